#include "steady-schedule.h"

#define MONDAY 20514 /* 2026-03-02 */

static SteadyTime
on (SteadyDate date, int hour)
{
  return (SteadyTime) { (gint64) date * 86400 + hour * 3600, 0 };
}

static void
add (GPtrArray *checks, SteadyDate date, int hour, SteadyCheckKind kind, int value, const char *subject)
{
  g_autofree char *id = g_strdup_printf ("c%u", checks->len);

  g_ptr_array_add (checks, steady_check_new (id, on (date, hour), kind, value, subject));
}

static void
test_weekday_words (void)
{
  static const struct { const char *text; guint8 days; int count; const char *written; } good[] = {
    { "mon", 0x01, 1, "mon" },
    { "sun", 0x40, 1, "sun" },
    { "mon wed fri", 0x15, 3, "mon wed fri" },
    { "fri mon wed", 0x15, 3, "mon wed fri" },
    { "mon tue wed thu fri sat sun", 0x7f, 7, "mon tue wed thu fri sat sun" },
  };
  static const char *const bad[]
    = { "",        " ",        "mon mon", "Mon",  "monday",
        "mon,wed", "mon  wed", "mon ",    " mon", "mon tue wed thu fri sat sun mon" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      guint8 days = 0;
      g_autofree char *written = NULL;

      g_assert_true (steady_weekdays_parse (good[i].text, &days));
      g_assert_cmpuint (days, ==, good[i].days);
      g_assert_cmpint (steady_weekdays_count (days), ==, good[i].count);
      written = steady_weekdays_format (days);
      g_assert_cmpstr (written, ==, good[i].written);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      guint8 days = 0x2a;

      if (steady_weekdays_parse (bad[i], &days))
        g_error ("taken: “%s”", bad[i]);
      g_assert_cmpuint (days, ==, 0x2a);
    }
}

static void
test_before_any_answer (void)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  SteadySchedule schedule = steady_schedule_on (checks, MONDAY);

  g_assert_cmpint (schedule.goal, ==, 80);
  for (int day = 0; day < 7; day++)
    g_assert_true (steady_schedule_is_training_day (schedule, MONDAY + day));
}

static void
test_training_days (void)
{
  SteadySchedule schedule = { .weekdays = 0x15, .away = FALSE, .goal = 80 };
  static const gboolean expected[] = { TRUE, FALSE, TRUE, FALSE, TRUE, FALSE, FALSE };

  for (int day = -7; day < 14; day++)
    g_assert_cmpint (steady_schedule_is_training_day (schedule, MONDAY + day), ==, expected[(day + 7) % 7]);
  schedule.away = TRUE;
  for (int day = 0; day < 7; day++)
    g_assert_false (steady_schedule_is_training_day (schedule, MONDAY + day));
}

/* An answer counts from its own date on, the later of one date last. */
static void
test_answers_count_from_their_date (void)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  static const struct { int day; guint8 weekdays; int goal; gboolean away; } expected[] = {
    { -1, 0x7f, 80, FALSE }, { 0, 0x01, 80, FALSE }, { 1, 0x02, 80, TRUE },
    { 2, 0x02, 60, TRUE },   { 3, 0x7f, 60, FALSE }, { 400, 0x7f, 60, FALSE },
  };

  add (checks, MONDAY, 8, STEADY_CHECK_SCHEDULE, 1, "mon");
  add (checks, MONDAY + 1, 8, STEADY_CHECK_SCHEDULE, 3, "mon wed fri");
  add (checks, MONDAY + 1, 9, STEADY_CHECK_SCHEDULE, 1, "tue");
  add (checks, MONDAY + 1, 9, STEADY_CHECK_AWAY, 1, NULL);
  add (checks, MONDAY + 2, 8, STEADY_CHECK_GOAL, 60, NULL);
  add (checks, MONDAY + 3, 8, STEADY_CHECK_AWAY, 0, NULL);
  add (checks, MONDAY + 3, 8, STEADY_CHECK_SCHEDULE, 7, NULL);
  add (checks, MONDAY + 3, 9, STEADY_CHECK_USUAL_PAIN, 5, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      SteadySchedule schedule = steady_schedule_on (checks, MONDAY + expected[i].day);

      g_assert_cmpuint (schedule.weekdays, ==, expected[i].weekdays);
      g_assert_cmpint (schedule.goal, ==, expected[i].goal);
      g_assert_cmpint (schedule.away, ==, expected[i].away);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/schedule/weekday-words", test_weekday_words);
  g_test_add_func ("/core/schedule/before-any-answer", test_before_any_answer);
  g_test_add_func ("/core/schedule/training-days", test_training_days);
  g_test_add_func ("/core/schedule/answers-count-from-their-date", test_answers_count_from_their_date);
  return g_test_run ();
}
