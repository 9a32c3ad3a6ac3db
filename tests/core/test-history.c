#include "steady-history.h"

static SteadyTime
at (const char *text)
{
  SteadyTime time;

  g_assert_true (steady_time_parse (text, &time));
  return time;
}

static SteadySet *
add_set (SteadyHistory *history, const char *id, const char *session, const char *started_at)
{
  SteadySet *set = steady_set_new ();

  set->id = g_strdup (id);
  set->session_id = g_strdup (session);
  set->started_at = at (started_at);
  set->exercise = g_strdup ("plank");
  g_ptr_array_add (history->sets, set);
  return set;
}

static void
add_check (SteadyHistory *history, const char *id, const char *recorded_at)
{
  g_ptr_array_add (history->checks, steady_check_new (id, at (recorded_at), STEADY_CHECK_GOAL, 80, NULL));
}

static SteadyDate
day (const char *text)
{
  SteadyDate date;

  g_assert_true (steady_date_parse (text, &date));
  return date;
}

/* The day of a session is the local date of its first set, whatever the order of the rows. */
static void
test_dates (void)
{
  static const struct { const char *what, *first, *second, *expected;
  } cases[] = {
    { "within a day", "2026-03-01T10:00:00+08:00", "2026-03-01T10:05:00+08:00", "2026-03-01" },
    { "over midnight", "2026-03-01T23:59:59+08:00", "2026-03-02T00:04:00+08:00", "2026-03-01" },
    { "over the new year", "2025-12-31T23:59:59+08:00", "2026-01-01T00:04:00+08:00", "2025-12-31" },
    { "over a leap day", "2028-02-29T23:59:00+00:00", "2028-03-01T00:01:00+00:00", "2028-02-29" },
    { "clocks forward", "2026-03-29T01:59:00+01:00", "2026-03-29T03:01:00+02:00", "2026-03-29" },
    { "clocks back over midnight", "2026-10-25T00:30:00+01:00", "2026-10-24T23:45:00+00:00", "2026-10-25" },
    { "the zone changes to an earlier date", "2026-03-02T01:00:00+08:00", "2026-03-01T18:00:00+00:00",
      "2026-03-02" },
    { "the zone changes to a later date", "2026-03-01T20:00:00-05:00", "2026-03-02T10:00:00+08:00",
      "2026-03-01" },
    { "one second, the smaller id first", "2026-03-02T01:00:00+08:00", "2026-03-01T17:00:00+00:00",
      "2026-03-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int reversed = 0; reversed <= 1; reversed++)
      {
        g_autoptr (SteadyHistory) history = steady_history_new ();
        const SteadySet *one, *two;

        g_test_message ("%s", cases[i].what);
        if (!reversed)
          add_set (history, "a", "s1", cases[i].first);
        add_set (history, "b", "s1", cases[i].second);
        if (reversed)
          add_set (history, "a", "s1", cases[i].first);
        steady_history_assign_dates (history);
        one = g_ptr_array_index (history->sets, 0);
        two = g_ptr_array_index (history->sets, 1);
        g_assert_cmpint (one->date, ==, day (cases[i].expected));
        g_assert_cmpint (two->date, ==, day (cases[i].expected));
      }
}

static void
test_sessions_are_apart (void)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();
  const SteadySet *late = add_set (history, "a", "s1", "2026-03-02T00:10:00+08:00");
  const SteadySet *early = add_set (history, "b", "s2", "2026-03-01T23:50:00+08:00");

  steady_history_assign_dates (history);
  g_assert_cmpint (late->date, ==, day ("2026-03-02"));
  g_assert_cmpint (early->date, ==, day ("2026-03-01"));
}

static void
assert_order (GPtrArray *rows, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  /* Every record begins with its id. */
  for (guint i = 0; i < rows->len; i++)
    g_string_append (found, *(char **) g_ptr_array_index (rows, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_sorting (void)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();
  SteadySet *second_in_second, *right_side;

  add_set (history, "f", "s2", "2026-03-02T09:00:00+08:00");
  right_side = add_set (history, "e", "s1", "2026-03-01T10:01:00+08:00");
  right_side->set_no = 2;
  right_side->side = STEADY_SIDE_RIGHT;
  second_in_second = add_set (history, "d", "s1", "2026-03-01T10:01:00+08:00");
  second_in_second->set_no = 2;
  add_set (history, "c", "s1", "2026-03-01T10:01:00+08:00");
  add_set (history, "b", "s1", "2026-03-01T10:00:00+08:00");
  add_set (history, "a", "s3", "2026-03-01T10:00:00+08:00");
  steady_history_assign_dates (history);

  add_check (history, "z", "2026-03-01T10:00:00+08:00");
  add_check (history, "y", "2026-03-01T09:00:00+08:00");
  add_check (history, "x", "2026-03-01T10:00:00+08:00");
  /* Its wall shows an earlier date, although the moment is later. */
  add_check (history, "w", "2026-02-28T23:00:00-05:00");
  for (gint64 order = 3; order >= 1; order--)
    {
      SteadyPrescription *prescription = steady_prescription_new ();

      prescription->id = g_strdup_printf ("%d", (int) order);
      prescription->read_order = order;
      g_ptr_array_add (history->prescriptions, prescription);
    }

  steady_history_sort (history);
  assert_order (history->sets, "abcdef");
  assert_order (history->checks, "wyxz");
  assert_order (history->prescriptions, "123");
}

static void
test_last_date (void)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();

  g_assert_cmpint (steady_history_last_date (history), ==, STEADY_DATE_NONE);
  add_set (history, "a", "s1", "2026-03-01T10:00:00+08:00");
  steady_history_assign_dates (history);
  g_assert_cmpint (steady_history_last_date (history), ==, day ("2026-03-01"));
  add_check (history, "c", "2026-02-01T10:00:00+08:00");
  g_assert_cmpint (steady_history_last_date (history), ==, day ("2026-03-01"));
  add_check (history, "d", "2026-03-02T10:00:00+08:00");
  g_assert_cmpint (steady_history_last_date (history), ==, day ("2026-03-02"));
}

static void
test_prescription_covers (void)
{
  SteadyPrescription prescription = { .valid_from = 10, .valid_until = 20 };

  g_assert_false (steady_prescription_covers (&prescription, 9));
  g_assert_true (steady_prescription_covers (&prescription, 10));
  g_assert_true (steady_prescription_covers (&prescription, 20));
  g_assert_false (steady_prescription_covers (&prescription, 21));
  prescription.valid_until = STEADY_DATE_NONE;
  g_assert_true (steady_prescription_covers (&prescription, 84005));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/history/dates", test_dates);
  g_test_add_func ("/core/history/sessions-are-apart", test_sessions_are_apart);
  g_test_add_func ("/core/history/sorting", test_sorting);
  g_test_add_func ("/core/history/last-date", test_last_date);
  g_test_add_func ("/core/history/prescription-covers", test_prescription_covers);
  return g_test_run ();
}
