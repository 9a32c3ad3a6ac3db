#include "steady-diary-private.h"

#include <glib/gstdio.h>

#define FOLDER "steady"
#define PEOPLE "people"
#define EXERCISES "exercises"
#define DATABASE "steady.db"
#define PERSON_LENGTH_MAX 64

char *
steady_diary_default_path (const char *person)
{
  g_return_val_if_fail (person == NULL || steady_diary_person_is_valid (person), NULL);

  if (person == NULL)
    return g_build_filename (g_get_user_data_dir (), FOLDER, DATABASE, NULL);
  return g_build_filename (g_get_user_data_dir (), FOLDER, PEOPLE, person, DATABASE, NULL);
}

char *
steady_diary_exercise_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), FOLDER, EXERCISES, NULL);
}

static void
make_private (const char *folder)
{
  GStatBuf info;

  if (g_stat (folder, &info) == 0 && (info.st_mode & 077) != 0 && g_chmod (folder, 0700) != 0)
    g_info ("%s cannot be made private", folder);
}

/* Somebody who put an exercise there made the folder first, with rights for all. Other folders are not
 * ours. */
void
steady_diary_make_own_folders_private (const char *path)
{
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), FOLDER, NULL);
  g_autofree char *inside = g_strconcat (own, G_DIR_SEPARATOR_S, NULL);
  g_autofree char *folder = g_canonicalize_filename (path, NULL);

  while (g_str_has_prefix (folder, inside))
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
      make_private (folder);
    }
}

static gboolean
is_allowed (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter) || letter == ' ' || letter == '-'
         || letter == '_';
}

gboolean
steady_diary_person_is_valid (const char *person)
{
  glong length;

  g_return_val_if_fail (person != NULL, FALSE);

  if (!g_utf8_validate (person, -1, NULL))
    return FALSE;
  length = g_utf8_strlen (person, -1);
  if (length < 1 || length > PERSON_LENGTH_MAX)
    return FALSE;
  /* Nobody could tell such a folder from one without the space. */
  if (g_str_has_prefix (person, " ") || g_str_has_suffix (person, " "))
    return FALSE;
  for (const char *at = person; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_allowed (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}
