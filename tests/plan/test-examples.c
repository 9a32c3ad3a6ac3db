/* The worked examples of PLANNER.md, word for word. */

#include "person.h"

static const PersonCase examples[] = {
  { "1", SLR, NULL, 0, 0,
    { { 1, "full", 6, 3, 1, 1, "hold R8 L0 standard from 2" },
      { 2, "full", 6, 3, 1, 0, "advance R8 L1 standard from 3" } } },
  { "2", SLR, NULL, 5, 0,
    { { 1, "full", 6, 3, 1, 0, "hold R8 L5 standard from 2" },
      { 2, "full", 6, 3, 1, 0, "advance R8 L6 standard from 3" } } },
  { "3", CLAM, NULL, 0, 0,
    { { 1, "full", 5, 1, 0, 0, "hold R8 L0 standard from 2" },
      { 2, "full", 5, 1, 0, NONE, "hold R7 L0 standard from 3" },
      { 3, "full", 5, 1, 0, 0, "advance R8 L1 standard from 4" } } },
  { "4", WALL, NULL, 0, 0,
    { { 1, "full", 6, 7, 1, 0, "hold R6 L0 thigh-60 from 2" },
      { 2, "full", 6, 5, 1, 0, "hold R8 L0 thigh-60 from 3" },
      { 3, "full", 6, 4, 1, 0, "advance R8 L1 thigh-60 from 4" } } },
  { "5", SLR, NULL, 0, 0,
    { { 1, "full", 5, 2, 0, 0, "hold R8 L0 standard from 2" },
      { 2, "full", 5, 2, 0, 0, "advance R8 L1 standard from 3" },
      { 3, "full", 5, 2, 0, 0, "hold R8 L1 standard from 4" },
      { 4, "full", 5, 2, 0, 0, "advance R8 L2 standard from 5" },
      { 5, "full", 5, 2, 0, 0, "hold R8 L2 standard from 6" },
      { 6, "full", 5, 2, 0, 0, "hold R8 L2 standard from 7" },
      { 7, "full", 5, 2, 0, 0, "hold R8 L2 standard from 8" },
      { 8, "full", 5, 2, 0, 0, "hold R8 L2 standard from 9" },
      { 9, "full", 5, 2, 0, 0, "advance R8 L3 standard from 10" } } },
  { "6", SLR, NULL, 4, 0,
    { { 1, "full", 6, 3, 2, 2, "rest R3 L4 standard from 3" },
      { 3, "full", 6, 3, 2, 3, "step-back R3 L3 standard from 5" } } },
  { "7", WALL, "thigh-40", 3, 0,
    { { 1, "full", 6, 3, 4, 0, "hold R4 L3 thigh-40 from 2" },
      { 2, "full", 6, 3, 3, 0, "hold R4 L3 thigh-40 from 3" },
      { 3, "full", 6, 3, 3, 0, "step-back R4 L3 thigh-60 from 4" } } },
  { "8", WALL, "thigh-60", 5, 0,
    { { 1, "45/45/20", 6, 3, 6, 0, "step-back R2 L3 thigh-60 from 4" },
      { 6, "full", 6, 3, 6, 0, "refer R2 L1 thigh-60 from -" } } },
  { "9", PLANK, "knees", 3, 0,
    { { 1, "39/30/20", 9, 3, 0, 0, "hold R5 L3 knees from 2" },
      { 2, "39/31/20", 9, 3, 0, 0, "step-back R5 L2 knees from 3" } } },
  { "10", CLAM, NULL, 3, 0,
    { { 1, "full", 5, 1, 0, 0, "hold R8 L3 standard from 2" },
      { 2, "full", 5, 1, 0, 0, "maintain R9 L3 standard from 3" } } },
};

static void
assert_dose (const SteadyPlan *plan, const char *exercise, int sets, int reps, int hold_s)
{
  const SteadyPlanItem *item = steady_plan_find (plan, exercise);

  g_assert_cmpint (item->dose.sets, ==, sets);
  g_assert_cmpint (item->dose.reps, ==, reps);
  g_assert_cmpint (item->dose.hold_s, ==, hold_s);
}

