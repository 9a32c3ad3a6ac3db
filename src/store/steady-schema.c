#include "steady-schema.h"

#include "steady-backup.h"
#include "steady-db-private.h"
#include "steady-error.h"
#include "steady-transaction.h"

/* Dates are days since 1970-01-01, times seconds since then in UTC beside the offset of the wall clock.
 * docs/database.md explains every column. A list of words is a chain of OR: for IN with three words or more SQLite
 * builds a table in memory, for each row that is written. */

#define ID_RULE(column) \
  "CHECK (length (" column ") BETWEEN 1 AND 64 AND " column " NOT GLOB '*[^A-Za-z0-9_-]*')"
#define DATE_RULE(column) "CHECK (" column " BETWEEN -25567 AND 84005)"
#define OFFSET_RULE "CHECK (offset_s BETWEEN -64800 AND 64800 AND offset_s % 60 = 0)"
#define RATING_RULE(column) "CHECK (" column " BETWEEN 0 AND 10)"

static const SteadyMigration migrations[] = {
  { "CREATE TABLE sessions ("
    "  number INTEGER PRIMARY KEY,"
    "  id TEXT NOT NULL UNIQUE " ID_RULE ("id") ","
    "  date INTEGER NOT NULL " DATE_RULE ("date")
    ") STRICT;"
    "CREATE INDEX sessions_by_date ON sessions (date);"

    "CREATE TABLE sets ("
    "  id TEXT NOT NULL PRIMARY KEY " ID_RULE ("id") ","
    "  session INTEGER NOT NULL REFERENCES sessions (number),"
    "  started_s INTEGER NOT NULL,"
    "  offset_s INTEGER NOT NULL " OFFSET_RULE ","
    "  local_date INTEGER NOT NULL " DATE_RULE ("local_date") ","
    "  exercise TEXT NOT NULL CHECK (exercise <> ''),"
    "  variant TEXT CHECK (variant <> ''),"
    "  side TEXT NOT NULL CHECK (side = 'both' OR side = 'left' OR side = 'right'),"
    "  set_no INTEGER NOT NULL CHECK (set_no BETWEEN 1 AND 1000),"
    "  target_reps INTEGER CHECK (target_reps BETWEEN 0 AND 100),"
    "  target_hold_s INTEGER CHECK (target_hold_s BETWEEN 0 AND 600),"
    "  reps INTEGER CHECK (reps BETWEEN 0 AND 100),"
    "  hold_s INTEGER NOT NULL CHECK (hold_s BETWEEN 0 AND 600),"
    "  duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 86400),"
    "  effort INTEGER " RATING_RULE ("effort") ","
    "  pain INTEGER " RATING_RULE ("pain") ","
    "  shakiness INTEGER " RATING_RULE ("shakiness") ","
    "  shake_onset_s INTEGER CHECK (shake_onset_s BETWEEN 0 AND 86400),"
    "  status TEXT NOT NULL"
    "    CHECK (status = 'done' OR status = 'partial' OR status = 'stopped-pain'"
    "           OR status = 'stopped-shaking' OR status = 'skipped'),"
    "  source TEXT NOT NULL CHECK (source = 'timer' OR source = 'manual' OR source = 'import'),"
    "  note TEXT,"
    "  UNIQUE (session, exercise, side, set_no)"
    ") STRICT;"

    "CREATE TABLE checks ("
    "  id TEXT NOT NULL PRIMARY KEY " ID_RULE ("id") ","
    "  recorded_s INTEGER NOT NULL,"
    "  offset_s INTEGER NOT NULL " OFFSET_RULE ","
    "  date INTEGER NOT NULL " DATE_RULE ("date") ","
    "  kind TEXT NOT NULL CHECK (kind <> ''),"
    "  tenths INTEGER NOT NULL CHECK (tenths BETWEEN -1000 AND 3000),"
    "  subject TEXT CHECK (subject <> ''),"
    "  note TEXT,"
    "  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))"
    ") STRICT;"
    "CREATE INDEX checks_by_date ON checks (date);"
    "CREATE INDEX checks_by_kind ON checks (kind, date);"

    "CREATE TABLE prescriptions ("
    "  id TEXT NOT NULL PRIMARY KEY " ID_RULE ("id") ","
    "  read_order INTEGER NOT NULL UNIQUE,"
    "  exercise TEXT NOT NULL CHECK (exercise <> ''),"
    "  variant TEXT CHECK (variant <> ''),"
    "  sets INTEGER NOT NULL CHECK (sets BETWEEN 0 AND 10),"
    "  reps INTEGER NOT NULL CHECK (reps BETWEEN 0 AND 50),"
    "  hold_s INTEGER NOT NULL CHECK (hold_s BETWEEN 0 AND 300),"
    "  ceiling INTEGER NOT NULL CHECK (ceiling IN (0, 1)),"
    "  valid_from INTEGER NOT NULL " DATE_RULE ("valid_from") ","
    "  valid_until INTEGER " DATE_RULE ("valid_until") ","
    "  note TEXT"
    ") STRICT;"

    "CREATE TABLE decisions ("
    "  date INTEGER NOT NULL " DATE_RULE ("date") ","
    "  exercise TEXT NOT NULL CHECK (exercise <> ''),"
    "  place INTEGER NOT NULL CHECK (place >= 0),"
    "  decision TEXT NOT NULL CHECK (decision <> ''),"
    "  rule TEXT CHECK (rule <> ''),"
    "  level_before INTEGER NOT NULL,"
    "  level_after INTEGER NOT NULL,"
    "  variant_before TEXT NOT NULL CHECK (variant_before <> ''),"
    "  variant TEXT NOT NULL CHECK (variant <> ''),"
    "  sets_before INTEGER NOT NULL CHECK (sets_before BETWEEN 0 AND 10),"
    "  reps_before INTEGER NOT NULL CHECK (reps_before BETWEEN 0 AND 100),"
    "  hold_s_before INTEGER NOT NULL CHECK (hold_s_before BETWEEN 0 AND 600),"
    "  sets INTEGER NOT NULL CHECK (sets BETWEEN 0 AND 10),"
    "  reps INTEGER NOT NULL CHECK (reps BETWEEN 0 AND 100),"
    "  hold_s INTEGER NOT NULL CHECK (hold_s BETWEEN 0 AND 600),"
    "  detail TEXT CHECK (detail <> ''),"
    "  date_1 INTEGER " DATE_RULE ("date_1") ","
    "  date_2 INTEGER " DATE_RULE ("date_2") ","
    "  value INTEGER NOT NULL,"
    "  usual INTEGER NOT NULL,"
    "  count INTEGER NOT NULL,"
    "  word TEXT CHECK (word <> ''),"
    "  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),"
    "  PRIMARY KEY (date, exercise, place)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE planner_states ("
    "  date INTEGER PRIMARY KEY " DATE_RULE ("date") ","
    "  known_on INTEGER NOT NULL " DATE_RULE ("known_on") ","
    "  state BLOB NOT NULL"
    ") STRICT;"

    "CREATE TABLE settings ("
    "  number INTEGER PRIMARY KEY,"
    "  name TEXT NOT NULL CHECK (name <> ''),"
    "  recorded_s INTEGER NOT NULL,"
    "  offset_s INTEGER NOT NULL " OFFSET_RULE ","
    "  date INTEGER NOT NULL " DATE_RULE ("date") ","
    "  value TEXT NOT NULL"
    ") STRICT;"
    "CREATE INDEX settings_by_name ON settings (name);"

    "CREATE TABLE open_session ("
    "  only INTEGER PRIMARY KEY CHECK (only = 1),"
    "  id TEXT NOT NULL " ID_RULE ("id") ","
    "  state TEXT NOT NULL"
    ") STRICT;" },
};

