/* steady-words-private.h: what the files of this room share. */
#pragma once

#include <glib/gi18n-lib.h>

#include "steady-words.h"

G_BEGIN_DECLS

/** "today", "yesterday" or "on 27 Feb", seen from @from. (transfer full) */
char *steady_words_when (SteadyDate date, SteadyDate from);

G_END_DECLS
