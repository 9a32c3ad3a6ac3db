#include "steady-add-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-sets-page.h"
#include "steady-words.h"
#include "widgets/steady-navigation.h"

/* Today and four weeks before. */
#define N_DAYS 29
#define SETS_MAX 10
#define NOON_S (12 * 60 * 60)
#define DAY_S (24 * 60 * 60)

enum
{
  EACH_SIDE,
  LEFT,
  RIGHT,
};

struct _SteadyAddPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  const SteadyExercise *exercise;
  SteadyDate today; /* the day that the first choice stands for */
  GtkDropDown *day;
  GtkDropDown *side; /* (nullable): only for a two-sided exercise */
  GtkSpinButton *sets;
  GtkSpinButton *reps; /* (nullable): a hold exercise has none */
  GtkSpinButton *hold;
};

G_DEFINE_FINAL_TYPE (SteadyAddPage, steady_add_page, STEADY_TYPE_SUBPAGE)

static SteadyDate
chosen_date (SteadyAddPage *self)
{
  return self->today - (SteadyDate) gtk_drop_down_get_selected (self->day);
}

/* --- writing ------------------------------------------------------------------------------------------- */

/* The training of that day which it belongs to: the last one with this exercise, else the last one by hand. */
static char *
find_session (SteadyAddPage *self, const SteadyHistory *history)
{
  const char *found = NULL;
  gboolean with_exercise = FALSE;

  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);
      gboolean has_it = g_str_equal (set->exercise, self->exercise->id);

      if (has_it || (!with_exercise && set->origin == STEADY_ORIGIN_MANUAL))
        found = set->session_id;
      with_exercise |= has_it;
    }
  return found != NULL ? g_strdup (found) : g_uuid_string_random ();
}

static int
last_number (SteadyAddPage *self, const SteadyHistory *history, const char *session, SteadySide side)
{
  int last = 0;

  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      if (g_str_equal (set->session_id, session) && g_str_equal (set->exercise, self->exercise->id) && set->side == side)
        last = MAX (last, set->set_no);
    }
  return last;
}

/* When it was on an earlier day nobody asks: noon, by the clock of today. */
static SteadyTime
time_of (SteadyAddPage *self, SteadyDate date)
{
  SteadyTime time = steady_clock_now (steady_context_get_clock (self->context));

  if (date != steady_time_date (time))
    time.unix_s = (gint64) date * DAY_S + NOON_S - time.offset_s;
  return time;
}

static SteadySet *
new_set (SteadyAddPage *self, SteadyDate date, const SteadyPlanItem *item)
{
  SteadySet *set = steady_set_new ();

  set->id = g_uuid_string_random ();
  set->exercise = g_strdup (self->exercise->id);
  set->variant = g_strdup (steady_exercise_get_variant (self->exercise, item->variant)->id);
  set->origin = STEADY_ORIGIN_MANUAL;
  set->started_at = time_of (self, date);
  set->target_hold_s = item->dose.hold_s;
  set->hold_s = gtk_spin_button_get_value_as_int (self->hold);
  if (self->reps != NULL)
    {
      set->target_reps = item->dose.reps;
      set->reps = gtk_spin_button_get_value_as_int (self->reps);
    }
  set->status = steady_set_status_by_numbers (set);
  return set;
}

static void
add_side (SteadyAddPage *self, SteadyDate date, const SteadyPlanItem *item, const SteadyHistory *history,
          const char *session, SteadySide side, GPtrArray *sets)
{
  int last = last_number (self, history, session, side);

  for (int i = 1; i <= gtk_spin_button_get_value_as_int (self->sets); i++)
    {
      SteadySet *set = new_set (self, date, item);

      set->session_id = g_strdup (session);
      set->side = side;
      set->set_no = last + i;
      g_ptr_array_add (sets, set);
    }
}

static GPtrArray *
make_sets (SteadyAddPage *self, SteadyDate date, GError **error)
{
  SteadyDiary *diary = steady_context_get_diary (self->context);
  g_autoptr (SteadyPlan) plan = steady_diary_plan (diary, date, error);
  g_autoptr (SteadyHistory) history = plan != NULL ? steady_diary_history (diary, date, date, error) : NULL;
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  g_autofree char *session = NULL;
  guint side = self->side != NULL ? gtk_drop_down_get_selected (self->side) : EACH_SIDE;
  const SteadyPlanItem *item;

  if (history == NULL)
    return NULL;
  item = steady_plan_find (plan, self->exercise->id);
  session = find_session (self, history);
  if (self->side == NULL)
    add_side (self, date, item, history, session, STEADY_SIDE_BOTH, sets);
  if (self->side != NULL && side != RIGHT)
    add_side (self, date, item, history, session, STEADY_SIDE_LEFT, sets);
  if (self->side != NULL && side != LEFT)
    add_side (self, date, item, history, session, STEADY_SIDE_RIGHT, sets);
  return g_steal_pointer (&sets);
}

