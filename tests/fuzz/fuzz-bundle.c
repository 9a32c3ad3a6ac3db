/* fuzz-bundle.c: a zip file from anywhere: read, and what it brings looked at without being taken in. Before a run by
 * libFuzzer the check sums of what it changed are put right, or nothing would ever get past them. */

#include <string.h>

#include "fuzz-utils.h"
#include "steady-import-private.h"

size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size) __attribute__ ((weak));
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);

/* The header of a file inside, all numbers with the lowest byte first. */
#define HEADER_SIZE 30
#define CHECK_SUM_AT 14
#define PACKED_SIZE_AT 18
#define NAME_SIZE_AT 26
#define EXTRA_SIZE_AT 28

static guint32
number_at (const uint8_t *place, guint n_bytes)
{
  guint32 number = 0;

  for (guint i = n_bytes; i > 0; i--)
    number = number << 8 | place[i - 1];
  return number;
}

static guint32
check_sum (const uint8_t *data, size_t size)
{
  guint32 sum = 0xffffffff;

  for (size_t i = 0; i < size; i++)
    {
      sum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum >> 1 ^ (0xedb88320 & -(sum & 1));
    }
  return ~sum;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  size = LLVMFuzzerMutate (data, size, max_size);
  for (size_t at = 0; at + HEADER_SIZE <= size; at++)
    if (memcmp (data + at, "PK\3\4", 4) == 0)
      {
        size_t start = at + HEADER_SIZE + number_at (data + at + NAME_SIZE_AT, 2) + number_at (data + at + EXTRA_SIZE_AT, 2);
        size_t packed = number_at (data + at + PACKED_SIZE_AT, 4);

        if (start > size || packed > size - start)
          continue;
        for (guint i = 0; i < 4; i++)
          data[at + CHECK_SUM_AT + i] = (uint8_t) (check_sum (data + start, packed) >> 8 * i);
      }
  return size;
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
  g_autoptr (GInputStream) content = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GInputStream) stream = g_buffered_input_stream_new (content);
  g_autoptr (SteadyImport) import = steady_import_new (fuzz_diary (), TRUE);
  g_autoptr (GError) error = NULL;
  gboolean read;

  if (steady_import_is_bundle (G_BUFFERED_INPUT_STREAM (stream), NULL))
    read = steady_import_read_bundle (import, stream, "fuzz.zip", NULL, &error);
  else
    read = steady_import_read_stream (import, stream, "fuzz.csv", NULL, &error);
  fuzz_expect (read, &error);
  return 0;
}
