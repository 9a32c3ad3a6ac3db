#include "steady-adherence.h"
#include "steady-weekly.h"

#include "progress-test-utils.h"

static GArray *
weekly_of_world (World *world, SteadyDate from, SteadyDate to)
{
  world_settle (world);
  return steady_weekly (world->catalogue, world->history, world->planned, from, to);
}

static const SteadyWeek *
row (GArray *weekly, guint index)
{
  g_assert_cmpuint (index, <, weekly->len);
  return &g_array_index (weekly, SteadyWeek, index);
}

/* Both sides, two sets each. */
static void
train_raise (World *world, SteadyDate date, int reps, int shakiness)
{
  for (int i = 0; i < 4; i++)
    {
      SteadySet *set = world_raise (world, date, i < 2 ? STEADY_SIDE_LEFT : STEADY_SIDE_RIGHT, reps);

      set->ratings = (SteadyRatings) { 5, 1, shakiness };
    }
}

static void
test_rows (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;

  world_plan (world, MONDAY, MONDAY + 20);
  train_raise (world, MONDAY + 14, 10, 4);
  weekly = weekly_of_world (world, MONDAY, MONDAY + 20);

  /* Three weeks of two exercises and all; those without training are there. */
  g_assert_cmpuint (weekly->len, ==, 9);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (row (weekly, i)->week_start, ==, MONDAY + 7 * (SteadyDate) (i / 3));
  g_assert_cmpstr (steady_week_exercise_id (row (weekly, 0)), ==, "raise");
  g_assert_cmpstr (steady_week_exercise_id (row (weekly, 1)), ==, "sit");
  g_assert_cmpstr (steady_week_exercise_id (row (weekly, 2)), ==, "all");

  g_assert_cmpint (row (weekly, 0)->planned_sets, ==, 28);
  g_assert_cmpint (row (weekly, 1)->planned_sets, ==, 21);
  g_assert_cmpint (row (weekly, 2)->planned_sets, ==, 49);
  g_assert_cmpint (row (weekly, 2)->done_sets, ==, 0);
  g_assert_cmpint (row (weekly, 2)->adherence_pct, ==, 0);
  g_assert_cmpint (row (weekly, 2)->shakiness_median_tenths, ==, STEADY_UNKNOWN);
  g_assert_cmpint (row (weekly, 2)->pain_max, ==, STEADY_UNKNOWN);
  g_assert_cmpint (row (weekly, 6)->done_sets, ==, 4);
  g_assert_cmpint (row (weekly, 6)->adherence_pct, ==, 14);
  g_assert_cmpint (row (weekly, 8)->adherence_pct, ==, 8);
}

/* At least half of what the planner had, not of what was written beside the set. */
static void
test_done (World *world, gconstpointer data)
{
  static const struct { int reps, hold_s; const char *variant; SteadyStatus status; int done; } cases[] = {
    { 10, 5, "standard", STEADY_STATUS_DONE, 1 },
    { 5, 5, NULL, STEADY_STATUS_PARTIAL, 1 },
    { 4, 5, NULL, STEADY_STATUS_PARTIAL, 0 },
    { 9, 3, NULL, STEADY_STATUS_DONE, 1 },    /* ⌊27 ÷ 5⌋ = 5 */
    { 8, 3, NULL, STEADY_STATUS_DONE, 0 },    /* ⌊24 ÷ 5⌋ = 4 */
    { 10, 5, NULL, STEADY_STATUS_SKIPPED, 0 },
    { 6, 5, NULL, STEADY_STATUS_STOPPED_PAIN, 1 },
  };

  world_plan (world, MONDAY, MONDAY + 6);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) weekly = NULL;
      SteadySet *set;

      g_ptr_array_set_size (world->history->sets, 0);
      set = world_raise (world, MONDAY, STEADY_SIDE_LEFT, cases[i].reps);
      set->hold_s = cases[i].hold_s;
      set->variant = g_strdup (cases[i].variant);
      set->status = cases[i].status;
      set->target_reps = 2;
      set->target_hold_s = 1;
      weekly = weekly_of_world (world, MONDAY, MONDAY + 6);
      g_assert_cmpint (row (weekly, 0)->done_sets, ==, cases[i].done);
    }
}

