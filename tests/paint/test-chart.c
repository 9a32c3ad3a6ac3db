#include "steady-chart.h"

#include "sample-charts.h"

#define MONDAY (sample_this_week ())

static const SteadyChartLocale *
locale (void)
{
  static SteadyChartStyle style;

  style = sample_style (steady_palette_get (STEADY_SCHEME_LIGHT), SAMPLE_ENGLISH);
  return style.locale;
}

static void
test_kinds (void)
{
  static const char * const names[] = {
    "adherence", "shakiness", "load", "load-shakiness", "shake-onset", "sides", "knee-gap",
  };

  g_assert_cmpuint (G_N_ELEMENTS (names), ==, STEADY_N_CHART_KINDS);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SteadyChartKind kind;

      g_assert_true (steady_chart_kind_from_string (names[i], &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (steady_chart_kind_to_string (kind), ==, names[i]);
    }
}

static void
test_whole_weeks (void)
{
  g_autoptr (SteadyChart) chart = steady_chart_new (STEADY_CHART_ADHERENCE, MONDAY + 3, MONDAY + 8);

  g_assert_cmpint (chart->from, ==, MONDAY);
  g_assert_cmpint (chart->to, ==, MONDAY + 13);
}

static void
test_empty (void)
{
  g_autoptr (SteadyChart) chart = steady_chart_new (STEADY_CHART_SIDES, MONDAY, MONDAY);
  SteadyChartPanel *panel;

  g_assert_true (steady_chart_is_empty (chart));
  steady_chart_add_panel (chart, "one", NULL, 0, 10);
  panel = steady_chart_add_panel (chart, "two", NULL, 0, 10);
  steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS, NULL, 0);
  g_assert_true (steady_chart_is_empty (chart));
  steady_chart_series_add (steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS, NULL, 0), MONDAY, 4);
  g_assert_false (steady_chart_is_empty (chart));
}

/* Two panels, two lines and a band each. */
static SteadyChart *
make_chart (void)
{
  SteadyChart *chart = steady_chart_new (STEADY_CHART_SIDES, MONDAY - 14, MONDAY);
  const char *titles[] = { "Raise", "Clamshell" };

  chart->x_name = g_strdup ("Week");
  chart->panel_name = g_strdup ("Exercise");
  for (guint p = 0; p < 2; p++)
    {
      SteadyChartPanel *panel = steady_chart_add_panel (chart, titles[p], "s", 0, 0);
      SteadyChartSeries *left = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, "Left", 0);
      SteadyChartSeries *right = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, "Right", 1);
      SteadyChartSeries *band = steady_chart_panel_add_series (panel, STEADY_SERIES_BAND, "Spread", 0);

      panel->decimals = 1;
      steady_chart_series_add (left, MONDAY - 14, 40 + p);
      steady_chart_series_add (left, MONDAY, 50.5);
      steady_chart_series_add (right, MONDAY - 7, 44)->label = g_strdup ("44 s");
      steady_chart_series_add (right, MONDAY, 49);
      steady_chart_series_add_band (band, MONDAY - 14, 30, 45);
      steady_chart_series_add_band (band, MONDAY, 50, 50);
    }
  return chart;
}

static void
test_points (void)
{
  static const struct { guint panel; const char *series; int week; } expected[] = {
    { 0, "Left", -2 }, { 0, "Right", -1 }, { 0, "Left", 0 }, { 0, "Right", 0 },
    { 1, "Left", -2 }, { 1, "Right", -1 }, { 1, "Left", 0 }, { 1, "Right", 0 },
  };
  g_autoptr (SteadyChart) chart = make_chart ();
  g_autoptr (GArray) points = steady_chart_points (chart);

  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < points->len; i++)
    {
      const SteadyChartRef *ref = &g_array_index (points, SteadyChartRef, i);

      g_assert_cmpuint (ref->panel_index, ==, expected[i].panel);
      g_assert_cmpstr (ref->series->name, ==, expected[i].series);
      g_assert_cmpint (ref->point->date, ==, MONDAY + 7 * expected[i].week);
    }
}

static void
assert_row (GPtrArray *row, const char *expected)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < row->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", (const char *) g_ptr_array_index (row, i));
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_table (void)
{
  g_autoptr (SteadyChart) chart = make_chart ();
  g_autoptr (SteadyChartTable) table = steady_chart_table (chart, locale ());

  assert_row (table->header, "Exercise|Week|Left|Right|Spread");
  g_assert_cmpuint (table->rows->len, ==, 6);
  assert_row (g_ptr_array_index (table->rows, 0), "Raise|8 Jun 2026|40||30–45");
  assert_row (g_ptr_array_index (table->rows, 1), "Raise|15 Jun 2026||44 s|");
  assert_row (g_ptr_array_index (table->rows, 2), "Raise|22 Jun 2026|50.5|49|50");
  assert_row (g_ptr_array_index (table->rows, 3), "Clamshell|8 Jun 2026|41||30–45");
}

static void
test_table_of_levels (void)
{
  g_autoptr (SteadyChart) chart = steady_chart_new (STEADY_CHART_LOAD_SHAKINESS, MONDAY, MONDAY);
  g_autoptr (SteadyChartTable) table = NULL;
  SteadyChartPanel *panel = steady_chart_add_panel (chart, NULL, NULL, 0, 10);
  SteadyChartSeries *medians = steady_chart_panel_add_series (panel, STEADY_SERIES_TICKS, "Median", 0);

  chart->x_name = g_strdup ("Step");
  steady_chart_series_add_level (medians, -2, 7, 1);
  steady_chart_series_add_level (medians, 3, 4, 1);
  table = steady_chart_table (chart, locale ());
  assert_row (table->header, "Step|Median");
  assert_row (g_ptr_array_index (table->rows, 0), "-2|7");
  assert_row (g_ptr_array_index (table->rows, 1), "3|4");
}

/* The table says what the chart shows: every point that can be chosen has a cell of its own row. */
static void
test_table_of_samples (void)
{
  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    for (SampleShape shape = 0; shape < N_SAMPLE_SHAPES; shape++)
      {
        g_autoptr (SteadyChart) chart = sample_chart (kind, shape, SAMPLE_ENGLISH);
        g_autoptr (SteadyChartTable) table = steady_chart_table (chart, locale ());
        g_autoptr (GArray) points = steady_chart_points (chart);

        g_assert_cmpint (table->rows->len > 0, ==, points->len > 0);
        g_assert_cmpuint (table->rows->len, <=, points->len);
        for (guint r = 0; r < table->rows->len; r++)
          g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (table->rows, r))->len, ==, table->header->len);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/kinds", test_kinds);
  g_test_add_func ("/chart/whole-weeks", test_whole_weeks);
  g_test_add_func ("/chart/empty", test_empty);
  g_test_add_func ("/chart/points", test_points);
  g_test_add_func ("/chart/table", test_table);
  g_test_add_func ("/chart/table-of-levels", test_table_of_levels);
  g_test_add_func ("/chart/table-of-samples", test_table_of_samples);

  return g_test_run ();
}
