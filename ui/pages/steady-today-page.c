#include "steady-today-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-diary-progress.h"
#include "steady-feedback.h"
#include "steady-heard-line.h"
#include "steady-next-day-card.h"
#include "steady-plan-list.h"
#include "steady-session-setup.h"
#include "steady-today-notices.h"
#include "steady-words-error.h"
#include "steady-words.h"
#include "widgets/steady-week-strip-view.h"
#include "widgets/steady-weekday-picker.h"
#include "widgets/steady-whole-numbers.h"

struct _SteadyTodayPage
{
  AdwBin parent_instance;

  GtkLabel *date_label;
  SteadyWeekStripView *strip;
  GtkBox *notices;
  GtkWidget *hero;
  GtkLabel *hero_title;
  GtkLabel *hero_text;
  GtkButton *start_button;
  SteadyHeardLine *heard_line;
  GtkWidget *plan_group;
  SteadyPlanList *plan_list;
  GtkLabel *left_out_label;
  GtkBox *more;

  SteadyContext *context; /* (nullable): before it is set */
  GArray *items;          /* (nullable) SteadySessionItem: of today's plan */
  GtkWidget *question;    /* (nullable): the card that is shown */
  gboolean stale;         /* what is shown is not what is in the diary */
  SteadyDate skipped;     /* the training day that is not to be asked about now */
};

G_DEFINE_FINAL_TYPE (SteadyTodayPage, steady_today_page, ADW_TYPE_BIN)

static SteadyDiary *
diary (SteadyTodayPage *self)
{
  return steady_context_get_diary (self->context);
}

/* --- the week ------------------------------------------------------------------------------------ */

static SteadyDate
week_first (SteadyDate today)
{
  int first = steady_weekday_picker_first_of_week ();

  return today - (steady_date_weekday (today) - first + STEADY_DAYS_PER_WEEK) % STEADY_DAYS_PER_WEEK;
}

/* The week's record, with the answers from before it that still hold. */
static SteadyHistory *
week_history (SteadyTodayPage *self, SteadyDate first, SteadyDate today)
{
  static const SteadyCheckKind lasting[] = { STEADY_CHECK_SCHEDULE, STEADY_CHECK_GOAL, STEADY_CHECK_AWAY };
  SteadyHistory *history = steady_diary_history (diary (self), first, today, NULL);

  for (gsize i = 0; history != NULL && i < G_N_ELEMENTS (lasting); i++)
    {
      SteadyCheck *check = steady_diary_latest_check (diary (self), lasting[i], NULL, first - 1);

      if (check != NULL)
        g_ptr_array_insert (history->checks, 0, check);
    }
  if (history != NULL)
    steady_history_sort (history);
  return history;
}

/* Nobody missed a day before the first one. */
static void
forget_days_before_first (SteadyTodayPage *self, GArray *planned, SteadyDate today)
{
  SteadyDate first = steady_diary_first_date (diary (self));
  guint n = steady_planned_day_lower_bound (planned, first == STEADY_DATE_NONE ? today : first);

  if (n > 0)
    g_array_remove_range (planned, 0, n);
}

static void
refresh_week (SteadyTodayPage *self)
{
  SteadyDate today = steady_context_get_today (self->context);
  SteadyDate first = week_first (today);
  SteadyDayState states[STEADY_DAYS_PER_WEEK];
  g_autoptr (SteadyHistory) history = week_history (self, first, today);
  g_autoptr (GArray) planned
      = steady_diary_planned (diary (self), first, first + STEADY_DAYS_PER_WEEK - 1, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->strip), history != NULL && planned != NULL);
  if (history == NULL || planned == NULL)
    return;
  forget_days_before_first (self, planned, today);
  steady_day_states (steady_context_get_catalogue (self->context), history, planned, first, today, states);
  steady_week_strip_view_set_states (self->strip, states);
}

/* --- what is largest ------------------------------------------------------------------------------ */

static guint
count_left (SteadyTodayPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    if (steady_session_setup_has_rest (&g_array_index (self->items, SteadySessionItem, i)))
      n++;
  return n;
}

