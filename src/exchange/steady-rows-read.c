/* steady-rows-read.c: rows of files to records, each cell checked; a mistake names column, value and what was expected. */

#include "steady-check-subject.h"
#include "steady-error.h"
#include "steady-ladder.h"
#include "steady-rows-private.h"
#include "steady-rows.h"

static gpointer
refuse (SteadyTable *table, guint column, const char *expected, GError **error)
{
  gboolean valid = steady_table_invalid (table, column, expected, error);

  g_assert (!valid);
  return NULL;
}

/* An exercise of the catalogue, by its id in @column. */
static const SteadyExercise *
read_exercise (SteadyTable *table, guint column, SteadyCatalogue *catalogue, GError **error)
{
  g_autofree char *id = steady_table_text (table, column);
  const SteadyExercise *exercise = id != NULL ? steady_catalogue_find (catalogue, id) : NULL;

  return exercise != NULL ? exercise
                          : refuse (table, column, "the id of an exercise that is known here", error);
}

static gboolean
read_variant (SteadyTable *table, guint column, const SteadyExercise *exercise, char **variant, GError **error)
{
  g_autofree char *text = steady_table_text (table, column);

  if (text != NULL && steady_exercise_find_variant (exercise, text) < 0)
    return steady_table_invalid (table, column, "a variant of this exercise, or nothing", error);
  *variant = g_steal_pointer (&text);
  return TRUE;
}

/* --- sets ------------------------------------------------------------------------------------------ */

static gboolean
read_side (SteadyTable *table, const SteadyExercise *exercise, SteadySide *side, GError **error)
{
  if (!steady_side_from_string (steady_table_cell (table, SET_SIDE), side))
    return steady_table_invalid (table, SET_SIDE, "left, right or both", error);
  if (!exercise->two_sided && *side != STEADY_SIDE_BOTH)
    return steady_table_invalid (table, SET_SIDE, "both, as this exercise has no sides", error);
  return TRUE;
}

static gboolean
read_amounts (SteadyTable *table, const SteadyExercise *exercise, SteadySet *set, GError **error)
{
  if (exercise->kind == STEADY_EXERCISE_HOLD)
    {
      if (*steady_table_cell (table, SET_TARGET_REPS) != '\0')
        return steady_table_invalid (table, SET_TARGET_REPS, "nothing, as this exercise is one hold", error);
      if (*steady_table_cell (table, SET_REPS) != '\0')
        return steady_table_invalid (table, SET_REPS, "nothing, as this exercise is one hold", error);
    }
  else if (!steady_table_number (table, SET_TARGET_REPS, 0, STEADY_REPS_MAX, STEADY_UNKNOWN, &set->target_reps, error)
           || !steady_table_number (table, SET_REPS, 0, STEADY_REPS_MAX, STEADY_TABLE_REQUIRED, &set->reps, error))
    return FALSE;

  return steady_table_number (table, SET_TARGET_HOLD, 0, STEADY_HOLD_S_MAX, STEADY_UNKNOWN, &set->target_hold_s, error)
         && steady_table_number (table, SET_HOLD, 0, STEADY_HOLD_S_MAX, STEADY_TABLE_REQUIRED, &set->hold_s, error)
         && steady_table_number (table, SET_DURATION, 0, STEADY_DURATION_S_MAX, STEADY_UNKNOWN, &set->duration_s, error)
         && steady_table_number (table, SET_SHAKE_ONSET, 0, STEADY_DURATION_S_MAX, STEADY_UNKNOWN, &set->shake_onset_s,
                                 error);
}

static gboolean
read_ratings (SteadyTable *table, SteadyRatings *ratings, GError **error)
{
  return steady_table_number (table, SET_EFFORT, 0, STEADY_RATING_MAX, STEADY_UNKNOWN, &ratings->effort, error)
         && steady_table_number (table, SET_PAIN, 0, STEADY_RATING_MAX, STEADY_UNKNOWN, &ratings->pain, error)
         && steady_table_number (table, SET_SHAKINESS, 0, STEADY_RATING_MAX, STEADY_UNKNOWN, &ratings->shakiness, error);
}

