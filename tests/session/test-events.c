/* What each key does in each phase. */
#include "session-rig.h"

static SteadySessionConfig
without_lead_in (void)
{
  SteadySessionConfig config = steady_session_config_default (PAIN_STOP);

  config.resume_s = 0;
  return config;
}

static void
test_pauses_lose_nothing (void)
{
  SteadySessionConfig config = without_lead_in ();
  g_autoptr (Rig) rig = rig_new (&config, "wall-sit", "1x30", NULL);
  gint64 paused = 0, start;

  rig_send (rig, STEADY_EVENT_START);
  rig_until (rig, STEADY_PHASE_HOLD);
  start = rig_now (rig) - rig_view (rig).elapsed_us;
  for (int i = 0; i < 10; i++)
    {
      gint64 pause = 1234567 + i * 7654321;

      rig_gap (rig, 1999 * MS + 997 - i, STEADY_EVENT_TOGGLE_PAUSE);
      assert_phase (rig, STEADY_PHASE_PAUSED);
      rig_gap (rig, pause, STEADY_EVENT_TOGGLE_PAUSE);
      assert_phase (rig, STEADY_PHASE_HOLD);
      paused += pause;
    }
  rig_until (rig, STEADY_PHASE_LOWER);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_PHASE)->due_us - start, ==, 30 * S + paused);
  rig_until (rig, STEADY_PHASE_RATING);
  rig_assert_last_set (rig, STEADY_STATUS_DONE, STEADY_UNKNOWN, 30, 36);
}

static void
test_lead_in (void)
{
  g_autoptr (Rig) rig = rig_started ("wall-sit", "2x30");
  SteadySessionView view;
  gint64 from;

  rig_into (rig, STEADY_PHASE_HOLD, 10 * S);
  rig_send (rig, STEADY_EVENT_TOGGLE_PAUSE);
  rig_pass (rig, 100 * S);
  view = rig_view (rig);
  g_assert_cmpint (view.phase, ==, STEADY_PHASE_PAUSED);
  g_assert_cmpint (view.beneath, ==, STEADY_PHASE_HOLD);
  g_assert_cmpint (view.seconds_left, ==, 20);
  g_assert_false (view.running);

  rig_forget (rig);
  from = rig_now (rig);
  rig_send (rig, STEADY_EVENT_TOGGLE_PAUSE);
  view = rig_view (rig);
  g_assert_cmpint (view.phase, ==, STEADY_PHASE_GET_READY);
  g_assert_cmpint (view.beneath, ==, STEADY_PHASE_HOLD);
  g_assert_cmpint (view.seconds_left, ==, 3);
  g_assert_true (view.running);
  g_assert_cmpint (steady_session_next_us (rig->session), ==, from + 1 * S);
  rig_pass (rig, 3 * S);
  view = rig_view (rig);
  g_assert_cmpint (view.phase, ==, STEADY_PHASE_HOLD);
  g_assert_cmpint (view.elapsed_us, ==, 10 * S);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (rig_nth (rig, STEADY_CUE_COUNTDOWN, i)->number, ==, 3 - (int) i);
      g_assert_cmpint (rig_nth (rig, STEADY_CUE_COUNTDOWN, i)->due_us, ==, from + i * S);
    }
  g_assert_cmpint (rig_last (rig, STEADY_CUE_PHASE)->phase, ==, STEADY_PHASE_HOLD);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_PHASE)->due_us, ==, from + 3 * S);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_PHASE)->number, ==, 20);

  /* Paused in the lead-in it starts anew; skipped it ends. */
  rig_send (rig, STEADY_EVENT_PAUSE);
  rig_send (rig, STEADY_EVENT_GO_ON);
  rig_pass (rig, 2 * S);
  rig_send (rig, STEADY_EVENT_PAUSE);
  rig_send (rig, STEADY_EVENT_GO_ON);
  g_assert_cmpint (rig_view (rig).seconds_left, ==, 3);
  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP));
  assert_phase (rig, STEADY_PHASE_HOLD);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 10 * S);
  rig_until (rig, STEADY_PHASE_REST);
  rig_assert_last_set (rig, STEADY_STATUS_DONE, STEADY_UNKNOWN, 30, 36);
}

static void
test_skip_a_wait (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP));
  assert_phase (rig, STEADY_PHASE_GET_READY);
  g_assert_cmpint (rig_view (rig).seconds_left, ==, 3);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_COUNTDOWN)->number, ==, 3);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_COUNTDOWN)->due_us, ==, rig_now (rig));
  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP));
  assert_phase (rig, STEADY_PHASE_LIFT);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 0);
}

