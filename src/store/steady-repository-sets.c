#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-row.h"

#define COLUMNS \
  "sets.id, sessions.id, sessions.date, sets.started_s, sets.offset_s, sets.exercise, sets.variant," \
  " sets.side, sets.set_no, sets.target_reps, sets.target_hold_s, sets.reps, sets.hold_s, sets.duration_s," \
  " sets.effort, sets.pain, sets.shakiness, sets.shake_onset_s, sets.status, sets.source, sets.note"
#define FROM_SETS " FROM sets JOIN sessions ON sessions.number = sets.session "

/* @before: (nullable): the set that was read before it */
static SteadySet *
read_set (SteadyRow *row, const SteadySet *before)
{
  SteadySet *set = steady_set_new ();

  set->id = steady_row_id (row, NULL);
  set->session_id = steady_row_id (row, before != NULL ? before->session_id : NULL);
  set->date = steady_row_date (row);
  set->started_at = steady_row_time (row);
  set->exercise = steady_row_text_like (row, before != NULL ? before->exercise : NULL);
  set->variant = steady_row_maybe_text_like (row, before != NULL ? before->variant : NULL);
  row->broken |= !steady_side_from_string (steady_row_code (row), &set->side);
  set->set_no = (int) steady_row_int (row, 1, STEADY_SET_NUMBER_MAX);
  set->target_reps = steady_row_maybe_int (row, 0, STEADY_REPS_MAX, STEADY_UNKNOWN);
  set->target_hold_s = steady_row_maybe_int (row, 0, STEADY_HOLD_S_MAX, STEADY_UNKNOWN);
  set->reps = steady_row_maybe_int (row, 0, STEADY_REPS_MAX, STEADY_UNKNOWN);
  set->hold_s = (int) steady_row_int (row, 0, STEADY_HOLD_S_MAX);
  set->duration_s = steady_row_maybe_int (row, 0, STEADY_DURATION_S_MAX, STEADY_UNKNOWN);
  set->ratings.effort = steady_row_maybe_int (row, 0, STEADY_RATING_MAX, STEADY_UNKNOWN);
  set->ratings.pain = steady_row_maybe_int (row, 0, STEADY_RATING_MAX, STEADY_UNKNOWN);
  set->ratings.shakiness = steady_row_maybe_int (row, 0, STEADY_RATING_MAX, STEADY_UNKNOWN);
  set->shake_onset_s = steady_row_maybe_int (row, 0, STEADY_DURATION_S_MAX, STEADY_UNKNOWN);
  row->broken |= !steady_status_from_string (steady_row_code (row), &set->status);
  row->broken |= !steady_origin_from_string (steady_row_code (row), &set->origin);
  set->note = steady_row_maybe_text (row);
  row->broken |= *set->exercise == '\0';
  return set;
}

static gboolean
collect (SteadyDb *db, sqlite3_stmt *statement, GPtrArray *sets, GError **error)
{
  const SteadySet *before = NULL;
  SteadyStep step;

  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    {
      SteadyRow row = { .statement = statement };
      SteadySet *set = read_set (&row, before);

      g_ptr_array_add (sets, set);
      if (row.broken)
        return steady_db_set_bad_row (db, "sets", error);
      before = set;
    }
  return step == STEADY_STEP_DONE;
}

/* --- sessions -------------------------------------------------------------------------------------- */

gboolean
steady_repository_find_place (SteadyDb *db, const char *session_id, SteadyPlace *place, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT number, date FROM sessions WHERE id = ?1", error);
  SteadyRow row = { .statement = statement };
  SteadyStep step;

  *place = (SteadyPlace) { 0, STEADY_DATE_NONE };
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, session_id);
  step = steady_db_step (db, statement, error);
  if (step == STEADY_STEP_ROW)
    {
      place->session = steady_row_int (&row, G_MININT64, G_MAXINT64);
      place->date = steady_row_date (&row);
      return !row.broken || steady_db_set_bad_row (db, "sessions", error);
    }
  return step == STEADY_STEP_DONE;
}

static gboolean
insert_session (SteadyDb *db, const char *id, SteadyDate date, gint64 *number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "INSERT INTO sessions (id, date) VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  steady_bind_int (statement, 2, date);
  if (!steady_db_run (db, statement, error))
    return FALSE;
  *number = sqlite3_last_insert_rowid (steady_db_get_handle (db));
  return TRUE;
}

