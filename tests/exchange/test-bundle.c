/* Bundles: what is written comes back whole, with exercises of the person's own; and whatever a zip file from somewhere
 * else holds, nothing is written outside, nothing is overwritten, and memory stays small. */

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "exchange-test-utils.h"
#include "random-history.h"
#include "steady-bundle.h"
#include "steady-csvw.h"
#include "steady-error.h"
#include "steady-import-private.h"
#include "steady-ladder.h"
#include "temp-folder.h"

#define MEBIBYTE (1024 * 1024)
#define DAY "2026-03-01T19:05:00+08:00"
#define CHECKS "check_id,recorded_at,kind,value\nc1," DAY ",goal,60\n"
#define HEEL_SETS "set_id,session_id,started_at,exercise,side,set_no,reps,hold_s\nh1,s," DAY ",heel-raise,both,1,10,2\n"

static const SteadyImportOptions plain = { .dry_run = FALSE, .update = FALSE };
static const SteadyImportOptions dry = { .dry_run = TRUE, .update = FALSE };

static const char heel_raise[] =
    "[Exercise]\nName=Heel raise\nSummary=Up and down on the toes.\nWorks=Calves\nStart=Stand beside a chair.\n"
    "Steps=Rise.;Lower.\nCautions=Hold on.\nMistakes=Bouncing.\nKind=repetitions\nSides=both\nPosture=standing\nOrder=9\n\n"
    "[Ladder]\nSets=3-4\nRepetitions=10-15\nHold=3-5\n\n[Tempo]\nReady=5\nLift=1\nLower=1\nRest=30\n";

/* --- zip files made here ---------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *content;
  const char *link; /* a symbolic link to it, where it is not NULL */
} Entry;

static void
write_entries (const char *path, const Entry *entries, guint n)
{
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (guint i = 0; i < n; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize length = entries[i].content != NULL ? strlen (entries[i].content) : 0;

      archive_entry_set_pathname (entry, entries[i].name);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_filetype (entry, entries[i].link != NULL ? AE_IFLNK : AE_IFREG);
      if (entries[i].link != NULL)
        archive_entry_set_symlink (entry, entries[i].link);
      archive_entry_set_size (entry, (la_int64_t) length);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      if (length > 0)
        g_assert_cmpint (archive_write_data (archive, entries[i].content, length), ==, (la_ssize_t) length);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_free (archive), ==, ARCHIVE_OK);
}

/* A small file that unpacks to many zeros. */
static void
write_bomb (const char *path, const char *name, guint mebibytes)
{
  g_autofree char *zeros = g_malloc0 (MEBIBYTE);
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, name);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) mebibytes * MEBIBYTE);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  for (guint i = 0; i < mebibytes; i++)
    g_assert_cmpint (archive_write_data (archive, zeros, MEBIBYTE), ==, MEBIBYTE);
  archive_entry_free (entry);
  g_assert_cmpint (archive_write_free (archive), ==, ARCHIVE_OK);
}

/* --- a diary with a folder around it ---------------------------------------------------------------------- */

typedef struct
{
  DiaryFixture diary;
  char *folder;
  char *zip;
  char *exercise; /* where an exercise of a bundle would be put */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *exercises = steady_diary_exercise_dir ();

  diary_set_up (&self->diary, NULL);
  self->folder = g_path_get_dirname (self->diary.store->path);
  self->zip = g_build_filename (self->folder, "bundle.zip", NULL);
  self->exercise = g_build_filename (exercises, "heel-raise.exercise", NULL);
  g_assert_no_errno (g_mkdir_with_parents (exercises, 0700));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->zip);
  g_remove (self->exercise);
  diary_tear_down (&self->diary, NULL);
  g_free (self->folder);
  g_free (self->zip);
  g_free (self->exercise);
}

static void
write_bundle (SteadyDiary *diary, const char *path)
{
  g_autoptr (GBytes) report = g_bytes_new_static ("%PDF-", 5);
  SteadyBundleOptions options = { .reason = write_reason, .readme = "Lies mich\n读我\n", .report = report };
  g_autoptr (GError) error = NULL;

  steady_bundle_write (diary, path, &options, &error);
  g_assert_no_error (error);
}

