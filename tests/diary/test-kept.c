/* The planner's states and decisions that are kept. */

#include "diary-test-utils.h"

#include "steady-diary-progress.h"
#include "steady-error.h"
#include "steady-kept.h"
#include "steady-ladder.h"

#define D0 20513 /* 2026-03-01 */

/* --- what is recorded stays ------------------------------------------------------------------------- */

/* Trains every day and answers the question of the next, from D0 on. Two clean days make an advance. */
static void
train_days (DiaryFixture *self, int first, int last)
{
  for (int day = first; day <= last; day++)
    {
      set_today (self, D0 + day);
      if (day > 0)
        answer_on (self, D0 + day, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
      train (self, D0 + day, "clamshell", CLEAN);
    }
}

static char *
query (DiaryFixture *self, const char *sql)
{
  return query_text (self->store->path, sql);
}

static void
assert_query (DiaryFixture *self, const char *sql, const char *expected)
{
  g_autofree char *found = query (self, sql);

  g_assert_cmpstr (found, ==, expected);
}

/* A version with other rules would have come to level 3: this is a state it could have kept, of somebody who
 * trained nine clean days before. */
static void
alter_kept_state (DiaryFixture *self, SteadyDate date)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();
  g_autoptr (SteadyPlanner) planner = steady_planner_new (self->catalogue);
  g_autoptr (GBytes) state = NULL;
  g_autoptr (GString) sql = g_string_new ("UPDATE planner_states SET state = X'");
  const guint8 *bytes;
  gsize size;

  for (SteadyDate day = date - 8; day <= date; day++)
    {
      g_autofree char *session = g_strdup_printf ("other-%d", day);
      g_autofree char *check = g_strdup_printf ("other-check-%d", day);
      g_autoptr (SteadyPlan) plan = steady_planner_plan (planner, history, day);
      const SteadyPlanItem *item = steady_plan_find (plan, "clamshell");

      for (int side = STEADY_SIDE_LEFT; side <= STEADY_SIDE_RIGHT; side++)
        for (int set_no = 1; set_no <= 3; set_no++)
          {
            SteadySet *set = clean_set (self->catalogue, NULL, session, time_on (day, 18, set_no),
                                        "clamshell", (SteadySide) side, set_no);

            set->reps = item->dose.reps;
            g_ptr_array_add (history->sets, set);
          }
      g_ptr_array_add (history->checks, steady_check_new (check, time_on (day + 1, 8, 0),
                                                          STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL));
      steady_history_assign_dates (history);
      steady_history_sort (history);
      steady_planner_advance (planner, history, day, day + 1, NULL);
    }

  state = steady_planner_save (planner);
  bytes = g_bytes_get_data (state, &size);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (sql, "%02x", bytes[i]);
  g_string_append_printf (sql, "' WHERE date = %d", date);
  run_sql (self->store->path, sql->str);
}

static void
test_recorded_wins_over_later_rules (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyPlan) replayed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  train_days (self, 0, 3);
  g_assert_cmpint (level_on (self, D0 + 4, "clamshell"), ==, 1);
  alter_kept_state (self, D0 + 2);
  before = query (self, "SELECT group_concat (date || rule || level_after) FROM decisions");

  /* From the kept state on the level goes on from where it was, and so do the days after. */
  diary_reopen (self);
  g_assert_cmpint (level_on (self, D0 + 4, "clamshell"), ==, 3);
  train_days (self, 4, 6);
  g_assert_cmpint (level_on (self, D0 + 7, "clamshell"), ==, 3);
  replayed = replayed_plan (self, D0 + 7);
  g_assert_cmpint (steady_plan_find (replayed, "clamshell")->level, ==, 2);

  /* What was recorded before is as it was, and a change after it leaves it alone. */
  answer_on (self, D0 + 4, STEADY_CHECK_USUAL_PAIN, 0, NULL);
  after
    = query (self, "SELECT group_concat (date || rule || level_after) FROM decisions WHERE date <= 20515");
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (level_on (self, D0 + 7, "clamshell"), ==, 3);

  /* A change before it is judged anew, by the rules there are. */
  answer_on (self, D0, STEADY_CHECK_USUAL_PAIN, 0, NULL);
  g_assert_cmpint (level_on (self, D0 + 7, "clamshell"), ==, 2);
}

