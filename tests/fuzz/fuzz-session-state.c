/* fuzz-session-state.c: the session under way as the database may bring it: refused, or opened again and walked to its
 * end. */

#include "fuzz-utils.h"
#include "steady-session.h"

#define SECOND_US G_GINT64_CONSTANT (1000000)
#define STEPS_MAX 50

static void
walk (SteadySession *session)
{
  static const SteadySessionEventType types[] = { STEADY_EVENT_GO_ON, STEADY_EVENT_TICK, STEADY_EVENT_SHAKES,
                                                  STEADY_EVENT_SKIP, STEADY_EVENT_RATE };
  gint64 now_us = SECOND_US;

  steady_session_send (session, STEADY_EVENT_REOPENED, now_us, NULL);
  for (guint i = 0; i < STEPS_MAX; i++)
    {
      SteadySessionView view;

      now_us += SECOND_US;
      steady_session_send (session, types[i % G_N_ELEMENTS (types)], now_us, NULL);
      steady_session_view (session, &view);
      g_assert_cmpint (view.left_us, >=, 0);
    }
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_be_strict ();
  fuzz_catalogue ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadySession) session = steady_session_parse (text, fuzz_catalogue (), &error);

  fuzz_expect (session != NULL, &error);
  if (session != NULL)
    walk (session);
  return 0;
}
