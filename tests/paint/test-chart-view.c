#include "steady-chart-frame.h"

#include <math.h>

#include "paint-test-utils.h"
#include "sample-charts.h"

static const SteadyPalette *
light (void)
{
  return steady_palette_get (STEADY_SCHEME_LIGHT);
}

static SteadyChartView *
view_new (SteadyChart *chart, double width, double height, SampleTongue tongue, double font_scale, gboolean rtl)
{
  SteadyChartStyle style = sample_style (light (), tongue);

  style.font_scale = font_scale;
  style.rtl = rtl;
  return steady_chart_view_new (chart, width, height, &style);
}

static void
draw (SteadyChartView *view, Canvas *canvas)
{
  canvas_init (canvas, view->width, view->height);
  steady_chart_view_draw (view, canvas->cr, -1);
}

static const SteadyPanelFrame *
panel (SteadyChartView *view, guint index)
{
  g_assert_cmpuint (index, <, view->panels->len);
  return &g_array_index (view->panels, SteadyPanelFrame, index);
}

/* --- words ------------------------------------------------------------------------------------------- */

static void
assert_words (SteadyChartView *view)
{
  for (guint i = 0; i < view->texts->len; i++)
    {
      const SteadyBox *box = &g_array_index (view->texts, SteadyPlacedText, i).box;

      g_assert_true (isfinite (box->x) && isfinite (box->y));
      g_assert_cmpfloat (box->x, >=, -0.1);
      g_assert_cmpfloat (box->y, >=, -0.1);
      g_assert_cmpfloat (box->x + box->width, <=, view->width + 0.1);
      g_assert_cmpfloat (box->y + box->height, <=, view->height + 0.1);
      for (guint other = 0; other < i; other++)
        g_assert_false (steady_box_touches (box, &g_array_index (view->texts, SteadyPlacedText, other).box, -0.1));
    }
}


/* (nullable) */
static const SteadyBox *
find_words (SteadyChartView *view, const char *words)
{
  for (guint i = 0; i < view->texts->len; i++)
    {
      const SteadyPlacedText *text = &g_array_index (view->texts, SteadyPlacedText, i);

      if (g_str_equal (pango_layout_get_text (text->layout), words))
        return &text->box;
    }
  return NULL;
}

static gboolean
has_words (SteadyChartView *view, const char *words)
{
  return find_words (view, words) != NULL;
}

/* Every kind, shape, tongue, width and size of text: inside the canvas, none over another. */
static void
test_words_everywhere (void)
{
  static const double widths[] = { 360, 720, 1080 };

  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    for (SampleShape shape = 0; shape < N_SAMPLE_SHAPES; shape++)
      for (SampleTongue tongue = 0; tongue < N_SAMPLE_TONGUES; tongue++)
        {
          g_autoptr (SteadyChart) chart = sample_chart (kind, shape, tongue);

          for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
            for (int variant = 0; variant < 4; variant++)
              {
                double scale = variant % 2 == 0 ? 1 : 2;
                SteadyChartStyle style = sample_style (light (), tongue);
                g_autoptr (SteadyChartView) view = NULL;

                style.font_scale = scale;
                view = view_new (chart, widths[w], steady_chart_natural_height (chart, widths[w], &style), tongue, scale,
                                 variant >= 2);
                assert_words (view);
                g_assert_cmpuint (view->texts->len, >=, 1);
              }
        }
}

