/* steady-import-rows.h: what an import would do, as lists: files, mistakes, orders, today's plan. */
#pragma once

#include <gtk/gtk.h>

#include "steady-import-job.h"

G_BEGIN_DECLS

/** What each file is, and how much of it is new, changed or known. */
GtkWidget *steady_import_rows_files    (SteadyImport *import);

/** Each mistake with its place. */
GtkWidget *steady_import_rows_mistakes (SteadyImport *import);

/** The orders: today's dose and what was ordered. (nullable): without orders */
GtkWidget *steady_import_rows_orders   (SteadyImportJob *job);

/** What is another in today's plan. (nullable): where nothing is */
GtkWidget *steady_import_rows_plan     (SteadyImportJob *job);

G_END_DECLS
