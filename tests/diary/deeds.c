#include "deeds.h"

#include <glib/gstdio.h>
#include <string.h>

#include "steady-db-private.h"
#include "steady-diary-people.h"
#include "steady-diary-progress.h"
#include "steady-error.h"

static void (*disarm) (void);

void
set_disarm (void (*function) (void))
{
  disarm = function;
}

/* --- deeds ------------------------------------------------------------------------------------------ */

gboolean
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

  disarm ();
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
do_save_session (World *world, GError **error)
{
  return steady_diary_save_session (world->fixture.diary, "under-way", "another state", error);
}

static gboolean
do_close_session (World *world, GError **error)
{
  return steady_diary_close_session (world->fixture.diary, "under-way", error);
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

  disarm ();
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

  disarm ();
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

static gboolean
do_weekly (World *world, GError **error)
{
  g_autoptr (GArray) weeks = steady_diary_weekly (world->fixture.diary, STEADY_DATE_NONE, STEADY_DATE_NONE, error);

  return weeks != NULL;
}

static gboolean
do_decisions (World *world, GError **error)
{
  g_autoptr (GPtrArray) decisions = steady_diary_decisions (world->fixture.diary, D0, D0 + 5, error);

  return decisions != NULL;
}

static gboolean
do_orders (World *world, GError **error)
{
  g_autoptr (GPtrArray) orders = steady_diary_prescriptions (world->fixture.diary, error);

  g_assert_true (orders == NULL || orders->len == 1);
  return orders != NULL;
}

static gboolean
do_end_order (World *world, GError **error)
{
  g_autoptr (SteadyPrescription) was = NULL;

  return steady_diary_end_prescription (world->fixture.diary, "in-force", D0 + 5, &was, error);
}

/* As "undo" does it. */
static gboolean
do_put_order (World *world, GError **error)
{
  g_autoptr (GPtrArray) orders = steady_diary_prescriptions (world->fixture.diary, error);
  SteadyPrescription *order = orders != NULL ? g_ptr_array_index (orders, 0) : NULL;

  if (order == NULL)
    return FALSE;
  order->dose.hold_s = 20;
  return steady_diary_put_prescription (world->fixture.diary, order, error);
}

/* One of each kind that is known with other content, and one that is new. */
static SteadyHistory *
make_other_rows (World *world)
{
  SteadyHistory *rows = steady_history_new ();
  SteadySet *set = clean_set (world->fixture.catalogue, "first", "first", time_on (D0 - 9, 18, 0), "clamshell",
                              STEADY_SIDE_LEFT, 1);
  SteadyPrescription *order = steady_prescription_new ();

  set->reps = 3;
  g_ptr_array_add (rows->sets, set);
  g_ptr_array_add (rows->sets, clean_set (world->fixture.catalogue, "second", "first", time_on (D0 - 9, 18, 5),
                                          "clamshell", STEADY_SIDE_LEFT, 2));
  g_ptr_array_add (rows->checks,
                   steady_check_new ("usual", time_on (D0 - 8, 8, 0), STEADY_CHECK_USUAL_PAIN, 2, NULL));
  g_ptr_array_add (rows->checks,
                   steady_check_new ("gap", time_on (D0 - 8, 8, 1), STEADY_CHECK_KNEE_GAP_RELAXED, 3, NULL));
  order->id = g_strdup ("in-force");
  order->exercise = g_strdup ("wall-sit");
  order->dose = (SteadyDose) { 2, 0, 30 };
  order->valid_from = D0 + 1;
  order->valid_until = STEADY_DATE_NONE;
  g_ptr_array_add (rows->prescriptions, order);
  return rows;
}

static gboolean
do_update_all (World *world, GError **error)
{
  g_autoptr (SteadyHistory) rows = make_other_rows (world);
  SteadyImportOptions options = { .update = TRUE };

  return steady_diary_import (world->fixture.diary, rows, &options, NULL, NULL, error);
}

static gboolean
do_preview (World *world, GError **error)
{
  g_autoptr (SteadyHistory) rows = make_other_rows (world);
  g_autoptr (SteadyPlan) plan = NULL;
  g_autofree char *conflict = NULL;
  SteadyImportOptions options = { .update = TRUE };

  return steady_diary_preview_import (world->fixture.diary, rows, &options, D0 + 6, NULL, &plan, &conflict, error);
}

/* What a page asks in passing: without an answer it shows less. */
static gboolean
do_ask (World *world, GError **error)
{
  SteadyDiary *diary = world->fixture.diary;
  g_autoptr (SteadyCheck) check = steady_diary_latest_check (diary, STEADY_CHECK_USUAL_PAIN, NULL, D0 + 5);
  g_autofree char *code = steady_diary_get_person_code (diary);
  g_autofree char *session = NULL;
  g_autofree char *state = steady_diary_get_open_session (diary, &session);

  steady_diary_schedule (diary, D0 + 5);
  steady_diary_is_new (diary);
  steady_diary_next_day_question (diary, D0 + 5);
  steady_diary_self_check_due (diary, D0 + 5);
  g_assert_cmpint (steady_diary_session_date (diary, "first"), <=, D0 - 9);
  g_assert_cmpint (steady_diary_first_date (diary), <=, D0 - 9);
  g_assert_cmpint (steady_diary_last_training_day (diary, D0 + 5), <=, D0 + 1);
  g_assert_cmpint (steady_diary_first_check_date (diary, STEADY_CHECK_USUAL_PAIN), <=, D0 - 9);
  g_assert_cmpint (steady_diary_last_date (diary), ==, D0 + 5);
  return TRUE;
}

static gboolean
do_look (World *world, GError **error)
{
  SteadyDiaryContent content;

  if (!steady_diary_look (world->copy, &content, error))
    return FALSE;
  g_assert_cmpuint (content.sets, ==, 3);
  return TRUE;
}

/* Puts the database back, for what is asked of every deed. */
static void
put_back (World *world)
{
  reset_world (world, TRUE);
}

/* Every row is there or none; of the copies that are to go some may be left. */
static gboolean
do_erase (World *world, GError **error)
{
  const char *path = world->fixture.store->path;
  gboolean done = steady_diary_erase (path, error);

  disarm ();
  /* One that seems damaged goes as a whole. */
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *sets = count_sets (world);

      g_assert_true (g_str_equal (sets, "0") || (!done && g_str_equal (sets, SETS_BEFORE)));
    }
  put_back (world);
  return done;
}

