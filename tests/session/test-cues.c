/* What is said, and the exact moment it belongs to. */
#include "session-rig.h"

typedef struct
{
  SteadyCueCode code;
  int at_ms; /* from the start of the list */
  int number;
} Said;

static void
assert_said (Rig *rig, gint64 start, const Said *expected, guint n)
{
  guint found = 0;

  for (guint i = 0; i < rig->cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (rig->cues, SteadyCue, i);

      if (found < n)
        {
          g_test_message ("%u: code %d at %d ms", found, cue->code, (int) ((cue->due_us - start) / MS));
          g_assert_cmpint (cue->code, ==, expected[found].code);
          g_assert_cmpint (cue->due_us - start, ==, expected[found].at_ms * MS);
          if (cue->code != STEADY_CUE_PHASE)
            g_assert_cmpint (cue->number, ==, expected[found].number);
          else
            g_assert_cmpint (cue->phase, ==, expected[found].number);
          found++;
        }
    }
  g_assert_cmpuint (rig->cues->len, ==, n);
}

static void
test_two_sided (void)
{
  static const Said expected[] = {
    { STEADY_CUE_PHASE, 0, STEADY_PHASE_GET_READY },
    { STEADY_CUE_EXERCISE, 1500, 1 },
    { STEADY_CUE_SIDE, 4500, 0 },
    { STEADY_CUE_COUNTDOWN, 19000, 3 },
    { STEADY_CUE_COUNTDOWN, 20000, 2 },
    { STEADY_CUE_COUNTDOWN, 21000, 1 },
    { STEADY_CUE_SET_BEGUN, 22000, 0 },
    { STEADY_CUE_PHASE, 22000, STEADY_PHASE_LIFT },
    { STEADY_CUE_PHASE, 24000, STEADY_PHASE_HOLD },
    { STEADY_CUE_COUNTDOWN, 26000, 3 },
    { STEADY_CUE_COUNTDOWN, 27000, 2 },
    { STEADY_CUE_COUNTDOWN, 28000, 1 },
    { STEADY_CUE_PHASE, 29000, STEADY_PHASE_LOWER },
    { STEADY_CUE_REP, 31000, 1 },
    { STEADY_CUE_SET_FINISHED, 32000, 0 },
    { STEADY_CUE_PHASE, 32000, STEADY_PHASE_OTHER_SIDE },
    { STEADY_CUE_SIDE, 33500, 0 },
    { STEADY_CUE_COUNTDOWN, 35000, 3 },
    { STEADY_CUE_COUNTDOWN, 36000, 2 },
    { STEADY_CUE_COUNTDOWN, 37000, 1 },
    { STEADY_CUE_SET_BEGUN, 38000, 0 },
    { STEADY_CUE_PHASE, 38000, STEADY_PHASE_LIFT },
    { STEADY_CUE_PHASE, 40000, STEADY_PHASE_HOLD },
    { STEADY_CUE_COUNTDOWN, 42000, 3 },
    { STEADY_CUE_COUNTDOWN, 43000, 2 },
    { STEADY_CUE_COUNTDOWN, 44000, 1 },
    { STEADY_CUE_PHASE, 45000, STEADY_PHASE_LOWER },
    { STEADY_CUE_REP, 47000, 1 },
    { STEADY_CUE_SET_FINISHED, 48000, 0 },
    { STEADY_CUE_PHASE, 48000, STEADY_PHASE_REST },
    { STEADY_CUE_REST, 48000, 45 },
    { STEADY_CUE_SIDE, 51000, 0 },
    { STEADY_CUE_LAST_SET, 52500, 0 },
    { STEADY_CUE_COUNTDOWN, 90000, 3 },
  };
  g_autoptr (Rig) rig = rig_new (NULL, "straight-leg-raise", "2x1x5", NULL);
  gint64 start = rig_now (rig);

  rig_send (rig, STEADY_EVENT_START);
  rig_pass (rig, 90 * S);
  assert_said (rig, start, expected, G_N_ELEMENTS (expected));
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SIDE, 0)->side, ==, STEADY_SIDE_LEFT);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SIDE, 1)->side, ==, STEADY_SIDE_RIGHT);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SIDE, 2)->side, ==, STEADY_SIDE_LEFT);
  g_assert_cmpstr (rig_nth (rig, STEADY_CUE_EXERCISE, 0)->exercise->id, ==, "straight-leg-raise");
}

/* In a short wait the leg is named rather than the exercise. */
static void
test_short_wait (void)
{
  static const struct { int ready_s; guint exercise, side, last_set; } cases[] = {
    { 3, 0, 0, 0 }, { 5, 0, 0, 0 }, { 6, 0, 1, 0 }, { 7, 0, 1, 1 }, { 8, 0, 1, 1 }, { 9, 1, 1, 0 }, { 12, 1, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadySessionConfig config = steady_session_config_default (PAIN_STOP);
      g_autoptr (Rig) rig = NULL;

      config.posture_extra_s = 0;
      config.ready_s = cases[i].ready_s;
      rig = rig_new (&config, "straight-leg-raise", "1x1x5", NULL);
      rig_send (rig, STEADY_EVENT_START);
      rig_until (rig, STEADY_PHASE_LIFT);
      g_test_message ("%d s", cases[i].ready_s);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_EXERCISE), ==, cases[i].exercise);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_SIDE), ==, cases[i].side);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_LAST_SET), ==, cases[i].last_set);
    }
}

