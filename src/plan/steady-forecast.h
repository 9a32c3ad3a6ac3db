/* steady-forecast.h: when a dose would be reached if all went well. */
#pragma once

#include "steady-planner.h"

G_BEGIN_DECLS

/**
 * SteadyMilestone:
 * @level: of the ladder, in the variant the person has
 * @reached: @level or more is prescribed already
 * @date: the first date on which @level would be prescribed; STEADY_DATE_NONE where it is reached, or
 *   would not be within five years
 */
typedef struct
{
  int level;
  SteadyDose dose;
  gboolean reached;
  SteadyDate date;
} SteadyMilestone;

/**
 * SteadyForecast:
 * @repetitions: the most repetitions (seconds) with the fewest sets and the shortest hold: 3 × 15 × 5 s for
 *   the straight-leg raise
 * @ceiling: the ladder's highest level, or a professional's ceiling where that is lower
 */
typedef struct
{
  SteadyMilestone repetitions;
  SteadyMilestone ceiling;
} SteadyForecast;

/**
 * steady_forecast:
 * @planner: before @date
 * @history: as for steady_planner_plan()
 *
 * Trains every day of the person's schedule from @date on, each day clean, with all the planner's rules:
 * two clean days for a step, two steps in a week, and time off where the schedule leaves a week between.
 *
 * Returns: FALSE where nothing honest can be said: the exercise is stopped, paused or locked, a professional
 *   gives a fixed dose or forbids it, or the person is away
 */
gboolean steady_forecast (const SteadyPlanner *planner, const SteadyHistory *history, SteadyDate date,
                          const char *exercise, SteadyForecast *forecast);

G_END_DECLS
