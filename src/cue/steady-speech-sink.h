/* steady-speech-sink.h: words through the machine's speech engine, by way of speech-dispatcher. */
#pragma once

#include "steady-cue-sink.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SPEECH_SINK (steady_speech_sink_get_type ())
G_DECLARE_FINAL_TYPE (SteadySpeechSink, steady_speech_sink, STEADY, SPEECH_SINK, GObject)

/** (transfer full): for @language, "zh_CN"; connects and looks for a voice at once, in the background. */
SteadyCueSink *steady_speech_sink_new (const char *language);

G_END_DECLS
