#include "steady-verdict.h"

#include <string.h>

#include "progress-test-utils.h"

#define WEEKS_MAX 12
#define END (-2)

/* Medians in tenths, week by week; STEADY_UNKNOWN is a week without ratings. */
typedef struct
{
  const char *what;
  int medians[WEEKS_MAX];
  SteadyVerdictCode code;
  guint count;
  int change;
} Case;

static GArray *
weekly_new (const int *medians, guint n_ratings)
{
  GArray *weekly = g_array_new (FALSE, FALSE, sizeof (SteadyWeek));

  for (guint i = 0; i < WEEKS_MAX && medians[i] != END; i++)
    {
      SteadyWeek week = {
        .week_start = MONDAY + 7 * (SteadyDate) i,
        .n_ratings = medians[i] == STEADY_UNKNOWN ? 0 : n_ratings,
        .shakiness_median_tenths = medians[i],
      };

      g_array_append_val (weekly, week);
    }
  return weekly;
}

static void
test_shakiness (void)
{
  static const Case cases[] = {
    { "nothing yet", { END }, STEADY_VERDICT_TOO_EARLY, 0, 0 },
    { "three weeks", { 80, 60, 40, END }, STEADY_VERDICT_TOO_EARLY, 3, 0 },
    { "three weeks and gaps", { 80, -1, 60, -1, -1, 40, END }, STEADY_VERDICT_TOO_EARLY, 3, 0 },
    { "four falling, enough", { 60, 55, 45, 40, END }, STEADY_VERDICT_IMPROVING, 4, -21 },
    { "just 2 points", { 60, 55, 50, 45, 40, END }, STEADY_VERDICT_IMPROVING, 5, -20 },
    { "four falling, too little", { 60, 55, 50, 45, END }, STEADY_VERDICT_POSSIBLY_IMPROVING, 4, -15 },
    { "far, but not in order", { 70, 30, 60, 20, END }, STEADY_VERDICT_POSSIBLY_IMPROVING, 4, -33 },
    { "level", { 50, 50, 50, 50, 50, END }, STEADY_VERDICT_NO_CLEAR_CHANGE, 5, 0 },
    { "up and down", { 50, 60, 40, 60, 50, 55, END }, STEADY_VERDICT_NO_CLEAR_CHANGE, 6, 0 },
    { "rising, enough", { 30, 40, 50, 60, END }, STEADY_VERDICT_WORSE, 4, 30 },
    { "rising just 2 points", { 40, 45, 50, 55, 60, END }, STEADY_VERDICT_WORSE, 5, 20 },
    { "rising, too little", { 30, 35, 40, 45, END }, STEADY_VERDICT_POSSIBLY_WORSE, 4, 15 },
    { "jump up", { 20, 60, 30, 70, END }, STEADY_VERDICT_POSSIBLY_WORSE, 4, 33 },
    { "falling across a gap", { 60, 55, -1, -1, -1, 40, 35, END }, STEADY_VERDICT_IMPROVING, 4, -25 },
    { "by the calendar too little", { 60, 55, -1, -1, -1, 45, 40, END }, STEADY_VERDICT_POSSIBLY_IMPROVING, 4, -19 },
    /* Five weeks with one tie, S = -9: nearer to 0 is -8, which is enough. */
    { "a tie, still clear", { 80, 70, 70, 60, 50, END }, STEADY_VERDICT_IMPROVING, 5, -28 },
    /* Six weeks with one tie, S = -10: nearer to 0 is -9, and 11 is asked for. */
    { "ties make it less clear", { 70, 70, 55, 60, 40, 45, END }, STEADY_VERDICT_POSSIBLY_IMPROVING, 6, -31 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) weekly = weekly_new (cases[i].medians, STEADY_VERDICT_MIN_RATINGS);
      SteadyVerdict verdict = steady_verdict_shakiness (weekly, NULL);

      g_test_message ("%s: S %d, p %.4f, change %d", cases[i].what, (int) verdict.s, verdict.p, verdict.change_tenths);
      g_assert_cmpint (verdict.code, ==, cases[i].code);
      g_assert_cmpuint (verdict.count, ==, cases[i].count);
      g_assert_cmpuint (verdict.needed, ==, 4);
      g_assert_cmpint (verdict.change_tenths, ==, cases[i].change);
    }
}