static void
test_recorded_decision_is_told_as_recorded (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) some = NULL;
  const SteadyDecisionRecord *record;

  train_days (self, 0, 4);
  run_sql (self->store->path,
           "UPDATE decisions SET decision = 'maintain', level_after = 2 WHERE date = 20514");
  records = steady_diary_decisions (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_assert_cmpuint (records->len, ==, 5);
  record = g_ptr_array_index (records, 1);
  g_assert_cmpint (record->date, ==, D0 + 1);
  g_assert_cmpint (record->decision, ==, STEADY_DECISION_MAINTAIN);
  g_assert_cmpint (record->level_after, ==, 2);
  /* Only the last one is open. */
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpint (((SteadyDecisionRecord *) g_ptr_array_index (records, i))->provisional, ==, i == 4);

  some = steady_diary_decisions (self->diary, D0 + 1, D0 + 2, NULL);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_cmpint (((SteadyDecisionRecord *) g_ptr_array_index (some, 0))->date, ==, D0 + 1);
}

/* A word that a later version recorded is not shown by this one, and not lost either. */
static void
test_unknown_word_is_passed_over (DiaryFixture *self, gconstpointer data)
{
  static const char *const later[]
    = { "UPDATE decisions SET decision = 'celebrate' WHERE date = 20514",
        "UPDATE decisions SET decision = 'hold', rule = 'R10' WHERE date = 20514",
        "UPDATE decisions SET rule = 'R8', detail = 'moon' WHERE date = 20514" };

  train_days (self, 0, 4);
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    {
      g_autoptr (GPtrArray) records = NULL;

      run_sql (self->store->path, later[i]);
      records = steady_diary_decisions (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
      g_assert_cmpuint (records->len, ==, 4);
      assert_query (self, "SELECT count(*) FROM decisions", "4");
    }
}

/* States that this version cannot read are replayed over, while what was decided stays. */
static void
test_unreadable_states (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyPlan) kept = NULL;
  g_autoptr (SteadyPlan) replayed = NULL;
  g_autofree char *difference = NULL;

  train_days (self, 0, 5);
  run_sql (self->store->path, "UPDATE planner_states SET state = X'00'");
  run_sql (self->store->path, "UPDATE decisions SET level_after = 3 WHERE date = 20514");
  diary_reopen (self);
  kept = steady_diary_plan (self->diary, D0 + 6, NULL);
  replayed = replayed_plan (self, D0 + 6);
  difference = compare_plans (kept, replayed);
  g_assert_cmpstr (difference, ==, NULL);

  train_days (self, 6, 6);
  assert_query (self, "SELECT count(*) || ' ' || count(DISTINCT date) FROM decisions", "6 6");
  assert_query (self, "SELECT level_after FROM decisions WHERE date = 20514", "3");
  assert_query (self, "SELECT count(*) FROM planner_states WHERE state = X'00'", "0");
}

/* One unreadable state costs a replay from the one before. */
static void
test_one_unreadable_state (DiaryFixture *self, gconstpointer data)
{
  train_days (self, 0, 5);
  alter_kept_state (self, D0 + 3);
  run_sql (self->store->path, "UPDATE planner_states SET state = X'00' WHERE date = 20517");
  g_assert_cmpint (level_on (self, D0 + 6, "clamshell"), ==, 3);
  /* A state of another date than it says is none. */
  run_sql (self->store->path, "UPDATE planner_states SET state ="
                              " (SELECT state FROM planner_states WHERE date = 20515) WHERE date = 20517");
  g_assert_cmpint (level_on (self, D0 + 6, "clamshell"), ==, 3);
}

/* --- what it costs ---------------------------------------------------------------------------------- */

/* The rows before the kept state are not even looked at: damaged ones do not disturb. */
static void
test_plan_reads_only_the_last_days (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyPlan) plan = NULL;
  g_autoptr (SteadyHistory) history = NULL;

  train_days (self, 0, 9);
  run_sql (self->store->path, "PRAGMA ignore_check_constraints = ON;"
                              "UPDATE sets SET hold_s = 99999 WHERE local_date < 20520;"
                              "UPDATE checks SET tenths = 5 WHERE date < 20520;"
                              "UPDATE decisions SET level_after = -9999 WHERE date < 20520");
  plan = steady_diary_plan (self->diary, D0 + 10, &error);
  g_assert_no_error (error);
  g_assert_nonnull (plan);
  history = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);
  g_assert_null (history);
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
}

