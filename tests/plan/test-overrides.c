/* What a professional ordered: a fixed dose, a ceiling, "not this exercise". */

#include "person.h"

static const SteadyDose slr_3x12x5 = { 3, 12, 5 }; /* 180, level 2 */
static const SteadyDose slr_2x8x4 = { 2, 8, 4 };   /* 64, below every level */
static const SteadyDose slr_4x12x5 = { 4, 12, 5 }; /* 240, level 6 */
static const SteadyDose wall_3x40 = { 3, 0, 40 };  /* 120, between levels 3 and 4 */
static const SteadyDose nothing = { 0, 0, 0 };

static void
assert_dose (Person *person, int day, const char *exercise, SteadyDose dose, SteadySource source)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);
  const SteadyPlanItem *item = steady_plan_find (plan, exercise);

  g_assert_cmpint (item->dose.sets, ==, dose.sets);
  g_assert_cmpint (item->dose.reps, ==, dose.reps);
  g_assert_cmpint (item->dose.hold_s, ==, dose.hold_s);
  g_assert_cmpint (item->source, ==, source);
}

static void
assert_prescribed (Person *person, int day, const char *exercise, gboolean expected)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  g_assert_cmpint (steady_plan_find (plan, exercise)->prescribed, ==, expected);
}

/* From its first to its last day as written; then the ladder goes on at the highest level not above it. */
static void
test_fixed_dose (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 5, 10);
  assert_dose (person, 4, SLR, (SteadyDose) { 4, 15, 5 }, STEADY_SOURCE_PLANNER);
  assert_dose (person, 5, SLR, slr_3x12x5, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 10, SLR, slr_3x12x5, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 11, SLR, slr_3x12x5, STEADY_SOURCE_PLANNER);
  assert_day (person, 11, SLR, "start - L2 standard from 11");
}

static void
test_level_after (void)
{
  static const struct { SteadyDose dose; int level; } cases[] = {
    { { 3, 12, 5 }, 2 }, { { 5, 9, 4 }, 2 }, { { 1, 50, 300 }, 21 }, { { 2, 8, 4 }, -2 },
    { { 1, 30, 3 }, -2 },
    { { 2, 12, 5 }, -1 }, { { 2, 15, 5 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      g_autoptr (SteadyPlan) plan = NULL;

      person_prescribe (person, SLR, NULL, cases[i].dose, FALSE, 1, 1);
      plan = person_plan (person, 2);
      g_assert_cmpint (steady_plan_find (plan, SLR)->level, ==, cases[i].level);
    }
}

static void
test_variant_after (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, "parallel", 19);
  person_prescribe (person, WALL, "thigh-40", wall_3x40, FALSE, 2, 3);
  assert_day (person, 1, WALL, "start - L19 parallel from 1");
  assert_day (person, 2, WALL, "start - L19 thigh-40 from 2");
  assert_day (person, 4, WALL, "start - L3 thigh-40 from 4");
  /* Where it names none, or none that there is, the planner's. */
  person_prescribe (person, WALL, NULL, wall_3x40, FALSE, 5, 5);
  assert_day (person, 6, WALL, "start - L3 thigh-40 from 6");
  person_prescribe (person, WALL, "sideways", (SteadyDose) { 3, 0, 30 }, FALSE, 7, 7);
  assert_day (person, 7, WALL, "start - L3 thigh-40 from 7");
  assert_day (person, 8, WALL, "start - L0 thigh-40 from 8");
}

/* A hold exercise has no repetitions, whatever was written. */
static void
test_hold_has_no_repetitions (void)
{
  g_autoptr (Person) person = person_new ();

  person_prescribe (person, WALL, NULL, (SteadyDose) { 4, 7, 33 }, FALSE, 1, 0);
  assert_dose (person, 1, WALL, (SteadyDose) { 4, 0, 33 }, STEADY_SOURCE_PROFESSIONAL);
}

/* No advance, no step back; time off is shown, and changes neither dose nor level. */
static void
test_nothing_moves_a_fixed_dose (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 1, 30);
  person_train_clean (person, 1, SLR);
  person_train_clean (person, 2, SLR);
  person_train_clean (person, 3, SLR);
  assert_day (person, 4, SLR, "hold R8 L5 standard from 4");
  person_train (person, 4, SLR, "full", 9, 2, 0);
  person_train (person, 5, SLR, "full", 9, 2, 0);
  person_train (person, 6, SLR, "full", 9, 2, 0);
  assert_day (person, 7, SLR, "hold R5 L5 standard from 7");
  person_train (person, 7, SLR, "full", 5, 2, 3);
  person_train (person, 8, SLR, "full", 5, 2, 3);
  person_train (person, 9, SLR, "full", 5, 2, 3);
  assert_day (person, 10, SLR, "hold R4 L5 standard from 10");
  assert_day (person, 15, SLR, "hold R4 L5 standard from 10");
  assert_day (person, 16, SLR, "gap G L5 standard from 16");
  assert_day (person, 30, SLR, "gap G L5 standard from 30");
  assert_dose (person, 30, SLR, slr_3x12x5, STEADY_SOURCE_PROFESSIONAL);
  /* When it ends, time off counts again, from the level it leaves. */
  assert_day (person, 31, SLR, "gap G L0 standard from 31");
}

