/* Until when a kept state is good, what a row reaches, and the plans of many dates in one walk. */

#include "person.h"

/* --- until when a state is good --------------------------------------------------------------------- */

static void
test_settled (void)
{
  g_autoptr (Person) person = person_new ();

  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (5)), ==, on_day (4));
  person_train (person, 3, SLR, "full", 5, 2, 0);
  /* The date's own sets may still follow. */
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (3)), ==, on_day (2));
  /* The answer for day 3 is still to come. */
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (5)), ==, on_day (2));
  person_next_day (person, 3, 5, 0);
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (4)), ==, on_day (2));
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (5)), ==, on_day (4));
  /* After a further training day nobody asks for the one before. */
  person_train (person, 6, SLR, "full", 5, 2, 0);
  person_train (person, 7, SLR, "full", 5, 2, 0);
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (7)), ==, on_day (6));
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (9)), ==, on_day (6));
}

static void
test_affected_by_check (void)
{
  static const struct { SteadyCheckKind kind; const char *subject; gboolean looked_at; } cases[] = {
    { STEADY_CHECK_USUAL_PAIN, NULL, TRUE },        { STEADY_CHECK_KNEE_GAP_RELAXED, NULL, TRUE },
    { STEADY_CHECK_KNEE_GAP_SQUEEZED, NULL, FALSE }, { STEADY_CHECK_KNEE_SHAKINESS, NULL, FALSE },
    { STEADY_CHECK_CHAIR_STAND, NULL, FALSE },      { STEADY_CHECK_ONE_LEG_STANCE, "left", FALSE },
    { STEADY_CHECK_RED_FLAG, "pain", TRUE },        { STEADY_CHECK_CONDITION, "arthritis", TRUE },
    { STEADY_CHECK_CLEARANCE, "all", TRUE },        { STEADY_CHECK_VARIANT, "plank/full", TRUE },
    { STEADY_CHECK_START_LEVEL, PLANK, TRUE },      { STEADY_CHECK_SCREENING_CLEAR, NULL, TRUE },
    { STEADY_CHECK_SCHEDULE, NULL, TRUE },          { STEADY_CHECK_GOAL, NULL, FALSE },
    { STEADY_CHECK_AWAY, NULL, TRUE },
  };
  g_autoptr (Person) person = person_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SteadyCheck *check = person_answer (person, 7, cases[i].kind, 1, cases[i].subject);
      SteadyDate affected = steady_planner_affected_by_check (check, person_history (person));

      g_assert_cmpint (affected, ==, cases[i].looked_at ? on_day (7) : STEADY_DATE_NONE);
    }

  person_train (person, 3, SLR, "full", 5, 2, 0);
  g_assert_cmpint (
      steady_planner_affected_by_check (person_next_day (person, 3, 9, 0), person_history (person)), ==,
      on_day (3));
  g_assert_cmpint (
      steady_planner_affected_by_check (person_answer (person, 9, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL),
                                        person_history (person)),
      ==, on_day (3));
  g_assert_cmpint (
      steady_planner_affected_by_check (person_next_day (person, 4, 9, 0), person_history (person)), ==,
      STEADY_DATE_NONE);
}

static void
test_affected_by_set (void)
{
  g_autoptr (Person) person = person_new ();
  const SteadySet *set;

  person_train (person, 1, SLR, "full", 5, 2, 0);
  set = person_set (person, 3, SLR, "left", 1, 10, 5);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (3));
  /* An answer without a date, recorded later, was for day 1 as long as nobody trained on day 3. */
  person_answer (person, 5, STEADY_CHECK_NEXT_DAY_PAIN, 2, NULL);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (1));
  /* With a training day between, it was for that one anyway. */
  person_train (person, 4, SLR, "full", 5, 2, 0);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (3));
  /* On the day of that next training it still is for the one before. */
  person_answer (person, 4, STEADY_CHECK_NEXT_DAY_PAIN, 2, NULL);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (1));
  set = person_set (person, 0, SLR, "left", 1, 10, 5);
  person_answer (person, 1, STEADY_CHECK_NEXT_DAY_PAIN, 2, NULL);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (0));
}

