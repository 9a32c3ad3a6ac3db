/* steady-shortcuts.h: the keys, in a window that fits where the main one does. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** @parent: (nullable): the main window; without its application the keys of actions are left out. */
GtkWindow *steady_shortcuts_new (GtkWindow *parent);

G_END_DECLS
