/* What is known when: next-day answers, usual pain, missing ratings, the order of a date. */

#include "person.h"

/* The plan for a date knows the date's checks, but not its sets: they are what it prescribes. */
static void
test_a_date_knows_its_checks_not_its_sets (void)
{
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  person_train (person, 2, SLR, "full", 5, 2, 9);
  assert_day (person, 2, SLR, "hold R8 L0 standard from 2");
  person_answer (person, 2, STEADY_CHECK_RED_FLAG, 1, "numbness");
  assert_day (person, 2, SLR, "refer R1 L0 standard from -");
}

/* N is asked for the day after: until then nothing rises, and a late answer still counts from when it is
 * there. */
static void
test_late_answer (void)
{
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  person_train (person, 2, SLR, "full", 5, 2, 0);
  person_next_day (person, 2, 5, 0);
  assert_day (person, 3, SLR, "hold R7 L0 standard from 3");
  assert_day (person, 4, SLR, "hold R7 L0 standard from 3");
  assert_day (person, 5, SLR, "advance R8 L1 standard from 3");
}

/* A late answer reaches over later days, which are judged again with it. */
static void
test_late_answer_replays (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_train_clean (person, 3, SLR);
  assert_day (person, 4, SLR, "hold R8 L0 standard from 4");
  person_next_day (person, 1, 5, 0);
  assert_day (person, 4, SLR, "hold R8 L0 standard from 4");
  assert_day (person, 5, SLR, "advance R8 L1 standard from 4");
}

/* A late answer that refers stops from the exercise-day on, and a clearance since then has ended it. */
static void
test_late_refer (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  person_next_day (person, 1, 2, 0);
  person_train (person, 5, SLR, "full", 5, 2, 0);
  person_next_day (person, 5, 8, 6);
  assert_day (person, 7, SLR, "hold R7 L7 standard from 6");
  assert_day (person, 8, SLR, "refer R2 L5 standard from -");

  person_answer (person, 7, STEADY_CHECK_CLEARANCE, 1, "all");
  assert_day (person, 8, SLR, "resume C L5 standard from 7");
}

/* Without a date it is for the last training day before. */
static void
test_answer_without_a_date (void)
{
  static const char * const subjects[] = { NULL, "" };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_train_clean (person, 1, SLR);
      person_train (person, 2, SLR, "full", 5, 2, 0);
      person_answer (person, 4, STEADY_CHECK_NEXT_DAY_PAIN, 0, subjects[i]);
      person_train (person, 4, SLR, "full", 5, 2, 0);
      assert_day (person, 4, SLR, "advance R8 L1 standard from 3");
      assert_day (person, 5, SLR, "hold R7 L1 standard from 5");
    }
}

