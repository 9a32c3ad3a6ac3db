#include "steady-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "steady-error.h"
#include "steady-file.h"

#define POINTS_PER_PIXEL 0.75

typedef struct
{
  SteadyFile *file;
  GError *error;
} Sink;

typedef struct
{
  const char *ending;
  cairo_surface_t *(*create) (Sink *sink, int width, int height);
} Format;

static cairo_status_t
sink_write (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error != NULL || !steady_file_append (sink->file, data, length, &sink->error))
    return CAIRO_STATUS_WRITE_ERROR;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_svg (Sink *sink, int width, int height)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (sink_write, sink, width, height);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  return surface;
}

static cairo_surface_t *
create_png (Sink *sink, int width, int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

static cairo_surface_t *
create_pdf (Sink *sink, int width, int height)
{
  return cairo_pdf_surface_create_for_stream (sink_write, sink, width * POINTS_PER_PIXEL,
                                              height * POINTS_PER_PIXEL);
}

static const Format formats[] = { { ".svg", create_svg }, { ".png", create_png }, { ".pdf", create_pdf } };

static const Format *
find_format (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      return &formats[i];
  return NULL;
}

static cairo_status_t
paint (cairo_surface_t *surface,
       int width,
       int height,
       const char *title,
       SteadyPictureFunc draw,
       gpointer data)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_PDF)
    {
      cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
      if (title != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
    }
  draw (cr, width, height, data);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

gboolean
steady_picture_write (const char *path,
               int width,
               int height,
               const char *title,
               SteadyPictureFunc draw,
               gpointer data,
               GError **error)
{
  const Format *format;
  g_autoptr (SteadyFile) file = NULL;
  Sink sink = { NULL, NULL };
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (path != NULL && draw != NULL, FALSE);

  format = find_format (path);
  if (format == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                   "%s: expected a name that ends in .svg, .png or .pdf", path);
      return FALSE;
    }
  if (MIN (width, height) < STEADY_EXPORT_SIZE_MIN || MAX (width, height) > STEADY_EXPORT_SIZE_MAX)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                   "%d × %d: expected a width and a height of %d to %d", width, height,
                   STEADY_EXPORT_SIZE_MIN, STEADY_EXPORT_SIZE_MAX);
      return FALSE;
    }

  file = steady_file_begin (path, STEADY_FILE_DEFAULT, error);
  if (file == NULL)
    return FALSE;
  sink.file = file;

  surface = format->create (&sink, width, height);
  status = paint (surface, width, height, title, draw, data);
  if (status == CAIRO_STATUS_SUCCESS && cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE)
    status = cairo_surface_write_to_png_stream (surface, sink_write, &sink);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: %s", path, cairo_status_to_string (status));
      return FALSE;
    }
  return steady_file_commit (file, error);
}
