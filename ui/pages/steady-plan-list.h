/* steady-plan-list.h: today's plan: for each exercise the dose, why it is so, and whether to do it now. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_PLAN_LIST (steady_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (SteadyPlanList, steady_plan_list, STEADY, PLAN_LIST, AdwBin)

/* Signals:
 *   "choice-changed" (): another set of exercises is to be done now */

/** @items: (element-type SteadySessionItem): what can be trained, with what was done today */
void steady_plan_list_show (SteadyPlanList *self, SteadyContext *context, SteadyPlan *plan, GArray *items);

/** (transfer container) (element-type utf8): ids of what is to be done now, NULL-terminated; none: empty */
GPtrArray *steady_plan_list_get_chosen (SteadyPlanList *self);

/** (transfer full): the names of what is left for later, as a list in words; NULL where nothing is */
char      *steady_plan_list_left_out (SteadyPlanList *self);

G_END_DECLS
