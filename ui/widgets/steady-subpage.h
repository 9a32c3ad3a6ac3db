/* steady-subpage.h: a page of a navigation: header with the way back, and the content in a column. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_SUBPAGE (steady_subpage_get_type ())
G_DECLARE_DERIVABLE_TYPE (SteadySubpage, steady_subpage, STEADY, SUBPAGE, AdwBin)

struct _SteadySubpageClass
{
  AdwBinClass parent_class;
};

/* Properties:
 *   "title" (string)
 *   "content" (GtkWidget): scrolled, and clamped to the column */

G_END_DECLS
