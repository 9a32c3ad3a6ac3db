/* steady-words-check.h: one answer of the person in words, for the list of all entries. */
#pragma once

#include "steady-words.h"

G_BEGIN_DECLS

/**
 * steady_words_check:
 *
 * "Pain the next day: 3", "Knee gap at ease: 3.5 cm", "Clearance: all exercises". What the catalogue no longer
 * has is named as the file names it.
 *
 * Returns: (transfer full)
 */
char *steady_words_check (const SteadyCheck *check, SteadyCatalogue *catalogue);

G_END_DECLS
