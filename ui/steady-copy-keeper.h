/* steady-copy-keeper.h: has the day's copy of the diary made while nobody waits for it. */
#pragma once

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_COPY_KEEPER (steady_copy_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SteadyCopyKeeper, steady_copy_keeper, STEADY, COPY_KEEPER, GObject)

/* Signals:
 *   "damaged" (): the copy could not be made because the diary's file is damaged. */

/**
 * steady_copy_keeper_new:
 *
 * A while after the start, and after each new date, a thread makes the copy, where one is needed.
 *
 * Returns: (transfer full)
 */
SteadyCopyKeeper *steady_copy_keeper_new    (SteadyContext *context);

/** Makes it now if it is still to be made, for the end of the program; waits for the thread. */
void              steady_copy_keeper_finish (SteadyCopyKeeper *self);

G_END_DECLS
