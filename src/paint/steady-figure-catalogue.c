/* steady-figure-catalogue.c: which file a figure comes from. */

#include "steady-error.h"
#include "steady-exercise-keys.h"
#include "steady-figure.h"
#include "steady-figures.h"

#define RESOURCES "/io/github/steadysteps/Steady/figures/"

static const char * const builtin_names[] = {
  "knee-gap", "chair-stand", "one-leg-stance",
  "stretch-quadriceps", "stretch-hamstrings", "stretch-calves", "stretch-hips", "stretch-inner-thigh",
  "rest-supine", "rest-side", "rest-prone", "rest-standing", "rest-sitting",
  NULL,
};

/* In the order of SteadyPosture. */
static const char * const resting[]
    = { "rest-supine", "rest-side", "rest-prone", "rest-standing", "rest-sitting" };

static gboolean
describes_figure (GKeyFile *file)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (steady_exercise_keys_is_of_figure (groups[i]))
      return TRUE;
  return FALSE;
}

const char * const *
steady_figure_get_builtin_names (void)
{
  return builtin_names;
}

SteadyFigure *
steady_figure_new_builtin (const char *name, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  path = g_strconcat (RESOURCES, name, ".figure", NULL);
  if (g_strv_contains (builtin_names, name))
    bytes = g_resource_lookup_data (steady_figures_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "there is no figure “%s”", name);
      return NULL;
    }
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  return steady_figure_new_from_file (file, NULL, error);
}

SteadyFigure *
steady_figure_new_for_exercise (const SteadyExercise *exercise, const char *variant, GError **error)
{
  const SteadyVariant *easiest;
  const char *layers[3] = { NULL };
  gboolean is_variant;

  g_return_val_if_fail (exercise != NULL, NULL);

  is_variant = variant != NULL && steady_exercise_find_variant (exercise, variant) >= 0;
  if (variant != NULL && !is_variant && steady_exercise_find_caveat (exercise, variant) == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "“%s” has no variant “%s”",
                   exercise->id, variant);
      return NULL;
    }
  if (exercise->figure == NULL || !describes_figure (exercise->figure))
    return steady_figure_new_builtin (resting[exercise->posture], error);

  easiest = steady_exercise_get_variant (exercise, 0);
  layers[0] = is_variant ? variant : easiest != NULL ? easiest->id : NULL;
  if (variant != NULL && !is_variant)
    layers[layers[0] != NULL] = variant;
  return steady_figure_new_from_file (exercise->figure, layers, error);
}
