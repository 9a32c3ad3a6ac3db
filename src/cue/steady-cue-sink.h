/* steady-cue-sink.h: where a sound ends up: a sound server, a speech engine, or a list in a test. */
#pragma once

#include <glib-object.h>

#include "steady-tone.h"
#include "steady-words-cue.h"

G_BEGIN_DECLS

#define STEADY_TYPE_CUE_SINK (steady_cue_sink_get_type ())
G_DECLARE_INTERFACE (SteadyCueSink, steady_cue_sink, STEADY, CUE_SINK, GObject)

/**
 * SteadyCueSinkInterface:
 * @get_state: whether what is handed over will be heard, as far as the sink can know
 * @play: begins to sound @tone or, where it is STEADY_TONE_NONE, to speak @text
 * @hush: ends at once what sounds
 *
 * No method blocks. A sink plays what it is given when it is given it, and emits "finished" when that has ended,
 * was hushed or failed; the order is the player's business. "state-changed" comes on the main context.
 */
struct _SteadyCueSinkInterface
{
  GTypeInterface parent_iface;

  SteadyHeard (*get_state) (SteadyCueSink *self);
  void        (*play)      (SteadyCueSink *self, SteadyTone tone, const char *text, double volume);
  void        (*hush)      (SteadyCueSink *self);
};

SteadyHeard steady_cue_sink_get_state (SteadyCueSink *self);

/** @volume: 0–1, above 0 */
void        steady_cue_sink_play      (SteadyCueSink *self, SteadyTone tone, const char *text, double volume);
void        steady_cue_sink_hush      (SteadyCueSink *self);

G_END_DECLS