static gboolean
read_words (SteadyTable *table, SteadySet *set, GError **error)
{
  const char *status = steady_table_cell (table, SET_STATUS);
  const char *source = steady_table_cell (table, SET_SOURCE);

  set->status = steady_set_status_by_numbers (set);
  if (*status != '\0' && !steady_status_from_string (status, &set->status))
    return steady_table_invalid (table, SET_STATUS,
                                 "done, partial, stopped-pain, stopped-shaking, skipped, or nothing", error);
  set->origin = STEADY_ORIGIN_IMPORT;
  if (*source != '\0' && !steady_origin_from_string (source, &set->origin))
    return steady_table_invalid (table, SET_SOURCE, "timer, manual, import, or nothing", error);
  set->note = steady_table_text (table, SET_NOTE);
  return TRUE;
}

SteadySet *
steady_row_read_set (SteadyTable *table, SteadyCatalogue *catalogue, GError **error)
{
  g_autoptr (SteadySet) set = steady_set_new ();
  const SteadyExercise *exercise;

  if (!steady_table_id (table, SET_ID, &set->id, error)
      || !steady_table_id (table, SET_SESSION, &set->session_id, error)
      || !steady_table_time (table, SET_STARTED, &set->started_at, error))
    return NULL;
  exercise = read_exercise (table, SET_EXERCISE, catalogue, error);
  if (exercise == NULL)
    return NULL;

  set->exercise = g_strdup (exercise->id);
  set->date = steady_time_date (set->started_at);
  if (!read_variant (table, SET_VARIANT, exercise, &set->variant, error)
      || !read_side (table, exercise, &set->side, error)
      || !steady_table_number (table, SET_NO, 1, STEADY_SET_NUMBER_MAX, STEADY_TABLE_REQUIRED, &set->set_no, error)
      || !read_amounts (table, exercise, set, error) || !read_ratings (table, &set->ratings, error)
      || !read_words (table, set, error))
    return NULL;
  return g_steal_pointer (&set);
}

/* --- checks ---------------------------------------------------------------------------------------- */

static const char *
subject_expected (SteadySubject subject)
{
  static const char * const expected[] = {
    [STEADY_SUBJECT_NONE] = "nothing",
    [STEADY_SUBJECT_DATE] = "a date that exists, like 2026-03-01, or nothing",
    [STEADY_SUBJECT_SIDE] = "left or right",
    [STEADY_SUBJECT_RED_FLAG] = ("pain, swelling, numbness, wasting, giving-way, cannot-bear-weight, hot-joint, "
                                 "resting-shake, chest-pain, breathless or dizzy"),
    [STEADY_SUBJECT_CONDITION] = "pregnancy, knee-surgery, arthritis or disc-herniation",
    [STEADY_SUBJECT_CLEARANCE] = "an exercise, an exercise and variant like plank/full, or all",
    [STEADY_SUBJECT_VARIANT] = "an exercise and variant like wall-sit/thigh-40",
    [STEADY_SUBJECT_EXERCISE] = "the id of an exercise that is known here",
    [STEADY_SUBJECT_WEEKDAYS] = "as many different days as value says, of mon tue wed thu fri sat sun",
  };

  return expected[subject];
}

/* A start level must be one the exercise's ladder has. */
static gboolean
check_start_level (SteadyTable *table, const SteadyCheck *check, SteadyCatalogue *catalogue, GError **error)
{
  const SteadyExercise *exercise = steady_catalogue_find (catalogue, check->subject);
  g_autoptr (SteadyLadder) ladder = steady_ladder_new (exercise, error);
  g_autofree char *expected = NULL;

  if (ladder == NULL)
    return FALSE;
  if (steady_check_get_value (check) >= steady_ladder_get_lowest (ladder))
    return TRUE;
  expected = g_strdup_printf ("a whole number from %d to 0", steady_ladder_get_lowest (ladder));
  return steady_table_invalid (table, CHECK_VALUE, expected, error);
}

