/* steady-db.h: one connection to a person's database file. One thread at a time may use it.
 *
 * Every error names the file and says what a person can do; its domain is STEADY_ERROR: _BUSY where another
 * program holds the file, _CORRUPT where it is damaged, _FOREIGN where it is another program's, _TOO_NEW where a newer Steady wrote
 * it, _IO where the disk or the rights are in the way, _INVALID where a row breaks the schema's rules. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SteadyDb SteadyDb;

/**
 * steady_db_open:
 * @path: the file; where it is missing it is made (0600), and so are its missing folders (0700). An empty
 *   file counts as missing
 *
 * Opens, and brings an older schema up to date after a verified copy beside it was made. A file that is no
 * database, another program's or a newer Steady's is not written to.
 *
 * Returns: (transfer full): or NULL
 */
SteadyDb   *steady_db_open             (const char *path, GError **error);

/** Closes the connection. (nullable) */
void        steady_db_free             (SteadyDb *self);

const char *steady_db_get_path         (const SteadyDb *self);

typedef void (*SteadyDbDamaged) (gpointer data);

/** @func: called whenever a read or write finds that the file is damaged; it may only take note of it */
void        steady_db_on_damaged       (SteadyDb *self, SteadyDbDamaged func, gpointer data);

/** A number that differs from the last look's when another connection has written since; -1 where it cannot
 * be read. */
gint64      steady_db_get_data_version (SteadyDb *self);

/**
 * steady_db_check:
 *
 * Looks through the whole file: SQLite's integrity check, the references between rows, every row, the counts.
 *
 * Returns: (transfer full): lines "name: value", or NULL with STEADY_ERROR_CORRUPT that says the first fault
 */
char       *steady_db_check            (SteadyDb *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyDb, steady_db_free)

G_END_DECLS
