#include "words-test-utils.h"

#include <string.h>

#define NO_BREAK "\u00A0"

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

static void
assert_no_match (const char *where, const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  g_assert_nonnull (regex);
  if (g_regex_match (regex, text, 0, NULL))
    g_error ("%s: “%s” has “%s” in it", where, text, pattern);
}

/* As it is read: with blanks where words are held together. No line ends between a number and its unit, or in a dose. */
static char *
read_words (const char *where, const char *text)
{
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return NULL;
  assert_no_match (where, text, "[0-9] (s|min|h|cm|%)(?![A-Za-z])|[0-9] (秒|分钟|小时|厘米|英寸)|[0-9] ×|× [0-9]");
  parts = g_strsplit (text, NO_BREAK, -1);
  return g_strjoinv (" ", parts);
}

void
assert_words_at (const char *where, char *text, const char *english, const char *chinese)
{
  const char *expected = words_in_chinese () ? chinese : english;
  g_autofree char *read = read_words (where, text);

  if (g_strcmp0 (read, expected) != 0)
    g_error ("%s: expected “%s”, got “%s”", where, expected, text);
  g_free (text);
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
  assert_no_match (where, text, "(?<![0-9])(?<![0-9]" NO_BREAK ")%");
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
