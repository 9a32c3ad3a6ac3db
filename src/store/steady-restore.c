#include "steady-backup-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "steady-db-file.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "steady-transaction.h"

/* What SQLite keeps beside a file. */
static const char * const logs[] = { "-wal", "-shm", "-journal" };

static SteadyDb *
open_verified (const char *path, GError **error)
{
  g_autoptr (SteadyDb) db = NULL;
  SteadyFileState state;
  guint newest;

  steady_schema_migrations (&newest);
  if (!steady_db_file_inspect (path, (int) newest, &state, error))
    return NULL;
  if (state != STEADY_FILE_OURS)
    {
      g_autofree char *name = g_filename_display_name (path);
      gboolean there = g_file_test (path, G_FILE_TEST_EXISTS);

      g_set_error (error, STEADY_ERROR, there ? STEADY_ERROR_CORRUPT : STEADY_ERROR_NOT_FOUND,
                   there ? "%s: this is no database of Steady" : "%s: there is no such file", name);
      return NULL;
    }
  db = steady_db_open_raw (path, SQLITE_OPEN_READONLY, error);
  if (db == NULL || !steady_db_check_whole (db, error))
    return NULL;
  return g_steal_pointer (&db);
}

gboolean
steady_backup_verify (const char *path, GError **error)
{
  g_autoptr (SteadyDb) db = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  db = open_verified (path, error);
  return db != NULL;
}

gboolean
steady_backup_count (const char *path, SteadyBackupContent *content, GError **error)
{
  g_autoptr (SteadyDb) db = NULL;
  gint64 sets, checks, prescriptions, trainings;

  g_return_val_if_fail (path != NULL && content != NULL, FALSE);

  db = open_verified (path, error);
  if (db == NULL || !steady_db_query_int (db, "SELECT count(*) FROM sets", 0, &sets, error)
      || !steady_db_query_int (db, "SELECT count(*) FROM checks WHERE NOT withdrawn", 0, &checks, error)
      || !steady_db_query_int (db, "SELECT count(*) FROM prescriptions", 0, &prescriptions, error)
      || !steady_db_query_int (db, "SELECT count(*) FROM sessions", 0, &trainings, error)
      || !steady_repository_first_session_date (db, &content->first_date, error)
      || !steady_repository_last_date (db, &content->last_date, error))
    return FALSE;
  content->sets = (guint) sets;
  content->checks = (guint) checks;
  content->prescriptions = (guint) prescriptions;
  content->trainings = (guint) trainings;
  return TRUE;
}

/* The first free name, so that nothing kept earlier is lost. */
static char *
name_kept (const char *database)
{
  g_autofree char *name = g_strconcat (database, ".replaced", NULL);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.replaced-%u", database, i);
    }
  return g_steal_pointer (&name);
}

/**
 * open_present:
 * @present: (out) (nullable): the database that is there, if it is one and whole
 * @there: (out): whether there is anything to be kept
 *
 * Returns: FALSE where it cannot be told: then it may be whole, and in use
 */
static gboolean
open_present (const char *database, SteadyDb **present, gboolean *there, GError **error)
{
  g_autoptr (SteadyDb) db = NULL;
  g_autoptr (GError) problem = NULL;
  SteadyFileState state = STEADY_FILE_UNKNOWN;

  if (steady_db_file_inspect (database, G_MAXINT, &state, &problem) && state == STEADY_FILE_OURS)
    db = steady_db_open_raw (database, SQLITE_OPEN_READWRITE, &problem);
  if (db != NULL && steady_db_check_whole (db, &problem))
    *present = g_steal_pointer (&db);
  *there = state != STEADY_FILE_NEW;
  if (problem == NULL
      || (g_error_matches (problem, STEADY_ERROR, STEADY_ERROR_CORRUPT)
          && g_file_test (database, G_FILE_TEST_IS_REGULAR)))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Others may have the file open: the content changes, the file stays. */
static gboolean
replace_content (SteadyDb *present, SteadyDb *source, const char *kept, GError **error)
{
  return steady_backup_write (present, kept, error)
         && steady_db_exec (present, "PRAGMA synchronous = FULL", error)
         && steady_backup_copy (source, present, error);
}

static gboolean
move (const char *from, const char *to, GError **error)
{
  return g_rename (from, to) == 0
         || steady_db_file_set_error (from, "it cannot be moved aside", errno, error);
}

/* What is there cannot be opened, so nobody has it open: it is kept as it is, byte for byte. It has both names until the
 * new one takes its place, so that there is a database at every moment; only where a file can have but one name it is
 * moved. A log that was left behind goes too, or SQLite would apply it to the file that comes. */
static gboolean
set_aside (const char *database, const char *kept, GError **error)
{
  if (link (database, kept) != 0)
    {
      if (errno == EEXIST)
        return steady_db_file_set_error (kept, "another program has just made it", errno, error);
      if (!move (database, kept, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autofree char *from = g_strconcat (database, logs[i], NULL);
      g_autofree char *to = g_strconcat (kept, logs[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !move (from, to, error))
        return FALSE;
    }
  return TRUE;
}

/* What was set aside is in its place again; what is still there is not harmed where that fails, too. */
static void
put_back (const char *database, const char *kept)
{
  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autofree char *from = g_strconcat (kept, logs[i], NULL);
      g_autofree char *to = g_strconcat (database, logs[i], NULL);

      g_rename (from, to);
    }
  if (steady_db_file_same (database, kept))
    g_unlink (kept);
  else if (!g_file_test (database, G_FILE_TEST_EXISTS))
    g_rename (kept, database);
}

static gboolean
replace_file (const char *database, SteadyDb *source, const char *kept, GError **error)
{
  g_autoptr (SteadyFile) file = steady_backup_begin (source, database, error);

  if (file == NULL)
    return FALSE;
  if (set_aside (database, kept, error) && steady_file_commit (file, error))
    return TRUE;
  put_back (database, kept);
  return FALSE;
}

static gboolean
restore (const char *database, SteadyDb *source, char **kept, GError **error)
{
  g_autoptr (SteadyDb) present = NULL;
  g_autofree char *aside = name_kept (database);
  gboolean there;

  if (!open_present (database, &present, &there, error))
    return FALSE;
  if (present != NULL)
    {
      if (!replace_content (present, source, aside, error))
        return FALSE;
    }
  else if ((!there && !steady_db_file_create (database, error))
           || !replace_file (database, source, aside, error))
    return FALSE;

  if (there)
    *kept = g_steal_pointer (&aside);
  else
    g_unlink (aside);
  return TRUE;
}

gboolean
steady_backup_restore (const char *database, const char *path, char **kept, GError **error)
{
  g_autoptr (SteadyDb) source = NULL;
  g_autofree char *resolved = NULL;

  g_return_val_if_fail (database != NULL && path != NULL && kept != NULL, FALSE);

  *kept = NULL;
  if (steady_db_file_same (database, path))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                   "%s: this is the database itself: expected a copy of it", name);
      return FALSE;
    }
  source = open_verified (path, error);
  if (source == NULL)
    return FALSE;
  /* Of a symbolic link it is the file behind it that is moved aside. */
  resolved = realpath (database, NULL);
  return restore (resolved != NULL ? resolved : database, source, kept, error);
}
