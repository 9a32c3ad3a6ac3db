/* steady-adherence.h: each week's done sets against the person's own goal. */
#pragma once

#include "steady-weekly.h"

G_BEGIN_DECLS

/**
 * SteadyAdherence:
 * @percent: 0–100; STEADY_UNKNOWN where nothing was planned (away, or all resting)
 * @goal: 10–100, per cent: the one in force on the week's last day that counts
 * @unfinished: the week's Sunday lies after the last date that counts
 */
typedef struct
{
  SteadyDate week_start;
  int planned_sets;
  int done_sets;
  int percent;
  int goal;
  gboolean unfinished;
} SteadyAdherence;

/**
 * steady_adherence:
 * @weekly: (element-type SteadyWeek): of steady_weekly(); the rows of all exercises together are taken
 * @checks: (element-type SteadyCheck): in their order
 * @to: the last date that counts
 *
 * Returns: (transfer full) (element-type SteadyAdherence): in the order of weeks
 */
GArray *steady_adherence (GArray *weekly, GPtrArray *checks, SteadyDate to);

/** How many weeks one figure stands for where years are looked at. */
#define STEADY_ADHERENCE_WEEKS_TOGETHER 4

/** More weeks than these are looked at four at a time: own, two years. */
#define STEADY_ADHERENCE_WEEKS_SINGLE 104

/**
 * steady_adherence_by_four_weeks:
 * @weeks: (element-type SteadyAdherence): of steady_adherence()
 *
 * What was done beyond a week's plan does not make good for another week. The last four end with the last week; the
 * first begin with three weeks before @weeks where these do not divide.
 *
 * Returns: (transfer full) (element-type SteadyAdherence): of four weeks each, by the first; with the goal of the last
 */
GArray *steady_adherence_by_four_weeks (GArray *weeks);

G_END_DECLS
