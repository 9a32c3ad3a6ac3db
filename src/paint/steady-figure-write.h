/* steady-figure-write.h: a figure as a file. */
#pragma once

#include "steady-figure.h"
#include "steady-picture.h"

G_BEGIN_DECLS

/**
 * steady_figure_write:
 * @path: ends in .svg, .png or .pdf
 * @width, @height: pixels, 96 to an inch
 * @options: what is drawn beside the body; the label is also a PDF's title
 *
 * The position that is held, with its background.
 *
 * Returns: FALSE with STEADY_ERROR_INVALID or STEADY_ERROR_IO; an older file is then as it was
 */
gboolean steady_figure_write (const SteadyFigure *figure, const char *path, int width, int height,
                              const SteadyPalette *palette, const SteadyFigureOptions *options, GError **error);

G_END_DECLS
