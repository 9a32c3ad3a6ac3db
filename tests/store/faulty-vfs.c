#include "faulty-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef struct
{
  sqlite3_file parent;
  sqlite3_file *real; /* right behind this structure */
} FaultyFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;
static sqlite3_io_methods methods;
static sqlite3_io_methods methods_without_shared_memory;

static struct
{
  FaultKind kind;
  guint countdown;
  gboolean stays;
  gboolean fired;
  gboolean without_shared_memory;
  guint lost_block; /* counts down */
  gboolean inside; /* SQLite is at work: what it asks of the disk has faults of its own */
} armed;

static gboolean
fails (FaultKind kind)
{
  if (armed.kind != kind)
    return FALSE;
  if (armed.countdown > 1)
    {
      armed.countdown--;
      return FALSE;
    }
  if (armed.countdown == 0 && !armed.stays)
    return FALSE;
  armed.countdown = 0;
  armed.fired = TRUE;
  return TRUE;
}

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

static int
faulty_close (sqlite3_file *file)
{
  return real_file (file)->pMethods->xClose (real_file (file));
}

static int
faulty_read (sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
  int code;

  if (fails (FAULT_READ))
    return SQLITE_IOERR_READ;
  if (fails (FAULT_SHORT_READ))
    {
      memset (buffer, 0, (size_t) amount);
      return SQLITE_IOERR_SHORT_READ;
    }
  armed.inside = TRUE;
  code = real_file (file)->pMethods->xRead (real_file (file), buffer, amount, offset);
  armed.inside = FALSE;
  return code;
}

static int
faulty_write (sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
  sqlite3_file *real = real_file (file);
  int code;

  if (fails (FAULT_FULL))
    {
      /* A disk takes what still fits. */
      real->pMethods->xWrite (real, buffer, amount / 2, offset);
      return SQLITE_FULL;
    }
  if (fails (FAULT_WRITE))
    return SQLITE_IOERR_WRITE;
  armed.inside = TRUE;
  code = real->pMethods->xWrite (real, buffer, amount, offset);
  armed.inside = FALSE;
  return code;
}

static int
faulty_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  if (fails (FAULT_TRUNCATE))
    return SQLITE_IOERR_TRUNCATE;
  return real_file (file)->pMethods->xTruncate (real_file (file), size);
}

static int
faulty_sync (sqlite3_file *file, int flags)
{
  return fails (FAULT_SYNC) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
faulty_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_file (file)->pMethods->xFileSize (real_file (file), size);
}

static int
faulty_lock (sqlite3_file *file, int level)
{
  if (fails (FAULT_LOCK))
    return SQLITE_BUSY;
  return real_file (file)->pMethods->xLock (real_file (file), level);
}

static int
faulty_unlock (sqlite3_file *file, int level)
{
  return real_file (file)->pMethods->xUnlock (real_file (file), level);
}

static int
faulty_check_reserved_lock (sqlite3_file *file, int *result)
{
  return real_file (file)->pMethods->xCheckReservedLock (real_file (file), result);
}

static int
faulty_file_control (sqlite3_file *file, int operation, void *argument)
{
  return real_file (file)->pMethods->xFileControl (real_file (file), operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return real_file (file)->pMethods->xSectorSize (real_file (file));
}

static int
faulty_device_characteristics (sqlite3_file *file)
{
  return real_file (file)->pMethods->xDeviceCharacteristics (real_file (file));
}

static int
faulty_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  if (fails (FAULT_SHARED_MEMORY))
    return SQLITE_IOERR_SHMMAP;
  return real_file (file)->pMethods->xShmMap (real_file (file), page, size, extend, memory);
}

static int
faulty_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  if ((flags & SQLITE_SHM_LOCK) != 0 && fails (FAULT_LOCK))
    return SQLITE_BUSY;
  return real_file (file)->pMethods->xShmLock (real_file (file), offset, n, flags);
}

static void
faulty_shm_barrier (sqlite3_file *file)
{
  real_file (file)->pMethods->xShmBarrier (real_file (file));
}

static int
faulty_shm_unmap (sqlite3_file *file, int remove)
{
  return real_file (file)->pMethods->xShmUnmap (real_file (file), remove);
}

static int
faulty_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultyFile *self = (FaultyFile *) file;
  int code;

  self->parent.pMethods = NULL;
  if (fails (FAULT_OPEN))
    return SQLITE_CANTOPEN;
  /* As SQLite's own layer does where the rights or the disk allow no more. */
  if ((flags & SQLITE_OPEN_READWRITE) != 0 && fails (FAULT_READ_ONLY))
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  self->real = (sqlite3_file *) (gpointer) (self + 1);
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (code == SQLITE_OK)
    self->parent.pMethods = armed.without_shared_memory ? &methods_without_shared_memory : &methods;
  return code;
}

static int
faulty_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  if (fails (FAULT_DELETE))
    return SQLITE_IOERR_DELETE;
  return real_vfs->xDelete (real_vfs, name, sync_folder);
}

