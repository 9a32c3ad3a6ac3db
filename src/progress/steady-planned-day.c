#include "steady-planned-day.h"

guint
steady_planned_day_lower_bound (GArray *planned, SteadyDate date)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (planned != NULL, 0);

  high = planned->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (planned, SteadyPlannedDay, middle).date < date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const SteadyPlannedDay *
steady_planned_day_find (GArray *planned, SteadyDate date, const SteadyExercise *exercise)
{
  g_return_val_if_fail (planned != NULL, NULL);

  for (guint i = steady_planned_day_lower_bound (planned, date); i < planned->len; i++)
    {
      const SteadyPlannedDay *day = &g_array_index (planned, SteadyPlannedDay, i);

      if (day->date != date)
        break;
      if (day->exercise == exercise)
        return day;
    }
  return NULL;
}

int
steady_planned_day_sets (const SteadyPlannedDay *self, SteadySchedule schedule)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!self->prescribed || !steady_schedule_is_training_day (schedule, self->date))
    return 0;
  return self->dose.sets * steady_exercise_n_sides (self->exercise);
}