/* A week counts with three ratings, not with two. */
static void
test_ratings_of_a_week (void)
{
  static const int falling[WEEKS_MAX] = { 80, 60, 40, 20, END };
  g_autoptr (GArray) enough = weekly_new (falling, 3);
  g_autoptr (GArray) few = weekly_new (falling, 2);

  g_assert_cmpint (steady_verdict_shakiness (enough, NULL).code, ==, STEADY_VERDICT_IMPROVING);
  g_assert_cmpint (steady_verdict_shakiness (few, NULL).code, ==, STEADY_VERDICT_TOO_EARLY);
  g_assert_cmpuint (steady_verdict_shakiness (few, NULL).count, ==, 0);
}

static void
test_ends (void)
{
  static const int medians[WEEKS_MAX] = { -1, 65, -1, 50, 45, 30, -1, END };
  g_autoptr (GArray) weekly = weekly_new (medians, 3);
  SteadyVerdict verdict = steady_verdict_shakiness (weekly, NULL);

  g_assert_cmpint (verdict.first, ==, MONDAY + 7);
  g_assert_cmpint (verdict.first_tenths, ==, 65);
  g_assert_cmpint (verdict.last, ==, MONDAY + 35);
  g_assert_cmpint (verdict.last_tenths, ==, 30);
  g_assert_cmpint (verdict.s, ==, -6);
}

static void
test_knee_gap (void)
{
  static const Case cases[] = {
    { "none", { END }, STEADY_VERDICT_TOO_EARLY, 0, 0 },
    { "two", { 50, 30, END }, STEADY_VERDICT_TOO_EARLY, 2, 0 },
    { "1 cm, twice", { 50, 40, 40, END }, STEADY_VERDICT_IMPROVING, 3, -10 },
    { "1 cm once, then 0.9", { 50, 40, 41, END }, STEADY_VERDICT_NO_CLEAR_CHANGE, 3, -9 },
    { "0.9, then 1 cm", { 50, 41, 40, END }, STEADY_VERDICT_POSSIBLY_IMPROVING, 3, -10 },
    { "once long ago does not help", { 50, 30, 45, 40, END }, STEADY_VERDICT_POSSIBLY_IMPROVING, 4, -10 },
    { "wider, twice", { 30, 45, 40, END }, STEADY_VERDICT_WORSE, 3, 10 },
    { "wider, once", { 30, 30, 40, END }, STEADY_VERDICT_POSSIBLY_WORSE, 3, 10 },
    { "the same", { 30, 30, 30, 30, END }, STEADY_VERDICT_NO_CLEAR_CHANGE, 4, 0 },
    { "wider, then narrower", { 30, 45, 20, END }, STEADY_VERDICT_POSSIBLY_IMPROVING, 3, -10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SteadyDatedValue));
      SteadyVerdict verdict;

      for (guint c = 0; cases[i].medians[c] != END; c++)
        {
          SteadyDatedValue point = { .date = MONDAY + 7 * (SteadyDate) c, .tenths = cases[i].medians[c] };

          g_array_append_val (points, point);
        }
      verdict = steady_verdict_knee_gap (points);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (verdict.code, ==, cases[i].code);
      g_assert_cmpuint (verdict.count, ==, cases[i].count);
      g_assert_cmpint (verdict.change_tenths, ==, cases[i].change);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verdict/shakiness", test_shakiness);
  g_test_add_func ("/verdict/ratings-of-a-week", test_ratings_of_a_week);
  g_test_add_func ("/verdict/ends", test_ends);
  g_test_add_func ("/verdict/knee-gap", test_knee_gap);

  return g_test_run ();
}
