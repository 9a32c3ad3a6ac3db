/* steady-body.h: a virtual patient's body: how much it manages, how that feels, and how it changes. Integers
 * only. Internal to the simulation. */
#pragma once

#include "steady-catalogue.h"
#include "steady-set.h"
#include "steady-traits.h"

G_BEGIN_DECLS

/** One exercise as the body knows it. */
typedef struct
{
  int strength; /* thousandths of a level of the present variant */
  guint variant;
  SteadyDate last_day;
  gboolean sore;  /* the step just taken will be felt tomorrow */
} SteadyMuscle;

typedef struct
{
  const SteadyTraits *traits;
  guint64 chance; /* state of the random numbers */
  int day;        /* from 0 */
  int n_trained;  /* training days from growth_from on */
  GArray *muscles; /* (element-type SteadyMuscle): in the catalogue's order */
} SteadyBody;

/** What a set came to. */
typedef struct
{
  int reps;
  int hold_s;
  int duration_s;
  int shake_onset_s;
  SteadyStatus status;
} SteadyEffort;

SteadyBody *steady_body_new  (const SteadyTraits *traits, guint32 seed, guint n_exercises);
void        steady_body_free (SteadyBody *self);

/** TRUE in so many of a hundred cases. */
gboolean    steady_body_happens (SteadyBody *self, int per_cent);
/** From @low to @high, both included. */
int         steady_body_between (SteadyBody *self, int low, int high);
/** The same, but what comes after goes on as if it had not been asked; @what: another number for another question. */
int         steady_body_aside   (const SteadyBody *self, guint what, int low, int high);

/** Before an exercise: makes up for days without it, and for a change of variant. */
void          steady_body_begin (SteadyBody *self, guint exercise, guint variant, SteadyDate date);
/** How a level feels today. */
SteadyRatings steady_body_rate  (SteadyBody *self, guint exercise, int level);
/** One set, the @nth from 0, of a dose at a level. */
SteadyEffort  steady_body_do    (SteadyBody *self, const SteadyExercise *exercise, guint index, int level,
                                 SteadyDose dose, int nth, int shakiness);
/** After it: what the training has built. */
void          steady_body_end   (SteadyBody *self, guint exercise, SteadyDate date, gboolean after_advance);

/** The morning after. */
int  steady_body_next_day_pain  (SteadyBody *self);
/** Self-checks of the week; the gap in tenths of a centimetre. */
int  steady_body_knee_gap       (SteadyBody *self);
int  steady_body_knee_shakiness (SteadyBody *self);
int  steady_body_chair_stand    (SteadyBody *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyBody, steady_body_free)

G_END_DECLS
