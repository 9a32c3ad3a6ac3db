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

G_END_DECLS
