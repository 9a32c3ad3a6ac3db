#include "steady-credit.h"

int
steady_credit_target (const SteadyExercise *exercise, SteadyDose dose)
{
  g_return_val_if_fail (exercise != NULL, 0);

  return exercise->kind == STEADY_EXERCISE_HOLD ? dose.hold_s : dose.reps;
}

int
steady_credit_set (const SteadySet *set, const SteadyExercise *exercise, guint variant, SteadyDose dose)
{
  int done_variant;

  g_return_val_if_fail (set != NULL && exercise != NULL, 0);

  if (set->status == STEADY_STATUS_SKIPPED)
    return 0;

  done_variant = set->variant != NULL ? steady_exercise_find_variant (exercise, set->variant) : -1;
  if (done_variant >= 0 && (guint) done_variant < variant)
    return 0;

  if (exercise->kind == STEADY_EXERCISE_HOLD)
    return MAX (set->hold_s, 0);
  if (set->reps <= 0)
    return 0;
  if (set->hold_s >= dose.hold_s)
    return set->reps;
  return set->reps * MAX (set->hold_s, 0) / dose.hold_s;
}
