/* steady-planner.c: the fold over dates. */

#include "steady-planner-private.h"

static const char *
variant_id (const SteadyExerciseState *state, guint variant)
{
  return steady_exercise_get_variant (state->exercise, variant)->id;
}

SteadyDecisionRecord *
steady_planner_record (GPtrArray *decisions, const SteadyExerciseState *state, const SteadyView *view,
                       const SteadyVerdict *verdict, SteadyDose dose_before)
{
  gboolean fixed = view->order == STEADY_ORDER_FIXED;
  SteadyDecisionRecord *record;

  if (decisions == NULL)
    return NULL;

  record = g_new0 (SteadyDecisionRecord, 1);
  record->date = verdict->date;
  record->exercise = g_strdup (state->id);
  record->decision = verdict->decision;
  record->rule = verdict->rule;
  record->level_before = verdict->level_before;
  record->level_after = state->level;
  record->variant
      = g_strdup (variant_id (state, fixed ? view->variant : MIN (view->variant, state->variant)));
  record->variant_before = g_strdup (variant_id (state, verdict->variant_before));
  record->dose = steady_planner_dose (state, view);
  record->dose_before = dose_before;
  record->reason = verdict->reason;
  g_ptr_array_add (decisions, record);
  return record;
}

/* Whether the exercise is trained again after @date, up to @through. */
static gboolean
is_trained_again (const SteadyTimeline *timeline, const SteadyExerciseState *state, SteadyDate date,
                  SteadyDate through)
{
  GPtrArray *sets = timeline->history->sets;

  for (guint i = steady_timeline_first_set (timeline, date + 1); i < sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (sets, i);

      if (set->date > through)
        break;
      if (steady_timeline_is_done (set) && g_str_equal (set->exercise, state->id))
        return TRUE;
    }
  return FALSE;
}

/* What one date's fold needs to know. */
typedef struct
{
  const SteadyTimeline *timeline;
  SteadyDate date;
  SteadyDate through;
  SteadyDate known_on;
  GPtrArray *decisions;
} Fold;

static void
settle_gap (const Fold *fold, SteadyExerciseState *state, const SteadyView *view)
{
  SteadyDose before = steady_planner_dose (state, view);

  steady_planner_settle_view (state, view, fold->date);
  if (view->gap > 0)
    steady_planner_record (fold->decisions, state, view, &state->verdict, before);
}

/* Returns whether the exercise was judged, and is referred. */
static gboolean
judge (SteadyPlanner *self, const Fold *fold, SteadyExerciseState *state, const SteadyView *view,
       const SteadyExerciseDay *day)
{
  SteadyEvidence evidence = {
    .date = fold->date,
    .view = view,
    .completion = steady_exercise_day_measure (day, state->exercise, view->variant, view->dose),
    .ratings = day->ratings,
    .next_day_pain = steady_timeline_next_day_pain (fold->timeline, fold->date, fold->known_on),
  };
  SteadyDecisionRecord *record;

  if (!steady_planner_judge (self, state, &evidence))
    return FALSE;
  record = steady_planner_record (fold->decisions, state, view, &state->verdict, view->dose);
  if (record != NULL)
    record->provisional = evidence.next_day_pain == STEADY_UNKNOWN
                          && !is_trained_again (fold->timeline, state, fold->date, fold->through);
  return state->verdict.decision == STEADY_DECISION_REFER;
}

/* Returns likewise. */
static gboolean
fold_exercise_day (SteadyPlanner *self, const Fold *fold, SteadyExerciseState *state,
                   const SteadyExerciseDay *day)
{
  SteadyView view = steady_planner_view (self, state, fold->timeline->history, fold->date);

  settle_gap (fold, state, &view);
  state->last_day = fold->date;
  steady_advice_note_ratings (&self->advice, fold->date, day->ratings);
  return !steady_planner_was_barred_before (self, state, fold->date) && judge (self, fold, state, &view, day);
}

