#include "diary-test-utils.h"

#include "steady-error.h"

#define D0 20513 /* 2026-03-01 */

static const char * const exercises[] = { "straight-leg-raise", "clamshell", "wall-sit", "plank" };

/* --- random lives: whatever is done, what is kept tells the same as a replay of everything ---------- */

typedef struct
{
  DiaryFixture *fixture;
  GRand *rand;
  GPtrArray *log; /* what was done, for the message of a failure */
  SteadyDate today;
  GPtrArray *set_ids;
  GPtrArray *check_ids;
  guint serial;
} Life;

static int
pick (Life *life, int from, int to)
{
  return g_rand_int_range (life->rand, from, to + 1);
}

static gboolean
chance (Life *life, int per_cent)
{
  return pick (life, 1, 100) <= per_cent;
}

static void
note (Life *life, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
note (Life *life, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (life->log, g_strdup_vprintf (format, args));
  va_end (args);
}

static const char *
pick_exercise (Life *life)
{
  return exercises[pick (life, 0, G_N_ELEMENTS (exercises) - 1)];
}

/* Mostly today, sometimes long ago, and once in a while in the future, as with a clock that was wrong. */
static SteadyDate
pick_date (Life *life)
{
  int kind = pick (life, 1, 20);

  if (kind <= 13)
    return life->today;
  if (kind <= 17)
    return life->today - pick (life, 1, 4);
  if (kind <= 19)
    return MAX (D0, life->today - pick (life, 1, 40));
  return life->today + pick (life, 1, 12);
}

static SteadyRatings
pick_ratings (Life *life)
{
  SteadyRatings ratings = CLEAN;

  if (chance (life, 20))
    ratings.effort = pick (life, 6, 10);
  if (chance (life, 20))
    ratings.pain = pick (life, 0, 8);
  if (chance (life, 15))
    ratings.shakiness = pick (life, 0, 10);
  if (chance (life, 8))
    ratings.pain = STEADY_UNKNOWN;
  return ratings;
}

static SteadySet *
random_set (Life *life, const char *session, SteadyDate date, const char *exercise, SteadySide side,
            int set_no)
{
  g_autofree char *id = g_strdup_printf ("set-%u", life->serial++);
  SteadySet *set = clean_set (life->fixture->catalogue, id, session,
                              time_on (date, pick (life, 6, 23), set_no), exercise, side, set_no);

  set->reps = set->reps != STEADY_UNKNOWN ? pick (life, 8, 15) : STEADY_UNKNOWN;
  set->hold_s += pick (life, 0, 20);
  set->status = chance (life, 4) ? STEADY_STATUS_SKIPPED : STEADY_STATUS_DONE;
  set->ratings = (SteadyRatings) { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };
  return set;
}

static void
fill_exercise (Life *life, GPtrArray *sets, const char *session, SteadyDate date, const char *exercise)
{
  const SteadyExercise *found = steady_catalogue_find (life->fixture->catalogue, exercise);
  SteadyRatings ratings = pick_ratings (life);
  int n_sets = pick (life, 1, 4);

  for (int side = found->two_sided ? 1 : 0; side <= (found->two_sided ? 2 : 0); side++)
    for (int set_no = 1; set_no <= n_sets; set_no++)
      {
        SteadySet *set = random_set (life, session, date, exercise, (SteadySide) side, set_no);

        set->ratings = ratings;
        g_ptr_array_add (sets, set);
      }
}

static void
do_train (Life *life)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  g_autofree char *session = g_strdup_printf ("session-%u", life->serial++);
  SteadyDate date = pick_date (life);

  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    if (chance (life, 60))
      fill_exercise (life, sets, session, date, exercises[i]);
  note (life, "train on %d: %u sets", date, sets->len);
  for (guint i = 0; i < sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (sets, i);
      g_autoptr (GError) error = NULL;

      steady_diary_add_set (life->fixture->diary, set, &error);
      g_assert_no_error (error);
      g_ptr_array_add (life->set_ids, g_strdup (set->id));
    }
}

