/* The copies that are made by themselves: one a day at most, which of them are kept, and what a wrong clock
 * does to them. */

#include "steady-copies.h"

#include <glib/gstdio.h>
#include <string.h>

#include "steady-backup.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "store-test-utils.h"

#define D0 20513 /* 2026-03-01, a Sunday */

static void
add_set (SteadyDb *db, guint number)
{
  g_autofree char *id = g_strdup_printf ("set-%u", number);
  g_autoptr (SteadySet) set = make_set (id, id, "2026-03-01T10:00:00+08:00", 1);
  SteadyDate date;

  g_assert_true (steady_repository_add_set (db, set, &date, NULL));
}

static SteadyCopyResult
keep (TempStore *store, SteadyDate today)
{
  g_autoptr (GError) error = NULL;
  SteadyCopyResult result;
  gboolean done = steady_copies_keep (store->path, today, &result, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  return result;
}

static char *
list_dates (TempStore *store)
{
  g_autoptr (GPtrArray) copies = steady_copies_list (store->path);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < copies->len; i++)
    {
      char day[STEADY_DATE_TEXT_SIZE];
      SteadyDate date = steady_copies_date_of (store->path, g_ptr_array_index (copies, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", steady_date_format (date, day));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_dates (TempStore *store, const char *expected)
{
  g_autofree char *dates = list_dates (store);

  g_assert_cmpstr (dates, ==, expected);
}

static void
test_one_a_day_if_something_changed (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autofree char *folder = temp_store_file (store, "backups");
  g_autofree char *copy = temp_store_file (store, "backups/steady-2026-03-01.db");
  g_autofree char *sets = NULL;

  g_assert_cmpint (keep (store, D0), ==, STEADY_COPY_EMPTY);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  add_set (db, 1);
  g_assert_cmpint (keep (store, D0), ==, STEADY_COPY_MADE);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
  g_assert_cmpuint (mode_of (copy), ==, 0600);
  g_assert_true (steady_backup_verify (copy, NULL));

  add_set (db, 2);
  g_assert_cmpint (keep (store, D0), ==, STEADY_COPY_NOT_DUE);
  sets = query_text (copy, "SELECT count(*) FROM sets");
  g_assert_cmpstr (sets, ==, "1");
  g_assert_cmpint (keep (store, D0 + 1), ==, STEADY_COPY_MADE);
  g_assert_cmpint (keep (store, D0 + 2), ==, STEADY_COPY_UNCHANGED);
  g_assert_cmpint (keep (store, D0 + 300), ==, STEADY_COPY_UNCHANGED);
  assert_dates (store, "2026-03-02 2026-03-01");
}

/* What takes the place of a copy that rotted is a new one. */
static void
test_unreadable_copy_is_no_copy (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autofree char *copy = temp_store_file (store, "backups/steady-2026-03-01.db");

  add_set (db, 1);
  g_assert_cmpint (keep (store, D0), ==, STEADY_COPY_MADE);
  write_bytes (copy, "rotten", 6);
  g_assert_cmpint (keep (store, D0 + 1), ==, STEADY_COPY_MADE);
}

/* The folder is made private again, whoever opened it. */
static void
test_wide_folder_is_narrowed (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autofree char *folder = temp_store_file (store, "backups");

  add_set (db, 1);
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (keep (store, D0), ==, STEADY_COPY_MADE);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
}

/* Nor is a database that is not there yet, as at the first start, a reason for anything to be made. */
static void
test_no_database_yet (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *names = NULL;

  g_assert_cmpint (keep (store, D0), ==, STEADY_COPY_EMPTY);
  names = list_folder (store->folder);
  g_assert_cmpstr (names, ==, "");
}

/* Any name will do: --database takes what a person calls their file. */
static void
test_name_without_ending (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *diary = temp_store_file (store, "diary");
  g_autofree char *copy = temp_store_file (store, "backups/diary-2026-03-01.db");
  g_autoptr (SteadyDb) db = steady_db_open (diary, NULL);
  g_autoptr (GPtrArray) copies = NULL;
  SteadyCopyResult result;

  add_set (db, 1);
  g_assert_true (steady_copies_keep (diary, D0, &result, NULL));
  g_assert_cmpint (result, ==, STEADY_COPY_MADE);
  copies = steady_copies_list (diary);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (copies, 0), ==, copy);
  g_assert_true (steady_backup_verify (copy, NULL));
}

/* A folder shared by two databases and other things. */
static void
test_only_ones_own (void)
{
  static const char * const others[]
    = { "backups/steady-2020-01-01.txt", "backups/steady-2020-02-30.db", "backups/steady.db",
        "backups/steady-x-2020-01-01.db", "backups/anna-2020-01-01.db", "backups/steady-20200101.db" };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autofree char *folder = temp_store_file (store, "backups");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = temp_store_file (store, others[i]);

      write_bytes (path, "x", 1);
    }
  for (guint day = 0; day < 60; day++)
    {
      add_set (db, day);
      g_assert_cmpint (keep (store, D0 + (SteadyDate) day), ==, STEADY_COPY_MADE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = temp_store_file (store, others[i]);

      g_assert_cmpint (steady_copies_date_of (store->path, path), ==, STEADY_DATE_NONE);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* --- which are kept ----------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *days[3]; /* ranges "FROM+N": a copy on each of N days */
  const char *kept;
} Row;

static const Row rows[] = {
  { "six days: all of them", { "2026-03-01+6" },
    "2026-03-06 2026-03-05 2026-03-04 2026-03-03 2026-03-02 2026-03-01" },
  { "ten weeks, every day: seven days, and four Sundays", { "2026-03-02+70" },
    "2026-05-10 2026-05-09 2026-05-08 2026-05-07 2026-05-06 2026-05-05 2026-05-04"
    " 2026-05-03 2026-04-26 2026-04-19 2026-04-12" },
  { "mid-week: the last day of the week under way is among the seven", { "2026-03-02+66" },
    "2026-05-06 2026-05-05 2026-05-04 2026-05-03 2026-05-02 2026-05-01 2026-04-30"
    " 2026-04-26 2026-04-19 2026-04-12 2026-04-05" },
  { "across a year of 53 weeks", { "2026-11-01+70" },
    "2027-01-09 2027-01-08 2027-01-07 2027-01-06 2027-01-05 2027-01-04 2027-01-03"
    " 2026-12-27 2026-12-20 2026-12-13 2026-12-06" },
  { "across a leap day", { "2028-02-20+14" },
    "2028-03-04 2028-03-03 2028-03-02 2028-03-01 2028-02-29 2028-02-28 2028-02-27 2028-02-20" },
  { "half a year away: what was there stays", { "2026-01-05+8", "2026-07-06+2" },
    "2026-07-07 2026-07-06 2026-01-12 2026-01-11 2026-01-10 2026-01-09 2026-01-08" },
  { "the clock ran ahead for three days: right copies are counted without them",
    { "2026-03-02+10", "2031-01-01+3", "2026-03-12+5" },
    "2031-01-03 2031-01-02 2031-01-01"
    " 2026-03-16 2026-03-15 2026-03-14 2026-03-13 2026-03-12 2026-03-11 2026-03-10 2026-03-08" },
  { "the clock fell back to its first day: what is right stays",
    { "2026-03-02+40", "1970-01-01+9", "2026-04-11+1" },
    "2026-04-11 2026-04-10 2026-04-09 2026-04-08 2026-04-07 2026-04-06 2026-04-05"
    " 2026-03-29 2026-03-22 2026-03-15 2026-03-08" },
};

static void
run_days (TempStore *store, SteadyDb *db, const char *range, guint *number)
{
  g_auto (GStrv) parts = g_strsplit (range, "+", 2);
  SteadyDate from = day (parts[0]);
  int n = atoi (parts[1]);

  for (int i = 0; i < n; i++)
    {
      add_set (db, (*number)++);
      g_assert_cmpint (keep (store, from + i), ==, STEADY_COPY_MADE);
    }
}

static void
test_which_are_kept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
      g_autofree char *dates = NULL;
      guint number = 0;

      for (guint r = 0; r < G_N_ELEMENTS (rows[i].days) && rows[i].days[r] != NULL; r++)
        run_days (store, db, rows[i].days[r], &number);
      dates = list_dates (store);
      if (!g_str_equal (dates, rows[i].kept))
        g_error ("%s: %s", rows[i].name, dates);
    }
}

/* --- what goes wrong ------------------------------------------------------------------------------------ */

/* The day's copy is where damage is noticed that no page has met yet. */
static void
test_damage_is_found_and_nothing_removed (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *damaged = NULL;
  g_autoptr (GError) error = NULL;
  SteadyCopyResult result;
  gsize size;

  for (guint i = 0; i < 400; i++)
    add_set (db, i);
  for (SteadyDate date = D0; date < D0 + 8; date++)
    {
      add_set (db, (guint) date);
      g_assert_cmpint (keep (store, date), ==, STEADY_COPY_MADE);
    }
  g_clear_pointer (&db, steady_db_free);
  bytes = read_bytes (store->path);
  damaged = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  size = g_bytes_get_size (bytes);
  memset (damaged + size - 3 * 4096, 0xa5, 4096);
  write_bytes (store->path, damaged, size);

  g_assert_false (steady_copies_keep (store->path, D0 + 8, &result, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
  assert_dates (store, "2026-03-08 2026-03-07 2026-03-06 2026-03-05 2026-03-04 2026-03-03 2026-03-02 2026-03-01");
}

static void
test_no_room_for_the_folder (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autofree char *folder = temp_store_file (store, "backups");
  g_autoptr (GError) error = NULL;
  SteadyCopyResult result;

  add_set (db, 1);
  write_bytes (folder, "x", 1);
  g_assert_false (steady_copies_keep (store->path, D0, &result, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_assert_null (strchr (error->message, '\n'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/copies/one-a-day-if-something-changed", test_one_a_day_if_something_changed);
  g_test_add_func ("/store/copies/unreadable-copy-is-no-copy", test_unreadable_copy_is_no_copy);
  g_test_add_func ("/store/copies/wide-folder-is-narrowed", test_wide_folder_is_narrowed);
  g_test_add_func ("/store/copies/no-database-yet", test_no_database_yet);
  g_test_add_func ("/store/copies/name-without-ending", test_name_without_ending);
  g_test_add_func ("/store/copies/only-ones-own", test_only_ones_own);
  g_test_add_func ("/store/copies/which-are-kept", test_which_are_kept);
  g_test_add_func ("/store/copies/damage-is-found-and-nothing-removed", test_damage_is_found_and_nothing_removed);
  g_test_add_func ("/store/copies/no-room-for-the-folder", test_no_room_for_the_folder);
  return g_test_run ();
}
