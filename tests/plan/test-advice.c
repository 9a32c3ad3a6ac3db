/* A1 to A6, each with its boundary on both sides. */

#include "person.h"

static void
assert_advice (Person *person, int day, const char *expected)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);
  g_autofree char *found = advice_of (plan);

  g_assert_cmpstr (found, ==, expected);
}

static const SteadyAdvice *
find_advice (const SteadyPlan *plan, SteadyAdviceCode code)
{
  for (guint i = 0; i < plan->advice->len; i++)
    if (g_array_index (plan->advice, SteadyAdvice, i).code == code)
      return &g_array_index (plan->advice, SteadyAdvice, i);
  return NULL;
}

static const SteadyAdvice *
get_advice (const SteadyPlan *plan, SteadyAdviceCode code)
{
  const SteadyAdvice *advice = find_advice (plan, code);

  g_assert (advice != NULL);
  return advice;
}

static gboolean
has_advice (Person *person, int day, SteadyAdviceCode code)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  return find_advice (plan, code) != NULL;
}

/* One exercise on each of some days, with these ratings, and more than enough of it. */
static void
rate_days (Person *person, const char *exercise, int from, int to, int shakiness, int pain)
{
  for (int day = from; day <= to; day++)
    for (int set_no = 1; set_no <= 5; set_no++)
      person_set (person, day, exercise, "both", set_no, NONE, 60)->ratings
          = (SteadyRatings) { 5, pain, shakiness };
}

static void
knee_gap (Person *person, int day, int tenths)
{
  person_answer (person, day, STEADY_CHECK_KNEE_GAP_RELAXED, 0, NULL)->tenths = tenths;
}

/* --- A1 ----------------------------------------------------------------------------------------- */

static void
test_a1 (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;
  const SteadyAdvice *advice;

  assert_advice (person, 1, "");
  person_answer (person, 2, STEADY_CHECK_RED_FLAG, 1, "hot-joint");
  plan = person_plan (person, 2);
  advice = get_advice (plan, STEADY_ADVICE_A1);
  g_assert_null (advice->exercise);
  g_assert_cmpint (advice->reason.detail, ==, STEADY_DETAIL_RED_FLAG);
  g_assert_cmpstr (advice->reason.word, ==, "hot-joint");
  person_answer (person, 3, STEADY_CHECK_CLEARANCE, 1, "all");
  assert_advice (person, 3, "");
}

/* --- A2 and A3 ----------------------------------------------------------------------------------- */

static void
test_a2_a3_days (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  rate_days (person, WALL, 1, 60, 5, 0);
  assert_advice (person, 28, "");
  assert_advice (person, 29, "A2");
  assert_advice (person, 56, "A2");
  assert_advice (person, 57, "A2 A3");
  plan = person_plan (person, 57);
  g_assert_cmpint (get_advice (plan, STEADY_ADVICE_A2)->reason.value, ==, 56);
  g_assert_cmpint (get_advice (plan, STEADY_ADVICE_A3)->reason.value, ==, 56);
}

static void
test_nobody_trained (void)
{
  g_autoptr (Person) person = person_new ();

  knee_gap (person, 1, 50);
  assert_advice (person, 100, "");
}

