/* What a day's sets come to: crediting, sides, order, what is skipped, several sessions. */

#include "person.h"

/* Completion as the rules see it: R8 is full, R6 from four fifths, R5 below. */
static const PersonCase credit[] = {
  /* 3 × 10 × 5 s. A shorter hold is credited in part, rounded down: 10 × 4 ÷ 5 = 8; 9 × 4 ÷ 5 = 7. */
  { "hold-reached", SLR, NULL, 0, 0, { { 1, "10x5/10x6/10x60", 5, 2, 0, 0, "hold R8 L0 standard from 2" } } },
  { "hold-too-short", SLR, NULL, 0, 0,
    { { 1, "10x5/10x5/10x4", 5, 2, 0, 0, "hold R6 L0 standard from 2" } } },
  { "more-repetitions-make-up-for-it", SLR, NULL, 0, 0,
    { { 1, "10x5/10x5/13x4", 5, 2, 0, 0, "hold R8 L0 standard from 2" } } },
  { "rounded-down", SLR, NULL, 0, 0, { { 1, "10x5/10x5/12x4", 5, 2, 0, 0, "hold R6 L0 standard from 2" } } },
  { "four-fifths-by-short-holds", SLR, NULL, 0, 0,
    { { 1, "10x4/10x4/10x4", 5, 2, 0, 0, "hold R6 L0 standard from 2" } } },
  { "below-by-rounding-down", SLR, NULL, 0, 0,
    { { 1, "10x4/10x4/9x4", 5, 2, 0, 0, "hold R5 L0 standard from 2" } } },
  /* A long set does not make up for a short one: each counts up to its target. */
  { "no-set-counts-beyond-its-target", SLR, NULL, 0, 0,
    { { 1, "20/10/3", 5, 2, 0, 0, "hold R5 L0 standard from 2" } } },
  { "no-hold-counts-beyond-its-target", WALL, NULL, 0, 0,
    { { 1, "60/30/10", 5, 2, 0, 0, "hold R5 L0 thigh-60 from 2" } } },
  /* Only the first sets of the prescription count. */
  { "a-fourth-set-does-no-good", SLR, NULL, 0, 0,
    { { 1, "10/10/3/10", 5, 2, 0, 0, "hold R5 L0 standard from 2" } } },
  { "a-fourth-set-does-no-harm", SLR, NULL, 0, 0,
    { { 1, "10/10/10/1", 5, 2, 0, 0, "hold R8 L0 standard from 2" } } },
  { "a-set-is-missing", SLR, NULL, 0, 0, { { 1, "10/10", 5, 2, 0, 0, "hold R5 L0 standard from 2" } } },
  { "a-skipped-set-is-a-set-of-0", SLR, NULL, 0, 0,
    { { 1, "10/-/10/10", 5, 2, 0, 0, "hold R5 L0 standard from 2" } } },
  /* The worse side counts. */
  { "left-is-worse", SLR, NULL, 0, 0,
    { { 1, "10/10/3|10/10/10", 5, 2, 0, 0, "hold R5 L0 standard from 2" } } },
  { "right-is-worse", SLR, NULL, 0, 0,
    { { 1, "10/10/10|10/10/4", 5, 2, 0, 0, "hold R6 L0 standard from 2" } } },
  { "sides-are-not-summed", SLR, NULL, 0, 0,
    { { 1, "20/20/20|10/10/3", 5, 2, 0, 0, "hold R5 L0 standard from 2" } } },
};

static void
rate (SteadySet *set, int effort, int shakiness, int pain)
{
  set->ratings = (SteadyRatings) { effort, pain, shakiness };
}

static void
test_side_without_sets (void)
{
  g_autoptr (Person) person = person_new ();

  for (int i = 1; i <= 3; i++)
    rate (person_set (person, 1, SLR, "left", i, 10, 5), 5, 2, 0);
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, SLR, "hold R5 L0 standard from 2");
}

static void
test_both_counts_for_either_side (void)
{
  g_autoptr (Person) person = person_new ();

  for (int i = 1; i <= 3; i++)
    rate (person_set (person, 1, SLR, "both", i, 10, 5), 5, 2, 0);
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, SLR, "hold R8 L0 standard from 2");
}

/* An exercise of one side takes a row as it comes. */
static void
test_one_sided (void)
{
  g_autoptr (Person) person = person_new ();

  rate (person_set (person, 1, WALL, "both", 1, NONE, 30), 5, 2, 0);
  rate (person_set (person, 1, WALL, "both", 2, NONE, 30), 5, 2, 0);
  rate (person_set (person, 1, WALL, "both", 3, NONE, 30), 5, 2, 0);
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, WALL, "hold R8 L0 thigh-60 from 2");
}

