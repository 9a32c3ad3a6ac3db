/* steady-sounds.h: what this device lets be heard: tones and voice as the settings have them, and whether a
 * screen reader speaks already. */
#pragma once

#include <gio/gio.h>

#include "steady-cue-player.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SOUNDS (steady_sounds_get_type ())
G_DECLARE_FINAL_TYPE (SteadySounds, steady_sounds, STEADY, SOUNDS, GObject)

/* Signals:
 *   "changed" (): other things will be heard than before
 *   "unheard" (): a tone was due and cannot be heard: show it */

/** (transfer full) */
SteadySounds    *steady_sounds_new (SteadyClock *clock, GSettings *settings);

/** (transfer none). The first call looks for a sound server and a speech engine, in the background. */
SteadyCuePlayer *steady_sounds_get_player (SteadySounds *self);

G_END_DECLS
