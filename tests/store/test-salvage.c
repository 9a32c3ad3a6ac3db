/* What is left of a damaged database: all that can be read, nothing that was not there, and the damaged file as
 * it was. */

#include "steady-salvage.h"

#include <glib/gstdio.h>
#include <string.h>

#include "steady-backup.h"
#include "steady-db-private.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "steady-transaction.h"
#include "store-test-utils.h"

#define PAGE 4096
#define SETS 600
#define CHECKS 300

static SteadyCheck *
make_check (guint number)
{
  g_autofree char *id = g_strdup_printf ("check-%u", number);
  SteadyCheck *check = steady_check_new (id, at ("2026-03-02T08:00:00+08:00"), STEADY_CHECK_USUAL_PAIN,
                                         (int) (number % 4), NULL);

  check->note = g_strdup ("老毛病");
  return check;
}

static void
add_state (SteadyDb *db)
{
  g_autoptr (GBytes) state = g_bytes_new_static ("state", 5);

  g_assert_true (steady_repository_put_state (db, day ("2026-03-01"), day ("2026-03-02"), state, NULL));
}

/* Twenty sets a session, so that sets lie on many pages and sessions on one. */
static SteadyDb *
make_database (const char *path, guint sets, guint checks)
{
  SteadyDb *db = steady_db_open (path, NULL);
  g_autoptr (SteadyTransaction) transaction = NULL;

  g_assert_nonnull (db);
  transaction = steady_transaction_begin (db, STEADY_TRANSACTION_WRITE, NULL);
  for (guint i = 0; i < sets; i++)
    {
      g_autofree char *id = g_strdup_printf ("set-%u", i);
      g_autofree char *session = g_strdup_printf ("session-%u", i / 20);
      g_autoptr (SteadySet) set = make_set (id, session, "2026-03-01T10:00:00+08:00", (int) (i % 20) + 1);
      SteadyDate date;

      g_assert_true (steady_repository_add_set (db, set, &date, NULL));
    }
  for (guint i = 0; i < checks; i++)
    {
      g_autoptr (SteadyCheck) check = make_check (i);

      g_assert_true (steady_repository_add_check (db, check, NULL));
    }
  add_state (db);
  g_assert_true (steady_repository_put_setting (db, "person-code", "P7", at ("2026-03-01T10:00:00+08:00"), NULL));
  g_assert_true (steady_transaction_commit (transaction, NULL));
  return db;
}

static GBytes *
make_bytes (TempStore *store)
{
  steady_db_free (make_database (store->path, SETS, CHECKS));
  return read_bytes (store->path);
}

/* @pattern: what the bytes become; -1: noise */
static void
write_damaged (const char *path, GBytes *bytes, gsize from, gsize length, int pattern)
{
  gsize size;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  size = g_bytes_get_size (bytes);
  for (gsize i = from; i < MIN (from + length, size); i++)
    copy[i] = pattern >= 0 ? (guint8) pattern : (guint8) (i * 167 + i / 256);
  write_bytes (path, copy, size);
}

