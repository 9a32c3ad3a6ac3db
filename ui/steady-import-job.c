#include "steady-import-job.h"

#include "steady-error.h"

struct _SteadyImportJob
{
  GObject parent_instance;

  char *path; /* of the database */
  SteadyClock *clock;
  SteadyDate today;
  gboolean any_person;
  GCancellable *cancellable;

  /* The worker's, while one runs. */
  SteadyDiary *diary;
  SteadyImport *import;
  SteadyImportCounts counts;
  SteadyPlan *before;
  SteadyPlan *after;

  int steps_total; /* atomic; 0 where it is not known */
  int steps_done;  /* atomic */
};

G_DEFINE_FINAL_TYPE (SteadyImportJob, steady_import_job, G_TYPE_OBJECT)

static void
steady_import_job_finalize (GObject *object)
{
  SteadyImportJob *self = STEADY_IMPORT_JOB (object);

  g_clear_pointer (&self->before, steady_plan_unref);
  g_clear_pointer (&self->after, steady_plan_unref);
  g_clear_pointer (&self->import, steady_import_free);
  g_clear_object (&self->diary);
  g_clear_object (&self->clock);
  g_clear_object (&self->cancellable);
  g_free (self->path);

  G_OBJECT_CLASS (steady_import_job_parent_class)->finalize (object);
}

static void
steady_import_job_class_init (SteadyImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steady_import_job_finalize;
}

static void
steady_import_job_init (SteadyImportJob *self)
{
  self->cancellable = g_cancellable_new ();
}

SteadyImportJob *
steady_import_job_new (SteadyContext *context, gboolean any_person)
{
  SteadyImportJob *self;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);

  self = g_object_new (STEADY_TYPE_IMPORT_JOB, NULL);
  self->path = g_strdup (steady_diary_get_path (steady_context_get_diary (context)));
  self->clock = g_object_ref (steady_context_get_clock (context));
  self->today = steady_context_get_today (context);
  self->any_person = any_person;
  return self;
}

/* --- on the worker ----------------------------------------------------------------------------------- */

static gboolean
on_step (SteadyImportStep step, gpointer data)
{
  SteadyImportJob *self = data;

  g_atomic_int_inc (&self->steps_done);
  return !g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
open_diary (SteadyImportJob *self, GError **error)
{
  g_autofree char *exercises = steady_diary_exercise_dir ();
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (exercises, steady_context_check_exercise);

  self->diary = steady_diary_open (self->path, catalogue, self->clock, error);
  if (self->diary == NULL)
    return FALSE;
  self->import = steady_import_new (self->diary, self->any_person);
  self->before = steady_diary_plan (self->diary, self->today, error);
  return self->before != NULL;
}

/* Each row is judged, and at most once written. */
static void
begin_steps (SteadyImportJob *self)
{
  SteadyHistory *rows = steady_import_get_rows (self->import);

  g_atomic_int_set (&self->steps_done, 0);
  g_atomic_int_set (&self->steps_total,
                    (int) (2 * (rows->sets->len + rows->checks->len + rows->prescriptions->len)));
}

static gboolean
look (SteadyImportJob *self, const char * const *paths, GError **error)
{
  const SteadyImportOptions options = { .dry_run = TRUE, .update = TRUE, .watch = on_step, .watch_data = self };

  if (!open_diary (self, error))
    return FALSE;
  for (guint i = 0; paths[i] != NULL; i++)
    if (!steady_import_read_file (self->import, paths[i], self->cancellable, error))
      return FALSE;
  begin_steps (self);
  return steady_import_preview (self->import, &options, self->today, &self->counts, &self->after, error);
}

static void
read_on_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (look (source, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
apply_on_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SteadyImportJob *self = source;
  const SteadyImportOptions options = { .update = TRUE, .watch = on_step, .watch_data = self };
  GError *error = NULL;

  begin_steps (self);
  if (steady_import_apply (self->import, &options, &self->counts, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- from the window --------------------------------------------------------------------------------- */

void
steady_import_job_read (SteadyImportJob *self, const char * const *paths, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (STEADY_IS_IMPORT_JOB (self) && self->diary == NULL);
  g_return_if_fail (paths != NULL);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_task_data (task, g_strdupv ((char **) paths), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, read_on_worker);
}

gboolean
steady_import_job_read_finish (SteadyImportJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
steady_import_job_apply (SteadyImportJob *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (STEADY_IS_IMPORT_JOB (self) && self->import != NULL);

  task = g_task_new (self, NULL, callback, data);
  g_task_run_in_thread (task, apply_on_worker);
}

gboolean
steady_import_job_apply_finish (SteadyImportJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
steady_import_job_cancel (SteadyImportJob *self)
{
  g_return_if_fail (STEADY_IS_IMPORT_JOB (self));
  g_cancellable_cancel (self->cancellable);
}

double
steady_import_job_get_progress (SteadyImportJob *self)
{
  int total;

  g_return_val_if_fail (STEADY_IS_IMPORT_JOB (self), -1);

  total = g_atomic_int_get (&self->steps_total);
  return total > 0 ? MIN (1.0, (double) g_atomic_int_get (&self->steps_done) / total) : -1;
}

SteadyImport *
steady_import_job_get_import (SteadyImportJob *self)
{
  g_return_val_if_fail (STEADY_IS_IMPORT_JOB (self), NULL);
  return self->import;
}

const SteadyImportCounts *
steady_import_job_get_counts (SteadyImportJob *self)
{
  g_return_val_if_fail (STEADY_IS_IMPORT_JOB (self), NULL);
  return &self->counts;
}

SteadyPlan *
steady_import_job_get_plan_before (SteadyImportJob *self)
{
  g_return_val_if_fail (STEADY_IS_IMPORT_JOB (self), NULL);
  return self->before;
}

SteadyPlan *
steady_import_job_get_plan_after (SteadyImportJob *self)
{
  g_return_val_if_fail (STEADY_IS_IMPORT_JOB (self), NULL);
  return self->after;
}
