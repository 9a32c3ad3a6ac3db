/* steady-planner-checks.c: what the answers of a date begin and end: stops, locks, conditions, clearances,
 * variants. */

#include "steady-planner-private.h"

#define CLEARANCE_ALL "all"

static const char *
subject_of (const SteadyCheck *check)
{
  return check->subject != NULL ? check->subject : "";
}

/* --- locks -------------------------------------------------------------------------------------- */

/* A lock that nothing ended still holds from its first date, however often it is begun anew. */
static void
lock_begin (SteadyLock *self, SteadyDate date)
{
  if (self->since == STEADY_DATE_NONE)
    self->since = date;
  self->latest = date;
}

static void
lock_end (SteadyLock *self)
{
  self->since = self->latest = STEADY_DATE_NONE;
}

static gboolean
is_cleared (const SteadyConditionState *condition, const char *subject)
{
  return g_ptr_array_find (condition->cleared, g_intern_string (subject), NULL);
}

static gboolean
condition_locks (const SteadyConditionState *condition, const SteadyExerciseState *state)
{
  const SteadyCaveat *caveat = steady_exercise_find_caveat (state->exercise, condition->name);

  return caveat != NULL && caveat->locks && !is_cleared (condition, CLEARANCE_ALL)
         && !is_cleared (condition, state->id);
}

static gboolean
is_later (const SteadyLock *lock, SteadyDate than)
{
  return lock->since != STEADY_DATE_NONE && lock->latest > than;
}

gboolean
steady_planner_find_lock (const SteadyPlanner *self, const SteadyExerciseState *state, SteadyDate *latest,
                          SteadyReason *reason)
{
  SteadyDate found = STEADY_DATE_NONE;

  for (guint i = 0; i < self->conditions->len; i++)
    {
      const SteadyConditionState *condition = &g_array_index (self->conditions, SteadyConditionState, i);

      if (condition->since <= found || !condition_locks (condition, state))
        continue;
      found = condition->since;
      *reason = steady_reason_new (STEADY_DETAIL_CONDITION, found);
      steady_reason_set_word (reason, condition->name);
    }
  if (is_later (&state->locks[STEADY_LOCK_SCREENING], found))
    {
      found = state->locks[STEADY_LOCK_SCREENING].latest;
      *reason = steady_reason_new (STEADY_DETAIL_SCREENING, found);
    }
  if (is_later (&state->locks[STEADY_LOCK_USUAL_PAIN], found))
    {
      found = state->locks[STEADY_LOCK_USUAL_PAIN].latest;
      *reason = steady_reason_new (STEADY_DETAIL_USUAL_PAIN, found);
      reason->value = self->usual_pain;
    }

  *latest = found;
  return found != STEADY_DATE_NONE;
}

static gboolean
began_before (SteadyDate since, SteadyDate date)
{
  return since != STEADY_DATE_NONE && since < date;
}

gboolean
steady_planner_was_barred_before (const SteadyPlanner *self, const SteadyExerciseState *state,
                                  SteadyDate date)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const SteadyConditionState *condition = &g_array_index (self->conditions, SteadyConditionState, i);

      if (condition->since < date && condition_locks (condition, state))
        return TRUE;
    }
  for (guint i = 0; i < STEADY_N_LOCKS; i++)
    if (began_before (state->locks[i].since, date))
      return TRUE;
  return began_before (state->stop.since, date) || began_before (state->pause.since, date);
}

/* --- variants ----------------------------------------------------------------------------------- */

static gboolean
condition_forbids (const SteadyConditionState *condition, const SteadyExerciseState *state, guint variant)
{
  const SteadyCaveat *caveat = steady_exercise_find_caveat (state->exercise, condition->name);
  const char *id = steady_exercise_get_variant (state->exercise, variant)->id;
  g_autofree char *subject = NULL;

  if (caveat == NULL || caveat->forbids == NULL
      || !g_strv_contains ((const char * const *) caveat->forbids, id))
    return FALSE;
  subject = g_strconcat (state->id, "/", id, NULL);
  return !is_cleared (condition, subject);
}

gboolean
steady_planner_forbids (const SteadyPlanner *self, const SteadyExerciseState *state, guint variant)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (condition_forbids (&g_array_index (self->conditions, SteadyConditionState, i), state, variant))
      return TRUE;
  return FALSE;
}

