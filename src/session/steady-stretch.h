/* steady-stretch.h: the halves of the guided stretch: left and right of each part, the last part with both legs. */
#pragma once

#include "steady-cue.h"

G_BEGIN_DECLS

#define STEADY_STRETCH_N_HALVES 9

/** @half: 0 … STEADY_STRETCH_N_HALVES - 1 */
SteadyStretch steady_stretch_part    (int half);
SteadySide    steady_stretch_side    (int half);
int           steady_stretch_seconds (int half);

G_END_DECLS
