#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-row.h"

#define COLUMNS \
  "id, exercise, variant, sets, reps, hold_s, ceiling, valid_from, valid_until, note, read_order"

static SteadyPrescription *
read_prescription (SteadyRow *row)
{
  SteadyPrescription *prescription = steady_prescription_new ();

  prescription->id = steady_row_text (row);
  prescription->exercise = steady_row_text (row);
  prescription->variant = steady_row_maybe_text (row);
  prescription->dose = steady_row_dose (row);
  prescription->ceiling = steady_row_int (row, 0, 1) != 0;
  prescription->valid_from = steady_row_date (row);
  prescription->valid_until = steady_row_maybe_date (row);
  prescription->note = steady_row_maybe_text (row);
  prescription->read_order = steady_row_int (row, 0, G_MAXINT64);
  row->broken |= *prescription->id == '\0' || *prescription->exercise == '\0';
  return prescription;
}

static gboolean
collect (SteadyDb *db, sqlite3_stmt *statement, GPtrArray *prescriptions, GError **error)
{
  SteadyStep step;

  while ((step = steady_db_step (db, statement, error)) == STEADY_STEP_ROW)
    {
      SteadyRow row = { .statement = statement };

      g_ptr_array_add (prescriptions, read_prescription (&row));
      if (row.broken)
        return steady_db_set_bad_row (db, "prescriptions", error);
    }
  return step == STEADY_STEP_DONE;
}

/* @sql: with the columns as its arguments 1 to 10, and the read_order as 11 where it has that */
static gboolean
insert (SteadyDb *db, const char *sql, const SteadyPrescription *prescription, gboolean in_place, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, prescription->id);
  steady_bind_text (statement, 2, prescription->exercise);
  steady_bind_text (statement, 3, prescription->variant);
  steady_bind_dose (statement, 4, prescription->dose);
  steady_bind_int (statement, 7, prescription->ceiling ? 1 : 0);
  steady_bind_int (statement, 8, prescription->valid_from);
  steady_bind_maybe_date (statement, 9, prescription->valid_until);
  steady_bind_text (statement, 10, prescription->note);
  if (in_place)
    steady_bind_int (statement, 11, prescription->read_order);
  return steady_db_run (db, statement, error);
}

#define NEXT "(SELECT coalesce (max (read_order), 0) + 1 FROM prescriptions)"

gboolean
steady_repository_add_prescription (SteadyDb *db, const SteadyPrescription *prescription, GError **error)
{
  return insert (db,
                 "INSERT INTO prescriptions (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, " NEXT ")",
                 prescription, FALSE, error);
}

gboolean
steady_repository_put_prescription (SteadyDb *db, const SteadyPrescription *prescription, GError **error)
{
  return insert (db,
                 "INSERT INTO prescriptions (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,"
                 " CASE WHEN ?11 < 1 OR EXISTS (SELECT 1 FROM prescriptions WHERE read_order = ?11)"
                 " THEN " NEXT " ELSE ?11 END)",
                 prescription, TRUE, error);
}

gboolean
steady_repository_remove_prescription (SteadyDb *db, const char *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "DELETE FROM prescriptions WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  return steady_db_run (db, statement, error);
}

gboolean
steady_repository_find_prescription (SteadyDb *db, const char *id, SteadyPrescription **prescription,
                                     GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = steady_db_prepare (db, "SELECT " COLUMNS " FROM prescriptions WHERE id = ?1", error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);

  *prescription = NULL;
  if (statement == NULL)
    return FALSE;
  steady_bind_text (statement, 1, id);
  if (!collect (db, statement, found, error))
    return FALSE;
  if (found->len > 0)
    *prescription = g_ptr_array_steal_index (found, 0);
  return TRUE;
}

gboolean
steady_repository_load_prescriptions (SteadyDb *db, SteadyDate from, SteadyDate to, GPtrArray *prescriptions,
                                      GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    db,
    "SELECT " COLUMNS
    " FROM prescriptions WHERE valid_from <= ?2 AND (valid_until IS NULL OR valid_until >= ?1)"
    " ORDER BY read_order",
    error);

  if (statement == NULL)
    return FALSE;
  steady_bind_dates (statement, 1, from, to);
  return collect (db, statement, prescriptions, error);
}
