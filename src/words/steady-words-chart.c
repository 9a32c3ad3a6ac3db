#include "steady-config.h"

#include "steady-words-chart.h"

#include "steady-words-private.h"

/* --- names and units ------------------------------------------------------------------------------ */

static const char * const words[STEADY_N_CHART_WORDS] = {
  /* Translators: the share of the planned sets that was done. */
  [STEADY_CHART_WORD_ADHERENCE] = NC_ ("chart", "Adherence"),
  [STEADY_CHART_WORD_SHAKINESS] = NC_ ("chart", "Shakiness"),
  [STEADY_CHART_WORD_LOAD] = NC_ ("chart", "Load"),
  [STEADY_CHART_WORD_LOAD_SHAKINESS] = NC_ ("chart", "Shakiness by load"),
  [STEADY_CHART_WORD_SHAKE_ONSET] = NC_ ("chart", "Time until trembling"),
  [STEADY_CHART_WORD_SIDES] = NC_ ("chart", "Left and right"),
  [STEADY_CHART_WORD_KNEE_GAP] = NC_ ("chart", "Knee gap"),

  [STEADY_CHART_WORD_DAY] = NC_ ("chart", "Day"),
  [STEADY_CHART_WORD_WEEK] = NC_ ("chart", "Week of"),
  [STEADY_CHART_WORD_FOUR_WEEKS] = NC_ ("chart", "Four weeks from"),
  [STEADY_CHART_WORD_EXERCISE] = NC_ ("chart", "Exercise"),
  [STEADY_CHART_WORD_STEP] = NC_ ("chart", "Load step"),

  [STEADY_CHART_WORD_PER_CENT] = NC_ ("chart", "per cent of planned sets"),
  [STEADY_CHART_WORD_POINTS] = NC_ ("chart", "0 still, 10 cannot hold"),
  /* Translators: how long a side is to be held on a day: sets × repetitions × seconds. */
  [STEADY_CHART_WORD_SECONDS_HELD] = NC_ ("chart", "seconds of holding, each side"),
  [STEADY_CHART_WORD_SECONDS_A_SET] = NC_ ("chart", "seconds of holding, one set"),
  [STEADY_CHART_WORD_SECONDS_IN] = NC_ ("chart", "seconds into the set"),
  [STEADY_CHART_WORD_CM] = NC_ ("chart", "cm"),
  [STEADY_CHART_WORD_IN] = NC_ ("chart", "in"),
  [STEADY_CHART_WORD_STEP_UNIT] = NC_ ("chart", "load step"),

  [STEADY_CHART_WORD_DONE] = NC_ ("chart", "Sets done"),
  [STEADY_CHART_WORD_RATING] = NC_ ("chart", "One rating"),
  [STEADY_CHART_WORD_MEDIAN] = NC_ ("chart", "Median of the week"),
  [STEADY_CHART_WORD_SPREAD] = NC_ ("chart", "Lowest to highest"),
  [STEADY_CHART_WORD_DOSE] = NC_ ("chart", "Planned dose"),
  [STEADY_CHART_WORD_PAIN_DAY] = NC_ ("chart", "Day with pain of 3 or more"),
  [STEADY_CHART_WORD_OFTEN] = NC_ ("chart", "The larger, the more often"),
  [STEADY_CHART_WORD_STEP_MEDIAN] = NC_ ("chart", "Median"),
  [STEADY_CHART_WORD_A_SET] = NC_ ("chart", "One set"),
  [STEADY_CHART_WORD_LEFT] = NC_ ("chart", "Left"),
  [STEADY_CHART_WORD_RIGHT] = NC_ ("chart", "Right"),
  [STEADY_CHART_WORD_RELAXED] = NC_ ("chart", "At ease"),
  [STEADY_CHART_WORD_SQUEEZED] = NC_ ("chart", "Pressed together"),

  [STEADY_CHART_WORD_NO_WEEKS] = NC_ ("chart", "After your first training, each week stands here beside your goal."),
  [STEADY_CHART_WORD_NO_RATINGS] = NC_ ("chart", "Rate the shaking after an exercise, and it stands here."),
  [STEADY_CHART_WORD_NO_LOAD] = NC_ ("chart", "After your first training, each step of the dose stands here."),
  [STEADY_CHART_WORD_NO_LOAD_SHAKINESS] = NC_ ("chart", "After your first ratings, you see here how shaky each step of the dose was."),
  [STEADY_CHART_WORD_NO_ONSETS] = NC_ ("chart", "Press “It shakes now” during a set, and the seconds until then stand here."),
  [STEADY_CHART_WORD_NO_SIDES] = NC_ ("chart", "Train both sides one by one, and left stands here beside right."),
  [STEADY_CHART_WORD_NO_GAPS] = NC_ ("chart", "Measure the gap between the knees in the weekly self-check, and it stands here."),
};

