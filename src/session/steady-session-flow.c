/* From phase to phase: what comes when something ends. Knows nothing of events. */
#include "steady-session-private.h"

#include "steady-stretch.h"

/* A wait is never shorter, whatever a file or a setting says: nobody is in position sooner. */
#define WAIT_MIN_S 3
/* To be back in position when a set is begun again. */
#define RETRY_S 5

gboolean
steady_flow_has_item (const SteadyFlow *flow)
{
  return flow->state->item < flow->plan->items->len;
}

const SteadySessionItem *
steady_flow_item (const SteadyFlow *flow)
{
  g_assert (steady_flow_has_item (flow));
  return &g_array_index (flow->plan->items, SteadySessionItem, flow->state->item);
}

const SteadyExercise *
steady_flow_exercise (const SteadyFlow *flow)
{
  return steady_flow_has_item (flow) ? steady_flow_item (flow)->exercise : NULL;
}

gboolean
steady_flow_is_wait (const SteadyFlow *flow)
{
  SteadyPhase phase = flow->state->phase;

  return phase == STEADY_PHASE_GET_READY || phase == STEADY_PHASE_REST || phase == STEADY_PHASE_OTHER_SIDE;
}

static gint64
seconds (int s)
{
  return (gint64) s * SECOND_US;
}

static int
either (int setting, int as_in_exercise)
{
  return setting > 0 ? setting : as_in_exercise;
}

void
steady_flow_enter (SteadyFlow *flow, SteadyPhase phase, gint64 total_us)
{
  SteadySessionState *state = flow->state;

  state->phase = phase;
  state->elapsed_us = 0;
  state->total_us = total_us;
  state->lead_us = 0;
  if (!steady_state_is_timed (state))
    state->paused = STEADY_PAUSE_NONE;
  steady_flow_emit_between (flow, -1, 0);
}

/* --- choosing the next set --------------------------------------------------------------------- */

/* The side with fewer sets behind it, of equals the first one; FALSE where every set is done. */
static gboolean
pick_side (const SteadySessionItem *item, const SteadySessionState *state, SteadySide *side)
{
  SteadySide first = item->first_side == STEADY_SIDE_RIGHT ? STEADY_SIDE_RIGHT : STEADY_SIDE_LEFT;
  SteadySide second = first == STEADY_SIDE_RIGHT ? STEADY_SIDE_LEFT : STEADY_SIDE_RIGHT;

  if (!item->exercise->two_sided)
    *side = STEADY_SIDE_BOTH;
  else
    *side = state->sides[steady_side_index (second)].done < state->sides[steady_side_index (first)].done ? second : first;
  return state->sides[steady_side_index (*side)].done < state->sets;
}

static int
wait_seconds (const SteadyFlow *flow, SteadyPhase phase)
{
  const SteadySessionConfig *config = &flow->plan->config;
  const SteadyExercise *exercise = steady_flow_item (flow)->exercise;
  int ready = either (config->ready_s, exercise->tempo.ready_s);
  int wait;

  if (phase == STEADY_PHASE_REST)
    wait = either (config->rest_s, exercise->tempo.rest_s);
  else if (phase == STEADY_PHASE_OTHER_SIDE)
    wait = either (config->other_side_s, exercise->posture == STEADY_POSTURE_SIDE ? ready : ready / 2);
  else
    wait = ready;
  wait = MAX (wait, MAX (config->countdown_s, WAIT_MIN_S));
  if (phase == STEADY_PHASE_GET_READY && flow->state->posture != (int) exercise->posture)
    wait += config->posture_extra_s;
  return wait;
}

/* For the side chosen already. */
void
steady_flow_enter_wait (SteadyFlow *flow, SteadyPhase phase)
{
  int wait = wait_seconds (flow, phase);

  flow->state->posture = (int) steady_flow_item (flow)->exercise->posture;
  steady_flow_enter (flow, phase, seconds (wait));
}

static void
begin_item (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;
  const SteadySessionItem *item = steady_flow_item (flow);

  state->sets = item->dose.sets;
  state->sides[0] = item->sides[0];
  state->sides[1] = item->sides[1];
  state->trained = item->sides[0].numbered + item->sides[1].numbered;
  state->pain = STEADY_UNKNOWN;
}

static gboolean
anything_trained (const SteadyFlow *flow)
{
  const GArray *items = flow->plan->items;

  for (guint i = 0; i < items->len; i++)
    {
      const SteadySessionItem *item = &g_array_index (items, SteadySessionItem, i);

      if (item->sides[0].numbered > 0 || item->sides[1].numbered > 0)
        return TRUE;
    }
  return flow->state->n_done > 0;
}

/* Goes to the first item from the present one on that has a set left, or to what follows them all. */
static void
enter_item (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;

  for (; steady_flow_has_item (flow); state->item++)
    {
      begin_item (flow);
      if (pick_side (steady_flow_item (flow), state, &state->side))
        {
          steady_flow_enter_wait (flow, STEADY_PHASE_GET_READY);
          return;
        }
    }
  if (flow->plan->config.stretch && (flow->plan->items->len == 0 || anything_trained (flow)))
    steady_flow_enter_half (flow, 0);
  else
    steady_flow_enter (flow, STEADY_PHASE_SUMMARY, 0);
}

