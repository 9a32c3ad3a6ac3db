#include "steady-diary-private.h"

#include "steady-diary-progress.h"
#include "steady-kept.h"
#include "steady-repository.h"

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

GArray *
steady_diary_planned (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (SteadyPlannedDay));

  g_return_val_if_fail (STEADY_IS_DIARY (self) && from != STEADY_DATE_NONE && to != STEADY_DATE_NONE, NULL);

  if (from <= to && !steady_kept_walk (self, from, to, collect, planned, error))
    return NULL;
  return g_steal_pointer (&planned);
}

/* Told where it cannot be: a file without weeks would say that there was no training. */
static gboolean
find_span (SteadyDiary *self, SteadyDate *from, SteadyDate *to, GError **error)
{
  SteadyDate last;

  if (*from == STEADY_DATE_NONE && !steady_repository_first_session_date (self->db, from, error))
    return FALSE;
  if (*to != STEADY_DATE_NONE)
    return TRUE;
  if (!steady_repository_last_date (self->db, &last, error))
    return FALSE;
  *to = MAX (last, steady_clock_today (self->clock));
  return TRUE;
}

GArray *
steady_diary_weekly (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GArray) planned = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  if (!find_span (self, &from, &to, error))
    return NULL;
  if (from == STEADY_DATE_NONE || from > to)
    return g_array_new (FALSE, FALSE, sizeof (SteadyWeek));

  history = steady_diary_shown_history (self, from, to, error);
  planned = history != NULL ? steady_diary_planned (self, from, to, error) : NULL;
  return planned != NULL ? steady_weekly (self->catalogue, history, planned, from, to) : NULL;
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
steady_diary_last_training_day (SteadyDiary *self, SteadyDate before)
{
  g_autoptr (GError) error = NULL;
  SteadyDate date = STEADY_DATE_NONE;

  g_return_val_if_fail (STEADY_IS_DIARY (self), STEADY_DATE_NONE);

  if (!steady_repository_last_training_day (self->db, before, &date, &error))
    g_info ("%s", error->message);
  return date;
}

SteadyDate
steady_diary_first_check_date (SteadyDiary *self, SteadyCheckKind kind)
{
  g_autoptr (GError) error = NULL;
  SteadyDate date = STEADY_DATE_NONE;

  g_return_val_if_fail (STEADY_IS_DIARY (self), STEADY_DATE_NONE);

  if (!steady_repository_first_check_date (self->db, kind, &date, &error))
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
