/* steady-set.h: one set as it was done. A row of the sets file, a row of the database. */
#pragma once

#include "steady-time.h"

G_BEGIN_DECLS

/** A number that was not recorded. Never 0 for missing. */
#define STEADY_UNKNOWN (-1)

typedef enum
{
  STEADY_SIDE_BOTH,
  STEADY_SIDE_LEFT,
  STEADY_SIDE_RIGHT,
} SteadySide;

typedef enum
{
  STEADY_STATUS_DONE,
  STEADY_STATUS_PARTIAL,
  STEADY_STATUS_STOPPED_PAIN,
  STEADY_STATUS_STOPPED_SHAKING,
  STEADY_STATUS_SKIPPED,
} SteadyStatus;

typedef enum
{
  STEADY_ORIGIN_TIMER,
  STEADY_ORIGIN_MANUAL,
  STEADY_ORIGIN_IMPORT,
} SteadyOrigin;

/**
 * SteadyRatings: effort (RPE), pain (NRS) and shakiness, 0–10 each or STEADY_UNKNOWN. Given once for
 * an exercise in a session.
 */
typedef struct
{
  int effort;
  int pain;
  int shakiness;
} SteadyRatings;

typedef struct
{
  char *id;         /* 1–64 letters, digits, "-", "_" */
  char *session_id; /* likewise */
  SteadyTime started_at;
  SteadyDate date;  /* the session's: the local date of its first set */
  char *exercise;
  char *variant;    /* (nullable): as prescribed */
  SteadySide side;
  int set_no;        /* from 1 for each exercise, side and session */
  int target_reps;   /* 0–100, or STEADY_UNKNOWN; always unknown for a hold exercise */
  int target_hold_s; /* 0–600, or STEADY_UNKNOWN */
  int reps;          /* 0–100; STEADY_UNKNOWN for a hold exercise */
  int hold_s;        /* 0–600: kept in each repetition, or the one hold */
  int duration_s;    /* 0–86400, or STEADY_UNKNOWN: the whole set */
  SteadyRatings ratings;
  int shake_onset_s; /* 0–86400, or STEADY_UNKNOWN: seconds into the set when trembling began */
  SteadyStatus status;
  SteadyOrigin origin;
  char *note;        /* (nullable) */
} SteadySet;

#define STEADY_SET_NUMBER_MAX 1000
#define STEADY_REPS_MAX 100
#define STEADY_HOLD_S_MAX 600
#define STEADY_DURATION_S_MAX 86400
#define STEADY_RATING_MAX 10

/** (transfer full): every number unknown, side both, status done, origin timer. */
SteadySet  *steady_set_new   (void);
SteadySet  *steady_set_copy  (const SteadySet *self);
void        steady_set_free  (SteadySet *self);

/** Whether both hold the same content, ids and ratings included. */
gboolean    steady_set_equal (const SteadySet *a, const SteadySet *b);

/** By date, then start, then set number; then side and id, so that the order is total. */
int         steady_set_compare (const SteadySet *a, const SteadySet *b);

/** The words of the sets file. */
const char *steady_side_to_string     (SteadySide side);
gboolean    steady_side_from_string   (const char *text, SteadySide *side);
const char *steady_status_to_string   (SteadyStatus status);
gboolean    steady_status_from_string (const char *text, SteadyStatus *status);
const char *steady_origin_to_string   (SteadyOrigin origin);
gboolean    steady_origin_from_string (const char *text, SteadyOrigin *origin);

/** Done where repetitions and hold reached their targets (or there is none), else partial. */
SteadyStatus steady_set_status_by_numbers (const SteadySet *self);

/** 1–64 letters, digits, "-" and "_". */
gboolean    steady_id_is_valid (const char *id);

/** Is given one set after the other. Returns: FALSE, with @error, to go no further */
typedef gboolean (*SteadySetFunc) (const SteadySet *set, gpointer data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadySet, steady_set_free)

G_END_DECLS