#define PAGE 4096

/* @page: from 1 */
static void
damage (World *world, gsize page)
{
  gsize size = g_bytes_get_size (world->bytes);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (world->bytes, NULL), size);

  memset (data + (page - 1) * PAGE, 0xa5, PAGE);
  write_bytes (world->fixture.store->path, data, size);
}

/* The page of the sessions. */
static void
damage_a_page (World *world)
{
  damage (world, 2);
}

/* The first page, without which nothing else can be found. */
static void
damage_the_head (World *world)
{
  damage (world, 1);
}

static gboolean
do_salvage_damaged (World *world, GError **error)
{
  SteadyDiaryContent content;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) before = read_bytes (world->fixture.store->path);
  g_autoptr (GBytes) after = NULL;

  path = steady_diary_salvage (world->fixture.store->path, &content, error);
  disarm ();
  after = read_bytes (world->fixture.store->path);
  g_assert_true (g_bytes_equal (before, after));
  if (path != NULL)
    {
      g_autofree char *integrity = query_text (path, "PRAGMA integrity_check");

      g_assert_cmpstr (integrity, ==, "ok");
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  put_back (world);
  return path != NULL;
}

/* For help: as it is, whatever is wrong with it. */
static gboolean
do_copy_damaged (World *world, GError **error)
{
  g_autofree char *path = temp_store_file (world->fixture.store, "for-help.db");
  gboolean done = steady_diary_copy_damaged (world->fixture.store->path, path, error);

  disarm ();
  g_assert_cmpint (done, ==, g_file_test (path, G_FILE_TEST_EXISTS));
  if (done)
    g_assert_cmpint (g_remove (path), ==, 0);
  put_back (world);
  return done;
}

/* The damaged file is kept aside, and is in its place where the restore could not be: never is there no database, which
 * would look like a first start. */
static gboolean
do_restore_over_damage (World *world, GError **error)
{
  const char *path = world->fixture.store->path;
  g_autofree char *expected = g_strconcat (path, ".replaced", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GBytes) before = read_bytes (path);
  g_autoptr (GBytes) aside = NULL;
  gboolean done = steady_diary_restore (path, world->copy, &kept, error);

  disarm ();
  g_assert_cmpstr (kept, ==, done ? expected : NULL);
  aside = read_bytes (done ? expected : path);
  g_assert_true (g_bytes_equal (before, aside));
  if (!done)
    put_back (world);
  return done;
}

