/* steady-planner-rules.c: R1 to R9 for one exercise-day (PLANNER.md, "The decision for an exercise-day"). */

#include "steady-planner-private.h"

#include <string.h>

/* What a matching rule does, the more cautious the greater. */
typedef enum
{
  EFFECT_NONE,
  EFFECT_HOLD,
  EFFECT_REST,
  EFFECT_STEP_BACK,
  EFFECT_PAIN_STEP_BACK,
  EFFECT_PAIN_STEP_BACK_SEVERE,
  EFFECT_REFER,
} Effect;

/* One exercise-day under judgement: missing ratings count as 0 here, and R7 asks for them again. */
typedef struct
{
  const SteadyPlanner *planner;
  SteadyExerciseState *state;
  const SteadyEvidence *evidence;
  gboolean fixed; /* the ladder stands still */
  int effort;
  int pain;
  int shakiness;

  Effect effect;
  SteadyRule rule;
  SteadyReason reason;
  SteadyDate earliest;
  gboolean hard;
} Judgement;

/* Rules are looked at in their order, so between equals the lowest number stays. */
static void
match (Judgement *self, SteadyRule rule, Effect effect, int rest_days, const SteadyReason *reason)
{
  self->earliest = MAX (self->earliest, self->evidence->date + rest_days);
  if (effect <= self->effect)
    return;
  self->effect = effect;
  self->rule = rule;
  self->reason = *reason;
}

static SteadyReason
reason_of (const Judgement *self, SteadyDetail detail, int value)
{
  SteadyReason reason = steady_reason_new (detail, self->evidence->date);

  reason.value = value;
  reason.usual = self->planner->usual_pain;
  return reason;
}

static gboolean
within (SteadyDate earlier, SteadyDate date, int days)
{
  return earlier != STEADY_DATE_NONE && date - earlier < days;
}

/* --- R1 to R6 ----------------------------------------------------------------------------------- */

static void
rule_1 (Judgement *self)
{
  SteadyReason reason = reason_of (self, STEADY_DETAIL_PAIN, self->pain);

  if (self->pain >= steady_thresholds.pain_refer)
    match (self, STEADY_RULE_R1, EFFECT_REFER, 1, &reason);
}

static void
rule_2 (Judgement *self)
{
  int next_day = self->evidence->next_day_pain;
  gboolean during = self->pain >= steady_thresholds.pain_severe;
  gboolean after = next_day >= steady_thresholds.pain_next_day_severe;
  SteadyDate before = self->state->last_severe;
  Effect effect = self->fixed ? EFFECT_REST : EFFECT_PAIN_STEP_BACK_SEVERE;
  SteadyReason reason = during ? reason_of (self, STEADY_DETAIL_PAIN, self->pain)
                               : reason_of (self, STEADY_DETAIL_NEXT_DAY_PAIN, next_day);

  if (!during && !after)
    return;
  if (within (before, self->evidence->date, steady_thresholds.severe_again_days))
    {
      effect = EFFECT_REFER;
      reason.detail = STEADY_DETAIL_AGAIN;
      reason.dates[1] = before;
      reason.count = during ? 0 : 1;
    }
  self->state->last_severe = self->evidence->date;
  match (self, STEADY_RULE_R2, effect, steady_thresholds.rest_severe_days, &reason);
}

static void
rule_3 (Judgement *self)
{
  int next_day = self->evidence->next_day_pain;
  SteadyDate before = self->state->last_next_day;
  Effect effect = EFFECT_REST;
  SteadyReason reason = reason_of (self, STEADY_DETAIL_NEXT_DAY_PAIN, next_day);

  if (next_day < self->planner->usual_pain + steady_thresholds.pain_next_day_rise)
    return;
  if (within (before, self->evidence->date, steady_thresholds.next_day_again_days))
    {
      effect = self->fixed ? EFFECT_REST : EFFECT_PAIN_STEP_BACK;
      reason.detail = STEADY_DETAIL_AGAIN;
      reason.dates[1] = before;
    }
  self->state->last_next_day = self->evidence->date;
  match (self, STEADY_RULE_R3, effect, steady_thresholds.rest_next_day_days, &reason);
}

static void
rule_4 (Judgement *self)
{
  SteadyReason reason = reason_of (self, STEADY_DETAIL_PAIN, self->pain);
  Effect effect = EFFECT_HOLD;
  gboolean above = self->pain > MAX (steady_thresholds.pain_accepted, self->planner->usual_pain);

  if (!self->fixed)
    self->state->amber = above ? self->state->amber + 1 : 0;
  if (!above)
    return;
  if (!self->fixed && self->state->amber >= (guint) steady_thresholds.amber_days)
    {
      effect = EFFECT_PAIN_STEP_BACK;
      reason.detail = STEADY_DETAIL_AMBER;
    }
  reason.count = (int) self->state->amber;
  match (self, STEADY_RULE_R4, effect, 1, &reason);
}

