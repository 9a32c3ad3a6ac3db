#include "steady-form-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-answers.h"
#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-questions.h"
#include "steady-self-check-form.h"
#include "steady-words.h"

#define STEADY_TYPE_FORM_PAGE (steady_form_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyFormPage, steady_form_page, STEADY, FORM_PAGE, SteadySubpage)

/* What there is to write; an empty list where nothing was answered. */
typedef GPtrArray *(*FormAnswers) (SteadyFormPage *self);
typedef gboolean (*FormReady) (SteadyFormPage *self);

struct _SteadyFormPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  SteadySelfCheckForm *self_check;
  SteadyChoiceList *screening;
  SteadyChoiceList *conditions;
  SteadyRatingScale *pain;
  GtkWidget *save_button;
  FormAnswers answers;
  FormReady ready;
};

G_DEFINE_FINAL_TYPE (SteadyFormPage, steady_form_page, STEADY_TYPE_SUBPAGE)

static gboolean
self_check_ready (SteadyFormPage *self)
{
  return steady_self_check_form_is_valid (self->self_check)
         && steady_self_check_form_is_any (self->self_check);
}

static GPtrArray *
self_check_answers (SteadyFormPage *self)
{
  GPtrArray *answers = steady_answers_new ();

  steady_self_check_form_add_answers (self->self_check, answers);
  return answers;
}

static gboolean
rescreen_ready (SteadyFormPage *self)
{
  return steady_choice_list_is_answered (self->screening)
         && steady_choice_list_is_answered (self->conditions);
}

static gboolean
has_condition (SteadyFormPage *self, const char *condition)
{
  g_autoptr (SteadyCheck) before
      = steady_diary_latest_check (steady_context_get_diary (self->context), STEADY_CHECK_CONDITION,
                                   condition, steady_context_get_today (self->context));

  return before != NULL && steady_check_get_value (before) == 1;
}

static void
add_condition (SteadyFormPage *self, GPtrArray *answers, const char *condition)
{
  SteadyClock *clock = steady_context_get_clock (self->context);
  gboolean was = has_condition (self, condition);
  gboolean is = steady_choice_list_is_chosen (self->conditions, condition);

  if (is != was)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_CONDITION, is ? 1 : 0, condition);
}

/* (transfer container) (element-type utf8): those that an exercise names, each once */
static GPtrArray *
list_conditions (SteadyFormPage *self)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (self->context);
  GPtrArray *conditions = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint j = 0; j < exercise->caveats->len; j++)
        {
          const SteadyCaveat *caveat = g_ptr_array_index (exercise->caveats, j);

          if (g_hash_table_add (seen, caveat->condition))
            g_ptr_array_add (conditions, caveat->condition);
        }
    }
  return conditions;
}

/* Only what is another answer than before: a condition in force does not begin again. */
static GPtrArray *
rescreen_answers (SteadyFormPage *self)
{
  GPtrArray *answers = steady_answers_new ();
  g_autoptr (GPtrArray) conditions = list_conditions (self);

  steady_answers_add_whole (answers, steady_context_get_clock (self->context), STEADY_CHECK_SCREENING_CLEAR,
                            steady_choice_list_is_any (self->screening) ? 0 : 1, NULL);
  for (guint i = 0; i < conditions->len; i++)
    add_condition (self, answers, g_ptr_array_index (conditions, i));
  return answers;
}

/* -1: never answered */
static int
usual_pain_before (SteadyFormPage *self)
{
  g_autoptr (SteadyCheck) before
      = steady_diary_latest_check (steady_context_get_diary (self->context), STEADY_CHECK_USUAL_PAIN, NULL,
                                   steady_context_get_today (self->context));

  return before != NULL ? (int) steady_check_get_value (before) : -1;
}

/* The same answer once more would begin a lock anew. */
static gboolean
usual_pain_ready (SteadyFormPage *self)
{
  return steady_rating_scale_get_value (self->pain) != usual_pain_before (self);
}

static GPtrArray *
usual_pain_answers (SteadyFormPage *self)
{
  GPtrArray *answers = steady_answers_new ();

  steady_answers_add_whole (answers, steady_context_get_clock (self->context), STEADY_CHECK_USUAL_PAIN,
                            steady_rating_scale_get_value (self->pain), NULL);
  return answers;
}

static void
update (SteadyFormPage *self)
{
  gtk_widget_set_sensitive (self->save_button, self->ready (self));
}