/* 8: the second R2 stops all, and the plan says which exercise and when. */
static void
test_example_8_stops_all (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  person_begin_at (person, WALL, NULL, 5);
  person_train (person, 1, WALL, "45/45/20", 6, 3, 6);
  person_next_day (person, 1, 2, 0);
  person_train (person, 6, WALL, "full", 6, 3, 6);
  plan = person_plan (person, 7);

  g_assert_true (plan->stop);
  g_assert_cmpint (day_of (plan->stop_since), ==, 6);
  g_assert_cmpint (plan->stop_rule, ==, STEADY_RULE_R2);
  g_assert_cmpstr (plan->stop_reason.word, ==, WALL);
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);

      g_assert_false (item->prescribed);
      g_assert_cmpint (item->decision, ==, STEADY_DECISION_REFER);
      g_assert_cmpint (item->rule, ==, STEADY_RULE_R2);
      g_assert_cmpint (day_of (item->decided_on), ==, 6);
    }
}

static void
test_example_11 (void)
{
  static const struct { int away, sets, reps; const char *item, *advice; } cases[] = {
    { 6, 4, 15, "hold R8 L9 standard from 2", "" },
    { 9, 4, 14, "gap G L8 standard from 10", "" },
    { 16, 3, 14, "gap G L4 standard from 17", "" },
    { 35, 3, 10, "gap G L0 standard from 36", "A5" },
    { 90, 3, 10, "gap G L0 standard from 91", "A5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      g_autoptr (SteadyPlan) plan = NULL;
      g_autofree char *advice = NULL;

      person_begin_at (person, SLR, NULL, 9);
      person_train (person, 1, SLR, "full", 6, 1, 1);
      person_next_day (person, 1, 2, 0);
      plan = person_plan (person, 1 + cases[i].away);
      assert_dose (plan, SLR, cases[i].sets, cases[i].reps, 5);
      assert_item (plan, SLR, cases[i].item);
      advice = advice_of (plan);
      g_assert_cmpstr (advice, ==, cases[i].advice);
    }
}

static void
test_example_12 (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) stopped = NULL;
  g_autoptr (SteadyPlan) cleared = NULL;

  person_begin_at (person, SLR, NULL, 7);
  person_train (person, 1, SLR, "full", 6, 3, 1);
  person_answer (person, 1, STEADY_CHECK_RED_FLAG, 1, "swelling");
  stopped = person_plan (person, 2);
  g_assert_true (stopped->stop);
  g_assert_cmpstr (stopped->stop_reason.word, ==, "swelling");
  for (guint i = 0; i < stopped->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (stopped->items, SteadyPlanItem, i);

      g_assert_cmpint (item->decision, ==, STEADY_DECISION_REFER);
      g_assert_cmpint (item->rule, ==, STEADY_RULE_R1);
      g_assert_false (item->prescribed);
    }
  assert_item (stopped, SLR, "refer R1 L7 standard from -");

  person_answer (person, 3, STEADY_CHECK_CLEARANCE, 1, "all");
  cleared = person_plan (person, 3);
  g_assert_false (cleared->stop);
  assert_item (cleared, SLR, "resume C L7 standard from 3");
  g_assert_true (steady_plan_find (cleared, SLR)->prescribed);
}

/* All-clean, training on days 1–5 of each week: the first "maintain". */
static void
test_all_clean (void)
{
  static const struct { const char *exercise; int day; } cases[] = {
    { SLR, 74 }, { CLAM, 11 }, { WALL, 67 }, { PLANK, 53 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      int day = 1;

      for (;; day++)
        {
          g_autoptr (SteadyPlan) plan = NULL;
          const SteadyPlanItem *item;

          g_assert_cmpint (day, <, 100);
          if ((day - 1) % 7 >= 5)
            continue;
          person_train (person, day, cases[i].exercise, "full", 5, 2, 0);
          person_next_day (person, day, day + 1, 0);
          plan = person_plan (person, day + 1);
          item = steady_plan_find (plan, cases[i].exercise);
          if (item->decision == STEADY_DECISION_MAINTAIN)
            break;
        }
      g_assert_cmpint (day, ==, cases[i].day);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  person_add_cases ("examples", examples, G_N_ELEMENTS (examples));
  g_test_add_func ("/examples/8-stops-all", test_example_8_stops_all);
  g_test_add_func ("/examples/11", test_example_11);
  g_test_add_func ("/examples/12", test_example_12);
  g_test_add_func ("/examples/all-clean", test_all_clean);
  return g_test_run ();
}
