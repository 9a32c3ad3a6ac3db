/* What an event means in a phase. */
#include "steady-session-private.h"

/* Within it BACK goes to the half before, as on any player. */
#define BACK_FURTHER_US (3 * SECOND_US)

typedef gboolean (*Handler) (SteadyFlow *flow, const SteadySessionEvent *event);

static gboolean
rating_holds (int rating)
{
  return rating >= 0 && rating <= STEADY_RATING_MAX;
}

static gboolean
has_exercise (const SteadyFlow *flow)
{
  return flow->state->in_set || steady_flow_is_wait (flow);
}

/* --- pausing -------------------------------------------------------------------------------------- */

void
steady_flow_pause (SteadyFlow *flow, SteadyPauseReason reason)
{
  SteadyCue cue = { .code = STEADY_CUE_PAUSED, .due_us = flow->now_us, .phase = STEADY_PHASE_PAUSED, .reason = reason };

  flow->state->paused = reason;
  flow->state->paused_us = 0;
  flow->state->lead_us = 0;
  steady_flow_emit (flow, &cue);
}

static SteadyPauseReason
reason_of (const SteadySessionEvent *event)
{
  if (event->type == STEADY_EVENT_SUSPENDED)
    return STEADY_PAUSE_SUSPENDED;
  return event->type == STEADY_EVENT_LOCKED ? STEADY_PAUSE_LOCKED : STEADY_PAUSE_PERSON;
}

static gboolean
on_pause (SteadyFlow *flow, const SteadySessionEvent *event)
{
  if (!steady_state_is_running (flow->state))
    return FALSE;
  steady_flow_pause (flow, reason_of (event));
  return TRUE;
}

/* Exactly where it stopped; in a set only after a lead-in, as nobody holds a leg up through a pause. */
static gboolean
on_go_on (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;
  int lead_s = state->in_set ? flow->plan->config.resume_s : 0;

  if (state->paused == STEADY_PAUSE_NONE)
    return FALSE;
  state->paused = STEADY_PAUSE_NONE;
  state->paused_us = 0;
  state->lead_us = lead_s * SECOND_US;
  steady_flow_emit_code (flow, STEADY_CUE_RESUMED, lead_s);
  if (lead_s == 0)
    steady_flow_emit_going_on (flow);
  else if (lead_s <= flow->plan->config.countdown_s)
    steady_flow_emit_code (flow, STEADY_CUE_COUNTDOWN, lead_s);
  return TRUE;
}

static gboolean
on_toggle_pause (SteadyFlow *flow, const SteadySessionEvent *event)
{
  return flow->state->paused != STEADY_PAUSE_NONE ? on_go_on (flow, event) : on_pause (flow, event);
}

static gboolean
on_resumed (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadyCue cue = { .code = STEADY_CUE_INTERRUPTED, .due_us = flow->now_us };

  if (flow->state->paused != STEADY_PAUSE_SUSPENDED)
    return FALSE;
  cue.duration_us = flow->state->paused_us;
  cue.number = (int) MIN (cue.duration_us / SECOND_US, G_MAXINT);
  steady_flow_emit (flow, &cue);
  return TRUE;
}

/* After the program had ended nobody is in position, and what was begun of a set has no witness. */
static gboolean
on_reopened (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;

  if (!steady_state_is_timed (state))
    return FALSE;
  state->posture = -1;
  steady_flow_pause (flow, STEADY_PAUSE_REOPENED);
  if (state->phase == STEADY_PHASE_STRETCH)
    steady_flow_enter_half (flow, state->half);
  else
    {
      steady_flow_drop_set (flow);
      steady_flow_enter_wait (flow, STEADY_PHASE_GET_READY);
    }
  return TRUE;
}

/* --- going forth and back ---------------------------------------------------------------------------- */

static gboolean
skip_wait (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;
  gint64 countdown = flow->plan->config.countdown_s * SECOND_US;

  if (countdown > 0 && state->total_us - state->elapsed_us > countdown)
    {
      state->elapsed_us = state->total_us - countdown;
      steady_flow_emit_between (flow, state->elapsed_us - 1, state->elapsed_us);
      return TRUE;
    }
  if (state->paused != STEADY_PAUSE_NONE)
    return FALSE;
  steady_flow_phase_ended (flow);
  return TRUE;
}

