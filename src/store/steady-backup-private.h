/* steady-backup-private.h: what copying and restoring share. */
#pragma once

#include "steady-backup.h"
#include "steady-db-private.h"
#include "steady-file.h"

G_BEGIN_DECLS

/** Copies all of @from over all of @to with SQLite's backup API, as one change. */
gboolean steady_backup_copy    (SteadyDb *from, SteadyDb *to, GError **error);

/** Whether both hold the same tables and rows; STEADY_ERROR_IO names @to where they do not. */
gboolean steady_backup_compare (SteadyDb *from, SteadyDb *to, GError **error);

/** (transfer full): the checked content of @db in a file beside @path, private, and ready to be committed. */
SteadyFile *steady_backup_begin  (SteadyDb *db, const char *path, GError **error);

/** Removes what SQLite leaves beside a file that it could not finish. */
void         steady_backup_forget_companions (const char *path);

G_END_DECLS
