#include "fuzz-utils.h"

#include <stdlib.h>
#include <unistd.h>

#include "steady-ladder.h"

#define IN_MEMORY "/dev/shm"

const char *__asan_default_options (void);

/* What was freed stays poisoned for a few MiB only, and is filled with nothing: a run makes little, and makes it
 * thousands of times a second. What ASAN_OPTIONS says goes before. */
const char *
__asan_default_options (void)
{
  return "malloc_context_size=3:quarantine_size_mb=2:max_malloc_fill_size=0";
}

void
fuzz_be_strict (void)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
}

SteadyCatalogue *
fuzz_catalogue (void)
{
  static SteadyCatalogue *catalogue = NULL;

  if (catalogue == NULL)
    catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  return catalogue;
}

static char *folder = NULL;

static void
remove_folder (void)
{
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFileEnumerator) files
    = g_file_enumerate_children (directory, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFile *file;

  while (files != NULL && g_file_enumerator_iterate (files, NULL, &file, NULL, NULL) && file != NULL)
    g_file_delete (file, NULL, NULL);
  g_file_delete (directory, NULL, NULL);
}

const char *
fuzz_folder (void)
{
  const char *place = access (IN_MEMORY, W_OK) == 0 ? IN_MEMORY : g_get_tmp_dir ();

  if (folder == NULL)
    {
      folder = g_build_filename (place, "steady-fuzz-XXXXXX", NULL);
      g_assert_nonnull (g_mkdtemp (folder));
      /* Exercises that a bundle brings are looked for, never found in the folder of whoever runs this. */
      g_setenv ("XDG_DATA_HOME", folder, TRUE);
      atexit (remove_folder);
    }
  return folder;
}

SteadyDiary *
fuzz_diary (void)
{
  static SteadyDiary *diary = NULL;

  if (diary == NULL)
    {
      g_autofree char *path = g_build_filename (fuzz_folder (), "fuzz.db", NULL);
      g_autoptr (SteadyClock) clock = steady_clock_new_fake ((SteadyTime) { 1772503200, 28800 });
      g_autoptr (GError) error = NULL;

      diary = steady_diary_open (path, fuzz_catalogue (), clock, &error);
      g_assert_no_error (error);
    }
  return diary;
}

void
fuzz_expect (gboolean accepted, GError **error)
{
  g_assert_true (accepted == (*error == NULL));
  g_assert_true (*error == NULL || ((*error)->message != NULL && *(*error)->message != '\0'));
  g_assert_true (*error == NULL || g_utf8_validate ((*error)->message, -1, NULL));
}
