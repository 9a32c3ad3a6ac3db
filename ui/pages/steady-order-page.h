/* steady-order-page.h: what a professional ordered for one exercise: a fixed dose, an upper limit, or not
 * this one. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_ORDER_PAGE (steady_order_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyOrderPage, steady_order_page, STEADY, ORDER_PAGE, SteadySubpage)

/** @exercise: of the context's catalogue */
GtkWidget *steady_order_page_new (SteadyContext *context, const SteadyExercise *exercise);

G_END_DECLS
