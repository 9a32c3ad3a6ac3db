/* steady-exercise-file.c: an exercise's data file, read strictly. The keys are described in docs/exercise-files.md. */

#include "steady-error.h"
#include "steady-exercise-keys.h"
#include "steady-key-file.h"

#include <string.h>

#define GROUP "Exercise"
#define LADDER "Ladder"
#define TEMPO "Tempo"
#define VARIANT_PREFIX "Variant "
#define CONDITION_PREFIX "Condition "

static gboolean
invalid (GError **error, const char *group, const char *key, const char *expected)
{
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "[%s] %s: expected %s", group, key, expected);
  return FALSE;
}

/* The key's name in the person's language, where the file has it. GLib's own look-up of words in a language loses the
 * error of an escape that it does not know, and so its memory; it takes a list for a text first, too. */
static char *
in_language (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *locale = g_key_file_get_locale_for_key (file, group, key, NULL);
  g_autofree char *name = g_strdup_printf ("%s[%s]", key, locale != NULL ? locale : "");

  /* Newer GLib calls the words without a language those of “C”. */
  return g_key_file_has_key (file, group, name, NULL) ? g_steal_pointer (&name) : g_strdup (key);
}

static gboolean
read_text (GKeyFile *file, const char *group, const char *key, gboolean required, char **text)
{
  g_autofree char *name = in_language (file, group, key);

  *text = g_key_file_get_string (file, group, name, NULL);
  return *text != NULL || !required;
}

static gboolean
read_list (GKeyFile *file, const char *key, gboolean required, char ***list)
{
  g_autofree char *name = in_language (file, GROUP, key);
  g_autofree char *text = g_key_file_get_value (file, GROUP, name, NULL);

  /* GLib 2.74 looks for the last separator of an empty text before its beginning. */
  *list = text != NULL && *text != '\0' ? g_key_file_get_string_list (file, GROUP, name, NULL, NULL) : NULL;
  return (*list != NULL && **list != NULL) || !required;
}

static gboolean
read_int (GKeyFile *file, const char *group, const char *key, int min, int max, int fallback, int *value)
{
  g_autofree char *text = g_key_file_get_value (file, group, key, NULL);
  gint64 number;

  *value = fallback;
  if (text == NULL)
    return fallback >= 0;
  if (!g_ascii_string_to_signed (text, 10, min, max, &number, NULL))
    return FALSE;
  *value = (int) number;
  return TRUE;
}

/* A flag that is left out is off; one that cannot be read is a mistake, since it may stand for a lock. */
static gboolean
read_flag (GKeyFile *file, const char *group, const char *key, gboolean *flag)
{
  g_autoptr (GError) error = NULL;

  *flag = FALSE;
  if (!g_key_file_has_key (file, group, key, NULL))
    return TRUE;
  *flag = g_key_file_get_boolean (file, group, key, &error);
  return error == NULL;
}

/* "10-15", or "5" for a range of one. */
static gboolean
read_range (GKeyFile *file, const char *key, int min, int max, SteadyRange *range)
{
  g_autofree char *text = g_key_file_get_value (file, LADDER, key, NULL);
  g_auto (GStrv) ends = NULL;
  guint64 low, high;

  if (text == NULL)
    return FALSE;
  ends = g_strsplit (text, "-", -1);
  if (g_strv_length (ends) < 1 || g_strv_length (ends) > 2)
    return FALSE;
  if (!g_ascii_string_to_unsigned (ends[0], 10, (guint64) min, (guint64) max, &low, NULL))
    return FALSE;
  high = low;
  if (ends[1] != NULL && !g_ascii_string_to_unsigned (ends[1], 10, low, (guint64) max, &high, NULL))
    return FALSE;

  range->min = (int) low;
  range->max = (int) high;
  return TRUE;
}

