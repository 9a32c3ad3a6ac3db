#include "steady-db-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "steady-db-private.h"
#include "steady-error.h"

/* The database header of SQLite's file format, https://sqlite.org/fileformat.html, section 1.3. */
#define MAGIC "SQLite format 3"
/* Half a second in all, and only where a database is another program's or is just being made; ten seconds where
 * somebody's journal lies beside it: a slow disk takes its time over the first pages. */
#define BEING_MADE_LOOKS 25
#define BEING_MADE_LOOKS_BESIDE_A_JOURNAL 500
#define BEING_MADE_WAIT_US 20000
#define HEADER_SIZE 100
#define PAGE_SIZE_AT 16
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

gboolean
steady_db_file_set_error (const char *path, const char *what, int errnum, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: %s: %s", name, what, g_strerror (errnum));
  return FALSE;
}

static gboolean
set_not_ours (const char *path, SteadyError code, const char *what, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STEADY_ERROR, (int) code, "%s: %s; it was left as it is", name, what);
  return FALSE;
}

/* --- making ------------------------------------------------------------------------------------ */

static gboolean
sync_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int result, reason;

  if (fd < 0)
    return steady_db_file_set_error (folder, "the folder cannot be opened", errno, error);
  result = fsync (fd);
  reason = errno;
  close (fd);
  return result == 0
         || steady_db_file_set_error (folder, "the folder cannot be written to the disk", reason, error);
}

static gboolean
create_folders (const char *folder, GError **error)
{
  g_autofree char *parent = NULL;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  parent = g_path_get_dirname (folder);
  if (!g_str_equal (parent, folder) && !create_folders (parent, error))
    return FALSE;
  if (g_mkdir (folder, 0700) != 0)
    return errno == EEXIST && g_file_test (folder, G_FILE_TEST_IS_DIR)
             ? TRUE
             : steady_db_file_set_error (folder, "the folder cannot be made", errno, error);
  /* The umask may have taken away more than we asked for. */
  if (g_chmod (folder, 0700) != 0)
    return steady_db_file_set_error (folder, "the folder cannot be made private", errno, error);
  return sync_folder_of (folder, error);
}

gboolean
steady_db_file_create_folder (const char *folder, GError **error)
{
  struct stat info;

  if (!create_folders (folder, error))
    return FALSE;
  if (stat (folder, &info) != 0)
    return steady_db_file_set_error (folder, "the folder cannot be looked at", errno, error);
  if ((info.st_mode & 077) == 0 || chmod (folder, 0700) == 0)
    return TRUE;
  return steady_db_file_set_error (folder, "the folder cannot be made private", errno, error);
}

gboolean
steady_db_file_create (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd, reason;
  gboolean restricted;

  if (!create_folders (folder, error))
    return FALSE;
  /* Never opened where it exists: closing a descriptor of our own would drop SQLite's locks of this
   * process. */
  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return errno == EEXIST ? TRUE : steady_db_file_set_error (path, "the file cannot be made", errno, error);
  restricted = fchmod (fd, 0600) == 0;
  reason = errno;
  close (fd);
  if (!restricted)
    return steady_db_file_set_error (path, "the file cannot be made private", reason, error);
  return sync_folder_of (path, error);
}

gboolean
steady_db_file_restrict (const char *path, GError **error)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return steady_db_file_set_error (path, "it cannot be looked at", errno, error);
  if ((info.st_mode & 077) == 0 || chmod (path, info.st_mode & 0700) == 0)
    return TRUE;
  return steady_db_file_set_error (path, "the file cannot be made private", errno, error);
}

gboolean
steady_db_file_same (const char *a, const char *b)
{
  struct stat first, second;

  return stat (a, &first) == 0 && stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

/* --- looking ----------------------------------------------------------------------------------- */

static guint32
read_be32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Through SQLite's own file layer, since that alone can close a file without losing the locks that another
 * connection of this process holds on it. */
static int
read_header (const char *path, guint8 header[HEADER_SIZE])
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  sqlite3_filename name = sqlite3_create_filename (full, "", "", 0, NULL);
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  int code;

  code = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);
  return code;
}

