/* steady-reminder.h: waits for the chosen time, and shows the notification of today's training. */
#pragma once

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_REMINDER (steady_reminder_get_type ())
G_DECLARE_FINAL_TYPE (SteadyReminder, steady_reminder, STEADY, REMINDER, GObject)

/**
 * steady_reminder_new:
 * @application: kept running, also without a window, as long as reminders are on
 *
 * The notification's buttons are the application's actions "start-training" and "remind-later".
 *
 * Returns: (transfer full)
 */
SteadyReminder *steady_reminder_new (GApplication *application, SteadyContext *context);

/** "Later": comes back after STEADY_REMINDER_LATER_S. */
void            steady_reminder_put_off (SteadyReminder *self);

/** Whether this instance may remind: only the one that the desktop starts, with the diary of this computer's
 * first person. @application: (nullable) */
gboolean        steady_reminder_is_for (GApplication *application);

G_END_DECLS
