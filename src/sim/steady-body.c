#include "steady-body.h"

#define HALF_A_YEAR 182
/* A harder variant is so many levels harder. */
#define VARIANT_LEVELS 12000
/* Strength lost for each day after the first week without training, and at most. */
#define FADES 60
#define FADES_AT_MOST 5000
/* So much too hard still goes in full. */
#define RESERVE 500

SteadyBody *
steady_body_new (const SteadyTraits *traits, guint32 seed, guint n_exercises)
{
  SteadyBody *self = g_new0 (SteadyBody, 1);

  self->traits = traits;
  self->chance = seed;
  self->muscles = g_array_new (FALSE, TRUE, sizeof (SteadyMuscle));
  for (guint i = 0; i < n_exercises; i++)
    {
      /* Nobody is equally strong everywhere. */
      SteadyMuscle muscle
          = { traits->strength + steady_body_between (self, -600, 600), 0, STEADY_DATE_NONE, FALSE };

      g_array_append_val (self->muscles, muscle);
    }
  return self;
}

void
steady_body_free (SteadyBody *self)
{
  g_array_unref (self->muscles);
  g_free (self);
}

/* --- chance ------------------------------------------------------------------------------------- */

/* SplitMix64: the same everywhere, whatever the library's own random numbers are. */
static guint64
next_random (SteadyBody *self)
{
  guint64 mixed;

  self->chance += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  mixed = self->chance;
  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return mixed ^ (mixed >> 31);
}

int
steady_body_between (SteadyBody *self, int low, int high)
{
  return low + (int) (next_random (self) % (guint64) (high - low + 1));
}

int
steady_body_aside (const SteadyBody *self, guint what, int low, int high)
{
  SteadyBody aside = { .chance = ~self->chance + what };

  return steady_body_between (&aside, low, high);
}

gboolean
steady_body_happens (SteadyBody *self, int per_cent)
{
  return steady_body_between (self, 0, 99) < per_cent;
}

/* --- training ----------------------------------------------------------------------------------- */

static SteadyMuscle *
muscle_of (SteadyBody *self, guint exercise)
{
  return &g_array_index (self->muscles, SteadyMuscle, exercise);
}

/* Tenths to a whole point of a scale, from @low to 10. */
static int
to_point (int tenths, int low)
{
  return CLAMP ((tenths + 5) / 10, low, STEADY_RATING_MAX);
}

/* From @from to @to in @span steps. */
static int
on_the_way (int from, int to, int step, int span)
{
  return from + (to - from) * CLAMP (step, 0, span) / span;
}

static int
usual_shakiness (const SteadyBody *self)
{
  return on_the_way (self->traits->shakiness, self->traits->shakiness_later, self->n_trained,
                     self->traits->shakiness_days);
}

/* How much a level asks for beyond the strength there is. */
static int
shortfall (SteadyBody *self, guint exercise, int level)
{
  return level * 1000 - muscle_of (self, exercise)->strength;
}

static gboolean
is_sore_week (const SteadyBody *self)
{
  return self->day >= self->traits->sore_from && self->day <= self->traits->sore_until;
}

void
steady_body_begin (SteadyBody *self, guint exercise, guint variant, SteadyDate date)
{
  SteadyMuscle *muscle = muscle_of (self, exercise);
  int away = muscle->last_day != STEADY_DATE_NONE ? date - muscle->last_day : 0;

  muscle->strength -= ((int) variant - (int) muscle->variant) * VARIANT_LEVELS;
  muscle->variant = variant;
  if (away > 7)
    muscle->strength -= MIN ((away - 7) * FADES, FADES_AT_MOST);
}

