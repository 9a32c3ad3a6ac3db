/* Half an hour and more at 60 frames a second with jitter: phases end at their exact moments. */
#include "session-rig.h"

static void
test_no_drift (void)
{
  g_autoptr (Rig) rig = rig_new (NULL, "straight-leg-raise", "3x10x5", "clamshell", "3x12x5", "wall-sit", "3x30", NULL);
  gint64 start, asked = 0, worst_late = 0;
  guint phases = 0, frames = 0;
  gint64 expected = 0;

  steady_clock_fake_advance (rig->clock, 123456789);
  start = rig_now (rig);
  rig_send (rig, STEADY_EVENT_START);
  for (guint seen = 0; rig_view (rig).phase != STEADY_PHASE_SUMMARY; frames++)
    {
      /* 16.667 ms, sometimes early, sometimes late, now and then a stutter of up to 150 ms. */
      gint64 frame = 16667 + g_test_rand_int_range (-3000, 3001);

      if (g_test_rand_int_range (0, 200) == 0)
        frame += g_test_rand_int_range (0, 150000);
      steady_clock_fake_advance (rig->clock, frame);
      rig_send (rig, STEADY_EVENT_TICK);
      for (; seen < rig->cues->len; seen++)
        {
          const SteadyCue *cue = &g_array_index (rig->cues, SteadyCue, seen);

          worst_late = MAX (worst_late, rig_now (rig) - cue->due_us);
          if (cue->code != STEADY_CUE_PHASE)
            continue;
          g_assert_cmpint (cue->due_us - start - asked, ==, expected);
          expected += cue->number * S;
          phases++;
        }
      if (rig_view (rig).phase == STEADY_PHASE_RATING)
        {
          /* A person's answer comes when it comes, and the next phase begins with it. */
          asked = rig_now (rig) - start - expected;
          rig_rate (rig, 5, 1, 3);
        }
    }
  g_assert_cmpint (rig_now (rig) - start, >, 30 * 60 * S);
  g_assert_cmpint (worst_late, <, 170 * MS);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_INTERRUPTED), ==, 0);
  g_assert_cmpuint (rig_count (rig, STEADY_CUE_SET_FINISHED), ==, 15);
  g_test_message ("%u frames, %.1f minutes, %u phases, drift 0 us, a cue at most %d us after its moment", frames,
                  (double) (rig_now (rig) - start) / (60.0 * S), phases, (int) worst_late);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/drift", test_no_drift);
  return g_test_run ();
}
