/* steady-picture.h: a drawing as a file: SVG, PNG or PDF by the ending of its name. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** Pixels: 96 to an inch. In a PDF the page is as large as they are. */
#define STEADY_EXPORT_SIZE_MIN 16
#define STEADY_EXPORT_SIZE_MAX 10000

/** Draws all of it, the background too, in pixels. */
typedef void (*SteadyPictureFunc) (cairo_t *cr, double width, double height, gpointer data);

/**
 * steady_picture_write:
 * @path: ends in .svg, .png or .pdf
 * @title: (nullable): the PDF's title
 *
 * Written aside and renamed, so that a failure leaves an older file as it was.
 *
 * Returns: FALSE with STEADY_ERROR_INVALID for another ending or a size out of range, STEADY_ERROR_IO where
 *   it cannot be written
 */
gboolean steady_picture_write (const char *path, int width, int height, const char *title, SteadyPictureFunc draw,
                        gpointer data, GError **error);

G_END_DECLS