/* What was saved is whole, was there before, and is said as it is. */
static void
assert_saved (const char *saved, const char *original, const SteadySalvage *found)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS o", original);
  g_autofree char *sets = query_text (saved, "SELECT count(*) FROM sets");
  g_autofree char *checks = query_text (saved, "SELECT count(*) FROM checks");
  sqlite3 *handle;
  sqlite3_stmt *statement;

  steady_backup_verify (saved, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (saved), ==, 0600);
  g_assert_cmpint (atoi (sets), ==, (int) found->sets.saved);
  g_assert_cmpint (atoi (checks), ==, (int) found->checks.saved);

  g_assert_cmpint (sqlite3_open (saved, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT (SELECT count(*) FROM (SELECT * FROM main.sets EXCEPT SELECT *"
                                       " FROM o.sets)) + (SELECT count(*) FROM (SELECT * FROM main.checks"
                                       " EXCEPT SELECT * FROM o.checks))",
                                       -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
}

static void
test_whole_database_is_saved_whole (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *target = temp_store_file (store, "saved.db");
  g_autoptr (GBytes) bytes = make_bytes (store);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;
  g_autofree char *states = NULL;
  g_autofree char *code = NULL;
  SteadySalvage found;

  steady_salvage (store->path, target, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found.sets.saved, ==, SETS);
  g_assert_cmpuint (found.checks.saved, ==, CHECKS);
  g_assert_false (found.sets.gaps || found.checks.gaps || found.prescriptions.gaps);
  g_assert_cmpint (found.sets.lost, ==, 0);
  g_assert_cmpint (found.last_date, ==, day ("2026-03-02"));
  assert_saved (target, store->path, &found);

  states = query_text (target, "SELECT count(*) FROM planner_states");
  code = query_text (target, "SELECT value FROM settings");
  g_assert_cmpstr (states, ==, "1");
  g_assert_cmpstr (code, ==, "P7");
  after = read_bytes (store->path);
  g_assert_true (g_bytes_equal (bytes, after));
  /* Nothing stays behind. */
  names = list_folder (store->folder);
  g_assert_cmpstr (names, ==, "saved.db steady.db");
}

/* Whichever page of the file is destroyed, and by what, all else is saved. */
static void
test_any_page (void)
{
  static const int patterns[] = { 0, 0xff, -1 };
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *target = temp_store_file (store, "saved.db");
  g_autofree char *damaged = temp_store_file (store, "damaged.db");
  g_autoptr (GBytes) bytes = make_bytes (store);
  gsize pages = g_bytes_get_size (bytes) / PAGE;
  guint all_sets = 0, gaps = 0;

  g_assert_cmpuint (pages, >, 20);
  for (gsize page = 0; page < pages; page++)
    for (guint p = 0; p < G_N_ELEMENTS (patterns); p++)
      {
        g_autofree char *states = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) before = NULL;
        g_autoptr (GBytes) after = NULL;
        SteadySalvage found;

        if (!g_test_slow () && p != page % G_N_ELEMENTS (patterns))
          continue;
        write_damaged (damaged, bytes, page * PAGE, PAGE, patterns[p]);
        before = read_bytes (damaged);
        if (!steady_salvage (damaged, target, &found, &error))
          g_error ("page %" G_GSIZE_FORMAT ", pattern %d: %s", page + 1, patterns[p], error->message);
        assert_saved (target, store->path, &found);
        after = read_bytes (damaged);
        g_assert_true (g_bytes_equal (before, after));

        /* One page holds some 40 rows; the root of a table leads to all of them. */
        if (found.sets.saved < SETS && found.checks.saved < CHECKS)
          g_error ("page %" G_GSIZE_FORMAT " cost %u sets and %u answers", page + 1, SETS - found.sets.saved,
                   CHECKS - found.checks.saved);
        g_assert_cmpint (found.sets.saved < SETS, ==, found.sets.gaps);
        g_assert_cmpint (found.checks.saved < CHECKS, ==, found.checks.gaps);
        if (found.sets.gaps && found.sets.lost >= 0)
          g_assert_cmpint ((int) found.sets.saved + found.sets.lost, ==, SETS);
        /* The planner's state follows from every row: without all of them it is worked out anew. */
        states = query_text (target, "SELECT count(*) FROM planner_states");
        if (found.sets.gaps || found.checks.gaps)
          g_assert_cmpstr (states, ==, "0");
        all_sets += found.sets.saved == SETS;
        gaps += found.sets.gaps || found.checks.gaps;
      }
  g_assert_cmpuint (all_sets, >, 0);
  g_assert_cmpuint (gaps, >, 0);
}

/* --- the kinds of damage that have a name ----------------------------------------------------------------- */

typedef struct
{
  const char *name;
  gsize from;
  gsize length;
  gsize keep; /* of the file, in per cent; 0: all of it */
  guint sets_min;
  guint checks_min;
  int pattern;
} Row;

static const Row rows[] = {
  { "the first 16 bytes", 0, 16, 0, SETS, CHECKS },
  { "the header", 0, 100, 0, SETS, CHECKS },
  { "the size of the pages: none", 16, 2, 0, SETS, CHECKS },
  { "the size of the pages: one that cannot be", 16, 2, 0, SETS, CHECKS, 0x55 },
  { "a sector", 0, 512, 0, SETS, CHECKS },
  { "the first page", 0, PAGE, 0, SETS, CHECKS },
  { "the first three pages", 0, 3 * PAGE, 0, SETS, 0 },
  { "one byte less", 0, 0, 99, SETS / 2, 0 },
  { "two thirds are left", 0, 0, 66, 100, 0 },
};

static void
test_named_damage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *target = temp_store_file (store, "saved.db");
      g_autofree char *damaged = temp_store_file (store, "damaged.db");
      g_autoptr (GBytes) bytes = make_bytes (store);
      g_autoptr (GBytes) kept
        = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) * (rows[i].keep > 0 ? rows[i].keep : 100) / 100);
      g_autoptr (GError) error = NULL;
      SteadySalvage found;

      write_damaged (damaged, kept, rows[i].from, rows[i].length, rows[i].pattern);
      if (!steady_salvage (damaged, target, &found, &error))
        g_error ("%s: %s", rows[i].name, error->message);
      assert_saved (target, store->path, &found);
      if (found.sets.saved < rows[i].sets_min || found.checks.saved < rows[i].checks_min)
        g_error ("%s: %u sets, %u answers", rows[i].name, found.sets.saved, found.checks.saved);
    }
}

