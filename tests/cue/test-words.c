/* What is spoken for each cue, and shown for each phase. */
#include "steady-words-cue.h"

#include <string.h>

static SteadyExercise *raise_leg, *plank;

static void
test_spoken (void)
{
  const struct { SteadyCue cue; const char *text; } cases[] = {
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_GET_READY }, "get ready" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LIFT, .exercise = raise_leg }, "lift" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LIFT, .exercise = plank }, "into position" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_HOLD, .exercise = raise_leg }, "hold" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LOWER, .exercise = raise_leg }, "lower" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LOWER, .exercise = plank }, "slowly out" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_OTHER_SIDE }, "other side" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_REST, .number = 45 }, NULL }, /* said once, with its seconds */
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_STRETCH }, NULL },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_DONE }, NULL },
    { { .code = STEADY_CUE_REST, .number = 45 }, "rest 45 seconds" },
    { { .code = STEADY_CUE_REST, .number = 1 }, "rest 1 second" },
    { { .code = STEADY_CUE_SIDE, .side = STEADY_SIDE_LEFT }, "left leg" },
    { { .code = STEADY_CUE_SIDE, .side = STEADY_SIDE_RIGHT }, "right leg" },
    { { .code = STEADY_CUE_SIDE, .side = STEADY_SIDE_BOTH }, NULL },
    { { .code = STEADY_CUE_COUNTDOWN, .number = 3 }, "3" },
    { { .code = STEADY_CUE_REP, .number = 7 }, "7" },
    { { .code = STEADY_CUE_LAST_SET }, "last set" },
    { { .code = STEADY_CUE_BREATHE }, "breathe" },
    { { .code = STEADY_CUE_EXERCISE, .exercise = plank }, "Plank" },
    { { .code = STEADY_CUE_STRETCH, .number = STEADY_STRETCH_CALVES, .side = STEADY_SIDE_RIGHT }, "stretch the right calf" },
    { { .code = STEADY_CUE_STRETCH, .number = STEADY_STRETCH_INNER_THIGH }, "stretch both inner thighs" },
    { { .code = STEADY_CUE_SHAKE_NOTED, .number = 12 }, "noted" },
    { { .code = STEADY_CUE_PAUSED, .reason = STEADY_PAUSE_PERSON }, "paused" },
    { { .code = STEADY_CUE_PAUSED, .reason = STEADY_PAUSE_GAP }, NULL }, /* the interruption is said */
    { { .code = STEADY_CUE_SET_FINISHED }, NULL },
    { { .code = STEADY_CUE_SET_BEGUN }, NULL },
    { { .code = STEADY_CUE_RATED }, NULL },
    { { .code = STEADY_CUE_RESUMED, .number = 3 }, NULL },
    { { .code = STEADY_CUE_PAIN_REPORTED, .number = 3 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steady_words_cue (&cases[i].cue);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Ten halves of five parts, no two alike but the last. */
static void
test_stretch (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int part = 0; part < STEADY_STRETCH_N_PARTS; part++)
    for (int side = STEADY_SIDE_LEFT; side <= STEADY_SIDE_RIGHT; side++)
      {
        const SteadyCue cue = { .code = STEADY_CUE_STRETCH, .number = part, .side = (SteadySide) side };

        g_hash_table_add (seen, steady_words_cue (&cue));
      }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 2 * STEADY_STRETCH_N_PARTS - 1);
  g_hash_table_remove_all (seen);
  for (int part = 0; part < STEADY_STRETCH_N_PARTS; part++)
    g_hash_table_add (seen, steady_words_stretch ((SteadyStretch) part));
  g_assert_cmpuint (g_hash_table_size (seen), ==, STEADY_STRETCH_N_PARTS);
}

