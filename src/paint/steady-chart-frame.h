/* steady-chart-frame.h: inside the chart painter: where everything stands, between laying out and drawing. */
#pragma once

#include "steady-chart-view.h"
#include "steady-text.h"

G_BEGIN_DECLS

/** A text at its place. Lines behind it are broken, so that it can be read without a box. */
typedef struct
{
  PangoLayout *layout;
  SteadyBox box;
  SteadyRole role;
} SteadyPlacedText;

/** A panel at its place. @bounds: with its header, for the pointer */
typedef struct
{
  const SteadyChartPanel *panel;
  SteadyBox bounds;
  SteadyBox plot;
  SteadyValueAxis axis;
} SteadyPanelFrame;

/** A sign of the key; @series NULL: @goal or the mark of pain. */
typedef struct
{
  SteadyBox box;
  const SteadyChartSeries *series;
  gboolean goal;
} SteadyKeySign;

struct _SteadyChartView
{
  SteadyChart *chart;
  SteadyChartStyle style;
  SteadyTyper typer;
  double width;
  double height;
  double gap;       /* LOOK.md's 6 px, scaled */
  double line;      /* height of a line of text */
  gboolean mirrored;
  int level_low;    /* over the load step: the range of levels */
  int level_high;
  GArray *panels;   /* (element-type SteadyPanelFrame) */
  GArray *texts;    /* (element-type SteadyPlacedText) */
  GArray *signs;    /* (element-type SteadyKeySign) */
  GArray *borders;  /* (element-type double): times at which a month or year begins */
  GArray *points;   /* (element-type SteadyChartRef) */
};

/** Fills the frame: steady-chart-layout.c. */
void     steady_chart_frame_lay_out (SteadyChartView *self);

/** For its width, whatever height it has. */
double   steady_chart_frame_natural_height (SteadyChartView *self);

/** Where a time in days, or a level, lies in a panel; and back to the width of one unit of it. */
double   steady_chart_frame_x      (const SteadyChartView *self, const SteadyPanelFrame *frame, double place);
double   steady_chart_frame_x_unit (const SteadyChartView *self, const SteadyPanelFrame *frame);
double   steady_chart_frame_y      (const SteadyPanelFrame *frame, double value);

/** The time or level at which a point is drawn: the middle of its day or week. */
double   steady_chart_frame_place  (const SteadyChartView *self, const SteadyChartSeries *series,
                                    const SteadyChartPoint *point);

/** Whether a line may join two neighbours: no whole week without data lies between. */
gboolean steady_chart_frame_joined (const SteadyChartPoint *earlier, const SteadyChartPoint *later);

/** A panel too small to draw anything in. */
gboolean steady_chart_frame_is_open (const SteadyPanelFrame *frame);

/** Whether a series has its last value written out: lines, steps, bars. */
gboolean steady_chart_series_has_last (const SteadyChartSeries *series);

G_END_DECLS
