/* steady-cancel.h: Ctrl+C during long work: it ends in order, and nothing of it stays. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * steady_cancel_on_signal:
 *
 * From now on the first SIGINT, SIGTERM or SIGHUP cancels what this gives; the next one ends the program at once. Before
 * any other thread is begun. A signal that the program was started to ignore stays ignored.
 *
 * Returns: (transfer none): for as long as the program runs
 */
GCancellable *steady_cancel_on_signal (void);

G_END_DECLS
