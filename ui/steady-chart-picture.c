#include "steady-chart-picture.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-chart-source.h"
#include "steady-chart-write.h"
#include "steady-errand.h"

#define WIDTH 960
#define SCALE 2

GdkTexture *
steady_chart_picture_texture (SteadyChart *chart)
{
  SteadyChartStyle style = steady_chart_source_style (STEADY_SCHEME_LIGHT);
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  int height, stride;

  g_return_val_if_fail (chart != NULL, NULL);

  height = steady_chart_sheet_height (chart, WIDTH, &style);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * SCALE, height * SCALE);
  cr = cairo_create (surface);
  cairo_scale (cr, SCALE, SCALE);
  steady_chart_draw_sheet (cr, chart, WIDTH, height, &style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) (height * SCALE));
  cairo_surface_destroy (surface);
  return gdk_memory_texture_new (WIDTH * SCALE, height * SCALE, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

gboolean
steady_chart_picture_write (SteadyChart *chart, const char *path, GError **error)
{
  SteadyChartStyle style = steady_chart_source_style (STEADY_SCHEME_LIGHT);

  g_return_val_if_fail (chart != NULL && path != NULL, FALSE);

  return steady_chart_write (chart, path, WIDTH, steady_chart_sheet_height (chart, WIDTH, &style), &style, error);
}

/* --- asking where ----------------------------------------------------------------------------------------- */

static gboolean
write_errand (SteadyDiary *diary, const char *path, gconstpointer chart, GError **error)
{
  return steady_chart_picture_write ((SteadyChart *) chart, path, error);
}

void
steady_chart_picture_save (GtkWidget *from, SteadyChart *chart, const char *ending)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (chart != NULL && ending != NULL);

  name = g_strdup_printf ("steady-%s%s", steady_chart_kind_to_string (chart->kind), ending);
  steady_errand_save (from, NULL, _("Save the chart"), name, write_errand, steady_chart_ref (chart),
                      (GDestroyNotify) steady_chart_unref);
}
