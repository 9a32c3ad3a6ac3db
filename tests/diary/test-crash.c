/* What is acknowledged outlives the program: killed at any moment, and with others at work. */

#include "diary-test-utils.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "steady-db-private.h"

#define D0 20513 /* 2026-03-01 */

typedef void (*ChildDeed) (DiaryFixture *self, int acknowledge, gconstpointer data);

typedef struct
{
  pid_t pid;
  int acknowledged; /* one byte for each thing that was done */
} Child;

/* With "-m slow" a thousand times for the sessions and a thousand for all the rest, for a night. */
static guint
rounds (guint quick, guint slow)
{
  return g_test_slow () ? slow : quick;
}

/* A program of its own on the same file. Two of them draw the same random numbers, and so make no ids of
 * their own. */
static Child
start_child (DiaryFixture *self, ChildDeed deed, gconstpointer data)
{
  Child child;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  child.pid = fork ();
  g_assert_cmpint (child.pid, >=, 0);
  if (child.pid == 0)
    {
      close (ends[0]);
      deed (self, ends[1], data);
      _exit (0);
    }
  close (ends[1]);
  child.acknowledged = ends[0];
  return child;
}

static void
acknowledge (int fd)
{
  if (write (fd, "x", 1) != 1)
    _exit (3);
}

static SteadyDiary *
open_in_child (DiaryFixture *self)
{
  g_autoptr (GError) error = NULL;
  SteadyDiary *diary = steady_diary_open (self->store->path, self->catalogue, self->clock, &error);

  if (diary == NULL)
    {
      g_printerr ("# %s\n", error->message);
      _exit (1);
    }
  return diary;
}

/* Waits for @n acknowledgements, then kills after up to @wait_us, and returns how many there were in all. */
static guint
kill_after (GRand *rand, Child *child, guint n, int wait_us)
{
  guint done = 0;
  char byte;
  int status;

  while (done < n && read (child->acknowledged, &byte, 1) == 1)
    done++;
  g_usleep ((gulong) g_rand_int_range (rand, 0, wait_us + 1));
  kill (child->pid, SIGKILL);
  g_assert_cmpint (waitpid (child->pid, &status, 0), ==, child->pid);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  while (read (child->acknowledged, &byte, 1) == 1)
    done++;
  close (child->acknowledged);
  return done;
}

static void
wait_for (Child *child)
{
  int status;

  g_assert_cmpint (waitpid (child->pid, &status, 0), ==, child->pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  close (child->acknowledged);
}

static guint
count_sets (DiaryFixture *self, const char *session)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  guint count = 0;

  g_assert_nonnull (history);
  for (guint i = 0; i < history->sets->len; i++)
    if (session == NULL
        || g_str_equal (((SteadySet *) g_ptr_array_index (history->sets, i))->session_id, session))
      count++;
  return count;
}

static void
assert_whole (DiaryFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = steady_diary_check (self->diary, &error);

  g_assert_no_error (error);
  g_assert_nonnull (lines);
}

/* --- a session that is cut off ---------------------------------------------------------------------- */

static void
hold_session (DiaryFixture *self, int fd, gconstpointer data)
{
  const char *session = data;
  g_autoptr (SteadyDiary) diary = open_in_child (self);

  for (int i = 1; i <= 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%d", session, i);
      g_autofree char *state = g_strdup_printf ("%d", i);
      g_autoptr (SteadySet) set = clean_set (self->catalogue, id, session, time_on (D0, 10, i), "plank",
                                             STEADY_SIDE_BOTH, i);
      g_autoptr (GError) error = NULL;

      if (!steady_diary_finish_set (diary, set, state, &error))
        {
          g_printerr ("# %s\n", error->message);
          _exit (1);
        }
      acknowledge (fd);
    }
}

static void
test_killed_in_a_session (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_clear_object (&self->diary);
  for (guint round = 0; round < rounds (120, 1000); round++)
    {
      g_autofree char *session = g_strdup_printf ("s%u", round);
      Child child = start_child (self, hold_session, session);
      guint acknowledged = kill_after (rand, &child, (guint) g_rand_int_range (rand, 0, 8), 4000);
      g_autofree char *open_id = NULL;
      g_autofree char *state = NULL;
      guint sets;

      diary_reopen (self);
      sets = count_sets (self, session);
      /* The one that was being written may be there or not. */
      g_assert_cmpuint (sets, >=, acknowledged);
      g_assert_cmpuint (sets, <=, acknowledged + 1);
      /* And the session goes on exactly behind it. */
      state = steady_diary_get_open_session (self->diary, &open_id);
      if (sets > 0)
        {
          g_assert_cmpstr (open_id, ==, session);
          g_assert_cmpint (atoi (state), ==, (int) sets);
        }
      assert_whole (self);
      g_clear_object (&self->diary);
    }
}

