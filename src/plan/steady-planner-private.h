/* steady-planner-private.h: the state of the fold, shared by the planner's own files only. */
#pragma once

#include "steady-exercise-day.h"
#include "steady-ladder.h"
#include "steady-planner.h"
#include "steady-schedule.h"
#include "steady-thresholds.h"
#include "steady-timeline.h"

G_BEGIN_DECLS

/** Something that bars an exercise. @since: STEADY_DATE_NONE while it does not */
typedef struct
{
  SteadyDate since;  /* the first cause that still holds: decides what is judged */
  SteadyDate latest; /* the latest cause: what is shown */
} SteadyLock;

/** The locks that hold for every exercise, and that each exercise is cleared of by itself. */
typedef enum
{
  STEADY_LOCK_SCREENING,
  STEADY_LOCK_USUAL_PAIN,
} SteadyLockKind;

#define STEADY_N_LOCKS (STEADY_LOCK_USUAL_PAIN + 1)

/**
 * A stop or a pause. The cause shown is the latest by date, on one date the lowest rule number.
 * @since: the first cause that still holds; STEADY_DATE_NONE while there is none
 * @source: (nullable) interned: the exercise that caused it
 */
typedef struct
{
  SteadyDate since;
  SteadyDate date;
  SteadyRule rule;
  SteadyReason reason;
  const char *source;
} SteadyStop;

/** A decision that stays in force until the next one. */
typedef struct
{
  SteadyDecision decision;
  SteadyRule rule;
  SteadyDate date;
  SteadyReason reason;
  guint variant_before;
  int level_before;
} SteadyVerdict;

/**
 * SteadyExerciseState:
 *
 * Ids are interned, so that states copy as plain memory.
 */
typedef struct
{
  const char *id;
  const SteadyExercise *exercise; /* NULL for one that the catalogue no longer has, and for the newcomer: such
                                   * states only gather stops and locks */
  const SteadyLadder *ladder;     /* NULL likewise */
  const char *kept_variant;       /* the variants' ids of an exercise kept aside */
  const char *kept_variant_before;

  guint variant;
  int level;
  guint clean;
  guint amber;
  guint hard;
  SteadyDate last_clean;
  SteadyDate advances[STEADY_CAP_ADVANCES]; /* the latest first */
  SteadyDate last_severe;   /* R2 */
  SteadyDate last_next_day; /* R3 */
  SteadyDate last_day;      /* the last exercise-day, judged or not */
  SteadyDate earliest;
  gboolean too_hard;        /* A6 */
  SteadyVerdict verdict;

  SteadyStop stop;
  SteadyStop pause;
  SteadyLock locks[STEADY_N_LOCKS];
} SteadyExerciseState;

/** The newcomer's id: no exercise has it. */
#define STEADY_NEWCOMER ""

/** A condition in force. @cleared: (element-type utf8) interned subjects of clearances since it began */
typedef struct
{
  const char *name;
  SteadyDate since;
  GPtrArray *cleared;
} SteadyConditionState;

/** One exercise-day's ratings, for medians over the last days. STEADY_UNKNOWN where absent */
typedef struct
{
  SteadyDate date;
  gint8 shakiness;
  gint8 pain;
} SteadyRatedDay;

#define STEADY_N_RATINGS (STEADY_RATING_MAX + 1)

/** What A2–A5 need to know of the past, of bounded size. Tenths of a cm; STEADY_UNKNOWN where absent */
typedef struct
{
  SteadyDate first_day;
  SteadyDate last_day;
  SteadyDate last_screening;
  guint first_shakiness[STEADY_N_RATINGS]; /* how often each rating was given in the first days */
  GArray *recent;                          /* SteadyRatedDay, in order */
  int first_gap;
  int last_gaps[STEADY_IMPROVED_GAPS];       /* the latest first */
} SteadyAdviceState;

