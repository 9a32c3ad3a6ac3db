#include "steady-diary-private.h"

#include "steady-diary-progress.h"
#include "steady-kept.h"
#include "steady-repository.h"
#include "steady-transaction.h"

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

/* --- the record ------------------------------------------------------------------------------------- */

static gboolean
is_set_from (gconstpointer row, SteadyDate from)
{
  return ((const SteadySet *) row)->date >= from;
}

static gboolean
is_check_from (gconstpointer row, SteadyDate from)
{
  return steady_check_get_date (row) >= from;
}

static gboolean
is_in_force_from (gconstpointer row, SteadyDate from)
{
  const SteadyPrescription *prescription = row;

  return prescription->valid_until == STEADY_DATE_NONE || prescription->valid_until >= from;
}

static gboolean
is_in_force_to (gconstpointer row, SteadyDate to)
{
  return ((const SteadyPrescription *) row)->valid_from <= to;
}

/* Those that stay keep their order. */
static void
keep (GPtrArray *rows, gboolean (*stays) (gconstpointer row, SteadyDate date), SteadyDate date)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    if (stays (g_ptr_array_index (rows, i), date))
      {
        gpointer row = g_ptr_array_index (rows, i);

        g_ptr_array_index (rows, i) = g_ptr_array_index (rows, n);
        g_ptr_array_index (rows, n++) = row;
      }
  g_ptr_array_set_size (rows, (int) n);
}

/* The walk may begin before what is shown, and it looks at every prescription. */
static void
keep_shown (SteadyHistory *history, SteadyDate from, SteadyDate to)
{
  keep (history->sets, is_set_from, from);
  keep (history->checks, is_check_from, from);
  keep (history->prescriptions, is_in_force_from, from);
  keep (history->prescriptions, is_in_force_to, to);
}

SteadyHistory *
steady_diary_record (SteadyDiary *self, SteadyDate from, SteadyDate to, SteadyDate planned_from, GArray **planned,
                     GError **error)
{
  g_autoptr (SteadyTransaction) moment = NULL;
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (SteadyPlannedDay));

  g_return_val_if_fail (STEADY_IS_DIARY (self) && steady_date_is_valid (from) && planned != NULL, NULL);
  g_return_val_if_fail (planned_from == STEADY_DATE_NONE || planned_from >= from, NULL);

  moment = steady_transaction_begin (self->db, STEADY_TRANSACTION_READ, error);
  if (moment == NULL)
    return NULL;
  if (planned_from == STEADY_DATE_NONE)
    history = steady_diary_history_within (self, from, to, error);
  else
    history = steady_kept_walk_within (self, from, planned_from, to, collect, days, error);
  if (history == NULL)
    return NULL;
  keep_shown (history, from, to);
  if (!steady_diary_load_schedule (self, from - 1, history->checks, error))
    return NULL;
  steady_history_sort (history);
  *planned = g_steal_pointer (&days);
  return g_steal_pointer (&history);
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

  history = steady_diary_record (self, from, to, from, &planned, error);
  return history != NULL ? steady_weekly (self->catalogue, history, planned, from, to) : NULL;
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
