/* The pain that a person tells of, in each place where it may begin. */
#include "session-rig.h"

static void
test_pain_by_its_number (void)
{
  for (int pain = 0; pain <= 10; pain++)
    {
      g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

      rig_into (rig, STEADY_PHASE_HOLD, 2 * S);
      g_assert_true (rig_send (rig, STEADY_EVENT_PAIN));
      /* Written down before the question, whatever is answered. */
      rig_assert_last_set (rig, STEADY_STATUS_STOPPED_PAIN, 0, 2, 4);
      assert_phase (rig, STEADY_PHASE_PAIN_QUESTION);
      g_assert_false (rig_view (rig).running);
      rig_pass (rig, 3600 * S);
      g_assert_true (rig_pain (rig, pain));
      g_assert_cmpint (rig_last (rig, STEADY_CUE_PAIN_REPORTED)->number, ==, pain);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 1);
      if (pain == 0)
        {
          assert_phase (rig, STEADY_PHASE_OTHER_SIDE);
          g_assert_cmpuint (rig_count (rig, STEADY_CUE_EXERCISE_STOPPED), ==, 0);
        }
      else if (pain < PAIN_STOP)
        {
          assert_phase (rig, STEADY_PHASE_RATING);
          g_assert_cmpint (rig_last (rig, STEADY_CUE_EXERCISE_STOPPED)->number, ==, pain);
          g_assert_false (rig_send (rig, STEADY_EVENT_ADD_SET));
          /* What was said a moment ago is not unsaid by a lower number, or by none. */
          rig_rate (rig, 6, pain - 1, 4);
          g_assert_cmpint (rig_last (rig, STEADY_CUE_RATED)->ratings.pain, ==, pain);
          g_assert_cmpint (rig_last (rig, STEADY_CUE_RATED)->ratings.effort, ==, 6);
          g_assert_cmpstr (rig_view (rig).exercise->id, ==, "plank");
          g_assert_cmpint (rig_view (rig).pain, ==, STEADY_UNKNOWN);
        }
      else
        {
          assert_phase (rig, STEADY_PHASE_SUMMARY);
          g_assert_cmpint (rig_last (rig, STEADY_CUE_TRAINING_STOPPED)->number, ==, pain);
          g_assert_cmpint (rig_last (rig, STEADY_CUE_RATED)->ratings.pain, ==, pain);
          g_assert_cmpint (rig_last (rig, STEADY_CUE_RATED)->ratings.effort, ==, STEADY_UNKNOWN);
          g_assert_cmpuint (rig_view (rig).sets_left, ==, 0);
        }
    }
}

static void
test_pain_out_of_range (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

  rig_until (rig, STEADY_PHASE_HOLD);
  rig_send (rig, STEADY_EVENT_PAIN);
  g_assert_false (rig_pain (rig, -1));
  g_assert_false (rig_pain (rig, 11));
  assert_phase (rig, STEADY_PHASE_PAIN_QUESTION);
  /* Not answered: the rest of the exercise is left out all the same. */
  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP));
  assert_phase (rig, STEADY_PHASE_RATING);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_EXERCISE_STOPPED), ==, 1);
}

static void
test_pain_in_a_wait (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

  /* By mistake, before any set: nothing is written. */
  rig_send (rig, STEADY_EVENT_PAIN);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 0);
  rig_pain (rig, 0);
  assert_phase (rig, STEADY_PHASE_GET_READY);
  g_assert_cmpstr (rig_view (rig).exercise->id, ==, "straight-leg-raise");
  rig_until (rig, STEADY_PHASE_REST);
  rig_send (rig, STEADY_EVENT_PAIN);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 2);
  rig_pain (rig, 4);
  /* In the record at once, on the sets there are: nobody may ever come back to the rating. */
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 2);
  rig_assert_rated (rig, "straight-leg-raise", STEADY_UNKNOWN, 4, STEADY_UNKNOWN);
  assert_phase (rig, STEADY_PHASE_RATING);
  g_assert_cmpint (rig_view (rig).pain, ==, 4);
  g_assert_false (rig_view (rig).can_add_set);
}

/* Before the first set of an exercise the pain stands on the one that was to come: a set of 0, stopped by pain. */
static void
test_pain_before_any_set (void)
{
  static const struct { int pain; SteadyPhase then; } cases[] = {
    { 1, STEADY_PHASE_GET_READY }, { PAIN_STOP - 1, STEADY_PHASE_GET_READY }, { PAIN_STOP, STEADY_PHASE_SUMMARY },
    { 10, STEADY_PHASE_SUMMARY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");
      const SteadySetResult *set;

      rig_pass (rig, 3 * S);
      rig_send (rig, STEADY_EVENT_PAIN);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 0);
      rig_pain (rig, cases[i].pain);
      set = &rig_last (rig, STEADY_CUE_SET_FINISHED)->set;
      rig_assert_last_set (rig, STEADY_STATUS_STOPPED_PAIN, 0, 0, 0);
      g_assert_cmpint (set->set_no, ==, 1);
      g_assert_cmpint (set->side, ==, STEADY_SIDE_LEFT);
      g_assert_cmpint (set->begun_us, ==, rig_now (rig));
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 1);
      rig_assert_rated (rig, "straight-leg-raise", STEADY_UNKNOWN, cases[i].pain, STEADY_UNKNOWN);
      /* Nothing was done that could be rated. */
      assert_phase (rig, cases[i].then);
      if (cases[i].then == STEADY_PHASE_GET_READY)
        g_assert_cmpstr (rig_view (rig).exercise->id, ==, "plank");
    }
}

