#include "steady-history.h"

static int
compare_sets (gconstpointer a, gconstpointer b)
{
  return steady_set_compare (*(const SteadySet * const *) a, *(const SteadySet * const *) b);
}

/* As a database most often gives them. */
static gboolean
are_sets_sorted (GPtrArray *sets)
{
  for (guint i = 1; i < sets->len; i++)
    if (steady_set_compare (g_ptr_array_index (sets, i - 1), g_ptr_array_index (sets, i)) > 0)
      return FALSE;
  return TRUE;
}

static int
compare_checks (gconstpointer a, gconstpointer b)
{
  return steady_check_compare (*(const SteadyCheck * const *) a, *(const SteadyCheck * const *) b);
}

static int
compare_prescriptions (gconstpointer a, gconstpointer b)
{
  return steady_prescription_compare (*(const SteadyPrescription * const *) a,
                                      *(const SteadyPrescription * const *) b);
}

SteadyHistory *
steady_history_new (void)
{
  SteadyHistory *self = g_new0 (SteadyHistory, 1);

  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  self->prescriptions = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);
  return self;
}

void
steady_history_free (SteadyHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sets);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->prescriptions);
  g_free (self);
}

void
steady_history_assign_dates (SteadyHistory *self)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->sets->len; i++)
    {
      SteadySet *set = g_ptr_array_index (self->sets, i);
      SteadySet *known = g_hash_table_lookup (first, set->session_id);

      /* Of two sets that began in one second, the offset decides nothing: the smaller id does. */
      if (known == NULL || steady_time_compare (set->started_at, known->started_at) < 0
          || (steady_time_compare (set->started_at, known->started_at) == 0
              && g_strcmp0 (set->id, known->id) < 0))
        g_hash_table_replace (first, set->session_id, set);
    }

  for (guint i = 0; i < self->sets->len; i++)
    {
      SteadySet *set = g_ptr_array_index (self->sets, i);
      const SteadySet *earliest = g_hash_table_lookup (first, set->session_id);

      set->date = steady_time_date (earliest->started_at);
    }
}

void
steady_history_sort_sets (SteadyHistory *self)
{
  g_return_if_fail (self != NULL);

  if (!are_sets_sorted (self->sets))
    g_ptr_array_sort (self->sets, compare_sets);
}

void
steady_history_sort (SteadyHistory *self)
{
  g_return_if_fail (self != NULL);

  steady_history_sort_sets (self);
  g_ptr_array_sort (self->checks, compare_checks);
  g_ptr_array_sort (self->prescriptions, compare_prescriptions);
}

SteadyDate
steady_history_last_date (const SteadyHistory *self)
{
  SteadyDate last = STEADY_DATE_NONE;

  g_return_val_if_fail (self != NULL, STEADY_DATE_NONE);

  for (guint i = 0; i < self->sets->len; i++)
    last = MAX (last, ((const SteadySet *) g_ptr_array_index (self->sets, i))->date);
  for (guint i = 0; i < self->checks->len; i++)
    last = MAX (last, steady_check_get_date (g_ptr_array_index (self->checks, i)));
  return last;
}
