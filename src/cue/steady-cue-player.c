#include "steady-cue-player.h"

#include "steady-gsound-sink.h"
#include "steady-speech-sink.h"

#define LATE_US (STEADY_CUE_LATE_MS * G_GINT64_CONSTANT (1000))
/* An engine that never says that it has finished is not waited for longer. */
#define SPEECH_US_MAX G_GINT64_CONSTANT (6000000)

/* A tone or a few words, waiting for its turn. */
typedef struct
{
  SteadyTone tone;
  char *text; /* NULL for a tone */
  gint64 due_us;
} Entry;

typedef struct
{
  SteadyCueSink *sink; /* (nullable) */
  gboolean on;
  double volume;
} Channel;

struct _SteadyCuePlayer
{
  GObject parent_instance;

  SteadyClock *clock;
  Channel tones;
  Channel voice;
  GQueue waiting;       /* of Entry */
  gboolean speaking;
  gint64 busy_until_us;
  guint wake_id;
};

G_DEFINE_FINAL_TYPE (SteadyCuePlayer, steady_cue_player, G_TYPE_OBJECT)

enum
{
  STATE_CHANGED,
  UNHEARD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
  g_free (entry);
}

static SteadyHeard
channel_state (const Channel *channel, SteadyHeard without)
{
  if (!channel->on || channel->volume <= 0.0)
    return STEADY_HEARD_OFF;
  return channel->sink != NULL ? steady_cue_sink_get_state (channel->sink) : without;
}

/* What is switched off is not missed. */
static gboolean
is_missing (SteadyHeard state)
{
  return state != STEADY_HEARD_YES && state != STEADY_HEARD_OFF && state != STEADY_HEARD_CHECKING;
}

static void
push (SteadyCuePlayer *self, SteadyTone tone, char *text, gint64 due_us)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->tone = tone;
  entry->text = text;
  entry->due_us = due_us;
  g_queue_push_tail (&self->waiting, entry);
}

/* A tone, and the words after it; where one of the two is not heard, the other alone. */
static void
push_both (SteadyCuePlayer *self, SteadyTone tone, char *text, gint64 due_us)
{
  if (tone != STEADY_TONE_NONE)
    push (self, tone, NULL, due_us);
  if (text != NULL)
    push (self, STEADY_TONE_NONE, text, due_us + steady_tone_ms (tone) * G_GINT64_CONSTANT (1000));
}

static void
cut_off (SteadyCuePlayer *self)
{
  g_queue_clear_full (&self->waiting, entry_free);
  if (self->speaking)
    steady_cue_sink_hush (self->voice.sink);
  else if (self->busy_until_us > steady_clock_elapsed_us (self->clock))
    steady_cue_sink_hush (self->tones.sink);
  self->speaking = FALSE;
  self->busy_until_us = 0;
}

/* Whether the body has to know at once. */
static gboolean
is_urgent (const SteadyCue *cue)
{
  switch (cue->code)
    {
    case STEADY_CUE_PHASE:
      return cue->phase == STEADY_PHASE_LIFT || cue->phase == STEADY_PHASE_HOLD || cue->phase == STEADY_PHASE_LOWER
             || cue->phase == STEADY_PHASE_PAIN_QUESTION;
    case STEADY_CUE_PAUSED:
    case STEADY_CUE_INTERRUPTED:
    case STEADY_CUE_TRAINING_STOPPED:
      return TRUE;
    case STEADY_CUE_EXERCISE:
    case STEADY_CUE_SIDE:
    case STEADY_CUE_COUNTDOWN:
    case STEADY_CUE_REP:
    case STEADY_CUE_REST:
    case STEADY_CUE_LAST_SET:
    case STEADY_CUE_BREATHE:
    case STEADY_CUE_STRETCH:
    case STEADY_CUE_SET_BEGUN:
    case STEADY_CUE_SET_FINISHED:
    case STEADY_CUE_SHAKE_NOTED:
    case STEADY_CUE_PAIN_REPORTED:
    case STEADY_CUE_RATED:
    case STEADY_CUE_EXERCISE_STOPPED:
    case STEADY_CUE_RESUMED:
    default:
      return FALSE;
    }
}

/* A spoken number needs no tone before it. */
static gboolean
is_number (const SteadyCue *cue)
{
  return cue->code == STEADY_CUE_COUNTDOWN || cue->code == STEADY_CUE_REP;
}

