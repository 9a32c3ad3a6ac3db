#include "steady-exercise-keys.h"

#include <string.h>

#include "steady-error.h"

#define OWN_PREFIX "X-"
#define MAX_KEYS 16

typedef struct
{
  const char *group; /* with a space behind it: the beginning of the group's name, followed by an id */
  const char *texts[MAX_KEYS]; /* keys that may be there in several languages */
  const char *values[MAX_KEYS];
} Group;

static const Group groups[] = {
  { "Exercise",
    { "Name", "Summary", "Works", "Start", "Steps", "Cautions", "Mistakes" },
    { "Kind", "Sides", "Posture", "Order" } },
  { "Ladder",
    { NULL },
    { "Sets", "Repetitions", "Hold", "RepetitionStep", "HoldStep", "Preparation", "Variants" } },
  { "Tempo", { NULL }, { "Ready", "Lift", "Lower", "Rest" } },
  { "Variant ", { "Name", "Text" }, { NULL } },
  { "Condition ", { "Label", "Text" }, { "Locks", "Forbids" } },
};

gboolean
steady_exercise_keys_is_own (const char *name)
{
  return g_str_has_prefix (name, OWN_PREFIX);
}

gboolean
steady_exercise_keys_is_of_figure (const char *group)
{
  return g_str_equal (group, "Figure") || g_str_has_prefix (group, "Figure ") || g_str_has_prefix (group, "Pose ");
}

static const Group *
find_group (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_has_suffix (groups[i].group, " ") ? g_str_has_prefix (name, groups[i].group)
                                                : g_str_equal (name, groups[i].group))
      return &groups[i];
  return NULL;
}

/* "Name[de]" is a text in a language. */
static gboolean
is_text_in_language (const Group *group, const char *key)
{
  const char *bracket = strchr (key, '[');
  g_autofree char *name = bracket != NULL ? g_strndup (key, (gsize) (bracket - key)) : NULL;

  return name != NULL && g_strv_contains (group->texts, name);
}

static char *
list_keys (const Group *group)
{
  g_autofree char *texts = g_strjoinv (", ", (char **) group->texts);
  g_autofree char *values = g_strjoinv (", ", (char **) group->values);

  return g_strconcat (texts, *texts != '\0' && *values != '\0' ? ", " : "", values, NULL);
}

static gboolean
check_key (const Group *group, const char *name, const char *key, GError **error)
{
  g_autofree char *expected = NULL;

  if (g_strv_contains (group->texts, key) || g_strv_contains (group->values, key)
      || is_text_in_language (group, key) || steady_exercise_keys_is_own (key))
    return TRUE;
  expected = list_keys (group);
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "[%s] %s: there is no such key: expected %s or " OWN_PREFIX "…",
               name, key, expected);
  return FALSE;
}

static gboolean
check_variant (const SteadyExercise *self, const char *group, GError **error)
{
  if (!g_str_has_prefix (group, "Variant ") || steady_exercise_find_variant (self, group + strlen ("Variant ")) >= 0)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "[%s]: expected a variant that [Ladder] Variants names", group);
  return FALSE;
}

static gboolean
check_group (const SteadyExercise *self, GKeyFile *file, const char *name, GError **error)
{
  const Group *group = find_group (name);
  g_auto (GStrv) keys = g_key_file_get_keys (file, name, NULL, NULL);

  if (steady_exercise_keys_is_own (name) || steady_exercise_keys_is_of_figure (name))
    return TRUE;
  if (group == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                   "[%s]: there is no such group: expected Exercise, Ladder, Tempo, Variant …, Condition …, Figure, "
                   "Pose … or " OWN_PREFIX "…",
                   name);
      return FALSE;
    }
  for (guint i = 0; keys[i] != NULL; i++)
    if (!check_key (group, name, keys[i], error))
      return FALSE;
  return check_variant (self, name, error);
}

gboolean
steady_exercise_keys_check (const SteadyExercise *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (!check_group (self, file, names[i], error))
      return FALSE;
  return TRUE;
}
