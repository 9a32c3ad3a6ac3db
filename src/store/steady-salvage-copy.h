/* steady-salvage-copy.h: a private copy of a damaged database, made fit to be opened. */
#pragma once

#include "steady-db-private.h"

G_BEGIN_DECLS

typedef struct _SteadySalvageCopy SteadySalvageCopy;

/**
 * steady_salvage_copy_new:
 * @database: read only, bytes that the disk does not give count as zeros
 * @beside: the copy lies beside this name
 *
 * Returns: (transfer full): or NULL
 */
SteadySalvageCopy *steady_salvage_copy_new  (const char *database, const char *beside, GError **error);

/** Takes the copy away. (nullable) */
void               steady_salvage_copy_free (SteadySalvageCopy *self);

/** The version of its schema, as far as it can be told; else the newest. */
guint              steady_salvage_copy_get_version (SteadySalvageCopy *self);

/** (transfer none): a connection on which the tables have their names; NULL where they cannot be found. */
SteadyDb          *steady_salvage_copy_open (SteadySalvageCopy *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadySalvageCopy, steady_salvage_copy_free)

G_END_DECLS
