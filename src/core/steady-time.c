#include "steady-time.h"

#include <string.h>

#define DAY_S 86400
#define OFFSET_MAX_S (18 * 3600)

static gboolean
two_digits (const char *text, int max, int *value)
{
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return FALSE;
  *value = (text[0] - '0') * 10 + (text[1] - '0');
  return *value <= max;
}

static gint64
local_seconds (SteadyTime time)
{
  return time.unix_s + time.offset_s;
}

static gint64
floor_div (gint64 a, gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

/* "+08:00", "-03:30" or "Z", and nothing after it. */
static gboolean
parse_offset (const char *text, gint32 *offset_s)
{
  int hours, minutes;

  if (g_str_equal (text, "Z"))
    {
      *offset_s = 0;
      return TRUE;
    }
  if ((text[0] != '+' && text[0] != '-') || !two_digits (text + 1, 18, &hours) || text[3] != ':'
      || !two_digits (text + 4, 59, &minutes) || text[6] != '\0')
    return FALSE;

  *offset_s = hours * 3600 + minutes * 60;
  if (*offset_s > OFFSET_MAX_S)
    return FALSE;
  if (text[0] == '-')
    *offset_s = -*offset_s;
  return TRUE;
}

gboolean
steady_time_parse (const char *text, SteadyTime *time)
{
  char day[STEADY_DATE_TEXT_SIZE];
  SteadyDate date;
  int hours, minutes, seconds;
  gint32 offset_s;
  const char *rest;

  g_return_val_if_fail (text != NULL && time != NULL, FALSE);

  if (strlen (text) < strlen ("YYYY-MM-DDTHH:MM:SSZ") || text[10] != 'T')
    return FALSE;
  g_strlcpy (day, text, sizeof day);
  if (!steady_date_parse (day, &date))
    return FALSE;
  if (!two_digits (text + 11, 23, &hours) || text[13] != ':' || !two_digits (text + 14, 59, &minutes)
      || text[16] != ':' || !two_digits (text + 17, 59, &seconds))
    return FALSE;

  rest = text + 19;
  if (*rest == '.')
    {
      rest++;
      if (!g_ascii_isdigit (*rest))
        return FALSE;
      while (g_ascii_isdigit (*rest))
        rest++;
    }
  if (!parse_offset (rest, &offset_s))
    return FALSE;

  time->unix_s = (gint64) date * DAY_S + hours * 3600 + minutes * 60 + seconds - offset_s;
  time->offset_s = offset_s;
  return TRUE;
}

static char *
put_two (char *text, char before, int number)
{
  *text++ = before;
  *text++ = (char) ('0' + number / 10 % 10);
  *text++ = (char) ('0' + number % 10);
  return text;
}

char *
steady_time_format (SteadyTime time, char buffer[STEADY_TIME_TEXT_SIZE])
{
  int of_day = steady_time_of_day (time);
  int offset_min = ABS (time.offset_s) / 60;
  char *end = buffer + strlen (steady_date_format (steady_time_date (time), buffer));

  /* Digit by digit: a table has a time in each of perhaps a million rows. */
  end = put_two (end, 'T', of_day / 3600);
  end = put_two (end, ':', of_day / 60 % 60);
  end = put_two (end, ':', of_day % 60);
  end = put_two (end, time.offset_s < 0 ? '-' : '+', offset_min / 60);
  end = put_two (end, ':', offset_min % 60);
  *end = '\0';
  return buffer;
}

SteadyDate
steady_time_date (SteadyTime time)
{
  return (SteadyDate) CLAMP (floor_div (local_seconds (time), DAY_S), STEADY_DATE_MIN, STEADY_DATE_MAX);
}

int
steady_time_of_day (SteadyTime time)
{
  return (int) (local_seconds (time) - floor_div (local_seconds (time), DAY_S) * DAY_S);
}

int
steady_time_compare (SteadyTime a, SteadyTime b)
{
  return (a.unix_s > b.unix_s) - (a.unix_s < b.unix_s);
}
