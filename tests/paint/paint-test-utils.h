/* paint-test-utils.h: a canvas whose pixels can be asked. */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "steady-palette.h"

/** Free space around the drawing, in which nothing may appear. */
#define CANVAS_MARGIN 24

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  int width;
  int height;
} Canvas;

/** Transparent; the drawing's 0, 0 lies inside the margin. */
void     canvas_init  (Canvas *canvas, double width, double height);
void     canvas_clear (Canvas *canvas);

/** 0–255: how much is painted at a place of the drawing. */
int      canvas_alpha (Canvas *canvas, double x, double y);

/** Whether what is painted there is the role's colour, opaque. */
gboolean canvas_has   (Canvas *canvas, double x, double y, const SteadyPalette *palette, SteadyRole role);

/** The greatest alpha in a rectangle of the drawing. */
int      canvas_most  (Canvas *canvas, double x, double y, double width, double height);

/** The share of a rectangle's pixels that are painted, 0–1. */
double   canvas_share (Canvas *canvas, double x, double y, double width, double height);

/** Nothing was painted in the margin, and cairo has no complaint. */
void     canvas_assert_kept_inside (Canvas *canvas);
