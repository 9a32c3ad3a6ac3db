/* steady-set-page.h: one set, to be corrected or deleted. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SET_PAGE (steady_set_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadySetPage, steady_set_page, STEADY, SET_PAGE, SteadySubpage)

/** @set: copied */
GtkWidget *steady_set_page_new (SteadyContext *context, const SteadyExercise *exercise, const SteadySet *set);

G_END_DECLS
