/* steady-restore-page.h: a backup comes back: what it holds, what it replaces, and where that is kept. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_RESTORE_PAGE (steady_restore_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyRestorePage, steady_restore_page, STEADY, RESTORE_PAGE, SteadySubpage)

/** @path: the backup. The page ends in "app.reload". */
GtkWidget *steady_restore_page_new (SteadyContext *context, const char *path);

G_END_DECLS
