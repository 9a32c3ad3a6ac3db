#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-row.h"

#define COLUMNS \
  "date, exercise, decision, rule, level_before, level_after, variant_before, variant, sets_before," \
  " reps_before, hold_s_before, sets, reps, hold_s, detail, date_1, date_2, value, usual, count, word," \
  " provisional"

void
steady_decision_row_free (SteadyDecisionRow *self)
{
  g_free (self->exercise);
  g_free (self->decision);
  g_free (self->rule);
  g_free (self->variant_before);
  g_free (self->variant);
  g_free (self->detail);
  g_free (self->word);
  g_free (self);
}

static SteadyDecisionRow *
read_decision (SteadyRow *row)
{
  SteadyDecisionRow *decision = g_new0 (SteadyDecisionRow, 1);

  decision->date = steady_row_date (row);
  decision->exercise = steady_row_text (row);
  decision->decision = steady_row_text (row);
  decision->rule = steady_row_maybe_text (row);
  decision->level_before = (int) steady_row_int (row, -1000, 10000);
  decision->level_after = (int) steady_row_int (row, -1000, 10000);
  decision->variant_before = steady_row_text (row);
  decision->variant = steady_row_text (row);
  decision->dose_before = steady_row_dose (row);
  decision->dose = steady_row_dose (row);
  decision->detail = steady_row_maybe_text (row);
  decision->dates[0] = steady_row_maybe_date (row);
  decision->dates[1] = steady_row_maybe_date (row);
  decision->value = (int) steady_row_int (row, G_MININT, G_MAXINT);
  decision->usual = (int) steady_row_int (row, G_MININT, G_MAXINT);
  decision->count = (int) steady_row_int (row, G_MININT, G_MAXINT);
  decision->word = steady_row_maybe_text (row);
  decision->provisional = steady_row_int (row, 0, 1) != 0;
  return decision;
}

gboolean
steady_repository_add_decision (SteadyDb *db, const SteadyDecisionRow *row, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db,
    "INSERT INTO decisions (" COLUMNS
    ", place) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
    " ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,"
    " (SELECT coalesce (max (place) + 1, 0) FROM decisions WHERE date = ?1 AND exercise = ?2))",
    error);

  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, row->date);
  steady_bind_text (statement, 2, row->exercise);
  steady_bind_text (statement, 3, row->decision);
  steady_bind_text (statement, 4, row->rule);
  steady_bind_int (statement, 5, row->level_before);
  steady_bind_int (statement, 6, row->level_after);
  steady_bind_text (statement, 7, row->variant_before);
  steady_bind_text (statement, 8, row->variant);
  steady_bind_dose (statement, 9, row->dose_before);
  steady_bind_dose (statement, 12, row->dose);
  steady_bind_text (statement, 15, row->detail);
  steady_bind_maybe_date (statement, 16, row->dates[0]);
  steady_bind_maybe_date (statement, 17, row->dates[1]);
  steady_bind_int (statement, 18, row->value);
  steady_bind_int (statement, 19, row->usual);
  steady_bind_int (statement, 20, row->count);
  steady_bind_text (statement, 21, row->word);
  steady_bind_int (statement, 22, row->provisional ? 1 : 0);
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_load_decisions (SteadyDb *db, SteadyDate from, SteadyDate to, GPtrArray *rows,
                                  GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS " FROM decisions WHERE date BETWEEN ?1 AND ?2"
                             " ORDER BY date, exercise, place", error);
  SteadyStep step;

  if (statement == NULL)
    return FALSE;
  steady_bind_dates (statement, 1, from, to);
  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    {
      SteadyRow row = { .statement = statement };

      g_ptr_array_add (rows, read_decision (&row));
      if (row.broken)
        return steady_db_set_bad_row (db, "decisions", error);
    }
  return step == STEADY_STEP_DONE;
}

gboolean
steady_repository_remove_decisions (SteadyDb *db, const char *exercise, SteadyDate from, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "DELETE FROM decisions WHERE date >= ?1 AND exercise = ?2", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_int (statement, 1, from);
  steady_bind_text (statement, 2, exercise);
  return steady_db_run (db, statement, error);
}
