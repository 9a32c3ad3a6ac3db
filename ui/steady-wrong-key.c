#include "steady-wrong-key.h"

static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkWindow *window = GTK_WINDOW (widget);
  GtkWindow *parent;

  while ((parent = gtk_window_get_transient_for (window)) != NULL)
    {
      gtk_window_close (window);
      window = parent;
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.something-wrong", NULL);
  return TRUE;
}

/* The application's own keys reach only windows that are its own. */
void
steady_wrong_key_add (GtkWindow *window)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WINDOW (window));

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_exclam, GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}
