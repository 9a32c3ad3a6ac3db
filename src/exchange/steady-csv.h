/* steady-csv.h: RFC 4180 as CONTRACT.md narrows it: UTF-8, LF or CRLF read, CRLF written, a BOM read. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bounds that keep memory small whatever comes in. */
#define STEADY_CSV_CELL_MAX (64 * 1024)
#define STEADY_CSV_COLUMNS_MAX 256

typedef struct _SteadyCsvReader SteadyCsvReader;

/** (transfer full). Keeps a reference to @stream. */
SteadyCsvReader *steady_csv_reader_new  (GInputStream *stream);
void             steady_csv_reader_free (SteadyCsvReader *self);

/**
 * steady_csv_reader_next:
 * @cells: (out) (transfer none): the row's cells, NUL-terminated UTF-8, valid until the next call
 *
 * Lines without any character are passed over.
 *
 * Returns: FALSE at the end (without @error) or with STEADY_ERROR_INVALID (the message says what was expected,
 *   steady_csv_reader_get_line() where), STEADY_ERROR_IO or STEADY_ERROR_CANCELLED
 */
gboolean         steady_csv_reader_next (SteadyCsvReader *self, GPtrArray **cells, GCancellable *cancellable,
                                         GError **error);

/** The line, from 1, on which the last row or the mistake began. */
guint            steady_csv_reader_get_line (SteadyCsvReader *self);

/* --- writing -------------------------------------------------------------------------------------- */

/** What is written so far, and which cell of its row comes next. */
typedef struct
{
  GString *text;
  guint column;
} SteadyCsvWriter;

/** (transfer full). @byte_order_mark: begins with the mark that Excel wants */
SteadyCsvWriter *steady_csv_writer_new  (gboolean byte_order_mark);
void             steady_csv_writer_free (SteadyCsvWriter *self);

void steady_csv_write_number (SteadyCsvWriter *self, int number);       /* plain digits */
void steady_csv_write_known  (SteadyCsvWriter *self, int number);       /* empty for a number below 0 */
void steady_csv_write_tenths (SteadyCsvWriter *self, int tenths);       /* "3.5", "4" */
void steady_csv_write_plain  (SteadyCsvWriter *self, const char *text); /* (nullable): dates, times, words of the files */
void steady_csv_write_text   (SteadyCsvWriter *self, const char *text); /* (nullable): neutralised, quoted where needed */
void steady_csv_end_row      (SteadyCsvWriter *self);

/** Takes the one leading ' off that writing put before a formula's first character. (transfer none) */
const char *steady_csv_restore_text (const char *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyCsvReader, steady_csv_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyCsvWriter, steady_csv_writer_free)

G_END_DECLS
