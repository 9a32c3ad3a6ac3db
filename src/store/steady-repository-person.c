#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-row.h"

gboolean
steady_repository_put_setting (SteadyDb *db, const char *name, const char *value, SteadyTime recorded_at,
                               GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db,
    "INSERT INTO settings (name, value, recorded_s, offset_s, date)"
    " VALUES (?1, coalesce (?2, ''), ?3, ?4, ?5)",
    error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, name);
  steady_bind_text (statement, 2, value);
  steady_bind_time (statement, 3, recorded_at);
  steady_bind_int (statement, 5, steady_time_date (recorded_at));
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_get_setting (SteadyDb *db, const char *name, char **value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT value FROM settings WHERE name = ?1 ORDER BY number DESC LIMIT 1",
                         error);
  SteadyRow row = { .statement = statement };
  SteadyStep step;

  *value = NULL;
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, name);
  step = steady_db_step (db, statement, error);
  if (step != STEADY_STEP_ROW)
    return step == STEADY_STEP_DONE;
  *value = steady_row_text (&row);
  if (!row.broken)
    return TRUE;
  g_clear_pointer (value, g_free);
  return steady_db_set_bad_row (db, "settings", error);
}

gboolean
steady_repository_each_setting (SteadyDb *db, const char *name, SteadySettingFunc func, gpointer data, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT date, value FROM settings WHERE name = ?1 ORDER BY number", error);
  SteadyRow row = { .statement = statement };
  SteadyStep step;

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, name);
  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    {
      SteadyDate date;
      const char *value;

      row.column = 0;
      date = steady_row_date (&row);
      value = steady_row_word (&row);
      if (row.broken)
        return steady_db_set_bad_row (db, "settings", error);
      func (date, value, data);
    }
  return step == STEADY_STEP_DONE;
}

gboolean
steady_repository_put_open_session (SteadyDb *db, const char *session_id, const char *state, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db, "INSERT OR REPLACE INTO open_session (only, id, state) VALUES (1, ?1, coalesce (?2, ''))", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, session_id);
  steady_bind_text (statement, 2, state);
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_get_open_session (SteadyDb *db, char **session_id, char **state, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (db, "SELECT id, state FROM open_session", error);
  SteadyRow row = { .statement = statement };
  SteadyStep step;

  *session_id = *state = NULL;
  if (statement == NULL)
    return FALSE;
  step = steady_db_step (db, statement, error);
  if (step != STEADY_STEP_ROW)
    return step == STEADY_STEP_DONE;
  *session_id = steady_row_text (&row);
  *state = steady_row_text (&row);
  if (!row.broken)
    return TRUE;
  g_clear_pointer (session_id, g_free);
  g_clear_pointer (state, g_free);
  return steady_db_set_bad_row (db, "open_session", error);
}

gboolean
steady_repository_close_open_session (SteadyDb *db, const char *session_id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "DELETE FROM open_session WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, session_id);
  return steady_db_run (db, statement, error);
}
