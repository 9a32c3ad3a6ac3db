#include "steady-errand.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-error.h"
#include "steady-feedback.h"
#include "steady-files.h"
#include "steady-saved.h"

/* On its way from the question where to the words that it is there. */
typedef struct
{
  GtkWidget *window;
  SteadyDiary *diary; /* (nullable) */
  GFile *file;        /* (nullable): not known yet */
  SteadyErrandFunc write;
  gpointer data;
  GDestroyNotify destroy; /* (nullable) */
} Errand;

static void
errand_free (Errand *self)
{
  g_object_unref (self->window);
  g_clear_object (&self->diary);
  g_clear_object (&self->file);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

SteadyDiary *
steady_errand_open_diary (SteadyDiary *diary, GError **error)
{
  g_return_val_if_fail (STEADY_IS_DIARY (diary), NULL);

  return steady_diary_open (steady_diary_get_path (diary), steady_diary_get_catalogue (diary),
                            steady_diary_get_clock (diary), error);
}

static gboolean
write_file (const Errand *self, GError **error)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (SteadyDiary) diary = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_IO, _("This place is not on this computer."));
      return FALSE;
    }
  if (self->diary != NULL)
    {
      diary = steady_errand_open_diary (self->diary, error);
      if (diary == NULL)
        return FALSE;
    }
  return self->write (diary, path, self->data, error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_file (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  const Errand *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    steady_saved_tell (self->window, self->file);
  else
    steady_feedback_error (self->window, error);
  g_application_release (g_application_get_default ());
}

static void
on_file (GFile *file, gpointer data)
{
  Errand *self = data;
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      errand_free (self);
      return;
    }
  self->file = g_object_ref (file);
  /* A window that is closed meanwhile does not take the file with it. */
  g_application_hold (g_application_get_default ());
  task = g_task_new (NULL, NULL, on_written, NULL);
  g_task_set_task_data (task, self, (GDestroyNotify) errand_free);
  g_task_run_in_thread (task, run);
}

void
steady_errand_save (GtkWidget *from, SteadyDiary *diary, const char *title, const char *name,
                    SteadyErrandFunc write, gpointer data, GDestroyNotify destroy)
{
  Errand *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (diary == NULL || STEADY_IS_DIARY (diary));
  g_return_if_fail (title != NULL && name != NULL && write != NULL);

  self = g_new0 (Errand, 1);
  *self = (Errand) {
    .window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (from))),
    .diary = diary != NULL ? g_object_ref (diary) : NULL,
    .write = write,
    .data = data,
    .destroy = destroy,
  };
  steady_files_save (from, title, name, on_file, self);
}
