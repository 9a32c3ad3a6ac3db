#include "steady-welcome-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-answers.h"
#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-import-page.h"
#include "steady-questions.h"
#include "steady-reminder-form.h"
#include "steady-safekeeping.h"
#include "steady-schedule.h"
#include "steady-schedule-form.h"
#include "steady-self-check-form.h"
#include "steady-words.h"
#include "widgets/steady-rating-question.h"
#include "widgets/steady-wrong-button.h"

typedef enum
{
  STEP_WELCOME,
  STEP_SCREENING,
  STEP_CONDITIONS,
  STEP_PAIN,
  STEP_SELF_CHECK,
  STEP_SCHEDULE,
  N_STEPS
} Step;

struct _SteadyWelcomePage
{
  AdwBin parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *steps;
  GtkButton *back_button;
  GtkButton *next_button;

  SteadyContext *context;
  Step step;
  GtkWidget *pages[N_STEPS];
  gboolean known[N_STEPS]; /* answered by what was imported */
  gboolean missed;         /* the diary changed below a page that is still telling about it */
  guint look_id;
  SteadyChoiceList *screening;
  GtkWidget *screening_note;
  SteadyChoiceList *conditions;
  SteadyRatingScale *pain;
  SteadySelfCheckForm *self_check;
  SteadyScheduleForm *schedule;
};

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyWelcomePage, steady_welcome_page, ADW_TYPE_BIN)

static gboolean
is_answered (SteadyWelcomePage *self)
{
  switch (self->step)
    {
    case STEP_SCREENING:
      return steady_choice_list_is_answered (self->screening);
    case STEP_CONDITIONS:
      return steady_choice_list_is_answered (self->conditions);
    case STEP_PAIN:
      return steady_rating_scale_get_value (self->pain) >= 0;
    case STEP_SELF_CHECK:
      return steady_self_check_form_is_valid (self->self_check);
    case STEP_WELCOME:
    case STEP_SCHEDULE:
    case N_STEPS:
    default:
      return TRUE;
    }
}

/* What is not known yet; N_STEPS where nothing is left to ask. */
static Step
next_step (SteadyWelcomePage *self, Step step)
{
  do
    step++;
  while (step < N_STEPS && self->known[step]);
  return step;
}

static const char *
next_label (SteadyWelcomePage *self)
{
  if (next_step (self, self->step) == N_STEPS)
    return _("_Finish");
  if (self->step == STEP_WELCOME)
    return _("_Begin");
  if (self->step == STEP_SELF_CHECK && !steady_self_check_form_is_any (self->self_check))
    return _("_Skip");
  return _("_Next");
}

static void
update (SteadyWelcomePage *self)
{
  g_autofree char *progress = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), self->step > STEP_WELCOME);
  steady_build_button_label (self->next_button, next_label (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), is_answered (self));
  gtk_widget_set_visible (self->screening_note, steady_choice_list_is_any (self->screening));

  if (self->step > STEP_WELCOME)
    {
      int asked = 0;
      int place = 0;

      for (Step step = STEP_SCREENING; step < N_STEPS; step++)
        {
          asked += self->known[step] ? 0 : 1;
          place += !self->known[step] && step <= self->step ? 1 : 0;
        }
      /* Translators: the place in the few questions of the first start. */
      progress = g_strdup_printf (_("Question %1$d of %2$d"), place, asked);
    }
  adw_window_title_set_subtitle (self->window_title, progress != NULL ? progress : "");
}

