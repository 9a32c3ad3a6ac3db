#include "steady-diary-private.h"

#include "steady-change.h"
#include "steady-error.h"
#include "steady-kept.h"
#include "steady-repository.h"
#include "steady-session-rows.h"

/* What one import carries along. Rows that replace others are taken away first and added with the new ones,
 * so that two of them may change places. */
typedef struct
{
  SteadyDiary *diary;
  SteadyChange *change;
  const SteadyImportOptions *options;
  SteadyImportCounts counts;
  GPtrArray *sets;          /* to be added, borrowed */
  GPtrArray *checks;        /* to be added, owned */
  GPtrArray *prescriptions; /* to be added, borrowed */
  const char *row;          /* id of the row at work */
} Import;

static gboolean
tell (Import *self, SteadyImportStep step, GError **error)
{
  if (self->options->watch == NULL || self->options->watch (step, self->options->watch_data))
    return TRUE;
  g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_CANCELLED, "the import was cancelled");
  return FALSE;
}

static gboolean
count_new (Import *self, GError **error)
{
  self->counts.added++;
  return tell (self, STEADY_IMPORT_ROW_ADDED, error);
}

/* @replace: (out): whether a known row is to be replaced; FALSE where it would be and that is not asked for. */
static gboolean
count_known (Import *self, gboolean same, const char *what, gboolean *replace, GError **error)
{
  *replace = !same;
  if (same)
    self->counts.unchanged++;
  else if (self->options->update)
    self->counts.updated++;
  else
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_CONFLICT,
                   "the %s “%s” is known with other content: expected the same, or an import with update",
                   what, self->row);
      return FALSE;
    }
  return tell (self, same ? STEADY_IMPORT_ROW_UNCHANGED : STEADY_IMPORT_ROW_UPDATED, error);
}

static gboolean
sort_set (Import *self, SteadySet *set, GError **error)
{
  g_autoptr (SteadySet) known = NULL;
  gboolean replace;

  if (!steady_repository_find_set (self->diary->db, set->id, &known, error))
    return FALSE;
  if (known == NULL)
    {
      g_ptr_array_add (self->sets, set);
      return count_new (self, error);
    }
  if (!count_known (self, steady_set_equal (known, set), "set", &replace, error))
    return FALSE;
  if (!replace)
    return TRUE;
  g_ptr_array_add (self->sets, set);
  return steady_session_rows_remove (self->diary, self->change, known, error);
}

/* What a person withdrew stays withdrawn, whatever a file from before says. */
static gboolean
sort_check (Import *self, const SteadyCheck *check, GError **error)
{
  g_autoptr (SteadyCheck) known = NULL;
  g_autoptr (SteadyCheck) row = steady_check_copy (check);
  gboolean replace;

  if (!steady_repository_find_check (self->diary->db, check->id, &known, error))
    return FALSE;
  if (known == NULL)
    {
      g_ptr_array_add (self->checks, g_steal_pointer (&row));
      return count_new (self, error);
    }
  row->withdrawn = known->withdrawn;
  if (!count_known (self, steady_check_equal (known, row), "check", &replace, error))
    return FALSE;
  if (!replace)
    return TRUE;
  g_ptr_array_add (self->checks, g_steal_pointer (&row));
  return steady_change_reach_check (self->change, known, error)
         && steady_repository_remove_check (self->diary->db, known->id, error);
}

static gboolean
sort_prescription (Import *self, SteadyPrescription *prescription, GError **error)
{
  g_autoptr (SteadyPrescription) known = NULL;
  gboolean replace;

  if (!steady_repository_find_prescription (self->diary->db, prescription->id, &known, error))
    return FALSE;
  if (known == NULL)
    {
      g_ptr_array_add (self->prescriptions, prescription);
      return count_new (self, error);
    }
  if (!count_known (self, steady_prescription_equal (known, prescription), "prescription", &replace, error))
    return FALSE;
  if (!replace)
    return TRUE;
  g_ptr_array_add (self->prescriptions, prescription);
  steady_change_reach (self->change, steady_planner_affected_by_prescription (known));
  return steady_repository_remove_prescription (self->diary->db, known->id, error);
}

