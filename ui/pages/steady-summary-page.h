/* steady-summary-page.h: after the training: what was done, and what tomorrow's question decides. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SUMMARY_PAGE (steady_summary_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadySummaryPage, steady_summary_page, STEADY, SUMMARY_PAGE, AdwBin)

/* Signals:
 *   "closed" () */

/** @stopped_by_pain: -1, or the pain that ended the training */
void steady_summary_page_show (SteadySummaryPage *self, SteadyContext *context, const char *session_id,
                               int stopped_by_pain);

G_END_DECLS