static gboolean
leave_unrated (SteadyFlow *flow)
{
  const SteadySessionEvent nothing = { STEADY_EVENT_RATE, { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN } };

  return steady_flow_event (flow, &nothing);
}

static void leave_exercise_for_pain (SteadyFlow *flow);

static gboolean
on_skip (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;

  if (state->lead_us > 0)
    {
      state->lead_us = 0;
      steady_flow_emit_going_on (flow);
      return TRUE;
    }
  if (steady_flow_is_wait (flow))
    return skip_wait (flow);
  if (state->in_set)
    {
      steady_flow_finish_set (flow, STEADY_STATUS_PARTIAL);
      steady_flow_after_set (flow);
      return TRUE;
    }
  if (state->phase == STEADY_PHASE_STRETCH)
    {
      steady_flow_enter_half (flow, state->half + 1);
      return TRUE;
    }
  if (state->phase == STEADY_PHASE_RATING)
    return leave_unrated (flow);
  if (state->phase == STEADY_PHASE_PAIN_QUESTION)
    {
      leave_exercise_for_pain (flow);
      return TRUE;
    }
  return FALSE;
}

static gboolean
on_back (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;

  if (state->in_set)
    steady_flow_retry_set (flow);
  else if (steady_flow_is_wait (flow))
    steady_flow_enter (flow, state->phase, state->total_us);
  else if (state->phase == STEADY_PHASE_STRETCH)
    steady_flow_enter_half (flow, state->half > 0 && state->elapsed_us < BACK_FURTHER_US ? state->half - 1 : state->half);
  else
    return FALSE;
  return TRUE;
}

static gboolean
on_skip_set (SteadyFlow *flow, const SteadySessionEvent *event)
{
  if (!has_exercise (flow))
    return FALSE;
  steady_flow_finish_set (flow, STEADY_STATUS_PARTIAL);
  steady_flow_after_set (flow);
  return TRUE;
}

/* What was done of a set under way counts; where nothing was, the set stays to be done later. */
static void
close_set (SteadyFlow *flow)
{
  if (flow->state->in_set && steady_flow_set_has_something (flow))
    steady_flow_finish_set (flow, STEADY_STATUS_PARTIAL);
  else
    steady_flow_drop_set (flow);
}

static gboolean
on_skip_exercise (SteadyFlow *flow, const SteadySessionEvent *event)
{
  if (!has_exercise (flow))
    return FALSE;
  close_set (flow);
  steady_flow_end_exercise (flow);
  return TRUE;
}

/* After pain nothing is added: the rest of the exercise was left out for a reason. */
gboolean
steady_flow_can_add_set (const SteadyFlow *flow)
{
  const SteadySessionState *state = flow->state;

  if (state->stopped)
    return FALSE;
  if (has_exercise (flow))
    return state->sets < STEADY_SETS_MAX;
  return state->phase == STEADY_PHASE_RATING && state->pain <= 0
         && MAX (state->sides[0].done, state->sides[1].done) < STEADY_SETS_MAX;
}

static gboolean
on_add_set (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;

  if (!steady_flow_can_add_set (flow))
    return FALSE;
  if (has_exercise (flow))
    {
      state->sets++;
      return TRUE;
    }
  state->sets = MAX (state->sides[0].done, state->sides[1].done) + 1;
  steady_flow_after_set (flow);
  return TRUE;
}

static gboolean
on_stop (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;

  switch (state->phase)
    {
    case STEADY_PHASE_RATING:
      state->stopped = TRUE;
      return leave_unrated (flow);
    case STEADY_PHASE_IDLE:
    case STEADY_PHASE_STRETCH:
      steady_flow_enter (flow, STEADY_PHASE_SUMMARY, 0);
      return TRUE;
    case STEADY_PHASE_PAIN_QUESTION:
      state->stopped = TRUE;
      if (state->asked_from == STEADY_PHASE_STRETCH)
        steady_flow_enter (flow, STEADY_PHASE_SUMMARY, 0);
      else
        steady_flow_end_exercise (flow);
      return TRUE;
    case STEADY_PHASE_SUMMARY:
      steady_flow_enter (flow, STEADY_PHASE_DONE, 0);
      return TRUE;
    case STEADY_PHASE_GET_READY:
    case STEADY_PHASE_LIFT:
    case STEADY_PHASE_HOLD:
    case STEADY_PHASE_LOWER:
    case STEADY_PHASE_REST:
    case STEADY_PHASE_OTHER_SIDE:
      state->stopped = TRUE;
      close_set (flow);
      steady_flow_end_exercise (flow);
      return TRUE;
    case STEADY_PHASE_PAUSED:
    case STEADY_PHASE_DONE:
    default:
      return FALSE;
    }
}