/* The last rows are in the log only, as after a power cut. */
static void
test_log_is_read_too (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *target = temp_store_file (store, "saved.db");
  g_autofree char *damaged = temp_store_file (store, "damaged.db");
  g_autofree char *damaged_wal = temp_store_file (store, "damaged.db-wal");
  g_autofree char *wal = temp_store_file (store, "steady.db-wal");
  g_autoptr (SteadyDb) db = NULL;
  g_autoptr (SteadySet) set = make_set ("late", "late", "2026-03-09T10:00:00+08:00", 1);
  g_autoptr (GBytes) bytes = make_bytes (store);
  g_autoptr (GBytes) log = NULL;
  g_autoptr (GBytes) log_after = NULL;
  SteadySalvage found;
  SteadyDate date;

  db = steady_db_open (store->path, NULL);
  g_assert_true (steady_repository_add_set (db, set, &date, NULL));
  log = read_bytes (wal);
  write_damaged (damaged, bytes, 0, PAGE, 0);
  write_bytes (damaged_wal, g_bytes_get_data (log, NULL), g_bytes_get_size (log));
  g_assert_true (steady_salvage (damaged, target, &found, NULL));
  g_assert_cmpuint (found.sets.saved, ==, SETS + 1);
  g_assert_cmpint (found.last_date, ==, day ("2026-03-09"));
  log_after = read_bytes (damaged_wal);
  g_assert_true (g_bytes_equal (log, log_after));

  /* A log of zeros is no log: what was there before it is. */
  write_damaged (damaged_wal, log, 0, G_MAXINT, 0);
  g_assert_true (steady_salvage (damaged, target, &found, NULL));
  g_assert_cmpuint (found.sets.saved, ==, SETS);
}

/* Values that no program of ours can have written are not taken over; letters that are none cost the note
 * alone. */
