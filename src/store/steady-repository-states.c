#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-row.h"

gboolean
steady_repository_put_state (SteadyDb *db, SteadyDate date, SteadyDate known_on, GBytes *state,
                             GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db, "INSERT OR REPLACE INTO planner_states (date, known_on, state) VALUES (?1, ?2, ?3)", error);
  gsize size;
  const void *bytes = g_bytes_get_data (state, &size);

  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, date);
  steady_bind_int (statement, 2, known_on);
  sqlite3_bind_blob64 (statement, 3, bytes, size, SQLITE_STATIC);
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_find_state (SteadyDb *db, SteadyDate before, SteadyDate known_on, SteadyDate *date,
                              SteadyDate *state_known_on, GBytes **state, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db,
                         "SELECT date, known_on, state FROM planner_states WHERE date < ?1 AND known_on <= ?2"
                         " ORDER BY date DESC LIMIT 1",
                         error);
  SteadyRow row = { .statement = statement };
  SteadyStep step;

  *date = *state_known_on = STEADY_DATE_NONE;
  *state = NULL;
  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, before);
  steady_bind_int (statement, 2, known_on);
  step = steady_db_step (db, statement, error);
  if (step != STEADY_STEP_ROW)
    return step == STEADY_STEP_DONE;
  *date = steady_row_date (&row);
  *state_known_on = steady_row_date (&row);
  /* Where the tree is damaged SQLite may give a row that was not asked for; whoever goes back from state to state would
   * never come to an end. */
  if (row.broken || *date >= before)
    return steady_db_set_bad_row (db, "planner_states", error);
  *state = g_bytes_new (sqlite3_column_blob (statement, 2), (gsize) sqlite3_column_bytes (statement, 2));
  return TRUE;
}

gboolean
steady_repository_last_state (SteadyDb *db, SteadyDate *date, GError **error)
{
  gint64 newest;

  if (!steady_db_query_int (db, "SELECT date FROM planner_states ORDER BY date DESC LIMIT 1",
                            STEADY_DATE_NONE, &newest, error))
    return FALSE;
  *date = (SteadyDate) CLAMP (newest, STEADY_DATE_NONE, STEADY_DATE_MAX);
  return TRUE;
}

gboolean
steady_repository_remove_states (SteadyDb *db, SteadyDate from, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "DELETE FROM planner_states WHERE date >= ?1", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, from);
  return steady_db_run (db, statement, error);
}