static void
on_save (SteadyAddPage *self)
{
  SteadyDate date = chosen_date (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = make_sets (self, date, &error);
  GtkWidget *next;

  if (sets == NULL || !steady_diary_add_sets (steady_context_get_diary (self->context), sets, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_feedback_say (GTK_WIDGET (self), _("Saved"));
  next = steady_sets_page_new (self->context, self->exercise, date);
  steady_navigation_replace_from (GTK_WIDGET (self), next);
}

/* --- the page ------------------------------------------------------------------------------------------- */

static gboolean
is_trained (SteadyAddPage *self, const SteadyHistory *history)
{
  for (guint i = 0; i < history->sets->len; i++)
    if (g_str_equal (((const SteadySet *) g_ptr_array_index (history->sets, i))->exercise, self->exercise->id))
      return TRUE;
  return FALSE;
}

/* The dose of that day, so that most often there is nothing to change: all of it, or one set more. */
static void
suggest (SteadyAddPage *self)
{
  SteadyDiary *diary = steady_context_get_diary (self->context);
  SteadyDate date = chosen_date (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyPlan) plan = steady_diary_plan (diary, date, &error);
  g_autoptr (SteadyHistory) history = plan != NULL ? steady_diary_history (diary, date, date, &error) : NULL;
  const SteadyPlanItem *item;

  if (history == NULL)
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  item = steady_plan_find (plan, self->exercise->id);
  gtk_spin_button_set_value (self->sets, is_trained (self, history) ? 1 : item->dose.sets);
  gtk_spin_button_set_value (self->hold, item->dose.hold_s);
  if (self->reps != NULL)
    gtk_spin_button_set_value (self->reps, item->dose.reps);
}

static GtkDropDown *
add_choice_row (GtkWidget *list, const char *title, const char * const *words)
{
  GtkWidget *choice = steady_build_drop_down (words);

  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_control_row (title, NULL, choice));
  return GTK_DROP_DOWN (choice);
}

static GtkDropDown *
add_day_row (SteadyAddPage *self, GtkWidget *list)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (days, g_strdup (_("Today")));
  g_ptr_array_add (days, g_strdup (_("Yesterday")));
  for (SteadyDate back = 2; back < N_DAYS; back++)
    g_ptr_array_add (days, steady_words_day_long (self->today - back));
  g_ptr_array_add (days, NULL);
  return add_choice_row (list, _("Day"), (const char * const *) days->pdata);
}

static void
fill_list (SteadyAddPage *self, GtkWidget *list)
{
  const char * const sides[] = { _("Each side"), _("Left"), _("Right"), NULL };
  gboolean has_reps = self->exercise->kind == STEADY_EXERCISE_REPETITIONS;

  self->day = add_day_row (self, list);
  self->sets = steady_build_add_spin_row (list, _("Sets"), NULL, 1, SETS_MAX, 1);
  if (self->exercise->two_sided)
    self->side = add_choice_row (list, _("Side"), sides);
  if (has_reps)
    self->reps = steady_build_add_spin_row (list, _("Repetitions"), NULL, 0, STEADY_REPS_MAX, 0);
  self->hold = steady_build_add_spin_row (list, has_reps ? _("Seconds held in each") : _("Seconds held"), NULL, 0,
                                          STEADY_HOLD_S_MAX, 0);
}

static void
steady_add_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_ADD_PAGE (object)->context);

  G_OBJECT_CLASS (steady_add_page_parent_class)->dispose (object);
}

static void
steady_add_page_class_init (SteadyAddPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_add_page_dispose;
}

static void
steady_add_page_init (SteadyAddPage *self)
{
}

GtkWidget *
steady_add_page_new (SteadyContext *context, const SteadyExercise *exercise)
{
  SteadyAddPage *self = g_object_new (STEADY_TYPE_ADD_PAGE, "title", exercise->name, NULL);
  GtkWidget *column = steady_build_column ();
  GtkWidget *list = steady_build_list (_("What was done"));
  GtkWidget *save = steady_build_button (_("_Save"), "pill", NULL, NULL);

  self->context = g_object_ref (context);
  self->exercise = exercise;
  self->today = steady_context_get_today (context);
  fill_list (self, list);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_halign (save, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Add what you did"), "title-1"));
  gtk_box_append (GTK_BOX (column),
                  steady_build_label (_("For a training without the timer, today or in the four weeks before. Once it is "
                                        "saved you can say how it felt, and the plan counts again from that day on."),
                                      NULL));
  gtk_box_append (GTK_BOX (column), list);
  gtk_box_append (GTK_BOX (column), save);
  g_object_set (self, "content", column, NULL);
  suggest (self);
  g_signal_connect_swapped (self->day, "notify::selected", G_CALLBACK (suggest), self);
  return GTK_WIDGET (self);
}
