/* faulty-vfs.h: a disk that fails when it is told to, below SQLite. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAULT_NONE,
  FAULT_READ,
  FAULT_SHORT_READ,
  FAULT_WRITE,
  FAULT_FULL,
  FAULT_TRUNCATE,
  FAULT_SYNC,
  FAULT_OPEN,
  FAULT_DELETE,
  FAULT_LOCK,
  FAULT_SHARED_MEMORY,
  FAULT_READ_ONLY, /* a file that may be read alone */
  /* beside SQLite */
  FAULT_RENAME,     /* a finished file that cannot be given its name, or one a second name */
  FAULT_RIGHTS,     /* a file that cannot be made private */
  FAULT_REMOVE,     /* one that cannot be removed */
  FAULT_FILE_READ,  /* one that is copied byte by byte */
  FAULT_FILE_WRITE,
} FaultKind;

#define N_FAULTS (FAULT_FILE_WRITE + 1)

/** Registers it as the default. Real syncs are left out, also those of files beside SQLite: the test asks what was
 * written, not when. */
void        faulty_vfs_install (void);

/**
 * faulty_vfs_arm:
 * @n: which operation of the kind fails, from 1
 * @stays: so do all after it
 */
void        faulty_vfs_arm     (FaultKind kind, guint n, gboolean stays);

/** Whether it came to that. */
gboolean    faulty_vfs_disarm  (void);

const char *fault_name         (FaultKind kind);

/** Of the blocks that are read beside SQLite the n-th, from 1, is one that the disk does not give any more. */
void        faulty_vfs_lose_block (guint n);

/** While on, no file can have shared memory, and so no write-ahead log. */
void        faulty_vfs_without_shared_memory (gboolean without);

G_END_DECLS
