#include "steady-words-check.h"

#include "steady-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "steady-schedule.h"

#define SUBJECT_ALL "all"

static char *
exercise_name (SteadyCatalogue *catalogue, const char *id)
{
  const SteadyExercise *exercise = steady_catalogue_find (catalogue, id);

  return g_strdup (exercise != NULL ? exercise->name : id);
}

/* "plank/full" → "Plank – Full plank"; an exercise alone by its name. */
static char *
subject_name (SteadyCatalogue *catalogue, const char *subject)
{
  const SteadyExercise *exercise = NULL;
  guint variant;

  if (subject == NULL || g_str_equal (subject, SUBJECT_ALL))
    return g_strdup (_("all exercises"));
  if (strchr (subject, '/') == NULL)
    return exercise_name (catalogue, subject);
  if (!steady_catalogue_parse_variant (catalogue, subject, &exercise, &variant))
    return g_strdup (subject);
  /* Translators: an exercise and a way of doing it: “Plank – Full plank”. */
  return g_strdup_printf (_("%1$s – %2$s"), exercise->name,
                          steady_exercise_get_variant (exercise, variant)->name);
}

static char *
weekday_names (const char *subject)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint8 days = STEADY_EVERY_DAY;

  if (subject == NULL || !steady_weekdays_parse (subject, &days) || days == STEADY_EVERY_DAY)
    return g_strdup (_("every day"));
  for (int day = 0; day < STEADY_DAYS_PER_WEEK; day++)
    if (days & (1u << day))
      {
        g_autofree char *name = steady_words_weekday_short (day);

        if (names->len > 0)
          /* Translators: between the names of a list. */
          g_string_append (names, _(", "));
        g_string_append (names, name);
      }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
stance (const SteadyCheck *check)
{
  int seconds = steady_check_get_value (check);

  if (g_strcmp0 (check->subject, "left") == 0)
    return g_strdup_printf (_("Standing on the left leg: %d\u00A0s"), seconds);
  return g_strdup_printf (_("Standing on the right leg: %d\u00A0s"), seconds);
}

static char *
measured (const SteadyCheck *check)
{
  g_autofree char *length = steady_words_length (check->tenths);

  if (check->kind == STEADY_CHECK_KNEE_GAP_RELAXED)
    /* Translators: %s is a length, “3.5 cm”. */
    return g_strdup_printf (_("Knee gap at ease: %s"), length);
  /* Translators: %s is a length, “3.5 cm”. */
  return g_strdup_printf (_("Knee gap, pressed together: %s"), length);
}

static char *
condition (const SteadyCheck *check, SteadyCatalogue *catalogue)
{
  g_autofree char *name = steady_words_condition (catalogue, check->subject);

  if (steady_check_get_value (check) == 1)
    /* Translators: %s is a condition such as “Pregnancy”. */
    return g_strdup_printf (_("%s: begins"), name);
  return g_strdup_printf (_("%s: over"), name);
}

static char *
about_subject (const SteadyCheck *check, SteadyCatalogue *catalogue)
{
  g_autofree char *name = subject_name (catalogue, check->subject);

  if (check->kind == STEADY_CHECK_CLEARANCE)
    return g_strdup_printf (_("Clearance: %s"), name);
  if (check->kind == STEADY_CHECK_VARIANT)
    /* Translators: %s is a way of doing an exercise that was taken. */
    return g_strdup_printf (_("From then on: %s"), name);
  return g_strdup_printf (_("Begun lower: %s"), name);
}

static char *
red_flag (const SteadyCheck *check)
{
  g_autofree char *name = steady_words_red_flag (check->subject);

  /* Translators: %s is a sign such as “Swelling of a knee or a leg”. */
  return g_strdup_printf (_("Warning sign: %s"), name);
}

static char *
schedule (const SteadyCheck *check)
{
  g_autofree char *days = weekday_names (check->subject);

  return g_strdup_printf (_("Training days: %s"), days);
}

char *
steady_words_check (const SteadyCheck *check, SteadyCatalogue *catalogue)
{
  int value;

  g_return_val_if_fail (check != NULL && catalogue != NULL, NULL);

  value = steady_check_get_value (check);
  switch (check->kind)
    {
    case STEADY_CHECK_NEXT_DAY_PAIN:
      return g_strdup_printf (_("Pain the next day: %d"), value);
    case STEADY_CHECK_USUAL_PAIN:
      return g_strdup_printf (_("Usual pain: %d"), value);
    case STEADY_CHECK_KNEE_GAP_RELAXED:
    case STEADY_CHECK_KNEE_GAP_SQUEEZED:
      return measured (check);
    case STEADY_CHECK_KNEE_SHAKINESS:
      return g_strdup_printf (_("Shakiness while pressing: %d"), value);
    case STEADY_CHECK_CHAIR_STAND:
      return g_strdup_printf (_("Chair stands in 30 seconds: %d"), value);
    case STEADY_CHECK_ONE_LEG_STANCE:
      return stance (check);
    case STEADY_CHECK_RED_FLAG:
      return red_flag (check);
    case STEADY_CHECK_CONDITION:
      return condition (check, catalogue);
    case STEADY_CHECK_CLEARANCE:
    case STEADY_CHECK_VARIANT:
    case STEADY_CHECK_START_LEVEL:
      return about_subject (check, catalogue);
    case STEADY_CHECK_SCREENING_CLEAR:
      return g_strdup (value == 1 ? _("Health questions: all no") : _("Health questions: one yes or more"));
    case STEADY_CHECK_SCHEDULE:
      return schedule (check);
    case STEADY_CHECK_GOAL:
      return g_strdup_printf (_("Goal: %d\u00A0%%"), value);
    case STEADY_CHECK_AWAY:
    default:
      return g_strdup (value == 1 ? _("Away: begins") : _("Away: over"));
    }
}
