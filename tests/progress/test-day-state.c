#include "steady-day-state.h"

#include "progress-test-utils.h"

#define TODAY (MONDAY + 3)

static void
set_up (World *world, gconstpointer data)
{
  world_set_up (world);
  world_plan (world, MONDAY, MONDAY + 6);
}

static void
tear_down (World *world, gconstpointer data)
{
  world_tear_down (world);
}

static void
look (World *world, SteadyDayState states[STEADY_DAYS_PER_WEEK])
{
  world_settle (world);
  steady_day_states (world->catalogue, world->history, world->planned, MONDAY, TODAY, states);
}

static void
train_all (World *world, SteadyDate date)
{
  for (int i = 0; i < 4; i++)
    world_raise (world, date, i < 2 ? STEADY_SIDE_LEFT : STEADY_SIDE_RIGHT, 10);
  for (int i = 0; i < 3; i++)
    world_sit (world, date, 30);
}

static void
test_kinds (World *world, gconstpointer data)
{
  SteadyDayState states[STEADY_DAYS_PER_WEEK];

  train_all (world, MONDAY);
  for (int i = 0; i < 3; i++)
    world_sit (world, MONDAY + 1, 30);
  world_planned (world, MONDAY + 5, world->raise)->prescribed = FALSE;
  world_planned (world, MONDAY + 5, world->sit)->prescribed = FALSE;
  look (world, states);

  g_assert_cmpint (states[0].kind, ==, STEADY_DAY_DONE);
  g_assert_cmpint (states[0].share_permille, ==, 1000);
  g_assert_cmpint (states[1].kind, ==, STEADY_DAY_PART);
  g_assert_cmpint (states[1].share_permille, ==, 3000 / 7);
  g_assert_cmpint (states[2].kind, ==, STEADY_DAY_MISSED);
  g_assert_cmpint (states[3].kind, ==, STEADY_DAY_PLANNED);
  g_assert_cmpint (states[5].kind, ==, STEADY_DAY_REST);
  g_assert_cmpint (states[6].kind, ==, STEADY_DAY_PLANNED);
  for (int i = 0; i < STEADY_DAYS_PER_WEEK; i++)
    {
      g_assert_cmpint (states[i].date, ==, MONDAY + i);
      g_assert_cmpint (states[i].today, ==, i == 3);
    }
}

static void
test_rest_and_away (World *world, gconstpointer data)
{
  SteadyDayState states[STEADY_DAYS_PER_WEEK];

  world_check (world, MONDAY - 9, STEADY_CHECK_SCHEDULE, 3, "mon wed fri");
  world_check (world, MONDAY + 2, STEADY_CHECK_AWAY, 1, NULL);
  world_check (world, MONDAY + 4, STEADY_CHECK_AWAY, 0, NULL);
  train_all (world, MONDAY + 1);
  world_sit (world, MONDAY + 3, 12);
  look (world, states);

  g_assert_cmpint (states[0].kind, ==, STEADY_DAY_MISSED);
  g_assert_cmpint (states[1].kind, ==, STEADY_DAY_DONE); /* trained on a day off */
  g_assert_cmpint (states[2].kind, ==, STEADY_DAY_AWAY);
  g_assert_cmpint (states[3].kind, ==, STEADY_DAY_DONE); /* away, and did a little all the same */
  g_assert_cmpint (states[4].kind, ==, STEADY_DAY_PLANNED);
  g_assert_cmpint (states[5].kind, ==, STEADY_DAY_REST);
}

/* However little was done, the day is not called missed; and never done before it is. */
static void
test_share (World *world, gconstpointer data)
{
  SteadyDayState states[STEADY_DAYS_PER_WEEK];

  world_sit (world, MONDAY, 0);
  world_sit (world, MONDAY + 1, 15);
  for (int i = 0; i < 12; i++)
    world_sit (world, MONDAY + 2, 30);
  for (int i = 0; i < 4; i++)
    world_raise (world, MONDAY + 3, i < 2 ? STEADY_SIDE_LEFT : STEADY_SIDE_RIGHT, 5);
  for (int i = 0; i < 3; i++)
    world_sit (world, MONDAY + 3, i < 2 ? 30 : 14);
  look (world, states);

  g_assert_cmpint (states[0].kind, ==, STEADY_DAY_PART);
  g_assert_cmpint (states[0].share_permille, ==, 1);
  g_assert_cmpint (states[1].share_permille, ==, 500 / 7);
  /* Twelve sets of one exercise are not the four of the other. */
  g_assert_cmpint (states[2].kind, ==, STEADY_DAY_PART);
  g_assert_cmpint (states[2].share_permille, ==, 3000 / 7);
  g_assert_cmpint (states[3].kind, ==, STEADY_DAY_PART);
  g_assert_cmpint (states[3].share_permille, ==, (4 * 500 + 2 * 1000 + 466) / 7);
}

/* Only what happens in the strip's own days is looked at; a date without a plan has nothing planned. */
static void
test_edges (World *world, gconstpointer data)
{
  SteadyDayState states[STEADY_DAYS_PER_WEEK];

  train_all (world, MONDAY - 1);
  train_all (world, MONDAY + 7);
  world_settle (world);
  steady_day_states (world->catalogue, world->history, world->planned, MONDAY - 1, MONDAY + 9, states);
  g_assert_cmpint (states[0].kind, ==, STEADY_DAY_DONE);
  for (int i = 1; i < STEADY_DAYS_PER_WEEK; i++)
    g_assert_cmpint (states[i].kind, ==, STEADY_DAY_MISSED);

  steady_day_states (world->catalogue, world->history, world->planned, MONDAY + 14, MONDAY + 15, states);
  for (int i = 0; i < STEADY_DAYS_PER_WEEK; i++)
    g_assert_cmpint (states[i].kind, ==, STEADY_DAY_REST);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/day-state/kinds", World, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/day-state/rest-and-away", World, NULL, set_up, test_rest_and_away, tear_down);
  g_test_add ("/day-state/share", World, NULL, set_up, test_share, tear_down);
  g_test_add ("/day-state/edges", World, NULL, set_up, test_edges, tear_down);

  return g_test_run ();
}