const SteadyMigration *
steady_schema_migrations (guint *n_migrations)
{
  *n_migrations = G_N_ELEMENTS (migrations);
  return migrations;
}

gboolean
steady_schema_set_too_new (const char *path, gint64 version, int newest, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_TOO_NEW,
               "%s: a newer Steady wrote this database (schema %" G_GINT64_FORMAT
               ", this one knows up to %d); it was"
               " left as it is, install the newer Steady to open it",
               name, version, newest);
  return FALSE;
}

static gboolean
set_not_ours (SteadyDb *db, GError **error)
{
  g_autofree char *name = g_filename_display_name (steady_db_get_path (db));

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_FOREIGN,
               "%s: this database belongs to another program; it was left as it is", name);
  return FALSE;
}

gboolean
steady_schema_get_version (SteadyDb *db, gint64 *version, GError **error)
{
  return steady_db_query_int (db, "PRAGMA user_version", 0, version, error);
}

/* A database that holds anything must say that it is ours; and ours has neither triggers nor views, so that
 * opening a file from elsewhere runs nobody's code. */
static gboolean
check_ours (SteadyDb *db, GError **error)
{
  gint64 application_id, objects, code;

  if (!steady_db_query_int (db, "PRAGMA application_id", 0, &application_id, error)
      || !steady_db_query_int (db, "SELECT count(*) FROM sqlite_schema", 0, &objects, error)
      || !steady_db_query_int (db, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')", 0,
                               &code, error))
    return FALSE;
  if (code > 0 || (objects > 0 && application_id != STEADY_APPLICATION_ID))
    return set_not_ours (db, error);
  return TRUE;
}

