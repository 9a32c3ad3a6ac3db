/* store-test-utils.h: folders that go away again, files as bytes, rows to store. */
#pragma once

#include <sqlite3.h>

#include "steady-check.h"
#include "steady-db.h"
#include "steady-set.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path; /* of a database in it that is not there yet */
} TempStore;

TempStore   *temp_store_new  (void);
void         temp_store_free (TempStore *self);
/** (transfer full) */
char        *temp_store_file (TempStore *self, const char *name);

/** (transfer full) */
GBytes      *read_bytes      (const char *path);
void         write_bytes     (const char *path, gconstpointer data, gsize size);
guint        mode_of         (const char *path);
/** Names in a folder, sorted, separated by spaces. (transfer full) */
char        *list_folder     (const char *folder);

/** Runs SQL with a connection of its own, as another program would. */
void         run_sql         (const char *path, const char *sql);
/** The first value of the first row, with a connection of its own. (transfer full) */
char        *query_text      (const char *path, const char *sql);

SteadyTime   at              (const char *text);
SteadyDate   day             (const char *text);
/** (transfer full): 10 × 5 s straight-leg raise, left, done. */
SteadySet   *make_set        (const char *id, const char *session, const char *started_at, int set_no);

/* A new database, open. */
typedef struct
{
  TempStore *store;
  SteadyDb *db;
} StoreFixture;

void         store_set_up    (StoreFixture *self, gconstpointer data);
void         store_tear_down (StoreFixture *self, gconstpointer data);
/** Returns the day of the set's session. */
SteadyDate   store_add       (StoreFixture *self, const SteadySet *set);
SteadyDate   store_add_simple (StoreFixture *self, const char *id, const char *session, const char *started_at, int set_no);

/** (transfer full): a new database with so many sets of one session, "set-1" on; the folders to it are made. */
SteadyDb    *store_make_database (const char *path, guint sets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TempStore, temp_store_free)

G_END_DECLS
