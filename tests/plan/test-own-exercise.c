/* An exercise of the person's own: what its file may say that Steady's own do not. */

#include "person.h"

#include "steady-forecast.h"
#include "steady-ladder.h"

#define BRIDGE "bridge"

/* Two conditions that lock, one that only warns and forbids a variant in the middle, and a ceiling below
 * level 10. */
static const char file[]
    = "[Exercise]\nName=Bridge\nWorks=Hips\nSteps=Lift\nKind=repetitions\nSides=both\nPosture=supine\n"
      "[Ladder]\nSets=1\nRepetitions=20-22\nHold=20-21\nVariants=low;middle;high\n"
      "[Condition arthritis]\nLocks=true\n[Condition vertigo]\nLocks=true\n"
      "[Condition hernia]\nForbids=middle\n[Condition cold]\nText=Warm up first.\n";

static Person *
with_a_bridge (void)
{
  SteadyCatalogue *catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyExercise) exercise = steady_exercise_load (BRIDGE, file, sizeof file - 1, &error);

  g_assert_no_error (error);
  exercise->own = TRUE;
  g_assert_true (steady_catalogue_add (catalogue, exercise));
  return person_new_with (catalogue);
}

static void
condition (Person *person, int day, const char *name, int value)
{
  person_answer (person, day, STEADY_CHECK_CONDITION, value, name);
}

static void
assert_lock (Person *person, int day, const char *word)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);
  const SteadyPlanItem *item = steady_plan_find (plan, BRIDGE);

  g_assert_cmpint (item->decision, ==, STEADY_DECISION_LOCKED);
  g_assert_cmpstr (item->reason.word, ==, word);
}

/* Of two conditions the one that began later is shown; each has to be cleared or to end. */
static void
test_two_conditions (void)
{
  g_autoptr (Person) person = with_a_bridge ();

  condition (person, 1, "vertigo", 1);
  condition (person, 2, "arthritis", 1);
  assert_lock (person, 1, "vertigo");
  assert_lock (person, 2, "arthritis");
  condition (person, 3, "arthritis", 0);
  assert_lock (person, 3, "vertigo");
  condition (person, 4, "vertigo", 0);
  condition (person, 4, "arthritis", 1);
  condition (person, 4, "vertigo", 1);
  /* Of two of one date the one that was said first. */
  assert_lock (person, 4, "arthritis");
  person_answer (person, 5, STEADY_CHECK_CLEARANCE, 1, BRIDGE);
  assert_day (person, 5, BRIDGE, "start - L0 low from 5");
}

/* A condition that locks nothing leaves the exercise as it is. */
static void
test_a_warning_only (void)
{
  g_autoptr (Person) person = with_a_bridge ();

  condition (person, 1, "cold", 1);
  assert_day (person, 1, BRIDGE, "start - L0 low from 1");
}

/* A step back skips what is forbidden, and so does the offer. */
static void
test_forbidden_in_the_middle (void)
{
  g_autoptr (Person) person = with_a_bridge ();

  person_answer (person, 1, STEADY_CHECK_VARIANT, 1, "bridge/high");
  condition (person, 1, "hernia", 1);
  assert_day (person, 1, BRIDGE, "start - L0 high from 1");
  person_train (person, 1, BRIDGE, "full", 5, 2, 6);
  assert_day (person, 2, BRIDGE, "step-back R2 L0 low from 4");
  person_answer (person, 5, STEADY_CHECK_VARIANT, 1, "bridge/middle");
  assert_day (person, 5, BRIDGE, "step-back R2 L0 low from 4");
}

static void
test_without_the_condition (void)
{
  g_autoptr (Person) person = with_a_bridge ();

  person_answer (person, 1, STEADY_CHECK_VARIANT, 1, "bridge/high");
  person_train (person, 1, BRIDGE, "full", 5, 2, 6);
  assert_day (person, 2, BRIDGE, "step-back R2 L0 middle from 4");
}

