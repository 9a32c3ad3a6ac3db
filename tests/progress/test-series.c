#include "steady-series.h"

#include "steady-median.h"

#include "progress-test-utils.h"

static void
set_up (World *world, gconstpointer data)
{
  world_set_up (world);
  world_plan (world, MONDAY, MONDAY + 13);
}

static void
tear_down (World *world, gconstpointer data)
{
  world_tear_down (world);
}

static GPtrArray *
days_of (World *world)
{
  world_settle (world);
  return steady_trained_days (world->catalogue, world->history, world->planned, MONDAY, MONDAY + 30);
}

static void
test_median (void)
{
  static const struct { int values[6]; guint n; int tenths; } cases[] = {
    { { 0 }, 0, STEADY_UNKNOWN }, { { 0 }, 1, 0 }, { { 7, 2 }, 2, 45 }, { { 9, 1, 5 }, 3, 50 },
    { { 4, 4, 3, 3 }, 4, 35 }, { { 10, 0, 10, 0, 10, 0 }, 6, 50 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));

      g_array_append_vals (values, cases[i].values, cases[i].n);
      g_assert_cmpint (steady_median_tenths (values), ==, cases[i].tenths);
    }
}

static void
test_ratings (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GArray) points = NULL;

  world_sit (world, MONDAY + 1, 30)->ratings.shakiness = 0;
  world_sit (world, MONDAY + 1, 30)->ratings.shakiness = 0;
  world_raise (world, MONDAY + 1, STEADY_SIDE_LEFT, 10)->ratings.shakiness = 8;
  world_sit (world, MONDAY, 30);
  days = days_of (world);
  points = steady_rating_points (days);

  /* One for each exercise; a rating of 0 is one, a missing one is none. */
  g_assert_cmpuint (points->len, ==, 2);
  g_assert_true (g_array_index (points, SteadyRatingPoint, 0).exercise == world->raise);
  g_assert_cmpint (g_array_index (points, SteadyRatingPoint, 0).shakiness, ==, 8);
  g_assert_cmpint (g_array_index (points, SteadyRatingPoint, 1).shakiness, ==, 0);
  g_assert_cmpint (g_array_index (points, SteadyRatingPoint, 1).date, ==, MONDAY + 1);
}

static void
test_load (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GArray) points = NULL;
  const SteadyLoadPoint *load;

  *world_planned (world, MONDAY + 2, world->raise) = (SteadyPlannedDay) {
    .date = MONDAY + 2, .exercise = world->raise, .level = 7, .dose = { 4, 13, 6 }, .prescribed = TRUE,
  };
  world_raise (world, MONDAY + 2, STEADY_SIDE_LEFT, 13)->hold_s = 6;
  world_raise (world, MONDAY + 2, STEADY_SIDE_RIGHT, 13)->ratings = (SteadyRatings) { 6, 3, 5 };
  world_sit (world, MONDAY + 20, 30); /* no plan of that date: no step to show */
  days = days_of (world);
  points = steady_load_points (days);

  g_assert_cmpuint (points->len, ==, 1);
  load = &g_array_index (points, SteadyLoadPoint, 0);
  g_assert_cmpint (load->date, ==, MONDAY + 2);
  g_assert_cmpint (load->level, ==, 7);
  g_assert_cmpint (load->volume, ==, 4 * 13 * 6);
  g_assert_cmpint (load->pain, ==, 3);
  g_assert_cmpint (load->shakiness, ==, 5);
  g_assert_cmpint (load->done_sets, ==, 2); /* the second was held 5 s: ⌊13 × 5 ÷ 6⌋ = 10, more than half */
}

static void
test_onset (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GArray) points = NULL;

  world_raise (world, MONDAY, STEADY_SIDE_RIGHT, 10)->shake_onset_s = 30;
  world_raise (world, MONDAY, STEADY_SIDE_LEFT, 10);
  world_sit (world, MONDAY, 30)->shake_onset_s = 0;
  days = days_of (world);
  points = steady_onset_points (days);

  g_assert_cmpuint (points->len, ==, 2);
  g_assert_cmpint (g_array_index (points, SteadyOnsetPoint, 0).side, ==, STEADY_SIDE_RIGHT);
  g_assert_cmpint (g_array_index (points, SteadyOnsetPoint, 0).onset_s, ==, 30);
  g_assert_cmpint (g_array_index (points, SteadyOnsetPoint, 1).onset_s, ==, 0);
}

