/* steady-main-window.h: the one window: four pages, the session, the first start, and what all of them
 * share. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_MAIN_WINDOW (steady_main_window_get_type ())
G_DECLARE_FINAL_TYPE (SteadyMainWindow, steady_main_window, STEADY, MAIN_WINDOW, AdwApplicationWindow)

/* Actions (for use from anywhere inside the window):
 *   "win.show-page" (s): "today", "exercises", "progress", "guide"
 *   "win.show-exercise" (s): the page of an exercise
 *   "win.show-topic" (s): a topic of the guide
 *   "win.show-why" (s): why an exercise has today's dose
 *   "win.something-wrong": the dialog of warning signs
 *   "win.self-check": the weekly self-check
 *   "win.rescreen": the health questions again
 *   "win.record-clearance": a professional agrees
 *   "win.start-training": as "Start" on the page Today
 *   "win.train" (as): a session of these exercises; all that are left today where empty
 *   "win.resume", "win.finish-open": the training that was broken off
 *   "win.show-orders" (s): a professional's orders for an exercise; all of them where it is ""
 *   "win.import", "win.import-order": asks for files, and shows what they would bring
 *   "win.back-up", "win.restore", "win.delete-everything": the diary as a whole
 *   "win.people": who shares this computer; "win.people-changed": after a name came or went
 *   "win.fullscreen": on and off */

/* Signals:
 *   "recovered" (char *): as of the recovery page */

/**
 * steady_main_window_new:
 * @context: (nullable): NULL where the diary could not be opened; then see steady_main_window_show_trouble()
 */
SteadyMainWindow *steady_main_window_new (AdwApplication *application, SteadyContext *context);

/** Whether a training is under way in it. */
gboolean      steady_main_window_is_training (SteadyMainWindow *self);

/** Instead of all pages: what went wrong, as a message that a person can act on. */
void          steady_main_window_show_trouble (SteadyMainWindow *self, const char *message);

/**
 * steady_main_window_show_recovery:
 *
 * Instead of all pages: what can be done about a damaged database. Leads to "recovered".
 */
void          steady_main_window_show_recovery (SteadyMainWindow *self, const char *database, const char *message);

/** (transfer none): what steady_feedback_say() may come from. */
GtkWidget    *steady_main_window_get_content (SteadyMainWindow *self);

G_END_DECLS