const char *
steady_words_chart (SteadyChartWord word)
{
  g_return_val_if_fail ((guint) word < G_N_ELEMENTS (words), NULL);

  return g_dpgettext2 (NULL, "chart", words[word]);
}

char *
steady_words_percent (int percent)
{
  /* Translators: a percentage. */
  return g_strdup_printf (_("%d\u00A0%%"), percent);
}

char *
steady_words_goal (int percent)
{
  /* Translators: the person's own goal in per cent, beside its line in a chart. */
  return g_strdup_printf (_("Goal %d\u00A0%%"), percent);
}

char *
steady_words_seconds (int tenths)
{
  g_autofree char *number = steady_words_tenths (tenths);

  /* Translators: a number of seconds, which may have a decimal. */
  return g_strdup_printf (_("%s\u00A0s"), number);
}

char *
steady_words_exercise_variant (const SteadyExercise *exercise, guint variant)
{
  g_return_val_if_fail (exercise != NULL, NULL);

  if (exercise->variants->len < 2)
    return g_strdup (exercise->name);
  /* Translators: an exercise, and the way of doing it. */
  return g_strdup_printf (C_("exercise and variant", "%1$s: %2$s"), exercise->name,
                          steady_exercise_get_variant (exercise, variant)->name);
}

/* --- points --------------------------------------------------------------------------------------- */

char *
steady_words_load_day (const SteadyLoadPoint *point)
{
  g_autofree char *day = NULL;
  g_autofree char *dose = NULL;

  g_return_val_if_fail (point != NULL, NULL);

  day = steady_words_day_year (point->date);
  dose = steady_words_dose_short (point->exercise, point->dose);
  if (point->pain == STEADY_UNKNOWN)
    /* Translators: a date, a dose, and how many sets were done. */
    return g_strdup_printf (ngettext ("%1$s: %2$s, %3$d set done.", "%1$s: %2$s, %3$d sets done.", (gulong) point->done_sets),
                            day, dose, point->done_sets);
  /* Translators: a date, a dose, how many sets were done, and the pain, 0–10. */
  return g_strdup_printf (ngettext ("%1$s: %2$s, %3$d set done, pain %4$d.", "%1$s: %2$s, %3$d sets done, pain %4$d.",
                                    (gulong) point->done_sets),
                          day, dose, point->done_sets, point->pain);
}

char *
steady_words_load_shakiness (int level, int shakiness, guint times)
{
  /* Translators: the load step, a rating 0–10, and on how many days. */
  return g_strdup_printf (ngettext ("Load step %1$d: shakiness %2$d, on %3$u day.", "Load step %1$d: shakiness %2$d, on %3$u days.",
                                    times),
                          level, shakiness, times);
}

char *
steady_words_load_median (int level, int median_tenths)
{
  g_autofree char *median = steady_words_tenths (median_tenths);

  /* Translators: the load step, and the median of the ratings 0–10 given at it. */
  return g_strdup_printf (_("Load step %1$d: median of shakiness %2$s."), level, median);
}

char *
steady_words_week_onset (const SteadyWeek *week)
{
  g_autofree char *name = NULL;
  g_autofree char *seconds = NULL;

  g_return_val_if_fail (week != NULL, NULL);

  name = steady_words_week (week->week_start);
  seconds = steady_words_seconds (week->shake_onset_median_tenths);
  /* Translators: "Week of 2 Mar 2026" and "12.5 s". */
  return g_strdup_printf (_("%1$s: trembling began after %2$s."), name, seconds);
}

