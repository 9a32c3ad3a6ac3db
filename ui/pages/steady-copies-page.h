/* steady-copies-page.h: the backups that Steady made by itself, and the way to one of the person's own. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_COPIES_PAGE (steady_copies_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyCopiesPage, steady_copies_page, STEADY, COPIES_PAGE, SteadySubpage)

GtkWidget *steady_copies_page_new (SteadyContext *context);

G_END_DECLS
