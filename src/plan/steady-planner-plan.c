/* steady-planner-plan.c: what is shown on a date: a stop before a lock, a lock before a pause, then time off,
 * then the last decision. */

#include "steady-planner-private.h"

static SteadyReason
stop_reason_for (const SteadyStop *stop, const SteadyExerciseState *state)
{
  SteadyReason reason = stop->reason;

  if (stop->source == NULL || stop->source == state->id)
    return reason;
  reason.detail = STEADY_DETAIL_OTHER_EXERCISE;
  steady_reason_set_word (&reason, stop->source);
  return reason;
}

static void
show (SteadyPlanItem *item, SteadyDecision decision, SteadyRule rule, SteadyDate decided_on,
      SteadyDate earliest, const SteadyReason *reason)
{
  item->decision = decision;
  item->rule = rule;
  item->decided_on = decided_on;
  item->earliest = earliest;
  item->reason = *reason;
}

static void
show_gap (SteadyPlanItem *item, const SteadyExerciseState *state, int gap, SteadyDate date)
{
  SteadyReason reason = steady_reason_new (STEADY_DETAIL_NONE, state->last_day);

  reason.value = gap;
  show (item, STEADY_DECISION_GAP, STEADY_RULE_G, date, date, &reason);
  item->variant_before = state->variant;
  item->level_before = state->level;
}

static void
show_verdict (SteadyPlanItem *item, const SteadyExerciseState *state, SteadyDate date)
{
  const SteadyVerdict *verdict = &state->verdict;
  SteadyDate earliest = verdict->decision == STEADY_DECISION_START ? date : state->earliest;

  show (item, verdict->decision, verdict->rule, verdict->date, earliest, &verdict->reason);
  item->variant_before = verdict->variant_before;
  item->level_before = verdict->level_before;
}

/* What bars an exercise, in the order it is shown. Returns FALSE where nothing does. */
static gboolean
show_bar (SteadyPlanItem *item, const SteadyPlanner *self, const SteadyExerciseState *state)
{
  SteadyDate latest;
  SteadyReason reason;

  if (state->stop.since != STEADY_DATE_NONE)
    {
      reason = stop_reason_for (&state->stop, state);
      show (item, STEADY_DECISION_REFER, state->stop.rule, state->stop.date, STEADY_DATE_NONE, &reason);
    }
  else if (steady_planner_find_lock (self, state, &latest, &reason))
    show (item, STEADY_DECISION_LOCKED, STEADY_RULE_R0, latest, STEADY_DATE_NONE, &reason);
  else if (state->pause.since != STEADY_DATE_NONE)
    show (item, STEADY_DECISION_PAUSE, state->pause.rule, state->pause.date, STEADY_DATE_NONE,
          &state->pause.reason);
  else
    return FALSE;
  return TRUE;
}

/* A pause, and a refer of the exercise's own, are its last decision too, and moved it. */
static void
set_before (SteadyPlanItem *item, const SteadyExerciseState *state)
{
  gboolean own = state->verdict.decision == item->decision && state->verdict.date == item->decided_on;

  item->variant_before = own ? state->verdict.variant_before : item->variant;
  item->level_before = own ? state->verdict.level_before : item->level;
}

/* Index of the harder variant that may be accepted now, or -1. */
static int
find_offer (const SteadyPlanner *self, const SteadyExerciseState *state, const SteadyPlanItem *item)
{
  guint harder = item->variant + 1;
  gboolean ready = item->level >= steady_thresholds.offer_level
                   || (item->decision == STEADY_DECISION_MAINTAIN
                       && item->level == steady_ladder_get_ceiling (state->ladder));

  if (!ready || steady_exercise_get_variant (state->exercise, harder) == NULL
      || steady_planner_forbids (self, state, harder))
    return -1;
  return (int) harder;
}

static SteadyPlanItem
make_item (const SteadyPlanner *self, const SteadyExerciseState *state, const SteadyHistory *history,
           SteadyDate date)
{
  SteadyView view = steady_planner_view (self, state, history, date);
  gboolean not_this = view.order == STEADY_ORDER_NOT_THIS;
  SteadyPlanItem item = {
    .exercise = state->exercise,
    .variant = view.variant,
    .level = view.level,
    .dose = view.dose,
    .offer = -1,
    .source = not_this || view.order == STEADY_ORDER_FIXED ? STEADY_SOURCE_PROFESSIONAL
                                                           : STEADY_SOURCE_PLANNER,
    .limited = view.order == STEADY_ORDER_CEILING,
    .left_out = not_this || view.too_low,
  };

  if (show_bar (&item, self, state))
    set_before (&item, state);
  else
    {
      if (view.gap > 0)
        show_gap (&item, state, view.gap, date);
      else
        show_verdict (&item, state, date);
      if (item.left_out)
        item.earliest = steady_override_end_of_leave (history, state, MAX (item.earliest, date));
      item.prescribed = !item.left_out && date >= item.earliest;
      if (view.order == STEADY_ORDER_NONE)
        item.offer = find_offer (self, state, &item);
    }

  item.dose_before = steady_ladder_get_dose (state->ladder, item.level_before);
  return item;
}

/* Every stop stops all exercises, so the latest cause is the same on each that is stopped. */
static void
set_stop (SteadyPlan *plan, const SteadyPlanner *self)
{
  for (guint i = 0; i < steady_planner_n_catalogue (self); i++)
    {
      const SteadyStop *stop = &steady_planner_state (self, i)->stop;

      if (stop->since == STEADY_DATE_NONE)
        continue;
      plan->stop = TRUE;
      plan->stop_since = stop->date;
      plan->stop_rule = stop->rule;
      plan->stop_reason = stop->reason;
      if (stop->source != NULL)
        steady_reason_set_word (&plan->stop_reason, stop->source);
      break;
    }
}

SteadyPlan *
steady_planner_make_plan (const SteadyPlanner *self, const SteadyHistory *history, SteadyDate date)
{
  guint n_exercises = steady_planner_n_catalogue (self);
  SteadyPlan *plan = steady_plan_new (self->base->catalogue, date);

  plan->training_day = steady_schedule_is_training_day (self->schedule, date);
  set_stop (plan, self);
  for (guint i = 0; i < n_exercises; i++)
    {
      SteadyPlanItem item = make_item (self, steady_planner_state (self, i), history, date);

      g_array_append_val (plan->items, item);
    }
  steady_advice_give (self, plan);
  return plan;
}