/* The same for what a set costs. */
static void
test_set_reads_only_the_last_days (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) set = clean_set (self->catalogue, "x", "sx", time_on (D0 + 10, 18, 0), "plank",
                                         STEADY_SIDE_BOTH, 1);
  g_autoptr (GError) error = NULL;

  train_days (self, 0, 9);
  run_sql (self->store->path, "PRAGMA ignore_check_constraints = ON;"
                              "UPDATE sets SET hold_s = 99999 WHERE local_date < 20520");
  set_today (self, D0 + 10);
  steady_diary_add_set (self->diary, set, &error);
  g_assert_no_error (error);
}

static void
test_one_state_for_each_settled_training_day (DiaryFixture *self, gconstpointer data)
{
  train_days (self, 0, 2);
  assert_query (self, "SELECT group_concat (date) FROM planner_states", "20513,20514");
  answer_on (self, D0 + 3, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
  assert_query (self, "SELECT group_concat (date) FROM planner_states", "20513,20514");
  /* Settled by its answer, once the day of the answer is today. */
  set_today (self, D0 + 3);
  answer_on (self, D0 + 3, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
  assert_query (self, "SELECT group_concat (date) FROM planner_states", "20513,20514,20515");
  assert_query (self, "SELECT count(*) FROM decisions", "3");
}

/* --- clocks ----------------------------------------------------------------------------------------- */

/* A clock far behind neither throws away what is kept nor keeps anything. */
static void
test_clock_behind (DiaryFixture *self, gconstpointer data)
{
  train_days (self, 0, 5);
  steady_clock_fake_set_wall (self->clock, at ("1970-01-01T08:00:00+08:00"));
  g_assert_true (steady_diary_answer (self->diary, STEADY_CHECK_KNEE_SHAKINESS, 30, NULL, NULL, NULL));
  g_assert_true (steady_diary_set_person_code (self->diary, "x", NULL));
  answer_on (self, D0 + 6, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
  assert_query (self, "SELECT count(*) FROM planner_states", "5");
  assert_query (self, "SELECT count(*) FROM decisions", "5");
}

/* One row with a date far ahead, from a clock that was wrong, costs nothing for years. */
static void
test_row_from_the_future (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) set = clean_set (self->catalogue, "x", "sx", time_on (D0 + 3000, 18, 0), "plank",
                                         STEADY_SIDE_BOTH, 1);

  train_days (self, 0, 2);
  g_assert_true (steady_diary_add_set (self->diary, set, NULL));
  answer_on (self, D0 + 3001, STEADY_CHECK_NEXT_DAY_PAIN, 7, "2026-03-02");
  train_days (self, 3, 6);
  assert_query (self, "SELECT group_concat (date) FROM planner_states",
                "20513,20514,20515,20516,20517,20518");
  g_assert_cmpint (level_on (self, D0 + 7, "clamshell"), ==, 2);
}

/* --- many dates in one pass ---------------------------------------------------------------------------- */

static gboolean
take_plan (const SteadyPlan *plan, gpointer data)
{
  g_ptr_array_add (data, steady_plan_ref ((SteadyPlan *) plan));
  return TRUE;
}

/* The levels of the clamshell, day by day; and each plan is the one that is worked out from every row. */
static void
assert_levels (DiaryFixture *self, int from, int to, const char *expected)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_plan_unref);
  g_autoptr (GString) levels = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_kept_walk (self->diary, D0 + from, D0 + to, take_plan, plans, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < plans->len; i++)
    {
      const SteadyPlan *plan = g_ptr_array_index (plans, i);
      g_autoptr (SteadyPlan) replayed = replayed_plan (self, D0 + from + (int) i);
      g_autofree char *difference = compare_plans (plan, replayed);

      g_assert_cmpstr (difference, ==, NULL);
      g_string_append_printf (levels, " %d", steady_plan_find (plan, "clamshell")->level);
    }
  g_assert_cmpstr (levels->str, ==, expected);
}

