/* Kept states: as bytes and back, damaged, and after a change of the exercise files. */

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

static void
test_round_trip (void)
{
  g_autoptr (Person) person = person_new ();

  person_live_through_a_lot (person);
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
          g_autoptr (SteadyPlan) expected
              = steady_planner_plan (planner, person_history (person), on_day (later));
          g_autoptr (SteadyPlan) found
              = steady_planner_plan (loaded, person_history (person), on_day (later));

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

  person_live_through_a_lot (person);
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

  person_live_through_a_lot (person);
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
    g_ptr_array_add (rest->prescriptions,
                     steady_prescription_copy (g_ptr_array_index (person->history->prescriptions, i)));

  for (int day = 11; day <= 30; day++)
    {
      g_autoptr (SteadyPlanner) full = fold (person, person->catalogue, 10);
      g_autoptr (SteadyPlan) expected = steady_planner_plan (full, person_history (person), on_day (day));
      g_autoptr (SteadyPlan) found = steady_planner_plan (loaded, rest, on_day (day));

      assert_same_plan (expected, found);
    }
}

/* One child of a tuple or array, deep within, replaced by another of its type. */
static GVariant *
replace (GVariant *value, const int *path, GVariant *by)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  if (*path < 0)
    return by;
  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      GVariant *child = g_variant_get_child_value (value, i);

      if (i == (gsize) *path)
        {
          GVariant *inner = g_variant_ref_sink (replace (child, path + 1, by));

          g_variant_unref (child);
          child = inner;
        }
      g_ptr_array_add (children, child);
    }
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_ARRAY))
    return g_variant_new_array (NULL, (GVariant * const *) children->pdata, children->len);
  return g_variant_new_tuple ((GVariant * const *) children->pdata, children->len);
}

/* What can have no place in a state: the path to it, and what stands there. */
static void
test_out_of_bounds (void)
{
  static const struct { int path[6]; const char *type, *text; gboolean refused; } cases[] = {
    { { 0, -1 }, "i", "20515", FALSE },
    { { 0, -1 }, "i", "84006", TRUE },
    { { 4, -1 }, "y", "10", FALSE },
    { { 4, -1 }, "y", "11", TRUE },
    { { 5, 0, 2, -1 }, "i", "99", FALSE },
    { { 5, 0, 6, -1 }, "i", "-25568", TRUE },
    { { 5, 0, 7, -1 }, "ai", "[20000]", TRUE },
    { { 5, 0, 7, -1 }, "ai", "[20000, 20001]", FALSE },
    { { 5, 0, 7, -1 }, "ai", "[20000, 99999]", TRUE },
    { { 5, 0, 13, 0, -1 }, "y", "11", TRUE },
    { { 5, 0, 13, 1, -1 }, "y", "13", TRUE },
    { { 5, 0, 13, 2, -1 }, "i", "84006", TRUE },
    { { 5, 0, 13, 3, 0, -1 }, "y", "20", TRUE },
    { { 5, 0, 13, 3, 2, -1 }, "i", "84006", TRUE },
    { { 5, 0, 14, -1 }, "m(iiy(yiiiiis)s)",
      "just (20000, 20000, 2, (14, 20000, -2147483648, 0, 0, 0, 'pain'), '')", FALSE },
    { { 5, 0, 14, -1 }, "m(iiy(yiiiiis)s)",
      "just (20000, 20000, 13, (14, 20000, -2147483648, 0, 0, 0, 'pain'), '')", TRUE },
    { { 5, 0, 14, -1 }, "m(iiy(yiiiiis)s)",
      "just (20000, 99999, 2, (14, 20000, -2147483648, 0, 0, 0, 'pain'), '')", TRUE },
    { { 5, 0, 15, -1 }, "m(iiy(yiiiiis)s)",
      "just (20000, 20000, 2, (20, 20000, -2147483648, 0, 0, 0, 'pain'), '')", TRUE },
    { { 5, 0, 16, -1 }, "a(ii)", "[(20000, 20000)]", TRUE },
    { { 5, 0, 16, -1 }, "a(ii)", "[(20000, 20000), (20000, 99999)]", TRUE },
    { { 6, -1 }, "a(sias)", "[('arthritis', 20000, ['all'])]", FALSE },
    { { 6, -1 }, "a(sias)", "[('arthritis', 99999, ['all'])]", TRUE },
    { { 7, 0, -1 }, "i", "99999", TRUE },
    { { 7, 3, -1 }, "au", "[1, 2, 3]", TRUE },
    { { 7, 3, 0, -1 }, "u", "1000000", FALSE },
    { { 7, 3, 0, -1 }, "u", "1000001", TRUE },
    { { 7, 4, -1 }, "a(yyy)", "[(1, 10, 255)]", FALSE },
    { { 7, 4, -1 }, "a(yyy)", "[(1, 11, 255)]", TRUE },
    { { 7, 4, -1 }, "a(yyy)", "[(1, 10, 254)]", TRUE },
    { { 7, 5, -1 }, "i", "1000", FALSE },
    { { 7, 5, -1 }, "i", "1001", TRUE },
    { { 7, 6, 1, -1 }, "i", "-2", TRUE },
  };
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) planner = fold (person, person->catalogue, 1);
  g_autoptr (GBytes) state = steady_planner_save (planner);
  g_autoptr (GVariant) envelope
      = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE ("(uv)"), state, TRUE));
  g_autoptr (GVariant) value = NULL;

  g_variant_get (envelope, "(uv)", NULL, &value);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) by
          = g_variant_parse (G_VARIANT_TYPE (cases[i].type), cases[i].text, NULL, NULL, NULL);
      g_autoptr (GVariant) changed
          = g_variant_ref_sink (g_variant_new ("(uv)", 1, replace (value, cases[i].path, by)));
      g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (changed);
      g_autoptr (SteadyPlanner) loaded = steady_planner_load (person->catalogue, bytes);

      g_test_message ("%s %s", cases[i].type, cases[i].text);
      g_assert_cmpint (loaded == NULL, ==, cases[i].refused);
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

  person_live_through_a_lot (person);
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

/* A file that changed: a level beyond the new ladder becomes the nearest, a variant that is gone the
 * easiest. */
static void
test_changed_file (void)
{
  static const char file[]
      = "[Exercise]\nName=Wall\nWorks=Legs\nSteps=Sit\nKind=hold\nSides=both\nPosture=standing\n"
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/round-trip", test_round_trip);
  g_test_add_func ("/state/long-after", test_long_after);
  g_test_add_func ("/state/empty", test_empty);
  g_test_add_func ("/state/history-after-it", test_history_after_it_is_enough);
  g_test_add_func ("/state/not-a-state", test_not_a_state);
  g_test_add_func ("/state/out-of-bounds", test_out_of_bounds);
  g_test_add_func ("/state/damaged", test_damaged);
  g_test_add_func ("/files/new-exercise", test_new_exercise);
  g_test_add_func ("/files/kept-aside", test_kept_aside);
  g_test_add_func ("/files/cleared-aside", test_cleared_aside);
  g_test_add_func ("/files/changed", test_changed_file);
  return g_test_run ();
}
