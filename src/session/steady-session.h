/* steady-session.h: the guided session as a pure state machine: (state, event, now) -> (state, cues).
 *
 * No clock, no database, no sentence. @now_us is steady_clock_elapsed_us(): microseconds that never run backwards
 * and count the time a machine sleeps. Time is summed from exact differences, never from ticks, so a phase ends
 * at its exact moment however ticks fall.
 *
 * Sides alternate set by set, weaker side first: left 1, other side, right 1, rest, left 2 … as a therapist has
 * it done: one leg rests while the other works, so the only rest to wait for comes when both have had their set.
 *
 * What ended stays ended: a finished set is handed out once, at its exact moment, and neither BACK nor a restart
 * of the program brings it again. */
#pragma once

#include "steady-catalogue.h"
#include "steady-cue.h"

G_BEGIN_DECLS

typedef struct _SteadySession SteadySession;

/**
 * SteadySessionConfig:
 * @lift_s, @lower_s: 0: as in the exercise; else 1–30
 * @rest_s: 0: as in the exercise; else 10–300
 * @ready_s: to take up the start position; 0: as in the exercise; else 3–120
 * @other_side_s: to change legs; 0: by posture (as long as getting ready where the body turns over, half of it else); else 3–120
 * @posture_extra_s: added where the body changes from one posture to another, also before the first exercise; 0–120
 * @countdown_s: seconds counted aloud before a phase that has to be met; 0–5
 * @resume_s: lead-in when a pause in the middle of a set ends, before the rest of it counts; 0–10
 * @pain_stop: pain from this number up ends the training; 1–10, from the planner's table
 * @stretch: whether the five-minute stretch follows
 * @gap_ms: time between two events above which the session takes itself for interrupted; 500–10000000.
 *   A demo on a clock that runs N times as fast gives N times as much.
 */
typedef struct
{
  int lift_s;
  int lower_s;
  int rest_s;
  int ready_s;
  int other_side_s;
  int posture_extra_s;
  int countdown_s;
  int resume_s;
  int pain_stop;
  gboolean stretch;
  int gap_ms;
} SteadySessionConfig;

/** Tempo as in the exercises, 10 s for a change of posture, 3-2-1, 3 s lead-in, stretch, 2 s gap. */
SteadySessionConfig steady_session_config_default (int pain_stop);

/** FALSE with STEADY_ERROR_INVALID where a number is out of its range. */
gboolean            steady_session_config_check   (const SteadySessionConfig *config, GError **error);

/**
 * SteadySideProgress: what one side of an exercise has behind it when the session begins.
 * @done: sets of the dose done already today, in this session or an earlier one; 0–@dose.sets
 * @numbered: sets this session has in the record already; the next one is numbered one more. 0, unless the
 *   session is one that is gone on with.
 */
typedef struct
{
  int done;
  int numbered;
} SteadySideProgress;

/**
 * SteadySessionItem: one exercise of the session.
 * @exercise: the session takes its own reference
 * @variant: index in the exercise's variants
 * @dose: sets for each side 1–10, reps 1–100 (0 for a hold exercise), hold 1–600 s
 * @first_side: the weaker side, where the record shows one, else left; ignored for a one-sided exercise
 * @sides: left and right; a one-sided exercise uses the first
 */
typedef struct
{
  const SteadyExercise *exercise;
  guint variant;
  SteadyDose dose;
  SteadySide first_side;
  SteadySideProgress sides[2];
} SteadySessionItem;

/** More would not be a session. */
#define STEADY_SESSION_ITEMS_MAX 64

/**
 * steady_session_new:
 * @items: in the order they are to be trained; none at all is a session of stretching alone. An exercise may
 *   stand there more than once. One whose sets are all done is passed over.
 *
 * Returns: (transfer full): in phase IDLE, or NULL with STEADY_ERROR_INVALID
 */
SteadySession *steady_session_new  (const SteadySessionItem *items, guint n_items, const SteadySessionConfig *config,
                                    GError **error);
SteadySession *steady_session_copy (const SteadySession *self);
void           steady_session_free (SteadySession *self);

