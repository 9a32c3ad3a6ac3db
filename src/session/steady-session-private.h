/* steady-session-private.h: the state, and the steps between phases. For this room alone. */
#pragma once

#include "steady-session.h"

G_BEGIN_DECLS

#define STEADY_SETS_MAX 10

/* GLib's G_USEC_PER_SEC is an int, and an hour of it no longer is one. */
#define SECOND_US G_GINT64_CONSTANT (1000000)

/** What was given at the start and never changes; shared by all copies of a session. */
typedef struct
{
  SteadySessionConfig config;
  GArray *items; /* (element-type SteadySessionItem), each with a reference to its exercise */
} SteadySessionPlan;

/** A plain value, so that a look ahead is an assignment. */
typedef struct
{
  SteadyPhase phase;          /* never PAUSED */
  SteadyPauseReason paused;   /* NONE: not paused */
  gint64 last_us;             /* of the last event; -1 before the first one of this run */
  gint64 elapsed_us;          /* in the phase */
  gint64 total_us;            /* 0: no timer */
  gint64 lead_us;             /* of the lead-in, still to go */
  gint64 paused_us;           /* since the pause began */

  guint item;                 /* number of items: none is left */
  int sets;                   /* for each side, those added included */
  SteadySideProgress sides[2];
  SteadySide side;            /* of the set under way or coming next, or of the half of the stretch */
  int posture;                /* the one the body is in; -1: not known */
  int trained;                /* sets of this exercise, in this session, of which something was done */
  int pain;                   /* highest one reported for this exercise, or STEADY_UNKNOWN */
  guint rated;                /* place from 1 of the last item that has ratings; 0: none */
  SteadyRatings ratings;      /* its ratings */
  SteadyPhase asked_from;     /* PAIN_QUESTION: where it was asked; HOLD for any phase of a set */
  gboolean stopped;           /* the training ends after this rating */

  gboolean in_set;
  int rep;                    /* from 1 */
  gint64 set_us;              /* of the set, phases that are over */
  gint64 begun_us;
  gint64 shake_us;            /* into the set; -1: not marked */

  int half;                   /* of the stretch, from 0 */

  guint n_done;
  guint n_skipped;
} SteadySessionState;

struct _SteadySession
{
  SteadySessionPlan *plan;
  SteadySessionState state;
};

/** A transition under way. */
typedef struct
{
  const SteadySessionPlan *plan;
  SteadySessionState *state;
  gint64 now_us; /* the exact moment reached so far */
  GArray *cues;  /* (nullable) */
} SteadyFlow;

/* steady-session.c */
SteadySessionPlan *steady_session_plan_new   (const SteadySessionItem *items, guint n_items,
                                              const SteadySessionConfig *config, GError **error);
void               steady_session_plan_unref (SteadySessionPlan *plan);
SteadySession     *steady_session_new_for    (SteadySessionPlan *plan);

/* steady-session-flow.c: from phase to phase */
/* FALSE in the stretch, after it, and where there is no exercise at all. */
gboolean steady_flow_has_item                (const SteadyFlow *flow);
const SteadySessionItem *steady_flow_item    (const SteadyFlow *flow);
const SteadyExercise *steady_flow_exercise   (const SteadyFlow *flow); /* (nullable) */
gboolean steady_flow_is_wait                 (const SteadyFlow *flow);
void     steady_flow_start                   (SteadyFlow *flow);
void     steady_flow_phase_ended             (SteadyFlow *flow);
void     steady_flow_enter                   (SteadyFlow *flow, SteadyPhase phase, gint64 total_us);
void     steady_flow_enter_wait              (SteadyFlow *flow, SteadyPhase phase);
void     steady_flow_retry_set               (SteadyFlow *flow);
void     steady_flow_enter_half              (SteadyFlow *flow, int half);
void     steady_flow_finish_set              (SteadyFlow *flow, SteadyStatus status);
gboolean steady_flow_set_has_something       (const SteadyFlow *flow);
gboolean steady_flow_can_add_set             (const SteadyFlow *flow);
void     steady_flow_drop_set                (SteadyFlow *flow);
void     steady_flow_after_set               (SteadyFlow *flow);
void     steady_flow_end_exercise            (SteadyFlow *flow);
void     steady_flow_next_item               (SteadyFlow *flow);
guint    steady_flow_sets_left               (const SteadyFlow *flow);

/* steady-session-time.c: time passing, and the cues that fall into it */
void     steady_flow_emit                    (SteadyFlow *flow, const SteadyCue *cue);
void     steady_flow_emit_code               (SteadyFlow *flow, SteadyCueCode code, int number);
void     steady_flow_emit_between            (SteadyFlow *flow, gint64 from_us, gint64 to_us);
void     steady_flow_emit_going_on           (SteadyFlow *flow);
void     steady_flow_pass                    (SteadyFlow *flow, gint64 delta_us);
gint64   steady_flow_until_next              (const SteadyFlow *flow);

/* steady-session-event.c: what an event means in a phase */
gboolean steady_flow_event                   (SteadyFlow *flow, const SteadySessionEvent *event);
void     steady_flow_pause                   (SteadyFlow *flow, SteadyPauseReason reason);

static inline gboolean
steady_state_is_timed (const SteadySessionState *state)
{
  return state->total_us > 0;
}

static inline gboolean
steady_state_is_running (const SteadySessionState *state)
{
  return steady_state_is_timed (state) && state->paused == STEADY_PAUSE_NONE;
}

/** Time of the set under way, microseconds. */
static inline gint64
steady_state_set_us (const SteadySessionState *state)
{
  return state->set_us + state->elapsed_us;
}

static inline guint
steady_side_index (SteadySide side)
{
  return side == STEADY_SIDE_RIGHT ? 1 : 0;
}

G_END_DECLS
