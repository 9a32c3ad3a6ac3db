/* People who share a computer, and a diary that is deleted: nothing of it is left, whoever has it open. */

#include <glib/gstdio.h>
#include <string.h>

#include "diary-test-utils.h"
#include "steady-diary-people.h"
#include "steady-error.h"

#define NOTE "a sentence that nobody else may read"

/* All names, with a line between. */
static char *
people (void)
{
  g_autoptr (GPtrArray) names = steady_diary_list_people ();

  g_ptr_array_add (names, NULL);
  return g_strjoinv ("|", (char **) names->pdata);
}

static void
add (DiaryFixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  steady_diary_add_person (name, self->catalogue, self->clock, &error);
  g_assert_no_error (error);
}

static void
test_add_and_remove (DiaryFixture *self, gconstpointer data)
{
  static const char * const added[] = { "王芳", "Li", "奶奶 2", "Zoë" };
  static const struct { const char *name; SteadyError code; } refused[] = {
    { "", STEADY_ERROR_INVALID },       { "..", STEADY_ERROR_INVALID }, { "../Li", STEADY_ERROR_INVALID },
    { "a/b", STEADY_ERROR_INVALID },    { " Li", STEADY_ERROR_INVALID }, { ".Li", STEADY_ERROR_INVALID },
    { "Li\n", STEADY_ERROR_INVALID },   { "a\\b", STEADY_ERROR_INVALID }, { "li", STEADY_ERROR_CONFLICT },
    { "Zoe\xcc\x88", STEADY_ERROR_CONFLICT }, { "王芳", STEADY_ERROR_CONFLICT },
  };
  g_autofree char *all = NULL;
  g_autofree char *left = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (added); i++)
    add (self, added[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (steady_diary_add_person (refused[i].name, self->catalogue, self->clock, &error));
      g_assert_error (error, STEADY_ERROR, (int) refused[i].code);
    }
  all = people ();
  g_assert_nonnull (strstr (all, "Li"));
  g_assert_nonnull (strstr (all, "王芳"));
  g_assert_cmpuint (strlen (all), ==, strlen ("王芳|Li|奶奶 2|Zoë"));

  for (gsize i = 0; i < G_N_ELEMENTS (added); i++)
    if (i != 1)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *database = steady_diary_default_path (added[i]);
        g_autofree char *folder = g_path_get_dirname (database);

        steady_diary_remove_person (added[i], &error);
        g_assert_no_error (error);
        g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
      }
  left = people ();
  g_assert_cmpstr (left, ==, "Li");
}