static void
test_long_hold (void)
{
  static const Said expected[] = {
    { STEADY_CUE_PHASE, 0, STEADY_PHASE_HOLD }, { STEADY_CUE_BREATHE, 10000, 0 },
    { STEADY_CUE_BREATHE, 20000, 0 },           { STEADY_CUE_COUNTDOWN, 27000, 3 },
    { STEADY_CUE_COUNTDOWN, 28000, 2 },         { STEADY_CUE_COUNTDOWN, 29000, 1 },
    { STEADY_CUE_PHASE, 30000, STEADY_PHASE_LOWER },
  };
  g_autoptr (Rig) rig = rig_new (NULL, "plank", "1x30", NULL);
  gint64 start;

  rig_send (rig, STEADY_EVENT_START);
  rig_pass (rig, 24 * S - 50 * MS);
  rig_forget (rig);
  start = rig_now (rig) + 50 * MS;
  rig_pass (rig, 50 * MS + 30 * S + 1 * S);
  assert_said (rig, start, expected, G_N_ELEMENTS (expected));
}

/* "breathe" where there is time for it, and a short hold leaves room for its first word. */
static void
test_hold_lengths (void)
{
  static const struct { int hold_s; guint breathe, countdown; } cases[] = {
    { 1, 0, 0 }, { 2, 0, 1 }, { 3, 0, 2 }, { 4, 0, 3 }, { 14, 0, 3 }, { 15, 1, 3 }, { 24, 1, 3 }, { 25, 2, 3 }, { 600, 59, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyCatalogue *catalogue = steady_catalogue_load (NULL, NULL);
      SteadySessionItem item = rig_item (catalogue, "plank", "1x30");
      g_autoptr (Rig) rig = NULL;

      item.dose.hold_s = cases[i].hold_s;
      rig = rig_new_for (catalogue, &item, 1, NULL);
      rig_send (rig, STEADY_EVENT_START);
      rig_until (rig, STEADY_PHASE_LIFT);
      rig_forget (rig);
      rig_until (rig, STEADY_PHASE_RATING);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_BREATHE), ==, cases[i].breathe);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_COUNTDOWN), ==, cases[i].countdown);
    }
}

static void
test_countdown_setting (void)
{
  for (int n = 0; n <= 5; n++)
    {
      SteadySessionConfig config = steady_session_config_default (PAIN_STOP);
      g_autoptr (Rig) rig = NULL;

      config.countdown_s = n;
      rig = rig_new (&config, "plank", "1x30", NULL);
      rig_send (rig, STEADY_EVENT_START);
      rig_until (rig, STEADY_PHASE_LIFT);
      g_assert_cmpuint (rig_count (rig, STEADY_CUE_COUNTDOWN), ==, n);
    }
}

/* However late a tick comes, a cue carries its own moment, and none is lost or said twice. */
static void
test_coarse_ticks (void)
{
  g_autoptr (Rig) fine = rig_new (NULL, "straight-leg-raise", "2x2x5", NULL);
  g_autoptr (Rig) coarse = rig_new (NULL, "straight-leg-raise", "2x2x5", NULL);

  rig_send (fine, STEADY_EVENT_START);
  rig_send (coarse, STEADY_EVENT_START);
  rig_pass (fine, 190 * S);
  for (int i = 0; i < 100; i++)
    rig_gap (coarse, 1900 * MS, STEADY_EVENT_TICK);
  g_assert_cmpuint (fine->cues->len, ==, coarse->cues->len);
  for (guint i = 0; i < fine->cues->len; i++)
    {
      const SteadyCue *a = &g_array_index (fine->cues, SteadyCue, i);
      const SteadyCue *b = &g_array_index (coarse->cues, SteadyCue, i);

      g_assert_cmpint (a->code, ==, b->code);
      g_assert_cmpint (a->due_us - rig_now (fine), ==, b->due_us - rig_now (coarse));
      g_assert_cmpint (a->number, ==, b->number);
      g_assert_true (i == 0 || a->due_us >= (a - 1)->due_us);
    }
}

