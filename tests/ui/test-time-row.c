/* What a person types for the time of a reminder. How it is written is tested with the other words. */

#include "widgets/steady-time-row.h"

static const struct
{
  const char *text;
  int minute; /* -1: no time of day */
} cases[] = {
  { "18:30", 18 * 60 + 30 },
  { " 18:30 ", 18 * 60 + 30 },
  { "18.30", 18 * 60 + 30 },
  { "1830", 18 * 60 + 30 },
  { "930", 9 * 60 + 30 },
  { "9:05", 9 * 60 + 5 },
  { "09:05", 9 * 60 + 5 },
  { "9", 9 * 60 },
  { "0:00", 0 },
  { "23:59", 23 * 60 + 59 },
  { "6 pm", 18 * 60 },
  { "6:30 PM", 18 * 60 + 30 },
  { "6:30pm", 18 * 60 + 30 },
  { "12 AM", 0 },
  { "12:15 am", 15 },
  { "12 pm", 12 * 60 },
  { "11:59 PM", 23 * 60 + 59 },
  { "", -1 },
  { " ", -1 },
  { "pm", -1 },
  { "24:00", -1 },
  { "18:60", -1 },
  { "18:5", -1 },
  { "18:", -1 },
  { ":30", -1 },
  { "-1:30", -1 },
  { "13 pm", -1 },
  { "0 am", -1 },
  { "2460", -1 },
  { "18:30:00", -1 },
  { "noon", -1 },
  { "99999999999999999999", -1 },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minute = -1;
      gboolean is_time = steady_time_of_day_parse (cases[i].text, &minute);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_time, ==, cases[i].minute >= 0);
      g_assert_cmpint (minute, ==, cases[i].minute);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/time-row/parse", test_parse);
  return g_test_run ();
}
