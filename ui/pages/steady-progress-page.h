/* steady-progress-page.h: what has changed, in charts, sentences and tables; and the way to take it along. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_PROGRESS_PAGE (steady_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyProgressPage, steady_progress_page, STEADY, PROGRESS_PAGE, AdwBin)

void steady_progress_page_set_context (SteadyProgressPage *self, SteadyContext *context);

G_END_DECLS
