#include "recording-sink.h"

struct _RecordingSink
{
  GObject parent_instance;

  SteadyClock *clock;
  GPtrArray *heard;
  int speech_ms;
  SteadyHeard state;
  Heard *speaking;
  guint looks;
};

static void recording_sink_iface_init (SteadyCueSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RecordingSink, recording_sink, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEADY_TYPE_CUE_SINK, recording_sink_iface_init))

static void
heard_free (gpointer data)
{
  Heard *heard = data;

  g_free (heard->text);
  g_free (heard);
}

static SteadyHeard
recording_sink_get_state (SteadyCueSink *sink)
{
  return RECORDING_SINK (sink)->state;
}

static void
recording_sink_look (SteadyCueSink *sink)
{
  RECORDING_SINK (sink)->looks++;
}

static void
recording_sink_play (SteadyCueSink *sink, SteadyTone tone, const char *text, double volume)
{
  RecordingSink *self = RECORDING_SINK (sink);
  Heard *heard = g_new0 (Heard, 1);

  heard->tone = tone;
  heard->text = g_strdup (text);
  heard->volume = volume;
  heard->from_us = steady_clock_elapsed_us (self->clock);
  heard->to_us = heard->from_us + (text != NULL ? self->speech_ms : steady_tone_ms (tone)) * MS;
  if (text != NULL)
    self->speaking = heard;
  if (text != NULL && self->speech_ms == 0)
    heard->to_us = G_MAXINT64;
  g_ptr_array_add (self->heard, heard);
}

static void
recording_sink_hush (SteadyCueSink *sink)
{
  RecordingSink *self = RECORDING_SINK (sink);
  gint64 now = steady_clock_elapsed_us (self->clock);

  for (guint i = 0; i < self->heard->len; i++)
    {
      Heard *heard = g_ptr_array_index (self->heard, i);

      if (heard->to_us > now)
        {
          heard->to_us = now;
          heard->hushed = TRUE;
        }
    }
  self->speaking = NULL;
}

static void
recording_sink_iface_init (SteadyCueSinkInterface *iface)
{
  iface->get_state = recording_sink_get_state;
  iface->look = recording_sink_look;
  iface->play = recording_sink_play;
  iface->hush = recording_sink_hush;
}

static void
recording_sink_finalize (GObject *object)
{
  RecordingSink *self = RECORDING_SINK (object);

  g_object_unref (self->clock);
  g_ptr_array_unref (self->heard);
  G_OBJECT_CLASS (recording_sink_parent_class)->finalize (object);
}

static void
recording_sink_class_init (RecordingSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recording_sink_finalize;
}

static void
recording_sink_init (RecordingSink *self)
{
  self->state = STEADY_HEARD_YES;
}

GPtrArray *
heard_new (void)
{
  return g_ptr_array_new_with_free_func (heard_free);
}

RecordingSink *
recording_sink_new (SteadyClock *clock, GPtrArray *heard, int speech_ms)
{
  RecordingSink *self = g_object_new (RECORDING_TYPE_SINK, NULL);

  self->clock = g_object_ref (clock);
  self->heard = g_ptr_array_ref (heard);
  self->speech_ms = speech_ms;
  return self;
}

void
recording_sink_set_state (RecordingSink *self, SteadyHeard state)
{
  self->state = state;
  steady_cue_sink_state_changed (STEADY_CUE_SINK (self));
}

guint
recording_sink_get_looks (RecordingSink *self)
{
  return self->looks;
}

void
recording_sink_pump (RecordingSink *self)
{
  if (self->speaking == NULL || self->speaking->to_us > steady_clock_elapsed_us (self->clock))
    return;
  self->speaking = NULL;
  steady_cue_sink_finished (STEADY_CUE_SINK (self));
}