char *
steady_words_week_side (SteadyDate monday, SteadySide side, int seconds_tenths)
{
  g_autofree char *name = steady_words_week (monday);
  g_autofree char *seconds = steady_words_seconds (seconds_tenths);

  if (side == STEADY_SIDE_LEFT)
    /* Translators: "Week of 2 Mar 2026" and "50 s". */
    return g_strdup_printf (_("%1$s, left: %2$s a set."), name, seconds);
  /* Translators: "Week of 2 Mar 2026" and "50 s". */
  return g_strdup_printf (_("%1$s, right: %2$s a set."), name, seconds);
}

char *
steady_words_knee_gap (SteadyDate date, gboolean squeezed, int tenths)
{
  g_autofree char *day = steady_words_day_year (date);
  g_autofree char *gap = steady_words_length (tenths);

  if (squeezed)
    /* Translators: a date, and a length such as “3.5 cm”. */
    return g_strdup_printf (_("%1$s, pressed together: %2$s."), day, gap);
  /* Translators: a date, and a length such as “3.5 cm”. */
  return g_strdup_printf (_("%1$s, at ease: %2$s."), day, gap);
}

/* --- several exercises ---------------------------------------------------------------------------- */

static guint
all_of (const SteadyTally *tally)
{
  return tally->more + tally->same + tally->less;
}

char *
steady_words_load_tally (const SteadyTally *tally)
{
  g_return_val_if_fail (tally != NULL, NULL);

  if (tally->same == all_of (tally))
    return g_strdup (_("The dose is the same as at first in all exercises."));
  if (tally->more == all_of (tally))
    return g_strdup (_("The dose is higher than at first in all exercises."));
  if (tally->less == all_of (tally))
    return g_strdup (_("The dose is lower than at first in all exercises."));
  if (tally->less > tally->more)
    /* Translators: in how many exercises, out of how many. */
    return g_strdup_printf (ngettext ("The dose is lower than at first in %1$u of %2$u exercise.",
                                      "The dose is lower than at first in %1$u of %2$u exercises.", all_of (tally)),
                            tally->less, all_of (tally));
  /* Translators: in how many exercises, out of how many. */
  return g_strdup_printf (ngettext ("The dose is higher than at first in %1$u of %2$u exercise.",
                                    "The dose is higher than at first in %1$u of %2$u exercises.", all_of (tally)),
                          tally->more, all_of (tally));
}

char *
steady_words_onset_tally (const SteadyTally *tally)
{
  g_return_val_if_fail (tally != NULL, NULL);

  if (tally->same == all_of (tally))
    return g_strdup (_("Trembling began as late as at first in all exercises."));
  if (tally->more == all_of (tally))
    return g_strdup (_("Trembling began later than at first in all exercises."));
  if (tally->less == all_of (tally))
    return g_strdup (_("Trembling began earlier than at first in all exercises."));
  if (tally->less > tally->more)
    /* Translators: in how many exercises, out of how many. */
    return g_strdup_printf (ngettext ("Trembling began earlier than at first in %1$u of %2$u exercise.",
                                      "Trembling began earlier than at first in %1$u of %2$u exercises.", all_of (tally)),
                            tally->less, all_of (tally));
  /* Translators: in how many exercises, out of how many. */
  return g_strdup_printf (ngettext ("Trembling began later than at first in %1$u of %2$u exercise.",
                                    "Trembling began later than at first in %1$u of %2$u exercises.", all_of (tally)),
                          tally->more, all_of (tally));
}

char *
steady_words_sides_tally (const SteadyTally *tally)
{
  g_return_val_if_fail (tally != NULL, NULL);

  if (tally->same == all_of (tally))
    return g_strdup (_("Both sides held equally long in the last week."));
  if (tally->more > 0 && tally->less == 0)
    /* Translators: in how many exercises, out of how many. */
    return g_strdup_printf (ngettext ("The left side held longer in the last week in %1$u of %2$u exercise.",
                                      "The left side held longer in the last week in %1$u of %2$u exercises.", all_of (tally)),
                            tally->more, all_of (tally));
  if (tally->less > 0 && tally->more == 0)
    /* Translators: in how many exercises, out of how many. */
    return g_strdup_printf (ngettext ("The right side held longer in the last week in %1$u of %2$u exercise.",
                                      "The right side held longer in the last week in %1$u of %2$u exercises.", all_of (tally)),
                            tally->less, all_of (tally));
  return g_strdup (_("In the last week the left side held longer in some exercises, the right side in others."));
}

char *
steady_words_load_shakiness_title (void)
{
  return g_strdup (_("How shaky each step of the dose was."));
}
