/* steady-session-setup.h: from today's plan and this device's settings to a session that can be led. */
#pragma once

#include "steady-context.h"
#include "steady-session.h"

G_BEGIN_DECLS

/** Tempo, rests and countdown as this device has them. */
SteadySessionConfig steady_session_setup_config (SteadyContext *context);

/**
 * steady_session_setup_items:
 * @exercises: (nullable) (array zero-terminated=1): only these; NULL: all that the plan prescribes
 *
 * What is left of today's plan, in the catalogue's order: sets done earlier today count, and the weaker side
 * begins where the last weeks show one.
 *
 * Returns: (transfer full) (element-type SteadySessionItem): NULL with @error where the record cannot be read
 */
GArray *steady_session_setup_items (SteadyContext *context, const char * const *exercises, GError **error);

/** Seconds that the items take on this device. */
int     steady_session_setup_estimate_s (SteadyContext *context, GArray *items);

/** Whether an exercise of the plan has sets left today. */
gboolean steady_session_setup_has_rest (const SteadySessionItem *item);

G_END_DECLS
