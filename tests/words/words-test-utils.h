/* words-test-utils.h: the same tests in English and in Chinese. */
#pragma once

#include "steady-words.h"

G_BEGIN_DECLS

/** Starts GLib's tests and the words. The language is the environment's: C or zh_CN. */
void     words_test_init (int *argc, char ***argv);
gboolean words_in_chinese (void);

/** @text: (transfer full) */
#define assert_words(text, english, chinese) assert_words_at (G_STRLOC, text, english, chinese)
void     assert_words_at (const char *where, char *text, const char *english, const char *chinese);

/**
 * assert_sentence:
 *
 * A complete sentence for a person: not empty, ends as a sentence does, no exclamation mark, nothing of the
 * inside - no format left over, no word of the files, no name of a rule - and in Chinese no English.
 */
#define assert_sentence(text) assert_sentence_at (G_STRLOC, text)
void     assert_sentence_at (const char *where, const char *text);

/** The same for what need not end as a sentence does. */
#define assert_plain(text) assert_plain_at (G_STRLOC, text)
void     assert_plain_at (const char *where, const char *text);

G_END_DECLS
