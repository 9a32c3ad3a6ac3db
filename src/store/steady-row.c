#include "steady-row.h"

/* The moments that have a date between STEADY_DATE_MIN and STEADY_DATE_MAX at any offset. */
#define SECONDS_MIN ((gint64) (STEADY_DATE_MIN - 1) * 86400)
#define SECONDS_MAX ((gint64) (STEADY_DATE_MAX + 2) * 86400)
#define OFFSET_MAX_S 64800

gint64
steady_row_int (SteadyRow *self, gint64 min, gint64 max)
{
  int column = self->column++;
  gint64 value = sqlite3_column_int64 (self->statement, column);

  if (sqlite3_column_type (self->statement, column) == SQLITE_INTEGER && value >= min && value <= max)
    return value;
  self->broken = TRUE;
  return min;
}

int
steady_row_maybe_int (SteadyRow *self, int min, int max, int missing)
{
  if (sqlite3_column_type (self->statement, self->column) == SQLITE_NULL)
    {
      self->column++;
      return missing;
    }
  return (int) steady_row_int (self, min, max);
}

SteadyDate
steady_row_date (SteadyRow *self)
{
  return (SteadyDate) steady_row_int (self, STEADY_DATE_MIN, STEADY_DATE_MAX);
}

SteadyDate
steady_row_maybe_date (SteadyRow *self)
{
  return (SteadyDate) steady_row_maybe_int (self, STEADY_DATE_MIN, STEADY_DATE_MAX, STEADY_DATE_NONE);
}

SteadyTime
steady_row_time (SteadyRow *self)
{
  gint64 unix_s = steady_row_int (self, SECONDS_MIN, SECONDS_MAX);
  gint32 offset_s = (gint32) steady_row_int (self, -OFFSET_MAX_S, OFFSET_MAX_S);

  return (SteadyTime) { unix_s, offset_s };
}

SteadyDose
steady_row_dose (SteadyRow *self)
{
  int sets = (int) steady_row_int (self, 0, 10);
  int reps = (int) steady_row_int (self, 0, 100);
  int hold_s = (int) steady_row_int (self, 0, 600);

  return (SteadyDose) { sets, reps, hold_s };
}

const char *
steady_row_word (SteadyRow *self)
{
  int column = self->column++;
  const char *text = NULL;

  if (sqlite3_column_type (self->statement, column) == SQLITE_TEXT)
    text = (const char *) sqlite3_column_text (self->statement, column);
  if (text != NULL && g_utf8_validate (text, sqlite3_column_bytes (self->statement, column), NULL))
    return text;
  self->broken = TRUE;
  return "";
}

char *
steady_row_text (SteadyRow *self)
{
  return g_strdup (steady_row_word (self));
}

char *
steady_row_maybe_text (SteadyRow *self)
{
  if (sqlite3_column_type (self->statement, self->column) != SQLITE_NULL)
    return steady_row_text (self);
  self->column++;
  return NULL;
}

void
steady_bind_int (sqlite3_stmt *statement, int index, gint64 value)
{
  sqlite3_bind_int64 (statement, index, value);
}

void
steady_bind_maybe_int (sqlite3_stmt *statement, int index, int value, int missing)
{
  if (value == missing)
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_int64 (statement, index, value);
}

void
steady_bind_maybe_date (sqlite3_stmt *statement, int index, SteadyDate date)
{
  steady_bind_maybe_int (statement, index, date, STEADY_DATE_NONE);
}

void
steady_bind_time (sqlite3_stmt *statement, int index, SteadyTime time)
{
  sqlite3_bind_int64 (statement, index, time.unix_s);
  sqlite3_bind_int64 (statement, index + 1, time.offset_s);
}

void
steady_bind_dose (sqlite3_stmt *statement, int index, SteadyDose dose)
{
  sqlite3_bind_int64 (statement, index, dose.sets);
  sqlite3_bind_int64 (statement, index + 1, dose.reps);
  sqlite3_bind_int64 (statement, index + 2, dose.hold_s);
}

void
steady_bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  if (text == NULL || *text == '\0')
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

void
steady_bind_dates (sqlite3_stmt *statement, int index, SteadyDate from, SteadyDate to)
{
  /* Without a bound a date that cannot be is met too, and told, rather than passed over. */
  sqlite3_bind_int64 (statement, index, from == STEADY_DATE_NONE ? G_MININT64 : from);
  sqlite3_bind_int64 (statement, index + 1, to == STEADY_DATE_NONE ? G_MAXINT64 : to);
}