int
steady_planner_easier_variant (const SteadyPlanner *self, const SteadyExerciseState *state)
{
  int variant = (int) state->variant - 1;

  while (variant >= 0 && steady_planner_forbids (self, state, (guint) variant))
    variant--;
  return variant;
}

guint
steady_planner_allowed_variant (const SteadyPlanner *self, const SteadyExerciseState *state, guint variant)
{
  /* The easiest one is never forbidden: the file's reader sees to that. */
  while (variant > 0 && steady_planner_forbids (self, state, variant))
    variant--;
  return variant;
}

/* --- one check ---------------------------------------------------------------------------------- */

void
steady_planner_stop (SteadyPlanner *self, SteadyDate date, SteadyRule rule, const SteadyReason *reason,
                     const char *source)
{
  for (guint i = 0; i < self->exercises->len; i++)
    {
      SteadyExerciseState *state = steady_planner_state (self, i);
      SteadyStop *stop = &state->stop;
      gboolean same_cause = date == stop->date && rule == stop->rule;

      if (stop->since == STEADY_DATE_NONE)
        stop->since = date;
      if (date > stop->date || rule < stop->rule || (same_cause && source == state->id))
        {
          stop->date = date;
          stop->rule = rule;
          stop->reason = *reason;
          stop->source = source;
        }
    }
}

/* A red flag by itself changes nothing in an exercise, so it leaves no decision: it stands among the
 * checks. */
static void
apply_red_flag (SteadyPlanner *self, const SteadyCheck *check, SteadyDate date)
{
  SteadyReason reason = steady_reason_new (STEADY_DETAIL_RED_FLAG, date);

  steady_reason_set_word (&reason, subject_of (check));
  steady_planner_stop (self, date, STEADY_RULE_R1, &reason, NULL);
}

static void
resume (SteadyPlanner *self, SteadyExerciseState *state, const SteadyHistory *history, SteadyDate date,
        GPtrArray *decisions)
{
  SteadyView view;

  steady_stop_end (&state->stop);
  steady_stop_end (&state->pause);
  state->earliest = date;
  state->verdict = (SteadyVerdict) {
    .decision = STEADY_DECISION_RESUME,
    .rule = STEADY_RULE_C,
    .date = date,
    .reason = steady_reason_new (STEADY_DETAIL_NONE, date),
    .variant_before = state->variant,
    .level_before = state->level,
  };
  if (state->exercise == NULL)
    return;
  view = steady_planner_view (self, state, history, date);
  steady_planner_record (decisions, state, &view, &state->verdict, steady_planner_dose (state, &view));
}

static void
apply_clearance (SteadyPlanner *self, const SteadyCheck *check, const SteadyHistory *history, SteadyDate date,
                 GPtrArray *decisions)
{
  const char *subject = g_intern_string (subject_of (check));
  gboolean all = g_str_equal (subject, CLEARANCE_ALL);

  for (guint i = 0; i < self->exercises->len; i++)
    {
      SteadyExerciseState *state = steady_planner_state (self, i);

      if (!all && subject != state->id)
        continue;
      if (state->stop.since != STEADY_DATE_NONE || state->pause.since != STEADY_DATE_NONE)
        resume (self, state, history, date, decisions);
      for (guint j = 0; j < STEADY_N_LOCKS; j++)
        lock_end (&state->locks[j]);
    }
  for (guint i = 0; i < self->conditions->len; i++)
    {
      SteadyConditionState *condition = &g_array_index (self->conditions, SteadyConditionState, i);

      if (!is_cleared (condition, subject))
        g_ptr_array_add (condition->cleared, (gpointer) subject);
    }
}

static int
find_condition (const SteadyPlanner *self, const char *name)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (g_str_equal (g_array_index (self->conditions, SteadyConditionState, i).name, name))
      return (int) i;
  return -1;
}

static void
begin_condition (SteadyPlanner *self, const char *name, SteadyDate date)
{
  SteadyConditionState condition = { g_intern_string (name), date, g_ptr_array_new () };

  g_array_append_val (self->conditions, condition);
  for (guint i = 0; i < steady_planner_n_catalogue (self); i++)
    {
      SteadyExerciseState *state = steady_planner_state (self, i);

      steady_exercise_state_move (state, steady_planner_allowed_variant (self, state, state->variant),
                                  state->level);
    }
}

