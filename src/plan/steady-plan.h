/* steady-plan.h: what the planner says: for each exercise a dose, a decision and why. Codes and numbers, no
 * sentence. */
#pragma once

#include "steady-catalogue.h"
#include "steady-history.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_DECISION_START,
  STEADY_DECISION_HOLD,
  STEADY_DECISION_ADVANCE,
  STEADY_DECISION_MAINTAIN,
  STEADY_DECISION_STEP_BACK,
  STEADY_DECISION_REST,
  STEADY_DECISION_GAP,
  STEADY_DECISION_PAUSE,
  STEADY_DECISION_REFER,
  STEADY_DECISION_LOCKED,
  STEADY_DECISION_RESUME,
} SteadyDecision;

#define STEADY_N_DECISIONS (STEADY_DECISION_RESUME + 1)

/** The rules of PLANNER.md. R0 is the lock, G the time off, C a clearance. */
typedef enum
{
  STEADY_RULE_NONE,
  STEADY_RULE_R0,
  STEADY_RULE_R1,
  STEADY_RULE_R2,
  STEADY_RULE_R3,
  STEADY_RULE_R4,
  STEADY_RULE_R5,
  STEADY_RULE_R6,
  STEADY_RULE_R7,
  STEADY_RULE_R8,
  STEADY_RULE_R9,
  STEADY_RULE_G,
  STEADY_RULE_C,
} SteadyRule;

#define STEADY_N_RULES (STEADY_RULE_C + 1)

typedef enum
{
  STEADY_SOURCE_PLANNER,
  STEADY_SOURCE_PROFESSIONAL,
} SteadySource;

/**
 * What exactly in a rule matched; together with the rule it chooses the sentence.
 *
 * Rules G and C need none. G: value = days since the last exercise-day, dates[0] = that day.
 * C: dates[0] = the clearance's date.
 */
typedef enum
{
  STEADY_DETAIL_NONE,
  STEADY_DETAIL_PAIN,           /* R1, R2, R4: pain during the exercise; value = P, usual = B;
                                 * R4: count = days in a row */
  STEADY_DETAIL_NEXT_DAY_PAIN,  /* R2, R3: value = N, usual = B */
  STEADY_DETAIL_AGAIN,          /* R2, R3: the second one; value, usual as above, dates[1] = the earlier one;
                                 * R2: count = 0 where value is P, 1 where it is N */
  STEADY_DETAIL_AMBER,          /* R4: value = P, usual = B, count = days in a row */
  STEADY_DETAIL_COMPLETION,     /* R5, R6: value = per cent done, rounded down; count = hard days in a row */
  STEADY_DETAIL_EFFORT,         /* R5, R6: value = E; count = hard days in a row */
  STEADY_DETAIL_SHAKINESS,      /* R6: value = T */
  STEADY_DETAIL_LOWEST,         /* R5: no easier level is left; count = hard days in a row */
  STEADY_DETAIL_NO_ANSWER,      /* R7: N not answered yet */
  STEADY_DETAIL_NO_RATING,      /* R7: E, T or P missing */
  STEADY_DETAIL_FIRST_CLEAN,    /* R8: one clean day of two */
  STEADY_DETAIL_TWO_CLEAN,      /* R8, R9: dates[0], dates[1] = the last two clean days */
  STEADY_DETAIL_CAP,            /* R8: two advances in 7 days already; dates[0], dates[1] = when they were */
  STEADY_DETAIL_RED_FLAG,       /* R1: word = the flag */
  STEADY_DETAIL_CONDITION,      /* R0: word = the condition */
  STEADY_DETAIL_SCREENING,      /* R0: a general screening question was answered yes */
  STEADY_DETAIL_USUAL_PAIN,     /* R0: value = B */
  STEADY_DETAIL_OTHER_EXERCISE, /* R1, R2 on the exercises stopped with it: word = the one that caused it */
  STEADY_DETAIL_PROFESSIONAL,   /* R8: a clean day, but a professional's fixed dose does not move */
} SteadyDetail;

#define STEADY_N_DETAILS (STEADY_DETAIL_PROFESSIONAL + 1)

/**
 * SteadyReason: the arguments of a sentence. What does not apply is 0, STEADY_DATE_NONE or "".
 * @dates: where nothing else is said above, dates[0] is the date of what happened
 * @word: a word of the files, such as a red flag or a condition; never shown as it is
 */
typedef struct
{
  SteadyDetail detail;
  SteadyDate dates[2];
  int value;
  int usual;
  int count;
  char word[65];
} SteadyReason;

