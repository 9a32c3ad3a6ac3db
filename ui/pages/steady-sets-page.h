/* steady-sets-page.h: the sets of one exercise on one date, to be corrected. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SETS_PAGE (steady_sets_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadySetsPage, steady_sets_page, STEADY, SETS_PAGE, SteadySubpage)

/** @exercise: of the context's catalogue */
GtkWidget *steady_sets_page_new (SteadyContext *context, const SteadyExercise *exercise, SteadyDate date);

G_END_DECLS
