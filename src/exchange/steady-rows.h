/* steady-rows.h: the kinds of CSV file of CONTRACT.md, a row at a time, in and out. */
#pragma once

#include "steady-catalogue.h"
#include "steady-history.h"
#include "steady-table.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_FILE_SETS,
  STEADY_FILE_CHECKS,
  STEADY_FILE_PRESCRIPTION,
  STEADY_FILE_WEEKLY,    /* derived: written, never taken in */
  STEADY_FILE_DECISIONS, /* likewise */
} SteadyFileKind;

#define STEADY_N_FILE_KINDS (STEADY_FILE_DECISIONS + 1)

/** "sets", "checks" … */
const char         *steady_file_kind_to_string   (SteadyFileKind kind);
gboolean            steady_file_kind_from_string (const char *text, SteadyFileKind *kind);

/** The columns of a kind, in the order they are written; the first is always person. */
const SteadyColumn *steady_file_columns (SteadyFileKind kind, guint *n_columns);

/** Tells the kind by its header; FALSE where it is none of them. */
gboolean            steady_file_kind_of_header (GPtrArray *header, SteadyFileKind *kind);

/* --- in: the table's current row; NULL with STEADY_ERROR_INVALID. (transfer full) ----------------- */

SteadySet          *steady_row_read_set          (SteadyTable *table, SteadyCatalogue *catalogue, GError **error);
SteadyCheck        *steady_row_read_check        (SteadyTable *table, SteadyCatalogue *catalogue, GError **error);
SteadyPrescription *steady_row_read_prescription (SteadyTable *table, SteadyCatalogue *catalogue, GError **error);

/* --- out ------------------------------------------------------------------------------------------- */

void steady_row_write_header       (SteadyCsvWriter *csv, SteadyFileKind kind);
/** @person: the code the person chose, "" for none */
void steady_row_write_set          (SteadyCsvWriter *csv, const char *person, const SteadySet *set);
void steady_row_write_check        (SteadyCsvWriter *csv, const char *person, const SteadyCheck *check);
void steady_row_write_prescription (SteadyCsvWriter *csv, const char *person, const SteadyPrescription *prescription);

G_END_DECLS
