/* steady-clearance-page.h: a professional agrees that something is trained again. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_CLEARANCE_PAGE (steady_clearance_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyClearancePage, steady_clearance_page, STEADY, CLEARANCE_PAGE, SteadySubpage)

GtkWidget *steady_clearance_page_new (SteadyContext *context);

G_END_DECLS
