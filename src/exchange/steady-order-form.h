/* steady-order-form.h: the form that a professional fills in: a prescription file with the plan's doses.
 *
 * A fixed dose holds against every rule but those of pain, so nobody may come by one by giving a form back as it was. A
 * row's id therefore ends in a sum of what the row says: a row that still says it was not touched, and the import passes
 * it over. Any change, also of the note, makes it an order. */
#pragma once

#include "steady-plan.h"
#include "steady-prescription.h"

G_BEGIN_DECLS

/**
 * steady_order_form_row:
 * @from: the day from which it is valid
 *
 * The plan's dose of an exercise as a fixed one.
 *
 * Returns: (transfer full)
 */
SteadyPrescription *steady_order_form_row (const SteadyPlan *plan, guint index, SteadyDate from);

/** Whether it says what the form said: then it orders nothing. */
gboolean            steady_order_form_is_untouched (const SteadyPrescription *row);

G_END_DECLS
