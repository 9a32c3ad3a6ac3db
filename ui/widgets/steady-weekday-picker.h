/* steady-weekday-picker.h: seven buttons, one for each day of the week, in the order of the country. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_WEEKDAY_PICKER (steady_weekday_picker_get_type ())
G_DECLARE_FINAL_TYPE (SteadyWeekdayPicker, steady_weekday_picker, STEADY, WEEKDAY_PICKER, AdwBin)

/* Properties:
 *   "days" (uint, 1–127): bit 0 Monday … bit 6 Sunday; one day at least stays chosen */

guint8 steady_weekday_picker_get_days (SteadyWeekdayPicker *self);
void   steady_weekday_picker_set_days (SteadyWeekdayPicker *self, guint8 days);

/** The first day of the week where the person lives: 0 Monday … 6 Sunday. */
int    steady_weekday_picker_first_of_week (void);

G_END_DECLS
