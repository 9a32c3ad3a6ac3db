/* steady-transaction.h: all or nothing. What is not committed when the transaction goes out of scope is
 * undone. */
#pragma once

#include "steady-db.h"

G_BEGIN_DECLS

/**
 * SteadyTransactionMode:
 * @STEADY_TRANSACTION_READ: every read inside sees the same moment, whatever others write meanwhile
 * @STEADY_TRANSACTION_WRITE: takes the right to write at once (waiting a few seconds for another program), so
 *   that what is read inside is still true when it is written
 */
typedef enum
{
  STEADY_TRANSACTION_READ,
  STEADY_TRANSACTION_WRITE,
} SteadyTransactionMode;

typedef struct _SteadyTransaction SteadyTransaction;

/** (transfer full): or NULL with STEADY_ERROR_BUSY, _IO or _CORRUPT. One at a time on a connection. */
SteadyTransaction *steady_transaction_begin  (SteadyDb *db, SteadyTransactionMode mode, GError **error);

/** What was written is on the disk when this returns TRUE. */
gboolean           steady_transaction_commit (SteadyTransaction *self, GError **error);

/** Undoes what was not committed. (nullable) */
void               steady_transaction_free   (SteadyTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyTransaction, steady_transaction_free)

G_END_DECLS
