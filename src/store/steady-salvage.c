#include "steady-salvage.h"

#include <string.h>

#include "steady-backup-private.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "steady-salvage-copy.h"
#include "steady-transaction.h"

/* A row takes more room than this, so that a file has fewer rows than this many bytes go into it. */
#define ROW_BYTES_MIN 16

/* One table on its way from the damaged database to the new one. */
typedef struct
{
  SteadyDb *from;
  SteadyDb *to;
  const char *table;
  sqlite3_stmt *insert;
  GPtrArray *columns;
  SteadySalvaged *found;
} Passage;

/* --- one row ------------------------------------------------------------------------------------------ */

static gboolean
is_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL && g_utf8_validate_len (text, (gsize) sqlite3_column_bytes (row, column), NULL);
}

/* Letters that are none cost a note, but not the row it belongs to. */
static gboolean
bind_value (Passage *self, sqlite3_stmt *row, guint i)
{
  int column = (int) i + 1; /* the rowid comes first */

  if (sqlite3_column_type (row, column) == SQLITE_TEXT && !is_text (row, column))
    {
      if (!g_str_equal (g_ptr_array_index (self->columns, i), "note"))
        return FALSE;
      return sqlite3_bind_null (self->insert, column) == SQLITE_OK;
    }
  return sqlite3_bind_value (self->insert, column, sqlite3_column_value (row, column)) == SQLITE_OK;
}

/* A row that breaks the schema's rules is none that was written. */
static gboolean
save_row (Passage *self, sqlite3_stmt *row, GError **error)
{
  gboolean fits = TRUE;
  int code = SQLITE_DONE;

  for (guint i = 0; fits && i < self->columns->len; i++)
    fits = bind_value (self, row, i);
  if (fits)
    code = sqlite3_step (self->insert);
  steady_statement_release (self->insert);
  if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CONSTRAINT)
    return steady_db_set_error (self->to, code, error);
  if (fits && code == SQLITE_DONE)
    self->found->saved++;
  else
    self->found->gaps = TRUE;
  return TRUE;
}

/* --- one table ------------------------------------------------------------------------------------------ */

