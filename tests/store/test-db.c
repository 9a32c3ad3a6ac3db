#include "steady-db-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "steady-db-file.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "steady-transaction.h"
#include "store-test-utils.h"

static void
assert_open_fails (const char *path, SteadyError code, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDb) db = steady_db_open (path, &error);

  g_assert_null (db);
  g_assert_error (error, STEADY_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, expected));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (strchr (error->message, '\n'));
}

/* Neither the file nor its folder may show that somebody tried. */
static void
assert_refused_untouched (TempStore *store, SteadyError code, const char *expected)
{
  g_autoptr (GBytes) before = read_bytes (store->path);
  g_autofree char *names_before = list_folder (store->folder);
  guint mode = mode_of (store->path);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *names_after = NULL;

  assert_open_fails (store->path, code, expected);
  after = read_bytes (store->path);
  names_after = list_folder (store->folder);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpstr (names_before, ==, names_after);
  g_assert_cmpuint (mode_of (store->path), ==, mode);
}

static void
test_private_whatever_the_umask (void)
{
  static const mode_t masks[] = { 0, 022, 077, 0777 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *folder = temp_store_file (store, "share/steady");
      g_autofree char *outer = temp_store_file (store, "share");
      g_autofree char *path = temp_store_file (store, "share/steady/steady.db");
      g_autofree char *wal = g_strconcat (path, "-wal", NULL);
      g_autofree char *shm = g_strconcat (path, "-shm", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyDb) db = NULL;
      mode_t old = umask (masks[i]);

      db = steady_db_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (
        steady_repository_put_setting (db, "code", "P1", at ("2026-03-01T10:00:00+08:00"), &error));
      umask (old);

      g_assert_no_error (error);
      g_assert_cmpuint (mode_of (outer), ==, 0700);
      g_assert_cmpuint (mode_of (folder), ==, 0700);
      g_assert_cmpuint (mode_of (path), ==, 0600);
      g_assert_cmpuint (mode_of (wal), ==, 0600);
      g_assert_cmpuint (mode_of (shm), ==, 0600);
    }
}

static void
test_rights_of_a_copied_file_are_narrowed (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);

  g_clear_pointer (&db, steady_db_free);
  g_assert_cmpint (g_chmod (store->path, 0644), ==, 0);
  db = steady_db_open (store->path, NULL);
  g_assert_nonnull (db);
  g_assert_cmpuint (mode_of (store->path), ==, 0600);
}

static void
test_settings_of_the_connection (void)
{
  static const struct { const char *sql; gint64 expected; } cases[] = {
    { "PRAGMA synchronous", 2 },    { "PRAGMA foreign_keys", 1 },       { "PRAGMA trusted_schema", 0 },
    { "PRAGMA temp_store", 2 },     { "PRAGMA cell_size_check", 1 },    { "PRAGMA busy_timeout", 5000 },
    { "PRAGMA user_version", 1 },   { "PRAGMA application_id", STEADY_APPLICATION_ID },
  };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autofree char *mode = query_text (store->path, "PRAGMA journal_mode");
  gint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (steady_db_query_int (db, cases[i].sql, -1, &value, NULL));
      g_assert_cmpint (value, ==, cases[i].expected);
    }
  g_assert_cmpstr (mode, ==, "wal");
}

static void
test_strict_tables (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  gint64 loose;

  g_assert_true (steady_db_query_int (
    db, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
        " AND name NOT LIKE 'sqlite_%'", -1, &loose, NULL));
  g_assert_cmpint (loose, ==, 0);
}

static void
test_empty_file_is_new (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDb) db = NULL;

  write_bytes (store->path, "", 0);
  g_assert_cmpint (g_chmod (store->path, 0644), ==, 0);
  db = steady_db_open (store->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (store->path), ==, 0600);
  g_assert_cmpstr (steady_db_get_path (db), ==, store->path);
}