/* --- shaking and pain ------------------------------------------------------------------------------------ */

static gboolean
on_shakes (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;

  if (!state->in_set || state->shake_us >= 0)
    return FALSE;
  state->shake_us = steady_state_set_us (state);
  steady_flow_emit_code (flow, STEADY_CUE_SHAKE_NOTED, (int) (state->shake_us / SECOND_US));
  return TRUE;
}

static gboolean
on_cannot_hold (SteadyFlow *flow, const SteadySessionEvent *event)
{
  if (!flow->state->in_set)
    return FALSE;
  on_shakes (flow, event);
  steady_flow_finish_set (flow, STEADY_STATUS_STOPPED_SHAKING);
  steady_flow_after_set (flow);
  return TRUE;
}

static gboolean
on_pain (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;

  if (!has_exercise (flow) && state->phase != STEADY_PHASE_STRETCH)
    return FALSE;
  state->asked_from = state->in_set ? STEADY_PHASE_HOLD : state->phase;
  if (state->in_set)
    steady_flow_finish_set (flow, STEADY_STATUS_STOPPED_PAIN);
  steady_flow_enter (flow, STEADY_PHASE_PAIN_QUESTION, 0);
  return TRUE;
}

/* The rest of the exercise, or of the part of the stretch, is left out. */
static void
leave_exercise_for_pain (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;

  if (state->asked_from == STEADY_PHASE_STRETCH)
    {
      steady_flow_enter_half (flow, state->half / 2 * 2 + 2);
      return;
    }
  steady_flow_emit_code (flow, STEADY_CUE_EXERCISE_STOPPED, MAX (state->pain, 0));
  steady_flow_end_exercise (flow);
}

static void
go_on_after_mistake (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;

  if (state->asked_from == STEADY_PHASE_STRETCH)
    steady_flow_enter_half (flow, state->half);
  else if (state->asked_from == STEADY_PHASE_HOLD)
    steady_flow_after_set (flow);
  else
    steady_flow_enter_wait (flow, state->asked_from);
}

/* For the item at this place from 1. */
static void
emit_rated (SteadyFlow *flow, guint place, SteadyRatings ratings)
{
  SteadyCue cue = { .code = STEADY_CUE_RATED, .due_us = flow->now_us, .ratings = ratings };

  flow->state->rated = place;
  flow->state->ratings = ratings;
  cue.exercise = g_array_index (flow->plan->items, SteadySessionItem, place - 1).exercise;
  steady_flow_emit (flow, &cue);
}

/* At once, and not only with the rating, which somebody in pain may never give. Before the first set of an exercise
 * there is nothing for it to stand on, so the set that was to come is written down as one of nothing, stopped by pain.
 * In the stretch it counts for what was trained last. */
static void
keep_pain (SteadyFlow *flow, int pain)
{
  SteadySessionState *state = flow->state;

  if (state->asked_from == STEADY_PHASE_STRETCH)
    {
      if (state->rated == 0)
        return;
      state->ratings.pain = MAX (state->ratings.pain, pain);
      emit_rated (flow, state->rated, state->ratings);
      return;
    }
  state->pain = MAX (state->pain, pain);
  emit_rated (flow, state->item + 1, (SteadyRatings) { STEADY_UNKNOWN, state->pain, STEADY_UNKNOWN });
}

static void
stop_training (SteadyFlow *flow, int pain)
{
  flow->state->stopped = TRUE;
  steady_flow_emit_code (flow, STEADY_CUE_TRAINING_STOPPED, pain);
  steady_flow_enter (flow, STEADY_PHASE_SUMMARY, 0);
}

