/* steady-session-page.h: a training from its first countdown to its summary, in the whole window. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"
#include "steady-session-controller.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SESSION_PAGE (steady_session_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadySessionPage, steady_session_page, STEADY, SESSION_PAGE, AdwBin)

/* Signals:
 *   "left" (): the person is done here; the page can go */

/** @controller: (transfer full): not started yet; the page starts it */
GtkWidget *steady_session_page_new (SteadyContext *context, SteadySessionController *controller);

/** Begins the training, once the page can be seen. */
void       steady_session_page_start (SteadySessionPage *self);

/** Ends the training because of a warning sign that was reported. */
void       steady_session_page_stop (SteadySessionPage *self);

/** Ends the training with what was done; its rating is still asked. */
void       steady_session_page_finish (SteadySessionPage *self);

/** Pauses where a timer runs. */
void       steady_session_page_pause (SteadySessionPage *self);

/** Pauses, and asks whether to stop; as for Escape or a window that is to be closed. */
void       steady_session_page_ask_to_leave (SteadySessionPage *self);

/** Whether leaving now would break off something. */
gboolean   steady_session_page_is_under_way (SteadySessionPage *self);

G_END_DECLS
