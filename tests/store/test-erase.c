/* What a person wants gone is gone, and what could not be done is said and can be done again. */

#include "steady-erase.h"

#include <glib/gstdio.h>
#include <string.h>

#include "faulty-vfs.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "store-test-utils.h"

/* More than one erasure needs of anything. */
#define N_MAX 1000

typedef gboolean (*Erase) (const char *database, GError **error);

/* In a folder of its own, as that of one of several people. */
static char *
make_person (TempStore *store, guint sets)
{
  g_autofree char *path = temp_store_file (store, "anna/steady.db");
  g_autoptr (SteadyDb) db = store_make_database (path, sets);

  g_assert_nonnull (db);
  return g_steal_pointer (&path);
}

static void
assert_nothing_left (TempStore *store)
{
  g_autofree char *names = list_folder (store->folder);

  g_assert_cmpstr (names, ==, "");
}

static void
test_nothing_there (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "anna/steady.db");
  g_autofree char *log = temp_store_file (store, "anna/steady.db-wal");
  g_autofree char *folder = temp_store_file (store, "anna");
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_erase_rows (path, &error));
  assert_nothing_left (store);

  /* What is left of a database, after a power cut, goes as well. */
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_bytes (log, "a note about a knee", 19);
  g_assert_true (steady_erase_database (path, &error));
  g_assert_no_error (error);
  assert_nothing_left (store);
}

static void
test_damaged_goes_as_a_whole (void)
{
  static const Erase ways[] = { steady_erase_rows, steady_erase_database };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *path = make_person (store, 3);
      g_autoptr (GError) error = NULL;

      write_bytes (path, "SQLite format 3", 16);
      g_assert_true (ways[i] (path, &error));
      g_assert_no_error (error);
      assert_nothing_left (store);
    }
}

/* Not ours: nothing of it is touched. */
static void
test_other_programs_database (void)
{
  static const Erase ways[] = { steady_erase_rows, steady_erase_database };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = NULL;

      run_sql (store->path, "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')");
      g_assert_false (ways[i] (store->path, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_FOREIGN);
      rows = query_text (store->path, "SELECT count(*) FROM bookmarks");
      g_assert_cmpstr (rows, ==, "1");
    }
}

/* --- the disk fails ------------------------------------------------------------------------------------------ */

static GBytes *
make_bytes (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = make_person (store, 3);

  return read_bytes (path);
}

/* Returns whether the fault struck at all. */
static gboolean
erase_once (GBytes *database, FaultKind kind, guint n, gboolean stays)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *folder = temp_store_file (store, "anna");
  g_autofree char *path = temp_store_file (store, "anna/steady.db");
  g_autoptr (GError) error = NULL;
  gboolean done, struck;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_bytes (path, g_bytes_get_data (database, NULL), g_bytes_get_size (database));
  faulty_vfs_arm (kind, n, stays);
  done = steady_erase_database (path, &error);
  struck = faulty_vfs_disarm ();
  if (!done)
    {
      g_assert_true (error != NULL && error->domain == STEADY_ERROR);
      g_assert_null (strchr (error->message, '\n'));
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_autofree char *sets = query_text (path, "SELECT count(*) FROM sets");

          if (!g_str_equal (sets, "3") && !g_str_equal (sets, "0"))
            g_error ("%s %u%s: %s sets", fault_name (kind), n, stays ? " and on" : "", sets);
        }
      /* The next try does what this one could not. */
      g_clear_error (&error);
      steady_erase_database (path, &error);
      g_assert_no_error (error);
    }
  assert_nothing_left (store);
  return struck;
}

static void
test_faults (void)
{
  g_autoptr (GBytes) database = make_bytes ();

  for (int kind = FAULT_READ; kind < N_FAULTS; kind++)
    for (int stays = 0; stays <= 1; stays++)
      {
        guint n = 1;

        /* A lock that stays away is waited for. */
        if (kind == FAULT_LOCK && stays)
          continue;
        while (erase_once (database, (FaultKind) kind, n, stays))
          g_assert_cmpuint (++n, <, N_MAX);
      }
}

/* --- what Steady made of it ------------------------------------------------------------------------------------ */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
test_what_was_kept (void)
{
  static const char * const others[] = { "mine.db", "steady.db-wal", "steady.db.replaced-wal", "steady.db.replaced-shm",
                                         "steady.db.replaced-journal", "steady-notes.txt" };
  static const char * const kept[] = { "backups/steady-2026-03-01.db", "steady.db.replaced", "steady.db.replaced-2",
                                       "steady.db.schema-1" };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *backups = temp_store_file (store, "backups");
  g_autofree char *folder = temp_store_file (store, "steady.db.folder");
  g_autoptr (GPtrArray) found = NULL;

  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = temp_store_file (store, others[i]);

      write_bytes (path, "x", 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *path = temp_store_file (store, kept[i]);

      write_bytes (path, "x", 1);
    }

  found = steady_erase_list_kept (store->path);
  g_ptr_array_sort (found, compare_names);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (kept));
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *path = temp_store_file (store, kept[i]);

      g_assert_cmpstr (g_ptr_array_index (found, i), ==, path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();

  g_test_add_func ("/store/erase/nothing-there", test_nothing_there);
  g_test_add_func ("/store/erase/damaged-goes-as-a-whole", test_damaged_goes_as_a_whole);
  g_test_add_func ("/store/erase/other-programs-database", test_other_programs_database);
  g_test_add_func ("/store/erase/faults", test_faults);
  g_test_add_func ("/store/erase/what-was-kept", test_what_was_kept);
  return g_test_run ();
}
