#include "steady-db-private.h"

#include <string.h>

#include "steady-db-file.h"
#include "steady-error.h"

struct _SteadyDb
{
  char *path;
  char *spoken_of; /* (nullable): the file that messages name instead */
  sqlite3 *handle;
  GHashTable *statements; /* SQL → sqlite3_stmt */
  SteadyDbDamaged damaged; /* (nullable) */
  gpointer damaged_data;
};

/* Switching to WAL needs the file for itself for a moment, and SQLite does not wait for that. */
#define WAL_ATTEMPTS 100
#define WAL_PAUSE_US (STEADY_BUSY_TIMEOUT_MS * 1000 / WAL_ATTEMPTS)

/* --- errors -------------------------------------------------------------------------------------- */

void
steady_db_tell_damaged (gpointer db)
{
  SteadyDb *self = db;

  if (self->damaged != NULL)
    self->damaged (self->damaged_data);
}

char *
steady_db_get_shown_name (const SteadyDb *self)
{
  return g_filename_display_name (self->spoken_of != NULL ? self->spoken_of : self->path);
}

gboolean
steady_db_set_error (SteadyDb *self, int code, GError **error)
{
  g_autofree char *name = steady_db_get_shown_name (self);
  /* What SQLite says may quote the damaged file. */
  g_autofree char *detail = g_utf8_make_valid (sqlite3_errmsg (self->handle), -1);
  SteadyError kind = STEADY_ERROR_IO;
  const char *what = "it cannot be read or written";

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      kind = STEADY_ERROR_BUSY;
      what = "another program is writing to it, try again";
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: /* no such table or column: the schema is not ours */
    case SQLITE_SCHEMA:
      kind = STEADY_ERROR_CORRUPT;
      what = "the database is damaged";
      break;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      kind = STEADY_ERROR_INVALID;
      what = "a value does not fit";
      break;
    case SQLITE_FULL:
      what = "the disk is full";
      break;
    case SQLITE_READONLY:
      what = "it may not be written to";
      break;
    case SQLITE_CANTOPEN:
      what = "it cannot be opened";
      break;
    default:
      break;
    }
  g_set_error (error, STEADY_ERROR, (int) kind, "%s: %s (%s)", name, what, detail);
  if (kind == STEADY_ERROR_CORRUPT)
    steady_db_tell_damaged (self);
  return FALSE;
}

gboolean
steady_db_set_damaged (SteadyDb *self, const char *fault, GError **error)
{
  g_autofree char *name = steady_db_get_shown_name (self);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT, "%s: the database is damaged (%s)", name, fault);
  steady_db_tell_damaged (self);
  return FALSE;
}

gboolean
steady_db_set_bad_row (SteadyDb *self, const char *table, GError **error)
{
  g_autofree char *fault = g_strdup_printf ("a row of “%s” holds what cannot be", table);

  return steady_db_set_damaged (self, fault, error);
}

/* --- statements ---------------------------------------------------------------------------------- */

