/* steady-planner.h: the planner: a pure fold over history. It reads no clock, no database and no locale. */
#pragma once

#include "steady-plan.h"

G_BEGIN_DECLS

/**
 * SteadyPlanner:
 *
 * The state of the fold after all that happened before a date. The state can be saved and taken up
 * again, so that daily use replays only the last days.
 */
typedef struct _SteadyPlanner SteadyPlanner;

/** (transfer full): before any history. Keeps a reference to @catalogue. */
SteadyPlanner *steady_planner_new  (SteadyCatalogue *catalogue);
SteadyPlanner *steady_planner_copy (const SteadyPlanner *self);
void           steady_planner_free (SteadyPlanner *self);

/**
 * steady_planner_load:
 *
 * Takes up a saved state. Exercises that the state does not know begin anew, under the locks and stops
 * that would hold for them; those the catalogue no longer has are kept aside and saved again.
 *
 * Returns: (transfer full) (nullable): NULL where the bytes are not a state of a version this planner reads;
 *   then replay from the beginning
 */
SteadyPlanner *steady_planner_load (SteadyCatalogue *catalogue, GBytes *state);
GBytes        *steady_planner_save (const SteadyPlanner *self);

/** Everything up to and including this date is folded in; STEADY_DATE_NONE before any. */
SteadyDate     steady_planner_get_date (const SteadyPlanner *self);

/** The last exercise-day that is folded in of the catalogue's exercise at @index; STEADY_DATE_NONE before any. */
SteadyDate     steady_planner_get_last_day (const SteadyPlanner *self, guint index);

/**
 * steady_planner_advance:
 * @history: sorted, with dates assigned; sets and checks may lack what lies on or before
 *   steady_planner_get_date(), prescriptions may not
 * @through: folds in all dates up to and including this one; must not lie before the planner's date
 * @known_on: answers of next-day pain recorded after this date are not known yet (normally the date a
 *   plan is asked for); of other checks the fold takes what lies in the dates it folds
 * @decisions: (nullable) (element-type SteadyDecisionRecord): every decision made on the way is appended
 */
void           steady_planner_advance (SteadyPlanner *self, const SteadyHistory *history, SteadyDate through,
                                       SteadyDate known_on, GPtrArray *decisions);

/**
 * steady_planner_plan:
 * @date: later than the planner's date
 *
 * The plan for a date: folds what lies between, then the date's checks but not its sets. The planner
 * itself is not changed.
 *
 * Returns: (transfer full)
 */
SteadyPlan    *steady_planner_plan (const SteadyPlanner *self, const SteadyHistory *history, SteadyDate date);

/**
 * SteadyPlanVisitor:
 *
 * Returns: FALSE to stop the walk
 */
typedef gboolean (*SteadyPlanVisitor) (const SteadyPlan *plan, gpointer data);

/**
 * steady_planner_walk:
 *
 * The plan of every date from @from to @to, each with what was known on that date, in one pass over
 * history (late answers make it go back only as far as they reach).
 */
void           steady_planner_walk (SteadyCatalogue *catalogue, const SteadyHistory *history, SteadyDate from,
                                    SteadyDate to, SteadyPlanVisitor visitor, gpointer data);

/**
 * steady_planner_walk_on:
 * @history: as steady_planner_advance() wants it
 * @from: later than the planner's date
 *
 * The same from a planner that knows every answer for its own dates that is known on a date of the walk, and no
 * other; it is not changed.
 */
void           steady_planner_walk_on (const SteadyPlanner *self, const SteadyHistory *history, SteadyDate from,
                                       SteadyDate to, SteadyPlanVisitor visitor, gpointer data);

/* --- keeping states ------------------------------------------------------------------------------
 *
 * Whoever keeps saved states (one for each training day or so, with steady_planner_get_date()) takes up
 * the latest one that is still good and replays from there. A state is good as long as nothing changed on
 * or before its date; the functions below give the first date that a new, changed or withdrawn row
 * changes: states on or after that date are thrown away, and decision records on or after it are made
 * anew. What lies before stays as it was decided, also when a later version has other rules.
 *
 * @history is what is known without the row or with it, sets with dates, sorted; it has to reach back to
 * the training day before the row. */

/**
 * steady_planner_settled_before:
 *
 * The latest date before @date such that no ordinary later answer (the date's own sets and checks, the
 * next-day pain of the last training day) changes a decision on or before it. A state advanced through
 * it may be kept. The flag "provisional" of a decision also ends with the next exercise-day of its
 * exercise: whoever keeps records ends it when a later one of the exercise is kept.
 */
SteadyDate     steady_planner_settled_before (const SteadyHistory *history, SteadyDate date);

/** STEADY_DATE_NONE where the planner does not look at answers of this kind. */
SteadyDate     steady_planner_affected_by_check (const SteadyCheck *check, const SteadyHistory *history);

/** The set's date, or earlier where an answer without a date now belongs to another training day. */
SteadyDate     steady_planner_affected_by_set (const SteadySet *set, const SteadyHistory *history);

SteadyDate     steady_planner_affected_by_prescription (const SteadyPrescription *prescription);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyPlanner, steady_planner_free)

G_END_DECLS
