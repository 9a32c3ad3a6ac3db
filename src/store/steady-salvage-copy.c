#include "steady-salvage-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "steady-db-file.h"
#include "steady-error.h"
#include "steady-salvage.h"

/* Places in SQLite's header, https://sqlite.org/fileformat.html, section 1.3; numbers are big-endian. */
#define MAGIC "SQLite format 3"
#define HEADER_SIZE 100
#define PAGE_SIZE_AT 16
#define FORMATS_AT 18
#define FORMAT_WAL 2
#define CHANGE_COUNTER_AT 24
#define N_PAGES_AT 28
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68
#define VALID_FOR_AT 92

/* What every database of ours is made with. */
#define OUR_PAGE_SIZE 4096
#define BLOCK 4096

struct _SteadySalvageCopy
{
  char *database;
  char *path;
  char *fresh; /* an empty database of ours */
  guint version;
  gboolean headless; /* the first page cannot be trusted */
  SteadyDb *db;      /* (nullable) */
};

/* A file and what SQLite keeps beside it; the shared memory is made anew. */
static const char * const copied[] = { "", "-wal", "-journal" };
static const char * const companions[] = { "", "-wal", "-shm", "-journal" };

/* --- copying bytes ------------------------------------------------------------------------------------ */

/* A block that the disk does not give any more is zeros, and those behind it are asked for all the same. */
static gboolean
copy_blocks (int source, const char *from, int target, const char *to, goffset size, GError **error)
{
  guint8 block[BLOCK];

  for (goffset at = 0; at < size; at += BLOCK)
    {
      gsize wanted = (gsize) MIN (BLOCK, size - at);

      memset (block, 0, sizeof block);
      if (pread (source, block, wanted, at) < 0 && errno != EIO)
        return steady_db_file_set_error (from, "it cannot be read", errno, error);
      if (pwrite (target, block, wanted, at) != (gssize) wanted)
        return steady_db_file_set_error (to, "the copy cannot be written", errno, error);
    }
  return TRUE;
}

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  int source = g_open (from, O_RDONLY | O_CLOEXEC, 0);
  int target = source >= 0 ? g_open (to, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
  struct stat info;
  gboolean done;

  if (target < 0)
    done = steady_db_file_set_error (source < 0 ? from : to, "it cannot be opened", errno, error);
  else if (fstat (source, &info) != 0)
    done = steady_db_file_set_error (from, "it cannot be looked at", errno, error);
  else
    done = copy_blocks (source, from, target, to, info.st_size, error);
  if (target >= 0)
    close (target);
  if (source >= 0)
    close (source);
  return done;
}

static void
forget (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *name = g_strconcat (path, companions[i], NULL);

      g_unlink (name);
    }
}

/* Half a copy is none, and would only take somebody else's time. */
gboolean
steady_salvage_copy_bytes (const char *database, const char *path, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      g_autofree char *from = g_strconcat (database, copied[i], NULL);
      g_autofree char *to = g_strconcat (path, copied[i], NULL);

      if ((i == 0 || g_file_test (from, G_FILE_TEST_IS_REGULAR)) && !copy_file (from, to, error))
        {
          forget (path);
          return FALSE;
        }
    }
  return TRUE;
}

/* --- the first page --------------------------------------------------------------------------------------- */

static guint32
get_be32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static void
put_be32 (guint8 *bytes, guint32 value)
{
  for (int i = 0; i < 4; i++)
    bytes[i] = (guint8) (value >> (24 - 8 * i));
}

static guint
get_page_size (const guint8 *header)
{
  guint size = (guint) header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];

  return size == 1 ? 65536 : size;
}

static gboolean
is_plausible (const guint8 *header)
{
  guint size = get_page_size (header);

  return memcmp (header, MAGIC, sizeof MAGIC) == 0 && size >= 512 && (size & (size - 1)) == 0;
}

/* Whose it is, where the header still tells. */
static gboolean
judge (SteadySalvageCopy *self, const guint8 *header, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->database);
  guint32 application_id = get_be32 (header + APPLICATION_ID_AT);
  guint32 version = get_be32 (header + USER_VERSION_AT);
  guint newest;

  steady_schema_migrations (&newest);
  self->version = newest;
  self->headless = !is_plausible (header);
  if (self->headless)
    return TRUE;
  if (application_id != STEADY_APPLICATION_ID && application_id != 0)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_FOREIGN,
                   "%s: this database belongs to another program; it was left as it is", name);
      return FALSE;
    }
  if (version > newest)
    return steady_schema_set_too_new (self->database, (gint64) version, (int) newest, error);
  if (version > 0)
    self->version = version;
  return TRUE;
}

/* As many pages as there are bytes for: of a file that was cut off SQLite would read nothing at all. */
static gboolean
mend_size (SteadySalvageCopy *self, guint8 *header, int fd, GError **error)
{
  struct stat info;
  goffset page, pages;

  if (fstat (fd, &info) != 0)
    return steady_db_file_set_error (self->path, "it cannot be looked at", errno, error);
  page = get_page_size (header);
  pages = (info.st_size + page - 1) / page;
  put_be32 (header + N_PAGES_AT, (guint32) pages);
  memcpy (header + VALID_FOR_AT, header + CHANGE_COUNTER_AT, 4);
  if (ftruncate (fd, pages * page) == 0 && pwrite (fd, header, HEADER_SIZE, 0) == HEADER_SIZE)
    return TRUE;
  return steady_db_file_set_error (self->path, "there is no room for a copy to work on", errno, error);
}