/* Sets that were only skipped are no training, and carry no pain. */
static void
test_pain_after_skipped_sets (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

  rig_send (rig, STEADY_EVENT_SKIP_SET);
  rig_send (rig, STEADY_EVENT_PAIN);
  rig_pain (rig, 3);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 2);
  rig_assert_last_set (rig, STEADY_STATUS_STOPPED_PAIN, 0, 0, 0);
  rig_assert_rated (rig, "straight-leg-raise", STEADY_UNKNOWN, 3, STEADY_UNKNOWN);
}

static void
test_pain_in_stretch (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, NULL);

  rig_send (rig, STEADY_EVENT_START);
  rig_pass (rig, 10 * S);
  rig_send (rig, STEADY_EVENT_PAIN);
  rig_pain (rig, 0);
  g_assert_cmpint (rig_view (rig).stretch_part, ==, 1);
  rig_send (rig, STEADY_EVENT_PAIN);
  g_assert_null (rig_view (rig).exercise);
  rig_pain (rig, 2);
  g_assert_cmpint (rig_view (rig).stretch_part, ==, 2);
  g_assert_cmpint (rig_view (rig).side, ==, STEADY_SIDE_LEFT);
  rig_send (rig, STEADY_EVENT_PAIN);
  rig_send (rig, STEADY_EVENT_SKIP);
  g_assert_cmpint (rig_view (rig).stretch_part, ==, 3);
  rig_send (rig, STEADY_EVENT_PAIN);
  rig_pain (rig, 1);
  g_assert_cmpint (rig_view (rig).stretch_part, ==, 4);
  for (int part = 4; part <= STEADY_STRETCH_N_PARTS; part++)
    {
      rig_send (rig, STEADY_EVENT_PAIN);
      rig_pain (rig, 1);
    }
  assert_phase (rig, STEADY_PHASE_SUMMARY);
}

static void
test_strong_pain_in_stretch (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, NULL);

  rig_send (rig, STEADY_EVENT_START);
  rig_send (rig, STEADY_EVENT_PAIN);
  rig_pain (rig, 6);
  assert_phase (rig, STEADY_PHASE_SUMMARY);
  g_assert_null (rig_last (rig, STEADY_CUE_TRAINING_STOPPED)->exercise);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_RATED), ==, 0);
}

/* After training it counts for what was trained last: nothing else is left on which it could stand. */
static void
test_pain_in_stretch_is_kept (void)
{
  static const struct { int rated, reported, kept; SteadyPhase then; } cases[] = {
    { 1, 3, 3, STEADY_PHASE_STRETCH },              { 5, 2, 5, STEADY_PHASE_STRETCH },
    { STEADY_UNKNOWN, 2, 2, STEADY_PHASE_STRETCH }, { 1, 6, 6, STEADY_PHASE_SUMMARY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Rig) rig = rig_new (NULL, "wall-sit", "1x10", "plank", "1x10", "clamshell", "1x1x5", NULL);

      rig_send (rig, STEADY_EVENT_START);
      rig_until (rig, STEADY_PHASE_RATING);
      rig_rate (rig, 4, 0, 2);
      rig_until (rig, STEADY_PHASE_RATING);
      rig_rate (rig, 7, cases[i].rated, 5);
      rig_send (rig, STEADY_EVENT_SKIP_EXERCISE);
      assert_phase (rig, STEADY_PHASE_STRETCH);
      rig_forget (rig);
      rig_send (rig, STEADY_EVENT_PAIN);
      rig_pain (rig, 0);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_RATED), ==, 0);
      rig_send (rig, STEADY_EVENT_PAIN);
      rig_pain (rig, cases[i].reported);
      rig_assert_rated (rig, "plank", 7, cases[i].kept, 5);
      assert_phase (rig, cases[i].then);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/events/pain-by-its-number", test_pain_by_its_number);
  g_test_add_func ("/session/events/pain-out-of-range", test_pain_out_of_range);
  g_test_add_func ("/session/events/pain-in-a-wait", test_pain_in_a_wait);
  g_test_add_func ("/session/events/pain-before-any-set", test_pain_before_any_set);
  g_test_add_func ("/session/events/pain-after-skipped-sets", test_pain_after_skipped_sets);
  g_test_add_func ("/session/events/pain-in-stretch", test_pain_in_stretch);
  g_test_add_func ("/session/events/strong-pain-in-stretch", test_strong_pain_in_stretch);
  g_test_add_func ("/session/events/pain-in-stretch-is-kept", test_pain_in_stretch_is_kept);
  return g_test_run ();
}
