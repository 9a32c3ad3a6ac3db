/* When a reminder comes: at the chosen time on the wall, once, not at night, whatever clock and machine do. */

#include "steady-reminder-time.h"

#define HOUR (60 * 60)
#define OPEN TRUE
#define NOTHING FALSE
#define NEVER "" /* no reminder came yet */

/* What is expected of it, besides a number of seconds to wait. */
#define DUE (-1)
#define OFF 0
/* The longest waits: while a reminder is still to come today, and otherwise. */
#define MINUTE 60

typedef struct
{
  const char *what;
  const char *now;
  int minute; /* -1: reminders are off */
  gboolean open;
  const char *shown;
  const char *later; /* (nullable) */
  int expected;
} Case;

#define AT(hour, minute) ((hour) * 60 + (minute))

static const Case cases[] = {
  { "off", "2026-03-02T18:00:00+01:00", -1, OPEN, NEVER, NULL, OFF },
  { "off, also put off", "2026-03-02T18:00:00+01:00", -1, OPEN, "2026-03-02", "2026-03-02T17:00:00+01:00", OFF },

  /* The chosen time. */
  { "long before", "2026-03-02T08:00:00+01:00", AT (18, 0), OPEN, NEVER, NULL, MINUTE },
  { "61 s before", "2026-03-02T17:58:59+01:00", AT (18, 0), OPEN, NEVER, NULL, MINUTE },
  { "half a minute before", "2026-03-02T17:59:30+01:00", AT (18, 0), OPEN, NEVER, NULL, 30 },
  { "a second before", "2026-03-02T17:59:59+01:00", AT (18, 0), OPEN, NEVER, NULL, 1 },
  { "on the second", "2026-03-02T18:00:00+01:00", AT (18, 0), OPEN, NEVER, NULL, DUE },
  { "midnight", "2026-03-02T00:00:00+01:00", AT (0, 0), OPEN, "2026-03-01", NULL, DUE },
  { "the last minute", "2026-03-02T23:59:00+01:00", AT (23, 59), OPEN, "2026-03-01", NULL, DUE },
  { "the day after, before its time", "2026-03-03T17:59:50+01:00", AT (18, 0), OPEN, "2026-03-02", NULL, 10 },
  { "the day after", "2026-03-03T18:00:00+01:00", AT (18, 0), OPEN, "2026-03-02", NULL, DUE },

  /* Nothing to be reminded of: no training day, away, stopped, done. */
  { "nothing open, before", "2026-03-02T17:59:59+01:00", AT (18, 0), NOTHING, NEVER, NULL, HOUR },
  { "nothing open, at the time", "2026-03-02T18:00:00+01:00", AT (18, 0), NOTHING, NEVER, NULL, HOUR },
  { "nothing open, just before midnight", "2026-03-02T23:59:30+01:00", AT (18, 0), NOTHING, NEVER, NULL, 30 },
  { "done after Later", "2026-03-02T19:00:00+01:00", AT (18, 0), NOTHING, "2026-03-02",
    "2026-03-02T19:00:00+01:00", HOUR },

  /* Once. */
  { "shown already", "2026-03-02T18:00:01+01:00", AT (18, 0), OPEN, "2026-03-02", NULL, HOUR },
  { "shown already, late in the evening", "2026-03-02T23:30:00+01:00", AT (18, 0), OPEN, "2026-03-02", NULL,
    HOUR / 2 },

  /* The machine slept, or was off. */
  { "woken an hour late", "2026-03-02T19:00:00+01:00", AT (18, 0), OPEN, "2026-03-01", NULL, DUE },
  { "woken four hours late", "2026-03-02T22:00:00+01:00", AT (18, 0), OPEN, "2026-03-01", NULL, DUE },
  { "a second later than that", "2026-03-02T22:00:01+01:00", AT (18, 0), OPEN, "2026-03-01", NULL, HOUR },
  { "woken the next morning", "2026-03-03T07:00:00+01:00", AT (18, 0), OPEN, "2026-03-01", NULL, MINUTE },

  /* Later. */
  { "put off, just now", "2026-03-02T18:05:00+01:00", AT (18, 0), OPEN, "2026-03-02",
    "2026-03-02T19:05:00+01:00", MINUTE },
  { "put off, a second to go", "2026-03-02T19:04:59+01:00", AT (18, 0), OPEN, "2026-03-02",
    "2026-03-02T19:05:00+01:00", 1 },
  { "put off, over", "2026-03-02T19:05:00+01:00", AT (18, 0), OPEN, "2026-03-02",
    "2026-03-02T19:05:00+01:00", DUE },
  { "put off, slept through", "2026-03-02T23:50:00+01:00", AT (18, 0), OPEN, "2026-03-02",
    "2026-03-02T19:05:00+01:00", DUE },
  { "put off over midnight: it ends with its day", "2026-03-03T00:30:00+01:00", AT (18, 0), OPEN, "2026-03-02",
    "2026-03-03T00:30:00+01:00", MINUTE },
  { "put off yesterday", "2026-03-03T18:00:00+01:00", AT (18, 0), OPEN, "2026-03-02",
    "2026-03-02T19:05:00+01:00", DUE },

  /* The clock is set. */
  { "back by two hours after Later: rather now than never", "2026-03-02T16:05:00+01:00", AT (18, 0), OPEN,
    "2026-03-02", "2026-03-02T19:05:00+01:00", DUE },
  { "back by an hour after it was shown", "2026-03-02T17:00:00+01:00", AT (18, 0), OPEN, "2026-03-02", NULL,
    HOUR },
  { "back to the day before", "2026-03-01T17:59:58+01:00", AT (18, 0), OPEN, "2026-03-02", NULL, 2 },
  { "on into the next day", "2026-03-03T18:30:00+01:00", AT (18, 0), OPEN, "2026-03-02", NULL, DUE },

  /* Summer time: in Berlin 02:00 becomes 03:00 on 29 March, and 03:00 becomes 02:00 on 25 October. */
  { "a time that the day does not have, before", "2026-03-29T01:59:59+01:00", AT (2, 30), OPEN, "2026-03-28", NULL,
    MINUTE },
  { "a time that the day does not have, after", "2026-03-29T03:00:00+02:00", AT (2, 30), OPEN, "2026-03-28", NULL,
    DUE },
  { "a time that the day has twice, first", "2026-10-25T02:30:00+02:00", AT (2, 30), OPEN, "2026-10-24", NULL, DUE },
  { "a time that the day has twice, second", "2026-10-25T02:30:00+01:00", AT (2, 30), OPEN, "2026-10-25", NULL,
    HOUR },
  { "the evening of the short day", "2026-03-29T18:00:00+02:00", AT (18, 0), OPEN, "2026-03-28", NULL, DUE },
  { "the evening of the long day, an hour before", "2026-10-25T17:00:00+01:00", AT (18, 0), OPEN, "2026-10-24",
    NULL, MINUTE },
  { "put off over the hour that comes twice", "2026-10-25T02:35:00+01:00", AT (2, 30), OPEN, "2026-10-25",
    "2026-10-25T02:35:00+01:00", DUE },

  /* A journey. */
  { "flown west: the same date, already reminded", "2026-03-02T13:00:00-05:00", AT (18, 0), OPEN, "2026-03-02",
    NULL, HOUR },
  { "flown east: the next date", "2026-03-03T18:00:00+08:00", AT (18, 0), OPEN, "2026-03-02", NULL, DUE },
};

