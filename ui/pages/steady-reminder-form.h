/* steady-reminder-form.h: reminders on or off, when, and whether they will work on this desktop. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_REMINDER_FORM (steady_reminder_form_get_type ())
G_DECLARE_FINAL_TYPE (SteadyReminderForm, steady_reminder_form, STEADY, REMINDER_FORM, AdwBin)

/** What is chosen is kept in @settings at once. It asks the desktop what it can do, and promises no more. */
GtkWidget *steady_reminder_form_new (GSettings *settings);

G_END_DECLS
