/* steady-reminder-time.h: when a reminder is due. Plain numbers in and out: no clock, no desktop. */
#pragma once

#include "steady-time.h"

G_BEGIN_DECLS

/** Seconds that "Later" puts a reminder off by. */
#define STEADY_REMINDER_LATER_S (60 * 60)

/**
 * SteadyReminderSetting: what this device keeps of it
 * @minute: of the day on the wall, 0–1439
 * @shown: the last date on which a reminder came; STEADY_DATE_NONE: none yet
 * @later_s: Unix seconds until which that date's reminder was put off; 0: it was not
 */
typedef struct
{
  gboolean on;
  int minute;
  SteadyDate shown;
  gint64 later_s;
} SteadyReminderSetting;

/**
 * SteadyReminderStep:
 * @due: remind now
 * @wait_s: otherwise, seconds until it has to be looked at again, 1 or more; 0: not until something changes
 */
typedef struct
{
  gboolean due;
  int wait_s;
} SteadyReminderStep;

/**
 * steady_reminder_next:
 * @open: today is a training day, and something is prescribed that is not done yet
 *
 * Once on a date, from the chosen time on the wall; once more for each "Later", which ends with its day. Where
 * the machine slept or was off the reminder comes when it wakes, up to four hours late: nobody is called
 * to train at night. The wait is never trusted for long, since clocks are set and machines sleep: a minute at
 * most while a reminder is still to come today, else an hour.
 */
SteadyReminderStep steady_reminder_next (SteadyReminderSetting setting, gboolean open, SteadyTime now);

G_END_DECLS