/* Judged against the dose as ordered. */
static void
test_judged_against_the_order (void)
{
  static const struct { const char *done, *expected; } cases[] = {
    { "12/12/12", "hold R8 L9 standard from 2" }, { "12/12/11", "hold R6 L9 standard from 2" },
    { "12/12/4", "hold R5 L9 standard from 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_begin_at (person, SLR, NULL, 9);
      person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 1, 30);
      person_train (person, 1, SLR, cases[i].done, 5, 2, 0);
      person_next_day (person, 1, 2, 0);
      assert_day (person, 2, SLR, cases[i].expected);
    }
}

/* Rest days of R2 and R3 hold, and R1 and a second R2 refer; the ladder stands still. */
static void
test_pain_under_a_fixed_dose (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 1, 60);
  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_next_day (person, 1, 2, 2);
  assert_day (person, 2, SLR, "rest R3 L5 standard from 3");
  assert_prescribed (person, 2, SLR, FALSE);
  person_train (person, 3, SLR, "full", 5, 2, 0);
  person_next_day (person, 3, 4, 2);
  assert_day (person, 4, SLR, "rest R3 L5 standard from 5");
  person_train (person, 5, SLR, "full", 5, 2, 6);
  person_next_day (person, 5, 6, 0);
  assert_day (person, 6, SLR, "rest R2 L5 standard from 8");
  assert_prescribed (person, 7, SLR, FALSE);
  assert_prescribed (person, 8, SLR, TRUE);
  person_train (person, 18, SLR, "full", 5, 2, 6);
  assert_day (person, 19, SLR, "refer R2 L5 standard from -");
  person_answer (person, 19, STEADY_CHECK_CLEARANCE, 1, "all");
  person_train (person, 40, SLR, "full", 5, 2, 8);
  assert_day (person, 41, SLR, "refer R1 L5 standard from -");
  assert_day (person, 41, PLANK, "refer R1 L0 knees from -");
}

/* Stops, locks and pauses hold. */
static void
test_bars_under_a_fixed_dose (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 2, 60);
  assert_day (person, 2, SLR, "pause R2 L-2 standard from -");
  assert_prescribed (person, 2, SLR, FALSE);
  person_answer (person, 3, STEADY_CHECK_CONDITION, 1, "pregnancy");
  assert_day (person, 3, SLR, "locked R0 L-2 standard from -");
  person_answer (person, 4, STEADY_CHECK_RED_FLAG, 1, "hot-joint");
  assert_day (person, 4, SLR, "refer R1 L-2 standard from -");
  assert_prescribed (person, 4, SLR, FALSE);
}

/* The counts stand still too, but what matched R1 to R6 is no clean day to build on. */
static void
test_counts_stand_still (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 2);
  person_train (person, 1, SLR, "full", 9, 2, 0);
  person_next_day (person, 1, 2, 0);
  person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 2, 3);
  person_train_clean (person, 2, SLR);
  person_train_clean (person, 3, SLR);
  /* The hard day of before still counts, and the clean days under the order do not. */
  person_train (person, 4, SLR, "full", 9, 2, 0);
  person_next_day (person, 4, 5, 0);
  assert_day (person, 5, SLR, "step-back R5 L1 standard from 5");
}