/* (nullable): what is wrong with the bundle, and nothing of it is taken in; else it was. (transfer full) */
static char *
take_bundle (SteadyDiary *diary, const char *path, const SteadyImportOptions *options, SteadyImportCounts *counts)
{
  g_autoptr (SteadyImport) import = steady_import_new (diary, FALSE);
  g_autofree char *before = export_all (diary);
  g_autofree char *after = NULL;
  SteadyImportCounts ignored;
  g_autoptr (GError) error = NULL;

  if (steady_import_read_file (import, path, NULL, &error)
      && steady_import_apply (import, options, counts != NULL ? counts : &ignored, &error))
    return NULL;
  after = export_all (diary);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (strchr (error->message, '\n'));
  return g_strdup (error->message);
}

static void
assert_refused (Fixture *self, const char *says)
{
  g_autofree char *message = take_bundle (self->diary.diary, self->zip, &plain, NULL);

  if (message == NULL || strstr (message, says) == NULL)
    g_error ("expected “%s”, got “%s”", says, message != NULL ? message : "taken");
}

/* The person's own exercise, as the program finds it when it starts. */
static void
add_own_exercise (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *exercises = steady_diary_exercise_dir ();

  g_assert_true (g_file_set_contents (self->exercise, heel_raise, -1, &error));
  g_clear_object (&self->diary.diary);
  steady_catalogue_unref (self->diary.catalogue);
  self->diary.catalogue = steady_catalogue_load (exercises, steady_ladder_check);
  g_assert_cmpuint (steady_catalogue_get_problems (self->diary.catalogue)->len, ==, 0);
  g_assert_nonnull (steady_catalogue_find (self->diary.catalogue, "heel-raise"));
  diary_reopen (&self->diary);
}

/* --- there and back --------------------------------------------------------------------------------------- */

static void
test_content (Fixture *self, gconstpointer data)
{
  static const char * const expected[] = {
    "README.txt", "report.pdf", "exercises/heel-raise.exercise", "sets.csv", "sets.csv-metadata.json", "checks.csv",
    "checks.csv-metadata.json", "prescription.csv", "prescription.csv-metadata.json", "weekly.csv", "weekly.csv-metadata.json",
    "decisions.csv", "decisions.csv-metadata.json",
  };
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char text[64] = { 0 };

  add_own_exercise (self);
  train (&self->diary, steady_date_from_ymd (2026, 3, 1), "heel-raise", CLEAN);
  write_bundle (self->diary.diary, self->zip);

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, self->zip, 10240), ==, ARCHIVE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_OK);
      g_assert_cmpstr (archive_entry_pathname (entry), ==, expected[i]);
      if (i == 0)
        {
          g_assert_cmpint (archive_read_data (archive, text, sizeof text - 1), >, 0);
          g_assert_cmpstr (text, ==, "Lies mich\r\n读我\r\n");
        }
    }
  g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_EOF);
  archive_read_free (archive);
}

/* With its id for a name, and its reason: whatever is recorded is written, though the file is gone. */
static void
test_decisions_of_a_gone_file (Fixture *self, gconstpointer data)
{
  SteadyDate day = steady_date_from_ymd (2026, 3, 1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_found = 0;

  add_own_exercise (self);
  for (int i = 0; i < 4; i++)
    {
      set_today (&self->diary, day + i);
      if (i > 0)
        answer_on (&self->diary, day + i, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
      train (&self->diary, day + i, "heel-raise", CLEAN);
    }
  before = export_text (self->diary.diary, STEADY_FILE_DECISIONS);

  steady_catalogue_unref (self->diary.catalogue);
  self->diary.catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  diary_reopen (&self->diary);
  after = export_text (self->diary.diary, STEADY_FILE_DECISIONS);
  lines = g_strsplit (after, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], ",heel-raise,") != NULL)
      {
        n_found++;
        g_assert_nonnull (strstr (before, lines[i]));
        g_assert_nonnull (strstr (lines[i], "\"heel-raise, “"));
      }
  /* The last of the four is not recorded yet. */
  g_assert_cmpuint (n_found, ==, 3);
}