static SteadyTime
parse (const char *text)
{
  SteadyTime time;

  g_assert_true (steady_time_parse (text, &time));
  return time;
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyReminderSetting setting = {
        .on = cases[i].minute >= 0,
        .minute = MAX (cases[i].minute, 0),
        .shown = STEADY_DATE_NONE,
        .later_s = cases[i].later != NULL ? parse (cases[i].later).unix_s : 0,
      };
      SteadyReminderStep step;

      steady_date_parse (cases[i].shown, &setting.shown);
      step = steady_reminder_next (setting, cases[i].open, parse (cases[i].now));
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (step.due, ==, cases[i].expected == DUE);
      g_assert_cmpint (step.wait_s, ==, MAX (cases[i].expected, 0));
    }
}

/* Lives through days with a clock that moves as far as each wait asks for, and counts what came. */
static guint
count_reminders (SteadyTime now, gint64 seconds, int minute, int jump_s)
{
  SteadyReminderSetting setting = { .on = TRUE, .minute = minute, .shown = STEADY_DATE_NONE };
  gint64 end = now.unix_s + seconds;
  guint count = 0;

  while (now.unix_s < end)
    {
      SteadyReminderStep step = steady_reminder_next (setting, OPEN, now);

      if (step.due)
        {
          count++;
          setting.shown = steady_time_date (now);
        }
      now.unix_s += MAX (MAX (step.wait_s, 1), jump_s);
    }
  return count;
}

static void
test_every_minute_of_the_day (void)
{
  const int week = 7;

  for (int minute = 0; minute < 24 * 60; minute += 7)
    {
      g_test_message ("at %d:%02d", minute / 60, minute % 60);
      g_assert_cmpuint (count_reminders (parse ("2026-03-02T00:00:00+08:00"), week * 24 * HOUR, minute, 0), ==,
                        (guint) week);
      /* On a machine that is asleep for all but a moment of every three hours it comes late, and still once. */
      if (minute < AT (20, 0))
        g_assert_cmpuint (count_reminders (parse ("2026-03-02T00:00:00+08:00"), week * 24 * HOUR, minute, 3 * HOUR),
                          ==, (guint) week);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/reminder-time/cases", test_cases);
  g_test_add_func ("/ui/reminder-time/every-minute", test_every_minute_of_the_day);
  return g_test_run ();
}
