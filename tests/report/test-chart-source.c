/* From a record to its charts: what is there is shown, what is not there is empty space, never zero. */

#include "steady-chart-source.h"
#include "steady-ladder.h"
#include "temp-folder.h"

typedef struct
{
  char *folder;
  char *path;
  SteadyClock *clock;
  SteadyCatalogue *catalogue;
  SteadyDiary *diary;
} Fixture;

static const SteadyTime start = { 1772438400, 0 }; /* 2026-03-02 08:00 UTC, a Monday */

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = temp_folder_new ();
  self->path = g_build_filename (self->folder, "steady.db", NULL);
  self->clock = steady_clock_new_fake (start);
  self->catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  self->diary = steady_diary_open (self->path, self->catalogue, self->clock, &error);
  g_assert_no_error (error);
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->diary);
  steady_catalogue_unref (self->catalogue);
  g_object_unref (self->clock);
  g_free (self->path);
  temp_folder_remove (self->folder);
}

static void
add_wall_sit (Fixture *self, int day, int set_no, int shakiness, int onset)
{
  g_autoptr (SteadySet) set = steady_set_new ();
  g_autoptr (GError) error = NULL;

  set->id = g_uuid_string_random ();
  set->session_id = g_strdup_printf ("session-%d", day);
  set->started_at = start;
  set->started_at.unix_s += day * 86400 + set_no * 120;
  set->exercise = g_strdup ("wall-sit");
  set->side = STEADY_SIDE_BOTH;
  set->set_no = set_no;
  set->target_hold_s = 30;
  set->hold_s = 30;
  set->ratings = (SteadyRatings){ 6, 0, shakiness };
  set->shake_onset_s = onset;
  steady_diary_add_set (self->diary, set, &error);
  g_assert_no_error (error);
}

static SteadyChart *
build (Fixture *self, SteadyChartKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyChartSource) source
      = steady_chart_source_new (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);

  g_assert_no_error (error);
  return steady_chart_source_build (source, kind);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  for (int kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    {
      g_autoptr (SteadyChart) chart = build (self, (SteadyChartKind) kind);
      g_autofree char *name = steady_chart_source_name ((SteadyChartKind) kind);

      g_assert_true (steady_chart_is_empty (chart));
      g_assert_null (chart->title);
      g_assert_cmpstr (chart->empty_text, !=, "");
      g_assert_cmpstr (name, !=, "");
    }
}

static const SteadyChartSeries *
find_series (SteadyChart *chart, SteadySeriesForm form)
{
  for (guint i = 0; i < chart->panels->len; i++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (chart->panels, i);

      for (guint j = 0; j < panel->series->len; j++)
        if (((const SteadyChartSeries *) g_ptr_array_index (panel->series, j))->form == form)
          return g_ptr_array_index (panel->series, j);
    }
  g_assert_not_reached ();
}

static const SteadyChartPoint *
get_point (const SteadyChartSeries *series, guint index)
{
  g_assert_cmpuint (index, <, series->points->len);
  return g_ptr_array_index (series->points, index);
}

/* Two weeks with training and a week without between them. */
static void
train (Fixture *self)
{
  for (int set_no = 1; set_no <= 3; set_no++)
    {
      add_wall_sit (self, 0, set_no, 6, 10);
      add_wall_sit (self, 1, set_no, 4, STEADY_UNKNOWN);
      add_wall_sit (self, 14, set_no, 3, 20);
    }
  steady_clock_fake_advance (self->clock, 15 * G_TIME_SPAN_DAY);
}

static void
test_shakiness (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;
  const SteadyChartSeries *line;
  const SteadyChartSeries *dots;

  train (self);
  chart = build (self, STEADY_CHART_SHAKINESS);
  line = find_series (chart, STEADY_SERIES_LINE);
  dots = find_series (chart, STEADY_SERIES_DOTS);

  /* A dot for each rating, a median for each week that has one, nothing for the week without. */
  g_assert_cmpuint (dots->points->len, ==, 3);
  g_assert_cmpuint (line->points->len, ==, 2);
  g_assert_cmpfloat (get_point (line, 0)->value, ==, 5);
  g_assert_cmpfloat (get_point (line, 1)->value, ==, 3);
  g_assert_cmpint (get_point (line, 1)->date - get_point (line, 0)->date, ==, 14);
  g_assert_false (get_point (line, 0)->unfinished);
  g_assert_true (get_point (line, 1)->unfinished);
  g_assert_cmpstr (chart->title, !=, NULL);
}

