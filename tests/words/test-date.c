#include <langinfo.h>

#include "words-test-utils.h"

/* Dates, lengths of time and numbers as people of each language write them. */

static gboolean
has_comma (void)
{
  return g_strcmp0 (g_getenv ("STEADY_TEST_LANGUAGE"), "de_DE") == 0;
}

static SteadyDate
ymd (int year, int month, int day)
{
  return steady_date_from_ymd (year, month, day);
}

/* A language without a translation has English words around its own names of months. */
static void
assert_date (char *text, const char *english, const char *chinese)
{
  if (has_comma ())
    g_free (text);
  else
    assert_words (text, english, chinese);
}

static void
test_dates (void)
{
  SteadyDate date = ymd (2026, 2, 28);

  assert_date (steady_words_day (date), "28 Feb", "2月28日");
  assert_date (steady_words_day (ymd (2026, 12, 1)), "1 Dec", "12月1日");
  assert_date (steady_words_day_year (date), "28 Feb 2026", "2026年2月28日");
  assert_date (steady_words_day_long (date), "Saturday, 28 February", "2月28日星期六");
  assert_date (steady_words_month (date), "Feb", "2月");
  assert_date (steady_words_month_year (date), "Feb 2026", "2026年2月");
  assert_date (steady_words_year (date), "2026", "2026年");
  assert_date (steady_words_week (ymd (2026, 3, 2)), "Week of 2 Mar 2026", "2026年3月2日起的一周");
  assert_date (steady_words_day_beside (ymd (2026, 3, 2), ymd (2026, 12, 31)), "2 Mar", "3月2日");
  assert_date (steady_words_day_beside (ymd (2026, 3, 2), ymd (2027, 1, 1)), "2 Mar 2026", "2026年3月2日");
}

