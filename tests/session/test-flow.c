/* The way through a session: which phase, which side, how long, and what is written down. */
#include "session-rig.h"

static void
assert_set (const SteadyCue *cue, SteadySide side, int set_no, int reps, int hold_s, int duration_s, SteadyStatus status)
{
  g_assert_cmpint (cue->set.side, ==, side);
  g_assert_cmpint (cue->set.set_no, ==, set_no);
  g_assert_cmpint (cue->set.reps, ==, reps);
  g_assert_cmpint (cue->set.hold_s, ==, hold_s);
  g_assert_cmpint (cue->set.duration_s, ==, duration_s);
  g_assert_cmpstr (steady_status_to_string (cue->set.status), ==, steady_status_to_string (status));
}

/* Every phase of a small two-sided exercise with its exact moment. */
static void
test_two_sided (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "straight-leg-raise", "2x2x5", NULL);
  static const struct { SteadyPhase phase; SteadySide side; int at_s; int seconds; } expected[] = {
    { STEADY_PHASE_GET_READY, STEADY_SIDE_LEFT, 0, 22 }, /* 12 s and 10 s for lying down */
    { STEADY_PHASE_LIFT, STEADY_SIDE_LEFT, 22, 2 },
    { STEADY_PHASE_HOLD, STEADY_SIDE_LEFT, 24, 5 },
    { STEADY_PHASE_LOWER, STEADY_SIDE_LEFT, 29, 3 },
    { STEADY_PHASE_LIFT, STEADY_SIDE_LEFT, 32, 2 },
    { STEADY_PHASE_HOLD, STEADY_SIDE_LEFT, 34, 5 },
    { STEADY_PHASE_LOWER, STEADY_SIDE_LEFT, 39, 3 },
    { STEADY_PHASE_OTHER_SIDE, STEADY_SIDE_RIGHT, 42, 6 },
    { STEADY_PHASE_LIFT, STEADY_SIDE_RIGHT, 48, 2 },
    { STEADY_PHASE_HOLD, STEADY_SIDE_RIGHT, 50, 5 },
    { STEADY_PHASE_LOWER, STEADY_SIDE_RIGHT, 55, 3 },
    { STEADY_PHASE_LIFT, STEADY_SIDE_RIGHT, 58, 2 },
    { STEADY_PHASE_HOLD, STEADY_SIDE_RIGHT, 60, 5 },
    { STEADY_PHASE_LOWER, STEADY_SIDE_RIGHT, 65, 3 },
    { STEADY_PHASE_REST, STEADY_SIDE_LEFT, 68, 45 },
    { STEADY_PHASE_LIFT, STEADY_SIDE_LEFT, 113, 2 },
  };
  gint64 start = rig_now (rig);

  assert_phase (rig, STEADY_PHASE_IDLE);
  g_assert_false (rig_view (rig).running);
  g_assert_true (rig_send (rig, STEADY_EVENT_START));
  rig_pass (rig, 114 * S);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SteadyCue *cue = rig_nth (rig, STEADY_CUE_PHASE, i);

      g_assert_cmpstr (steady_phase_to_string (cue->phase), ==, steady_phase_to_string (expected[i].phase));
      g_assert_cmpint (cue->side, ==, expected[i].side);
      g_assert_cmpint (cue->due_us - start, ==, expected[i].at_s * S);
      g_assert_cmpint (cue->number, ==, expected[i].seconds);
    }
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_PHASE), ==, G_N_ELEMENTS (expected));

  rig_until (rig, STEADY_PHASE_RATING);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 4);
  assert_set (rig_nth (rig, STEADY_CUE_SET_FINISHED, 0), STEADY_SIDE_LEFT, 1, 2, 5, 20, STEADY_STATUS_DONE);
  assert_set (rig_nth (rig, STEADY_CUE_SET_FINISHED, 1), STEADY_SIDE_RIGHT, 1, 2, 5, 20, STEADY_STATUS_DONE);
  assert_set (rig_nth (rig, STEADY_CUE_SET_FINISHED, 2), STEADY_SIDE_LEFT, 2, 2, 5, 20, STEADY_STATUS_DONE);
  assert_set (rig_nth (rig, STEADY_CUE_SET_FINISHED, 3), STEADY_SIDE_RIGHT, 2, 2, 5, 20, STEADY_STATUS_DONE);
  /* The moment to stamp is that of the first lift. */
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_BEGUN, 0)->due_us - start, ==, 22 * S);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_FINISHED, 0)->set.begun_us - start, ==, 22 * S);
  g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_FINISHED, 0)->due_us - start, ==, 42 * S);
}

