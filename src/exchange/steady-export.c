#include "steady-export.h"

#include "steady-diary-progress.h"
#include "steady-order-form.h"

/* What has come together is handed on from this size on. */
#define PIECE 65536

typedef struct
{
  SteadyDiary *diary;
  const SteadyExportOptions *options;
  char *person;
  SteadyCsvWriter *csv;
  SteadyExportSink sink;
  gpointer sink_data;
} Export;

/* The dose of today is what a professional starts from, also where the form is for later. */
static gboolean
write_form (SteadyDiary *diary, SteadyDate from, const char *person, SteadyCsvWriter *csv, GError **error)
{
  SteadyDate today = steady_clock_today (steady_diary_get_clock (diary));
  g_autoptr (SteadyPlan) plan = steady_diary_plan (diary, MIN (from, today), error);

  if (plan == NULL)
    return FALSE;
  for (guint i = 0; i < plan->items->len; i++)
    {
      g_autoptr (SteadyPrescription) row = steady_order_form_row (plan, i, from);

      steady_row_write_prescription (csv, person, row);
    }
  return TRUE;
}

/* Where nothing is ordered, a form to order something. */
static gboolean
write_form_in_range (Export *self, GError **error)
{
  SteadyDate today = steady_clock_today (steady_diary_get_clock (self->diary));

  if (self->options->to != STEADY_DATE_NONE && self->options->to < today)
    return TRUE;
  return write_form (self->diary, MAX (self->options->from, today), self->person, self->csv, error);
}

static gboolean
flush (Export *self, GError **error)
{
  GString *text = self->csv->text;
  gboolean taken = text->len == 0 || self->sink (text->str, text->len, self->sink_data, error);

  g_string_truncate (text, 0);
  return taken;
}

static gboolean
write_set (const SteadySet *set, gpointer data, GError **error)
{
  Export *self = data;

  steady_row_write_set (self->csv, self->person, set);
  return self->csv->text->len < PIECE || flush (self, error);
}

static gboolean
export_records (Export *self, SteadyFileKind kind, GError **error)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (self->diary, self->options->from, self->options->to, error);

  if (history == NULL)
    return FALSE;

  if (kind == STEADY_FILE_CHECKS)
    for (guint i = 0; i < history->checks->len; i++)
      steady_row_write_check (self->csv, self->person, g_ptr_array_index (history->checks, i));
  else
    for (guint i = 0; i < history->prescriptions->len; i++)
      steady_row_write_prescription (self->csv, self->person, g_ptr_array_index (history->prescriptions, i));
  if (kind == STEADY_FILE_PRESCRIPTION && history->prescriptions->len == 0)
    return write_form_in_range (self, error);
  return TRUE;
}

static void
write_week (Export *self, const SteadyWeek *week)
{
  char start[STEADY_DATE_TEXT_SIZE];

  steady_csv_write_text (self->csv, self->person);
  steady_csv_write_plain (self->csv, steady_date_format (week->week_start, start));
  steady_csv_write_text (self->csv, steady_week_exercise_id (week));
  steady_csv_write_number (self->csv, week->planned_sets);
  steady_csv_write_number (self->csv, week->done_sets);
  steady_csv_write_known (self->csv, week->adherence_pct);
  steady_csv_write_number (self->csv, week->days_trained);
  if (week->shakiness_median_tenths >= 0)
    steady_csv_write_tenths (self->csv, week->shakiness_median_tenths);
  else
    steady_csv_write_plain (self->csv, NULL);
  steady_csv_write_known (self->csv, week->shakiness_min);
  steady_csv_write_known (self->csv, week->shakiness_max);
  steady_csv_write_known (self->csv, week->pain_max);
  steady_csv_write_known (self->csv, week->best_reps);
  steady_csv_write_known (self->csv, week->best_hold_s);
  if (week->shake_onset_median_tenths >= 0)
    steady_csv_write_tenths (self->csv, week->shake_onset_median_tenths);
  else
    steady_csv_write_plain (self->csv, NULL);
  steady_csv_end_row (self->csv);
}

