#include "steady-feedback.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words-error.h"

#define OFFER_S 10

static void
show (GtkWidget *from, AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

  /* A dialog has no overlay of its own: the words appear in the window behind it. */
  if (overlay == NULL && GTK_IS_WINDOW (root))
    {
      GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (root));
      gpointer window = parent != NULL ? (gpointer) parent : (gpointer) root;

      if (ADW_IS_APPLICATION_WINDOW (window))
        overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
    }

  if (ADW_IS_TOAST_OVERLAY (overlay))
    {
      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
      /* The toast is the overlay's last child; its button to close it is only a sign. */
      steady_build_name_signs (gtk_widget_get_last_child (overlay));
    }
  else
    g_object_unref (toast);
}

/* A toast's title is markup. */
static AdwToast *
toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
steady_feedback_say (GtkWidget *from, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (from));

  show (from, toast_new (text));
}

void
steady_feedback_offer (GtkWidget *from, const char *text, const char *label, GCallback accepted, gpointer data,
                       GClosureNotify destroy)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (from));

  toast = toast_new (text);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_timeout (toast, OFFER_S);
  g_signal_connect_data (toast, "button-clicked", accepted, data, destroy, G_CONNECT_SWAPPED);
  show (from, toast);
}

void
steady_feedback_undo (GtkWidget *from, const char *text, GCallback undo, gpointer data,
                      GClosureNotify destroy)
{
  steady_feedback_offer (from, text, _("Undo"), undo, data, destroy);
}

void
steady_feedback_error (GtkWidget *from, const GError *error)
{
  g_autofree char *text = NULL;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (error != NULL);

  text = steady_words_error (error);
  toast = toast_new (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  show (from, toast);
}
