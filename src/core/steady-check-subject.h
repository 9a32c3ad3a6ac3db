/* steady-check-subject.h: whether an answer is about something there is. */
#pragma once

#include "steady-catalogue.h"
#include "steady-check.h"

G_BEGIN_DECLS

/** Whether the subject is what the kind asks for, and known here; for a schedule also that it has as many
 * days as the value says. */
gboolean steady_check_subject_fits (const SteadyCheck *check, SteadyCatalogue *catalogue);

G_END_DECLS
