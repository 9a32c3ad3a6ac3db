/* steady-words-cue.h: what is spoken in a session, and what will be heard of it. */
#pragma once

#include "steady-cue.h"

G_BEGIN_DECLS

/**
 * SteadyHeard: whether tones, or the voice, will be heard.
 * @STEADY_HEARD_CHECKING: not known yet
 * @STEADY_HEARD_YES: as far as the program can know; a muted loudspeaker it cannot see
 * @STEADY_HEARD_OFF: switched off by the person
 * @STEADY_HEARD_NO_SERVER: no sound server answers
 * @STEADY_HEARD_NO_FILES: the tones' files are missing
 * @STEADY_HEARD_NO_ENGINE: no speech engine answers
 * @STEADY_HEARD_NO_VOICE: the engine has no voice for the language
 */
typedef enum
{
  STEADY_HEARD_CHECKING,
  STEADY_HEARD_YES,
  STEADY_HEARD_OFF,
  STEADY_HEARD_NO_SERVER,
  STEADY_HEARD_NO_FILES,
  STEADY_HEARD_NO_ENGINE,
  STEADY_HEARD_NO_VOICE,
} SteadyHeard;

/**
 * steady_words_cue:
 *
 * What is spoken for a cue: short, so that it is over before the next one: "hold", "3", "rest 45 seconds".
 *
 * Returns: (transfer full) (nullable): NULL: nothing is said
 */
char *steady_words_cue   (const SteadyCue *cue);

/** What "try it" says. (transfer full) */
char *steady_words_cue_try (void);

/** The line before a session that says what will be heard, and what will not and why. (transfer full) */
char *steady_words_heard (SteadyHeard tones, SteadyHeard voice);

/** "Front of the thigh": a part of the stretch, for the screen. (transfer full) */
char *steady_words_stretch (SteadyStretch part);

G_END_DECLS
