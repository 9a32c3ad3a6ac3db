#include "steady-confirm.h"

#include <adwaita.h>

#define RESPONSE_CANCEL "cancel"
#define RESPONSE_CONFIRM "confirm"

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

  dialog = adw_message_dialog_new (GTK_WINDOW (root), title, text);
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
  gtk_window_present (GTK_WINDOW (dialog));
}
