/* steady-export-page.h: the record to be taken along: a report on paper or as a file, everything in one file, tables. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_EXPORT_PAGE (steady_export_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyExportPage, steady_export_page, STEADY, EXPORT_PAGE, SteadySubpage)

GtkWidget *steady_export_page_new (SteadyContext *context);

G_END_DECLS