static void
test_weekdays (void)
{
  static const char * const english[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  static const char * const chinese[] = { "一", "二", "三", "四", "五", "六", "日" };

  for (int i = 0; i < 7; i++)
    assert_date (steady_words_weekday_short (i), english[i], chinese[i]);
}

static void
test_periods (void)
{
  assert_date (steady_words_period (ymd (2026, 3, 2), ymd (2026, 4, 26)), "2 Mar – 26 Apr 2026",
               "2026年3月2日至4月26日");
  assert_date (steady_words_period (ymd (2026, 3, 2), ymd (2026, 3, 2)), "2 Mar 2026", "2026年3月2日");
  assert_date (steady_words_period (ymd (2025, 12, 29), ymd (2026, 1, 4)), "29 Dec 2025 – 4 Jan 2026",
               "2025年12月29日至2026年1月4日");
}

static void
test_weeks (void)
{
  assert_words (steady_words_weeks (1), "one week", "1 周");
  assert_words (steady_words_weeks (2), "two weeks", "2 周");
  assert_words (steady_words_weeks (9), "nine weeks", "9 周");
  assert_words (steady_words_weeks (12), "twelve weeks", "12 周");
  assert_words (steady_words_weeks (13), "13 weeks", "13 周");
  assert_words (steady_words_weeks (104), "104 weeks", "104 周");
}

static void
assert_time (int minute, const char *twelve, const char *twenty_four)
{
  g_autofree char *text = steady_words_time_of_day (minute);
  gboolean american = g_strcmp0 (g_getenv ("STEADY_TEST_LANGUAGE"), "en_US") == 0;

  g_assert_cmpstr (text, ==, american ? twelve : twenty_four);
}

static void
test_times (void)
{
  assert_time (0, "12:00 AM", "00:00");
  assert_time (59, "12:59 AM", "00:59");
  assert_time (9 * 60 + 5, "9:05 AM", "09:05");
  assert_time (12 * 60, "12:00 PM", "12:00");
  assert_time (13 * 60, "1:00 PM", "13:00");
  assert_time (23 * 60 + 59, "11:59 PM", "23:59");
}

/* Rounded up, so that nobody is told less than it takes. */
static void
test_durations (void)
{
  assert_words (steady_words_duration (0), "0 min", "0 分钟");
  assert_words (steady_words_duration (1), "1 min", "1 分钟");
  assert_words (steady_words_duration (60), "1 min", "1 分钟");
  assert_words (steady_words_duration (61), "2 min", "2 分钟");
  assert_words (steady_words_duration (35 * 60), "35 min", "35 分钟");
  assert_words (steady_words_duration (59 * 60), "59 min", "59 分钟");
  assert_words (steady_words_duration (59 * 60 + 1), "1 h", "1 小时");
  assert_words (steady_words_duration (60 * 60 + 1), "1 h 1 min", "1 小时 1 分钟");
  assert_words (steady_words_duration (70 * 60), "1 h 10 min", "1 小时 10 分钟");
  assert_words (steady_words_duration (120 * 60), "2 h", "2 小时");
  assert_words (steady_words_duration (-5), "0 min", "0 分钟");
}

/* Nothing ends a line between a number and its unit. */
static void
test_length (void)
{
  g_autofree char *whole = steady_words_length (30);

  g_assert_cmpstr (whole, ==, words_in_chinese () ? "3\u00A0厘米" : "3\u00A0cm");
  assert_words (steady_words_length (0), "0 cm", "0 厘米");
  assert_words (steady_words_length (300), "30 cm", "30 厘米");
  steady_words_set_length_unit (STEADY_LENGTH_INCHES);
  g_assert_cmpint (steady_words_get_length_unit (), ==, STEADY_LENGTH_INCHES);
  assert_words (steady_words_length (0), "0 in", "0 英寸");
  assert_words (steady_words_length (25), "1 in", "1 英寸");
  assert_words (steady_words_length (254), "10 in", "10 英寸");
  steady_words_set_length_unit (STEADY_LENGTH_CENTIMETRES);
  assert_words (steady_words_length (250), "25 cm", "25 厘米");
}

/* The decimal sign is the locale's, also where the words are English. */
static void
assert_number (char *text, const char *point, const char *comma)
{
  g_assert_cmpstr (text, ==, has_comma () ? comma : point);
  g_free (text);
}

static void
test_numbers (void)
{
  assert_number (steady_words_tenths (0), "0", "0");
  assert_number (steady_words_tenths (40), "4", "4");
  assert_number (steady_words_tenths (35), "3.5", "3,5");
  assert_number (steady_words_tenths (5), "0.5", "0,5");
  assert_number (steady_words_tenths (-15), "−1.5", "−1,5");
  assert_number (steady_words_tenths (-5), "−0.5", "−0,5");
  assert_number (steady_words_tenths (1234), "123.4", "123,4");
  assert_number (steady_words_number (3.5, 1), "3.5", "3,5");
  assert_number (steady_words_number (3, 0), "3", "3");
  assert_number (steady_words_number (-2.25, 2), "−2.25", "−2,25");
  assert_number (steady_words_number (-0.04, 1), "0.0", "0,0");
}

/* The locale that the meson file names is really there. */
static void
test_locale (void)
{
  g_assert_cmpstr (nl_langinfo (CODESET), ==, "UTF-8");
  g_assert_cmpstr (nl_langinfo (RADIXCHAR), ==, has_comma () ? "," : ".");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/date/locale", test_locale);
  g_test_add_func ("/date/dates", test_dates);
  g_test_add_func ("/date/weekdays", test_weekdays);
  g_test_add_func ("/date/periods", test_periods);
  g_test_add_func ("/date/weeks", test_weeks);
  g_test_add_func ("/date/times", test_times);
  g_test_add_func ("/date/durations", test_durations);
  g_test_add_func ("/date/length", test_length);
  g_test_add_func ("/date/numbers", test_numbers);
  return g_test_run ();
}
