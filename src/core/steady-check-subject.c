#include "steady-check-subject.h"

#include "steady-schedule.h"
#include "steady-set.h"

static gboolean
is_date (const char *subject)
{
  SteadyDate date;

  return steady_date_parse (subject, &date);
}

static gboolean
is_one_side (const char *subject)
{
  SteadySide side;

  return steady_side_from_string (subject, &side) && side != STEADY_SIDE_BOTH;
}

static gboolean
is_variant (const char *subject, SteadyCatalogue *catalogue)
{
  const SteadyExercise *exercise;
  guint variant;

  return steady_catalogue_parse_variant (catalogue, subject, &exercise, &variant);
}

static gboolean
is_clearance (const char *subject, SteadyCatalogue *catalogue)
{
  return g_str_equal (subject, "all") || steady_catalogue_find (catalogue, subject) != NULL
         || is_variant (subject, catalogue);
}

/* Nothing means every day. */
static gboolean
is_weekdays (const char *subject, int days)
{
  guint8 weekdays = STEADY_EVERY_DAY;

  return (subject == NULL || steady_weekdays_parse (subject, &weekdays)) && steady_weekdays_count (weekdays) == days;
}

gboolean
steady_check_subject_fits (const SteadyCheck *check, SteadyCatalogue *catalogue)
{
  SteadySubject kind;
  const char *subject;

  g_return_val_if_fail (check != NULL && catalogue != NULL, FALSE);

  kind = steady_check_kind_info (check->kind)->subject;
  subject = check->subject;
  if (kind == STEADY_SUBJECT_WEEKDAYS)
    return is_weekdays (subject, steady_check_get_value (check));
  if (subject == NULL)
    return kind == STEADY_SUBJECT_NONE || kind == STEADY_SUBJECT_DATE;

  switch (kind)
    {
    case STEADY_SUBJECT_DATE:
      return is_date (subject);
    case STEADY_SUBJECT_SIDE:
      return is_one_side (subject);
    case STEADY_SUBJECT_RED_FLAG:
      return g_strv_contains (steady_check_red_flags (), subject);
    case STEADY_SUBJECT_CONDITION:
      return steady_catalogue_knows_condition (catalogue, subject);
    case STEADY_SUBJECT_CLEARANCE:
      return is_clearance (subject, catalogue);
    case STEADY_SUBJECT_VARIANT:
      return is_variant (subject, catalogue);
    case STEADY_SUBJECT_EXERCISE:
      return steady_catalogue_find (catalogue, subject) != NULL;
    case STEADY_SUBJECT_NONE:
    case STEADY_SUBJECT_WEEKDAYS:
    default:
      return FALSE;
    }
}
