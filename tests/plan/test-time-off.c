/* Time off: the gap before a date's prescription and before a new exercise-day. */

#include "person.h"

/* Level after so many days, and whether a gap is what is shown. */
static void
test_bands (void)
{
  static const struct { const char *exercise; int level, days, then; gboolean gap; } cases[] = {
    { SLR, 9, 6, 9, FALSE }, { SLR, 9, 7, 8, TRUE },   { SLR, 9, 13, 8, TRUE },  { SLR, 9, 14, 4, TRUE },
    { SLR, 9, 27, 4, TRUE }, { SLR, 9, 28, 0, TRUE },  { SLR, 9, 83, 0, TRUE },  { SLR, 9, 84, 0, TRUE },
    /* 600 at the ceiling: 70 % is 420, 50 % is 300. */
    { SLR, 21, 6, 21, FALSE }, { SLR, 21, 7, 20, TRUE }, { SLR, 21, 13, 20, TRUE }, { SLR, 21, 14, 15, TRUE },
    { SLR, 21, 27, 15, TRUE }, { SLR, 21, 28, 9, TRUE }, { SLR, 21, 83, 9, TRUE }, { SLR, 21, 84, 0, TRUE },
    /* 300 at the ceiling: 210 lies between 204 and 216, 150 between 144 and 153. */
    { WALL, 19, 14, 12, TRUE }, { WALL, 19, 28, 6, TRUE }, { WALL, 19, 84, 0, TRUE },
    /* Where one per cent more or less would be another level: 135 of 192, 180 of 255; 108 of 216, 225 of
     * 448. */
    { WALL, 11, 14, 4, TRUE }, { WALL, 16, 14, 9, TRUE }, { WALL, 13, 28, 2, TRUE }, { SLR, 16, 28, 4, TRUE },
    /* Never below level 0, and 0 where no level is low enough. */
    { SLR, 1, 13, 0, TRUE }, { SLR, 0, 7, 0, TRUE }, { SLR, 0, 14, 0, TRUE }, { SLR, 1, 14, 0, TRUE },
    { SLR, 0, 500, 0, TRUE },
    /* Preparation is left alone. */
    { SLR, -1, 7, -1, TRUE }, { SLR, -2, 20, -2, TRUE }, { SLR, -1, 500, -1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      g_autoptr (SteadyPlan) plan = NULL;
      const SteadyPlanItem *item;

      person_begin_at (person, cases[i].exercise, NULL, cases[i].level);
      person_train_clean (person, 1, cases[i].exercise);
      plan = person_plan (person, 1 + cases[i].days);
      item = steady_plan_find (plan, cases[i].exercise);
      g_test_message ("%s L%d after %d days", cases[i].exercise, cases[i].level, cases[i].days);
      g_assert_cmpint (item->level, ==, cases[i].then);
      g_assert_cmpint (item->decision == STEADY_DECISION_GAP, ==, cases[i].gap);
      g_assert_true (item->prescribed);
      if (!cases[i].gap)
        continue;
      g_assert_cmpint (item->rule, ==, STEADY_RULE_G);
      g_assert_cmpint (item->decided_on, ==, plan->date);
      g_assert_cmpint (item->earliest, ==, plan->date);
      g_assert_cmpint (item->reason.value, ==, cases[i].days);
      g_assert_cmpint (day_of (item->reason.dates[0]), ==, 1);
      g_assert_cmpint (item->level_before, ==, cases[i].level);
    }
}

/* It keeps the variant. */
static void
test_variant (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, "parallel", 19);
  person_train_clean (person, 1, WALL);
  assert_day (person, 100, WALL, "gap G L0 parallel from 100");
}

/* It counts from the last exercise-day of the exercise itself. */
static void
test_each_exercise_by_itself (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_train_clean (person, 1, SLR);
  person_train_clean (person, 8, PLANK);
  assert_day (person, 9, SLR, "gap G L8 standard from 9");
  assert_day (person, 9, PLANK, "hold R8 L0 knees from 9");
  assert_day (person, 9, CLAM, "start - L0 standard from 9");
}

