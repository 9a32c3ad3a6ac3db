/* steady-chart-weeks.c: the charts that have one figure a week, and the knee gap. */

#include "steady-chart-record.h"

#include "steady-config.h"

#include <glib/gi18n-lib.h>

#include "steady-words-progress.h"

static double
from_tenths (int tenths)
{
  return tenths / 10.0;
}

void
steady_chart_fill_adherence (SteadyChart *chart, const SteadyChartSource *record)
{
  SteadyChartPanel *panel = steady_chart_add_panel (chart, NULL, _("per cent of planned sets"), 0, 100);
  SteadyChartSeries *bars = steady_chart_panel_add_series (panel, STEADY_SERIES_BARS, _("Done sets"), 0);
  g_autoptr (GArray) adherence = steady_adherence (record->weekly, record->history->checks, record->to);
  int goal = -1;

  panel->whole = TRUE;
  bars->weekly = TRUE;
  for (guint i = 0; i < adherence->len; i++)
    {
      const SteadyAdherence *week = &g_array_index (adherence, SteadyAdherence, i);
      SteadyChartPoint *point;

      if (week->goal != goal)
        steady_chart_panel_add_goal (panel, week->week_start, week->goal);
      goal = week->goal;
      /* A week without a plan, and one before anything was done, is empty space. */
      if (week->percent == STEADY_UNKNOWN || record->days->len == 0)
        continue;
      point = steady_chart_series_add (bars, week->week_start, week->percent);
      point->unfinished = week->unfinished;
      /* Translators: per cent. */
      point->label = g_strdup_printf (_("%d %%"), week->percent);
      point->words = steady_words_week_adherence (week);
    }
  if (goal >= 0)
    /* Translators: the goal of the week in per cent, beside its line in a chart. */
    panel->goal_label = g_strdup_printf (_("Goal %d %%"), goal);
  if (record->days->len > 0)
    chart->title = steady_words_adherence (adherence);
}

void
steady_chart_fill_shakiness (SteadyChart *chart, const SteadyChartSource *record)
{
  SteadyChartPanel *panel = steady_chart_add_panel (chart, NULL, _("0 still, 10 cannot hold"), 0, 10);
  SteadyChartSeries *band = steady_chart_panel_add_series (panel, STEADY_SERIES_BAND, _("Lowest to highest"), 0);
  SteadyChartSeries *dots = steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS, _("A rating"), 0);
  SteadyChartSeries *line = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, _("Median of the week"), 0);
  g_autoptr (GArray) ratings = steady_rating_points (record->days);
  g_autoptr (GArray) weeks = steady_weekly_of (record->weekly, NULL);
  SteadyVerdict verdict = steady_verdict_shakiness (record->weekly, NULL);

  panel->whole = TRUE;
  panel->decimals = 1;
  band->weekly = line->weekly = TRUE;
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
      point = steady_chart_series_add (line, week->week_start, from_tenths (week->shakiness_median_tenths));
      point->unfinished = steady_chart_record_is_unfinished (record, week->week_start);
      point->label = steady_words_tenths (week->shakiness_median_tenths);
      point->words = steady_words_week_shakiness (week);
    }
  if (ratings->len > 0)
    chart->title = steady_words_verdict (&verdict, STEADY_MEASURE_SHAKINESS);
}

static void
fill_onset_panel (SteadyChart *chart, const SteadyChartSource *record, GArray *onsets, const SteadyExercise *exercise)
{
  SteadyChartPanel *panel = NULL;
  SteadyChartSeries *dots = NULL;
  SteadyChartSeries *line = NULL;
  g_autoptr (GArray) weeks = steady_weekly_of (record->weekly, exercise);

  for (guint i = 0; i < onsets->len; i++)
    {
      const SteadyOnsetPoint *onset = &g_array_index (onsets, SteadyOnsetPoint, i);

      if (onset->exercise != exercise)
        continue;
      if (panel == NULL)
        {
          panel = steady_chart_add_panel (chart, exercise->name, _("seconds into the set"), 0, 0);
          panel->decimals = 1;
          dots = steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS, _("A set"), 0);
          line = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, _("Median of the week"), 0);
          line->weekly = TRUE;
        }
      steady_chart_series_add (dots, onset->date, onset->onset_s);
    }
  for (guint i = 0; panel != NULL && i < weeks->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weeks, SteadyWeek, i);
      g_autofree char *seconds = NULL;
      SteadyChartPoint *point;

      if (week->shake_onset_median_tenths == STEADY_UNKNOWN)
        continue;
      seconds = steady_words_tenths (week->shake_onset_median_tenths);
      point = steady_chart_series_add (line, week->week_start, from_tenths (week->shake_onset_median_tenths));
      /* Translators: seconds; the number may have a decimal. */
      point->label = g_strdup_printf (_("%s s"), seconds);
      point->unfinished = steady_chart_record_is_unfinished (record, week->week_start);
    }
}

