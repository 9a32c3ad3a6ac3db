/* The disk fails: at the n-th write, sync, read, open …, once or for good, for every n until all goes
 * through. Whatever a person does then ends in success or in an error that says so, and what was there is
 * there. */

#include "diary-test-utils.h"

#include <glib/gstdio.h>
#include <string.h>

#include "faulty-vfs.h"
#include "steady-db-private.h"
#include "steady-error.h"

#define D0 20513 /* 2026-03-01 */

/* As many as any of these deeds needs, and more: one that never gets through is a mistake. */
#define N_MAX 3000

typedef struct
{
  DiaryFixture fixture;
  char *copy; /* a copy of the database with three sets */
} World;

/* Does one thing; FALSE with @error where it could not be done. */
typedef gboolean (*Deed) (World *world, GError **error);

typedef struct
{
  const char *name;
  Deed deed;
  const char *sets_before; /* how many sets there are where it was not done */
  const char *sets_after;
  gboolean starts_open;    /* the diary is open before the fault */
} Case;

static gboolean
open_diary (World *world, GError **error)
{
  world->fixture.diary
    = steady_diary_open (world->fixture.store->path, world->fixture.catalogue, world->fixture.clock, error);
  return world->fixture.diary != NULL;
}

static gboolean
do_finish_set (World *world, GError **error)
{
  g_autoptr (SteadySet) set = clean_set (world->fixture.catalogue, "new", "new", time_on (D0 + 5, 18, 0),
                                         "plank", STEADY_SIDE_BOTH, 1);

  return steady_diary_finish_set (world->fixture.diary, set, "state", error);
}

static gboolean
do_delete_set (World *world, GError **error)
{
  return steady_diary_delete_set (world->fixture.diary, "first", error);
}

static gboolean
do_answer (World *world, GError **error)
{
  return steady_diary_answer (world->fixture.diary, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL, NULL, error);
}

static gboolean
do_plan (World *world, GError **error)
{
  g_autoptr (SteadyPlan) plan = steady_diary_plan (world->fixture.diary, D0 + 6, error);
  g_autoptr (GPtrArray) decisions = NULL;

  if (plan == NULL)
    return FALSE;
  decisions = steady_diary_decisions (world->fixture.diary, STEADY_DATE_NONE, STEADY_DATE_NONE, error);
  return decisions != NULL;
}

static gboolean
do_import (World *world, GError **error)
{
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  SteadyImportOptions options = { FALSE, FALSE };

  for (int day = 1; day <= 4; day++)
    {
      g_autofree char *id = g_strdup_printf ("import-%d", day);

      g_ptr_array_add (rows->sets, clean_set (world->fixture.catalogue, id, id, time_on (D0 - day, 18, 0),
                                              "plank", STEADY_SIDE_BOTH, 1));
    }
  return steady_diary_import (world->fixture.diary, rows, &options, NULL, NULL, error);
}

static gboolean
do_check (World *world, GError **error)
{
  g_autofree char *lines = steady_diary_check (world->fixture.diary, error);

  return lines != NULL;
}

static gboolean
do_backup (World *world, GError **error)
{
  g_autofree char *path = temp_store_file (world->fixture.store, "backup.db");
  gboolean done = steady_diary_backup (world->fixture.diary, path, error);

  faulty_vfs_disarm ();
  /* There is a whole copy or none. */
  g_assert_cmpint (done, ==, g_file_test (path, G_FILE_TEST_EXISTS));
  if (done)
    {
      g_autofree char *sets = query_text (path, "SELECT count(*) FROM sets");

      g_assert_cmpstr (sets, ==, "7");
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  return done;
}

static gboolean
do_restore (World *world, GError **error)
{
  return steady_diary_restore (world->fixture.store->path, world->copy, NULL, error);
}

static gboolean
do_update_set (World *world, GError **error)
{
  g_autoptr (SteadySet) set = clean_set (world->fixture.catalogue, "first", "first", time_on (D0 - 9, 18, 0),
                                         "clamshell", STEADY_SIDE_LEFT, 1);

  set->reps = 3;
  return steady_diary_update_set (world->fixture.diary, set, error);
}

static gboolean
do_rate (World *world, GError **error)
{
  return steady_diary_rate (world->fixture.diary, "first", "clamshell", RATED (7, 1, 5), error);
}

static gboolean
do_withdraw (World *world, GError **error)
{
  return steady_diary_withdraw (world->fixture.diary, "usual", TRUE, error);
}

static gboolean
do_add_checks (World *world, GError **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("check-%d", i);

      g_ptr_array_add (checks,
                       steady_check_new (id, time_on (D0 + 4, 8, i), STEADY_CHECK_USUAL_PAIN, i, NULL));
    }
  return steady_diary_add_checks (world->fixture.diary, checks, error);
}

