/* steady-exercises-page.h: all exercises, each with a way to its own page. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_EXERCISES_PAGE (steady_exercises_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyExercisesPage, steady_exercises_page, STEADY, EXERCISES_PAGE, AdwBin)

void steady_exercises_page_set_context (SteadyExercisesPage *self, SteadyContext *context);

G_END_DECLS
