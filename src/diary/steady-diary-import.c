#include "steady-diary-private.h"

#include "steady-change.h"
#include "steady-error.h"
#include "steady-kept.h"
#include "steady-repository.h"
#include "steady-session-rows.h"

/* What one import carries along. Rows that replace others are taken away first and added with the new ones,
 * so that two of them may change places. */
struct _SteadyIntake
{
  SteadyDiary *diary;
  SteadyChange *change;
  SteadyImportOptions options;
  SteadyImportCounts counts;
  gint64 newest;            /* set of those that were there before */
  GPtrArray *sets;          /* to be added, borrowed */
  GPtrArray *checks;        /* to be added, owned */
  GPtrArray *prescriptions; /* to be added, borrowed */
  const char *row;          /* id of the row at work */
};

typedef SteadyIntake Import;

static gboolean
tell (Import *self, SteadyImportStep step, GError **error)
{
  if (self->options.watch == NULL || self->options.watch (step, self->options.watch_data))
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
  else if (self->options.update)
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

/* Of what came in pieces, two rows of one id are in no piece together. */
static gboolean
check_new_once (Import *self, const SteadySet *set, GError **error)
{
  gboolean newer;

  if (!steady_repository_is_newer_set (self->diary->db, set->id, self->newest, &newer, error))
    return FALSE;
  if (newer)
    g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "the id “%s” stands already in a row before: expected it once",
                 set->id);
  return !newer;
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
  if (!check_new_once (self, set, error))
    return FALSE;
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

/* Sets of one session follow one another in most files. */
static gboolean
add_sets (Import *self, GError **error)
{
  const char *session = NULL;
  SteadyPlace place;

  for (guint i = 0; i < self->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (self->sets, i);

      self->row = set->id;
      if (g_strcmp0 (session, set->session_id) != 0
          && !steady_repository_find_place (self->diary->db, set->session_id, &place, error))
        return FALSE;
      session = set->session_id;
      if (!steady_session_rows_agree (self->diary, self->change, set, &place, error)
          || !tell (self, STEADY_IMPORT_ROW_WRITTEN, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_rows (Import *self, GError **error)
{
  if (!add_sets (self, error))
    return FALSE;
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
finish (Import *self, SteadyDate date, SteadyPlan **plan, GError **error)
{
  gboolean nothing = self->counts.added == 0 && self->counts.updated == 0;

  if (plan == NULL && (nothing || self->options.dry_run))
    return TRUE;
  if (!steady_change_settle (self->change, error) || !tell (self, STEADY_IMPORT_PLANNED, error))
    return FALSE;
  if (plan == NULL)
    return steady_change_commit (self->change, error);
  *plan = steady_kept_plan_within (self->diary, date, error);
  return *plan != NULL;
}

SteadyIntake *
steady_intake_begin (SteadyDiary *diary, const SteadyImportOptions *options, GError **error)
{
  g_autoptr (SteadyIntake) self = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && options != NULL, NULL);

  self = g_new0 (SteadyIntake, 1);
  self->diary = g_object_ref (diary);
  self->options = *options;
  self->sets = g_ptr_array_new ();
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  self->prescriptions = g_ptr_array_new ();
  self->change = steady_change_begin (diary, error);
  if (self->change == NULL || !steady_repository_newest_set (diary->db, &self->newest, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
steady_intake_free (SteadyIntake *self)
{
  if (self == NULL)
    return;
  steady_change_free (self->change);
  g_ptr_array_unref (self->sets);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->prescriptions);
  g_object_unref (self->diary);
  g_free (self);
}

gboolean
steady_intake_take (SteadyIntake *self, const SteadyHistory *rows, char **conflict, GError **error)
{
  gboolean taken;

  g_return_val_if_fail (self != NULL && rows != NULL, FALSE);

  taken = sort_rows (self, rows, error) && add_rows (self, error);
  if (conflict != NULL)
    *conflict = taken ? NULL : g_strdup (self->row);
  g_ptr_array_set_size (self->sets, 0);
  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->prescriptions, 0);
  return taken;
}

gboolean
steady_intake_finish (SteadyIntake *self, SteadyImportCounts *counts, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!finish (self, STEADY_DATE_NONE, NULL, error))
    return FALSE;
  if (counts != NULL)
    *counts = self->counts;
  return TRUE;
}

/* @plan: (nullable): where it is asked for, nothing stays */
static gboolean
run (SteadyDiary *self, const SteadyHistory *rows, const SteadyImportOptions *options, SteadyDate date,
     SteadyImportCounts *counts, SteadyPlan **plan, char **conflict, GError **error)
{
  g_autoptr (SteadyIntake) intake = NULL;

  if (conflict != NULL)
    *conflict = NULL;
  intake = steady_intake_begin (self, options, error);
  if (intake == NULL || !steady_intake_take (intake, rows, conflict, error) || !finish (intake, date, plan, error))
    return FALSE;
  if (counts != NULL)
    *counts = intake->counts;
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
