/* steady-reminder-login.h: has Steady started with the session, without a window, so that it can remind. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * steady_reminder_login_set_async:
 * @on: start with the session, or not any more
 * @sandboxed: ask the background portal; otherwise a file in the user's autostart folder does it, since the
 *   portal cannot tell one program outside a sandbox from another
 */
void     steady_reminder_login_set_async (gboolean on, gboolean sandboxed, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data);

/** FALSE with @error, whose message a person can act on, where it could not be arranged. */
gboolean steady_reminder_login_set_finish (GAsyncResult *result, GError **error);

/** (transfer full): the file of the user's autostart folder */
char    *steady_reminder_login_path (void);

G_END_DECLS
