#include "steady-diary-private.h"

#include "steady-backup.h"

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
