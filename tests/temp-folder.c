#include "temp-folder.h"

#include <glib/gstdio.h>

char *
temp_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("steady-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *path)
{
  GDir *dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_tree (inside);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_assert_no_errno (g_remove (path));
}

void
temp_folder_remove (char *folder)
{
  if (folder != NULL)
    remove_tree (folder);
  g_free (folder);
}
