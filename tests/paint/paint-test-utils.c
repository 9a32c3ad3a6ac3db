#include "paint-test-utils.h"

#include <math.h>

void
canvas_init (Canvas *canvas, double width, double height)
{
  canvas->width = (int) ceil (width) + 2 * CANVAS_MARGIN;
  canvas->height = (int) ceil (height) + 2 * CANVAS_MARGIN;
  canvas->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, canvas->width, canvas->height);
  canvas->cr = cairo_create (canvas->surface);
  cairo_translate (canvas->cr, CANVAS_MARGIN, CANVAS_MARGIN);
}

void
canvas_clear (Canvas *canvas)
{
  cairo_destroy (canvas->cr);
  cairo_surface_destroy (canvas->surface);
}

static guint32
pixel (Canvas *canvas, int column, int row)
{
  const guchar *data;
  guint32 value;

  g_assert_cmpint (column, >=, 0);
  g_assert_cmpint (column, <, canvas->width);
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpint (row, <, canvas->height);

  cairo_surface_flush (canvas->surface);
  data = cairo_image_surface_get_data (canvas->surface) + row * cairo_image_surface_get_stride (canvas->surface)
         + column * 4;
  value = *(const guint32 *) (gconstpointer) data;
  return value;
}

static guint32
pixel_at (Canvas *canvas, double x, double y)
{
  return pixel (canvas, (int) floor (x) + CANVAS_MARGIN, (int) floor (y) + CANVAS_MARGIN);
}

int
canvas_alpha (Canvas *canvas, double x, double y)
{
  return (int) (pixel_at (canvas, x, y) >> 24);
}

gboolean
canvas_has (Canvas *canvas, double x, double y, const SteadyPalette *palette, SteadyRole role)
{
  guint32 value = pixel_at (canvas, x, y);
  const SteadyColor *color = &palette->colors[role];

  return value >> 24 == 255 && fabs (((value >> 16) & 255) / 255.0 - color->red) < 0.01
         && fabs (((value >> 8) & 255) / 255.0 - color->green) < 0.01
         && fabs ((value & 255) / 255.0 - color->blue) < 0.01;
}

int
canvas_most (Canvas *canvas, double x, double y, double width, double height)
{
  int most = 0;

  for (double row = y; row < y + height; row++)
    for (double column = x; column < x + width; column++)
      most = MAX (most, canvas_alpha (canvas, column, row));
  return most;
}

double
canvas_share (Canvas *canvas, double x, double y, double width, double height)
{
  int painted = 0;
  int all = 0;

  for (double row = y; row < y + height; row++)
    for (double column = x; column < x + width; column++)
      {
        all++;
        painted += canvas_alpha (canvas, column, row) > 127;
      }
  g_assert_cmpint (all, >, 0);
  return (double) painted / all;
}

void
canvas_assert_kept_inside (Canvas *canvas)
{
  g_assert_cmpint (cairo_status (canvas->cr), ==, CAIRO_STATUS_SUCCESS);
  for (int row = 0; row < canvas->height; row++)
    for (int column = 0; column < canvas->width; column++)
      {
        gboolean margin = row < CANVAS_MARGIN - 1 || row > canvas->height - CANVAS_MARGIN
                          || column < CANVAS_MARGIN - 1 || column > canvas->width - CANVAS_MARGIN;

        if (margin)
          g_assert_cmpuint (pixel (canvas, column, row), ==, 0);
      }
}