/** One exercise on the plan's date. */
typedef struct
{
  const SteadyExercise *exercise; /* of the catalogue, which the plan keeps alive */
  guint variant;                  /* index into the exercise's variants */
  int level;                      /* of the ladder; below 0 is preparation; the gap is applied */
  SteadyDose dose;
  gboolean prescribed;            /* FALSE while locked, paused, stopped or resting */
  SteadyDecision decision;
  SteadyRule rule;
  SteadyDate decided_on;          /* STEADY_DATE_NONE before any history */
  SteadyDate earliest;            /* STEADY_DATE_NONE where only a clearance helps, or a professional said
                                   * "not this exercise"; before any history the plan's date */
  int offer;                      /* index of a harder variant that may be accepted, or -1 */
  SteadySource source;            /* who made the dose; a ceiling leaves it to the planner */
  gboolean limited;               /* a professional's ceiling is in force */
  gboolean left_out;              /* "not this exercise", or a ceiling below every level; @earliest is when it
                                   * comes back */
  SteadyReason reason;
  guint variant_before;           /* what the decision shown started from; of a gap: without it */
  int level_before;
  SteadyDose dose_before;
} SteadyPlanItem;

typedef enum
{
  STEADY_ADVICE_A1 = 1,
  STEADY_ADVICE_A2,
  STEADY_ADVICE_A3,
  STEADY_ADVICE_A4,
  STEADY_ADVICE_A5,
  STEADY_ADVICE_A6,
} SteadyAdviceCode;

typedef struct
{
  SteadyAdviceCode code;
  const SteadyExercise *exercise; /* (nullable): A6's, where it is one */
  SteadyReason reason;            /* A1: stop_reason of the plan; A2, A3: value = days without improvement;
                                   * A4: value, usual = medians of the last 7 days and of those before,
                                   * rounded down; A5: value = days since any exercise (0: none yet),
                                   * count = days since the last screening (0: none), dates[0], dates[1] =
                                   * when they were */
} SteadyAdvice;

/** The plan for a date. Reference counted, read-only. */
typedef struct
{
  SteadyCatalogue *catalogue;
  SteadyDate date;
  gboolean training_day;
  gboolean stop;               /* TRUE while any exercise is stopped */
  SteadyDate stop_since;       /* date of the latest cause; STEADY_DATE_NONE without a stop */
  SteadyRule stop_rule;
  SteadyReason stop_reason;    /* where an exercise caused it, word = that exercise */
  GArray *items;               /* (element-type SteadyPlanItem): in the catalogue's order */
  GArray *advice;              /* (element-type SteadyAdvice): by code */
} SteadyPlan;

/**
 * A decision as it is kept: one exercise, one date.
 *
 * There is one for each exercise-day that was judged, and further ones of the same date and exercise for a
 * time off that came before it (rule G) and for a clearance that ended a stop or pause (rule C). A red flag
 * leaves none: it stands among the checks.
 */
typedef struct
{
  SteadyDate date;
  char *exercise;
  SteadyDecision decision;
  SteadyRule rule;
  int level_before;
  int level_after;
  char *variant;               /* after the decision */
  char *variant_before;
  SteadyDose dose;             /* of the level after, or the professional's */
  SteadyDose dose_before;      /* what was prescribed on the date; before the gap for rule G */
  SteadyReason reason;
  gboolean provisional;        /* N is not known, nor a later exercise-day of the exercise */
} SteadyDecisionRecord;

SteadyPlan *steady_plan_ref   (SteadyPlan *self);
void        steady_plan_unref (SteadyPlan *self);

/** (transfer none) (nullable): the item of an exercise */
const SteadyPlanItem *steady_plan_find (const SteadyPlan *self, const char *exercise);

SteadyDecisionRecord *steady_decision_record_copy (const SteadyDecisionRecord *self);
void        steady_decision_record_free (SteadyDecisionRecord *self);

/** The words of the files: "step-back", "R5". STEADY_RULE_NONE is "". */
const char *steady_decision_to_string   (SteadyDecision decision);
gboolean    steady_decision_from_string (const char *text, SteadyDecision *decision);
const char *steady_rule_to_string       (SteadyRule rule);
gboolean    steady_rule_from_string     (const char *text, SteadyRule *rule);
const char *steady_advice_to_string     (SteadyAdviceCode code);

/** (transfer full): the record's exercise; by its id alone where @catalogue has it no longer. */
SteadyExercise *steady_decision_record_find_exercise (const SteadyDecisionRecord *self, SteadyCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyPlan, steady_plan_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyDecisionRecord, steady_decision_record_free)

G_END_DECLS
