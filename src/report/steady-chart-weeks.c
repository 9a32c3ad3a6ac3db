/* steady-chart-weeks.c: the charts with one figure a week: adherence, shakiness, time until trembling, sides; and
 * the knee gap. */
#include "steady-chart-record.h"

#include "steady-words-chart.h"

#define TENTHS 10.0
#define RATING_HIGHEST 10
#define PER_CENT_HIGHEST 100

/* --- adherence ------------------------------------------------------------------------------------ */

static void
add_adherence (SteadyChartSeries *bars, const SteadyAdherence *week)
{
  SteadyChartPoint *point;

  /* Where nothing was planned there is nothing to be measured: empty space, not 0. */
  if (week->percent == STEADY_UNKNOWN)
    return;
  point = steady_chart_series_add (bars, week->week_start, week->percent);
  point->unfinished = week->unfinished;
  point->label = steady_words_percent (week->percent);
  point->words = bars->weeks > 1 ? steady_words_four_weeks_adherence (week) : steady_words_week_adherence (week);
}

/* (transfer full): a bar each. Those of single weeks would be thinner than a hair where years are shown. */
static GArray *
adherence_bars (SteadyChart *chart, SteadyChartSeries *bars, const SteadyChartSource *record)
{
  GArray *together;

  bars->weeks = 1;
  if (record->adherence->len <= STEADY_ADHERENCE_WEEKS_SINGLE)
    return g_array_ref (record->adherence);
  bars->weeks = STEADY_ADHERENCE_WEEKS_TOGETHER;
  together = steady_adherence_by_four_weeks (record->adherence);
  chart->from = MIN (chart->from, g_array_index (together, SteadyAdherence, 0).week_start);
  g_free (chart->x_name);
  chart->x_name = g_strdup (steady_words_chart (STEADY_CHART_WORD_FOUR_WEEKS));
  return together;
}

void
steady_chart_fill_adherence (SteadyChart *chart, const SteadyChartSource *record)
{
  SteadyChartPanel *panel =
      steady_chart_add_panel (chart, NULL, steady_words_chart (STEADY_CHART_WORD_PER_CENT), 0, PER_CENT_HIGHEST);
  SteadyChartSeries *bars = steady_chart_panel_add_series (panel, STEADY_SERIES_BARS,
                                                           steady_words_chart (STEADY_CHART_WORD_DONE), 0);
  g_autoptr (GArray) weeks = adherence_bars (chart, bars, record);
  int goal = STEADY_UNKNOWN;

  panel->whole = TRUE;
  for (guint i = 0; i < weeks->len; i++)
    {
      const SteadyAdherence *week = &g_array_index (weeks, SteadyAdherence, i);

      if (week->goal != goal)
        steady_chart_panel_add_goal (panel, goal == STEADY_UNKNOWN ? chart->from : week->week_start, week->goal);
      goal = week->goal;
      add_adherence (bars, week);
    }

  if (bars->points->len == 0)
    return;
  panel->goal_label = steady_words_goal (goal);
  chart->title = steady_words_adherence (record->adherence);
}

/* --- shakiness ------------------------------------------------------------------------------------ */

void
steady_chart_fill_shakiness (SteadyChart *chart, const SteadyChartSource *record)
{
  SteadyChartPanel *panel =
      steady_chart_add_panel (chart, NULL, steady_words_chart (STEADY_CHART_WORD_POINTS), 0, RATING_HIGHEST);
  SteadyChartSeries *band = steady_chart_panel_add_series (panel, STEADY_SERIES_BAND,
                                                           steady_words_chart (STEADY_CHART_WORD_SPREAD), 0);
  SteadyChartSeries *dots = steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS,
                                                           steady_words_chart (STEADY_CHART_WORD_RATING), 0);
  SteadyChartSeries *line = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE,
                                                           steady_words_chart (STEADY_CHART_WORD_MEDIAN), 0);
  g_autoptr (GArray) ratings = steady_rating_points (record->days);
  g_autoptr (GArray) weeks = steady_weekly_of (record->weekly, NULL);
  SteadyVerdict verdict = steady_verdict_shakiness (record->weekly, NULL);

  panel->whole = TRUE;
  panel->decimals = 1;
  band->weeks = line->weeks = 1;
  for (guint i = 0; i < ratings->len; i++)
    {
      const SteadyRatingPoint *rating = &g_array_index (ratings, SteadyRatingPoint, i);

      steady_chart_series_add (dots, rating->date, rating->shakiness);
    }
  for (guint i = 0; i < weeks->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weeks, SteadyWeek, i);
      SteadyChartPoint *point;

      if (week->shakiness_median_tenths == STEADY_UNKNOWN)
        continue;
      steady_chart_series_add_band (band, week->week_start, week->shakiness_min, week->shakiness_max);
      point = steady_chart_series_add (line, week->week_start, week->shakiness_median_tenths / TENTHS);
      point->unfinished = steady_chart_record_is_unfinished (record, week->week_start);
      point->words = steady_words_week_shakiness (week);
    }
  if (ratings->len > 0)
    chart->title = steady_words_verdict (&verdict, STEADY_MEASURE_SHAKINESS);
}