/** What never changes while a planner lives, shared by its copies. */
typedef struct
{
  SteadyCatalogue *catalogue;
  GPtrArray *ladders; /* SteadyLadder, in the catalogue's order */
} SteadyPlannerBase;

struct _SteadyPlanner
{
  SteadyPlannerBase *base;
  SteadyDate date;
  SteadySchedule schedule;
  int usual_pain;
  GArray *exercises;  /* SteadyExerciseState: the catalogue's, those kept aside, and last the newcomer, which
                       * stands for every exercise that nobody has named yet */
  GArray *conditions; /* SteadyConditionState, in the order they began */
  SteadyAdviceState advice;
};

/** What a professional's order means for a date. */
typedef enum
{
  STEADY_ORDER_NONE,
  STEADY_ORDER_FIXED,
  STEADY_ORDER_CEILING,
  STEADY_ORDER_NOT_THIS,
} SteadyOrderKind;

/** What an exercise's dose is on a date, before any rule is asked. */
typedef struct
{
  SteadyOrderKind order;
  int gap;            /* days of a time off in force, else 0 */
  guint variant;      /* gap and ceiling applied */
  int level;
  int ceiling;        /* the highest level there is */
  gboolean too_low;   /* the professional's ceiling is below every level */
  SteadyDose dose;
} SteadyView;

/* steady-planner-base.c */
void         steady_exercise_state_init  (SteadyExerciseState *self, const char *id);
void         steady_exercise_state_reset_counts (SteadyExerciseState *self);
/** Moves, and resets the counts where that is a change. */
void         steady_exercise_state_move  (SteadyExerciseState *self, guint variant, int level);
SteadyReason steady_reason_new           (SteadyDetail detail, SteadyDate date);
void         steady_reason_set_word      (SteadyReason *self, const char *word);
void         steady_stop_end             (SteadyStop *self);
/** Number of exercises of the catalogue: the first states. */
guint        steady_planner_n_catalogue  (const SteadyPlanner *self);
SteadyExerciseState *steady_planner_state (const SteadyPlanner *self, guint index);

/* steady-planner-checks.c */
/** Takes the checks of one date into account. @decisions: (nullable) */
void         steady_planner_apply_checks (SteadyPlanner *self, const SteadyTimeline *timeline,
                                          SteadyDate date, GPtrArray *decisions);
/** The lock of an exercise that began last, or none; whether one began before @date. */
gboolean     steady_planner_find_lock    (const SteadyPlanner *self, const SteadyExerciseState *state,
                                          SteadyDate *latest, SteadyReason *reason);
gboolean     steady_planner_was_barred_before (const SteadyPlanner *self, const SteadyExerciseState *state,
                                               SteadyDate date);
gboolean     steady_planner_forbids      (const SteadyPlanner *self, const SteadyExerciseState *state,
                                          guint variant);
/** Index of the hardest variant easier than the present one that is not forbidden, or -1. */
int          steady_planner_easier_variant (const SteadyPlanner *self, const SteadyExerciseState *state);
/** @variant, or where it is forbidden the hardest one easier than it that is not. */
guint        steady_planner_allowed_variant (const SteadyPlanner *self, const SteadyExerciseState *state,
                                             guint variant);
/** Stops every exercise. @source: (nullable) interned: the exercise that caused it */
void         steady_planner_stop         (SteadyPlanner *self, SteadyDate date, SteadyRule rule,
                                          const SteadyReason *reason, const char *source);

/* steady-planner-rules.c */
/** All that the rules look at. */
typedef struct
{
  SteadyDate date;
  const SteadyView *view;
  SteadyCompletion completion;
  SteadyRatings ratings;
  int next_day_pain; /* STEADY_UNKNOWN where not answered */
} SteadyEvidence;

/**
 * Judges one exercise-day: the state's verdict becomes that of the day.
 *
 * Returns: FALSE where nothing is to be decided: a day in spite of "not this exercise", without pain
 */
