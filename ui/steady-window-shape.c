#include "steady-window-shape.h"

/* From this many ems on there is room in the header for words beside its signs. */
#define WIDE_EM 62
/* From this size of an em on, text is large enough for names below signs to be smaller than it. */
#define LARGE_EM 22
/* Of height: more than a window on a desk has. */
#define TALL_EM 60

#define MIN_WIDTH 360
#define MIN_HEIGHT 400
#define MAX_SIZE 16384

/* In pixels. */
static double
get_em (GtkWidget *window)
{
  PangoContext *pango = gtk_widget_get_pango_context (window);
  const PangoFontDescription *font = pango_context_get_font_description (pango);
  double em = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    em *= pango_cairo_context_get_resolution (pango) / 72.0;
  return em;
}

static gboolean
is_wide (GtkWidget *window)
{
  return gtk_widget_get_width (window) >= WIDE_EM * get_em (window);
}

static gboolean
is_tall (GtkWidget *window)
{
  return gtk_widget_get_height (window) >= TALL_EM * get_em (window);
}

static void
set_css_class (GtkWidget *window, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (window, css_class);
  else
    gtk_widget_remove_css_class (window, css_class);
}

gboolean
steady_window_shape_is_stale (GtkWidget *window)
{
  gboolean wide;

  g_return_val_if_fail (GTK_IS_WIDGET (window), FALSE);

  wide = is_wide (window);
  return wide == gtk_widget_has_css_class (window, "narrow")
         || (wide && is_tall (window)) != gtk_widget_has_css_class (window, "tall")
         || (get_em (window) >= LARGE_EM) != gtk_widget_has_css_class (window, "large-text");
}

void
steady_window_shape_apply (GtkWidget *window)
{
  gboolean wide;

  g_return_if_fail (GTK_IS_WIDGET (window));

  wide = is_wide (window);
  set_css_class (window, "narrow", !wide);
  set_css_class (window, "tall", wide && is_tall (window));
  set_css_class (window, "large-text", get_em (window) >= LARGE_EM);
}

void
steady_window_shape_restore (GtkWindow *window, GSettings *settings)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (G_IS_SETTINGS (settings));

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

void
steady_window_shape_save (GtkWindow *window, GSettings *settings)
{
  int width;
  int height;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (G_IS_SETTINGS (settings));

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", CLAMP (width, MIN_WIDTH, MAX_SIZE));
  g_settings_set_int (settings, "window-height", CLAMP (height, MIN_HEIGHT, MAX_SIZE));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}