SteadyCheck *
steady_row_read_check (SteadyTable *table, SteadyCatalogue *catalogue, GError **error)
{
  g_autoptr (SteadyCheck) check = g_new0 (SteadyCheck, 1);
  const SteadyCheckInfo *info;

  if (!steady_table_id (table, CHECK_ID, &check->id, error)
      || !steady_table_time (table, CHECK_RECORDED, &check->recorded_at, error))
    return NULL;
  if (!steady_check_kind_from_string (steady_table_cell (table, CHECK_KIND), &check->kind))
    return refuse (table, CHECK_KIND, "a kind of check, like next-day-pain", error);

  info = steady_check_kind_info (check->kind);
  if (!steady_table_tenths (table, CHECK_VALUE, info->min_tenths, info->max_tenths, info->decimal, &check->tenths,
                            error))
    return NULL;
  check->subject = steady_table_text (table, CHECK_SUBJECT);
  check->note = steady_table_text (table, CHECK_NOTE);
  if (!steady_check_subject_fits (check, catalogue))
    return refuse (table, CHECK_SUBJECT, subject_expected (info->subject), error);
  if (check->kind == STEADY_CHECK_START_LEVEL && !check_start_level (table, check, catalogue, error))
    return NULL;
  return g_steal_pointer (&check);
}

/* --- prescriptions ----------------------------------------------------------------------------------- */

static gboolean
read_dose (SteadyTable *table, const SteadyExercise *exercise, SteadyDose *dose, GError **error)
{
  int missing;

  if (!steady_table_number (table, PRESCRIPTION_SETS, 0, 10, STEADY_TABLE_REQUIRED, &dose->sets, error))
    return FALSE;
  /* "Not this exercise" needs no further numbers. */
  missing = dose->sets == 0 ? 0 : STEADY_TABLE_REQUIRED;

  if (exercise->kind == STEADY_EXERCISE_HOLD)
    {
      if (*steady_table_cell (table, PRESCRIPTION_REPS) != '\0')
        return steady_table_invalid (table, PRESCRIPTION_REPS, "nothing, as this exercise is one hold", error);
    }
  else if (!steady_table_number (table, PRESCRIPTION_REPS, 1, 50, missing, &dose->reps, error))
    return FALSE;
  return steady_table_number (table, PRESCRIPTION_HOLD, 1, 300, missing, &dose->hold_s, error);
}

SteadyPrescription *
steady_row_read_prescription (SteadyTable *table, SteadyCatalogue *catalogue, GError **error)
{
  g_autoptr (SteadyPrescription) prescription = steady_prescription_new ();
  const SteadyExercise *exercise;
  int ceiling;

  if (!steady_table_id (table, PRESCRIPTION_ID, &prescription->id, error))
    return NULL;
  exercise = read_exercise (table, PRESCRIPTION_EXERCISE, catalogue, error);
  if (exercise == NULL)
    return NULL;

  prescription->exercise = g_strdup (exercise->id);
  if (!read_variant (table, PRESCRIPTION_VARIANT, exercise, &prescription->variant, error)
      || !read_dose (table, exercise, &prescription->dose, error)
      || !steady_table_number (table, PRESCRIPTION_CEILING, 0, 1, 0, &ceiling, error)
      || !steady_table_date (table, PRESCRIPTION_FROM, TRUE, &prescription->valid_from, error)
      || !steady_table_date (table, PRESCRIPTION_UNTIL, FALSE, &prescription->valid_until, error))
    return NULL;
  if (prescription->valid_until != STEADY_DATE_NONE && prescription->valid_until < prescription->valid_from)
    return refuse (table, PRESCRIPTION_UNTIL, "a date not before valid_from", error);

  prescription->ceiling = ceiling == 1;
  prescription->note = steady_table_text (table, PRESCRIPTION_NOTE);
  return g_steal_pointer (&prescription);
}