/* What is not Steady's own stays, and its folder with it. */
static void
test_foreign_file_stays (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *database = steady_diary_default_path ("Li");
  g_autofree char *folder = g_path_get_dirname (database);
  g_autofree char *letter = g_build_filename (folder, "letter.txt", NULL);
  g_autoptr (GError) error = NULL;

  add (self, "Li");
  g_assert_true (g_file_set_contents (letter, "Dear Dr Li", -1, NULL));
  steady_diary_remove_person ("Li", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (letter, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (database, G_FILE_TEST_EXISTS));
}

/* A window or a command that has the diary open would go on writing into a file that is gone. */
static void
test_open_elsewhere (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *database = steady_diary_default_path ("Li");
  g_autoptr (SteadyDiary) other = NULL;
  g_autoptr (SteadyCheck) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (steady_diary_has_person ("Li"));
  add (self, "Li");
  g_assert_true (steady_diary_has_person ("Li"));
  g_assert_false (steady_diary_has_person ("li"));
  g_assert_false (steady_diary_has_person ("../Li"));

  other = steady_diary_open (database, self->catalogue, self->clock, &error);
  g_assert_no_error (error);
  g_assert_true (steady_diary_answer (other, STEADY_CHECK_USUAL_PAIN, 10, NULL, NOTE, &error));
  g_assert_false (steady_diary_remove_person ("Li", &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (steady_diary_has_person ("Li"));

  /* Nothing of it is gone, and it can be written to as before. */
  kept = steady_diary_latest_check (other, STEADY_CHECK_USUAL_PAIN, NULL, STEADY_DATE_NONE);
  g_assert_nonnull (kept);
  g_assert_cmpstr (kept->note, ==, NOTE);
  g_assert_true (steady_diary_answer (other, STEADY_CHECK_GOAL, 800, NULL, NULL, &error));
  g_assert_no_error (error);

  g_clear_object (&other);
  g_assert_true (steady_diary_remove_person ("Li", &error));
  g_assert_no_error (error);
  g_assert_false (steady_diary_has_person ("Li"));
}

/* --- deleted ---------------------------------------------------------------------------------------------- */

static gboolean
contains (const char *content, gsize length, const char *text)
{
  gsize size = strlen (text);

  for (gsize i = 0; i + size <= length; i++)
    if (memcmp (content + i, text, size) == 0)
      return TRUE;
  return FALSE;
}

static void
assert_nowhere (const char *folder, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          assert_nowhere (path, text);
          continue;
        }
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      if (contains (content, length, text))
        g_error ("%s still says “%s”", path, text);
    }
}

static void
test_erase (DiaryFixture *self, gconstpointer data)
{
  SteadyDate today = steady_date_from_ymd (2026, 3, 6);
  const char *path = steady_diary_get_path (self->diary);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *own = g_build_filename (folder, "mine.db", NULL);
  g_autoptr (SteadyDiary) other = NULL;
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *aside = NULL;
  SteadyDiaryCopy made;
  g_autoptr (GError) error = NULL;

  set_today (self, today);
  train (self, today - 1, "wall-sit", CLEAN);
  g_assert_true (steady_diary_answer (self->diary, STEADY_CHECK_USUAL_PAIN, 10, NULL, NOTE, NULL));
  g_assert_true (steady_diary_save_session (self->diary, "s", NOTE, NULL));
  g_assert_true (steady_diary_keep_copy (path, today, &made, NULL));
  g_assert_cmpint (made, ==, STEADY_DIARY_COPY_MADE);
  g_assert_true (steady_diary_backup (self->diary, own, NULL));
  g_assert_true (steady_diary_restore (path, own, &aside, NULL));
  kept = steady_diary_list_kept (path);
  g_assert_cmpuint (kept->len, ==, 2);
  g_unlink (own);

  other = steady_diary_open (path, self->catalogue, self->clock, &error);
  g_assert_no_error (error);
  steady_diary_erase (path, &error);
  g_assert_no_error (error);
  assert_nowhere (folder, NOTE);

  /* Whoever had it open sees it empty, and can go on. */
  g_assert_true (steady_diary_poll (other));
  history = steady_diary_history (other, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->sets->len + history->checks->len, ==, 0);
  g_assert_true (steady_diary_is_new (other));
  g_assert_null (steady_diary_get_open_session (other, NULL));
  g_assert_true (steady_diary_answer (other, STEADY_CHECK_GOAL, 800, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* A backup that the person put somewhere is not among what Steady made. */
static void
test_own_backup_stays (DiaryFixture *self, gconstpointer data)
{
  const char *path = steady_diary_get_path (self->diary);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *own = g_build_filename (folder, "mine.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_diary_backup (self->diary, own, NULL));
  steady_diary_erase (path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (own, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/people/add-and-remove", DiaryFixture, NULL, diary_set_up, test_add_and_remove, diary_tear_down);
  g_test_add ("/people/foreign-file-stays", DiaryFixture, NULL, diary_set_up, test_foreign_file_stays, diary_tear_down);
  g_test_add ("/people/open-elsewhere", DiaryFixture, NULL, diary_set_up, test_open_elsewhere, diary_tear_down);
  g_test_add ("/people/erase", DiaryFixture, NULL, diary_set_up, test_erase, diary_tear_down);
  g_test_add ("/people/own-backup-stays", DiaryFixture, NULL, diary_set_up, test_own_backup_stays, diary_tear_down);
  return g_test_run ();
}