/* Of two sets that began in one second the smaller id is the first, as in steady_history_assign_dates(). */
static gboolean
date_session (SteadyDb *db, gint64 number, GError **error)
{
  g_autoptr (sqlite3_stmt) update = steady_db_prepare (
    db,
    "UPDATE sessions SET date = first.local_date"
    " FROM (SELECT local_date FROM sets WHERE session = ?1 ORDER BY started_s, id LIMIT 1)"
    "   AS first"
    " WHERE number = ?1 AND date <> first.local_date",
    error);
  g_autoptr (sqlite3_stmt) remove
    = steady_db_prepare (db, "DELETE FROM sessions WHERE number = ?1"
                             " AND NOT EXISTS (SELECT 1 FROM sets WHERE session = ?1)", error);

  if (update == NULL || remove == NULL)
    return FALSE;
  steady_bind_int (update, 1, number);
  steady_bind_int (remove, 1, number);
  return steady_db_run (db, update, error) && steady_db_run (db, remove, error);
}

gboolean
steady_repository_get_session_date (SteadyDb *db, const char *session_id, SteadyDate *date, GError **error)
{
  SteadyPlace place;
  gboolean found = steady_repository_find_place (db, session_id, &place, error);

  *date = place.date;
  return found;
}

/* --- sets ------------------------------------------------------------------------------------------- */

static gboolean
insert_set (SteadyDb *db, const SteadySet *set, gint64 session, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db,
    "INSERT INTO sets (id, session, started_s, offset_s, local_date, exercise, variant, side, set_no,"
    " target_reps, target_hold_s, reps, hold_s, duration_s, effort, pain, shakiness, shake_onset_s, status,"
    " source, note)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,"
    " ?21)",
    error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, set->id);
  steady_bind_int (statement, 2, session);
  steady_bind_time (statement, 3, set->started_at);
  steady_bind_int (statement, 5, steady_time_date (set->started_at));
  steady_bind_text (statement, 6, set->exercise);
  steady_bind_text (statement, 7, set->variant);
  steady_bind_text (statement, 8, steady_side_to_string (set->side));
  steady_bind_int (statement, 9, set->set_no);
  steady_bind_maybe_int (statement, 10, set->target_reps, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 11, set->target_hold_s, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 12, set->reps, STEADY_UNKNOWN);
  steady_bind_int (statement, 13, set->hold_s);
  steady_bind_maybe_int (statement, 14, set->duration_s, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 15, set->ratings.effort, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 16, set->ratings.pain, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 17, set->ratings.shakiness, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 18, set->shake_onset_s, STEADY_UNKNOWN);
  steady_bind_text (statement, 19, steady_status_to_string (set->status));
  steady_bind_text (statement, 20, steady_origin_to_string (set->origin));
  steady_bind_text (statement, 21, set->note);
  return steady_db_run (db, statement, error);
}

/* Whether the set, which is in @session already, began first of all there: then its date is the session's. */
static gboolean
is_first (SteadyDb *db, const SteadySet *set, gint64 session, gboolean *first, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT 1 FROM sets WHERE session = ?1"
                             " AND (started_s < ?2 OR (started_s = ?2 AND id < ?3)) LIMIT 1", error);
  SteadyStep step;

  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, session);
  steady_bind_int (statement, 2, set->started_at.unix_s);
  steady_bind_text (statement, 3, set->id);
  step = steady_db_step (db, statement, error);
  *first = step == STEADY_STEP_DONE;
  return step != STEADY_STEP_ERROR;
}

static gboolean
set_session_date (SteadyDb *db, gint64 number, SteadyDate date, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "UPDATE sessions SET date = ?2 WHERE number = ?1", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, number);
  steady_bind_int (statement, 2, date);
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_put_set (SteadyDb *db, const SteadySet *set, SteadyPlace *place, GError **error)
{
  SteadyDate own_date;
  gboolean first;

  g_return_val_if_fail (db != NULL && set != NULL && place != NULL, FALSE);

  own_date = steady_time_date (set->started_at);
  if (place->date == STEADY_DATE_NONE)
    {
      place->date = own_date;
      return insert_session (db, set->session_id, own_date, &place->session, error)
             && insert_set (db, set, place->session, error);
    }
  if (!insert_set (db, set, place->session, error))
    return FALSE;
  if (place->date == own_date)
    return TRUE;
  if (!is_first (db, set, place->session, &first, error))
    return FALSE;
  if (!first)
    return TRUE;
  place->date = own_date;
  return set_session_date (db, place->session, own_date, error);
}

gboolean
steady_repository_add_set (SteadyDb *db, const SteadySet *set, SteadyDate *date, GError **error)
{
  SteadyPlace place;
  gboolean added;

  g_return_val_if_fail (db != NULL && set != NULL && date != NULL, FALSE);

  added = steady_repository_find_place (db, set->session_id, &place, error)
          && steady_repository_put_set (db, set, &place, error);
  *date = place.date;
  return added;
}

