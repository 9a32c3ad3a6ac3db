#include "steady-confirm.h"

#include <adwaita.h>

#include "steady-wrong-key.h"

#define RESPONSE_CANCEL "cancel"
#define RESPONSE_CONFIRM "confirm"
#define WIDTH_CHARS 40

typedef struct
{
  SteadyConfirmFunc callback;
  gpointer data;
} Question;

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;

  question->callback (g_str_equal (response, RESPONSE_CONFIRM), question->data);
}

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* Labels of our own: with newer GTKs the dialog's own heading is asked for its height at widths that it cannot have, which
 * is a warning each time. */
static GtkWidget *
words_new (const char *title, const char *text)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (words), label_new (title, "title-2"));
  gtk_box_append (GTK_BOX (words), label_new (text, "body"));
  return words;
}

/* The only file that knows AdwMessageDialog: newer libadwaita has another means. */
void
steady_confirm (GtkWidget *from, const char *title, const char *text, const char *cancel, const char *confirm,
                gboolean destructive, SteadyConfirmFunc callback, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *dialog;
  Question *question;

  g_return_if_fail (GTK_IS_WINDOW (root));
  g_return_if_fail (callback != NULL);

  dialog = adw_message_dialog_new (GTK_WINDOW (root), NULL, NULL);
  gtk_window_set_title (GTK_WINDOW (dialog), title);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), words_new (title, text));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), RESPONSE_CANCEL, cancel, RESPONSE_CONFIRM,
                                    confirm, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_CONFIRM,
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                          : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_CANCEL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_CANCEL);

  question = g_new (Question, 1);
  question->callback = callback;
  question->data = data;
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question,
                         (GClosureNotify) (GCallback) g_free, 0);
  steady_wrong_key_add (GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}
