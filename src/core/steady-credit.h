/* steady-credit.h: how much of a target a set reached, as PLANNER.md reads it. One reading for the planner
 * and for the figures of the week. */
#pragma once

#include "steady-exercise.h"
#include "steady-set.h"

G_BEGIN_DECLS

/** The measure of one set: repetitions, or seconds for a hold exercise. */
int steady_credit_target (const SteadyExercise *exercise, SteadyDose dose);

/**
 * steady_credit_set:
 * @variant: index of the prescribed variant in the exercise's variants
 * @dose: the prescribed dose of that date; targets recorded with the set are what was shown, and never
 *   lower the bar
 *
 * What the set is credited, in the unit of steady_credit_target(): the repetitions where their hold reached
 * the dose's, else ⌊reps × hold ÷ target hold⌋; the seconds of a hold exercise. A skipped set is a set of 0.
 * One in an easier variant than the prescribed is credited 0, in a harder one as it is; without a variant,
 * or in one that the exercise does not have, as the prescribed one.
 *
 * Returns: 0 or more; may be above the target
 */
int steady_credit_set (const SteadySet *set, const SteadyExercise *exercise, guint variant, SteadyDose dose);

G_END_DECLS
