/* steady-chart-load.c: the charts of the load: step by step, and how shaky each step was. */
#include "steady-chart-record.h"

#include "steady-median.h"
#include "steady-words-chart.h"

#define N_RATINGS (STEADY_RATING_MAX + 1)
#define TENTHS 10.0

/* --- step by step --------------------------------------------------------------------------------- */

static void
add_load (SteadyChartPanel *panel, SteadyChartSeries *steps, const SteadyLoadPoint *load, const SteadyLoadPoint *before)
{
  SteadyChartPoint *point = steady_chart_series_add (steps, load->date, load->volume);

  point->label = steady_words_dose_short (load->exercise, load->dose);
  point->words = steady_words_load_day (load);
  if (load->pain >= STEADY_PAIN_MARKED)
    steady_chart_panel_add_mark (panel, STEADY_MARK_PAIN, load->date, load->volume, NULL);
  /* A harder way of doing it begins its ladder anew: the fall has to be explained. */
  if (before != NULL && before->variant != load->variant)
    steady_chart_panel_add_mark (panel, STEADY_MARK_NOTE, load->date, load->volume,
                                 steady_exercise_get_variant (load->exercise, load->variant)->name);
}

/* @first, @last: (out) (nullable) */
static void
fill_load_panel (SteadyChart *chart, GArray *loads, const SteadyExercise *exercise, const SteadyLoadPoint **first,
                 const SteadyLoadPoint **last)
{
  SteadyChartPanel *panel = NULL;
  SteadyChartSeries *steps = NULL;

  *first = *last = NULL;
  for (guint i = 0; i < loads->len; i++)
    {
      const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

      if (load->exercise != exercise)
        continue;
      if (panel == NULL)
        {
          panel = steady_chart_add_panel (chart, exercise->name,
                                          steady_words_chart (STEADY_CHART_WORD_SECONDS_HELD), 0, 0);
          panel->whole = TRUE;
          steps = steady_chart_panel_add_series (panel, STEADY_SERIES_STEPS, steady_words_chart (STEADY_CHART_WORD_DOSE), 0);
          *first = load;
        }
      add_load (panel, steps, load, *last);
      *last = load;
    }
}

/* Of another variant the seconds say nothing: the harder one is more. */
static int
compare_loads (const SteadyLoadPoint *a, const SteadyLoadPoint *b)
{
  if (a->variant != b->variant)
    return a->variant < b->variant ? -1 : 1;
  return (a->volume > b->volume) - (a->volume < b->volume);
}

void
steady_chart_fill_load (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) loads = steady_load_points (record->days);
  const SteadyLoadPoint *only_first = NULL;
  const SteadyLoadPoint *only_last = NULL;
  SteadyTally tally = { 0 };
  guint n = 0;

  chart->mark_name = g_strdup (steady_words_chart (STEADY_CHART_WORD_PAIN_DAY));
  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    {
      const SteadyLoadPoint *first, *last;
      int change;

      fill_load_panel (chart, loads, steady_catalogue_get (record->catalogue, i), &first, &last);
      if (first == NULL)
        continue;
      change = compare_loads (last, first);
      *(change > 0 ? &tally.more : change < 0 ? &tally.less : &tally.same) += 1;
      only_first = first;
      only_last = last;
      n++;
    }
  if (n > 0)
    chart->title = n == 1 ? steady_words_load (only_first, only_last) : steady_words_load_tally (&tally);
}

/* --- how shaky each step was ---------------------------------------------------------------------- */

static gboolean
belongs (const SteadyLoadPoint *load, const SteadyExercise *exercise, guint variant)
{
  return load->exercise == exercise && load->variant == variant && load->shakiness != STEADY_UNKNOWN;
}

static void
add_level (SteadyChartSeries *bubbles, SteadyChartSeries *medians, int level, GArray *ratings)
{
  guint counts[N_RATINGS] = { 0 };
  int median = steady_median_tenths (ratings);

  for (guint i = 0; i < ratings->len; i++)
    counts[g_array_index (ratings, int, i)]++;
  for (int rating = 0; rating < N_RATINGS; rating++)
    if (counts[rating] > 0)
      steady_chart_series_add_level (bubbles, level, rating, counts[rating])->words =
          steady_words_load_shakiness (level, rating, counts[rating]);
  steady_chart_series_add_level (medians, level, median / TENTHS, 1)->words = steady_words_load_median (level, median);
}

static void
add_levels (SteadyChartPanel *panel, GArray *loads, const SteadyExercise *exercise, guint variant, int lowest, int highest)
{
  SteadyChartSeries *bubbles = steady_chart_panel_add_series (panel, STEADY_SERIES_BUBBLES,
                                                              steady_words_chart (STEADY_CHART_WORD_OFTEN), 0);
  SteadyChartSeries *medians = steady_chart_panel_add_series (panel, STEADY_SERIES_TICKS,
                                                              steady_words_chart (STEADY_CHART_WORD_STEP_MEDIAN), 0);

  for (int level = lowest; level <= highest; level++)
    {
      g_autoptr (GArray) ratings = g_array_new (FALSE, FALSE, sizeof (int));

      for (guint i = 0; i < loads->len; i++)
        {
          const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

          if (belongs (load, exercise, variant) && load->level == level)
            g_array_append_val (ratings, load->shakiness);
        }
      if (ratings->len > 0)
        add_level (bubbles, medians, level, ratings);
    }
}

/* Each variant has a ladder of its own, and so a panel. */
static void
fill_variant_panel (SteadyChart *chart, GArray *loads, const SteadyExercise *exercise, guint variant,
                    const char *title)
{
  SteadyChartPanel *panel;
  int lowest = G_MAXINT;
  int highest = G_MININT;

  for (guint i = 0; i < loads->len; i++)
    {
      const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

      if (!belongs (load, exercise, variant))
        continue;
      lowest = MIN (lowest, load->level);
      highest = MAX (highest, load->level);
    }
  if (lowest > highest)
    return;

  panel = steady_chart_add_panel (chart, title, steady_words_chart (STEADY_CHART_WORD_POINTS), 0, STEADY_RATING_MAX);
  panel->whole = TRUE;
  panel->decimals = 1;
  add_levels (panel, loads, exercise, variant, lowest, highest);
}

static void
begin_load_shakiness (SteadyChart *chart)
{
  chart->over_level = TRUE;
  chart->x_unit = g_strdup (steady_words_chart (STEADY_CHART_WORD_STEP_UNIT));
}

static void
end_load_shakiness (SteadyChart *chart)
{
  if (!steady_chart_is_empty (chart))
    chart->title = steady_words_load_shakiness_title ();
}

void
steady_chart_fill_load_shakiness (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) loads = steady_load_points (record->days);

  begin_load_shakiness (chart);
  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (record->catalogue, i);

      for (guint variant = 0; variant < exercise->variants->len; variant++)
        {
          g_autofree char *title = steady_words_exercise_variant (exercise, variant);

          fill_variant_panel (chart, loads, exercise, variant, title);
        }
    }
  end_load_shakiness (chart);
}

void
steady_chart_fill_load_shakiness_now (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) loads = steady_load_points (record->days);

  begin_load_shakiness (chart);
  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (record->catalogue, i);
      int now = -1;

      for (guint j = 0; j < loads->len; j++)
        {
          const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, j);

          if (load->exercise == exercise && load->shakiness != STEADY_UNKNOWN)
            now = (int) load->variant;
        }
      if (now >= 0)
        fill_variant_panel (chart, loads, exercise, (guint) now, exercise->name);
    }
  end_load_shakiness (chart);
}
