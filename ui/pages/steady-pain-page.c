#include "steady-pain-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words.h"
#include "widgets/steady-rating-question.h"

struct _SteadyPainPage
{
  AdwBin parent_instance;

  SteadyRatingScale *scale;
  GtkLabel *consequence;
  GtkWidget *done_button;
  int stop_from;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyPainPage, steady_pain_page, ADW_TYPE_BIN)

/* What the number will do, before it does it. */
static void
update (SteadyPainPage *self)
{
  int pain = steady_rating_scale_get_value (self->scale);
  const char *text = _("Choose a number. The set has ended; what you did of it counts.");

  if (pain >= self->stop_from)
    text = _("The training ends here for today. What you did is kept, and the next days will be easier. If "
              "the pain "
              "stays, see a professional.");
  else if (pain > 0)
    text = _("The rest of this exercise is left out today; the others go on.");
  else if (pain == 0)
    text = _("No pain: the exercise goes on.");
  gtk_label_set_label (self->consequence, text);
  gtk_widget_set_sensitive (self->done_button, pain >= 0);
}

static void
on_done (SteadyPainPage *self)
{
  if (steady_rating_scale_get_value (self->scale) >= 0)
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
steady_pain_page_class_init (SteadyPainPageClass *klass)
{
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", STEADY_TYPE_PAIN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_pain_page_init (SteadyPainPage *self)
{
  GtkWidget *column = steady_build_column ();
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 720, "child", column, NULL);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE,
                                      "child", clamp, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *question = steady_rating_question_new (
      _("How strong is the pain?"), _("In a joint or your back; tired muscles are not meant."), steady_words_pain);
  GtkWidget *urgent
      = steady_build_label (_("Chest pain, breathlessness or dizziness: stop, and press “Something is "
                               "wrong” at the top."),
                            "note");

  steady_rating_question_be_page (STEADY_RATING_QUESTION (question));
  self->scale = steady_rating_question_get_scale (STEADY_RATING_QUESTION (question));
  self->consequence = GTK_LABEL (steady_build_label ("", NULL));
  self->done_button = steady_build_button (_("_Next"), "pill", NULL, NULL);
  gtk_widget_add_css_class (self->done_button, "suggested-action");
  g_signal_connect_swapped (self->done_button, "clicked", G_CALLBACK (on_done), self);
  g_signal_connect_object (self->scale, "notify::value", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale, "confirmed", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (column), question);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->consequence));
  gtk_box_append (GTK_BOX (column), urgent);
  gtk_widget_add_css_class (clamp, "column");
  gtk_widget_add_css_class (GTK_WIDGET (self), "large-scales");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), steady_build_bottom_bar (NULL, self->done_button));
  adw_bin_set_child (ADW_BIN (self), box);
}

void
steady_pain_page_ask (SteadyPainPage *self, int stop_from)
{
  g_return_if_fail (STEADY_IS_PAIN_PAGE (self));

  self->stop_from = stop_from;
  steady_rating_scale_set_value (self->scale, -1);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

int
steady_pain_page_get (SteadyPainPage *self)
{
  g_return_val_if_fail (STEADY_IS_PAIN_PAGE (self), 0);

  return steady_rating_scale_get_value (self->scale);
}