static void
test_easier_variant (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;

  world_plan (world, MONDAY, MONDAY + 6);
  world_planned (world, MONDAY, world->sit)->variant = 1;
  world_sit (world, MONDAY, 30)->variant = g_strdup ("high");
  world_sit (world, MONDAY, 30)->variant = g_strdup ("low");
  world_sit (world, MONDAY, 15);
  world_sit (world, MONDAY, 14);
  weekly = weekly_of_world (world, MONDAY, MONDAY + 6);

  g_assert_cmpint (row (weekly, 1)->done_sets, ==, 2);
  g_assert_cmpint (row (weekly, 1)->days_trained, ==, 1);
}

/* A row for both sides stands for a set of each, as the planner reads it. */
static void
test_both_sides (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;

  world_plan (world, MONDAY, MONDAY);
  world_raise (world, MONDAY, STEADY_SIDE_BOTH, 10);
  world_raise (world, MONDAY, STEADY_SIDE_BOTH, 10);
  weekly = weekly_of_world (world, MONDAY, MONDAY);

  g_assert_cmpint (row (weekly, 0)->planned_sets, ==, 4);
  g_assert_cmpint (row (weekly, 0)->done_sets, ==, 4);
  g_assert_cmpint (row (weekly, 0)->adherence_pct, ==, 100);
}

/* More than planned is never more than 100; a day moved within the week is not lost. */
static void
test_percent (World *world, gconstpointer data)
{
  static const struct { int sets, planned_days, percent; } cases[] = {
    { 0, 1, 0 }, { 1, 3, 11 }, { 2, 3, 22 }, { 8, 3, 88 }, { 9, 3, 100 }, { 14, 3, 100 }, { 3, 0, STEADY_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) weekly = NULL;

      g_array_set_size (world->planned, 0);
      g_ptr_array_set_size (world->history->sets, 0);
      world_plan (world, MONDAY, MONDAY + 6);
      for (SteadyDate date = MONDAY; date < MONDAY + 7; date++)
        {
          world_planned (world, date, world->raise)->prescribed = FALSE;
          world_planned (world, date, world->sit)->prescribed = date < MONDAY + cases[i].planned_days;
        }
      for (int s = 0; s < cases[i].sets; s++)
        world_sit (world, MONDAY + 5, 30);
      weekly = weekly_of_world (world, MONDAY, MONDAY + 6);
      g_assert_cmpint (row (weekly, 1)->planned_sets, ==, 3 * cases[i].planned_days);
      g_assert_cmpint (row (weekly, 1)->done_sets, ==, cases[i].sets);
      g_assert_cmpint (row (weekly, 1)->adherence_pct, ==, cases[i].percent);
    }
}

static void
test_schedule_and_away (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;

  world_plan (world, MONDAY, MONDAY + 20);
  world_check (world, MONDAY - 30, STEADY_CHECK_SCHEDULE, 3, "mon wed fri");
  world_check (world, MONDAY + 8, STEADY_CHECK_AWAY, 1, NULL);
  world_check (world, MONDAY + 16, STEADY_CHECK_AWAY, 0, NULL);
  world_check (world, MONDAY + 17, STEADY_CHECK_SCHEDULE, 7, NULL);
  weekly = weekly_of_world (world, MONDAY, MONDAY + 20);

  g_assert_cmpint (row (weekly, 1)->planned_sets, ==, 9);
  g_assert_cmpint (row (weekly, 4)->planned_sets, ==, 3);      /* away from Tuesday on */
  g_assert_cmpint (row (weekly, 7)->planned_sets, ==, 3 * 5);  /* Wednesday by the old days, then every day */
}

static void
test_range (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;

  world_plan (world, MONDAY, MONDAY + 20);
  for (SteadyDate date = MONDAY; date <= MONDAY + 20; date++)
    world_sit (world, date, 30);
  weekly = weekly_of_world (world, MONDAY + 5, MONDAY + 15);

  g_assert_cmpuint (weekly->len, ==, 9);
  g_assert_cmpint (row (weekly, 1)->week_start, ==, MONDAY);
  g_assert_cmpint (row (weekly, 1)->planned_sets, ==, 6);
  g_assert_cmpint (row (weekly, 1)->done_sets, ==, 2);
  g_assert_cmpint (row (weekly, 7)->planned_sets, ==, 6);
  g_assert_cmpint (row (weekly, 7)->done_sets, ==, 2);
}

