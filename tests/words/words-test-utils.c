#include "words-test-utils.h"

#include <string.h>

/* Words of the files, none of which a person should ever read. */
static const char * const internal_words[] = {
  "straight-leg-raise", "clamshell/", "wall-sit", "plank/", "thigh-", "step-back", "red-flag", "next-day", "usual-pain",
  "knee-surgery", "disc-herniation", "arthritis/", "giving-way", "cannot-bear-weight", "hot-joint", "resting-shake",
  "chest-pain", "screening-clear", "start-level", "(null)", "STEADY", "detail",
};

void
words_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  steady_words_init ();
}

gboolean
words_in_chinese (void)
{
  return g_strcmp0 (g_getenv ("STEADY_TEST_LANGUAGE"), "zh_CN") == 0;
}

void
assert_words_at (const char *where, char *text, const char *english, const char *chinese)
{
  const char *expected = words_in_chinese () ? chinese : english;

  if (g_strcmp0 (text, expected) != 0)
    g_error ("%s: expected “%s”, got “%s”", where, expected, text);
  g_free (text);
}

static void
assert_no_match (const char *where, const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  g_assert_nonnull (regex);
  if (g_regex_match (regex, text, 0, NULL))
    g_error ("%s: “%s” has “%s” in it", where, text, pattern);
}

void
assert_plain_at (const char *where, const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (*text == '\0')
    g_error ("%s: no words", where);
  for (guint i = 0; i < G_N_ELEMENTS (internal_words); i++)
    if (strstr (text, internal_words[i]) != NULL)
      g_error ("%s: “%s” shows “%s”", where, text, internal_words[i]);
  assert_no_match (where, text, "[!！]");
  assert_no_match (where, text, "\\b(R[0-9]|A[1-6])\\b");
  assert_no_match (where, text, "(?<![0-9])(?<![0-9] )%");
  assert_no_match (where, text, "[\\x00-\\x1f]|  |^ | $");
  if (words_in_chinese ())
    assert_no_match (where, text, "[A-Za-z\"';,!?]");
}

void
assert_sentence_at (const char *where, const char *text)
{
  assert_plain_at (where, text);
  if (!g_str_has_suffix (text, words_in_chinese () ? "。" : "."))
    g_error ("%s: “%s” does not end as a sentence", where, text);
  assert_no_match (where, text, "\\.\\.|。。|\\.:|：：|。：");
}
