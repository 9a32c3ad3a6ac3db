#include "steady-backup-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "steady-db-file.h"
#include "steady-error.h"
#include "steady-transaction.h"

/* --- copying ------------------------------------------------------------------------------------- */

gboolean
steady_backup_copy (SteadyDb *from, SteadyDb *to, GError **error)
{
  sqlite3 *target = steady_db_get_handle (to);
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", steady_db_get_handle (from), "main");
  int stepped;

  if (backup == NULL)
    return steady_db_set_error (to, sqlite3_extended_errcode (target), error);
  stepped = sqlite3_backup_step (backup, -1);
  /* Tells no more than the one step did, and less where another program holds a lock. */
  sqlite3_backup_finish (backup);
  return stepped == SQLITE_DONE || steady_db_set_error (to, stepped, error);
}

/* --- comparing ----------------------------------------------------------------------------------- */

static gboolean
same_value (sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
  int type = sqlite3_column_type (a, column);
  const void *left, *right;
  int size;

  if (type != sqlite3_column_type (b, column))
    return FALSE;
  if (type == SQLITE_INTEGER)
    return sqlite3_column_int64 (a, column) == sqlite3_column_int64 (b, column);
  left = sqlite3_column_blob (a, column);
  right = sqlite3_column_blob (b, column);
  size = sqlite3_column_bytes (a, column);
  return size == sqlite3_column_bytes (b, column) && (size == 0 || memcmp (left, right, (size_t) size) == 0);
}

/* Of one query, and of databases whose schema was compared before their tables: the columns are the same ones. */
static gboolean
same_row (sqlite3_stmt *a, sqlite3_stmt *b)
{
  int columns = sqlite3_column_count (a);

  for (int column = 0; column < columns; column++)
    if (!same_value (a, b, column))
      return FALSE;
  return TRUE;
}

static gboolean
set_different (SteadyDb *db, GError **error)
{
  g_autofree char *name = steady_db_get_shown_name (db);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO,
               "%s: the copy differs from the database: the disk may be failing", name);
  return FALSE;
}

/* Both walk in the order of the key, which is the same in both. */
static gboolean
compare_query (SteadyDb *from, SteadyDb *to, const char *sql, GError **error)
{
  g_autoptr (sqlite3_stmt) a = steady_db_prepare (from, sql, error);
  g_autoptr (sqlite3_stmt) b = a != NULL ? steady_db_prepare (to, sql, error) : NULL;

  if (b == NULL)
    return FALSE;
  for (;;)
    {
      SteadyStep left = steady_db_step (from, a, error);
      SteadyStep right = left != STEADY_STEP_ERROR ? steady_db_step (to, b, error) : STEADY_STEP_ERROR;

      if (right == STEADY_STEP_ERROR)
        return FALSE;
      if (left != right || (left == STEADY_STEP_ROW && !same_row (a, b)))
        return set_different (to, error);
      if (left == STEADY_STEP_DONE)
        return TRUE;
    }
}

gboolean
steady_backup_compare (SteadyDb *from, SteadyDb *to, GError **error)
{
  g_autoptr (GPtrArray) tables = NULL;

  if (!compare_query (from, to, "PRAGMA application_id", error)
      || !compare_query (from, to, "PRAGMA user_version", error)
      || !compare_query (from, to, "SELECT type, name, tbl_name, sql FROM sqlite_schema", error))
    return FALSE;
  tables = steady_db_list_for_tables (from, "SELECT * FROM", error);
  if (tables == NULL)
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    if (!compare_query (from, to, g_ptr_array_index (tables, i), error))
      return FALSE;
  return TRUE;
}

/* --- a verified copy ------------------------------------------------------------------------------ */

/* No sync on the way: the file has no name yet, and is synced as a whole when it is checked. */
static gboolean
fill (SteadyDb *db, const char *aside, const char *path, GError **error)
{
  g_autoptr (SteadyDb) copy = steady_db_open_raw (aside, SQLITE_OPEN_READWRITE, error);

  if (copy == NULL)
    return FALSE;
  steady_db_speak_of (copy, path);
  return steady_db_exec (copy, "PRAGMA synchronous = OFF", error)
         && steady_backup_copy (db, copy, error)
         /* A copy of a database with a write-ahead log says that it has one: it shall stand alone. */
         && steady_db_exec (copy, "PRAGMA journal_mode = DELETE", error);
}

/* Opened for writing, so that the schema's rules are looked at too. A fault in it is one of the database: the copy was
 * written this moment, and is compared after. */
static gboolean
check_copy (SteadyDb *db, const char *aside, const char *path, GError **error)
{
  g_autoptr (SteadyDb) copy = steady_db_open_raw (aside, SQLITE_OPEN_READWRITE, error);

  if (copy == NULL)
    return FALSE;
  steady_db_speak_of (copy, steady_db_get_path (db));
  steady_db_on_damaged (copy, steady_db_tell_damaged, db);
  if (!steady_db_check_whole (copy, error))
    return FALSE;
  steady_db_speak_of (copy, path);
  steady_db_on_damaged (copy, NULL, NULL);
  return steady_backup_compare (db, copy, error);
}

void
steady_backup_forget_companions (const char *path)
{
  static const char * const endings[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

SteadyFile *
steady_backup_begin (SteadyDb *db, const char *path, GError **error)
{
  g_autoptr (SteadyFile) file = steady_file_begin (path, STEADY_FILE_PRIVATE, error);
  /* Pins the moment, so that copy and comparison see the same rows whatever others write. */
  g_autoptr (SteadyTransaction) transaction = NULL;
  gint64 version;

  if (file == NULL)
    return NULL;
  /* Whatever the umask left of it. */
  if (fchmod (steady_file_get_fd (file), 0600) != 0)
    {
      steady_db_file_set_error (path, "the copy cannot be made private", errno, error);
      return NULL;
    }
  transaction = steady_transaction_begin (db, STEADY_TRANSACTION_READ, error);
  if (transaction == NULL || !steady_schema_get_version (db, &version, error)
      || !fill (db, steady_file_get_aside (file), path, error)
      || !check_copy (db, steady_file_get_aside (file), path, error))
    {
      steady_backup_forget_companions (steady_file_get_aside (file));
      return NULL;
    }
  return g_steal_pointer (&file);
}

/* A log beside the target belongs to the database that is there; a copy under its name would be mixed up with
 * it. */
static gboolean
check_target (SteadyDb *db, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  const char *what = NULL;

  if (steady_db_file_same (steady_db_get_path (db), path))
    what = "this is the database itself";
  else if (g_file_test (path, G_FILE_TEST_IS_DIR))
    what = "this is a folder";
  else if (g_file_test (wal, G_FILE_TEST_EXISTS) || g_file_test (journal, G_FILE_TEST_EXISTS))
    what = "this is a database in use";
  if (what == NULL)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: %s: expected another file for the copy", name,
               what);
  return FALSE;
}

gboolean
steady_backup_write (SteadyDb *db, const char *path, GError **error)
{
  g_autoptr (SteadyFile) file = NULL;

  g_return_val_if_fail (db != NULL && path != NULL, FALSE);

  if (!check_target (db, path, error))
    return FALSE;
  file = steady_backup_begin (db, path, error);
  return file != NULL && steady_file_commit (file, error);
}
