/* steady-export-page.h: the record to be taken along: a report on paper or as a file, everything in one file, tables. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_EXPORT_PAGE (steady_export_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyExportPage, steady_export_page, STEADY, EXPORT_PAGE, SteadySubpage)

GtkWidget *steady_export_page_new (SteadyContext *context);

/**
 * steady_export_page_open_over:
 *
 * The same in a window over @parent, for while a training is under way there: Escape closes it.
 *
 * Returns: (transfer none): not yet presented
 */
GtkWindow *steady_export_page_open_over (GtkWindow *parent, SteadyContext *context);

G_END_DECLS