static void
test_ratings (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;
  SteadySet *set;

  world_plan (world, MONDAY, MONDAY + 6);
  train_raise (world, MONDAY, 10, 6);
  train_raise (world, MONDAY + 1, 10, 3);
  set = world_sit (world, MONDAY, 40);
  set->ratings = (SteadyRatings) { 5, 4, 7 };
  set->shake_onset_s = 21;
  set = world_sit (world, MONDAY + 1, 33);
  set->ratings = (SteadyRatings) { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };
  set->shake_onset_s = 24;
  /* A second session of the same day is a rating of its own. */
  set = world_sit (world, MONDAY, 20);
  g_free (set->session_id);
  set->session_id = g_strdup ("evening");
  set->ratings = (SteadyRatings) { 5, 2, 2 };
  weekly = weekly_of_world (world, MONDAY, MONDAY + 6);

  g_assert_cmpuint (row (weekly, 0)->n_ratings, ==, 2);
  g_assert_cmpint (row (weekly, 0)->shakiness_median_tenths, ==, 45);
  g_assert_cmpint (row (weekly, 0)->best_reps, ==, 10);
  g_assert_cmpint (row (weekly, 0)->best_hold_s, ==, 5);
  g_assert_cmpint (row (weekly, 0)->shake_onset_median_tenths, ==, STEADY_UNKNOWN);
  g_assert_cmpint (row (weekly, 0)->days_trained, ==, 2);

  g_assert_cmpuint (row (weekly, 1)->n_ratings, ==, 2);
  g_assert_cmpint (row (weekly, 1)->shakiness_median_tenths, ==, 45);
  g_assert_cmpint (row (weekly, 1)->shakiness_min, ==, 2);
  g_assert_cmpint (row (weekly, 1)->shakiness_max, ==, 7);
  g_assert_cmpint (row (weekly, 1)->pain_max, ==, 4);
  g_assert_cmpint (row (weekly, 1)->best_reps, ==, STEADY_UNKNOWN);
  g_assert_cmpint (row (weekly, 1)->best_hold_s, ==, 40);
  g_assert_cmpint (row (weekly, 1)->shake_onset_median_tenths, ==, 225);

  g_assert_cmpuint (row (weekly, 2)->n_ratings, ==, 4);
  g_assert_cmpint (row (weekly, 2)->shakiness_median_tenths, ==, 45);
  g_assert_cmpint (row (weekly, 2)->best_reps, ==, 10);
  g_assert_cmpint (row (weekly, 2)->best_hold_s, ==, 40);
  g_assert_cmpint (row (weekly, 2)->days_trained, ==, 2);
}

/* All sets of a day skipped: no exercise-day, so no rating, no best and no day trained. */
static void
test_skipped_day (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;

  world_plan (world, MONDAY, MONDAY + 6);
  for (int i = 0; i < 2; i++)
    {
      SteadySet *set = world_sit (world, MONDAY, 30);

      set->status = STEADY_STATUS_SKIPPED;
      set->ratings = (SteadyRatings) { 9, 9, 9 };
    }
  weekly = weekly_of_world (world, MONDAY, MONDAY + 6);

  g_assert_cmpint (row (weekly, 1)->done_sets, ==, 0);
  g_assert_cmpint (row (weekly, 1)->days_trained, ==, 0);
  g_assert_cmpint (row (weekly, 1)->pain_max, ==, STEADY_UNKNOWN);
  g_assert_cmpint (row (weekly, 1)->best_hold_s, ==, STEADY_UNKNOWN);
  g_assert_cmpint (row (weekly, 2)->days_trained, ==, 0);
}

static void
test_adherence (World *world, gconstpointer data)
{
  g_autoptr (GArray) weekly = NULL;
  g_autoptr (GArray) adherence = NULL;
  const SteadyAdherence *weeks;

  world_plan (world, MONDAY, MONDAY + 16);
  world_check (world, MONDAY + 7, STEADY_CHECK_AWAY, 1, NULL);
  world_check (world, MONDAY + 13, STEADY_CHECK_GOAL, 60, NULL);
  world_check (world, MONDAY + 14, STEADY_CHECK_AWAY, 0, NULL);
  world_check (world, MONDAY + 18, STEADY_CHECK_GOAL, 90, NULL);
  train_raise (world, MONDAY, 10, 4);
  weekly = weekly_of_world (world, MONDAY, MONDAY + 16);
  adherence = steady_adherence (weekly, world->history->checks, MONDAY + 16);
  weeks = (const SteadyAdherence *) (gpointer) adherence->data;

  g_assert_cmpuint (adherence->len, ==, 3);
  g_assert_cmpint (weeks[0].percent, ==, 8);
  g_assert_cmpint (weeks[0].goal, ==, STEADY_GOAL_DEFAULT);
  g_assert_false (weeks[0].unfinished);
  g_assert_cmpint (weeks[1].percent, ==, STEADY_UNKNOWN);
  g_assert_cmpint (weeks[1].goal, ==, 60);
  g_assert_cmpint (weeks[2].planned_sets, ==, 21);
  g_assert_cmpint (weeks[2].goal, ==, 60);
  g_assert_true (weeks[2].unfinished);
}

