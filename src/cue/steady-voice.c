#include "steady-voice.h"

#include <string.h>

/* espeak-ng's Mandarin voice that reads digits and Latin letters within Chinese text as Chinese. */
#define MANDARIN_VOICE "Chinese (Mandarin, latin as Pinyin)"

/* "zh_CN.UTF-8@x" -> "zh-cn" */
static char *
as_tag (const char *language)
{
  char *tag = g_ascii_strdown (language, (gssize) strcspn (language, ".@"));

  return g_strdelimit (tag, "_", '-');
}

static gboolean
has_prefix (const char *tag, const char *prefix)
{
  gsize length = strlen (prefix);

  return g_ascii_strncasecmp (tag, prefix, length) == 0 && (tag[length] == '\0' || tag[length] == '-');
}

/* 0: does not speak it; the more the better. */
static int
fitness (const SteadyVoice *voice, const char *tag, const char *base)
{
  gboolean mandarin = g_str_equal (base, "zh");

  if (voice->name == NULL || voice->language == NULL)
    return 0;
  if (mandarin && g_str_equal (voice->name, MANDARIN_VOICE))
    return 1000;
  if (g_ascii_strcasecmp (voice->language, tag) == 0)
    return 900;
  if (g_ascii_strcasecmp (voice->language, base) == 0)
    return 800;
  /* Of regions and dialects the most general one. */
  if (has_prefix (voice->language, base))
    return 700 - (int) MIN (strlen (voice->language), 100);
  if (mandarin && has_prefix (voice->language, "cmn"))
    return 500 - (int) MIN (strlen (voice->language), 100);
  return 0;
}

int
steady_voice_pick (const SteadyVoice *voices, guint n_voices, const char *language)
{
  g_autofree char *tag = as_tag (language);
  g_autofree char *base = g_strndup (tag, strcspn (tag, "-"));
  int best = 0, picked = -1;

  for (guint i = 0; i < n_voices; i++)
    {
      int fits = fitness (&voices[i], tag, base);

      /* The first of equals: an engine lists a voice before its variations. */
      if (fits > best)
        {
          best = fits;
          picked = (int) i;
        }
    }
  return picked;
}