static void
go_to (SteadyWelcomePage *self, Step step)
{
  self->step = step;
  gtk_stack_set_visible_child (self->steps, self->pages[step]);
  update (self);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL
      && !gtk_widget_child_focus (self->pages[step], GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static gboolean
write_answers (SteadyWelcomePage *self, GError **error)
{
  g_autoptr (GPtrArray) answers = steady_answers_new ();
  g_autoptr (GPtrArray) conditions = steady_choice_list_get_chosen (self->conditions);
  SteadyClock *clock = steady_context_get_clock (self->context);
  guint8 days = steady_schedule_form_get_days (self->schedule);
  g_autofree char *weekdays = steady_weekdays_format (days);

  if (!self->known[STEP_SCREENING])
    steady_answers_add_whole (answers, clock, STEADY_CHECK_SCREENING_CLEAR,
                              steady_choice_list_is_any (self->screening) ? 0 : 1, NULL);
  for (guint i = 0; !self->known[STEP_CONDITIONS] && i < conditions->len; i++)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_CONDITION, 1, g_ptr_array_index (conditions, i));
  if (!self->known[STEP_PAIN])
    steady_answers_add_whole (answers, clock, STEADY_CHECK_USUAL_PAIN,
                              steady_rating_scale_get_value (self->pain), NULL);
  if (!self->known[STEP_SELF_CHECK])
    steady_self_check_form_add_answers (self->self_check, answers);
  if (!self->known[STEP_SCHEDULE])
    {
      steady_answers_add_whole (answers, clock, STEADY_CHECK_SCHEDULE, steady_weekdays_count (days), weekdays);
      steady_answers_add_whole (answers, clock, STEADY_CHECK_GOAL,
                                steady_schedule_form_get_goal (self->schedule), NULL);
    }
  return steady_diary_add_checks (steady_context_get_diary (self->context), answers, error);
}

static void
on_next (SteadyWelcomePage *self)
{
  Step next = next_step (self, self->step);
  g_autoptr (GError) error = NULL;

  if (!is_answered (self))
    return;
  if (next < N_STEPS)
    go_to (self, next);
  else if (write_answers (self, &error))
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  else
    steady_feedback_error (GTK_WIDGET (self), error);
}

static void
on_back (SteadyWelcomePage *self)
{
  Step step = self->step;

  while (step > STEP_WELCOME && self->known[--step])
    ;
  if (step != self->step)
    go_to (self, step);
}

/* --- what came with a file ------------------------------------------------------------------------------- */

static gboolean
has_any (SteadyWelcomePage *self, const SteadyCheckKind *kinds, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (SteadyCheck) check = steady_diary_latest_check (steady_context_get_diary (self->context), kinds[i],
                                                                 NULL, STEADY_DATE_NONE);

      if (check != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A condition that is not there is answered by the screening: the two are asked together. */
static void
look_at_diary (SteadyWelcomePage *self)
{
  static const SteadyCheckKind screening[] = { STEADY_CHECK_SCREENING_CLEAR };
  static const SteadyCheckKind pain[] = { STEADY_CHECK_USUAL_PAIN };
  static const SteadyCheckKind measured[]
      = { STEADY_CHECK_KNEE_GAP_RELAXED, STEADY_CHECK_KNEE_GAP_SQUEEZED, STEADY_CHECK_KNEE_SHAKINESS,
          STEADY_CHECK_CHAIR_STAND, STEADY_CHECK_ONE_LEG_STANCE };
  static const SteadyCheckKind schedule[] = { STEADY_CHECK_SCHEDULE };

  self->known[STEP_SCREENING] = self->known[STEP_CONDITIONS] = has_any (self, screening, G_N_ELEMENTS (screening));
  self->known[STEP_PAIN] = has_any (self, pain, G_N_ELEMENTS (pain));
  self->known[STEP_SELF_CHECK] = has_any (self, measured, G_N_ELEMENTS (measured));
  self->known[STEP_SCHEDULE] = has_any (self, schedule, G_N_ELEMENTS (schedule));
}

static void
on_diary_changed (SteadyWelcomePage *self)
{
  self->missed = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->missed)
    return;
  look_at_diary (self);
  if (next_step (self, STEP_WELCOME) == N_STEPS)
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  else if (self->known[self->step])
    go_to (self, next_step (self, STEP_WELCOME));
  else
    update (self);
}

static gboolean
look_again (gpointer data)
{
  SteadyWelcomePage *self = data;

  self->look_id = 0;
  on_diary_changed (self);
  return G_SOURCE_REMOVE;
}

static void
on_import (SteadyWelcomePage *self)
{
  steady_import_page_choose (GTK_WIDGET (self), self->context, STEADY_IMPORT_FIRST);
}

static void
on_restore (SteadyWelcomePage *self)
{
  steady_safekeeping_restore (GTK_WIDGET (self), self->context);
}

static GtkWidget *
existing_list_new (SteadyWelcomePage *self)
{
  GtkWidget *list = steady_build_list (_("I have data already"));
  GtkWidget *import = steady_build_link_row (_("Import…"), _("Tables, or a file with everything in it."), NULL, NULL);
  GtkWidget *restore = steady_build_link_row (_("Restore a backup…"), _("The diary as it was then."), NULL, NULL);

  g_signal_connect_object (import, "activated", G_CALLBACK (on_import), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (restore, "activated", G_CALLBACK (on_restore), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), import);
  gtk_list_box_append (GTK_LIST_BOX (list), restore);
  return steady_build_group (_("I have data already"), list);
}

static gboolean
on_back_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_back (STEADY_WELCOME_PAGE (widget));
  return TRUE;
}

static void
add_step (SteadyWelcomePage *self, Step step, GtkWidget *column)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 720, "tightening-threshold", 600, "child",
                                   column, NULL);

  gtk_widget_add_css_class (clamp, "column");
  self->pages[step]
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  gtk_stack_add_child (self->steps, self->pages[step]);
}

