/* The whole table: the phase that each key leads to in each phase. */
#include "session-rig.h"

/* A session brought to each of its phases. */
static Rig *
in_phase (SteadyPhase phase, gboolean paused)
{
  Rig *rig = rig_new (NULL, "straight-leg-raise", "2x2x5", NULL);

  if (phase == STEADY_PHASE_IDLE)
    return rig;
  rig_send (rig, STEADY_EVENT_START);
  switch (phase)
    {
    case STEADY_PHASE_PAIN_QUESTION:
      rig_until (rig, STEADY_PHASE_HOLD);
      rig_send (rig, STEADY_EVENT_PAIN);
      break;
    case STEADY_PHASE_STRETCH:
    case STEADY_PHASE_SUMMARY:
    case STEADY_PHASE_DONE:
      rig_until (rig, STEADY_PHASE_RATING);
      rig_rate (rig, 5, 1, 3);
      if (phase != STEADY_PHASE_STRETCH)
        rig_send (rig, STEADY_EVENT_STOP);
      if (phase == STEADY_PHASE_DONE)
        rig_send (rig, STEADY_EVENT_CLOSE);
      break;
    case STEADY_PHASE_IDLE:
    case STEADY_PHASE_GET_READY:
    case STEADY_PHASE_LIFT:
    case STEADY_PHASE_HOLD:
    case STEADY_PHASE_LOWER:
    case STEADY_PHASE_REST:
    case STEADY_PHASE_OTHER_SIDE:
    case STEADY_PHASE_RATING:
    case STEADY_PHASE_PAUSED:
    default:
      rig_until (rig, phase);
    }
  g_assert_cmpint (rig_view (rig).phase, ==, phase);
  if (paused)
    g_assert_true (rig_send (rig, STEADY_EVENT_PAUSE));
  return rig;
}

#define IDLE STEADY_PHASE_IDLE
#define READY STEADY_PHASE_GET_READY
#define LIFT STEADY_PHASE_LIFT
#define HOLD STEADY_PHASE_HOLD
#define LOWER STEADY_PHASE_LOWER
#define REST STEADY_PHASE_REST
#define OTHER STEADY_PHASE_OTHER_SIDE
#define RATING STEADY_PHASE_RATING
#define ASKED STEADY_PHASE_PAIN_QUESTION
#define STRETCH STEADY_PHASE_STRETCH
#define PAUSED STEADY_PHASE_PAUSED
#define SUMMARY STEADY_PHASE_SUMMARY
#define DONE STEADY_PHASE_DONE
#define NO (-1) /* means nothing there: refused, and nothing changes */