void
steady_chart_fill_shake_onset (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) onsets = steady_onset_points (record->days);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    fill_onset_panel (chart, record, onsets, steady_catalogue_get (record->catalogue, i));
  if (onsets->len > 0)
    chart->title = steady_words_onset (record->weekly, NULL);
}

static void
add_side (SteadyChartSeries *series, const SteadySideWeek *week, const SteadySideFigures *side, gboolean unfinished)
{
  SteadyChartPoint *point;

  if (side->seconds_median_tenths == STEADY_UNKNOWN)
    return;
  point = steady_chart_series_add (series, week->week_start, from_tenths (side->seconds_median_tenths));
  point->label = steady_words_tenths (side->seconds_median_tenths);
  point->unfinished = unfinished;
}

void
steady_chart_fill_sides (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) weeks = steady_side_weeks (record->catalogue, record->days);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (record->catalogue, i);
      SteadyChartPanel *panel = NULL;
      SteadyChartSeries *left = NULL;
      SteadyChartSeries *right = NULL;

      for (guint j = 0; j < weeks->len; j++)
        {
          const SteadySideWeek *week = &g_array_index (weeks, SteadySideWeek, j);
          gboolean unfinished = steady_chart_record_is_unfinished (record, week->week_start);

          if (week->exercise != exercise)
            continue;
          if (panel == NULL)
            {
              panel = steady_chart_add_panel (chart, exercise->name, _("seconds of holding in a set"), 0, 0);
              panel->decimals = 1;
              left = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, _("Left"), 0);
              right = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, _("Right"), 1);
              left->weekly = right->weekly = TRUE;
            }
          add_side (left, week, &week->left, unfinished);
          add_side (right, week, &week->right, unfinished);
        }
    }
  if (weeks->len > 0)
    chart->title = steady_words_sides (&g_array_index (weeks, SteadySideWeek, weeks->len - 1));
}

static void
add_gap (SteadyChartPanel *panel, const SteadyChartSource *record, SteadyCheckKind kind, const char *name, guint slot)
{
  SteadyChartSeries *line = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, name, slot);
  g_autoptr (GArray) points
      = steady_check_points (record->history->checks, kind, NULL, record->from, record->to);

  for (guint i = 0; i < points->len; i++)
    {
      const SteadyDatedValue *value = &g_array_index (points, SteadyDatedValue, i);

      steady_chart_series_add (line, value->date, from_tenths (value->tenths))->label = steady_words_tenths (value->tenths);
    }
}

void
steady_chart_fill_knee_gap (SteadyChart *chart, const SteadyChartSource *record)
{
  SteadyChartPanel *panel = steady_chart_add_panel (chart, NULL, _("cm"), 0, 0);
  g_autoptr (GArray) relaxed = steady_check_points (record->history->checks, STEADY_CHECK_KNEE_GAP_RELAXED, NULL,
                                                    record->from, record->to);
  SteadyVerdict verdict = steady_verdict_knee_gap (relaxed);

  panel->decimals = 1;
  g_free (chart->x_name);
  chart->x_name = g_strdup (_("Day"));
  add_gap (panel, record, STEADY_CHECK_KNEE_GAP_RELAXED, _("Standing at ease"), 0);
  add_gap (panel, record, STEADY_CHECK_KNEE_GAP_SQUEEZED, _("Pressed together"), 1);
  if (relaxed->len > 0)
    chart->title = steady_words_verdict (&verdict, STEADY_MEASURE_KNEE_GAP);
}