static goffset
get_page_size (const guint8 *header)
{
  guint size = (guint) header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];

  return size == 1 ? 65536 : (goffset) size;
}

static gboolean
is_one_page (const guint8 *header, goffset size)
{
  return size <= get_page_size (header);
}

static gboolean
judge_header (const char *path, const guint8 *header, goffset size, int newest, SteadyFileState *state,
              GError **error)
{
  static const guint8 zeros[HEADER_SIZE];
  guint32 application_id = read_be32 (header + APPLICATION_ID_AT);
  guint32 version = read_be32 (header + USER_VERSION_AT);

  if (memcmp (header, zeros, HEADER_SIZE) == 0)
    return TRUE;
  if (memcmp (header, MAGIC, sizeof MAGIC) != 0)
    return set_not_ours (path, STEADY_ERROR_CORRUPT, "this is no database", error);
  /* Any table has a page of its own. */
  if (application_id == 0 && version == 0 && is_one_page (header, size))
    return TRUE;
  /* Pages of no size: the header itself is damaged. */
  if (get_page_size (header) == 0)
    return set_not_ours (path, STEADY_ERROR_CORRUPT, "this is no database", error);
  if (application_id != STEADY_APPLICATION_ID)
    return set_not_ours (path, STEADY_ERROR_FOREIGN, "this database belongs to another program", error);
  if (version > (guint32) newest)
    return steady_schema_set_too_new (path, (gint64) version, newest, error);

  *state = STEADY_FILE_OURS;
  return TRUE;
}

/* Nobody has said yet whose it is. Another Steady that is just making the database has lengthened the file before it
 * writes the first page anew. */
static gboolean
is_being_made (const guint8 *header, goffset size)
{
  return memcmp (header, MAGIC, sizeof MAGIC) == 0 && read_be32 (header + APPLICATION_ID_AT) == 0
         && read_be32 (header + USER_VERSION_AT) == 0 && !is_one_page (header, size);
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *rollback = g_strconcat (path, "-journal", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return g_file_test (rollback, G_FILE_TEST_EXISTS) || g_file_test (log, G_FILE_TEST_EXISTS);
}

/* Looks again for a moment where the file is being made. */
static int
read_settled_header (const char *path, goffset size, guint8 header[HEADER_SIZE])
{
  int code = read_header (path, header);

  for (guint i = 0; code == SQLITE_OK && is_being_made (header, size); i++)
    {
      if (i >= (has_journal (path) ? BEING_MADE_LOOKS_BESIDE_A_JOURNAL : BEING_MADE_LOOKS))
        break;
      g_usleep (BEING_MADE_WAIT_US);
      code = read_header (path, header);
    }
  return code;
}

gboolean
steady_db_file_inspect (const char *path, int newest, SteadyFileState *state, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  struct stat info;
  int code;

  *state = STEADY_FILE_NEW;
  if (stat (path, &info) != 0)
    return errno == ENOENT ? TRUE : steady_db_file_set_error (path, "it cannot be looked at", errno, error);
  if (S_ISREG (info.st_mode) && info.st_size == 0)
    return TRUE;
  /* From here on there is something, also where it cannot be read. */
  *state = STEADY_FILE_UNKNOWN;
  if (!S_ISREG (info.st_mode))
    return set_not_ours (path, STEADY_ERROR_CORRUPT, "this is no file", error);

  code = read_settled_header (path, info.st_size, header);
  if ((code & 0xff) == SQLITE_CANTOPEN)
    return steady_db_file_set_error (path, "it cannot be opened", EACCES, error);
  if (code == SQLITE_IOERR_SHORT_READ)
    return set_not_ours (path, STEADY_ERROR_CORRUPT, "this is no database", error);
  if (code != SQLITE_OK)
    return steady_db_file_set_error (path, "it cannot be read", EIO, error);
  return judge_header (path, header, info.st_size, newest, state, error);
}
