#include "steady-diary-private.h"

#include "steady-diary-progress.h"
#include "steady-kept.h"
#include "steady-repository.h"

/* A plan from a kept state costs about as much as this many days of a walk from the first day of ten years. */
#define FEW_DAYS 70

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

/* The same as a walk, whose plans too know what was known on their date. */
static GArray *
plan_few_days (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (SteadyPlannedDay));

  for (SteadyDate date = from; date <= to; date++)
    {
      g_autoptr (SteadyPlan) plan = steady_kept_plan (self, date, error);

      if (plan == NULL)
        return NULL;
      collect (plan, planned);
    }
  return g_steal_pointer (&planned);
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

  if (to - from < FEW_DAYS)
    return plan_few_days (self, from, to, error);
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
  g_autoptr (GError) error = NULL;
  SteadyDate date = STEADY_DATE_NONE;

  g_return_val_if_fail (STEADY_IS_DIARY (self), STEADY_DATE_NONE);

  if (!steady_repository_first_session_date (self->db, &date, &error))
    g_info ("%s", error->message);
  return date;
}

SteadyDate
steady_diary_last_date (SteadyDiary *self)
{
  g_autoptr (GError) error = NULL;
  SteadyDate date = STEADY_DATE_NONE;

  g_return_val_if_fail (STEADY_IS_DIARY (self), STEADY_DATE_NONE);

  if (!steady_repository_last_date (self->db, &date, &error))
    g_info ("%s", error->message);
  return MAX (date, steady_clock_today (self->clock));
}
