#include "steady-stretch.h"

G_STATIC_ASSERT (STEADY_STRETCH_N_HALVES == 2 * STEADY_STRETCH_N_PARTS - 1);

SteadyStretch
steady_stretch_part (int half)
{
  return (SteadyStretch) (half / 2);
}

SteadySide
steady_stretch_side (int half)
{
  if (steady_stretch_part (half) == STEADY_STRETCH_INNER_THIGH)
    return STEADY_SIDE_BOTH;
  return half % 2 == 0 ? STEADY_SIDE_LEFT : STEADY_SIDE_RIGHT;
}

int
steady_stretch_seconds (int half)
{
  return steady_stretch_side (half) == STEADY_SIDE_BOTH ? STEADY_STRETCH_PART_S : STEADY_STRETCH_PART_S / 2;
}
