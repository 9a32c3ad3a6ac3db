/* steady-file.h: writing a file so that nobody ever sees half of it: aside, to the disk, then renamed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SteadyFileFlags:
 * @STEADY_FILE_DEFAULT: a new file's mode is the umask's; a file that is replaced keeps its mode
 * @STEADY_FILE_PRIVATE: mode 0600 in any case: for databases and their copies
 */
typedef enum
{
  STEADY_FILE_DEFAULT = 0,
  STEADY_FILE_PRIVATE = 1 << 0,
} SteadyFileFlags;

/**
 * SteadyFile:
 *
 * A file under way. It is written under another name in the same folder and takes its place only with
 * steady_file_commit(), so that a full disk or a crash leaves the old file as it was. Where the name is a
 * symbolic link the file it points to is replaced; where it is no regular file (a pipe, a terminal) there
 * is nothing to rename, and it is written to at the commit.
 */
typedef struct _SteadyFile SteadyFile;

/**
 * steady_file_begin:
 * @path: where the file is to be; its folder must exist
 *
 * Returns: (transfer full): or NULL with STEADY_ERROR_IO
 */
SteadyFile *steady_file_begin    (const char *path, SteadyFileFlags flags, GError **error);

/** The name it has until the commit, for libraries that open a file by name. (transfer none) */
const char *steady_file_get_aside (SteadyFile *self);

/** Open for reading and writing; stays the SteadyFile's. */
int         steady_file_get_fd   (SteadyFile *self);

/** Appends; FALSE with STEADY_ERROR_IO. */
gboolean    steady_file_append   (SteadyFile *self, gconstpointer data, gsize length, GError **error);

/** To the disk and into place. FALSE with STEADY_ERROR_IO; the old file is then as it was. Once only. */
gboolean    steady_file_commit   (SteadyFile *self, GError **error);

/** Without a commit before, all that was written is thrown away. */
void        steady_file_free     (SteadyFile *self);

/** All of it in one call. */
gboolean    steady_file_replace  (const char *path, gconstpointer data, gsize length, SteadyFileFlags flags,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyFile, steady_file_free)

G_END_DECLS
