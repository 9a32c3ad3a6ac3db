/* steady-length.h: lengths as they are kept, in centimetres, and as they are shown. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STEADY_LENGTH_CENTIMETRES,
  STEADY_LENGTH_INCHES
} SteadyLengthUnit;

/** Tenths of a centimetre as tenths of @unit, rounded to the nearest. What was typed in tenths of an inch comes out as it
 * went in. */
int steady_length_from_tenths (int tenths, SteadyLengthUnit unit);

/** @value: in @unit, not below 0. Returns tenths of a centimetre, rounded to the nearest. */
int steady_length_to_tenths   (double value, SteadyLengthUnit unit);

G_END_DECLS