/* @words in the order of the enumeration's values. */
static gboolean
read_choice (GKeyFile *file, const char *key, const char * const *words, int *choice)
{
  g_autofree char *text = g_key_file_get_value (file, GROUP, key, NULL);

  for (int i = 0; text != NULL && words[i] != NULL; i++)
    if (g_str_equal (text, words[i]))
      {
        *choice = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_description (SteadyExercise *self, GKeyFile *file, GError **error)
{
  static const char * const kinds[] = { "repetitions", "hold", NULL };
  static const char * const sides[] = { "both", "each", NULL };
  static const char * const postures[] = { "supine", "side", "prone", "standing", "sitting", NULL };
  int kind, each, posture;

  if (!read_text (file, GROUP, "Name", TRUE, &self->name) || *self->name == '\0')
    return invalid (error, GROUP, "Name", "the exercise's name");
  if (!read_text (file, GROUP, "Works", TRUE, &self->works))
    return invalid (error, GROUP, "Works", "the muscles it works");
  if (!read_list (file, "Steps", TRUE, &self->steps))
    return invalid (error, GROUP, "Steps", "the steps, separated by ;");
  if (!read_choice (file, "Kind", kinds, &kind))
    return invalid (error, GROUP, "Kind", "repetitions or hold");
  if (!read_choice (file, "Sides", sides, &each))
    return invalid (error, GROUP, "Sides", "both or each");
  if (!read_choice (file, "Posture", postures, &posture))
    return invalid (error, GROUP, "Posture", "supine, side, prone, standing or sitting");
  if (!read_int (file, GROUP, "Order", 0, 9999, 1000, &self->order))
    return invalid (error, GROUP, "Order", "a number from 0 to 9999");

  read_text (file, GROUP, "Summary", FALSE, &self->summary);
  read_text (file, GROUP, "Start", FALSE, &self->start);
  read_list (file, "Cautions", FALSE, &self->cautions);
  read_list (file, "Mistakes", FALSE, &self->mistakes);
  self->kind = (SteadyExerciseKind) kind;
  self->two_sided = each;
  self->posture = (SteadyPosture) posture;
  return TRUE;
}

static gboolean
read_preparation (SteadyExercise *self, GKeyFile *file, GError **error)
{
  gboolean repetitions = self->kind == STEADY_EXERCISE_REPETITIONS;
  g_auto (GStrv) levels = g_key_file_get_string_list (file, LADDER, "Preparation", NULL, NULL);

  for (guint i = 0; levels != NULL && levels[i] != NULL; i++)
    {
      SteadyDose dose;

      if (!steady_dose_parse (levels[i], repetitions, &dose) || dose.sets > 10 || dose.reps > 100)
        return invalid (error, LADDER, "Preparation",
                        repetitions ? "levels like 3x6x5, separated by ;" : "levels like 3x10, separated by ;");
      g_array_append_val (self->preparation, dose);
    }
  return TRUE;
}

static gboolean
read_ladder (SteadyExercise *self, GKeyFile *file, GError **error)
{
  if (!read_range (file, "Sets", 1, 10, &self->sets))
    return invalid (error, LADDER, "Sets", "a range like 3-4 within 1 to 10");
  if (self->kind == STEADY_EXERCISE_REPETITIONS && !read_range (file, "Repetitions", 1, 50, &self->reps))
    return invalid (error, LADDER, "Repetitions", "a range like 10-15 within 1 to 50");
  if (!read_range (file, "Hold", 1, 300, &self->hold_s))
    return invalid (error, LADDER, "Hold", "a range of seconds like 5-10 within 1 to 300");
  if (!read_int (file, LADDER, "RepetitionStep", 1, 10, 1, &self->reps_step))
    return invalid (error, LADDER, "RepetitionStep", "a number from 1 to 10");
  if (!read_int (file, LADDER, "HoldStep", 1, 60, self->kind == STEADY_EXERCISE_HOLD ? 3 : 1, &self->hold_step))
    return invalid (error, LADDER, "HoldStep", "a number of seconds from 1 to 60");
  return read_preparation (self, file, error);
}

static gboolean
read_tempo (SteadyExercise *self, GKeyFile *file, GError **error)
{
  if (!read_int (file, TEMPO, "Ready", 0, 120, 10, &self->tempo.ready_s))
    return invalid (error, TEMPO, "Ready", "seconds from 0 to 120");
  if (!read_int (file, TEMPO, "Lift", 0, 30, 2, &self->tempo.lift_s))
    return invalid (error, TEMPO, "Lift", "seconds from 0 to 30");
  if (!read_int (file, TEMPO, "Lower", 0, 30, 3, &self->tempo.lower_s))
    return invalid (error, TEMPO, "Lower", "seconds from 0 to 30");
  if (!read_int (file, TEMPO, "Rest", 0, 300, 45, &self->tempo.rest_s))
    return invalid (error, TEMPO, "Rest", "seconds from 0 to 300");
  return TRUE;
}

static gboolean
read_variant (SteadyExercise *self, GKeyFile *file, const char *id, GError **error)
{
  g_autofree char *group = g_strconcat (VARIANT_PREFIX, id, NULL);
  SteadyVariant *variant;

  if (!steady_exercise_id_is_valid (id) || steady_exercise_find_variant (self, id) >= 0)
    return invalid (error, LADDER, "Variants", "different names of small letters, digits and -, easiest first");

  variant = g_new0 (SteadyVariant, 1);
  variant->id = g_strdup (id);
  g_ptr_array_add (self->variants, variant);
  if (!read_text (file, group, "Name", FALSE, &variant->name) || variant->name == NULL)
    variant->name = g_strdup (self->name);
  read_text (file, group, "Text", FALSE, &variant->text);
  return TRUE;
}

static gboolean
read_variants (SteadyExercise *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) ids = g_key_file_get_string_list (file, LADDER, "Variants", NULL, NULL);

  if (ids == NULL || ids[0] == NULL)
    return read_variant (self, file, "standard", error);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!read_variant (self, file, ids[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_caveat (SteadyExercise *self, GKeyFile *file, const char *group, GError **error)
{
  const char *condition = group + strlen (CONDITION_PREFIX);
  SteadyCaveat *caveat;

  if (!steady_exercise_id_is_valid (condition))
    return invalid (error, group, "the group's name", "a condition of small letters, digits and -");

  caveat = g_new0 (SteadyCaveat, 1);
  caveat->condition = g_strdup (condition);
  g_ptr_array_add (self->caveats, caveat);
  read_text (file, group, "Label", FALSE, &caveat->name);
  read_text (file, group, "Text", FALSE, &caveat->text);
  if (!read_flag (file, group, "Locks", &caveat->locks))
    return invalid (error, group, "Locks", "true or false");
  caveat->forbids = g_key_file_get_string_list (file, group, "Forbids", NULL, NULL);

  for (guint i = 0; caveat->forbids != NULL && caveat->forbids[i] != NULL; i++)
    if (steady_exercise_find_variant (self, caveat->forbids[i]) < 1)
      return invalid (error, group, "Forbids", "variants of this exercise, and not the easiest one");
  return TRUE;
}

static gboolean
read_caveats (SteadyExercise *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], CONDITION_PREFIX) && !read_caveat (self, file, groups[i], error))
      return FALSE;
  return TRUE;
}

SteadyExercise *
steady_exercise_load (const char *id, const char *data, gsize length, GError **error)
{
  g_autoptr (SteadyExercise) self = NULL;
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (id != NULL && data != NULL, NULL);

  if (!steady_exercise_id_is_valid (id))
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                   "“%s” is not a name for an exercise: expected small letters, digits and -", id);
      return NULL;
    }
  file = steady_key_file_load (data, length, G_KEY_FILE_KEEP_TRANSLATIONS, &local_error);
  if (file == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "not a key file: %s", local_error->message);
      return NULL;
    }

  self = steady_exercise_new (id);
  if (!read_description (self, file, error) || !read_ladder (self, file, error)
      || !read_tempo (self, file, error) || !read_variants (self, file, error)
      || !read_caveats (self, file, error) || !steady_exercise_keys_check (self, file, error))
    return NULL;

  self->figure = g_steal_pointer (&file);
  return g_steal_pointer (&self);
}