static gboolean
do_save_and_close_session (World *world, GError **error)
{
  return steady_diary_save_session (world->fixture.diary, "first", "state", error)
         && steady_diary_close_session (world->fixture.diary, "first", error);
}

static gboolean
do_person_code (World *world, GError **error)
{
  return steady_diary_set_person_code (world->fixture.diary, "P7", error);
}

/* The order of a professional, as it is read from a file. */
static gboolean
do_prescription (World *world, GError **error)
{
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  SteadyPrescription *order = steady_prescription_new ();
  SteadyImportOptions options = { FALSE, FALSE };

  order->id = g_strdup ("order");
  order->exercise = g_strdup ("plank");
  order->dose = (SteadyDose) { 2, 0, 20 };
  order->valid_from = D0 + 3;
  order->valid_until = STEADY_DATE_NONE;
  g_ptr_array_add (rows->prescriptions, order);
  return steady_diary_import (world->fixture.diary, rows, &options, NULL, NULL, error);
}

/* All rows, as an export reads them. */
static gboolean
do_read (World *world, GError **error)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (world->fixture.diary, STEADY_DATE_NONE, STEADY_DATE_NONE, error);
  g_autoptr (GPtrArray) checks = history != NULL ? steady_diary_all_checks (world->fixture.diary, error) : NULL;

  /* Never a part of it. */
  if (history != NULL)
    g_assert_cmpuint (history->sets->len, ==, 7);
  if (checks != NULL)
    g_assert_cmpuint (checks->len, ==, 1);
  return checks != NULL;
}

/* Begins without any copy: after each try there is a whole one or none. */
static gboolean
do_keep_copy (World *world, GError **error)
{
  SteadyDiaryCopy made;
  gboolean done = steady_diary_keep_copy (world->fixture.store->path, D0 + 5, &made, error);
  g_autoptr (GPtrArray) copies = NULL;

  faulty_vfs_disarm ();
  copies = steady_diary_list_copies (world->fixture.store->path);
  g_assert_cmpuint (copies->len, ==, done ? 1 : 0);
  if (done)
    {
      g_autofree char *sets = query_text (g_ptr_array_index (copies, 0), "SELECT count(*) FROM sets");

      g_assert_cmpstr (sets, ==, "7");
      g_assert_cmpint (g_remove (g_ptr_array_index (copies, 0)), ==, 0);
    }
  return done;
}

/* What cannot be read for a moment counts as damage here; what is saved then is whole in itself. */
static gboolean
do_salvage (World *world, GError **error)
{
  SteadyDiaryContent content;
  g_autofree char *path = steady_diary_salvage (world->fixture.store->path, &content, error);
  g_autofree char *integrity = NULL;

  faulty_vfs_disarm ();
  if (path == NULL)
    return FALSE;
  integrity = query_text (path, "PRAGMA integrity_check");
  g_assert_cmpstr (integrity, ==, "ok");
  g_assert_true (content.sets == 7 || content.gaps);
  g_assert_cmpint (g_remove (path), ==, 0);
  return TRUE;
}

static gboolean
do_migrate (World *world, GError **error)
{
  static const char later[] = "ALTER TABLE sets ADD COLUMN mood INTEGER; INSERT INTO settings"
                              " (name, value, recorded_s, offset_s, date) VALUES ('migrated', '1', 0, 0, 0)";
  SteadyMigration migrations[2];
  g_autoptr (SteadyDb) db = NULL;
  guint known;

  migrations[0] = *steady_schema_migrations (&known);
  migrations[1] = (SteadyMigration) { later };
  g_assert_cmpuint (known, ==, 1);
  db = steady_db_open_with (world->fixture.store->path, migrations, 2, error);
  return db != NULL;
}

