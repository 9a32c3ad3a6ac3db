#include "steady-catalogue.h"

#include <gio/gio.h>
#include <string.h>

#include "steady-check.h"
#include "steady-error.h"
#include "steady-exercises.h"

#define RESOURCE_PREFIX "/io/github/steadysteps/Steady/exercises"
#define SUFFIX ".exercise"
/* A generous bound: Steady's own files are under 10 KiB. */
#define FILE_MAX (256 * 1024)

struct _SteadyCatalogue
{
  GPtrArray *exercises; /* SteadyExercise */
  GPtrArray *problems;  /* char * */
  SteadyExerciseCheck check; /* (nullable) */
};

static int
compare_exercises (gconstpointer a, gconstpointer b)
{
  const SteadyExercise *left = *(const SteadyExercise * const *) a;
  const SteadyExercise *right = *(const SteadyExercise * const *) b;

  if (left->own != right->own)
    return left->own ? 1 : -1;
  if (left->order != right->order)
    return left->order < right->order ? -1 : 1;
  return strcmp (left->id, right->id);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
catalogue_clear (gpointer data)
{
  SteadyCatalogue *self = data;

  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->problems);
}

static void
add_problem (SteadyCatalogue *self, const char *file, const char *what)
{
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", file, what));
}

static char *
id_of_file (const char *name)
{
  return g_strndup (name, strlen (name) - strlen (SUFFIX));
}

static void
take_file (SteadyCatalogue *self, const char *name, const char *path, GBytes *bytes)
{
  g_autofree char *id = id_of_file (name);
  g_autoptr (SteadyExercise) exercise = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  exercise = steady_exercise_load (id, data != NULL ? data : "", length, &error);
  if (exercise != NULL)
    {
      exercise->own = path != NULL;
      exercise->path = g_strdup (path);
    }
  if (exercise == NULL || !steady_catalogue_check (self, exercise, &error))
    {
      add_problem (self, path != NULL ? path : name, error->message);
      return;
    }
  if (!steady_catalogue_add (self, exercise))
    add_problem (self, path, "an exercise of this name is there already: expected another file name");
}

static void
load_own (SteadyCatalogue *self)
{
  GResource *resource = steady_exercises_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, RESOURCE_PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PREFIX "/", names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      take_file (self, names[i], NULL, bytes);
    }
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* A pipe would keep whoever opens it waiting for good. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, "expected a file");
      return NULL;
    }
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;
  bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), FILE_MAX + 1, NULL, error);
  if (bytes != NULL && g_bytes_get_size (bytes) > FILE_MAX)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "expected a file of at most %d KiB", FILE_MAX / 1024);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

static void
load_user (SteadyCatalogue *self, const char *user_dir)
{
  g_autoptr (GDir) dir = g_dir_open (user_dir, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *entry = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (user_dir, entry, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = read_file (path, &error);

      if (bytes == NULL)
        add_problem (self, path, error->message);
      else
        take_file (self, entry, path, bytes);
    }
}

SteadyCatalogue *
steady_catalogue_new (void)
{
  SteadyCatalogue *self = g_atomic_rc_box_new0 (SteadyCatalogue);

  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_exercise_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

SteadyCatalogue *
steady_catalogue_new_like (SteadyCatalogue *other)
{
  SteadyCatalogue *self = steady_catalogue_new ();

  self->check = other->check;
  return self;
}

SteadyCatalogue *
steady_catalogue_load (const char *user_dir, SteadyExerciseCheck check)
{
  SteadyCatalogue *self = steady_catalogue_new ();

  self->check = check;
  load_own (self);
  if (user_dir != NULL)
    load_user (self, user_dir);
  return self;
}

SteadyCatalogue *
steady_catalogue_ref (SteadyCatalogue *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
steady_catalogue_unref (SteadyCatalogue *self)
{
  g_atomic_rc_box_release_full (self, catalogue_clear);
}

gboolean
steady_catalogue_add (SteadyCatalogue *self, SteadyExercise *exercise)
{
  g_return_val_if_fail (self != NULL && exercise != NULL, FALSE);

  if (steady_catalogue_find (self, exercise->id) != NULL)
    return FALSE;
  g_ptr_array_add (self->exercises, steady_exercise_ref (exercise));
  g_ptr_array_sort (self->exercises, compare_exercises);
  return TRUE;
}

void
steady_catalogue_remove (SteadyCatalogue *self, const char *id)
{
  int index = steady_catalogue_index_of (self, id);

  if (index >= 0)
    g_ptr_array_remove_index (self->exercises, (guint) index);
}

guint
steady_catalogue_get_n_exercises (SteadyCatalogue *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->exercises->len;
}

const SteadyExercise *
steady_catalogue_get (SteadyCatalogue *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->exercises->len, NULL);
  return g_ptr_array_index (self->exercises, index);
}

const SteadyExercise *
steady_catalogue_find (SteadyCatalogue *self, const char *id)
{
  int index = steady_catalogue_index_of (self, id);

  return index < 0 ? NULL : g_ptr_array_index (self->exercises, index);
}

int
steady_catalogue_index_of (SteadyCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);

  for (guint i = 0; i < self->exercises->len; i++)
    if (g_str_equal (((const SteadyExercise *) g_ptr_array_index (self->exercises, i))->id, id))
      return (int) i;
  return -1;
}

GPtrArray *
steady_catalogue_get_problems (SteadyCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->problems;
}

gboolean
steady_catalogue_check (SteadyCatalogue *self, const SteadyExercise *exercise, GError **error)
{
  g_return_val_if_fail (self != NULL && exercise != NULL, FALSE);
  return self->check == NULL || self->check (exercise, error);
}

gboolean
steady_catalogue_knows_condition (SteadyCatalogue *self, const char *condition)
{
  g_return_val_if_fail (self != NULL && condition != NULL, FALSE);

  if (g_strv_contains (steady_check_conditions (), condition))
    return TRUE;
  for (guint i = 0; i < self->exercises->len; i++)
    if (steady_exercise_find_caveat (g_ptr_array_index (self->exercises, i), condition) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
steady_catalogue_parse_variant (SteadyCatalogue *self, const char *text, const SteadyExercise **exercise,
                                guint *variant)
{
  g_auto (GStrv) parts = NULL;
  const SteadyExercise *found;
  int index;

  g_return_val_if_fail (self != NULL && text != NULL && exercise != NULL && variant != NULL, FALSE);

  parts = g_strsplit (text, "/", -1);
  if (g_strv_length (parts) != 2)
    return FALSE;
  found = steady_catalogue_find (self, parts[0]);
  index = found != NULL ? steady_exercise_find_variant (found, parts[1]) : -1;
  if (index < 0)
    return FALSE;

  *exercise = found;
  *variant = (guint) index;
  return TRUE;
}
