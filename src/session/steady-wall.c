#include "steady-wall.h"

static SteadyTime
later (SteadyTime time, gint64 us)
{
  time.unix_s += us / G_USEC_PER_SEC;
  return time;
}

void
steady_wall_begin (SteadyWall *self, SteadyTime now, gint64 elapsed_us)
{
  g_return_if_fail (self != NULL);

  *self = (SteadyWall) { now, elapsed_us, now, elapsed_us };
}

SteadyTime
steady_wall_at (const SteadyWall *self, gint64 elapsed_us)
{
  g_return_val_if_fail (self != NULL, ((SteadyTime) { 0, 0 }));

  return later (self->began, elapsed_us - self->began_us);
}

SteadyWallNews
steady_wall_look (SteadyWall *self, SteadyTime now, gint64 elapsed_us)
{
  SteadyTime before;
  gint64 jump;

  g_return_val_if_fail (self != NULL, STEADY_WALL_SAME);

  before = self->seen;
  jump = now.unix_s - later (before, elapsed_us - self->seen_us).unix_s;
  self->seen = now;
  self->seen_us = elapsed_us;

  if (ABS (jump) >= STEADY_WALL_JUMP_S)
    return STEADY_WALL_CLOCK_SET;
  if (now.offset_s != before.offset_s)
    return STEADY_WALL_ZONE_CHANGED;
  return steady_time_date (now) != steady_time_date (before) ? STEADY_WALL_MIDNIGHT : STEADY_WALL_SAME;
}