/* --- the first start that is cut off ---------------------------------------------------------------- */

static void
start_first (DiaryFixture *self, int fd, gconstpointer data)
{
  g_autoptr (SteadyDiary) diary = open_in_child (self);
  g_autoptr (SteadySet) set
    = clean_set (self->catalogue, "a", "s", time_on (D0, 10, 0), "plank", STEADY_SIDE_BOTH, 1);

  if (!steady_diary_add_set (diary, set, NULL))
    _exit (1);
  acknowledge (fd);
}

static void
test_killed_at_the_first_start (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (guint round = 0; round < rounds (50, 150); round++)
    {
      DiaryFixture self;
      Child child;
      guint acknowledged;

      diary_set_up (&self, NULL);
      g_clear_object (&self.diary);
      g_assert_cmpint (g_remove (self.store->path), ==, 0);
      child = start_child (&self, start_first, NULL);
      acknowledged = kill_after (rand, &child, 0, 12000);
      diary_reopen (&self);
      g_assert_cmpuint (count_sets (&self, NULL), >=, acknowledged);
      assert_whole (&self);
      diary_tear_down (&self, NULL);
    }
}

/* --- an import that is cut off ---------------------------------------------------------------------- */

#define IMPORT_DAYS 60

static void
import_days (DiaryFixture *self, int fd, gconstpointer data)
{
  const char *prefix = data;
  g_autoptr (SteadyDiary) diary = open_in_child (self);
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  SteadyImportOptions options = { FALSE, FALSE };

  for (SteadyDate date = D0; date < D0 + IMPORT_DAYS; date++)
    {
      g_autofree char *session = g_strdup_printf ("%s-%d", prefix, date);

      for (int i = 1; i <= 3; i++)
        {
          g_autofree char *id = g_strdup_printf ("%s-%d", session, i);

          g_ptr_array_add (rows->sets, clean_set (self->catalogue, id, session, time_on (date, 10, i),
                                                  "plank", STEADY_SIDE_BOTH, i));
        }
    }
  if (!steady_diary_import (diary, rows, &options, NULL, NULL, NULL))
    _exit (1);
  acknowledge (fd);
}

static void
test_killed_in_an_import (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  guint expected = 0;

  set_today (self, D0 + IMPORT_DAYS + 10);
  g_clear_object (&self->diary);
  for (guint round = 0; round < rounds (40, 200); round++)
    {
      g_autofree char *prefix = g_strdup_printf ("r%u", round);
      Child child = start_child (self, import_days, prefix);
      guint acknowledged = kill_after (rand, &child, 0, 30000);
      g_autoptr (SteadyPlan) kept = NULL;
      g_autoptr (SteadyPlan) replayed = NULL;
      g_autofree char *difference = NULL;
      guint sets;

      diary_reopen (self);
      sets = count_sets (self, NULL);
      /* All of it or nothing. */
      if (acknowledged > 0 || sets > expected)
        expected += 3 * IMPORT_DAYS;
      g_assert_cmpuint (sets, ==, expected);
      kept = steady_diary_plan (self->diary, D0 + IMPORT_DAYS + 10, NULL);
      replayed = replayed_plan (self, D0 + IMPORT_DAYS + 10);
      difference = compare_plans (kept, replayed);
      g_assert_cmpstr (difference, ==, NULL);
      assert_whole (self);
      g_clear_object (&self->diary);
    }
}

/* --- copies that are cut off ------------------------------------------------------------------------ */

static void
back_up (DiaryFixture *self, int fd, gconstpointer data)
{
  g_autoptr (SteadyDiary) diary = open_in_child (self);

  if (!steady_diary_backup (diary, data, NULL))
    _exit (1);
  acknowledge (fd);
}

static void
restore (DiaryFixture *self, int fd, gconstpointer data)
{
  if (!steady_diary_restore (self->store->path, data, NULL, NULL))
    _exit (1);
  acknowledge (fd);
}

static void
assert_copy_holds (DiaryFixture *self, const char *copy, const char *expected)
{
  g_autofree char *integrity = query_text (copy, "PRAGMA integrity_check");
  g_autofree char *sets = query_text (copy, "SELECT count(*) FROM sets");

  g_assert_cmpstr (integrity, ==, "ok");
  g_assert_cmpstr (sets, ==, expected);
}

