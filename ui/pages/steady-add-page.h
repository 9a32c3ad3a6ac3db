/* steady-add-page.h: what was done without the timer, written down afterwards. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_ADD_PAGE (steady_add_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyAddPage, steady_add_page, STEADY, ADD_PAGE, SteadySubpage)

/** @exercise: of the context's catalogue. Once written, the page gives way to that of the day, with its ratings. */
GtkWidget *steady_add_page_new (SteadyContext *context, const SteadyExercise *exercise);

G_END_DECLS
