/* steady-guide-text.h: the words of the guide, as data. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STEADY_BLOCK_END,
  STEADY_BLOCK_TEXT,
  STEADY_BLOCK_HEADING,
  STEADY_BLOCK_POINT,   /* one of a list */
  STEADY_BLOCK_MARKED,  /* one of a list: @mark is its number or word */
  STEADY_BLOCK_URGENT,  /* what to do at once */
  STEADY_BLOCK_LINK,    /* a button: @mark is the detailed action */
  STEADY_BLOCK_FIGURE,  /* a drawing: @text says what it shows, @mark is "FIGURE start|hold|mistake", where FIGURE
                         * is the name of a built-in figure or of an exercise */
} SteadyGuideBlockKind;

/** @text and, in MARKED, @mark are to be given to gettext. */
typedef struct
{
  SteadyGuideBlockKind kind;
  const char *text;
  const char *mark;
} SteadyGuideBlock;

typedef struct
{
  const char *id;
  const char *title;
  const char *summary;
  const SteadyGuideBlock *blocks; /* ends with STEADY_BLOCK_END */
} SteadyGuideTopic;

/** @n: (out) */
const SteadyGuideTopic *steady_guide_topics (guint *n);

/** (nullable) */
const SteadyGuideTopic *steady_guide_find (const char *id);

/** Whether title, summary or text in the language of the session contain @words. */
gboolean                steady_guide_matches (const SteadyGuideTopic *topic, const char *words);

G_END_DECLS
