/* steady-words-cue.h: what is spoken and shown in a session, and what will be heard of it. */
#pragma once

#include "steady-cue.h"
#include "steady-set.h"
#include "steady-wall.h"

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

/* All strings are (transfer full). */

/**
 * steady_words_cue:
 *
 * What is spoken for a cue: short, so that it is over before the next one: "hold", "3", "rest 45 seconds".
 *
 * Returns: (nullable): NULL: nothing is said
 */
char *steady_words_cue         (const SteadyCue *cue);

/** The language that messages are in, as in the name of its file: "en", "zh_CN". */
char *steady_words_language    (void);

/** What "try it" says. */
char *steady_words_cue_try     (void);

/** One line each, before a session: what will be heard, or why not and what to do. */
char *steady_words_heard_tones (SteadyHeard tones);
char *steady_words_heard_voice (SteadyHeard voice);

/** That the window flashes in place of what is not heard. */
char *steady_words_heard_flash (void);

/**
 * steady_words_phase:
 * @exercise: (nullable): in a hold exercise nothing is lifted: the body goes into position and comes out of it
 *
 * The large word of a phase on the screen: "Lift", "Hold", "Rest".
 */
char *steady_words_phase       (SteadyPhase phase, const SteadyExercise *exercise);

/** "Left leg", "Right leg", "Both legs". */
char *steady_words_side        (SteadySide side);

/** "Left leg, set 2", "Set 2": which of its exercise's sets in a training it is. */
char *steady_words_set_place   (const SteadySet *set);

/** "Front of the thigh": a part of the stretch. */
char *steady_words_stretch     (SteadyStretch part);

/**
 * steady_words_pause:
 * @us: how long nothing was counted, from STEADY_CUE_INTERRUPTED; 0: not known
 *
 * Why the session stands still, and that nothing was made up meanwhile.
 *
 * Returns: (nullable): NULL for STEADY_PAUSE_NONE
 */
char *steady_words_pause       (SteadyPauseReason reason, gint64 us);

/** What happened to the clock on the wall, and that the timer does not mind. (nullable): NULL for STEADY_WALL_SAME */
char *steady_words_wall        (SteadyWallNews news);

G_END_DECLS
