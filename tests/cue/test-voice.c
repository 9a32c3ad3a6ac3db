/* The voice that speaks the language of the messages, by the list and not by the engine's word. */
#include "steady-voice.h"

/* As espeak-ng 1.51 lists them through speech-dispatcher 0.11, the variations left out but for two. */
static const SteadyVoice espeak[] = {
  { "Afrikaans", "af" },
  { "Chinese (Mandarin, latin as English)", "cmn" },
  { "Chinese (Mandarin, latin as English)+Adam", "cmn" },
  { "Chinese (Mandarin, latin as Pinyin)", "cmn-LATN-PINYIN" },
  { "Chinese (Mandarin, latin as Pinyin)+Adam", "cmn-LATN-PINYIN" },
  { "English (Caribbean)", "en-029" },
  { "English (Great Britain)", "en-GB" },
  { "English (Scotland)", "en-GB-SCOTLAND" },
  { "English (America)", "en-US" },
  { "French (France)", "fr-FR" },
  { "German", "de" },
  { "Hakka Chinese", "hak" },
  { "Portuguese (Brazil)", "pt-BR" },
  { "Portuguese (Portugal)", "pt" },
  { "Chinese (Cantonese)", "yue" },
};

static void
test_espeak (void)
{
  static const struct { const char *language, *voice; } cases[] = {
    { "zh_CN", "Chinese (Mandarin, latin as Pinyin)" },
    { "zh_CN.UTF-8", "Chinese (Mandarin, latin as Pinyin)" },
    { "zh", "Chinese (Mandarin, latin as Pinyin)" },
    { "en", "English (Great Britain)" },
    { "en_US", "English (America)" },
    { "en_US.UTF-8", "English (America)" },
    { "en_GB", "English (Great Britain)" },
    { "de_AT@euro", "German" },
    { "pt_BR", "Portuguese (Brazil)" },
    { "pt_PT", "Portuguese (Portugal)" },
    { "fr", "French (France)" },
    { "fr_CA", "French (France)" },
    { "f", NULL },
    { "ja_JP", NULL },
    { "", NULL },
    { "C", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int picked = steady_voice_pick (espeak, G_N_ELEMENTS (espeak), cases[i].language);

      g_test_message ("%s", cases[i].language);
      g_assert_cmpstr (picked >= 0 ? espeak[picked].name : NULL, ==, cases[i].voice);
    }
}

static void
test_other_engines (void)
{
  static const SteadyVoice named[] = { { "Lee", "en" }, { "Tingting", "zh-CN" }, { "Sinji", "zh-HK" } };
  static const SteadyVoice cantonese[] = { { "Chinese (Cantonese)", "yue" }, { "Hakka Chinese", "hak" } };
  static const SteadyVoice older[] = { { "Chinese (Mandarin)", "cmn" } };
  static const SteadyVoice broken[] = { { NULL, "en" }, { "x", NULL } };

  g_assert_cmpint (steady_voice_pick (named, G_N_ELEMENTS (named), "zh_CN"), ==, 1);
  g_assert_cmpint (steady_voice_pick (named, G_N_ELEMENTS (named), "en_US"), ==, 0);
  g_assert_cmpint (steady_voice_pick (cantonese, G_N_ELEMENTS (cantonese), "zh_CN"), ==, -1);
  g_assert_cmpint (steady_voice_pick (older, G_N_ELEMENTS (older), "zh_CN"), ==, 0);
  g_assert_cmpint (steady_voice_pick (broken, G_N_ELEMENTS (broken), "en"), ==, -1);
  g_assert_cmpint (steady_voice_pick (NULL, 0, "en"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cue/voice/espeak", test_espeak);
  g_test_add_func ("/cue/voice/other-engines", test_other_engines);
  return g_test_run ();
}