/* The whole table: the phase that each event leads to. */
static void
test_every_transition (void)
{
  static const SteadyPhase from[] = { IDLE, READY, LIFT, HOLD, LOWER, OTHER, REST, RATING, ASKED, STRETCH, SUMMARY, DONE };
  static const struct { SteadySessionEventType event; int to[G_N_ELEMENTS (from)]; } table[] = {
    { STEADY_EVENT_TICK,          { IDLE, READY, LIFT, HOLD, LOWER, OTHER, REST, RATING, ASKED, STRETCH, SUMMARY, DONE } },
    { STEADY_EVENT_START,         { READY, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_TOGGLE_PAUSE,  { NO, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, NO, NO, PAUSED, NO, NO } },
    { STEADY_EVENT_PAUSE,         { NO, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, NO, NO, PAUSED, NO, NO } },
    { STEADY_EVENT_GO_ON,         { NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_SKIP,          { NO, READY, OTHER, OTHER, OTHER, OTHER, REST, STRETCH, RATING, STRETCH, NO, NO } },
    { STEADY_EVENT_BACK,          { NO, READY, READY, READY, READY, OTHER, REST, NO, NO, STRETCH, NO, NO } },
    { STEADY_EVENT_SKIP_SET,      { NO, OTHER, OTHER, OTHER, OTHER, REST, OTHER, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_SKIP_EXERCISE, { NO, SUMMARY, SUMMARY, SUMMARY, RATING, RATING, RATING, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_ADD_SET,       { NO, READY, LIFT, HOLD, LOWER, OTHER, REST, REST, NO, NO, NO, NO } },
    { STEADY_EVENT_SHAKES,        { NO, NO, LIFT, HOLD, LOWER, NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_CANNOT_HOLD,   { NO, NO, OTHER, OTHER, OTHER, NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_PAIN,          { NO, ASKED, ASKED, ASKED, ASKED, ASKED, ASKED, NO, NO, ASKED, NO, NO } },
    { STEADY_EVENT_PAIN_RATE,     { NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO } }, /* without a number */
    { STEADY_EVENT_RATE,          { NO, NO, NO, NO, NO, NO, NO, STRETCH, NO, NO, NO, NO } },
    { STEADY_EVENT_STOP,          { SUMMARY, SUMMARY, SUMMARY, SUMMARY, RATING, RATING, RATING, SUMMARY, RATING, SUMMARY, DONE, NO } },
    { STEADY_EVENT_SUSPENDED,     { NO, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, NO, NO, PAUSED, NO, NO } },
    { STEADY_EVENT_LOCKED,        { NO, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, NO, NO, PAUSED, NO, NO } },
    { STEADY_EVENT_RESUMED,       { NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_REOPENED,      { NO, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED, NO, NO, PAUSED, NO, NO } },
    { STEADY_EVENT_CLOSE,         { NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, DONE, NO } },
  };

  g_assert_cmpuint (G_N_ELEMENTS (table), ==, STEADY_EVENT_CLOSE + 1);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    for (guint j = 0; j < G_N_ELEMENTS (from); j++)
      {
        g_autoptr (Rig) rig = in_phase (from[j], FALSE);
        g_autofree char *before = steady_session_serialize (rig->session);
        g_autofree char *after = NULL;
        gboolean meant;

        rig_forget (rig);
        g_assert_cmpint (table[i].event, ==, (int) i);
        meant = rig_send (rig, table[i].event);
        after = steady_session_serialize (rig->session);
        g_test_message ("event %u in %s", i, steady_phase_to_string (from[j]));
        if (table[i].to[j] == NO)
          {
            g_assert_false (meant);
            g_assert_cmpstr (after, ==, before);
            g_assert_cmpuint (rig->cues->len, ==, 0);
          }
        else
          {
            g_assert_true (meant);
            g_assert_cmpstr (steady_phase_to_string (rig_view (rig).phase), ==,
                             steady_phase_to_string ((SteadyPhase) table[i].to[j]));
          }
      }
}

/* In a pause everything still means what it means, and the pause goes on over what follows. */
static void
test_every_transition_paused (void)
{
  static const SteadyPhase from[] = { READY, LIFT, HOLD, LOWER, OTHER, REST, STRETCH };
  static const struct { SteadySessionEventType event; gboolean still; int beneath[G_N_ELEMENTS (from)]; } table[] = {
    { STEADY_EVENT_TICK, TRUE, { READY, LIFT, HOLD, LOWER, OTHER, REST, STRETCH } },
    { STEADY_EVENT_PAUSE, TRUE, { NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_SUSPENDED, TRUE, { NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_LOCKED, TRUE, { NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_RESUMED, TRUE, { NO, NO, NO, NO, NO, NO, NO } },
    { STEADY_EVENT_TOGGLE_PAUSE, FALSE, { READY, LIFT, HOLD, LOWER, OTHER, REST, STRETCH } },
    { STEADY_EVENT_GO_ON, FALSE, { READY, LIFT, HOLD, LOWER, OTHER, REST, STRETCH } },
    { STEADY_EVENT_SKIP, TRUE, { READY, OTHER, OTHER, OTHER, OTHER, REST, STRETCH } },
    { STEADY_EVENT_BACK, TRUE, { READY, READY, READY, READY, OTHER, REST, STRETCH } },
    { STEADY_EVENT_SKIP_SET, TRUE, { OTHER, OTHER, OTHER, OTHER, REST, OTHER, NO } },
    { STEADY_EVENT_SHAKES, TRUE, { NO, LIFT, HOLD, LOWER, NO, NO, NO } },
    { STEADY_EVENT_CANNOT_HOLD, TRUE, { NO, OTHER, OTHER, OTHER, NO, NO, NO } },
    { STEADY_EVENT_PAIN, FALSE, { ASKED, ASKED, ASKED, ASKED, ASKED, ASKED, ASKED } },
    { STEADY_EVENT_REOPENED, TRUE, { READY, READY, READY, READY, READY, READY, STRETCH } },
    { STEADY_EVENT_STOP, FALSE, { SUMMARY, SUMMARY, SUMMARY, RATING, RATING, RATING, SUMMARY } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    for (guint j = 0; j < G_N_ELEMENTS (from); j++)
      {
        g_autoptr (Rig) rig = in_phase (from[j], TRUE);
        SteadySessionView view;
        gboolean meant = rig_send (rig, table[i].event);

        view = rig_view (rig);
        g_test_message ("event %d in paused %s", table[i].event, steady_phase_to_string (from[j]));
        g_assert_cmpint (meant, ==, table[i].beneath[j] != NO);
        g_assert_cmpint (view.reason != STEADY_PAUSE_NONE, ==, table[i].still);
        g_assert_cmpint (view.running && table[i].still, ==, FALSE);
        if (meant)
          g_assert_cmpstr (steady_phase_to_string (view.beneath), ==,
                           steady_phase_to_string ((SteadyPhase) table[i].beneath[j]));
        else
          g_assert_cmpint (view.beneath, ==, from[j]);
      }
}

/* Ten pauses of odd lengths at odd moments: the hold ends exactly after its 30 seconds. */
int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/events/every-transition", test_every_transition);
  g_test_add_func ("/session/events/every-transition-paused", test_every_transition_paused);
  return g_test_run ();
}
