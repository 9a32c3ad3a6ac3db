/* What there is to be shown of a session; what comes next and how long it takes is found by walking ahead on a copy. */
#include "steady-session-private.h"

#include "steady-stretch.h"

/* What people take to answer; own estimate. */
#define RATING_S 15

int
steady_session_digits (gint64 left_us)
{
  return left_us <= 0 ? 0 : (int) ((left_us + SECOND_US - 1) / SECOND_US);
}

/* Takes the state where it goes by itself, or by the answer that changes least. */
static void
walk_on (SteadyFlow *ahead)
{
  SteadySessionState *state = ahead->state;

  switch (state->phase)
    {
    case STEADY_PHASE_IDLE:
      steady_flow_start (ahead);
      break;
    case STEADY_PHASE_RATING:
      if (state->stopped)
        steady_flow_enter (ahead, STEADY_PHASE_SUMMARY, 0);
      else
        steady_flow_next_item (ahead);
      break;
    case STEADY_PHASE_PAIN_QUESTION:
      if (state->asked_from == STEADY_PHASE_STRETCH)
        steady_flow_enter_half (ahead, state->half / 2 * 2 + 2);
      else
        steady_flow_end_exercise (ahead);
      break;
    case STEADY_PHASE_SUMMARY:
    case STEADY_PHASE_DONE:
      steady_flow_enter (ahead, STEADY_PHASE_DONE, 0);
      break;
    case STEADY_PHASE_GET_READY:
    case STEADY_PHASE_LIFT:
    case STEADY_PHASE_HOLD:
    case STEADY_PHASE_LOWER:
    case STEADY_PHASE_REST:
    case STEADY_PHASE_OTHER_SIDE:
    case STEADY_PHASE_STRETCH:
    case STEADY_PHASE_PAUSED:
      /* As at its end, for what counts then. */
      state->elapsed_us = state->total_us;
      steady_flow_phase_ended (ahead);
      break;
    }
}

static gboolean
shows_exercise (const SteadySessionState *state)
{
  return state->phase != STEADY_PHASE_STRETCH && state->phase < STEADY_PHASE_PAUSED
         && !(state->phase == STEADY_PHASE_PAIN_QUESTION && state->asked_from == STEADY_PHASE_STRETCH);
}

static void
view_exercise (const SteadyFlow *flow, SteadySessionView *view)
{
  const SteadySessionState *state = flow->state;
  const SteadySessionItem *item = steady_flow_item (flow);
  int done = state->sides[steady_side_index (state->side)].done;
  gboolean idle = state->phase == STEADY_PHASE_IDLE;
  gboolean coming = state->in_set || steady_flow_is_wait (flow);

  view->exercise = item->exercise;
  view->variant = item->variant;
  view->item = state->item + 1;
  view->side = state->side;
  view->sets = idle ? item->dose.sets : state->sets;
  view->set = coming ? done + 1 : MAX (done, 1);
  view->last_set = view->set == view->sets;
  view->rep = item->dose.reps > 0 ? state->rep : 0;
  view->reps = item->dose.reps;
  view->pain = state->pain;
}

static void
view_timer (const SteadySessionState *state, const SteadySessionConfig *config, SteadySessionView *view)
{
  gboolean lead_in = state->lead_us > 0;

  view->running = steady_state_is_running (state);
  view->elapsed_us = state->elapsed_us;
  view->total_us = lead_in ? config->resume_s * SECOND_US : state->total_us;
  view->left_us = lead_in ? state->lead_us : state->total_us - state->elapsed_us;
  view->seconds_left = steady_session_digits (view->left_us);
  if (view->total_us > 0)
    view->progress = 1.0 - (double) view->left_us / (double) view->total_us;
  if (lead_in)
    view->phase = STEADY_PHASE_GET_READY;
  else if (state->paused != STEADY_PAUSE_NONE)
    view->phase = STEADY_PHASE_PAUSED;
}

static void
view_next (const SteadySession *self, SteadySessionView *view)
{
  SteadySessionState state = self->state;
  SteadyFlow ahead = { self->plan, &state, 0, NULL };

  walk_on (&ahead);
  view->next_phase = state.phase;
  view->next_side = state.side;
  view->next_exercise = shows_exercise (&state) ? steady_flow_exercise (&ahead) : NULL;
}

void
steady_session_view (const SteadySession *self, SteadySessionView *view)
{
  const SteadySessionState *state;
  const SteadyFlow flow = { self->plan, (SteadySessionState *) &self->state, self->state.last_us, NULL };

  g_return_if_fail (self != NULL && view != NULL);

  state = &self->state;
  *view = (SteadySessionView) {
    .phase = state->phase,
    .beneath = state->phase,
    .reason = state->paused,
    .n_items = self->plan->items->len,
    .side = state->side,
    .in_set = state->in_set,
    .set_elapsed_s = state->in_set ? (int) (steady_state_set_us (state) / SECOND_US) : 0,
    .shake_onset_s = state->in_set && state->shake_us >= 0 ? (int) (state->shake_us / SECOND_US) : STEADY_UNKNOWN,
    .pain = STEADY_UNKNOWN,
    .can_add_set = steady_flow_can_add_set (&flow),
    .sets_done = state->n_done,
    .sets_skipped = state->n_skipped,
    .sets_left = steady_flow_sets_left (&flow),
  };
  if (shows_exercise (state) && steady_flow_has_item (&flow))
    view_exercise (&flow, view);
  if (state->phase == STEADY_PHASE_STRETCH)
    {
      view->stretch = steady_stretch_part (state->half);
      view->stretch_part = (int) view->stretch + 1;
    }
  view_timer (state, &self->plan->config, view);
  view_next (self, view);
}

int
steady_session_left_s (const SteadySession *self)
{
  SteadySessionState state;
  SteadyFlow ahead;
  gint64 left = 0;

  g_return_val_if_fail (self != NULL, 0);

  state = self->state;
  ahead = (SteadyFlow) { self->plan, &state, 0, NULL };
  left = state.lead_us;
  while (state.phase < STEADY_PHASE_SUMMARY)
    {
      left += state.total_us - state.elapsed_us;
      if (state.phase == STEADY_PHASE_RATING)
        left += RATING_S * SECOND_US;
      walk_on (&ahead);
    }
  return steady_session_digits (left);
}

int
steady_session_estimate_s (const SteadySessionItem *items, guint n_items, const SteadySessionConfig *config)
{
  g_autoptr (SteadySession) session = steady_session_new (items, n_items, config, NULL);

  return session != NULL ? steady_session_left_s (session) : 0;
}

gint64
steady_session_next_us (const SteadySession *self)
{
  SteadyFlow flow;

  g_return_val_if_fail (self != NULL, -1);

  flow = (SteadyFlow) { self->plan, (SteadySessionState *) &self->state, self->state.last_us, NULL };
  if (!steady_state_is_running (&self->state))
    return -1;
  return self->state.last_us + steady_flow_until_next (&flow);
}
