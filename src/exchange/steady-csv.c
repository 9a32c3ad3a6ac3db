#include "steady-csv.h"

#include <string.h>

#include "steady-error.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define CHUNK 65536
#define END_OF_INPUT (-1)

struct _SteadyCsvReader
{
  GInputStream *stream;
  guint8 chunk[CHUNK];
  gsize chunk_len;
  gsize chunk_pos;
  gboolean at_end;
  gboolean started;

  GString *row;     /* the cells' text, each with its NUL */
  gsize cell_start; /* of the last one, in it */
  GArray *starts;   /* gsize: of all of them */
  GPtrArray *cells; /* const char *: into row, when it is whole */
  guint line;       /* of the character to be read next */
  guint row_line;
};

SteadyCsvReader *
steady_csv_reader_new (GInputStream *stream)
{
  SteadyCsvReader *self = g_new0 (SteadyCsvReader, 1);

  self->stream = g_object_ref (stream);
  self->row = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->cells = g_ptr_array_new ();
  self->line = self->row_line = 1;
  return self;
}

void
steady_csv_reader_free (SteadyCsvReader *self)
{
  g_object_unref (self->stream);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->starts);
  g_string_free (self->row, TRUE);
  g_free (self);
}

guint
steady_csv_reader_get_line (SteadyCsvReader *self)
{
  return self->row_line;
}

static gboolean
fill (SteadyCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gsize read;

  if (!g_input_stream_read_all (self->stream, self->chunk, CHUNK, &read, cancellable, &local_error))
    {
      gboolean cancelled = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      g_set_error_literal (error, STEADY_ERROR, cancelled ? STEADY_ERROR_CANCELLED : STEADY_ERROR_IO,
                           local_error->message);
      return FALSE;
    }
  self->chunk_len = read;
  self->chunk_pos = 0;
  self->at_end = read == 0;

  if (!self->started && read >= 3 && memcmp (self->chunk, BYTE_ORDER_MARK, 3) == 0)
    self->chunk_pos = 3;
  self->started = TRUE;
  return TRUE;
}

/* The next byte without taking it, or END_OF_INPUT. */
static gboolean
peek (SteadyCsvReader *self, int *byte, GCancellable *cancellable, GError **error)
{
  while (self->chunk_pos >= self->chunk_len && !self->at_end)
    if (!fill (self, cancellable, error))
      return FALSE;

  *byte = self->chunk_pos < self->chunk_len ? self->chunk[self->chunk_pos] : END_OF_INPUT;
  return TRUE;
}

static void
take (SteadyCsvReader *self)
{
  if (self->chunk[self->chunk_pos] == '\n')
    self->line++;
  self->chunk_pos++;
}

static gboolean
invalid (SteadyCsvReader *self, GError **error, const char *message)
{
  self->row_line = self->line;
  g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
has_cell_room (SteadyCsvReader *self, gsize length, GError **error)
{
  return self->row->len - self->cell_start + length <= STEADY_CSV_CELL_MAX
         || invalid (self, error, "a cell of over 65536 bytes: expected a shorter one");
}

static gboolean
append (SteadyCsvReader *self, int byte, GError **error)
{
  if (byte == '\0')
    return invalid (self, error, "a NUL byte: expected text");
  if (!has_cell_room (self, 1, error))
    return FALSE;
  g_string_append_c (self->row, (char) byte);
  return TRUE;
}

/* How many bytes from here on are plain text of one cell, as far as they are read. */
static gsize
plain_length (SteadyCsvReader *self)
{
  gsize end = self->chunk_pos;

  while (end < self->chunk_len && self->chunk[end] > '\r' && self->chunk[end] != ',' && self->chunk[end] != '"')
    end++;
  return end - self->chunk_pos;
}

static gboolean
append_plain (SteadyCsvReader *self, gsize length, GError **error)
{
  if (!has_cell_room (self, length, error))
    return FALSE;
  g_string_append_len (self->row, (const char *) self->chunk + self->chunk_pos, (gssize) length);
  self->chunk_pos += length;
  return TRUE;
}

static gboolean
end_cell (SteadyCsvReader *self, GError **error)
{
  if (!g_utf8_validate_len (self->row->str + self->cell_start, self->row->len - self->cell_start, NULL))
    return invalid (self, error, "not UTF-8 text");
  if (self->starts->len >= STEADY_CSV_COLUMNS_MAX)
    return invalid (self, error, "over 256 columns: expected fewer");
  g_array_append_val (self->starts, self->cell_start);
  g_string_append_c (self->row, '\0');
  self->cell_start = self->row->len;
  return TRUE;
}

static void
begin_row (SteadyCsvReader *self)
{
  g_string_truncate (self->row, 0);
  g_array_set_size (self->starts, 0);
  g_ptr_array_set_size (self->cells, 0);
  self->cell_start = 0;
}

static void
end_row (SteadyCsvReader *self)
{
  for (guint i = 0; i < self->starts->len; i++)
    g_ptr_array_add (self->cells, self->row->str + g_array_index (self->starts, gsize, i));
}

/* After the opening quote, through the closing one. */
static gboolean
read_quoted (SteadyCsvReader *self, GCancellable *cancellable, GError **error)
{
  guint opened_on = self->line;
  int byte;

  for (;;)
    {
      if (!peek (self, &byte, cancellable, error))
        return FALSE;
      if (byte == END_OF_INPUT)
        {
          self->line = opened_on;
          return invalid (self, error, "a quoted cell without its closing quote");
        }
      take (self);
      if (byte == '"')
        {
          if (!peek (self, &byte, cancellable, error))
            return FALSE;
          if (byte != '"')
            return TRUE;
          take (self);
        }
      if (!append (self, byte, error))
        return FALSE;
    }
}

/* One cell; *@more says whether another follows on the row. */
static gboolean
read_cell (SteadyCsvReader *self, gboolean *more, GCancellable *cancellable, GError **error)
{
  gboolean quoted = FALSE;
  int byte;

  for (;;)
    {
      gsize plain = quoted ? 0 : plain_length (self);

      if (plain > 0 && !append_plain (self, plain, error))
        return FALSE;
      if (!peek (self, &byte, cancellable, error))
        return FALSE;
      if (byte == ',' || byte == '\n' || byte == END_OF_INPUT)
        break;
      take (self);
      if (byte == '\r')
        {
          if (!peek (self, &byte, cancellable, error))
            return FALSE;
          if (byte != '\n' && byte != END_OF_INPUT)
            return invalid (self, error, "a carriage return inside a row: expected LF or CRLF at its end");
          break;
        }
      if (quoted)
        return invalid (self, error, "text after a closing quote: expected a comma or the end of the row");
      if (byte == '"' && self->row->len > self->cell_start)
        return invalid (self, error, "a quote inside a cell that is not quoted: expected it doubled, in quotes");
      if (byte == '"')
        {
          quoted = TRUE;
          if (!read_quoted (self, cancellable, error))
            return FALSE;
        }
      else if (!append (self, byte, error))
        return FALSE;
    }

  *more = byte == ',';
  /* The cell is judged while its own line is still the present one. */
  if (!end_cell (self, error))
    return FALSE;
  if (byte != END_OF_INPUT)
    take (self);
  return TRUE;
}

gboolean
steady_csv_reader_next (SteadyCsvReader *self, GPtrArray **cells, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && cells != NULL, FALSE);

  for (;;)
    {
      gboolean more = TRUE;
      guint line;
      int byte;

      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_CANCELLED, "cancelled");
          return FALSE;
        }
      if (!peek (self, &byte, cancellable, error) || byte == END_OF_INPUT)
        return FALSE;

      line = self->line;
      begin_row (self);
      while (more)
        if (!read_cell (self, &more, cancellable, error))
          return FALSE;

      self->row_line = line;
      end_row (self);
      if (self->cells->len > 1 || *(const char *) g_ptr_array_index (self->cells, 0) != '\0')
        {
          *cells = self->cells;
          return TRUE;
        }
    }
}