static gboolean
apply (SteadyDb *db, const SteadyMigration *migration, gint64 version, GError **error)
{
  g_autofree char *marks
    = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %" G_GINT64_FORMAT,
                       STEADY_APPLICATION_ID, version + 1);

  return steady_db_exec (db, migration->sql, error) && steady_db_exec (db, marks, error);
}

/* One migration, one transaction. Another program may have been faster: the version is read again inside. */
static gboolean
migrate_once (SteadyDb *db, const SteadyMigration *list, guint n, gint64 *version, GError **error)
{
  g_autoptr (SteadyTransaction) transaction = steady_transaction_begin (db, STEADY_TRANSACTION_WRITE, error);

  if (transaction == NULL || !check_ours (db, error) || !steady_schema_get_version (db, version, error))
    return FALSE;
  if (*version > n)
    return steady_schema_set_too_new (steady_db_get_path (db), *version, (int) n, error);
  if (*version == n)
    return TRUE;
  if (!apply (db, &list[*version], *version, error) || !steady_transaction_commit (transaction, error))
    return FALSE;
  (*version)++;
  return TRUE;
}

static gboolean
back_up (SteadyDb *db, gint64 version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT, steady_db_get_path (db), version);

  return steady_backup_write (db, path, error);
}

/* All is read of one moment: a mark from before another Steady made the database, beside its tables from after, would
 * make it look like somebody else's. */
static gboolean
look_at_once (SteadyDb *db, gint64 *version, GError **error)
{
  g_autoptr (SteadyTransaction) transaction = steady_transaction_begin (db, STEADY_TRANSACTION_READ, error);

  return transaction != NULL && check_ours (db, error) && steady_schema_get_version (db, version, error);
}

gboolean
steady_schema_prepare (SteadyDb *db, const SteadyMigration *list, guint n, GError **error)
{
  gint64 version;

  if (!look_at_once (db, &version, error))
    return FALSE;
  if (version < 0 || version > n)
    return steady_schema_set_too_new (steady_db_get_path (db), version, (int) n, error);
  if (version > 0 && version < n && !back_up (db, version, error))
    return FALSE;
  while (version < n)
    if (!migrate_once (db, list, n, &version, error))
      return FALSE;
  return TRUE;
}
