#include "steady-axis.h"

#include <math.h>

#include "steady-date.h"

static void
test_values (void)
{
  static const struct
  {
    double low, high;
    guint lines;
    gboolean whole;
    double min, max;
    guint n_ticks;
    int decimals;
  } rows[] = {
    { 0, 100, 4, TRUE, 0, 100, 5, 0 },  /* 25, 50, 75, 100 */
    { 0, 100, 2, TRUE, 0, 100, 3, 0 },
    { 0, 10, 4, TRUE, 0, 10, 3, 0 },    /* 5, 10 rather than 2.5 */
    { 0, 7, 4, TRUE, 0, 8, 5, 0 },
    { 0, 3, 4, TRUE, 0, 3, 4, 0 },
    { 0, 0, 4, TRUE, 0, 1, 2, 0 },      /* no range */
    { 5, 5, 4, TRUE, 5, 6, 2, 0 },
    { 0, 0.4, 4, FALSE, 0, 0.4, 5, 1 },
    { 0, 0.4, 4, TRUE, 0, 1, 2, 0 },
    { -4, 21, 4, TRUE, -10, 30, 5, 0 },
    { 600, 0, 4, TRUE, 0, 600, 4, 0 },  /* either order */
    { 0, 151, 1, TRUE, 0, 200, 2, 0 },
    { 3.1, 3.2, 4, FALSE, 3.1, 3.2, 3, 2 },
    { 0, 100, 99, TRUE, 0, 100, 5, 0 },
    { 0, 100, 0, TRUE, 0, 100, 2, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SteadyValueAxis axis;

      steady_value_axis_init (&axis, rows[i].low, rows[i].high, rows[i].lines, rows[i].whole);
      g_test_message ("%g to %g: %g to %g, %u ticks", rows[i].low, rows[i].high, axis.min, axis.max, axis.n_ticks);
      g_assert_cmpfloat_with_epsilon (axis.min, rows[i].min, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.max, rows[i].max, 1e-9);
      g_assert_cmpuint (axis.n_ticks, ==, rows[i].n_ticks);
      g_assert_cmpint (axis.decimals, ==, rows[i].decimals);
    }
}

/* Whatever the numbers: they lie on the axis, ticks are even, and there are no more lines than asked for. */
static void
test_any_values (void)
{
  for (int i = 0; i < 4000; i++)
    {
      double scale = pow (10, g_test_rand_int_range (-2, 6));
      double low = g_test_rand_double_range (-1, 1) * scale;
      double high = g_test_rand_double_range (-1, 1) * scale;
      guint lines = (guint) g_test_rand_int_range (1, 5);
      SteadyValueAxis axis;

      steady_value_axis_init (&axis, low, high, lines, g_test_rand_bit ());
      g_assert_cmpfloat (axis.max, >, axis.min);
      g_assert_cmpfloat (axis.min, <=, MIN (low, high) + scale * 1e-6);
      g_assert_cmpfloat (axis.max, >=, MAX (low, high) - scale * 1e-6);
      g_assert_cmpuint (axis.n_ticks, >=, 2);
      g_assert_cmpuint (axis.n_ticks, <=, (low < 0) == (high < 0) ? lines + 1 : MAX (lines, 2) + 1);
      for (guint t = 0; t < axis.n_ticks; t++)
        g_assert_cmpfloat_with_epsilon (steady_value_axis_position (&axis, axis.ticks[t]),
                                        (double) t / (axis.n_ticks - 1), 1e-6);
    }
}

static void
test_position (void)
{
  SteadyValueAxis axis;

  steady_value_axis_init (&axis, 0, 10, 4, TRUE);
  g_assert_cmpfloat (steady_value_axis_position (&axis, 0), ==, 0);
  g_assert_cmpfloat_with_epsilon (steady_value_axis_position (&axis, 2.5), 0.25, 1e-12);
  g_assert_cmpfloat (steady_value_axis_position (&axis, 10), ==, 1);
  g_assert_cmpfloat (steady_value_axis_position (&axis, -3), ==, 0);
  g_assert_cmpfloat (steady_value_axis_position (&axis, 11), ==, 1);
}

static SteadyDate
day (int year, int month, int day_of_month)
{
  return steady_date_from_ymd (year, month, day_of_month);
}

static const SteadyDateTick *
tick (GArray *ticks, guint index)
{
  g_assert_cmpuint (index, <, ticks->len);
  return &g_array_index (ticks, SteadyDateTick, index);
}

static void
test_weeks (void)
{
  g_autoptr (GArray) every = steady_date_axis_ticks (day (2026, 5, 4), day (2026, 6, 28), STEADY_SPACING_WEEK);
  g_autoptr (GArray) third = steady_date_axis_ticks (day (2026, 5, 4), day (2026, 6, 28), STEADY_SPACING_2_WEEKS);

  g_assert_cmpuint (every->len, ==, 8);
  g_assert_cmpint (tick (every, 0)->date, ==, day (2026, 5, 4));
  g_assert_cmpint (tick (every, 7)->date, ==, day (2026, 6, 22));
  g_assert_cmpint (tick (every, 7)->end, ==, day (2026, 6, 29));

  /* The present week has its name; the first may lack it. */
  g_assert_cmpuint (third->len, ==, 4);
  g_assert_cmpint (tick (third, 0)->date, ==, day (2026, 5, 11));
  g_assert_cmpint (tick (third, 3)->date, ==, day (2026, 6, 22));
}

static void
test_months (void)
{
  g_autoptr (GArray) ticks = steady_date_axis_ticks (day (2025, 11, 17), day (2026, 2, 8), STEADY_SPACING_MONTH);
  g_autoptr (GArray) quarters = steady_date_axis_ticks (day (2025, 11, 17), day (2026, 8, 2), STEADY_SPACING_3_MONTHS);

  g_assert_cmpuint (ticks->len, ==, 4);
  g_assert_cmpint (tick (ticks, 0)->date, ==, day (2025, 11, 17)); /* cut by the range */
  g_assert_false (tick (ticks, 0)->boundary);
  g_assert_cmpint (tick (ticks, 1)->date, ==, day (2025, 12, 1));
  g_assert_cmpint (tick (ticks, 1)->end, ==, day (2026, 1, 1));
  g_assert_true (tick (ticks, 1)->boundary);
  g_assert_cmpint (tick (ticks, 2)->form, ==, STEADY_DATE_FORM_YEAR);
  g_assert_cmpint (tick (ticks, 3)->end, ==, day (2026, 2, 9));

  g_assert_cmpuint (quarters->len, ==, 3);
  g_assert_cmpint (tick (quarters, 0)->date, ==, day (2026, 1, 1));
  g_assert_cmpint (tick (quarters, 2)->date, ==, day (2026, 7, 1));
}

static void
test_years (void)
{
  g_autoptr (GArray) every = steady_date_axis_ticks (day (2016, 6, 27), day (2026, 6, 28), STEADY_SPACING_YEAR);
  g_autoptr (GArray) fifth = steady_date_axis_ticks (day (2016, 6, 27), day (2026, 6, 28), STEADY_SPACING_5_YEARS);

  g_assert_cmpuint (every->len, ==, 11);
  g_assert_cmpint (tick (every, 1)->date, ==, day (2017, 1, 1));
  g_assert_cmpint (tick (every, 10)->end, ==, day (2026, 6, 29));
  g_assert_cmpuint (fifth->len, ==, 2);
  g_assert_cmpint (tick (fifth, 0)->date, ==, day (2020, 1, 1));
}

static void
test_first_spacing (void)
{
  SteadyDate from = day (2026, 1, 5);

  g_assert_cmpint (steady_date_axis_first_spacing (from, from + 8 * 7 - 1), ==, STEADY_SPACING_WEEK);
  g_assert_cmpint (steady_date_axis_first_spacing (from, from + 26 * 7 - 1), ==, STEADY_SPACING_MONTH);
  g_assert_cmpint (steady_date_axis_first_spacing (from, from + 520 * 7 - 1), ==, STEADY_SPACING_YEAR);
}

/* Any range and spacing: in order, inside the range, none standing for nothing. */
static void
test_any_dates (void)
{
  for (int i = 0; i < 2000; i++)
    {
      SteadyDate from = steady_date_week_start (g_test_rand_int_range (0, 40000));
      SteadyDate to = from + 7 * g_test_rand_int_range (1, 700) - 1;

      for (SteadySpacing spacing = 0; spacing < STEADY_N_SPACINGS; spacing++)
        {
          g_autoptr (GArray) ticks = steady_date_axis_ticks (from, to, spacing);

          for (guint t = 0; t < ticks->len; t++)
            {
              g_assert_cmpint (tick (ticks, t)->date, >=, from);
              g_assert_cmpint (tick (ticks, t)->date, <=, to);
              g_assert_cmpint (tick (ticks, t)->end, >, tick (ticks, t)->date);
              g_assert_cmpint (tick (ticks, t)->end, <=, to + 1);
              if (t > 0)
                g_assert_cmpint (tick (ticks, t)->date, >=, tick (ticks, t - 1)->end);
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis/values", test_values);
  g_test_add_func ("/axis/any-values", test_any_values);
  g_test_add_func ("/axis/position", test_position);
  g_test_add_func ("/axis/weeks", test_weeks);
  g_test_add_func ("/axis/months", test_months);
  g_test_add_func ("/axis/years", test_years);
  g_test_add_func ("/axis/first-spacing", test_first_spacing);
  g_test_add_func ("/axis/any-dates", test_any_dates);

  return g_test_run ();
}
