/* steady-cue.h: what the session says to the outside: a code, its numbers and the moment it belongs to. Never a sentence. */
#pragma once

#include "steady-exercise.h"
#include "steady-set.h"

G_BEGIN_DECLS

/**
 * SteadyPhase:
 * @STEADY_PHASE_IDLE: made, not begun
 * @STEADY_PHASE_GET_READY: time to take up the start position, also after an interruption
 * @STEADY_PHASE_LIFT: into the position: a leg rises, a knee opens, the back slides down the wall
 * @STEADY_PHASE_HOLD: what counts
 * @STEADY_PHASE_LOWER: slowly back
 * @STEADY_PHASE_REST: both sides are done with this set; the next one follows
 * @STEADY_PHASE_OTHER_SIDE: change of leg, or turning over; the side just done rests meanwhile
 * @STEADY_PHASE_RATING: effort, pain and shakiness of the exercise just ended are asked; no timer
 * @STEADY_PHASE_PAIN_QUESTION: how strong the pain is, 0–10; no timer
 * @STEADY_PHASE_STRETCH: the five guided parts after training
 * @STEADY_PHASE_PAUSED: only in a view and in a cue: what lies beneath waits
 * @STEADY_PHASE_SUMMARY: all is done or the training was ended; no timer
 * @STEADY_PHASE_DONE: closed
 */
typedef enum
{
  STEADY_PHASE_IDLE,
  STEADY_PHASE_GET_READY,
  STEADY_PHASE_LIFT,
  STEADY_PHASE_HOLD,
  STEADY_PHASE_LOWER,
  STEADY_PHASE_REST,
  STEADY_PHASE_OTHER_SIDE,
  STEADY_PHASE_RATING,
  STEADY_PHASE_PAIN_QUESTION,
  STEADY_PHASE_STRETCH,
  STEADY_PHASE_PAUSED,
  STEADY_PHASE_SUMMARY,
  STEADY_PHASE_DONE,
} SteadyPhase;

/** "idle", "get-ready", "lift" … for files and style classes, never for people. */
const char *steady_phase_to_string   (SteadyPhase phase);
gboolean    steady_phase_from_string (const char *text, SteadyPhase *phase);

/** The parts of the stretch, in their order; the first four have a left and a right half. */
typedef enum
{
  STEADY_STRETCH_QUADRICEPS,
  STEADY_STRETCH_HAMSTRINGS,
  STEADY_STRETCH_CALVES,
  STEADY_STRETCH_HIPS,
  STEADY_STRETCH_INNER_THIGH,
} SteadyStretch;

#define STEADY_STRETCH_N_PARTS 5
#define STEADY_STRETCH_PART_S 60

/** Why a session stands still. */
typedef enum
{
  STEADY_PAUSE_NONE,
  STEADY_PAUSE_PERSON,    /* asked for */
  STEADY_PAUSE_GAP,       /* no time was seen to pass: the machine slept, or the program was held up */
  STEADY_PAUSE_SUSPENDED, /* the system said that it goes to sleep */
  STEADY_PAUSE_LOCKED,    /* the screen was locked */
  STEADY_PAUSE_REOPENED,  /* taken up again after the program had ended */
} SteadyPauseReason;

/**
 * SteadySetResult:
 *
 * A finished set in numbers. Whole seconds are cut off. Times count only while the set ran: not the
 * get-ready before it and not the pauses in it. The set begins with its first lift.
 */
typedef struct
{
  const SteadyExercise *exercise; /* (transfer none): lives as long as the session */
  guint variant;                  /* index in the exercise's variants */
  SteadySide side;
  int set_no;        /* from 1, within this exercise, side and session */
  int target_reps;   /* STEADY_UNKNOWN for a hold exercise */
  int target_hold_s;
  int reps;          /* holds kept to their end; STEADY_UNKNOWN for a hold exercise */
  int hold_s;        /* kept in each repetition; where none was kept to its end, of the one that was begun */
  int duration_s;
  int shake_onset_s; /* STEADY_UNKNOWN: no trembling was marked */
  SteadyStatus status;
  gint64 begun_us;   /* elapsed time at the first lift, for whoever knows the wall clock; -1: begun before a restart of the program */
} SteadySetResult;

