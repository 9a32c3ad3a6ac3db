/* Charts, figures and the week strip beside pictures that were looked at in looked-at. After a change that is meant
 * to be seen they are drawn anew by
 *
 *   STEADY_LOOK_AGAIN=1 meson test -C build paint-looked-at
 *
 * and looked at before they are committed. */
#include "looked-at.h"
#include "sample-charts.h"
#include "steady-catalogue.h"
#include "steady-chart-write.h"
#include "steady-figure.h"
#include "steady-week-strip.h"

#define CHART_WIDTH 620
#define CHART_HEIGHT 440
#define CHART_COLUMNS 2
#define EDGE 2
#define AROUND 16
#define FIGURE_SIZE 150

static cairo_surface_t *
sheet_new (int columns, int rows, int width, int height, cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * width, rows * height);

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 0.5, 0.5, 0.5);
  cairo_paint (*cr);
  return surface;
}

static cairo_surface_t *
sheet_end (cairo_surface_t *surface, cairo_t *cr)
{
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

/* --- charts ----------------------------------------------------------------------------------------------- */

/* Every shape of the data, each in one of the looks and languages. */
static const struct
{
  SampleShape shape;
  SteadyScheme scheme;
  SampleTongue tongue;
  gboolean rtl;
} cells[] = {
  { SAMPLE_ONE, STEADY_SCHEME_LIGHT, SAMPLE_ENGLISH, FALSE },
  { SAMPLE_EQUAL, STEADY_SCHEME_PRINT, SAMPLE_CHINESE, FALSE },
  { SAMPLE_8_WEEKS, STEADY_SCHEME_DARK, SAMPLE_CHINESE, FALSE },
  { SAMPLE_26_WEEKS, STEADY_SCHEME_HIGH_CONTRAST, SAMPLE_ENGLISH, FALSE },
  { SAMPLE_GAPS, STEADY_SCHEME_LIGHT, SAMPLE_CHINESE, TRUE },
  { SAMPLE_10_YEARS, STEADY_SCHEME_LIGHT, SAMPLE_ENGLISH, FALSE },
};

static void
draw_chart (cairo_t *cr, SteadyChart *chart, double x, double y, guint cell)
{
  SteadyChartStyle style = sample_style (steady_palette_get (cells[cell].scheme), cells[cell].tongue);

  style.rtl = cells[cell].rtl;
  cairo_save (cr);
  cairo_translate (cr, x + EDGE, y + EDGE);
  cairo_rectangle (cr, 0, 0, CHART_WIDTH - 2 * EDGE, CHART_HEIGHT - 2 * EDGE);
  cairo_clip (cr);
  steady_chart_draw_sheet (cr, chart, CHART_WIDTH - 2 * EDGE, CHART_HEIGHT - 2 * EDGE, &style);
  cairo_restore (cr);
}

static void
test_charts (gconstpointer data)
{
  SteadyChartKind kind = (SteadyChartKind) GPOINTER_TO_INT (data);
  cairo_t *cr;
  cairo_surface_t *surface = sheet_new (CHART_COLUMNS, G_N_ELEMENTS (cells) / CHART_COLUMNS, CHART_WIDTH, CHART_HEIGHT, &cr);

  for (guint cell = 0; cell < G_N_ELEMENTS (cells); cell++)
    {
      g_autoptr (SteadyChart) chart = sample_chart (kind, cells[cell].shape, cells[cell].tongue);

      draw_chart (cr, chart, cell % CHART_COLUMNS * CHART_WIDTH, cell / CHART_COLUMNS * CHART_HEIGHT, cell);
    }
  surface = sheet_end (surface, cr);
  looked_at_check (surface, "paint", steady_chart_kind_to_string (kind));
  cairo_surface_destroy (surface);
}

/* --- figures ---------------------------------------------------------------------------------------------- */

#define FIGURE_COLUMNS 5

static void
draw_pose (cairo_t *cr, int column, int row, const SteadyPose *pose, SteadyScheme scheme, const SteadyFigureOptions *options)
{
  const SteadyPalette *palette = steady_palette_get (scheme);

  cairo_save (cr);
  cairo_translate (cr, column * FIGURE_SIZE, row * FIGURE_SIZE);
  cairo_rectangle (cr, 0, 0, FIGURE_SIZE, FIGURE_SIZE);
  cairo_clip (cr);
  steady_palette_set_source (palette, cr, STEADY_ROLE_BACKGROUND, 1);
  cairo_paint (cr);
  cairo_translate (cr, 6, 6);
  steady_figure_draw (cr, pose, FIGURE_SIZE - 12, FIGURE_SIZE - 12, palette, options);
  cairo_restore (cr);
}

static void
draw_figure (cairo_t *cr, int row, const SteadyFigure *figure)
{
  static const SteadyFigureOptions plain = { .angle = TRUE, .muscle = TRUE };
  static const SteadyFigureOptions wrong = { .angle = TRUE, .mistake = TRUE };
  SteadyPose pose;

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &pose);
  draw_pose (cr, 0, row, &pose, STEADY_SCHEME_LIGHT, &plain);
  steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, 0.5, FALSE, &pose);
  draw_pose (cr, 1, row, &pose, STEADY_SCHEME_DARK, &plain);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0.5, FALSE, &pose);
  draw_pose (cr, 2, row, &pose, STEADY_SCHEME_LIGHT, &plain);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0.5, TRUE, &pose);
  draw_pose (cr, 3, row, &pose, STEADY_SCHEME_PRINT, &plain);
  if (steady_figure_mistake (figure, 0, FALSE, &pose))
    draw_pose (cr, 4, row, &pose, STEADY_SCHEME_LIGHT, &wrong);
}

