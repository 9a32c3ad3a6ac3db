#include "steady-date.h"
#include "steady-time.h"

static void
test_round_trip (void)
{
  for (SteadyDate date = STEADY_DATE_MIN; date <= STEADY_DATE_MAX; date++)
    {
      int year, month, day;
      char text[STEADY_DATE_TEXT_SIZE];
      SteadyDate parsed;

      steady_date_to_ymd (date, &year, &month, &day);
      g_assert_cmpint (steady_date_from_ymd (year, month, day), ==, date);
      g_assert_true (g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year));
      g_assert_true (steady_date_parse (steady_date_format (date, text), &parsed));
      g_assert_cmpint (parsed, ==, date);
    }
}

static void
test_bounds (void)
{
  SteadyDate date = 7;
  static const char * const bad[] = { "", "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-01",
                                      "2026-01-01 ", "1899-12-31", "2200-01-01", "2026/01/01", "2025-04-31",
                                      "+026-01-01", "2100-02-29" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (steady_date_parse (bad[i], &date));
  g_assert_cmpint (date, ==, 7);
  g_assert_true (steady_date_parse ("1900-01-01", &date));
  g_assert_cmpint (date, ==, STEADY_DATE_MIN);
  g_assert_true (steady_date_parse ("2199-12-31", &date));
  g_assert_cmpint (date, ==, STEADY_DATE_MAX);
  g_assert_true (steady_date_parse ("2024-02-29", &date));
}

static void
test_weeks (void)
{
  static const struct { const char *text; int weekday, year, week; } cases[] = {
    { "2026-03-02", 0, 2026, 10 }, { "2020-12-31", 3, 2020, 53 }, { "2021-01-03", 6, 2020, 53 },
    { "2021-01-04", 0, 2021, 1 },  { "2018-12-31", 0, 2019, 1 },  { "2023-01-01", 6, 2022, 52 },
    { "1969-12-29", 0, 1970, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyDate date = 0;
      int year, week;

      g_assert_true (steady_date_parse (cases[i].text, &date));
      steady_date_iso_week (date, &year, &week);
      g_assert_cmpint (steady_date_weekday (date), ==, cases[i].weekday);
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (week, ==, cases[i].week);
      g_assert_cmpint (steady_date_weekday (steady_date_week_start (date)), ==, 0);
    }
}

static void
test_time (void)
{
  static const struct { const char *text, *date, *written; } cases[] = {
    { "2026-03-01T19:05:00+08:00", "2026-03-01", "2026-03-01T19:05:00+08:00" },
    { "2026-03-01T00:00:00Z", "2026-03-01", "2026-03-01T00:00:00+00:00" },
    { "2026-03-01T23:59:59.999-03:30", "2026-03-01", "2026-03-01T23:59:59-03:30" },
    { "1969-12-31T23:59:59+14:00", "1969-12-31", "1969-12-31T23:59:59+14:00" },
  };
  static const char * const bad[] = { "2026-03-01", "2026-03-01T24:00:00Z", "2026-03-01T19:05:60Z",
                                      "2026-03-01 19:05:00Z", "2026-03-01T19:05:00", "2026-03-01T19:05:00+8:00",
                                      "2026-03-01T19:05:00+0800", "2026-03-01T19:05:00+18:01",
                                      "2026-03-01T19:05:00.Z", "2026-03-01T19:05:00z", "2026-02-30T19:05:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyTime time;
      char buffer[STEADY_TIME_TEXT_SIZE], day[STEADY_DATE_TEXT_SIZE];

      g_assert_true (steady_time_parse (cases[i].text, &time));
      g_assert_cmpstr (steady_time_format (time, buffer), ==, cases[i].written);
      g_assert_cmpstr (steady_date_format (steady_time_date (time), day), ==, cases[i].date);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      SteadyTime time = { 1, 2 };

      g_assert_false (steady_time_parse (bad[i], &time));
      g_assert_cmpint (time.unix_s, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/round-trip", test_round_trip);
  g_test_add_func ("/date/bounds", test_bounds);
  g_test_add_func ("/date/weeks", test_weeks);
  g_test_add_func ("/time/forms", test_time);
  return g_test_run ();
}
