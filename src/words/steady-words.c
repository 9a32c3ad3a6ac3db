#include "steady-config.h"

#include "steady-words-private.h"

#include <locale.h>

/* A language whose locale is not on the machine is written all the same, without its names of days. */
static void
do_without_locale (void)
{
  g_autofree char *languages = g_strjoinv (":", (char **) g_get_language_names ());

  /* Newer GNU C libraries, as that of Debian 13, translate nothing in “C.UTF-8” itself; in a country of it, which they
   * need not know, they do. */
  if (setlocale (LC_ALL, "C_ZZ.UTF-8") == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", languages, TRUE);
}

void
steady_words_init (void)
{
  const char *folder = g_getenv ("STEADY_LOCALEDIR");

  if (setlocale (LC_ALL, "") == NULL)
    do_without_locale ();
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : STEADY_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static SteadyLengthUnit length_unit = STEADY_LENGTH_CENTIMETRES;

void
steady_words_set_length_unit (SteadyLengthUnit unit)
{
  length_unit = unit;
}

SteadyLengthUnit
steady_words_get_length_unit (void)
{
  return length_unit;
}

/* --- doses and levels -------------------------------------------------------------------------- */

char *
steady_words_dose (const SteadyExercise *exercise, SteadyDose dose)
{
  g_return_val_if_fail (exercise != NULL, NULL);

  if (exercise->kind == STEADY_EXERCISE_HOLD)
    return exercise->two_sided
             /* Translators: a dose: sets × seconds of one hold, for each of two sides. */
             ? g_strdup_printf (_("%1$d\u00A0×\u00A0%2$d\u00A0s on each side"), dose.sets, dose.hold_s)
             /* Translators: a dose: sets × seconds of one hold. */
             : g_strdup_printf (_("%1$d\u00A0×\u00A0%2$d\u00A0s"), dose.sets, dose.hold_s);

  if (exercise->two_sided)
    /* Translators: a dose: sets × repetitions, seconds each repetition is held, for each of two sides. */
    return g_strdup_printf (ngettext ("%1$d\u00A0×\u00A0%2$d repetition on each side, held for %3$d\u00A0s",
                                      "%1$d\u00A0×\u00A0%2$d repetitions on each side, held for %3$d\u00A0s", (gulong) dose.reps),
                            dose.sets, dose.reps, dose.hold_s);
  /* Translators: a dose: sets × repetitions, seconds each repetition is held. */
  return g_strdup_printf (ngettext ("%1$d\u00A0×\u00A0%2$d repetition, held for %3$d\u00A0s", "%1$d\u00A0×\u00A0%2$d repetitions, held for %3$d\u00A0s",
                                    (gulong) dose.reps),
                          dose.sets, dose.reps, dose.hold_s);
}

char *
steady_words_dose_short (const SteadyExercise *exercise, SteadyDose dose)
{
  g_return_val_if_fail (exercise != NULL, NULL);

  if (exercise->kind == STEADY_EXERCISE_HOLD)
    return g_strdup_printf (_("%1$d\u00A0×\u00A0%2$d\u00A0s"), dose.sets, dose.hold_s);
  /* Translators: a dose, compact: sets × repetitions × seconds of hold. */
  return g_strdup_printf (_("%1$d\u00A0×\u00A0%2$d\u00A0×\u00A0%3$d\u00A0s"), dose.sets, dose.reps, dose.hold_s);
}

char *
steady_words_level (int level, int lowest)
{
  if (level < 0)
    /* Translators: a step of the ladder before the first ordinary one, counted from the easiest. */
    return g_strdup_printf (_("Preparation %1$d of %2$d"), level - lowest + 1, -lowest);
  return g_strdup_printf (_("Level %d"), level);
}

char *
steady_words_decision (SteadyDecision decision)
{
  static const char * const names[STEADY_N_DECISIONS] = {
    [STEADY_DECISION_START] = NC_ ("decision", "Start"),
    [STEADY_DECISION_HOLD] = NC_ ("decision", "Same dose"),
    [STEADY_DECISION_ADVANCE] = NC_ ("decision", "One step up"),
    [STEADY_DECISION_MAINTAIN] = NC_ ("decision", "Keep it up"),
    [STEADY_DECISION_STEP_BACK] = NC_ ("decision", "Step back"),
    [STEADY_DECISION_REST] = NC_ ("decision", "Rest"),
    [STEADY_DECISION_GAP] = NC_ ("decision", "After time off"),
    [STEADY_DECISION_PAUSE] = NC_ ("decision", "Paused"),
    [STEADY_DECISION_REFER] = NC_ ("decision", "See a professional"),
    [STEADY_DECISION_LOCKED] = NC_ ("decision", "Locked"),
    [STEADY_DECISION_RESUME] = NC_ ("decision", "Cleared, going on"),
  };

  g_return_val_if_fail ((guint) decision < G_N_ELEMENTS (names), NULL);
  return g_strdup (g_dpgettext2 (NULL, "decision", names[decision]));
}