static gboolean
any_prescribed (SteadyPlan *plan)
{
  for (guint i = 0; i < plan->items->len; i++)
    if (g_array_index (plan->items, SteadyPlanItem, i).prescribed)
      return TRUE;
  return FALSE;
}

static void
set_hero (SteadyTodayPage *self, const char *title, const char *text, const char *start, gboolean primary)
{
  gtk_label_set_label (self->hero_title, title);
  gtk_label_set_label (self->hero_text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hero_text), text != NULL && *text != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->start_button), start != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->heard_line), start != NULL);
  if (start == NULL)
    return;

  steady_build_button_label (self->start_button, start);
  if (primary)
    gtk_widget_add_css_class (GTK_WIDGET (self->start_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->start_button), "suggested-action");
}

/* The next date on which something is to be trained, as far as a week shows. */
static char *
next_training (SteadyTodayPage *self)
{
  SteadyDate today = steady_context_get_today (self->context);

  for (SteadyDate date = today + 1; date <= today + STEADY_DAYS_PER_WEEK; date++)
    {
      g_autoptr (SteadyPlan) plan = steady_diary_plan (diary (self), date, NULL);

      if (plan != NULL && plan->training_day && any_prescribed (plan))
        {
          g_autofree char *day = steady_words_day_long (date);

          /* Translators: %s is a day, such as “Monday, 2 March”. */
          return g_strdup_printf (_("Next training: %s."), day);
        }
    }
  return g_strdup ("");
}

static void
show_ready (SteadyTodayPage *self, SteadyPlan *plan)
{
  g_autoptr (GPtrArray) chosen = steady_plan_list_get_chosen (self->plan_list);
  g_autoptr (GArray) items = NULL;
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;
  guint n = chosen->len - 1;

  if (n == 0)
    {
      set_hero (self, _("Nothing chosen"), _("Tick at least one exercise to begin."), NULL, FALSE);
      return;
    }
  items = steady_session_setup_items (self->context, (const char * const *) chosen->pdata, NULL);
  if (items == NULL)
    return;

  time = steady_words_duration (steady_session_setup_estimate_s (self->context, items));
  /* Translators: “4 exercises · 38 min” */
  title = g_strdup_printf (ngettext ("%1$u exercise\u00A0· %2$s", "%1$u exercises\u00A0· %2$s", n), n, time);
  if (plan->training_day)
    set_hero (self, title, NULL, _("_Start"), TRUE);
  else
    {
      g_autofree char *next = next_training (self);

      set_hero (self, _("No training today"), next, _("_Train anyway"), FALSE);
    }
}

static void
update_hero (SteadyTodayPage *self)
{
  SteadyPlan *plan = steady_context_get_plan (self->context, NULL);
  g_autofree char *left_out = NULL;
  g_autofree char *left_text = NULL;

  if (plan == NULL || self->items == NULL)
    return;

  if (!any_prescribed (plan))
    {
      g_autofree char *next = next_training (self);

      set_hero (self, _("A day of rest"), next, NULL, FALSE);
    }
  else if (count_left (self) == 0)
    set_hero (self, _("Done for today"),
              _("Tomorrow you are asked how your legs feel; that decides whether the dose grows."), NULL,
              FALSE);
  else
    show_ready (self, plan);

  left_out = steady_plan_list_left_out (self->plan_list);
  if (left_out != NULL)
    /* Translators: %s are names of exercises. */
    left_text = g_strdup_printf (_("Left for later today: %s"), left_out);
  gtk_label_set_label (self->left_out_label, left_text != NULL ? left_text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_label), left_text != NULL);
}

static void
end_away (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyTodayPage *self = STEADY_TODAY_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!steady_diary_answer (diary (self), STEADY_CHECK_AWAY, 0, NULL, NULL, &error))
    steady_feedback_error (widget, error);
}

/* --- notices --------------------------------------------------------------------------------------- */

