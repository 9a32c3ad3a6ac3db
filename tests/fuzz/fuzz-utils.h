/* fuzz-utils.h: what the targets have in common. */
#pragma once

#include <gio/gio.h>

#include "fuzz.h"
#include "steady-diary.h"

G_BEGIN_DECLS

/** From here on a warning or a critical ends the program: to a target it is a finding. */
void             fuzz_be_strict (void);

/** Steady's own exercises. (transfer none), for as long as the program runs */
SteadyCatalogue *fuzz_catalogue (void);

/** A folder that goes away with the program, in memory where the system has such a place. (transfer none) */
const char      *fuzz_folder    (void);

/** A diary in that folder with a few days of training. (transfer none), for as long as the program runs */
SteadyDiary     *fuzz_diary     (void);

/** Refused with an error that has a message, or accepted without one: anything else is a finding. */
void             fuzz_expect    (gboolean accepted, GError **error);

G_END_DECLS
