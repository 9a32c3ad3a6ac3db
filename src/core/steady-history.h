/* steady-history.h: what is known of a person: the planner's and the charts' whole input. */
#pragma once

#include "steady-check.h"
#include "steady-prescription.h"
#include "steady-set.h"

G_BEGIN_DECLS

/**
 * SteadyHistory:
 * @sets: (element-type SteadySet)
 * @checks: (element-type SteadyCheck): without the withdrawn ones
 * @prescriptions: (element-type SteadyPrescription)
 *
 * The arrays own their elements. After steady_history_sort() each stands in its own total order.
 */
typedef struct
{
  GPtrArray *sets;
  GPtrArray *checks;
  GPtrArray *prescriptions;
} SteadyHistory;

/** (transfer full) */
SteadyHistory *steady_history_new  (void);
void           steady_history_free (SteadyHistory *self);

/** Gives every set its session's date: the local date of the session's first set. */
void           steady_history_assign_dates (SteadyHistory *self);

/** As steady_history_sort(), and leaves the rest as it is. */
void           steady_history_sort_sets (SteadyHistory *self);

void           steady_history_sort (SteadyHistory *self);

/** The latest date of any set or check; STEADY_DATE_NONE where there is none. */
SteadyDate     steady_history_last_date (const SteadyHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyHistory, steady_history_free)

G_END_DECLS
