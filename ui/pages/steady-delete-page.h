/* steady-delete-page.h: what would go for good, what stays, and a backup before it goes. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_DELETE_PAGE (steady_delete_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyDeletePage, steady_delete_page, STEADY, DELETE_PAGE, SteadySubpage)

/**
 * steady_delete_page_new:
 * @person: (nullable): a further person who is removed; NULL to delete everything in the context's own diary, which
 *   ends in "app.reload"
 */
GtkWidget *steady_delete_page_new (SteadyContext *context, const char *person);

G_END_DECLS
