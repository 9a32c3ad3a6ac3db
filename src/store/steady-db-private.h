/* steady-db-private.h: the connection as the files of this room see it. */
#pragma once

#include <sqlite3.h>

#include "steady-db.h"
#include "steady-schema.h"

G_BEGIN_DECLS

/* "Stdy": tells our files from those of other programs. */
#define STEADY_APPLICATION_ID 0x53746479

/* How long a call waits for another program to finish its write. */
#define STEADY_BUSY_TIMEOUT_MS 5000

typedef enum
{
  STEADY_STEP_ROW,
  STEADY_STEP_DONE,
  STEADY_STEP_ERROR,
} SteadyStep;

/** As steady_db_open(), with another list of migrations: how a test plays an older or newer program. */
SteadyDb     *steady_db_open_with (const char *path, const SteadyMigration *migrations, guint n_migrations,
                                   GError **error);

/**
 * steady_db_open_raw:
 * @flags: SQLITE_OPEN_READONLY or SQLITE_OPEN_READWRITE
 *
 * A connection with every guard switched on, and no look at what is inside. Writes nothing.
 */
SteadyDb     *steady_db_open_raw  (const char *path, int flags, GError **error);

sqlite3      *steady_db_get_handle (SteadyDb *self);
void          steady_db_set_busy_timeout (SteadyDb *self, int ms);

/**
 * steady_db_prepare:
 *
 * Returns: (transfer none): a statement that the connection keeps for the next time. Take it with
 *   g_autoptr(sqlite3_stmt): what is "freed" then is its use, so that a cursor never stays open
 */
sqlite3_stmt *steady_db_prepare (SteadyDb *self, const char *sql, GError **error);
SteadyStep    steady_db_step    (SteadyDb *self, sqlite3_stmt *statement, GError **error);

/** Runs a statement that gives no rows. */
gboolean      steady_db_run     (SteadyDb *self, sqlite3_stmt *statement, GError **error);

/** Runs plain SQL without arguments. */
gboolean      steady_db_exec    (SteadyDb *self, const char *sql, GError **error);

/** The one number that @sql asks for; @fallback where it gives no row. */
gboolean      steady_db_query_int (SteadyDb *self, const char *sql, gint64 fallback, gint64 *value,
                                   GError **error);

/**
 * steady_db_check_whole:
 *
 * The whole file: its structure, the references between rows, and, where the schema is the newest, whether each row
 * can be read as what it is. The CHECK rules of the schema are looked at only where the connection may write: SQLite
 * leaves them out of a file that it may only read.
 */
gboolean      steady_db_check_whole (SteadyDb *self, GError **error);

/** From now on messages name @path: of a copy that has no name yet, the file it is for, or the one it is of. */
void          steady_db_speak_of (SteadyDb *self, const char *path);

/** (transfer full): as a message shows it. */
char         *steady_db_get_shown_name (const SteadyDb *self);

/** Says in words what SQLite's @code means for the person. Returns: FALSE */
gboolean      steady_db_set_error (SteadyDb *self, int code, GError **error);

/** Says that the file is damaged, and how. Returns: FALSE */
gboolean      steady_db_set_damaged (SteadyDb *self, const char *fault, GError **error);

/** A SteadyDbDamaged that passes it on to whom it may concern of @db, a SteadyDb. */
void          steady_db_tell_damaged (gpointer db);

/** Says that a row holds what no row of ours can. Returns: FALSE */
gboolean      steady_db_set_bad_row (SteadyDb *self, const char *table, GError **error);

void          steady_statement_release (sqlite3_stmt *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, steady_statement_release)

/** One statement for each table: @verb and the table's name, quoted. Returns: (transfer full) (element-type utf8)
 * (nullable): NULL with @error set */
GPtrArray *steady_db_list_for_tables (SteadyDb *self, const char *verb, GError **error);

G_END_DECLS
