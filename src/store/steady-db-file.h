/* steady-db-file.h: the file below a database: made private, looked at before SQLite may touch it, synced. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What the first bytes say. */
typedef enum
{
  STEADY_FILE_NEW,     /* missing, or of 0 bytes */
  STEADY_FILE_OURS,
  STEADY_FILE_UNKNOWN, /* empty database or a creation that was cut off: only SQLite can tell */
} SteadyFileState;

/** Makes the missing folders (0700) and the missing file (0600), whatever the umask, and syncs what was
 * made. */
gboolean steady_db_file_create   (const char *path, GError **error);

/** A folder of Steady's own (0700), made with those on the way where it is missing. */
gboolean steady_db_file_create_folder (const char *folder, GError **error);

/**
 * steady_db_file_inspect:
 * @newest: the newest schema version known
 *
 * Reads the header without a lock and without a trace. Fails with STEADY_ERROR_CORRUPT where the file is no
 * database, STEADY_ERROR_FOREIGN where it is another program's, STEADY_ERROR_TOO_NEW where a newer Steady wrote it.
 */
gboolean steady_db_file_inspect  (const char *path, int newest, SteadyFileState *state, GError **error);

/** Takes away the rights of group and others. */
gboolean steady_db_file_restrict (const char *path, GError **error);

/** TRUE where both names lead to one file. */
gboolean steady_db_file_same     (const char *a, const char *b);

/** Sets STEADY_ERROR_IO "FILE: WHAT: reason" from @errnum. Returns: FALSE */
gboolean steady_db_file_set_error (const char *path, const char *what, int errnum, GError **error);

G_END_DECLS
