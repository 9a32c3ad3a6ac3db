#include "steady-exercise-day.h"

#include "steady-credit.h"
#include "steady-timeline.h"

static const SteadySet *
set_of (const SteadyExerciseDay *self, guint index, const SteadyExercise *exercise)
{
  const SteadySet *set = g_ptr_array_index (self->sets, index);

  return g_str_equal (set->exercise, exercise->id) ? set : NULL;
}

static gboolean
counts_for (const SteadySet *set, const SteadyExercise *exercise, SteadySide side)
{
  return !exercise->two_sided || set->side == STEADY_SIDE_BOTH || set->side == side;
}

/* Sets count in the order they were done; those beyond the prescribed number do neither good nor harm. */
static int
done_on_side (const SteadyExerciseDay *self, const SteadyExercise *exercise, SteadySide side, guint variant,
              SteadyDose dose)
{
  int target = steady_credit_target (exercise, dose);
  int done = 0;
  int counted = 0;

  for (guint i = self->first; i < self->end && counted < dose.sets; i++)
    {
      const SteadySet *set = set_of (self, i, exercise);

      if (set == NULL || !counts_for (set, exercise, side))
        continue;
      done += MIN (steady_credit_set (set, exercise, variant, dose), target);
      counted++;
    }
  return done;
}

SteadyExerciseDay
steady_exercise_day_collect (GPtrArray *sets, guint first, guint end, const SteadyExercise *exercise)
{
  SteadyExerciseDay self = {
    .sets = sets,
    .first = first,
    .end = end,
    .ratings = { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN },
  };

  for (guint i = first; i < end; i++)
    {
      const SteadySet *set = set_of (&self, i, exercise);

      if (set == NULL)
        continue;
      self.trained |= steady_timeline_is_done (set);
      self.ratings.effort = MAX (self.ratings.effort, set->ratings.effort);
      self.ratings.pain = MAX (self.ratings.pain, set->ratings.pain);
      self.ratings.shakiness = MAX (self.ratings.shakiness, set->ratings.shakiness);
    }
  return self;
}

SteadyCompletion
steady_exercise_day_measure (const SteadyExerciseDay *self, const SteadyExercise *exercise, guint variant,
                             SteadyDose dose)
{
  int left = done_on_side (self, exercise, STEADY_SIDE_LEFT, variant, dose);
  int right = done_on_side (self, exercise, STEADY_SIDE_RIGHT, variant, dose);

  return (SteadyCompletion) { .done = MIN (left, right),
                             .target = dose.sets * steady_credit_target (exercise, dose) };
}
