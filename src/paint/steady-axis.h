/* steady-axis.h: where the lines and labels of a chart stand. Numbers only; nothing is drawn here. */
#pragma once

#include "steady-date.h"

G_BEGIN_DECLS

/** LOOK.md: at most four pale lines above the lowest tick. */
#define STEADY_AXIS_LINES_MAX 4
#define STEADY_AXIS_TICKS_MAX (STEADY_AXIS_LINES_MAX + 1)

/**
 * SteadyValueAxis: a range of values that ends on round numbers.
 * @min, @max: the ends; @max is always greater than @min
 * @ticks: from @min to @max, evenly spaced
 * @decimals: how many a tick's label needs
 */
typedef struct
{
  double min;
  double max;
  guint n_ticks;
  double ticks[STEADY_AXIS_TICKS_MAX];
  int decimals;
} SteadyValueAxis;

/**
 * steady_value_axis_init:
 * @low, @high: the values to be shown, in either order; where they are equal the axis goes one up
 * @lines: lines above the lowest tick that there is room for; taken as 1 to STEADY_AXIS_LINES_MAX,
 *   and as 2 at least where 0 lies between the values
 * @whole: only whole numbers have a meaning
 */
void   steady_value_axis_init     (SteadyValueAxis *self, double low, double high, guint lines,
                                   gboolean whole);

/** 0 at the lowest value, 1 at the highest; values outside are taken to the nearer end. */
double steady_value_axis_position (const SteadyValueAxis *self, double value);

/** How far labels of dates lie apart, from the closest on. */
typedef enum
{
  STEADY_SPACING_WEEK,
  STEADY_SPACING_2_WEEKS,
  STEADY_SPACING_4_WEEKS,
  STEADY_SPACING_MONTH,
  STEADY_SPACING_3_MONTHS,
  STEADY_SPACING_6_MONTHS,
  STEADY_SPACING_YEAR,
  STEADY_SPACING_2_YEARS,
  STEADY_SPACING_5_YEARS,
} SteadySpacing;

#define STEADY_N_SPACINGS (STEADY_SPACING_5_YEARS + 1)

/** How a date is written. The words come from the caller. */
typedef enum
{
  STEADY_DATE_FORM_DAY,        /* 2 Mar */
  STEADY_DATE_FORM_DAY_YEAR,   /* 2 Mar 2026 */
  STEADY_DATE_FORM_MONTH,      /* Mar */
  STEADY_DATE_FORM_MONTH_YEAR, /* Mar 2026 */
  STEADY_DATE_FORM_YEAR,       /* 2026 */
} SteadyDateForm;

/**
 * SteadyDateTick:
 * @date: the first day it stands for
 * @end: the first day it no longer stands for; both lie in the range that is shown
 * @boundary: @date begins a month or year, so that a line may mark it
 * @form: how to write it
 * @longer: with the year, for the first label, where there is room
 */
typedef struct
{
  SteadyDate date;
  SteadyDate end;
  gboolean boundary;
  SteadyDateForm form;
  SteadyDateForm longer;
} SteadyDateTick;

/** The closest spacing worth trying: weeks for a quarter of a year, then months, then years. */
SteadySpacing steady_date_axis_first_spacing (SteadyDate from, SteadyDate to);

/**
 * steady_date_axis_ticks:
 * @from: the first day shown, a Monday
 * @to: the last day shown, not before @from
 *
 * Returns: (transfer full) (element-type SteadyDateTick): in the order of time. Weeks are counted back from
 *   the last, so that the present one always has its label.
 */
GArray *steady_date_axis_ticks (SteadyDate from, SteadyDate to, SteadySpacing spacing);

G_END_DECLS
