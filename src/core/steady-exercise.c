#include "steady-exercise.h"

static void
variant_free (gpointer data)
{
  SteadyVariant *variant = data;

  g_free (variant->id);
  g_free (variant->name);
  g_free (variant->text);
  g_free (variant);
}

static void
caveat_free (gpointer data)
{
  SteadyCaveat *caveat = data;

  g_free (caveat->condition);
  g_free (caveat->name);
  g_free (caveat->text);
  g_strfreev (caveat->forbids);
  g_free (caveat);
}

static void
exercise_clear (gpointer data)
{
  SteadyExercise *self = data;

  g_free (self->id);
  g_free (self->path);
  g_free (self->name);
  g_free (self->summary);
  g_free (self->works);
  g_free (self->start);
  g_strfreev (self->steps);
  g_strfreev (self->cautions);
  g_strfreev (self->mistakes);
  g_array_unref (self->preparation);
  g_ptr_array_unref (self->variants);
  g_ptr_array_unref (self->caveats);
  g_clear_pointer (&self->figure, g_key_file_unref);
}

SteadyExercise *
steady_exercise_new (const char *id)
{
  SteadyExercise *self = g_atomic_rc_box_new0 (SteadyExercise);

  self->id = g_strdup (id);
  self->preparation = g_array_new (FALSE, FALSE, sizeof (SteadyDose));
  self->variants = g_ptr_array_new_with_free_func (variant_free);
  self->caveats = g_ptr_array_new_with_free_func (caveat_free);
  return self;
}

SteadyExercise *
steady_exercise_new_unknown (const char *id, SteadyExerciseKind kind)
{
  SteadyExercise *self = steady_exercise_new (id);

  self->name = g_strdup (id);
  self->kind = kind;
  return self;
}

SteadyExercise *
steady_exercise_ref (SteadyExercise *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
steady_exercise_unref (SteadyExercise *self)
{
  g_atomic_rc_box_release_full (self, exercise_clear);
}

gboolean
steady_exercise_id_is_valid (const char *id)
{
  gsize length = 0;

  g_return_val_if_fail (id != NULL, FALSE);

  for (; id[length] != '\0'; length++)
    if (!g_ascii_islower (id[length]) && !g_ascii_isdigit (id[length]) && id[length] != '-')
      return FALSE;
  return length >= 1 && length <= 64;
}

int
steady_exercise_find_variant (const SteadyExercise *self, const char *variant)
{
  g_return_val_if_fail (self != NULL && variant != NULL, -1);

  for (guint i = 0; i < self->variants->len; i++)
    {
      const SteadyVariant *candidate = g_ptr_array_index (self->variants, i);

      if (g_str_equal (candidate->id, variant))
        return (int) i;
    }
  return -1;
}

const SteadyVariant *
steady_exercise_get_variant (const SteadyExercise *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  return index < self->variants->len ? g_ptr_array_index (self->variants, index) : NULL;
}

const SteadyCaveat *
steady_exercise_find_caveat (const SteadyExercise *self, const char *condition)
{
  g_return_val_if_fail (self != NULL && condition != NULL, NULL);

  for (guint i = 0; i < self->caveats->len; i++)
    {
      const SteadyCaveat *candidate = g_ptr_array_index (self->caveats, i);

      if (g_str_equal (candidate->condition, condition))
        return candidate;
    }
  return NULL;
}

const char * const *
steady_exercise_sides (const SteadyExercise *self)
{
  static const char * const each[] = { "left", "right", NULL };
  static const char * const both[] = { "both", NULL };

  g_return_val_if_fail (self != NULL, both);
  return self->two_sided ? each : both;
}

int
steady_exercise_n_sides (const SteadyExercise *self)
{
  g_return_val_if_fail (self != NULL, 1);
  return self->two_sided ? 2 : 1;
}