static void
take_cue (SteadyCuePlayer *self, const SteadyCue *cue)
{
  gboolean tones = steady_cue_player_get_tones (self) == STEADY_HEARD_YES;
  gboolean voice = steady_cue_player_get_voice (self) == STEADY_HEARD_YES;
  SteadyTone tone = steady_tone_of_cue (cue);
  g_autofree char *text = voice ? steady_words_cue (cue) : NULL;

  if (is_urgent (cue))
    cut_off (self);
  if (tone != STEADY_TONE_NONE && steady_cue_player_get_flashes (self))
    g_signal_emit (self, signals[UNHEARD], 0, cue->code == STEADY_CUE_PHASE ? (int) cue->phase : -1);
  if (!tones || (text != NULL && is_number (cue)))
    tone = STEADY_TONE_NONE;
  push_both (self, tone, g_steal_pointer (&text), cue->due_us);
}

static void
play (SteadyCuePlayer *self, const Entry *entry, gint64 now_us)
{
  if (entry->text != NULL)
    {
      self->speaking = TRUE;
      self->busy_until_us = now_us + SPEECH_US_MAX;
      steady_cue_sink_play (self->voice.sink, STEADY_TONE_NONE, entry->text, self->voice.volume);
    }
  else
    {
      self->busy_until_us = now_us + steady_tone_ms (entry->tone) * G_GINT64_CONSTANT (1000);
      steady_cue_sink_play (self->tones.sink, entry->tone, NULL, self->tones.volume);
    }
}

static gboolean
entry_is_heard (SteadyCuePlayer *self, const Entry *entry)
{
  if (entry->text != NULL)
    return steady_cue_player_get_voice (self) == STEADY_HEARD_YES;
  return steady_cue_player_get_tones (self) == STEADY_HEARD_YES;
}

static gboolean
on_wake (gpointer data)
{
  SteadyCuePlayer *self = data;

  self->wake_id = 0;
  steady_cue_player_pump (self);
  return G_SOURCE_REMOVE;
}

static void
wake_in (SteadyCuePlayer *self, gint64 us)
{
  self->wake_id = g_timeout_add ((guint) ((us + 999) / 1000), on_wake, self);
}

static void
on_finished (SteadyCuePlayer *self)
{
  self->speaking = FALSE;
  self->busy_until_us = 0;
  steady_cue_player_pump (self);
}