static GPtrArray *
list_columns (SteadyDb *db, const char *table, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT name FROM pragma_table_info (?1) ORDER BY cid", error);
  SteadyStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    g_ptr_array_add (columns, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  return step == STEADY_STEP_DONE ? g_steal_pointer (&columns) : NULL;
}

static char *
join_columns (GPtrArray *columns, const char *each)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            each != NULL ? each : (const char *) g_ptr_array_index (columns, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static sqlite3_stmt *
prepare_insert (Passage *self, GError **error)
{
  g_autofree char *names = join_columns (self->columns, NULL);
  g_autofree char *marks = join_columns (self->columns, "?");
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", self->table, names, marks);

  return steady_db_prepare (self->to, sql, error);
}

/* @key: what takes the place of the rowid; NULL where the table cannot be read at all. */
static sqlite3_stmt *
prepare_select (Passage *self, const char *key, const char *rest)
{
  g_autofree char *names = join_columns (self->columns, NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT %s, %s FROM %s %s", key, names, self->table, rest);

  return steady_db_prepare (self->from, sql, NULL);
}

/* Forward until the end or a page that cannot be read. @last: (inout): the last rowid that was met */
static gboolean
save_run (Passage *self, const char *key, gint64 *last, gboolean *broken, GError **error)
{
  g_autoptr (sqlite3_stmt) rows = prepare_select (self, key, "");
  int code = SQLITE_ERROR;

  while (rows != NULL && (code = sqlite3_step (rows)) == SQLITE_ROW)
    {
      *last = sqlite3_column_int64 (rows, 0);
      if (!save_row (self, rows, error))
        return FALSE;
    }
  *broken = code != SQLITE_DONE;
  return TRUE;
}

/* The largest rowid, from the other end; where that is gone too, more than the file can have. */
static gint64
find_end (Passage *self, gint64 last)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max(rowid) FROM %s", self->table);
  gint64 end, pages;

  if (steady_db_query_int (self->from, sql, 0, &end, NULL) && end > 0)
    return end;
  if (!steady_db_query_int (self->from, "PRAGMA page_count", 0, &pages, NULL))
    pages = 0;
  return last + pages * 4096 / ROW_BYTES_MIN;
}

/* Behind the break each row is asked for by its number: the tree may lead around what is damaged. */
static gboolean
save_one_by_one (Passage *self, gint64 last, GError **error)
{
  g_autoptr (sqlite3_stmt) row = prepare_select (self, "rowid", "WHERE rowid = ?1");
  gint64 end = row != NULL ? find_end (self, last) : last;

  for (gint64 rowid = last + 1; rowid <= end; rowid++)
    {
      gboolean saved;

      sqlite3_bind_int64 (row, 1, rowid);
      saved = sqlite3_step (row) != SQLITE_ROW || save_row (self, row, error);
      sqlite3_reset (row);
      if (!saved)
        return FALSE;
    }
  return TRUE;
}

/* How many rows an index knows of; it is made of other pages than the table. */
static void
count_lost (Passage *self)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", self->table);
  gint64 count;

  self->found->lost = 0;
  if (!self->found->gaps)
    return;
  self->found->lost
    = steady_db_query_int (self->from, sql, 0, &count, NULL) && count > self->found->saved
        ? (int) (count - self->found->saved)
        : -1;
}

static gboolean
pass_open (Passage *self, GError **error)
{
  self->columns = list_columns (self->to, self->table, error);
  self->insert = self->columns != NULL ? prepare_insert (self, error) : NULL;
  return self->insert != NULL;
}

static gboolean
pass_table (SteadyDb *from, SteadyDb *to, const char *table, SteadySalvaged *found, GError **error)
{
  Passage self = { from, to, table, NULL, NULL, found };
  g_autoptr (GPtrArray) columns = NULL;
  gboolean broken = FALSE;
  gint64 last = 0;

  if (!pass_open (&self, error))
    {
      g_clear_pointer (&self.columns, g_ptr_array_unref);
      return FALSE;
    }
  columns = self.columns;
  if (!save_run (&self, "rowid", &last, &broken, error))
    return FALSE;
  if (broken)
    {
      found->gaps = TRUE;
      if (!save_one_by_one (&self, last, error))
        return FALSE;
    }
  count_lost (&self);
  return TRUE;
}

/* --- what hangs together ---------------------------------------------------------------------------------- */

/* Whether the program can read the row. */
typedef gboolean (*FindRow) (SteadyDb *db, const char *id, GError **error);

static gboolean
find_set (SteadyDb *db, const char *id, GError **error)
{
  g_autoptr (SteadySet) set = NULL;

  return steady_repository_find_set (db, id, &set, error);
}

static gboolean
find_check (SteadyDb *db, const char *id, GError **error)
{
  g_autoptr (SteadyCheck) check = NULL;

  return steady_repository_find_check (db, id, &check, error);
}

static gboolean
find_prescription (SteadyDb *db, const char *id, GError **error)
{
  g_autoptr (SteadyPrescription) prescription = NULL;

  return steady_repository_find_prescription (db, id, &prescription, error);
}

static GPtrArray *
list_ids (SteadyDb *db, const char *table, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s", table);
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (db, sql, error);
  SteadyStep step;

  if (statement == NULL)
    return NULL;
  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  return step == STEADY_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
remove_row (SteadyDb *db, const char *table, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table);
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  return steady_db_run (db, statement, error);
}

/* The rules of the schema are wider than what the program can read. */
static gboolean
keep_readable (SteadyDb *db, const char *table, FindRow find, SteadySalvaged *found, GError **error)
{
  g_autoptr (GPtrArray) ids = list_ids (db, table, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) problem = NULL;
      const char *id = g_ptr_array_index (ids, i);

      if (find (db, id, &problem))
        continue;
      if (!remove_row (db, table, id, error))
        return FALSE;
      found->saved--;
      found->gaps = TRUE;
      if (found->lost >= 0)
        found->lost++;
    }
  return TRUE;
}

static gboolean
mend_sessions (SteadyDb *db, GError **error)
{
  return steady_db_exec (db,
                         "INSERT INTO sessions (number, id, date) SELECT session, 'recovered-' || session,"
                         " min(local_date) FROM sets WHERE session NOT IN (SELECT number FROM sessions)"
                         " GROUP BY session;"
                         "DELETE FROM sessions WHERE number NOT IN (SELECT session FROM sets)",
                         error);
}

static gboolean
decisions_are_readable (SteadyDb *db)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_row_free);

  return steady_repository_load_decisions (db, STEADY_DATE_NONE, STEADY_DATE_NONE, rows, NULL);
}

