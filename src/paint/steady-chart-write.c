#include "steady-chart-write.h"

#define MARGIN 18.0

typedef struct
{
  SteadyChart *chart;
  const SteadyChartStyle *style;
} Sheet;

void
steady_chart_draw_sheet (cairo_t *cr,
                         SteadyChart *chart,
                         double width,
                         double height,
                         const SteadyChartStyle *style)
{
  SteadyChartStyle titled;

  g_return_if_fail (cr != NULL && chart != NULL && style != NULL);

  titled = *style;
  titled.show_title = TRUE;

  cairo_save (cr);
  steady_palette_set_source (style->palette, cr, STEADY_ROLE_SURFACE, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  steady_chart_draw (cr, chart, MAX (0, width - 2 * MARGIN), MAX (0, height - 2 * MARGIN), &titled);
  cairo_restore (cr);
}

int
steady_chart_sheet_height (SteadyChart *chart, int width, const SteadyChartStyle *style)
{
  SteadyChartStyle titled;

  g_return_val_if_fail (chart != NULL && style != NULL, 0);

  titled = *style;
  titled.show_title = TRUE;
  return (int) (steady_chart_natural_height (chart, MAX (0, width - 2 * MARGIN), &titled) + 2 * MARGIN);
}

static void
draw_sheet (cairo_t *cr, double width, double height, gpointer data)
{
  const Sheet *sheet = data;

  steady_chart_draw_sheet (cr, sheet->chart, width, height, sheet->style);
}

gboolean
steady_chart_write (SteadyChart *chart,
                    const char *path,
                    int width,
                    int height,
                    const SteadyChartStyle *style,
                    GError **error)
{
  Sheet sheet = { chart, style };

  g_return_val_if_fail (chart != NULL && path != NULL && style != NULL, FALSE);

  return steady_picture_write (path, width, height, chart->title, draw_sheet, &sheet, error);
}