/* Shown, it is not yet applied: the level is that of before until the exercise is done again. */
static void
test_not_applied_before_a_day (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_train_clean (person, 1, SLR);
  assert_day (person, 10, SLR, "gap G L8 standard from 10");
  assert_day (person, 20, SLR, "gap G L4 standard from 20");
}

/* The new day is judged at the level after the gap, and both are kept as decisions. */
static void
test_applied_for_good (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;
  const SteadyDecisionRecord *gap, *judged;

  person_begin_at (person, SLR, NULL, 9);
  person_train_clean (person, 1, SLR);
  person_train_clean (person, 21, SLR);
  assert_day (person, 22, SLR, "hold R8 L4 standard from 22");

  decisions = person_decisions (person, 22);
  g_assert_cmpuint (decisions->len, ==, 3);
  gap = g_ptr_array_index (decisions, 1);
  g_assert_cmpint (gap->decision, ==, STEADY_DECISION_GAP);
  g_assert_cmpint (gap->rule, ==, STEADY_RULE_G);
  g_assert_cmpint (day_of (gap->date), ==, 21);
  g_assert_cmpint (gap->level_before, ==, 9);
  g_assert_cmpint (gap->level_after, ==, 4);
  g_assert_cmpint (gap->dose_before.sets, ==, 4);
  g_assert_cmpint (gap->dose.sets, ==, 3);
  g_assert_cmpint (gap->reason.value, ==, 20);
  judged = g_ptr_array_index (decisions, 2);
  g_assert_cmpint (judged->decision, ==, STEADY_DECISION_HOLD);
  g_assert_cmpint (judged->level_before, ==, 4);
}

/* Checks of the date come before its gap: an easier variant keeps the level, which the gap then lowers. */
static void
test_checks_before_the_gap (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, "thigh-40", 9);
  person_train_clean (person, 1, WALL);
  person_answer (person, 10, STEADY_CHECK_VARIANT, 1, "wall-sit/thigh-60");
  assert_day (person, 10, WALL, "gap G L8 thigh-60 from 10");
  person_answer (person, 11, STEADY_CHECK_VARIANT, 1, "wall-sit/thigh-20");
  assert_day (person, 11, WALL, "gap G L0 thigh-20 from 11");
  person_answer (person, 12, STEADY_CHECK_START_LEVEL, -3, WALL);
  assert_day (person, 12, WALL, "gap G L-3 thigh-20 from 12");
}

/* Rest days are no gap; a lock does not stop it from counting. */
static void
test_under_a_lock (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_train_clean (person, 1, SLR);
  person_answer (person, 2, STEADY_CHECK_CONDITION, 1, "pregnancy");
  assert_day (person, 20, SLR, "locked R0 L4 standard from -");
  person_answer (person, 20, STEADY_CHECK_CLEARANCE, 1, SLR);
  assert_day (person, 20, SLR, "gap G L4 standard from 20");
  /* Done while locked: it counts for time off, and the gap before it is applied for good. */
  person_answer (person, 21, STEADY_CHECK_SCREENING_CLEAR, 0, NULL);
  person_train (person, 22, SLR, "full", 5, 2, 0);
  person_answer (person, 23, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
  assert_day (person, 23, SLR, "gap G L4 standard from 22");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-off/bands", test_bands);
  g_test_add_func ("/time-off/variant", test_variant);
  g_test_add_func ("/time-off/each-by-itself", test_each_exercise_by_itself);
  g_test_add_func ("/time-off/not-applied-before-a-day", test_not_applied_before_a_day);
  g_test_add_func ("/time-off/applied-for-good", test_applied_for_good);
  g_test_add_func ("/time-off/checks-before", test_checks_before_the_gap);
  g_test_add_func ("/time-off/under-a-lock", test_under_a_lock);
  return g_test_run ();
}
