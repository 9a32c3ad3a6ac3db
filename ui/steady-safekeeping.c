#include "steady-safekeeping.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "pages/steady-copies-page.h"
#include "pages/steady-restore-page.h"
#include "steady-feedback.h"
#include "steady-files.h"
#include "steady-outgoing.h"
#include "widgets/steady-navigation.h"

/* A backup on its way. */
typedef struct
{
  GtkWidget *from;
  SteadyDiary *diary;
  char *path;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_object_unref (self->from);
  g_object_unref (self->diary);
  g_free (self->path);
  g_free (self);
}

static void
write_backup (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *self = data;
  GError *error = NULL;
  g_autoptr (SteadyDiary) diary = steady_outgoing_open_diary (self->diary, &error);

  if (diary != NULL && steady_diary_backup (diary, self->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *name = g_path_get_basename (self->path);
      g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);

      steady_feedback_say (self->from, text);
    }
  else
    steady_feedback_error (self->from, error);
  g_application_release (g_application_get_default ());
}

static void
on_file (GFile *file, gpointer data)
{
  Errand *self = data;
  g_autoptr (GTask) task = NULL;

  self->path = file != NULL ? g_file_get_path (file) : NULL;
  if (self->path == NULL)
    {
      errand_free (self);
      return;
    }
  /* A window that is closed meanwhile does not take the file with it. */
  g_application_hold (g_application_get_default ());
  task = g_task_new (NULL, NULL, on_written, NULL);
  g_task_set_task_data (task, self, errand_free);
  g_task_run_in_thread (task, write_backup);
}

void
steady_safekeeping_back_up (GtkWidget *from, SteadyDiary *diary)
{
  char day[STEADY_DATE_TEXT_SIZE];
  g_autofree char *name = NULL;
  Errand *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_DIARY (diary));

  self = g_new0 (Errand, 1);
  self->from = g_object_ref (from);
  self->diary = g_object_ref (diary);
  name = g_strdup_printf ("steady-backup-%s.db",
                          steady_date_format (steady_clock_today (steady_diary_get_clock (diary)), day));
  steady_files_save (from, _("Back up"), name, on_file, self);
}

/* --- the way back --------------------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *from;
  SteadyContext *context;
} Choice;

static void
on_chosen (const char * const *paths, gpointer data)
{
  Choice *choice = data;

  if (paths != NULL && paths[0] != NULL && gtk_widget_get_root (choice->from) != NULL)
    steady_navigation_push_from (choice->from, steady_restore_page_new (choice->context, paths[0]));
  g_object_unref (choice->from);
  g_object_unref (choice->context);
  g_free (choice);
}

void
steady_safekeeping_choose_backup (GtkWidget *from, SteadyContext *context)
{
  Choice *choice;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  choice = g_new (Choice, 1);
  choice->from = g_object_ref (from);
  choice->context = g_object_ref (context);
  steady_files_open (from, _("Restore a backup"), STEADY_FILES_BACKUP, on_chosen, choice);
}

void
steady_safekeeping_restore (GtkWidget *from, SteadyContext *context)
{
  g_autoptr (GPtrArray) copies = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  copies = steady_diary_list_copies (steady_diary_get_path (steady_context_get_diary (context)));
  if (copies->len > 0)
    steady_navigation_push_from (from, steady_copies_page_new (context));
  else
    steady_safekeeping_choose_backup (from, context);
}