void
steady_flow_start (SteadyFlow *flow)
{
  flow->state->item = 0;
  enter_item (flow);
}

void
steady_flow_next_item (SteadyFlow *flow)
{
  flow->state->item++;
  enter_item (flow);
}

void
steady_flow_end_exercise (SteadyFlow *flow)
{
  if (flow->state->trained > 0)
    steady_flow_enter (flow, STEADY_PHASE_RATING, 0);
  else if (flow->state->stopped)
    steady_flow_enter (flow, STEADY_PHASE_SUMMARY, 0);
  else
    steady_flow_next_item (flow);
}

/* --- the set ------------------------------------------------------------------------------------ */

/* A phase of no length is passed through in the same moment. */
static void
enter_or_pass (SteadyFlow *flow, SteadyPhase phase, int length_s)
{
  if (length_s > 0)
    {
      steady_flow_enter (flow, phase, seconds (length_s));
      return;
    }
  flow->state->phase = phase;
  flow->state->elapsed_us = flow->state->total_us = 0;
  steady_flow_phase_ended (flow);
}

static void
lift (SteadyFlow *flow)
{
  enter_or_pass (flow, STEADY_PHASE_LIFT,
                 either (flow->plan->config.lift_s, steady_flow_item (flow)->exercise->tempo.lift_s));
}

static void
begin_set (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;

  state->in_set = TRUE;
  state->rep = 1;
  state->set_us = 0;
  state->begun_us = flow->now_us;
  state->shake_us = -1;
  steady_flow_emit_code (flow, STEADY_CUE_SET_BEGUN, 0);
  lift (flow);
}

void
steady_flow_drop_set (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;

  state->in_set = FALSE;
  state->rep = 0;
  state->set_us = 0;
  state->begun_us = -1;
  state->shake_us = -1;
}

void
steady_flow_retry_set (SteadyFlow *flow)
{
  steady_flow_drop_set (flow);
  steady_flow_enter (flow, STEADY_PHASE_GET_READY,
                     seconds (MAX (RETRY_S, flow->plan->config.countdown_s + 2)));
}

/* What was done of the set under way: a hold counts once it was kept to its end, the way down does not matter. */
static void
set_numbers (const SteadyFlow *flow, int *reps, int *hold_s)
{
  const SteadySessionState *state = flow->state;
  const SteadySessionItem *item = steady_flow_item (flow);
  gboolean repetitions = item->exercise->kind == STEADY_EXERCISE_REPETITIONS;
  int kept = 0;

  *reps = 0;
  if (!state->in_set)
    kept = 0;
  else if (state->phase == STEADY_PHASE_LOWER)
    kept = item->dose.hold_s;
  else if (state->phase == STEADY_PHASE_HOLD)
    kept = (int) (state->elapsed_us / SECOND_US);

  if (repetitions && state->in_set)
    *reps = state->rep - (state->phase == STEADY_PHASE_LOWER ? 0 : 1);
  *hold_s = *reps > 0 ? item->dose.hold_s : kept;
}

gboolean
steady_flow_set_has_something (const SteadyFlow *flow)
{
  int reps, hold_s;

  set_numbers (flow, &reps, &hold_s);
  return reps > 0 || hold_s > 0;
}

/* Every repetition held, or the one hold to its end, is done; nothing at all is skipped. */
static SteadyStatus
status_by_numbers (const SteadySessionItem *item, int reps, int hold_s)
{
  if (reps == 0 && hold_s == 0)
    return STEADY_STATUS_SKIPPED;
  if (item->exercise->kind == STEADY_EXERCISE_REPETITIONS)
    return reps == item->dose.reps ? STEADY_STATUS_DONE : STEADY_STATUS_PARTIAL;
  return hold_s == item->dose.hold_s ? STEADY_STATUS_DONE : STEADY_STATUS_PARTIAL;
}

/* PARTIAL: as far as it went. Also for a set that was not begun, which then is one of nothing: skipped, or given up
 * because of pain. */
void
steady_flow_finish_set (SteadyFlow *flow, SteadyStatus status)
{
  SteadySessionState *state = flow->state;
  const SteadySessionItem *item = steady_flow_item (flow);
  SteadySideProgress *progress = &state->sides[steady_side_index (state->side)];
  gboolean repetitions = item->exercise->kind == STEADY_EXERCISE_REPETITIONS;
  SteadyCue cue = { .code = STEADY_CUE_SET_FINISHED, .due_us = flow->now_us };
  int reps, hold_s;

  set_numbers (flow, &reps, &hold_s);
  if (status == STEADY_STATUS_PARTIAL)
    status = status_by_numbers (item, reps, hold_s);
  progress->done++;
  progress->numbered++;
  if (status == STEADY_STATUS_SKIPPED)
    state->n_skipped++;
  else
    state->n_done++;
  if (status != STEADY_STATUS_SKIPPED && state->in_set)
    state->trained++;

  cue.exercise = item->exercise;
  cue.side = state->side;
  cue.set = (SteadySetResult) {
    .exercise = item->exercise,
    .variant = item->variant,
    .side = state->side,
    .set_no = progress->numbered,
    .target_reps = repetitions ? item->dose.reps : STEADY_UNKNOWN,
    .target_hold_s = item->dose.hold_s,
    .reps = repetitions ? reps : STEADY_UNKNOWN,
    .hold_s = hold_s,
    .duration_s = state->in_set ? (int) (steady_state_set_us (state) / SECOND_US) : 0,
    .shake_onset_s = state->in_set && state->shake_us >= 0 ? (int) (state->shake_us / SECOND_US) : STEADY_UNKNOWN,
    .status = status,
    .begun_us = state->in_set ? state->begun_us : flow->now_us,
  };
  steady_flow_emit (flow, &cue);
  steady_flow_drop_set (flow);
}

