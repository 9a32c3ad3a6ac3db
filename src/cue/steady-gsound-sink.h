/* steady-gsound-sink.h: tones through the machine's sound server. */
#pragma once

#include "steady-cue-sink.h"

G_BEGIN_DECLS

#define STEADY_TYPE_GSOUND_SINK (steady_gsound_sink_get_type ())
G_DECLARE_FINAL_TYPE (SteadyGsoundSink, steady_gsound_sink, STEADY, GSOUND_SINK, GObject)

/** (transfer full): $STEADY_SOUNDS_DIR, or where the tones were installed. */
char          *steady_gsound_sink_default_folder (void);

/** (transfer full): with the tones in @folder; looks for the sound server at once, in the background. */
SteadyCueSink *steady_gsound_sink_new            (const char *folder);

G_END_DECLS