static void
test_no_database (void)
{
  static const char header[] = "SQLite format 3";
  char page[4096] = { 0 };
  g_autoptr (TempStore) store = temp_store_new ();

  write_bytes (store->path, "x", 1);
  assert_refused_untouched (store, STEADY_ERROR_CORRUPT, "no database");
  write_bytes (store->path, "person,set_id\r\n", 15);
  assert_refused_untouched (store, STEADY_ERROR_CORRUPT, "no database");
  memset (page, 'x', sizeof page);
  write_bytes (store->path, page, sizeof page);
  assert_refused_untouched (store, STEADY_ERROR_CORRUPT, "no database");
  memset (page, 0, sizeof page);
  write_bytes (store->path, page, sizeof page);
  assert_refused_untouched (store, STEADY_ERROR_CORRUPT, "damaged");
  memcpy (page, header, sizeof header);
  write_bytes (store->path, page, 99);
  assert_refused_untouched (store, STEADY_ERROR_CORRUPT, "no database");
  write_bytes (store->path, page, sizeof page);
  assert_refused_untouched (store, STEADY_ERROR_CORRUPT, "");
}

static void
test_folder_is_no_database (void)
{
  g_autoptr (TempStore) store = temp_store_new ();

  assert_open_fails (store->folder, STEADY_ERROR_CORRUPT, "this is no file");
}

static void
test_path_below_a_file (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *below = temp_store_file (store, "steady.db/steady.db");

  write_bytes (store->path, "x", 1);
  assert_open_fails (below, STEADY_ERROR_IO, "Not a directory");
}

/* Nothing is made on the way to a place that cannot be. */
static void
test_folders_below_a_file (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *folder = temp_store_file (store, "file/a/b");
  g_autofree char *file = temp_store_file (store, "file");
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  write_bytes (file, "x", 1);
  g_assert_false (steady_db_file_create_folder (folder, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, file));
  names = list_folder (store->folder);
  g_assert_cmpstr (names, ==, "file");
}

/* As a terminal's tools make one: there is nothing in it, so it is nobody's. */
static void
test_empty_database_is_new (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = NULL;
  g_autoptr (GError) error = NULL;

  run_sql (store->path, "CREATE TABLE x (y); DROP TABLE x; VACUUM");
  db = steady_db_open (store->path, &error);
  g_assert_no_error (error);
  g_assert_true (steady_repository_put_setting (db, "code", "P1", at ("2026-03-01T10:00:00+08:00"), &error));
}

static void
test_other_programs_database (void)
{
  static const char * const made_by[] = {
    "CREATE TABLE bookmarks (url TEXT)",
    "PRAGMA user_version = 7; CREATE TABLE bookmarks (url TEXT)",
    "PRAGMA application_id = 1; CREATE TABLE bookmarks (url TEXT)",
    "PRAGMA application_id = 1",
    "PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')",
    "CREATE TABLE sets (id TEXT); CREATE TABLE checks (id TEXT)",
    "PRAGMA page_size = 65536; CREATE TABLE bookmarks (url TEXT)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (made_by); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();

      run_sql (store->path, made_by[i]);
      assert_refused_untouched (store, STEADY_ERROR_FOREIGN, "belongs to another program");
    }
}

/* Its tables are in its log only: the file itself looks like one that nobody has used yet. */
static void
test_other_programs_log (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *objects = NULL;
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (store->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (url TEXT)", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  assert_open_fails (store->path, STEADY_ERROR_FOREIGN, "belongs to another program");
  objects = query_text (store->path, "SELECT group_concat (name) FROM sqlite_schema");
  g_assert_cmpstr (objects, ==, "bookmarks");
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
}

/* Opening a file that came by mail must not run what somebody put into it. */
static void
test_trigger_is_not_ours (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);

  g_clear_pointer (&db, steady_db_free);
  run_sql (store->path, "CREATE TRIGGER t AFTER INSERT ON sets BEGIN DELETE FROM checks; END");
  assert_open_fails (store->path, STEADY_ERROR_FOREIGN, "belongs to another program");
}