static void
test_killed_in_a_backup (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);
  g_autofree char *copy = temp_store_file (self->store, "copy.db");

  train (self, D0, "plank", CLEAN);
  for (guint round = 0; round < rounds (40, 150); round++)
    {
      Child child = start_child (self, back_up, copy);
      guint acknowledged = kill_after (rand, &child, 0, 20000);

      if (acknowledged > 0 || g_file_test (copy, G_FILE_TEST_EXISTS))
        assert_copy_holds (self, copy, "3");
      if (acknowledged > 0)
        g_remove (copy);
    }
  g_assert_cmpuint (count_sets (self, NULL), ==, 3);
  assert_whole (self);
}

/* The app has the database open all the while. */
static void
test_killed_in_a_restore (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autofree char *copy = temp_store_file (self->store, "copy.db");

  train (self, D0, "plank", CLEAN);
  g_assert_true (steady_diary_backup (self->diary, copy, NULL));
  for (guint round = 0; round < rounds (40, 200); round++)
    {
      guint acknowledged, sets;
      Child child;

      if (count_sets (self, NULL) == 3)
        train (self, D0 + 1, "plank", CLEAN);
      child = start_child (self, restore, copy);
      acknowledged = kill_after (rand, &child, 0, 25000);
      sets = count_sets (self, NULL);
      g_assert_true (sets == 3 || (sets == 6 && acknowledged == 0));
      assert_whole (self);
    }
}

/* The day's copy, with the pruning behind it; the app has the database open all the while. */
static void
keep_copies (DiaryFixture *self, int fd, gconstpointer data)
{
  SteadyDate first = GPOINTER_TO_INT (data);
  g_autoptr (SteadyDiary) diary = open_in_child (self);

  for (SteadyDate date = first; date < first + 12; date++)
    {
      g_autofree char *id = g_strdup_printf ("copy-%d", date);
      g_autoptr (SteadySet) set
        = clean_set (self->catalogue, id, id, time_on (D0, 10, 0), "plank", STEADY_SIDE_BOTH, 1);
      SteadyDiaryCopy made;

      if (!steady_diary_add_set (diary, set, NULL)
          || !steady_diary_keep_copy (self->store->path, date, &made, NULL))
        _exit (1);
      acknowledge (fd);
    }
}

static void
test_killed_in_the_days_copy (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint round = 0; round < rounds (20, 150); round++)
    {
      SteadyDate first = D0 + (SteadyDate) round * 12;
      Child child = start_child (self, keep_copies, GINT_TO_POINTER (first));
      guint done = kill_after (rand, &child, (guint) g_rand_int_range (rand, 0, 11), 8000);
      g_autoptr (GPtrArray) copies = steady_diary_list_copies (self->store->path);

      /* Every copy there is is whole, and those that were acknowledged last are there. */
      g_assert_cmpuint (copies->len, >=, MIN (done, 7));
      for (guint i = 0; i < copies->len; i++)
        {
          g_autoptr (GError) error = NULL;
          SteadyDiaryContent content;

          steady_diary_look (g_ptr_array_index (copies, i), &content, &error);
          g_assert_no_error (error);
        }
      assert_whole (self);
    }
}

/* --- a migration that is cut off -------------------------------------------------------------------- */

static SteadyDb *
open_later (const char *path)
{
  guint known;
  SteadyMigration migrations[3];

  migrations[0] = *steady_schema_migrations (&known);
  g_assert_cmpuint (known, ==, 1);
  migrations[1] = (SteadyMigration) { "ALTER TABLE sets ADD COLUMN mood INTEGER;"
                                      "UPDATE sets SET mood = hold_s; CREATE TABLE moods (x TEXT) STRICT" };
  migrations[2] = (SteadyMigration) { "CREATE TABLE more (x TEXT) STRICT; INSERT INTO more SELECT id FROM sets" };
  return steady_db_open_with (path, migrations, 3, NULL);
}

static void
migrate (DiaryFixture *self, int fd, gconstpointer data)
{
  g_autoptr (SteadyDb) db = open_later (self->store->path);

  if (db == NULL)
    _exit (1);
  acknowledge (fd);
}

