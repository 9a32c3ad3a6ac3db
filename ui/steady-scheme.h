/* steady-scheme.h: the painters' colours for what the desktop asks for now. */
#pragma once

#include <gtk/gtk.h>

#include "steady-palette.h"

G_BEGIN_DECLS

/** (transfer none) */
const SteadyPalette *steady_scheme_palette (void);

/** Draws @widget again whenever the desktop asks for another scheme. */
void                 steady_scheme_follow (GtkWidget *widget);

/** Whether the desktop wants things to move. */
gboolean             steady_scheme_moves (void);

G_END_DECLS