/**
 * SteadyCueCode:
 * @STEADY_CUE_PHASE: a phase begins, or goes on after a pause: @phase (never PAUSED), with @side where it has one, @number its seconds (0: no timer)
 * @STEADY_CUE_EXERCISE: the exercise that comes next: @exercise, @number the place in the session from 1
 * @STEADY_CUE_SIDE: which side comes next: @side
 * @STEADY_CUE_COUNTDOWN: @number seconds to the next phase, 3, 2, 1
 * @STEADY_CUE_REP: repetition @number was held to its end and is on its way down
 * @STEADY_CUE_REST: a rest of @number seconds begins
 * @STEADY_CUE_LAST_SET: the set that comes next is the side's last
 * @STEADY_CUE_BREATHE: in a long hold
 * @STEADY_CUE_STRETCH: a part of the stretch begins: @number one of SteadyStretch, @side
 * @STEADY_CUE_SET_BEGUN: the first lift of a set: the moment to stamp with the wall clock
 * @STEADY_CUE_SET_FINISHED: @set is to be written down, before anything else
 * @STEADY_CUE_SHAKE_NOTED: trembling was marked, @number seconds into the set
 * @STEADY_CUE_PAIN_REPORTED: @number 0–10, during @exercise (NULL: in the stretch). Where it is more than 0, RATED
 *   follows, and for the first set of an exercise that had none yet SET_FINISHED comes before
 * @STEADY_CUE_RATED: @ratings of @exercise for all its sets of this session, in place of those before; unknown where
 *   not answered
 * @STEADY_CUE_EXERCISE_STOPPED: because of pain the rest of @exercise is left out today
 * @STEADY_CUE_TRAINING_STOPPED: because of pain of @number the training ends here
 * @STEADY_CUE_PAUSED: everything waits; @reason
 * @STEADY_CUE_RESUMED: it goes on; @number seconds of lead-in come first (0: at once), then PHASE
 * @STEADY_CUE_INTERRUPTED: for @duration_us nothing was seen or counted; the session waits at the moment before
 */
typedef enum
{
  STEADY_CUE_PHASE,
  STEADY_CUE_EXERCISE,
  STEADY_CUE_SIDE,
  STEADY_CUE_COUNTDOWN,
  STEADY_CUE_REP,
  STEADY_CUE_REST,
  STEADY_CUE_LAST_SET,
  STEADY_CUE_BREATHE,
  STEADY_CUE_STRETCH,
  STEADY_CUE_SET_BEGUN,
  STEADY_CUE_SET_FINISHED,
  STEADY_CUE_SHAKE_NOTED,
  STEADY_CUE_PAIN_REPORTED,
  STEADY_CUE_RATED,
  STEADY_CUE_EXERCISE_STOPPED,
  STEADY_CUE_TRAINING_STOPPED,
  STEADY_CUE_PAUSED,
  STEADY_CUE_RESUMED,
  STEADY_CUE_INTERRUPTED,
} SteadyCueCode;

/**
 * SteadyCue:
 *
 * A plain value; fields that its code does not name are 0. @due_us is the exact moment it belongs to, on
 * the same clock as the events; it lies between the event before and the one that brought it.
 */
typedef struct
{
  SteadyCueCode code;
  gint64 due_us;
  SteadyPhase phase;
  SteadySide side;
  int number;
  const SteadyExercise *exercise; /* (nullable) (transfer none) */
  SteadyRatings ratings;
  SteadyPauseReason reason;
  gint64 duration_us;
  SteadySetResult set;
} SteadyCue;

/** (transfer full) (element-type SteadyCue): an empty list to be handed to steady_session_handle(). */
GArray    *steady_cues_new (void);

/**
 * steady_set_result_to_set:
 *
 * Returns: (transfer full): the record, origin timer, ratings unknown. The caller fills in id, session_id and started_at.
 */
SteadySet *steady_set_result_to_set (const SteadySetResult *result);

G_END_DECLS
