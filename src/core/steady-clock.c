#include "steady-clock.h"

#include <time.h>

G_DEFINE_ABSTRACT_TYPE (SteadyClock, steady_clock, G_TYPE_OBJECT)

static void
steady_clock_class_init (SteadyClockClass *klass)
{
}

static void
steady_clock_init (SteadyClock *self)
{
}

SteadyTime
steady_clock_now (SteadyClock *self)
{
  g_return_val_if_fail (STEADY_IS_CLOCK (self), ((SteadyTime) { 0, 0 }));
  return STEADY_CLOCK_GET_CLASS (self)->now (self);
}

SteadyDate
steady_clock_today (SteadyClock *self)
{
  return steady_time_date (steady_clock_now (self));
}

gint64
steady_clock_elapsed_us (SteadyClock *self)
{
  g_return_val_if_fail (STEADY_IS_CLOCK (self), 0);
  return STEADY_CLOCK_GET_CLASS (self)->elapsed_us (self);
}

/* --- the machine's clock, at its own speed or faster ----------------------------------------- */

#define STEADY_TYPE_SYSTEM_CLOCK (steady_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (SteadySystemClock, steady_system_clock, STEADY, SYSTEM_CLOCK, SteadyClock)

struct _SteadySystemClock
{
  SteadyClock parent_instance;
  int factor;
  gint64 start_real_us;
  gint64 start_boot_us;
};

G_DEFINE_FINAL_TYPE (SteadySystemClock, steady_system_clock, STEADY_TYPE_CLOCK)

static gint64
boot_time_us (void)
{
  struct timespec now;

  /* Unlike CLOCK_MONOTONIC this one goes on while the machine sleeps. */
  if (clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return g_get_monotonic_time ();
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static SteadyTime
steady_system_clock_now (SteadyClock *clock)
{
  SteadySystemClock *self = STEADY_SYSTEM_CLOCK (clock);
  gint64 real_us = g_get_real_time ();
  time_t seconds;
  struct tm local;
  SteadyTime now;

  if (self->factor != 1)
    real_us = self->start_real_us + (boot_time_us () - self->start_boot_us) * self->factor;

  seconds = (time_t) (real_us / G_USEC_PER_SEC);
  now.unix_s = seconds;
  now.offset_s = 0;
  /* Read anew each time, so that a changed zone is seen at once. */
  tzset ();
  if (localtime_r (&seconds, &local) != NULL)
    now.offset_s = (gint32) (local.tm_gmtoff / 60 * 60);
  return now;
}

static gint64
steady_system_clock_elapsed_us (SteadyClock *clock)
{
  SteadySystemClock *self = STEADY_SYSTEM_CLOCK (clock);

  return (boot_time_us () - self->start_boot_us) * self->factor;
}

static void
steady_system_clock_class_init (SteadySystemClockClass *klass)
{
  STEADY_CLOCK_CLASS (klass)->now = steady_system_clock_now;
  STEADY_CLOCK_CLASS (klass)->elapsed_us = steady_system_clock_elapsed_us;
}

static void
steady_system_clock_init (SteadySystemClock *self)
{
  self->factor = 1;
  self->start_real_us = g_get_real_time ();
  self->start_boot_us = boot_time_us ();
}

SteadyClock *
steady_clock_new_system (void)
{
  return g_object_new (STEADY_TYPE_SYSTEM_CLOCK, NULL);
}

SteadyClock *
steady_clock_new_scaled (int factor)
{
  SteadySystemClock *self = g_object_new (STEADY_TYPE_SYSTEM_CLOCK, NULL);

  self->factor = CLAMP (factor, 1, 1000);
  return STEADY_CLOCK (self);
}

/* --- the clock of tests and simulations ------------------------------------------------------ */

#define STEADY_TYPE_FAKE_CLOCK (steady_fake_clock_get_type ())
G_DECLARE_FINAL_TYPE (SteadyFakeClock, steady_fake_clock, STEADY, FAKE_CLOCK, SteadyClock)

struct _SteadyFakeClock
{
  SteadyClock parent_instance;
  SteadyTime wall_start;
  gint64 wall_start_us;
  gint64 elapsed_us;
};

G_DEFINE_FINAL_TYPE (SteadyFakeClock, steady_fake_clock, STEADY_TYPE_CLOCK)

static SteadyTime
steady_fake_clock_now (SteadyClock *clock)
{
  SteadyFakeClock *self = STEADY_FAKE_CLOCK (clock);
  SteadyTime now = self->wall_start;

  now.unix_s += (self->elapsed_us - self->wall_start_us) / G_USEC_PER_SEC;
  return now;
}

static gint64
steady_fake_clock_elapsed_us (SteadyClock *clock)
{
  return STEADY_FAKE_CLOCK (clock)->elapsed_us;
}

static void
steady_fake_clock_class_init (SteadyFakeClockClass *klass)
{
  STEADY_CLOCK_CLASS (klass)->now = steady_fake_clock_now;
  STEADY_CLOCK_CLASS (klass)->elapsed_us = steady_fake_clock_elapsed_us;
}

static void
steady_fake_clock_init (SteadyFakeClock *self)
{
}

SteadyClock *
steady_clock_new_fake (SteadyTime start)
{
  SteadyFakeClock *self = g_object_new (STEADY_TYPE_FAKE_CLOCK, NULL);

  self->wall_start = start;
  return STEADY_CLOCK (self);
}

void
steady_clock_fake_advance (SteadyClock *clock, gint64 us)
{
  g_return_if_fail (STEADY_IS_FAKE_CLOCK (clock) && us >= 0);
  STEADY_FAKE_CLOCK (clock)->elapsed_us += us;
}

void
steady_clock_fake_set_wall (SteadyClock *clock, SteadyTime time)
{
  SteadyFakeClock *self = STEADY_FAKE_CLOCK (clock);

  g_return_if_fail (STEADY_IS_FAKE_CLOCK (clock));
  self->wall_start = time;
  self->wall_start_us = self->elapsed_us;
}
