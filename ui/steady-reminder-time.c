#include "steady-reminder-time.h"

#define DAY_S (24 * 60 * 60)
/* Own: after this much a reminder says nothing useful about the day any more. */
#define LATE_MAX_S (4 * 60 * 60)
#define WAIT_TODAY_MAX_S 60
#define WAIT_MAX_S (60 * 60)

static SteadyReminderStep
step_due (void)
{
  return (SteadyReminderStep) { .due = TRUE };
}

static SteadyReminderStep
step_today (gint64 seconds)
{
  return (SteadyReminderStep) { .wait_s = (int) CLAMP (seconds, 1, WAIT_TODAY_MAX_S) };
}

/* Nothing more comes on this date. */
static SteadyReminderStep
step_tomorrow (int second_of_day)
{
  return (SteadyReminderStep) { .wait_s = CLAMP (DAY_S - second_of_day, 1, WAIT_MAX_S) };
}

SteadyReminderStep
steady_reminder_next (SteadyReminderSetting setting, gboolean open, SteadyTime now)
{
  int second = steady_time_of_day (now);
  int chosen = setting.minute * 60;

  g_return_val_if_fail (setting.minute >= 0 && chosen < DAY_S, (SteadyReminderStep) { 0 });

  if (!setting.on)
    return (SteadyReminderStep) { 0 };
  if (!open)
    return step_tomorrow (second);

  if (setting.shown == steady_time_date (now))
    {
      gint64 left = setting.later_s - now.unix_s;

      if (setting.later_s == 0)
        return step_tomorrow (second);
      /* More than was ever asked for: the clock was set back meanwhile. Rather now than never. */
      return left <= 0 || left > STEADY_REMINDER_LATER_S ? step_due () : step_today (left);
    }

  if (second < chosen)
    return step_today (chosen - second);
  return second - chosen <= LATE_MAX_S ? step_due () : step_tomorrow (second);
}