static void
test_hold_exercise (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "wall-sit", "3x30", NULL);
  gint64 start = rig_now (rig);
  SteadySessionView view;

  rig_send (rig, STEADY_EVENT_START);
  rig_into (rig, STEADY_PHASE_HOLD, 10 * S);
  view = rig_view (rig);
  g_assert_cmpint (rig_now (rig) - start, ==, (22 + 3 + 10) * S);
  g_assert_cmpint (view.side, ==, STEADY_SIDE_BOTH);
  g_assert_cmpint (view.seconds_left, ==, 20);
  g_assert_cmpint (view.rep, ==, 0);
  g_assert_cmpint (view.reps, ==, 0);
  g_assert_cmpint (view.set, ==, 1);
  g_assert_cmpint (view.sets, ==, 3);
  g_assert_cmpuint (view.sets_left, ==, 3);
  g_assert_true (view.in_set);

  rig_until (rig, STEADY_PHASE_REST);
  assert_set (rig_last (rig, STEADY_CUE_SET_FINISHED), STEADY_SIDE_BOTH, 1, STEADY_UNKNOWN, 30, 36, STEADY_STATUS_DONE);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.target_reps, ==, STEADY_UNKNOWN);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->set.target_hold_s, ==, 30);
  g_assert_cmpint (rig_view (rig).set, ==, 2);
  g_assert_cmpint (rig_view (rig).total_us, ==, 60 * S);
  g_assert_false (rig_view (rig).in_set);
  rig_until (rig, STEADY_PHASE_RATING);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 3);
  g_assert_false (rig_view (rig).running);
  g_assert_cmpint (rig_view (rig).next_phase, ==, STEADY_PHASE_STRETCH);
}

static void
test_weaker_side_first (void)
{
  SteadyCatalogue *catalogue = steady_catalogue_load (NULL, NULL);
  SteadySessionItem item = rig_item (catalogue, "clamshell", "2x1x5");
  g_autoptr (Rig) rig = NULL;

  item.first_side = STEADY_SIDE_RIGHT;
  rig = rig_new_for (catalogue, &item, 1, NULL);
  rig_send (rig, STEADY_EVENT_START);
  rig_until (rig, STEADY_PHASE_OTHER_SIDE);
  /* Turning over takes as long as getting ready. */
  g_assert_cmpint (rig_view (rig).total_us, ==, 12 * S);
  rig_until (rig, STEADY_PHASE_RATING);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (rig_nth (rig, STEADY_CUE_SET_FINISHED, i)->set.side, ==,
                     i % 2 == 0 ? STEADY_SIDE_RIGHT : STEADY_SIDE_LEFT);
}

/* What was done earlier, in this session or another one, is not done again. */
static void
test_resuming_sets (void)
{
  static const struct
  {
    SteadySideProgress left, right;
    const char *order; /* side and number of each set that is left */
    SteadyPhase between; /* first and second of them */
  } cases[] = {
    { { 0, 0 }, { 0, 0 }, "L1 R1 L2 R2 L3 R3", STEADY_PHASE_OTHER_SIDE },
    { { 1, 1 }, { 0, 0 }, "R1 L2 R2 L3 R3", STEADY_PHASE_REST },
    { { 1, 1 }, { 1, 1 }, "L2 R2 L3 R3", STEADY_PHASE_OTHER_SIDE },
    { { 1, 0 }, { 1, 0 }, "L1 R1 L2 R2", STEADY_PHASE_OTHER_SIDE }, /* another session: numbers start anew */
    { { 3, 3 }, { 2, 2 }, "R3", STEADY_PHASE_RATING },
    { { 0, 0 }, { 2, 2 }, "L1 L2 L3 R3", STEADY_PHASE_REST },
    { { 3, 3 }, { 3, 3 }, "", STEADY_PHASE_IDLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyCatalogue *catalogue = steady_catalogue_load (NULL, NULL);
      SteadySessionItem item = rig_item (catalogue, "straight-leg-raise", "3x1x5");
      g_autoptr (GString) order = g_string_new (NULL);
      g_autoptr (Rig) rig = NULL;

      item.sides[0] = cases[i].left;
      item.sides[1] = cases[i].right;
      rig = rig_new_for (catalogue, &item, 1, NULL);
      rig_send (rig, STEADY_EVENT_START);
      if (cases[i].between != STEADY_PHASE_IDLE)
        {
          rig_until (rig, STEADY_PHASE_LOWER);
          g_assert_cmpint (rig_view (rig).next_phase, ==, cases[i].between);
        }
      rig_finish (rig);
      for (guint n = 0; n < rig_count (rig, STEADY_CUE_SET_FINISHED); n++)
        {
          const SteadyCue *cue = rig_nth (rig, STEADY_CUE_SET_FINISHED, n);

          g_string_append_printf (order, "%s%c%d", n > 0 ? " " : "", cue->set.side == STEADY_SIDE_LEFT ? 'L' : 'R',
                                  cue->set.set_no);
        }
      g_assert_cmpstr (order->str, ==, cases[i].order);
    }
}

static void
test_posture_takes_time (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "wall-sit", "1x10", "wall-sit", "1x10", "plank", "1x10", NULL);

  rig_send (rig, STEADY_EVENT_START);
  g_assert_cmpint (rig_view (rig).total_us, ==, 22 * S);
  rig_until (rig, STEADY_PHASE_RATING);
  rig_rate (rig, 5, 0, 3);
  assert_phase (rig, STEADY_PHASE_GET_READY);
  g_assert_cmpint (rig_view (rig).item, ==, 2);
  g_assert_cmpint (rig_view (rig).total_us, ==, 12 * S);
  rig_until (rig, STEADY_PHASE_RATING);
  rig_rate (rig, 5, 0, 3);
  g_assert_cmpstr (rig_view (rig).exercise->id, ==, "plank");
  g_assert_cmpint (rig_view (rig).total_us, ==, 22 * S);
}

