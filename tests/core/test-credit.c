#include "steady-credit.h"

typedef struct
{
  const char *what;
  const char *variant;  /* of the set */
  guint prescribed;     /* index of the variant */
  int reps;             /* done */
  int hold_s;           /* done */
  int target_hold_s;
  int credit;
  SteadyStatus status;
} Case;

static SteadyExercise *
make_exercise (SteadyExerciseKind kind)
{
  SteadyExercise *exercise = steady_exercise_new ("leg");
  const char *ids[] = { "easy", "middle", "hard" };

  exercise->kind = kind;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      SteadyVariant *variant = g_new0 (SteadyVariant, 1);

      variant->id = g_strdup (ids[i]);
      g_ptr_array_add (exercise->variants, variant);
    }
  return exercise;
}

static void
check_cases (SteadyExerciseKind kind, const Case *cases, gsize n)
{
  g_autoptr (SteadyExercise) exercise = make_exercise (kind);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (SteadySet) set = steady_set_new ();
      SteadyDose dose = { .sets = 3, .reps = kind == STEADY_EXERCISE_HOLD ? 0 : 10, .hold_s = cases[i].target_hold_s };

      set->variant = g_strdup (cases[i].variant);
      set->reps = cases[i].reps;
      set->hold_s = cases[i].hold_s;
      set->status = cases[i].status;
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (steady_credit_set (set, exercise, cases[i].prescribed, dose), ==, cases[i].credit);
    }
}

static void
test_repetitions (void)
{
  static const Case cases[] = {
    { "as prescribed", "middle", 1, 10, 5, 5, 10 },
    { "more than prescribed", "middle", 1, 13, 9, 5, 13 },
    { "a shorter hold, rounded down", "middle", 1, 10, 4, 6, 6 },
    { "one second short", "middle", 1, 12, 4, 5, 9 },
    { "no hold at all", "middle", 1, 10, 0, 5, 0 },
    { "nothing asked of the hold", "middle", 1, 10, 0, 0, 10 },
    { "an easier variant", "easy", 1, 10, 5, 5, 0 },
    { "a harder variant as it is", "hard", 1, 7, 5, 5, 7 },
    { "no variant recorded", NULL, 1, 9, 5, 5, 9 },
    { "a variant it no longer has", "gone", 1, 9, 5, 5, 9 },
    { "skipped, whatever stands there", "middle", 1, 10, 5, 5, 0, STEADY_STATUS_SKIPPED },
    { "stopped counts as far as it went", "middle", 1, 6, 5, 5, 6, STEADY_STATUS_STOPPED_PAIN },
    { "nothing recorded", "middle", 1, STEADY_UNKNOWN, 5, 5, 0 },
    { "the greatest numbers", "middle", 1, 100, 299, 300, 99 },
  };

  check_cases (STEADY_EXERCISE_REPETITIONS, cases, G_N_ELEMENTS (cases));
}

static void
test_holds (void)
{
  static const Case cases[] = {
    { "as prescribed", "middle", 1, STEADY_UNKNOWN, 30, 30, 30 },
    { "shorter", "middle", 1, STEADY_UNKNOWN, 29, 30, 29 },
    { "longer", "middle", 1, STEADY_UNKNOWN, 45, 30, 45 },
    { "easier", "easy", 2, STEADY_UNKNOWN, 60, 30, 0 },
    { "harder", "hard", 0, STEADY_UNKNOWN, 20, 30, 20 },
    { "skipped", NULL, 0, STEADY_UNKNOWN, 30, 30, 0, STEADY_STATUS_SKIPPED },
  };

  check_cases (STEADY_EXERCISE_HOLD, cases, G_N_ELEMENTS (cases));
}

static void
test_target (void)
{
  g_autoptr (SteadyExercise) lifts = make_exercise (STEADY_EXERCISE_REPETITIONS);
  g_autoptr (SteadyExercise) holds = make_exercise (STEADY_EXERCISE_HOLD);

  g_assert_cmpint (steady_credit_target (lifts, (SteadyDose) { 3, 12, 5 }), ==, 12);
  g_assert_cmpint (steady_credit_target (holds, (SteadyDose) { 3, 0, 36 }), ==, 36);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credit/repetitions", test_repetitions);
  g_test_add_func ("/credit/holds", test_holds);
  g_test_add_func ("/credit/target", test_target);

  return g_test_run ();
}
