#include "steady-speech-sink.h"

#include <libspeechd.h>

#include "steady-voice.h"
#include "steady-worker.h"

#define LATE_US G_GINT64_CONSTANT (300000)
/* A module that only says that there is no speech. */
#define DUMMY_MODULE "dummy"

typedef enum
{
  LOOK,
  SAY,
  HUSH,
} JobType;

typedef struct
{
  JobType type;
  guint serial; /* of the utterance */
  char *text;
  double volume;
  gint64 until_us;
} Job;

/* Belongs to the thread. */
typedef struct
{
  GWeakRef sink;
  char *language;
  SPDConnection *connection; /* NULL: no engine, or no voice */
  int client;
} Context;

struct _SteadySpeechSink
{
  GObject parent_instance;

  SteadyWorker *worker;
  SteadyHeard state;
  guint serial;      /* of the latest utterance */
  gboolean speaking; /* the latest one has neither ended nor been hushed */
  int message;       /* the engine's number for it; 0: not known yet */
  int ended;         /* highest number that the engine has said to be over */
};

static void steady_speech_sink_iface_init (SteadyCueSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SteadySpeechSink, steady_speech_sink, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEADY_TYPE_CUE_SINK, steady_speech_sink_iface_init))

/* --- news for the main context ---------------------------------------------------------------------------- */

typedef enum
{
  STATE,
  STARTED,
  ENDED,
  FAILED,
} NewsType;

typedef struct
{
  SteadySpeechSink *sink;
  NewsType type;
  SteadyHeard state;
  guint serial;
  int message;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->sink);
  g_free (news);
}

static void
finish (SteadySpeechSink *self)
{
  self->speaking = FALSE;
  steady_cue_sink_finished (STEADY_CUE_SINK (self));
}

static void
set_state (SteadySpeechSink *self, SteadyHeard state)
{
  if (self->state == state)
    return;
  self->state = state;
  steady_cue_sink_state_changed (STEADY_CUE_SINK (self));
}

/* The end of a short word may be told before its beginning: both come from different threads. */
static gboolean
on_news (gpointer data)
{
  News *news = data;
  SteadySpeechSink *self = news->sink;

  switch (news->type)
    {
    case STATE:
      set_state (self, news->state);
      return G_SOURCE_REMOVE;
    case STARTED:
      if (news->serial == self->serial)
        self->message = news->message;
      break;
    case ENDED:
      self->ended = MAX (self->ended, news->message);
      break;
    case FAILED:
    default:
      if (self->speaking && news->serial == self->serial)
        finish (self);
      return G_SOURCE_REMOVE;
    }
  if (self->speaking && self->message > 0 && self->ended >= self->message)
    finish (self);
  return G_SOURCE_REMOVE;
}

static void
tell (GWeakRef *to, NewsType type, SteadyHeard state, guint serial, int message)
{
  SteadySpeechSink *sink = g_weak_ref_get (to);
  g_autofree News *news = NULL;

  if (sink == NULL)
    return;
  news = g_new (News, 1);
  *news = (News) { sink, type, state, serial, message };
  g_idle_add_full (G_PRIORITY_DEFAULT, on_news, g_steal_pointer (&news), news_free);
}

/* --- the engine's own thread ---------------------------------------------------------------------------------- */

/* The library hands nothing of ours to its callbacks but the number of the connection. */
static GMutex connections_mutex;
static GHashTable *connections; /* client -> Context */

static void
on_over (size_t message, size_t client, SPDNotificationType type)
{
  Context *context;

  g_mutex_lock (&connections_mutex);
  context = connections != NULL ? g_hash_table_lookup (connections, GINT_TO_POINTER ((int) client)) : NULL;
  if (context != NULL)
    tell (&context->sink, ENDED, STEADY_HEARD_YES, 0, (int) message);
  g_mutex_unlock (&connections_mutex);
}

static void
enlist (Context *context)
{
  g_mutex_lock (&connections_mutex);
  if (connections == NULL)
    connections = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (connections, GINT_TO_POINTER (context->client), context);
  g_mutex_unlock (&connections_mutex);
}

static void
delist (Context *context)
{
  g_mutex_lock (&connections_mutex);
  g_hash_table_remove (connections, GINT_TO_POINTER (context->client));
  if (g_hash_table_size (connections) == 0)
    g_clear_pointer (&connections, g_hash_table_unref);
  g_mutex_unlock (&connections_mutex);
}

/* --- on our thread ---------------------------------------------------------------------------------------------- */

static void
disconnect (Context *context)
{
  if (context->connection == NULL)
    return;
  delist (context);
  spd_close (context->connection);
  context->connection = NULL;
}

/* Chooses a voice of the module that is set; FALSE where it has none for the language. */
static gboolean
choose_voice (Context *context)
{
  SPDVoice **listed = spd_list_synthesis_voices (context->connection);
  g_autoptr (GArray) voices = g_array_new (FALSE, FALSE, sizeof (SteadyVoice));
  int picked;
  gboolean chosen;

  for (guint i = 0; listed != NULL && listed[i] != NULL; i++)
    {
      SteadyVoice voice = { listed[i]->name, listed[i]->language };

      g_array_append_val (voices, voice);
    }
  picked = steady_voice_pick ((const SteadyVoice *) (gpointer) voices->data, voices->len, context->language);
  chosen = listed != NULL && picked >= 0 && spd_set_synthesis_voice (context->connection, listed[picked]->name) == 0;
  if (chosen)
    g_debug ("voice “%s”", listed[picked]->name);
  if (listed != NULL)
    free_spd_voices (listed);
  return chosen;
}