static void
test_skip_in_a_paused_wait (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

  rig_send (rig, STEADY_EVENT_PAUSE);
  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP));
  g_assert_cmpint (rig_view (rig).seconds_left, ==, 3);
  /* A set never begins while everything waits. */
  g_assert_false (rig_send (rig, STEADY_EVENT_SKIP));
  g_assert_cmpint (rig_view (rig).beneath, ==, STEADY_PHASE_GET_READY);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_BEGUN), ==, 0);
}

static void
test_skip_a_set (void)
{
  static const struct
  {
    const char *exercise, *dose;
    SteadyPhase phase;
    int rep;
    gint64 into;
    SteadyStatus status;
    int reps, hold_s, duration_s;
  } cases[] = {
    { "straight-leg-raise", "2x3x5", STEADY_PHASE_LIFT, 1, 1 * S, STEADY_STATUS_SKIPPED, 0, 0, 1 },
    { "straight-leg-raise", "2x3x5", STEADY_PHASE_HOLD, 1, 999 * MS, STEADY_STATUS_SKIPPED, 0, 0, 2 },
    { "straight-leg-raise", "2x3x5", STEADY_PHASE_HOLD, 1, 1 * S, STEADY_STATUS_PARTIAL, 0, 1, 3 },
    { "straight-leg-raise", "2x3x5", STEADY_PHASE_HOLD, 1, 4999 * MS, STEADY_STATUS_PARTIAL, 0, 4, 6 },
    { "straight-leg-raise", "2x3x5", STEADY_PHASE_LOWER, 1, 0, STEADY_STATUS_PARTIAL, 1, 5, 7 },
    { "straight-leg-raise", "2x3x5", STEADY_PHASE_HOLD, 3, 4 * S, STEADY_STATUS_PARTIAL, 2, 5, 26 },
    { "straight-leg-raise", "2x3x5", STEADY_PHASE_LOWER, 3, 0, STEADY_STATUS_DONE, 3, 5, 27 },
    { "wall-sit", "2x30", STEADY_PHASE_LIFT, 0, 2 * S, STEADY_STATUS_SKIPPED, STEADY_UNKNOWN, 0, 2 },
    { "wall-sit", "2x30", STEADY_PHASE_HOLD, 0, 29999 * MS, STEADY_STATUS_PARTIAL, STEADY_UNKNOWN, 29, 32 },
    { "wall-sit", "2x30", STEADY_PHASE_LOWER, 0, 0, STEADY_STATUS_DONE, STEADY_UNKNOWN, 30, 33 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Rig) rig = rig_started (cases[i].exercise, cases[i].dose);

      rig_until (rig, cases[i].phase);
      while (rig_view (rig).rep != cases[i].rep)
        {
          rig_pass (rig, 1 * S);
          rig_until (rig, cases[i].phase);
        }
      rig_pass (rig, cases[i].into - rig_view (rig).elapsed_us);
      g_assert_true (rig_send (rig, STEADY_EVENT_SKIP));
      rig_assert_last_set (rig, cases[i].status, cases[i].reps, cases[i].hold_s, cases[i].duration_s);
      g_assert_cmpuint (rig_view (rig).sets_done, ==, cases[i].status == STEADY_STATUS_SKIPPED ? 0 : 1);
      g_assert_cmpuint (rig_view (rig).sets_skipped, ==, cases[i].status == STEADY_STATUS_SKIPPED ? 1 : 0);
    }
}

static void
test_skip_set_not_begun (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP_SET));
  assert_phase (rig, STEADY_PHASE_OTHER_SIDE);
  rig_assert_last_set (rig, STEADY_STATUS_SKIPPED, 0, 0, 0);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.set_no, ==, 1);
  for (int i = 0; i < 3; i++)
    g_assert_true (rig_send (rig, STEADY_EVENT_SKIP_SET));
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 4);
  /* Nothing was done, so there is nothing to rate. */
  assert_phase (rig, STEADY_PHASE_GET_READY);
  g_assert_cmpstr (rig_view (rig).exercise->id, ==, "plank");
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_RATED), ==, 0);
}

