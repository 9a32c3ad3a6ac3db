/* steady-chart-write.h: a chart as a file. */
#pragma once

#include "steady-chart-view.h"
#include "steady-picture.h"

G_BEGIN_DECLS

/**
 * steady_chart_write:
 * @path: ends in .svg, .png or .pdf
 * @width, @height: pixels, 96 to an inch
 *
 * With its background and, whatever the style says, its title sentence: a file stands by itself.
 *
 * Returns: FALSE with STEADY_ERROR_INVALID or STEADY_ERROR_IO; an older file is then as it was
 */
gboolean steady_chart_write (SteadyChart *chart, const char *path, int width, int height,
                             const SteadyChartStyle *style, GError **error);

/** What steady_chart_write() draws, for another surface: "copy as image". */
void     steady_chart_draw_sheet (cairo_t *cr, SteadyChart *chart, double width, double height,
                                  const SteadyChartStyle *style);

/** The height at which steady_chart_draw_sheet() looks best. */
int      steady_chart_sheet_height (SteadyChart *chart, int width, const SteadyChartStyle *style);

G_END_DECLS
