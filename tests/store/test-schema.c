#include "steady-db-private.h"

#include <string.h>

#include "steady-error.h"
#include "steady-repository.h"
#include "steady-schema.h"
#include "store-test-utils.h"

/* The program as it is, and the ones that come after it. */
static void
later_program (const char * const *sql, guint n, GArray *migrations)
{
  guint known;
  const SteadyMigration *list = steady_schema_migrations (&known);

  g_array_append_vals (migrations, list, known);
  for (guint i = 0; i < n; i++)
    g_array_append_val (migrations, ((SteadyMigration) { sql[i] }));
}

static SteadyDb *
open_with (const char *path, const char * const *sql, guint n, GError **error)
{
  g_autoptr (GArray) migrations = g_array_new (FALSE, FALSE, sizeof (SteadyMigration));

  later_program (sql, n, migrations);
  return steady_db_open_with (path, (const SteadyMigration *) (gpointer) migrations->data, migrations->len,
                              error);
}

static void
fill (const char *path)
{
  g_autoptr (SteadyDb) db = steady_db_open (path, NULL);
  g_autoptr (SteadySet) set = make_set ("a", "s1", "2026-03-01T10:00:00+08:00", 1);
  SteadyDate date;

  g_assert_true (steady_repository_add_set (db, set, &date, NULL));
}

static void
test_two_steps_at_once (void)
{
  static const char * const later[] = { "ALTER TABLE sets ADD COLUMN mood INTEGER",
                                        "CREATE TABLE moods (x TEXT NOT NULL) STRICT" };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *backup = temp_store_file (store, "steady.db.schema-1");
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDb) db = NULL;
  g_autofree char *sets = NULL;
  g_autofree char *old_version = NULL;
  gint64 version;

  fill (store->path);
  db = open_with (store->path, later, 2, &error);
  g_assert_no_error (error);
  g_assert_true (steady_schema_get_version (db, &version, NULL));
  g_assert_cmpint (version, ==, 3);

  /* The copy is what was there before, whole, and private. */
  sets = query_text (backup, "SELECT count(*) FROM sets");
  old_version = query_text (backup, "PRAGMA user_version");
  g_assert_cmpstr (sets, ==, "1");
  g_assert_cmpstr (old_version, ==, "1");
  g_assert_cmpuint (mode_of (backup), ==, 0600);
}

static void
test_failing_step_leaves_what_was (void)
{
  static const char *const later[]
    = { "ALTER TABLE sets ADD COLUMN mood INTEGER",
        "CREATE TABLE moods (x TEXT); DELETE FROM sets; INSERT INTO nowhere VALUES (1)" };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDb) db = NULL;
  g_autofree char *version = NULL;
  g_autofree char *sets = NULL;
  g_autofree char *moods = NULL;

  fill (store->path);
  db = open_with (store->path, later, 2, &error);
  g_assert_null (db);
  g_assert_nonnull (error);
  version = query_text (store->path, "PRAGMA user_version");
  sets = query_text (store->path, "SELECT count(*) FROM sets");
  moods = query_text (store->path, "SELECT count(*) FROM sqlite_schema WHERE name = 'moods'");
  g_assert_cmpstr (version, ==, "2");
  g_assert_cmpstr (sets, ==, "1");
  g_assert_cmpstr (moods, ==, "0");
}

static void
test_no_backup_no_migration (void)
{
  static const char * const later[] = { "DROP TABLE sets" };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *in_the_way = temp_store_file (store, "steady.db.schema-1/x");
  g_autofree char *folder = g_path_get_dirname (in_the_way);
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDb) db = NULL;
  g_autofree char *version = NULL;

  fill (store->path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  db = open_with (store->path, later, 1, &error);
  g_assert_null (db);
  g_assert_nonnull (error);
  version = query_text (store->path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "1");
}

static void
test_new_database_needs_no_backup (void)
{
  static const char * const later[] = { "ALTER TABLE sets ADD COLUMN mood INTEGER" };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = open_with (store->path, later, 1, NULL);
  g_autofree char *names = NULL;

  g_assert_nonnull (db);
  g_clear_pointer (&db, steady_db_free);
  names = list_folder (store->folder);
  g_assert_cmpstr (names, ==, "steady.db");
}

static void
test_newer_is_refused_by_the_older (void)
{
  static const char * const later[] = { "ALTER TABLE sets ADD COLUMN mood INTEGER" };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = open_with (store->path, later, 1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_clear_pointer (&db, steady_db_free);
  before = read_bytes (store->path);
  db = steady_db_open (store->path, &error);
  g_assert_null (db);
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_TOO_NEW);
  g_assert_nonnull (strstr (error->message, "schema 2"));
  after = read_bytes (store->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* --- another Steady is faster ------------------------------------------------------------------------------- */

/* What another program makes of the database between our look at it and our change. */
static struct
{
  const char *path; /* NULL: it has done so */
  const char * const *sql;
  guint n;
} other;

static int
on_statement (unsigned type, void *context, void *statement, void *text)
{
  const char *path = other.path;
  g_autoptr (SteadyDb) db = NULL;

  if (path == NULL || !g_str_equal (sqlite3_sql (statement), "BEGIN IMMEDIATE"))
    return 0;
  other.path = NULL;
  db = open_with (path, other.sql, other.n, NULL);
  g_assert_nonnull (db);
  return 0;
}

static int
watch (sqlite3 *handle, char **message, const struct sqlite3_api_routines *api)
{
  return sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, on_statement, NULL);
}

static void
test_another_was_faster (void)
{
  static const char * const later[] = { "ALTER TABLE sets ADD COLUMN mood INTEGER", "CREATE TABLE moods (x TEXT) STRICT" };

  for (guint n = 1; n <= 2; n++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *version = NULL;
      g_autofree char *sets = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyDb) db = NULL;

      fill (store->path);
      other.path = store->path;
      other.sql = later;
      other.n = n;
      g_assert_cmpint (sqlite3_auto_extension ((void (*) (void)) watch), ==, SQLITE_OK);
      db = open_with (store->path, later, 1, &error);
      g_assert_cmpint (sqlite3_cancel_auto_extension ((void (*) (void)) watch), ==, 1);
      g_assert_null (other.path);

      /* The same work is not done twice; what a newer one did is left alone. */
      if (n == 1)
        g_assert_no_error (error);
      else
        g_assert_error (error, STEADY_ERROR, STEADY_ERROR_TOO_NEW);
      g_assert_true ((db != NULL) == (n == 1));
      version = query_text (store->path, "PRAGMA user_version");
      sets = query_text (store->path, "SELECT count(*) FROM sets WHERE mood IS NULL");
      g_assert_cmpstr (version, ==, n == 1 ? "2" : "3");
      g_assert_cmpstr (sets, ==, "1");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/schema/two-steps-at-once", test_two_steps_at_once);
  g_test_add_func ("/store/schema/failing-step-leaves-what-was", test_failing_step_leaves_what_was);
  g_test_add_func ("/store/schema/no-backup-no-migration", test_no_backup_no_migration);
  g_test_add_func ("/store/schema/new-database-needs-no-backup", test_new_database_needs_no_backup);
  g_test_add_func ("/store/schema/newer-is-refused-by-the-older", test_newer_is_refused_by_the_older);
  g_test_add_func ("/store/schema/another-was-faster", test_another_was_faster);
  return g_test_run ();
}
