/* What is saved is read back as it was, and nothing else is taken for a session. */
#include "session-rig.h"

#include <string.h>

/* One line of a saved session replaced; the key may stand in several groups, the group says which. */
static char *
with_line (const char *text, const char *group, const char *key, const char *value)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_assert_true (g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL));
  g_assert_true (g_key_file_has_key (file, group, key, NULL));
  if (value != NULL)
    g_key_file_set_value (file, group, key, value);
  else
    g_key_file_remove_key (file, group, key, NULL);
  return g_key_file_to_data (file, NULL, NULL);
}

static Rig *
brought_to (SteadyPhase phase)
{
  Rig *rig = rig_new (NULL, "straight-leg-raise", "2x2x5", "plank", "2x30", NULL);

  if (phase != STEADY_PHASE_IDLE)
    rig_send (rig, STEADY_EVENT_START);
  if (phase == STEADY_PHASE_STRETCH)
    {
      rig_send (rig, STEADY_EVENT_SKIP_SET);
      while (rig_view (rig).phase != STEADY_PHASE_RATING)
        rig_pass (rig, 1 * S);
      rig_rate (rig, 1, 1, 1);
      rig_send (rig, STEADY_EVENT_SKIP_EXERCISE);
      rig_pass (rig, 31 * S);
    }
  else if (phase == STEADY_PHASE_PAIN_QUESTION)
    {
      rig_until (rig, STEADY_PHASE_HOLD);
      rig_send (rig, STEADY_EVENT_PAIN);
    }
  else if (phase != STEADY_PHASE_IDLE)
    {
      rig_until (rig, phase);
      rig_pass (rig, 1234567);
    }
  assert_phase (rig, phase);
  return rig;
}

static void
test_every_phase (void)
{
  static const SteadyPhase phases[] = { STEADY_PHASE_IDLE, STEADY_PHASE_GET_READY, STEADY_PHASE_LIFT, STEADY_PHASE_HOLD,
                                        STEADY_PHASE_LOWER, STEADY_PHASE_OTHER_SIDE, STEADY_PHASE_REST, STEADY_PHASE_RATING,
                                        STEADY_PHASE_PAIN_QUESTION, STEADY_PHASE_STRETCH };

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      g_autoptr (Rig) rig = brought_to (phases[i]);
      g_autofree char *text = steady_session_serialize (rig->session);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadySession) again = steady_session_parse (text, rig->catalogue, &error);
      g_autofree char *second = NULL;
      SteadySessionView a = rig_view (rig), b;

      g_assert_no_error (error);
      second = steady_session_serialize (again);
      g_assert_cmpstr (second, ==, text);
      steady_session_view (again, &b);
      g_assert_cmpint (b.elapsed_us, ==, a.elapsed_us);
      g_assert_cmpint (b.set, ==, a.set);
      g_assert_cmpint (b.rep, ==, a.rep);
      g_assert_true (b.exercise == a.exercise);
      g_assert_cmpint (steady_session_left_s (again), ==, steady_session_left_s (rig->session));
      g_assert_cmpint (steady_session_get_config (again)->pain_stop, ==, PAIN_STOP);
      g_assert_cmpint (steady_session_get_item (again, 0)->dose.reps, ==, 2);
      g_assert_null (steady_session_get_item (again, 2));
    }
}

static void
test_not_a_session (void)
{
  static const struct { const char *text; int code; } cases[] = {
    { NULL, STEADY_ERROR_INVALID },
    { "", STEADY_ERROR_INVALID },
    { "\n\n\n", STEADY_ERROR_INVALID },
    { "garbage", STEADY_ERROR_INVALID },
    { "[Session", STEADY_ERROR_INVALID },
    { "[Session]\n", STEADY_ERROR_INVALID },
    { "[Session]\nFormat=x\n", STEADY_ERROR_INVALID },
    { "[Session]\nFormat=0\n", STEADY_ERROR_INVALID },
    { "[Session]\nFormat=2\n", STEADY_ERROR_TOO_NEW },
    { "[Session]\nFormat=1\nItems=0\n", STEADY_ERROR_INVALID },
    { "\xff\xfe\x00", STEADY_ERROR_INVALID },
    { "{\"phase\": \"hold\"}", STEADY_ERROR_INVALID },
  };
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (steady_session_parse (cases[i].text, catalogue, &error));
      g_assert_error (error, STEADY_ERROR, cases[i].code);
    }
}