static void
test_killed_in_a_migration (void)
{
  /* What each version has: the column, and the rows of the last table. */
  static const char * const columns[] = { "0", "1", "1" };
  static const char * const tables[] = { "0", "1", "2" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (guint round = 0; round < rounds (30, 150); round++)
    {
      DiaryFixture self;
      Child child;
      guint acknowledged;
      g_autofree char *version = NULL;
      g_autofree char *column = NULL;
      g_autofree char *table = NULL;
      g_autofree char *sets = NULL;
      g_autofree char *integrity = NULL;
      g_autofree char *copy = NULL;
      g_autoptr (SteadyDb) db = NULL;

      diary_set_up (&self, NULL);
      train (&self, D0, "plank", CLEAN);
      g_clear_object (&self.diary);
      child = start_child (&self, migrate, NULL);
      acknowledged = kill_after (rand, &child, 0, 15000);

      version = query_text (self.store->path, "PRAGMA user_version");
      column = query_text (self.store->path, "SELECT count(*) FROM pragma_table_info ('sets') WHERE name = 'mood'");
      table = query_text (self.store->path,
                          "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('moods', 'more')");
      sets = query_text (self.store->path, "SELECT count(*) FROM sets");
      integrity = query_text (self.store->path, "PRAGMA integrity_check");
      g_assert_cmpint (atoi (version), >=, acknowledged > 0 ? 3 : 1);
      g_assert_cmpint (atoi (version), <=, 3);
      g_assert_cmpstr (column, ==, columns[atoi (version) - 1]);
      g_assert_cmpstr (table, ==, tables[atoi (version) - 1]);
      g_assert_cmpstr (sets, ==, "3");
      g_assert_cmpstr (integrity, ==, "ok");
      copy = g_strconcat (self.store->path, ".schema-1", NULL);
      if (atoi (version) > 1)
        assert_copy_holds (&self, copy, "3");
      /* The next start goes on with it. */
      db = open_later (self.store->path);
      g_assert_nonnull (db);
      g_clear_pointer (&db, steady_db_free);
      diary_tear_down (&self, NULL);
    }
}

/* --- several programs at once ----------------------------------------------------------------------- */

static void
write_many (DiaryFixture *self, int fd, gconstpointer data)
{
  const char *who = data;
  g_autoptr (SteadyDiary) diary = open_in_child (self);

  for (int i = 1; i <= 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%d", who, i);
      g_autoptr (SteadySet) set = clean_set (self->catalogue, id, id, time_on (D0 + i / 2, 10, i), "plank",
                                             STEADY_SIDE_BOTH, 1);
      g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (checks,
                       steady_check_new (id, time_on (D0 + i, 8, 0), STEADY_CHECK_USUAL_PAIN, i % 3, NULL));
      if (!steady_diary_add_set (diary, set, &error) || !steady_diary_add_checks (diary, checks, &error))
        {
          g_printerr ("# %s\n", error->message);
          _exit (1);
        }
      acknowledge (fd);
    }
}

static void
test_two_write_and_one_reads (DiaryFixture *self, gconstpointer data)
{
  Child one, two;
  guint done = 0;
  guint polled = 0;
  char byte;
  g_autoptr (SteadyPlan) kept = NULL;
  g_autoptr (SteadyPlan) replayed = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *checks = NULL;

  set_today (self, D0 + 40);
  one = start_child (self, write_many, "one");
  two = start_child (self, write_many, "two");
  while (read (one.acknowledged, &byte, 1) == 1)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, D0 + 40, &error);

      g_assert_no_error (error);
      done++;
      polled += steady_diary_poll (self->diary) ? 1 : 0;
    }
  wait_for (&one);
  wait_for (&two);
  g_assert_cmpuint (done, ==, 60);
  g_assert_cmpuint (polled, >, 0);
  g_assert_cmpuint (count_sets (self, NULL), ==, 120);
  checks = query_text (self->store->path, "SELECT count(*) FROM checks");
  g_assert_cmpstr (checks, ==, "120");

  kept = steady_diary_plan (self->diary, D0 + 40, NULL);
  replayed = replayed_plan (self, D0 + 40);
  difference = compare_plans (kept, replayed);
  g_assert_cmpstr (difference, ==, NULL);
  assert_whole (self);
}

#define ADD(name, function) \
  g_test_add ("/diary/crash/" name, DiaryFixture, NULL, diary_set_up, function, diary_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("killed-in-a-session", test_killed_in_a_session);
  g_test_add_func ("/diary/crash/killed-at-the-first-start", test_killed_at_the_first_start);
  ADD ("killed-in-an-import", test_killed_in_an_import);
  ADD ("killed-in-a-backup", test_killed_in_a_backup);
  ADD ("killed-in-a-restore", test_killed_in_a_restore);
  ADD ("killed-in-the-days-copy", test_killed_in_the_days_copy);
  g_test_add_func ("/diary/crash/killed-in-a-migration", test_killed_in_a_migration);
  ADD ("two-write-and-one-reads", test_two_write_and_one_reads);
  return g_test_run ();
}
