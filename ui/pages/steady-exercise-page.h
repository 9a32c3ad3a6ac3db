/* steady-exercise-page.h: one exercise: how it is done, what to mind, today's dose and what was done so
 * far. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_EXERCISE_PAGE (steady_exercise_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyExercisePage, steady_exercise_page, STEADY, EXERCISE_PAGE, SteadySubpage)

/** @exercise: of the context's catalogue */
GtkWidget *steady_exercise_page_new (SteadyContext *context, const SteadyExercise *exercise);

G_END_DECLS