/* --- time until trembling begins ------------------------------------------------------------------ */

static void
add_onset_week (const SteadyChartSource *record, SteadyChartSeries *line, const SteadyWeek *week)
{
  SteadyChartPoint *point =
      steady_chart_series_add (line, week->week_start, week->shake_onset_median_tenths / TENTHS);

  point->label = steady_words_seconds (week->shake_onset_median_tenths);
  point->words = steady_words_week_onset (week);
  point->unfinished = steady_chart_record_is_unfinished (record, week->week_start);
}

static void
fill_onset_panel (SteadyChart *chart, const SteadyChartSource *record, GArray *onsets, const SteadyExercise *exercise)
{
  SteadyChartPanel *panel = steady_chart_add_panel (chart, exercise->name,
                                                    steady_words_chart (STEADY_CHART_WORD_SECONDS_IN), 0, 0);
  SteadyChartSeries *dots = steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS,
                                                           steady_words_chart (STEADY_CHART_WORD_A_SET), 0);
  SteadyChartSeries *line = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE,
                                                           steady_words_chart (STEADY_CHART_WORD_MEDIAN), 0);
  g_autoptr (GArray) weeks = steady_weekly_of (record->weekly, exercise);

  panel->decimals = 1;
  line->weeks = 1;
  for (guint i = 0; i < onsets->len; i++)
    {
      const SteadyOnsetPoint *onset = &g_array_index (onsets, SteadyOnsetPoint, i);

      if (onset->exercise == exercise)
        steady_chart_series_add (dots, onset->date, onset->onset_s);
    }
  for (guint i = 0; i < weeks->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weeks, SteadyWeek, i);

      if (week->shake_onset_median_tenths != STEADY_UNKNOWN)
        add_onset_week (record, line, week);
    }
}

/* Whether the exercise has any onset, and how its last week compares with its first. */
static gboolean
tally_onsets (GArray *weekly, const SteadyExercise *exercise, SteadyTally *tally)
{
  int first = STEADY_UNKNOWN;
  int last = STEADY_UNKNOWN;

  for (guint i = 0; i < weekly->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weekly, SteadyWeek, i);

      if (week->exercise != exercise || week->shake_onset_median_tenths == STEADY_UNKNOWN)
        continue;
      first = first != STEADY_UNKNOWN ? first : week->shake_onset_median_tenths;
      last = week->shake_onset_median_tenths;
    }
  if (last == STEADY_UNKNOWN)
    return FALSE;
  *(last > first ? &tally->more : last < first ? &tally->less : &tally->same) += 1;
  return TRUE;
}

void
steady_chart_fill_shake_onset (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) onsets = steady_onset_points (record->days);
  const SteadyExercise *only = NULL;
  SteadyTally tally = { 0 };
  guint n = 0;

  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (record->catalogue, i);

      if (!tally_onsets (record->weekly, exercise, &tally))
        continue;
      fill_onset_panel (chart, record, onsets, exercise);
      only = exercise;
      n++;
    }
  if (n > 0)
    chart->title = n == 1 ? steady_words_onset (record->weekly, only) : steady_words_onset_tally (&tally);
}

/* --- left against right --------------------------------------------------------------------------- */

static void
add_side (const SteadyChartSource *record, SteadyChartSeries *line, const SteadySideWeek *week, SteadySide side)
{
  int tenths = (side == STEADY_SIDE_LEFT ? &week->left : &week->right)->seconds_median_tenths;
  SteadyChartPoint *point;

  if (tenths == STEADY_UNKNOWN)
    return;
  point = steady_chart_series_add (line, week->week_start, tenths / TENTHS);
  point->label = steady_words_seconds (tenths);
  point->words = steady_words_week_side (week->week_start, side, tenths);
  point->unfinished = steady_chart_record_is_unfinished (record, week->week_start);
}

