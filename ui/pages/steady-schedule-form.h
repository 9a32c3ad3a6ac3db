/* steady-schedule-form.h: training days and goal. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_SCHEDULE_FORM (steady_schedule_form_get_type ())
G_DECLARE_FINAL_TYPE (SteadyScheduleForm, steady_schedule_form, STEADY, SCHEDULE_FORM, AdwBin)

/* Signals:
 *   "changed" (): by the person */

/** @days: bit 0 Monday … bit 6 Sunday @goal: 10–100, per cent */
GtkWidget *steady_schedule_form_new (guint8 days, int goal);

guint8     steady_schedule_form_get_days (SteadyScheduleForm *self);
int        steady_schedule_form_get_goal (SteadyScheduleForm *self);

G_END_DECLS
