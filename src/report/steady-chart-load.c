/* steady-chart-load.c: the charts of the load: step by step, and what it did to the shaking. */

#include "steady-chart-record.h"

#include "steady-config.h"

#include <glib/gi18n-lib.h>

#include "steady-median.h"
#include "steady-words-progress.h"

#define RATING_VALUES (STEADY_RATING_MAX + 1)

static char *
describe_load (const SteadyLoadPoint *load, const char *dose)
{
  g_autofree char *day = steady_words_day_long (load->date);

  /* Translators: a day and the dose of that day. */
  return g_strdup_printf (_("%1$s: %2$s"), day, dose);
}

static void
add_load_point (SteadyChartPanel *panel, SteadyChartSeries *steps, const SteadyLoadPoint *load, int variant_before)
{
  SteadyChartPoint *point = steady_chart_series_add (steps, load->date, load->volume);

  point->label = steady_words_dose_short (load->exercise, load->dose);
  point->words = describe_load (load, point->label);
  if (load->pain >= STEADY_PAIN_MARKED)
    steady_chart_panel_add_mark (panel, STEADY_MARK_PAIN, load->date, load->volume, NULL);
  /* Another way of doing it begins a ladder of its own: without a note the fall could not be understood. */
  if (variant_before >= 0 && (guint) variant_before != load->variant)
    steady_chart_panel_add_mark (panel, STEADY_MARK_NOTE, load->date, load->volume,
                                 steady_exercise_get_variant (load->exercise, load->variant)->name);
}

static void
fill_load_panel (SteadyChart *chart, GArray *loads, const SteadyExercise *exercise)
{
  SteadyChartPanel *panel = NULL;
  SteadyChartSeries *steps = NULL;
  int variant = -1;

  for (guint i = 0; i < loads->len; i++)
    {
      const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

      if (load->exercise != exercise)
        continue;
      if (panel == NULL)
        {
          panel = steady_chart_add_panel (chart, exercise->name, _("seconds of holding"), 0, 0);
          panel->whole = TRUE;
          steps = steady_chart_panel_add_series (panel, STEADY_SERIES_STEPS, _("Dose"), 0);
        }
      add_load_point (panel, steps, load, variant);
      variant = (int) load->variant;
    }
}

/* The sentence is of the first exercise that has one: a chart has one title, and each panel its own numbers. */
static char *
load_title (GArray *loads)
{
  const SteadyLoadPoint *first = NULL;
  const SteadyLoadPoint *last = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < loads->len; i++)
    {
      const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

      if (first == NULL)
        first = load;
      if (load->exercise == first->exercise)
        last = load;
    }
  if (first == NULL)
    return NULL;
  words = steady_words_load (first, last);
  /* Translators: an exercise, and how its dose changed. */
  return g_strdup_printf (_("%1$s: %2$s"), first->exercise->name, words);
}

void
steady_chart_fill_load (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) loads = steady_load_points (record->days);

  g_free (chart->x_name);
  chart->x_name = g_strdup (_("Day"));
  chart->mark_name = g_strdup (_("Day with pain"));
  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    fill_load_panel (chart, loads, steady_catalogue_get (record->catalogue, i));
  chart->title = load_title (loads);
}

/* How often each rating was given at each level. */
static void
add_level (SteadyChartSeries *bubbles, SteadyChartSeries *medians, int level, GArray *values)
{
  guint counts[RATING_VALUES] = { 0 };
  int median;

  if (values->len == 0)
    return;
  for (guint i = 0; i < values->len; i++)
    counts[CLAMP (g_array_index (values, int, i), 0, STEADY_RATING_MAX)]++;
  for (int rating = 0; rating < RATING_VALUES; rating++)
    if (counts[rating] > 0)
      {
        SteadyChartPoint *point = steady_chart_series_add_level (bubbles, level, rating, counts[rating]);

        /* Translators: the load step, the rating of shakiness, and how often it was given. */
        point->words = g_strdup_printf (ngettext ("Load step %1$d: shakiness %2$d, %3$u time",
                                                  "Load step %1$d: shakiness %2$d, %3$u times", counts[rating]),
                                        level, rating, counts[rating]);
      }
  median = steady_median_tenths (values);
  steady_chart_series_add_level (medians, level, median / 10.0, 1);
}

/* Levels of another variant are another ladder: only the one that the person has now is shown. */
static void
fill_load_shakiness_panel (SteadyChart *chart, GArray *loads, const SteadyExercise *exercise)
{
  int low = G_MAXINT;
  int high = G_MININT;
  guint variant = 0;
  SteadyChartPanel *panel;
  SteadyChartSeries *bubbles;
  SteadyChartSeries *medians;

  for (guint i = 0; i < loads->len; i++)
    if (g_array_index (loads, SteadyLoadPoint, i).exercise == exercise)
      variant = g_array_index (loads, SteadyLoadPoint, i).variant;
  for (guint i = 0; i < loads->len; i++)
    {
      const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

      if (load->exercise != exercise || load->variant != variant || load->shakiness == STEADY_UNKNOWN)
        continue;
      low = MIN (low, load->level);
      high = MAX (high, load->level);
    }
  if (low > high)
    return;

  panel = steady_chart_add_panel (chart, exercise->name, _("shakiness"), 0, 10);
  panel->whole = TRUE;
  panel->decimals = 1;
  bubbles = steady_chart_panel_add_series (panel, STEADY_SERIES_BUBBLES, _("The larger, the more often"), 0);
  medians = steady_chart_panel_add_series (panel, STEADY_SERIES_TICKS, _("Median"), 0);
  for (int level = low; level <= high; level++)
    {
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));

      for (guint i = 0; i < loads->len; i++)
        {
          const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

          if (load->exercise == exercise && load->variant == variant && load->level == level
              && load->shakiness != STEADY_UNKNOWN)
            g_array_append_val (values, load->shakiness);
        }
      add_level (bubbles, medians, level, values);
    }
}

void
steady_chart_fill_load_shakiness (SteadyChart *chart, const SteadyChartSource *record)
{
  g_autoptr (GArray) loads = steady_load_points (record->days);

  chart->over_level = TRUE;
  chart->x_unit = g_strdup (_("load step"));
  g_free (chart->x_name);
  chart->x_name = g_strdup (_("Load step"));
  for (guint i = 0; i < steady_catalogue_get_n_exercises (record->catalogue); i++)
    fill_load_shakiness_panel (chart, loads, steady_catalogue_get (record->catalogue, i));
  if (!steady_chart_is_empty (chart))
    chart->title = g_strdup (_("How much it shook at each load step."));
}
