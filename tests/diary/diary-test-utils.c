#include "diary-test-utils.h"

#include "steady-ladder.h"

#define ZONE_S (8 * 3600)

void
diary_set_up (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->store = temp_store_new ();
  self->catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  self->clock = steady_clock_new_fake (at (data != NULL ? data : "2026-03-01T10:00:00+08:00"));
  self->diary = steady_diary_open (self->store->path, self->catalogue, self->clock, &error);
  g_assert_no_error (error);
}

void
diary_tear_down (DiaryFixture *self, gconstpointer data)
{
  g_clear_object (&self->diary);
  g_clear_object (&self->clock);
  steady_catalogue_unref (self->catalogue);
  temp_store_free (self->store);
}

void
diary_reopen (DiaryFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->diary);
  self->diary = steady_diary_open (self->store->path, self->catalogue, self->clock, &error);
  g_assert_no_error (error);
}

SteadyTime
time_on (SteadyDate date, int hour, int minute)
{
  return (SteadyTime) { (gint64) date * 86400 + hour * 3600 + minute * 60 - ZONE_S, ZONE_S };
}

void
set_today (DiaryFixture *self, SteadyDate date)
{
  steady_clock_fake_set_wall (self->clock, time_on (date, 10, 0));
}

SteadySet *
clean_set (SteadyCatalogue *catalogue, const char *id, const char *session, SteadyTime started_at,
           const char *exercise, SteadySide side, int set_no)
{
  const SteadyExercise *found = steady_catalogue_find (catalogue, exercise);
  SteadySet *set = steady_set_new ();

  set->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  set->session_id = g_strdup (session);
  set->started_at = started_at;
  set->exercise = g_strdup (exercise);
  set->side = side;
  set->set_no = set_no;
  if (found->kind == STEADY_EXERCISE_REPETITIONS)
    set->reps = found->reps.min;
  set->hold_s = found->hold_s.min;
  set->ratings = CLEAN;
  return set;
}

void
train (DiaryFixture *self, SteadyDate date, const char *exercise, SteadyRatings ratings)
{
  g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, date, NULL);
  const SteadyPlanItem *item = steady_plan_find (plan, exercise);
  const char * const *sides = steady_exercise_sides (item->exercise);
  g_autofree char *session = g_strdup_printf ("day-%d", date);
  int minute = 0;

  for (guint i = 0; sides[i] != NULL; i++)
    for (int set_no = 1; set_no <= item->dose.sets; set_no++)
      {
        g_autoptr (SteadySet) set = NULL;
        g_autoptr (GError) error = NULL;
        SteadySide side;

        g_assert_true (steady_side_from_string (sides[i], &side));
        set
          = clean_set (self->catalogue, NULL, session, time_on (date, 18, minute++), exercise, side, set_no);
        if (item->dose.reps > 0)
          set->reps = item->dose.reps;
        set->hold_s = item->dose.hold_s;
        set->ratings = ratings;
        steady_diary_add_set (self->diary, set, &error);
        g_assert_no_error (error);
      }
}

void
answer_on (DiaryFixture *self, SteadyDate date, SteadyCheckKind kind, int value, const char *subject)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (checks, steady_check_new (id, time_on (date, 8, 0), kind, value, subject));
  steady_diary_add_checks (self->diary, checks, &error);
  g_assert_no_error (error);
}

/* --- without anything kept --------------------------------------------------------------------------- */

static gboolean
take_plan (const SteadyPlan *plan, gpointer data)
{
  SteadyPlan **taken = data;

  *taken = steady_plan_ref ((SteadyPlan *) plan);
  return FALSE;
}

SteadyPlan *
replayed_plan (DiaryFixture *self, SteadyDate date)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  SteadyPlan *plan = NULL;

  steady_planner_walk (self->catalogue, history, date, date, take_plan, &plan);
  return plan;
}

GPtrArray *
replayed_decisions (DiaryFixture *self)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_autoptr (SteadyPlanner) planner = steady_planner_new (self->catalogue);
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_record_free);
  SteadyDate last = MAX (steady_history_last_date (history), steady_clock_today (self->clock));

  steady_planner_advance (planner, history, last, last, records);
  return records;
}