/* At a ceiling below level 10 the harder variant is offered with "maintain". */
static void
test_offer_at_a_low_ceiling (void)
{
  g_autoptr (Person) person = with_a_bridge ();

  person_begin_at (person, BRIDGE, NULL, 4);
  person_train_clean (person, 1, BRIDGE);
  assert_day (person, 2, BRIDGE, "hold R8 L4 low from 2");
  person_train_clean (person, 2, BRIDGE);
  assert_day (person, 3, BRIDGE, "maintain R9 L4 low from 3 offer middle");
  condition (person, 3, "hernia", 1);
  assert_day (person, 3, BRIDGE, "maintain R9 L4 low from 3");
  /* After time off it is no longer the ceiling that one stands at. */
  condition (person, 4, "hernia", 0);
  assert_day (person, 10, BRIDGE, "gap G L3 low from 10");
}

/* Without preparation levels, level 0 is the lowest. */
static void
test_lowest (void)
{
  g_autoptr (Person) person = with_a_bridge ();

  person_train (person, 1, BRIDGE, "full", 9, 2, 0);
  person_train (person, 2, BRIDGE, "full", 9, 2, 0);
  assert_day (person, 3, BRIDGE, "hold R5 L0 low from 3");
  person_train (person, 3, BRIDGE, "full", 5, 2, 6);
  assert_day (person, 4, BRIDGE, "pause R2 L0 low from -");
}

/* The first rungs end where the hold is raised. */
static void
test_forecast (void)
{
  g_autoptr (Person) person = with_a_bridge ();
  g_autoptr (SteadyPlanner) planner = steady_planner_new (person->catalogue);
  SteadyForecast forecast = { 0 };

  g_assert_true (steady_forecast (planner, person_history (person), on_day (1), BRIDGE, &forecast));
  g_assert_cmpint (forecast.repetitions.level, ==, 2);
  g_assert_cmpint (day_of (forecast.repetitions.date), ==, 5);
  g_assert_cmpint (forecast.ceiling.level, ==, 4);
}

/* 851 levels: what lies five years away or more is no date to name. */
static void
test_far_away (void)
{
  static const char far[]
      = "[Exercise]\nName=Far\nWorks=Patience\nSteps=Wait\nKind=hold\nSides=both\nPosture=sitting\n"
        "[Ladder]\nSets=1-10\nHold=30-300\nHoldStep=1\n";
  static const struct { int level; gboolean rested; int days; } cases[] = {
    /* Two levels a week: 522 of them are there on the last day that is looked at. */
    { 850 - 522, FALSE, 5 * 365 - 1 }, { 850 - 522, TRUE, 0 }, { 850 - 523, FALSE, 0 },
    { 850 - 521, TRUE, 5 * 365 - 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyCatalogue *catalogue = steady_catalogue_new ();
      g_autoptr (SteadyExercise) exercise = steady_exercise_load ("far", far, sizeof far - 1, NULL);
      g_autoptr (Person) person = NULL;
      g_autoptr (SteadyPlanner) planner = NULL;
      SteadyForecast forecast = { 0 };

      steady_catalogue_add (catalogue, exercise);
      person = person_new_with (catalogue);
      planner = steady_planner_new (catalogue);
      person_begin_at (person, "far", NULL, cases[i].level);
      if (cases[i].rested)
        {
          /* Begins a day later. */
          person_train (person, 0, "far", "full", 5, 2, 0);
          person_next_day (person, 0, 1, 2);
        }
      g_assert_true (steady_forecast (planner, person_history (person), on_day (1), "far", &forecast));
      g_assert_cmpint (forecast.ceiling.level, ==, 850);
      if (cases[i].days == 0)
        g_assert_cmpint (forecast.ceiling.date, ==, STEADY_DATE_NONE);
      else
        g_assert_cmpint (forecast.ceiling.date - on_day (1), ==, cases[i].days);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own/two-conditions", test_two_conditions);
  g_test_add_func ("/own/warning-only", test_a_warning_only);
  g_test_add_func ("/own/forbidden-in-the-middle", test_forbidden_in_the_middle);
  g_test_add_func ("/own/without-the-condition", test_without_the_condition);
  g_test_add_func ("/own/offer-at-a-low-ceiling", test_offer_at_a_low_ceiling);
  g_test_add_func ("/own/lowest", test_lowest);
  g_test_add_func ("/own/forecast", test_forecast);
  g_test_add_func ("/own/far-away", test_far_away);
  return g_test_run ();
}
