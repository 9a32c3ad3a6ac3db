#include "steady-about.h"

#include "steady-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-wrong-key.h"

/* The only file that knows AdwAboutWindow: newer libadwaita has another means. */
void
steady_about_show (GtkWindow *parent)
{
  GtkWidget *window;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  window = g_object_new (
      ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE, "application-name", _("Steady"), "application-icon", STEADY_APP_ID, "version", STEADY_VERSION,
      "developer-name", _("The Steady contributors"), "license-type", GTK_LICENSE_GPL_3_0, "website",
      "https://github.com/steadysteps/steady", "comments",
      _("An exercise diary for legs that feel weak or tremble. It does not diagnose or treat, and "
         "does not take the place of a doctor or physiotherapist. Everything stays on this computer."),
      /* Translators: your name and, if you like, your address, one person a line. */
      "translator-credits", _("translator-credits"), NULL);
  steady_build_name_signs (window);
  steady_wrong_key_add (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}