/* What the planner kept follows from all the rest: whole, or worked out anew. */
static gboolean
pass_kept (SteadyDb *from, SteadyDb *to, GError **error)
{
  static const char * const kept[] = { "decisions", "planner_states" };
  gboolean whole = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kept) && whole; i++)
    {
      SteadySalvaged found = { 0 };
      Passage self = { from, to, kept[i], NULL, NULL, &found };
      g_autoptr (GPtrArray) columns = NULL;
      gboolean opened = pass_open (&self, error);
      gboolean broken = FALSE;
      gint64 last = 0;

      columns = self.columns;
      if (!opened || !save_run (&self, "0", &last, &broken, error))
        return FALSE;
      whole = !broken && !found.gaps;
    }
  return (whole && decisions_are_readable (to)) || steady_db_exec (to, "DELETE FROM decisions; DELETE FROM planner_states", error);
}

/* --- all of it ------------------------------------------------------------------------------------------------ */

static gboolean
pass_rows (SteadyDb *from, SteadyDb *to, SteadySalvage *found, GError **error)
{
  SteadySalvaged sessions = { 0 };
  SteadySalvaged others = { 0 };

  if (!pass_table (from, to, "sessions", &sessions, error) || !pass_table (from, to, "sets", &found->sets, error)
      || !pass_table (from, to, "checks", &found->checks, error)
      || !pass_table (from, to, "prescriptions", &found->prescriptions, error)
      || !pass_table (from, to, "settings", &others, error)
      || !pass_table (from, to, "open_session", &others, error) || !mend_sessions (to, error)
      || !keep_readable (to, "sets", find_set, &found->sets, error)
      || !keep_readable (to, "checks", find_check, &found->checks, error)
      || !keep_readable (to, "prescriptions", find_prescription, &found->prescriptions, error)
      || !mend_sessions (to, error))
    return FALSE;
  if (sessions.gaps || found->sets.gaps || found->checks.gaps || found->prescriptions.gaps)
    return TRUE;
  return pass_kept (from, to, error);
}

static gboolean
set_nothing (const char *database, GError **error)
{
  g_autofree char *name = g_filename_display_name (database);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT, "%s: nothing in it can be read any more", name);
  return FALSE;
}

static gboolean
fill (SteadyDb *from, SteadyDb *to, const char *database, SteadySalvage *found, GError **error)
{
  g_autoptr (SteadyTransaction) transaction = NULL;

  if (!steady_db_exec (to, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  transaction = steady_transaction_begin (to, STEADY_TRANSACTION_WRITE, error);
  if (transaction == NULL || !pass_rows (from, to, found, error)
      || !steady_repository_last_date (to, &found->last_date, error))
    return FALSE;
  if (found->sets.saved + found->checks.saved + found->prescriptions.saved == 0)
    return set_nothing (database, error);
  return steady_transaction_commit (transaction, error) && steady_db_check_whole (to, error)
         && steady_db_exec (to, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
write_target (SteadySalvageCopy *copy, SteadyFile *file, const char *database, SteadySalvage *found,
              GError **error)
{
  g_autoptr (GError) problem = NULL;
  SteadyDb *from = steady_salvage_copy_open (copy, &problem);
  g_autoptr (SteadyDb) to = NULL;
  guint newest;
  const SteadyMigration *migrations = steady_schema_migrations (&newest);

  if (from == NULL && !g_error_matches (problem, STEADY_ERROR, STEADY_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (from == NULL)
    return set_nothing (database, error);
  /* Of the same version: the usual way then brings it up to date. */
  to = steady_db_open_with (steady_file_get_aside (file), migrations, steady_salvage_copy_get_version (copy),
                            error);
  return to != NULL && fill (from, to, database, found, error);
}

gboolean
steady_salvage (const char *database, const char *target, SteadySalvage *found, GError **error)
{
  g_autoptr (SteadyFile) file = NULL;
  g_autoptr (SteadySalvageCopy) copy = NULL;

  g_return_val_if_fail (database != NULL && target != NULL && found != NULL, FALSE);

  *found = (SteadySalvage) { .last_date = STEADY_DATE_NONE };
  file = steady_file_begin (target, STEADY_FILE_PRIVATE, error);
  copy = file != NULL ? steady_salvage_copy_new (database, target, error) : NULL;
  if (copy == NULL)
    return FALSE;
  if (!write_target (copy, file, database, found, error))
    {
      steady_backup_forget_companions (steady_file_get_aside (file));
      return FALSE;
    }
  return steady_file_commit (file, error);
}