/* A day of only locked exercises is a training day all the same: the answer is for it. */
static void
test_a_locked_day_is_a_training_day (void)
{
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  person_train (person, 2, SLR, "full", 5, 2, 0);
  person_answer (person, 2, STEADY_CHECK_CONDITION, 1, "arthritis");
  person_train (person, 3, WALL, "full", 5, 2, 0);
  person_answer (person, 4, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
  assert_day (person, 4, SLR, "hold R7 L0 standard from 3");
}

/* One answer is for the whole training day. */
static void
test_answer_for_all_exercises (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_train (person, 1, PLANK, "full", 5, 2, 0);
  person_next_day (person, 1, 2, 2);
  assert_day (person, 2, SLR, "rest R3 L0 standard from 3");
  assert_day (person, 2, PLANK, "rest R3 L0 knees from 3");
  assert_day (person, 2, CLAM, "start - L0 standard from 2");
}

static void
test_two_answers (void)
{
  static const struct { int first, second; } orders[] = { { 0, 2 }, { 2, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_train (person, 1, SLR, "full", 5, 2, 0);
      person_next_day (person, 1, 2, orders[i].first);
      person_next_day (person, 1, 4, orders[i].second);
      assert_day (person, 3, SLR,
                  orders[i].first == 0 ? "hold R8 L0 standard from 2" : "rest R3 L0 standard from 3");
      assert_day (person, 4, SLR, "rest R3 L0 standard from 3");
    }
}

/* Ignored: dated on or before the day it names, naming no training day, or no date at all. */
static void
test_ignored_answers (void)
{
  static const struct { int day, recorded; } cases[] = { { 1, 1 }, { 1, 0 }, { 2, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();

      person_train (person, 1, SLR, "full", 5, 2, 0);
      person_next_day (person, cases[i].day, cases[i].recorded, 6);
      assert_day (person, 4, SLR, "hold R7 L0 standard from 2");
    }
}

static void
test_unreadable_date (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_answer (person, 2, STEADY_CHECK_NEXT_DAY_PAIN, 6, "yesterday");
  assert_day (person, 2, SLR, "hold R7 L0 standard from 2");
}

/* B is that of the exercise-day's date, after its checks. */
static void
test_usual_pain_of_the_date (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 4);
  person_next_day (person, 1, 2, 4);
  person_answer (person, 1, STEADY_CHECK_USUAL_PAIN, 4, NULL);
  person_answer (person, 2, STEADY_CHECK_USUAL_PAIN, 0, NULL);
  assert_day (person, 2, SLR, "hold R8 L0 standard from 2");

  person_train (person, 2, SLR, "full", 5, 2, 4);
  person_next_day (person, 2, 3, 0);
  assert_day (person, 3, SLR, "hold R4 L0 standard from 3");
}

/* What is asked later the same day counts, whenever it was said. */
static void
test_order_on_a_date (void)
{
  g_autoptr (Person) person = person_new ();

  person_answer (person, 1, STEADY_CHECK_USUAL_PAIN, 0, NULL);
  person_answer (person, 1, STEADY_CHECK_USUAL_PAIN, 3, NULL);
  person_train (person, 1, SLR, "full", 5, 2, 3);
  person_next_day (person, 1, 2, 0);
  assert_day (person, 2, SLR, "hold R8 L0 standard from 2");
}

/* Of two answers of one moment the order of their ids decides, not that of the rows. */
static void
test_same_moment (void)
{
  for (int swapped = 0; swapped < 2; swapped++)
    {
      g_autoptr (Person) person = person_new ();
      SteadyCheck *first = person_answer (person, 1, STEADY_CHECK_USUAL_PAIN, 0, NULL);
      SteadyCheck *second = person_answer (person, 1, STEADY_CHECK_USUAL_PAIN, 3, NULL);

      second->recorded_at = first->recorded_at;
      if (swapped)
        {
          char *id = first->id;

          first->id = second->id;
          second->id = id;
        }
      person_train (person, 1, SLR, "full", 5, 2, 3);
      person_next_day (person, 1, 2, 0);
      assert_day (person, 2, SLR, swapped ? "hold R4 L0 standard from 2" : "hold R8 L0 standard from 2");
    }
}

/* The date on the wall counts, also where a clock elsewhere shows another. */
static void
test_local_date (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyCheck *check;

  person_train (person, 1, SLR, "full", 5, 2, 0);
  check = person_next_day (person, 1, 2, 2);
  /* 23:30 of day 1 in Greenwich is the morning of day 2 in Shanghai. */
  check->recorded_at = (SteadyTime) { (gint64) on_day (1) * 86400 + 23 * 3600 + 1800, 8 * 3600 };
  assert_day (person, 2, SLR, "rest R3 L0 standard from 3");
  check->recorded_at.offset_s = 0;
  assert_day (person, 2, SLR, "hold R7 L0 standard from 2");
}

static void
test_training_day (void)
{
  g_autoptr (Person) person = person_new ();
  gboolean expected[] = { TRUE, TRUE, TRUE, FALSE, TRUE, FALSE, FALSE, FALSE, FALSE, TRUE };

  person_answer (person, 3, STEADY_CHECK_SCHEDULE, 3, "mon wed fri");
  person_answer (person, 7, STEADY_CHECK_AWAY, 1, NULL);
  person_answer (person, 10, STEADY_CHECK_AWAY, 0, NULL);
  for (int day = 1; day <= 10; day++)
    {
      g_autoptr (SteadyPlan) plan = person_plan (person, day);

      g_assert_cmpint (plan->training_day, ==, expected[day - 1]);
      /* The schedule does not change what is prescribed. */
      g_assert_true (steady_plan_find (plan, SLR)->prescribed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answers/checks-not-sets", test_a_date_knows_its_checks_not_its_sets);
  g_test_add_func ("/answers/late", test_late_answer);
  g_test_add_func ("/answers/late-replays", test_late_answer_replays);
  g_test_add_func ("/answers/late-refer", test_late_refer);
  g_test_add_func ("/answers/without-a-date", test_answer_without_a_date);
  g_test_add_func ("/answers/locked-day", test_a_locked_day_is_a_training_day);
  g_test_add_func ("/answers/for-all-exercises", test_answer_for_all_exercises);
  g_test_add_func ("/answers/two", test_two_answers);
  g_test_add_func ("/answers/ignored", test_ignored_answers);
  g_test_add_func ("/answers/unreadable-date", test_unreadable_date);
  g_test_add_func ("/answers/usual-pain", test_usual_pain_of_the_date);
  g_test_add_func ("/answers/order-on-a-date", test_order_on_a_date);
  g_test_add_func ("/answers/same-moment", test_same_moment);
  g_test_add_func ("/answers/local-date", test_local_date);
  g_test_add_func ("/answers/training-day", test_training_day);
  return g_test_run ();
}