static void
test_stretch (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "plank", "1x10", NULL);
  static const struct { SteadyStretch part; SteadySide side; int at_s; } expected[] = {
    { STEADY_STRETCH_QUADRICEPS, STEADY_SIDE_LEFT, 0 },    { STEADY_STRETCH_QUADRICEPS, STEADY_SIDE_RIGHT, 30 },
    { STEADY_STRETCH_HAMSTRINGS, STEADY_SIDE_LEFT, 60 },   { STEADY_STRETCH_HAMSTRINGS, STEADY_SIDE_RIGHT, 90 },
    { STEADY_STRETCH_CALVES, STEADY_SIDE_LEFT, 120 },      { STEADY_STRETCH_CALVES, STEADY_SIDE_RIGHT, 150 },
    { STEADY_STRETCH_HIPS, STEADY_SIDE_LEFT, 180 },        { STEADY_STRETCH_HIPS, STEADY_SIDE_RIGHT, 210 },
    { STEADY_STRETCH_INNER_THIGH, STEADY_SIDE_BOTH, 240 },
  };
  gint64 start;

  rig_send (rig, STEADY_EVENT_START);
  rig_until (rig, STEADY_PHASE_RATING);
  start = rig_now (rig);
  rig_rate (rig, 5, 0, 3);
  assert_phase (rig, STEADY_PHASE_STRETCH);
  g_assert_null (rig_view (rig).exercise);
  g_assert_cmpint (steady_session_left_s (rig->session), ==, 300);
  rig_pass (rig, 299 * S);
  g_assert_cmpint (rig_view (rig).stretch_part, ==, 5);
  g_assert_cmpint (rig_view (rig).seconds_left, ==, 1);
  rig_pass (rig, 1 * S);
  assert_phase (rig, STEADY_PHASE_SUMMARY);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_STRETCH), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SteadyCue *cue = rig_nth (rig, STEADY_CUE_STRETCH, i);

      g_assert_cmpint (cue->number, ==, expected[i].part);
      g_assert_cmpint (cue->side, ==, expected[i].side);
      g_assert_cmpint (cue->due_us - start, ==, expected[i].at_s * S);
    }
  g_assert_true (rig_send (rig, STEADY_EVENT_CLOSE));
  assert_phase (rig, STEADY_PHASE_DONE);
}

