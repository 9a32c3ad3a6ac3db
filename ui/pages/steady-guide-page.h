/* steady-guide-page.h: what to know about weak, trembling legs, searchable. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_GUIDE_PAGE (steady_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyGuidePage, steady_guide_page, STEADY, GUIDE_PAGE, AdwBin)

/** (nullable): a page of one topic, for a navigation; NULL where there is no such topic */
GtkWidget *steady_guide_page_open (const char *topic, SteadyCatalogue *catalogue);

/** (nullable): the same as a window over @parent, for where no page can be left: during a training */
GtkWindow *steady_guide_page_open_over (GtkWindow *parent, const char *topic, SteadyCatalogue *catalogue);

G_END_DECLS