/* The change of leg is short, as the other one has rested; a rest comes when it has not. */
void
steady_flow_after_set (SteadyFlow *flow)
{
  SteadySessionState *state = flow->state;
  SteadySide last = state->side;
  gboolean rested;

  if (!pick_side (steady_flow_item (flow), state, &state->side))
    {
      state->side = last;
      steady_flow_end_exercise (flow);
      return;
    }
  rested = state->side != last
           && state->sides[steady_side_index (state->side)].done < state->sides[steady_side_index (last)].done;
  steady_flow_enter_wait (flow, rested ? STEADY_PHASE_OTHER_SIDE : STEADY_PHASE_REST);
}

/* --- the stretch, and the end of any phase -------------------------------------------------------- */

void
steady_flow_enter_half (SteadyFlow *flow, int half)
{
  flow->state->half = MIN (half, STEADY_STRETCH_N_HALVES);
  if (half >= STEADY_STRETCH_N_HALVES)
    {
      steady_flow_enter (flow, STEADY_PHASE_SUMMARY, 0);
      return;
    }
  flow->state->side = steady_stretch_side (half);
  steady_flow_enter (flow, STEADY_PHASE_STRETCH, seconds (steady_stretch_seconds (half)));
}

static void
lowered (SteadyFlow *flow)
{
  const SteadySessionItem *item = steady_flow_item (flow);

  if (item->exercise->kind == STEADY_EXERCISE_REPETITIONS && flow->state->rep < item->dose.reps)
    {
      flow->state->set_us += flow->state->elapsed_us;
      flow->state->rep++;
      lift (flow);
      return;
    }
  steady_flow_finish_set (flow, STEADY_STATUS_PARTIAL);
  steady_flow_after_set (flow);
}

static void
held (SteadyFlow *flow)
{
  int lower_s = either (flow->plan->config.lower_s, steady_flow_item (flow)->exercise->tempo.lower_s);

  flow->state->set_us += flow->state->elapsed_us;
  if (lower_s == 0 && steady_flow_item (flow)->exercise->kind == STEADY_EXERCISE_REPETITIONS)
    steady_flow_emit_code (flow, STEADY_CUE_REP, flow->state->rep);
  enter_or_pass (flow, STEADY_PHASE_LOWER, lower_s);
}

/* By itself, at its exact moment. */
void
steady_flow_phase_ended (SteadyFlow *flow)
{
  switch (flow->state->phase)
    {
    case STEADY_PHASE_GET_READY:
    case STEADY_PHASE_REST:
    case STEADY_PHASE_OTHER_SIDE:
      begin_set (flow);
      break;
    case STEADY_PHASE_LIFT:
      flow->state->set_us += flow->state->elapsed_us;
      steady_flow_enter (flow, STEADY_PHASE_HOLD, seconds (steady_flow_item (flow)->dose.hold_s));
      break;
    case STEADY_PHASE_HOLD:
      held (flow);
      break;
    case STEADY_PHASE_LOWER:
      lowered (flow);
      break;
    case STEADY_PHASE_STRETCH:
      steady_flow_enter_half (flow, flow->state->half + 1);
      break;
    case STEADY_PHASE_IDLE:
    case STEADY_PHASE_RATING:
    case STEADY_PHASE_PAIN_QUESTION:
    case STEADY_PHASE_PAUSED:
    case STEADY_PHASE_SUMMARY:
    case STEADY_PHASE_DONE:
      g_assert_not_reached ();
    }
}

guint
steady_flow_sets_left (const SteadyFlow *flow)
{
  const SteadySessionState *state = flow->state;
  const GArray *items = flow->plan->items;
  guint left = 0;

  if (state->phase >= STEADY_PHASE_SUMMARY || state->stopped)
    return 0;
  for (guint i = state->item; i < items->len; i++)
    {
      const SteadySessionItem *item = &g_array_index (items, SteadySessionItem, i);
      gboolean current = i == state->item && state->phase != STEADY_PHASE_IDLE;
      const SteadySideProgress *sides = current ? state->sides : item->sides;
      int sets = current ? state->sets : item->dose.sets;

      if (current && state->phase == STEADY_PHASE_RATING)
        continue;
      for (int side = 0; side < steady_exercise_n_sides (item->exercise); side++)
        left += (guint) MAX (sets - sides[side].done, 0);
    }
  return left;
}