static void
test_exercises (void)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);
  int rows = 0;
  int row = 0;
  cairo_surface_t *surface;
  cairo_t *cr;

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    rows += (int) steady_catalogue_get (catalogue, i)->variants->len;
  surface = sheet_new (FIGURE_COLUMNS, rows, FIGURE_SIZE, FIGURE_SIZE, &cr);
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint v = 0; v < exercise->variants->len; v++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (SteadyFigure) figure
              = steady_figure_new_for_exercise (exercise, steady_exercise_get_variant (exercise, v)->id, &error);

          g_assert_no_error (error);
          draw_figure (cr, row++, figure);
        }
    }
  surface = sheet_end (surface, cr);
  looked_at_check (surface, "paint", "figures");
  cairo_surface_destroy (surface);
}

static void
test_builtins (void)
{
  const char * const *names = steady_figure_get_builtin_names ();
  cairo_t *cr;
  cairo_surface_t *surface
      = sheet_new (FIGURE_COLUMNS, (int) g_strv_length ((GStrv) names), FIGURE_SIZE, FIGURE_SIZE, &cr);
  int row = 0;

  for (const char * const *name = names; *name != NULL; name++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyFigure) figure = steady_figure_new_builtin (*name, &error);

      g_assert_no_error (error);
      draw_figure (cr, row++, figure);
    }
  surface = sheet_end (surface, cr);
  looked_at_check (surface, "paint", "stretches-and-rests");
  cairo_surface_destroy (surface);
}

/* --- the week --------------------------------------------------------------------------------------------- */

static void
test_strips (void)
{
  static const SteadyStripDay days[STEADY_STRIP_DAYS] = {
    { STEADY_STRIP_DONE, 1, FALSE, "周一" },     { STEADY_STRIP_PART, 0.6, FALSE, "Tu" },
    { STEADY_STRIP_MISSED, 0, FALSE, "周三" },   { STEADY_STRIP_PART, 0.2, TRUE, "Th" },
    { STEADY_STRIP_PLANNED, 0, FALSE, "周五" },  { STEADY_STRIP_REST, 0, FALSE, "Sa" },
    { STEADY_STRIP_AWAY, 0, FALSE, "周日" },
  };
  cairo_t *cr;
  cairo_surface_t *surface = sheet_new (1, STEADY_N_SCHEMES, 500, 110, &cr);

  for (int scheme = 0; scheme < STEADY_N_SCHEMES; scheme++)
    {
      SteadyStripStyle style = { .palette = steady_palette_get ((SteadyScheme) scheme), .font_scale = 1, .language = "zh-cn" };

      cairo_save (cr);
      cairo_translate (cr, 0, scheme * 110);
      cairo_rectangle (cr, 0, 0, 500, 110);
      cairo_clip (cr);
      steady_palette_set_source (style.palette, cr, STEADY_ROLE_BACKGROUND, 1);
      cairo_paint (cr);
      cairo_translate (cr, 10, 15);
      steady_week_strip_draw (cr, days, 480, 80, &style);
      cairo_restore (cr);
    }
  surface = sheet_end (surface, cr);
  looked_at_check (surface, "paint", "weeks");
  cairo_surface_destroy (surface);
}

