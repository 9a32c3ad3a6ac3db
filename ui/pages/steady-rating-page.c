#include "steady-rating-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words.h"
#include "widgets/steady-rating-question.h"

typedef enum
{
  QUESTION_EFFORT,
  QUESTION_SHAKINESS,
  QUESTION_PAIN,
  N_QUESTIONS
} Question;

struct _SteadyRatingPage
{
  AdwBin parent_instance;

  GtkLabel *title;
  SteadyRatingScale *scales[N_QUESTIONS];
  GtkWidget *done_button;
  GtkWidget *more_button;
};

enum
{
  SIGNAL_ANSWERED,
  SIGNAL_ONE_MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyRatingPage, steady_rating_page, ADW_TYPE_BIN)

static gboolean
all_answered (SteadyRatingPage *self)
{
  for (guint i = 0; i < N_QUESTIONS; i++)
    if (steady_rating_scale_get_value (self->scales[i]) < 0)
      return FALSE;
  return TRUE;
}

static void
update (SteadyRatingPage *self)
{
  gtk_widget_set_sensitive (self->done_button, all_answered (self));
}

static void
finish (SteadyRatingPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

/* Enter: to the next question that is open, and on once there is none. */
static void
on_confirmed (SteadyRatingPage *self)
{
  for (guint i = 0; i < N_QUESTIONS; i++)
    if (steady_rating_scale_get_value (self->scales[i]) < 0)
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->scales[i]));
        return;
      }
  finish (self);
}

static void
on_done (SteadyRatingPage *self)
{
  if (all_answered (self))
    finish (self);
}

static void
on_one_more (SteadyRatingPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ONE_MORE], 0);
}

static void
on_skip (SteadyRatingPage *self)
{
  for (guint i = 0; i < N_QUESTIONS; i++)
    steady_rating_scale_set_value (self->scales[i], -1);
  finish (self);
}

static void
steady_rating_page_class_init (SteadyRatingPageClass *klass)
{
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", STEADY_TYPE_RATING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ONE_MORE] = g_signal_new ("one-more", STEADY_TYPE_RATING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
buttons_new (SteadyRatingPage *self)
{
  GtkWidget *skip = steady_build_button (_("S_kip"), "pill", NULL, NULL);

  self->done_button = steady_build_button (_("_Next"), "pill", NULL, NULL);
  gtk_widget_add_css_class (self->done_button, "suggested-action");
  g_signal_connect_swapped (skip, "clicked", G_CALLBACK (on_skip), self);
  g_signal_connect_swapped (self->done_button, "clicked", G_CALLBACK (on_done), self);
  return steady_build_bottom_bar (skip, self->done_button);
}

static void
steady_rating_page_init (SteadyRatingPage *self)
{
  const struct
  {
    const char *title;
    const char *question;
    SteadyRatingWords words;
    const char *link; /* (nullable) */
    const char *topic;
  } questions[N_QUESTIONS] = {
    [QUESTION_EFFORT] = { _("Effort"), _("How hard was it?"), steady_words_effort, NULL, NULL },
    [QUESTION_SHAKINESS] = { _("Shakiness"), _("How much did your legs shake at the worst moment?"),
                             steady_words_shakiness, _("What the trembling means"), "shaking" },
    [QUESTION_PAIN]
    = { _("Pain"), _("How much did a joint or your back hurt? Tired muscles are not meant."),
        steady_words_pain, _("When to see a professional"), "warning" },
  };
  GtkWidget *column = steady_build_column ();
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 720, "child", column, NULL);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE,
                                      "child", clamp, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->more_button = steady_build_button (_("_One More Set"), "pill", NULL, NULL);
  steady_build_name (self->more_button, _("One more set"),
                     _("Back to this exercise for a set more than planned; it changes nothing in the plan"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more_button, "clicked", G_CALLBACK (on_one_more), self);

  self->title = GTK_LABEL (steady_build_heading (_("How was it?"), "title-1"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->title));
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      GtkWidget *question
          = steady_rating_question_new (questions[i].title, questions[i].question, questions[i].words);

      self->scales[i] = steady_rating_question_get_scale (STEADY_RATING_QUESTION (question));
      if (questions[i].link != NULL)
        steady_rating_question_add_topic (STEADY_RATING_QUESTION (question), questions[i].link,
                                          questions[i].topic);
      g_signal_connect_object (self->scales[i], "notify::value", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->scales[i], "confirmed", G_CALLBACK (on_confirmed), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (column), question);
    }
  gtk_box_append (GTK_BOX (column), self->more_button);
  gtk_widget_add_css_class (clamp, "column");
  gtk_widget_add_css_class (GTK_WIDGET (self), "large-scales");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), buttons_new (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

void
steady_rating_page_ask (SteadyRatingPage *self, const SteadyExercise *exercise, int pain, gboolean one_more)
{
  g_autofree char *title = NULL;

  g_return_if_fail (STEADY_IS_RATING_PAGE (self));
  g_return_if_fail (exercise != NULL);

  /* Translators: %s is an exercise that was just done. */
  title = g_strdup_printf (_("%s – how was it?"), exercise->name);
  gtk_label_set_label (self->title, title);
  steady_rating_scale_set_value (self->scales[QUESTION_EFFORT], -1);
  steady_rating_scale_set_value (self->scales[QUESTION_SHAKINESS], -1);
  steady_rating_scale_set_value (self->scales[QUESTION_PAIN], pain);
  gtk_widget_set_visible (self->more_button, one_more);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->scales[QUESTION_EFFORT]));
}

SteadyRatings
steady_rating_page_get (SteadyRatingPage *self)
{
  SteadyRatings ratings = { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };

  g_return_val_if_fail (STEADY_IS_RATING_PAGE (self), ratings);

  /* Not answered is -1 in a scale as in a record. */
  ratings.effort = steady_rating_scale_get_value (self->scales[QUESTION_EFFORT]);
  ratings.shakiness = steady_rating_scale_get_value (self->scales[QUESTION_SHAKINESS]);
  ratings.pain = steady_rating_scale_get_value (self->scales[QUESTION_PAIN]);
  return ratings;
}
