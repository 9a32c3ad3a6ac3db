#include "steady-median.h"

#include "steady-set.h"

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int left = *(const int *) a;
  int right = *(const int *) b;

  return (left > right) - (left < right);
}

int
steady_median_tenths (GArray *values)
{
  guint middle;

  g_return_val_if_fail (values != NULL, STEADY_UNKNOWN);

  if (values->len == 0)
    return STEADY_UNKNOWN;

  g_array_sort (values, compare_ints);
  middle = values->len / 2;
  if (values->len % 2 == 1)
    return 10 * g_array_index (values, int, middle);
  return 5 * (g_array_index (values, int, middle - 1) + g_array_index (values, int, middle));
}
