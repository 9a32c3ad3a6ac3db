/* steady-chart-pen.h: inside the chart painter: what every part of a drawing needs. */
#pragma once

#include "steady-chart-frame.h"

G_BEGIN_DECLS

/* Lengths at normal text size. */
#define STEADY_PEN_HAIRLINE 1.0
#define STEADY_PEN_LINE 2.0
#define STEADY_PEN_GOAL 1.5
#define STEADY_PEN_MARKER 3.6        /* a marker's radius */
#define STEADY_PEN_MARKED_WEEK 9.0   /* narrower weeks have no marker of their own */

/**
 * SteadyPen:
 * @scale: of signs and lines: text twice as large does not need dots twice as large
 * @week: width of a week, or of a level
 */
typedef struct
{
  SteadyChartView *view;
  cairo_t *cr;
  const SteadyPanelFrame *frame;
  double scale;
  double week;
} SteadyPen;

void   steady_pen_set_source (SteadyPen *pen, SteadyRole role, double alpha);
double steady_pen_x          (SteadyPen *pen, double place);
double steady_pen_y          (SteadyPen *pen, double value);

/** The middle of a pixel, so that a hairline is one pixel dark and not two pixels grey. */
double steady_pen_crisp      (double position);

/** The goal from one of its weeks on: a level line. FALSE where it ends before the chart begins. */
gboolean steady_pen_goal_line (SteadyPen *pen, guint index, double *x1, double *x2, double *y);

/** A series in its panel, and its sign in the key: steady-chart-series.c. */
void   steady_pen_draw_series      (SteadyPen *pen, const SteadyChartSeries *series);
void   steady_pen_draw_series_sign (SteadyPen *pen, const SteadyChartSeries *series, const SteadyBox *box);

G_END_DECLS
