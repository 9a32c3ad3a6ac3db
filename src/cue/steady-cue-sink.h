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
 * @look: looks (again) whether it will be; the state is CHECKING meanwhile
 * @play: begins to sound @tone or, where it is STEADY_TONE_NONE, to speak @text
 * @hush: ends at once what sounds
 *
 * No method blocks. A sink plays what it is given when it is given it; the order is the player's business. One that
 * speaks emits "finished" when an utterance has ended or failed, but not for one that was hushed; tones have their
 * known length. "state-changed" says that @get_state has another answer. Both come on the main context.
 */
struct _SteadyCueSinkInterface
{
  GTypeInterface parent_iface;

  SteadyHeard (*get_state) (SteadyCueSink *self);
  void        (*look)      (SteadyCueSink *self);
  void        (*play)      (SteadyCueSink *self, SteadyTone tone, const char *text, double volume);
  void        (*hush)      (SteadyCueSink *self);
};

SteadyHeard steady_cue_sink_get_state     (SteadyCueSink *self);
void        steady_cue_sink_look          (SteadyCueSink *self);

/** @volume: above 0, up to 1 */
void        steady_cue_sink_play          (SteadyCueSink *self, SteadyTone tone, const char *text, double volume);
void        steady_cue_sink_hush          (SteadyCueSink *self);

/** For sinks: emit the signals. */
void        steady_cue_sink_state_changed (SteadyCueSink *self);
void        steady_cue_sink_finished      (SteadyCueSink *self);

G_END_DECLS
