/* steady-tone.h: which tone goes with which cue. */
#pragma once

#include "steady-cue.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_TONE_NONE,
  STEADY_TONE_TICK,       /* 3, 2, 1 */
  STEADY_TONE_READY,
  STEADY_TONE_LIFT,
  STEADY_TONE_HOLD,
  STEADY_TONE_LOWER,
  STEADY_TONE_REPETITION,
  STEADY_TONE_REST,
  STEADY_TONE_OTHER_SIDE,
  STEADY_TONE_LAST_SET,
  STEADY_TONE_DONE,
  STEADY_TONE_STOP,
} SteadyTone;

#define STEADY_TONE_N (STEADY_TONE_STOP + 1)

/** The tone's file without its ending: "tick", "hold" …; NULL for none. */
const char *steady_tone_name   (SteadyTone tone);

/** How long it sounds, milliseconds; what is spoken with it follows then. */
int         steady_tone_ms     (SteadyTone tone);

/** The tone of a cue, or NONE. */
SteadyTone  steady_tone_of_cue (const SteadyCue *cue);

G_END_DECLS