/* --- comparing ---------------------------------------------------------------------------------------- */

static void
print_reason (GString *text, const SteadyReason *reason)
{
  g_string_append_printf (text, " reason %d (%d %d) %d %d %d %s", reason->detail, reason->dates[0],
                          reason->dates[1], reason->value, reason->usual, reason->count, reason->word);
}

static char *
print_item (const SteadyPlanItem *item)
{
  GString *text = g_string_new (item->exercise->id);

  g_string_append_printf (text,
                          " variant %u level %d dose %dx%dx%d prescribed %d %s %s on %d earliest %d offer %d"
                          " source %d limited %d before %u %d %dx%dx%d",
                          item->variant, item->level, item->dose.sets, item->dose.reps, item->dose.hold_s,
                          item->prescribed, steady_decision_to_string (item->decision),
                          steady_rule_to_string (item->rule), item->decided_on, item->earliest, item->offer,
                          item->source, item->limited, item->variant_before, item->level_before,
                          item->dose_before.sets, item->dose_before.reps, item->dose_before.hold_s);
  print_reason (text, &item->reason);
  return g_string_free (text, FALSE);
}

static char *
print_plan (const SteadyPlan *plan)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "date %d training %d stop %d since %d %s", plan->date, plan->training_day,
                          plan->stop, plan->stop_since, steady_rule_to_string (plan->stop_rule));
  print_reason (text, &plan->stop_reason);
  for (guint i = 0; i < plan->items->len; i++)
    {
      g_autofree char *item = print_item (&g_array_index (plan->items, SteadyPlanItem, i));

      g_string_append_printf (text, "\n%s", item);
    }
  for (guint i = 0; i < plan->advice->len; i++)
    {
      const SteadyAdvice *advice = &g_array_index (plan->advice, SteadyAdvice, i);

      g_string_append_printf (text, "\nadvice %s %s", steady_advice_to_string (advice->code),
                              advice->exercise != NULL ? advice->exercise->id : "");
      print_reason (text, &advice->reason);
    }
  return g_string_free (text, FALSE);
}

char *
compare_plans (const SteadyPlan *a, const SteadyPlan *b)
{
  g_autofree char *left = print_plan (a);
  g_autofree char *right = print_plan (b);

  return g_str_equal (left, right) ? NULL : g_strdup_printf ("%s\n--- but ---\n%s", left, right);
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  const SteadyDecisionRecord *left = *(const SteadyDecisionRecord * const *) a;
  const SteadyDecisionRecord *right = *(const SteadyDecisionRecord * const *) b;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;
  return g_strcmp0 (left->exercise, right->exercise);
}

static char *
print_decisions (GPtrArray *records)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (records, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_records);
  for (guint i = 0; i < sorted->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (sorted, i);

      g_string_append_printf (text, "%d %s %s %s %d %d %s %s %dx%dx%d %dx%dx%d provisional %d", record->date,
                              record->exercise, steady_decision_to_string (record->decision),
                              steady_rule_to_string (record->rule), record->level_before, record->level_after,
                              record->variant_before, record->variant, record->dose_before.sets,
                              record->dose_before.reps, record->dose_before.hold_s, record->dose.sets,
                              record->dose.reps, record->dose.hold_s, record->provisional);
      print_reason (text, &record->reason);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

char *
compare_decisions (GPtrArray *a, GPtrArray *b)
{
  g_autofree char *left = print_decisions (a);
  g_autofree char *right = print_decisions (b);

  return g_str_equal (left, right) ? NULL : g_strdup_printf ("%s--- but ---\n%s", left, right);
}

int
level_on (DiaryFixture *self, SteadyDate date, const char *exercise)
{
  g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, date, NULL);

  return steady_plan_find (plan, exercise)->level;
}

void
assert_rows (DiaryFixture *self, const char *table, const char *expected)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
  g_autofree char *count = query_text (self->store->path, sql);

  g_assert_cmpstr (count, ==, expected);
}
