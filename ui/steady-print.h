/* steady-print.h: the report on a printer: the same pages as in the file. */
#pragma once

#include <gtk/gtk.h>

#include "steady-context.h"
#include "steady-report.h"

G_BEGIN_DECLS

/**
 * steady_print_operation_new:
 * @report: (transfer full)
 * @paper: proposed; whoever prints may choose another, and the report is laid out for it
 *
 * Returns: (transfer full): to be run
 */
GtkPrintOperation *steady_print_operation_new (SteadyReport *report, SteadyPaper paper);

/** Reads the record in a thread of its own, then shows the print dialogue. */
void               steady_print_report        (GtkWidget *from, SteadyContext *context, int weeks, SteadyPaper paper);

G_END_DECLS