static void
test_newer_schema_is_left_alone (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);

  g_clear_pointer (&db, steady_db_free);
  run_sql (store->path, "CREATE TABLE moods (x TEXT) STRICT; PRAGMA user_version = 2");
  assert_refused_untouched (store, STEADY_ERROR_TOO_NEW, "newer Steady");
}

/* The newer program crashed: its version is in the log only. */
static void
test_newer_schema_in_the_log (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autofree char *version = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDb) second = NULL;
  gint64 sets;

  /* As long as the first connection lives and has read, nothing moves from the log into the file. */
  g_assert_true (steady_db_query_int (db, "SELECT count(*) FROM sets", -1, &sets, NULL));
  run_sql (store->path, "PRAGMA user_version = 2");
  second = steady_db_open (store->path, &error);
  g_assert_null (second);
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_TOO_NEW);
  version = query_text (store->path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "2");
}

static void
test_damaged_page (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *data = NULL;
  gsize size;

  for (int i = 1; i <= 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("set-%d", i);
      g_autoptr (SteadySet) set = make_set (id, "s1", "2026-03-01T10:00:00+08:00", i);
      SteadyDate date;

      g_assert_true (steady_repository_add_set (db, set, &date, NULL));
    }
  g_clear_pointer (&db, steady_db_free);

  bytes = read_bytes (store->path);
  data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  size = g_bytes_get_size (bytes);
  memset (data + 4096, 0xa5, size - 4096);
  write_bytes (store->path, data, size);

  db = steady_db_open (store->path, &error);
  if (db != NULL)
    lines = steady_db_check (db, &error);
  g_assert_null (lines);
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
}

static void
test_check_counts (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autoptr (SteadySet) first = make_set ("a", "s1", "2026-03-01T10:00:00+08:00", 1);
  g_autoptr (SteadySet) second = make_set ("b", "s1", "2026-03-01T10:05:00+08:00", 2);
  g_autoptr (SteadyCheck) check
    = steady_check_new ("c", at ("2026-03-01T10:00:00+08:00"), STEADY_CHECK_GOAL, 80, NULL);
  g_autofree char *lines = NULL;
  SteadyDate date;

  g_assert_true (steady_repository_add_set (db, first, &date, NULL));
  g_assert_true (steady_repository_add_set (db, second, &date, NULL));
  g_assert_true (steady_repository_add_check (db, check, NULL));
  g_assert_true (steady_repository_withdraw (db, "c", TRUE, NULL));
  lines = steady_db_check (db, NULL);
  g_assert_cmpstr (lines, ==, "integrity: ok\nschema: 1\nsets: 2\nsessions: 1\nchecks: 0\nwithdrawn: 1\n"
                              "prescriptions: 0\ndecisions: 0\n");
}

static void
test_broken_reference (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autoptr (SteadySet) set = make_set ("a", "s1", "2026-03-01T10:00:00+08:00", 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = NULL;
  SteadyDate date;

  g_assert_true (steady_repository_add_set (db, set, &date, NULL));
  run_sql (store->path, "DELETE FROM sessions");
  lines = steady_db_check (db, &error);
  g_assert_null (lines);
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "sets"));
}

static void
test_transaction_undone (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autoptr (SteadySet) set = make_set ("a", "s1", "2026-03-01T10:00:00+08:00", 1);
  SteadyTransaction *transaction = steady_transaction_begin (db, STEADY_TRANSACTION_WRITE, NULL);
  g_autofree char *count = NULL;
  SteadyDate date;

  g_assert_true (steady_repository_add_set (db, set, &date, NULL));
  steady_transaction_free (transaction);
  count = query_text (store->path, "SELECT count(*) FROM sets");
  g_assert_cmpstr (count, ==, "0");
}

