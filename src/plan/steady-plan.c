#include "steady-plan.h"

#include "steady-enum.h"
#include "steady-planner-private.h"

static const char * const decision_words[STEADY_N_DECISIONS] = {
  "start", "hold", "advance", "maintain", "step-back", "rest", "gap", "pause", "refer", "locked", "resume",
};

static const char * const rule_words[STEADY_N_RULES] = {
  "", "R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "G", "C",
};

static const char * const advice_words[] = { "", "A1", "A2", "A3", "A4", "A5", "A6" };

static void
plan_clear (gpointer data)
{
  SteadyPlan *self = data;

  steady_catalogue_unref (self->catalogue);
  g_array_unref (self->items);
  g_array_unref (self->advice);
}

SteadyPlan *
steady_plan_new (SteadyCatalogue *catalogue, SteadyDate date)
{
  SteadyPlan *self = g_atomic_rc_box_new0 (SteadyPlan);

  self->catalogue = steady_catalogue_ref (catalogue);
  self->date = date;
  self->stop_since = STEADY_DATE_NONE;
  self->stop_reason = steady_reason_new (STEADY_DETAIL_NONE, STEADY_DATE_NONE);
  self->items = g_array_new (FALSE, FALSE, sizeof (SteadyPlanItem));
  self->advice = g_array_new (FALSE, FALSE, sizeof (SteadyAdvice));
  return self;
}

SteadyPlan *
steady_plan_ref (SteadyPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
steady_plan_unref (SteadyPlan *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, plan_clear);
}

const SteadyPlanItem *
steady_plan_find (const SteadyPlan *self, const char *exercise)
{
  g_return_val_if_fail (self != NULL && exercise != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (self->items, SteadyPlanItem, i);

      if (g_str_equal (item->exercise->id, exercise))
        return item;
    }
  return NULL;
}

SteadyDecisionRecord *
steady_decision_record_copy (const SteadyDecisionRecord *self)
{
  SteadyDecisionRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->exercise = g_strdup (self->exercise);
  copy->variant = g_strdup (self->variant);
  copy->variant_before = g_strdup (self->variant_before);
  return copy;
}

SteadyExercise *
steady_decision_record_find_exercise (const SteadyDecisionRecord *self, SteadyCatalogue *catalogue)
{
  const SteadyExercise *exercise;

  g_return_val_if_fail (self != NULL && catalogue != NULL, NULL);

  exercise = steady_catalogue_find (catalogue, self->exercise);
  if (exercise != NULL)
    return steady_exercise_ref ((SteadyExercise *) exercise);
  return steady_exercise_new_unknown (self->exercise,
                                      self->dose.reps > 0 ? STEADY_EXERCISE_REPETITIONS : STEADY_EXERCISE_HOLD);
}

void
steady_decision_record_free (SteadyDecisionRecord *self)
{
  if (self == NULL)
    return;
  g_free (self->exercise);
  g_free (self->variant);
  g_free (self->variant_before);
  g_free (self);
}

const char *
steady_decision_to_string (SteadyDecision decision)
{
  g_return_val_if_fail ((guint) decision < STEADY_N_DECISIONS, "");

  return decision_words[decision];
}

gboolean
steady_decision_from_string (const char *text, SteadyDecision *decision)
{
  int index = steady_enum_index (decision_words, G_N_ELEMENTS (decision_words), text);

  if (index >= 0)
    *decision = (SteadyDecision) index;
  return index >= 0;
}

const char *
steady_rule_to_string (SteadyRule rule)
{
  g_return_val_if_fail ((guint) rule < STEADY_N_RULES, "");

  return rule_words[rule];
}

gboolean
steady_rule_from_string (const char *text, SteadyRule *rule)
{
  int index = steady_enum_index (rule_words, G_N_ELEMENTS (rule_words), text);

  if (index >= 0)
    *rule = (SteadyRule) index;
  return index >= 0;
}

const char *
steady_advice_to_string (SteadyAdviceCode code)
{
  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (advice_words), "");

  return advice_words[code];
}
