/* Ratings given by mistake: what stood there before is kept, they can be withdrawn and put back, and the plan follows. */

#include "diary-test-utils.h"

#define EXERCISE "wall-sit"
#define D0 steady_date_from_ymd (2026, 3, 2)
#define UNKNOWN RATED (STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN)

static void
rate (DiaryFixture *self, SteadyDate today, SteadyRatings ratings)
{
  g_autofree char *session = g_strdup_printf ("day-%d", D0);
  g_autoptr (GError) error = NULL;

  set_today (self, today);
  steady_diary_rate (self->diary, session, EXERCISE, ratings, &error);
  g_assert_no_error (error);
}

/* "day: effort pain shakiness" of each, the day counted from D0. */
static char *
before (DiaryFixture *self)
{
  g_autofree char *session = g_strdup_printf ("day-%d", D0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) list = steady_diary_rated_before (self->diary, session, EXERCISE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const SteadyRatedBefore *one = &g_array_index (list, SteadyRatedBefore, i);

      g_string_append_printf (text, "%s%d: %d %d %d", i > 0 ? ", " : "", one->date - D0, one->ratings.effort,
                              one->ratings.pain, one->ratings.shakiness);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_before (DiaryFixture *self, const char *expected)
{
  g_autofree char *text = before (self);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_what_is_kept (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *session = g_strdup_printf ("day-%d", D0);
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GArray) other_exercise = NULL;
  g_autoptr (GArray) other_session = NULL;

  set_today (self, D0);
  train (self, D0, EXERCISE, UNKNOWN);
  assert_before (self, "");

  /* Answers that come one after the other change nothing that was said. */
  rate (self, D0, RATED (STEADY_UNKNOWN, 9, STEADY_UNKNOWN));
  rate (self, D0, RATED (6, 9, STEADY_UNKNOWN));
  rate (self, D0, RATED (6, 9, 4));
  rate (self, D0, RATED (6, 9, 4));
  assert_before (self, "");

  /* From 9 down to 1, step by step: only what stood there first counts. */
  for (int pain = 8; pain >= 1; pain--)
    rate (self, D0, RATED (6, pain, 4));
  assert_before (self, "0: 6 9 4");

  /* Withdrawn the next day, put back on the one after. */
  rate (self, D0 + 1, UNKNOWN);
  assert_before (self, "0: 6 9 4, 1: 6 1 4");
  rate (self, D0 + 2, RATED (6, 1, 4));
  assert_before (self, "0: 6 9 4, 1: 6 1 4");
  rate (self, D0 + 2, RATED (6, STEADY_UNKNOWN, 4));
  assert_before (self, "0: 6 9 4, 1: 6 1 4, 2: 6 1 4");

  /* Of this exercise in this session alone, and not in the rows that count. */
  diary_reopen (self);
  assert_before (self, "0: 6 9 4, 1: 6 1 4, 2: 6 1 4");
  history = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  for (guint i = 0; i < history->sets->len; i++)
    g_assert_cmpint (((SteadySet *) g_ptr_array_index (history->sets, i))->ratings.pain, ==, STEADY_UNKNOWN);
  other_exercise = steady_diary_rated_before (self->diary, session, "plank", NULL);
  g_assert_cmpuint (other_exercise->len, ==, 0);
  other_session = steady_diary_rated_before (self->diary, "day-0", EXERCISE, NULL);
  g_assert_cmpuint (other_session->len, ==, 0);
}

/* PLANNER.md: pain of 8 stops everything; withdrawn, the day is one without ratings (R7); put back, it stops again. */
static void
test_plan_follows (DiaryFixture *self, gconstpointer data)
{
  const struct
  {
    SteadyRatings ratings;
    gboolean stop;
    SteadyRule rule;
  } steps[] = {
    { RATED (6, 8, 3), TRUE, STEADY_RULE_R1 },
    { UNKNOWN, FALSE, STEADY_RULE_R7 },
    { RATED (6, 8, 3), TRUE, STEADY_RULE_R1 },
    { RATED (6, 0, 3), FALSE, STEADY_RULE_R7 },
  };

  set_today (self, D0);
  train (self, D0, EXERCISE, steps[0].ratings);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (SteadyPlan) plan = NULL;
      g_autoptr (SteadyPlan) replayed = NULL;
      g_autofree char *difference = NULL;

      rate (self, D0 + 1, steps[i].ratings);
      plan = steady_diary_plan (self->diary, D0 + 1, NULL);
      replayed = replayed_plan (self, D0 + 1);
      difference = compare_plans (plan, replayed);
      g_assert_cmpstr (difference, ==, NULL);
      g_assert_cmpint (steady_plan_find (plan, EXERCISE)->rule, ==, steps[i].rule);
      g_assert_cmpint (plan->stop, ==, steps[i].stop);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/ratings/what-is-kept", DiaryFixture, NULL, diary_set_up, test_what_is_kept, diary_tear_down);
  g_test_add ("/ratings/plan-follows", DiaryFixture, NULL, diary_set_up, test_plan_follows, diary_tear_down);
  return g_test_run ();
}