static void
test_same_bytes (Fixture *self, gconstpointer data)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  gsize length, other_length;

  train (&self->diary, steady_date_from_ymd (2026, 3, 1), "plank", CLEAN);
  write_bundle (self->diary.diary, self->zip);
  g_assert_true (g_file_get_contents (self->zip, &one, &length, NULL));
  write_bundle (self->diary.diary, self->zip);
  g_assert_true (g_file_get_contents (self->zip, &other, &other_length, NULL));
  g_assert_cmpmem (one, length, other, other_length);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int round = 0; round < 5; round++)
    {
      g_autoptr (SteadyHistory) history = NULL;
      Fixture from = { 0 };
      Fixture to = { 0 };
      g_autofree char *message = NULL;
      SteadyImportCounts counts;

      set_up (&from, NULL);
      set_up (&to, NULL);
      add_own_exercise (&from);
      history = random_history (from.diary.catalogue, rand);
      g_assert_true (steady_diary_import (from.diary.diary, history, &plain, &counts, NULL, NULL));
      write_bundle (from.diary.diary, from.zip);
      /* On another computer, where the exercise is not known. */
      g_assert_no_errno (g_remove (from.exercise));

      message = take_bundle (to.diary.diary, from.zip, &plain, &counts);
      g_assert_null (message);
      g_assert_cmpuint (counts.added, ==, history->sets->len + history->checks->len + history->prescriptions->len);
      for (int kind = 0; kind < STEADY_N_FILE_KINDS; kind++)
        {
          g_autofree char *one = export_text (from.diary.diary, (SteadyFileKind) kind);
          g_autofree char *other = export_text (to.diary.diary, (SteadyFileKind) kind);

          g_assert_cmpstr (one, ==, other);
        }
      tear_down (&from, NULL);
      tear_down (&to, NULL);
    }
}

/* --- exercises that a bundle brings ----------------------------------------------------------------------- */