static gboolean
is_at_lowest (const SteadyExerciseState *state)
{
  return state->level == steady_ladder_get_lowest (state->ladder);
}

static SteadyReason
completion_reason (const Judgement *self)
{
  SteadyCompletion completion = self->evidence->completion;

  return reason_of (self, STEADY_DETAIL_COMPLETION, completion.done * 100 / completion.target);
}

/* What is only too hard, or skipped, never locks anyone out: at the very bottom there is no step back. */
static void
rule_5 (Judgement *self)
{
  SteadyCompletion completion = self->evidence->completion;
  gboolean short_of = completion.done * steady_thresholds.completion_of
                      < completion.target * steady_thresholds.completion_done;
  gboolean exhausting = self->effort >= steady_thresholds.effort_hard;
  SteadyReason reason;
  Effect effect = EFFECT_HOLD;

  self->hard = short_of || exhausting;
  if (!self->fixed)
    self->state->hard = self->hard ? self->state->hard + 1 : 0;
  if (!self->hard)
    return;

  reason = short_of ? completion_reason (self) : reason_of (self, STEADY_DETAIL_EFFORT, self->effort);
  if (!self->fixed && self->state->hard >= (guint) steady_thresholds.hard_days)
    {
      if (is_at_lowest (self->state) && steady_planner_easier_variant (self->planner, self->state) < 0)
        reason.detail = STEADY_DETAIL_LOWEST;
      else
        effect = EFFECT_STEP_BACK;
    }
  reason.count = (int) self->state->hard;
  match (self, STEADY_RULE_R5, effect, 1, &reason);
}

static void
rule_6 (Judgement *self)
{
  SteadyCompletion completion = self->evidence->completion;
  SteadyReason reason;

  if (completion.done < completion.target)
    reason = completion_reason (self);
  else if (self->effort >= steady_thresholds.effort_near_limit)
    reason = reason_of (self, STEADY_DETAIL_EFFORT, self->effort);
  else if (self->shakiness >= steady_thresholds.shakiness_hold)
    reason = reason_of (self, STEADY_DETAIL_SHAKINESS, self->shakiness);
  else
    return;
  match (self, STEADY_RULE_R6, EFFECT_HOLD, 1, &reason);
}

/* --- moving down -------------------------------------------------------------------------------- */

/* Levels down in the same variant. Returns FALSE where the lowest level stopped it. */
static gboolean
move_down (SteadyExerciseState *state, int levels)
{
  int lowest = steady_ladder_get_lowest (state->ladder);
  gboolean fits = state->level - levels >= lowest;

  steady_exercise_state_move (state, state->variant, MAX (state->level - levels, lowest));
  return fits;
}

/* Returns FALSE where nothing easier is left: a pause. */
static gboolean
pain_step_back (const SteadyPlanner *planner, SteadyExerciseState *state, int levels)
{
  int easier = steady_planner_easier_variant (planner, state);

  if (easier < 0)
    return move_down (state, levels);
  steady_exercise_state_move (state, (guint) easier, state->level);
  return TRUE;
}

static void
step_back (const SteadyPlanner *planner, SteadyExerciseState *state)
{
  if (!move_down (state, steady_thresholds.step_back))
    steady_exercise_state_move (state, (guint) steady_planner_easier_variant (planner, state), state->level);
}

static void
forget_after_step (SteadyExerciseState *state)
{
  steady_exercise_state_reset_counts (state);
  state->last_next_day = STEADY_DATE_NONE;
}

/* --- the verdict -------------------------------------------------------------------------------- */

static void
decide (Judgement *self, SteadyDecision decision)
{
  self->state->verdict.decision = decision;
  self->state->verdict.rule = self->rule;
  self->state->verdict.reason = self->reason;
}

static void
decide_pain_step_back (Judgement *self, int levels)
{
  SteadyExerciseState *state = self->state;

  if (pain_step_back (self->planner, state, levels))
    decide (self, STEADY_DECISION_STEP_BACK);
  else
    {
      decide (self, STEADY_DECISION_PAUSE);
      state->pause = (SteadyStop) {
        .since = self->evidence->date,
        .date = self->evidence->date,
        .rule = self->rule,
        .reason = self->reason,
        .source = state->id,
      };
    }
  forget_after_step (state);
}

static void
decide_refer (Judgement *self)
{
  if (!self->fixed)
    pain_step_back (self->planner, self->state, steady_thresholds.step_back_severe);
  decide (self, STEADY_DECISION_REFER);
  forget_after_step (self->state);
}

