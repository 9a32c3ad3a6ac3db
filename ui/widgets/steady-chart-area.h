/* steady-chart-area.h: a chart on the screen: to be looked at, pointed at, and walked through with the
 * keyboard. */
#pragma once

#include <gtk/gtk.h>

#include "steady-chart.h"

G_BEGIN_DECLS

#define STEADY_TYPE_CHART_AREA (steady_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (SteadyChartArea, steady_chart_area, STEADY, CHART_AREA, GtkWidget)

/* Left and Right go from point to point, Home and End to the first and last. The point's words are below the
 * chart, and the widget's accessible name and description. */

/** @name: what the chart is of, for screen readers */
GtkWidget *steady_chart_area_new (const char *name);

/** @chart: (transfer none): must not be changed any more */
void       steady_chart_area_set_chart (SteadyChartArea *self, SteadyChart *chart);

G_END_DECLS
