/* steady-window-shape.h: what the size of a window and of its letters means for what is in it, kept between runs.
 * Style classes on the window, for style.css and for pages:
 *   "narrow": no room for words beside signs
 *   "tall": far more height than a window on a desk has, as on a television, which is looked at from afar
 *   "large-text": letters so large that names below signs may be smaller than other text */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Whether the size has come to mean something else than the classes say. Cheap: for each allocation. */
gboolean steady_window_shape_is_stale (GtkWidget *window);

/** Sets the classes. Not while the window is being laid out. */
void     steady_window_shape_apply (GtkWidget *window);

/** Gives the window the size that it had. */
void steady_window_shape_restore (GtkWindow *window, GSettings *settings);
void steady_window_shape_save    (GtkWindow *window, GSettings *settings);

G_END_DECLS
