#include "steady-files.h"

typedef struct
{
  SteadyFilesFunc callback;
  gpointer data;
} Question;

/* The only file that knows GtkFileChooserNative: newer GTK has another means. */
static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Question *question = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  question->callback (file, question->data);
  g_object_unref (dialog);
}

static GtkFileChooser *
ask (GtkWidget *from, const char *title, GtkFileChooserAction action, SteadyFilesFunc callback, gpointer data)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (from)), action, NULL, NULL);
  Question *question = g_new (Question, 1);

  question->callback = callback;
  question->data = data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question,
                         (GClosureNotify) (GCallback) g_free, 0);
  return GTK_FILE_CHOOSER (dialog);
}

void
steady_files_save (GtkWidget *from, const char *title, const char *name, SteadyFilesFunc callback,
                   gpointer data)
{
  GtkFileChooser *chooser;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (callback != NULL);

  chooser = ask (from, title, GTK_FILE_CHOOSER_ACTION_SAVE, callback, data);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