/* A refer takes hold after all exercises of the date are judged. */
static void
fold_sets (SteadyPlanner *self, const Fold *fold, guint first, guint end)
{
  g_autoptr (GPtrArray) refers = g_ptr_array_new ();

  for (guint i = 0; i < steady_planner_n_catalogue (self); i++)
    {
      SteadyExerciseState *state = steady_planner_state (self, i);
      SteadyExerciseDay day
          = steady_exercise_day_collect (fold->timeline->history->sets, first, end, state->exercise);

      if (day.trained && fold_exercise_day (self, fold, state, &day))
        g_ptr_array_add (refers, state);
    }
  for (guint i = 0; i < refers->len; i++)
    {
      const SteadyExerciseState *state = g_ptr_array_index (refers, i);

      steady_planner_stop (self, fold->date, state->verdict.rule, &state->verdict.reason, state->id);
    }
}

void
steady_planner_begin_date (SteadyPlanner *self, const SteadyTimeline *timeline, SteadyDate date,
                           GPtrArray *decisions)
{
  steady_planner_end_fixed_doses (self, timeline->history, date);
  steady_planner_apply_checks (self, timeline, date, decisions);
}

static void
fold_date (SteadyPlanner *self, const Fold *fold)
{
  guint first = steady_timeline_first_set (fold->timeline, fold->date);
  guint end = steady_timeline_first_set (fold->timeline, fold->date + 1);

  steady_planner_begin_date (self, fold->timeline, fold->date, fold->decisions);
  if (steady_timeline_is_training_day (fold->timeline, fold->date))
    {
      steady_advice_note_day (&self->advice, fold->date);
      fold_sets (self, fold, first, end);
    }
}

/* The next date after @date on which anything happens; later than any date where nothing does. */
static SteadyDate
next_date (const SteadyTimeline *timeline, SteadyDate date)
{
  const SteadyHistory *history = timeline->history;
  guint set = steady_timeline_first_set (timeline, date + 1);
  guint check = steady_timeline_first_check (timeline, date + 1);
  SteadyDate next = steady_override_next_change (history, date);

  if (set < history->sets->len)
    next = MIN (next, ((const SteadySet *) g_ptr_array_index (history->sets, set))->date);
  if (check < history->checks->len)
    next = MIN (next, steady_check_get_date (g_ptr_array_index (history->checks, check)));
  return next;
}

void
steady_planner_fold (SteadyPlanner *self, const SteadyTimeline *timeline, SteadyDate through,
                     SteadyDate known_on, GPtrArray *decisions)
{
  Fold fold = { timeline, next_date (timeline, self->date), through, known_on, decisions };

  while (fold.date <= through)
    {
      fold_date (self, &fold);
      fold.date = next_date (timeline, fold.date);
    }
  self->date = through;
}

void
steady_planner_advance (SteadyPlanner *self, const SteadyHistory *history, SteadyDate through,
                        SteadyDate known_on, GPtrArray *decisions)
{
  g_autoptr (SteadyTimeline) timeline = NULL;

  g_return_if_fail (self != NULL && history != NULL);
  g_return_if_fail (through >= self->date);

  timeline = steady_timeline_new (history);
  steady_planner_fold (self, timeline, through, known_on, decisions);
}

SteadyPlan *
steady_planner_plan_at (const SteadyPlanner *self, const SteadyTimeline *timeline, SteadyDate date)
{
  g_autoptr (SteadyPlanner) ahead = steady_planner_copy (self);

  steady_planner_fold (ahead, timeline, date - 1, date, NULL);
  steady_planner_begin_date (ahead, timeline, date, NULL);
  return steady_planner_make_plan (ahead, timeline->history, date);
}

SteadyPlan *
steady_planner_plan (const SteadyPlanner *self, const SteadyHistory *history, SteadyDate date)
{
  g_autoptr (SteadyTimeline) timeline = NULL;

  g_return_val_if_fail (self != NULL && history != NULL, NULL);
  g_return_val_if_fail (date > self->date, NULL);

  timeline = steady_timeline_new (history);
  return steady_planner_plan_at (self, timeline, date);
}
