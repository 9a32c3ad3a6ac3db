/* steady-worker.h: one thread that does jobs in their order, for libraries whose calls block. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _SteadyWorker SteadyWorker;

/** Runs on the worker's thread. @context belongs to that thread. */
typedef void (*SteadyWorkerFunc) (gpointer context, gpointer job);

/**
 * steady_worker_new:
 * @run: does one job; @free_job frees it afterwards
 * @context: (transfer full): freed on the thread with @free_context when the worker has stopped
 *
 * Returns: (transfer full): to be ended with steady_worker_stop()
 */
SteadyWorker *steady_worker_new  (const char *name, SteadyWorkerFunc run, GDestroyNotify free_job, gpointer context,
                                  GDestroyNotify free_context);

/** @job: (transfer full) */
void          steady_worker_push (SteadyWorker *self, gpointer job);

/** The jobs pushed before are still done. Does not wait: a call that blocks must not hold up who is leaving. */
void          steady_worker_stop (SteadyWorker *self);

G_END_DECLS
