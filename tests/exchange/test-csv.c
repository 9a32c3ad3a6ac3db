/* CSV as such: what is written is read back, and what is no CSV is told by line. */

#include <string.h>

#include "steady-csv.h"
#include "steady-error.h"

static SteadyCsvReader *
reader_for (const char *text, gssize length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (text, (gsize) length), length, g_free);

  return steady_csv_reader_new (stream);
}

static void
assert_rows (const char *text, const char *expected)
{
  g_autoptr (SteadyCsvReader) reader = reader_for (text, (gssize) strlen (text));
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *cells;

  while (steady_csv_reader_next (reader, &cells, NULL, &error))
    {
      for (guint i = 0; i < cells->len; i++)
        g_string_append_printf (found, "[%s]", (const char *) g_ptr_array_index (cells, i));
      g_string_append_printf (found, "@%u;", steady_csv_reader_get_line (reader));
    }
  g_assert_no_error (error);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_reading (void)
{
  static const struct { const char *text, *rows; } cases[] = {
    { "", "" },
    { "a,b\r\n1,2\r\n", "[a][b]@1;[1][2]@2;" },
    { "a,b\n1,2", "[a][b]@1;[1][2]@2;" },
    { "\xef\xbb\xbf" "a\r\n", "[a]@1;" },
    { "a,\n,b\n", "[a][]@1;[][b]@2;" },
    { "\"a\"\"b\",\"c,d\"\n", "[a\"b][c,d]@1;" },
    { "\"x\r\ny\nz\",1\nnext,2\n", "[x\r\ny\nz][1]@1;[next][2]@4;" },
    { "\n\r\na\n\n\nb\n", "[a]@3;[b]@6;" },
    { "\"\"\na", "[a]@2;" },
    { "膝盖,\"疼，痛\"\n", "[膝盖][疼，痛]@1;" },
    { ",", "[][]@1;" },
    { "a\r", "[a]@1;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rows (cases[i].text, cases[i].rows);
}

static void
test_mistakes (void)
{
  static const struct { const char *text; gssize length; guint line; const char *says; } cases[] = {
    { "a\nb\"c\n", -1, 2, "quote inside" },
    { "a\n\"b\"c\n", -1, 2, "after a closing quote" },
    { "a\n\"b\" ,c\n", -1, 2, "after a closing quote" },
    { "a\n1\n\"open\nand on\n", -1, 3, "without its closing quote" },
    { "a\nx\ry\n", -1, 2, "carriage return" },
    { "a\n\0b\n", 5, 2, "NUL" },
    { "a\n\xff\xfe\n", -1, 2, "UTF-8" },
    { "a\n\xe8\x86\n", -1, 2, "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyCsvReader) reader
        = reader_for (cases[i].text, cases[i].length < 0 ? (gssize) strlen (cases[i].text) : cases[i].length);
      g_autoptr (GError) error = NULL;
      GPtrArray *cells;

      while (steady_csv_reader_next (reader, &cells, NULL, &error))
        ;
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_cmpuint (steady_csv_reader_get_line (reader), ==, cases[i].line);
    }
}

/* Whatever comes in, memory stays small: one endless cell or row ends the reading. */
static void
test_bounds (void)
{
  static const struct { char fill; gsize length; const char *says; } cases[] = {
    { 'x', STEADY_CSV_CELL_MAX + 1, "65536 bytes" },
    { ',', STEADY_CSV_COLUMNS_MAX, "256 columns" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize short_by = 0; short_by <= 1; short_by++)
      {
        gsize length = cases[i].length - short_by;
        g_autofree char *text = g_malloc (length);
        g_autoptr (SteadyCsvReader) reader = NULL;
        g_autoptr (GError) error = NULL;
        GPtrArray *cells;

        memset (text, cases[i].fill, length);
        reader = reader_for (text, (gssize) length);
        if (short_by == 1)
          {
            g_assert_true (steady_csv_reader_next (reader, &cells, NULL, &error));
            continue;
          }
        g_assert_false (steady_csv_reader_next (reader, &cells, NULL, &error));
        g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
        g_assert_nonnull (strstr (error->message, cases[i].says));
      }
}

static void
test_cancel (void)
{
  g_autoptr (SteadyCsvReader) reader = reader_for ("a\nb\n", 4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *cells;

  g_assert_true (steady_csv_reader_next (reader, &cells, cancellable, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (steady_csv_reader_next (reader, &cells, cancellable, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CANCELLED);
}

/* --- a stick that is pulled out --------------------------------------------------------------------------- */

#define FAILING_TYPE_STREAM (failing_stream_get_type ())
G_DECLARE_FINAL_TYPE (FailingStream, failing_stream, FAILING, STREAM, GInputStream)

/* Gives its bytes, and then an error in the place of an end. */
struct _FailingStream
{
  GInputStream parent_instance;
  GString *text;
  gsize read;
};

G_DEFINE_FINAL_TYPE (FailingStream, failing_stream, G_TYPE_INPUT_STREAM)

static gssize
failing_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  FailingStream *self = FAILING_STREAM (stream);
  gsize n = MIN (count, self->text->len - self->read);

  if (n == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Input/output error");
      return -1;
    }
  memcpy (buffer, self->text->str + self->read, n);
  self->read += n;
  return (gssize) n;
}

static void
failing_stream_finalize (GObject *object)
{
  g_string_free (FAILING_STREAM (object)->text, TRUE);
  G_OBJECT_CLASS (failing_stream_parent_class)->finalize (object);
}

static void
failing_stream_class_init (FailingStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = failing_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = failing_stream_read;
}

static void
failing_stream_init (FailingStream *self)
{
  self->text = g_string_new (NULL);
}

/* Wherever in a row the reading breaks off, what was not read to its end is no row. */
static void
test_reading_breaks_off (void)
{
  static const char * const ends[] = { "", "1,2", "1,\"a", "1,\"a\"", "1,2\r", "1," };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (FailingStream) stream = g_object_new (FAILING_TYPE_STREAM, NULL);
      g_autoptr (SteadyCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      guint rows = 0, whole = 0;
      GPtrArray *cells;

      /* Ends where a piece ends that is read at once, whatever their size. */
      for (gsize left = 1024 * 1024 - strlen (ends[i]); left > 0; whole++)
        {
          gsize length = left % 4 == 0 ? 4 : left % 4 + 4;

          g_string_append_len (stream->text, "a,bbbbb", (gssize) length - 1);
          g_string_append_c (stream->text, '\n');
          left -= length;
        }
      g_string_append (stream->text, ends[i]);
      g_assert_cmpuint (stream->text->len, ==, 1024 * 1024);

      reader = steady_csv_reader_new (G_INPUT_STREAM (stream));
      while (steady_csv_reader_next (reader, &cells, NULL, &error))
        {
          g_assert_cmpuint (cells->len, ==, 2);
          g_assert_cmpstr (g_ptr_array_index (cells, 0), ==, "a");
          rows++;
        }
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
      g_assert_cmpuint (rows, ==, whole);
    }
}

static void
test_formulas (void)
{
  static const struct { const char *text, *written; } cases[] = {
    { "=1+2", "'=1+2\r\n" }, { "+49", "'+49\r\n" }, { "-x", "'-x\r\n" }, { "@a", "'@a\r\n" },
    { "'", "''\r\n" }, { "\tx", "'\tx\r\n" }, { "\rx", "\"'\rx\"\r\n" }, { "=a,b", "\"'=a,b\"\r\n" },
    { "a=1", "a=1\r\n" }, { " =1", " =1\r\n" }, { "\"=1", "\"\"\"=1\"\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyCsvWriter) csv = steady_csv_writer_new (FALSE);

      steady_csv_write_text (csv, cases[i].text);
      steady_csv_end_row (csv);
      g_assert_cmpstr (csv->text->str, ==, cases[i].written);
    }
}

static char *
random_text (GRand *rand)
{
  static const char * const pieces[] = { "a", "'", "\"", ",", "\n", "\r", "\r\n", "=", "+", "-", "@", "\t", " ", "膝",
                                         "😀", "é", "0", ";", "\xef\xbb\xbf" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
round_trip (GRand *rand, gboolean mark)
{
  g_autoptr (SteadyCsvWriter) csv = steady_csv_writer_new (mark);
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SteadyCsvReader) reader = NULL;
  guint n_columns = (guint) g_rand_int_range (rand, 2, 6);
  guint n_rows = (guint) g_rand_int_range (rand, 1, 6);
  GPtrArray *cells;

  for (guint i = 0; i < n_rows * n_columns; i++)
    {
      char *text = random_text (rand);

      g_ptr_array_add (written, text);
      steady_csv_write_text (csv, text);
      if (i % n_columns == n_columns - 1)
        steady_csv_end_row (csv);
    }

  reader = reader_for (csv->text->str, (gssize) csv->text->len);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (steady_csv_reader_next (reader, &cells, NULL, &error));
      g_assert_cmpuint (cells->len, ==, n_columns);
      for (guint i = 0; i < n_columns; i++)
        g_assert_cmpstr (steady_csv_restore_text (g_ptr_array_index (cells, i)), ==,
                         g_ptr_array_index (written, row * n_columns + i));
    }
  g_assert_false (steady_csv_reader_next (reader, &cells, NULL, NULL));
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260301);

  for (guint i = 0; i < 20000; i++)
    round_trip (rand, i % 2 == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/reading", test_reading);
  g_test_add_func ("/csv/mistakes", test_mistakes);
  g_test_add_func ("/csv/bounds", test_bounds);
  g_test_add_func ("/csv/cancel", test_cancel);
  g_test_add_func ("/csv/reading-breaks-off", test_reading_breaks_off);
  g_test_add_func ("/csv/formulas", test_formulas);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  return g_test_run ();
}
