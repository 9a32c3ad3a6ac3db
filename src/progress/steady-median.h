/* steady-median.h: the middle of some whole numbers, kept in tenths so that a half stays exact. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * steady_median_tenths:
 * @values: (element-type int): 0 or more each; is sorted on the way
 *
 * Returns: ten times the median, which ends in 0 or 5; STEADY_UNKNOWN where there is no value
 */
int steady_median_tenths (GArray *values);

G_END_DECLS
