/* In a Chinese session Chinese is spoken, and a Chinese voice is asked for. */
#include "steady-voice.h"
#include "steady-words.h"
#include "steady-words-cue.h"

static void
test_language (void)
{
  static const SteadyVoice voices[] = { { "English (America)", "en-US" },
                                        { "Chinese (Mandarin, latin as English)", "cmn" },
                                        { "Chinese (Mandarin, latin as Pinyin)", "cmn-LATN-PINYIN" } };
  g_autofree char *language = steady_words_language ();

  g_assert_cmpstr (language, ==, "zh_CN");
  g_assert_cmpint (steady_voice_pick (voices, G_N_ELEMENTS (voices), language), ==, 2);
}

static void
test_spoken (void)
{
  static const struct { SteadyCue cue; const char *text; } cases[] = {
    { { .code = STEADY_CUE_SIDE, .side = STEADY_SIDE_LEFT }, "左腿" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LIFT }, "抬起" },
    { { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_HOLD }, "保持" },
    { { .code = STEADY_CUE_COUNTDOWN, .number = 3 }, "3" },
    { { .code = STEADY_CUE_REST, .number = 20 }, "休息 20 秒" },
    { { .code = STEADY_CUE_LAST_SET }, "最后一组" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steady_words_cue (&cases[i].cue);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  steady_words_init ();
  g_test_add_func ("/cue/chinese/language", test_language);
  g_test_add_func ("/cue/chinese/spoken", test_spoken);
  return g_test_run ();
}
