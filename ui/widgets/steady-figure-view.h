/* steady-figure-view.h: a figure on the screen: moving by itself, led by a session, or still. */
#pragma once

#include <gtk/gtk.h>

#include "steady-figure.h"

G_BEGIN_DECLS

#define STEADY_TYPE_FIGURE_VIEW (steady_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (SteadyFigureView, steady_figure_view, STEADY, FIGURE_VIEW, GtkWidget)

/** @description: what a screen reader says instead of the picture */
GtkWidget *steady_figure_view_new (const char *description);

/** @figure: (nullable) (transfer none) */
void       steady_figure_view_set_figure (SteadyFigureView *self, SteadyFigure *figure);

/** Body and surroundings alone, for small pictures. */
void       steady_figure_view_set_plain (SteadyFigureView *self, gboolean plain);

/** Shows one moment, still until the next call. */
void       steady_figure_view_show (SteadyFigureView *self, SteadyFigurePhase phase, double fraction,
                                    gboolean mirrored);

/** Goes through the exercise again and again; where the desktop wants no motion, shows its hold. */
void       steady_figure_view_play (SteadyFigureView *self, double lift_s, double hold_s, double lower_s,
                                    gboolean mirrored);

/** Shows a common mistake, crossed out. @label: (nullable): its words below it */
void       steady_figure_view_show_mistake (SteadyFigureView *self, guint index, const char *label);

G_END_DECLS