static void
test_affected_by_prescription (void)
{
  g_autoptr (Person) person = person_new ();

  g_assert_cmpint (steady_planner_affected_by_prescription (
                       person_prescribe (person, SLR, NULL, (SteadyDose) { 3, 10, 5 }, FALSE, 4, 9)),
                   ==, on_day (4));
}

/* --- the walk -------------------------------------------------------------------------------------- */

typedef struct
{
  Person *person;
  int next;
  int last;
} Walk;

static gboolean
visit (const SteadyPlan *plan, gpointer data)
{
  Walk *walk = data;
  g_autoptr (SteadyPlan) expected = person_plan (walk->person, walk->next);

  g_assert_cmpint (day_of (plan->date), ==, walk->next);
  assert_same_plan (expected, plan);
  return walk->next++ != walk->last;
}

/* Each plan is that of its own date, with what was known on it. */
static void
test_walk (void)
{
  g_autoptr (Person) person = person_new ();
  Walk all = { person, -3, 100 };
  Walk middle = { person, 8, 100 };
  Walk stopped = { person, 8, 12 };

  person_live_through_a_lot (person);
  person_train (person, 22, CLAM, "full", 5, 2, 0);
  /* Answers that come late, far back, twice, and in another order than the days they are for. */
  person_next_day (person, 3, 9, 4);
  person_next_day (person, 2, 12, 3);
  person_next_day (person, 15, 17, 6);
  person_next_day (person, 3, 25, 6);
  person_next_day (person, 22, 26, 6);
  steady_planner_walk (person->catalogue, person_history (person), on_day (-3), on_day (30), visit, &all);
  g_assert_cmpint (all.next, ==, 31);
  steady_planner_walk (person->catalogue, person_history (person), on_day (8), on_day (30), visit, &middle);
  g_assert_cmpint (middle.next, ==, 31);
  steady_planner_walk (person->catalogue, person_history (person), on_day (8), on_day (30), visit, &stopped);
  g_assert_cmpint (stopped.next, ==, 13);
}

/* A decision is provisional until its N, or the next exercise-day of the exercise, is known. */
static void
test_provisional (void)
{
  static const struct { int known_on; gboolean provisional[4]; } cases[] = {
    { 1, { TRUE } }, { 2, { FALSE } }, { 3, { FALSE, TRUE } }, { 4, { FALSE, TRUE } },
    { 5, { FALSE, FALSE, TRUE } },
    /* A day on which all was skipped is none. */
    { 8, { FALSE, FALSE, TRUE } }, { 9, { FALSE, FALSE, FALSE, TRUE } },
  };
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  person_train (person, 3, SLR, "full", 5, 2, 0);
  person_train (person, 5, SLR, "full", 5, 2, 0);
  person_train (person, 8, SLR, "-/-/-", 5, 2, 0);
  person_train (person, 9, SLR, "full", 5, 2, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) decisions = person_decisions (person, cases[i].known_on);

      for (guint j = 0; j < decisions->len; j++)
        {
          const SteadyDecisionRecord *record = g_ptr_array_index (decisions, j);

          g_assert_cmpint (record->provisional, ==, cases[i].provisional[j]);
        }
    }
}

/* Another exercise done since says nothing of this one. */
static void
test_provisional_beside_others (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;

  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_train (person, 2, PLANK, "full", 5, 2, 0);
  decisions = person_decisions (person, 3);
  g_assert_cmpuint (decisions->len, ==, 2);
  g_assert_true (((const SteadyDecisionRecord *) g_ptr_array_index (decisions, 0))->provisional);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/good-until/settled", test_settled);
  g_test_add_func ("/good-until/check", test_affected_by_check);
  g_test_add_func ("/good-until/set", test_affected_by_set);
  g_test_add_func ("/good-until/prescription", test_affected_by_prescription);
  g_test_add_func ("/walk/plans", test_walk);
  g_test_add_func ("/records/provisional", test_provisional);
  g_test_add_func ("/records/provisional-beside-others", test_provisional_beside_others);
  return g_test_run ();
}
