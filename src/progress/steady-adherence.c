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

static void
add_week (SteadyAdherence *sum, const SteadyAdherence *week)
{
  sum->planned_sets += week->planned_sets;
  sum->done_sets += MIN (week->done_sets, week->planned_sets);
  sum->goal = week->goal;
  sum->unfinished = week->unfinished;
}

GArray *
steady_adherence_by_four_weeks (GArray *weeks)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (SteadyAdherence));
  guint missing;

  g_return_val_if_fail (weeks != NULL, sums);

  missing = (STEADY_ADHERENCE_WEEKS_TOGETHER - weeks->len % STEADY_ADHERENCE_WEEKS_TOGETHER)
            % STEADY_ADHERENCE_WEEKS_TOGETHER;
  for (guint i = 0; i < weeks->len; i++)
    {
      const SteadyAdherence *week = &g_array_index (weeks, SteadyAdherence, i);
      guint place = (i + missing) % STEADY_ADHERENCE_WEEKS_TOGETHER;

      if (i == 0 || place == 0)
        {
          SteadyAdherence sum = { .week_start = week->week_start - (int) place * STEADY_DAYS_PER_WEEK };

          g_array_append_val (sums, sum);
        }
      add_week (&g_array_index (sums, SteadyAdherence, sums->len - 1), week);
    }
  for (guint i = 0; i < sums->len; i++)
    {
      SteadyAdherence *sum = &g_array_index (sums, SteadyAdherence, i);

      sum->percent = sum->planned_sets > 0 ? (int) (100 * (gint64) sum->done_sets / sum->planned_sets) : STEADY_UNKNOWN;
    }
  return sums;
}
