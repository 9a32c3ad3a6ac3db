#include "steady-row.h"

#include <string.h>

#include "steady-set.h"

/* The moments that have a date between STEADY_DATE_MIN and STEADY_DATE_MAX at any offset. */
#define SECONDS_MIN ((gint64) (STEADY_DATE_MIN - 1) * 86400)
#define SECONDS_MAX ((gint64) (STEADY_DATE_MAX + 2) * 86400)
#define OFFSET_MAX_S 64800

/* Asked about as a value of its own, which is half the work. SQLite allows it where a connection is used by one thread at
 * a time. */
static sqlite3_value *
next_value (SteadyRow *self)
{
  return sqlite3_column_value (self->statement, self->column++);
}

static gint64
take_int (SteadyRow *self, sqlite3_value *value, gint64 min, gint64 max)
{
  if (sqlite3_value_type (value) == SQLITE_INTEGER)
    {
      gint64 number = sqlite3_value_int64 (value);

      if (number >= min && number <= max)
        return number;
    }
  self->broken = TRUE;
  return min;
}

gint64
steady_row_int (SteadyRow *self, gint64 min, gint64 max)
{
  return take_int (self, next_value (self), min, max);
}

int
steady_row_maybe_int (SteadyRow *self, int min, int max, int missing)
{
  sqlite3_value *value = next_value (self);

  return sqlite3_value_type (value) == SQLITE_NULL ? missing : (int) take_int (self, value, min, max);
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

static gboolean
is_utf8 (const char *text)
{
  return g_utf8_validate (text, -1, NULL);
}

/* @before: (nullable): a good text; the same once more needs no second look
 * @is_good: (nullable): for any without a NUL in it */
static const char *
take_text (SteadyRow *self, sqlite3_value *value, const char *before, gboolean (*is_good) (const char *text))
{
  const char *text = NULL;

  if (sqlite3_value_type (value) == SQLITE_TEXT)
    text = (const char *) sqlite3_value_text (value);
  if (text != NULL && strlen (text) == (gsize) sqlite3_value_bytes (value)
      && (is_good == NULL || (before != NULL && strcmp (text, before) == 0) || is_good (text)))
    return text;
  self->broken = TRUE;
  return "";
}

const char *
steady_row_word (SteadyRow *self)
{
  return take_text (self, next_value (self), NULL, is_utf8);
}

const char *
steady_row_code (SteadyRow *self)
{
  return take_text (self, next_value (self), NULL, NULL);
}

char *
steady_row_id (SteadyRow *self, const char *before)
{
  return g_strdup (take_text (self, next_value (self), before, steady_id_is_valid));
}

char *
steady_row_text (SteadyRow *self)
{
  return steady_row_text_like (self, NULL);
}

char *
steady_row_text_like (SteadyRow *self, const char *before)
{
  return g_strdup (take_text (self, next_value (self), before, is_utf8));
}

char *
steady_row_maybe_text (SteadyRow *self)
{
  return steady_row_maybe_text_like (self, NULL);
}

char *
steady_row_maybe_text_like (SteadyRow *self, const char *before)
{
  sqlite3_value *value = next_value (self);

  return sqlite3_value_type (value) == SQLITE_NULL ? NULL : g_strdup (take_text (self, value, before, is_utf8));
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
