#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-row.h"

#define COLUMNS "id, recorded_s, offset_s, kind, tenths, subject, note, withdrawn"

static SteadyCheck *
read_check (SteadyRow *row)
{
  SteadyCheck *check = g_new0 (SteadyCheck, 1);
  const SteadyCheckInfo *info;

  check->id = steady_row_id (row, NULL);
  check->recorded_at = steady_row_time (row);
  row->broken |= !steady_check_kind_from_string (steady_row_code (row), &check->kind);
  info = steady_check_kind_info (check->kind);
  check->tenths = (int) steady_row_int (row, info->min_tenths, info->max_tenths);
  check->subject = steady_row_maybe_text (row);
  check->note = steady_row_maybe_text (row);
  check->withdrawn = steady_row_int (row, 0, 1) != 0;
  row->broken |= !info->decimal && check->tenths % 10 != 0;
  return check;
}

static gboolean
collect (SteadyDb *db, sqlite3_stmt *statement, GPtrArray *checks, GError **error)
{
  SteadyStep step;

  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    {
      SteadyRow row = { .statement = statement };

      g_ptr_array_add (checks, read_check (&row));
      if (row.broken)
        return steady_db_set_bad_row (db, "checks", error);
    }
  return step == STEADY_STEP_DONE;
}

static gboolean
collect_one (SteadyDb *db, sqlite3_stmt *statement, SteadyCheck **check, GError **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);

  if (!collect (db, statement, checks, error))
    return FALSE;
  if (checks->len > 0)
    *check = g_ptr_array_steal_index (checks, 0);
  return TRUE;
}

gboolean
steady_repository_add_check (SteadyDb *db, const SteadyCheck *check, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db,
                         "INSERT INTO checks (" COLUMNS ", date) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                         error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, check->id);
  steady_bind_time (statement, 2, check->recorded_at);
  steady_bind_text (statement, 4, steady_check_kind_info (check->kind)->name);
  steady_bind_int (statement, 5, check->tenths);
  steady_bind_text (statement, 6, check->subject);
  steady_bind_text (statement, 7, check->note);
  steady_bind_int (statement, 8, check->withdrawn ? 1 : 0);
  steady_bind_int (statement, 9, steady_check_get_date (check));
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_remove_check (SteadyDb *db, const char *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (db, "DELETE FROM checks WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_find_check (SteadyDb *db, const char *id, SteadyCheck **check, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS " FROM checks WHERE id = ?1", error);

  *check = NULL;
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  return collect_one (db, statement, check, error);
}

gboolean
steady_repository_withdraw (SteadyDb *db, const char *id, gboolean withdrawn, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "UPDATE checks SET withdrawn = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  steady_bind_int (statement, 2, withdrawn ? 1 : 0);
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_load_checks (SteadyDb *db, SteadyDate from, SteadyDate to, SteadyChecksScope scope,
                               GPtrArray *checks, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db,
                         "SELECT " COLUMNS
                         " FROM checks WHERE date BETWEEN ?1 AND ?2 AND (?3 OR NOT withdrawn)",
                         error);

  if (statement == NULL)
    return FALSE;
  steady_bind_dates (statement, 1, from, to);
  steady_bind_int (statement, 3, scope == STEADY_CHECKS_ALL ? 1 : 0);
  return collect (db, statement, checks, error);
}

gboolean
steady_repository_load_checks_of_kind (SteadyDb *db, SteadyCheckKind kind, SteadyDate from, SteadyDate to,
                                       GPtrArray *checks, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS " FROM checks"
                             " WHERE kind = ?3 AND date BETWEEN ?1 AND ?2 AND NOT withdrawn", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_dates (statement, 1, from, to);
  steady_bind_text (statement, 3, steady_check_kind_info (kind)->name);
  return collect (db, statement, checks, error);
}

gboolean
steady_repository_first_check_date (SteadyDb *db, SteadyCheckKind kind, SteadyDate *date, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db, "SELECT date FROM checks WHERE kind = ?1 AND NOT withdrawn ORDER BY date LIMIT 1", error);
  SteadyRow row = { .statement = statement };
  SteadyStep step;

  *date = STEADY_DATE_NONE;
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, steady_check_kind_info (kind)->name);
  step = steady_db_step (db, statement, error);
  if (step == STEADY_STEP_ROW)
    *date = steady_row_date (&row);
  if (row.broken)
    return steady_db_set_bad_row (db, "checks", error);
  return step != STEADY_STEP_ERROR;
}

gboolean
steady_repository_latest_check (SteadyDb *db, SteadyCheckKind kind, const char *subject, SteadyDate to,
                                SteadyCheck **check, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS " FROM checks WHERE kind = ?1 AND (?2 IS NULL OR subject = ?2)"
                             " AND date BETWEEN ?3 AND ?4 AND NOT withdrawn"
                             " ORDER BY date DESC, recorded_s DESC, id DESC LIMIT 1", error);

  *check = NULL;
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, steady_check_kind_info (kind)->name);
  steady_bind_text (statement, 2, subject);
  steady_bind_dates (statement, 3, STEADY_DATE_NONE, to);
  return collect_one (db, statement, check, error);
}
