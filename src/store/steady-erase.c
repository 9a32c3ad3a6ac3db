#include "steady-erase.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "steady-copies.h"
#include "steady-db-file.h"
#include "steady-db-private.h"
#include "steady-error.h"
#include "steady-transaction.h"

static gboolean
delete_all (SteadyDb *db, GError **error)
{
  g_autoptr (GPtrArray) tables = steady_db_list_for_tables (db, "DELETE FROM", error);

  if (tables == NULL)
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    if (!steady_db_exec (db, g_ptr_array_index (tables, i), error))
      return FALSE;
  return TRUE;
}

/* Whoever has a file open in the mode with a log keeps a shared lock on it, also while only looking at it; SQLite goes
 * back to the older journal only where nobody else does. From then on the file is ours until it is closed. */
static gboolean
take_alone (SteadyDb *db, GError **error)
{
  g_autofree char *name = g_filename_display_name (steady_db_get_path (db));
  g_autoptr (GError) problem = NULL;

  if (steady_db_exec (db, "PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT",
                      &problem))
    return TRUE;
  if (!g_error_matches (problem, STEADY_ERROR, STEADY_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_BUSY, "%s: it is open in another window or program", name);
  return FALSE;
}

static gboolean
erase (SteadyDb *db, GError **error)
{
  g_autoptr (SteadyTransaction) transaction = NULL;

  /* Pages that become free are overwritten, in the file and, once it was carried over, in the log. */
  if (!steady_db_exec (db, "PRAGMA secure_delete = ON", error))
    return FALSE;
  transaction = steady_transaction_begin (db, STEADY_TRANSACTION_WRITE, error);
  if (transaction == NULL || !steady_db_exec (db, "PRAGMA defer_foreign_keys = ON", error) || !delete_all (db, error)
      || !steady_transaction_commit (transaction, error))
    return FALSE;
  /* It is done; another program that reads at this moment only keeps the file from being small. */
  steady_db_exec (db, "VACUUM", NULL);
  steady_db_exec (db, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);
  return TRUE;
}

gboolean
steady_erase_file (const char *path, GError **error)
{
  static const char * const endings[] = { "-wal", "-shm", "-journal", "" };
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      if (g_unlink (name) != 0 && errno != ENOENT)
        return steady_db_file_set_error (name, "it cannot be removed", errno, error);
    }
  g_rmdir (folder);
  return TRUE;
}

/* @db: (out) (nullable): open still; NULL where the file is damaged, and only to be removed */
static gboolean
open_and_erase (const char *database, gboolean alone, SteadyDb **db, GError **error)
{
  g_autoptr (SteadyDb) opened = NULL;
  g_autoptr (GError) problem = NULL;

  *db = NULL;
  opened = steady_db_open (database, &problem);
  if (opened != NULL && (!alone || take_alone (opened, &problem)) && erase (opened, &problem))
    {
      *db = g_steal_pointer (&opened);
      return TRUE;
    }
  if (g_error_matches (problem, STEADY_ERROR, STEADY_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
steady_erase_rows (const char *database, GError **error)
{
  g_autoptr (SteadyDb) db = NULL;

  g_return_val_if_fail (database != NULL, FALSE);

  if (!g_file_test (database, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!open_and_erase (database, FALSE, &db, error))
    return FALSE;
  return db != NULL || steady_erase_file (database, error);
}

gboolean
steady_erase_database (const char *database, GError **error)
{
  g_autoptr (SteadyDb) db = NULL;

  g_return_val_if_fail (database != NULL, FALSE);

  if (g_file_test (database, G_FILE_TEST_EXISTS) && !open_and_erase (database, TRUE, &db, error))
    return FALSE;
  /* While it is still ours, so that nobody opens it in between and writes into a file that is gone. */
  return steady_erase_file (database, error);
}

GPtrArray *
steady_erase_list_kept (const char *database)
{
  GPtrArray *kept;
  g_autofree char *name = NULL;
  g_autofree char *start = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *each;

  g_return_val_if_fail (database != NULL, NULL);

  kept = steady_copies_list (database);
  g_ptr_array_set_free_func (kept, g_free);
  name = g_path_get_basename (database);
  start = g_strconcat (name, ".", NULL);
  folder = g_path_get_dirname (database);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (each = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, each, NULL);

      if (g_str_has_prefix (each, start) && !g_str_has_suffix (each, "-wal") && !g_str_has_suffix (each, "-shm")
          && !g_str_has_suffix (each, "-journal") && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (kept, g_steal_pointer (&path));
    }
  return kept;
}
