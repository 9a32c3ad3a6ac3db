/* Kept states: as bytes and back, after a change of the exercise files, and until when they are good. */

#include "person.h"

#include "steady-ladder.h"

static SteadyPlanner *
fold (Person *person, SteadyCatalogue *catalogue, int day)
{
  SteadyPlanner *planner = steady_planner_new (catalogue);

  steady_planner_advance (planner, person_history (person), on_day (day), on_day (day), NULL);
  return planner;
}

/* Folds up to a day, saves, and takes the bytes up again with a catalogue. */
static SteadyPlanner *
keep (Person *person, int day, SteadyCatalogue *catalogue)
{
  g_autoptr (SteadyPlanner) planner = fold (person, person->catalogue, day);
  g_autoptr (GBytes) state = steady_planner_save (planner);
  SteadyPlanner *loaded = steady_planner_load (catalogue, state);

  g_assert_nonnull (loaded);
  g_assert_cmpint (steady_planner_get_date (loaded), ==, on_day (day));
  return loaded;
}

/* Steady's own exercises without one. */
static SteadyCatalogue *
catalogue_without (Person *person, const char *exercise)
{
  SteadyCatalogue *catalogue = steady_catalogue_new ();

  for (guint i = 0; i < steady_catalogue_get_n_exercises (person->catalogue); i++)
    {
      const SteadyExercise *candidate = steady_catalogue_get (person->catalogue, i);

      if (!g_str_equal (candidate->id, exercise))
        steady_catalogue_add (catalogue, (SteadyExercise *) candidate);
    }
  return catalogue;
}

/* A history in which everything that a state holds is in use. */
static void
live_through_a_lot (Person *person)
{
  person_answer (person, 0, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
  person_answer (person, 0, STEADY_CHECK_USUAL_PAIN, 1, NULL);
  person_answer (person, 0, STEADY_CHECK_CONDITION, 1, "disc-herniation");
  person_answer (person, 0, STEADY_CHECK_SCHEDULE, 3, "mon wed fri");
  person_answer (person, 1, STEADY_CHECK_CLEARANCE, 1, PLANK);
  person_answer (person, 1, STEADY_CHECK_CONDITION, 1, "arthritis");
  person_answer (person, 1, STEADY_CHECK_KNEE_GAP_RELAXED, 4, NULL);
  person_begin_at (person, SLR, NULL, -2);
  for (int day = 1; day <= 20; day++)
    {
      person_train (person, day, CLAM, "full", 5, day % 4, day % 3);
      person_train (person, day, PLANK, "full", day % 2 == 0 ? 9 : 6, 3, 0);
      person_next_day (person, day, day + 1, day % 2);
    }
  person_train (person, 19, SLR, "full", 9, 2, 6);
  person_answer (person, 20, STEADY_CHECK_KNEE_GAP_RELAXED, 3, NULL);
  person_answer (person, 20, STEADY_CHECK_RED_FLAG, 1, "swelling");
  person_answer (person, 21, STEADY_CHECK_USUAL_PAIN, 6, NULL);
}

static void
assert_same_plan (const SteadyPlan *a, const SteadyPlan *b)
{
  g_autofree char *advice_a = advice_of (a);
  g_autofree char *advice_b = advice_of (b);

  g_assert_cmpint (a->date, ==, b->date);
  g_assert_cmpint (a->training_day, ==, b->training_day);
  g_assert_cmpint (a->stop, ==, b->stop);
  g_assert_cmpint (a->stop_since, ==, b->stop_since);
  g_assert_cmpstr (a->stop_reason.word, ==, b->stop_reason.word);
  g_assert_cmpstr (advice_a, ==, advice_b);
  g_assert_cmpuint (a->items->len, ==, b->items->len);
  for (guint i = 0; i < a->items->len; i++)
    {
      const SteadyPlanItem *left = &g_array_index (a->items, SteadyPlanItem, i);
      const SteadyPlanItem *right = &g_array_index (b->items, SteadyPlanItem, i);

      g_assert_cmpmem (left, sizeof *left, right, sizeof *right);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (Person) person = person_new ();

  live_through_a_lot (person);
  for (int day = -5; day <= 30; day++)
    {
      g_autoptr (SteadyPlanner) planner = fold (person, person->catalogue, day);
      g_autoptr (SteadyPlanner) loaded = keep (person, day, person->catalogue);
      g_autoptr (GBytes) before = steady_planner_save (planner);
      g_autoptr (GBytes) after = steady_planner_save (loaded);

      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (g_bytes_get_size (before), <, 2048);
      for (int later = day + 1; later <= day + 40; later += 13)
        {
          g_autoptr (SteadyPlan) expected = steady_planner_plan (planner, person_history (person), on_day (later));
          g_autoptr (SteadyPlan) found = steady_planner_plan (loaded, person_history (person), on_day (later));

          assert_same_plan (expected, found);
        }
    }
}

/* Ratings of long ago are not kept, and not missed. */
static void
test_long_after (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) before = NULL;
  g_autoptr (SteadyPlanner) after = NULL;
  g_autoptr (GBytes) early = NULL;
  g_autoptr (GBytes) late = NULL;

  live_through_a_lot (person);
  before = keep (person, 25, person->catalogue);
  after = keep (person, 400, person->catalogue);
  early = steady_planner_save (before);
  late = steady_planner_save (after);
  g_assert_cmpuint (g_bytes_get_size (late), <, g_bytes_get_size (early));
  steady_planner_free (NULL);
}

/* Before any history too. */
static void
test_empty (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) planner = steady_planner_new (person->catalogue);
  g_autoptr (GBytes) state = steady_planner_save (planner);
  g_autoptr (SteadyPlanner) loaded = steady_planner_load (person->catalogue, state);

  g_assert_nonnull (loaded);
  g_assert_cmpint (steady_planner_get_date (loaded), ==, STEADY_DATE_NONE);
}