static void
test_clean_day_before (void)
{
  static const struct { int effort; const char *expected; } cases[] = {
    { 5, "advance R8 L3 standard from 5" }, { 8, "hold R8 L2 standard from 5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_begin_at (person, SLR, NULL, 2);
      person_train_clean (person, 1, SLR);
      person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 2, 3);
      person_train (person, 2, SLR, "full", cases[i].effort, 2, 0);
      person_next_day (person, 2, 3, 0);
      person_train_clean (person, 4, SLR);
      assert_day (person, 5, SLR, cases[i].expected);
    }
}

/* The record holds the dose as ordered. */
static void
test_record_of_a_fixed_dose (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;
  const SteadyDecisionRecord *record;

  person_prescribe (person, SLR, NULL, slr_4x12x5, FALSE, 1, 0);
  person_train_clean (person, 1, SLR);
  decisions = person_decisions (person, 2);
  g_assert_cmpuint (decisions->len, ==, 1);
  record = g_ptr_array_index (decisions, 0);
  g_assert_true (steady_dose_equal (record->dose, slr_4x12x5));
  g_assert_true (steady_dose_equal (record->dose_before, slr_4x12x5));
  g_assert_cmpint (record->reason.detail, ==, STEADY_DETAIL_PROFESSIONAL);
  g_assert_cmpint (record->level_after, ==, 0);
}

/* --- a ceiling ---------------------------------------------------------------------------------- */

static void
test_ceiling (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  person_begin_at (person, SLR, NULL, 9);
  person_prescribe (person, SLR, NULL, slr_3x12x5, TRUE, 2, 10);
  assert_day (person, 1, SLR, "start - L9 standard from 1");
  assert_day (person, 2, SLR, "start - L2 standard from 2");
  plan = person_plan (person, 2);
  g_assert_true (steady_plan_find (plan, SLR)->limited);
  g_assert_false (steady_plan_find (plan, PLANK)->limited);
  /* Whoever did not train meanwhile goes on as before. */
  assert_day (person, 11, SLR, "start - L9 standard from 11");
}

/* It is the top of the ladder while it holds, and what was trained under it stays when it ends. */
static void
test_ceiling_is_the_top (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_prescribe (person, SLR, NULL, (SteadyDose) { 3, 12, 5 }, TRUE, 1, 4);
  person_train_clean (person, 1, SLR);
  person_train_clean (person, 2, SLR);
  assert_day (person, 3, SLR, "maintain R9 L2 standard from 3");
  person_train_clean (person, 3, SLR);
  person_train_clean (person, 4, SLR);
  assert_day (person, 5, SLR, "maintain R9 L2 standard from 5");
  person_train_clean (person, 5, SLR);
  assert_day (person, 6, SLR, "advance R8 L3 standard from 6");
}

/* Below it the ladder climbs as always. */
static void
test_below_a_ceiling (void)
{
  g_autoptr (Person) person = person_new ();

  person_prescribe (person, SLR, NULL, (SteadyDose) { 3, 11, 5 }, TRUE, 1, 0);
  person_train_clean (person, 1, SLR);
  person_train_clean (person, 2, SLR);
  assert_day (person, 3, SLR, "advance R8 L1 standard from 3");
  person_train_clean (person, 3, SLR);
  person_train_clean (person, 4, SLR);
  assert_day (person, 5, SLR, "maintain R9 L1 standard from 5");
}

/* Where no level is low enough nothing is prescribed. */
static void
test_ceiling_below_every_level (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 3);
  person_prescribe (person, SLR, NULL, slr_2x8x4, TRUE, 1, 0);
  assert_day (person, 1, SLR, "start - L-2 standard from -");
  assert_prescribed (person, 1, SLR, FALSE);
}

