/* A machine that sleeps, a closed lid, a changed clock, midnight, a program that was killed: the session says what
 * happened and never credits a hold that nobody saw. */
#include "session-rig.h"

static Rig *
in_hold (void)
{
  Rig *rig = rig_new (NULL, "wall-sit", "2x30", NULL);

  rig_send (rig, STEADY_EVENT_START);
  rig_into (rig, STEADY_PHASE_HOLD, 10 * S);
  rig_forget (rig);
  return rig;
}

static void
test_gap (void)
{
  static const struct { gint64 gap; gboolean interrupted; } cases[] = {
    { 0, FALSE }, { 17 * MS, FALSE }, { 1999 * MS, FALSE }, { 2 * S, FALSE },
    { 2 * S + 1, TRUE }, { 20 * S, TRUE }, { 3 * 86400 * S, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Rig) rig = in_hold ();
      SteadySessionView view;

      rig_gap (rig, cases[i].gap, STEADY_EVENT_TICK);
      view = rig_view (rig);
      if (!cases[i].interrupted)
        {
          g_assert_cmpint (view.phase, ==, STEADY_PHASE_HOLD);
          g_assert_cmpint (view.elapsed_us, ==, 10 * S + cases[i].gap);
          g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 0);
          continue;
        }
      g_assert_cmpint (view.phase, ==, STEADY_PHASE_PAUSED);
      g_assert_cmpint (view.beneath, ==, STEADY_PHASE_HOLD);
      g_assert_cmpint (view.reason, ==, STEADY_PAUSE_GAP);
      g_assert_cmpint (view.elapsed_us, ==, 10 * S);
      g_assert_cmpint (rig_last (rig, STEADY_CUE_INTERRUPTED)->duration_us, ==, cases[i].gap);
      g_assert_cmpint (rig_last (rig, STEADY_CUE_INTERRUPTED)->number, ==, cases[i].gap / S);
      g_assert_cmpint (rig_last (rig, STEADY_CUE_INTERRUPTED)->due_us, ==, rig_now (rig));
      g_assert_cmpint (rig_last (rig, STEADY_CUE_PAUSED)->reason, ==, STEADY_PAUSE_GAP);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 0);

      rig_send (rig, STEADY_EVENT_TOGGLE_PAUSE);
      rig_until (rig, STEADY_PHASE_REST);
      g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.hold_s, ==, 30);
      g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.duration_s, ==, 36);
    }
}

/* A gap in any phase with a timer, and in none without. */
static void
test_gap_in_every_phase (void)
{
  static const SteadyPhase timed[] = { STEADY_PHASE_GET_READY, STEADY_PHASE_LIFT, STEADY_PHASE_HOLD, STEADY_PHASE_LOWER,
                                       STEADY_PHASE_OTHER_SIDE, STEADY_PHASE_REST };
  g_autoptr (Rig) rig = rig_new (NULL, "straight-leg-raise", "2x1x5", NULL);

  rig_send (rig, STEADY_EVENT_START);
  for (guint i = 0; i < G_N_ELEMENTS (timed); i++)
    {
      gint64 elapsed;

      rig_until (rig, timed[i]);
      elapsed = rig_view (rig).elapsed_us;
      rig_gap (rig, 600 * S, STEADY_EVENT_TICK);
      g_assert_cmpint (rig_view (rig).beneath, ==, timed[i]);
      g_assert_cmpint (rig_view (rig).reason, ==, STEADY_PAUSE_GAP);
      g_assert_cmpint (rig_view (rig).elapsed_us, ==, elapsed);
      rig_send (rig, STEADY_EVENT_GO_ON);
    }
  rig_until (rig, STEADY_PHASE_RATING);
  rig_forget (rig);
  rig_gap (rig, 600 * S, STEADY_EVENT_TICK);
  g_assert_cmpuint (rig->cues->len, ==, 0);
  rig_rate (rig, 5, 1, 3);
  rig_gap (rig, 600 * S, STEADY_EVENT_TICK);
  g_assert_cmpint (rig_view (rig).beneath, ==, STEADY_PHASE_STRETCH);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 0);
}

