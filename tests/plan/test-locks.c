/* Conditions, screening, usual pain; variants and start levels chosen by the person. */

#include "person.h"

static void
answer (Person *person, int day, SteadyCheckKind kind, int value)
{
  person_answer (person, day, kind, value, NULL);
}

static void
condition (Person *person, int day, const char *name, int value)
{
  person_answer (person, day, STEADY_CHECK_CONDITION, value, name);
}

static void
clear (Person *person, int day, const char *what)
{
  person_answer (person, day, STEADY_CHECK_CLEARANCE, 1, what);
}

static gboolean
is_locked (Person *person, int day, const char *exercise)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);
  const SteadyPlanItem *item = steady_plan_find (plan, exercise);

  g_assert_cmpint (item->decision == STEADY_DECISION_LOCKED, ==, item->rule == STEADY_RULE_R0);
  g_assert_cmpint (item->decision == STEADY_DECISION_LOCKED, !=, item->prescribed);
  return item->rule == STEADY_RULE_R0;
}

static void
assert_all_locked (Person *person, int day, gboolean expected)
{
  static const char * const all[] = { SLR, CLAM, WALL, PLANK };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_cmpint (is_locked (person, day, all[i]), ==, expected);
}

/* Each condition locks the exercise it names and no other, until a clearance, or until it ends. */
static void
test_conditions (void)
{
  static const struct { const char *name, *locks, *other; } cases[] = {
    { "pregnancy", SLR, CLAM }, { "knee-surgery", CLAM, WALL }, { "arthritis", WALL, PLANK },
    { "disc-herniation", PLANK, SLR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      g_autoptr (SteadyPlan) plan = NULL;

      condition (person, 1, cases[i].name, 1);
      g_assert_false (is_locked (person, 0, cases[i].locks));
      g_assert_true (is_locked (person, 1, cases[i].locks));
      g_assert_true (is_locked (person, 400, cases[i].locks));
      g_assert_false (is_locked (person, 1, cases[i].other));
      plan = person_plan (person, 2);
      g_assert_cmpint (steady_plan_find (plan, cases[i].locks)->reason.detail, ==, STEADY_DETAIL_CONDITION);
      g_assert_cmpstr (steady_plan_find (plan, cases[i].locks)->reason.word, ==, cases[i].name);
      g_assert_cmpint (day_of (steady_plan_find (plan, cases[i].locks)->decided_on), ==, 1);

      clear (person, 3, cases[i].other);
      g_assert_true (is_locked (person, 3, cases[i].locks));
      clear (person, 4, cases[i].locks);
      g_assert_false (is_locked (person, 4, cases[i].locks));

      /* A second 1 does not begin again what is in force. */
      condition (person, 5, cases[i].name, 1);
      g_assert_false (is_locked (person, 5, cases[i].locks));
      /* But after it ended, it does. */
      condition (person, 6, cases[i].name, 0);
      condition (person, 7, cases[i].name, 0);
      condition (person, 8, cases[i].name, 1);
      g_assert_true (is_locked (person, 8, cases[i].locks));
      condition (person, 9, cases[i].name, 0);
      g_assert_false (is_locked (person, 9, cases[i].locks));
      condition (person, 10, cases[i].name, 1);
      clear (person, 11, "all");
      g_assert_false (is_locked (person, 11, cases[i].locks));
    }
}

static void
test_unknown_condition (void)
{
  g_autoptr (Person) person = person_new ();

  condition (person, 1, "vertigo", 1);
  assert_all_locked (person, 1, FALSE);
}

static void
test_screening (void)
{
  g_autoptr (Person) person = person_new ();

  answer (person, 1, STEADY_CHECK_SCREENING_CLEAR, 1);
  assert_all_locked (person, 1, FALSE);
  answer (person, 2, STEADY_CHECK_SCREENING_CLEAR, 0);
  assert_all_locked (person, 2, TRUE);
  answer (person, 3, STEADY_CHECK_SCREENING_CLEAR, 1);
  assert_all_locked (person, 3, FALSE);

  answer (person, 4, STEADY_CHECK_SCREENING_CLEAR, 0);
  clear (person, 5, "all");
  assert_all_locked (person, 5, FALSE);
  /* Each answered yes begins its lock anew. */
  answer (person, 6, STEADY_CHECK_SCREENING_CLEAR, 0);
  assert_all_locked (person, 6, TRUE);
  clear (person, 7, PLANK);
  g_assert_false (is_locked (person, 7, PLANK));
  g_assert_true (is_locked (person, 7, SLR));
  answer (person, 8, STEADY_CHECK_SCREENING_CLEAR, 0);
  g_assert_true (is_locked (person, 8, PLANK));
}

/* B of 5 and more locks until it is answered lower, or cleared. */
static void
test_usual_pain (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  answer (person, 1, STEADY_CHECK_USUAL_PAIN, 4);
  assert_all_locked (person, 1, FALSE);
  answer (person, 2, STEADY_CHECK_USUAL_PAIN, 5);
  assert_all_locked (person, 2, TRUE);
  plan = person_plan (person, 2);
  g_assert_cmpint (steady_plan_find (plan, SLR)->reason.detail, ==, STEADY_DETAIL_USUAL_PAIN);
  g_assert_cmpint (steady_plan_find (plan, SLR)->reason.value, ==, 5);
  answer (person, 3, STEADY_CHECK_USUAL_PAIN, 4);
  assert_all_locked (person, 3, FALSE);

  answer (person, 4, STEADY_CHECK_USUAL_PAIN, 7);
  clear (person, 5, "all");
  assert_all_locked (person, 5, FALSE);
  answer (person, 6, STEADY_CHECK_USUAL_PAIN, 7);
  assert_all_locked (person, 6, TRUE);
}

/* The latest lock is the one shown, and one of one date the condition before the rest. */
static void
test_lock_shown (void)
{
  static const struct { int condition, screening, usual; SteadyDetail detail; int on; } cases[] = {
    { 1, 2, 3, STEADY_DETAIL_USUAL_PAIN, 3 }, { 2, 3, 1, STEADY_DETAIL_SCREENING, 3 },
    { 3, 1, 2, STEADY_DETAIL_CONDITION, 3 },  { 3, 3, 3, STEADY_DETAIL_CONDITION, 3 },
    { 1, 3, 3, STEADY_DETAIL_SCREENING, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      g_autoptr (SteadyPlan) plan = NULL;

      condition (person, cases[i].condition, "pregnancy", 1);
      answer (person, cases[i].screening, STEADY_CHECK_SCREENING_CLEAR, 0);
      answer (person, cases[i].usual, STEADY_CHECK_USUAL_PAIN, 6);
      plan = person_plan (person, 4);
      g_assert_cmpint (steady_plan_find (plan, SLR)->reason.detail, ==, cases[i].detail);
      g_assert_cmpint (day_of (steady_plan_find (plan, SLR)->decided_on), ==, cases[i].on);
    }
}

/* The day a lock begins is judged, a later one is not. */
static void
test_judged_on_the_day_it_begins (void)
{
  static const struct { SteadyCheckKind kind; int value; const char *subject; } locks[] = {
    { STEADY_CHECK_CONDITION, 1, "pregnancy" },
    { STEADY_CHECK_SCREENING_CLEAR, 0, NULL },
    { STEADY_CHECK_USUAL_PAIN, 5, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    for (int begins = 1; begins <= 2; begins++)
      {
        g_autoptr (Person) person = person_new ();

        person_begin_at (person, SLR, NULL, 5);
        person_answer (person, begins, locks[i].kind, locks[i].value, locks[i].subject);
        person_train (person, 2, SLR, "full", 5, 2, 6);
        clear (person, 3, "all");
        assert_day (person, 3, SLR,
                    begins == 2 ? "step-back R2 L3 standard from 5" : "start - L5 standard from 3");
      }
}

/* A lock that nothing ended is not made younger by the same answer again. */
static void
test_answered_again (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  answer (person, 1, STEADY_CHECK_SCREENING_CLEAR, 0);
  answer (person, 3, STEADY_CHECK_SCREENING_CLEAR, 0);
  person_train (person, 3, SLR, "full", 5, 2, 6);
  clear (person, 4, "all");
  assert_day (person, 4, SLR, "start - L5 standard from 4");
}

/* Ending a lock leaves the last decision as it was. */
static void
test_end_of_a_lock (void)
{
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  condition (person, 2, "pregnancy", 1);
  clear (person, 4, SLR);
  assert_day (person, 4, SLR, "hold R8 L0 standard from 2");
}

/* A stop is shown before a lock, a lock before a pause, a pause before a gap. */
static void
test_what_is_shown_first (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  assert_day (person, 20, SLR, "pause R2 L-2 standard from -");
  condition (person, 21, "pregnancy", 1);
  assert_day (person, 21, SLR, "locked R0 L-2 standard from -");
  person_answer (person, 22, STEADY_CHECK_RED_FLAG, 1, "swelling");
  assert_day (person, 22, SLR, "refer R1 L-2 standard from -");
  /* One clearance ends all three. */
  clear (person, 23, SLR);
  assert_day (person, 23, SLR, "gap G L-2 standard from 23");
}

/* --- variants ----------------------------------------------------------------------------------- */

static void
accept (Person *person, int day, const char *variant)
{
  person_answer (person, day, STEADY_CHECK_VARIANT, 1, variant);
}

static void
test_variant (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, NULL, 10);
  assert_day (person, 1, WALL, "start - L10 thigh-60 from 1 offer thigh-40");
  accept (person, 1, "wall-sit/thigh-60");
  assert_day (person, 1, WALL, "start - L10 thigh-60 from 1 offer thigh-40");
  accept (person, 1, "wall-sit/thigh-40");
  assert_day (person, 1, WALL, "start - L0 thigh-40 from 1");
  /* By however many steps, and at whatever level. */
  accept (person, 2, "wall-sit/parallel");
  assert_day (person, 2, WALL, "start - L0 parallel from 2");
  person_answer (person, 3, STEADY_CHECK_START_LEVEL, -2, WALL);
  accept (person, 3, "wall-sit/thigh-60");
  assert_day (person, 3, WALL, "start - L-2 thigh-60 from 3");
  accept (person, 4, "wall-sit/thigh-20");
  assert_day (person, 4, WALL, "start - L0 thigh-20 from 4");
  accept (person, 5, "wall-sit/upside-down");
  accept (person, 5, "headstand/full");
  assert_day (person, 5, WALL, "start - L0 thigh-20 from 5");
}

/* A change starts the counts again; the same variant again is none. */
static void
test_variant_and_counts (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, "thigh-40", 3);
  person_train_clean (person, 1, WALL);
  accept (person, 2, "wall-sit/thigh-40");
  person_train_clean (person, 2, WALL);
  assert_day (person, 3, WALL, "advance R8 L4 thigh-40 from 3");
  person_train_clean (person, 3, WALL);
  accept (person, 4, "wall-sit/thigh-60");
  person_train_clean (person, 4, WALL);
  assert_day (person, 5, WALL, "hold R8 L4 thigh-60 from 5");
}

/* From the date it is accepted, also for that day's training, and also during a stop. */
static void
test_variant_counts_on_its_date (void)
{
  g_autoptr (Person) person = person_new ();

  person_answer (person, 1, STEADY_CHECK_RED_FLAG, 1, "swelling");
  accept (person, 2, "wall-sit/thigh-20");
  assert_day (person, 2, WALL, "refer R1 L0 thigh-20 from -");
}

/* A condition that only locks forbids no variant. */
static void
test_variant_under_a_lock (void)
{
  g_autoptr (Person) person = person_new ();

  condition (person, 1, "arthritis", 1);
  accept (person, 2, "wall-sit/thigh-20");
  assert_day (person, 2, WALL, "locked R0 L0 thigh-20 from -");
  clear (person, 3, WALL);
  assert_day (person, 3, WALL, "start - L0 thigh-20 from 3");
}

/* After "maintain" the harder variant restarts at level 0, and nothing further is offered there. */
static void
test_variant_after_maintain (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, NULL, 19);
  person_train_clean (person, 1, WALL);
  person_train_clean (person, 2, WALL);
  assert_day (person, 3, WALL, "maintain R9 L19 thigh-60 from 3 offer thigh-40");
  accept (person, 3, "wall-sit/thigh-40");
  assert_day (person, 3, WALL, "maintain R9 L0 thigh-40 from 3");
}

static void
test_start_level (void)
{
  g_autoptr (Person) person = person_new ();

  person_answer (person, 1, STEADY_CHECK_START_LEVEL, -1, SLR);
  assert_day (person, 1, SLR, "start - L-1 standard from 1");
  person_answer (person, 2, STEADY_CHECK_START_LEVEL, -9, SLR);
  assert_day (person, 2, SLR, "start - L-2 standard from 2");
  person_answer (person, 3, STEADY_CHECK_START_LEVEL, 5, SLR);
  assert_day (person, 3, SLR, "start - L0 standard from 3");
  person_answer (person, 4, STEADY_CHECK_START_LEVEL, -1, "headstand");
  assert_day (person, 4, SLR, "start - L0 standard from 4");

  /* It may come at any time, and starts the counts again. */
  person_train_clean (person, 4, SLR);
  person_train_clean (person, 5, SLR);
  person_train_clean (person, 6, SLR);
  person_answer (person, 7, STEADY_CHECK_START_LEVEL, -1, SLR);
  person_train_clean (person, 7, SLR);
  assert_day (person, 8, SLR, "hold R8 L-1 standard from 8");
  person_train_clean (person, 8, SLR);
  assert_day (person, 9, SLR, "advance R8 L0 standard from 9");
}

/* --- lumbar disc herniation ---------------------------------------------------------------------- */

static void
test_disc_herniation (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, PLANK, "full", 6);
  condition (person, 1, "disc-herniation", 1);
  assert_day (person, 1, PLANK, "locked R0 L6 knees from -");
  /* Cleared, but kneeling: neither "all" nor "plank" clears the full plank, and it is not offered. */
  clear (person, 2, "all");
  clear (person, 2, PLANK);
  accept (person, 2, "plank/full");
  assert_day (person, 2, PLANK, "start - L6 knees from 2");
  /* The clearance of the variant counts from then on; it clears nothing else. */
  clear (person, 3, "plank/full");
  accept (person, 3, "plank/full");
  assert_day (person, 3, PLANK, "start - L0 full from 3");
  /* A second 1 is no new beginning. */
  condition (person, 4, "disc-herniation", 1);
  assert_day (person, 4, PLANK, "start - L0 full from 4");
  /* But after it ended it is: locked, kneeling, and to be cleared again. */
  condition (person, 5, "disc-herniation", 0);
  condition (person, 6, "disc-herniation", 1);
  assert_day (person, 6, PLANK, "locked R0 L0 knees from -");
  clear (person, 7, "plank/full");
  assert_day (person, 7, PLANK, "locked R0 L0 knees from -");
}

