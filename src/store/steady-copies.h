/* steady-copies.h: the copies that are made by themselves, and which of them are kept.
 *
 * They lie in the folder "backups" (0700) beside the database as NAME-YYYY-MM-DD.db (0600), NAME being the
 * database's without its ending; the date is the local one on which the copy was made. */
#pragma once

#include <glib.h>

#include "steady-date.h"

G_BEGIN_DECLS

/* The newest of so many dates, and before these the last of so many ISO weeks: about six weeks back, in a dozen
 * files at most. Own choice. */
#define STEADY_COPIES_DAILY 7
#define STEADY_COPIES_WEEKLY 4

typedef enum
{
  STEADY_COPY_MADE,
  STEADY_COPY_NOT_DUE,   /* there is one of today */
  STEADY_COPY_UNCHANGED, /* nothing was written since the newest */
  STEADY_COPY_EMPTY,     /* there is nothing to lose yet */
} SteadyCopyResult;

/**
 * steady_copies_keep:
 * @database: opened with a connection of its own, so this may run in any thread
 * @today: the local date
 *
 * Makes the day's copy as steady_backup_write() does, which reads the whole database and so finds damage, and
 * then removes those that are past their time. Copies dated after @today were made while a clock ran ahead:
 * they are counted among themselves, so that a wrong clock never costs a right copy.
 *
 * Returns: FALSE with STEADY_ERROR_CORRUPT (the database is damaged), _BUSY or _IO; no copy was removed then
 */
gboolean   steady_copies_keep    (const char *database, SteadyDate today, SteadyCopyResult *result,
                                  GError **error);

/** (transfer full) (element-type filename): the copies there are of a database, the latest date first. */
GPtrArray *steady_copies_list    (const char *database);

/** The date in the name of a copy of @database; STEADY_DATE_NONE where it is none. */
SteadyDate steady_copies_date_of (const char *database, const char *copy);

G_END_DECLS
