#include "steady-diary-people.h"

#include <glib/gstdio.h>

#include "steady-erase.h"
#include "steady-error.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

/* (transfer full): where the further people's folders are */
static char *
people_folder (void)
{
  g_autofree char *database = steady_diary_default_path ("x");
  g_autofree char *folder = g_path_get_dirname (database);

  return g_path_get_dirname (folder);
}

gboolean
steady_diary_has_person (const char *name)
{
  g_autofree char *database = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  database = steady_diary_person_is_valid (name) ? steady_diary_default_path (name) : NULL;
  return database != NULL && g_file_test (database, G_FILE_TEST_IS_REGULAR);
}

GPtrArray *
steady_diary_list_people (void)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = people_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (steady_diary_has_person (name))
      g_ptr_array_add (people, g_strdup (name));
  g_ptr_array_sort (people, compare_names);
  return people;
}

static gboolean
is_taken (const char *name)
{
  g_autoptr (GPtrArray) people = steady_diary_list_people ();
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *key = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (g_ptr_array_index (people, i), -1);
      g_autofree char *other_key = g_utf8_normalize (other, -1, G_NORMALIZE_ALL);

      if (g_str_equal (key, other_key))
        return TRUE;
    }
  return FALSE;
}

gboolean
steady_diary_add_person (const char *name, SteadyCatalogue *catalogue, SteadyClock *clock, GError **error)
{
  g_autofree char *database = NULL;
  g_autoptr (SteadyDiary) diary = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  if (!steady_diary_person_is_valid (name))
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                   "the name “%s”: expected 1 to 64 letters, digits, spaces, - and _", name);
      return FALSE;
    }
  if (is_taken (name))
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_CONFLICT, "somebody is called “%s” already: expected another name",
                   name);
      return FALSE;
    }
  database = steady_diary_default_path (name);
  diary = steady_diary_open (database, catalogue, clock, error);
  return diary != NULL;
}

GPtrArray *
steady_diary_list_kept (const char *database)
{
  return steady_erase_list_kept (database);
}

static gboolean
remove_kept (const char *database, GError **error)
{
  g_autoptr (GPtrArray) kept = steady_erase_list_kept (database);

  for (guint i = 0; i < kept->len; i++)
    if (!steady_erase_file (g_ptr_array_index (kept, i), error))
      return FALSE;
  return TRUE;
}

gboolean
steady_diary_erase (const char *database, GError **error)
{
  g_return_val_if_fail (database != NULL, FALSE);

  return steady_erase_rows (database, error) && remove_kept (database, error);
}

gboolean
steady_diary_remove_person (const char *name, GError **error)
{
  g_autofree char *database = NULL;

  g_return_val_if_fail (name != NULL && steady_diary_person_is_valid (name), FALSE);

  database = steady_diary_default_path (name);
  /* The folder goes with the last file in it, whichever that is. */
  return steady_erase_database (database, error) && remove_kept (database, error)
         && steady_erase_file (database, error);
}