/* A state asks for no history before it: only what lies after it, and the prescriptions. */
static void
test_history_after_it_is_enough (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) loaded = NULL;
  g_autoptr (SteadyHistory) rest = steady_history_new ();

  live_through_a_lot (person);
  loaded = keep (person, 10, person->catalogue);
  for (guint i = 0; i < person_history (person)->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (person->history->sets, i);

      if (set->date > on_day (10))
        g_ptr_array_add (rest->sets, steady_set_copy (set));
    }
  for (guint i = 0; i < person->history->checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (person->history->checks, i);

      if (steady_check_get_date (check) > on_day (10))
        g_ptr_array_add (rest->checks, steady_check_copy (check));
    }
  for (guint i = 0; i < person->history->prescriptions->len; i++)
    g_ptr_array_add (rest->prescriptions, steady_prescription_copy (g_ptr_array_index (person->history->prescriptions, i)));

  for (int day = 11; day <= 30; day++)
    {
      g_autoptr (SteadyPlanner) full = fold (person, person->catalogue, 10);
      g_autoptr (SteadyPlan) expected = steady_planner_plan (full, person_history (person), on_day (day));
      g_autoptr (SteadyPlan) found = steady_planner_plan (loaded, rest, on_day (day));

      assert_same_plan (expected, found);
    }
}

static void
test_not_a_state (void)
{
  static const guint8 nonsense[] = { 1, 0, 0, 0, 0, 0, 0, 0, 'i' };
  static const guint8 newer[] = { 2, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 'i' };
  g_autoptr (Person) person = person_new ();
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) other = g_bytes_new_static (nonsense, sizeof nonsense);
  g_autoptr (GBytes) later = g_bytes_new_static (newer, sizeof newer);

  g_assert_null (steady_planner_load (person->catalogue, empty));
  g_assert_null (steady_planner_load (person->catalogue, other));
  g_assert_null (steady_planner_load (person->catalogue, later));
}

/* Whatever happens to the bytes: either they are refused, or the plan that comes of them can be made. */
static void
test_damaged (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) planner = NULL;
  g_autoptr (GBytes) state = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint refused = 0;
  gsize size;
  const guint8 *bytes;

  live_through_a_lot (person);
  planner = fold (person, person->catalogue, 21);
  state = steady_planner_save (planner);
  bytes = g_bytes_get_data (state, &size);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree guint8 *damaged = g_memdup2 (bytes, size);
      g_autoptr (GBytes) other = NULL;
      g_autoptr (SteadyPlanner) loaded = NULL;
      gsize length = i % 10 == 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) size) : size;

      for (guint j = 0; j < 1 + i % 3; j++)
        damaged[g_rand_int_range (rand, 0, (gint32) size)] = (guint8) g_rand_int_range (rand, 0, 256);
      other = g_bytes_new (damaged, length);
      loaded = steady_planner_load (person->catalogue, other);
      if (loaded != NULL)
        {
          SteadyDate date = MAX (steady_planner_get_date (loaded), on_day (0)) + 1;
          g_autoptr (SteadyPlan) plan = steady_planner_plan (loaded, person_history (person), date);

          g_assert_cmpuint (plan->items->len, ==, 4);
        }
      refused += loaded == NULL;
    }
  g_assert_cmpuint (refused, >, 1000);
}