static void
apply_condition (SteadyPlanner *self, const SteadyCheck *check, SteadyDate date)
{
  int index = find_condition (self, subject_of (check));
  gboolean begins = steady_check_get_value (check) != 0;

  if (begins && index < 0)
    begin_condition (self, subject_of (check), date);
  else if (!begins && index >= 0)
    g_array_remove_index (self->conditions, (guint) index);
}

static void
apply_lock (SteadyPlanner *self, SteadyLockKind kind, gboolean begins, SteadyDate date)
{
  for (guint i = 0; i < self->exercises->len; i++)
    {
      SteadyLock *lock = &steady_planner_state (self, i)->locks[kind];

      if (begins)
        lock_begin (lock, date);
      else
        lock_end (lock);
    }
}

static void
apply_usual_pain (SteadyPlanner *self, const SteadyCheck *check, SteadyDate date)
{
  self->usual_pain = steady_check_get_value (check);
  apply_lock (self, STEADY_LOCK_USUAL_PAIN, self->usual_pain >= steady_thresholds.pain_usual_lock, date);
}

static void
apply_variant (SteadyPlanner *self, const SteadyCheck *check)
{
  const SteadyExercise *exercise;
  SteadyExerciseState *state;
  guint variant;
  int index;

  if (!steady_catalogue_parse_variant (self->base->catalogue, subject_of (check), &exercise, &variant))
    return;
  index = steady_catalogue_index_of (self->base->catalogue, exercise->id);
  state = steady_planner_state (self, (guint) index);
  if (!steady_planner_forbids (self, state, variant))
    steady_exercise_state_move (state, variant, variant > state->variant ? 0 : state->level);
}

static void
apply_start_level (SteadyPlanner *self, const SteadyCheck *check)
{
  int index = steady_catalogue_index_of (self->base->catalogue, subject_of (check));
  SteadyExerciseState *state;

  if (index < 0)
    return;
  state = steady_planner_state (self, (guint) index);
  steady_exercise_state_move (
      state, state->variant,
      CLAMP (steady_check_get_value (check), steady_ladder_get_lowest (state->ladder), 0));
}

static void
apply_check (SteadyPlanner *self, const SteadyCheck *check, const SteadyHistory *history, SteadyDate date,
             GPtrArray *decisions)
{
  switch (check->kind)
    {
    case STEADY_CHECK_USUAL_PAIN:
      apply_usual_pain (self, check, date);
      break;
    case STEADY_CHECK_RED_FLAG:
      apply_red_flag (self, check, date);
      break;
    case STEADY_CHECK_CONDITION:
      apply_condition (self, check, date);
      break;
    case STEADY_CHECK_CLEARANCE:
      apply_clearance (self, check, history, date, decisions);
      break;
    case STEADY_CHECK_VARIANT:
      apply_variant (self, check);
      break;
    case STEADY_CHECK_START_LEVEL:
      apply_start_level (self, check);
      break;
    case STEADY_CHECK_SCREENING_CLEAR:
      apply_lock (self, STEADY_LOCK_SCREENING, steady_check_get_value (check) == 0, date);
      steady_advice_note_screening (&self->advice, date);
      break;
    case STEADY_CHECK_KNEE_GAP_RELAXED:
      steady_advice_note_gap (&self->advice, check->tenths);
      break;
    case STEADY_CHECK_SCHEDULE:
    case STEADY_CHECK_GOAL:
    case STEADY_CHECK_AWAY:
      steady_schedule_apply (&self->schedule, check);
      break;
    case STEADY_CHECK_NEXT_DAY_PAIN: /* counts on the day it answers for */
    case STEADY_CHECK_KNEE_GAP_SQUEEZED:
    case STEADY_CHECK_KNEE_SHAKINESS:
    case STEADY_CHECK_CHAIR_STAND:
    case STEADY_CHECK_ONE_LEG_STANCE:
    default:
      break;
    }
}

void
steady_planner_apply_checks (SteadyPlanner *self, const SteadyTimeline *timeline, SteadyDate date,
                             GPtrArray *decisions)
{
  GPtrArray *checks = timeline->history->checks;

  for (guint i = steady_timeline_first_check (timeline, date); i < checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (checks, i);

      if (steady_check_get_date (check) != date)
        break;
      apply_check (self, check, timeline->history, date, decisions);
    }
}
