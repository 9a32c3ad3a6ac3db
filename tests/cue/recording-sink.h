/* recording-sink.h: a sink that writes down what it is given, on a fake clock. */
#pragma once

#include "steady-clock.h"
#include "steady-cue-sink.h"

#define MS G_GINT64_CONSTANT (1000)

#define RECORDING_TYPE_SINK (recording_sink_get_type ())
G_DECLARE_FINAL_TYPE (RecordingSink, recording_sink, RECORDING, SINK, GObject)

/** What was heard: a tone or a text, from when to when. */
typedef struct
{
  SteadyTone tone;
  char *text;
  double volume;
  gint64 from_us;
  gint64 to_us;
  gboolean hushed;
} Heard;

/** (transfer full) (element-type Heard): to be shared by the sinks of one player. */
GPtrArray     *heard_new          (void);

/** @speech_ms: how long each text is; 0: never ends by itself */
RecordingSink *recording_sink_new (SteadyClock *clock, GPtrArray *heard, int speech_ms);

void           recording_sink_set_state (RecordingSink *self, SteadyHeard state);
guint          recording_sink_get_looks (RecordingSink *self);

/** To be called after the clock has moved: says that a text is over. */
void           recording_sink_pump (RecordingSink *self);