/* Where there is room, what LOOK.md asks for is there: the sentence, the unit, the last value, the present week. */
static void
test_words_that_must_be_there (void)
{
  g_autoptr (SteadyChart) adherence = sample_chart (STEADY_CHART_ADHERENCE, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  g_autoptr (SteadyChart) sides = sample_chart (STEADY_CHART_SIDES, SAMPLE_EQUAL, SAMPLE_ENGLISH);
  g_autoptr (SteadyChart) load = sample_chart (STEADY_CHART_LOAD, SAMPLE_8_WEEKS, SAMPLE_CHINESE);
  static const double widths[] = { 360, 720, 1080 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (SteadyChartView) view = view_new (adherence, widths[w], 300, SAMPLE_ENGLISH, 1, FALSE);
      g_autoptr (SteadyChartView) both = view_new (sides, widths[w], 420, SAMPLE_ENGLISH, 1, FALSE);
      g_autoptr (SteadyChartView) four = view_new (load, widths[w], 700, SAMPLE_CHINESE, 1, FALSE);

      g_assert_true (has_words (view, adherence->title));
      g_assert_true (has_words (view, "per cent of planned sets"));
      g_assert_true (has_words (view, "Goal 80 %"));
      g_assert_true (has_words (view, "46 %"));
      g_assert_true (has_words (view, "22 Jun"));
      g_assert_true (has_words (view, "0"));
      g_assert_true (has_words (view, "100"));
      /* Both sides end at the same value, and both are named all the same. */
      g_assert_true (has_words (both, "Left 50"));
      g_assert_true (has_words (both, "Right 50"));
      g_assert_true (has_words (four, "直腿抬高"));
      g_assert_true (has_words (four, "平板支撑"));
      g_assert_true (has_words (four, "疼痛的日子"));
    }
}

/* In a narrow window with large text units take lines of their own, and so do last values below a title: nothing is cut. */
static void
test_words_are_whole (void)
{
  static const double widths[] = { 312, 360, 720 };

  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (SteadyChart) chart = sample_chart (kind, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
        SteadyChartStyle style = sample_style (light (), SAMPLE_ENGLISH);
        g_autoptr (SteadyChartView) view = NULL;

        style.font_scale = 2;
        style.show_title = FALSE;
        view = steady_chart_view_new (chart, widths[w], steady_chart_natural_height (chart, widths[w], &style), &style);
        assert_words (view);
        for (guint i = 0; i < view->texts->len; i++)
          {
            PangoLayout *layout = g_array_index (view->texts, SteadyPlacedText, i).layout;

            if (pango_layout_is_ellipsized (layout))
              g_error ("chart %d, %g px: “%s” is cut", kind, widths[w], pango_layout_get_text (layout));
          }
      }
}

/* Weeks at 100, then from @change on at 100 or at 40, at a width of 720. */
static SteadyChart *
noted_chart (int weeks, int change, double after)
{
  SteadyChart *chart = steady_chart_new (STEADY_CHART_LOAD, sample_this_week () - 7 * (weeks - 1), sample_this_week ());
  SteadyChartPanel *plank = steady_chart_add_panel (chart, "Plank", "seconds", 0, 100);
  SteadyChartSeries *steps = steady_chart_panel_add_series (plank, STEADY_SERIES_STEPS, "seconds", 0);

  for (int week = 0; week < weeks; week++)
    steady_chart_series_add (steps, chart->from + 7 * week, week < change ? 100 : after);
  steady_chart_panel_add_mark (plank, STEADY_MARK_NOTE, chart->from + 7 * change, 0, "Full plank");
  return chart;
}

/* The words of a note stand where no line runs: at the top where there it falls, else at the bottom, on the side that
 * has room. */
static void
test_notes (void)
{
  static const struct
  {
    int change;
    double after;
    gboolean top;
    gboolean right;
  } cases[] = {
    { 10, 40, TRUE, TRUE },
    { 10, 100, FALSE, TRUE },
    { 25, 100, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyChart) chart = noted_chart (26, cases[i].change, cases[i].after);
      g_autoptr (SteadyChartView) view = view_new (chart, 720, 260, SAMPLE_ENGLISH, 1, FALSE);
      const SteadyPanelFrame *frame = panel (view, 0);
      const SteadyBox *box = find_words (view, "Full plank");
      double line = steady_chart_frame_x (view, frame, chart->from + 7 * cases[i].change);
      double highest = steady_chart_frame_y (frame, 100);

      if (box == NULL)
        g_error ("case %u: the note was left out", i);
      assert_words (view);
      g_assert_cmpint (box->y + box->height / 2 < frame->plot.y + frame->plot.height / 2, ==, cases[i].top);
      g_assert_cmpint (box->x > line, ==, cases[i].right);
      g_assert_true (cases[i].top || box->y > highest + 1);
    }
}

/* A line that fills the panel leaves no place: the note is left out, its line stays. */
static void
test_note_without_room (void)
{
  g_autoptr (SteadyChart) chart = noted_chart (26, 10, 100);
  SteadyChartSeries *steps = g_ptr_array_index (((SteadyChartPanel *) g_ptr_array_index (chart->panels, 0))->series, 0);
  g_autoptr (SteadyChartView) view = NULL;

  for (guint i = 0; i < steps->points->len; i++)
    ((SteadyChartPoint *) g_ptr_array_index (steps->points, i))->value = i % 2 == 0 ? 100 : 0;
  view = view_new (chart, 720, 260, SAMPLE_ENGLISH, 1, FALSE);
  g_assert_null (find_words (view, "Full plank"));
}

/* Bars of four weeks are four times as wide, in the middle of their weeks, and leave no week empty. */
static void
test_bars_of_four_weeks (void)
{
  g_autoptr (SteadyChart) chart = steady_chart_new (STEADY_CHART_ADHERENCE, sample_this_week () - 7 * 11, sample_this_week ());
  SteadyChartPanel *only = steady_chart_add_panel (chart, NULL, "per cent", 0, 100);
  SteadyChartSeries *bars = steady_chart_panel_add_series (only, STEADY_SERIES_BARS, "per cent", 0);
  g_autoptr (SteadyChartView) view = NULL;
  const SteadyPanelFrame *frame;
  double week, base;
  Canvas canvas;

  bars->weeks = 4;
  steady_chart_series_add (bars, chart->from, 100);
  steady_chart_series_add (bars, chart->from + 8 * 7, 100);
  view = view_new (chart, 360, 240, SAMPLE_ENGLISH, 1, FALSE);
  frame = panel (view, 0);
  week = 7 * steady_chart_frame_x_unit (view, frame);
  base = frame->plot.y + frame->plot.height;
  draw (view, &canvas);
  for (int w = 0; w < 12; w++)
    {
      double x = steady_chart_frame_x (view, frame, chart->from + 7 * w + 3.5);
      gboolean inside = w % 4 == 1 || w % 4 == 2;

      if (w / 4 == 1)
        /* No bar, and each of the weeks says so by a tick. */
        g_assert_cmpint (canvas_most (&canvas, x - 1, base - 3, 2, 2), >, 127);
      else
        g_assert_cmpint (canvas_has (&canvas, x, base - 20, light (), STEADY_ROLE_BAR), ==, inside);
    }
  g_assert_cmpfloat (week, >, 10);
  canvas_clear (&canvas);
}

static void
test_empty (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_LOAD, SAMPLE_EMPTY, SAMPLE_ENGLISH);
  g_autoptr (SteadyChartView) view = view_new (chart, 720, 300, SAMPLE_ENGLISH, 1, FALSE);
  Canvas canvas;

  draw (view, &canvas);
  canvas_assert_kept_inside (&canvas);
  canvas_clear (&canvas);
  g_assert_true (has_words (view, chart->empty_text));
  g_assert_cmpuint (view->panels->len, ==, 0);
  g_assert_cmpint (steady_chart_view_hit (view, 300, 150), ==, -1);
}

