#include "steady-diary-private.h"

#include "steady-backup.h"
#include "steady-copies.h"
#include "steady-salvage.h"

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

gboolean
steady_diary_look (const char *path, SteadyDiaryContent *content, GError **error)
{
  SteadyBackupContent count;

  g_return_val_if_fail (path != NULL && content != NULL, FALSE);

  if (!steady_backup_count (path, &count, error))
    return FALSE;
  *content = (SteadyDiaryContent) { .sets = count.sets, .checks = count.checks, .prescriptions = count.prescriptions,
                                    .trainings = count.trainings, .first_date = count.first_date,
                                    .last_date = count.last_date };
  return TRUE;
}

/* -1 as soon as one of them is. */
static int
add_lost (const SteadySalvage *found)
{
  if (found->sets.lost < 0 || found->checks.lost < 0 || found->prescriptions.lost < 0)
    return -1;
  return found->sets.lost + found->checks.lost + found->prescriptions.lost;
}

char *
steady_diary_salvage (const char *database, SteadyDiaryContent *content, GError **error)
{
  g_autofree char *path = NULL;
  SteadyBackupContent count;
  SteadySalvage found;

  g_return_val_if_fail (database != NULL && content != NULL, NULL);

  path = g_strconcat (database, ".salvaged", NULL);
  if (!steady_salvage (database, path, &found, error) || !steady_backup_count (path, &count, error))
    return NULL;
  *content = (SteadyDiaryContent) { .sets = found.sets.saved, .checks = found.checks.saved,
                                    .prescriptions = found.prescriptions.saved, .trainings = count.trainings,
                                    .first_date = count.first_date, .last_date = found.last_date,
                                    .gaps = found.sets.gaps || found.checks.gaps || found.prescriptions.gaps,
                                    .lost = add_lost (&found) };
  return g_steal_pointer (&path);
}

gboolean
steady_diary_copy_damaged (const char *database, const char *path, GError **error)
{
  g_return_val_if_fail (database != NULL && path != NULL, FALSE);
  return steady_salvage_copy_bytes (database, path, error);
}
