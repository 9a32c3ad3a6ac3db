/* steady-about.h: who made this, and what it is not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void steady_about_show (GtkWindow *parent);

G_END_DECLS