static void
apply_effect (Judgement *self)
{
  self->state->clean = 0;
  switch (self->effect)
    {
    case EFFECT_REFER:
      decide_refer (self);
      break;
    case EFFECT_PAIN_STEP_BACK_SEVERE:
      decide_pain_step_back (self, steady_thresholds.step_back_severe);
      break;
    case EFFECT_PAIN_STEP_BACK:
      decide_pain_step_back (self, steady_thresholds.step_back);
      break;
    case EFFECT_STEP_BACK:
      step_back (self->planner, self->state);
      decide (self, STEADY_DECISION_STEP_BACK);
      forget_after_step (self->state);
      break;
    case EFFECT_REST:
      decide (self, STEADY_DECISION_REST);
      break;
    case EFFECT_HOLD:
    case EFFECT_NONE:
    default:
      decide (self, STEADY_DECISION_HOLD);
      break;
    }
}

/* --- R7 to R9 ----------------------------------------------------------------------------------- */

static gboolean
rule_7 (Judgement *self)
{
  const SteadyRatings *ratings = &self->evidence->ratings;
  gboolean rated = ratings->effort != STEADY_UNKNOWN && ratings->shakiness != STEADY_UNKNOWN
                   && ratings->pain != STEADY_UNKNOWN;
  gboolean answered = self->evidence->next_day_pain != STEADY_UNKNOWN;

  if (rated && answered)
    return FALSE;
  self->rule = STEADY_RULE_R7;
  self->reason = reason_of (self, rated ? STEADY_DETAIL_NO_ANSWER : STEADY_DETAIL_NO_RATING, 0);
  decide (self, STEADY_DECISION_HOLD);
  return TRUE;
}

static gboolean
is_capped (const SteadyExerciseState *state, SteadyDate date)
{
  return within (state->advances[STEADY_CAP_ADVANCES - 1], date, steady_thresholds.cap_days);
}

static void
advance (Judgement *self)
{
  SteadyExerciseState *state = self->state;

  decide (self, STEADY_DECISION_ADVANCE);
  steady_exercise_state_move (state, state->variant, state->level + 1);
  memmove (&state->advances[1], &state->advances[0], sizeof state->advances - sizeof state->advances[0]);
  state->advances[0] = self->evidence->date;
}

static void
rules_8_and_9 (Judgement *self)
{
  SteadyExerciseState *state = self->state;
  SteadyDate clean_before = state->last_clean;

  self->rule = STEADY_RULE_R8;
  if (self->fixed)
    {
      self->reason = reason_of (self, STEADY_DETAIL_PROFESSIONAL, 0);
      decide (self, STEADY_DECISION_HOLD);
      return;
    }

  state->clean++;
  state->last_clean = self->evidence->date;
  if (state->clean < (guint) steady_thresholds.clean_days)
    {
      self->reason = reason_of (self, STEADY_DETAIL_FIRST_CLEAN, 0);
      decide (self, STEADY_DECISION_HOLD);
      return;
    }

  self->reason = reason_of (self, STEADY_DETAIL_TWO_CLEAN, 0);
  self->reason.dates[0] = clean_before;
  self->reason.dates[1] = self->evidence->date;
  if (state->level >= self->evidence->view->ceiling)
    {
      self->rule = STEADY_RULE_R9;
      decide (self, STEADY_DECISION_MAINTAIN);
    }
  else if (is_capped (state, self->evidence->date))
    {
      self->reason = reason_of (self, STEADY_DETAIL_CAP, 0);
      self->reason.dates[0] = state->advances[STEADY_CAP_ADVANCES - 1];
      self->reason.dates[1] = state->advances[0];
      decide (self, STEADY_DECISION_HOLD);
    }
  else
    advance (self);
}

gboolean
steady_planner_judge (const SteadyPlanner *self, SteadyExerciseState *state, const SteadyEvidence *evidence)
{
  gboolean at_lowest = is_at_lowest (state);
  gboolean not_this = evidence->view->order == STEADY_ORDER_NOT_THIS;
  Judgement judgement = {
    .planner = self,
    .state = state,
    .evidence = evidence,
    .fixed = not_this || evidence->view->order == STEADY_ORDER_FIXED,
    .effort = MAX (evidence->ratings.effort, 0),
    .pain = MAX (evidence->ratings.pain, 0),
    .shakiness = MAX (evidence->ratings.shakiness, 0),
    .earliest = evidence->date + 1,
  };
  SteadyVerdict before = state->verdict;

  state->verdict.date = evidence->date;
  state->verdict.variant_before = evidence->view->variant;
  state->verdict.level_before = state->level;

  rule_1 (&judgement);
  rule_2 (&judgement);
  rule_3 (&judgement);
  if (!not_this)
    {
      rule_4 (&judgement);
      rule_5 (&judgement);
      rule_6 (&judgement);
    }
  else if (judgement.effect == EFFECT_NONE)
    {
      state->verdict = before;
      return FALSE;
    }

  if (judgement.effect != EFFECT_NONE)
    apply_effect (&judgement);
  else if (!rule_7 (&judgement))
    rules_8_and_9 (&judgement);

  state->too_hard = judgement.hard && at_lowest && !judgement.fixed;
  state->earliest = MAX (state->earliest, judgement.earliest);
  return TRUE;
}