const DeedCase *
list_deeds (guint *n)
{
  static const DeedCase deeds[] = {
    { "open", open_diary, "7", FALSE, NULL },
    { "finish-set", do_finish_set, "8", TRUE, NULL },
    { "delete-set", do_delete_set, "6", TRUE, NULL },
    { "answer", do_answer, "7", TRUE, NULL },
    { "plan", do_plan, "7", TRUE, NULL },
    { "import", do_import, "11", TRUE, NULL },
    { "update-set", do_update_set, "7", TRUE, NULL },
    { "rate", do_rate, "7", TRUE, NULL },
    { "add-checks", do_add_checks, "7", TRUE, NULL },
    { "withdraw", do_withdraw, "7", TRUE, NULL },
    { "prescription", do_prescription, "7", TRUE, NULL },
    { "save-session", do_save_session, "7", TRUE, NULL },
    { "close-session", do_close_session, "7", TRUE, NULL },
    { "person-code", do_person_code, "7", TRUE, NULL },
    { "read", do_read, "7", TRUE, NULL },
    { "weekly", do_weekly, "7", TRUE, NULL },
    { "decisions", do_decisions, "7", TRUE, NULL },
    { "orders", do_orders, "7", TRUE, NULL },
    { "end-order", do_end_order, "7", TRUE, NULL },
    { "put-order", do_put_order, "7", TRUE, NULL },
    { "update-all", do_update_all, "8", TRUE, NULL },
    { "preview", do_preview, "7", TRUE, NULL },
    { "ask", do_ask, "7", TRUE, NULL },
    { "look", do_look, "7", FALSE, NULL },
    { "keep-copy", do_keep_copy, "7", TRUE, NULL },
    { "salvage", do_salvage, "7", FALSE, NULL },
    { "salvage-headless", do_salvage_damaged, "7", FALSE, damage_the_head },
    { "copy-damaged", do_copy_damaged, "7", FALSE, damage_a_page },
    { "restore-over-damage", do_restore_over_damage, "3", FALSE, damage_a_page },
    { "erase", do_erase, "7", FALSE, NULL },
    { "check", do_check, "7", TRUE, NULL },
    { "backup", do_backup, "7", TRUE, NULL },
    { "restore", do_restore, "3", FALSE, NULL },
    { "migrate", do_migrate, "7", FALSE, NULL },
  };

  *n = G_N_ELEMENTS (deeds);
  return deeds;
}

/* --- one world after the other ---------------------------------------------------------------------- */

/* Of a professional, in force since the second day. */
static void
add_order (World *world)
{
  g_autoptr (SteadyPrescription) order = steady_prescription_new ();

  order->id = g_strdup ("in-force");
  order->exercise = g_strdup ("wall-sit");
  order->dose = (SteadyDose) { 3, 0, 30 };
  order->valid_from = D0 + 2;
  order->valid_until = D0 + 60;
  g_assert_true (steady_diary_put_prescription (world->fixture.diary, order, NULL));
}

void
begin_deed (World *world, const DeedCase *deed)
{
  reset_world (world, TRUE);
  if (deed->prepare != NULL)
    deed->prepare (world);
  if (deed->starts_open)
    g_assert_true (open_diary (world, NULL));
}

void
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
  add_order (world);
  g_assert_true (steady_diary_save_session (world->fixture.diary, "under-way", "state", NULL));
  g_clear_object (&world->fixture.diary);
  world->bytes = read_bytes (world->fixture.store->path);
}

void
clear_world (World *world)
{
  g_bytes_unref (world->bytes);
  g_free (world->copy);
  diary_tear_down (&world->fixture, NULL);
}

void
reset_world (World *world, gboolean bytes)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal", ".replaced", ".replaced-wal",
                                          ".replaced-shm", ".replaced-journal", ".schema-1" };

  g_clear_object (&world->fixture.diary);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (world->fixture.store->path, endings[i], NULL);

      g_remove (path);
    }
  if (bytes)
    write_bytes (world->fixture.store->path, g_bytes_get_data (world->bytes, NULL), g_bytes_get_size (world->bytes));
}

char *
count_sets (World *world)
{
  g_autofree char *integrity = query_text (world->fixture.store->path, "PRAGMA integrity_check");

  g_assert_cmpstr (integrity, ==, "ok");
  return query_text (world->fixture.store->path, "SELECT count(*) FROM sets");
}

void
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
