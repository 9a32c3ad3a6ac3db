/* Renders every kind of chart in every shape, for a person to look at:
 *   chart-sheet FOLDER [KIND [SHAPE]]
 * One picture for each kind, shape, tongue and look. No test: what is measured is in test-chart.c. */

#include <glib/gstdio.h>

#include "sample-charts.h"
#include "steady-chart-write.h"
#include "steady-week-strip.h"

typedef struct
{
  const char *name;
  SteadyScheme scheme;
  int width;
  double font_scale;
  gboolean rtl;
} Look;

static const Look looks[] = {
  { "light-360", STEADY_SCHEME_LIGHT, 360, 1, FALSE },
  { "light-720", STEADY_SCHEME_LIGHT, 720, 1, FALSE },
  { "light-1080", STEADY_SCHEME_LIGHT, 1080, 1, FALSE },
  { "dark-360", STEADY_SCHEME_DARK, 360, 1, FALSE },
  { "dark-720", STEADY_SCHEME_DARK, 720, 1, FALSE },
  { "dark-1080", STEADY_SCHEME_DARK, 1080, 1, FALSE },
  { "print-360", STEADY_SCHEME_PRINT, 360, 1, FALSE },
  { "print-720", STEADY_SCHEME_PRINT, 720, 1, FALSE },
  { "print-1080", STEADY_SCHEME_PRINT, 1080, 1, FALSE },
  { "contrast-720", STEADY_SCHEME_HIGH_CONTRAST, 720, 1, FALSE },
  { "large-360", STEADY_SCHEME_LIGHT, 360, 2, FALSE },
  { "large-720", STEADY_SCHEME_LIGHT, 720, 2, FALSE },
  { "mirrored-720", STEADY_SCHEME_LIGHT, 720, 1, TRUE },
};

static gboolean
render (const char *folder, SteadyChartKind kind, SampleShape shape, SampleTongue tongue)
{
  g_autoptr (SteadyChart) chart = sample_chart (kind, shape, tongue);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const Look *look = &looks[i];
      SteadyChartStyle style = sample_style (steady_palette_get (look->scheme), tongue);
      g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s.png", steady_chart_kind_to_string (kind),
                                               sample_shape_name (shape), sample_tongue_name (tongue), look->name);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      int height;

      style.font_scale = look->font_scale;
      style.rtl = look->rtl;
      height = steady_chart_sheet_height (chart, look->width, &style);
      if (!steady_chart_write (chart, path, look->width, height, &style, &error))
        {
          g_printerr ("%s\n", error->message);
          return FALSE;
        }
    }
  return TRUE;
}

static void
draw_strip (cairo_t *cr, double width, double height, gpointer data)
{
  const SteadyStripStyle *style = data;
  gboolean chinese = style->language != NULL;
  const SteadyStripDay days[STEADY_STRIP_DAYS] = {
    { STEADY_STRIP_DONE, 1, FALSE, chinese ? "周一" : "Mo" },    { STEADY_STRIP_PART, 0.6, FALSE, chinese ? "周二" : "Tu" },
    { STEADY_STRIP_MISSED, 0, FALSE, chinese ? "周三" : "We" },  { STEADY_STRIP_PART, 0.2, TRUE, chinese ? "周四" : "Th" },
    { STEADY_STRIP_PLANNED, 0, FALSE, chinese ? "周五" : "Fr" }, { STEADY_STRIP_REST, 0, FALSE, chinese ? "周六" : "Sa" },
    { STEADY_STRIP_AWAY, 0, FALSE, chinese ? "周日" : "Su" },
  };

  steady_palette_set_source (style->palette, cr, STEADY_ROLE_BACKGROUND, 1);
  cairo_paint (cr);
  cairo_translate (cr, 0, 12);
  steady_week_strip_draw (cr, days, width, height - 24, style);
}

static gboolean
render_strips (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const Look *look = &looks[i];
      SteadyStripStyle style = {
        .palette = steady_palette_get (look->scheme), .font_scale = look->font_scale, .rtl = look->rtl,
        .language = i % 2 == 1 ? "zh-cn" : NULL,
      };
      g_autofree char *name = g_strdup_printf ("strip-%s.png", look->name);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;

      if (!steady_picture_write (path, look->width, (int) steady_week_strip_height (look->width, &style) + 24, NULL, draw_strip,
                          &style, &error))
        {
          g_printerr ("%s\n", error->message);
          return FALSE;
        }
    }
  return TRUE;
}

int
main (int argc, char *argv[])
{
  SteadyChartKind only = STEADY_N_CHART_KINDS;

  if (argc < 2 || (argc > 2 && !steady_chart_kind_from_string (argv[2], &only)))
    {
      g_printerr ("Usage: chart-sheet FOLDER [KIND [SHAPE]]\n");
      return 2;
    }
  if (g_mkdir_with_parents (argv[1], 0755) != 0)
    return 1;

  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    for (SampleShape shape = 0; shape < N_SAMPLE_SHAPES; shape++)
      for (SampleTongue tongue = 0; tongue < N_SAMPLE_TONGUES; tongue++)
        if ((only == STEADY_N_CHART_KINDS || kind == only)
            && (argc < 4 || g_str_equal (argv[3], sample_shape_name (shape)))
            && !render (argv[1], kind, shape, tongue))
          return 1;
  return only == STEADY_N_CHART_KINDS && !render_strips (argv[1]) ? 1 : 0;
}