/* --- writing -------------------------------------------------------------------------------------- */

/* What makes a spreadsheet take a text for a formula, and the mark that takes it back. */
static gboolean
needs_mark (const char *text)
{
  return *text != '\0' && strchr ("'=+-@\t\r", *text) != NULL;
}

/* At the beginning of a file a byte order mark would be taken for the file's own. */
static gboolean
needs_quotes (const char *text)
{
  return strpbrk (text, "\",\r\n") != NULL || g_str_has_prefix (text, BYTE_ORDER_MARK);
}

SteadyCsvWriter *
steady_csv_writer_new (gboolean byte_order_mark)
{
  SteadyCsvWriter *self = g_new0 (SteadyCsvWriter, 1);

  self->text = g_string_new (byte_order_mark ? BYTE_ORDER_MARK : NULL);
  return self;
}

void
steady_csv_writer_free (SteadyCsvWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
separate (SteadyCsvWriter *self)
{
  if (self->column++ > 0)
    g_string_append_c (self->text, ',');
}

/* A table is mostly numbers, and printf takes its time for each. */
static void
append_number (GString *text, int number)
{
  char digits[16];
  guint start = sizeof digits;
  guint rest = number < 0 ? -(guint) number : (guint) number;

  do
    digits[--start] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    digits[--start] = '-';
  g_string_append_len (text, digits + start, (gssize) (sizeof digits - start));
}

void
steady_csv_write_number (SteadyCsvWriter *self, int number)
{
  separate (self);
  append_number (self->text, number);
}

void
steady_csv_write_known (SteadyCsvWriter *self, int number)
{
  separate (self);
  if (number >= 0)
    append_number (self->text, number);
}

void
steady_csv_write_tenths (SteadyCsvWriter *self, int tenths)
{
  separate (self);
  g_string_append_printf (self->text, "%s%d", tenths < 0 ? "-" : "", ABS (tenths) / 10);
  if (tenths % 10 != 0)
    g_string_append_printf (self->text, ".%d", ABS (tenths) % 10);
}

void
steady_csv_write_plain (SteadyCsvWriter *self, const char *text)
{
  separate (self);
  if (text != NULL)
    g_string_append (self->text, text);
}

void
steady_csv_write_text (SteadyCsvWriter *self, const char *text)
{
  separate (self);
  if (text == NULL)
    return;
  if (!needs_quotes (text))
    {
      g_string_append (self->text, needs_mark (text) ? "'" : "");
      g_string_append (self->text, text);
      return;
    }

  g_string_append (self->text, needs_mark (text) ? "\"'" : "\"");
  for (; *text != '\0'; text++)
    g_string_append_printf (self->text, *text == '"' ? "\"%c" : "%c", *text);
  g_string_append_c (self->text, '"');
}

void
steady_csv_end_row (SteadyCsvWriter *self)
{
  g_string_append (self->text, "\r\n");
  self->column = 0;
}

const char *
steady_csv_restore_text (const char *cell)
{
  return *cell == '\'' ? cell + 1 : cell;
}
