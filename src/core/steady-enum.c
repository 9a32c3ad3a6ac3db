#include "steady-enum.h"

int
steady_enum_index (const char * const *words, guint n, const char *text)
{
  for (guint i = 0; text != NULL && i < n; i++)
    if (g_str_equal (words[i], text))
      return (int) i;
  return -1;
}
