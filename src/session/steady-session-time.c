/* Time passing, and the cues that fall into it. */
#include "steady-session-private.h"

#include "steady-stretch.h"

/* What is said in a wait is spaced so that one has been spoken when the next comes, and the countdown stays free. */
#define SPOKEN_US (SECOND_US * 3 / 2)
#define SPOKEN_LONG_US (SECOND_US * 3)
#define BEFORE_COUNTDOWN_US SECOND_US
#define BREATHE_EVERY_S 10
/* A count comes when the leg is almost down, so that it does not run into the word that sends it there. */
#define COUNT_BEFORE_END_US SECOND_US

/* A phase holds few cues: the longest hold, 600 s, has one for each 10 s, and some at its ends. */
#define PHASE_CUES_MAX 80

typedef struct
{
  gint64 at_us; /* from the start of the phase */
  SteadyCue cue;
} Mark;

typedef struct
{
  Mark marks[PHASE_CUES_MAX];
  guint n;
} Marks;

void
steady_flow_emit (SteadyFlow *flow, const SteadyCue *cue)
{
  if (flow->cues != NULL)
    g_array_append_vals (flow->cues, cue, 1);
}

void
steady_flow_emit_code (SteadyFlow *flow, SteadyCueCode code, int number)
{
  SteadyCue cue = { .code = code, .due_us = flow->now_us, .number = number };

  cue.side = flow->state->side;
  cue.exercise = steady_flow_exercise (flow);
  steady_flow_emit (flow, &cue);
}

static void
mark (Marks *marks, gint64 at_us, SteadyCueCode code, const SteadyFlow *flow, int number)
{
  Mark *added;

  g_assert (marks->n < PHASE_CUES_MAX);
  added = &marks->marks[marks->n++];
  *added = (Mark) { at_us, { .code = code, .number = number, .side = flow->state->side } };
  added->cue.exercise = steady_flow_exercise (flow);
  if (code == STEADY_CUE_PHASE)
    added->cue.phase = flow->state->phase;
}

static void
mark_countdown (Marks *marks, const SteadyFlow *flow)
{
  const SteadySessionState *state = flow->state;

  for (int n = flow->plan->config.countdown_s; n >= 1; n--)
    {
      gint64 at = state->total_us - n * SECOND_US;

      /* A short hold leaves room for the word that began it. */
      if (at >= (state->phase == STEADY_PHASE_HOLD ? SECOND_US : 0))
        mark (marks, at, STEADY_CUE_COUNTDOWN, flow, n);
    }
}

/* What comes next, said one after the other as far as there is time. */
static void
mark_wait (Marks *marks, const SteadyFlow *flow)
{
  const SteadySessionState *state = flow->state;
  const SteadySessionItem *item = steady_flow_item (flow);
  gint64 until = state->total_us - flow->plan->config.countdown_s * SECOND_US - BEFORE_COUNTDOWN_US;
  gint64 at = SPOKEN_US;

  if (state->phase == STEADY_PHASE_REST)
    {
      mark (marks, 0, STEADY_CUE_REST, flow, (int) (state->total_us / SECOND_US));
      at = SPOKEN_LONG_US;
    }
  /* A name may be long, and must not take the time in which the leg is named. */
  if (state->phase == STEADY_PHASE_GET_READY && at + (item->exercise->two_sided ? SPOKEN_LONG_US : 0) <= until)
    {
      mark (marks, at, STEADY_CUE_EXERCISE, flow, (int) state->item + 1);
      at += SPOKEN_LONG_US;
    }
  if (item->exercise->two_sided && at <= until)
    {
      mark (marks, at, STEADY_CUE_SIDE, flow, 0);
      at += SPOKEN_US;
    }
  if (state->sides[steady_side_index (state->side)].done + 1 == state->sets && at <= until)
    mark (marks, at, STEADY_CUE_LAST_SET, flow, 0);
  mark_countdown (marks, flow);
}

static void
mark_hold (Marks *marks, const SteadyFlow *flow)
{
  int hold_s = (int) (flow->state->total_us / SECOND_US);

  for (int at = BREATHE_EVERY_S; at + 2 + flow->plan->config.countdown_s <= hold_s; at += BREATHE_EVERY_S)
    mark (marks, at * SECOND_US, STEADY_CUE_BREATHE, flow, 0);
  mark_countdown (marks, flow);
}

