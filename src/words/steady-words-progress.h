/* steady-words-progress.h: what the charts show, as sentences: above a chart, for a screen reader, on paper.
 *
 * Each says what was measured and over which time, and never why. Every string returned is (transfer full). */
#pragma once

#include "steady-adherence.h"
#include "steady-day-state.h"
#include "steady-forecast.h"
#include "steady-series.h"
#include "steady-verdict.h"
#include "steady-words.h"

G_BEGIN_DECLS

/** What a verdict is about. */
typedef enum
{
  STEADY_MEASURE_SHAKINESS,
  STEADY_MEASURE_KNEE_GAP,
} SteadyMeasure;

/* --- verdicts ------------------------------------------------------------------------------------ */

/**
 * steady_words_verdict:
 *
 * "Shakiness fell from 6 to 3 in nine weeks.", "Too early to say (2 of 4 weeks with enough ratings).": the
 * sentence above the chart.
 */
char *steady_words_verdict       (const SteadyVerdict *verdict, SteadyMeasure measure);

/** In a word, for a table: "Improving", "Possibly improving", "No clear change", "Too early to say". */
char *steady_words_verdict_short (SteadyVerdictCode code);

/**
 * steady_words_adherence:
 * @adherence: (element-type SteadyAdherence): in the order of weeks
 *
 * Over the finished weeks: "Over nine weeks, 82 % of the planned sets were done; your goal is 80 %." While
 * there is none, of the present week: "This week so far: 9 of 12 planned sets."
 */
char *steady_words_adherence     (GArray *adherence);

/* --- what changed -------------------------------------------------------------------------------- */

/**
 * steady_words_load:
 * @first, @last: the first and the last exercise-day of one exercise
 *
 * "From 3 × 10 × 5 s to 4 × 12 × 5 s in nine weeks.", with the variants' names where there are several.
 */
char *steady_words_load          (const SteadyLoadPoint *first, const SteadyLoadPoint *last);

/**
 * steady_words_onset:
 * @weekly: (element-type SteadyWeek)
 * @exercise: (nullable): whose rows; NULL for all together
 *
 * "Trembling began after 12 s in the week of 2 Mar, after 25 s in the week of 27 Apr."
 */
char *steady_words_onset         (GArray *weekly, const SteadyExercise *exercise);

/**
 * steady_words_sides:
 * @week: the last one
 *
 * "A set in the week of 2 Mar: left 50 s, right 45 s."
 */
char *steady_words_sides         (const SteadySideWeek *week);

/** "If every training day goes well: 3 × 15 × 5 s on 12 May 2026, and …": when, with the condition said. */
char *steady_words_forecast      (const SteadyForecast *forecast, const SteadyExercise *exercise);

/* --- one week, one day: for the keyboard and a screen reader --------------------------------------- */

/** "Week of 2 Mar 2026: median 4, from 2 to 7, 5 ratings." */
char *steady_words_week_shakiness (const SteadyWeek *week);

/** "Week of 2 Mar 2026: 12 of 15 planned sets, 80 %.", "This week so far: 9 of 12 planned sets." */
char *steady_words_week_adherence (const SteadyAdherence *week);

/** "Four weeks from 2 Mar 2026: 46 of 50 planned sets, 92 %." @weeks: of steady_adherence_by_four_weeks(), planned */
char *steady_words_four_weeks_adherence (const SteadyAdherence *weeks);

/** "Monday, 2 March: done", "Today, Tuesday, 3 March: planned": a disc of the week strip. */
char *steady_words_day_state     (const SteadyDayState *state);

/** (transfer none): "done", "partly done", "planned", "rest", "no training", "away": for the strip's key. */
const char *steady_words_day_kind (SteadyDayKind kind);

G_END_DECLS