/**
 * SteadySessionEventType:
 * @STEADY_EVENT_TICK: time has passed. At least twice a second from a timeout, not only from the frame clock,
 *   which stands still for a window that is not seen.
 * @STEADY_EVENT_START: IDLE -> the first exercise
 * @STEADY_EVENT_TOGGLE_PAUSE, _PAUSE, _GO_ON: the big key; nothing of the phase is lost by a pause
 * @STEADY_EVENT_SKIP: a wait (get ready, rest, other side) is cut down to its countdown, and a second time to
 *   nothing (in a pause only the first); a lead-in ends; a set under way ends here with what was done; a half of the
 *   stretch gives way to the next; a question stays unanswered. A pause goes on, over the phase that follows.
 * @STEADY_EVENT_BACK: the set under way is begun again, with time to get ready; what was done of it does not
 *   count. A wait begins again. The stretch goes back to the half's beginning, or in its first 3 s to the one before.
 * @STEADY_EVENT_SKIP_SET: a set not begun is recorded as skipped, a set of 0; one under way ends as by SKIP. Nothing
 *   where the set under way ended by itself since the event before: that one was meant
 * @STEADY_EVENT_SKIP_EXERCISE: on to the next exercise. Sets not begun are not recorded, so that they can be done
 *   later the same day
 * @STEADY_EVENT_ADD_SET: one set more of this exercise, on each side, until its rating is given; at most 10 in all,
 *   and none after pain. The planner counts those prescribed: more do neither good nor harm
 * @STEADY_EVENT_SHAKES: "it shakes now"; the first in a set counts
 * @STEADY_EVENT_CANNOT_HOLD: the set ends because of shaking; marks it where nobody did before
 * @STEADY_EVENT_PAIN: the set ends because of pain, and the question follows; also in a wait or in the stretch
 * @STEADY_EVENT_PAIN_RATE: the answer, @pain 0–10. From pain_stop up the training ends. 0 is a mistake: it goes on.
 *   Between, the rest of this exercise (of the stretch: of this part) is left out, as the safer way. Any answer but 0
 *   is in the record at once: on the sets of this exercise; where it has none yet, on the one that was to come, which
 *   is then a set of 0, stopped by pain; in the stretch, on the sets of what was trained last.
 * @STEADY_EVENT_RATE: @effort, @pain, @shakiness, 0–10 or STEADY_UNKNOWN. Pain reported in a set of the exercise
 *   counts where it was more. From pain_stop up the training ends.
 * @STEADY_EVENT_STOP: the training ends: the set under way counts as far as it went; the rating is still asked
 *   where sets were done; once more leaves that out too
 * @STEADY_EVENT_SUSPENDED: the machine goes to sleep: pause
 * @STEADY_EVENT_LOCKED: the screen is locked: pause
 * @STEADY_EVENT_RESUMED: it woke up: says for how long
 * @STEADY_EVENT_REOPENED: the first event after steady_session_parse(): pauses at the beginning of the set (or the
 *   half of the stretch) that was under way; questions are asked again
 * @STEADY_EVENT_CLOSE: SUMMARY -> DONE
 *
 * An event that comes more than gap_ms after the one before, while a timer runs, first finds the session
 * interrupted: it pauses at the time of the event before. TOGGLE_PAUSE, PAUSE, GO_ON, SKIP, BACK, SHAKES and
 * CANNOT_HOLD are then left at that: who pressed the key could not yet see what had happened.
 */
typedef enum
{
  STEADY_EVENT_TICK,
  STEADY_EVENT_START,
  STEADY_EVENT_TOGGLE_PAUSE,
  STEADY_EVENT_PAUSE,
  STEADY_EVENT_GO_ON,
  STEADY_EVENT_SKIP,
  STEADY_EVENT_BACK,
  STEADY_EVENT_SKIP_SET,
  STEADY_EVENT_SKIP_EXERCISE,
  STEADY_EVENT_ADD_SET,
  STEADY_EVENT_SHAKES,
  STEADY_EVENT_CANNOT_HOLD,
  STEADY_EVENT_PAIN,
  STEADY_EVENT_PAIN_RATE,
  STEADY_EVENT_RATE,
  STEADY_EVENT_STOP,
  STEADY_EVENT_SUSPENDED,
  STEADY_EVENT_LOCKED,
  STEADY_EVENT_RESUMED,
  STEADY_EVENT_REOPENED,
  STEADY_EVENT_CLOSE,
} SteadySessionEventType;

typedef struct
{
  SteadySessionEventType type;
  SteadyRatings ratings; /* RATE: all three; PAIN_RATE: pain */
} SteadySessionEvent;