static GtkWidget *
question_column (const char *title, const char *text)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (column), steady_build_heading (title, "title-2"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (column), steady_build_label (text, NULL));
  return column;
}

static GtkWidget *
welcome_column (SteadyWelcomePage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", STEADY_APP_ID, "pixel-size", 128,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *list = steady_build_list (_("What Steady is"));
  GtkWidget *title = steady_build_heading (_("Stronger, steadier legs"), "title-1");
  GtkWidget *text = steady_build_label (_("For legs that feel weak or tremble. Two minutes of questions, and your "
                                           "first plan is ready."),
                                        NULL);

  /* The one page that is a title page. */
  g_object_set (title, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  g_object_set (text, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_box_append (GTK_BOX (column), icon);
  gtk_box_append (GTK_BOX (column), title);
  gtk_box_append (GTK_BOX (column), text);
  gtk_list_box_append (
      GTK_LIST_BOX (list),
      steady_build_fact_row (
          _("It leads you through four exercises at home"),
          _("A timer with figure, tones and voice, readable from the mat. The dose grows only as "
             "your body adapts.")));
  gtk_list_box_append (
      GTK_LIST_BOX (list),
      steady_build_fact_row (
          _("It is an exercise diary, not a doctor"),
          _("It does not diagnose or treat, and it does not promise to straighten legs. With pain, "
             "swelling or numbness, see a professional first.")));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_fact_row (_("It stays on this computer"),
                                              _("No account, no network. You decide what to show to your "
                                                "physiotherapist.")));
  gtk_box_append (GTK_BOX (column), list);
  gtk_box_append (GTK_BOX (column), existing_list_new (self));
  return column;
}

static GtkWidget *
screening_column (SteadyWelcomePage *self)
{
  GtkWidget *column = question_column (_("Your health"), _("Tick what is true for you, or “None of these”."));

  self->screening = STEADY_CHOICE_LIST (steady_questions_screening_new ());
  self->screening_note = steady_build_label (_("Please ask a doctor first. Steady keeps all exercises "
                                                "locked until you record that a professional agrees. You "
                                                "can look around meanwhile."),
                                             "note");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->screening));
  gtk_box_append (GTK_BOX (column), self->screening_note);
  return column;
}