/* --- other exercise files -------------------------------------------------------------------------- */

/* An exercise that is new comes under the stops and locks that hold, as if it had always been there. */
static void
test_new_exercise (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyCatalogue) fewer = catalogue_without (person, WALL);
  g_autoptr (SteadyCatalogue) all = steady_catalogue_ref (person->catalogue);

  person_answer (person, 1, STEADY_CHECK_CONDITION, 1, "arthritis");
  person_answer (person, 3, STEADY_CHECK_RED_FLAG, 1, "swelling");
  person_answer (person, 5, STEADY_CHECK_CLEARANCE, 1, "all");
  person_answer (person, 7, STEADY_CHECK_CONDITION, 0, "arthritis");
  person_answer (person, 8, STEADY_CHECK_CONDITION, 1, "arthritis");
  person_answer (person, 9, STEADY_CHECK_SCREENING_CLEAR, 0, NULL);
  person_answer (person, 10, STEADY_CHECK_CLEARANCE, 1, "all");
  person_answer (person, 11, STEADY_CHECK_USUAL_PAIN, 6, NULL);
  person_answer (person, 12, STEADY_CHECK_USUAL_PAIN, 2, NULL);

  for (int day = 0; day <= 13; day++)
    {
      g_autoptr (SteadyPlanner) loaded = NULL;
      g_autoptr (SteadyPlan) expected = NULL;
      g_autoptr (SteadyPlan) found = NULL;

      steady_catalogue_unref (person->catalogue);
      person->catalogue = steady_catalogue_ref (fewer);
      loaded = keep (person, day, all);
      steady_catalogue_unref (person->catalogue);
      person->catalogue = steady_catalogue_ref (all);
      expected = person_plan (person, day + 1);
      found = steady_planner_plan (loaded, person_history (person), on_day (day + 1));
      assert_same_plan (expected, found);
    }
}

/* An exercise whose file is gone keeps its level, and the stops that come meanwhile. */
static void
test_kept_aside (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyCatalogue) fewer = catalogue_without (person, WALL);
  g_autoptr (SteadyPlanner) without = NULL;
  g_autoptr (SteadyPlanner) again = NULL;
  g_autoptr (SteadyPlan) plan = NULL;
  g_autoptr (GBytes) state = NULL;

  person_begin_at (person, WALL, "thigh-40", 7);
  person_train (person, 1, WALL, "full", 9, 2, 0);
  person_answer (person, 4, STEADY_CHECK_RED_FLAG, 1, "swelling");
  without = keep (person, 2, fewer);
  plan = steady_planner_plan (without, person_history (person), on_day (3));
  g_assert_null (steady_plan_find (plan, WALL));

  steady_planner_advance (without, person_history (person), on_day (5), on_day (5), NULL);
  state = steady_planner_save (without);
  again = steady_planner_load (person->catalogue, state);
  g_assert_nonnull (again);
  g_clear_pointer (&plan, steady_plan_unref);
  plan = steady_planner_plan (again, person_history (person), on_day (6));
  assert_item (plan, WALL, "refer R1 L7 thigh-40 from -");

  person_answer (person, 6, STEADY_CHECK_CLEARANCE, 1, WALL);
  g_clear_pointer (&plan, steady_plan_unref);
  plan = steady_planner_plan (again, person_history (person), on_day (6));
  assert_item (plan, WALL, "resume C L7 thigh-40 from 6");
}

/* Cleared while it was aside. */
static void
test_cleared_aside (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyCatalogue) fewer = catalogue_without (person, WALL);
  g_autoptr (SteadyPlanner) without = NULL;
  g_autoptr (SteadyPlanner) again = NULL;
  g_autoptr (SteadyPlan) plan = NULL;
  g_autoptr (GBytes) state = NULL;

  person_answer (person, 1, STEADY_CHECK_RED_FLAG, 1, "swelling");
  person_answer (person, 3, STEADY_CHECK_CLEARANCE, 1, "all");
  without = keep (person, 2, fewer);
  steady_planner_advance (without, person_history (person), on_day (4), on_day (4), NULL);
  state = steady_planner_save (without);
  again = steady_planner_load (person->catalogue, state);
  g_assert_nonnull (again);
  plan = steady_planner_plan (again, person_history (person), on_day (5));
  assert_item (plan, WALL, "resume C L0 thigh-60 from 3");
}

