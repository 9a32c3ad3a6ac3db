#include "steady-ladder.h"

#include "steady-error.h"
#include "steady-thresholds.h"

struct _SteadyLadder
{
  GArray *doses; /* SteadyDose, lowest first */
  int n_preparation;
};

/* The value that one level raises: repetitions, or the seconds of a hold exercise. */
static SteadyRange
climbing_range (const SteadyExercise *exercise)
{
  return exercise->kind == STEADY_EXERCISE_HOLD ? exercise->hold_s : exercise->reps;
}

static int
climbing_step (const SteadyExercise *exercise)
{
  return exercise->kind == STEADY_EXERCISE_HOLD ? exercise->hold_step : exercise->reps_step;
}

static SteadyDose
with_value (const SteadyExercise *exercise, SteadyDose dose, int value)
{
  if (exercise->kind == STEADY_EXERCISE_HOLD)
    dose.hold_s = value;
  else
    dose.reps = value;
  return dose;
}

/* The range in steps; where the last step does not fit, it is cut so that the maximum is reached. */
static int
next_value (const SteadyExercise *exercise, int value)
{
  return MIN (value + climbing_step (exercise), climbing_range (exercise).max);
}

/* From the smallest value whose volume is greater than what was before, up to the maximum. */
static void
climb (SteadyLadder *self, const SteadyExercise *exercise, SteadyDose dose, int volume_before)
{
  SteadyRange range = climbing_range (exercise);
  int value = range.min;

  while (steady_dose_volume (with_value (exercise, dose, value)) <= volume_before)
    value = next_value (exercise, value);

  for (;;)
    {
      SteadyDose level = with_value (exercise, dose, value);

      g_array_append_val (self->doses, level);
      if (value == range.max)
        break;
      value = next_value (exercise, value);
    }
}

static int
highest_volume (const SteadyLadder *self)
{
  return steady_dose_volume (g_array_index (self->doses, SteadyDose, self->doses->len - 1));
}

static void
generate (SteadyLadder *self, const SteadyExercise *exercise)
{
  gboolean holds = exercise->kind == STEADY_EXERCISE_HOLD;
  SteadyDose dose = { exercise->sets.min, holds ? 0 : exercise->reps.min, exercise->hold_s.min };

  self->n_preparation = (int) exercise->preparation->len;
  g_array_append_vals (self->doses, exercise->preparation->data, exercise->preparation->len);

  climb (self, exercise, dose, 0);
  while (dose.sets < exercise->sets.max)
    {
      dose.sets++;
      climb (self, exercise, dose, highest_volume (self));
    }
  while (!holds && dose.hold_s < exercise->hold_s.max)
    {
      dose.hold_s = MIN (dose.hold_s + exercise->hold_step, exercise->hold_s.max);
      climb (self, exercise, dose, highest_volume (self));
    }
}

static gboolean
check_steps (const SteadyLadder *self, GError **error)
{
  for (int level = steady_ladder_get_lowest (self); level < steady_ladder_get_ceiling (self); level++)
    {
      int before = steady_dose_volume (steady_ladder_get_dose (self, level));
      int after = steady_dose_volume (steady_ladder_get_dose (self, level + 1));

      if (level < 0 && after <= before)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                       "[Ladder] Preparation: expected levels that grow and stay below level 0, found a "
                       "volume of %d before one of %d", before, after);
          return FALSE;
        }
      if (level >= 0 && after * 100 > before * (100 + steady_thresholds.step_percent))
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                       "[Ladder]: expected steps of at most %d %% of volume, found level %d with %d after %d",
                       steady_thresholds.step_percent, level + 1, after, before);
          return FALSE;
        }
    }
  return TRUE;
}

SteadyLadder *
steady_ladder_new (const SteadyExercise *exercise, GError **error)
{
  g_autoptr (SteadyLadder) self = NULL;

  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_new0 (SteadyLadder, 1);
  self->doses = g_array_new (FALSE, FALSE, sizeof (SteadyDose));
  generate (self, exercise);
  return check_steps (self, error) ? g_steal_pointer (&self) : NULL;
}

void
steady_ladder_free (SteadyLadder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->doses);
  g_free (self);
}

gboolean
steady_ladder_check (const SteadyExercise *exercise, GError **error)
{
  g_autoptr (SteadyLadder) ladder = steady_ladder_new (exercise, error);

  return ladder != NULL;
}

int
steady_ladder_get_lowest (const SteadyLadder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return -self->n_preparation;
}

int
steady_ladder_get_ceiling (const SteadyLadder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int) self->doses->len - self->n_preparation - 1;
}

SteadyDose
steady_ladder_get_dose (const SteadyLadder *self, int level)
{
  g_return_val_if_fail (self != NULL, (SteadyDose) { 0 });
  g_return_val_if_fail (level >= steady_ladder_get_lowest (self) && level <= steady_ladder_get_ceiling (self),
                        (SteadyDose) { 0 });

  return g_array_index (self->doses, SteadyDose, level + self->n_preparation);
}

int
steady_ladder_at_most (const SteadyLadder *self, int volume)
{
  int level;

  g_return_val_if_fail (self != NULL, 0);

  level = steady_ladder_get_ceiling (self);
  while (level >= steady_ladder_get_lowest (self)
         && steady_dose_volume (steady_ladder_get_dose (self, level)) > volume)
    level--;
  return level;
}