/* All cues of the phase the state is in, in order. */
static void
collect (const SteadyFlow *flow, Marks *marks)
{
  const SteadySessionState *state = flow->state;

  marks->n = 0;
  mark (marks, 0, STEADY_CUE_PHASE, flow, (int) (state->total_us / SECOND_US));
  if (steady_flow_is_wait (flow))
    mark_wait (marks, flow);
  else if (state->phase == STEADY_PHASE_HOLD)
    mark_hold (marks, flow);
  else if (state->phase == STEADY_PHASE_LOWER
           && steady_flow_item (flow)->exercise->kind == STEADY_EXERCISE_REPETITIONS)
    mark (marks, MAX (state->total_us - COUNT_BEFORE_END_US, state->total_us / 2), STEADY_CUE_REP, flow, state->rep);
  else if (state->phase == STEADY_PHASE_STRETCH)
    mark (marks, 0, STEADY_CUE_STRETCH, flow, (int) steady_stretch_part (state->half));
}

/* Those after @from_us up to and with @to_us, counted in the phase; now is at @to_us. None in a pause. */
void
steady_flow_emit_between (SteadyFlow *flow, gint64 from_us, gint64 to_us)
{
  Marks marks;

  if (flow->cues == NULL || flow->state->paused != STEADY_PAUSE_NONE)
    return;
  collect (flow, &marks);
  for (guint i = 0; i < marks.n; i++)
    {
      Mark *mark = &marks.marks[i];

      if (mark->at_us <= from_us || mark->at_us > to_us)
        continue;
      mark->cue.due_us = flow->now_us - (to_us - mark->at_us);
      steady_flow_emit (flow, &mark->cue);
    }
}

/* After a pause the phase is named again, so that it is met; one entered in the pause is announced in full. */
void
steady_flow_emit_going_on (SteadyFlow *flow)
{
  SteadyCue cue = { .code = STEADY_CUE_PHASE, .due_us = flow->now_us, .phase = flow->state->phase };

  if (flow->state->elapsed_us == 0)
    {
      steady_flow_emit_between (flow, -1, 0);
      return;
    }
  cue.side = flow->state->side;
  cue.exercise = steady_flow_exercise (flow);
  cue.number = steady_session_digits (flow->state->total_us - flow->state->elapsed_us);
  steady_flow_emit (flow, &cue);
}

static gint64
pass_lead_in (SteadyFlow *flow, gint64 delta_us)
{
  SteadySessionState *state = flow->state;
  gint64 step = MIN (delta_us, state->lead_us);
  gint64 left = state->lead_us - step;

  for (int n = flow->plan->config.countdown_s; n >= 1; n--)
    {
      gint64 at = n * SECOND_US;

      if (state->lead_us > at && left <= at)
        {
          SteadyCue cue = { .code = STEADY_CUE_COUNTDOWN, .due_us = flow->now_us + state->lead_us - at, .number = n };

          cue.side = state->side;
          cue.exercise = steady_flow_item (flow)->exercise;
          steady_flow_emit (flow, &cue);
        }
    }
  state->lead_us = left;
  flow->now_us += step;
  if (left == 0)
    steady_flow_emit_going_on (flow);
  return delta_us - step;
}

/* Moves the state on by @delta_us, through as many phases as end in it, each at its exact moment. */
void
steady_flow_pass (SteadyFlow *flow, gint64 delta_us)
{
  SteadySessionState *state = flow->state;

  while (delta_us > 0 && steady_state_is_running (state))
    {
      gint64 step;

      if (state->lead_us > 0)
        {
          delta_us = pass_lead_in (flow, delta_us);
          continue;
        }
      step = MIN (delta_us, state->total_us - state->elapsed_us);
      state->elapsed_us += step;
      flow->now_us += step;
      steady_flow_emit_between (flow, state->elapsed_us - step, state->elapsed_us);
      delta_us -= step;
      if (state->elapsed_us == state->total_us)
        steady_flow_phase_ended (flow);
    }
  flow->now_us += delta_us;
}

/* Until the next cue, or the end of the phase or of the lead-in. */
gint64
steady_flow_until_next (const SteadyFlow *flow)
{
  const SteadySessionState *state = flow->state;
  Marks marks;

  if (state->lead_us > 0)
    {
      gint64 over = state->lead_us % SECOND_US;

      return over > 0 ? over : SECOND_US;
    }
  collect (flow, &marks);
  for (guint i = 0; i < marks.n; i++)
    if (marks.marks[i].at_us > state->elapsed_us)
      return marks.marks[i].at_us - state->elapsed_us;
  return state->total_us - state->elapsed_us;
}
