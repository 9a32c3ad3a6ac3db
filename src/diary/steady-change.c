#include "steady-change.h"

#include "steady-kept.h"
#include "steady-repository.h"
#include "steady-transaction.h"

struct _SteadyChange
{
  SteadyDiary *diary;
  SteadyTransaction *transaction;
  SteadyDate affected; /* STEADY_DATE_NONE: nothing that the planner looks at */
  gboolean days_moved; /* which days are training days may have changed from @affected on */
};

SteadyChange *
steady_change_begin (SteadyDiary *diary, GError **error)
{
  SteadyTransaction *transaction = steady_transaction_begin (diary->db, STEADY_TRANSACTION_WRITE, error);
  SteadyChange *self;

  if (transaction == NULL)
    return NULL;
  self = g_new0 (SteadyChange, 1);
  self->diary = g_object_ref (diary);
  self->transaction = transaction;
  self->affected = STEADY_DATE_NONE;
  return self;
}

void
steady_change_free (SteadyChange *self)
{
  if (self == NULL)
    return;
  steady_transaction_free (self->transaction);
  g_object_unref (self->diary);
  g_free (self);
}

void
steady_change_reach (SteadyChange *self, SteadyDate date)
{
  if (date != STEADY_DATE_NONE && (self->affected == STEADY_DATE_NONE || date < self->affected))
    self->affected = date;
}

void
steady_change_reach_day (SteadyChange *self, SteadyDate date)
{
  steady_change_reach (self, date);
  self->days_moved = TRUE;
}

gboolean
steady_change_reach_check (SteadyChange *self, const SteadyCheck *check, GError **error)
{
  g_autoptr (SteadyHistory) nothing = NULL;
  SteadyDate day = STEADY_DATE_NONE;

  if (check->kind != STEADY_CHECK_NEXT_DAY_PAIN)
    {
      nothing = steady_history_new ();
      steady_change_reach (self, steady_planner_affected_by_check (check, nothing));
      return TRUE;
    }
  if (check->subject == NULL)
    {
      if (!steady_repository_last_training_day (self->diary->db, steady_check_get_date (check), &day, error))
        return FALSE;
    }
  else if (steady_date_parse (check->subject, &day) && day >= steady_check_get_date (check))
    day = STEADY_DATE_NONE; /* not counted */
  steady_change_reach (self, day);
  return TRUE;
}

/* An answer without a date is for the last training day before it: one more or one less training day may give
 * it to another one, and so reach back to the training day before. */
static gboolean
reach_moved_answers (SteadyChange *self, GError **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  SteadyDate before;

  if (!self->days_moved
      || !steady_repository_load_checks_of_kind (self->diary->db, STEADY_CHECK_NEXT_DAY_PAIN,
                                                 self->affected + 1, STEADY_DATE_NONE, answers, error))
    return !self->days_moved;
  for (guint i = 0; i < answers->len; i++)
    if (((const SteadyCheck *) g_ptr_array_index (answers, i))->subject == NULL)
      {
        if (!steady_repository_last_training_day (self->diary->db, self->affected, &before, error))
          return FALSE;
        steady_change_reach (self, before);
        break;
      }
  return TRUE;
}

gboolean
steady_change_settle (SteadyChange *self, GError **error)
{
  if (self->affected != STEADY_DATE_NONE
      && (!reach_moved_answers (self, error) || !steady_kept_update (self->diary, self->affected, error)))
    return FALSE;
  self->affected = STEADY_DATE_NONE;
  return TRUE;
}

gboolean
steady_change_commit (SteadyChange *self, GError **error)
{
  if (!steady_change_settle (self, error))
    return FALSE;
  if (!steady_transaction_commit (self->transaction, error))
    return FALSE;
  steady_diary_was_written (self->diary);
  return TRUE;
}