static void
test_read_sees_one_moment (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) reader = steady_db_open (store->path, NULL);
  g_autoptr (SteadyDb) writer = steady_db_open (store->path, NULL);
  SteadyTransaction *transaction = steady_transaction_begin (reader, STEADY_TRANSACTION_READ, NULL);
  g_autofree char *before = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *after = NULL;

  g_assert_true (steady_repository_get_setting (reader, "code", &before, NULL));
  g_assert_true (
    steady_repository_put_setting (writer, "code", "P1", at ("2026-03-01T10:00:00+08:00"), NULL));
  g_assert_true (steady_repository_get_setting (reader, "code", &inside, NULL));
  steady_transaction_free (transaction);
  g_assert_true (steady_repository_get_setting (reader, "code", &after, NULL));
  g_assert_null (before);
  g_assert_null (inside);
  g_assert_cmpstr (after, ==, "P1");
}

static void
test_busy (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) one = steady_db_open (store->path, NULL);
  g_autoptr (SteadyDb) two = steady_db_open (store->path, NULL);
  g_autoptr (SteadyTransaction) held = steady_transaction_begin (one, STEADY_TRANSACTION_WRITE, NULL);
  g_autoptr (SteadyTransaction) refused = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (held);
  steady_db_set_busy_timeout (two, 0);
  refused = steady_transaction_begin (two, STEADY_TRANSACTION_WRITE, &error);
  g_assert_null (refused);
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_BUSY);
}

static void
test_data_version_tells_others_writes (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) one = steady_db_open (store->path, NULL);
  g_autoptr (SteadyDb) two = steady_db_open (store->path, NULL);
  gint64 before = steady_db_get_data_version (one);

  g_assert_true (steady_repository_put_setting (one, "code", "P1", at ("2026-03-01T10:00:00+08:00"), NULL));
  g_assert_cmpint (steady_db_get_data_version (one), ==, before);
  g_assert_true (steady_repository_put_setting (two, "code", "P2", at ("2026-03-01T10:00:00+08:00"), NULL));
  g_assert_cmpint (steady_db_get_data_version (one), !=, before);
}

