/* When a dose would be reached if all went well: the date on which the plan itself then prescribes it. */

#include "person.h"

#include "steady-forecast.h"

static gboolean
look_ahead (Person *person, int day, const char *exercise, SteadyForecast *forecast)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_new (person->catalogue);

  return steady_forecast (planner, person_history (person), on_day (day), exercise, forecast);
}

/* Trains as the forecast assumes, and compares the dates. */
static void
test_as_it_comes (void)
{
  static const struct { const char *exercise, *schedule; int level, n_days; } cases[] = {
    { SLR, "mon tue wed thu fri", 0, 5 }, { SLR, "mon wed fri", 3, 3 },
    { CLAM, "mon tue wed thu fri sat sun", -2, 7 },
    { WALL, "tue sat", 8, 2 },            { PLANK, "mon tue wed thu fri", 0, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      SteadyForecast forecast = { 0 };
      int repetitions = 0, ceiling = 0;

      person_answer (person, 0, STEADY_CHECK_SCHEDULE, cases[i].n_days, cases[i].schedule);
      person_begin_at (person, cases[i].exercise, NULL, cases[i].level);
      g_assert_true (look_ahead (person, 1, cases[i].exercise, &forecast));
      for (int day = 1; ceiling == 0; day++)
        {
          g_autoptr (SteadyPlan) plan = person_plan (person, day);
          const SteadyPlanItem *item = steady_plan_find (plan, cases[i].exercise);

          g_assert_cmpint (day, <, 300);
          if (repetitions == 0 && item->level >= forecast.repetitions.level)
            repetitions = day;
          if (item->level >= forecast.ceiling.level)
            ceiling = day;
          if (plan->training_day)
            person_train_clean (person, day, cases[i].exercise);
        }
      g_assert_cmpint (day_of (forecast.repetitions.date), ==, repetitions);
      g_assert_cmpint (day_of (forecast.ceiling.date), ==, ceiling);
      g_assert_false (forecast.repetitions.reached);
      g_assert_false (forecast.ceiling.reached);
    }
}

static void
test_what_is_reached (void)
{
  static const struct
  {
    const char *exercise;
    int level, top, ceiling;
    gboolean repetitions, all;
    SteadyDose dose;
  } cases[] = {
    { SLR, 4, 5, 21, FALSE, FALSE, { 3, 15, 5 } },  { SLR, 5, 5, 21, TRUE, FALSE, { 3, 15, 5 } },
    { SLR, 21, 5, 21, TRUE, TRUE, { 3, 15, 5 } },   { CLAM, 3, 3, 3, TRUE, TRUE, { 3, 15, 5 } },
    { WALL, 12, 10, 19, TRUE, FALSE, { 3, 0, 60 } }, { PLANK, -1, 10, 15, FALSE, FALSE, { 3, 0, 60 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      SteadyForecast forecast = { 0 };

      person_begin_at (person, cases[i].exercise, NULL, cases[i].level);
      g_assert_true (look_ahead (person, 1, cases[i].exercise, &forecast));
      g_assert_cmpint (forecast.repetitions.level, ==, cases[i].top);
      g_assert_true (steady_dose_equal (forecast.repetitions.dose, cases[i].dose));
      g_assert_cmpint (forecast.ceiling.level, ==, cases[i].ceiling);
      g_assert_cmpint (forecast.repetitions.reached, ==, cases[i].repetitions);
      g_assert_cmpint (forecast.repetitions.date == STEADY_DATE_NONE, ==, cases[i].repetitions);
      g_assert_cmpint (forecast.ceiling.reached, ==, cases[i].all);
      g_assert_cmpint (forecast.ceiling.date == STEADY_DATE_NONE, ==, cases[i].all);
    }
}

/* Whoever trains once a week loses in each week what was gained: no date, and no promise. */
static void
test_once_a_week (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyForecast forecast = { 0 };

  person_answer (person, 0, STEADY_CHECK_SCHEDULE, 1, "mon");
  g_assert_true (look_ahead (person, 1, SLR, &forecast));
  g_assert_cmpint (forecast.repetitions.date, ==, STEADY_DATE_NONE);
  g_assert_false (forecast.repetitions.reached);
  g_assert_cmpint (forecast.ceiling.date, ==, STEADY_DATE_NONE);
}

/* A rest that is ordered is kept, and the clean day before counts. */
static void
test_from_where_one_stands (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyForecast rested = { 0 };
  SteadyForecast clean = { 0 };

  person_begin_at (person, SLR, NULL, 4);
  person_train_clean (person, 1, SLR);
  g_assert_true (look_ahead (person, 2, SLR, &clean));
  g_assert_cmpint (day_of (clean.repetitions.date), ==, 3);

  person_train (person, 2, SLR, "full", 5, 2, 0);
  person_next_day (person, 2, 3, 2);
  g_assert_true (look_ahead (person, 3, SLR, &rested));
  g_assert_cmpint (day_of (rested.repetitions.date), ==, 6);
}

static void
test_a_ceiling (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyForecast forecast = { 0 };

  person_prescribe (person, SLR, NULL, (SteadyDose) { 3, 12, 5 }, TRUE, 1, 0);
  g_assert_true (look_ahead (person, 1, SLR, &forecast));
  g_assert_cmpint (forecast.ceiling.level, ==, 2);
  g_assert_cmpint (day_of (forecast.ceiling.date), ==, 5);
  g_assert_cmpint (forecast.repetitions.level, ==, 5);
  g_assert_cmpint (forecast.repetitions.date, ==, STEADY_DATE_NONE);
}

/* Where nothing honest can be said. */
static void
test_nothing_to_say (void)
{
  static const struct { SteadyCheckKind kind; int value; const char *subject; } bars[] = {
    { STEADY_CHECK_RED_FLAG, 1, "swelling" }, { STEADY_CHECK_CONDITION, 1, "pregnancy" },
    { STEADY_CHECK_SCREENING_CLEAR, 0, NULL }, { STEADY_CHECK_USUAL_PAIN, 5, NULL },
    { STEADY_CHECK_AWAY, 1, NULL },
  };
  static const struct { SteadyDose dose; gboolean ceiling; } orders[] = {
    { { 3, 10, 5 }, FALSE }, { { 0, 0, 0 }, FALSE }, { { 1, 1, 1 }, TRUE },
  };
  SteadyForecast forecast = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_answer (person, 1, bars[i].kind, bars[i].value, bars[i].subject);
      g_assert_false (look_ahead (person, 1, SLR, &forecast));
    }
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_prescribe (person, SLR, NULL, orders[i].dose, orders[i].ceiling, 1, 0);
      g_assert_false (look_ahead (person, 1, SLR, &forecast));
      g_assert_true (look_ahead (person, 1, CLAM, &forecast));
    }
}

static void
test_paused (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyForecast forecast = { 0 };

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  g_assert_false (look_ahead (person, 2, SLR, &forecast));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/as-it-comes", test_as_it_comes);
  g_test_add_func ("/forecast/reached", test_what_is_reached);
  g_test_add_func ("/forecast/once-a-week", test_once_a_week);
  g_test_add_func ("/forecast/from-where-one-stands", test_from_where_one_stands);
  g_test_add_func ("/forecast/ceiling", test_a_ceiling);
  g_test_add_func ("/forecast/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/forecast/paused", test_paused);
  return g_test_run ();
}
