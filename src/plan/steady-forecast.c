#include "steady-forecast.h"

#include "steady-planner-private.h"

/* The most repetitions, or seconds, before anything else is raised: the last level with the fewest sets. */
static int
top_of_first_rungs (const SteadyLadder *ladder)
{
  SteadyDose first = steady_ladder_get_dose (ladder, 0);
  int level = 0;

  while (level < steady_ladder_get_ceiling (ladder))
    {
      SteadyDose next = steady_ladder_get_dose (ladder, level + 1);

      if (next.sets != first.sets || (next.reps > 0 && next.hold_s != first.hold_s))
        break;
      level++;
    }
  return level;
}

static SteadyMilestone
milestone_new (const SteadyLadder *ladder, int level, int now)
{
  return (SteadyMilestone) {
    .level = level,
    .dose = steady_ladder_get_dose (ladder, level),
    .reached = now >= level,
    .date = STEADY_DATE_NONE,
  };
}

static void
pass (SteadyMilestone *milestone, int level, SteadyDate date)
{
  if (!milestone->reached && milestone->date == STEADY_DATE_NONE && level >= milestone->level)
    milestone->date = date;
}

/* A day on which everything was done with ease, and nothing hurt the day after. */
static void
train (const SteadyPlanner *planner, SteadyExerciseState *state, const SteadyView *view, SteadyDate date)
{
  SteadyEvidence evidence = {
    .date = date,
    .view = view,
    .completion = { 1, 1 },
    .ratings = { 0, 0, 0 },
    .next_day_pain = 0,
  };

  steady_planner_settle_view (state, view, date);
  steady_planner_judge (planner, state, &evidence);
  state->last_day = date;
}

static gboolean
is_barred (const SteadyPlanner *planner, const SteadyExerciseState *state)
{
  return steady_planner_was_barred_before (planner, state, G_MAXINT32);
}

gboolean
steady_forecast (const SteadyPlanner *planner, const SteadyHistory *history, SteadyDate date,
                 const char *exercise, SteadyForecast *forecast)
{
  g_autoptr (SteadyTimeline) timeline = NULL;
  g_autoptr (SteadyPlanner) ahead = NULL;
  SteadyExerciseState *state;
  SteadyView view;
  int index;

  g_return_val_if_fail (planner != NULL && history != NULL && exercise != NULL && forecast != NULL, FALSE);
  g_return_val_if_fail (date > planner->date, FALSE);

  index = steady_catalogue_index_of (planner->base->catalogue, exercise);
  g_return_val_if_fail (index >= 0, FALSE);

  timeline = steady_timeline_new (history);
  ahead = steady_planner_copy (planner);
  steady_planner_fold (ahead, timeline, date - 1, date, NULL);
  steady_planner_begin_date (ahead, timeline, date, NULL);
  state = steady_planner_state (ahead, (guint) index);
  view = steady_planner_view (ahead, state, history, date);
  if (ahead->schedule.away || is_barred (ahead, state) || view.order == STEADY_ORDER_FIXED
      || view.order == STEADY_ORDER_NOT_THIS || view.too_low)
    return FALSE;

  forecast->repetitions = milestone_new (state->ladder, top_of_first_rungs (state->ladder), view.level);
  forecast->ceiling = milestone_new (state->ladder, view.ceiling, view.level);
  for (SteadyDate day = date; day < date + steady_thresholds.forecast_days; day++)
    {
      view = steady_planner_view (ahead, state, history, day);
      pass (&forecast->repetitions, view.level, day);
      pass (&forecast->ceiling, view.level, day);
      if (day >= state->earliest && steady_schedule_is_training_day (ahead->schedule, day))
        train (ahead, state, &view, day);
    }
  return TRUE;
}
