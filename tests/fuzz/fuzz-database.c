/* fuzz-database.c: a database of Steady's that was changed by something else: opened, and planned with, exported,
 * checked or copied; or given back as a copy to be restored. An input says what to do (one byte), and what changes in
 * a whole database: places (three bytes, the lowest first), each with a number of bytes (one) and the bytes. */

#include <sqlite3.h>
#include <string.h>

#include <glib/gstdio.h>

#include "fuzz-utils.h"
#include "steady-export.h"

#define CHANGE_HEAD 4
/* Where a file says that it is Steady's, and of which version: without it nothing is read, after a look for half a
 * second at whether another program is just making it. */
#define MARKS_START 60
#define MARKS_END 72

/* What an input's first byte chooses. */
enum
{
  USE_RESTORE,
  USE_BACKUP,
  USE_CHECK,
  USE_PLAN,
  USE_EXPORT, /* and the following, for each kind of file */
  N_USES = USE_EXPORT + STEADY_N_FILE_KINDS,
};

static char *database;
static char *copy;
static char *whole;
static gsize whole_size;

static void
forget (const char *path)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

static void
make_whole (void)
{
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_file_get_contents (STEADY_FUZZ_FIXTURE, &sql, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (database, &db), ==, SQLITE_OK);
  /* Small pages: less to write for each run, and more of them to be changed. */
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA page_size = 512", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_file_get_contents (database, &whole, &whole_size, &error);
  g_assert_no_error (error);
}

/* SQLite's own memory, in pieces that are kept for the next time: its code is not what is tested here, and to watch
 * each of its thousands of small pieces takes most of a run. What Steady makes is watched as ever. */
#define N_SIZES 32
#define SIZE_MIN 16
#define STOCK (1 << 20)

typedef struct _Piece
{
  guint index;         /* 2 to its power is the size */
  struct _Piece *next; /* of the free ones of this size */
} Piece;

G_STATIC_ASSERT (sizeof (Piece) == SIZE_MIN);

static Piece *pieces[N_SIZES];
static guint8 *stock;
static gsize stock_left;

static guint
index_of (int size)
{
  return g_bit_storage ((gulong) MAX (size, SIZE_MIN) - 1);
}

static Piece *
cut (gsize size)
{
  Piece *piece;

  if (size > stock_left)
    {
      stock_left = MAX (size, STOCK);
      stock = g_malloc (stock_left);
    }
  piece = (Piece *) (void *) stock;
  stock += size;
  stock_left -= size;
  return piece;
}

static void *
take (int size)
{
  guint index = index_of (size);
  Piece *piece = pieces[index];

  if (piece != NULL)
    pieces[index] = piece->next;
  else
    piece = cut (((gsize) 1 << index) + sizeof (Piece));
  piece->index = index;
  return piece + 1;
}

static void
give (void *memory)
{
  Piece *piece = (Piece *) memory - 1;

  piece->next = pieces[piece->index];
  pieces[piece->index] = piece;
}

static int
size_of (void *memory)
{
  return memory != NULL ? 1 << ((Piece *) memory - 1)->index : 0;
}

static void *
take_again (void *memory, int size)
{
  void *larger;

  if (size <= size_of (memory))
    return memory;
  larger = take (size);
  memcpy (larger, memory, (gsize) size_of (memory));
  give (memory);
  return larger;
}

static int
round_up (int size)
{
  return 1 << index_of (size);
}

static int
begin (void *data)
{
  return SQLITE_OK;
}

static void
end (void *data)
{
}

static void
use_own_memory (void)
{
  static const sqlite3_mem_methods methods = { take, give, take_again, size_of, round_up, begin, end, NULL };

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_SINGLETHREAD), ==, SQLITE_OK);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  use_own_memory ();
  fuzz_be_strict ();
  fuzz_catalogue ();
  database = g_build_filename (fuzz_folder (), "steady.db", NULL);
  copy = g_build_filename (fuzz_folder (), "copy.db", NULL);
  make_whole ();
  return 0;
}

static char *
write_reason (const SteadyDecisionRecord *record, const SteadyExercise *exercise)
{
  return g_strdup (exercise->id);
}

static void
write_changed (const char *path, const uint8_t *data, size_t size)
{
  g_autofree char *changed = g_memdup2 (whole, whole_size);
  g_autoptr (GError) error = NULL;

  while (size >= CHANGE_HEAD)
    {
      gsize at = (data[0] | data[1] << 8 | data[2] << 16) % whole_size;
      gsize length = MIN (data[3], size - CHANGE_HEAD);

      length = MIN (length, whole_size - at);
      memcpy (changed + at, data + CHANGE_HEAD, length);
      size -= CHANGE_HEAD + MIN (data[3], size - CHANGE_HEAD);
      data += CHANGE_HEAD + data[3];
    }
  memcpy (changed + MARKS_START, whole + MARKS_START, MARKS_END - MARKS_START);
  g_file_set_contents_full (path, changed, (gssize) whole_size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* One of the things that are done with a database, or the export of one kind of file. After a restore it is only opened. */
static void
use (SteadyDiary *diary, SteadyClock *clock, guint what)
{
  g_autoptr (GError) error = NULL;
  SteadyExportOptions options = { .from = STEADY_DATE_NONE, .to = STEADY_DATE_NONE, .reason = write_reason };

  if (what == USE_BACKUP)
    fuzz_expect (steady_diary_backup (diary, copy, &error), &error);
  else if (what == USE_CHECK)
    {
      g_autofree char *checked = steady_diary_check (diary, &error);

      fuzz_expect (checked != NULL, &error);
    }
  else if (what == USE_PLAN)
    {
      g_autoptr (SteadyPlan) plan = steady_diary_plan (diary, steady_clock_today (clock), &error);
      g_autofree char *session = NULL;

      fuzz_expect (plan != NULL, &error);
      g_free (steady_diary_get_open_session (diary, &session));
    }
  else if (what >= USE_EXPORT)
    {
      g_autoptr (GBytes) content = steady_export (diary, (SteadyFileKind) (what - USE_EXPORT), &options, &error);

      fuzz_expect (content != NULL, &error);
    }
}

static void
open_and_use (guint what)
{
  g_autoptr (SteadyClock) clock = steady_clock_new_fake ((SteadyTime) { 1772762400, 28800 });
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDiary) diary = steady_diary_open (database, fuzz_catalogue (), clock, &error);

  fuzz_expect (diary != NULL, &error);
  if (diary != NULL)
    use (diary, clock, what);
}

static void
restore (void)
{
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_expect (steady_diary_restore (database, copy, &kept, &error), &error);
  if (kept != NULL)
    forget (kept);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  guint what = size > 0 ? *data % N_USES : 0;

  forget (database);
  forget (copy);
  if (size > 0)
    {
      data++;
      size--;
    }
  write_changed (what == USE_RESTORE ? copy : database, data, size);
  if (what == USE_RESTORE)
    restore ();
  open_and_use (what);
  return 0;
}
