/* steady-figure-check.c: an exercise file's groups of the figure, all of them, whatever is drawn today. */

#include "steady-error.h"
#include "steady-exercise-keys.h"
#include "steady-figure.h"

#include <string.h>

static gboolean
is_layer (const SteadyExercise *exercise, const char *id)
{
  return steady_exercise_find_variant (exercise, id) >= 0 || steady_exercise_find_caveat (exercise, id) != NULL;
}

/* What stands behind the group's own name: nothing, or one variant or condition. */
static gboolean
names_layer (const SteadyExercise *exercise, const char *rest)
{
  return *rest == '\0' || (*rest == ' ' && is_layer (exercise, rest + 1));
}

static gboolean
check_group (const SteadyExercise *exercise, const char *group, GError **error)
{
  static const char * const names[] = { "Figure",         "Pose start",     "Pose way",       "Pose hold", "Pose mistake",
                                        "Pose mistake-2", "Pose mistake-3", "Pose mistake-4" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (group, names[i]) && names_layer (exercise, group + strlen (names[i])))
      return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
               "[%s]: there is no such group: expected Figure, Pose start, Pose way, Pose hold or Pose mistake to "
               "Pose mistake-4, alone or followed by one of the file's variants or conditions",
               group);
  return FALSE;
}

static gboolean
check_groups (const SteadyExercise *exercise, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (exercise->figure, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (steady_exercise_keys_is_of_figure (groups[i]) && !check_group (exercise, groups[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_layer (const SteadyExercise *exercise, const char *id, GError **error)
{
  g_autoptr (SteadyFigure) figure = steady_figure_new_for_exercise (exercise, id, error);

  return figure != NULL;
}

gboolean
steady_figure_check (const SteadyExercise *exercise, GError **error)
{
  g_return_val_if_fail (exercise != NULL, FALSE);

  if (exercise->figure != NULL && !check_groups (exercise, error))
    return FALSE;
  for (guint i = 0; i < exercise->variants->len; i++)
    if (!check_layer (exercise, steady_exercise_get_variant (exercise, i)->id, error))
      return FALSE;
  for (guint i = 0; i < exercise->caveats->len; i++)
    if (!check_layer (exercise, ((const SteadyCaveat *) g_ptr_array_index (exercise->caveats, i))->condition, error))
      return FALSE;
  return TRUE;
}