/* --- one world after the other ---------------------------------------------------------------------- */

static void
make_world (World *world)
{
  g_autoptr (SteadySet) first = NULL;
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);

  diary_set_up (&world->fixture, NULL);
  world->copy = temp_store_file (world->fixture.store, "copy.db");
  set_today (&world->fixture, D0 + 5);
  train (&world->fixture, D0, "plank", CLEAN);
  g_assert_true (steady_diary_backup (world->fixture.diary, world->copy, NULL));
  train (&world->fixture, D0 + 1, "wall-sit", CLEAN);
  first = clean_set (world->fixture.catalogue, "first", "first", time_on (D0 - 9, 18, 0), "clamshell",
                     STEADY_SIDE_LEFT, 1);
  g_assert_true (steady_diary_add_set (world->fixture.diary, first, NULL));
  g_ptr_array_add (checks, steady_check_new ("usual", time_on (D0 - 9, 8, 0), STEADY_CHECK_USUAL_PAIN, 1, NULL));
  g_assert_true (steady_diary_add_checks (world->fixture.diary, checks, NULL));
  g_clear_object (&world->fixture.diary);
}

/* Each try begins with the same bytes. */
static void
reset_world (World *world, GBytes *bytes)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal", ".replaced", ".replaced-wal",
                                          ".replaced-shm", ".replaced-journal", ".schema-1" };

  g_clear_object (&world->fixture.diary);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (world->fixture.store->path, endings[i], NULL);

      g_remove (path);
    }
  if (bytes != NULL)
    write_bytes (world->fixture.store->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
count_sets (World *world)
{
  g_autofree char *integrity = query_text (world->fixture.store->path, "PRAGMA integrity_check");

  g_assert_cmpstr (integrity, ==, "ok");
  return query_text (world->fixture.store->path, "SELECT count(*) FROM sets");
}

/* What is kept must still be what a replay says. */
static void
check_kept (World *world)
{
  g_autoptr (SteadyPlan) kept = NULL;
  g_autoptr (SteadyPlan) replayed = NULL;
  g_autofree char *difference = NULL;

  if (world->fixture.diary == NULL)
    g_assert_true (open_diary (world, NULL));
  kept = steady_diary_plan (world->fixture.diary, D0 + 6, NULL);
  replayed = replayed_plan (&world->fixture, D0 + 6);
  difference = compare_plans (kept, replayed);
  g_assert_cmpstr (difference, ==, NULL);
}

/* Returns whether the fault struck at all. */
static gboolean
try_once (World *world, const Case *test, GBytes *bytes, FaultKind kind, guint n, gboolean stays)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sets = NULL;
  gboolean done, struck;

  reset_world (world, bytes);
  if (test->starts_open)
    g_assert_true (open_diary (world, NULL));
  faulty_vfs_arm (kind, n, stays);
  done = test->deed (world, &error);
  struck = faulty_vfs_disarm ();

  if (!done)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == STEADY_ERROR);
      g_assert_null (strchr (error->message, '\n'));
      if (!struck)
        g_error ("%s, %s %u%s: %s", test->name, fault_name (kind), n, stays ? " and on" : "", error->message);
    }
  g_clear_object (&world->fixture.diary);
  sets = count_sets (world);
  /* A sync that failed may still have reached the disk; half of anything never does. */
  if (!g_str_equal (sets, test->sets_after) && (done || !g_str_equal (sets, test->sets_before)))
    g_error ("%s, %s %u%s: %s sets", test->name, fault_name (kind), n, stays ? " and on" : "", sets);
  if (test->deed != do_migrate)
    check_kept (world);
  return struck;
}

