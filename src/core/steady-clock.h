/* steady-clock.h: the only way time enters the program. */
#pragma once

#include <glib-object.h>

#include "steady-time.h"

G_BEGIN_DECLS

#define STEADY_TYPE_CLOCK (steady_clock_get_type ())
G_DECLARE_DERIVABLE_TYPE (SteadyClock, steady_clock, STEADY, CLOCK, GObject)

/**
 * SteadyClockClass:
 * @now: the moment on the wall clock; may jump in either direction
 * @elapsed_us: microseconds since an arbitrary start; never runs backwards, and counts the time a
 *   machine sleeps, so that a hold is never longer than it was
 */
struct _SteadyClockClass
{
  GObjectClass parent_class;

  SteadyTime (*now)        (SteadyClock *self);
  gint64     (*elapsed_us) (SteadyClock *self);
};

SteadyTime   steady_clock_now        (SteadyClock *self);
SteadyDate   steady_clock_today      (SteadyClock *self);
gint64       steady_clock_elapsed_us (SteadyClock *self);

/** (transfer full): the machine's own clock. */
SteadyClock *steady_clock_new_system (void);

/** (transfer full): the machine's clock, running @factor (1–1000) times as fast from now on. For the demo only. */
SteadyClock *steady_clock_new_scaled (int factor);

/** (transfer full): stands still at @start until it is moved. For tests and simulations. */
SteadyClock *steady_clock_new_fake   (SteadyTime start);

/** Moves both readings of a fake clock forward, as time passing does. */
void         steady_clock_fake_advance (SteadyClock *self, gint64 us);

/** Sets only the wall clock of a fake clock, as a person or a time server does. */
void         steady_clock_fake_set_wall (SteadyClock *self, SteadyTime time);

G_END_DECLS
