/* steady-week-strip-view.h: the week as seven discs, on the screen. */
#pragma once

#include <gtk/gtk.h>

#include "steady-day-state.h"

G_BEGIN_DECLS

#define STEADY_TYPE_WEEK_STRIP_VIEW (steady_week_strip_view_get_type ())
G_DECLARE_FINAL_TYPE (SteadyWeekStripView, steady_week_strip_view, STEADY, WEEK_STRIP_VIEW, GtkWidget)

/** @states: seven days, the first day of the country's week first */
void steady_week_strip_view_set_states (SteadyWeekStripView *self,
                                        const SteadyDayState states[STEADY_DAYS_PER_WEEK]);

G_END_DECLS
