/* person.h: a person whose history is written down in few words, for the planner's tests.
 *
 * Day 1 is Monday, 2 March 2026. Every row gets its own id; rows of a date follow one another by a second:
 * answers from eight in the morning, sets from six in the evening. */
#pragma once

#include "steady-planner.h"

G_BEGIN_DECLS

#define NONE STEADY_UNKNOWN
#define SLR "straight-leg-raise"
#define CLAM "clamshell"
#define WALL "wall-sit"
#define PLANK "plank"

typedef struct
{
  SteadyCatalogue *catalogue;
  SteadyHistory *history;
  guint serial;
} Person;

Person       *person_new  (void);
/** With exercises of the test's own; (transfer full) @catalogue. */
Person       *person_new_with (SteadyCatalogue *catalogue);
void          person_free (Person *self);

SteadyDate    on_day (int day);
/** The day's number; 0 for no date. */
int           day_of (SteadyDate date);

/** One set; @side "left", "right", "both"; @hold_s NONE: none. */
SteadySet    *person_set  (Person *self, int day, const char *exercise, const char *side, int set_no,
                           int reps, int hold_s);

/**
 * person_train:
 * @done: "full": all that was prescribed; or one number a set, "12/12/9", "12x4" with a hold of 4 s;
 *   "12/12/12|12/12/9" left and right; "-" a skipped set
 * @effort, @shakiness, @pain: or NONE
 */
void          person_train (Person *self, int day, const char *exercise, const char *done, int effort,
                            int shakiness, int pain);

/** @value as the files write it, whole. Recorded on @day. */
SteadyCheck  *person_answer (Person *self, int day, SteadyCheckKind kind, int value, const char *subject);

/** The next day's answer for the training on @day, recorded on @recorded. */
SteadyCheck  *person_next_day (Person *self, int day, int recorded, int pain);

/** A clean day with its answer on the day after. */
void          person_train_clean (Person *self, int day, const char *exercise);

/** A fixed dose, a ceiling or sets = 0. @until: 0 is open-ended. */
SteadyPrescription *person_prescribe (Person *self, const char *exercise, const char *variant,
                                      SteadyDose dose, gboolean ceiling, int from, int until);

/** Puts a person who never trained to a level and variant. */
void          person_begin_at (Person *self, const char *exercise, const char *variant, int level);

/** Sorted, as the planner wants it. */
SteadyHistory *person_history (Person *self);

/** (transfer full): from the whole history */
SteadyPlan   *person_plan (Person *self, int day);
/** (transfer full) (element-type SteadyDecisionRecord): all up to the end of a day */
GPtrArray    *person_decisions (Person *self, int day);

/**
 * assert_item:
 * @expected: "advance R8 L1 standard from 3", that is decision, rule ("-" for none), level, variant, and the
 *   day it is prescribed from ("from -" for none); then optionally "offer thigh-40"
 */
#define assert_item(plan, exercise, expected) assert_item_at (G_STRLOC, plan, exercise, expected)
void          assert_item_at (const char *where, const SteadyPlan *plan, const char *exercise,
                              const char *expected);

/** The same of the plan for a day. */
#define assert_day(person, day, exercise, expected) assert_day_at (G_STRLOC, person, day, exercise, expected)
void          assert_day_at (const char *where, Person *person, int day, const char *exercise,
                             const char *expected);

/** One exercise-day, its N recorded the day after (or NONE), and what the plan then says for the day
 * after. */
typedef struct
{
  int day;
  const char *done;
  int effort, shakiness, pain, next_day;
  const char *then;
} PersonDay;

/** Of one exercise, from a level and variant on, with a usual pain. */
typedef struct
{
  const char *name;
  const char *exercise;
  const char *variant;
  int level;
  int usual;
  PersonDay days[10];
} PersonCase;

/** A GTestDataFunc: @data is a PersonCase */
void          person_run_case (gconstpointer data);
/** Adds each case as "/@group/name". */
void          person_add_cases (const char *group, const PersonCase *cases, guint n);

/** Three weeks in which everything that a state holds is in use. */
void          person_live_through_a_lot (Person *self);

/** Equal in every field of every exercise, and in what is advised. */
void          assert_same_plan (const SteadyPlan *a, const SteadyPlan *b);

/** "A1 A5", in order; "" for none. (transfer full) */
char         *advice_of (const SteadyPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Person, person_free)

G_END_DECLS