static void
assert_installed (Fixture *self, gboolean installed)
{
  g_autofree char *content = NULL;
  GStatBuf info;

  g_assert_true (g_file_test (self->exercise, G_FILE_TEST_EXISTS) == installed);
  g_assert_true ((steady_catalogue_find (self->diary.catalogue, "heel-raise") != NULL) == installed);
  if (!installed)
    return;
  g_assert_true (g_file_get_contents (self->exercise, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, heel_raise);
  g_assert_no_errno (g_stat (self->exercise, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_exercise_is_installed (Fixture *self, gconstpointer data)
{
  /* The rows stand before the exercise they are of. */
  static const Entry entries[] = { { "sets.csv", HEEL_SETS }, { "exercises/heel-raise.exercise", heel_raise } };
  g_autofree char *message = NULL;
  g_autofree char *rows = NULL;
  SteadyImportCounts counts;

  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  message = take_bundle (self->diary.diary, self->zip, &dry, &counts);
  g_assert_null (message);
  g_assert_cmpuint (counts.added, ==, 1);
  assert_installed (self, FALSE);

  message = take_bundle (self->diary.diary, self->zip, &plain, &counts);
  g_assert_null (message);
  assert_installed (self, TRUE);
  rows = export_text (self->diary.diary, STEADY_FILE_SETS);
  g_assert_nonnull (strstr (rows, ",heel-raise,"));
  g_assert_cmpstr (steady_catalogue_find (self->diary.catalogue, "heel-raise")->path, ==, self->exercise);

  message = take_bundle (self->diary.diary, self->zip, &plain, &counts);
  g_assert_null (message);
  g_assert_cmpuint (counts.unchanged, ==, 1);
}

static void
test_exercise_goes_with_its_rows (Fixture *self, gconstpointer data)
{
  static const Entry wrong_row[] = { { "exercises/heel-raise.exercise", heel_raise },
                                     { "sets.csv", HEEL_SETS "h2,s," DAY ",heel-raise,both,0,10,2\n" } };
  static const Entry conflict[] = { { "exercises/heel-raise.exercise", heel_raise }, { "sets.csv", HEEL_SETS },
                                    { "checks.csv", CHECKS } };
  static const Entry wrong_file[] = { { "exercises/heel-raise.exercise", "[Exercise]\nName=Heel raise\n" },
                                      { "sets.csv", HEEL_SETS } };

  write_entries (self->zip, wrong_row, G_N_ELEMENTS (wrong_row));
  assert_refused (self, "sets.csv:3: set_no “0”");
  assert_installed (self, FALSE);

  answer_on (&self->diary, steady_date_from_ymd (2026, 3, 1), STEADY_CHECK_GOAL, 80, NULL);
  {
    g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);

    g_ptr_array_add (checks, steady_check_new ("c1", time_on (20000, 8, 0), STEADY_CHECK_GOAL, 90, NULL));
    g_assert_true (steady_diary_add_checks (self->diary.diary, checks, NULL));
  }
  write_entries (self->zip, conflict, G_N_ELEMENTS (conflict));
  assert_refused (self, "checks.csv:2: ");
  assert_installed (self, FALSE);

  write_entries (self->zip, wrong_file, G_N_ELEMENTS (wrong_file));
  assert_refused (self, "bundle.zip/exercises/heel-raise.exercise: ");
  assert_installed (self, FALSE);
}

static void
test_nothing_is_overwritten (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = { { "exercises/heel-raise.exercise", heel_raise }, { "sets.csv", HEEL_SETS } };
  g_autofree char *other = NULL;
  g_autofree char *content = NULL;
  g_autofree char *message = NULL;
  g_auto (GStrv) parts = g_strsplit (heel_raise, "Repetitions=10-15", 2);

  /* The person's own exercise of this name stays as it is, and the rows are of it. */
  other = g_strjoinv ("Repetitions=10-12", parts);
  add_own_exercise (self);
  g_assert_true (g_file_set_contents (self->exercise, other, -1, NULL));
  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  message = take_bundle (self->diary.diary, self->zip, &plain, NULL);
  g_assert_null (message);
  g_assert_true (g_file_get_contents (self->exercise, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, other);
}

static void
test_a_file_in_the_way (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = { { "exercises/heel-raise.exercise", heel_raise }, { "sets.csv", HEEL_SETS } };
  g_autofree char *target = g_build_filename (self->folder, "target", NULL);
  g_autofree char *content = NULL;

  /* A file that is no exercise. */
  g_assert_true (g_file_set_contents (self->exercise, "half a draft", -1, NULL));
  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  assert_refused (self, "heel-raise.exercise: is there already");
  g_assert_true (g_file_get_contents (self->exercise, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "half a draft");
  g_assert_null (steady_catalogue_find (self->diary.catalogue, "heel-raise"));

  /* A link to somewhere else, which does not exist yet. */
  g_assert_no_errno (g_remove (self->exercise));
  g_assert_no_errno (symlink (target, self->exercise));
  assert_refused (self, "heel-raise.exercise: is there already");
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* One that is well written, and grows faster than a body adapts: the second of its sets doubles the work. */
static void
test_exercise_that_grows_too_fast (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (heel_raise, "Sets=3-4", 2);
  g_autofree char *steep = g_strjoinv ("Sets=1-2", parts);
  const Entry entries[] = { { "exercises/heel-raise.exercise", steep }, { "sets.csv", HEEL_SETS } };

  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  assert_refused (self, "heel-raise.exercise: [Ladder]: expected steps of at most");
  assert_installed (self, FALSE);
}

/* Rows of an exercise that cannot be kept would be rows of nothing. */
static void
test_no_place_for_an_exercise (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = { { "exercises/heel-raise.exercise", heel_raise }, { "sets.csv", HEEL_SETS } };
  g_autofree char *folder = steady_diary_exercise_dir ();
  g_autofree char *content = NULL;

  g_assert_no_errno (g_rmdir (folder));
  g_assert_true (g_file_set_contents (folder, "mine", -1, NULL));
  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  assert_refused (self, "exercises: cannot be made");
  g_assert_null (steady_catalogue_find (self->diary.catalogue, "heel-raise"));
  g_assert_true (g_file_get_contents (folder, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_assert_no_errno (g_remove (folder));
  g_assert_no_errno (g_mkdir (folder, 0700));
}

/* --- zip files from anywhere ------------------------------------------------------------------------------ */

static void
test_names_that_climb (Fixture *self, gconstpointer data)
{
  static const char * const names[] = {
    "../x.csv", "/etc/x.csv", "exercises/../../x.exercise", "exercises/..", "a/../../b.csv", "..\\x.csv", "C:\\x.csv",
    "C:x.csv", "exercises/../heel-raise.exercise", "..",
  };
  static const Entry link[] = { { "exercises/heel-raise.exercise", NULL, "/etc/passwd" } };
  static const Entry csv_link[] = { { "sets.csv", NULL, "/etc/passwd" } };
  g_autofree char *data_folder = steady_diary_exercise_dir ();
  g_autoptr (GDir) dir = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const Entry entries[] = { { "checks.csv", CHECKS }, { names[i], heel_raise } };

      write_entries (self->zip, entries, G_N_ELEMENTS (entries));
      assert_refused (self, "bundle.zip: has a file inside whose name leads out of it");
    }
  /* Letters that are none lead nobody knows where. */
  {
    const Entry entries[] = { { "checks.csv", CHECKS }, { "exercises/\xff\xfe.exercise", heel_raise } };

    write_entries (self->zip, entries, G_N_ELEMENTS (entries));
    assert_refused (self, "bundle.zip: has a file inside whose name leads out of it");
  }
  /* A link is never followed: it is a text that names its target, and no text of ours. */
  write_entries (self->zip, link, 1);
  assert_refused (self, "heel-raise.exercise: not a key file");
  write_entries (self->zip, csv_link, 1);
  assert_refused (self, "sets.csv:1: not a header");

  dir = g_dir_open (data_folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

/* Names that stay inside but are none of a bundle's are passed over. */
static void
test_other_files (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = {
    { "exercises/UPPER.exercise", "x" }, { "exercises/sub/heel-raise.exercise", "x" }, { "heel-raise.exercise", "x" },
    { "notes.txt", "x" },                { "exercises/notes.txt", "x" },               { "exercises/.exercise", "x" },               { "a b/checks.csv", CHECKS },
  };
  g_autofree char *message = NULL;
  SteadyImportCounts counts;

  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  message = take_bundle (self->diary.diary, self->zip, &plain, &counts);
  g_assert_null (message);
  g_assert_cmpuint (counts.added, ==, 1);
  assert_installed (self, FALSE);
}

static void
test_bombs (Fixture *self, gconstpointer data)
{
  static const char * const names[] = { "sets.csv", "report.pdf" };
  g_autofree Entry *many = g_new0 (Entry, 1001);
  GStatBuf info;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      write_bomb (self->zip, names[i], 257);
      g_assert_no_errno (g_stat (self->zip, &info));
      g_assert_cmpint (info.st_size, <, MEBIBYTE);
      assert_refused (self, "bundle.zip: unpacks to over 256 MiB: expected less");
    }

  write_bomb (self->zip, "exercises/heel-raise.exercise", 1);
  assert_refused (self, "bundle.zip: has an exercise inside of over 256 KiB");

  for (guint i = 0; i < 1001; i++)
    many[i] = (Entry) { "a.txt", "x" };
  write_entries (self->zip, many, 1001);
  assert_refused (self, "bundle.zip: over 1000 files inside");
}

/* Cut anywhere, a bundle is refused, or everything of it was there. */
static void
test_truncated (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = { { "exercises/heel-raise.exercise", heel_raise }, { "sets.csv", HEEL_SETS },
                                   { "checks.csv", CHECKS } };
  g_autofree char *content = NULL;
  gsize length;
  guint refused = 0;

  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  g_assert_true (g_file_get_contents (self->zip, &content, &length, NULL));
  for (gsize cut = 0; cut < length; cut += 7)
    {
      g_autofree char *message = NULL;
      SteadyImportCounts counts;

      g_assert_true (g_file_set_contents (self->zip, content, (gssize) cut, NULL));
      message = take_bundle (self->diary.diary, self->zip, &dry, &counts);
      refused += message != NULL;
      if (message == NULL)
        g_assert_cmpuint (counts.added, ==, 2);
      assert_installed (self, FALSE);
    }
  g_assert_cmpuint (refused, >, length / 14);
}

/* One byte changed: refused, or what was read is what was written. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = { { "checks.csv", CHECKS } };
  g_autofree char *content = NULL;
  gsize length;

  write_entries (self->zip, entries, G_N_ELEMENTS (entries));
  g_assert_true (g_file_get_contents (self->zip, &content, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (SteadyImport) import = steady_import_new (self->diary.diary, FALSE);
      g_autoptr (GError) error = NULL;
      SteadyHistory *rows = steady_import_get_rows (import);

      content[i] = (char) (content[i] ^ 0x11);
      g_assert_true (g_file_set_contents (self->zip, content, (gssize) length, NULL));
      content[i] = (char) (content[i] ^ 0x11);
      if (!steady_import_read_file (import, self->zip, NULL, &error) || steady_import_get_mistakes (import)->len > 0
          || rows->checks->len == 0)
        continue;
      g_assert_cmpuint (rows->checks->len, ==, 1);
      g_assert_cmpstr (((SteadyCheck *) g_ptr_array_index (rows->checks, 0))->id, ==, "c1");
      g_assert_cmpint (((SteadyCheck *) g_ptr_array_index (rows->checks, 0))->tenths, ==, 600);
    }
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary.diary, FALSE);
  g_autoptr (SteadyImport) under_way = steady_import_new (self->diary.diary, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  write_bundle (self->diary.diary, self->zip);
  g_assert_true (g_file_get_contents (self->zip, &content, &length, NULL));
  stream = g_memory_input_stream_new_from_data (content, (gssize) length, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (steady_import_read_file (import, self->zip, cancellable, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (steady_import_read_bundle (under_way, stream, self->zip, cancellable, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CANCELLED);
}

/* --- failures of the disk --------------------------------------------------------------------------------- */

static void
test_disk (Fixture *self, gconstpointer data)
{
  SteadyBundleOptions options = { .reason = write_reason, .readme = "x" };
  g_autofree char *nowhere = g_build_filename (self->folder, "no", "bundle.zip", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (steady_bundle_write (self->diary.diary, nowhere, &options, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_clear_error (&error);

  g_assert_no_errno (symlink ("/dev/full", self->zip));
  g_assert_false (steady_bundle_write (self->diary.diary, self->zip, &options, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_clear_error (&error);
  g_assert_no_errno (g_remove (self->zip));

  /* An exercise that cannot be read leaves the older bundle as it was. */
  add_own_exercise (self);
  g_assert_true (g_file_set_contents (self->zip, "older", -1, NULL));
  g_assert_no_errno (g_remove (self->exercise));
  g_assert_false (steady_bundle_write (self->diary.diary, self->zip, &options, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "heel-raise.exercise"));
  {
    g_autofree char *content = NULL;

    g_assert_true (g_file_get_contents (self->zip, &content, NULL, NULL));
    g_assert_cmpstr (content, ==, "older");
  }
}

#define ADD(name, test) g_test_add ("/bundle/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  char *data_home = temp_folder_new ();
  int status;

  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("content", test_content);
  ADD ("decisions-of-a-gone-file", test_decisions_of_a_gone_file);
  ADD ("same-bytes", test_same_bytes);
  g_test_add_func ("/bundle/round-trip", test_round_trip);
  ADD ("exercise-is-installed", test_exercise_is_installed);
  ADD ("exercise-goes-with-its-rows", test_exercise_goes_with_its_rows);
  ADD ("nothing-is-overwritten", test_nothing_is_overwritten);
  ADD ("a-file-in-the-way", test_a_file_in_the_way);
  ADD ("exercise-that-grows-too-fast", test_exercise_that_grows_too_fast);
  ADD ("no-place-for-an-exercise", test_no_place_for_an_exercise);
  ADD ("names-that-climb", test_names_that_climb);
  ADD ("other-files", test_other_files);
  ADD ("bombs", test_bombs);
  ADD ("truncated", test_truncated);
  ADD ("damaged", test_damaged);
  ADD ("cancel", test_cancel);
  ADD ("disk", test_disk);
  status = g_test_run ();
  temp_folder_remove (data_home);
  return status;
}