static void
test_sides (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GArray) weeks = NULL;
  const SteadySideWeek *week;
  SteadySet *set;

  world_raise (world, MONDAY, STEADY_SIDE_LEFT, 10);
  world_raise (world, MONDAY + 6, STEADY_SIDE_LEFT, 7)->shake_onset_s = 31;
  set = world_raise (world, MONDAY + 6, STEADY_SIDE_RIGHT, 10);
  set->hold_s = 4;
  world_raise (world, MONDAY + 6, STEADY_SIDE_RIGHT, 10)->status = STEADY_STATUS_SKIPPED;
  world_raise (world, MONDAY + 6, STEADY_SIDE_BOTH, 3);
  world_sit (world, MONDAY + 7, 30);
  world_raise (world, MONDAY + 14, STEADY_SIDE_LEFT, 12);
  days = days_of (world);
  weeks = steady_side_weeks (world->catalogue, days);

  /* The second week has only the wall sit: nothing to compare. */
  g_assert_cmpuint (weeks->len, ==, 2);
  week = &g_array_index (weeks, SteadySideWeek, 0);
  g_assert_cmpint (week->week_start, ==, MONDAY);
  g_assert_cmpuint (week->left.n_sets, ==, 2);
  g_assert_cmpint (week->left.seconds_median_tenths, ==, 425);
  g_assert_cmpint (week->left.onset_median_tenths, ==, 310);
  g_assert_cmpuint (week->right.n_sets, ==, 1);
  g_assert_cmpint (week->right.seconds_median_tenths, ==, 400);
  g_assert_cmpint (week->right.onset_median_tenths, ==, STEADY_UNKNOWN);

  week = &g_array_index (weeks, SteadySideWeek, 1);
  g_assert_cmpint (week->week_start, ==, MONDAY + 14);
  g_assert_cmpuint (week->right.n_sets, ==, 0);
  g_assert_cmpint (week->right.seconds_median_tenths, ==, STEADY_UNKNOWN);
}

static void
test_checks (World *world, gconstpointer data)
{
  g_autoptr (GArray) gaps = NULL;
  g_autoptr (GArray) left = NULL;

  world_check (world, MONDAY - 1, STEADY_CHECK_KNEE_GAP_RELAXED, 9, NULL);
  world_check (world, MONDAY, STEADY_CHECK_KNEE_GAP_RELAXED, 6, NULL);
  world_check (world, MONDAY, STEADY_CHECK_KNEE_GAP_RELAXED, 5, NULL)->tenths = 55;
  world_check (world, MONDAY, STEADY_CHECK_KNEE_GAP_SQUEEZED, 2, NULL);
  world_check (world, MONDAY + 8, STEADY_CHECK_KNEE_GAP_RELAXED, 4, NULL);
  world_check (world, MONDAY + 9, STEADY_CHECK_KNEE_GAP_RELAXED, 3, NULL);
  world_check (world, MONDAY, STEADY_CHECK_ONE_LEG_STANCE, 12, "left");
  world_check (world, MONDAY, STEADY_CHECK_ONE_LEG_STANCE, 14, "right");
  world_settle (world);

  gaps = steady_check_points (world->history->checks, STEADY_CHECK_KNEE_GAP_RELAXED, NULL, MONDAY, MONDAY + 8);
  g_assert_cmpuint (gaps->len, ==, 2);
  g_assert_cmpint (g_array_index (gaps, SteadyDatedValue, 0).tenths, ==, 55);
  g_assert_cmpint (g_array_index (gaps, SteadyDatedValue, 1).date, ==, MONDAY + 8);

  left = steady_check_points (world->history->checks, STEADY_CHECK_ONE_LEG_STANCE, "left", MONDAY, MONDAY);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpint (g_array_index (left, SteadyDatedValue, 0).tenths, ==, 120);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/series/median", test_median);
  g_test_add ("/series/ratings", World, NULL, set_up, test_ratings, tear_down);
  g_test_add ("/series/load", World, NULL, set_up, test_load, tear_down);
  g_test_add ("/series/onset", World, NULL, set_up, test_onset, tear_down);
  g_test_add ("/series/sides", World, NULL, set_up, test_sides, tear_down);
  g_test_add ("/series/checks", World, NULL, set_up, test_checks, tear_down);

  return g_test_run ();
}
