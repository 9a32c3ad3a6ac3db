#include "steady-session-private.h"

#include "steady-error.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadySessionPlan, steady_session_plan_unref)

SteadySessionConfig
steady_session_config_default (int pain_stop)
{
  return (SteadySessionConfig) {
    .posture_extra_s = 10,
    .countdown_s = 3,
    .resume_s = 3,
    .pain_stop = pain_stop,
    .stretch = TRUE,
    .gap_ms = 2000,
  };
}

gboolean
steady_session_config_check (const SteadySessionConfig *config, GError **error)
{
  const struct { const char *name; int value, min, max; gboolean or_zero; } ranges[] = {
    { "lift_s", config->lift_s, 1, 30, TRUE },
    { "lower_s", config->lower_s, 1, 30, TRUE },
    { "rest_s", config->rest_s, 10, 300, TRUE },
    { "ready_s", config->ready_s, 3, 120, TRUE },
    { "other_side_s", config->other_side_s, 3, 120, TRUE },
    { "posture_extra_s", config->posture_extra_s, 0, 120, FALSE },
    { "countdown_s", config->countdown_s, 0, 5, FALSE },
    { "resume_s", config->resume_s, 0, 10, FALSE },
    { "pain_stop", config->pain_stop, 1, 10, FALSE },
    { "stretch", config->stretch, FALSE, TRUE, FALSE },
    { "gap_ms", config->gap_ms, 500, 10000000, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (ranges[i].or_zero && ranges[i].value == 0)
        continue;
      if (ranges[i].value < ranges[i].min || ranges[i].value > ranges[i].max)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "session: %s is %d, expected %d to %d",
                       ranges[i].name, ranges[i].value, ranges[i].min, ranges[i].max);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
item_check (const SteadySessionItem *item, guint index, GError **error)
{
  const SteadyExercise *exercise = item->exercise;
  gboolean repetitions = exercise->kind == STEADY_EXERCISE_REPETITIONS;
  gboolean holds = item->variant < exercise->variants->len && item->dose.sets >= 1 && item->dose.sets <= STEADY_SETS_MAX
                   && item->dose.hold_s >= 1 && item->dose.hold_s <= STEADY_HOLD_S_MAX
                   && item->dose.reps >= (repetitions ? 1 : 0)
                   && item->dose.reps <= (repetitions ? STEADY_REPS_MAX : 0);

  for (int side = 0; holds && side < 2; side++)
    holds = item->sides[side].done >= 0 && item->sides[side].done <= item->dose.sets && item->sides[side].numbered >= 0
            && item->sides[side].numbered < STEADY_SET_NUMBER_MAX - STEADY_SETS_MAX;
  if (!holds)
    g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "session: item %u (%s) has a dose or a number out of its range",
                 index + 1, exercise->id);
  return holds;
}

static void
item_clear (gpointer data)
{
  SteadySessionItem *item = data;

  steady_exercise_unref ((SteadyExercise *) item->exercise);
}

static void
plan_clear (gpointer data)
{
  SteadySessionPlan *plan = data;

  g_array_unref (plan->items);
}

SteadySessionPlan *
steady_session_plan_new (const SteadySessionItem *items, guint n_items, const SteadySessionConfig *config, GError **error)
{
  g_autoptr (SteadySessionPlan) plan = g_atomic_rc_box_new0 (SteadySessionPlan);

  plan->config = *config;
  plan->items = g_array_new (FALSE, FALSE, sizeof (SteadySessionItem));
  g_array_set_clear_func (plan->items, item_clear);

  if (!steady_session_config_check (config, error))
    return NULL;
  if (n_items > STEADY_SESSION_ITEMS_MAX)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "session: %u exercises, expected at most %d", n_items,
                   STEADY_SESSION_ITEMS_MAX);
      return NULL;
    }
  for (guint i = 0; i < n_items; i++)
    {
      if (!item_check (&items[i], i, error))
        return NULL;
      steady_exercise_ref ((SteadyExercise *) items[i].exercise);
      g_array_append_val (plan->items, items[i]);
    }
  return g_steal_pointer (&plan);
}

void
steady_session_plan_unref (SteadySessionPlan *plan)
{
  g_atomic_rc_box_release_full (plan, plan_clear);
}

/* Takes @plan over. */
SteadySession *
steady_session_new_for (SteadySessionPlan *plan)
{
  SteadySession *self = g_new0 (SteadySession, 1);

  self->plan = plan;
  self->state.last_us = -1;
  self->state.posture = -1;
  self->state.pain = STEADY_UNKNOWN;
  self->state.ratings = (SteadyRatings) { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };
  self->state.begun_us = -1;
  self->state.shake_us = -1;
  return self;
}