static void
on_state_changed (SteadyCuePlayer *self)
{
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
channel_set_sink (SteadyCuePlayer *self, Channel *channel, SteadyCueSink *sink)
{
  channel->on = TRUE;
  channel->volume = 1.0;
  if (sink == NULL)
    return;
  channel->sink = g_object_ref (sink);
  g_signal_connect_object (sink, "state-changed", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
}

static void
channel_set (SteadyCuePlayer *self, Channel *channel, gboolean on, double volume)
{
  channel->on = on;
  channel->volume = CLAMP (volume, 0.0, 1.0);
  on_state_changed (self);
}

static void
steady_cue_player_dispose (GObject *object)
{
  SteadyCuePlayer *self = STEADY_CUE_PLAYER (object);

  g_clear_handle_id (&self->wake_id, g_source_remove);
  if (self->clock != NULL)
    cut_off (self);
  g_clear_object (&self->tones.sink);
  g_clear_object (&self->voice.sink);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (steady_cue_player_parent_class)->dispose (object);
}

static void
steady_cue_player_class_init (SteadyCuePlayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_cue_player_dispose;

  signals[STATE_CHANGED] = g_signal_new ("state-changed", STEADY_TYPE_CUE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[UNHEARD] = g_signal_new ("unheard", STEADY_TYPE_CUE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
steady_cue_player_init (SteadyCuePlayer *self)
{
  g_queue_init (&self->waiting);
}

SteadyCuePlayer *
steady_cue_player_new (SteadyClock *clock, SteadyCueSink *tones, SteadyCueSink *voice)
{
  SteadyCuePlayer *self;

  g_return_val_if_fail (STEADY_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (tones == NULL || STEADY_IS_CUE_SINK (tones), NULL);
  g_return_val_if_fail (voice == NULL || STEADY_IS_CUE_SINK (voice), NULL);

  self = g_object_new (STEADY_TYPE_CUE_PLAYER, NULL);
  self->clock = g_object_ref (clock);
  channel_set_sink (self, &self->tones, tones);
  channel_set_sink (self, &self->voice, voice);
  if (voice != NULL)
    g_signal_connect_object (voice, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);
  return self;
}

SteadyCuePlayer *
steady_cue_player_new_for_device (SteadyClock *clock)
{
  g_autofree char *folder = steady_gsound_sink_default_folder ();
  g_autofree char *language = steady_words_language ();
  g_autoptr (SteadyCueSink) tones = steady_gsound_sink_new (folder);
  g_autoptr (SteadyCueSink) voice = steady_speech_sink_new (language);

  return steady_cue_player_new (clock, tones, voice);
}

void
steady_cue_player_set_tones (SteadyCuePlayer *self, gboolean on, double volume)
{
  g_return_if_fail (STEADY_IS_CUE_PLAYER (self));
  channel_set (self, &self->tones, on, volume);
}

void
steady_cue_player_set_voice (SteadyCuePlayer *self, gboolean on, double volume)
{
  g_return_if_fail (STEADY_IS_CUE_PLAYER (self));
  channel_set (self, &self->voice, on, volume);
}

SteadyHeard
steady_cue_player_get_tones (SteadyCuePlayer *self)
{
  g_return_val_if_fail (STEADY_IS_CUE_PLAYER (self), STEADY_HEARD_OFF);
  return channel_state (&self->tones, STEADY_HEARD_NO_SERVER);
}

SteadyHeard
steady_cue_player_get_voice (SteadyCuePlayer *self)
{
  g_return_val_if_fail (STEADY_IS_CUE_PLAYER (self), STEADY_HEARD_OFF);
  return channel_state (&self->voice, STEADY_HEARD_NO_ENGINE);
}

gboolean
steady_cue_player_get_flashes (SteadyCuePlayer *self)
{
  SteadyHeard tones, voice;

  g_return_val_if_fail (STEADY_IS_CUE_PLAYER (self), FALSE);
  tones = steady_cue_player_get_tones (self);
  voice = steady_cue_player_get_voice (self);
  return is_missing (tones) || is_missing (voice) || (tones != STEADY_HEARD_YES && voice != STEADY_HEARD_YES);
}

void
steady_cue_player_take (SteadyCuePlayer *self, const GArray *cues)
{
  g_return_if_fail (STEADY_IS_CUE_PLAYER (self) && cues != NULL);

  for (guint i = 0; i < cues->len; i++)
    take_cue (self, &g_array_index (cues, SteadyCue, i));
  steady_cue_player_pump (self);
}

void
steady_cue_player_try (SteadyCuePlayer *self)
{
  gboolean tones, voice;

  g_return_if_fail (STEADY_IS_CUE_PLAYER (self));

  tones = steady_cue_player_get_tones (self) == STEADY_HEARD_YES;
  voice = steady_cue_player_get_voice (self) == STEADY_HEARD_YES;
  cut_off (self);
  push_both (self, tones ? STEADY_TONE_READY : STEADY_TONE_NONE, voice ? steady_words_cue_try () : NULL,
             steady_clock_elapsed_us (self->clock));
  steady_cue_player_look_again (self);
  steady_cue_player_pump (self);
}

static void
channel_look_again (Channel *channel)
{
  SteadyHeard state;

  if (channel->sink == NULL)
    return;
  state = steady_cue_sink_get_state (channel->sink);
  if (state != STEADY_HEARD_YES && state != STEADY_HEARD_CHECKING)
    steady_cue_sink_look (channel->sink);
}

void
steady_cue_player_look_again (SteadyCuePlayer *self)
{
  g_return_if_fail (STEADY_IS_CUE_PLAYER (self));
  channel_look_again (&self->tones);
  channel_look_again (&self->voice);
}

void
steady_cue_player_hush (SteadyCuePlayer *self)
{
  g_return_if_fail (STEADY_IS_CUE_PLAYER (self));
  cut_off (self);
}

void
steady_cue_player_pump (SteadyCuePlayer *self)
{
  gint64 now_us;

  g_return_if_fail (STEADY_IS_CUE_PLAYER (self));

  g_clear_handle_id (&self->wake_id, g_source_remove);
  now_us = steady_clock_elapsed_us (self->clock);
  while (!g_queue_is_empty (&self->waiting))
    {
      const Entry *next = g_queue_peek_head (&self->waiting);
      gint64 from_us = MAX (next->due_us, self->busy_until_us);
      Entry *entry;

      if (now_us < from_us)
        {
          wake_in (self, from_us - now_us);
          return;
        }
      if (self->speaking)
        steady_cue_sink_hush (self->voice.sink);
      self->speaking = FALSE;
      entry = g_queue_pop_head (&self->waiting);
      if (now_us - entry->due_us > LATE_US)
        g_debug ("left out, too late: %s", entry->text != NULL ? entry->text : steady_tone_name (entry->tone));
      else if (entry_is_heard (self, entry))
        play (self, entry, now_us);
      entry_free (entry);
    }
}
