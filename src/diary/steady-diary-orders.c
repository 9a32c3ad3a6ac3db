/* steady-diary-orders.c: a professional's orders, looked at and ended one by one; they come in as rows of files. */

#include "steady-change.h"
#include "steady-error.h"
#include "steady-repository.h"

GPtrArray *
steady_diary_prescriptions (SteadyDiary *self, GError **error)
{
  g_autoptr (GPtrArray) orders = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  return steady_repository_load_prescriptions (self->db, STEADY_DATE_NONE, STEADY_DATE_NONE, orders, error)
             ? g_steal_pointer (&orders)
             : NULL;
}

/* Replaces @was (nullable) by @now (nullable). */
static gboolean
replace (SteadyDiary *self, SteadyChange *change, const SteadyPrescription *was, const SteadyPrescription *now,
         GError **error)
{
  if (was != NULL)
    {
      if (!steady_repository_remove_prescription (self->db, was->id, error))
        return FALSE;
      steady_change_reach (change, steady_planner_affected_by_prescription (was));
    }
  if (now != NULL)
    {
      if (!steady_repository_put_prescription (self->db, now, error))
        return FALSE;
      steady_change_reach (change, steady_planner_affected_by_prescription (now));
    }
  return steady_change_commit (change, error);
}

gboolean
steady_diary_end_prescription (SteadyDiary *self, const char *id, SteadyDate today, SteadyPrescription **was,
                               GError **error)
{
  g_autoptr (SteadyChange) change = NULL;
  g_autoptr (SteadyPrescription) known = NULL;
  g_autoptr (SteadyPrescription) ended = NULL;
  SteadyDate last;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && id != NULL && steady_date_is_valid (today), FALSE);

  change = steady_change_begin (self, error);
  if (change == NULL || !steady_repository_find_prescription (self->db, id, &known, error))
    return FALSE;
  if (known == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "the order “%s” is not there", id);
      return FALSE;
    }
  if (!steady_repository_last_trained (self->db, known->exercise, STEADY_DATE_NONE, &last, error))
    return FALSE;

  ended = steady_prescription_copy (known);
  ended->valid_until = last >= today ? today : today - 1;
  if (known->valid_until != STEADY_DATE_NONE && known->valid_until <= ended->valid_until)
    ended->valid_until = known->valid_until;
  if (!replace (self, change, known, ended->valid_until >= ended->valid_from ? ended : NULL, error))
    return FALSE;
  if (was != NULL)
    *was = g_steal_pointer (&known);
  return TRUE;
}

gboolean
steady_diary_put_prescription (SteadyDiary *self, const SteadyPrescription *prescription, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;
  g_autoptr (SteadyPrescription) known = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && prescription != NULL, FALSE);

  change = steady_change_begin (self, error);
  return change != NULL && steady_repository_find_prescription (self->db, prescription->id, &known, error)
         && replace (self, change, known, prescription, error);
}