/* --- any size ------------------------------------------------------------------------------------------ */

static void
test_any_size (void)
{
  static const double sizes[] = { 0, 1, 2, 17, 40, 90, 200, 360.5 };

  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    for (SampleShape shape = 0; shape < N_SAMPLE_SHAPES; shape++)
      {
        g_autoptr (SteadyChart) chart = sample_chart (kind, shape, SAMPLE_GERMAN);

        /* Ten years are slow to draw, and no other case in size than half a year. */
        for (guint w = 0; w < G_N_ELEMENTS (sizes) && shape != SAMPLE_10_YEARS; w++)
          for (guint h = 0; h < G_N_ELEMENTS (sizes); h++)
            {
              g_autoptr (SteadyChartView) view = view_new (chart, sizes[w], sizes[h], SAMPLE_GERMAN, 1, w % 2 == 1);
              Canvas canvas;

              assert_words (view);
              draw (view, &canvas);
              g_assert_cmpint (cairo_status (canvas.cr), ==, CAIRO_STATUS_SUCCESS);
              canvas_clear (&canvas);
              for (guint i = 0; i < steady_chart_view_get_n_points (view); i++)
                {
                  double x, y;

                  steady_chart_view_get_place (view, i, &x, &y);
                  g_assert_true (isfinite (x) && isfinite (y));
                }
            }
      }
}

static void
test_kept_inside (void)
{
  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    for (SampleShape shape = 0; shape < N_SAMPLE_SHAPES; shape++)
      for (int mirrored = 0; mirrored < 2; mirrored++)
        {
          g_autoptr (SteadyChart) chart = sample_chart (kind, shape, SAMPLE_ENGLISH);
          g_autoptr (SteadyChartView) view = view_new (chart, 420, 560, SAMPLE_ENGLISH, 1, mirrored != 0);
          Canvas canvas;

          draw (view, &canvas);
          canvas_assert_kept_inside (&canvas);
          canvas_clear (&canvas);
        }
}

