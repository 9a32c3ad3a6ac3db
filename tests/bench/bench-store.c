/* What a set costs against one INSERT of its row by SQLite alone and against the least that a durable write can cost, and
 * what years of history cost. Ratios of medians, since the disk decides the figures themselves; and of set and INSERT the
 * processor's time, which other work on the disk does not move. */

#include "bench-clock.h"
#include "diary-test-utils.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#define ROUNDS 400
#define SETS_A_DAY 18
#define FIRST_MEASURED 10
#define LAST_DAY 20513 /* 2026-03-01 */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static double
median (GArray *numbers)
{
  g_array_sort (numbers, compare_numbers);
  return (double) g_array_index (numbers, gint64, numbers->len / 2);
}

static void
take_time (GArray *times, gint64 since)
{
  gint64 time = g_get_monotonic_time () - since;

  g_array_append_val (times, time);
}

/* --- a life so far ---------------------------------------------------------------------------------- */

static void
add_day (DiaryFixture *self, SteadyHistory *rows, SteadyDate date)
{
  g_autofree char *session = g_strdup_printf ("s%d", date);
  g_autofree char *answer = g_strdup_printf ("c%d", date);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (self->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (self->catalogue, i);
      int first = exercise->two_sided ? STEADY_SIDE_LEFT : STEADY_SIDE_BOTH;
      int last = exercise->two_sided ? STEADY_SIDE_RIGHT : STEADY_SIDE_BOTH;

      for (int side = first; side <= last; side++)
        for (int set_no = 1; set_no <= 3; set_no++)
          g_ptr_array_add (rows->sets, clean_set (self->catalogue, NULL, session,
                                                  time_on (date, 18, (int) i * 10 + set_no), exercise->id,
                                                  (SteadySide) side, set_no));
    }
  g_ptr_array_add (rows->checks, steady_check_new (answer, time_on (date, 8, 0), STEADY_CHECK_NEXT_DAY_PAIN,
                                                   date % 9 == 0 ? 3 : 0, NULL));
}

static void
live (DiaryFixture *self, int days)
{
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  SteadyImportOptions options = { FALSE, FALSE };
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;
  gint64 since;

  set_today (self, LAST_DAY + 1);
  for (SteadyDate date = LAST_DAY - days + 1; date <= LAST_DAY; date++)
    add_day (self, rows, date);
  since = g_get_monotonic_time ();
  steady_diary_import (self->diary, rows, &options, &counts, NULL, &error);
  g_assert_no_error (error);
  g_print ("  import of %u rows: %.2f s\n", counts.added, (double) (g_get_monotonic_time () - since) / 1e6);
}

/* --- what is measured ------------------------------------------------------------------------------- */

static double
measure_plan (DiaryFixture *self)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  /* Two dates in turn, so that none is kept from the last time. */
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 since = g_get_monotonic_time ();
      g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, LAST_DAY + 1 + i % 2, NULL);

      take_time (times, since);
    }
  return median (times);
}

static double
measure_open (DiaryFixture *self)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (int i = 0; i < 20; i++)
    {
      gint64 since;

      g_clear_object (&self->diary);
      since = g_get_monotonic_time ();
      diary_reopen (self);
      take_time (times, since);
    }
  return median (times);
}

static double
measure_replay (DiaryFixture *self)
{
  gint64 since = g_get_monotonic_time ();
  g_autoptr (SteadyPlan) plan = replayed_plan (self, LAST_DAY + 1);

  g_assert_nonnull (plan);
  return (double) (g_get_monotonic_time () - since);
}

static goffset
size_of (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? info.st_size : 0;
}

/* The @n-th set from now on, of one session a day. */
static void
finish_set (DiaryFixture *self, int n)
{
  SteadyDate date = LAST_DAY + 1 + n / SETS_A_DAY;
  int set_no = n % SETS_A_DAY + 1;
  g_autofree char *session = g_strdup_printf ("now-%d", date);
  g_autofree char *state = g_strdup_printf ("{\"queue\":[\"plank\",\"wall-sit\"],\"next\":%d}", set_no);
  g_autoptr (SteadySet) set = clean_set (self->catalogue, NULL, session, time_on (date, 10, set_no), "plank",
                                         STEADY_SIDE_BOTH, set_no);

  set_today (self, date);
  g_assert_true (steady_diary_finish_set (self->diary, set, state, NULL));
}

/* What a set adds to the log: one that splits a page adds more than most. */
static gsize
bytes_of_a_set (DiaryFixture *self)
{
  g_autofree char *wal = g_strconcat (self->store->path, "-wal", NULL);
  g_autoptr (GArray) grown = g_array_new (FALSE, FALSE, sizeof (gint64));

  diary_reopen (self);
  finish_set (self, 0);
  for (int i = 1; i < FIRST_MEASURED; i++)
    {
      gint64 before = size_of (wal);
      gint64 bytes;

      finish_set (self, i);
      bytes = size_of (wal) - before;
      g_array_append_val (grown, bytes);
    }
  return (gsize) median (grown);
}

/* --- the same row by SQLite alone ---------------------------------------------------------------------- */

typedef struct
{
  sqlite3 *database;
  sqlite3_stmt *insert;
} Peer;