gboolean     steady_planner_judge        (const SteadyPlanner *self, SteadyExerciseState *state,
                                          const SteadyEvidence *evidence);

/* steady-planner-view.c */
SteadyView   steady_planner_view         (const SteadyPlanner *self, const SteadyExerciseState *state,
                                          const SteadyHistory *history, SteadyDate date);
/** The ladder's dose at the state's own level, or the fixed one of the view. */
SteadyDose   steady_planner_dose         (const SteadyExerciseState *state, const SteadyView *view);
/** Makes the time off and the ceiling of a view part of the state. */
void         steady_planner_settle_view  (SteadyExerciseState *state, const SteadyView *view,
                                          SteadyDate date);

/* steady-overrides.c */
/** (nullable): what counts on a date, of a history's sorted prescriptions */
const SteadyPrescription *steady_override_on (const SteadyHistory *history, const char *exercise,
                                              SteadyDate date);
SteadyOrderKind steady_override_kind     (const SteadyPrescription *prescription);
/** The variant it names, else the present one. */
guint        steady_override_variant     (const SteadyPrescription *prescription,
                                          const SteadyExerciseState *state);
/** The next date after @date on which any prescription begins or has ended; later than any date where none
 * does. */
SteadyDate   steady_override_next_change (const SteadyHistory *history, SteadyDate date);
/** The first date from @date on that a professional does not leave the exercise out; STEADY_DATE_NONE:
 * open-ended. */
SteadyDate   steady_override_end_of_leave (const SteadyHistory *history, const SteadyExerciseState *state,
                                           SteadyDate date);
/** Fixed doses that ended the day before: the ladder goes on at their level. */
void         steady_planner_end_fixed_doses (SteadyPlanner *self, const SteadyHistory *history,
                                             SteadyDate date);

/* steady-advice.c */
void         steady_advice_state_init    (SteadyAdviceState *self);
void         steady_advice_state_copy    (SteadyAdviceState *self, const SteadyAdviceState *from);
void         steady_advice_note_screening (SteadyAdviceState *self, SteadyDate date);
void         steady_advice_note_gap      (SteadyAdviceState *self, int tenths);
void         steady_advice_note_day      (SteadyAdviceState *self, SteadyDate date);
void         steady_advice_note_ratings  (SteadyAdviceState *self, SteadyDate date, SteadyRatings ratings);
/** Appends to @plan what is to be said. */
void         steady_advice_give          (const SteadyPlanner *planner, SteadyPlan *plan);

/* steady-planner.c */
/** Begins a date: fixed doses that ended, then its checks. */
void         steady_planner_begin_date   (SteadyPlanner *self, const SteadyTimeline *timeline,
                                          SteadyDate date, GPtrArray *decisions);
void         steady_planner_fold         (SteadyPlanner *self, const SteadyTimeline *timeline,
                                          SteadyDate through, SteadyDate known_on, GPtrArray *decisions);
/** Appends a record of a verdict: the dose after it is the ladder's, or a fixed one. @decisions:
 * (nullable) */
SteadyDecisionRecord *steady_planner_record (GPtrArray *decisions, const SteadyExerciseState *state,
                                             const SteadyView *view, const SteadyVerdict *verdict,
                                             SteadyDose dose_before);

/** The plan for a date later than the planner's. */
SteadyPlan  *steady_planner_plan_at      (const SteadyPlanner *self, const SteadyTimeline *timeline,
                                          SteadyDate date);

/* steady-plan.c */
/** Without items or advice yet. */
SteadyPlan  *steady_plan_new             (SteadyCatalogue *catalogue, SteadyDate date);

/* steady-planner-plan.c */
/** @self: folded through the day before, and @date begun */
SteadyPlan  *steady_planner_make_plan    (const SteadyPlanner *self, const SteadyHistory *history,
                                          SteadyDate date);

G_END_DECLS