static void
test_pause (void)
{
  static const struct { SteadyPauseReason reason; gint64 seconds; const char *contains; } cases[] = {
    { STEADY_PAUSE_PERSON, 0, "exactly here" },
    { STEADY_PAUSE_SUSPENDED, 0, "goes to sleep" },
    { STEADY_PAUSE_GAP, 3, "3 seconds" },
    { STEADY_PAUSE_GAP, 119, "119 seconds" },
    { STEADY_PAUSE_GAP, 120, "2 minutes" },
    { STEADY_PAUSE_SUSPENDED, 7199, "119 minutes" },
    { STEADY_PAUSE_GAP, 7200, "some hours" },
    { STEADY_PAUSE_GAP, 7 * 86400, "some hours" },
    { STEADY_PAUSE_LOCKED, 0, "was locked" },
    { STEADY_PAUSE_REOPENED, 0, "written down" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steady_words_pause (cases[i].reason, cases[i].seconds * G_USEC_PER_SEC);

      g_assert_nonnull (strstr (text, cases[i].contains));
    }
  g_assert_null (steady_words_pause (STEADY_PAUSE_NONE, 0));
}

static void
test_wall (void)
{
  static const char * const contain[] = { [STEADY_WALL_CLOCK_SET] = "clock", [STEADY_WALL_ZONE_CHANGED] = "time zone",
                                          [STEADY_WALL_MIDNIGHT] = "the day it began" };

  for (int news = STEADY_WALL_CLOCK_SET; news <= STEADY_WALL_MIDNIGHT; news++)
    {
      g_autofree char *text = steady_words_wall ((SteadyWallNews) news);

      g_assert_nonnull (strstr (text, contain[news]));
    }
  g_assert_null (steady_words_wall (STEADY_WALL_SAME));
}

/* Every state has a line of its own, so that nobody guesses why it is silent. */
static void
test_heard (void)
{
  static const SteadyHeard tones[] = { STEADY_HEARD_CHECKING, STEADY_HEARD_YES, STEADY_HEARD_OFF, STEADY_HEARD_NO_SERVER,
                                       STEADY_HEARD_NO_FILES };
  static const SteadyHeard voice[] = { STEADY_HEARD_CHECKING, STEADY_HEARD_YES, STEADY_HEARD_OFF, STEADY_HEARD_NO_ENGINE,
                                       STEADY_HEARD_NO_VOICE };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *language = steady_words_language ();
  g_autofree char *try = steady_words_cue_try ();

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    {
      g_hash_table_add (seen, steady_words_heard_tones (tones[i]));
      g_hash_table_add (seen, steady_words_heard_voice (voice[i]));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 10);
  g_assert_cmpstr (language, ==, "en");
  g_assert_cmpuint (strlen (try), >, 4);
}

static void
test_phases (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *lift = steady_words_phase (STEADY_PHASE_LIFT, raise_leg);
  g_autofree char *into = steady_words_phase (STEADY_PHASE_LIFT, plank);
  g_autofree char *left = steady_words_side (STEADY_SIDE_LEFT);

  for (int phase = STEADY_PHASE_IDLE; phase <= STEADY_PHASE_SUMMARY; phase++)
    g_hash_table_add (seen, steady_words_phase ((SteadyPhase) phase, NULL));
  g_assert_cmpuint (g_hash_table_size (seen), ==, STEADY_PHASE_SUMMARY + 1);
  g_assert_cmpstr (lift, ==, "Lift");
  g_assert_cmpstr (into, ==, "Into position");
  g_assert_cmpstr (left, ==, "Left leg");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  raise_leg = steady_exercise_new ("straight-leg-raise");
  plank = steady_exercise_new ("plank");
  plank->kind = STEADY_EXERCISE_HOLD;
  plank->name = g_strdup ("Plank");
  g_test_add_func ("/cue/words/spoken", test_spoken);
  g_test_add_func ("/cue/words/stretch", test_stretch);
  g_test_add_func ("/cue/words/pause", test_pause);
  g_test_add_func ("/cue/words/wall", test_wall);
  g_test_add_func ("/cue/words/heard", test_heard);
  g_test_add_func ("/cue/words/phases", test_phases);
  status = g_test_run ();
  steady_exercise_unref (raise_leg);
  steady_exercise_unref (plank);
  return status;
}