static void
test_adherence (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;
  const SteadyChartSeries *bars;

  train (self);
  chart = build (self, STEADY_CHART_ADHERENCE);
  bars = find_series (chart, STEADY_SERIES_BARS);

  /* A week that was planned and not trained is 0, and not missing. */
  g_assert_cmpuint (bars->points->len, ==, 3);
  g_assert_cmpfloat (get_point (bars, 0)->value, >, 0);
  g_assert_cmpfloat (get_point (bars, 1)->value, ==, 0);
  g_assert_cmpuint (((SteadyChartPanel *) g_ptr_array_index (chart->panels, 0))->goals->len, ==, 1);
}

/* Over more than two years each bar is four weeks, and the table says so. */
static void
test_adherence_of_years (Fixture *self, gconstpointer data)
{
  static const struct
  {
    int weeks;
    guint a_bar;
  } cases[] = { { 104, 1 }, { 105, 4 }, { 520, 4 } };

  add_wall_sit (self, 0, 1, 5, 10);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyChart) chart = NULL;
      const SteadyChartSeries *bars;

      steady_clock_fake_set_wall (self->clock, (SteadyTime){ start.unix_s + (cases[i].weeks - 1) * 7 * (gint64) 86400, 0 });
      chart = build (self, STEADY_CHART_ADHERENCE);
      bars = find_series (chart, STEADY_SERIES_BARS);
      g_assert_cmpuint (bars->weeks, ==, cases[i].a_bar);
      g_assert_cmpuint (bars->points->len, ==, (cases[i].weeks + cases[i].a_bar - 1) / cases[i].a_bar);
      g_assert_true (get_point (bars, bars->points->len - 1)->unfinished);
      g_assert_cmpint (get_point (bars, 0)->date, >=, chart->from);
      g_assert_cmpint (get_point (bars, bars->points->len - 1)->date + 7 * (int) bars->weeks - 1, ==, chart->to);
      g_assert_cmpstr (chart->x_name, ==, cases[i].a_bar == 1 ? "Week of" : "Four weeks from");
    }
}

static void
test_load_and_onset (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) load = NULL;
  g_autoptr (SteadyChart) onset = NULL;
  g_autoptr (SteadyChart) gap = NULL;

  train (self);
  load = build (self, STEADY_CHART_LOAD);
  onset = build (self, STEADY_CHART_SHAKE_ONSET);
  gap = build (self, STEADY_CHART_KNEE_GAP);

  /* Only what was trained has a panel. */
  g_assert_cmpuint (load->panels->len, ==, 1);
  g_assert_cmpuint (find_series (load, STEADY_SERIES_STEPS)->points->len, ==, 3);
  g_assert_cmpfloat (get_point (find_series (load, STEADY_SERIES_STEPS), 0)->value, ==, 90);
  g_assert_cmpuint (find_series (onset, STEADY_SERIES_DOTS)->points->len, ==, 6);
  g_assert_cmpfloat (get_point (find_series (onset, STEADY_SERIES_LINE), 1)->value, ==, 20);
  g_assert_true (steady_chart_is_empty (gap));
}

static void
test_knee_gap (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyChart) chart = NULL;

  steady_diary_answer (self->diary, STEADY_CHECK_KNEE_GAP_RELAXED, 35, NULL, NULL, &error);
  g_assert_no_error (error);
  chart = build (self, STEADY_CHART_KNEE_GAP);
  g_assert_cmpfloat (get_point (find_series (chart, STEADY_SERIES_LINE), 0)->value, ==, 3.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/chart-source/empty", Fixture, NULL, fixture_set_up, test_empty, fixture_tear_down);
  g_test_add ("/report/chart-source/shakiness", Fixture, NULL, fixture_set_up, test_shakiness, fixture_tear_down);
  g_test_add ("/report/chart-source/adherence", Fixture, NULL, fixture_set_up, test_adherence, fixture_tear_down);
  g_test_add ("/report/chart-source/adherence-of-years", Fixture, NULL, fixture_set_up, test_adherence_of_years,
              fixture_tear_down);
  g_test_add ("/report/chart-source/load-and-onset", Fixture, NULL, fixture_set_up, test_load_and_onset,
              fixture_tear_down);
  g_test_add ("/report/chart-source/knee-gap", Fixture, NULL, fixture_set_up, test_knee_gap, fixture_tear_down);
  return g_test_run ();
}