static void
test_rows_that_cannot_be (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autofree char *target = temp_store_file (store, "saved.db");
  g_autoptr (GBytes) bytes = make_bytes (store);
  g_autofree char *notes = NULL;
  g_autofree char *sessions = NULL;
  SteadySalvage found;

  run_sql (store->path, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
                        "UPDATE sets SET hold_s = 99999 WHERE id = 'set-3';"
                        "UPDATE sets SET exercise = CAST (x'ff' AS TEXT) WHERE id = 'set-4';"
                        "UPDATE sets SET note = CAST (x'ff' AS TEXT) WHERE id = 'set-5';"
                        "UPDATE checks SET kind = 'mood' WHERE id = 'check-3';"
                        "DELETE FROM sessions WHERE id = 'session-2'");
  g_assert_true (steady_salvage (store->path, target, &found, NULL));
  g_assert_cmpuint (found.sets.saved, ==, SETS - 2);
  g_assert_cmpint (found.sets.lost, ==, 2);
  g_assert_cmpuint (found.checks.saved, ==, CHECKS - 1);
  g_assert_cmpint (found.checks.lost, ==, 1);
  notes = query_text (target, "SELECT count(*) FROM sets WHERE id = 'set-5' AND note IS NULL");
  g_assert_cmpstr (notes, ==, "1");
  /* Their sets are there all the same. */
  sessions = query_text (target, "SELECT count(*) FROM sets JOIN sessions ON session = number"
                                 " WHERE sessions.id LIKE 'recovered-%'");
  g_assert_cmpstr (sessions, ==, "20");
}

/* --- what cannot be saved --------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *sql;  /* (nullable): makes the file */
  const char *text; /* (nullable): is the file */
  SteadyError code;
} Refused;

static const Refused refused[] = {
  { "no file", NULL, NULL, STEADY_ERROR_IO },
  { "empty", NULL, "", STEADY_ERROR_CORRUPT },
  { "a letter", NULL, "Dear diary", STEADY_ERROR_CORRUPT },
  { "another program's", "PRAGMA application_id = 7; CREATE TABLE sets (id TEXT)", NULL, STEADY_ERROR_FOREIGN },
  { "nobody's", "CREATE TABLE sets (id TEXT)", NULL, STEADY_ERROR_CORRUPT },
  { "another program's, of large pages",
    "PRAGMA page_size = 65536; PRAGMA application_id = 7; CREATE TABLE sets (id TEXT)", NULL, STEADY_ERROR_FOREIGN },
  { "a newer Steady's", "PRAGMA application_id = 0x53746479; PRAGMA user_version = 999; CREATE TABLE x (y)", NULL,
    STEADY_ERROR_TOO_NEW },
  { "views in the place of tables",
    "PRAGMA application_id = 0x53746479; PRAGMA user_version = 1; CREATE VIEW sets AS SELECT 1 AS id;"
    "CREATE VIEW checks AS SELECT 1 AS id; CREATE VIEW sessions AS SELECT 1 AS id",
    NULL, STEADY_ERROR_CORRUPT },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autofree char *target = temp_store_file (store, "saved.db");
      g_autofree char *names = NULL;
      g_autoptr (GError) error = NULL;
      SteadySalvage found;

      if (refused[i].sql != NULL)
        run_sql (store->path, refused[i].sql);
      if (refused[i].text != NULL)
        write_bytes (store->path, refused[i].text, strlen (refused[i].text));
      if (steady_salvage (store->path, target, &found, &error))
        g_error ("%s", refused[i].name);
      if (!g_error_matches (error, STEADY_ERROR, (int) refused[i].code))
        g_error ("%s: %s", refused[i].name, error->message);
      g_assert_null (strchr (error->message, '\n'));
      names = list_folder (store->folder);
      g_assert_cmpstr (names, ==, refused[i].sql != NULL || refused[i].text != NULL ? "steady.db" : "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/salvage/whole-database-is-saved-whole", test_whole_database_is_saved_whole);
  g_test_add_func ("/store/salvage/any-page", test_any_page);
  g_test_add_func ("/store/salvage/named-damage", test_named_damage);
  g_test_add_func ("/store/salvage/log-is-read-too", test_log_is_read_too);
  g_test_add_func ("/store/salvage/rows-that-cannot-be", test_rows_that_cannot_be);
  g_test_add_func ("/store/salvage/refused", test_refused);
  return g_test_run ();
}
