/* steady-today-page.h: what there is to do today, and the way into it. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_TODAY_PAGE (steady_today_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyTodayPage, steady_today_page, STEADY, TODAY_PAGE, AdwBin)

void steady_today_page_set_context (SteadyTodayPage *self, SteadyContext *context);

/** As "Start" does; asks the question that is due first. */
void steady_today_page_start (SteadyTodayPage *self);

G_END_DECLS
