#include "steady-error.h"
#include "steady-file.h"
#include "temp-folder.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  mode_t umask;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = temp_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "sets.csv", NULL);
  fixture->umask = umask (0022);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  temp_folder_remove (fixture->folder);
  umask (fixture->umask);
  g_free (fixture->path);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

static void
assert_mode (const char *path, guint expected)
{
  GStatBuf there;

  g_assert_no_errno (g_stat (path, &there));
  g_assert_cmphex (there.st_mode & 0777, ==, expected);
}

static void
replace (const char *path, const char *text, SteadyFileFlags flags)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_file_replace (path, text, strlen (text), flags, &error));
  g_assert_no_error (error);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  replace (fixture->path, "first", STEADY_FILE_DEFAULT);
  assert_content (fixture->path, "first");
  assert_mode (fixture->path, 0644);

  replace (fixture->path, "", STEADY_FILE_DEFAULT);
  assert_content (fixture->path, "");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_mode (Fixture *fixture, gconstpointer data)
{
  replace (fixture->path, "a", STEADY_FILE_PRIVATE);
  assert_mode (fixture->path, 0600);

  /* What its owner closed to others stays closed. */
  replace (fixture->path, "b", STEADY_FILE_DEFAULT);
  assert_mode (fixture->path, 0600);

  g_assert_no_errno (g_chmod (fixture->path, 0664));
  replace (fixture->path, "c", STEADY_FILE_DEFAULT);
  assert_mode (fixture->path, 0664);
  replace (fixture->path, "d", STEADY_FILE_PRIVATE);
  assert_mode (fixture->path, 0600);
}

static void
test_thrown_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SteadyFile *file;

  replace (fixture->path, "old", STEADY_FILE_DEFAULT);
  file = steady_file_begin (fixture->path, STEADY_FILE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (steady_file_append (file, "new", 3, &error));
  assert_content (steady_file_get_aside (file), "new");
  assert_content (fixture->path, "old");
  steady_file_free (file);

  assert_content (fixture->path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.csv", NULL);

  replace (fixture->path, "old", STEADY_FILE_DEFAULT);
  g_assert_no_errno (symlink ("sets.csv", link));
  replace (link, "new", STEADY_FILE_DEFAULT);

  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_content (fixture->path, "new");
}

static void
test_no_regular_file (void)
{
  g_autoptr (GError) error = NULL;

  replace ("/dev/null", "gone", STEADY_FILE_DEFAULT);
  g_assert_true (g_file_test ("/dev/null", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));

  g_assert_false (steady_file_replace ("/dev/full", "text", 4, STEADY_FILE_DEFAULT, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "/dev/full: "));
}

static void
test_bad_places (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "sets.csv", NULL);
  const char *paths[] = { nowhere, fixture->folder, "" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (steady_file_replace (paths[i], "text", 4, STEADY_FILE_DEFAULT, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
      g_assert_true (g_str_has_prefix (error->message, paths[i]));
      g_assert_null (strstr (error->message, "XXXXXX"));
    }
  g_assert_cmpuint (count_entries (fixture->folder), ==, 0);
}

/* A limit on the size of files stands for the full disk: the write fails half-way. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *big = g_strnfill (300000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  replace (fixture->path, "old", STEADY_FILE_DEFAULT);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
  small = (struct rlimit) { .rlim_cur = 100000, .rlim_max = before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &small));
  g_assert_false (steady_file_replace (fixture->path, big, 300000, STEADY_FILE_DEFAULT, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));

  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  assert_content (fixture->path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/file/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/file/mode", Fixture, NULL, set_up, test_mode, tear_down);
  g_test_add ("/file/thrown-away", Fixture, NULL, set_up, test_thrown_away, tear_down);
  g_test_add ("/file/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add_func ("/file/no-regular-file", test_no_regular_file);
  g_test_add ("/file/bad-places", Fixture, NULL, set_up, test_bad_places, tear_down);
  g_test_add ("/file/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);

  return g_test_run ();
}