/* The median of the last 14 days two below that of the first 14. */
static void
test_shakiness (void)
{
  static const struct { int first, last; gboolean improved; } cases[] = {
    { 5, 3, TRUE }, { 5, 4, FALSE }, { 5, 5, FALSE }, { 5, 9, FALSE }, { 2, 0, TRUE }, { 2, 1, FALSE },
    { 10, 8, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      rate_days (person, WALL, 1, 14, cases[i].first, 0);
      rate_days (person, WALL, 20, 40, cases[i].last, 0);
      g_assert_cmpint (has_advice (person, 41, STEADY_ADVICE_A2), ==, !cases[i].improved);
    }
}

/* Medians between two numbers keep their half: 4.5 to 2.5 is two. */
static void
test_half_medians (void)
{
  static const struct { int first[2], last[2]; gboolean improved; } cases[] = {
    { { 4, 5 }, { 2, 3 }, TRUE }, { { 4, 5 }, { 3, 3 }, FALSE }, { { 4, 4 }, { 2, 3 }, FALSE },
    { { 4, 5 }, { 2, 2 }, TRUE },
    { { 0, 10 }, { 3, 3 }, TRUE }, { { 0, 10 }, { 3, 4 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      for (int j = 0; j < 2; j++)
        {
          rate_days (person, WALL, 1 + j, 1 + j, cases[i].first[j], 0);
          rate_days (person, WALL, 35 + j, 35 + j, cases[i].last[j], 0);
        }
      g_assert_cmpint (has_advice (person, 37, STEADY_ADVICE_A2), ==, !cases[i].improved);
    }
}

/* The first 14 days are less than 14 after the first one; the last are less than 14 before the plan's
 * date. */
static void
test_windows (void)
{
  static const struct { int first_until, last_from; gboolean improved; } cases[] = {
    { 14, 47, TRUE }, { 14, 46, FALSE }, { 15, 47, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      /* One shaky day at the edge of the first window, and one calm day at the edge of the last. */
      rate_days (person, WALL, 1, 1, NONE, 0);
      rate_days (person, WALL, cases[i].first_until, cases[i].first_until, 6, 0);
      rate_days (person, WALL, 30, 30, 6, 0);
      rate_days (person, WALL, cases[i].last_from, cases[i].last_from, 4, 0);
      g_assert_cmpint (has_advice (person, 60, STEADY_ADVICE_A2), ==, !cases[i].improved);
    }
}

/* Every exercise's rating counts, the highest of its day; absent is never 0. */
static void
test_what_is_rated (void)
{
  g_autoptr (Person) person = person_new ();

  rate_days (person, WALL, 1, 14, 6, 0);
  rate_days (person, WALL, 30, 40, NONE, 0);
  rate_days (person, PLANK, 30, 40, 4, 0);
  rate_days (person, PLANK, 30, 40, 1, 0);
  g_assert_false (has_advice (person, 41, STEADY_ADVICE_A2));
  rate_days (person, CLAM, 30, 40, 6, 0);
  rate_days (person, SLR, 30, 40, 6, 0);
  g_assert_true (has_advice (person, 41, STEADY_ADVICE_A2));
}

/* Nobody rated lately: no improvement is known. */
static void
test_no_last_ratings (void)
{
  g_autoptr (Person) person = person_new ();

  rate_days (person, WALL, 1, 14, 6, 0);
  g_assert_true (has_advice (person, 35, STEADY_ADVICE_A2));
}

/* The knee gap a centimetre smaller than the first, in each of the last two checks. */
static void
test_knee_gap (void)
{
  static const struct { int gaps[4]; gboolean improved; } cases[] = {
    { { 50, 40, 40, NONE }, TRUE }, { { 50, 41, 40, NONE }, FALSE }, { { 50, 40, 41, NONE }, FALSE },
    { { 50, 40, NONE, NONE }, FALSE }, { { 50, NONE, NONE, NONE }, FALSE }, { { 50, 20, 45, 40 }, FALSE },
    { { 50, 50, 40, 35 }, TRUE }, { { 10, 0, 0, NONE }, TRUE }, { { NONE, NONE, NONE, NONE }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      rate_days (person, WALL, 1, 40, 5, 0);
      for (int j = 0; j < 4 && cases[i].gaps[j] != NONE; j++)
        knee_gap (person, 1 + 7 * j, cases[i].gaps[j]);
      g_assert_cmpint (has_advice (person, 41, STEADY_ADVICE_A2), ==, !cases[i].improved);
    }
}

/* Little shakiness and a small gap at first: nothing to improve, so nothing is said. */
static void
test_nothing_to_improve (void)
{
  static const struct { int shakiness, gap; gboolean silent; } cases[] = {
    { 1, 9, TRUE }, { 1, NONE, TRUE }, { 2, 9, FALSE }, { 2, NONE, FALSE }, { 1, 10, FALSE }, { 0, 0, TRUE },
    { NONE, NONE, FALSE }, { NONE, 9, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      rate_days (person, WALL, 1, 60, cases[i].shakiness, 0);
      if (cases[i].gap != NONE)
        knee_gap (person, 2, cases[i].gap);
      g_assert_cmpint (has_advice (person, 61, STEADY_ADVICE_A2), ==, !cases[i].silent);
      g_assert_cmpint (has_advice (person, 61, STEADY_ADVICE_A3), ==, !cases[i].silent);
    }
}

/* --- A4 ----------------------------------------------------------------------------------------- */

static void
test_a4 (void)
{
  static const struct { int before, now; gboolean said; } cases[] = {
    { 0, 2, TRUE }, { 0, 1, FALSE }, { 3, 5, TRUE }, { 3, 4, FALSE }, { 5, 3, FALSE }, { NONE, 5, FALSE },
    { 3, NONE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      g_autoptr (SteadyPlan) plan = NULL;
      const SteadyAdvice *advice;

      rate_days (person, WALL, 1, 8, 1, cases[i].before);
      rate_days (person, WALL, 9, 14, 1, cases[i].now);
      plan = person_plan (person, 15);
      advice = find_advice (plan, STEADY_ADVICE_A4);
      g_assert_cmpint (advice != NULL, ==, cases[i].said);
      if (advice == NULL)
        continue;
      g_assert_cmpint (advice->reason.value, ==, cases[i].now);
      g_assert_cmpint (advice->reason.usual, ==, cases[i].before);
    }
}

/* The last 7 days are less than 7 before the date, the 7 before less than 14. */
static void
test_a4_windows (void)
{
  static const struct { int before, now; gboolean said; } cases[] = {
    { 13, 14, TRUE }, { 7, 19, TRUE }, { 6, 19, FALSE }, { 7, 13, FALSE }, { 13, 13, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      rate_days (person, WALL, cases[i].before, cases[i].before, 1, 0);
      rate_days (person, WALL, cases[i].now, cases[i].now, 1, 4);
      g_assert_cmpint (has_advice (person, 20, STEADY_ADVICE_A4), ==, cases[i].said);
    }
}

/* --- A5 ----------------------------------------------------------------------------------------- */

static void
screen (Person *person, int day)
{
  person_answer (person, day, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
}

static void
test_a5_time_off (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;
  const SteadyAdvice *advice;

  screen (person, 1);
  rate_days (person, WALL, 2, 2, 0, 0);
  rate_days (person, PLANK, 10, 10, 0, 0);
  assert_advice (person, 37, "");
  assert_advice (person, 38, "A5");
  plan = person_plan (person, 38);
  advice = get_advice (plan, STEADY_ADVICE_A5);
  g_assert_cmpint (advice->reason.value, ==, 28);
  g_assert_cmpint (advice->reason.count, ==, 37);
  g_assert_cmpint (day_of (advice->reason.dates[0]), ==, 10);
  g_assert_cmpint (day_of (advice->reason.dates[1]), ==, 1);

  /* Answered within the time off it is asked no more; answered too early it is. */
  screen (person, 37);
  assert_advice (person, 38, "A5");
  screen (person, 38);
  assert_advice (person, 38, "");
  assert_advice (person, 100, "");
}

static void
test_a5_half_a_year (void)
{
  g_autoptr (Person) person = person_new ();

  screen (person, 1);
  assert_advice (person, 180, "");
  assert_advice (person, 181, "A5");
  screen (person, 181);
  assert_advice (person, 181, "");
}

static void
test_a5_never_screened (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  assert_advice (person, 400, "");
  rate_days (person, WALL, 1, 1, 0, 0);
  assert_advice (person, 28, "");
  assert_advice (person, 29, "A5");
  plan = person_plan (person, 29);
  g_assert_cmpint (get_advice (plan, STEADY_ADVICE_A5)->reason.count, ==, 0);
}

static void
test_a5_never_trained (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  screen (person, 1);
  plan = person_plan (person, 200);
  g_assert_cmpint (get_advice (plan, STEADY_ADVICE_A5)->reason.value, ==, 0);
}

/* --- A6 ----------------------------------------------------------------------------------------- */

/* R5 at the lowest level, until a day without it or another level. */
static void
test_a6 (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 8, 2, 0);
  assert_advice (person, 2, "");
  person_train (person, 2, SLR, "full", 9, 2, 0);
  assert_advice (person, 3, "A6");
  plan = person_plan (person, 3);
  g_assert_cmpstr (get_advice (plan, STEADY_ADVICE_A6)->exercise->id, ==, SLR);
  person_train (person, 3, SLR, "full", 9, 2, 0);
  assert_advice (person, 4, "A6");
  person_train (person, 4, SLR, "full", 8, 2, 0);
  assert_advice (person, 5, "");
  person_train (person, 5, SLR, "full", 9, 2, 0);
  assert_advice (person, 6, "A6");
  person_answer (person, 6, STEADY_CHECK_START_LEVEL, -1, SLR);
  assert_advice (person, 6, "");
}

static void
test_a6_above_the_lowest (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -1);
  person_train (person, 1, SLR, "full", 9, 2, 0);
  assert_advice (person, 2, "");
}

/* Where another rule gave the reason, that one is the matter to talk about. */
static void
test_a6_beside_another_rule (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 9, 2, 3);
  assert_advice (person, 2, "");
}

/* A professional's dose is not the planner's to call too hard. */
static void
test_a6_under_an_order (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_prescribe (person, SLR, NULL, (SteadyDose) { 3, 10, 5 }, FALSE, 1, 0);
  person_train (person, 1, SLR, "full", 9, 2, 0);
  assert_advice (person, 2, "");
}

/* One advice for all; it names the exercise where it is one. */
static void
test_a6_for_several (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  person_begin_at (person, SLR, NULL, -2);
  person_begin_at (person, PLANK, NULL, -4);
  person_train (person, 1, SLR, "full", 9, 2, 0);
  person_train (person, 1, PLANK, "full", 9, 2, 0);
  assert_advice (person, 2, "A6");
  plan = person_plan (person, 2);
  g_assert_null (get_advice (plan, STEADY_ADVICE_A6)->exercise);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/a1", test_a1);
  g_test_add_func ("/advice/a2-a3", test_a2_a3_days);
  g_test_add_func ("/advice/nobody-trained", test_nobody_trained);
  g_test_add_func ("/advice/shakiness", test_shakiness);
  g_test_add_func ("/advice/half-medians", test_half_medians);
  g_test_add_func ("/advice/windows", test_windows);
  g_test_add_func ("/advice/what-is-rated", test_what_is_rated);
  g_test_add_func ("/advice/no-last-ratings", test_no_last_ratings);
  g_test_add_func ("/advice/knee-gap", test_knee_gap);
  g_test_add_func ("/advice/nothing-to-improve", test_nothing_to_improve);
  g_test_add_func ("/advice/a4", test_a4);
  g_test_add_func ("/advice/a4-windows", test_a4_windows);
  g_test_add_func ("/advice/a5-time-off", test_a5_time_off);
  g_test_add_func ("/advice/a5-half-a-year", test_a5_half_a_year);
  g_test_add_func ("/advice/a5-never-screened", test_a5_never_screened);
  g_test_add_func ("/advice/a5-never-trained", test_a5_never_trained);
  g_test_add_func ("/advice/a6", test_a6);
  g_test_add_func ("/advice/a6-above-the-lowest", test_a6_above_the_lowest);
  g_test_add_func ("/advice/a6-beside-another-rule", test_a6_beside_another_rule);
  g_test_add_func ("/advice/a6-under-an-order", test_a6_under_an_order);
  g_test_add_func ("/advice/a6-for-several", test_a6_for_several);
  return g_test_run ();
}