/* A file that changed: a level beyond the new ladder becomes the nearest, a variant that is gone the easiest. */
static void
test_changed_file (void)
{
  static const char file[] = "[Exercise]\nName=Wall\nWorks=Legs\nSteps=Sit\nKind=hold\nSides=both\nPosture=standing\n"
                             "[Ladder]\nSets=3\nHold=30-36\nVariants=low;lower\n";
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyCatalogue) changed = catalogue_without (person, WALL);
  g_autoptr (SteadyExercise) exercise = steady_exercise_load (WALL, file, sizeof file - 1, NULL);
  g_autoptr (SteadyPlanner) high = NULL;
  g_autoptr (SteadyPlanner) low = NULL;
  g_autoptr (SteadyPlan) plan = NULL;

  steady_catalogue_add (changed, exercise);
  person_begin_at (person, WALL, "parallel", 12);
  person_train_clean (person, 1, WALL);
  high = keep (person, 1, changed);
  plan = steady_planner_plan (high, person_history (person), on_day (2));
  assert_item (plan, WALL, "hold R7 L2 low from 2");

  person_answer (person, 2, STEADY_CHECK_START_LEVEL, -4, WALL);
  low = keep (person, 2, changed);
  g_clear_pointer (&plan, steady_plan_unref);
  plan = steady_planner_plan (low, person_history (person), on_day (3));
  assert_item (plan, WALL, "hold R8 L0 low from 2");
}

/* --- until when a state is good --------------------------------------------------------------------- */

static void
test_settled (void)
{
  g_autoptr (Person) person = person_new ();

  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (5)), ==, on_day (4));
  person_train (person, 3, SLR, "full", 5, 2, 0);
  /* The date's own sets may still follow. */
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (3)), ==, on_day (2));
  /* The answer for day 3 is still to come. */
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (5)), ==, on_day (2));
  person_next_day (person, 3, 5, 0);
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (4)), ==, on_day (2));
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (5)), ==, on_day (4));
  /* After a further training day nobody asks for the one before. */
  person_train (person, 6, SLR, "full", 5, 2, 0);
  person_train (person, 7, SLR, "full", 5, 2, 0);
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (7)), ==, on_day (6));
  g_assert_cmpint (steady_planner_settled_before (person_history (person), on_day (9)), ==, on_day (6));
}

static void
test_affected_by_check (void)
{
  static const struct { SteadyCheckKind kind; const char *subject; gboolean looked_at; } cases[] = {
    { STEADY_CHECK_USUAL_PAIN, NULL, TRUE },        { STEADY_CHECK_KNEE_GAP_RELAXED, NULL, TRUE },
    { STEADY_CHECK_KNEE_GAP_SQUEEZED, NULL, FALSE }, { STEADY_CHECK_KNEE_SHAKINESS, NULL, FALSE },
    { STEADY_CHECK_CHAIR_STAND, NULL, FALSE },      { STEADY_CHECK_ONE_LEG_STANCE, "left", FALSE },
    { STEADY_CHECK_RED_FLAG, "pain", TRUE },        { STEADY_CHECK_CONDITION, "arthritis", TRUE },
    { STEADY_CHECK_CLEARANCE, "all", TRUE },        { STEADY_CHECK_VARIANT, "plank/full", TRUE },
    { STEADY_CHECK_START_LEVEL, PLANK, TRUE },      { STEADY_CHECK_SCREENING_CLEAR, NULL, TRUE },
    { STEADY_CHECK_SCHEDULE, NULL, TRUE },          { STEADY_CHECK_GOAL, NULL, FALSE },
    { STEADY_CHECK_AWAY, NULL, TRUE },
  };
  g_autoptr (Person) person = person_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SteadyCheck *check = person_answer (person, 7, cases[i].kind, 1, cases[i].subject);
      SteadyDate affected = steady_planner_affected_by_check (check, person_history (person));

      g_assert_cmpint (affected, ==, cases[i].looked_at ? on_day (7) : STEADY_DATE_NONE);
    }

  person_train (person, 3, SLR, "full", 5, 2, 0);
  g_assert_cmpint (steady_planner_affected_by_check (person_next_day (person, 3, 9, 0), person_history (person)), ==, on_day (3));
  g_assert_cmpint (steady_planner_affected_by_check (person_answer (person, 9, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL),
                                                     person_history (person)), ==, on_day (3));
  g_assert_cmpint (steady_planner_affected_by_check (person_next_day (person, 4, 9, 0), person_history (person)), ==,
                   STEADY_DATE_NONE);
}

