/* steady-table.h: a CSV file whose columns have names: cells by column, errors that name column and value. */
#pragma once

#include "steady-csv.h"
#include "steady-time.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  gboolean required; /* the column must be there */
} SteadyColumn;

/** A header matched against the columns a kind of file may have. */
typedef struct _SteadyTable SteadyTable;

/**
 * steady_table_new:
 * @header: (element-type utf8): the first row
 * @columns: what the kind has, @n_columns of them; a row is read by their index
 *
 * Columns may come in any order; those named x_… are passed over.
 *
 * Returns: (transfer full): NULL with STEADY_ERROR_INVALID for an unknown, doubled or missing column
 */
SteadyTable *steady_table_new  (GPtrArray *header, const SteadyColumn *columns, guint n_columns, GError **error);
void         steady_table_free (SteadyTable *self);

/** The row that the following calls read. FALSE with STEADY_ERROR_INVALID where its number of cells is off. */
gboolean     steady_table_set_row (SteadyTable *self, GPtrArray *cells, GError **error);

/** The raw cell, "" where the column is not there. */
const char  *steady_table_cell (SteadyTable *self, guint column);

/** Sets STEADY_ERROR_INVALID "column “value”: expected …" and returns FALSE. */
gboolean     steady_table_invalid (SteadyTable *self, guint column, const char *expected, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * steady_table_get_invalid:
 * @column: (out): the column's name
 * @value: (out): the cell as it is shown, "" where it is empty
 * @expected: (out): what steady_table_invalid() was told
 *
 * What was found invalid in the current row, all (transfer none); FALSE where nothing was.
 */
gboolean     steady_table_get_invalid (SteadyTable *self, const char **column, const char **value, const char **expected);

/** An empty cell gives @fallback; with @fallback STEADY_TABLE_REQUIRED it is an error. */
#define STEADY_TABLE_REQUIRED G_MININT
gboolean     steady_table_number (SteadyTable *self, guint column, int min, int max, int fallback, int *number,
                                  GError **error);
/** In tenths, at most one decimal where @decimal, else whole. Never empty. */
gboolean     steady_table_tenths (SteadyTable *self, guint column, int min, int max, gboolean decimal, int *tenths,
                                  GError **error);
gboolean     steady_table_id     (SteadyTable *self, guint column, char **id, GError **error);
gboolean     steady_table_time   (SteadyTable *self, guint column, SteadyTime *time, GError **error);
/** An empty cell gives STEADY_DATE_NONE unless @required. */
gboolean     steady_table_date   (SteadyTable *self, guint column, gboolean required, SteadyDate *date, GError **error);
/** (transfer full): the text with its mark taken off; NULL for an empty cell. */
char        *steady_table_text   (SteadyTable *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyTable, steady_table_free)

G_END_DECLS