static void
test_disc_herniation_and_the_offer (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, PLANK, NULL, 12);
  assert_day (person, 1, PLANK, "start - L12 knees from 1 offer full");
  condition (person, 1, "disc-herniation", 1);
  clear (person, 2, PLANK);
  assert_day (person, 2, PLANK, "start - L12 knees from 2");
  clear (person, 3, "plank/full");
  assert_day (person, 3, PLANK, "start - L12 knees from 3 offer full");
  condition (person, 4, "disc-herniation", 0);
  assert_day (person, 4, PLANK, "start - L12 knees from 4 offer full");
}

/* A clearance of the variant from before the condition began does not count. */
static void
test_cleared_too_early (void)
{
  g_autoptr (Person) person = person_new ();

  clear (person, 1, "plank/full");
  condition (person, 2, "disc-herniation", 1);
  clear (person, 3, PLANK);
  accept (person, 3, "plank/full");
  assert_day (person, 3, PLANK, "start - L0 knees from 3");
}

/* Another condition in force forbids nothing here. */
static void
test_conditions_side_by_side (void)
{
  g_autoptr (Person) person = person_new ();

  condition (person, 1, "arthritis", 1);
  condition (person, 1, "disc-herniation", 1);
  condition (person, 2, "arthritis", 0);
  g_assert_true (is_locked (person, 2, PLANK));
  g_assert_false (is_locked (person, 2, WALL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locks/conditions", test_conditions);
  g_test_add_func ("/locks/unknown-condition", test_unknown_condition);
  g_test_add_func ("/locks/screening", test_screening);
  g_test_add_func ("/locks/usual-pain", test_usual_pain);
  g_test_add_func ("/locks/shown", test_lock_shown);
  g_test_add_func ("/locks/judged-on-the-day", test_judged_on_the_day_it_begins);
  g_test_add_func ("/locks/answered-again", test_answered_again);
  g_test_add_func ("/locks/end", test_end_of_a_lock);
  g_test_add_func ("/locks/shown-first", test_what_is_shown_first);
  g_test_add_func ("/variants/accepted", test_variant);
  g_test_add_func ("/variants/counts", test_variant_and_counts);
  g_test_add_func ("/variants/on-its-date", test_variant_counts_on_its_date);
  g_test_add_func ("/variants/under-a-lock", test_variant_under_a_lock);
  g_test_add_func ("/variants/after-maintain", test_variant_after_maintain);
  g_test_add_func ("/start-level", test_start_level);
  g_test_add_func ("/disc-herniation/whole", test_disc_herniation);
  g_test_add_func ("/disc-herniation/offer", test_disc_herniation_and_the_offer);
  g_test_add_func ("/disc-herniation/cleared-too-early", test_cleared_too_early);
  g_test_add_func ("/disc-herniation/side-by-side", test_conditions_side_by_side);
  return g_test_run ();
}
