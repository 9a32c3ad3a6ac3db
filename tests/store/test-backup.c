#include "steady-backup.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "steady-backup-private.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "store-test-utils.h"

static void
assert_sets (const char *path, const char *expected)
{
  g_autofree char *count = query_text (path, "SELECT count(*) FROM sets");

  g_assert_cmpstr (count, ==, expected);
}

static void
assert_names (TempStore *store, const char *expected)
{
  g_autofree char *names = list_folder (store->folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_copy_stands_alone (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *mode = NULL;

  /* The rows are still in the log, which the copy must not need. */
  g_assert_true (steady_backup_write (db, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (path), ==, 0600);
  assert_names (store, "copy.db steady.db steady.db-shm steady.db-wal");
  g_assert_true (steady_backup_verify (path, &error));
  g_assert_no_error (error);
  mode = query_text (path, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
  assert_sets (path, "3");
}

static void
test_copy_replaces_a_copy (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 1);
  g_autoptr (SteadySet) set = make_set ("more", "s2", "2026-03-02T10:00:00+08:00", 1);
  SteadyDate date;

  write_bytes (path, "anything", 8);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_true (steady_backup_write (db, path, NULL));
  g_assert_true (steady_repository_add_set (db, set, &date, NULL));
  g_assert_true (steady_backup_write (db, path, NULL));
  g_assert_cmpuint (mode_of (path), ==, 0600);
  assert_sets (path, "2");
}

static void
test_target_is_refused (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *link_path = temp_store_file (store, "link.db");
  g_autofree char *other_path = temp_store_file (store, "other.db");
  g_autofree char *nowhere = temp_store_file (store, "nowhere/copy.db");
  g_autofree char *broken_off = temp_store_file (store, "broken-off.db");
  g_autofree char *its_journal = temp_store_file (store, "broken-off.db-journal");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 1);
  g_autoptr (SteadyDb) other = store_make_database (other_path, 2);
  const struct { const char *path; SteadyError code; const char *expected; } cases[] = {
    { store->path, STEADY_ERROR_INVALID, "the database itself" },
    { link_path, STEADY_ERROR_INVALID, "the database itself" },
    { store->folder, STEADY_ERROR_INVALID, "a folder" },
    { other_path, STEADY_ERROR_INVALID, "a database in use" },
    { broken_off, STEADY_ERROR_INVALID, "a database in use" },
    { nowhere, STEADY_ERROR_IO, "No such file" },
  };

  g_assert_cmpint (symlink (store->path, link_path), ==, 0);
  write_bytes (broken_off, "x", 1);
  write_bytes (its_journal, "x", 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (steady_backup_write (db, cases[i].path, &error));
      g_assert_error (error, STEADY_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].expected));
    }
  assert_sets (store->path, "1");
  assert_sets (other_path, "2");
}

static void
test_comparison_finds_every_difference (void)
{
  static const char * const differences[] = {
    "UPDATE sets SET note = 'x' WHERE id = 'set-2'",
    "UPDATE sets SET reps = NULL WHERE id = 'set-2'",
    "UPDATE sets SET reps = 9 WHERE id = 'set-2'",
    "DELETE FROM sets WHERE id = 'set-3'",
    "INSERT INTO settings (name, recorded_s, offset_s, date, value) VALUES ('x', 0, 0, 0, '')",
    "PRAGMA user_version = 9",
    "PRAGMA application_id = 9",
    "CREATE TABLE more (x TEXT)",
    "DROP INDEX checks_by_date",
    "ALTER TABLE settings ADD COLUMN more TEXT",
    "UPDATE planner_states SET state = X'0102'",
  };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 3);
  g_autoptr (GBytes) state = g_bytes_new_static ("\1\1", 2);

  g_assert_true (steady_repository_put_state (db, 0, 0, state, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      g_autoptr (SteadyDb) copy = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (steady_backup_write (db, path, NULL));
      copy = steady_db_open_raw (path, SQLITE_OPEN_READWRITE, NULL);
      g_assert_true (steady_backup_compare (db, copy, &error));
      g_assert_no_error (error);
      g_assert_true (steady_db_exec (copy, differences[i], NULL));
      if (steady_backup_compare (db, copy, &error))
        g_error ("not seen: %s", differences[i]);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
    }
}