gboolean
steady_repository_remove_set (SteadyDb *db, const char *id, GError **error)
{
  g_autoptr (sqlite3_stmt) find = steady_db_prepare (db, "SELECT session FROM sets WHERE id = ?1", error);
  g_autoptr (sqlite3_stmt) remove = steady_db_prepare (db, "DELETE FROM sets WHERE id = ?1", error);
  SteadyStep step;
  gint64 number;

  if (find == NULL || remove == NULL)
    return FALSE;
  steady_bind_text (find, 1, id);
  steady_bind_text (remove, 1, id);
  step = steady_db_step (db, find, error);
  if (step != STEADY_STEP_ROW)
    return step == STEADY_STEP_DONE;
  number = sqlite3_column_int64 (find, 0);
  sqlite3_reset (find);
  return steady_db_run (db, remove, error) && date_session (db, number, error);
}

gboolean
steady_repository_find_set (SteadyDb *db, const char *id, SteadySet **set, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS FROM_SETS "WHERE sets.id = ?1", error);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);

  *set = NULL;
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  if (!collect (db, statement, sets, error))
    return FALSE;
  if (sets->len > 0)
    *set = g_ptr_array_steal_index (sets, 0);
  return TRUE;
}

gboolean
steady_repository_load_sets (SteadyDb *db, SteadyDate from, SteadyDate to, GPtrArray *sets, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS FROM_SETS "WHERE sessions.date BETWEEN ?1 AND ?2", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_dates (statement, 1, from, to);
  return collect (db, statement, sets, error);
}

gboolean
steady_repository_each_set (SteadyDb *db, SteadyDate from, SteadyDate to, SteadySetFunc func, gpointer data,
                            GError **error)
{
  /* From the sessions by their index, so that no more than a day is sorted at once. */
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db,
    "SELECT " COLUMNS " FROM sessions CROSS JOIN sets ON sets.session = sessions.number"
    " WHERE sessions.date BETWEEN ?1 AND ?2"
    " ORDER BY sessions.date, sets.started_s, sets.set_no, sets.side, sets.id",
    error);
  g_autoptr (SteadySet) before = NULL;
  SteadyStep step;

  if (statement == NULL)
    return FALSE;
  steady_bind_dates (statement, 1, from, to);
  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    {
      SteadyRow row = { .statement = statement };
      SteadySet *set = read_set (&row, before);

      steady_set_free (before);
      before = set;
      if (row.broken)
        return steady_db_set_bad_row (db, "sets", error);
      if (!func (set, data, error))
        return FALSE;
    }
  return step == STEADY_STEP_DONE;
}

gboolean
steady_repository_load_session (SteadyDb *db, const char *session_id, const char *exercise, GPtrArray *sets,
                                GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS FROM_SETS
                             "WHERE sessions.id = ?1 AND (?2 IS NULL OR sets.exercise = ?2)", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, session_id);
  steady_bind_text (statement, 2, exercise);
  return collect (db, statement, sets, error);
}

/* @found: (out): whether @sql finds a row among those of the set's exercise in its session */
static gboolean
find_beside (SteadyDb *db, const char *sql, const SteadySet *set, const SteadyPlace *place, gboolean *found,
             GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  SteadyStep step;

  *found = FALSE;
  if (place->date == STEADY_DATE_NONE)
    return TRUE;
  statement = steady_db_prepare (db, sql, error);
  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, place->session);
  steady_bind_text (statement, 2, set->exercise);
  steady_bind_text (statement, 3, steady_side_to_string (set->side));
  steady_bind_int (statement, 4, set->set_no);
  steady_bind_maybe_int (statement, 5, set->ratings.effort, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 6, set->ratings.pain, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 7, set->ratings.shakiness, STEADY_UNKNOWN);
  step = steady_db_step (db, statement, error);
  *found = step == STEADY_STEP_ROW;
  return step != STEADY_STEP_ERROR;
}

gboolean
steady_repository_has_rival (SteadyDb *db, const SteadySet *set, const SteadyPlace *place, gboolean *rival,
                             GError **error)
{
  g_return_val_if_fail (db != NULL && set != NULL && place != NULL && rival != NULL, FALSE);

  return find_beside (db,
                      "SELECT 1 FROM sets WHERE session = ?1 AND exercise = ?2 AND ((side = ?3 AND set_no = ?4)"
                      " OR effort <> ?5 OR pain <> ?6 OR shakiness <> ?7) LIMIT 1",
                      set, place, rival, error);
}

