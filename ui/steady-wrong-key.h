/* steady-wrong-key.h: the key of "Something is wrong" in windows over the main one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** @window: transient for the main window or for one over it. On Ctrl+! it closes, as do those below it, and the main
 * window's action "win.something-wrong" is done. */
void steady_wrong_key_add (GtkWindow *window);

G_END_DECLS