/* Returns: (nullable): the last week of the exercise */
static const SteadySideWeek *
fill_sides_panel (SteadyChart *chart, const SteadyChartSource *record, GArray *weeks, const SteadyExercise *exercise)
{
  const SteadySideWeek *last = NULL;
  SteadyChartPanel *panel = NULL;
  SteadyChartSeries *left = NULL;
  SteadyChartSeries *right = NULL;

  for (guint i = 0; i < weeks->len; i++)
    {
      const SteadySideWeek *week = &g_array_index (weeks, SteadySideWeek, i);

      if (week->exercise != exercise)
        continue;
      if (panel == NULL)
        {
          panel = steady_chart_add_panel (chart, exercise->name,
                                          steady_words_chart (STEADY_CHART_WORD_SECONDS_A_SET), 0, 0);
          panel->decimals = 1;
          left = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, steady_words_chart (STEADY_CHART_WORD_LEFT), 0);
          right = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, steady_words_chart (STEADY_CHART_WORD_RIGHT), 1);
          left->weeks = right->weeks = 1;
        }
      add_side (record, left, week, STEADY_SIDE_LEFT);
      add_side (record, right, week, STEADY_SIDE_RIGHT);
      last = week;
    }
  return last;
}

void
steady_chart_fill_sides (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) weeks = steady_side_weeks (record->catalogue, record->days);
  const SteadySideWeek *only = NULL;
  SteadyTally tally = { 0 };
  guint n = 0;

  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    {
      const SteadySideWeek *last = fill_sides_panel (chart, record, weeks, steady_catalogue_get (record->catalogue, i));
      int left, right;

      if (last == NULL)
        continue;
      left = last->left.seconds_median_tenths;
      right = last->right.seconds_median_tenths;
      *(left > right ? &tally.more : left < right ? &tally.less : &tally.same) += 1;
      only = last;
      n++;
    }
  if (n > 0)
    chart->title = n == 1 ? steady_words_sides (only) : steady_words_sides_tally (&tally);
}

/* --- knee gap ------------------------------------------------------------------------------------- */

static GArray *
gaps (const SteadyChartSource *record, SteadyCheckKind kind)
{
  return steady_check_points (record->history->checks, kind, NULL, record->from, record->to);
}

static void
add_gaps (SteadyChartPanel *panel, GArray *points, gboolean squeezed)
{
  SteadyChartWord name = squeezed ? STEADY_CHART_WORD_SQUEEZED : STEADY_CHART_WORD_RELAXED;
  SteadyChartSeries *line =
      steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, steady_words_chart (name), squeezed ? 1 : 0);

  for (guint i = 0; i < points->len; i++)
    {
      const SteadyDatedValue *value = &g_array_index (points, SteadyDatedValue, i);

      steady_chart_series_add (line, value->date,
                               steady_length_from_tenths (value->tenths, steady_words_get_length_unit ()) / TENTHS)->words =
          steady_words_knee_gap (value->date, squeezed, value->tenths);
    }
}

void
steady_chart_fill_knee_gap (SteadyChart *chart, const SteadyChartSource *record)
{
  SteadyChartWord unit
      = steady_words_get_length_unit () == STEADY_LENGTH_INCHES ? STEADY_CHART_WORD_IN : STEADY_CHART_WORD_CM;
  SteadyChartPanel *panel = steady_chart_add_panel (chart, NULL, steady_words_chart (unit), 0, 0);
  g_autoptr (GArray) relaxed = gaps (record, STEADY_CHECK_KNEE_GAP_RELAXED);
  g_autoptr (GArray) squeezed = gaps (record, STEADY_CHECK_KNEE_GAP_SQUEEZED);
  SteadyVerdict verdict = steady_verdict_knee_gap (relaxed);

  panel->decimals = 1;
  add_gaps (panel, relaxed, FALSE);
  add_gaps (panel, squeezed, TRUE);
  if (relaxed->len > 0)
    chart->title = steady_words_verdict (&verdict, STEADY_MEASURE_KNEE_GAP);
}
