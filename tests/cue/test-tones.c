/* The tones themselves: there, soft, in the range where hearing lasts, and each its own. */
#include "steady-tone.h"

#include <math.h>

#define RATE 44100
#define HEADER 44
#define WINDOW (RATE / 25) /* 40 ms */

typedef struct
{
  int n;
  const gint16 *samples;
  GBytes *bytes;
} Sound;

static Sound
load (SteadyTone tone)
{
  g_autofree char *name = g_strconcat (steady_tone_name (tone), ".wav", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("STEADY_SOUNDS_DIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  Sound sound = { 0 };
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, HEADER);
  g_assert_cmpmem (data, 4, "RIFF", 4);
  g_assert_cmpmem (data + 8, 8, "WAVEfmt ", 8);
  g_assert_cmpint (data[22], ==, 1);  /* channels */
  g_assert_cmpint (data[34], ==, 16); /* bits */
  sound.bytes = g_bytes_new_take (data, length);
  sound.samples = (const gint16 *) (gpointer) (data + HEADER);
  sound.n = (int) ((length - HEADER) / 2);
  return sound;
}

static double
strength (const gint16 *samples, int n, double frequency)
{
  double re = 0.0, im = 0.0;

  for (int i = 0; i < n; i++)
    {
      double angle = 2.0 * G_PI * frequency * i / RATE;

      re += samples[i] * cos (angle);
      im += samples[i] * sin (angle);
    }
  return re * re + im * im;
}

/* The strongest frequency of a window, Hz. */
static int
pitch (const gint16 *samples, int n)
{
  int best = 0;
  double most = 0.0;

  for (int frequency = 100; frequency <= 4000; frequency += 10)
    {
      double found = strength (samples, n, frequency);

      if (found > most)
        {
          most = found;
          best = frequency;
        }
    }
  return best;
}

static void
test_sound (gconstpointer data)
{
  SteadyTone tone = (SteadyTone) GPOINTER_TO_INT (data);
  Sound sound = load (tone);
  int peak = 0, step = 0;

  g_assert_cmpint (sound.n * 1000 / RATE, ==, steady_tone_ms (tone));
  for (int i = 0; i < sound.n; i++)
    {
      peak = MAX (peak, ABS (sound.samples[i]));
      if (i > 0)
        step = MAX (step, ABS (sound.samples[i] - sound.samples[i - 1]));
    }
  /* Loud enough, and with room above. */
  g_assert_cmpint (peak, >, 8000);
  g_assert_cmpint (peak, <, 20000);
  /* No clicks: it begins and ends in silence, and moves no faster in between than its own wave does. */
  g_assert_cmpint (ABS (sound.samples[0]), <, 20);
  g_assert_cmpint (ABS (sound.samples[sound.n - 1]), <, 20);
  g_assert_cmpint (step, <, (int) (peak * 2.0 * G_PI * 1500.0 * 1.4 / RATE));
  for (int at = 0; at + WINDOW <= sound.n; at += WINDOW)
    {
      int heard = pitch (sound.samples + at, WINDOW);

      g_assert_cmpint (heard, >=, 400);
      g_assert_cmpint (heard, <=, 1500);
    }
  g_bytes_unref (sound.bytes);
}

/* Two tones differ in length, or somewhere by more than two semitones. */
static void
test_distinct (void)
{
  for (int a = STEADY_TONE_NONE + 1; a < STEADY_TONE_N; a++)
    for (int b = a + 1; b < STEADY_TONE_N; b++)
      {
        Sound one = load ((SteadyTone) a), other = load ((SteadyTone) b);
        int shorter = MIN (one.n, other.n), longer = MAX (one.n, other.n);
        gboolean differs = longer > shorter * 3 / 2;

        for (int at = 0; !differs && at + WINDOW <= shorter; at += WINDOW)
          {
            double ratio = (double) pitch (one.samples + at, WINDOW) / pitch (other.samples + at, WINDOW);

            differs = ratio > 1.12 || ratio < 1.0 / 1.12;
          }
        g_test_message ("%s, %s", steady_tone_name ((SteadyTone) a), steady_tone_name ((SteadyTone) b));
        g_assert_true (differs);
        g_bytes_unref (one.bytes);
        g_bytes_unref (other.bytes);
      }
}

static void
test_which_tone (void)
{
  static const struct { SteadyCue cue; SteadyTone tone; } cases[] = {
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_GET_READY }, STEADY_TONE_READY },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LIFT }, STEADY_TONE_LIFT },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_HOLD }, STEADY_TONE_HOLD },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LOWER }, STEADY_TONE_LOWER },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_REST }, STEADY_TONE_REST },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_OTHER_SIDE }, STEADY_TONE_OTHER_SIDE },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_RATING }, STEADY_TONE_DONE },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_SUMMARY }, STEADY_TONE_DONE },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_PAIN_QUESTION }, STEADY_TONE_STOP },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_STRETCH }, STEADY_TONE_NONE },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_DONE }, STEADY_TONE_NONE },
    { { .code = STEADY_CUE_COUNTDOWN }, STEADY_TONE_TICK },
    { { .code = STEADY_CUE_REP }, STEADY_TONE_REPETITION },
    { { .code = STEADY_CUE_LAST_SET }, STEADY_TONE_LAST_SET },
    { { .code = STEADY_CUE_STRETCH }, STEADY_TONE_READY },
    { { .code = STEADY_CUE_SHAKE_NOTED }, STEADY_TONE_REPETITION },
    { { .code = STEADY_CUE_PAUSED }, STEADY_TONE_REST },
    { { .code = STEADY_CUE_INTERRUPTED }, STEADY_TONE_STOP },
    { { .code = STEADY_CUE_TRAINING_STOPPED }, STEADY_TONE_STOP },
    { { .code = STEADY_CUE_SET_FINISHED }, STEADY_TONE_NONE },
    { { .code = STEADY_CUE_BREATHE }, STEADY_TONE_NONE },
    { { .code = STEADY_CUE_REST }, STEADY_TONE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (steady_tone_of_cue (&cases[i].cue), ==, cases[i].tone);
  g_assert_null (steady_tone_name (STEADY_TONE_NONE));
  g_assert_cmpint (steady_tone_ms (STEADY_TONE_NONE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int tone = STEADY_TONE_NONE + 1; tone < STEADY_TONE_N; tone++)
    {
      g_autofree char *path = g_strconcat ("/cue/tones/", steady_tone_name ((SteadyTone) tone), NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (tone), test_sound);
    }
  g_test_add_func ("/cue/tones/distinct", test_distinct);
  g_test_add_func ("/cue/tones/which", test_which_tone);
  return g_test_run ();
}