/* --- pixels --------------------------------------------------------------------------------------------- */

static void
test_goal_line (void)
{
  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_ADHERENCE, SAMPLE_26_WEEKS, SAMPLE_ENGLISH);
      g_autoptr (SteadyChartView) view = view_new (chart, 720, 320, SAMPLE_ENGLISH, 1, mirrored != 0);
      const SteadyPanelFrame *frame = panel (view, 0);
      Canvas canvas;

      draw (view, &canvas);
      /* 60 for ten weeks, then 80: on the line, above and below it, in the middle of week after week. */
      for (int week = 0; week < 26; week++)
        {
          double x = steady_chart_frame_x (view, frame, chart->from + 7 * week + 3.5);
          double y = steady_chart_frame_y (frame, week < 10 ? 60 : 80);

          g_assert_true (canvas_has (&canvas, x, y, light (), STEADY_ROLE_INK));
          g_assert_false (canvas_has (&canvas, x, y - 3, light (), STEADY_ROLE_INK));
          g_assert_false (canvas_has (&canvas, x, y + 3, light (), STEADY_ROLE_INK));
        }
      canvas_clear (&canvas);
    }
}

static void
test_bars (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_ADHERENCE, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  g_autoptr (SteadyChartView) view = view_new (chart, 720, 320, SAMPLE_ENGLISH, 1, FALSE);
  const SteadyPanelFrame *frame = panel (view, 0);
  Canvas canvas;

  draw (view, &canvas);
  for (guint i = 0; i < 7; i++)
    {
      const SteadyChartPoint *point = steady_chart_view_get_point (view, i)->point;
      double x, y;

      steady_chart_view_get_place (view, i, &x, &y);
      g_assert_true (canvas_has (&canvas, x, steady_chart_frame_y (frame, 20), light (), STEADY_ROLE_BAR));
      g_assert_true (canvas_has (&canvas, x, y + 3, light (), STEADY_ROLE_BAR));
      if (point->value < 97)
        g_assert_false (canvas_has (&canvas, x, y - 4, light (), STEADY_ROLE_BAR));
    }
  canvas_clear (&canvas);
}

/* The present week is hatched: neither empty nor full, and its outline is there. */
static void
test_unfinished_bar (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_ADHERENCE, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  g_autoptr (SteadyChartView) view = view_new (chart, 720, 320, SAMPLE_ENGLISH, 1, FALSE);
  const SteadyPanelFrame *frame = panel (view, 0);
  double x, y, finished, unfinished;
  Canvas canvas;

  draw (view, &canvas);
  steady_chart_view_get_place (view, 6, &x, &y);
  finished = canvas_share (&canvas, x - 10, steady_chart_frame_y (frame, 20), 20, 20);
  steady_chart_view_get_place (view, 7, &x, &y);
  unfinished = canvas_share (&canvas, x - 10, steady_chart_frame_y (frame, 20), 20, 20);
  canvas_clear (&canvas);

  g_assert_cmpfloat (finished, ==, 1);
  g_assert_cmpfloat (unfinished, >, 0.1);
  g_assert_cmpfloat (unfinished, <, 0.6);
}

/* A week without data: nothing between the grid lines but the short tick at the base. */
static void
test_gaps_are_empty (void)
{
  static const SteadyChartKind kinds[] = {
    STEADY_CHART_ADHERENCE, STEADY_CHART_SHAKINESS, STEADY_CHART_LOAD, STEADY_CHART_SHAKE_ONSET, STEADY_CHART_SIDES,
    STEADY_CHART_KNEE_GAP,
  };
  static const int empty_weeks[] = { 0, 5, 6, 8 };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (SteadyChart) chart = sample_chart (kinds[k], SAMPLE_GAPS, SAMPLE_ENGLISH);
      g_autoptr (SteadyChartView) view = NULL;
      const SteadyPanelFrame *frame;
      double base;
      Canvas canvas;

      /* A goal goes on through a gap; what is measured here is the data. */
      g_array_set_size (((SteadyChartPanel *) g_ptr_array_index (chart->panels, 0))->goals, 0);
      view = view_new (chart, 1080, 600, SAMPLE_ENGLISH, 1, FALSE);
      frame = panel (view, 0);
      base = frame->plot.y + frame->plot.height;
      draw (view, &canvas);
      for (guint i = 0; i < G_N_ELEMENTS (empty_weeks); i++)
        {
          double left = steady_chart_frame_x (view, frame, chart->from + 7 * empty_weeks[i] + 2);
          double right = steady_chart_frame_x (view, frame, chart->from + 7 * empty_weeks[i] + 5);
          double middle = steady_chart_frame_x (view, frame, chart->from + 7 * empty_weeks[i] + 3.5);

          for (guint t = 1; t < frame->axis.n_ticks; t++)
            {
              double upper = steady_chart_frame_y (frame, frame->axis.ticks[t]) + 2;
              double lower = steady_chart_frame_y (frame, frame->axis.ticks[t - 1]) - (t == 1 ? 12 : 2);

              g_assert_cmpint (canvas_most (&canvas, left, upper, right - left, lower - upper), ==, 0);
            }
          g_assert_cmpint (canvas_most (&canvas, middle - 1, base - 6, 3, 3), >, 127);
        }
      canvas_clear (&canvas);
    }
}

