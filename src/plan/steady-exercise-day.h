/* steady-exercise-day.h: all that was done of one exercise on one local date, all sessions together.
 * Internal to the planner. */
#pragma once

#include "steady-exercise.h"
#include "steady-set.h"

G_BEGIN_DECLS

/**
 * SteadyExerciseDay:
 * @trained: at least one set was not skipped; else it is no exercise-day
 * @ratings: the highest given that day; STEADY_UNKNOWN where none was
 */
typedef struct
{
  GPtrArray *sets; /* the history's; this date's are from @first to before @end */
  guint first;
  guint end;
  gboolean trained;
  SteadyRatings ratings;
} SteadyExerciseDay;

/** Of a two-sided exercise the worse side. Where the dose has no sets, nothing was asked and all is done. */
typedef struct
{
  int done;
  int target;
} SteadyCompletion;

SteadyExerciseDay steady_exercise_day_collect (GPtrArray *sets, guint first, guint end,
                                               const SteadyExercise *exercise);
SteadyCompletion  steady_exercise_day_measure (const SteadyExerciseDay *self, const SteadyExercise *exercise,
                                               guint variant, SteadyDose dose);

G_END_DECLS
