/* steady-decision-row.h: a decision between the planner's codes and the words it is stored with, which stay
 * the same whatever order a later version gives its codes. */
#pragma once

#include "steady-plan.h"
#include "steady-repository.h"

G_BEGIN_DECLS

/** (transfer full) */
SteadyDecisionRow    *steady_decision_record_to_row   (const SteadyDecisionRecord *record);

/** (transfer full) (nullable): NULL where a word is not known */
SteadyDecisionRecord *steady_decision_record_from_row (const SteadyDecisionRow *row);

G_END_DECLS
