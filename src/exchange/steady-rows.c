#include "steady-rows.h"

#include "steady-enum.h"
#include "steady-rows-private.h"

static const char * const kind_words[STEADY_N_FILE_KINDS] = { "sets", "checks", "prescription", "weekly", "decisions" };

static const SteadyColumn set_columns[] = {
  [SET_PERSON] = { "person", FALSE },
  [SET_ID] = { "set_id", TRUE },
  [SET_SESSION] = { "session_id", TRUE },
  [SET_STARTED] = { "started_at", TRUE },
  [SET_EXERCISE] = { "exercise", TRUE },
  [SET_VARIANT] = { "variant", FALSE },
  [SET_SIDE] = { "side", TRUE },
  [SET_NO] = { "set_no", TRUE },
  [SET_TARGET_REPS] = { "target_reps", FALSE },
  [SET_TARGET_HOLD] = { "target_hold_s", FALSE },
  /* Needed only by repetition exercises: missing cells are told row by row. */
  [SET_REPS] = { "reps", FALSE },
  [SET_HOLD] = { "hold_s", TRUE },
  [SET_DURATION] = { "duration_s", FALSE },
  [SET_EFFORT] = { "effort_0_10", FALSE },
  [SET_PAIN] = { "pain_0_10", FALSE },
  [SET_SHAKINESS] = { "shakiness_0_10", FALSE },
  [SET_SHAKE_ONSET] = { "shake_onset_s", FALSE },
  [SET_STATUS] = { "status", FALSE },
  [SET_SOURCE] = { "source", FALSE },
  [SET_NOTE] = { "note", FALSE },
};

static const SteadyColumn check_columns[] = {
  [CHECK_PERSON] = { "person", FALSE },
  [CHECK_ID] = { "check_id", TRUE },
  [CHECK_RECORDED] = { "recorded_at", TRUE },
  [CHECK_KIND] = { "kind", TRUE },
  [CHECK_VALUE] = { "value", TRUE },
  [CHECK_SUBJECT] = { "subject", FALSE },
  [CHECK_NOTE] = { "note", FALSE },
};

static const SteadyColumn prescription_columns[] = {
  [PRESCRIPTION_PERSON] = { "person", FALSE },
  [PRESCRIPTION_ID] = { "prescription_id", TRUE },
  [PRESCRIPTION_EXERCISE] = { "exercise", TRUE },
  [PRESCRIPTION_VARIANT] = { "variant", FALSE },
  [PRESCRIPTION_SETS] = { "sets", TRUE },
  [PRESCRIPTION_REPS] = { "reps", FALSE },
  [PRESCRIPTION_HOLD] = { "hold_s", FALSE },
  [PRESCRIPTION_CEILING] = { "ceiling", FALSE },
  [PRESCRIPTION_FROM] = { "valid_from", TRUE },
  [PRESCRIPTION_UNTIL] = { "valid_until", FALSE },
  [PRESCRIPTION_NOTE] = { "note", FALSE },
};

static const SteadyColumn weekly_columns[] = {
  { "person", FALSE },           { "week_start", TRUE },       { "exercise", TRUE },
  { "planned_sets", TRUE },      { "done_sets", TRUE },        { "adherence_pct", TRUE },
  { "days_trained", TRUE },      { "shakiness_median", TRUE }, { "shakiness_min", TRUE },
  { "shakiness_max", TRUE },     { "pain_max", TRUE },         { "best_reps", TRUE },
  { "best_hold_s", TRUE },       { "shake_onset_median_s", TRUE },
};

static const SteadyColumn decision_columns[] = {
  { "person", FALSE },      { "date", TRUE },    { "exercise", TRUE }, { "decision", TRUE },
  { "rule", TRUE },         { "level_before", TRUE }, { "level_after", TRUE }, { "variant", TRUE },
  { "sets", TRUE },         { "reps", TRUE },    { "hold_s", TRUE },   { "reason", TRUE },
};

static const struct
{
  const SteadyColumn *columns;
  guint n_columns;
  const char *telling; /* a column that no other kind has */
} kinds[STEADY_N_FILE_KINDS] = {
  [STEADY_FILE_SETS] = { set_columns, G_N_ELEMENTS (set_columns), "set_id" },
  [STEADY_FILE_CHECKS] = { check_columns, G_N_ELEMENTS (check_columns), "check_id" },
  [STEADY_FILE_PRESCRIPTION] = { prescription_columns, G_N_ELEMENTS (prescription_columns), "prescription_id" },
  [STEADY_FILE_WEEKLY] = { weekly_columns, G_N_ELEMENTS (weekly_columns), "week_start" },
  [STEADY_FILE_DECISIONS] = { decision_columns, G_N_ELEMENTS (decision_columns), "decision" },
};

const char *
steady_file_kind_to_string (SteadyFileKind kind)
{
  g_return_val_if_fail ((guint) kind < STEADY_N_FILE_KINDS, NULL);
  return kind_words[kind];
}

gboolean
steady_file_kind_from_string (const char *text, SteadyFileKind *kind)
{
  int index = steady_enum_index (kind_words, STEADY_N_FILE_KINDS, text);

  if (index >= 0)
    *kind = (SteadyFileKind) index;
  return index >= 0;
}

