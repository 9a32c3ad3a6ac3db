#include "steady-config.h"

#include "steady-gsound-sink.h"

#include <gsound.h>
#include <math.h>

#include "steady-worker.h"

/* What the thread was too busy for in time is left out, as in the player. */
#define LATE_US G_GINT64_CONSTANT (300000)

typedef enum
{
  LOOK,
  PLAY,
  HUSH,
} JobType;

typedef struct
{
  JobType type;
  SteadyTone tone;
  double volume;
  gint64 until_us;
} Job;

/* Belongs to the thread. */
typedef struct
{
  GWeakRef sink;
  char *folder;
  GSoundContext *sound;    /* NULL: no server */
  GCancellable *playing;
} Context;

struct _SteadyGsoundSink
{
  GObject parent_instance;

  SteadyWorker *worker;
  SteadyHeard state;
};

static void steady_gsound_sink_iface_init (SteadyCueSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SteadyGsoundSink, steady_gsound_sink, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEADY_TYPE_CUE_SINK, steady_gsound_sink_iface_init))

/* --- on the thread ------------------------------------------------------------------------------------ */

typedef struct
{
  SteadyGsoundSink *sink;
  SteadyHeard state;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->sink);
  g_free (news);
}

static gboolean
on_news (gpointer data)
{
  News *news = data;

  if (news->sink->state != news->state)
    {
      news->sink->state = news->state;
      steady_cue_sink_state_changed (STEADY_CUE_SINK (news->sink));
    }
  return G_SOURCE_REMOVE;
}

static void
tell (Context *context, SteadyHeard state)
{
  SteadyGsoundSink *sink = g_weak_ref_get (&context->sink);
  g_autofree News *news = NULL;

  if (sink == NULL)
    return;
  news = g_new (News, 1);
  news->sink = sink;
  news->state = state;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_news, g_steal_pointer (&news), news_free);
}

static char *
tone_path (const Context *context, SteadyTone tone)
{
  g_autofree char *name = g_strconcat (steady_tone_name (tone), ".wav", NULL);

  return g_build_filename (context->folder, name, NULL);
}

static gboolean
files_are_there (const Context *context)
{
  for (int tone = STEADY_TONE_NONE + 1; tone < STEADY_TONE_N; tone++)
    {
      g_autofree char *path = tone_path (context, (SteadyTone) tone);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return FALSE;
    }
  return TRUE;
}

/* With the server from the start, so that the first one comes as fast as the others. */
static gboolean
upload (Context *context, GError **error)
{
  for (int tone = STEADY_TONE_NONE + 1; tone < STEADY_TONE_N; tone++)
    {
      g_autofree char *path = tone_path (context, (SteadyTone) tone);
      g_autofree char *id = g_strconcat ("steady-", steady_tone_name ((SteadyTone) tone), NULL);

      if (!gsound_context_cache (context->sound, error, GSOUND_ATTR_EVENT_ID, id, GSOUND_ATTR_MEDIA_FILENAME, path,
                                 GSOUND_ATTR_CANBERRA_CACHE_CONTROL, "permanent", NULL))
        return FALSE;
    }
  return TRUE;
}

/* libcanberra loads its driver through libltdl, which is not for several threads: one that closes unmaps the driver that
 * another one is opening. A sink's thread may still be closing when the next training has one of its own. */
static GMutex driver;

/* What plays holds on to the server as well. */
static void
close_server (Context *context)
{
  g_mutex_lock (&driver);
  g_clear_object (&context->playing);
  g_clear_object (&context->sound);
  g_mutex_unlock (&driver);
}

static gboolean
open_server (Context *context, GError **error)
{
  gboolean is_open;

  context->sound = gsound_context_new (NULL, error);
  if (context->sound == NULL
      || !gsound_context_set_attributes (context->sound, error, GSOUND_ATTR_APPLICATION_NAME, "Steady",
                                         GSOUND_ATTR_APPLICATION_ID, STEADY_APP_ID, NULL))
    return FALSE;
  g_mutex_lock (&driver);
  is_open = gsound_context_open (context->sound, error);
  g_mutex_unlock (&driver);
  return is_open;
}

static void
look (Context *context)
{
  g_autoptr (GError) error = NULL;

  close_server (context);
  if (!files_are_there (context))
    {
      tell (context, STEADY_HEARD_NO_FILES);
      return;
    }
  if (!open_server (context, &error) || !upload (context, &error))
    {
      g_debug ("no tones: %s", error->message);
      close_server (context);
      tell (context, STEADY_HEARD_NO_SERVER);
      return;
    }
  tell (context, STEADY_HEARD_YES);
}

