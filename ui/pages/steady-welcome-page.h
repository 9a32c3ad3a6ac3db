/* steady-welcome-page.h: the first start: what Steady is, and the few questions that the plan needs. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_WELCOME_PAGE (steady_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyWelcomePage, steady_welcome_page, STEADY, WELCOME_PAGE, AdwBin)

/* Signals:
 *   "finished" (): all answers are in the diary */

GtkWidget *steady_welcome_page_new (SteadyContext *context);

G_END_DECLS