/* A ceiling that names a variant allows none that is harder, and offers none. */
static void
test_ceiling_of_a_variant (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, "parallel", 12);
  person_prescribe (person, WALL, "thigh-40", (SteadyDose) { 4, 0, 51 }, TRUE, 1, 0);
  assert_day (person, 1, WALL, "start - L12 thigh-40 from 1");
  person_train_clean (person, 1, WALL);
  assert_day (person, 2, WALL, "hold R8 L12 thigh-40 from 2");

  person_answer (person, 3, STEADY_CHECK_VARIANT, 1, "wall-sit/thigh-60");
  assert_day (person, 3, WALL, "hold R8 L12 thigh-60 from 2");
}

/* A gap counts under a ceiling as ever; the lower of the two. */
static void
test_gap_under_a_ceiling (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_train_clean (person, 1, SLR);
  person_prescribe (person, SLR, NULL, slr_4x12x5, TRUE, 2, 0);
  assert_day (person, 2, SLR, "hold R8 L6 standard from 2");
  assert_day (person, 8, SLR, "gap G L6 standard from 8");
  assert_day (person, 15, SLR, "gap G L4 standard from 15");
}

/* --- not this exercise --------------------------------------------------------------------------- */

static void
test_not_this (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_train_clean (person, 1, SLR);
  person_prescribe (person, SLR, NULL, nothing, FALSE, 2, 4);
  assert_prescribed (person, 1, SLR, TRUE);
  assert_day (person, 2, SLR, "hold R8 L5 standard from 5");
  assert_prescribed (person, 2, SLR, FALSE);
  assert_prescribed (person, 4, SLR, FALSE);
  assert_prescribed (person, 4, PLANK, TRUE);
  assert_day (person, 5, SLR, "hold R8 L5 standard from 2");
  assert_prescribed (person, 5, SLR, TRUE);
  /* Time off counts. */
  assert_day (person, 8, SLR, "gap G L4 standard from 8");
}

/* It comes back when no order leaves it out any more, and not before the rest that was ordered. */
static void
test_comes_back (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_prescribe (person, SLR, NULL, nothing, FALSE, 2, 4);
  person_prescribe (person, SLR, NULL, slr_2x8x4, TRUE, 5, 6);
  person_prescribe (person, SLR, NULL, slr_3x12x5, TRUE, 7, 9);
  person_prescribe (person, CLAM, NULL, nothing, FALSE, 2, 2);
  person_prescribe (person, PLANK, NULL, nothing, FALSE, 2, 0);
  assert_day (person, 2, SLR, "start - L5 standard from 7");
  assert_day (person, 5, SLR, "start - L-2 standard from 7");
  assert_day (person, 7, SLR, "start - L2 standard from 7");
  assert_day (person, 2, PLANK, "start - L0 knees from -");
  person_train (person, 1, CLAM, "full", 5, 2, 6);
  assert_day (person, 2, CLAM, "step-back R2 L-2 standard from 4");
}

/* Done all the same, only pain is looked at. */
static void
test_done_in_spite_of_it (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;

  person_begin_at (person, SLR, NULL, 5);
  person_train_clean (person, 1, SLR);
  person_prescribe (person, SLR, NULL, nothing, TRUE, 2, 9);
  person_train (person, 2, SLR, "1", 10, 10, 5);
  person_next_day (person, 2, 3, 1);
  assert_day (person, 3, SLR, "hold R8 L5 standard from 10");
  person_train (person, 4, SLR, "1", 10, 10, 0);
  person_next_day (person, 4, 5, 3);
  assert_day (person, 5, SLR, "rest R3 L5 standard from 10");
  person_train (person, 6, SLR, "1", 10, 10, 6);
  assert_day (person, 7, SLR, "rest R2 L5 standard from 10");
  person_train (person, 9, SLR, "1", 10, 10, 6);
  assert_day (person, 10, SLR, "refer R2 L5 standard from -");
  decisions = person_decisions (person, 9);
  g_assert_cmpuint (decisions->len, ==, 4);
}

/* --- which one counts ----------------------------------------------------------------------------- */

