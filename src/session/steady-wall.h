/* steady-wall.h: the clock on the wall, as a session needs it. A training is dated by the clock it began with, and goes
 * on by the time that passed since: a clock that is set meanwhile, another zone or midnight changes neither the order
 * of its sets nor their day. What happened to the wall is noticed, so that it can be said. */
#pragma once

#include "steady-time.h"

G_BEGIN_DECLS

/**
 * SteadyWallNews:
 * @STEADY_WALL_SAME: nothing, or less than STEADY_WALL_JUMP_S
 * @STEADY_WALL_CLOCK_SET: somebody, or a time server, set it
 * @STEADY_WALL_ZONE_CHANGED: another time zone, or the change to or from summer time
 * @STEADY_WALL_MIDNIGHT: another day began by itself
 */
typedef enum
{
  STEADY_WALL_SAME,
  STEADY_WALL_CLOCK_SET,
  STEADY_WALL_ZONE_CHANGED,
  STEADY_WALL_MIDNIGHT,
} SteadyWallNews;

/** A smaller jump is a clock that is kept right, and no news to a person. Seconds. */
#define STEADY_WALL_JUMP_S 5

/** A plain value; its fields are for steady-wall.c. */
typedef struct
{
  SteadyTime began;
  gint64 began_us;
  SteadyTime seen;
  gint64 seen_us;
} SteadyWall;

/** @now and @elapsed_us are the two readings of one clock at one moment. */
void           steady_wall_begin (SteadyWall *self, SteadyTime now, gint64 elapsed_us);

/** What the clock it began with would show at @elapsed_us, also an earlier one than now. */
SteadyTime     steady_wall_at    (const SteadyWall *self, gint64 elapsed_us);

/** What happened since the look before. */
SteadyWallNews steady_wall_look  (SteadyWall *self, SteadyTime now, gint64 elapsed_us);

G_END_DECLS
