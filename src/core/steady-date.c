#include "steady-date.h"

#include <stdio.h>

/* Civil-from-days arithmetic on 400-year eras, shifted so that the year begins in March. */
#define DAYS_PER_ERA 146097
#define DAYS_TO_EPOCH 719468

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

static gboolean
digits (const char *text, int count, int *value)
{
  *value = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }
  return TRUE;
}

gboolean
steady_date_is_valid (SteadyDate date)
{
  return date >= STEADY_DATE_MIN && date <= STEADY_DATE_MAX;
}

SteadyDate
steady_date_from_ymd (int year, int month, int day)
{
  int shifted = month <= 2 ? year - 1 : year;
  int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  int year_of_era = shifted - era * 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_TO_EPOCH;
}

void
steady_date_to_ymd (SteadyDate date, int *year, int *month, int *day)
{
  int z = date + DAYS_TO_EPOCH;
  int era = (z >= 0 ? z : z - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  int day_of_era = z - era * DAYS_PER_ERA;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month_index = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * month_index + 2) / 5 + 1;
  *month = month_index < 10 ? month_index + 3 : month_index - 9;
  *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

gboolean
steady_date_parse (const char *text, SteadyDate *date)
{
  int year, month, day;
  SteadyDate parsed;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!digits (text, 4, &year) || text[4] != '-' || !digits (text + 5, 2, &month) || text[7] != '-'
      || !digits (text + 8, 2, &day) || text[10] != '\0')
    return FALSE;
  if (month < 1 || month > 12 || day < 1 || day > days_in_month (year, month))
    return FALSE;

  parsed = steady_date_from_ymd (year, month, day);
  if (!steady_date_is_valid (parsed))
    return FALSE;

  *date = parsed;
  return TRUE;
}

static void
put_digits (char *text, int count, int number)
{
  for (; count > 0; number /= 10)
    text[--count] = (char) ('0' + number % 10);
}

char *
steady_date_format (SteadyDate date, char buffer[STEADY_DATE_TEXT_SIZE])
{
  int year, month, day;

  buffer[0] = '\0';
  if (!steady_date_is_valid (date))
    return buffer;

  steady_date_to_ymd (date, &year, &month, &day);
  put_digits (buffer, 4, year);
  put_digits (buffer + 5, 2, month);
  put_digits (buffer + 8, 2, day);
  buffer[4] = buffer[7] = '-';
  buffer[10] = '\0';
  return buffer;
}

int
steady_date_weekday (SteadyDate date)
{
  /* 1970-01-01 was a Thursday. */
  int weekday = (date + 3) % 7;

  return weekday < 0 ? weekday + 7 : weekday;
}

SteadyDate
steady_date_week_start (SteadyDate date)
{
  return date - steady_date_weekday (date);
}

void
steady_date_iso_week (SteadyDate date, int *year, int *week)
{
  int month, day;
  SteadyDate thursday = steady_date_week_start (date) + 3;

  /* A week belongs to the year its Thursday lies in. */
  steady_date_to_ymd (thursday, year, &month, &day);
  *week = (thursday - steady_date_from_ymd (*year, 1, 1)) / 7 + 1;
}