SteadyRatings
steady_body_rate (SteadyBody *self, guint exercise, int level)
{
  int beyond = shortfall (self, exercise, level);
  SteadyRatings ratings = { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };

  if (!steady_body_happens (self, self->traits->rates))
    return ratings;
  ratings.effort = to_point (55 + beyond / 50 + steady_body_between (self, -9, 9), 2);
  ratings.shakiness
      = to_point (usual_shakiness (self) + MAX (beyond, 0) / 80 + steady_body_between (self, -9, 9), 0);
  ratings.pain = to_point (self->traits->usual_pain * 10 + steady_body_between (self, 0, 11)
                           + (is_sore_week (self) ? 10 : 0), 0);
  return ratings;
}

/* When trembling begins: the later, the calmer. */
static int
shake_onset (SteadyBody *self, int shakiness, int nth, int duration_s)
{
  int part = 100 - 8 * shakiness - 6 * nth + steady_body_between (self, -5, 5);

  return shakiness < 2 ? STEADY_UNKNOWN : MAX (duration_s * CLAMP (part, 5, 100) / 100, 1);
}

SteadyEffort
steady_body_do (SteadyBody *self, const SteadyExercise *exercise, guint index, int level, SteadyDose dose,
                int nth, int shakiness)
{
  int tired = CLAMP ((shortfall (self, index, level) - RESERVE) * (nth + 1) / 100, 0, 70);
  SteadyEffort effort = { STEADY_UNKNOWN, dose.hold_s, 0, STEADY_UNKNOWN, STEADY_STATUS_DONE };

  if (exercise->kind == STEADY_EXERCISE_HOLD)
    {
      effort.hold_s = dose.hold_s * (100 - tired) / 100;
      effort.duration_s = effort.hold_s;
    }
  else
    {
      effort.reps = dose.reps * (100 - tired) / 100;
      effort.duration_s = effort.reps * (exercise->tempo.lift_s + dose.hold_s + exercise->tempo.lower_s);
    }
  effort.shake_onset_s = shake_onset (self, shakiness, nth, effort.duration_s);
  if (effort.reps < dose.reps && effort.reps != STEADY_UNKNOWN)
    effort.status = STEADY_STATUS_PARTIAL;
  if (effort.hold_s < dose.hold_s)
    effort.status = STEADY_STATUS_PARTIAL;
  if (effort.status == STEADY_STATUS_PARTIAL && shakiness >= 8)
    effort.status = STEADY_STATUS_STOPPED_SHAKING;
  return effort;
}

void
steady_body_end (SteadyBody *self, guint exercise, SteadyDate date, gboolean after_advance)
{
  SteadyMuscle *muscle = muscle_of (self, exercise);

  if (self->day >= self->traits->growth_from)
    muscle->strength += self->traits->growth + steady_body_between (self, -80, 80);
  muscle->last_day = date;
  muscle->sore = after_advance && self->traits->sore_after_advance;
}

/* --- mornings ----------------------------------------------------------------------------------- */

int
steady_body_next_day_pain (SteadyBody *self)
{
  int pain = self->traits->usual_pain + (steady_body_happens (self, 20) ? 1 : 0);
  gboolean sore = is_sore_week (self);

  for (guint i = 0; i < self->muscles->len; i++)
    {
      sore |= muscle_of (self, i)->sore;
      muscle_of (self, i)->sore = FALSE;
    }
  return sore ? self->traits->usual_pain + 3 : pain;
}

int
steady_body_knee_gap (SteadyBody *self)
{
  int gap = on_the_way (self->traits->knee_gap, self->traits->knee_gap - self->traits->knee_gap_drop,
                        self->day - self->traits->growth_from, HALF_A_YEAR);

  return MAX (gap + steady_body_between (self, -2, 2), 0);
}

int
steady_body_knee_shakiness (SteadyBody *self)
{
  return to_point (usual_shakiness (self) + steady_body_between (self, -8, 8), 0);
}

int
steady_body_chair_stand (SteadyBody *self)
{
  int count
      = on_the_way (self->traits->chair_stand, self->traits->chair_stand + self->traits->chair_stand_gain,
                    self->day - self->traits->growth_from, HALF_A_YEAR);

  return count + steady_body_between (self, -1, 1);
}
