/* steady-salvage.h: what can still be read of a damaged database, row by row, into a new one. */
#pragma once

#include <glib.h>

#include "steady-date.h"

G_BEGIN_DECLS

/** What came of one kind of row. */
typedef struct
{
  guint saved;
  gboolean gaps; /* some could not be read */
  int lost;      /* how many, where an index tells; else -1 */
} SteadySalvaged;

typedef struct
{
  SteadySalvaged sets;
  SteadySalvaged checks;
  SteadySalvaged prescriptions;
  SteadyDate last_date; /* of any set or answer that was saved; STEADY_DATE_NONE without one */
} SteadySalvage;

/**
 * steady_salvage:
 * @database: the damaged file, closed by everybody; it is read and never written to, and neither is what lies
 *   beside it
 * @target: takes what was saved, a whole database (0600); replaced where it exists
 *
 * Every row that can be read and that keeps the schema's rules is saved. What the planner kept is saved only
 * where nothing it follows from was lost; else it is worked out anew. A set whose session was lost gets a
 * session of the name "recovered-N". Where even the first page is gone, that of a new database takes its place.
 *
 * Returns: FALSE with STEADY_ERROR_CORRUPT where nothing can be read, STEADY_ERROR_FOREIGN,
 *   STEADY_ERROR_TOO_NEW, or _IO; there is no @target then
 */
gboolean steady_salvage (const char *database, const char *target, SteadySalvage *found, GError **error);

/** The file and its logs, byte for byte, to @path (0600) and beside it; a byte that the disk does not give is 0.
 * Not while it is open in this program. */
gboolean steady_salvage_copy_bytes (const char *database, const char *path, GError **error);

G_END_DECLS
