/* steady-trend.h: whether numbers rise or fall more than chance would have them: Mann–Kendall and Theil–Sen.
 *
 * Mann (1945), Kendall (1975): S = Σ over all pairs of sign (later − earlier). Theil (1950), Sen (1968): the
 * median of the slopes of all pairs. Both are rank statistics: one odd week cannot make a trend. */
#pragma once

#include "steady-dated-value.h"

G_BEGIN_DECLS

/** Mann–Kendall's S; @points (element-type SteadyDatedValue) in the order of dates. */
gint64 steady_mann_kendall_s (GArray *points);

/**
 * steady_mann_kendall_p:
 * @n: number of values, 1 or more
 * @s: S of either sign
 *
 * The exact one-sided chance that @n values in random order give an S at least as far from 0 in its
 * direction. It is the chance among values without ties, whose S varies most. With ties S may fall between
 * two values that it can have without; it is then moved to the one nearer to 0. Both make a
 * p-value too large rather than too small, and give the published limits for p ≤ 0.05:
 * |S| ≥ 6, 8, 11, 13, 16 for n = 4 … 8. More than STEADY_MANN_KENDALL_EXACT_MAX values are taken by the
 * normal approximation with continuity correction.
 *
 * Returns: 0–1; 1 where S shows no direction
 */
double steady_mann_kendall_p (guint n, gint64 s);

/** Weeks: more than eleven years. */
#define STEADY_MANN_KENDALL_EXACT_MAX 600

/**
 * SteadyChange: a change as a fraction, so that no rounding decides whether it is enough.
 * @numerator: tenths × @denominator
 * @denominator: greater than 0
 */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} SteadyChange;

/**
 * steady_theil_sen_change:
 * @points: (element-type SteadyDatedValue): on different dates, in their order
 *
 * The Theil–Sen slope times the days from the first to the last point: how much the value changed over the
 * span. 0 with fewer than two points.
 */
SteadyChange steady_theil_sen_change (GArray *points);

/** Rounded to whole tenths, halves away from 0. */
int          steady_change_round (SteadyChange self);

/** -1, 0 or 1 as the change is less than, equal to or more than @tenths. */
int          steady_change_compare (SteadyChange self, int tenths);

G_END_DECLS