/**
 * steady_session_handle:
 * @now_us: an earlier one than before counts as no time passed
 * @cues: (nullable) (element-type SteadyCue): cues are appended in the order of their due times
 *
 * At most one set ends in one call, as long as gap_ms is not above 3 s.
 *
 * Returns: whether the event meant anything in this phase; time passes either way
 */
gboolean steady_session_handle (SteadySession *self, const SteadySessionEvent *event, gint64 now_us, GArray *cues);

/** steady_session_handle() with an event that has no numbers. */
gboolean steady_session_send   (SteadySession *self, SteadySessionEventType type, gint64 now_us, GArray *cues);

/**
 * SteadySessionView: what there is to be shown. Nothing in it has to be freed.
 */
typedef struct
{
  SteadyPhase phase;            /* PAUSED while it is; GET_READY in a lead-in after a pause */
  SteadyPhase beneath;          /* the phase that waits, or @phase */
  SteadyPauseReason reason;
  gboolean running;             /* a timer runs: keep the screen awake, send ticks */

  const SteadyExercise *exercise; /* (nullable): the one under way or coming next; NULL in stretch, summary */
  guint variant;
  guint item;                   /* place in the session from 1; 0 where there is no exercise */
  guint n_items;
  SteadySide side;              /* of the set or half under way or coming next */
  int set;                      /* from 1, those of earlier today counted */
  int sets;
  gboolean last_set;            /* of this side */
  int rep;                      /* from 1, the one under way; 0 outside a set and for a hold exercise */
  int reps;                     /* 0 for a hold exercise */
  SteadyStretch stretch;
  int stretch_part;             /* from 1; 0 outside the stretch */

  gint64 elapsed_us;            /* in the phase beneath */
  gint64 left_us;               /* of the phase beneath, or of the lead-in; 0 where no timer runs */
  gint64 total_us;              /* likewise */
  int seconds_left;             /* steady_session_digits (left_us): the large digits */
  double progress;              /* 0–1 of the ring */

  gboolean in_set;              /* a set has begun and has not ended: S and "cannot hold" mean something */
  int set_elapsed_s;            /* of the set under way; 0 outside */
  int shake_onset_s;            /* STEADY_UNKNOWN: not marked in this set */
  int pain;                     /* highest pain reported for this exercise; STEADY_UNKNOWN: none */
  gboolean can_add_set;         /* ADD_SET means something */

  SteadyPhase next_phase;       /* what comes when this phase ends by itself, or by its answer */
  SteadySide next_side;
  const SteadyExercise *next_exercise; /* (nullable) */

  guint sets_done;              /* sets handed out, those skipped not counted */
  guint sets_skipped;
  guint sets_left;              /* of all exercises that are still to come */
} SteadySessionView;

void     steady_session_view (const SteadySession *self, SteadySessionView *view);

/** The large digits: seconds begun, so that "1" stands until the very end and a hold of 5 s starts with "5". */
int      steady_session_digits (gint64 left_us);

/** How long all that is left takes, seconds: 15 s for each rating. 0 when it is over. */
int      steady_session_left_s (const SteadySession *self);

/** Likewise before it begins; 0 where the items do not hold. */
int      steady_session_estimate_s (const SteadySessionItem *items, guint n_items, const SteadySessionConfig *config);

/**
 * steady_session_next_us:
 *
 * The moment at which the next cue falls due or the phase ends, on the clock of the events: for a timer that wakes
 * exactly then. -1 where no timer runs.
 */
gint64   steady_session_next_us (const SteadySession *self);

/** (transfer none): the items as they were given; NULL from the end on. */
const SteadySessionItem   *steady_session_get_item   (const SteadySession *self, guint index);
const SteadySessionConfig *steady_session_get_config (const SteadySession *self);

/**
 * steady_session_serialize:
 *
 * Returns: (transfer full): all of it as text, for the database. The clock's reading is not part of it: it means
 * nothing to another run.
 */
char          *steady_session_serialize (const SteadySession *self);

/**
 * steady_session_parse:
 * @text: (nullable): anything
 *
 * The state as it was saved, to be followed by STEADY_EVENT_REOPENED.
 *
 * Returns: (transfer full): or NULL with STEADY_ERROR_INVALID, STEADY_ERROR_NOT_FOUND (an exercise or variant is no longer
 * there) or STEADY_ERROR_TOO_NEW
 */
SteadySession *steady_session_parse (const char *text, SteadyCatalogue *catalogue, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadySession, steady_session_free)

G_END_DECLS
