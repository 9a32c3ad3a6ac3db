/* steady-planner-view.c: an exercise's dose on a date: time off, a professional's orders. */

#include "steady-planner-private.h"

static int
volume_at (const SteadyExerciseState *state, int level)
{
  return steady_dose_volume (steady_ladder_get_dose (state->ladder, level));
}

/* The highest level from 0 up with at most @percent of the present volume; 0 where none is low enough. */
static int
reduced_level (const SteadyExerciseState *state, int percent)
{
  int level = steady_ladder_at_most (state->ladder, volume_at (state, state->level) * percent / 100);

  return MAX (level, 0);
}

static int
level_after_gap (const SteadyExerciseState *state, int gap)
{
  if (state->level <= 0)
    return state->level;
  if (gap < steady_thresholds.gap_long_days)
    return MAX (state->level - steady_thresholds.gap_levels, 0);
  if (gap < steady_thresholds.gap_longer_days)
    return reduced_level (state, steady_thresholds.gap_long_percent);
  if (gap < steady_thresholds.gap_restart_days)
    return reduced_level (state, steady_thresholds.gap_longer_percent);
  return 0;
}

static void
view_fixed (SteadyView *view, const SteadyPlanner *self, const SteadyExerciseState *state,
            const SteadyPrescription *order)
{
  view->variant = steady_planner_allowed_variant (self, state, steady_override_variant (order, state));
  view->dose = order->dose;
  if (state->exercise->kind == STEADY_EXERCISE_HOLD)
    view->dose.reps = 0;
}

/* A ceiling that names a variant allows none that is harder. */
static void
view_ceiling (SteadyView *view, const SteadyExerciseState *state, const SteadyPrescription *order)
{
  int lowest = steady_ladder_get_lowest (state->ladder);
  int highest = steady_ladder_at_most (state->ladder, steady_dose_volume (order->dose));

  view->too_low = highest < lowest;
  view->ceiling = MAX (highest, lowest);
  view->level = MIN (view->level, view->ceiling);
  view->variant = MIN (view->variant, steady_override_variant (order, state));
}

SteadyView
steady_planner_view (const SteadyPlanner *self, const SteadyExerciseState *state,
                     const SteadyHistory *history, SteadyDate date)
{
  const SteadyPrescription *order = steady_override_on (history, state->id, date);
  SteadyView view = {
    .order = steady_override_kind (order),
    .variant = state->variant,
    .level = state->level,
    .ceiling = steady_ladder_get_ceiling (state->ladder),
  };

  if (state->last_day != STEADY_DATE_NONE && date - state->last_day >= steady_thresholds.gap_days)
    view.gap = date - state->last_day;
  if (view.order == STEADY_ORDER_FIXED)
    {
      /* The time off is shown, but changes neither the dose nor the ladder, which stands still. */
      view_fixed (&view, self, state, order);
      return view;
    }
  if (view.gap > 0)
    view.level = level_after_gap (state, view.gap);
  if (view.order == STEADY_ORDER_CEILING)
    view_ceiling (&view, state, order);
  view.dose = steady_ladder_get_dose (state->ladder, view.level);
  return view;
}

SteadyDose
steady_planner_dose (const SteadyExerciseState *state, const SteadyView *view)
{
  return view->order == STEADY_ORDER_FIXED ? view->dose
                                           : steady_ladder_get_dose (state->ladder, state->level);
}

void
steady_planner_settle_view (SteadyExerciseState *state, const SteadyView *view, SteadyDate date)
{
  SteadyVerdict verdict = {
    .decision = STEADY_DECISION_GAP,
    .rule = STEADY_RULE_G,
    .date = date,
    .variant_before = state->variant,
    .level_before = state->level,
  };

  if (view->order != STEADY_ORDER_FIXED)
    {
      steady_exercise_state_move (state, view->variant, view->level);
      if (view->gap > 0)
        steady_exercise_state_reset_counts (state);
    }
  if (view->gap == 0)
    return;
  verdict.reason = steady_reason_new (STEADY_DETAIL_NONE, state->last_day);
  verdict.reason.value = view->gap;
  state->verdict = verdict;
  state->earliest = date;
}