static void
damage (const char *path)
{
  g_autoptr (GBytes) bytes = read_bytes (path);
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  memset (data + 4096, 0xa5, size - 4096);
  write_bytes (path, data, size);
}

static void
test_damaged_database_gives_no_copy (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 3);
  g_autoptr (GError) error = NULL;

  write_bytes (path, "the last good copy", 18);
  g_clear_pointer (&db, steady_db_free);
  damage (store->path);
  db = steady_db_open_raw (store->path, SQLITE_OPEN_READWRITE, NULL);
  g_assert_false (steady_backup_write (db, path, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  {
    g_autoptr (GBytes) bytes = read_bytes (path);

    g_assert_cmpuint (g_bytes_get_size (bytes), ==, 18);
  }
  assert_names (store, "copy.db steady.db steady.db-shm steady.db-wal");
}

/* Each is a whole file to SQLite, and yet one that no program can read: nobody should count on such a copy. */
static const struct { const char *sql, *says; } bad_rows[] = {
  { "UPDATE sets SET reps = 5000", "CHECK constraint failed in sets" },
  { "UPDATE sets SET note = CAST (x'ff41' AS TEXT)", "a row of “sets” holds what cannot be" },
  { "UPDATE sets SET started_s = 9223372036854775807", "a row of “sets” holds what cannot be" },
  { "DELETE FROM sessions", "a row of “sets” holds what cannot be" },
  { "UPDATE checks SET kind = 'mood'", "a row of “checks” holds what cannot be" },
  { "UPDATE checks SET tenths = 999, withdrawn = 1", "a row of “checks” holds what cannot be" },
  { "UPDATE prescriptions SET sets = 11", "CHECK constraint failed in prescriptions" },
  { "UPDATE prescriptions SET exercise = CAST (x'ff' AS TEXT)", "a row of “prescriptions” holds what cannot be" },
  { "UPDATE decisions SET level_after = 99999", "a row of “decisions” holds what cannot be" },
  { "UPDATE planner_states SET known_on = 99999999", "CHECK constraint failed in planner_states" },
  { "UPDATE settings SET value = CAST (x'ff' AS TEXT)", "a row of “settings” holds what cannot be" },
  { "UPDATE open_session SET state = CAST (x'ff' AS TEXT)", "a row of “open_session” holds what cannot be" },
};

static void
count_call (gpointer data)
{
  ++*(guint *) data;
}

static void
test_bad_rows_give_no_copy (void)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "schema-1.sql", NULL);
  g_autofree char *sql = NULL;

  g_assert_true (g_file_get_contents (fixture, &sql, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *path = temp_store_file (store, "copy.db");
      g_autofree char *other = temp_store_file (store, "other.db");
      g_autofree char *expected = g_strdup_printf ("%s: the database is damaged (%s)", store->path, bad_rows[i].says);
      g_autoptr (SteadyDb) db = NULL;
      g_autoptr (GBytes) copy = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) restore_error = NULL;
      g_autofree char *kept = NULL;
      guint told = 0;

      run_sql (store->path, sql);
      db = steady_db_open_raw (store->path, SQLITE_OPEN_READWRITE, NULL);
      g_assert_true (steady_db_exec (db, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF", NULL));
      g_assert_true (steady_db_exec (db, bad_rows[i].sql, NULL));
      g_assert_cmpint (sqlite3_changes (steady_db_get_handle (db)), >, 0);
      write_bytes (path, "the last good copy", 18);

      steady_db_on_damaged (db, count_call, &told);
      g_assert_false (steady_backup_write (db, path, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
      g_assert_cmpuint (told, ==, 1);
      g_assert_cmpstr (error->message, ==, expected);
      copy = read_bytes (path);
      g_assert_cmpuint (g_bytes_get_size (copy), ==, 18);
      assert_names (store, "copy.db steady.db");

      /* One that another program made like this is not brought back either. */
      g_clear_pointer (&db, steady_db_free);
      db = store_make_database (other, 3);
      g_assert_false (steady_backup_restore (other, store->path, &kept, &restore_error));
      g_assert_error (restore_error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
      g_assert_null (kept);
      assert_sets (other, "3");
    }
}

static void
test_verify_refuses (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *missing = temp_store_file (store, "missing.db");
  g_autofree char *empty = temp_store_file (store, "empty.db");
  g_autofree char *foreign = temp_store_file (store, "foreign.db");
  g_autofree char *newer = temp_store_file (store, "newer.db");
  g_autofree char *broken = temp_store_file (store, "broken.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 3);
  const struct { const char *path; SteadyError code; } cases[] = {
    { missing, STEADY_ERROR_NOT_FOUND }, { empty, STEADY_ERROR_CORRUPT },  { foreign, STEADY_ERROR_FOREIGN },
    { newer, STEADY_ERROR_TOO_NEW },     { broken, STEADY_ERROR_CORRUPT },
  };

  write_bytes (empty, "", 0);
  run_sql (foreign, "CREATE TABLE x (y)");
  g_assert_true (steady_backup_write (db, newer, NULL));
  run_sql (newer, "PRAGMA user_version = 1000");
  g_assert_true (steady_backup_write (db, broken, NULL));
  damage (broken);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) restore_error = NULL;
      g_autofree char *kept = NULL;

      g_assert_false (steady_backup_verify (cases[i].path, &error));
      g_assert_error (error, STEADY_ERROR, (int) cases[i].code);
      /* And so nothing is restored from it. */
      g_assert_false (steady_backup_restore (store->path, cases[i].path, &kept, &restore_error));
      g_assert_error (restore_error, STEADY_ERROR, (int) cases[i].code);
      g_assert_null (kept);
    }
  assert_sets (store->path, "3");
}

static void
test_restore_under_a_running_program (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) running = store_make_database (store->path, 3);
  g_autoptr (SteadySet) set = make_set ("more", "s2", "2026-03-02T10:00:00+08:00", 1);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  gint64 version;
  SteadyDate date;

  g_assert_true (steady_backup_write (running, path, NULL));
  g_assert_true (steady_repository_add_set (running, set, &date, NULL));
  version = steady_db_get_data_version (running);

  g_assert_true (steady_backup_restore (store->path, path, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (kept, "steady.db.replaced"));
  assert_sets (kept, "4");
  g_assert_cmpuint (mode_of (kept), ==, 0600);

  g_assert_cmpint (steady_db_get_data_version (running), !=, version);
  g_assert_true (steady_repository_load_sets (running, STEADY_DATE_NONE, STEADY_DATE_NONE, sets, NULL));
  g_assert_cmpuint (sets->len, ==, 3);
  g_assert_true (steady_repository_add_set (running, set, &date, &error));
  g_assert_no_error (error);
  assert_sets (store->path, "4");
}

static void
test_restore_twice_keeps_both (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (steady_backup_write (db, path, NULL));
  g_clear_pointer (&db, steady_db_free);
  g_assert_true (steady_backup_restore (store->path, path, &first, NULL));
  g_assert_true (steady_backup_restore (store->path, path, &second, NULL));
  g_assert_true (g_str_has_suffix (first, "steady.db.replaced"));
  g_assert_true (g_str_has_suffix (second, "steady.db.replaced-2"));
}

static void
test_restore_over_a_damaged_database (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GBytes) aside = NULL;

  g_assert_true (steady_backup_write (db, path, NULL));
  g_clear_pointer (&db, steady_db_free);
  damage (store->path);
  damaged = read_bytes (store->path);

  g_assert_true (steady_backup_restore (store->path, path, &kept, &error));
  g_assert_no_error (error);
  aside = read_bytes (kept);
  g_assert_true (g_bytes_equal (damaged, aside));
  g_assert_cmpuint (mode_of (store->path), ==, 0600);
  db = steady_db_open (store->path, &error);
  g_assert_no_error (error);
  assert_sets (store->path, "3");
}

/* Too short to be looked at, but somebody's all the same: never taken for nothing. */
static void
test_restore_over_a_stump (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GBytes) aside = NULL;

  g_assert_true (steady_backup_write (db, path, NULL));
  g_clear_pointer (&db, steady_db_free);
  write_bytes (store->path, "SQLite format 3", 16);
  g_assert_true (steady_backup_restore (store->path, path, &kept, &error));
  g_assert_no_error (error);
  g_assert_nonnull (kept);
  aside = read_bytes (kept);
  g_assert_cmpuint (g_bytes_get_size (aside), ==, 16);
  assert_sets (store->path, "3");
}

/* A log that a lost database left behind must not be mixed into the one that comes. */
static void
test_restore_where_a_stale_log_lies (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autofree char *wal = g_strconcat (store->path, "-wal", NULL);
  g_autoptr (SteadyDb) db = store_make_database (store->path, 1);
  g_autoptr (SteadySet) set = make_set ("more", "s2", "2026-03-02T10:00:00+08:00", 1);
  g_autoptr (GBytes) log = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  SteadyDate date;

  g_assert_true (steady_backup_write (db, path, NULL));
  g_assert_true (steady_repository_add_set (db, set, &date, NULL));
  log = read_bytes (wal);
  g_clear_pointer (&db, steady_db_free);
  g_assert_cmpint (g_unlink (store->path), ==, 0);
  write_bytes (wal, g_bytes_get_data (log, NULL), g_bytes_get_size (log));

  g_assert_true (steady_backup_restore (store->path, path, &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
  assert_sets (store->path, "1");
}

static void
test_restore_into_an_empty_place (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autofree char *target = temp_store_file (store, "new/steady.db");
  g_autofree char *folder = temp_store_file (store, "new");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 2);
  g_autofree char *kept = NULL;
  g_autofree char *names = NULL;

  g_assert_true (steady_backup_write (db, path, NULL));
  g_assert_true (steady_backup_restore (target, path, &kept, NULL));
  g_assert_null (kept);
  assert_sets (target, "2");
  names = list_folder (folder);
  g_assert_cmpstr (names, ==, "steady.db");
  g_assert_cmpuint (mode_of (target), ==, 0600);
}

/* A folder is never moved aside, whoever named it. */
static void
test_restore_over_a_folder (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autofree char *folder = temp_store_file (store, "thesis");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (steady_backup_write (db, path, NULL));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (steady_backup_restore (folder, path, &kept, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static void
test_restore_from_itself (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = store_make_database (store->path, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_false (steady_backup_restore (store->path, store->path, &kept, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
  assert_sets (store->path, "2");
}

static void
test_restore_while_another_writes (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *path = temp_store_file (store, "copy.db");
  g_autoptr (SteadyDb) db = store_make_database (store->path, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *names = NULL;

  g_assert_true (steady_backup_write (db, path, NULL));
  g_assert_true (steady_db_exec (db, "BEGIN IMMEDIATE", NULL));
  g_assert_false (steady_backup_restore (store->path, path, &kept, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_BUSY);
  g_assert_true (steady_db_exec (db, "ROLLBACK", NULL));
  assert_sets (store->path, "2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/backup/copy-stands-alone", test_copy_stands_alone);
  g_test_add_func ("/store/backup/copy-replaces-a-copy", test_copy_replaces_a_copy);
  g_test_add_func ("/store/backup/target-is-refused", test_target_is_refused);
  g_test_add_func ("/store/backup/comparison-finds-every-difference", test_comparison_finds_every_difference);
  g_test_add_func ("/store/backup/damaged-database-gives-no-copy", test_damaged_database_gives_no_copy);
  g_test_add_func ("/store/backup/bad-rows-give-no-copy", test_bad_rows_give_no_copy);
  g_test_add_func ("/store/backup/verify-refuses", test_verify_refuses);
  g_test_add_func ("/store/backup/restore-under-a-running-program", test_restore_under_a_running_program);
  g_test_add_func ("/store/backup/restore-twice-keeps-both", test_restore_twice_keeps_both);
  g_test_add_func ("/store/backup/restore-over-a-damaged-database", test_restore_over_a_damaged_database);
  g_test_add_func ("/store/backup/restore-over-a-stump", test_restore_over_a_stump);
  g_test_add_func ("/store/backup/restore-where-a-stale-log-lies", test_restore_where_a_stale_log_lies);
  g_test_add_func ("/store/backup/restore-into-an-empty-place", test_restore_into_an_empty_place);
  g_test_add_func ("/store/backup/restore-over-a-folder", test_restore_over_a_folder);
  g_test_add_func ("/store/backup/restore-from-itself", test_restore_from_itself);
  g_test_add_func ("/store/backup/restore-while-another-writes", test_restore_while_another_writes);
  return g_test_run ();
}
