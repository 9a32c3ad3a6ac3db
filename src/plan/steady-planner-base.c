/* steady-planner-base.c: making, copying and freeing the state of the fold, and the moves within it. */

#include "steady-planner-private.h"

#include <string.h>

static void
base_clear (gpointer data)
{
  SteadyPlannerBase *self = data;

  steady_catalogue_unref (self->catalogue);
  g_ptr_array_unref (self->ladders);
}

/* The catalogue was loaded with steady_ladder_check(), so every exercise has a ladder. */
static SteadyPlannerBase *
base_new (SteadyCatalogue *catalogue)
{
  SteadyPlannerBase *self = g_atomic_rc_box_new0 (SteadyPlannerBase);

  self->catalogue = steady_catalogue_ref (catalogue);
  self->ladders = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_ladder_free);
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      SteadyLadder *ladder = steady_ladder_new (steady_catalogue_get (catalogue, i), NULL);

      g_assert (ladder != NULL);
      g_ptr_array_add (self->ladders, ladder);
    }
  return self;
}

static void
condition_clear (gpointer data)
{
  SteadyConditionState *condition = data;

  g_ptr_array_unref (condition->cleared);
}

static GArray *
conditions_new (void)
{
  GArray *conditions = g_array_new (FALSE, FALSE, sizeof (SteadyConditionState));

  g_array_set_clear_func (conditions, condition_clear);
  return conditions;
}

static SteadyStop
no_stop (void)
{
  return (SteadyStop) {
    .since = STEADY_DATE_NONE,
    .date = STEADY_DATE_NONE,
    .reason = steady_reason_new (STEADY_DETAIL_NONE, STEADY_DATE_NONE),
  };
}

void
steady_exercise_state_init (SteadyExerciseState *self, const char *id)
{
  memset (self, 0, sizeof *self);
  self->id = g_intern_string (id);
  self->kept_variant = self->kept_variant_before = "";
  self->last_clean = self->last_severe = self->last_next_day = STEADY_DATE_NONE;
  for (guint i = 0; i < STEADY_CAP_ADVANCES; i++)
    self->advances[i] = STEADY_DATE_NONE;
  self->last_day = self->earliest = STEADY_DATE_NONE;
  self->verdict.decision = STEADY_DECISION_START;
  self->verdict.date = STEADY_DATE_NONE;
  self->verdict.reason = steady_reason_new (STEADY_DETAIL_NONE, STEADY_DATE_NONE);
  for (guint i = 0; i < STEADY_N_LOCKS; i++)
    self->locks[i] = (SteadyLock) { STEADY_DATE_NONE, STEADY_DATE_NONE };
  self->stop = self->pause = no_stop ();
}

void
steady_exercise_state_reset_counts (SteadyExerciseState *self)
{
  self->clean = self->amber = self->hard = 0;
}

void
steady_exercise_state_move (SteadyExerciseState *self, guint variant, int level)
{
  if (variant == self->variant && level == self->level)
    return;
  self->variant = variant;
  self->level = level;
  self->too_hard = FALSE;
  steady_exercise_state_reset_counts (self);
}

void
steady_stop_end (SteadyStop *self)
{
  *self = no_stop ();
}

SteadyReason
steady_reason_new (SteadyDetail detail, SteadyDate date)
{
  return (SteadyReason) { .detail = detail, .dates = { date, STEADY_DATE_NONE } };
}

void
steady_reason_set_word (SteadyReason *self, const char *word)
{
  g_strlcpy (self->word, word, sizeof self->word);
}

SteadyPlanner *
steady_planner_new (SteadyCatalogue *catalogue)
{
  SteadyPlanner *self;
  guint n_exercises;

  g_return_val_if_fail (catalogue != NULL, NULL);

  self = g_new0 (SteadyPlanner, 1);
  self->base = base_new (catalogue);
  self->date = STEADY_DATE_NONE;
  self->schedule = steady_schedule_default ();
  self->conditions = conditions_new ();
  steady_advice_state_init (&self->advice);

  n_exercises = steady_catalogue_get_n_exercises (catalogue);
  self->exercises = g_array_sized_new (FALSE, FALSE, sizeof (SteadyExerciseState), n_exercises + 1);
  g_array_set_size (self->exercises, n_exercises + 1);
  for (guint i = 0; i < n_exercises; i++)
    {
      SteadyExerciseState *state = steady_planner_state (self, i);

      steady_exercise_state_init (state, steady_catalogue_get (catalogue, i)->id);
      state->exercise = steady_catalogue_get (catalogue, i);
      state->ladder = g_ptr_array_index (self->base->ladders, i);
    }
  steady_exercise_state_init (steady_planner_state (self, n_exercises), STEADY_NEWCOMER);
  return self;
}

SteadyPlanner *
steady_planner_copy (const SteadyPlanner *self)
{
  SteadyPlanner *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  g_atomic_rc_box_acquire (self->base);
  copy->exercises = g_array_copy (self->exercises);
  copy->conditions = conditions_new ();
  for (guint i = 0; i < self->conditions->len; i++)
    {
      SteadyConditionState condition = g_array_index (self->conditions, SteadyConditionState, i);

      condition.cleared = g_ptr_array_copy (condition.cleared, NULL, NULL);
      g_array_append_val (copy->conditions, condition);
    }
  steady_advice_state_copy (&copy->advice, &self->advice);
  return copy;
}

void
steady_planner_free (SteadyPlanner *self)
{
  if (self == NULL)
    return;
  g_atomic_rc_box_release_full (self->base, base_clear);
  g_array_unref (self->exercises);
  g_array_unref (self->conditions);
  g_array_unref (self->advice.recent);
  g_free (self);
}

SteadyDate
steady_planner_get_date (const SteadyPlanner *self)
{
  g_return_val_if_fail (self != NULL, STEADY_DATE_NONE);

  return self->date;
}

SteadyDate
steady_planner_get_last_day (const SteadyPlanner *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < steady_planner_n_catalogue (self), STEADY_DATE_NONE);

  return g_array_index (self->exercises, SteadyExerciseState, index).last_day;
}

guint
steady_planner_n_catalogue (const SteadyPlanner *self)
{
  return self->base->ladders->len;
}

SteadyExerciseState *
steady_planner_state (const SteadyPlanner *self, guint index)
{
  return &g_array_index (self->exercises, SteadyExerciseState, index);
}
