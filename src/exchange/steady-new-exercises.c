#include "steady-new-exercises.h"

#include <glib/gstdio.h>

#include "steady-bundle.h"
#include "steady-error.h"
#include "steady-file.h"
#include "steady-ladder.h"

#define FOLDER_MODE 0700

typedef struct
{
  SteadyExercise *exercise;
  GBytes *content;
  gboolean added;     /* to the diary's catalogue */
  gboolean installed; /* its file is written */
} Brought;

struct _SteadyNewExercises
{
  SteadyCatalogue *catalogue;
  GArray *brought;      /* (element-type Brought) */
  GPtrArray *exercises; /* the same, as exercises; borrowed */
};

static void
brought_clear (gpointer data)
{
  Brought *brought = data;

  steady_exercise_unref (brought->exercise);
  g_bytes_unref (brought->content);
}

SteadyNewExercises *
steady_new_exercises_new (SteadyCatalogue *catalogue)
{
  SteadyNewExercises *self = g_new0 (SteadyNewExercises, 1);

  self->catalogue = steady_catalogue_new_like (catalogue);
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    steady_catalogue_add (self->catalogue, (SteadyExercise *) steady_catalogue_get (catalogue, i));
  self->brought = g_array_new (FALSE, FALSE, sizeof (Brought));
  g_array_set_clear_func (self->brought, brought_clear);
  self->exercises = g_ptr_array_new ();
  return self;
}

void
steady_new_exercises_free (SteadyNewExercises *self)
{
  g_ptr_array_unref (self->exercises);
  g_array_unref (self->brought);
  steady_catalogue_unref (self->catalogue);
  g_free (self);
}

gboolean
steady_new_exercises_take (SteadyNewExercises *self, const char *id, GBytes *content, GError **error)
{
  g_autoptr (SteadyExercise) exercise = NULL;
  Brought brought;
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  if (steady_catalogue_find (self->catalogue, id) != NULL)
    return TRUE;
  exercise = steady_exercise_load (id, data != NULL ? data : "", length, error);
  if (exercise == NULL)
    return FALSE;
  exercise->own = TRUE;
  if (!steady_ladder_check (exercise, error) || !steady_catalogue_check (self->catalogue, exercise, error))
    return FALSE;

  steady_catalogue_add (self->catalogue, exercise);
  g_ptr_array_add (self->exercises, exercise);
  brought = (Brought) { .exercise = g_steal_pointer (&exercise), .content = g_bytes_ref (content) };
  g_array_append_val (self->brought, brought);
  return TRUE;
}

SteadyCatalogue *
steady_new_exercises_get_catalogue (SteadyNewExercises *self)
{
  return self->catalogue;
}

GPtrArray *
steady_new_exercises_get_brought (SteadyNewExercises *self)
{
  return self->exercises;
}

/* --- into the person's folder ------------------------------------------------------------------------ */

static gboolean
write_file (Brought *brought, GError **error)
{
  const char *path = brought->exercise->path;
  gsize length;
  const char *data = g_bytes_get_data (brought->content, &length);

  /* A file of that name which is no exercise is the person's all the same. */
  if (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: is there already, but no exercise: expected no such file",
                   path);
      return FALSE;
    }
  brought->installed = steady_file_replace (path, data, length, STEADY_FILE_PRIVATE, error);
  return brought->installed;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: cannot be made", folder);
  return FALSE;
}

static gboolean
install (SteadyNewExercises *self, SteadyCatalogue *catalogue, gboolean dry_run, GError **error)
{
  g_autofree char *folder = steady_diary_exercise_dir ();

  if (!dry_run && self->brought->len > 0 && !make_folder (folder, error))
    return FALSE;
  for (guint i = 0; i < self->brought->len; i++)
    {
      Brought *brought = &g_array_index (self->brought, Brought, i);
      g_autofree char *name = g_strconcat (brought->exercise->id, STEADY_BUNDLE_EXERCISE_SUFFIX, NULL);

      g_free (brought->exercise->path);
      brought->exercise->path = g_build_filename (folder, name, NULL);
      if (!dry_run && !write_file (brought, error))
        return FALSE;
      brought->added = steady_catalogue_add (catalogue, brought->exercise);
    }
  return TRUE;
}

gboolean
steady_new_exercises_install (SteadyNewExercises *self, SteadyCatalogue *catalogue, gboolean dry_run, GError **error)
{
  if (install (self, catalogue, dry_run, error))
    return TRUE;
  steady_new_exercises_take_back (self, catalogue);
  return FALSE;
}

void
steady_new_exercises_take_back (SteadyNewExercises *self, SteadyCatalogue *catalogue)
{
  for (guint i = 0; i < self->brought->len; i++)
    {
      Brought *brought = &g_array_index (self->brought, Brought, i);

      if (brought->added)
        steady_catalogue_remove (catalogue, brought->exercise->id);
      if (brought->installed && g_remove (brought->exercise->path) != 0)
        g_info ("%s cannot be taken back", brought->exercise->path);
      brought->added = brought->installed = FALSE;
    }
}