void
steady_statement_release (sqlite3_stmt *statement)
{
  /* What the reset reports was reported by the step. */
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

sqlite3_stmt *
steady_db_prepare (SteadyDb *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    {
      g_assert (!sqlite3_stmt_busy (statement));
      return statement;
    }
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      steady_db_set_error (self, code, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

SteadyStep
steady_db_step (SteadyDb *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return STEADY_STEP_ROW;
  if (code == SQLITE_DONE)
    return STEADY_STEP_DONE;
  steady_db_set_error (self, code, error);
  return STEADY_STEP_ERROR;
}

gboolean
steady_db_run (SteadyDb *self, sqlite3_stmt *statement, GError **error)
{
  return steady_db_step (self, statement, error) != STEADY_STEP_ERROR;
}

gboolean
steady_db_exec (SteadyDb *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || steady_db_set_error (self, code, error);
}

gboolean
steady_db_query_int (SteadyDb *self, const char *sql, gint64 fallback, gint64 *value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (self, sql, error);
  SteadyStep step;

  if (statement == NULL)
    return FALSE;
  step = steady_db_step (self, statement, error);
  *value = step == STEADY_STEP_ROW ? sqlite3_column_int64 (statement, 0) : fallback;
  return step != STEADY_STEP_ERROR;
}

/* --- opening ------------------------------------------------------------------------------------- */

static gboolean
configure (SteadyDb *self, GError **error)
{
  static const int on[] = { SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE };
  static const int off[]
    = { SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML };

  for (guint i = 0; i < G_N_ELEMENTS (on); i++)
    sqlite3_db_config (self->handle, on[i], 1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    sqlite3_db_config (self->handle, off[i], 0, NULL);
  sqlite3_extended_result_codes (self->handle, 1);
  steady_db_set_busy_timeout (self, STEADY_BUSY_TIMEOUT_MS);
  /* A person's notes do not belong into temporary files, and a log that a large import made long is cut
   * again. */
  return steady_db_exec (self, "PRAGMA foreign_keys = ON;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA journal_size_limit = 1048576;", error);
}

/* Of a few dozen statements hardly two are of one length, and each is looked up for every row of a long import. */
static guint
hash_sql (gconstpointer sql)
{
  return (guint) strlen (sql);
}

SteadyDb *
steady_db_open_raw (const char *path, int flags, GError **error)
{
  g_autoptr (SteadyDb) self = g_new0 (SteadyDb, 1);
  int code;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (hash_sql, g_str_equal, g_free, NULL);
  /* A lock around every value that is read costs as much as the reading. */
  code = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      steady_db_set_error (self, code, error);
      return NULL;
    }
  if (!configure (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Some file systems have no shared memory and so no WAL; SQLite then stays with its older journal. */
static gboolean
switch_to_wal (SteadyDb *self, gboolean *wal, GError **error)
{
  for (guint attempt = 0;; attempt++)
    {
      g_autoptr (sqlite3_stmt) statement = steady_db_prepare (self, "PRAGMA journal_mode = WAL", error);
      int code;

      if (statement == NULL)
        return FALSE;
      code = sqlite3_step (statement);
      if (code == SQLITE_ROW)
        {
          *wal = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "wal") == 0;
          return TRUE;
        }
      if ((code & 0xff) != SQLITE_BUSY || attempt >= WAL_ATTEMPTS)
        return steady_db_set_error (self, code, error);
      g_usleep (WAL_PAUSE_US);
    }
}

/* Only now is it known to be ours. */
static gboolean
settle (SteadyDb *self, GError **error)
{
  gboolean wal = FALSE;

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  if (!steady_db_file_restrict (self->path, error) || !switch_to_wal (self, &wal, error))
    return FALSE;
  /* The older journal is gone for sure only when its folder was synced too. */
  return steady_db_exec (self, wal ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = EXTRA", error);
}

SteadyDb *
steady_db_open_with (const char *path, const SteadyMigration *migrations, guint n_migrations, GError **error)
{
  g_autoptr (SteadyDb) self = NULL;
  SteadyFileState state;

  if (!steady_db_file_inspect (path, (int) n_migrations, &state, error)
      || (state == STEADY_FILE_NEW && !steady_db_file_create (path, error)))
    return NULL;

  self = steady_db_open_raw (path, SQLITE_OPEN_READWRITE, error);
  if (self == NULL || !steady_db_exec (self, "PRAGMA synchronous = EXTRA", error)
      || !steady_schema_prepare (self, migrations, n_migrations, error) || !settle (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

SteadyDb *
steady_db_open (const char *path, GError **error)
{
  const SteadyMigration *migrations;
  guint n_migrations;

  g_return_val_if_fail (path != NULL, NULL);

  migrations = steady_schema_migrations (&n_migrations);
  return steady_db_open_with (path, migrations, n_migrations, error);
}

void
steady_db_free (SteadyDb *self)
{
  GHashTableIter iter;
  gpointer statement;

  if (self == NULL)
    return;
  g_hash_table_iter_init (&iter, self->statements);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    sqlite3_finalize (statement);
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self->spoken_of);
  g_free (self->path);
  g_free (self);
}

/* --- the rest ------------------------------------------------------------------------------------ */

sqlite3 *
steady_db_get_handle (SteadyDb *self)
{
  return self->handle;
}

void
steady_db_set_busy_timeout (SteadyDb *self, int ms)
{
  sqlite3_busy_timeout (self->handle, ms);
}

const char *
steady_db_get_path (const SteadyDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->path;
}

void
steady_db_speak_of (SteadyDb *self, const char *path)
{
  g_free (self->spoken_of);
  self->spoken_of = g_strdup (path);
}

void
steady_db_on_damaged (SteadyDb *self, SteadyDbDamaged func, gpointer data)
{
  g_return_if_fail (self != NULL);

  self->damaged = func;
  self->damaged_data = data;
}

gint64
steady_db_get_data_version (SteadyDb *self)
{
  gint64 version;

  g_return_val_if_fail (self != NULL, -1);
  return steady_db_query_int (self, "PRAGMA data_version", -1, &version, NULL) ? version : -1;
}

GPtrArray *
steady_db_list_for_tables (SteadyDb *self, const char *verb, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    self, "SELECT format ('%s \"%w\"', ?1, name) FROM sqlite_schema WHERE type = 'table'", error);
  SteadyStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, verb, -1, SQLITE_STATIC);
  while ((step = steady_db_step (self, statement, error)) == STEADY_STEP_ROW)
    g_ptr_array_add (list, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  return step == STEADY_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
