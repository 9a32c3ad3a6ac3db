#include "steady-table.h"

#include <string.h>

#include "steady-error.h"
#include "steady-set.h"

/* Long values are cut in messages, so that a mistake stays one line. */
#define SHOWN_MAX 60

struct _SteadyTable
{
  const SteadyColumn *columns;
  guint n_columns;
  int *positions; /* of each column in the file, -1 where it is not there */
  guint width;    /* cells in a row of the file */
  GPtrArray *cells;
  const char *invalid_column; /* (nullable): nothing is found invalid in this row */
  char *invalid_value;
  char *invalid_expected;
};

static char *
shown (const char *value)
{
  g_autofree char *one_line = g_strdup (value);
  glong length;

  g_strdelimit (one_line, "\r\n\t", ' ');
  length = g_utf8_strlen (one_line, -1);
  if (length > SHOWN_MAX)
    {
      g_autofree char *start = g_utf8_substring (one_line, 0, SHOWN_MAX);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&one_line);
}

static int
find_column (const SteadyColumn *columns, guint n_columns, const char *name)
{
  for (guint i = 0; i < n_columns; i++)
    if (g_str_equal (columns[i].name, name))
      return (int) i;
  return -1;
}

static gboolean
place_columns (SteadyTable *self, GPtrArray *header, GError **error)
{
  for (guint i = 0; i < header->len; i++)
    {
      const char *name = g_ptr_array_index (header, i);
      g_autofree char *printable = shown (name);
      int column = find_column (self->columns, self->n_columns, name);

      if (g_str_has_prefix (name, "x_"))
        continue;
      if (column < 0)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                       "unknown column “%s”: expected the columns of this kind of file, or a name that starts with x_",
                       printable);
          return FALSE;
        }
      if (self->positions[column] >= 0)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "column “%s” stands twice: expected it once",
                       printable);
          return FALSE;
        }
      self->positions[column] = (int) i;
    }

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].required && self->positions[i] < 0)
      {
        g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "column “%s” is missing: expected it in the header",
                     self->columns[i].name);
        return FALSE;
      }
  return TRUE;
}

SteadyTable *
steady_table_new (GPtrArray *header, const SteadyColumn *columns, guint n_columns, GError **error)
{
  g_autoptr (SteadyTable) self = g_new0 (SteadyTable, 1);

  g_return_val_if_fail (header != NULL && columns != NULL, NULL);

  self->columns = columns;
  self->n_columns = n_columns;
  self->width = header->len;
  self->positions = g_new (int, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->positions[i] = -1;

  return place_columns (self, header, error) ? g_steal_pointer (&self) : NULL;
}

void
steady_table_free (SteadyTable *self)
{
  g_free (self->invalid_value);
  g_free (self->invalid_expected);
  g_free (self->positions);
  g_free (self);
}

gboolean
steady_table_set_row (SteadyTable *self, GPtrArray *cells, GError **error)
{
  self->cells = cells;
  self->invalid_column = NULL;
  if (cells->len == self->width)
    return TRUE;

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%u cells: expected %u, as in the header", cells->len,
               self->width);
  return FALSE;
}

const char *
steady_table_cell (SteadyTable *self, guint column)
{
  int position = self->positions[column];

  return position < 0 ? "" : g_ptr_array_index (self->cells, position);
}

gboolean
steady_table_invalid (SteadyTable *self, guint column, const char *expected, GError **error)
{
  const char *printable;

  g_free (self->invalid_value);
  g_free (self->invalid_expected);
  self->invalid_column = self->columns[column].name;
  self->invalid_value = shown (steady_table_cell (self, column));
  self->invalid_expected = g_strdup (expected);
  printable = self->invalid_value;
  if (*printable == '\0')
    g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s is empty: expected %s", self->columns[column].name,
                 expected);
  else
    g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s “%s”: expected %s", self->columns[column].name,
                 printable, expected);
  return FALSE;
}