/* Whoever presses a key on waking does not know yet: only what cannot wait is taken. */
static void
test_key_on_waking (void)
{
  static const struct { SteadySessionEventType event; gboolean taken; SteadyPhase beneath; } cases[] = {
    { STEADY_EVENT_TOGGLE_PAUSE, FALSE, STEADY_PHASE_HOLD }, { STEADY_EVENT_PAUSE, FALSE, STEADY_PHASE_HOLD },
    { STEADY_EVENT_GO_ON, FALSE, STEADY_PHASE_HOLD },        { STEADY_EVENT_SKIP, FALSE, STEADY_PHASE_HOLD },
    { STEADY_EVENT_BACK, FALSE, STEADY_PHASE_HOLD },         { STEADY_EVENT_SHAKES, FALSE, STEADY_PHASE_HOLD },
    { STEADY_EVENT_CANNOT_HOLD, FALSE, STEADY_PHASE_HOLD },  { STEADY_EVENT_PAIN, TRUE, STEADY_PHASE_PAIN_QUESTION },
    { STEADY_EVENT_STOP, TRUE, STEADY_PHASE_RATING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Rig) rig = in_hold ();

      g_assert_cmpint (rig_gap (rig, 60 * S, cases[i].event), ==, cases[i].taken);
      g_assert_cmpint (rig_view (rig).beneath, ==, cases[i].beneath);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 1);
      if (cases[i].taken)
        g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.hold_s, ==, 10);
      else
        g_assert_cmpint (rig_view (rig).shake_onset_s, ==, STEADY_UNKNOWN);
    }
}

static void
test_suspend (void)
{
  g_autoptr (Rig) rig = in_hold ();

  rig_gap (rig, 1 * S, STEADY_EVENT_SUSPENDED);
  g_assert_cmpint (rig_view (rig).reason, ==, STEADY_PAUSE_SUSPENDED);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 11 * S);
  /* A tick may come before the word that it woke up. */
  rig_gap (rig, 8 * 3600 * S, STEADY_EVENT_TICK);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 0);
  g_assert_true (rig_gap (rig, 1 * S, STEADY_EVENT_RESUMED));
  g_assert_cmpint (rig_last (rig, STEADY_CUE_INTERRUPTED)->duration_us, ==, (8 * 3600 + 1) * S);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 11 * S);

  /* Where the word comes too late, the gap has been seen, and is said once. */
  rig_send (rig, STEADY_EVENT_GO_ON);
  rig_pass (rig, 5 * S);
  rig_forget (rig);
  g_assert_false (rig_gap (rig, 100 * S, STEADY_EVENT_SUSPENDED));
  g_assert_false (rig_send (rig, STEADY_EVENT_RESUMED));
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 1);
  g_assert_cmpint (rig_view (rig).reason, ==, STEADY_PAUSE_GAP);
}

static void
test_suspend_in_a_pause (void)
{
  g_autoptr (Rig) rig = in_hold ();

  rig_send (rig, STEADY_EVENT_PAUSE);
  g_assert_false (rig_send (rig, STEADY_EVENT_SUSPENDED));
  rig_gap (rig, 3600 * S, STEADY_EVENT_TICK);
  g_assert_false (rig_send (rig, STEADY_EVENT_RESUMED));
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 0);
  g_assert_cmpint (rig_view (rig).reason, ==, STEADY_PAUSE_PERSON);
}

/* Set back, set forward, another zone, a new day: no hold gets longer or shorter by it. */
static void
test_wall_clock (void)
{
  static const char * const walls[] = { "2020-01-01T00:00:00+08:00", "2031-01-01T00:00:00+08:00", "2026-03-02T12:05:10+01:00",
                                        "2026-03-02T23:59:59+08:00", "2026-03-29T01:59:59+01:00", "2026-03-29T03:00:00+02:00",
                                        "2028-02-28T23:59:58-10:00" };

  for (guint i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      g_autoptr (Rig) rig = in_hold ();
      gint64 start = rig_now (rig);
      SteadyTime wall = { 0, 0 };

      g_assert_true (steady_time_parse (walls[i], &wall));
      steady_clock_fake_set_wall (rig->clock, wall);
      rig_until (rig, STEADY_PHASE_LOWER);
      g_assert_cmpint (rig_last (rig, STEADY_CUE_PHASE)->due_us - start, ==, 20 * S);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 0);
    }
}

/* A clock that does run backwards takes nothing away and gives nothing. */
static void
test_time_only_forward (void)
{
  g_autoptr (Rig) rig = in_hold ();
  gint64 now = rig_now (rig);

  steady_session_send (rig->session, STEADY_EVENT_TICK, now - 5 * S, rig->cues);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 10 * S);
  steady_session_send (rig->session, STEADY_EVENT_TICK, now + 1 * S, rig->cues);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 11 * S);
}

static void
kill_and_reopen (Rig *rig, gint64 away)
{
  g_autofree char *text = steady_session_serialize (rig->session);
  g_autoptr (GError) error = NULL;

  steady_session_free (rig->session);
  rig->session = steady_session_parse (text, rig->catalogue, &error);
  g_assert_no_error (error);
  steady_clock_fake_advance (rig->clock, away);
  rig_forget (rig);
  rig_send (rig, STEADY_EVENT_REOPENED);
}

