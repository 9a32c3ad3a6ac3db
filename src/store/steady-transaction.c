#include "steady-transaction.h"

#include "steady-db-private.h"

struct _SteadyTransaction
{
  SteadyDb *db; /* NULL after the commit */
};

/* Kept ready, since every set ends in them. */
static gboolean
run (SteadyDb *db, const char *sql, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = steady_db_prepare (db, sql, error);

  return statement != NULL && steady_db_run (db, statement, error);
}

SteadyTransaction *
steady_transaction_begin (SteadyDb *db, SteadyTransactionMode mode, GError **error)
{
  SteadyTransaction *self;

  g_return_val_if_fail (db != NULL, NULL);

  if (!run (db, mode == STEADY_TRANSACTION_WRITE ? "BEGIN IMMEDIATE" : "BEGIN", error))
    return NULL;
  self = g_new0 (SteadyTransaction, 1);
  self->db = db;
  return self;
}

gboolean
steady_transaction_commit (SteadyTransaction *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->db != NULL, FALSE);

  if (!run (self->db, "COMMIT", error))
    return FALSE;
  self->db = NULL;
  return TRUE;
}

void
steady_transaction_free (SteadyTransaction *self)
{
  if (self == NULL)
    return;
  /* After some faults SQLite has undone it by itself. */
  if (self->db != NULL && !sqlite3_get_autocommit (steady_db_get_handle (self->db)))
    steady_db_exec (self->db, "ROLLBACK", NULL);
  g_free (self);
}
