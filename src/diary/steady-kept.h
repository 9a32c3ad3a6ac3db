/* steady-kept.h: the planner's states and decisions that are kept, so that daily use replays only the last
 * days, and what was decided stays as it was decided.
 *
 * There is one state for each training day that is settled, and the decisions up to the last of these days
 * are recorded. A change of the past throws away what lies on or after the first date that it reaches. */
#pragma once

#include "steady-diary-private.h"

G_BEGIN_DECLS

/**
 * steady_kept_plan:
 *
 * Returns: (transfer full): the plan for @date, from the newest state that is good for it
 */
SteadyPlan *steady_kept_plan      (SteadyDiary *diary, SteadyDate date, GError **error);

/** The same inside a transaction that is open already. */
SteadyPlan *steady_kept_plan_within (SteadyDiary *diary, SteadyDate date, GError **error);

/** Gives @visitor the plan of each date from @from to @to, not before it, each with what was known on that date. */
gboolean    steady_kept_walk      (SteadyDiary *diary, SteadyDate from, SteadyDate to, SteadyPlanVisitor visitor,
                                   gpointer data, GError **error);

/**
 * steady_kept_walk_within:
 * @read_from: not after @from
 *
 * The same inside a transaction that is open already.
 *
 * Returns: (transfer full): the rows that it read, in their order: from @read_from or from before it, to @to, and every
 *   prescription
 */
SteadyHistory *steady_kept_walk_within (SteadyDiary *diary, SteadyDate read_from, SteadyDate from, SteadyDate to,
                                        SteadyPlanVisitor visitor, gpointer data, GError **error);

/** (transfer full) (element-type SteadyDecisionRecord): recorded ones from @from on, and behind them those
 * that are not settled; by date, then the catalogue's order. */
GPtrArray  *steady_kept_decisions (SteadyDiary *diary, SteadyDate from, GError **error);

/**
 * steady_kept_update:
 * @affected: the first date that changed
 *
 * Inside the transaction of a change, after it: throws away what the change reached, and keeps what is
 * settled now.
 */
gboolean    steady_kept_update    (SteadyDiary *diary, SteadyDate affected, GError **error);

G_END_DECLS
