/* steady-people-page.h: the people who share this computer: whose diary is shown, another one, a further one. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_PEOPLE_PAGE (steady_people_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyPeoplePage, steady_people_page, STEADY, PEOPLE_PAGE, SteadySubpage)

GtkWidget *steady_people_page_new (SteadyContext *context);

/* --- for other places that name people ----------------------------------------------------------------- */

/** (nullable) (transfer full): which of the people the context's diary is of: "" for the first; NULL where its file
 * is none of theirs. */
char      *steady_people_find (SteadyContext *context);

/** (transfer full): how a person is called; @name: "" for the first, who may have a name on this device */
char      *steady_people_call (SteadyContext *context, const char *name);

G_END_DECLS
