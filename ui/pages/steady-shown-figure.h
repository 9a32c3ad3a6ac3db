/* steady-shown-figure.h: the figure of what a session shows, read anew only where that is another. */
#pragma once

#include "steady-figure.h"
#include "steady-session.h"

G_BEGIN_DECLS

typedef struct _SteadyShownFigure SteadyShownFigure;

SteadyShownFigure *steady_shown_figure_new  (void);
void               steady_shown_figure_free (SteadyShownFigure *self);

/** (nullable) (transfer none): an exercise of the person's own may have none that can be read. */
SteadyFigure      *steady_shown_figure_for  (SteadyShownFigure *self, const SteadySessionView *view);

G_END_DECLS