static void
test_affected_by_set (void)
{
  g_autoptr (Person) person = person_new ();
  const SteadySet *set;

  person_train (person, 1, SLR, "full", 5, 2, 0);
  set = person_set (person, 3, SLR, "left", 1, 10, 5);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (3));
  /* An answer without a date, recorded later, was for day 1 as long as nobody trained on day 3. */
  person_answer (person, 5, STEADY_CHECK_NEXT_DAY_PAIN, 2, NULL);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (1));
  /* With a training day between, it was for that one anyway. */
  person_train (person, 4, SLR, "full", 5, 2, 0);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (3));
  /* On the day of that next training it still is for the one before. */
  person_answer (person, 4, STEADY_CHECK_NEXT_DAY_PAIN, 2, NULL);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (1));
  set = person_set (person, 0, SLR, "left", 1, 10, 5);
  person_answer (person, 1, STEADY_CHECK_NEXT_DAY_PAIN, 2, NULL);
  g_assert_cmpint (steady_planner_affected_by_set (set, person_history (person)), ==, on_day (0));
}

static void
test_affected_by_prescription (void)
{
  g_autoptr (Person) person = person_new ();

  g_assert_cmpint (steady_planner_affected_by_prescription (
                       person_prescribe (person, SLR, NULL, (SteadyDose) { 3, 10, 5 }, FALSE, 4, 9)), ==, on_day (4));
}

/* --- the walk -------------------------------------------------------------------------------------- */

typedef struct
{
  Person *person;
  int next;
  int last;
} Walk;

static gboolean
visit (const SteadyPlan *plan, gpointer data)
{
  Walk *walk = data;
  g_autoptr (SteadyPlan) expected = person_plan (walk->person, walk->next);

  g_assert_cmpint (day_of (plan->date), ==, walk->next);
  assert_same_plan (expected, plan);
  return walk->next++ != walk->last;
}

/* Each plan is that of its own date, with what was known on it. */
static void
test_walk (void)
{
  g_autoptr (Person) person = person_new ();
  Walk all = { person, -3, 100 };
  Walk middle = { person, 8, 100 };
  Walk stopped = { person, 8, 12 };

  live_through_a_lot (person);
  person_train (person, 22, CLAM, "full", 5, 2, 0);
  /* Answers that come late, far back, twice, and in another order than the days they are for. */
  person_next_day (person, 3, 9, 4);
  person_next_day (person, 2, 12, 3);
  person_next_day (person, 15, 17, 6);
  person_next_day (person, 3, 25, 6);
  person_next_day (person, 22, 26, 6);
  steady_planner_walk (person->catalogue, person_history (person), on_day (-3), on_day (30), visit, &all);
  g_assert_cmpint (all.next, ==, 31);
  steady_planner_walk (person->catalogue, person_history (person), on_day (8), on_day (30), visit, &middle);
  g_assert_cmpint (middle.next, ==, 31);
  steady_planner_walk (person->catalogue, person_history (person), on_day (8), on_day (30), visit, &stopped);
  g_assert_cmpint (stopped.next, ==, 13);
}

/* A decision is provisional until its N, or the next exercise-day of the exercise, is known. */
static void
test_provisional (void)
{
  static const struct { int known_on; gboolean provisional[3]; } cases[] = {
    { 1, { TRUE } }, { 2, { FALSE } }, { 3, { FALSE, TRUE } }, { 4, { FALSE, TRUE } }, { 5, { FALSE, FALSE, TRUE } },
  };
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  person_train (person, 3, SLR, "full", 5, 2, 0);
  person_train (person, 5, SLR, "full", 5, 2, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) decisions = person_decisions (person, cases[i].known_on);

      for (guint j = 0; j < decisions->len; j++)
        {
          const SteadyDecisionRecord *record = g_ptr_array_index (decisions, j);

          g_assert_cmpint (record->provisional, ==, cases[i].provisional[j]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/round-trip", test_round_trip);
  g_test_add_func ("/state/long-after", test_long_after);
  g_test_add_func ("/state/empty", test_empty);
  g_test_add_func ("/state/history-after-it", test_history_after_it_is_enough);
  g_test_add_func ("/state/not-a-state", test_not_a_state);
  g_test_add_func ("/state/damaged", test_damaged);
  g_test_add_func ("/files/new-exercise", test_new_exercise);
  g_test_add_func ("/files/kept-aside", test_kept_aside);
  g_test_add_func ("/files/cleared-aside", test_cleared_aside);
  g_test_add_func ("/files/changed", test_changed_file);
  g_test_add_func ("/good-until/settled", test_settled);
  g_test_add_func ("/good-until/check", test_affected_by_check);
  g_test_add_func ("/good-until/set", test_affected_by_set);
  g_test_add_func ("/good-until/prescription", test_affected_by_prescription);
  g_test_add_func ("/walk/plans", test_walk);
  g_test_add_func ("/records/provisional", test_provisional);
  return g_test_run ();
}