/* Closing one of two connections of a process must not free the other's locks. */
static void
test_locks_outlive_a_second_connection (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) one = steady_db_open (store->path, NULL);
  g_autoptr (SteadyDb) two = steady_db_open (store->path, NULL);
  g_autoptr (SteadyTransaction) held = NULL;
  pid_t child;
  int status;

  g_clear_pointer (&two, steady_db_free);
  held = steady_transaction_begin (one, STEADY_TRANSACTION_WRITE, NULL);
  two = steady_db_open (store->path, NULL);
  g_assert_nonnull (two);
  g_clear_pointer (&two, steady_db_free);

  child = fork ();
  if (child == 0)
    {
      sqlite3 *other;

      sqlite3_open (store->path, &other);
      _exit (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_BUSY ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
create_in_child (const char *path, const char *id)
{
  g_autoptr (SteadySet) set = make_set (id, id, "2026-03-01T10:00:00+08:00", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDb) db = steady_db_open (path, &error);
  SteadyDate date;

  if (db == NULL || !steady_repository_add_set (db, set, &date, &error))
    {
      g_printerr ("# %s\n", error->message);
      _exit (1);
    }
  g_clear_pointer (&db, steady_db_free);
  _exit (0);
}

/* Several programs find no database and make it at the same moment. */
static void
test_created_by_many_at_once (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *count = NULL;
      pid_t children[6];

      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        {
          g_autofree char *id = g_strdup_printf ("set-%u", i);

          children[i] = fork ();
          if (children[i] == 0)
            create_in_child (store->path, id);
        }
      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        {
          int status;

          g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
          g_assert_true (WIFEXITED (status));
          g_assert_cmpint (WEXITSTATUS (status), ==, 0);
        }
      count = query_text (store->path, "SELECT count(*) FROM sets");
      g_assert_cmpstr (count, ==, "6");
    }
}

/* --- a slow disk -------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *path;
  const char *journal;
  GBytes *whole;
} SlowDisk;

/* Longer than a file without a journal beside it is waited for. */
static gpointer
finish_slowly (gpointer data)
{
  SlowDisk *disk = data;

  g_usleep (G_USEC_PER_SEC);
  write_bytes (disk->path, g_bytes_get_data (disk->whole, NULL), g_bytes_get_size (disk->whole));
  g_unlink (disk->journal);
  return NULL;
}

/* Another Steady is at work on the first pages, and says so by its journal: it is waited for, not called a stranger. */
static void
test_being_made_on_a_slow_disk (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *journal = g_strconcat (store->path, "-journal", NULL);
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autoptr (GBytes) whole = NULL;
  g_autofree guint8 *half = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  SlowDisk disk;
  GThread *other;

  g_assert_true (steady_repository_put_setting (db, "code", "P1", at ("2026-03-01T10:00:00+08:00"), NULL));
  g_clear_pointer (&db, steady_db_free);
  whole = read_bytes (store->path);
  half = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
  memset (half + 60, 0, 4); /* the schema's version */
  memset (half + 68, 0, 4); /* whose it is */
  write_bytes (store->path, half, g_bytes_get_size (whole));
  write_bytes (journal, "", 0);

  disk = (SlowDisk) { store->path, journal, whole };
  other = g_thread_new ("other", finish_slowly, &disk);
  db = steady_db_open (store->path, &error);
  g_thread_join (other);
  g_assert_no_error (error);
  g_assert_true (steady_repository_get_setting (db, "code", &code, NULL));
  g_assert_cmpstr (code, ==, "P1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/db/private-whatever-the-umask", test_private_whatever_the_umask);
  g_test_add_func ("/store/db/rights-of-a-copied-file-are-narrowed",
                   test_rights_of_a_copied_file_are_narrowed);
  g_test_add_func ("/store/db/settings-of-the-connection", test_settings_of_the_connection);
  g_test_add_func ("/store/db/strict-tables", test_strict_tables);
  g_test_add_func ("/store/db/empty-file-is-new", test_empty_file_is_new);
  g_test_add_func ("/store/db/no-database", test_no_database);
  g_test_add_func ("/store/db/folder-is-no-database", test_folder_is_no_database);
  g_test_add_func ("/store/db/path-below-a-file", test_path_below_a_file);
  g_test_add_func ("/store/db/folders-below-a-file", test_folders_below_a_file);
  g_test_add_func ("/store/db/empty-database-is-new", test_empty_database_is_new);
  g_test_add_func ("/store/db/other-programs-database", test_other_programs_database);
  g_test_add_func ("/store/db/other-programs-log", test_other_programs_log);
  g_test_add_func ("/store/db/trigger-is-not-ours", test_trigger_is_not_ours);
  g_test_add_func ("/store/db/newer-schema-is-left-alone", test_newer_schema_is_left_alone);
  g_test_add_func ("/store/db/newer-schema-in-the-log", test_newer_schema_in_the_log);
  g_test_add_func ("/store/db/damaged-page", test_damaged_page);
  g_test_add_func ("/store/db/check-counts", test_check_counts);
  g_test_add_func ("/store/db/broken-reference", test_broken_reference);
  g_test_add_func ("/store/db/transaction-undone", test_transaction_undone);
  g_test_add_func ("/store/db/read-sees-one-moment", test_read_sees_one_moment);
  g_test_add_func ("/store/db/busy", test_busy);
  g_test_add_func ("/store/db/data-version-tells-others-writes", test_data_version_tells_others_writes);
  g_test_add_func ("/store/db/locks-outlive-a-second-connection", test_locks_outlive_a_second_connection);
  g_test_add_func ("/store/db/created-by-many-at-once", test_created_by_many_at_once);
  g_test_add_func ("/store/db/being-made-on-a-slow-disk", test_being_made_on_a_slow_disk);
  return g_test_run ();
}
