#include "steady-adherence.h"

#define DAYS_TO_SUNDAY 6

GArray *
steady_adherence (GArray *weekly, GPtrArray *checks, SteadyDate to)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (SteadyAdherence));
  SteadySchedule schedule = steady_schedule_default ();
  guint next = 0;

  g_return_val_if_fail (weekly != NULL && checks != NULL, weeks);

  for (guint i = 0; i < weekly->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weekly, SteadyWeek, i);
      SteadyDate sunday = week->week_start + DAYS_TO_SUNDAY;
      SteadyAdherence adherence;

      if (week->exercise != NULL)
        continue;
      for (; next < checks->len; next++)
        {
          if (steady_check_get_date (g_ptr_array_index (checks, next)) > MIN (sunday, to))
            break;
          steady_schedule_apply (&schedule, g_ptr_array_index (checks, next));
        }
      adherence = (SteadyAdherence) {
        .week_start = week->week_start,
        .planned_sets = week->planned_sets,
        .done_sets = week->done_sets,
        .percent = week->adherence_pct,
        .goal = schedule.goal,
        .unfinished = sunday > to,
      };
      g_array_append_val (weeks, adherence);
    }
  return weeks;
}