/* As an aid, not as an alert: people who silence the alerts of their desktop still train by these. */
static void
play_tone (Context *context, const Job *job)
{
  g_autofree char *path = tone_path (context, job->tone);
  g_autofree char *id = g_strconcat ("steady-", steady_tone_name (job->tone), NULL);
  char decibel[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GError) error = NULL;

  if (context->sound == NULL || g_get_monotonic_time () > job->until_us)
    return;
  g_clear_object (&context->playing);
  context->playing = g_cancellable_new ();
  g_ascii_formatd (decibel, sizeof decibel, "%.2f", 20.0 * log10 (job->volume));
  if (gsound_context_play_simple (context->sound, context->playing, &error, GSOUND_ATTR_EVENT_ID, id,
                                  GSOUND_ATTR_MEDIA_FILENAME, path, GSOUND_ATTR_MEDIA_ROLE, "a11y",
                                  GSOUND_ATTR_CANBERRA_CACHE_CONTROL, "permanent", GSOUND_ATTR_CANBERRA_VOLUME, decibel,
                                  NULL))
    return;
  g_debug ("tone not played: %s", error->message);
  close_server (context);
  tell (context, STEADY_HEARD_NO_SERVER);
}

static void
run_job (gpointer data, gpointer job_data)
{
  Context *context = data;
  const Job *job = job_data;

  switch (job->type)
    {
    case LOOK:
      look (context);
      break;
    case PLAY:
      play_tone (context, job);
      break;
    case HUSH:
    default:
      g_cancellable_cancel (context->playing);
      break;
    }
}

static void
context_free (gpointer data)
{
  Context *context = data;

  close_server (context);
  g_weak_ref_clear (&context->sink);
  g_free (context->folder);
  g_free (context);
}

/* --- on the main context -------------------------------------------------------------------------------- */

static void
push_job (SteadyGsoundSink *self, JobType type, SteadyTone tone, double volume)
{
  Job *job = g_new (Job, 1);

  *job = (Job) { type, tone, volume, g_get_monotonic_time () + LATE_US };
  steady_worker_push (self->worker, job);
}

static SteadyHeard
steady_gsound_sink_get_state (SteadyCueSink *sink)
{
  return STEADY_GSOUND_SINK (sink)->state;
}

static void
steady_gsound_sink_look (SteadyCueSink *sink)
{
  SteadyGsoundSink *self = STEADY_GSOUND_SINK (sink);

  self->state = STEADY_HEARD_CHECKING;
  push_job (self, LOOK, STEADY_TONE_NONE, 0.0);
  steady_cue_sink_state_changed (sink);
}

static void
steady_gsound_sink_play (SteadyCueSink *sink, SteadyTone tone, const char *text, double volume)
{
  push_job (STEADY_GSOUND_SINK (sink), PLAY, tone, volume);
}

static void
steady_gsound_sink_hush (SteadyCueSink *sink)
{
  push_job (STEADY_GSOUND_SINK (sink), HUSH, STEADY_TONE_NONE, 0.0);
}

static void
steady_gsound_sink_iface_init (SteadyCueSinkInterface *iface)
{
  iface->get_state = steady_gsound_sink_get_state;
  iface->look = steady_gsound_sink_look;
  iface->play = steady_gsound_sink_play;
  iface->hush = steady_gsound_sink_hush;
}

static void
steady_gsound_sink_finalize (GObject *object)
{
  steady_worker_stop (STEADY_GSOUND_SINK (object)->worker);
  G_OBJECT_CLASS (steady_gsound_sink_parent_class)->finalize (object);
}

static void
steady_gsound_sink_class_init (SteadyGsoundSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steady_gsound_sink_finalize;
}

static void
steady_gsound_sink_init (SteadyGsoundSink *self)
{
}

char *
steady_gsound_sink_default_folder (void)
{
  const char *folder = g_getenv ("STEADY_SOUNDS_DIR");

  return folder != NULL ? g_strdup (folder) : g_build_filename (STEADY_PKGDATADIR, "sounds", NULL);
}

SteadyCueSink *
steady_gsound_sink_new (const char *folder)
{
  SteadyGsoundSink *self = g_object_new (STEADY_TYPE_GSOUND_SINK, NULL);
  Context *context = g_new0 (Context, 1);

  g_weak_ref_init (&context->sink, self);
  context->folder = g_strdup (folder);
  self->worker = steady_worker_new ("steady-tones", run_job, g_free, context, context_free);
  steady_gsound_sink_look (STEADY_CUE_SINK (self));
  return STEADY_CUE_SINK (self);
}
