/* steady-trained-day.h: all that was done of one exercise on one date: PLANNER.md's exercise-day. */
#pragma once

#include "steady-catalogue.h"
#include "steady-planned-day.h"

G_BEGIN_DECLS

/**
 * SteadyTrainedDay:
 * @sets: (element-type SteadySet): in the order done, the skipped ones too; not owned, so the history must
 *   live longer
 * @planned: (nullable): what the planner said of that date
 *
 * A day on which every set of an exercise was skipped is no exercise-day of it, and is not here.
 */
typedef struct
{
  SteadyDate date;
  const SteadyExercise *exercise;
  const SteadyPlannedDay *planned;
  GPtrArray *sets;
} SteadyTrainedDay;

/**
 * steady_trained_days:
 * @history: sorted, with dates assigned
 * @planned: (element-type SteadyPlannedDay): in the order of dates
 * @from: the first date that counts
 * @to: the last
 *
 * Sets of exercises that the catalogue does not have are left out: nothing was planned to measure them by.
 *
 * Returns: (transfer full) (element-type SteadyTrainedDay): by date, then in the catalogue's order
 */
GPtrArray *steady_trained_days (SteadyCatalogue *catalogue, const SteadyHistory *history, GArray *planned,
                                SteadyDate from, SteadyDate to);

/**
 * steady_trained_day_done_sets:
 *
 * Sets of which at least half the target was credited. A "both" row of a two-sided exercise counts for
 * either side, so it is two. Without a plan for the date there is no target, and none counts.
 */
int        steady_trained_day_done_sets (const SteadyTrainedDay *self);

/** The sum of each set's credited share of its target, at most 1 a set, in thousandths of a set. */
int        steady_trained_day_credited_permille (const SteadyTrainedDay *self);

/**
 * steady_trained_day_ratings:
 *
 * The ratings given that day, one for each session of it; a rating stands on each row of the session's
 * exercise and is counted once.
 *
 * Returns: (transfer full) (element-type SteadyRatings)
 */
GArray    *steady_trained_day_ratings (const SteadyTrainedDay *self);

/** The highest of each rating that day, STEADY_UNKNOWN where none was given: the planner's E, P and T. */
SteadyRatings steady_trained_day_worst (const SteadyTrainedDay *self);

G_END_DECLS
