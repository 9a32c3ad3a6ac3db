/* steady-session-controller.h: leads a session: the clock drives it, its sets go to the diary, its cues to
 * whoever listens.
 *
 * Every finished set is on disk before the next one begins: where it cannot be written the session pauses,
 * and goes on only once it could be. */
#pragma once

#include "steady-context.h"
#include "steady-session.h"
#include "steady-wall.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SESSION_CONTROLLER (steady_session_controller_get_type ())
G_DECLARE_FINAL_TYPE (SteadySessionController, steady_session_controller, STEADY, SESSION_CONTROLLER, GObject)

/* Signals:
 *   "cues" (GArray *): the cues of one event, in their order
 *   "updated" (): after every event
 *   "trouble" (GError *): (nullable): a set could not be written; NULL: it could be now
 *   "wall" (int): SteadyWallNews: the clock on the wall, by which nothing here goes, was set or passed midnight */

/**
 * steady_session_controller_new:
 * @session: (transfer full)
 * @id: (nullable): of a session that is gone on with; NULL: a new one
 */
SteadySessionController *steady_session_controller_new (SteadyContext *context, SteadySession *session,
                                                        const char *id);

/** Begins it, or takes it up where it stood. */
void         steady_session_controller_start (SteadySessionController *self);

/** Returns: whether the event meant anything in this phase. */
gboolean     steady_session_controller_send  (SteadySessionController *self, SteadySessionEventType type);
void         steady_session_controller_rate  (SteadySessionController *self, SteadyRatings ratings);
void         steady_session_controller_rate_pain (SteadySessionController *self, int pain);

/** Lets time pass up to now; for the frame clock, so that what is drawn is exact. */
void         steady_session_controller_tick  (SteadySessionController *self);

/** Tries again to write what could not be written. */
void         steady_session_controller_retry (SteadySessionController *self);

void         steady_session_controller_get_view (SteadySessionController *self, SteadySessionView *view);
const char  *steady_session_controller_get_id   (SteadySessionController *self);

/** Whether it has come to its summary or was closed. */
gboolean     steady_session_controller_is_over  (SteadySessionController *self);

G_END_DECLS
