/* steady-schema.h: the tables, and the way from each older version to the newest. */
#pragma once

#include "steady-db.h"

G_BEGIN_DECLS

/** From the version that is this migration's index to the next. */
typedef struct
{
  const char *sql;
} SteadyMigration;

/** Every migration there is; the newest version is their number. */
const SteadyMigration *steady_schema_migrations (guint *n_migrations);

/**
 * steady_schema_prepare:
 *
 * Brings the database to version @n_migrations: each migration in one transaction; before the first one of a
 * database that holds data a verified copy "FILE.schema-N" is made.
 *
 * Returns: FALSE with STEADY_ERROR_TOO_NEW, _FOREIGN, _CORRUPT, _BUSY or _IO
 */
gboolean steady_schema_prepare (SteadyDb *db, const SteadyMigration *migrations, guint n_migrations,
                                GError **error);

/** The version in the file. */
gboolean steady_schema_get_version (SteadyDb *db, gint64 *version, GError **error);

/** Returns: FALSE */
gboolean steady_schema_set_too_new (const char *path, gint64 version, int newest, GError **error);

G_END_DECLS