static void
on_save (SteadyFormPage *self)
{
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->ready (self))
    return;
  answers = self->answers (self);
  if (!steady_diary_add_checks (steady_context_get_diary (self->context), answers, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_feedback_say (GTK_WIDGET (self), _("Saved"));
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

static void
steady_form_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_FORM_PAGE (object)->context);

  G_OBJECT_CLASS (steady_form_page_parent_class)->dispose (object);
}

static void
steady_form_page_class_init (SteadyFormPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_form_page_dispose;
}

static void
steady_form_page_init (SteadyFormPage *self)
{
}

static SteadyFormPage *
form_page_new (SteadyContext *context, const char *title, FormAnswers answers, FormReady ready)
{
  SteadyFormPage *self = g_object_new (STEADY_TYPE_FORM_PAGE, "title", title, NULL);

  self->context = g_object_ref (context);
  self->answers = answers;
  self->ready = ready;
  self->save_button = steady_build_button (_("_Save"), "pill", NULL, NULL);
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  g_signal_connect_swapped (self->save_button, "clicked", G_CALLBACK (on_save), self);
  return self;
}

GtkWidget *
steady_form_page_self_check_new (SteadyContext *context)
{
  SteadyFormPage *self = form_page_new (context, _("Weekly self-check"), self_check_answers, self_check_ready);
  GtkWidget *column = steady_build_column ();
  GtkWidget *help = steady_build_list (_("How to measure"));

  self->self_check = STEADY_SELF_CHECK_FORM (steady_self_check_form_new (context, TRUE));
  g_signal_connect_object (self->self_check, "notify::valid", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->self_check, "notify::any", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (help),
                       steady_build_link_row (_("How to measure"), NULL, "win.show-topic",
                                              g_variant_new_string ("measuring")));
  gtk_list_box_append (GTK_LIST_BOX (help),
                       steady_build_link_row (_("What the trembling means"), NULL, "win.show-topic",
                                              g_variant_new_string ("shaking")));

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Weekly self-check"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (_("Stand barefoot and at ease, ankles together. Leave empty what you do not "
                             "measure."),
                          NULL));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->self_check));
  gtk_box_append (GTK_BOX (column), self->save_button);
  gtk_box_append (GTK_BOX (column), help);
  g_object_set (self, "content", column, NULL);
  update (self);
  return GTK_WIDGET (self);
}

GtkWidget *
steady_form_page_rescreen_new (SteadyContext *context)
{
  SteadyFormPage *self = form_page_new (context, _("Health questions"), rescreen_answers, rescreen_ready);
  GtkWidget *column = steady_build_column ();
  g_autoptr (GPtrArray) conditions = NULL;

  self->screening = STEADY_CHOICE_LIST (steady_questions_screening_new ());
  self->conditions = STEADY_CHOICE_LIST (steady_questions_conditions_new (context));
  conditions = list_conditions (self);
  for (guint i = 0; i < conditions->len; i++)
    if (has_condition (self, g_ptr_array_index (conditions, i)))
      steady_choice_list_choose (self->conditions, g_ptr_array_index (conditions, i));
  g_signal_connect_object (self->screening, "notify::answered", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->conditions, "notify::answered", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Your health"), "title-1"));
  gtk_box_append (GTK_BOX (column),
                  steady_build_label (_("Tick what is true for you today, or “None of these”."), NULL));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->screening));
  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Special groups"), "title-2"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->conditions));
  gtk_box_append (GTK_BOX (column), self->save_button);
  g_object_set (self, "content", column, NULL);
  update (self);
  return GTK_WIDGET (self);
}

GtkWidget *
steady_form_page_usual_pain_new (SteadyContext *context)
{
  SteadyFormPage *self = form_page_new (context, _("Usual pain"), usual_pain_answers, usual_pain_ready);
  GtkWidget *column = steady_build_column ();
  GtkWidget *question = steady_questions_pain_new ();

  self->pain = steady_rating_question_get_scale (STEADY_RATING_QUESTION (question));
  steady_rating_scale_set_value (self->pain, usual_pain_before (self));
  g_signal_connect_object (self->pain, "notify::value", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* As everywhere: a digit chooses, Enter goes on. */
  g_signal_connect_object (self->pain, "confirmed", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Usual pain"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (_("What is usual for you counts as usual: Steady reacts to what is more than that."), NULL));
  gtk_box_append (GTK_BOX (column), question);
  gtk_box_append (GTK_BOX (column), self->save_button);
  g_object_set (self, "content", column, NULL);
  update (self);
  return GTK_WIDGET (self);
}