/* --- beside SQLite: these stand before the C library's ------------------------------------------------ */

int
rename (const char *from, const char *to)
{
  if (fails (FAULT_RENAME))
    {
      errno = EIO;
      return -1;
    }
  return renameat (AT_FDCWD, from, AT_FDCWD, to);
}

int
link (const char *from, const char *to)
{
  if (fails (FAULT_RENAME))
    {
      errno = EPERM;
      return -1;
    }
  return linkat (AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
fsync (int fd)
{
  if (fails (FAULT_SYNC))
    {
      errno = EIO;
      return -1;
    }
  return real_vfs != NULL ? 0 : fdatasync (fd);
}

int
chmod (const char *path, mode_t mode)
{
  if (fails (FAULT_RIGHTS))
    {
      errno = EPERM;
      return -1;
    }
  return fchmodat (AT_FDCWD, path, mode, 0);
}

int
fchmod (int fd, mode_t mode)
{
  if (fails (FAULT_RIGHTS))
    {
      errno = EPERM;
      return -1;
    }
  return (int) syscall (SYS_fchmod, fd, mode);
}

int
unlink (const char *path)
{
  if (fails (FAULT_REMOVE))
    {
      errno = EPERM;
      return -1;
    }
  return unlinkat (AT_FDCWD, path, 0);
}

static gboolean
file_fails (FaultKind kind, int code)
{
  if (armed.inside || !fails (kind))
    return FALSE;
  errno = code;
  return TRUE;
}

static ssize_t
read_at (int fd, void *buffer, size_t size, off_t at)
{
  if (!armed.inside && armed.lost_block > 0 && --armed.lost_block == 0)
    {
      errno = EIO;
      return -1;
    }
  return file_fails (FAULT_FILE_READ, EACCES) ? -1 : (ssize_t) syscall (SYS_pread64, fd, buffer, size, at);
}

ssize_t
pread (int fd, void *buffer, size_t size, off_t at)
{
  return read_at (fd, buffer, size, at);
}

/* What the C library's headers make of it where the compiler cannot tell that all fits, as under a sanitizer. */
ssize_t __pread64_chk (int fd, void *buffer, size_t size, off_t at, size_t room);

ssize_t
__pread64_chk (int fd, void *buffer, size_t size, off_t at, size_t room)
{
  g_assert (size <= room);
  return read_at (fd, buffer, size, at);
}

ssize_t
pwrite (int fd, const void *buffer, size_t size, off_t at)
{
  return file_fails (FAULT_FILE_WRITE, ENOSPC) ? -1 : (ssize_t) syscall (SYS_pwrite64, fd, buffer, size, at);
}

int
ftruncate (int fd, off_t size)
{
  return file_fails (FAULT_FILE_WRITE, ENOSPC) ? -1 : (int) syscall (SYS_ftruncate, fd, size);
}

/* --- public --------------------------------------------------------------------------------------------- */

void
faulty_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  methods = (sqlite3_io_methods) {
    .iVersion = 2,
    .xClose = faulty_close,
    .xRead = faulty_read,
    .xWrite = faulty_write,
    .xTruncate = faulty_truncate,
    .xSync = faulty_sync,
    .xFileSize = faulty_file_size,
    .xLock = faulty_lock,
    .xUnlock = faulty_unlock,
    .xCheckReservedLock = faulty_check_reserved_lock,
    .xFileControl = faulty_file_control,
    .xSectorSize = faulty_sector_size,
    .xDeviceCharacteristics = faulty_device_characteristics,
    .xShmMap = faulty_shm_map,
    .xShmLock = faulty_shm_lock,
    .xShmBarrier = faulty_shm_barrier,
    .xShmUnmap = faulty_shm_unmap,
  };
  methods_without_shared_memory = methods;
  methods_without_shared_memory.iVersion = 1;

  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = (int) sizeof (FaultyFile) + real_vfs->szOsFile;
  faulty_vfs.xOpen = faulty_open;
  faulty_vfs.xDelete = faulty_delete;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, 1), ==, SQLITE_OK);
}

void
faulty_vfs_arm (FaultKind kind, guint n, gboolean stays)
{
  armed.kind = kind;
  armed.countdown = n;
  armed.stays = stays;
  armed.fired = FALSE;
}

gboolean
faulty_vfs_disarm (void)
{
  armed.kind = FAULT_NONE;
  return armed.fired;
}

void
faulty_vfs_lose_block (guint n)
{
  armed.lost_block = n;
}

void
faulty_vfs_without_shared_memory (gboolean without)
{
  armed.without_shared_memory = without;
}

const char *
fault_name (FaultKind kind)
{
  static const char *const names[N_FAULTS]
    = { "none", "read", "short read", "write", "full",         "truncate",
        "sync", "open", "delete",     "lock",  "shared memory", "read only", "rename",
        "rights", "remove", "file read", "file write" };

  return names[kind];
}
