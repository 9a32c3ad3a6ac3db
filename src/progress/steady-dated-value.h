/* steady-dated-value.h: a number and when it was so. */
#pragma once

#include "steady-date.h"

G_BEGIN_DECLS

/**
 * SteadyDatedValue:
 * @date: the day, or a week's Monday
 * @tenths: the value in tenths: a median of 4.5 points is 45, a knee gap of 3.5 cm is 35
 */
typedef struct
{
  SteadyDate date;
  int tenths;
} SteadyDatedValue;

G_END_DECLS