static gboolean
export_weekly (Export *self, GError **error)
{
  g_autoptr (GArray) weeks = steady_diary_weekly (self->diary, self->options->from, self->options->to, error);

  if (weeks == NULL)
    return FALSE;
  for (guint i = 0; i < weeks->len; i++)
    write_week (self, &g_array_index (weeks, SteadyWeek, i));
  return TRUE;
}

static void
write_decision (Export *self, const SteadyDecisionRecord *record)
{
  g_autoptr (SteadyExercise) exercise
    = steady_decision_record_find_exercise (record, steady_diary_get_catalogue (self->diary));
  gboolean repetitions = record->dose.reps > 0;
  g_autofree char *reason = self->options->reason != NULL ? self->options->reason (record, exercise) : NULL;
  char date[STEADY_DATE_TEXT_SIZE];

  steady_csv_write_text (self->csv, self->person);
  steady_csv_write_plain (self->csv, steady_date_format (record->date, date));
  steady_csv_write_text (self->csv, record->exercise);
  steady_csv_write_plain (self->csv, steady_decision_to_string (record->decision));
  steady_csv_write_plain (self->csv, steady_rule_to_string (record->rule));
  steady_csv_write_number (self->csv, record->level_before);
  steady_csv_write_number (self->csv, record->level_after);
  steady_csv_write_text (self->csv, record->variant);
  steady_csv_write_number (self->csv, record->dose.sets);
  steady_csv_write_known (self->csv, repetitions ? record->dose.reps : STEADY_UNKNOWN);
  steady_csv_write_number (self->csv, record->dose.hold_s);
  steady_csv_write_text (self->csv, reason);
  steady_csv_end_row (self->csv);
}

static gboolean
export_decisions (Export *self, GError **error)
{
  g_autoptr (GPtrArray) records
    = steady_diary_decisions (self->diary, self->options->from, self->options->to, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    write_decision (self, g_ptr_array_index (records, i));
  return TRUE;
}

gboolean
steady_export_to (SteadyDiary *diary, SteadyFileKind kind, const SteadyExportOptions *options, SteadyExportSink sink,
                  gpointer sink_data, GError **error)
{
  g_autoptr (SteadyCsvWriter) csv = NULL;
  g_autofree char *person = NULL;
  Export self;
  gboolean done;

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && options != NULL && sink != NULL, FALSE);

  csv = steady_csv_writer_new (options->excel);
  person = steady_diary_get_person_code (diary);
  self = (Export) { .diary = diary,
                    .options = options,
                    .person = person,
                    .csv = csv,
                    .sink = sink,
                    .sink_data = sink_data };
  steady_row_write_header (csv, kind);

  if (kind == STEADY_FILE_WEEKLY)
    done = export_weekly (&self, error);
  else if (kind == STEADY_FILE_DECISIONS)
    done = export_decisions (&self, error);
  else if (kind == STEADY_FILE_SETS)
    done = steady_diary_each_set (diary, options->from, options->to, write_set, &self, error);
  else
    done = export_records (&self, kind, error);
  return done && flush (&self, error);
}

static gboolean
collect (gconstpointer data, gsize length, gpointer sink_data, GError **error)
{
  g_byte_array_append (sink_data, data, (guint) length);
  return TRUE;
}

GBytes *
steady_export (SteadyDiary *diary, SteadyFileKind kind, const SteadyExportOptions *options, GError **error)
{
  GByteArray *content = g_byte_array_new ();
  gboolean done = steady_export_to (diary, kind, options, collect, content, error);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (content);

  return done ? g_steal_pointer (&bytes) : NULL;
}

GBytes *
steady_export_order_form (SteadyDiary *diary, SteadyDate date, gboolean excel, GError **error)
{
  g_autoptr (SteadyCsvWriter) csv = NULL;
  g_autofree char *person = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && steady_date_is_valid (date), NULL);

  person = steady_diary_get_person_code (diary);
  csv = steady_csv_writer_new (excel);
  steady_row_write_header (csv, STEADY_FILE_PRESCRIPTION);
  return write_form (diary, date, person, csv, error) ? g_bytes_new (csv->text->str, csv->text->len) : NULL;
}