static void
do_answer (Life *life)
{
  static const struct { SteadyCheckKind kind; int min, max; const char *subject; } answers[] = {
    { STEADY_CHECK_USUAL_PAIN, 0, 5, NULL },
    { STEADY_CHECK_RED_FLAG, 1, 1, "swelling" },
    { STEADY_CHECK_CONDITION, 0, 1, "disc-herniation" },
    { STEADY_CHECK_CONDITION, 0, 1, "arthritis" },
    { STEADY_CHECK_CLEARANCE, 1, 1, "all" },
    { STEADY_CHECK_CLEARANCE, 1, 1, "plank" },
    { STEADY_CHECK_CLEARANCE, 1, 1, "all" },
    { STEADY_CHECK_VARIANT, 1, 1, "wall-sit/thigh-40" },
    { STEADY_CHECK_VARIANT, 1, 1, "plank/full" },
    { STEADY_CHECK_START_LEVEL, -2, 0, "straight-leg-raise" },
    { STEADY_CHECK_SCREENING_CLEAR, 0, 1, NULL },
    { STEADY_CHECK_SCREENING_CLEAR, 1, 1, NULL },
    { STEADY_CHECK_GOAL, 10, 100, NULL },
    { STEADY_CHECK_KNEE_GAP_RELAXED, 0, 9, NULL },
    { STEADY_CHECK_AWAY, 0, 1, NULL },
  };
  guint i = (guint) pick (life, 0, G_N_ELEMENTS (answers) - 1);
  g_autofree char *id = g_strdup_printf ("check-%u", life->serial++);
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  SteadyDate date = pick_date (life);
  g_autoptr (GError) error = NULL;

  note (life, "answer on %d: %s %s", date, steady_check_kind_info (answers[i].kind)->name,
        answers[i].subject);
  g_ptr_array_add (checks,
                   steady_check_new (id, time_on (date, pick (life, 0, 23), 0), answers[i].kind,
                                     pick (life, answers[i].min, answers[i].max), answers[i].subject));
  steady_diary_add_checks (life->fixture->diary, checks, &error);
  g_assert_no_error (error);
  g_ptr_array_add (life->check_ids, g_strdup (id));
}

static void
do_answer_next_day (Life *life)
{
  g_autofree char *id = g_strdup_printf ("check-%u", life->serial++);
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  SteadyDate date = pick_date (life);
  char day[STEADY_DATE_TEXT_SIZE];
  const char *subject = NULL;
  g_autoptr (GError) error = NULL;

  if (chance (life, 50))
    subject = steady_date_format (date - pick (life, -1, 10), day);
  note (life, "next-day pain on %d for %s", date, subject);
  g_ptr_array_add (checks,
                   steady_check_new (id, time_on (date, 7, 0), STEADY_CHECK_NEXT_DAY_PAIN,
                                     chance (life, 80) ? pick (life, 0, 1) : pick (life, 2, 7), subject));
  steady_diary_add_checks (life->fixture->diary, checks, &error);
  g_assert_no_error (error);
  g_ptr_array_add (life->check_ids, g_strdup (id));
}

static void
do_withdraw (Life *life)
{
  const char *id;
  gboolean withdrawn = chance (life, 70);
  g_autoptr (GError) error = NULL;

  if (life->check_ids->len == 0)
    return;
  id = g_ptr_array_index (life->check_ids, pick (life, 0, (int) life->check_ids->len - 1));
  note (life, "withdraw %s: %d", id, withdrawn);
  steady_diary_withdraw (life->fixture->diary, id, withdrawn, &error);
  g_assert_no_error (error);
}

static SteadySet *
find_set (Life *life, const char *id)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (life->fixture->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);

  for (guint i = 0; i < history->sets->len; i++)
    if (g_str_equal (((SteadySet *) g_ptr_array_index (history->sets, i))->id, id))
      return g_ptr_array_steal_index (history->sets, i);
  return NULL;
}

static void
do_update (Life *life)
{
  g_autoptr (SteadySet) set = NULL;
  g_autoptr (GError) error = NULL;

  if (life->set_ids->len == 0)
    return;
  set = find_set (life, g_ptr_array_index (life->set_ids, pick (life, 0, (int) life->set_ids->len - 1)));
  if (chance (life, 40))
    set->started_at = time_on (pick_date (life), pick (life, 0, 23), 30);
  if (chance (life, 40))
    set->hold_s = pick (life, 0, 60);
  if (chance (life, 40))
    set->ratings = pick_ratings (life);
  if (chance (life, 20))
    set->status = chance (life, 50) ? STEADY_STATUS_SKIPPED : STEADY_STATUS_DONE;
  note (life, "update %s of %d", set->id, set->date);
  steady_diary_update_set (life->fixture->diary, set, &error);
  g_assert_no_error (error);
}

static void
do_delete (Life *life)
{
  int index;
  g_autoptr (GError) error = NULL;

  if (life->set_ids->len == 0)
    return;
  index = pick (life, 0, (int) life->set_ids->len - 1);
  note (life, "delete %s", (const char *) g_ptr_array_index (life->set_ids, index));
  steady_diary_delete_set (life->fixture->diary, g_ptr_array_index (life->set_ids, index), &error);
  g_assert_no_error (error);
  g_ptr_array_remove_index (life->set_ids, (guint) index);
}

static void
do_rate (Life *life)
{
  g_autoptr (SteadySet) set = NULL;
  g_autoptr (GError) error = NULL;

  if (life->set_ids->len == 0)
    return;
  set = find_set (life, g_ptr_array_index (life->set_ids, pick (life, 0, (int) life->set_ids->len - 1)));
  note (life, "rate %s of %s on %d", set->exercise, set->session_id, set->date);
  steady_diary_rate (life->fixture->diary, set->session_id, set->exercise, pick_ratings (life), &error);
  g_assert_no_error (error);
}