/* Each date is shown as it was shown: a late answer tells only from its own date on, though the states kept since know
 * of it. */
static void
test_walk_past_a_late_answer (DiaryFixture *self, gconstpointer data)
{
  train_days (self, 0, 5);
  assert_levels (self, 2, 6, " 1 1 2 2 2");
  set_today (self, D0 + 8);
  answer_on (self, D0 + 8, STEADY_CHECK_NEXT_DAY_PAIN, 6, "2026-03-04");
  assert_levels (self, 2, 9, " 1 1 2 2 2 2 -1 -1");
  /* From behind the state that the answer reaches, and from before it. */
  assert_levels (self, 5, 9, " 2 2 2 -1 -1");
  assert_levels (self, 8, 9, " -1 -1");
  diary_reopen (self);
  assert_levels (self, 2, 9, " 1 1 2 2 2 2 -1 -1");
}

/* Rows before what is shown, which only the replay reads, are not in the record; what is planned is as by itself. */
static void
assert_record (DiaryFixture *self, SteadyDate from, SteadyDate to, SteadyDate planned_from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) planned = NULL;
  g_autoptr (SteadyHistory) record = steady_diary_record (self->diary, from, to, planned_from, &planned, &error);
  g_autoptr (SteadyHistory) shown = steady_diary_history (self->diary, from, to, NULL);
  g_autoptr (GArray) alone = steady_diary_planned (self->diary, planned_from, to, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (record->sets->len, ==, shown->sets->len);
  for (guint i = 0; i < shown->sets->len; i++)
    g_assert_true (steady_set_equal (g_ptr_array_index (record->sets, i), g_ptr_array_index (shown->sets, i)));
  g_assert_cmpuint (record->prescriptions->len, ==, shown->prescriptions->len);
  /* The goal from before it stands at the head. */
  g_assert_cmpuint (record->checks->len, ==, shown->checks->len + (from > D0 + 1 ? 1 : 0));
  for (guint i = 0; i < shown->checks->len; i++)
    g_assert_true (steady_check_equal (g_ptr_array_index (record->checks, record->checks->len - 1 - i),
                                       g_ptr_array_index (shown->checks, shown->checks->len - 1 - i)));
  g_assert_cmpuint (planned->len, ==, alone->len);
  for (guint i = 0; i < alone->len; i++)
    {
      const SteadyPlannedDay *day = &g_array_index (planned, SteadyPlannedDay, i);
      const SteadyPlannedDay *other = &g_array_index (alone, SteadyPlannedDay, i);

      g_assert_cmpint (day->date, ==, other->date);
      g_assert_true (day->exercise == other->exercise && day->prescribed == other->prescribed);
      g_assert_cmpint (day->level, ==, other->level);
      g_assert_true (steady_dose_equal (day->dose, other->dose));
    }
}

static void
test_record_is_what_is_shown (DiaryFixture *self, gconstpointer data)
{
  train_days (self, 0, 9);
  answer_on (self, D0 + 1, STEADY_CHECK_GOAL, 90, NULL);
  answer_on (self, D0 + 5, STEADY_CHECK_NEXT_DAY_PAIN, 4, "2026-03-05");
  answer_on (self, D0 + 8, STEADY_CHECK_NEXT_DAY_PAIN, 6, "2026-03-04");
  for (int from = 0; from < 10; from++)
    for (int later = 0; later < 3; later++)
      assert_record (self, D0 + from, D0 + 11, D0 + from + later);
}

/* --- a file of the person's own that is gone ------------------------------------------------------------- */

static const char bridge[] = "[Exercise]\nName=Bridge\nWorks=Hips\nSteps=Lift\nKind=repetitions\nSides=both\n"
                             "Posture=supine\n[Ladder]\nSets=2-3\nRepetitions=10-15\nHold=3\n";

/* The diary as at a start with the file there, or without it. */
static void
start_with_bridge (DiaryFixture *self, gboolean there)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyExercise) exercise = steady_exercise_load ("bridge", bridge, sizeof bridge - 1, &error);

  g_assert_no_error (error);
  exercise->own = TRUE;
  steady_catalogue_unref (self->catalogue);
  self->catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  if (there)
    g_assert_true (steady_catalogue_add (self->catalogue, exercise));
  diary_reopen (self);
}

