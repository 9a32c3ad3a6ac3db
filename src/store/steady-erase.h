/* steady-erase.h: a person's rows taken away for good, and the copies that Steady made of them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * steady_erase_rows:
 * @database: stays, without a row; what the rows were is overwritten in the file
 *
 * One change: programs that have the file open see all of it or nothing, and an empty database afterwards. A file that
 * is damaged, and so is open nowhere, is removed instead.
 *
 * Returns: FALSE with the database as it was: STEADY_ERROR_BUSY, _IO, _TOO_NEW
 */
gboolean   steady_erase_rows  (const char *database, GError **error);

/**
 * steady_erase_database:
 * @database: its rows are overwritten, and then the file is removed
 *
 * Only where nobody else has it open: what such a program wrote afterwards would be lost with it.
 *
 * Returns: FALSE with STEADY_ERROR_BUSY where another connection has it open, also one of this process, with the
 *   database as it was; or with STEADY_ERROR_IO, _TOO_NEW
 */
gboolean   steady_erase_database (const char *database, GError **error);

/**
 * steady_erase_list_kept:
 *
 * The files that Steady itself made of a database: the day's copies, what a restore replaced, what a new version of the
 * schema or a rescue left. Not what a person saved under a name of their own.
 *
 * Returns: (transfer full) (element-type filename)
 */
GPtrArray *steady_erase_list_kept (const char *database);

/** Removes a file of ours, its logs, and its folder where that is empty then. FALSE with STEADY_ERROR_IO */
gboolean   steady_erase_file  (const char *path, GError **error);

G_END_DECLS
