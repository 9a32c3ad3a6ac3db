/* steady-words-chart.h: what stands in and around a chart beside its verdict: units, keys, points one by one. */
#pragma once

#include "steady-words-progress.h"

G_BEGIN_DECLS

/** Names and units, which are the same whatever the numbers are. */
typedef enum
{
  STEADY_CHART_WORD_ADHERENCE, /* what a chart is of */
  STEADY_CHART_WORD_SHAKINESS,
  STEADY_CHART_WORD_LOAD,
  STEADY_CHART_WORD_LOAD_SHAKINESS,
  STEADY_CHART_WORD_SHAKE_ONSET,
  STEADY_CHART_WORD_SIDES,
  STEADY_CHART_WORD_KNEE_GAP,

  STEADY_CHART_WORD_DAY, /* headings of a table */
  STEADY_CHART_WORD_WEEK,
  STEADY_CHART_WORD_FOUR_WEEKS,
  STEADY_CHART_WORD_EXERCISE,
  STEADY_CHART_WORD_STEP,

  STEADY_CHART_WORD_PER_CENT, /* units at an axis */
  STEADY_CHART_WORD_POINTS,
  STEADY_CHART_WORD_SECONDS_HELD,
  STEADY_CHART_WORD_SECONDS_A_SET,
  STEADY_CHART_WORD_SECONDS_IN,
  STEADY_CHART_WORD_CM,
  STEADY_CHART_WORD_IN,
  STEADY_CHART_WORD_STEP_UNIT,

  STEADY_CHART_WORD_DONE, /* series */
  STEADY_CHART_WORD_RATING,
  STEADY_CHART_WORD_MEDIAN,
  STEADY_CHART_WORD_SPREAD,
  STEADY_CHART_WORD_DOSE,
  STEADY_CHART_WORD_PAIN_DAY,
  STEADY_CHART_WORD_OFTEN,
  STEADY_CHART_WORD_STEP_MEDIAN,
  STEADY_CHART_WORD_A_SET,
  STEADY_CHART_WORD_LEFT,
  STEADY_CHART_WORD_RIGHT,
  STEADY_CHART_WORD_RELAXED,
  STEADY_CHART_WORD_SQUEEZED,

  STEADY_CHART_WORD_NO_WEEKS, /* what will be here */
  STEADY_CHART_WORD_NO_RATINGS,
  STEADY_CHART_WORD_NO_LOAD,
  STEADY_CHART_WORD_NO_LOAD_SHAKINESS,
  STEADY_CHART_WORD_NO_ONSETS,
  STEADY_CHART_WORD_NO_SIDES,
  STEADY_CHART_WORD_NO_GAPS,
} SteadyChartWord;

#define STEADY_N_CHART_WORDS (STEADY_CHART_WORD_NO_GAPS + 1)

/** (transfer none) */
const char *steady_words_chart        (SteadyChartWord word);

/** "92 %". */
char *steady_words_percent            (int percent);
/** "Goal 80 %". */
char *steady_words_goal               (int percent);
/** "12.5 s". @tenths: of a second */
char *steady_words_seconds            (int tenths);
/** "Wall sit – Shallow, thighs at 60°": an exercise in one of its variants. */
char *steady_words_exercise_variant   (const SteadyExercise *exercise, guint variant);

/* --- points, for the keyboard and a screen reader ------------------------------------------------- */

/** "Monday, 2 March: 3 × 12 × 5 s, 6 sets done, pain 4." */
char *steady_words_load_day           (const SteadyLoadPoint *point);
/** "Load step 4: shakiness 5, 3 times." */
char *steady_words_load_shakiness     (int level, int shakiness, guint times);
/** "Load step 4: median 4.5." */
char *steady_words_load_median        (int level, int median_tenths);
/** "Week of 2 Mar: trembling began after 12.5 s." */
char *steady_words_week_onset         (const SteadyWeek *week);
/** "Week of 2 Mar, left: 50 s in a set." */
char *steady_words_week_side          (SteadyDate monday, SteadySide side, int seconds_tenths);
/** "2 Mar 2026, pressed together: 3.5 cm." */
char *steady_words_knee_gap           (SteadyDate date, gboolean squeezed, int tenths);

/* --- sentences above charts of several exercises -------------------------------------------------- */

/**
 * SteadyTally: how the first and the last figure of each exercise compare.
 */
typedef struct
{
  guint more;
  guint same;
  guint less;
} SteadyTally;

/** "The dose is higher than at first in 3 of 4 exercises." */
char *steady_words_load_tally         (const SteadyTally *tally);
/** "Trembling began later than at first in 2 of 3 exercises." */
char *steady_words_onset_tally        (const SteadyTally *tally);
/** Left against right in the last week: @more is where the left side held longer. */
char *steady_words_sides_tally        (const SteadyTally *tally);
/** "How shaky each load step was." */
char *steady_words_load_shakiness_title (void);

G_END_DECLS