static gboolean
mend_header (SteadySalvageCopy *self, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  int fd = g_open (self->path, O_RDWR | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0 || pread (fd, header, HEADER_SIZE, 0) < 0)
    done = steady_db_file_set_error (self->path, "it cannot be read", errno, error);
  else
    done = judge (self, header, error) && (self->headless || mend_size (self, header, fd, error));
  if (fd >= 0)
    close (fd);
  return done;
}

/* --- the tables' names -------------------------------------------------------------------------------------- */

/* (element-type guint): the pages of a new database that hold the schema itself: those where no table begins. */
static GArray *
list_schema_pages (SteadyDb *fresh, GError **error)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (
    fresh,
    "WITH RECURSIVE page (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM page WHERE n < (SELECT page_count FROM"
    " pragma_page_count)) SELECT n FROM page WHERE n NOT IN (SELECT rootpage FROM sqlite_schema)",
    error);
  SteadyStep step;

  if (statement == NULL)
    return NULL;
  while ((step = steady_db_step (fresh, statement, error)) == STEADY_STEP_ROW)
    {
      guint page = (guint) sqlite3_column_int (statement, 0);

      g_array_append_val (pages, page);
    }
  return step == STEADY_STEP_DONE ? g_steal_pointer (&pages) : NULL;
}

static GArray *
make_fresh (SteadySalvageCopy *self, GError **error)
{
  guint newest;
  const SteadyMigration *migrations = steady_schema_migrations (&newest);
  g_autoptr (SteadyDb) fresh = steady_db_open_with (self->fresh, migrations, self->version, error);

  if (fresh == NULL || !steady_db_exec (fresh, "PRAGMA journal_mode = DELETE", error))
    return NULL;
  return list_schema_pages (fresh, error);
}

static gboolean
copy_pages (SteadySalvageCopy *self, GArray *pages, GError **error)
{
  int from = g_open (self->fresh, O_RDONLY | O_CLOEXEC, 0);
  int to = g_open (self->path, O_RDWR | O_CLOEXEC, 0);
  gboolean done = from >= 0 && to >= 0;
  guint8 block[OUR_PAGE_SIZE];

  for (guint i = 0; done && i < pages->len; i++)
    {
      goffset at = (goffset) (g_array_index (pages, guint, i) - 1) * OUR_PAGE_SIZE;

      done = pread (from, block, sizeof block, at) == sizeof block;
      /* So that the log that was copied too is read. */
      if (at == 0)
        memset (block + FORMATS_AT, FORMAT_WAL, 2);
      done = done && pwrite (to, block, sizeof block, at) == sizeof block;
    }
  if (!done)
    steady_db_file_set_error (self->path, "the copy to work on cannot be written", errno, error);
  if (from >= 0)
    close (from);
  if (to >= 0)
    close (to);
  return done;
}

/* Every database of a version was made by the same statements, so its tables begin on the same pages. */
static gboolean
graft_schema (SteadySalvageCopy *self, GError **error)
{
  g_autoptr (GArray) pages = make_fresh (self, error);

  return pages != NULL && copy_pages (self, pages, error) && mend_header (self, error);
}

static SteadyDb *
open_copy (SteadySalvageCopy *self, GError **error)
{
  g_autoptr (SteadyDb) db = steady_db_open_raw (self->path, SQLITE_OPEN_READWRITE, error);
  gint64 tables;

  if (db == NULL)
    return NULL;
  /* A line of the schema that makes no sense shall not hide the others. */
  sqlite3_db_config (steady_db_get_handle (db), SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  if (!steady_db_exec (db, "PRAGMA writable_schema = ON; PRAGMA query_only = ON", error)
      || !steady_db_query_int (db,
                               "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND rootpage > 1"
                               " AND name IN ('sets', 'checks', 'sessions')",
                               0, &tables, error))
    return NULL;
  if (tables == 3)
    return g_steal_pointer (&db);
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT, "%s: the tables cannot be found", self->database);
  return NULL;
}

/* --- public ----------------------------------------------------------------------------------------------------- */

SteadySalvageCopy *
steady_salvage_copy_new (const char *database, const char *beside, GError **error)
{
  g_autoptr (SteadySalvageCopy) self = g_new0 (SteadySalvageCopy, 1);

  self->database = g_strdup (database);
  self->path = g_strconcat (beside, ".reading", NULL);
  self->fresh = g_strconcat (beside, ".empty", NULL);
  forget (self->path);
  forget (self->fresh);
  if (!steady_salvage_copy_bytes (database, self->path, error) || !mend_header (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
steady_salvage_copy_free (SteadySalvageCopy *self)
{
  steady_db_free (self->db);
  forget (self->path);
  forget (self->fresh);
  g_free (self->database);
  g_free (self->path);
  g_free (self->fresh);
  g_free (self);
}

guint
steady_salvage_copy_get_version (SteadySalvageCopy *self)
{
  return self->version;
}

SteadyDb *
steady_salvage_copy_open (SteadySalvageCopy *self, GError **error)
{
  if (!self->headless)
    self->db = open_copy (self, NULL);
  if (self->db == NULL && graft_schema (self, error))
    self->db = open_copy (self, error);
  return self->db;
}
