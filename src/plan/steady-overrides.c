/* steady-overrides.c: what a professional prescribed, and where the ladder goes on after a fixed dose. */

#include "steady-planner-private.h"

/* Prescriptions stand in the order they were read, so of two equal ones the later wins. */
const SteadyPrescription *
steady_override_on (const SteadyHistory *history, const char *exercise, SteadyDate date)
{
  const SteadyPrescription *best = NULL;

  for (guint i = 0; i < history->prescriptions->len; i++)
    {
      const SteadyPrescription *candidate = g_ptr_array_index (history->prescriptions, i);

      if (!g_str_equal (candidate->exercise, exercise) || !steady_prescription_covers (candidate, date))
        continue;
      if (best == NULL || candidate->valid_from >= best->valid_from)
        best = candidate;
    }
  return best;
}

SteadyOrderKind
steady_override_kind (const SteadyPrescription *prescription)
{
  if (prescription == NULL)
    return STEADY_ORDER_NONE;
  if (prescription->dose.sets == 0)
    return STEADY_ORDER_NOT_THIS;
  return prescription->ceiling ? STEADY_ORDER_CEILING : STEADY_ORDER_FIXED;
}

guint
steady_override_variant (const SteadyPrescription *prescription, const SteadyExerciseState *state)
{
  int named = prescription->variant != NULL
                  ? steady_exercise_find_variant (state->exercise, prescription->variant)
                  : -1;

  return named >= 0 ? (guint) named : state->variant;
}

SteadyDate
steady_override_next_change (const SteadyHistory *history, SteadyDate date)
{
  SteadyDate next = G_MAXINT32;

  for (guint i = 0; i < history->prescriptions->len; i++)
    {
      const SteadyPrescription *prescription = g_ptr_array_index (history->prescriptions, i);

      if (prescription->valid_from > date)
        next = MIN (next, prescription->valid_from);
      if (prescription->valid_until != STEADY_DATE_NONE && prescription->valid_until >= date)
        next = MIN (next, prescription->valid_until + 1);
    }
  return next;
}

/* "Not this exercise", or a ceiling below every level. */
static gboolean
leaves_out (const SteadyPrescription *order, const SteadyExerciseState *state)
{
  SteadyOrderKind kind = steady_override_kind (order);

  return kind == STEADY_ORDER_NOT_THIS
         || (kind == STEADY_ORDER_CEILING
             && steady_ladder_at_most (state->ladder, steady_dose_volume (order->dose))
                  < steady_ladder_get_lowest (state->ladder));
}

SteadyDate
steady_override_end_of_leave (const SteadyHistory *history, const SteadyExerciseState *state, SteadyDate date)
{
  while (leaves_out (steady_override_on (history, state->id, date), state))
    {
      date = steady_override_next_change (history, date);
      if (date > STEADY_DATE_MAX)
        return STEADY_DATE_NONE;
    }
  return date;
}

static void
end_fixed_dose (const SteadyPlanner *self, SteadyExerciseState *state, const SteadyPrescription *ended)
{
  int level = steady_ladder_at_most (state->ladder, steady_dose_volume (ended->dose));
  guint variant = steady_planner_allowed_variant (self, state, steady_override_variant (ended, state));

  steady_exercise_state_move (state, variant, MAX (level, steady_ladder_get_lowest (state->ladder)));
}

void
steady_planner_end_fixed_doses (SteadyPlanner *self, const SteadyHistory *history, SteadyDate date)
{
  for (guint i = 0; history->prescriptions->len > 0 && i < steady_planner_n_catalogue (self); i++)
    {
      SteadyExerciseState *state = steady_planner_state (self, i);
      const SteadyPrescription *before = steady_override_on (history, state->id, date - 1);

      if (steady_override_kind (before) == STEADY_ORDER_FIXED
          && steady_override_on (history, state->id, date) != before)
        end_fixed_dose (self, state, before);
    }
}
