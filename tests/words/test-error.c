#include <gio/gio.h>

#include "steady-error.h"
#include "steady-words-error.h"
#include "words-test-utils.h"

/* What went wrong, in the person's language, with the cause behind it. */

static char *
error_words (GQuark domain, int code, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, message);

  return steady_words_error (error);
}

static void
test_each_code (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = STEADY_ERROR_INVALID; code <= STEADY_ERROR_CANCELLED; code++)
    {
      char *text = error_words (STEADY_ERROR, code, "0");

      assert_plain (text);
      g_assert_true (g_str_has_suffix (text, words_in_chinese () ? "（0）" : " (0)"));
      g_hash_table_add (seen, text);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, STEADY_ERROR_CANCELLED + 1);
}

static void
test_words (void)
{
  assert_words (error_words (STEADY_ERROR, STEADY_ERROR_BUSY, "steady.db"),
                "Another program is using the diary. Please close it and try again. (steady.db)",
                "日记正被另一个程序使用。请关闭它，然后重试。（steady.db）");
}

static void
test_other_library (void)
{
  assert_words (error_words (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left"), "No space left", "No space left");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/error/each-code", test_each_code);
  g_test_add_func ("/error/words", test_words);
  g_test_add_func ("/error/other-library", test_other_library);
  return g_test_run ();
}
