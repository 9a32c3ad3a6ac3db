/* Moments as files write them, and the clocks that give them. */

#include <string.h>

#include "steady-clock.h"
#include "steady-time.h"

static void
test_wrong_times (void)
{
  static const char * const wrong[] = {
    "", "2026-03-01", "2026-03-01T19:05:00", "2026-03-01 19:05:00+08:00", "2026-02-30T19:05:00+08:00",
    "2026-03-01T24:00:00+08:00", "2026-03-01T19:60:00+08:00", "2026-03-01T19:05:60+08:00", "2026-03-01T1x:05:00+08:00",
    "2026-03-01T19-05:00+08:00", "2026-03-01T19:05-00+08:00", "2026-03-01T19:0x:00+08:00", "2026-03-01T19:05:0x+08:00",
    "2026-03-01T19:05:00.+08:00", "2026-03-01T19:05:00.5", "2026-03-01T19:05:00z", "2026-03-01T19:05:00+8:00",
    "2026-03-01T19:05:00+0800", "2026-03-01T19:05:00+19:00", "2026-03-01T19:05:00+18:01", "2026-03-01T19:05:00+08:60",
    "2026-03-01T19:05:00+08:00x", "2026-03-01T19:05:00+08:", "2026-03-01T19:05:00*08:00", "2026-03-01T19:05:00+08-00",
    "1899-12-31T19:05:00Z", "2200-01-01T00:00:00Z", "20260301T190500Z+08", "２０２６-03-01T19:05:00Z",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      SteadyTime time;

      if (steady_time_parse (wrong[i], &time))
        g_error ("“%s” was taken for a time", wrong[i]);
    }
}

static void
test_right_times (void)
{
  static const struct { const char *text; gint64 unix_s; gint32 offset_s; const char *written; } cases[] = {
    { "1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00:00+00:00" },
    { "1969-12-31T23:59:59Z", -1, 0, "1969-12-31T23:59:59+00:00" },
    { "2026-03-01T19:05:00+08:00", 1772363100, 28800, "2026-03-01T19:05:00+08:00" },
    { "2026-03-01T19:05:00.999-03:30", 1772404500, -12600, "2026-03-01T19:05:00-03:30" },
    { "2026-03-01T00:00:00+18:00", 1772258400, 64800, "2026-03-01T00:00:00+18:00" },
    { "2024-02-29T23:59:59-18:00", 1709315999, -64800, "2024-02-29T23:59:59-18:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char written[STEADY_TIME_TEXT_SIZE];
      SteadyTime time;

      g_assert_true (steady_time_parse (cases[i].text, &time));
      g_assert_cmpint (time.unix_s, ==, cases[i].unix_s);
      g_assert_cmpint (time.offset_s, ==, cases[i].offset_s);
      g_assert_cmpstr (steady_time_format (time, written), ==, cases[i].written);
    }
}

static void
test_wrong_dates (void)
{
  static const char * const wrong[] = {
    "", "2026", "2026-3-1", "2026/03/01", "2026-03/01", "2026-00-01", "2026-13-01", "2026-03-00", "2026-03-32",
    "2026-04-31", "2026-02-29", "2100-02-29", "1899-12-31", "2200-01-01", "2026-03-01 ", " 2026-03-01", "2026-03-0x",
    "2026-0x-01", "x026-03-01", "+026-03-01",
  };
  SteadyDate date;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (steady_date_parse (wrong[i], &date))
      g_error ("“%s” was taken for a date", wrong[i]);
  g_assert_true (steady_date_parse ("2000-02-29", &date));
}

/* From before the calendar's beginning to its end, and years before there was one. */
static void
test_calendar_both_ways (void)
{
  for (SteadyDate date = STEADY_DATE_MIN - 800000; date <= STEADY_DATE_MAX; date += 97)
    {
      char text[STEADY_DATE_TEXT_SIZE];
      int year, month, day;
      SteadyDate again;

      steady_date_to_ymd (date, &year, &month, &day);
      g_assert_cmpint (steady_date_from_ymd (year, month, day), ==, date);
      g_assert_cmpint (steady_date_weekday (date), ==, (((date + 3) % 7) + 7) % 7);
      steady_date_format (date, text);
      if (steady_date_is_valid (date))
        g_assert_true (steady_date_parse (text, &again) && again == date);
      else
        g_assert_cmpstr (text, ==, "");
    }
}

static void
test_the_machines_clock (void)
{
  g_autoptr (SteadyClock) clock = steady_clock_new_system ();
  gint64 before_s = g_get_real_time () / G_USEC_PER_SEC;
  SteadyTime now = steady_clock_now (clock);
  gint64 after_s = g_get_real_time () / G_USEC_PER_SEC;
  gint64 elapsed = steady_clock_elapsed_us (clock);

  g_assert_cmpint (now.unix_s, >=, before_s);
  g_assert_cmpint (now.unix_s, <=, after_s);
  g_assert_cmpint (elapsed, >=, 0);
  g_assert_cmpint (steady_clock_elapsed_us (clock), >=, elapsed);
}

/* Every zone is one of whole minutes to us, as the files write it. */
static void
test_zones (void)
{
  static const struct { const char *zone; gint32 offset_s; } cases[] = {
    { "UTC0", 0 }, { "XXX-8", 28800 }, { "XXX3:30", -12600 }, { "XXX-5:45:30", 20700 }, { "XXX12", -43200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyClock) clock = steady_clock_new_system ();

      g_setenv ("TZ", cases[i].zone, TRUE);
      g_assert_cmpint (steady_clock_now (clock).offset_s, ==, cases[i].offset_s);
    }
  g_unsetenv ("TZ");
}

/* A demo's time runs faster, from the moment it began. */
static void
test_a_faster_clock (void)
{
  g_autoptr (SteadyClock) clock = steady_clock_new_scaled (1000);
  SteadyTime start = steady_clock_now (clock);
  gint64 elapsed_us;

  do
    elapsed_us = steady_clock_elapsed_us (clock);
  while (elapsed_us < 2 * G_USEC_PER_SEC);
  g_assert_cmpint (steady_clock_now (clock).unix_s, >=, start.unix_s + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/wrong-times", test_wrong_times);
  g_test_add_func ("/time/right-times", test_right_times);
  g_test_add_func ("/time/wrong-dates", test_wrong_dates);
  g_test_add_func ("/time/calendar-both-ways", test_calendar_both_ways);
  g_test_add_func ("/time/the-machines-clock", test_the_machines_clock);
  g_test_add_func ("/time/zones", test_zones);
  g_test_add_func ("/time/a-faster-clock", test_a_faster_clock);
  return g_test_run ();
}