#define add(path, function) g_test_add ("/weekly/" path, World, NULL, set_up, function, tear_down)

static void
set_up (World *world, gconstpointer data)
{
  world_set_up (world);
}

static void
tear_down (World *world, gconstpointer data)
{
  world_tear_down (world);
}

/* Four at a time, the last with the last week; what was done beyond one week's plan does not fill another's. */
static void
test_four_weeks (void)
{
  const SteadyAdherence weeks[] = {
    { MONDAY, 10, 5, 50, 80, FALSE },
    { MONDAY + 7, 10, 15, 100, 80, FALSE },
    { MONDAY + 14, 10, 0, 0, 80, FALSE },
    { MONDAY + 21, 0, 0, STEADY_UNKNOWN, 70, FALSE },
    { MONDAY + 28, 10, 9, 90, 70, FALSE },
    { MONDAY + 35, 0, 2, STEADY_UNKNOWN, 60, TRUE },
  };

  for (guint n = 1; n <= G_N_ELEMENTS (weeks); n++)
    {
      g_autoptr (GArray) single = g_array_new (FALSE, FALSE, sizeof (SteadyAdherence));
      g_autoptr (GArray) sums = NULL;
      const SteadyAdherence *last;

      g_array_append_vals (single, weeks, n);
      sums = steady_adherence_by_four_weeks (single);
      g_assert_cmpuint (sums->len, ==, (n + 3) / 4);
      last = &g_array_index (sums, SteadyAdherence, sums->len - 1);
      g_assert_cmpint (last->week_start, ==, weeks[n - 1].week_start - 21);
      g_assert_cmpint (last->goal, ==, weeks[n - 1].goal);
      g_assert_cmpint (last->unfinished, ==, weeks[n - 1].unfinished);
      if (n == G_N_ELEMENTS (weeks))
        {
          const SteadyAdherence *first = &g_array_index (sums, SteadyAdherence, 0);

          g_assert_cmpint (first->week_start, ==, MONDAY - 14);
          g_assert_cmpint (first->planned_sets, ==, 20);
          g_assert_cmpint (first->done_sets, ==, 15);
          g_assert_cmpint (first->percent, ==, 75);
          g_assert_cmpint (last->planned_sets, ==, 20);
          g_assert_cmpint (last->done_sets, ==, 9);
          g_assert_cmpint (last->percent, ==, 45);
        }
    }
}

static void
test_four_weeks_without_plan (void)
{
  const SteadyAdherence week = { MONDAY, 0, 0, STEADY_UNKNOWN, 80, FALSE };
  g_autoptr (GArray) single = g_array_new (FALSE, FALSE, sizeof (SteadyAdherence));
  g_autoptr (GArray) empty = steady_adherence_by_four_weeks (single);
  g_autoptr (GArray) sums = NULL;

  g_assert_cmpuint (empty->len, ==, 0);
  g_array_append_val (single, week);
  sums = steady_adherence_by_four_weeks (single);
  g_assert_cmpint (g_array_index (sums, SteadyAdherence, 0).percent, ==, STEADY_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("rows", test_rows);
  add ("done", test_done);
  add ("easier-variant", test_easier_variant);
  add ("both-sides", test_both_sides);
  add ("percent", test_percent);
  add ("schedule-and-away", test_schedule_and_away);
  add ("range", test_range);
  add ("ratings", test_ratings);
  add ("skipped-day", test_skipped_day);
  add ("adherence", test_adherence);
  g_test_add_func ("/weekly/four-weeks", test_four_weeks);
  g_test_add_func ("/weekly/four-weeks-without-plan", test_four_weeks_without_plan);

  return g_test_run ();
}