static void
test_stretch_only_after_training (void)
{
  SteadySessionConfig config = steady_session_config_default (PAIN_STOP);
  g_autoptr (Rig) alone = rig_new (NULL, NULL);
  g_autoptr (Rig) skipped = rig_new (NULL, "plank", "1x10", NULL);
  g_autoptr (Rig) without = NULL;

  rig_send (alone, STEADY_EVENT_START);
  assert_phase (alone, STEADY_PHASE_STRETCH);

  rig_send (skipped, STEADY_EVENT_START);
  g_assert_true (rig_send (skipped, STEADY_EVENT_SKIP_EXERCISE));
  assert_phase (skipped, STEADY_PHASE_SUMMARY);

  config.stretch = FALSE;
  without = rig_new (&config, "plank", "1x10", NULL);
  rig_send (without, STEADY_EVENT_START);
  rig_until (without, STEADY_PHASE_RATING);
  g_assert_cmpint (rig_view (without).next_phase, ==, STEADY_PHASE_SUMMARY);
  rig_rate (without, 1, 1, 1);
  assert_phase (without, STEADY_PHASE_SUMMARY);
}

/* A file may give a part of the set no time at all. */
static void
test_no_lift_no_lower (void)
{
  static const char file[] = "[Exercise]\nName=x\nSummary=x\nWorks=x\nStart=x\nSteps=x\nKind=repetitions\nSides=each\n"
                             "Posture=sitting\nOrder=9\n[Ladder]\nSets=3-3\nRepetitions=10-15\nHold=5-5\nVariants=standard\n"
                             "[Tempo]\nReady=0\nLift=0\nLower=0\nRest=0\n[Variant standard]\nName=x\n";
  SteadyCatalogue *catalogue = steady_catalogue_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyExercise) exercise = steady_exercise_load ("x", file, sizeof file - 1, &error);
  SteadySessionConfig config = steady_session_config_default (PAIN_STOP);
  SteadySessionItem item;
  g_autoptr (Rig) rig = NULL;
  gint64 start;

  g_assert_no_error (error);
  steady_catalogue_add (catalogue, exercise);
  item = rig_item (catalogue, "x", "1x3x5");
  config.posture_extra_s = 0;
  config.countdown_s = 0;
  rig = rig_new_for (catalogue, &item, 1, &config);
  start = rig_now (rig);
  rig_send (rig, STEADY_EVENT_START);
  /* Nobody is in position in no time. */
  g_assert_cmpint (rig_view (rig).total_us, ==, 3 * S);
  rig_until (rig, STEADY_PHASE_OTHER_SIDE);
  g_assert_cmpint (rig_last (rig, STEADY_CUE_SET_FINISHED)->due_us - start, ==, 18 * S);
  assert_set (rig_last (rig, STEADY_CUE_SET_FINISHED), STEADY_SIDE_LEFT, 1, 3, 5, 15, STEADY_STATUS_DONE);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (rig_nth (rig, STEADY_CUE_REP, i)->due_us - start, ==, (8 + 5 * (int) i) * S);
  g_assert_cmpint (rig_view (rig).total_us, ==, 3 * S);
}

static void
test_tempo_overrides (void)
{
  SteadySessionConfig config = steady_session_config_default (PAIN_STOP);
  g_autoptr (Rig) rig = NULL;

  config.lift_s = 4;
  config.lower_s = 5;
  config.rest_s = 90;
  config.ready_s = 20;
  config.other_side_s = 15;
  config.posture_extra_s = 0;
  rig = rig_new (&config, "straight-leg-raise", "2x1x5", NULL);
  rig_send (rig, STEADY_EVENT_START);
  g_assert_cmpint (rig_view (rig).total_us, ==, 20 * S);
  rig_until (rig, STEADY_PHASE_LIFT);
  g_assert_cmpint (rig_view (rig).total_us, ==, 4 * S);
  rig_until (rig, STEADY_PHASE_LOWER);
  g_assert_cmpint (rig_view (rig).total_us, ==, 5 * S);
  rig_until (rig, STEADY_PHASE_OTHER_SIDE);
  g_assert_cmpint (rig_view (rig).total_us, ==, 15 * S);
  rig_until (rig, STEADY_PHASE_REST);
  g_assert_cmpint (rig_view (rig).total_us, ==, 90 * S);
}