gboolean
steady_repository_has_unlike (SteadyDb *db, const SteadySet *set, const SteadyPlace *place, gboolean *unlike,
                              GError **error)
{
  g_return_val_if_fail (db != NULL && set != NULL && place != NULL && unlike != NULL, FALSE);

  return find_beside (db,
                      "SELECT 1 FROM sets WHERE session = ?1 AND exercise = ?2 AND ((side = ?3 AND set_no = ?4)"
                      " OR effort IS NOT ?5 OR pain IS NOT ?6 OR shakiness IS NOT ?7) LIMIT 1",
                      set, place, unlike, error);
}

gboolean
steady_repository_rate (SteadyDb *db, const char *session_id, const char *exercise, SteadyRatings ratings,
                        guint *changed, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "UPDATE sets SET effort = ?3, pain = ?4, shakiness = ?5 WHERE exercise = ?2"
                             " AND session = (SELECT number FROM sessions WHERE id = ?1)", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, session_id);
  steady_bind_text (statement, 2, exercise);
  steady_bind_maybe_int (statement, 3, ratings.effort, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 4, ratings.pain, STEADY_UNKNOWN);
  steady_bind_maybe_int (statement, 5, ratings.shakiness, STEADY_UNKNOWN);
  if (!steady_db_run (db, statement, error))
    return FALSE;
  *changed = (guint) sqlite3_changes (steady_db_get_handle (db));
  return TRUE;
}

/* --- dates -------------------------------------------------------------------------------------------- */

static gboolean
query_date (SteadyDb *db, sqlite3_stmt *statement, SteadyDate *date, GError **error)
{
  SteadyRow row = { .statement = statement };
  SteadyStep step = steady_db_step (db, statement, error);

  *date = step == STEADY_STEP_ROW ? steady_row_maybe_date (&row) : STEADY_DATE_NONE;
  if (row.broken)
    return steady_db_set_bad_row (db, "sessions", error);
  return step != STEADY_STEP_ERROR;
}

gboolean
steady_repository_last_training_day (SteadyDb *db, SteadyDate before, SteadyDate *date, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT date FROM sessions WHERE date < ?1 AND EXISTS"
                             " (SELECT 1 FROM sets WHERE session = sessions.number AND status <> 'skipped')"
                             " ORDER BY date DESC LIMIT 1", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, before);
  return query_date (db, statement, date, error);
}

gboolean
steady_repository_last_trained (SteadyDb *db, const char *exercise, SteadyDate until, SteadyDate *date,
                                GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db,
    "SELECT date FROM sessions WHERE date BETWEEN ?2 AND ?3 AND EXISTS"
    " (SELECT 1 FROM sets WHERE session = sessions.number AND exercise = ?1 AND status <> 'skipped')"
    " ORDER BY date DESC LIMIT 1",
    error);

  *date = STEADY_DATE_NONE;
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, exercise);
  steady_bind_dates (statement, 2, STEADY_DATE_NONE, until);
  return query_date (db, statement, date, error);
}

gboolean
steady_repository_date_of_session (SteadyDb *db, SteadyDate from, guint n, SteadyDate *date, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db, "SELECT date FROM sessions WHERE date >= ?1 ORDER BY date LIMIT 1 OFFSET ?2 - 1", error);

  *date = STEADY_DATE_NONE;
  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, from);
  steady_bind_int (statement, 2, n);
  if (!query_date (db, statement, date, error))
    return FALSE;
  /* Where the tree is damaged SQLite may give a row that was not asked for; whoever goes on from there would never come
   * to an end. */
  return *date == STEADY_DATE_NONE || *date >= from || steady_db_set_bad_row (db, "sessions", error);
}

gboolean
steady_repository_is_newer_set (SteadyDb *db, const char *id, gint64 than, gboolean *newer, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT 1 FROM sets WHERE id = ?1 AND rowid > ?2", error);
  SteadyStep step;

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  steady_bind_int (statement, 2, than);
  step = steady_db_step (db, statement, error);
  *newer = step == STEADY_STEP_ROW;
  return step != STEADY_STEP_ERROR;
}

gboolean
steady_repository_newest_set (SteadyDb *db, gint64 *newest, GError **error)
{
  return steady_db_query_int (db, "SELECT max (rowid) FROM sets", 0, newest, error);
}

gboolean
steady_repository_first_session_date (SteadyDb *db, SteadyDate *date, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (db, "SELECT min (date) FROM sessions", error);

  *date = STEADY_DATE_NONE;
  return statement != NULL && query_date (db, statement, date, error);
}

gboolean
steady_repository_last_date (SteadyDb *db, SteadyDate *date, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db,
    "SELECT max (date) FROM ("
    " SELECT max (date) AS date FROM sessions UNION ALL"
    " SELECT * FROM (SELECT date FROM checks WHERE NOT withdrawn ORDER BY date DESC LIMIT 1))",
    error);

  return statement != NULL && query_date (db, statement, date, error);
}
