#include "steady-diary-private.h"

#include "steady-backup.h"
#include "steady-copies.h"

char *
steady_diary_check (SteadyDiary *self, GError **error)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);
  return steady_db_check (self->db, error);
}

gboolean
steady_diary_backup (SteadyDiary *self, const char *path, GError **error)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self) && path != NULL, FALSE);
  return steady_backup_write (self->db, path, error);
}

gboolean
steady_diary_restore (const char *database, const char *path, char **kept, GError **error)
{
  g_autofree char *aside = NULL;

  g_return_val_if_fail (database != NULL && path != NULL, FALSE);

  if (!steady_backup_restore (database, path, &aside, error))
    return FALSE;
  if (kept != NULL)
    *kept = g_steal_pointer (&aside);
  return TRUE;
}

gboolean
steady_diary_keep_copy (const char *database, SteadyDate today, SteadyDiaryCopy *made, GError **error)
{
  SteadyCopyResult result;

  g_return_val_if_fail (database != NULL && made != NULL, FALSE);

  if (!steady_copies_keep (database, today, &result, error))
    return FALSE;
  *made = result == STEADY_COPY_MADE ? STEADY_DIARY_COPY_MADE : STEADY_DIARY_COPY_NOT_NEEDED;
  return TRUE;
}

GPtrArray *
steady_diary_list_copies (const char *database)
{
  g_return_val_if_fail (database != NULL, NULL);
  return steady_copies_list (database);
}

SteadyDate
steady_diary_copy_date (const char *database, const char *copy)
{
  g_return_val_if_fail (database != NULL && copy != NULL, STEADY_DATE_NONE);
  return steady_copies_date_of (database, copy);
}
