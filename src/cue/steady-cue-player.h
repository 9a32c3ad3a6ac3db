/* steady-cue-player.h: plays the session's cues, one after the other, never late. Without GTK. */
#pragma once

#include "steady-clock.h"
#include "steady-cue-sink.h"

G_BEGIN_DECLS

#define STEADY_TYPE_CUE_PLAYER (steady_cue_player_get_type ())
G_DECLARE_FINAL_TYPE (SteadyCuePlayer, steady_cue_player, STEADY, CUE_PLAYER, GObject)

/** What would begin later than this after its moment is left out: a late "lift" misleads. */
#define STEADY_CUE_LATE_MS 300

/* Signals:
 *   "state-changed" ():    steady_cue_player_get_tones() or _get_voice() has another answer
 *   "unheard" (int phase): a cue with a tone came while steady_cue_player_get_flashes(): flash the window. The phase
 *                          that begins, or -1 */

/**
 * steady_cue_player_new:
 * @tones, @voice: (nullable): none: nothing of that kind is heard
 *
 * Returns: (transfer full): tones and voice on, volume 1
 */
SteadyCuePlayer *steady_cue_player_new (SteadyClock *clock, SteadyCueSink *tones, SteadyCueSink *voice);

/**
 * steady_cue_player_new_for_device:
 *
 * Speaks the language of the messages (steady_words_language()), which need not be that of the locale. With the machine's sound server and speech engine. Both are looked for in the background: the states are
 * CHECKING until then.
 *
 * Returns: (transfer full)
 */
SteadyCuePlayer *steady_cue_player_new_for_device (SteadyClock *clock);

/** @volume: 0–1; 0 is the same as off. What sounds is let go on. */
void             steady_cue_player_set_tones (SteadyCuePlayer *self, gboolean on, double volume);
void             steady_cue_player_set_voice (SteadyCuePlayer *self, gboolean on, double volume);

/** What will be heard; steady_words_heard_tones() and _voice() have the sentences. */
SteadyHeard      steady_cue_player_get_tones (SteadyCuePlayer *self);
SteadyHeard      steady_cue_player_get_voice (SteadyCuePlayer *self);

/** Whether the window is to flash: for want of tones or of the voice, or because nothing at all is heard. */
gboolean         steady_cue_player_get_flashes (SteadyCuePlayer *self);

/**
 * steady_cue_player_take:
 * @cues: (element-type SteadyCue): as steady_session_handle() appended them; copied
 *
 * Cues of a kind that changes what the body has to do (a phase of the set, a pause, the end because of pain) cut off
 * what sounds; others wait for it to end, and are left out where that takes too long.
 */
void             steady_cue_player_take (SteadyCuePlayer *self, const GArray *cues);

/** A tone and a few words, for "try it": as far as they can be heard. Looks again for what cannot. */
void             steady_cue_player_try  (SteadyCuePlayer *self);

/** Looks again for a sound server and a speech engine that were not there. */
void             steady_cue_player_look_again (SteadyCuePlayer *self);

/** Ends what sounds and forgets what waits. */
void             steady_cue_player_hush (SteadyCuePlayer *self);

/** Looks again at what is due; by itself it does so in time. For tests on a fake clock. */
void             steady_cue_player_pump (SteadyCuePlayer *self);

G_END_DECLS
