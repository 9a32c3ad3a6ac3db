#include "steady-copy-keeper.h"

#include "steady-error.h"

/* The pages are drawn and the person has begun to read by then. */
#define DELAY_S 10

struct _SteadyCopyKeeper
{
  GObject parent_instance;

  SteadyContext *context;
  SteadyDate done_on; /* the last date that was seen to */
  guint delay_id;
  GThread *thread; /* (nullable) */
};

/* What the thread knows of. */
typedef struct
{
  char *database;
  SteadyDate today;
  SteadyCopyKeeper *keeper; /* only to be told in the main loop */
} Job;

enum
{
  SIGNAL_DAMAGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyCopyKeeper, steady_copy_keeper, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  g_free (job->database);
  g_object_unref (job->keeper);
  g_free (job);
}

/* TRUE where the file turned out to be damaged. What else is in the way may be gone tomorrow. */
static gboolean
keep (const char *database, SteadyDate today)
{
  g_autoptr (GError) error = NULL;
  SteadyDiaryCopy made;

  if (steady_diary_keep_copy (database, today, &made, &error))
    return FALSE;
  g_printerr ("steady: %s\n", error->message);
  return g_error_matches (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
}

static gboolean
tell_damaged (gpointer data)
{
  g_signal_emit (((Job *) data)->keeper, signals[SIGNAL_DAMAGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
tell_done (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* The job goes back to the main loop in any case: the keeper must not be freed here. */
static gpointer
run (gpointer data)
{
  Job *job = data;
  gboolean damaged = keep (job->database, job->today);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, damaged ? tell_damaged : tell_done, job, (GDestroyNotify) job_free);
  return NULL;
}

static void
join (SteadyCopyKeeper *self)
{
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
}

static gboolean
begin (gpointer data)
{
  SteadyCopyKeeper *self = data;
  Job *job = g_new0 (Job, 1);

  self->delay_id = 0;
  join (self); /* yesterday's has ended long ago */
  self->done_on = steady_context_get_today (self->context);
  job->database = g_strdup (steady_diary_get_path (steady_context_get_diary (self->context)));
  job->today = self->done_on;
  job->keeper = g_object_ref (self);
  self->thread = g_thread_new ("steady-copy", run, job);
  return G_SOURCE_REMOVE;
}

static void
schedule (SteadyCopyKeeper *self)
{
  if (self->delay_id == 0 && self->done_on != steady_context_get_today (self->context))
    self->delay_id = g_timeout_add_seconds_full (G_PRIORITY_LOW, DELAY_S, begin, self, NULL);
}

static void
steady_copy_keeper_dispose (GObject *object)
{
  SteadyCopyKeeper *self = STEADY_COPY_KEEPER (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  join (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_copy_keeper_parent_class)->dispose (object);
}

static void
steady_copy_keeper_class_init (SteadyCopyKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_copy_keeper_dispose;

  signals[SIGNAL_DAMAGED] = g_signal_new ("damaged", STEADY_TYPE_COPY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
steady_copy_keeper_init (SteadyCopyKeeper *self)
{
  self->done_on = STEADY_DATE_NONE;
}

SteadyCopyKeeper *
steady_copy_keeper_new (SteadyContext *context)
{
  SteadyCopyKeeper *self;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);

  self = g_object_new (STEADY_TYPE_COPY_KEEPER, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (context, "changed", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  schedule (self);
  return self;
}

void
steady_copy_keeper_finish (SteadyCopyKeeper *self)
{
  SteadyDate today;

  g_return_if_fail (STEADY_IS_COPY_KEEPER (self));

  g_clear_handle_id (&self->delay_id, g_source_remove);
  join (self);
  today = steady_context_get_today (self->context);
  if (self->done_on != today)
    keep (steady_diary_get_path (steady_context_get_diary (self->context)), today);
  self->done_on = today;
}