/* Every dot and marker is where its value and its day are. */
static void
test_dots (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_SHAKINESS, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  SteadyChartPanel *only = g_ptr_array_index (chart->panels, 0);
  const SteadyChartSeries *dots = g_ptr_array_index (only->series, 1);
  g_autoptr (SteadyChartView) view = NULL;
  const SteadyPanelFrame *frame;
  Canvas canvas;

  /* Without the line and the band, which would hide a dot that is not there. */
  g_ptr_array_remove_index (only->series, 2);
  g_ptr_array_remove_index (only->series, 0);
  view = view_new (chart, 1080, 400, SAMPLE_ENGLISH, 1, FALSE);
  frame = panel (view, 0);
  draw (view, &canvas);
  for (guint i = 0; i < dots->points->len; i++)
    {
      const SteadyChartPoint *point = g_ptr_array_index (dots->points, i);
      const SteadyChartPoint *before = i > 0 ? g_ptr_array_index (dots->points, i - 1) : NULL;

      if (before != NULL && before->date == point->date && fabs (before->value - point->value) < 0.1)
        continue;
      g_assert_cmpint (canvas_alpha (&canvas, frame->plot.x + frame->plot.width * (point->date + 0.5 - chart->from) / 56,
                                     frame->plot.y + frame->plot.height * (1 - point->value / 10)), >, 150);
    }
  canvas_clear (&canvas);
}

static void
test_median_line (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_KNEE_GAP, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  g_autoptr (SteadyChartView) view = view_new (chart, 1080, 400, SAMPLE_ENGLISH, 1, FALSE);
  Canvas canvas;

  draw (view, &canvas);
  /* Points 0, 2, 4 … are the first line's: solid. Points 1, 3, 5 … the second's: dashed, with squares. */
  for (guint first = 0; first < 2; first++)
    {
      SteadyRole role = first == 0 ? STEADY_ROLE_SERIES_1 : STEADY_ROLE_SERIES_2;
      int on_line = 0;
      int steps = 0;

      for (guint i = first; i + 2 < steady_chart_view_get_n_points (view); i += 2)
        {
          double x1, y1, x2, y2;

          steady_chart_view_get_place (view, i, &x1, &y1);
          steady_chart_view_get_place (view, i + 2, &x2, &y2);
          g_assert_true (canvas_has (&canvas, x1, y1, light (), role));
          for (double share = 0.1; share < 0.9; share += 0.02)
            {
              steps++;
              on_line += canvas_alpha (&canvas, x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) > 100;
            }
        }
      if (first == 0)
        g_assert_cmpint (on_line, ==, steps);
      else
        {
          g_assert_cmpint (on_line, >, steps / 3);
          g_assert_cmpint (on_line, <, steps * 9 / 10);
        }
    }
  canvas_clear (&canvas);
}

static void
test_chosen (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_SHAKINESS, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  g_autoptr (SteadyChartView) view = view_new (chart, 720, 300, SAMPLE_ENGLISH, 1, FALSE);
  Canvas plain, marked;
  double x, y;

  steady_chart_view_get_place (view, 3, &x, &y);
  draw (view, &plain);
  canvas_init (&marked, 720, 300);
  steady_chart_view_draw (view, marked.cr, 3);

  g_assert_true (canvas_has (&marked, x + 8, y, light (), STEADY_ROLE_ACCENT));
  g_assert_false (canvas_has (&plain, x + 8, y, light (), STEADY_ROLE_ACCENT));
  canvas_clear (&plain);
  canvas_clear (&marked);
}

