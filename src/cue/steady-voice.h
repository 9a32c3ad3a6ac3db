/* steady-voice.h: which of a speech engine's voices speaks the language of the messages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *language; /* as the engine calls it: "en-GB", "cmn-LATN-PINYIN" */
} SteadyVoice;

/**
 * steady_voice_pick:
 * @language: as in the name of a message catalogue: "zh_CN", "en", "de_AT.UTF-8"
 *
 * The list decides, not the engine: an engine takes a language it does not have in silence, and speaks nonsense.
 *
 * Returns: index of the voice to be chosen by its name, or -1 where none speaks the language
 */
int steady_voice_pick (const SteadyVoice *voices, guint n_voices, const char *language);

G_END_DECLS
