/* steady-chart-labels.h: inside the chart painter: the words around the plots, none over another. */
#pragma once

#include "steady-chart-frame.h"

G_BEGIN_DECLS

/** One thing that the key explains. @series NULL: @goal or pain */
typedef struct
{
  const SteadyChartSeries *series;
  gboolean goal;
  const char *text;
} SteadyKeyEntry;

/**
 * SteadyLabelPlan: which words go where.
 * @direct: last values stand beside their lines; else at the end of the header
 * @goal_direct: the goal's words stand beside its line; else in the key
 * @headers: panels have a line of words above them
 * @value_line: last values have a line of their own below it: beside them its words would be cut
 * @unit: (nullable): what all of several panels count: said once, above them
 * @beside: width kept free for the words right of the plots
 * @key: (element-type SteadyKeyEntry)
 */
typedef struct
{
  gboolean direct;
  gboolean goal_direct;
  gboolean headers;
  gboolean value_line;
  const char *unit;
  double beside;
  GArray *key;
} SteadyLabelPlan;

/** @share: of @width, what the words beside a plot may take */
void   steady_chart_labels_plan       (SteadyChartView *self, double width, double share,
                                       SteadyLabelPlan *plan);
void   steady_chart_labels_plan_clear (SteadyLabelPlan *plan);
double steady_chart_labels_key_height (SteadyChartView *self, const SteadyLabelPlan *plan, double width);

/**
 * steady_chart_labels_place:
 * @layout: (transfer full)
 * @distance: at least so far from every other text
 *
 * Returns: FALSE where it would leave the drawing or come too close: it is then left out
 */
gboolean steady_chart_labels_place (SteadyChartView *self, PangoLayout *layout, double x, double y,
                                    SteadyRole role, double distance);

/** (transfer full): the words of a value tick */
PangoLayout *steady_chart_labels_value (SteadyChartView *self, const SteadyPanelFrame *frame, guint tick);

/** What the unit above all panels takes of the height; 0 without one. */
double steady_chart_labels_unit_height  (SteadyChartView *self, const SteadyLabelPlan *plan);
void   steady_chart_labels_place_unit   (SteadyChartView *self, const SteadyLabelPlan *plan, double y);
void   steady_chart_labels_place_header (SteadyChartView *self, SteadyPanelFrame *frame,
                                         const SteadyLabelPlan *plan);
void   steady_chart_labels_place_values (SteadyChartView *self, SteadyPanelFrame *frame);
void   steady_chart_labels_place_times  (SteadyChartView *self, SteadyPanelFrame *frame);
void   steady_chart_labels_place_last   (SteadyChartView *self, SteadyPanelFrame *frame,
                                         const SteadyLabelPlan *plan);
void   steady_chart_labels_place_notes  (SteadyChartView *self, SteadyPanelFrame *frame);
void   steady_chart_labels_place_key    (SteadyChartView *self, const SteadyLabelPlan *plan, double y);

G_END_DECLS