static void
on_question_skipped (SteadyTodayPage *self)
{
  self->skipped = steady_diary_next_day_question (diary (self), steady_context_get_today (self->context));
  if (self->question != NULL)
    gtk_box_remove (self->notices, self->question);
  self->question = NULL;
  gtk_widget_set_visible (self->hero, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
}

static void
show_question (SteadyTodayPage *self, SteadyDate asked)
{
  self->question = steady_next_day_card_new (self->context, asked);
  g_signal_connect_object (self->question, "skipped", G_CALLBACK (on_question_skipped), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->notices, self->question);
}

static char *
interrupted_at (SteadyTodayPage *self)
{
  g_autofree char *id = NULL;
  g_autofree char *state = steady_diary_get_open_session (diary (self), &id);
  g_autoptr (SteadySession) session = NULL;
  SteadySessionView view;

  if (state == NULL)
    return NULL;
  session = steady_session_parse (state, steady_context_get_catalogue (self->context), NULL);
  if (session == NULL)
    return NULL;

  steady_session_view (session, &view);
  if (view.exercise == NULL)
    return g_strdup (_("It stopped while stretching."));
  /* Translators: an exercise and its set. */
  return g_strdup_printf (_("It stopped at %1$s, set %2$d of %3$d. What was finished before is kept."),
                          view.exercise->name, view.set, view.sets);
}

/* One thing at a time: the most important of what there is takes the place of "Start". */
static void
refresh_notices (SteadyTodayPage *self, SteadyPlan *plan)
{
  SteadyDate asked = steady_diary_next_day_question (diary (self), plan->date);
  g_autofree char *interrupted = interrupted_at (self);
  gboolean locked = steady_today_notices_all_locked (plan);

  steady_build_clear (GTK_WIDGET (self->notices));
  self->question = NULL;
  if (plan->stop)
    gtk_box_append (self->notices, steady_today_notices_stop_new (plan));
  else if (locked)
    gtk_box_append (self->notices, steady_today_notices_locked_new (plan, self->context));
  if (steady_diary_schedule (diary (self), plan->date).away)
    gtk_box_append (self->notices, steady_today_notices_away_new ());
  if (interrupted != NULL)
    gtk_box_append (self->notices, steady_today_notices_resume_new (interrupted));
  else if (asked != STEADY_DATE_NONE && asked != self->skipped)
    show_question (self, asked);

  gtk_widget_set_visible (self->hero, interrupted == NULL && self->question == NULL && !locked
                                          && !(plan->stop && !any_prescribed (plan)));
  gtk_widget_set_visible (GTK_WIDGET (self->notices),
                          gtk_widget_get_first_child (GTK_WIDGET (self->notices)) != NULL);
}

static void
refresh_more (SteadyTodayPage *self, SteadyPlan *plan)
{
  GtkWidget *more
      = steady_today_notices_more_new (plan, steady_diary_self_check_due (diary (self), plan->date));

  steady_build_clear (GTK_WIDGET (self->more));
  if (more != NULL)
    gtk_box_append (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more != NULL);
}

static void
show_trouble (SteadyTodayPage *self, const GError *error)
{
  g_autofree char *text = steady_words_error (error);

  steady_build_clear (GTK_WIDGET (self->notices));
  gtk_box_append (self->notices, steady_build_label (text, NULL));
  gtk_widget_set_visible (self->hero, FALSE);
  gtk_widget_set_visible (self->plan_group, FALSE);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
focus_largest (SteadyTodayPage *self)
{
  if (self->question != NULL)
    gtk_widget_grab_focus (self->question);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->start_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->notices)) && has_focus_within (GTK_WIDGET (self->notices)))
    return;
  else if (!gtk_widget_child_focus (GTK_WIDGET (self->notices), GTK_DIR_TAB_FORWARD))
    /* On a day of rest there is nothing else to press. */
    gtk_widget_child_focus (GTK_WIDGET (self->plan_list), GTK_DIR_TAB_FORWARD);
}

