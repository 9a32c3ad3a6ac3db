/* steady-why-page.h: why an exercise has the dose it has: the ladder, the step now, the way so far, the
 * outlook. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_WHY_PAGE (steady_why_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyWhyPage, steady_why_page, STEADY, WHY_PAGE, SteadySubpage)

/** @exercise: of the context's catalogue */
GtkWidget *steady_why_page_new (SteadyContext *context, const SteadyExercise *exercise);

G_END_DECLS
