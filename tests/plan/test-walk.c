/* The plans of many dates in one pass: each is the plan that was shown on its date, also where an answer came late, and
 * where the pass begins from a kept state. */

#include "life.h"

#define N_HISTORIES 300
#define SEED 41

typedef struct
{
  Person *person;
  int next; /* the day that comes now */
  int stop; /* the day after which the visitor has seen enough */
} Visit;

/* The same day asked for alone. */
static gboolean
compare_day (const SteadyPlan *plan, gpointer data)
{
  Visit *visit = data;
  g_autoptr (SteadyPlan) alone = person_plan (visit->person, visit->next);

  g_assert_cmpint (plan->date, ==, on_day (visit->next));
  assert_same_plan (plan, alone);
  return visit->next++ < visit->stop;
}

static SteadyPlanner *
kept_on (Person *person, int day, int known_on)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_new (person->catalogue);
  g_autoptr (GBytes) state = NULL;

  steady_planner_advance (planner, person_history (person), on_day (day), on_day (known_on), NULL);
  state = steady_planner_save (planner);
  return steady_planner_load (person->catalogue, state);
}

/* Days 1 to 3 are kept. The pain of day 4 is answered as late as day 8: until then the plan does not know of it. */
static void
test_late_answer_behind_a_kept_state (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) kept = NULL;
  Visit visit = { person, 5, 99 };

  for (int day = 1; day <= 3; day++)
    person_train_clean (person, day, SLR);
  person_train (person, 4, SLR, "full", 5, 2, 0);
  person_train (person, 5, SLR, "full", 5, 2, 0);
  person_next_day (person, 5, 6, 0);
  person_next_day (person, 4, 8, 7);
  kept = kept_on (person, 3, 10);

  steady_planner_walk_on (kept, person_history (person), on_day (5), on_day (10), compare_day, &visit);
  g_assert_cmpint (visit.next, ==, 11);
  assert_day (person, 7, SLR, "advance R8 L2 standard from 6");
  /* Day 5 was done before the rest that day 4 turns out to have asked for, and is judged all the same. */
  assert_day (person, 8, SLR, "hold R8 L-1 standard from 7");
}

/* A state that was kept without an answer is given up by whoever keeps it; behind one that holds, each of several late
 * answers takes the walk back by itself. */
static void
test_several_late_answers (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) kept = NULL;
  Visit visit = { person, 7, 99 };

  person_train_clean (person, 1, WALL);
  for (int day = 2; day <= 6; day++)
    person_train (person, day, WALL, "full", 5, 2, 0);
  person_next_day (person, 6, 8, 0);
  person_next_day (person, 3, 9, 2);
  person_next_day (person, 2, 11, 6);
  person_next_day (person, 4, 12, 0);
  person_next_day (person, 5, 12, 3);
  kept = kept_on (person, 1, 14);

  steady_planner_walk_on (kept, person_history (person), on_day (7), on_day (14), compare_day, &visit);
  g_assert_cmpint (visit.next, ==, 15);
}

/* Whether the state of @state is good on every date of a walk: no answer for one of its days is recorded on one. */
static gboolean
is_good (Person *person, int state, int from, int to)
{
  for (int day = from + 1; day <= to; day++)
    {
      g_autoptr (SteadyPlanner) before = kept_on (person, state, day - 1);
      g_autoptr (SteadyPlanner) after = kept_on (person, state, day);
      g_autoptr (GBytes) left = steady_planner_save (before);
      g_autoptr (GBytes) right = steady_planner_save (after);

      if (!g_bytes_equal (left, right))
        return FALSE;
    }
  return TRUE;
}

static void
test_random_lives (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint walked = 0;

  for (guint i = 0; i < N_HISTORIES; i++)
    {
      int last, state, from, to;

      life_forget (person);
      life_live (person, rand);
      last = day_of (steady_history_last_date (person_history (person)));
      state = g_rand_int_range (rand, -1, MAX (last, 0) + 1);
      from = state + g_rand_int_range (rand, 1, 4);
      to = from + g_rand_int_range (rand, 0, 12);
      if (is_good (person, state, from, to))
        {
          g_autoptr (SteadyPlanner) kept = kept_on (person, state, to);
          Visit visit = { person, from, G_MAXINT };

          steady_planner_walk_on (kept, person_history (person), on_day (from), on_day (to), compare_day, &visit);
          g_assert_cmpint (visit.next, ==, to + 1);
          walked++;
        }
    }
  g_assert_cmpuint (walked, >, N_HISTORIES / 3);
}

static void
test_visitor_ends_it (void)
{
  g_autoptr (Person) person = person_new ();
  Visit visit = { person, 2, 4 };

  person_train_clean (person, 1, PLANK);
  steady_planner_walk (person->catalogue, person_history (person), on_day (2), on_day (30), compare_day, &visit);
  g_assert_cmpint (visit.next, ==, 5);
}

/* What the walk began from can be taken up again. */
static void
test_planner_stays (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) kept = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  Visit visit = { person, 6, 99 };

  for (int day = 1; day <= 5; day++)
    person_train_clean (person, day, SLR);
  kept = kept_on (person, 3, 9);
  before = steady_planner_save (kept);
  steady_planner_walk_on (kept, person_history (person), on_day (6), on_day (9), compare_day, &visit);
  after = steady_planner_save (kept);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/walk/late-answer-behind-a-kept-state", test_late_answer_behind_a_kept_state);
  g_test_add_func ("/walk/several-late-answers", test_several_late_answers);
  g_test_add_func ("/walk/random-lives", test_random_lives);
  g_test_add_func ("/walk/visitor-ends-it", test_visitor_ends_it);
  g_test_add_func ("/walk/planner-stays", test_planner_stays);
  return g_test_run ();
}
