/* steady-backup.h: verified copies of a database, and the way back. */
#pragma once

#include "steady-date.h"
#include "steady-db.h"

G_BEGIN_DECLS

/**
 * steady_backup_write:
 * @path: a file that exists is replaced, but only by the finished copy; must not be the database itself
 *
 * Copies the database as it is at this moment into a file beside @path (0600), opens that again, checks it
 * and compares every row, and only then gives it the name. Other programs may go on writing meanwhile.
 *
 * Returns: FALSE with STEADY_ERROR_IO, _CORRUPT (the database itself is damaged) or _INVALID; @path is as it
 *   was
 */
gboolean steady_backup_write   (SteadyDb *db, const char *path, GError **error);

/**
 * steady_backup_verify:
 *
 * Reads the whole file: a database of Steady's, of a version that is known, and whole. Changes nothing.
 */
gboolean steady_backup_verify  (const char *path, GError **error);

/** What is in a database, as far as a person counts. */
typedef struct
{
  guint sets;
  guint checks; /* without the withdrawn ones */
  guint prescriptions;
  guint trainings; /* sessions of which a set was recorded */
  SteadyDate first_date; /* of any set; STEADY_DATE_NONE without one */
  SteadyDate last_date; /* of any set or answer; STEADY_DATE_NONE without one */
} SteadyBackupContent;

/** As steady_backup_verify(), and counts. */
gboolean steady_backup_count   (const char *path, SteadyBackupContent *content, GError **error);

/**
 * steady_backup_restore:
 * @database: takes the content of @path; need not exist, and may be damaged
 * @path: verified first
 * @kept: (out) (nullable) (transfer full): the file beside it that holds what was replaced; NULL where there
 *   was nothing
 *
 * A database that other programs have open is replaced under their eyes, as one change.
 *
 * Returns: FALSE with the database as it was
 */
gboolean steady_backup_restore (const char *database, const char *path, char **kept, GError **error);

G_END_DECLS
