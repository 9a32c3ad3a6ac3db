#include "steady-files.h"

#include "steady-config.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  SteadyFilesFunc callback;
  gpointer data;
  char *ending; /* (nullable): ".pdf" */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_free (question->ending);
  g_free (question);
}

/* (transfer full) (nullable): the name with the ending, where it has it not yet. */
static char *
complete (const Question *question, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (question->ending == NULL || g_str_has_suffix (lower, question->ending))
    return NULL;
  return g_strconcat (name, question->ending, NULL);
}

/* The only file that knows GtkFileChooserNative: newer GTK has another means. */
static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Question *question = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *completed = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    completed = complete (question, file);
  if (completed != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (file);

      g_object_unref (file);
      file = g_file_get_child (folder, completed);
      if (g_file_query_exists (file, NULL))
        {
          gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), completed);
          gtk_native_dialog_show (dialog);
          return;
        }
    }
  question->callback (file, question->data);
  g_object_unref (dialog);
}

void
steady_files_save (GtkWidget *from, const char *title, const char *name, SteadyFilesFunc callback,
                   gpointer data)
{
  GtkFileChooserNative *dialog;
  Question *question;
  const char *ending;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (name != NULL && callback != NULL);

  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (from)),
                                        GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  ending = strrchr (name, '.');
  question = g_new (Question, 1);
  *question = (Question) { callback, data, g_strdup (ending) };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- files that are there ------------------------------------------------------------------------------ */

typedef struct
{
  SteadyPathsFunc callback;
  gpointer data;
} Search;

/* (transfer full): what is not on this computer's disks has no path, and is left out */
static GStrv
chosen_paths (GtkFileChooser *chooser)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

static void
on_found (GtkNativeDialog *dialog, int response, gpointer data)
{
  Search *search = data;
  g_auto (GStrv) paths
      = response == GTK_RESPONSE_ACCEPT ? chosen_paths (GTK_FILE_CHOOSER (dialog)) : NULL;

  search->callback ((const char * const *) paths, search->data);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char * const *endings)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, endings[i]);
  if (endings[0] == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

void
steady_files_open (GtkWidget *from, const char *title, SteadyFilesKind kind, SteadyPathsFunc callback,
                   gpointer data)
{
  static const char * const tables[] = { "csv", "zip", NULL };
  static const char * const any[] = { NULL };
  GtkFileChooserNative *dialog;
  Search *search;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (callback != NULL);

  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (from)),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  search = g_new (Search, 1);
  *search = (Search) { callback, data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_found), search, (GClosureNotify) (GCallback) g_free, 0);
  if (kind == STEADY_FILES_TABLES)
    {
      gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
      add_filter (GTK_FILE_CHOOSER (dialog), _("Tables and bundles"), tables);
      add_filter (GTK_FILE_CHOOSER (dialog), _("All files"), any);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