/* Killed in the middle of set 2: it begins again, set 1 does not. */
static void
test_killed_in_a_set (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "straight-leg-raise", "2x3x5", NULL);
  SteadySessionView view;

  rig_send (rig, STEADY_EVENT_START);
  rig_until (rig, STEADY_PHASE_OTHER_SIDE);
  rig_into (rig, STEADY_PHASE_HOLD, 3 * S);
  rig_send (rig, STEADY_EVENT_SHAKES);
  kill_and_reopen (rig, 900 * S);

  view = rig_view (rig);
  g_assert_cmpint (view.phase, ==, STEADY_PHASE_PAUSED);
  g_assert_cmpint (view.reason, ==, STEADY_PAUSE_REOPENED);
  g_assert_cmpint (view.beneath, ==, STEADY_PHASE_GET_READY);
  g_assert_cmpint (view.total_us, ==, 22 * S);
  g_assert_cmpint (view.side, ==, STEADY_SIDE_RIGHT);
  g_assert_cmpint (view.set, ==, 1);
  g_assert_cmpuint (view.sets_done, ==, 1);
  g_assert_cmpint (view.shake_onset_s, ==, STEADY_UNKNOWN);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 0);

  rig_send (rig, STEADY_EVENT_GO_ON);
  assert_phase (rig, STEADY_PHASE_GET_READY);
  rig_until (rig, STEADY_PHASE_RATING);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 3);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_FINISHED, 0)->set.set_no, ==, 1);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_FINISHED, 0)->set.side, ==, STEADY_SIDE_RIGHT);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_FINISHED, 0)->set.reps, ==, 3);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_FINISHED, 0)->set.duration_s, ==, 30);
}

static void
test_killed_at_a_question (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "wall-sit", "2x10", NULL);

  rig_send (rig, STEADY_EVENT_START);
  rig_until (rig, STEADY_PHASE_HOLD);
  rig_send (rig, STEADY_EVENT_PAIN);
  kill_and_reopen (rig, 3600 * S);
  assert_phase (rig, STEADY_PHASE_PAIN_QUESTION);
  rig_pain (rig, 3);
  kill_and_reopen (rig, 3600 * S);
  assert_phase (rig, STEADY_PHASE_RATING);
  g_assert_cmpint (rig_view (rig).pain, ==, 3);
  rig_rate (rig, 4, STEADY_UNKNOWN, 2);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_RATED)->ratings.pain, ==, 3);
  rig_pass (rig, 95 * S);
  kill_and_reopen (rig, 60 * S);
  g_assert_cmpint (rig_view (rig).beneath, ==, STEADY_PHASE_STRETCH);
  g_assert_cmpint (rig_view (rig).stretch_part, ==, 2);
  g_assert_cmpint (rig_view (rig).side, ==, STEADY_SIDE_RIGHT);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, 0);
}

/* A reopened session may be put away unseen, and killed again: nothing moves. */
static void
test_killed_twice (void)
{
  g_autoptr (Rig) rig = in_hold ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  kill_and_reopen (rig, 10 * S);
  first = steady_session_serialize (rig->session);
  kill_and_reopen (rig, 10 * S);
  second = steady_session_serialize (rig->session);
  g_assert_cmpstr (first, ==, second);
}

/* On a clock that runs 60 times as fast a frame is a second. */
static void
test_fast_clock (void)
{
  SteadySessionConfig config = steady_session_config_default (PAIN_STOP);
  g_autoptr (Rig) rig = NULL;

  config.gap_ms *= 60;
  rig = rig_new (&config, "wall-sit", "1x30", NULL);
  rig_send (rig, STEADY_EVENT_START);
  for (int i = 0; i < 58; i++)
    rig_gap (rig, 1 * S, STEADY_EVENT_TICK);
  assert_phase (rig, STEADY_PHASE_RATING);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.hold_s, ==, 30);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/interruption/gap", test_gap);
  g_test_add_func ("/session/interruption/gap-in-every-phase", test_gap_in_every_phase);
  g_test_add_func ("/session/interruption/key-on-waking", test_key_on_waking);
  g_test_add_func ("/session/interruption/suspend", test_suspend);
  g_test_add_func ("/session/interruption/suspend-in-a-pause", test_suspend_in_a_pause);
  g_test_add_func ("/session/interruption/wall-clock", test_wall_clock);
  g_test_add_func ("/session/interruption/time-only-forward", test_time_only_forward);
  g_test_add_func ("/session/interruption/killed-in-a-set", test_killed_in_a_set);
  g_test_add_func ("/session/interruption/killed-at-a-question", test_killed_at_a_question);
  g_test_add_func ("/session/interruption/killed-twice", test_killed_twice);
  g_test_add_func ("/session/interruption/fast-clock", test_fast_clock);
  return g_test_run ();
}
