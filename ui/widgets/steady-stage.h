/* steady-stage.h: what is looked at while training: phase, figure, ring and digits, sized for three metres.
 *
 * It keeps the focus, and its accessible name is the phase: a screen reader speaks a change of that name. */
#pragma once

#include <gtk/gtk.h>

#include "steady-figure.h"
#include "steady-session.h"

G_BEGIN_DECLS

#define STEADY_TYPE_STAGE (steady_stage_get_type ())
G_DECLARE_FINAL_TYPE (SteadyStage, steady_stage, STEADY, STAGE, GtkWidget)

/* Properties:
 *   "figure-large" (boolean): the figure is the larger of the two, else the digits
 *   "text-scale" (int, 100–200): per cent, of the words
 * Signals:
 *   "pressed" (): any pointer button, or a touch: the big key */

/** @figure: (nullable) (transfer none): of the exercise, or the part of the stretch, in @view */
void       steady_stage_show (SteadyStage *self, const SteadySessionView *view, SteadyFigure *figure);

/** Says something for so many seconds, where it covers nothing. */
void       steady_stage_note (SteadyStage *self, const char *text, guint seconds);

/** How long nothing was counted, for the words of the pause that follows; 0: not known. */
void       steady_stage_set_interrupted (SteadyStage *self, gint64 us);

G_END_DECLS
