#include "steady-worker.h"

struct _SteadyWorker
{
  GAsyncQueue *jobs;
  SteadyWorkerFunc run;
  GDestroyNotify free_job;
  gpointer context;
  GDestroyNotify free_context;
};

/* Pushed as the last one. */
static int end_of_jobs;

static gpointer
work (gpointer data)
{
  SteadyWorker *self = data;
  gpointer job;

  while ((job = g_async_queue_pop (self->jobs)) != &end_of_jobs)
    {
      self->run (self->context, job);
      self->free_job (job);
    }
  self->free_context (self->context);
  g_async_queue_unref (self->jobs);
  g_free (self);
  return NULL;
}

SteadyWorker *
steady_worker_new (const char *name, SteadyWorkerFunc run, GDestroyNotify free_job, gpointer context,
                   GDestroyNotify free_context)
{
  SteadyWorker *self = g_new0 (SteadyWorker, 1);

  self->jobs = g_async_queue_new ();
  self->run = run;
  self->free_job = free_job;
  self->context = context;
  self->free_context = free_context;
  g_thread_unref (g_thread_new (name, work, self));
  return self;
}

void
steady_worker_push (SteadyWorker *self, gpointer job)
{
  g_async_queue_push (self->jobs, job);
}

void
steady_worker_stop (SteadyWorker *self)
{
  /* The thread may be done with @self before the push returns. */
  GAsyncQueue *jobs = g_async_queue_ref (self->jobs);

  g_async_queue_push (jobs, &end_of_jobs);
  g_async_queue_unref (jobs);
}
