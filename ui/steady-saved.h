/* steady-saved.h: saying where a file went, with a way to it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * steady_saved_tell:
 * @from: a widget of the window, or the window
 *
 * A document or picture can be opened, any other file shown in its folder, where the desktop has a program for that.
 */
void steady_saved_tell (GtkWidget *from, GFile *file);

G_END_DECLS