static GtkWidget *
conditions_column (SteadyWelcomePage *self)
{
  GtkWidget *column = question_column (_("Special groups"),
                                       _("For each that you tick, one exercise stays locked until a professional "
                                          "agrees; the others are open."));

  self->conditions = STEADY_CHOICE_LIST (steady_questions_conditions_new (self->context));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->conditions));
  return column;
}

static GtkWidget *
pain_column (SteadyWelcomePage *self)
{
  GtkWidget *column = question_column (
      _("Usual pain"), _("What is usual for you counts as usual: Steady reacts to what is more than that."));
  GtkWidget *question = steady_questions_pain_new ();

  self->pain = steady_rating_question_get_scale (STEADY_RATING_QUESTION (question));
  /* As everywhere: a digit chooses, Enter goes on. */
  g_signal_connect_object (self->pain, "confirmed", G_CALLBACK (on_next), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), question);
  return column;
}

static GtkWidget *
self_check_column (SteadyWelcomePage *self)
{
  GtkWidget *column = question_column (
      _("First self-check"),
      _("Stand barefoot and at ease, ankles together, and measure the gap between your knees. Then press "
         "them together "
         "and measure again. You can also do this later; leave empty what you did not measure."));

  self->self_check = STEADY_SELF_CHECK_FORM (steady_self_check_form_new (self->context, FALSE));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->self_check));
  return column;
}

static GtkWidget *
schedule_column (SteadyWelcomePage *self)
{
  GtkWidget *column = question_column (
      _("Your week"),
      _("On which days do you mean to train? It takes 40 minutes at first, and you can split it over "
         "the day. All of this can be changed later."));

  self->schedule = STEADY_SCHEDULE_FORM (steady_schedule_form_new (STEADY_EVERY_DAY, STEADY_GOAL_DEFAULT));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->schedule));
  gtk_box_append (GTK_BOX (column), steady_reminder_form_new (steady_context_get_settings (self->context)));
  return column;
}

static void
steady_welcome_page_map (GtkWidget *widget)
{
  SteadyWelcomePage *self = STEADY_WELCOME_PAGE (widget);

  GTK_WIDGET_CLASS (steady_welcome_page_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  /* Not at once: it may have the page taken away. */
  if (self->missed && self->look_id == 0)
    self->look_id = g_idle_add (look_again, self);
}

static void
steady_welcome_page_dispose (GObject *object)
{
  SteadyWelcomePage *self = STEADY_WELCOME_PAGE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_welcome_page_parent_class)->dispose (object);
}

static void
steady_welcome_page_class_init (SteadyWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_welcome_page_dispose;
  widget_class->map = steady_welcome_page_map;
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", STEADY_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (STEADY_TYPE_WRONG_BUTTON);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_back_key, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/pages/steady-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyWelcomePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SteadyWelcomePage, steps);
  gtk_widget_class_bind_template_child (widget_class, SteadyWelcomePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, SteadyWelcomePage, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
}

static void
steady_welcome_page_init (SteadyWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
steady_welcome_page_new (SteadyContext *context)
{
  SteadyWelcomePage *self = g_object_new (STEADY_TYPE_WELCOME_PAGE, NULL);

  self->context = g_object_ref (context);
  add_step (self, STEP_WELCOME, welcome_column (self));
  add_step (self, STEP_SCREENING, screening_column (self));
  add_step (self, STEP_CONDITIONS, conditions_column (self));
  add_step (self, STEP_PAIN, pain_column (self));
  add_step (self, STEP_SELF_CHECK, self_check_column (self));
  add_step (self, STEP_SCHEDULE, schedule_column (self));

  g_signal_connect_object (self->screening, "notify::answered", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->conditions, "notify::answered", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pain, "notify::value", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->self_check, "notify::valid", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->self_check, "notify::any", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_diary_changed), self, G_CONNECT_SWAPPED);
  look_at_diary (self);
  go_to (self, STEP_WELCOME);
  return GTK_WIDGET (self);
}
