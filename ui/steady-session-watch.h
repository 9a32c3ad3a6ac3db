/* steady-session-watch.h: what happens around a training: the screen is locked, the machine goes to sleep and wakes.
 * Each is an event of the session. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEADY_TYPE_SESSION_WATCH (steady_session_watch_get_type ())
G_DECLARE_FINAL_TYPE (SteadySessionWatch, steady_session_watch, STEADY, SESSION_WATCH, GObject)

/* Signals:
 *   "happened" (int): a SteadySessionEventType */

/** (transfer full) */
SteadySessionWatch *steady_session_watch_new    (void);

/** The application that is told of the lock, once the page is in its window. */
void                steady_session_watch_follow (SteadySessionWatch *self, GtkApplication *application);

G_END_DECLS