/* Sets count in the order of their start, then of their number: the short one is the fourth, or the third. */
static void
test_order_of_sets (void)
{
  static const struct { gint64 started[4]; int set_no[4]; const char *expected; } cases[] = {
    { { 1, 2, 3, 4 }, { 4, 3, 2, 1 }, "hold R8 L0 thigh-60 from 2" },
    { { 1, 2, 4, 3 }, { 1, 2, 3, 4 }, "hold R5 L0 thigh-60 from 2" },
    { { 1, 1, 1, 1 }, { 1, 2, 3, 4 }, "hold R8 L0 thigh-60 from 2" },
    { { 1, 1, 1, 1 }, { 1, 2, 4, 3 }, "hold R5 L0 thigh-60 from 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      for (int j = 0; j < 4; j++)
        {
          SteadySet *set = person_set (person, 1, WALL, "both", cases[i].set_no[j], NONE, j == 3 ? 5 : 30);

          set->started_at.unix_s = (gint64) on_day (1) * 86400 + cases[i].started[j];
          rate (set, 5, 2, 0);
        }
      person_next_day (person, 1, 2, 0);
      assert_day (person, 2, WALL, cases[i].expected);
    }
}

/* Prescribed: thigh-40 at level 0. */
static void
test_variants (void)
{
  static const struct { const char *variant, *expected; } cases[] = {
    { "thigh-60", "hold R5 L0 thigh-40 from 2" },  { "thigh-40", "hold R8 L0 thigh-40 from 2" },
    { "thigh-20", "hold R8 L0 thigh-40 from 2" },  { "parallel", "hold R8 L0 thigh-40 from 2" },
    { NULL, "hold R8 L0 thigh-40 from 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_begin_at (person, WALL, "thigh-40", 0);
      for (int j = 1; j <= 3; j++)
        {
          SteadySet *set = person_set (person, 1, WALL, "both", j, NONE, 30);

          set->variant = g_strdup (cases[i].variant);
          rate (set, 5, 2, 0);
        }
      person_next_day (person, 1, 2, 0);
      assert_day (person, 2, WALL, cases[i].expected);
    }
}

/* What was shown never lowers the bar: the planner's own prescription counts. */
static void
test_recorded_targets (void)
{
  g_autoptr (Person) person = person_new ();

  for (int i = 1; i <= 3; i++)
    {
      SteadySet *set = person_set (person, 1, WALL, "both", i, NONE, 20);

      set->target_hold_s = 20;
      rate (set, 5, 2, 0);
    }
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, WALL, "hold R5 L0 thigh-60 from 2");
}

/* Several sessions of a date are one day: their sets follow one another, the highest rating counts. */
static void
test_sessions_of_a_day (void)
{
  g_autoptr (Person) person = person_new ();

  for (int i = 1; i <= 3; i++)
    {
      SteadySet *set = person_set (person, 1, WALL, "both", i == 1 ? 1 : i - 1, NONE, 30);

      g_free (set->session_id);
      set->session_id = g_strdup (i == 1 ? "morning" : "evening");
      rate (set, i == 1 ? 9 : 5, 2, 0);
    }
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, WALL, "hold R5 L0 thigh-60 from 2");
}

/* The highest rating may stand in a set beyond the prescribed ones. */
static void
test_ratings_of_every_set (void)
{
  g_autoptr (Person) person = person_new ();

  for (int i = 1; i <= 4; i++)
    rate (person_set (person, 1, WALL, "both", i, NONE, 30), 5, i == 4 ? 7 : 2, i == 4 ? 3 : 0);
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, WALL, "hold R4 L0 thigh-60 from 2");
}

/* A day on which every set is skipped is no exercise-day, and a day without any is no training day. */
static void
test_all_skipped (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;

  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_train (person, 3, SLR, "-/-/-", 5, 2, 9);
  person_answer (person, 4, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
  assert_day (person, 4, SLR, "hold R8 L0 standard from 2");
  assert_day (person, 8, SLR, "gap G L0 standard from 8");
  decisions = person_decisions (person, 4);
  g_assert_cmpuint (decisions->len, ==, 1);
}

/* A day of nothing is still a day, unless it was skipped. */
static void
test_nothing_done (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "0/0/0", 5, 2, 0);
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, SLR, "hold R5 L0 standard from 2");
}

/* Each exercise is judged by its own sets. */
static void
test_others_do_not_count (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_train (person, 1, WALL, "30/30/5", 9, 7, 5);
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, SLR, "hold R8 L0 standard from 2");
  assert_day (person, 2, WALL, "hold R4 L0 thigh-60 from 2");
  assert_day (person, 2, PLANK, "start - L0 knees from 2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  person_add_cases ("credit", credit, G_N_ELEMENTS (credit));
  g_test_add_func ("/day/side-without-sets", test_side_without_sets);
  g_test_add_func ("/day/both-counts-for-either-side", test_both_counts_for_either_side);
  g_test_add_func ("/day/one-sided", test_one_sided);
  g_test_add_func ("/day/order-of-sets", test_order_of_sets);
  g_test_add_func ("/day/variants", test_variants);
  g_test_add_func ("/day/recorded-targets", test_recorded_targets);
  g_test_add_func ("/day/sessions", test_sessions_of_a_day);
  g_test_add_func ("/day/ratings-of-every-set", test_ratings_of_every_set);
  g_test_add_func ("/day/all-skipped", test_all_skipped);
  g_test_add_func ("/day/nothing-done", test_nothing_done);
  g_test_add_func ("/day/others-do-not-count", test_others_do_not_count);
  return g_test_run ();
}
