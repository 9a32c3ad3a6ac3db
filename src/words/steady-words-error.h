/* steady-words-error.h: what went wrong, in the person's language. */
#pragma once

#include "steady-words.h"

G_BEGIN_DECLS

/**
 * steady_words_error:
 *
 * What became of the data and what can be done, by the error's code; behind it, in brackets, the error's own
 * message, which names the file and the place and is not translated. Of other libraries' errors the message
 * alone: they bring their own translations.
 *
 * Returns: (transfer full)
 */
char *steady_words_error (const GError *error);

G_END_DECLS