static void
peer_do (Peer *self, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (self->database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* A copy of all that the diary holds, indexes included, written with the diary's pragmas. */
static void
peer_open (Peer *self, DiaryFixture *diary)
{
  g_autofree char *path = temp_store_file (diary->store, "peer.db");
  g_autofree char *copy = g_strdup_printf ("VACUUM INTO '%s'", path);

  g_assert_cmpint (sqlite3_open (diary->store->path, &self->database), ==, SQLITE_OK);
  peer_do (self, copy);
  sqlite3_close (self->database);
  g_assert_cmpint (sqlite3_open (path, &self->database), ==, SQLITE_OK);
  peer_do (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                 "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 1048576;"
                 "INSERT INTO sessions (id, date) SELECT 'peer', max (date) + 1 FROM sessions");
  g_assert_cmpint (
    sqlite3_prepare_v2 (self->database,
                        "INSERT INTO sets (id, session, started_s, offset_s, local_date, exercise, variant, side, set_no,"
                        " target_hold_s, hold_s, duration_s, effort, pain, shakiness, status, source) VALUES (?1,"
                        " (SELECT number FROM sessions WHERE id = 'peer'), 1772359200, 0, 20513, 'plank', 'knees', 'both',"
                        " ?2, 20, 20, 20, 5, 0, 3, 'done', 'timer')",
                        -1, &self->insert, NULL),
    ==, SQLITE_OK);
}

static void
peer_insert (Peer *self, int n)
{
  g_autofree char *id = g_uuid_string_random ();

  sqlite3_bind_text (self->insert, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_int (self->insert, 2, n);
  g_assert_cmpint (sqlite3_step (self->insert), ==, SQLITE_DONE);
  sqlite3_reset (self->insert);
}

static void
peer_close (Peer *self)
{
  sqlite3_finalize (self->insert);
  sqlite3_close (self->database);
}

/* What one of the two took, of the clock and of the processor. */
typedef struct
{
  GArray *clock;
  GArray *processor;
  gint64 began;
  gint64 processor_began;
} Times;

static void
times_begin (Times *self)
{
  if (self->clock == NULL)
    {
      self->clock = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->processor = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  self->processor_began = bench_processor_us ();
  self->began = g_get_monotonic_time ();
}

static void
times_end (Times *self)
{
  gint64 processor = bench_processor_us () - self->processor_began;

  take_time (self->clock, self->began);
  g_array_append_val (self->processor, processor);
}

static void
times_clear (Times *self)
{
  g_array_unref (self->clock);
  g_array_unref (self->processor);
}

/* All in turn, so that whatever else the disk does is in all. */
static void
measure_set (DiaryFixture *self, gsize bytes, Times *sets, Times *inserts, Times *writes)
{
  Peer peer;
  g_autofree char *path = temp_store_file (self->store, "floor");
  g_autofree char *data = g_malloc0 (bytes);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  peer_open (&peer, self);
  for (int i = FIRST_MEASURED; i < FIRST_MEASURED + ROUNDS; i++)
    {
      times_begin (sets);
      finish_set (self, i);
      times_end (sets);
      times_begin (inserts);
      peer_insert (&peer, i);
      times_end (inserts);
      times_begin (writes);
      g_assert_cmpint (write (fd, data, bytes), ==, (gssize) bytes);
      g_assert_cmpint (fsync (fd), ==, 0);
      times_end (writes);
    }
  close (fd);
  peer_close (&peer);
}

static double
say_set (DiaryFixture *self)
{
  gsize bytes = bytes_of_a_set (self);
  Times sets = { NULL }, inserts = { NULL }, writes = { NULL };
  double set, set_processor, insert_processor;

  measure_set (self, bytes, &sets, &inserts, &writes);
  set = median (sets.clock);
  set_processor = median (sets.processor);
  insert_processor = median (inserts.processor);
  g_print ("  finish a set: %.0f us; one INSERT by SQLite alone %.0f us, ratio %.2f; write and fsync of its %zu bytes"
           " %.0f us, ratio %.2f\n",
           set, median (inserts.clock), set / median (inserts.clock), bytes, median (writes.clock),
           set / median (writes.clock));
  g_print ("    of the processor: %.0f us against %.0f us, ratio %.2f\n", set_processor, insert_processor,
           set_processor / insert_processor);
  times_clear (&sets);
  times_clear (&inserts);
  times_clear (&writes);
  return set;
}

typedef struct
{
  double plan;
  double finish_set;
} Cost;

static Cost
measure (const char *name, int days)
{
  DiaryFixture self;
  Cost cost;

  diary_set_up (&self, NULL);
  g_print ("%s\n", name);
  live (&self, days);
  g_print ("  open: %.0f us\n", measure_open (&self));
  g_print ("  file: %.1f MB\n", (double) size_of (self.store->path) / 1e6);
  cost.plan = measure_plan (&self);
  g_print ("  plan: %.0f us; replayed from the beginning %.0f us\n", cost.plan, measure_replay (&self));
  cost.finish_set = say_set (&self);
  diary_tear_down (&self, NULL);
  return cost;
}

int
main (int argc, char **argv)
{
  Cost month = measure ("one month", 30);
  Cost decade = measure ("ten years", 3650);

  g_print ("ten years against one month: plan %.2f, finish a set %.2f\n", decade.plan / month.plan,
           decade.finish_set / month.finish_set);
  return 0;
}
