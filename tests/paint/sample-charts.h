/* sample-charts.h: every kind of chart filled with made-up data of every shape, for tests and for looking at. */
#pragma once

#include "steady-chart-view.h"

typedef enum
{
  SAMPLE_EMPTY,
  SAMPLE_ONE,        /* a single point */
  SAMPLE_EQUAL,      /* every value the same */
  SAMPLE_8_WEEKS,
  SAMPLE_26_WEEKS,
  SAMPLE_10_YEARS,
  SAMPLE_GAPS,       /* 14 weeks with weeks away */
} SampleShape;

#define N_SAMPLE_SHAPES (SAMPLE_GAPS + 1)

typedef enum
{
  SAMPLE_ENGLISH,
  SAMPLE_CHINESE,
  SAMPLE_GERMAN,  /* long words */
} SampleTongue;

#define N_SAMPLE_TONGUES (SAMPLE_GERMAN + 1)

const char *sample_shape_name  (SampleShape shape);
const char *sample_tongue_name (SampleTongue tongue);

/** (transfer full) */
SteadyChart *sample_chart (SteadyChartKind kind, SampleShape shape, SampleTongue tongue);

/** The style of a tongue; the caller sets what else differs. */
SteadyChartStyle sample_style (const SteadyPalette *palette, SampleTongue tongue);

/** The Monday in which a sample's last, unfinished week begins. */
SteadyDate sample_this_week (void);