static SteadyPrescription *
random_prescription (Life *life)
{
  SteadyPrescription *prescription = steady_prescription_new ();
  const char *exercise = pick_exercise (life);
  const SteadyExercise *found = steady_catalogue_find (life->fixture->catalogue, exercise);

  prescription->id = g_strdup_printf ("order-%d", pick (life, 1, 4));
  prescription->exercise = g_strdup (exercise);
  prescription->dose = (SteadyDose) { pick (life, 0, 4), found->reps.max > 0 ? pick (life, 8, 15) : 0,
                                      found->hold_s.min + pick (life, 0, 5) };
  prescription->ceiling = chance (life, 40);
  prescription->valid_from = pick_date (life);
  if (chance (life, 70))
    prescription->valid_until = prescription->valid_from + pick (life, 0, 15);
  return prescription;
}

static void
do_import (Life *life)
{
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  g_autofree char *session = g_strdup_printf ("session-%u", life->serial++);
  SteadyImportOptions options = { .update = TRUE, .dry_run = chance (life, 15) };
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  if (chance (life, 60))
    fill_exercise (life, rows->sets, session, pick_date (life), pick_exercise (life));
  if (chance (life, 40))
    g_ptr_array_add (rows->prescriptions, random_prescription (life));
  for (guint i = 0; !options.dry_run && i < rows->sets->len; i++)
    g_ptr_array_add (life->set_ids, g_strdup (((SteadySet *) g_ptr_array_index (rows->sets, i))->id));
  note (life, "import %u sets, %u orders, dry %d", rows->sets->len, rows->prescriptions->len,
        options.dry_run);
  steady_diary_import (life->fixture->diary, rows, &options, &counts, NULL, &error);
  g_assert_no_error (error);
}

static void
do_clock (Life *life)
{
  life->today += chance (life, 92) ? pick (life, 1, 3) : -pick (life, 1, 9);
  if (chance (life, 3))
    life->today += pick (life, 8, 90);
  set_today (life->fixture, life->today);
  note (life, "today is %d", life->today);
}

static void
check_life (Life *life, guint seed)
{
  SteadyDate dates[] = { life->today, life->today + 1, life->today + pick (life, 2, 15),
                         life->today - pick (life, 1, 30) };
  g_autofree char *difference = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyPlan) kept = steady_diary_plan (life->fixture->diary, dates[i], &error);
      g_autoptr (SteadyPlan) replayed = replayed_plan (life->fixture, dates[i]);

      g_assert_no_error (error);
      difference = compare_plans (kept, replayed);
      if (difference != NULL)
        break;
    }
  if (difference == NULL)
    {
      g_autoptr (GPtrArray) kept
        = steady_diary_decisions (life->fixture->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
      g_autoptr (GPtrArray) replayed = replayed_decisions (life->fixture);

      difference = compare_decisions (kept, replayed);
    }
  if (difference == NULL)
    return;
  for (guint i = 0; i < life->log->len; i++)
    g_printerr ("# %s\n", (const char *) g_ptr_array_index (life->log, i));
  g_error ("life %u: %s", seed, difference);
}

static void
live (guint seed)
{
  static void (*const deeds[]) (Life *) = {
    do_train, do_train, do_train, do_clock, do_clock, do_clock, do_clock,
    do_answer_next_day, do_answer_next_day, do_answer, do_withdraw, do_update, do_delete, do_rate, do_import,
  };
  DiaryFixture fixture;
  Life life = { .fixture = &fixture, .rand = g_rand_new_with_seed (seed), .today = D0 };

  diary_set_up (&fixture, NULL);
  life.log = g_ptr_array_new_with_free_func (g_free);
  life.set_ids = g_ptr_array_new_with_free_func (g_free);
  life.check_ids = g_ptr_array_new_with_free_func (g_free);
  for (guint step = 0; step < 40; step++)
    {
      deeds[pick (&life, 0, G_N_ELEMENTS (deeds) - 1)](&life);
      if (chance (&life, 5))
        diary_reopen (&fixture);
      if (step % 4 == 3)
        check_life (&life, seed);
    }

  g_rand_free (life.rand);
  g_ptr_array_unref (life.log);
  g_ptr_array_unref (life.set_ids);
  g_ptr_array_unref (life.check_ids);
  diary_tear_down (&fixture, NULL);
}

static void
test_kept_equals_replayed (void)
{
  guint lives = g_test_slow () ? 5000 : 200;

  for (guint seed = 1; seed <= lives; seed++)
    live (seed);
}

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

#define ADD(name, function) \
  g_test_add ("/diary/kept/" name, DiaryFixture, NULL, diary_set_up, function, diary_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary/kept/equals-replayed", test_kept_equals_replayed);
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
  return g_test_run ();
}
