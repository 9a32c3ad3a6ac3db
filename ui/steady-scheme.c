#include "steady-scheme.h"

#include <adwaita.h>

const SteadyPalette *
steady_scheme_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return steady_palette_get (steady_scheme_for (adw_style_manager_get_dark (manager),
                                                adw_style_manager_get_high_contrast (manager)));
}

void
steady_scheme_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}

gboolean
steady_scheme_moves (void)
{
  gboolean animations;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  return animations;
}
