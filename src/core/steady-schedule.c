#include "steady-schedule.h"

#include "steady-enum.h"

static const char * const weekday_words[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

SteadySchedule
steady_schedule_default (void)
{
  return (SteadySchedule) { .weekdays = STEADY_EVERY_DAY, .away = FALSE, .goal = STEADY_GOAL_DEFAULT };
}

void
steady_schedule_apply (SteadySchedule *self, const SteadyCheck *check)
{
  guint8 weekdays = STEADY_EVERY_DAY;

  g_return_if_fail (self != NULL && check != NULL);

  if (check->kind == STEADY_CHECK_GOAL)
    self->goal = steady_check_get_value (check);
  else if (check->kind == STEADY_CHECK_AWAY)
    self->away = steady_check_get_value (check) != 0;
  else if (check->kind == STEADY_CHECK_SCHEDULE
           && (check->subject == NULL || steady_weekdays_parse (check->subject, &weekdays)))
    self->weekdays = weekdays;
}

SteadySchedule
steady_schedule_on (GPtrArray *checks, SteadyDate date)
{
  SteadySchedule schedule = steady_schedule_default ();

  g_return_val_if_fail (checks != NULL, schedule);

  for (guint i = 0; i < checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (checks, i);

      if (steady_check_get_date (check) > date)
        break;
      steady_schedule_apply (&schedule, check);
    }
  return schedule;
}

gboolean
steady_schedule_is_training_day (SteadySchedule self, SteadyDate date)
{
  return !self.away && (self.weekdays & (1u << steady_date_weekday (date))) != 0;
}

gboolean
steady_weekdays_parse (const char *text, guint8 *weekdays)
{
  g_auto (GStrv) words = NULL;
  guint8 parsed = 0;

  g_return_val_if_fail (text != NULL && weekdays != NULL, FALSE);

  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      int day = steady_enum_index (weekday_words, G_N_ELEMENTS (weekday_words), words[i]);

      if (day < 0 || (parsed & (1u << day)) != 0)
        return FALSE;
      parsed = (guint8) (parsed | (1u << day));
    }
  if (parsed == 0)
    return FALSE;

  *weekdays = parsed;
  return TRUE;
}

char *
steady_weekdays_format (guint8 weekdays)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint day = 0; day < G_N_ELEMENTS (weekday_words); day++)
    if ((weekdays & (1u << day)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", weekday_words[day]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

int
steady_weekdays_count (guint8 weekdays)
{
  int count = 0;

  for (guint day = 0; day < G_N_ELEMENTS (weekday_words); day++)
    count += (weekdays >> day) & 1;
  return count;
}
