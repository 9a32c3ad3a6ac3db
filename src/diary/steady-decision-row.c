#include "steady-decision-row.h"

#include "steady-enum.h"

/* Words of the database, never shown. */
static const char * const details[STEADY_N_DETAILS] = {
  [STEADY_DETAIL_NONE] = "",
  [STEADY_DETAIL_PAIN] = "pain",
  [STEADY_DETAIL_NEXT_DAY_PAIN] = "next-day-pain",
  [STEADY_DETAIL_AGAIN] = "again",
  [STEADY_DETAIL_AMBER] = "amber",
  [STEADY_DETAIL_COMPLETION] = "completion",
  [STEADY_DETAIL_EFFORT] = "effort",
  [STEADY_DETAIL_SHAKINESS] = "shakiness",
  [STEADY_DETAIL_LOWEST] = "lowest",
  [STEADY_DETAIL_NO_ANSWER] = "no-answer",
  [STEADY_DETAIL_NO_RATING] = "no-rating",
  [STEADY_DETAIL_FIRST_CLEAN] = "first-clean",
  [STEADY_DETAIL_TWO_CLEAN] = "two-clean",
  [STEADY_DETAIL_CAP] = "cap",
  [STEADY_DETAIL_RED_FLAG] = "red-flag",
  [STEADY_DETAIL_CONDITION] = "condition",
  [STEADY_DETAIL_SCREENING] = "screening",
  [STEADY_DETAIL_USUAL_PAIN] = "usual-pain",
  [STEADY_DETAIL_OTHER_EXERCISE] = "other-exercise",
  [STEADY_DETAIL_PROFESSIONAL] = "professional",
};

SteadyDecisionRow *
steady_decision_record_to_row (const SteadyDecisionRecord *record)
{
  SteadyDecisionRow *row = g_new0 (SteadyDecisionRow, 1);

  row->date = record->date;
  row->exercise = g_strdup (record->exercise);
  row->decision = g_strdup (steady_decision_to_string (record->decision));
  row->rule = g_strdup (steady_rule_to_string (record->rule));
  row->level_before = record->level_before;
  row->level_after = record->level_after;
  row->variant_before = g_strdup (record->variant_before);
  row->variant = g_strdup (record->variant);
  row->dose_before = record->dose_before;
  row->dose = record->dose;
  row->detail = g_strdup (details[record->reason.detail]);
  row->dates[0] = record->reason.dates[0];
  row->dates[1] = record->reason.dates[1];
  row->value = record->reason.value;
  row->usual = record->reason.usual;
  row->count = record->reason.count;
  row->word = g_strdup (record->reason.word);
  row->provisional = record->provisional;
  return row;
}

SteadyDecisionRecord *
steady_decision_record_from_row (const SteadyDecisionRow *row)
{
  g_autoptr (SteadyDecisionRecord) record = g_new0 (SteadyDecisionRecord, 1);
  int detail = steady_enum_index (details, STEADY_N_DETAILS, row->detail != NULL ? row->detail : "");

  if (detail < 0 || !steady_decision_from_string (row->decision, &record->decision)
      || !steady_rule_from_string (row->rule != NULL ? row->rule : "", &record->rule))
    return NULL;
  record->date = row->date;
  record->exercise = g_strdup (row->exercise);
  record->level_before = row->level_before;
  record->level_after = row->level_after;
  record->variant_before = g_strdup (row->variant_before);
  record->variant = g_strdup (row->variant);
  record->dose_before = row->dose_before;
  record->dose = row->dose;
  record->reason.detail = (SteadyDetail) detail;
  record->reason.dates[0] = row->dates[0];
  record->reason.dates[1] = row->dates[1];
  record->reason.value = row->value;
  record->reason.usual = row->usual;
  record->reason.count = row->count;
  g_strlcpy (record->reason.word, row->word != NULL ? row->word : "", sizeof record->reason.word);
  record->provisional = row->provisional;
  return g_steal_pointer (&record);
}
