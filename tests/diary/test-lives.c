/* Random lives: whatever is done, what is kept tells the same as a replay of everything. */

#include "diary-test-utils.h"

#include "steady-kept.h"

#define D0 20513 /* 2026-03-01 */

static const char * const exercises[] = { "straight-leg-raise", "clamshell", "wall-sit", "plank" };

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

static gboolean
take_plan (const SteadyPlan *plan, gpointer data)
{
  g_ptr_array_add (data, steady_plan_ref ((SteadyPlan *) plan));
  return TRUE;
}

/* Days one after another, which late answers reach in the middle. */
static char *
check_walk (Life *life)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_plan_unref);
  SteadyDate from = life->today - pick (life, 0, 20);
  SteadyDate to = from + pick (life, 0, 12);
  char *difference = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_kept_walk (life->fixture->diary, from, to, take_plan, plans, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, (guint) (to - from + 1));
  for (guint i = 0; i < plans->len && difference == NULL; i++)
    {
      g_autoptr (SteadyPlan) replayed = replayed_plan (life->fixture, from + (SteadyDate) i);

      difference = compare_plans (g_ptr_array_index (plans, i), replayed);
    }
  return difference;
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
    difference = check_walk (life);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary/lives/kept-equals-replayed", test_kept_equals_replayed);
  return g_test_run ();
}
