#include "steady-figure-reader.h"

#include "steady-enum.h"
#include "steady-error.h"

#include <string.h>

static const char * const point_names[] = {
  "pelvis", "waist", "chest", "head", "shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "heel",
  "toe",
};

gboolean
steady_reader_invalid (const SteadyReader *reader, GError **error, const char *expected)
{
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "[%s] %s: expected %s", reader->group, reader->key,
               expected);
  return FALSE;
}

char **
steady_reader_list (const SteadyReader *reader)
{
  char **list = g_key_file_get_string_list (reader->file, reader->group, reader->key, NULL, NULL);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    g_strstrip (list[i]);
  return list != NULL ? list : g_new0 (char *, 1);
}

gboolean
steady_reader_parse_number (const char *text, double min, double max, double *number)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  /* Also false for what is not a number. */
  if (end == text || *end != '\0' || !(value >= min && value <= max))
    return FALSE;
  *number = value;
  return TRUE;
}

int
steady_reader_numbers (const SteadyReader *reader, double min, double max, double *numbers, int max_n)
{
  g_auto (GStrv) list = steady_reader_list (reader);
  int n = (int) g_strv_length (list);

  if (n > max_n)
    return -1;
  for (int i = 0; i < n; i++)
    if (!steady_reader_parse_number (list[i], min, max, &numbers[i]))
      return -1;
  return n;
}

const char *
steady_reader_split_side (const char *text, gboolean *near_side, gboolean *far_side)
{
  *near_side = !g_str_has_prefix (text, "far-");
  *far_side = !g_str_has_prefix (text, "near-");
  return text + (!*near_side ? strlen ("far-") : !*far_side ? strlen ("near-") : 0);
}

int
steady_reader_find_point (const char *text, gboolean *near_side, gboolean *far_side)
{
  const char *name = steady_reader_split_side (text, near_side, far_side);

  return steady_enum_index (point_names, G_N_ELEMENTS (point_names), name);
}

gboolean
steady_reader_parse_point (const char *text, guint *point)
{
  gboolean near_side, far_side;
  int index = steady_reader_find_point (text, &near_side, &far_side);

  if (index < 0)
    return FALSE;
  *point = (guint) index;
  if (!near_side && index >= (int) STEADY_POINT_FIRST_NEAR)
    *point = STEADY_POINT_FAR ((guint) index);
  return TRUE;
}