static gboolean
sort_rows (Import *self, const SteadyHistory *rows, GError **error)
{
  for (guint i = 0; i < rows->sets->len; i++)
    {
      SteadySet *set = g_ptr_array_index (rows->sets, i);

      self->row = set->id;
      if (!sort_set (self, set, error))
        return FALSE;
    }
  for (guint i = 0; i < rows->checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (rows->checks, i);

      self->row = check->id;
      if (!sort_check (self, check, error))
        return FALSE;
    }
  for (guint i = 0; i < rows->prescriptions->len; i++)
    {
      SteadyPrescription *prescription = g_ptr_array_index (rows->prescriptions, i);

      self->row = prescription->id;
      if (!sort_prescription (self, prescription, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_rows (Import *self, GError **error)
{
  for (guint i = 0; i < self->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (self->sets, i);

      self->row = set->id;
      if (!steady_session_rows_add (self->diary, self->change, set, STEADY_JOIN_AGREE, error)
          || !tell (self, STEADY_IMPORT_ROW_WRITTEN, error))
        return FALSE;
    }
  for (guint i = 0; i < self->checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (self->checks, i);

      self->row = check->id;
      if (!steady_repository_add_check (self->diary->db, check, error)
          || !steady_change_reach_check (self->change, check, error)
          || !tell (self, STEADY_IMPORT_ROW_WRITTEN, error))
        return FALSE;
    }
  for (guint i = 0; i < self->prescriptions->len; i++)
    {
      const SteadyPrescription *prescription = g_ptr_array_index (self->prescriptions, i);

      self->row = prescription->id;
      if (!steady_repository_add_prescription (self->diary->db, prescription, error)
          || !tell (self, STEADY_IMPORT_ROW_WRITTEN, error))
        return FALSE;
      steady_change_reach (self->change, steady_planner_affected_by_prescription (prescription));
    }
  return TRUE;
}

static gboolean
take_rows (Import *self, const SteadyHistory *rows, char **conflict, GError **error)
{
  if (sort_rows (self, rows, error) && add_rows (self, error))
    return TRUE;
  if (conflict != NULL)
    *conflict = g_strdup (self->row);
  return FALSE;
}

static gboolean
finish (Import *self, SteadyDate date, SteadyPlan **plan, GError **error)
{
  gboolean nothing = self->counts.added == 0 && self->counts.updated == 0;

  if (plan == NULL && (nothing || self->options->dry_run))
    return TRUE;
  if (!steady_change_settle (self->change, error) || !tell (self, STEADY_IMPORT_PLANNED, error))
    return FALSE;
  if (plan == NULL)
    return steady_change_commit (self->change, error);
  *plan = steady_kept_plan_within (self->diary, date, error);
  return *plan != NULL;
}

/* @plan: (nullable): where it is asked for, nothing stays */
static gboolean
run (SteadyDiary *self, const SteadyHistory *rows, const SteadyImportOptions *options, SteadyDate date,
     SteadyImportCounts *counts, SteadyPlan **plan, char **conflict, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new ();
  Import import = { self, NULL, options, { 0, 0, 0 }, sets, checks, prescriptions, NULL };

  if (conflict != NULL)
    *conflict = NULL;
  import.change = change = steady_change_begin (self, error);
  if (change == NULL || !take_rows (&import, rows, conflict, error) || !finish (&import, date, plan, error))
    return FALSE;
  if (counts != NULL)
    *counts = import.counts;
  return TRUE;
}

gboolean
steady_diary_import (SteadyDiary *self, const SteadyHistory *rows, const SteadyImportOptions *options,
                     SteadyImportCounts *counts, char **conflict, GError **error)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self) && rows != NULL && options != NULL, FALSE);

  return run (self, rows, options, STEADY_DATE_NONE, counts, NULL, conflict, error);
}

gboolean
steady_diary_preview_import (SteadyDiary *self, const SteadyHistory *rows, const SteadyImportOptions *options,
                             SteadyDate date, SteadyImportCounts *counts, SteadyPlan **plan, char **conflict,
                             GError **error)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self) && rows != NULL && options != NULL, FALSE);
  g_return_val_if_fail (steady_date_is_valid (date) && plan != NULL, FALSE);

  return run (self, rows, options, date, counts, plan, conflict, error);
}
