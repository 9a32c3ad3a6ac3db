/* replay.c: what libFuzzer would do with a corpus, for any compiler: every file of a folder, and every beginning of it.
 *
 *     fuzz-TARGET FOLDER [--whole]
 *
 * With --whole each file is taken as it is only, where a single run is slow. Prints TAP, a line a file. */

#include <glib.h>
#include <string.h>

#include "fuzz.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = NULL;
  gboolean whole;

  LLVMFuzzerInitialize (&argc, &argv);
  g_assert_cmpint (argc, >=, 2);
  whole = argc > 2 && g_str_equal (argv[2], "--whole");
  names = list (argv[1]);
  g_assert_cmpuint (names->len, >, 0);

  g_print ("1..%u\n", names->len);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      g_file_get_contents (path, &content, &size, &error);
      g_assert_no_error (error);
      for (gsize length = whole ? size : 0; length <= size; length++)
        {
          /* Of its own size, so that a reader that goes one too far is noticed. */
          g_autofree guint8 *start = g_malloc (MAX (length, 1));

          memcpy (start, content, length);
          LLVMFuzzerTestOneInput (start, length);
        }
      g_print ("ok %u %s\n", i + 1, name);
    }
  return 0;
}
