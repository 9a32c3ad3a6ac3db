/* steady-marker.h: the signs of a chart's series: four shapes, four dashes; and the mark of pain. */
#pragma once

#include "steady-palette.h"

G_BEGIN_DECLS

/** The hue of a series by its slot, 0–3. */
SteadyRole steady_slot_role (guint slot);

/** The dash of its line, scaled. */
void steady_slot_set_dash (cairo_t *cr, guint slot, double scale);

/**
 * steady_marker_path:
 *
 * Appends the slot's shape to the path: disc, square, diamond, triangle. @radius is the disc's; all four look
 * equally large.
 */
void steady_marker_path (cairo_t *cr, guint slot, double x, double y, double radius);

/** The octagon of pain. */
void steady_marker_pain_path (cairo_t *cr, double x, double y, double radius);

G_END_DECLS