static void
test_wrong_lines (void)
{
  static const struct { SteadyPhase phase; const char *group, *key, *value; } cases[] = {
    { STEADY_PHASE_HOLD, "Session", "Items", "65" },
    { STEADY_PHASE_HOLD, "Session", "Items", "3" },
    { STEADY_PHASE_HOLD, "Session", "Items", "-1" },
    { STEADY_PHASE_HOLD, "Session", "Items", NULL },
    { STEADY_PHASE_HOLD, "Session", "PainStop", "0" },
    { STEADY_PHASE_HOLD, "Session", "PainStop", "99999999999999999999" },
    { STEADY_PHASE_HOLD, "Session", "Countdown", "6" },
    { STEADY_PHASE_HOLD, "Session", "Stretch", "true" },
    { STEADY_PHASE_HOLD, "Session", "GapMs", "1" },
    { STEADY_PHASE_HOLD, "Item 1", "Exercise", NULL },
    { STEADY_PHASE_HOLD, "Item 1", "Variant", NULL },
    { STEADY_PHASE_HOLD, "Item 1", "Sets", "0" },
    { STEADY_PHASE_HOLD, "Item 1", "Reps", "0" },
    { STEADY_PHASE_HOLD, "Item 2", "Reps", "5" },
    { STEADY_PHASE_HOLD, "Item 1", "Hold", "601" },
    { STEADY_PHASE_HOLD, "Item 1", "Hold", "6" }, /* then the phase is no whole hold */
    { STEADY_PHASE_HOLD, "Item 1", "FirstSide", "up" },
    { STEADY_PHASE_HOLD, "Item 1", "Done1", "3" },
    { STEADY_PHASE_HOLD, "Item 1", "Numbered2", "1000" },
    { STEADY_PHASE_HOLD, "State", "Phase", "paused" },
    { STEADY_PHASE_HOLD, "State", "Phase", "" },
    { STEADY_PHASE_HOLD, "State", "Phase", "stretch" },
    { STEADY_PHASE_HOLD, "State", "Phase", "idle" },
    { STEADY_PHASE_HOLD, "State", "Phase", "rating" },
    { STEADY_PHASE_HOLD, "State", "Phase", "rest" },
    { STEADY_PHASE_HOLD, "State", "Paused", "maybe" },
    { STEADY_PHASE_RATING, "State", "Paused", "person" },
    { STEADY_PHASE_HOLD, "State", "Side", "both" },
    { STEADY_PHASE_HOLD, "State", "Side", "" },
    { STEADY_PHASE_HOLD, "State", "Elapsed", "-1" },
    { STEADY_PHASE_HOLD, "State", "Elapsed", "5000000" },
    { STEADY_PHASE_RATING, "State", "Elapsed", "1" },
    { STEADY_PHASE_HOLD, "State", "Total", "0" },
    { STEADY_PHASE_HOLD, "State", "Total", "5000001" },
    { STEADY_PHASE_REST, "State", "Total", "3600000001" },
    { STEADY_PHASE_RATING, "State", "Total", "1000000" },
    { STEADY_PHASE_HOLD, "State", "LeadIn", "3000001" },
    { STEADY_PHASE_REST, "State", "LeadIn", "1" },
    { STEADY_PHASE_HOLD, "State", "PausedFor", "-1" },
    { STEADY_PHASE_HOLD, "State", "SetTime", "86400000001" },
    { STEADY_PHASE_REST, "State", "SetTime", "1" },
    { STEADY_PHASE_HOLD, "State", "Shakes", "-2" },
    { STEADY_PHASE_HOLD, "State", "Shakes", "99000000" },
    { STEADY_PHASE_REST, "State", "Shakes", "0" },
    { STEADY_PHASE_HOLD, "State", "Item", "1" }, /* the plank has no left side */
    { STEADY_PHASE_HOLD, "State", "Item", "2" },
    { STEADY_PHASE_HOLD, "State", "Item", "65" },
    { STEADY_PHASE_STRETCH, "State", "Item", "1" },
    { STEADY_PHASE_IDLE, "State", "Item", "1" },
    { STEADY_PHASE_HOLD, "State", "Sets", "0" },
    { STEADY_PHASE_HOLD, "State", "Sets", "11" },
    { STEADY_PHASE_HOLD, "State", "Done1", "2" },
    { STEADY_PHASE_HOLD, "State", "Done2", "3" },
    { STEADY_PHASE_HOLD, "State", "Posture", "5" },
    { STEADY_PHASE_HOLD, "State", "Trained", "-1" },
    { STEADY_PHASE_HOLD, "State", "Pain", "11" },
    { STEADY_PHASE_HOLD, "State", "Stopped", "2" },
    { STEADY_PHASE_HOLD, "State", "Rep", "0" },
    { STEADY_PHASE_HOLD, "State", "Rep", "3" },
    { STEADY_PHASE_REST, "State", "Rep", "1" },
    { STEADY_PHASE_STRETCH, "State", "Half", "9" },
    { STEADY_PHASE_STRETCH, "State", "Half", "2" },
    { STEADY_PHASE_STRETCH, "State", "Side", "both" },
    { STEADY_PHASE_HOLD, "State", "SetsDone", "-1" },
    { STEADY_PHASE_HOLD, "State", "SetsSkipped", "1.5" },
    { STEADY_PHASE_PAIN_QUESTION, "State", "AskedFrom", "rating" },
    { STEADY_PHASE_PAIN_QUESTION, "State", "AskedFrom", "stretch" },
    { STEADY_PHASE_HOLD, "State", "AskedFrom", "paused" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Rig) rig = brought_to (cases[i].phase);
      g_autofree char *text = steady_session_serialize (rig->session);
      g_autofree char *wrong = with_line (text, cases[i].group, cases[i].key, cases[i].value);
      g_autoptr (GError) error = NULL;

      g_test_message ("[%s] %s=%s", cases[i].group, cases[i].key, cases[i].value);
      g_assert_null (steady_session_parse (wrong, rig->catalogue, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_exercise_gone (void)
{
  g_autoptr (Rig) rig = brought_to (STEADY_PHASE_HOLD);
  g_autofree char *text = steady_session_serialize (rig->session);
  g_autofree char *exercise = with_line (text, "Item 2", "Exercise", "sit-to-stand");
  g_autofree char *variant = with_line (text, "Item 2", "Variant", "one-armed");
  g_autoptr (GError) error = NULL;

  g_assert_null (steady_session_parse (exercise, rig->catalogue, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (steady_session_parse (variant, rig->catalogue, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
}

static void
live_on (SteadySession *session)
{
  g_autoptr (GArray) cues = steady_cues_new ();
  SteadySessionView view;
  gint64 now = 0;

  steady_session_send (session, STEADY_EVENT_REOPENED, now, cues);
  for (int i = 0; i < 40; i++)
    {
      SteadySessionEvent event = { (SteadySessionEventType) g_test_rand_int_range (STEADY_EVENT_TICK, STEADY_EVENT_CLOSE + 1),
                                   { 1, 1, 1 } };

      now += g_test_rand_int_range (0, 2000000);
      steady_session_handle (session, &event, now, cues);
      steady_session_view (session, &view);
      g_assert_true (view.progress >= 0.0 && view.progress <= 1.0);
      g_assert_cmpint (steady_session_left_s (session), >=, 0);
    }
}

/* Bytes changed, lost, doubled, lines swapped in: an error, or a session that behaves as one. */
static void
test_damaged (void)
{
  static const SteadyPhase phases[] = { STEADY_PHASE_GET_READY, STEADY_PHASE_HOLD, STEADY_PHASE_REST, STEADY_PHASE_STRETCH,
                                        STEADY_PHASE_PAIN_QUESTION, STEADY_PHASE_RATING };
  guint taken = 0, refused = 0;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      g_autoptr (Rig) rig = brought_to (phases[i]);
      g_autofree char *text = steady_session_serialize (rig->session);

      for (int n = 0; n < 1500; n++)
        {
          g_autoptr (GString) damaged = g_string_new (text);
          g_autoptr (SteadySession) session = NULL;
          g_autoptr (GError) error = NULL;

          for (int hits = g_test_rand_int_range (1, 4); hits > 0; hits--)
            {
              gssize at = g_test_rand_int_range (0, (int) damaged->len);

              if (n % 2 == 0)
                {
                  /* Another number: the damage that is hardest to see. */
                  while (!g_ascii_isdigit (damaged->str[at]))
                    at = g_test_rand_int_range (0, (int) damaged->len);
                  damaged->str[at] = (char) g_test_rand_int_range ('0', '9' + 1);
                }
              else if (g_test_rand_int_range (0, 3) == 0)
                g_string_erase (damaged, at, 1);
              else if (g_test_rand_int_range (0, 2) == 0)
                g_string_insert_c (damaged, at, (char) g_test_rand_int_range ('0', '9' + 1));
              else
                damaged->str[at] = (char) g_test_rand_int_range (1, 256);
            }
          session = steady_session_parse (damaged->str, rig->catalogue, &error);
          g_assert_true ((session == NULL) == (error != NULL));
          if (session != NULL)
            live_on (session);
          *(session != NULL ? &taken : &refused) += 1;
        }
    }
  g_assert_cmpuint (taken, >, 100);
  g_assert_cmpuint (refused, >, 1000);
  g_test_message ("%u refused, %u taken and lived on", refused, taken);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/text/every-phase", test_every_phase);
  g_test_add_func ("/session/text/not-a-session", test_not_a_session);
  g_test_add_func ("/session/text/wrong-lines", test_wrong_lines);
  g_test_add_func ("/session/text/exercise-gone", test_exercise_gone);
  g_test_add_func ("/session/text/damaged", test_damaged);
  return g_test_run ();
}