gboolean
steady_table_get_invalid (SteadyTable *self, const char **column, const char **value, const char **expected)
{
  *column = self->invalid_column;
  *value = self->invalid_value;
  *expected = self->invalid_expected;
  return self->invalid_column != NULL;
}

/* Digits, after one minus where the range goes below 0. */
static gboolean
parse_whole (const char *text, gsize length, gboolean negative, int *number)
{
  gsize start = negative && length > 0 && text[0] == '-' ? 1 : 0;
  int value = 0;

  if (length == start || length - start > 9)
    return FALSE;
  for (gsize i = start; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = value * 10 + (text[i] - '0');
    }
  *number = start == 1 ? -value : value;
  return TRUE;
}

gboolean
steady_table_number (SteadyTable *self, guint column, int min, int max, int fallback, int *number, GError **error)
{
  const char *cell = steady_table_cell (self, column);
  g_autofree char *expected = NULL;
  int value;

  if (*cell == '\0' && fallback != STEADY_TABLE_REQUIRED)
    {
      *number = fallback;
      return TRUE;
    }
  if (parse_whole (cell, strlen (cell), min < 0, &value) && value >= min && value <= max)
    {
      *number = value;
      return TRUE;
    }

  expected = g_strdup_printf ("a whole number from %d to %d%s", min, max,
                              fallback == STEADY_TABLE_REQUIRED ? "" : ", or nothing");
  return steady_table_invalid (self, column, expected, error);
}

gboolean
steady_table_tenths (SteadyTable *self, guint column, int min, int max, gboolean decimal, int *tenths, GError **error)
{
  const char *cell = steady_table_cell (self, column);
  const char *point = strchr (cell, '.');
  gsize whole_length = point != NULL ? (gsize) (point - cell) : strlen (cell);
  g_autofree char *expected = NULL;
  int whole, tenth = 0;

  if (parse_whole (cell, whole_length, min < 0, &whole) && ABS (whole) < G_MAXINT / 100
      && (point == NULL || (decimal && parse_whole (point + 1, strlen (point + 1), FALSE, &tenth) && point[2] == '\0')))
    {
      int value = whole * 10 + (*cell == '-' ? -tenth : tenth);

      if (value >= min && value <= max)
        {
          *tenths = value;
          return TRUE;
        }
    }

  if (min == max)
    expected = g_strdup_printf ("%d", min / 10);
  else if (decimal)
    expected = g_strdup_printf ("a number from %d to %d with at most one decimal", min / 10, max / 10);
  else
    expected = g_strdup_printf ("a whole number from %d to %d", min / 10, max / 10);
  return steady_table_invalid (self, column, expected, error);
}

gboolean
steady_table_id (SteadyTable *self, guint column, char **id, GError **error)
{
  const char *text = steady_csv_restore_text (steady_table_cell (self, column));

  if (!steady_id_is_valid (text))
    return steady_table_invalid (self, column, "1 to 64 letters, digits, - and _", error);
  *id = g_strdup (text);
  return TRUE;
}

gboolean
steady_table_time (SteadyTable *self, guint column, SteadyTime *time, GError **error)
{
  if (!steady_time_parse (steady_table_cell (self, column), time))
    return steady_table_invalid (self, column, "a time like 2026-03-01T19:05:00+08:00", error);
  return TRUE;
}

gboolean
steady_table_date (SteadyTable *self, guint column, gboolean required, SteadyDate *date, GError **error)
{
  const char *cell = steady_table_cell (self, column);

  if (*cell == '\0' && !required)
    {
      *date = STEADY_DATE_NONE;
      return TRUE;
    }
  if (!steady_date_parse (cell, date))
    return steady_table_invalid (self, column, "a date that exists, like 2026-03-01", error);
  return TRUE;
}

char *
steady_table_text (SteadyTable *self, guint column)
{
  const char *text = steady_csv_restore_text (steady_table_cell (self, column));

  return *text != '\0' ? g_strdup (text) : NULL;
}
