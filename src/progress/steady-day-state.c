#include "steady-day-state.h"

#define PERMILLE 1000

typedef struct
{
  int planned;
  int done;              /* sets, at most the planned ones of each exercise */
  int credited_permille; /* likewise, in thousandths of a set */
  gboolean trained;
} DaySums;

static DaySums
sum_planned (GArray *planned, SteadyDate date, SteadySchedule schedule)
{
  DaySums sums = { 0 };

  for (guint i = steady_planned_day_lower_bound (planned, date); i < planned->len; i++)
    {
      const SteadyPlannedDay *day = &g_array_index (planned, SteadyPlannedDay, i);

      if (day->date != date)
        break;
      sums.planned += steady_planned_day_sets (day, schedule);
    }
  return sums;
}

static void
add_trained (DaySums *sums, const SteadyTrainedDay *day, SteadySchedule schedule)
{
  int sets = day->planned != NULL ? steady_planned_day_sets (day->planned, schedule) : 0;

  sums->trained = TRUE;
  sums->done += MIN (steady_trained_day_done_sets (day), sets);
  sums->credited_permille += MIN (steady_trained_day_credited_permille (day), sets * PERMILLE);
}

static SteadyDayState
state_of (SteadyDate date, const DaySums *sums, gboolean away, SteadyDate today)
{
  SteadyDayState state = { .date = date, .today = date == today };

  g_assert (sums->done >= 0 && sums->planned >= 0);

  if (sums->trained && sums->done >= sums->planned)
    {
      state.kind = STEADY_DAY_DONE;
      state.share_permille = PERMILLE;
    }
  else if (sums->trained)
    {
      state.kind = STEADY_DAY_PART;
      state.share_permille = CLAMP (sums->credited_permille / sums->planned, 1, PERMILLE - 1);
    }
  else if (sums->planned > 0)
    state.kind = date < today ? STEADY_DAY_MISSED : STEADY_DAY_PLANNED;
  else
    state.kind = away ? STEADY_DAY_AWAY : STEADY_DAY_REST;
  return state;
}

void
steady_day_states (SteadyCatalogue *catalogue,
                   const SteadyHistory *history,
                   GArray *planned,
                   SteadyDate first,
                   SteadyDate today,
                   SteadyDayState states[STEADY_DAYS_PER_WEEK])
{
  g_autoptr (GPtrArray) days = NULL;
  guint next = 0;

  g_return_if_fail (catalogue != NULL && history != NULL && planned != NULL && states != NULL);

  days = steady_trained_days (catalogue, history, planned, first, first + STEADY_DAYS_PER_WEEK - 1);
  for (int i = 0; i < STEADY_DAYS_PER_WEEK; i++)
    {
      SteadyDate date = first + i;
      SteadySchedule schedule = steady_schedule_on (history->checks, date);
      DaySums sums = sum_planned (planned, date, schedule);

      for (; next < days->len; next++)
        {
          const SteadyTrainedDay *day = g_ptr_array_index (days, next);

          if (day->date != date)
            break;
          add_trained (&sums, day, schedule);
        }
      states[i] = state_of (date, &sums, schedule.away, today);
    }
}
