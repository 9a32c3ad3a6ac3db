#include "steady-length.h"

#include <math.h>

#define CM_PER_INCH 2.54
#define TENTHS 10

static double
get_cm (SteadyLengthUnit unit)
{
  return unit == STEADY_LENGTH_INCHES ? CM_PER_INCH : 1;
}

int
steady_length_from_tenths (int tenths, SteadyLengthUnit unit)
{
  return (int) lround (tenths / get_cm (unit));
}

int
steady_length_to_tenths (double value, SteadyLengthUnit unit)
{
  return (int) lround (TENTHS * value * get_cm (unit));
}