/* A timer that wakes at the moments asked for meets every cue on time. */
static void
test_next_moment (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "straight-leg-raise", "1x2x5", "wall-sit", "1x15", NULL);

  g_assert_cmpint (steady_session_next_us (rig->session), ==, -1);
  rig_send (rig, STEADY_EVENT_START);
  while (rig_view (rig).phase != STEADY_PHASE_SUMMARY)
    {
      gint64 next = steady_session_next_us (rig->session);

      rig_forget (rig);
      if (next < 0)
        {
          assert_phase (rig, STEADY_PHASE_RATING);
          rig_rate (rig, 5, 1, 3);
          continue;
        }
      g_assert_cmpint (next, >, rig_now (rig));
      /* As often as needed in between, so that nothing takes it for an interruption. */
      rig_pass (rig, next - rig_now (rig) - 1);
      g_assert_cmpuint (rig->cues->len, ==, 0);
      rig_pass (rig, 1);
      g_assert_cmpuint (rig->cues->len, >, 0);
      for (guint i = 0; i < rig->cues->len; i++)
        g_assert_cmpint (g_array_index (rig->cues, SteadyCue, i).due_us, ==, next);
    }
}

static void
test_nothing_is_said_in_a_pause (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "straight-leg-raise", "2x2x5", NULL);

  rig_send (rig, STEADY_EVENT_START);
  rig_into (rig, STEADY_PHASE_HOLD, 1 * S);
  rig_send (rig, STEADY_EVENT_PAUSE);
  rig_forget (rig);
  rig_pass (rig, 600 * S);
  g_assert_cmpuint (rig->cues->len, ==, 0);
  g_assert_cmpint (steady_session_next_us (rig->session), ==, -1);
  rig_send (rig, STEADY_EVENT_SKIP);
  g_assert_cmpuint (rig->cues->len, ==, 1);
  g_assert_cmpint (g_array_index (rig->cues, SteadyCue, 0).code, ==, STEADY_CUE_SET_FINISHED);
  /* What was entered silently is announced when it begins to run. */
  rig_forget (rig);
  rig_send (rig, STEADY_EVENT_GO_ON);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_PHASE, 0)->phase, ==, STEADY_PHASE_OTHER_SIDE);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_PHASE, 0)->number, ==, 6);
}

static void
test_record (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "clamshell", "1x2x5", NULL);
  g_autoptr (SteadySet) set = NULL;

  rig_send (rig, STEADY_EVENT_START);
  rig_until (rig, STEADY_PHASE_LOWER);
  rig_send (rig, STEADY_EVENT_SHAKES);
  rig_until (rig, STEADY_PHASE_OTHER_SIDE);
  set = steady_set_result_to_set (&rig_last (rig, STEADY_CUE_SET_FINISHED)->set);
  g_assert_cmpstr (set->exercise, ==, "clamshell");
  g_assert_cmpstr (set->variant, ==, "standard");
  g_assert_cmpint (set->side, ==, STEADY_SIDE_LEFT);
  g_assert_cmpint (set->set_no, ==, 1);
  g_assert_cmpint (set->target_reps, ==, 2);
  g_assert_cmpint (set->target_hold_s, ==, 5);
  g_assert_cmpint (set->reps, ==, 2);
  g_assert_cmpint (set->hold_s, ==, 5);
  g_assert_cmpint (set->duration_s, ==, 20);
  g_assert_cmpint (set->shake_onset_s, ==, 7);
  g_assert_cmpint (set->status, ==, STEADY_STATUS_DONE);
  g_assert_cmpint (set->origin, ==, STEADY_ORIGIN_TIMER);
  g_assert_cmpint (set->status, ==, steady_set_status_by_numbers (set));
  g_assert_cmpint (set->ratings.pain, ==, STEADY_UNKNOWN);
  g_assert_null (set->id);
}

static void
test_digits (void)
{
  static const struct { gint64 left; int digits; } cases[] = {
    { 5 * S, 5 }, { 5 * S - 1, 5 }, { 4 * S + 1, 5 }, { 4 * S, 4 }, { 1, 1 }, { 1 * S, 1 }, { 0, 0 }, { -1, 0 }, { 3600 * S, 3600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (steady_session_digits (cases[i].left), ==, cases[i].digits);
}

static void
test_phase_words (void)
{
  SteadyPhase phase = STEADY_PHASE_IDLE;

  for (int i = STEADY_PHASE_IDLE; i <= STEADY_PHASE_DONE; i++)
    {
      g_assert_true (steady_phase_from_string (steady_phase_to_string ((SteadyPhase) i), &phase));
      g_assert_cmpint (phase, ==, i);
    }
  g_assert_false (steady_phase_from_string ("Hold", &phase));
  g_assert_false (steady_phase_from_string (NULL, &phase));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/cues/two-sided", test_two_sided);
  g_test_add_func ("/session/cues/short-wait", test_short_wait);
  g_test_add_func ("/session/cues/long-hold", test_long_hold);
  g_test_add_func ("/session/cues/hold-lengths", test_hold_lengths);
  g_test_add_func ("/session/cues/countdown", test_countdown_setting);
  g_test_add_func ("/session/cues/coarse-ticks", test_coarse_ticks);
  g_test_add_func ("/session/cues/next-moment", test_next_moment);
  g_test_add_func ("/session/cues/pause", test_nothing_is_said_in_a_pause);
  g_test_add_func ("/session/cues/record", test_record);
  g_test_add_func ("/session/cues/digits", test_digits);
  g_test_add_func ("/session/cues/phase-words", test_phase_words);
  return g_test_run ();
}