static void
test_skip_set_that_just_ended (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x1x5");

  rig_into (rig, STEADY_PHASE_LOWER, 2500 * MS);
  g_assert_false (rig_gap (rig, 1 * S, STEADY_EVENT_SKIP_SET));
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 1);
  rig_assert_last_set (rig, STEADY_STATUS_DONE, 1, 5, 10);
  assert_phase (rig, STEADY_PHASE_OTHER_SIDE);
}

static void
test_skip_exercise (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x2x5");

  rig_into (rig, STEADY_PHASE_HOLD, 3 * S);
  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP_EXERCISE));
  /* What was begun counts, what was not is not written down: it can follow later in the day. */
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 1);
  rig_assert_last_set (rig, STEADY_STATUS_PARTIAL, 0, 3, 5);
  assert_phase (rig, STEADY_PHASE_RATING);
  rig_rate (rig, 5, 1, 3);
  g_assert_cmpstr (rig_view (rig).exercise->id, ==, "plank");
  g_assert_true (rig_send (rig, STEADY_EVENT_SKIP_EXERCISE));
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 1);
  assert_phase (rig, STEADY_PHASE_STRETCH);
}

static void
test_back (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "2x3x5");

  rig_until (rig, STEADY_PHASE_LOWER);
  rig_send (rig, STEADY_EVENT_SHAKES);
  rig_until (rig, STEADY_PHASE_LIFT);
  g_assert_cmpint (rig_view (rig).rep, ==, 2);
  g_assert_true (rig_send (rig, STEADY_EVENT_BACK));
  assert_phase (rig, STEADY_PHASE_GET_READY);
  g_assert_cmpint (rig_view (rig).total_us, ==, 5 * S);
  g_assert_cmpint (rig_view (rig).set, ==, 1);
  g_assert_cmpint (rig_view (rig).shake_onset_s, ==, STEADY_UNKNOWN);
  rig_until (rig, STEADY_PHASE_LIFT);
  g_assert_cmpint (rig_view (rig).rep, ==, 1);
  rig_until (rig, STEADY_PHASE_OTHER_SIDE);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 1);
  rig_assert_last_set (rig, STEADY_STATUS_DONE, 3, 5, 30);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.shake_onset_s, ==, STEADY_UNKNOWN);

  /* What ended stays ended: only the wait begins again. */
  rig_into (rig, STEADY_PHASE_OTHER_SIDE, 4 * S);
  g_assert_true (rig_send (rig, STEADY_EVENT_BACK));
  assert_phase (rig, STEADY_PHASE_OTHER_SIDE);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 0);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 1);
}

static void
test_back_in_stretch (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, NULL);

  rig_send (rig, STEADY_EVENT_START);
  rig_pass (rig, 1 * S);
  g_assert_true (rig_send (rig, STEADY_EVENT_BACK));
  g_assert_cmpint (rig_view (rig).side, ==, STEADY_SIDE_LEFT);
  rig_pass (rig, 30 * S + 2999 * MS);
  g_assert_cmpint (rig_view (rig).side, ==, STEADY_SIDE_RIGHT);
  rig_send (rig, STEADY_EVENT_BACK);
  g_assert_cmpint (rig_view (rig).side, ==, STEADY_SIDE_LEFT);
  rig_pass (rig, 30 * S + 3 * S);
  rig_send (rig, STEADY_EVENT_BACK);
  g_assert_cmpint (rig_view (rig).side, ==, STEADY_SIDE_RIGHT);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 0);
  for (int i = 0; i < 8; i++)
    g_assert_true (rig_send (rig, STEADY_EVENT_SKIP));
  assert_phase (rig, STEADY_PHASE_SUMMARY);
}

static void
test_add_set (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "1x1x5");

  g_assert_true (rig_view (rig).last_set);
  g_assert_true (rig_send (rig, STEADY_EVENT_ADD_SET));
  g_assert_false (rig_view (rig).last_set);
  g_assert_cmpint (rig_view (rig).sets, ==, 2);
  rig_until (rig, STEADY_PHASE_RATING);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 4);
  g_assert_true (rig_send (rig, STEADY_EVENT_ADD_SET));
  assert_phase (rig, STEADY_PHASE_REST);
  g_assert_cmpint (rig_view (rig).set, ==, 3);
  rig_until (rig, STEADY_PHASE_RATING);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 6);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.set_no, ==, 3);
  for (int i = 3; i < 10; i++)
    {
      g_assert_true (rig_view (rig).can_add_set);
      g_assert_true (rig_send (rig, STEADY_EVENT_ADD_SET));
      rig_until (rig, STEADY_PHASE_RATING);
    }
  g_assert_false (rig_view (rig).can_add_set);
  g_assert_false (rig_send (rig, STEADY_EVENT_ADD_SET));
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 20);
}