static void
refresh (SteadyTodayPage *self)
{
  g_autofree char *date = steady_words_day_long (steady_context_get_today (self->context));
  g_autoptr (GError) error = NULL;
  SteadyPlan *plan = steady_context_get_plan (self->context, &error);
  gboolean was_asked = self->question != NULL && has_focus_within (self->question);

  self->stale = FALSE;
  gtk_label_set_label (self->date_label, date);
  g_clear_pointer (&self->items, g_array_unref);
  if (plan != NULL)
    self->items = steady_session_setup_items (self->context, NULL, &error);
  if (self->items == NULL)
    {
      show_trouble (self, error);
      return;
    }

  refresh_week (self);
  steady_plan_list_show (self->plan_list, self->context, plan, self->items);
  refresh_notices (self, plan);
  refresh_more (self, plan);
  update_hero (self);
  /* Else the focus would fall to the toast, and the next Enter undo the answer. */
  if (was_asked)
    focus_largest (self);
}

/* While a training is led nobody looks at this page, and each of its sets is a change. */
static void
refresh_when_seen (SteadyTodayPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/* --- the object --------------------------------------------------------------------------------------- */

/* Not before it has its place: the page scrolls to what is given the focus. */
static gboolean
on_first_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  focus_largest (STEADY_TODAY_PAGE (widget));
  return G_SOURCE_REMOVE;
}

/* The first key answers what is asked, or starts, after the program was started as after coming back to the
 * page. */
static void
steady_today_page_map (GtkWidget *widget)
{
  if (STEADY_TODAY_PAGE (widget)->stale)
    refresh (STEADY_TODAY_PAGE (widget));
  GTK_WIDGET_CLASS (steady_today_page_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, on_first_frame, NULL, NULL);
}

static void
steady_today_page_dispose (GObject *object)
{
  SteadyTodayPage *self = STEADY_TODAY_PAGE (object);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_today_page_parent_class)->dispose (object);
}

static void
steady_today_page_class_init (SteadyTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_today_page_dispose;
  widget_class->map = steady_today_page_map;

  g_type_ensure (STEADY_TYPE_WEEK_STRIP_VIEW);
  g_type_ensure (STEADY_TYPE_PLAN_LIST);
  g_type_ensure (STEADY_TYPE_HEARD_LINE);

  gtk_widget_class_install_action (widget_class, "today.end-away", NULL, end_away);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/pages/steady-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, strip);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, notices);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, hero);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, hero_title);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, hero_text);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, heard_line);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, plan_group);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, plan_list);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, SteadyTodayPage, more);
  gtk_widget_class_bind_template_callback (widget_class, steady_today_page_start);
  gtk_widget_class_bind_template_callback (widget_class, update_hero);
}

static void
steady_today_page_init (SteadyTodayPage *self)
{
  self->skipped = STEADY_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  steady_whole_numbers_keep_within (GTK_WIDGET (self));
}

void
steady_today_page_set_context (SteadyTodayPage *self, SteadyContext *context)
{
  /* The pace, of which the minutes come. */
  static const char * const pace[]
      = { "changed::lift-seconds",  "changed::lower-seconds",     "changed::rest-seconds",
          "changed::ready-seconds", "changed::countdown-seconds", "changed::stretch" };

  g_return_if_fail (STEADY_IS_TODAY_PAGE (self));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  steady_heard_line_set_sounds (self->heard_line, steady_context_get_sounds (context));
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh_when_seen), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (pace); i++)
    g_signal_connect_object (steady_context_get_settings (context), pace[i], G_CALLBACK (update_hero), self,
                             G_CONNECT_SWAPPED);
  refresh (self);
}

void
steady_today_page_start (SteadyTodayPage *self)
{
  g_autoptr (GPtrArray) chosen = NULL;

  g_return_if_fail (STEADY_IS_TODAY_PAGE (self));

  if (self->question != NULL)
    {
      gtk_widget_grab_focus (self->question);
      return;
    }
  chosen = steady_plan_list_get_chosen (self->plan_list);
  if (chosen->len > 1)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.train",
                                        g_variant_new_strv ((const char * const *) chosen->pdata, -1));
}
