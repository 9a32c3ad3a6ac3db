/* steady-exercise.h: one exercise as its data file describes it. Read-only once loaded. */
#pragma once

#include "steady-dose.h"

G_BEGIN_DECLS

/**
 * SteadyExerciseKind:
 * @STEADY_EXERCISE_REPETITIONS: a set is repetitions, each held for some seconds
 * @STEADY_EXERCISE_HOLD: a set is one hold
 */
typedef enum
{
  STEADY_EXERCISE_REPETITIONS,
  STEADY_EXERCISE_HOLD,
} SteadyExerciseKind;

/** How the body lies or stands; a change of it needs time before the first set. */
typedef enum
{
  STEADY_POSTURE_SUPINE,
  STEADY_POSTURE_SIDE,
  STEADY_POSTURE_PRONE,
  STEADY_POSTURE_STANDING,
  STEADY_POSTURE_SITTING,
} SteadyPosture;

/** Both ends are part of the range. */
typedef struct
{
  int min;
  int max;
} SteadyRange;

/** A way of doing the exercise; the list is sorted from the easiest to the hardest. */
typedef struct
{
  char *id;
  char *name;
  char *text; /* (nullable): how it differs */
} SteadyVariant;

/** What a condition of the person means for this exercise. */
typedef struct
{
  char *condition; /* "pregnancy" and the like */
  char *name;      /* (nullable): the condition in words, where the file brings one of its own */
  char *text;      /* (nullable): what to mind, shown on the page and beside the lock */
  gboolean locks;  /* locked until a professional's clearance */
  char **forbids;  /* (nullable): variants that stay forbidden until each is cleared by name */
} SteadyCaveat;

/** Seconds of the parts of a set around the hold. */
typedef struct
{
  int ready_s; /* to get into the start position */
  int lift_s;
  int lower_s;
  int rest_s;  /* between sets, 30–60 */
} SteadyTempo;

/**
 * SteadyExercise:
 *
 * All texts are in the language of the session. @figure is the parsed file itself: the groups
 * that describe the figure's poses are read by the painter, which alone knows what they mean.
 */
typedef struct
{
  char *id;
  int order;       /* place in the catalogue, lowest first */
  gboolean own;    /* from the user's folder, not one of Steady's own */
  char *path;      /* (nullable): the file, where it is the user's own */

  char *name;
  char *summary;
  char *works;     /* the muscles it works */
  char *start;     /* the start position */
  char **steps;
  char **cautions;
  char **mistakes;

  SteadyExerciseKind kind;
  gboolean two_sided;
  SteadyPosture posture;
  SteadyTempo tempo;

  SteadyRange sets;
  SteadyRange reps;   /* 0–0 for a hold exercise */
  SteadyRange hold_s;
  int reps_step;      /* one level up, repetitions */
  int hold_step;      /* one level up, seconds */
  GArray *preparation; /* (element-type SteadyDose): levels below 0, lowest first; may be empty */

  GPtrArray *variants; /* (element-type SteadyVariant): at least one, easiest first */
  GPtrArray *caveats;  /* (element-type SteadyCaveat) */

  GKeyFile *figure;
} SteadyExercise;

SteadyExercise *steady_exercise_ref   (SteadyExercise *self);
void            steady_exercise_unref (SteadyExercise *self);

/** (transfer full): an empty exercise to be filled by a reader or a test. */
SteadyExercise *steady_exercise_new   (const char *id);

/**
 * steady_exercise_new_unknown:
 *
 * Stands in for an exercise of the record whose file is gone: it is called by its id, and nothing is known of its sides.
 *
 * Returns: (transfer full)
 */
SteadyExercise *steady_exercise_new_unknown (const char *id, SteadyExerciseKind kind);

/**
 * steady_exercise_load:
 * @id: lower-case letters, digits and "-", 1–64 characters; by convention the file's name without its ending
 * @data: the key file's text
 *
 * Returns: (transfer full): the exercise, or NULL with STEADY_ERROR_INVALID that names group, key and what was expected
 */
SteadyExercise *steady_exercise_load  (const char *id, const char *data, gsize length, GError **error);

gboolean        steady_exercise_id_is_valid (const char *id);

/** Index of a variant in @variants, or -1. */
int             steady_exercise_find_variant (const SteadyExercise *self, const char *variant);

/** (nullable) (transfer none) */
const SteadyVariant *steady_exercise_get_variant (const SteadyExercise *self, guint index);
const SteadyCaveat  *steady_exercise_find_caveat (const SteadyExercise *self, const char *condition);

/** "left", "right", or "both" alone. (transfer none), NULL-terminated */
const char * const *steady_exercise_sides (const SteadyExercise *self);

/** 2 for a two-sided exercise, else 1. */
int steady_exercise_n_sides (const SteadyExercise *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyExercise, steady_exercise_unref)

G_END_DECLS