/* The minutes shown before Start are those it takes, and fit what people are told about the whole programme. */
static void
test_estimate (void)
{
  g_autoptr (Rig) low = rig_new (NULL, "straight-leg-raise", "3x10x5", "clamshell", "3x12x5", "wall-sit", "3x30", "plank",
                                 "3x30", NULL);
  g_autoptr (Rig) high = rig_new (NULL, "straight-leg-raise", "4x15x10", "clamshell", "3x15x5", "wall-sit", "5x60", "plank",
                                  "4x60", NULL);
  int estimate = steady_session_left_s (low->session);
  gint64 start = rig_now (low), ratings = 0;

  g_assert_cmpint (estimate / 60, >=, 36);
  g_assert_cmpint (estimate / 60, <=, 44);
  g_assert_cmpint (steady_session_left_s (high->session) / 60, >=, 66);
  g_assert_cmpint (steady_session_left_s (high->session) / 60, <=, 76);

  rig_send (low, STEADY_EVENT_START);
  while (rig_view (low).phase != STEADY_PHASE_SUMMARY)
    {
      gint64 passed = rig_now (low) - start;

      g_assert_cmpint (steady_session_left_s (low->session), ==, steady_session_digits (estimate * S - passed));
      if (rig_view (low).phase == STEADY_PHASE_RATING)
        {
          rig_pass (low, 15 * S);
          rig_rate (low, 5, 1, 3);
          ratings++;
        }
      else
        rig_pass (low, 1 * S);
    }
  g_assert_cmpint (ratings, ==, 4);
  g_assert_cmpint (rig_now (low) - start, ==, estimate * S);
  g_assert_cmpint (steady_session_left_s (low->session), ==, 0);
}

static void
test_refused (void)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);
  const SteadySessionItem good = rig_item (catalogue, "straight-leg-raise", "3x10x5");
  const SteadySessionItem hold = rig_item (catalogue, "plank", "3x30");
  const SteadySessionConfig standard = steady_session_config_default (PAIN_STOP);
  struct { SteadySessionItem item; SteadySessionConfig config; } cases[24];
  guint n = 0;

#define ITEM(base, change) (cases[n].item = base, cases[n].config = standard, cases[n].item.change, n++)
#define CONFIG(change) (cases[n].item = good, cases[n].config = standard, cases[n].config.change, n++)
  ITEM (good, variant = 1);
  ITEM (good, dose.sets = 0);
  ITEM (good, dose.sets = 11);
  ITEM (good, dose.reps = 0);
  ITEM (good, dose.reps = 101);
  ITEM (good, dose.hold_s = 0);
  ITEM (good, dose.hold_s = 601);
  ITEM (hold, dose.reps = 1);
  ITEM (good, sides[0].done = -1);
  ITEM (good, sides[1].done = 4);
  ITEM (good, sides[1].numbered = -1);
  ITEM (good, sides[0].numbered = 1000);
  CONFIG (lift_s = 31);
  CONFIG (lower_s = -1);
  CONFIG (rest_s = 9);
  CONFIG (ready_s = 2);
  CONFIG (other_side_s = 121);
  CONFIG (posture_extra_s = -1);
  CONFIG (countdown_s = 6);
  CONFIG (resume_s = 11);
  CONFIG (pain_stop = 0);
  CONFIG (pain_stop = 11);
  CONFIG (gap_ms = 499);
#undef ITEM
#undef CONFIG

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (steady_session_new (&cases[i].item, 1, &cases[i].config, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_cmpint (steady_session_estimate_s (&cases[i].item, 1, &cases[i].config), ==, 0);
    }
  g_assert_cmpint (steady_session_estimate_s (&good, 1, &standard), >, 0);
}

static void
test_many_items (void)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);
  const SteadySessionConfig standard = steady_session_config_default (PAIN_STOP);
  SteadySessionItem items[STEADY_SESSION_ITEMS_MAX + 1];
  g_autoptr (SteadySession) most = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = rig_item (catalogue, "plank", "1x30");
  most = steady_session_new (items, STEADY_SESSION_ITEMS_MAX, &standard, &error);
  g_assert_no_error (error);
  g_assert_null (steady_session_new (items, STEADY_SESSION_ITEMS_MAX + 1, &standard, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/flow/two-sided", test_two_sided);
  g_test_add_func ("/session/flow/hold", test_hold_exercise);
  g_test_add_func ("/session/flow/weaker-side-first", test_weaker_side_first);
  g_test_add_func ("/session/flow/resuming-sets", test_resuming_sets);
  g_test_add_func ("/session/flow/posture", test_posture_takes_time);
  g_test_add_func ("/session/flow/stretch", test_stretch);
  g_test_add_func ("/session/flow/stretch-only-after-training", test_stretch_only_after_training);
  g_test_add_func ("/session/flow/no-lift-no-lower", test_no_lift_no_lower);
  g_test_add_func ("/session/flow/tempo", test_tempo_overrides);
  g_test_add_func ("/session/flow/estimate", test_estimate);
  g_test_add_func ("/session/flow/refused", test_refused);
  g_test_add_func ("/session/flow/many-items", test_many_items);
  return g_test_run ();
}
