#include "steady-diary-progress.h"

static gboolean
collect (const SteadyPlan *plan, gpointer data)
{
  GArray *planned = data;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);
      SteadyPlannedDay day = {
        .date = plan->date,
        .exercise = item->exercise,
        .variant = item->variant,
        .level = item->level,
        .dose = item->dose,
        .prescribed = item->prescribed,
      };

      g_array_append_val (planned, day);
    }
  return TRUE;
}

static GArray *
plan_days (SteadyDiary *self, const SteadyHistory *history, SteadyDate from, SteadyDate to)
{
  GArray *planned = g_array_new (FALSE, FALSE, sizeof (SteadyPlannedDay));

  if (from <= to)
    steady_planner_walk (steady_diary_get_catalogue (self), history, from, to, collect, planned);
  return planned;
}

static SteadyDate
first_date (const SteadyHistory *history)
{
  /* Sorted by date. */
  return history->sets->len > 0 ? ((const SteadySet *) g_ptr_array_index (history->sets, 0))->date
                                : STEADY_DATE_NONE;
}

static SteadyDate
last_date (SteadyDiary *self, const SteadyHistory *history)
{
  return MAX (steady_clock_today (steady_diary_get_clock (self)), steady_history_last_date (history));
}

GArray *
steady_diary_planned (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (SteadyHistory) history = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && from != STEADY_DATE_NONE && to != STEADY_DATE_NONE, NULL);

  history = steady_diary_history (self, STEADY_DATE_NONE, to, error);
  return history != NULL ? plan_days (self, history, from, to) : NULL;
}

GArray *
steady_diary_weekly (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GArray) planned = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  history = steady_diary_history (self, STEADY_DATE_NONE, to, error);
  if (history == NULL)
    return NULL;
  if (to == STEADY_DATE_NONE)
    to = last_date (self, history);
  if (from == STEADY_DATE_NONE)
    from = first_date (history);
  if (from == STEADY_DATE_NONE || from > to)
    return g_array_new (FALSE, FALSE, sizeof (SteadyWeek));

  planned = plan_days (self, history, from, to);
  return steady_weekly (steady_diary_get_catalogue (self), history, planned, from, to);
}

SteadyDate
steady_diary_first_date (SteadyDiary *self)
{
  g_autoptr (SteadyHistory) history = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), STEADY_DATE_NONE);

  history = steady_diary_history (self, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  return history != NULL ? first_date (history) : STEADY_DATE_NONE;
}

SteadyDate
steady_diary_last_date (SteadyDiary *self)
{
  g_autoptr (SteadyHistory) history = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), STEADY_DATE_NONE);

  history = steady_diary_history (self, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  return history != NULL ? last_date (self, history) : steady_clock_today (steady_diary_get_clock (self));
}
