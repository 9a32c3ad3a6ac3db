/* steady-db-check.c: whether a database is whole. A copy that holds what no program can read is no copy: it is refused
 * where it is made, and where it is to be brought back. */

#include "steady-db-private.h"

#include "steady-error.h"
#include "steady-repository.h"
#include "steady-row.h"

/* --- structure ------------------------------------------------------------------------------------- */

/* The first row of an integrity check is "ok" or the first fault, which may have several lines. */
static gboolean
check_structure (SteadyDb *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (self, "PRAGMA integrity_check(1)", error);
  g_autofree char *fault = NULL;

  if (statement == NULL || steady_db_step (self, statement, error) == STEADY_STEP_ERROR)
    return FALSE;
  fault = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  return g_strcmp0 (fault, "ok") == 0
         || steady_db_set_damaged (self, fault != NULL ? g_strdelimit (fault, "\n", ' ') : "no answer", error);
}

static gboolean
check_references (SteadyDb *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (self, "PRAGMA foreign_key_check", error);
  SteadyStep step = statement != NULL ? steady_db_step (self, statement, error) : STEADY_STEP_ERROR;

  if (step == STEADY_STEP_ROW)
    return steady_db_set_bad_row (self, (const char *) sqlite3_column_text (statement, 0), error);
  return step == STEADY_STEP_DONE;
}

/* --- rows ------------------------------------------------------------------------------------------ */

static gboolean
pass_over (const SteadySet *set, gpointer data, GError **error)
{
  return TRUE;
}

static gboolean
check_records (SteadyDb *self, GError **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_row_free);

  return steady_repository_each_set (self, STEADY_DATE_NONE, STEADY_DATE_NONE, pass_over, NULL, error)
         && steady_repository_load_checks (self, STEADY_DATE_NONE, STEADY_DATE_NONE, STEADY_CHECKS_ALL, checks, error)
         && steady_repository_load_prescriptions (self, STEADY_DATE_NONE, STEADY_DATE_NONE, prescriptions, error)
         && steady_repository_load_decisions (self, STEADY_DATE_NONE, STEADY_DATE_NONE, decisions, error);
}

static void
read_dates (SteadyRow *row)
{
  steady_row_date (row);
  steady_row_date (row);
}

static void
read_words (SteadyRow *row)
{
  steady_row_word (row);
  steady_row_word (row);
}

/* What the repository looks up by one key only. */
static const struct
{
  const char *table;
  const char *sql;
  void (*read) (SteadyRow *row);
} others[] = {
  { "planner_states", "SELECT date, known_on FROM planner_states", read_dates },
  { "settings", "SELECT name, value FROM settings", read_words },
  { "open_session", "SELECT id, state FROM open_session", read_words },
};

static gboolean
check_others (SteadyDb *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (sqlite3_stmt) statement = steady_db_prepare (self, others[i].sql, error);
      SteadyStep step = STEADY_STEP_ERROR;

      while (statement != NULL && (step = steady_db_step (self, statement, error)) == STEADY_STEP_ROW)
        {
          SteadyRow row = { .statement = statement };

          others[i].read (&row);
          if (row.broken)
            return steady_db_set_bad_row (self, others[i].table, error);
        }
      if (step == STEADY_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}

/* The readers know the newest schema alone; what an older one holds is read once it was brought up to date. */
static gboolean
check_rows (SteadyDb *self, GError **error)
{
  gint64 version;
  guint newest;

  steady_schema_migrations (&newest);
  if (!steady_schema_get_version (self, &version, error))
    return FALSE;
  return version != newest || (check_records (self, error) && check_others (self, error));
}

/* --- all of it ------------------------------------------------------------------------------------- */

gboolean
steady_db_check_whole (SteadyDb *self, GError **error)
{
  return check_structure (self, error) && check_references (self, error) && check_rows (self, error);
}

char *
steady_db_check (SteadyDb *self, GError **error)
{
  static const struct { const char *name, *sql; } counts[] = {
    { "schema", "PRAGMA user_version" },
    { "sets", "SELECT count(*) FROM sets" },
    { "sessions", "SELECT count(*) FROM sessions" },
    { "checks", "SELECT count(*) FROM checks WHERE NOT withdrawn" },
    { "withdrawn", "SELECT count(*) FROM checks WHERE withdrawn" },
    { "prescriptions", "SELECT count(*) FROM prescriptions" },
    { "decisions", "SELECT count(*) FROM decisions" },
  };
  g_autoptr (GString) lines = g_string_new ("integrity: ok\n");

  g_return_val_if_fail (self != NULL, NULL);

  if (!steady_db_check_whole (self, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      gint64 count;

      if (!steady_db_query_int (self, counts[i].sql, 0, &count, error))
        return NULL;
      g_string_append_printf (lines, "%s: %" G_GINT64_FORMAT "\n", counts[i].name, count);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