static void
test_deed (gconstpointer data)
{
  const Case *test = data;
  World world = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  make_world (&world);
  bytes = read_bytes (world.fixture.store->path);
  for (int kind = FAULT_READ; kind < N_FAULTS; kind++)
    for (int stays = 0; stays <= 1; stays++)
      {
        guint n = 1;

        /* A lock that stays away is waited for; that is another test. */
        if (kind == FAULT_LOCK && stays)
          continue;
        while (try_once (&world, test, bytes, (FaultKind) kind, n, stays))
          g_assert_cmpuint (++n, <, N_MAX);
      }
  g_free (world.copy);
  diary_tear_down (&world.fixture, NULL);
}

/* The first start of all, where there is nothing yet. */
static void
test_first_start (void)
{
  World world = { 0 };

  make_world (&world);
  for (int kind = FAULT_READ; kind < N_FAULTS; kind++)
    for (int stays = 0; stays <= 1; stays++)
      {
        gboolean struck = TRUE;

        if (kind == FAULT_LOCK && stays)
          continue;
        for (guint n = 1; struck && n < N_MAX; n++)
          {
            g_autoptr (GError) error = NULL;
            g_autofree char *sets = NULL;

            reset_world (&world, NULL);
            faulty_vfs_arm ((FaultKind) kind, n, stays);
            if (!open_diary (&world, &error))
              g_assert_true (error != NULL && error->domain == STEADY_ERROR);
            struck = faulty_vfs_disarm ();
            g_clear_object (&world.fixture.diary);

            /* The next start is as if nothing had been. */
            g_clear_error (&error);
            if (!open_diary (&world, &error))
              g_error ("%s %u%s: %s", fault_name ((FaultKind) kind), n, stays ? " and on" : "",
                       error->message);
            g_clear_object (&world.fixture.diary);
            sets = count_sets (&world);
            g_assert_cmpstr (sets, ==, "0");
          }
        g_assert_false (struck);
      }
  g_free (world.copy);
  diary_tear_down (&world.fixture, NULL);
}

/* A file system without shared memory has no write-ahead log; a set is safe on it all the same. */
static void
test_without_shared_memory (void)
{
  DiaryFixture fixture;
  g_autofree char *mode = NULL;
  g_autofree char *sets = NULL;

  faulty_vfs_without_shared_memory (TRUE);
  diary_set_up (&fixture, NULL);
  train (&fixture, D0, "plank", CLEAN);
  diary_reopen (&fixture);
  mode = query_text (fixture.store->path, "PRAGMA journal_mode");
  sets = query_text (fixture.store->path, "SELECT count(*) FROM sets");
  g_assert_cmpstr (mode, ==, "delete");
  g_assert_cmpstr (sets, ==, "3");
  diary_tear_down (&fixture, NULL);
  faulty_vfs_without_shared_memory (FALSE);
}

int
main (int argc, char **argv)
{
  static const Case cases[] = {
    { "open", open_diary, "7", "7", FALSE },
    { "finish-set", do_finish_set, "7", "8", TRUE },
    { "delete-set", do_delete_set, "7", "6", TRUE },
    { "answer", do_answer, "7", "7", TRUE },
    { "plan", do_plan, "7", "7", TRUE },
    { "import", do_import, "7", "11", TRUE },
    { "update-set", do_update_set, "7", "7", TRUE },
    { "rate", do_rate, "7", "7", TRUE },
    { "add-checks", do_add_checks, "7", "7", TRUE },
    { "withdraw", do_withdraw, "7", "7", TRUE },
    { "prescription", do_prescription, "7", "7", TRUE },
    { "session-and-its-end", do_save_and_close_session, "7", "7", TRUE },
    { "person-code", do_person_code, "7", "7", TRUE },
    { "read", do_read, "7", "7", TRUE },
    { "keep-copy", do_keep_copy, "7", "7", TRUE },
    { "salvage", do_salvage, "7", "7", FALSE },
    { "check", do_check, "7", "7", TRUE },
    { "backup", do_backup, "7", "7", TRUE },
    { "restore", do_restore, "7", "3", FALSE },
    { "migrate", do_migrate, "7", "7", FALSE },
  };

  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/diary/faults/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_deed);
    }
  g_test_add_func ("/diary/faults/first-start", test_first_start);
  g_test_add_func ("/diary/faults/without-shared-memory", test_without_shared_memory);
  return g_test_run ();
}
