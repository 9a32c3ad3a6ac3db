#include "steady-feedback.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words-error.h"

/* Time to read a long sentence without hurry. */
#define SAY_S 8
#define OFFER_S 10
/* Of a toast: its margins and paddings and the button that closes it, and what is around a button of words. */
#define BESIDE_TITLE_PX 120
#define AROUND_BUTTON_PX 48

/* (transfer full): the font of a title where it will stand */
static PangoFontDescription *
get_title_font (GtkWidget *overlay)
{
  PangoContext *context = gtk_widget_get_pango_context (overlay);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  return font;
}

/* In pixels, as GtkLabel counts them. */
static double
get_char_width (GtkWidget *overlay, const PangoFontDescription *font)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (overlay), font, NULL);
  double width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                      pango_font_metrics_get_approximate_digit_width (metrics)) / (double) PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return width;
}

static int
get_text_width (GtkWidget *overlay, const PangoFontDescription *font, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (overlay, text);
  int width;

  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* The overlay asks for a toast's height before it gives a width, so the title has to know the width by itself. */
static void
fit_title (AdwToast *toast, GtkWidget *overlay)
{
  GtkLabel *title = GTK_LABEL (adw_toast_get_custom_title (toast));
  PangoFontDescription *font = get_title_font (overlay);
  const char *button = adw_toast_get_button_label (toast);
  int room = gtk_widget_get_width (overlay) - BESIDE_TITLE_PX;
  int n_chars;

  if (button != NULL)
    room -= get_text_width (overlay, font, button) + AROUND_BUTTON_PX;
  if (get_text_width (overlay, font, gtk_label_get_text (title)) <= room)
    gtk_label_set_wrap (title, FALSE);
  else
    {
      n_chars = MAX ((int) (room / get_char_width (overlay, font)), 1);
      gtk_label_set_width_chars (title, n_chars);
      gtk_label_set_max_width_chars (title, n_chars);
    }
  pango_font_description_free (font);
}

static void
show (GtkWidget *from, AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL && ADW_IS_WINDOW (root) && ADW_IS_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (root))))
    overlay = adw_window_get_content (ADW_WINDOW (root));
  /* Most dialogs have no overlay of their own: the words appear in the window behind them. */
  if (overlay == NULL && GTK_IS_WINDOW (root))
    {
      GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (root));
      gpointer window = parent != NULL ? (gpointer) parent : (gpointer) root;

      if (ADW_IS_APPLICATION_WINDOW (window))
        overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
    }

  if (ADW_IS_TOAST_OVERLAY (overlay))
    {
      fit_title (toast, overlay);
      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
      /* The toast is the overlay's last child; its button to close it is only a sign. */
      steady_build_name_signs (gtk_widget_get_last_child (overlay));
    }
  else
    g_object_unref (toast);
}

/* A toast's own title is cut at the edge of a narrow window, or where text is large; this one goes on in further
 * lines. */
static AdwToast *
toast_new (const char *text)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, steady_build_label (text, "heading"));
  return toast;
}

void
steady_feedback_say (GtkWidget *from, const char *text)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (from));

  toast = toast_new (text);
  adw_toast_set_timeout (toast, SAY_S);
  show (from, toast);
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
