#include "steady-trend.h"

#include <math.h>

#define WEEK 7
#define POINTS_MAX 16

typedef struct
{
  guint n;
  int s;
  int reached;
  int orders;
} CountRow;

typedef struct
{
  guint n;
  int s;
  double p;
} ChanceRow;

typedef struct
{
  guint n;
  int weeks[POINTS_MAX];
  int tenths[POINTS_MAX];
  int s;
  int numerator;
  int denominator;
} ChangeRow;

#include "trend-reference.h"

static GArray *
points_new (const int *weeks, const int *tenths, guint n)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (SteadyDatedValue));

  for (guint i = 0; i < n; i++)
    {
      SteadyDatedValue point = { .date = (weeks != NULL ? weeks[i] : (int) i) * WEEK, .tenths = tenths[i] };

      g_array_append_val (points, point);
    }
  return points;
}

static void
assert_close (double actual, double expected)
{
  g_assert_cmpfloat_with_epsilon (actual, expected, 1e-11 + expected * 1e-9);
}

static void
test_counted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (count_rows); i++)
    {
      const CountRow *row = &count_rows[i];
      double expected = (double) row->reached / row->orders;

      assert_close (steady_mann_kendall_p (row->n, row->s), expected);
      assert_close (steady_mann_kendall_p (row->n, -row->s), expected);
    }
}

static void
test_scipy_chances (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (chance_rows); i++)
    assert_close (steady_mann_kendall_p (chance_rows[i].n, chance_rows[i].s), chance_rows[i].p);
}

/* The limits that CONTENT.md gives. S of either parity is tried, since ties make both. */
static void
test_limits (void)
{
  static const int limits[][2] = { { 4, 6 }, { 5, 8 }, { 6, 11 }, { 7, 13 }, { 8, 16 } };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      guint n = (guint) limits[i][0];
      int pairs = limits[i][0] * (limits[i][0] - 1) / 2;

      for (int s = 0; s <= pairs; s++)
        {
          g_assert_cmpint (steady_mann_kendall_p (n, s) <= 0.05, ==, s >= limits[i][1]);
          g_assert_cmpint (steady_mann_kendall_p (n, -s) <= 0.05, ==, s >= limits[i][1]);
        }
    }
}

static void
test_no_direction (void)
{
  g_assert_cmpfloat (steady_mann_kendall_p (1, 0), ==, 1);
  g_assert_cmpfloat (steady_mann_kendall_p (4, 0), ==, 1);
  g_assert_cmpfloat (steady_mann_kendall_p (6, 0), ==, 1);
  g_assert_cmpfloat (steady_mann_kendall_p (700, 0), ==, 1);
}

/* A larger S never has a larger chance, and the approximation goes on where the exact numbers end. */
static void
test_many_weeks (void)
{
  guint n = STEADY_MANN_KENDALL_EXACT_MAX;
  double before = 1;

  for (gint64 s = 300; s <= 20000; s += 1970)
    {
      double exact = steady_mann_kendall_p (n, s);
      double variance = n * (n - 1.0) * (2.0 * n + 5.0) / 18.0;
      double normal = 0.5 * erfc ((double) (s - 1) / sqrt (2 * variance));

      g_assert_cmpfloat (exact, <, before);
      g_assert_cmpfloat_with_epsilon (exact, normal, 1e-4);
      before = exact;
    }
  g_assert_cmpfloat (steady_mann_kendall_p (n + 1, 20000), <, 0.06);
  g_assert_cmpfloat (steady_mann_kendall_p (n + 1, 179700 + 600), <, 1e-100);
}

static void
test_changes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (change_rows); i++)
    {
      const ChangeRow *row = &change_rows[i];
      g_autoptr (GArray) points = points_new (row->weeks, row->tenths, row->n);
      SteadyChange change = steady_theil_sen_change (points);

      g_assert_cmpint (steady_mann_kendall_s (points), ==, row->s);
      g_assert_cmpint (change.numerator * row->denominator, ==, row->numerator * change.denominator);
    }
}

static void
test_too_few (void)
{
  static const int one[] = { 60 };
  g_autoptr (GArray) none = points_new (NULL, one, 0);
  g_autoptr (GArray) single = points_new (NULL, one, 1);

  g_assert_cmpint (steady_mann_kendall_s (none), ==, 0);
  g_assert_cmpint (steady_mann_kendall_s (single), ==, 0);
  g_assert_cmpint (steady_change_round (steady_theil_sen_change (none)), ==, 0);
  g_assert_cmpint (steady_change_round (steady_theil_sen_change (single)), ==, 0);
}

static void
test_rounding (void)
{
  static const struct { gint64 numerator, denominator; int rounded; } rows[] = {
    { 0, 1, 0 }, { 4, 10, 0 }, { 5, 10, 1 }, { -5, 10, -1 }, { -4, 10, 0 }, { 199, 10, 20 }, { -200, 7, -29 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (steady_change_round ((SteadyChange) { rows[i].numerator, rows[i].denominator }), ==, rows[i].rounded);

  /* 19.9 tenths round to 20, but are not 2 points. */
  g_assert_cmpint (steady_change_compare ((SteadyChange) { 199, 10 }, 20), ==, -1);
  g_assert_cmpint (steady_change_compare ((SteadyChange) { 200, 10 }, 20), ==, 0);
  g_assert_cmpint (steady_change_compare ((SteadyChange) { -201, 10 }, -20), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend/counted-one-by-one", test_counted);
  g_test_add_func ("/trend/scipy-chances", test_scipy_chances);
  g_test_add_func ("/trend/limits", test_limits);
  g_test_add_func ("/trend/no-direction", test_no_direction);
  g_test_add_func ("/trend/many-weeks", test_many_weeks);
  g_test_add_func ("/trend/changes", test_changes);
  g_test_add_func ("/trend/too-few", test_too_few);
  g_test_add_func ("/trend/rounding", test_rounding);

  return g_test_run ();
}
