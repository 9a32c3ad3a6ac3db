/* steady-chart-view.h: a chart laid out in a rectangle: to be drawn, pointed at, and stepped through.
 *
 * One painter for the screen, PNG, SVG, PDF and paper. Lengths are in the units of the drawing; text of
 * scale 1 is 11 pt where a unit is a 96th of an inch, as on the screen. */
#pragma once

#include "steady-chart.h"
#include "steady-palette.h"

G_BEGIN_DECLS

/**
 * SteadyChartStyle:
 * @palette: the colours; the background is not painted
 * @locale: how numbers and dates are written; must live as long as what is made with the style
 * @font_scale: 1 is 11 pt; above 0
 * @font_family: (nullable): the desktop's own for NULL
 * @language: (nullable): "zh-cn" for Chinese glyphs; the session's for NULL
 * @rtl: time runs from right to left, and the axis stands at the right
 * @show_title: paints the chart's title sentence above it
 */
typedef struct
{
  const SteadyPalette *palette;
  const SteadyChartLocale *locale;
  double font_scale;
  const char *font_family;
  const char *language;
  gboolean rtl;
  gboolean show_title;
} SteadyChartStyle;

typedef struct _SteadyChartView SteadyChartView;

/**
 * steady_chart_view_new:
 * @width, @height: any size from 0 on; what has no room is left out, and no text ever leaves the rectangle
 *
 * Returns: (transfer full): keeps a reference to @chart, which must not be changed any more
 */
SteadyChartView *steady_chart_view_new  (SteadyChart *chart, double width, double height,
                                         const SteadyChartStyle *style);
void             steady_chart_view_free (SteadyChartView *self);

/** @chosen: index of the point to be shown as chosen, or -1. */
void             steady_chart_view_draw (SteadyChartView *self, cairo_t *cr, int chosen);

/** Points that can be chosen, in the order of steady_chart_points(). */
guint            steady_chart_view_get_n_points (SteadyChartView *self);

/** (transfer none) */
const SteadyChartRef *steady_chart_view_get_point (SteadyChartView *self, guint index);

/** Where the point is drawn. */
void             steady_chart_view_get_place (SteadyChartView *self, guint index, double *x, double *y);

/**
 * steady_chart_view_hit:
 *
 * Returns: the point that a pointer at @x, @y means: in the panel under it the nearest in time, at one time
 *   the nearest in value; over the load step the nearest. -1 outside the panels, or where none is near
 */
int              steady_chart_view_hit (SteadyChartView *self, double x, double y);

/** The height at which a chart of this width looks best, title and key included. */
double           steady_chart_natural_height (SteadyChart *chart, double width,
                                              const SteadyChartStyle *style);

/** All in one, for places that show a chart once. */
void             steady_chart_draw (cairo_t *cr, SteadyChart *chart, double width, double height,
                                    const SteadyChartStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyChartView, steady_chart_view_free)

G_END_DECLS