/* Six clean days, up to level 2 with the last advance not recorded yet. */
static void
train_bridge (DiaryFixture *self)
{
  start_with_bridge (self, TRUE);
  for (int day = 0; day < 6; day++)
    {
      set_today (self, D0 + day);
      if (day > 0)
        answer_on (self, D0 + day, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
      train (self, D0 + day, "bridge", CLEAN);
      train (self, D0 + day, "clamshell", CLEAN);
    }
}

static char *
told_of_bridge (DiaryFixture *self)
{
  g_autoptr (GPtrArray) records = steady_diary_decisions (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (record->exercise, "bridge"))
        g_string_append_printf (told, " %d:%d", record->date - D0, record->level_after);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_told_of_bridge (DiaryFixture *self, const char *expected)
{
  g_autofree char *told = told_of_bridge (self);

  g_assert_cmpstr (told, ==, expected);
}

/* Nobody could make its decisions anew: what changes before them forgets the others' alone. */
static void
test_gone_file_keeps_its_decisions (DiaryFixture *self, gconstpointer data)
{
  train_bridge (self);
  assert_told_of_bridge (self, " 0:0 1:1 2:1 3:2 4:2 5:2");
  start_with_bridge (self, FALSE);
  assert_told_of_bridge (self, " 0:0 1:1 2:1 3:2 4:2");
  set_today (self, D0 + 6);
  answer_on (self, D0 + 1, STEADY_CHECK_USUAL_PAIN, 1, NULL);
  assert_told_of_bridge (self, " 0:0 1:1 2:1 3:2 4:2");
  assert_query (self, "SELECT count(*) FROM decisions WHERE exercise = 'bridge'", "5");
}

/* What happened meanwhile reaches it once it is back: the plan is the one that is worked out from every row. */
static void
test_gone_file_comes_back (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyPlan) plan = NULL;
  g_autoptr (SteadyPlan) replayed = NULL;
  g_autofree char *difference = NULL;

  train_bridge (self);
  start_with_bridge (self, FALSE);
  set_today (self, D0 + 6);
  answer_on (self, D0 + 6, STEADY_CHECK_NEXT_DAY_PAIN, 7, "2026-03-02");
  start_with_bridge (self, TRUE);
  plan = steady_diary_plan (self->diary, D0 + 6, NULL);
  replayed = replayed_plan (self, D0 + 6);
  difference = compare_plans (plan, replayed);
  g_assert_cmpstr (difference, ==, NULL);

  train (self, D0 + 6, "bridge", CLEAN);
  set_today (self, D0 + 7);
  answer_on (self, D0 + 7, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
  train (self, D0 + 7, "bridge", CLEAN);
  assert_query (self, "SELECT count(*) FROM (SELECT 1 FROM decisions GROUP BY date, exercise HAVING count(*) > 1)", "0");
}

#define ADD(name, function) \
  g_test_add ("/diary/kept/" name, DiaryFixture, NULL, diary_set_up, function, diary_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("recorded-wins-over-later-rules", test_recorded_wins_over_later_rules);
  ADD ("recorded-decision-is-told-as-recorded", test_recorded_decision_is_told_as_recorded);
  ADD ("unknown-word-is-passed-over", test_unknown_word_is_passed_over);
  ADD ("unreadable-states", test_unreadable_states);
  ADD ("one-unreadable-state", test_one_unreadable_state);
  ADD ("plan-reads-only-the-last-days", test_plan_reads_only_the_last_days);
  ADD ("set-reads-only-the-last-days", test_set_reads_only_the_last_days);
  ADD ("one-state-for-each-settled-training-day", test_one_state_for_each_settled_training_day);
  ADD ("clock-behind", test_clock_behind);
  ADD ("row-from-the-future", test_row_from_the_future);
  ADD ("record-is-what-is-shown", test_record_is_what_is_shown);
  ADD ("walk-past-a-late-answer", test_walk_past_a_late_answer);
  ADD ("gone-file-keeps-its-decisions", test_gone_file_keeps_its_decisions);
  ADD ("gone-file-comes-back", test_gone_file_comes_back);
  return g_test_run ();
}