const SteadyColumn *
steady_file_columns (SteadyFileKind kind, guint *n_columns)
{
  g_return_val_if_fail ((guint) kind < STEADY_N_FILE_KINDS, NULL);

  *n_columns = kinds[kind].n_columns;
  return kinds[kind].columns;
}

static gboolean
has_column (GPtrArray *header, const char *name)
{
  return g_ptr_array_find_with_equal_func (header, name, g_str_equal, NULL);
}

gboolean
steady_file_kind_of_header (GPtrArray *header, SteadyFileKind *kind)
{
  guint best_matches = 0;

  g_return_val_if_fail (header != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < STEADY_N_FILE_KINDS; i++)
    if (has_column (header, kinds[i].telling))
      {
        *kind = (SteadyFileKind) i;
        return TRUE;
      }

  /* The telling column itself may be what is missing: then the kind with most columns in common is meant. */
  for (guint i = 0; i < STEADY_N_FILE_KINDS; i++)
    {
      guint matches = 0;

      for (guint j = 1; j < kinds[i].n_columns; j++)
        matches += has_column (header, kinds[i].columns[j].name) ? 1 : 0;
      if (matches > best_matches)
        {
          best_matches = matches;
          *kind = (SteadyFileKind) i;
        }
    }
  return best_matches >= 3;
}

/* --- out ------------------------------------------------------------------------------------------- */

void
steady_row_write_header (SteadyCsvWriter *csv, SteadyFileKind kind)
{
  g_return_if_fail ((guint) kind < STEADY_N_FILE_KINDS);

  for (guint i = 0; i < kinds[kind].n_columns; i++)
    steady_csv_write_plain (csv, kinds[kind].columns[i].name);
  steady_csv_end_row (csv);
}

void
steady_row_write_set (SteadyCsvWriter *csv, const char *person, const SteadySet *set)
{
  char started[STEADY_TIME_TEXT_SIZE];

  steady_csv_write_text (csv, person);
  steady_csv_write_text (csv, set->id);
  steady_csv_write_text (csv, set->session_id);
  steady_csv_write_plain (csv, steady_time_format (set->started_at, started));
  steady_csv_write_text (csv, set->exercise);
  steady_csv_write_text (csv, set->variant);
  steady_csv_write_plain (csv, steady_side_to_string (set->side));
  steady_csv_write_number (csv, set->set_no);
  steady_csv_write_known (csv, set->target_reps);
  steady_csv_write_known (csv, set->target_hold_s);
  steady_csv_write_known (csv, set->reps);
  steady_csv_write_known (csv, set->hold_s);
  steady_csv_write_known (csv, set->duration_s);
  steady_csv_write_known (csv, set->ratings.effort);
  steady_csv_write_known (csv, set->ratings.pain);
  steady_csv_write_known (csv, set->ratings.shakiness);
  steady_csv_write_known (csv, set->shake_onset_s);
  steady_csv_write_plain (csv, steady_status_to_string (set->status));
  steady_csv_write_plain (csv, steady_origin_to_string (set->origin));
  steady_csv_write_text (csv, set->note);
  steady_csv_end_row (csv);
}

void
steady_row_write_check (SteadyCsvWriter *csv, const char *person, const SteadyCheck *check)
{
  char recorded[STEADY_TIME_TEXT_SIZE];

  steady_csv_write_text (csv, person);
  steady_csv_write_text (csv, check->id);
  steady_csv_write_plain (csv, steady_time_format (check->recorded_at, recorded));
  steady_csv_write_plain (csv, steady_check_kind_info (check->kind)->name);
  steady_csv_write_tenths (csv, check->tenths);
  steady_csv_write_text (csv, check->subject);
  steady_csv_write_text (csv, check->note);
  steady_csv_end_row (csv);
}

void
steady_row_write_prescription (SteadyCsvWriter *csv, const char *person, const SteadyPrescription *prescription)
{
  char from[STEADY_DATE_TEXT_SIZE], until[STEADY_DATE_TEXT_SIZE];

  steady_csv_write_text (csv, person);
  steady_csv_write_text (csv, prescription->id);
  steady_csv_write_text (csv, prescription->exercise);
  steady_csv_write_text (csv, prescription->variant);
  steady_csv_write_number (csv, prescription->dose.sets);
  /* 0 stands for "does not apply": a hold exercise, or "not this exercise". */
  steady_csv_write_known (csv, prescription->dose.reps > 0 ? prescription->dose.reps : STEADY_UNKNOWN);
  steady_csv_write_known (csv, prescription->dose.hold_s > 0 ? prescription->dose.hold_s : STEADY_UNKNOWN);
  steady_csv_write_number (csv, prescription->ceiling ? 1 : 0);
  steady_csv_write_plain (csv, steady_date_format (prescription->valid_from, from));
  steady_csv_write_plain (csv, steady_date_format (prescription->valid_until, until));
  steady_csv_write_text (csv, prescription->note);
  steady_csv_end_row (csv);
}