/* The later valid_from, then the later read. */
static void
test_overlap (void)
{
  g_autoptr (Person) person = person_new ();

  person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 1, 10);
  person_prescribe (person, SLR, NULL, slr_2x8x4, FALSE, 3, 5);
  person_prescribe (person, SLR, NULL, slr_4x12x5, FALSE, 3, 4);
  person_prescribe (person, SLR, NULL, (SteadyDose) { 1, 1, 1 }, FALSE, 2, 10);
  person_prescribe (person, PLANK, NULL, (SteadyDose) { 1, 0, 10 }, FALSE, 9, 10);
  assert_dose (person, 1, SLR, slr_3x12x5, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 2, SLR, (SteadyDose) { 1, 1, 1 }, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 3, SLR, slr_4x12x5, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 5, SLR, slr_2x8x4, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 6, SLR, (SteadyDose) { 1, 1, 1 }, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 10, SLR, (SteadyDose) { 1, 1, 1 }, STEADY_SOURCE_PROFESSIONAL);
  assert_dose (person, 11, SLR, (SteadyDose) { 3, 6, 5 }, STEADY_SOURCE_PLANNER);
}

/* A fixed dose that another order follows has ended, and left the ladder at its level. */
static void
test_one_after_another (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_prescribe (person, SLR, NULL, slr_3x12x5, FALSE, 1, 0);
  person_prescribe (person, SLR, NULL, (SteadyDose) { 4, 15, 10 }, TRUE, 5, 0);
  assert_day (person, 5, SLR, "start - L2 standard from 5");
}

/* A fixed dose in a variant that a condition forbids is done in the easier one until that variant itself is
 * cleared. */
static void
test_forbidden_variant (void)
{
  g_autoptr (Person) person = person_new ();

  person_answer (person, 1, STEADY_CHECK_CONDITION, 1, "disc-herniation");
  person_answer (person, 2, STEADY_CHECK_CLEARANCE, 1, PLANK);
  person_prescribe (person, PLANK, "full", (SteadyDose) { 3, 0, 30 }, FALSE, 3, 4);
  assert_day (person, 3, PLANK, "start - L0 knees from 3");
  assert_day (person, 5, PLANK, "start - L0 knees from 5");
  person_answer (person, 3, STEADY_CHECK_CLEARANCE, 1, "plank/full");
  assert_day (person, 3, PLANK, "start - L0 full from 3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fixed/dates", test_fixed_dose);
  g_test_add_func ("/fixed/level-after", test_level_after);
  g_test_add_func ("/fixed/variant-after", test_variant_after);
  g_test_add_func ("/fixed/hold-has-no-repetitions", test_hold_has_no_repetitions);
  g_test_add_func ("/fixed/nothing-moves-it", test_nothing_moves_a_fixed_dose);
  g_test_add_func ("/fixed/judged-against-it", test_judged_against_the_order);
  g_test_add_func ("/fixed/pain", test_pain_under_a_fixed_dose);
  g_test_add_func ("/fixed/bars", test_bars_under_a_fixed_dose);
  g_test_add_func ("/fixed/counts", test_counts_stand_still);
  g_test_add_func ("/fixed/clean-day-before", test_clean_day_before);
  g_test_add_func ("/fixed/record", test_record_of_a_fixed_dose);
  g_test_add_func ("/ceiling/dates", test_ceiling);
  g_test_add_func ("/ceiling/top", test_ceiling_is_the_top);
  g_test_add_func ("/ceiling/below", test_below_a_ceiling);
  g_test_add_func ("/ceiling/below-every-level", test_ceiling_below_every_level);
  g_test_add_func ("/ceiling/variant", test_ceiling_of_a_variant);
  g_test_add_func ("/ceiling/gap", test_gap_under_a_ceiling);
  g_test_add_func ("/not-this/dates", test_not_this);
  g_test_add_func ("/not-this/comes-back", test_comes_back);
  g_test_add_func ("/not-this/done", test_done_in_spite_of_it);
  g_test_add_func ("/overlap/which", test_overlap);
  g_test_add_func ("/overlap/one-after-another", test_one_after_another);
  g_test_add_func ("/overlap/forbidden-variant", test_forbidden_variant);
  return g_test_run ();
}
