/* The disk, or the rights on it, stand in the way of one step beside the database: what was there is there still. */

#include <glib/gstdio.h>
#include <string.h>

#include "faulty-vfs.h"
#include "steady-backup.h"
#include "steady-copies.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "steady-salvage.h"
#include "store-test-utils.h"

#define D0 20513 /* 2026-03-01, a Sunday */
#define SETS 300

static void
add_sets (const char *path, guint from, guint n)
{
  g_autoptr (SteadyDb) db = steady_db_open (path, NULL);

  g_assert_nonnull (db);
  for (guint i = from; i < from + n; i++)
    {
      g_autofree char *id = g_strdup_printf ("set-%u", i);
      g_autoptr (SteadySet) set = make_set (id, id, "2026-03-01T10:00:00+08:00", 1);
      SteadyDate date;

      g_assert_true (steady_repository_add_set (db, set, &date, NULL));
    }
}

static void
assert_says (GError *error, const char *expected)
{
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_assert_nonnull (strstr (error->message, expected));
  g_assert_null (strchr (error->message, '\n'));
}

/* --- the day's copy ------------------------------------------------------------------------------------------ */

/* A folder that others may read gets no copy of a diary, whether it was there or is made now. */
static void
test_no_copy_in_an_open_folder (void)
{
  for (int there = 0; there <= 1; there++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *folder = temp_store_file (store, "backups");
      g_autofree char *names = NULL;
      g_autoptr (GError) error = NULL;
      SteadyCopyResult result;

      add_sets (store->path, 1, 1);
      if (there)
        {
          g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
          g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
        }
      faulty_vfs_arm (FAULT_RIGHTS, 1, FALSE);
      g_assert_false (steady_copies_keep (store->path, D0, &result, &error));
      g_assert_true (faulty_vfs_disarm ());
      assert_says (error, "backups: the folder cannot be made private");
      names = list_folder (folder);
      g_assert_cmpstr (names, ==, "");
    }
}

/* An old copy that will not go is no reason to be without a new one. */
static void
test_old_copy_stays (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  guint left = 0;
  gboolean struck = TRUE;

  for (SteadyDate date = D0; date < D0 + 20; date++)
    {
      SteadyCopyResult result;

      add_sets (store->path, (guint) date, 1);
      g_assert_true (steady_copies_keep (store->path, date, &result, NULL));
    }
  for (guint n = 1; struck; n++)
    {
      SteadyDate date = D0 + 20 + (SteadyDate) n;
      g_autoptr (GPtrArray) before = steady_copies_list (store->path);
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (GError) error = NULL;
      SteadyCopyResult result;
      gboolean done;

      add_sets (store->path, (guint) date, 1);
      faulty_vfs_arm (FAULT_REMOVE, n, TRUE);
      done = steady_copies_keep (store->path, date, &result, &error);
      struck = faulty_vfs_disarm ();
      after = steady_copies_list (store->path);
      if (done)
        {
          g_assert_no_error (error);
          g_assert_cmpint (result, ==, STEADY_COPY_MADE);
          g_assert_cmpint (steady_copies_date_of (store->path, g_ptr_array_index (after, 0)), ==, date);
          g_assert_true (steady_backup_verify (g_ptr_array_index (after, 0), NULL));
          left += struck && after->len > before->len;
        }
      else
        g_assert_cmpuint (after->len, ==, before->len);
    }
  g_assert_cmpuint (left, >, 0);
}

/* --- restoring ---------------------------------------------------------------------------------------------- */

