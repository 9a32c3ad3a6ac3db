/* steady-orders-page.h: what professionals ordered, in force, later and past, and the way to end it. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_ORDERS_PAGE (steady_orders_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyOrdersPage, steady_orders_page, STEADY, ORDERS_PAGE, SteadySubpage)

/** @exercise: (nullable): of the context's catalogue; NULL for all of them */
GtkWidget *steady_orders_page_new (SteadyContext *context, const SteadyExercise *exercise);

G_END_DECLS
