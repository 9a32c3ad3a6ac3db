/* fuzz-rows.c: a file of one kind (STEADY_FUZZ_KIND), told by its header, or its rows alone. What is accepted is
 * written, and what is written is read again and says the same. */

#include <string.h>

#include "fuzz-utils.h"
#include "steady-import.h"

#define WITH_HEADER '#'

static char *
write_rows (const SteadyHistory *rows)
{
  g_autoptr (SteadyCsvWriter) csv = steady_csv_writer_new (FALSE);

  steady_row_write_header (csv, STEADY_FUZZ_KIND);
  for (guint i = 0; STEADY_FUZZ_KIND == STEADY_FILE_SETS && i < rows->sets->len; i++)
    steady_row_write_set (csv, "", g_ptr_array_index (rows->sets, i));
  for (guint i = 0; STEADY_FUZZ_KIND == STEADY_FILE_CHECKS && i < rows->checks->len; i++)
    steady_row_write_check (csv, "", g_ptr_array_index (rows->checks, i));
  for (guint i = 0; STEADY_FUZZ_KIND == STEADY_FILE_PRESCRIPTION && i < rows->prescriptions->len; i++)
    steady_row_write_prescription (csv, "", g_ptr_array_index (rows->prescriptions, i));
  return g_strdup (csv->text->str);
}

static SteadyImport *
read_file (const void *data, gsize size)
{
  SteadyImport *import = steady_import_new (fuzz_diary (), TRUE);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GError) error = NULL;

  fuzz_expect (steady_import_read_stream (import, stream, "fuzz.csv", NULL, &error), &error);
  return import;
}

/* Rows after a mistake in the text are not read, and those with a mistake are left out. */
static void
expect_same_again (SteadyImport *import)
{
  g_autofree char *written = write_rows (steady_import_get_rows (import));
  g_autoptr (SteadyImport) again = read_file (written, strlen (written));
  g_autofree char *twice = write_rows (steady_import_get_rows (again));

  g_assert_cmpuint (steady_import_get_mistakes (again)->len, ==, 0);
  g_assert_cmpstr (twice, ==, written);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_be_strict ();
  fuzz_diary ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (SteadyImport) import = NULL;
  SteadyHistory *rows;

  if (size > 0 && *data == WITH_HEADER)
    {
      g_autoptr (SteadyCsvWriter) csv = steady_csv_writer_new (FALSE);

      steady_row_write_header (csv, STEADY_FUZZ_KIND);
      g_byte_array_append (file, (const guint8 *) csv->text->str, (guint) csv->text->len);
      data++;
      size--;
    }
  if (size > 0)
    g_byte_array_append (file, data, (guint) size);

  import = read_file (file->data, file->len);
  rows = steady_import_get_rows (import);
  if (rows->sets->len + rows->checks->len + rows->prescriptions->len > 0)
    expect_same_again (import);
  return 0;
}
