/* steady-sleep-watch.h: tells when the machine goes to sleep and when it wakes, where the system tells it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STEADY_TYPE_SLEEP_WATCH (steady_sleep_watch_get_type ())
G_DECLARE_FINAL_TYPE (SteadySleepWatch, steady_sleep_watch, STEADY, SLEEP_WATCH, GObject)

/* Signals:
 *   "sleep" (boolean begins): FALSE: it is over */

/** (transfer full) */
SteadySleepWatch *steady_sleep_watch_new (void);

G_END_DECLS
