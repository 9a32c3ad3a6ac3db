/* steady-figure-marks.h: what is drawn around the body, to be measured by the eye.
 * Private to the figure's painter.
 *
 * @cr has y going up and one body height as its unit. */
#pragma once

#include "steady-palette.h"
#include "steady-pose.h"

G_BEGIN_DECLS

/**
 * SteadyCanvas:
 * @scale: pixels (or points) of one body height
 */
typedef struct
{
  cairo_t *cr;
  const SteadyPose *pose;
  const SteadyPalette *palette;
  double scale;
} SteadyCanvas;

/** A line of @width body heights, but never thinner than can be seen. */
void steady_canvas_set_line (const SteadyCanvas *self, double width);

/** The arc, the straight line or the gap; @role is their colour. */
void steady_marks_draw (const SteadyCanvas *canvas, SteadyRole role);

/** The number beside the arc. */
void steady_marks_draw_number (const SteadyCanvas *canvas);

/** The small cross of a mistake. */
void steady_marks_draw_cross (const SteadyCanvas *canvas);

/** The patch of a muscle; nothing where it is on the body's other side. The clip is the body's outline. */
void steady_marks_draw_muscle (const SteadyCanvas *canvas, SteadyMuscle muscle, gboolean far_side);

G_END_DECLS