/* Where one side is behind, a set is added only once both are level. */
static void
test_add_set_after_skipping_the_rest (void)
{
  g_autoptr (Rig) rig = rig_started ("straight-leg-raise", "3x1x5");

  rig_until (rig, STEADY_PHASE_OTHER_SIDE);
  rig_send (rig, STEADY_EVENT_SKIP_EXERCISE);
  assert_phase (rig, STEADY_PHASE_RATING);
  g_assert_true (rig_send (rig, STEADY_EVENT_ADD_SET));
  g_assert_cmpint (rig_view (rig).side, ==, STEADY_SIDE_RIGHT);
  rig_until (rig, STEADY_PHASE_RATING);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 4);
}

static void
test_shakes (void)
{
  g_autoptr (Rig) rig = rig_started ("wall-sit", "2x30");

  rig_into (rig, STEADY_PHASE_HOLD, 17 * S + 999 * MS);
  g_assert_true (rig_send (rig, STEADY_EVENT_SHAKES));
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SHAKE_NOTED)->number, ==, 20); /* 3 s on the way down are part of the set */
  rig_pass (rig, 5 * S);
  g_assert_false (rig_send (rig, STEADY_EVENT_SHAKES));
  g_assert_cmpint (rig_view (rig).shake_onset_s, ==, 20);
  rig_until (rig, STEADY_PHASE_REST);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.shake_onset_s, ==, 20);
  g_assert_false (rig_send (rig, STEADY_EVENT_SHAKES));
  rig_into (rig, STEADY_PHASE_HOLD, 12 * S);
  g_assert_cmpint (rig_view (rig).shake_onset_s, ==, STEADY_UNKNOWN);
  g_assert_true (rig_send (rig, STEADY_EVENT_CANNOT_HOLD));
  rig_assert_last_set (rig, STEADY_STATUS_STOPPED_SHAKING, STEADY_UNKNOWN, 12, 15);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.shake_onset_s, ==, 15);
  assert_phase (rig, STEADY_PHASE_RATING);
}

/* A pause is no time of the set. */
static void
test_shakes_after_pause (void)
{
  SteadySessionConfig config = without_lead_in ();
  g_autoptr (Rig) rig = rig_new (&config, "wall-sit", "1x30", NULL);

  rig_send (rig, STEADY_EVENT_START);
  rig_into (rig, STEADY_PHASE_HOLD, 5 * S);
  rig_send (rig, STEADY_EVENT_PAUSE);
  rig_pass (rig, 60 * S);
  rig_send (rig, STEADY_EVENT_GO_ON);
  rig_pass (rig, 2 * S);
  rig_send (rig, STEADY_EVENT_SHAKES);
  g_assert_cmpint (rig_view (rig).shake_onset_s, ==, 10);
  rig_until (rig, STEADY_PHASE_RATING);
  rig_assert_last_set (rig, STEADY_STATUS_DONE, STEADY_UNKNOWN, 30, 36);
}

static void
test_rating (void)
{
  static const struct { int effort, pain, shakiness; gboolean taken; SteadyPhase then; } cases[] = {
    { 0, 0, 0, TRUE, STEADY_PHASE_GET_READY },
    { 10, 5, 10, TRUE, STEADY_PHASE_GET_READY },
    { 10, 6, 10, TRUE, STEADY_PHASE_SUMMARY },
    { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN, TRUE, STEADY_PHASE_GET_READY },
    { STEADY_UNKNOWN, 10, STEADY_UNKNOWN, TRUE, STEADY_PHASE_SUMMARY },
    { 11, 0, 0, FALSE, STEADY_PHASE_RATING },
    { 0, 11, 0, FALSE, STEADY_PHASE_RATING },
    { 0, 0, 11, FALSE, STEADY_PHASE_RATING },
    { -2, 0, 0, FALSE, STEADY_PHASE_RATING },
    { 0, -2, 0, FALSE, STEADY_PHASE_RATING },
    { 0, 0, -2, FALSE, STEADY_PHASE_RATING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Rig) rig = rig_started ("wall-sit", "1x10");

      rig_until (rig, STEADY_PHASE_RATING);
      g_assert_cmpint (rig_rate (rig, cases[i].effort, cases[i].pain, cases[i].shakiness), ==, cases[i].taken);
      assert_phase (rig, cases[i].then);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_RATED), ==, cases[i].taken ? 1 : 0);
      if (cases[i].taken)
        {
          const SteadyCue *cue = rig_last (rig, STEADY_CUE_RATED);

          g_assert_cmpstr (cue->exercise->id, ==, "wall-sit");
          g_assert_cmpint (cue->ratings.effort, ==, cases[i].effort);
          g_assert_cmpint (cue->ratings.pain, ==, cases[i].pain);
          g_assert_cmpint (cue->ratings.shakiness, ==, cases[i].shakiness);
        }
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_TRAINING_STOPPED), ==, cases[i].then == STEADY_PHASE_SUMMARY ? 1 : 0);
    }
}

