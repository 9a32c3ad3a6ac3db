/* steady-check.h: one answer or event of the person: a row of the checks file, a row of the database.
 *
 * Everything that belongs to the person and is no set is such a dated row: pain, self-checks, red flags,
 * conditions, clearances, the schedule and the goal. It counts from its own local date on. */
#pragma once

#include "steady-time.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_CHECK_NEXT_DAY_PAIN,
  STEADY_CHECK_USUAL_PAIN,
  STEADY_CHECK_KNEE_GAP_RELAXED,
  STEADY_CHECK_KNEE_GAP_SQUEEZED,
  STEADY_CHECK_KNEE_SHAKINESS,
  STEADY_CHECK_CHAIR_STAND,
  STEADY_CHECK_ONE_LEG_STANCE,
  STEADY_CHECK_RED_FLAG,
  STEADY_CHECK_CONDITION,
  STEADY_CHECK_CLEARANCE,
  STEADY_CHECK_VARIANT,
  STEADY_CHECK_START_LEVEL,
  STEADY_CHECK_SCREENING_CLEAR,
  STEADY_CHECK_SCHEDULE,
  STEADY_CHECK_GOAL,
  STEADY_CHECK_AWAY,
} SteadyCheckKind;

#define STEADY_N_CHECK_KINDS (STEADY_CHECK_AWAY + 1)

/** What the subject of a kind must be. */
typedef enum
{
  STEADY_SUBJECT_NONE,
  STEADY_SUBJECT_DATE,      /* a date, or empty */
  STEADY_SUBJECT_SIDE,      /* left or right */
  STEADY_SUBJECT_RED_FLAG,
  STEADY_SUBJECT_CONDITION,
  STEADY_SUBJECT_CLEARANCE, /* an exercise, an exercise and variant, or "all" */
  STEADY_SUBJECT_VARIANT,   /* an exercise and variant */
  STEADY_SUBJECT_EXERCISE,
  STEADY_SUBJECT_WEEKDAYS,  /* "mon wed fri"; empty only with 7 days */
} SteadySubject;

/**
 * SteadyCheckInfo: a kind's name in the files, its range in tenths, whether one decimal is allowed,
 * and its subject.
 */
typedef struct
{
  const char *name;
  int min_tenths;
  int max_tenths;
  gboolean decimal;
  SteadySubject subject;
} SteadyCheckInfo;

typedef struct
{
  char *id;               /* 1–64 letters, digits, "-", "_" */
  SteadyTime recorded_at;
  SteadyCheckKind kind;
  int tenths;             /* the value in tenths: pain 4 is 40, a gap of 3.5 cm is 35 */
  char *subject;          /* (nullable) */
  char *note;             /* (nullable) */
  gboolean withdrawn;     /* entered by mistake: kept, shown as such, never counted or exported */
} SteadyCheck;

/** (transfer full) */
SteadyCheck *steady_check_new  (const char *id, SteadyTime recorded_at, SteadyCheckKind kind, int value,
                                const char *subject);
SteadyCheck *steady_check_copy (const SteadyCheck *self);
void         steady_check_free (SteadyCheck *self);
gboolean     steady_check_equal (const SteadyCheck *a, const SteadyCheck *b);

/**
 * By local date, then moment, then id, so that the order is total. Of one moment a clearance comes first: it ends
 * only what began before it.
 */
int          steady_check_compare (const SteadyCheck *a, const SteadyCheck *b);

/** The value in whole units, for kinds without decimals. */
int          steady_check_get_value (const SteadyCheck *self);
SteadyDate   steady_check_get_date  (const SteadyCheck *self);

const SteadyCheckInfo *steady_check_kind_info (SteadyCheckKind kind);
gboolean     steady_check_kind_from_string (const char *text, SteadyCheckKind *kind);

/** NULL-terminated words of the files. */
const char * const *steady_check_red_flags  (void);
const char * const *steady_check_conditions (void);

/** Chest pain, breathlessness, dizziness: stop and call for help first. */
gboolean     steady_check_red_flag_is_urgent (const char *flag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyCheck, steady_check_free)

G_END_DECLS