/* The module in use first, as the person has chosen it; then the others. */
static SteadyHeard
choose_module (Context *context)
{
  g_autofree char *present = spd_get_output_module (context->connection);
  char **modules = spd_list_modules (context->connection);
  SteadyHeard state = STEADY_HEARD_NO_ENGINE;

  if (present != NULL && !g_str_equal (present, DUMMY_MODULE))
    state = choose_voice (context) ? STEADY_HEARD_YES : STEADY_HEARD_NO_VOICE;
  for (guint i = 0; state != STEADY_HEARD_YES && modules != NULL && modules[i] != NULL; i++)
    {
      if (g_str_equal (modules[i], DUMMY_MODULE) || g_strcmp0 (modules[i], present) == 0
          || spd_set_output_module (context->connection, modules[i]) != 0)
        continue;
      state = choose_voice (context) ? STEADY_HEARD_YES : STEADY_HEARD_NO_VOICE;
    }
  if (modules != NULL)
    free_spd_modules (modules);
  return state;
}

static void
look (Context *context)
{
  g_autofree char *problem = NULL;
  SteadyHeard state;

  disconnect (context);
  context->connection = spd_open2 ("steady", "session", NULL, SPD_MODE_THREADED, NULL, TRUE, &problem);
  if (context->connection == NULL)
    {
      g_debug ("no voice: %s", problem);
      tell (&context->sink, STATE, STEADY_HEARD_NO_ENGINE, 0, 0);
      return;
    }
  context->client = spd_get_client_id (context->connection);
  enlist (context);
  context->connection->callback_end = on_over;
  context->connection->callback_cancel = on_over;
  state = choose_module (context);
  if (state == STEADY_HEARD_YES
      && (spd_set_notification_on (context->connection, SPD_END) != 0
          || spd_set_notification_on (context->connection, SPD_CANCEL) != 0))
    state = STEADY_HEARD_NO_ENGINE;
  if (state != STEADY_HEARD_YES)
    disconnect (context);
  tell (&context->sink, STATE, state, 0, 0);
}

/* As a message: it neither cuts off a screen reader's important ones nor is thrown away for a progress bar. */
static void
say (Context *context, const Job *job)
{
  int message = -1;

  if (context->connection != NULL && g_get_monotonic_time () <= job->until_us)
    {
      spd_set_volume (context->connection, (int) (job->volume * 200.0) - 100);
      message = spd_say (context->connection, SPD_MESSAGE, job->text);
      if (message <= 0)
        {
          g_debug ("the speech engine has gone");
          disconnect (context);
          tell (&context->sink, STATE, STEADY_HEARD_NO_ENGINE, 0, 0);
        }
    }
  tell (&context->sink, message > 0 ? STARTED : FAILED, STEADY_HEARD_YES, job->serial, message);
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
    case SAY:
      say (context, job);
      break;
    case HUSH:
    default:
      if (context->connection != NULL)
        spd_cancel (context->connection);
      break;
    }
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->text);
  g_free (job);
}

static void
context_free (gpointer data)
{
  Context *context = data;

  disconnect (context);
  g_weak_ref_clear (&context->sink);
  g_free (context->language);
  g_free (context);
}

/* --- on the main context -------------------------------------------------------------------------------------- */

static void
push_job (SteadySpeechSink *self, JobType type, const char *text, double volume)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job) { type, self->serial, g_strdup (text), volume, g_get_monotonic_time () + LATE_US };
  steady_worker_push (self->worker, job);
}

static SteadyHeard
steady_speech_sink_get_state (SteadyCueSink *sink)
{
  return STEADY_SPEECH_SINK (sink)->state;
}

static void
steady_speech_sink_look (SteadyCueSink *sink)
{
  SteadySpeechSink *self = STEADY_SPEECH_SINK (sink);

  push_job (self, LOOK, NULL, 0.0);
  set_state (self, STEADY_HEARD_CHECKING);
}

static void
steady_speech_sink_play (SteadyCueSink *sink, SteadyTone tone, const char *text, double volume)
{
  SteadySpeechSink *self = STEADY_SPEECH_SINK (sink);

  self->serial++;
  self->speaking = TRUE;
  self->message = 0;
  push_job (self, SAY, text, volume);
}

static void
steady_speech_sink_hush (SteadyCueSink *sink)
{
  SteadySpeechSink *self = STEADY_SPEECH_SINK (sink);

  self->speaking = FALSE;
  push_job (self, HUSH, NULL, 0.0);
}

static void
steady_speech_sink_iface_init (SteadyCueSinkInterface *iface)
{
  iface->get_state = steady_speech_sink_get_state;
  iface->look = steady_speech_sink_look;
  iface->play = steady_speech_sink_play;
  iface->hush = steady_speech_sink_hush;
}

static void
steady_speech_sink_finalize (GObject *object)
{
  steady_worker_stop (STEADY_SPEECH_SINK (object)->worker);
  G_OBJECT_CLASS (steady_speech_sink_parent_class)->finalize (object);
}

static void
steady_speech_sink_class_init (SteadySpeechSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steady_speech_sink_finalize;
}

static void
steady_speech_sink_init (SteadySpeechSink *self)
{
  self->state = STEADY_HEARD_CHECKING;
}

SteadyCueSink *
steady_speech_sink_new (const char *language)
{
  SteadySpeechSink *self = g_object_new (STEADY_TYPE_SPEECH_SINK, NULL);
  Context *context = g_new0 (Context, 1);

  g_weak_ref_init (&context->sink, self);
  context->language = g_strdup (language);
  self->worker = steady_worker_new ("steady-voice", run_job, job_free, context, context_free);
  steady_speech_sink_look (STEADY_CUE_SINK (self));
  return STEADY_CUE_SINK (self);
}
