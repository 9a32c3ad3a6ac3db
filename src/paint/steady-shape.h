/* steady-shape.h: rounded outlines as Cairo paths. Several in one path make their union when filled. */
#pragma once

#include "steady-vector.h"

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define STEADY_SHAPE_MAX_POINTS 8

/**
 * steady_shape_hull:
 * @points: only x and y count
 * @n: 1 to STEADY_SHAPE_MAX_POINTS
 *
 * Adds the outline of everything within @radius of the points and of what lies between them: a disc, a
 * capsule or a rounded polygon.
 */
void steady_shape_hull (cairo_t *cr, const SteadyVector *points, guint n, double radius);

/** From one point to the other. */
void steady_shape_capsule (cairo_t *cr, SteadyVector a, SteadyVector b, double radius);

G_END_DECLS