static gboolean
on_pain_rate (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;
  int pain = event->ratings.pain;

  if (state->phase != STEADY_PHASE_PAIN_QUESTION || !rating_holds (pain))
    return FALSE;
  if (pain > 0 && state->asked_from != STEADY_PHASE_STRETCH && state->trained == 0)
    steady_flow_finish_set (flow, STEADY_STATUS_STOPPED_PAIN);
  steady_flow_emit_code (flow, STEADY_CUE_PAIN_REPORTED, pain);
  if (pain > 0)
    keep_pain (flow, pain);

  if (pain >= flow->plan->config.pain_stop)
    stop_training (flow, pain);
  else if (pain == 0)
    go_on_after_mistake (flow);
  else
    leave_exercise_for_pain (flow);
  return TRUE;
}

static gboolean
on_rate (SteadyFlow *flow, const SteadySessionEvent *event)
{
  SteadySessionState *state = flow->state;
  SteadyRatings ratings = event->ratings;

  if (state->phase != STEADY_PHASE_RATING
      || (ratings.effort != STEADY_UNKNOWN && !rating_holds (ratings.effort))
      || (ratings.pain != STEADY_UNKNOWN && !rating_holds (ratings.pain))
      || (ratings.shakiness != STEADY_UNKNOWN && !rating_holds (ratings.shakiness)))
    return FALSE;

  ratings.pain = MAX (ratings.pain, state->pain);
  emit_rated (flow, state->item + 1, ratings);
  if (ratings.pain >= flow->plan->config.pain_stop)
    stop_training (flow, ratings.pain);
  else if (state->stopped)
    steady_flow_enter (flow, STEADY_PHASE_SUMMARY, 0);
  else
    steady_flow_next_item (flow);
  return TRUE;
}

/* --- the table -------------------------------------------------------------------------------------------- */

static gboolean
on_tick (SteadyFlow *flow, const SteadySessionEvent *event)
{
  return TRUE;
}

static gboolean
on_start (SteadyFlow *flow, const SteadySessionEvent *event)
{
  if (flow->state->phase != STEADY_PHASE_IDLE)
    return FALSE;
  steady_flow_start (flow);
  return TRUE;
}

static gboolean
on_close (SteadyFlow *flow, const SteadySessionEvent *event)
{
  if (flow->state->phase != STEADY_PHASE_SUMMARY)
    return FALSE;
  steady_flow_enter (flow, STEADY_PHASE_DONE, 0);
  return TRUE;
}

static const Handler handlers[] = {
  [STEADY_EVENT_TICK] = on_tick,
  [STEADY_EVENT_START] = on_start,
  [STEADY_EVENT_TOGGLE_PAUSE] = on_toggle_pause,
  [STEADY_EVENT_PAUSE] = on_pause,
  [STEADY_EVENT_GO_ON] = on_go_on,
  [STEADY_EVENT_SKIP] = on_skip,
  [STEADY_EVENT_BACK] = on_back,
  [STEADY_EVENT_SKIP_SET] = on_skip_set,
  [STEADY_EVENT_SKIP_EXERCISE] = on_skip_exercise,
  [STEADY_EVENT_ADD_SET] = on_add_set,
  [STEADY_EVENT_SHAKES] = on_shakes,
  [STEADY_EVENT_CANNOT_HOLD] = on_cannot_hold,
  [STEADY_EVENT_PAIN] = on_pain,
  [STEADY_EVENT_PAIN_RATE] = on_pain_rate,
  [STEADY_EVENT_RATE] = on_rate,
  [STEADY_EVENT_STOP] = on_stop,
  [STEADY_EVENT_SUSPENDED] = on_pause,
  [STEADY_EVENT_LOCKED] = on_pause,
  [STEADY_EVENT_RESUMED] = on_resumed,
  [STEADY_EVENT_REOPENED] = on_reopened,
  [STEADY_EVENT_CLOSE] = on_close,
};

gboolean
steady_flow_event (SteadyFlow *flow, const SteadySessionEvent *event)
{
  g_return_val_if_fail ((guint) event->type < G_N_ELEMENTS (handlers), FALSE);
  return handlers[event->type] (flow, event);
}
