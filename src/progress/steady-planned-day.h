/* steady-planned-day.h: what the planner said of one exercise on one date, as plain numbers. */
#pragma once

#include "steady-exercise.h"
#include "steady-schedule.h"

G_BEGIN_DECLS

/**
 * SteadyPlannedDay:
 * @date: the date the plan is for
 * @exercise: (transfer none): of the catalogue, which must live longer
 * @variant: index of the planned variant, easiest = 0
 * @level: of the ladder; below 0 is preparation
 * @dose: the planner's dose of that date, also on a date on which it prescribed nothing: what was done all
 *   the same is measured by it
 * @prescribed: FALSE while locked, paused, stopped or resting
 *
 * The caller copies these from the plan of each date (SteadyPlanItem has the same names), each plan made
 * with what was known on its date; progress itself knows no planner. A set's credit is
 * steady_credit_set (set, exercise, variant, dose) of core, the planner's own reading.
 */
typedef struct
{
  SteadyDate date;
  const SteadyExercise *exercise;
  guint variant;
  int level;
  SteadyDose dose;
  gboolean prescribed;
} SteadyPlannedDay;

/**
 * steady_planned_day_find:
 * @planned: (element-type SteadyPlannedDay): in the order of dates
 *
 * Returns: (transfer none) (nullable)
 */
const SteadyPlannedDay *steady_planned_day_find (GArray *planned, SteadyDate date,
                                                 const SteadyExercise *exercise);

/** The first entry on or after @date; the array's length where there is none. */
guint steady_planned_day_lower_bound (GArray *planned, SteadyDate date);

/** Sets × sides on a training day of @schedule, the date's own; 0 on another day, away, or not prescribed. */
int   steady_planned_day_sets (const SteadyPlannedDay *self, SteadySchedule schedule);

G_END_DECLS
