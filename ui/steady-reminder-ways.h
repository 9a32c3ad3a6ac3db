/* steady-reminder-ways.h: what this desktop can do for a reminder, found out by asking it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SteadyReminderWays:
 * @shows: somebody is there who shows notifications
 * @buttons: and shows buttons on them
 * @must_be_installed: nothing is shown because the desktop shows only what installed programs send
 * @starts_at_login: Steady can be started with the session, so that reminders come without opening it
 */
typedef struct
{
  gboolean shows;
  gboolean buttons;
  gboolean must_be_installed;
  gboolean starts_at_login;
} SteadyReminderWays;

/** Whether the program runs in a sandbox, where only the portals lead out. */
gboolean steady_reminder_is_sandboxed (void);

/**
 * steady_reminder_ways_find_async:
 * @bus: the session bus
 * @sandboxed: ask the portals instead of the desktop's own services
 * @desktop: (nullable): the name of the desktop, as in $XDG_CURRENT_DESKTOP; without one nobody is known to
 *   start programs at login
 *
 * A name on the bus may have nobody behind it, so each service has to answer before it counts.
 */
void     steady_reminder_ways_find_async (GDBusConnection *bus, gboolean sandboxed, const char *desktop,
                                          GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer data);

/** FALSE with @error only where it was cancelled. */
gboolean steady_reminder_ways_find_finish (GAsyncResult *result, SteadyReminderWays *ways, GError **error);

G_END_DECLS