SteadySession *
steady_session_new (const SteadySessionItem *items, guint n_items, const SteadySessionConfig *config, GError **error)
{
  SteadySessionPlan *plan;

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);
  g_return_val_if_fail (config != NULL, NULL);

  plan = steady_session_plan_new (items, n_items, config, error);
  return plan != NULL ? steady_session_new_for (plan) : NULL;
}

SteadySession *
steady_session_copy (const SteadySession *self)
{
  SteadySession *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  g_atomic_rc_box_acquire (copy->plan);
  return copy;
}

void
steady_session_free (SteadySession *self)
{
  if (self == NULL)
    return;
  steady_session_plan_unref (self->plan);
  g_free (self);
}

/* Keys pressed by someone who could not yet see that the session had been interrupted. */
static gboolean
waits_after_interruption (SteadySessionEventType type)
{
  switch (type)
    {
    case STEADY_EVENT_TOGGLE_PAUSE:
    case STEADY_EVENT_PAUSE:
    case STEADY_EVENT_GO_ON:
    case STEADY_EVENT_SKIP:
    case STEADY_EVENT_BACK:
    case STEADY_EVENT_SHAKES:
    case STEADY_EVENT_CANNOT_HOLD:
      return TRUE;
    case STEADY_EVENT_TICK:
    case STEADY_EVENT_START:
    case STEADY_EVENT_SKIP_SET:
    case STEADY_EVENT_SKIP_EXERCISE:
    case STEADY_EVENT_ADD_SET:
    case STEADY_EVENT_PAIN:
    case STEADY_EVENT_PAIN_RATE:
    case STEADY_EVENT_RATE:
    case STEADY_EVENT_STOP:
    case STEADY_EVENT_SUSPENDED:
    case STEADY_EVENT_LOCKED:
    case STEADY_EVENT_RESUMED:
    case STEADY_EVENT_REOPENED:
    case STEADY_EVENT_CLOSE:
    default:
      return FALSE;
    }
}

static void
interrupt (SteadyFlow *flow, gint64 gap_us)
{
  SteadyCue cue = { .code = STEADY_CUE_INTERRUPTED, .duration_us = gap_us };

  flow->now_us += gap_us;
  steady_flow_pause (flow, STEADY_PAUSE_GAP);
  cue.due_us = flow->now_us;
  cue.number = (int) MIN (gap_us / SECOND_US, G_MAXINT);
  steady_flow_emit (flow, &cue);
}

gboolean
steady_session_handle (SteadySession *self, const SteadySessionEvent *event, gint64 now_us, GArray *cues)
{
  SteadySessionState *state;
  SteadyFlow flow;
  gint64 delta_us;
  guint finished;
  gboolean interrupted;

  g_return_val_if_fail (self != NULL && event != NULL && now_us >= 0, FALSE);

  state = &self->state;
  if (state->last_us < 0)
    state->last_us = now_us;
  delta_us = MAX (now_us - state->last_us, 0);
  flow = (SteadyFlow) { self->plan, state, state->last_us, cues };
  state->last_us += delta_us;

  finished = state->n_done;
  interrupted = steady_state_is_running (state) && delta_us > self->plan->config.gap_ms * G_GINT64_CONSTANT (1000);
  if (interrupted)
    interrupt (&flow, delta_us);
  else
    {
      if (state->paused != STEADY_PAUSE_NONE)
        state->paused_us += delta_us;
      steady_flow_pass (&flow, delta_us);
    }
  if (interrupted && waits_after_interruption (event->type))
    return FALSE;
  /* The set that was meant has just ended by itself. */
  if (event->type == STEADY_EVENT_SKIP_SET && state->n_done > finished)
    return FALSE;
  return steady_flow_event (&flow, event);
}

gboolean
steady_session_send (SteadySession *self, SteadySessionEventType type, gint64 now_us, GArray *cues)
{
  const SteadySessionEvent event = { type, { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN } };

  return steady_session_handle (self, &event, now_us, cues);
}

const SteadySessionItem *
steady_session_get_item (const SteadySession *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  return index < self->plan->items->len ? &g_array_index (self->plan->items, SteadySessionItem, index) : NULL;
}

const SteadySessionConfig *
steady_session_get_config (const SteadySession *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->plan->config;
}