static void
test_stop (void)
{
  g_autoptr (Rig) begun = rig_started ("straight-leg-raise", "2x2x5");
  g_autoptr (Rig) nothing = rig_started ("straight-leg-raise", "2x2x5");
  g_autoptr (Rig) twice = rig_started ("straight-leg-raise", "2x2x5");

  rig_into (begun, STEADY_PHASE_HOLD, 4 * S);
  g_assert_true (rig_send (begun, STEADY_EVENT_STOP));
  rig_assert_last_set (begun, STEADY_STATUS_PARTIAL, 0, 4, 6);
  assert_phase (begun, STEADY_PHASE_RATING);
  g_assert_cmpint (rig_view (begun).next_phase, ==, STEADY_PHASE_SUMMARY);
  g_assert_cmpuint (rig_view (begun).sets_left, ==, 0);
  g_assert_cmpint (steady_session_left_s (begun->session), ==, 15);
  rig_rate (begun, 7, 1, 5);
  assert_phase (begun, STEADY_PHASE_SUMMARY);

  rig_into (nothing, STEADY_PHASE_LIFT, 1 * S);
  rig_send (nothing, STEADY_EVENT_STOP);
  g_assert_cmpuint (rig_count (nothing, STEADY_CUE_SET_FINISHED), ==, 0);
  assert_phase (nothing, STEADY_PHASE_SUMMARY);

  rig_until (twice, STEADY_PHASE_REST);
  rig_send (twice, STEADY_EVENT_STOP);
  rig_send (twice, STEADY_EVENT_STOP);
  assert_phase (twice, STEADY_PHASE_SUMMARY);
  g_assert_cmpint (rig_last (twice, STEADY_CUE_RATED)->ratings.effort, ==, STEADY_UNKNOWN);
  rig_send (twice, STEADY_EVENT_STOP);
  assert_phase (twice, STEADY_PHASE_DONE);
}

static void
test_stop_at_the_pain_question (void)
{
  g_autoptr (Rig) stretch = rig_new (NULL, NULL);

  rig_send (stretch, STEADY_EVENT_START);
  rig_send (stretch, STEADY_EVENT_PAIN);
  g_assert_true (rig_send (stretch, STEADY_EVENT_STOP));
  assert_phase (stretch, STEADY_PHASE_SUMMARY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/events/pauses-lose-nothing", test_pauses_lose_nothing);
  g_test_add_func ("/session/events/lead-in", test_lead_in);
  g_test_add_func ("/session/events/skip-a-wait", test_skip_a_wait);
  g_test_add_func ("/session/events/skip-in-a-paused-wait", test_skip_in_a_paused_wait);
  g_test_add_func ("/session/events/skip-a-set", test_skip_a_set);
  g_test_add_func ("/session/events/skip-set-not-begun", test_skip_set_not_begun);
  g_test_add_func ("/session/events/skip-set-that-just-ended", test_skip_set_that_just_ended);
  g_test_add_func ("/session/events/skip-exercise", test_skip_exercise);
  g_test_add_func ("/session/events/back", test_back);
  g_test_add_func ("/session/events/back-in-stretch", test_back_in_stretch);
  g_test_add_func ("/session/events/add-set", test_add_set);
  g_test_add_func ("/session/events/add-set-after-skipping", test_add_set_after_skipping_the_rest);
  g_test_add_func ("/session/events/shakes", test_shakes);
  g_test_add_func ("/session/events/shakes-after-pause", test_shakes_after_pause);
  g_test_add_func ("/session/events/rating", test_rating);
  g_test_add_func ("/session/events/stop", test_stop);
  g_test_add_func ("/session/events/stop-at-the-pain-question", test_stop_at_the_pain_question);
  return g_test_run ();
}