/* --- pointer --------------------------------------------------------------------------------------------- */

static void
test_hit (void)
{
  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    for (int mirrored = 0; mirrored < 2; mirrored++)
      {
        g_autoptr (SteadyChart) chart = sample_chart (kind, SAMPLE_GAPS, SAMPLE_ENGLISH);
        g_autoptr (SteadyChartView) view = view_new (chart, 720, 500, SAMPLE_ENGLISH, 1, mirrored != 0);

        for (guint i = 0; i < steady_chart_view_get_n_points (view); i++)
          {
            double x, y, hit_x, hit_y;
            int hit;

            steady_chart_view_get_place (view, i, &x, &y);
            hit = steady_chart_view_hit (view, x, y);
            g_assert_cmpint (hit, >=, 0);
            /* Two points at one place: either is right. */
            steady_chart_view_get_place (view, (guint) hit, &hit_x, &hit_y);
            g_assert_cmpfloat_with_epsilon (hit_x, x, 0.01);
            g_assert_cmpfloat_with_epsilon (hit_y, y, 0.01);
          }
      }
}

static void
test_hit_weeks (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_ADHERENCE, SAMPLE_GAPS, SAMPLE_ENGLISH);
  g_autoptr (SteadyChartView) view = view_new (chart, 1080, 320, SAMPLE_ENGLISH, 1, FALSE);
  const SteadyPanelFrame *frame = panel (view, 0);

  /* Anywhere in a week's column is that week; a gap is nobody's once it is far from both neighbours. */
  for (double day = 0.5; day < 7; day++)
    {
      double x = steady_chart_frame_x (view, frame, chart->from + 7 * 3 + day);
      int hit = steady_chart_view_hit (view, x, frame->plot.y + 5);

      g_assert_cmpint (hit, >=, 0);
      g_assert_cmpint (steady_chart_view_get_point (view, (guint) hit)->point->date, ==, chart->from + 7 * 3);
    }
  g_assert_cmpint (steady_chart_view_hit (view, steady_chart_frame_x (view, frame, chart->from + 7 * 6),
                                          frame->plot.y + 5), ==, -1);
  g_assert_cmpint (steady_chart_view_hit (view, -5, 100), ==, -1);
  g_assert_cmpint (steady_chart_view_hit (view, 400, 5000), ==, -1);
}

static void
test_natural_height (void)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_LOAD, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  SteadyChartStyle style = sample_style (light (), SAMPLE_ENGLISH);
  double narrow = steady_chart_natural_height (chart, 360, &style);
  double wide = steady_chart_natural_height (chart, 720, &style);

  /* Four panels below each other need more than two by two. */
  g_assert_cmpfloat (narrow, >, wide);
  style.show_title = FALSE;
  g_assert_cmpfloat (steady_chart_natural_height (chart, 720, &style), <, wide);
  g_assert_cmpfloat (steady_chart_natural_height (chart, 0, &style), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-view/words-everywhere", test_words_everywhere);
  g_test_add_func ("/chart-view/words-that-must-be-there", test_words_that_must_be_there);
  g_test_add_func ("/chart-view/words-are-whole", test_words_are_whole);
  g_test_add_func ("/chart-view/notes", test_notes);
  g_test_add_func ("/chart-view/note-without-room", test_note_without_room);
  g_test_add_func ("/chart-view/bars-of-four-weeks", test_bars_of_four_weeks);
  g_test_add_func ("/chart-view/empty", test_empty);
  g_test_add_func ("/chart-view/any-size", test_any_size);
  g_test_add_func ("/chart-view/kept-inside", test_kept_inside);
  g_test_add_func ("/chart-view/goal-line", test_goal_line);
  g_test_add_func ("/chart-view/bars", test_bars);
  g_test_add_func ("/chart-view/unfinished-bar", test_unfinished_bar);
  g_test_add_func ("/chart-view/gaps-are-empty", test_gaps_are_empty);
  g_test_add_func ("/chart-view/dots", test_dots);
  g_test_add_func ("/chart-view/median-line", test_median_line);
  g_test_add_func ("/chart-view/chosen", test_chosen);
  g_test_add_func ("/chart-view/hit", test_hit);
  g_test_add_func ("/chart-view/hit-weeks", test_hit_weeks);
  g_test_add_func ("/chart-view/natural-height", test_natural_height);

  return g_test_run ();
}