/* --- that it would be seen -------------------------------------------------------------------------------- */

#define IN_LIGHT 0 /* of the cells */
#define IN_PRINT 1
#define IN_DARK 2

typedef void (*Damage) (SteadyChart *chart);

static SteadyChartPanel *
first_panel (SteadyChart *chart)
{
  return g_ptr_array_index (chart->panels, 0);
}

static void
lose_line (SteadyChart *chart)
{
  g_ptr_array_set_size (first_panel (chart)->series, (int) first_panel (chart)->series->len - 1);
}

static void
lose_band (SteadyChart *chart)
{
  g_ptr_array_remove_index (first_panel (chart)->series, 0);
}

static void
lose_title (SteadyChart *chart)
{
  g_clear_pointer (&chart->title, g_free);
}

static void
bridge_gap (SteadyChart *chart)
{
  SteadyChartSeries *line = g_ptr_array_index (first_panel (chart)->series, first_panel (chart)->series->len - 1);

  for (guint i = 0; i < line->points->len; i++)
    ((SteadyChartPoint *) g_ptr_array_index (line->points, i))->date = chart->from + 7 * (int) i;
}

static void
move_line (SteadyChart *chart)
{
  SteadyChartSeries *line = g_ptr_array_index (first_panel (chart)->series, first_panel (chart)->series->len - 1);

  for (guint i = 0; i < line->points->len; i++)
    ((SteadyChartPoint *) g_ptr_array_index (line->points, i))->value -= 1;
}

static cairo_surface_t *
one_chart (Damage damage, double moved, guint cell)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_SHAKINESS, SAMPLE_GAPS, SAMPLE_ENGLISH);
  cairo_t *cr;
  cairo_surface_t *surface = sheet_new (1, 1, CHART_WIDTH + 2 * AROUND, CHART_HEIGHT + 2 * AROUND, &cr);

  if (damage != NULL)
    damage (chart);
  draw_chart (cr, chart, AROUND + moved, AROUND + moved, cell);
  return sheet_end (surface, cr);
}

static int
differences_of (Damage damage, double moved, guint cell)
{
  cairo_surface_t *right = one_chart (NULL, 0, IN_LIGHT);
  cairo_surface_t *other = one_chart (damage, moved, cell);
  int differences = looked_at_differences (right, other, NULL);

  cairo_surface_destroy (right);
  cairo_surface_destroy (other);
  return differences;
}

/* A pixel is no matter; a line, a spread, a sentence, a gap, a point of the scale or a colour is. */
static void
test_would_be_seen (void)
{
  static const Damage damages[] = { lose_line, lose_band, lose_title, bridge_gap, move_line };

  g_assert_cmpint (differences_of (NULL, 0, IN_LIGHT), ==, 0);
  g_assert_cmpint (differences_of (NULL, 0.5, IN_LIGHT), <=, LOOKED_AT_SQUARES);
  g_assert_cmpint (differences_of (NULL, 1, IN_LIGHT), <=, LOOKED_AT_SQUARES);
  g_assert_cmpint (differences_of (NULL, 8, IN_LIGHT), >, 2 * LOOKED_AT_SQUARES);
  g_assert_cmpint (differences_of (NULL, 0, IN_DARK), >, 2 * LOOKED_AT_SQUARES);
  g_assert_cmpint (differences_of (NULL, 0, IN_PRINT), >, 2 * LOOKED_AT_SQUARES);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      int differences = differences_of (damages[i], 0, IN_LIGHT);

      g_test_message ("damage %u: %d squares", i, differences);
      g_assert_cmpint (differences, >, 2 * LOOKED_AT_SQUARES);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    {
      g_autofree char *path = g_strdup_printf ("/looked-at/%s", steady_chart_kind_to_string ((SteadyChartKind) kind));

      g_test_add_data_func (path, GINT_TO_POINTER (kind), test_charts);
    }
  g_test_add_func ("/looked-at/exercises", test_exercises);
  g_test_add_func ("/looked-at/stretches-and-rests", test_builtins);
  g_test_add_func ("/looked-at/weeks", test_strips);
  g_test_add_func ("/looked-at/would-be-seen", test_would_be_seen);
  return g_test_run ();
}
