/* steady-stopwatch-row.h: counting seconds, or counting something within 30 seconds, for a self-check. */
#pragma once

#include <adwaita.h>

#include "steady-clock.h"

G_BEGIN_DECLS

#define STEADY_TYPE_STOPWATCH_ROW (steady_stopwatch_row_get_type ())
G_DECLARE_FINAL_TYPE (SteadyStopwatchRow, steady_stopwatch_row, STEADY, STOPWATCH_ROW, AdwActionRow)

/* Properties:
 *   "value" (int): -1 nothing was measured */

/** Counts seconds up to @max, from Start to Stop. */
GtkWidget *steady_stopwatch_row_new_seconds (SteadyClock *clock, const char *title, int max);

/** Counts presses of a button (or of Space) within @limit_s seconds, at most @max. */
GtkWidget *steady_stopwatch_row_new_count   (SteadyClock *clock, const char *title, int limit_s, int max);

int        steady_stopwatch_row_get_value   (SteadyStopwatchRow *self);

G_END_DECLS