/* It is moved aside or it stays; never is there nothing, and never both. */
static guint
restore_over_a_damaged_one (gboolean stays)
{
  gboolean struck = TRUE;
  guint failed = 0;

  for (guint n = 1; struck; n++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *copy = temp_store_file (store, "copy.db");
      g_autoptr (SteadyDb) db = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;
      g_autoptr (GBytes) there = NULL;
      g_autofree char *names = NULL;
      gboolean done;

      add_sets (store->path, 1, 3);
      db = steady_db_open (store->path, NULL);
      g_assert_true (steady_backup_write (db, copy, NULL));
      g_clear_pointer (&db, steady_db_free);
      write_bytes (store->path, "SQLite format 3", 16);

      faulty_vfs_arm (FAULT_RENAME, n, stays);
      done = steady_backup_restore (store->path, copy, &kept, &error);
      struck = faulty_vfs_disarm ();
      there = read_bytes (store->path);
      names = list_folder (store->folder);
      if (done)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (names, ==, "copy.db steady.db steady.db.replaced");
          continue;
        }
      failed++;
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
      g_assert_null (kept);
      g_assert_cmpuint (g_bytes_get_size (there), ==, 16);
      g_assert_cmpstr (names, ==, "copy.db steady.db");
    }
  return failed;
}

static void
test_damaged_database_cannot_be_moved (void)
{
  /* One step that fails may have another in its place; where all of them fail from some step on, the restore does. */
  g_assert_cmpuint (restore_over_a_damaged_one (FALSE), >=, 1);
  g_assert_cmpuint (restore_over_a_damaged_one (TRUE), >=, 2);
}

static void
test_no_place_to_restore_to (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *copy = temp_store_file (store, "copy.db");
  g_autofree char *target = temp_store_file (store, "new/steady.db");
  g_autoptr (SteadyDb) db = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  add_sets (store->path, 1, 3);
  db = steady_db_open (store->path, NULL);
  g_assert_true (steady_backup_write (db, copy, NULL));
  faulty_vfs_arm (FAULT_RIGHTS, 1, FALSE);
  g_assert_false (steady_backup_restore (target, copy, &kept, &error));
  g_assert_true (faulty_vfs_disarm ());
  assert_says (error, "new: the folder cannot be made private");
  g_assert_null (kept);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* --- a disk that wears out ------------------------------------------------------------------------------------ */

/* Whichever block the disk does not give any more, all that stands in others is saved. */
static void
test_any_block_is_lost (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *target = temp_store_file (store, "saved.db");
  g_autoptr (GBytes) bytes = NULL;
  guint whole = 0, blocks;

  add_sets (store->path, 1, SETS);
  bytes = read_bytes (store->path);
  blocks = (guint) (g_bytes_get_size (bytes) / 4096);
  for (guint n = 1; n <= blocks; n++)
    {
      g_autoptr (GBytes) after = NULL;
      g_autofree char *sets = NULL;
      g_autoptr (GError) error = NULL;
      SteadySalvage found;

      faulty_vfs_lose_block (n);
      if (!steady_salvage (store->path, target, &found, &error))
        /* One that the table is reached by: that nothing can be read is said. */
        g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
      else
        {
          sets = query_text (target, "SELECT count(*) FROM sets");
          g_assert_cmpint (atoi (sets), ==, (int) found.sets.saved);
          g_assert_true (found.sets.saved == SETS || found.sets.gaps);
          whole += found.sets.saved == SETS;
          g_assert_true (steady_backup_verify (target, NULL));
          g_assert_cmpint (g_unlink (target), ==, 0);
        }
      after = read_bytes (store->path);
      g_assert_true (g_bytes_equal (bytes, after));
    }
  /* Most blocks hold no set. */
  g_assert_cmpuint (whole, >, blocks / 3);
  g_assert_cmpuint (whole, <, blocks);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();

  g_test_add_func ("/store/disk/no-copy-in-an-open-folder", test_no_copy_in_an_open_folder);
  g_test_add_func ("/store/disk/old-copy-stays", test_old_copy_stays);
  g_test_add_func ("/store/disk/damaged-database-cannot-be-moved", test_damaged_database_cannot_be_moved);
  g_test_add_func ("/store/disk/no-place-to-restore-to", test_no_place_to_restore_to);
  g_test_add_func ("/store/disk/any-block-is-lost", test_any_block_is_lost);
  return g_test_run ();
}
