/* steady-error.h: the one error domain of the program.
 *
 * A message is one line that a person can act on: what is wrong, where, and what was expected. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SteadyError:
 * @STEADY_ERROR_INVALID: input that does not fit: a file, a cell, an argument
 * @STEADY_ERROR_NOT_FOUND: what was asked for is not there
 * @STEADY_ERROR_CONFLICT: a known id with other content, or another writer was faster
 * @STEADY_ERROR_IO: reading or writing failed; the data is as it was before
 * @STEADY_ERROR_BUSY: another program holds the database
 * @STEADY_ERROR_CORRUPT: the database is damaged; it was not written to
 * @STEADY_ERROR_TOO_NEW: the database was written by a newer Steady; it was not written to
 * @STEADY_ERROR_CANCELLED: stopped on request; nothing was changed
 * @STEADY_ERROR_FOREIGN: the database is whole, but another program's; it was not written to
 */
typedef enum
{
  STEADY_ERROR_INVALID,
  STEADY_ERROR_NOT_FOUND,
  STEADY_ERROR_CONFLICT,
  STEADY_ERROR_IO,
  STEADY_ERROR_BUSY,
  STEADY_ERROR_CORRUPT,
  STEADY_ERROR_TOO_NEW,
  STEADY_ERROR_CANCELLED,
  STEADY_ERROR_FOREIGN,
} SteadyError;

#define STEADY_ERROR (steady_error_quark ())

GQuark steady_error_quark (void);

G_END_DECLS
