/* Key files from anywhere: what GLib reads well comes through, what would make it stumble does not. */

#include "steady-error.h"
#include "steady-key-file.h"

#define TEXT(text) text, sizeof text - 1

static void
test_good (void)
{
  static const char text[] = "# a comment with a \\ backslash\n[Exercise]\nName=a\\sb\\\\c\\nd\nSteps=one\\;two;three\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) file = steady_key_file_load (TEXT (text), G_KEY_FILE_NONE, &error);
  g_autofree char *name = NULL;
  g_auto (GStrv) steps = NULL;

  g_assert_no_error (error);
  name = g_key_file_get_string (file, "Exercise", "Name", NULL);
  g_assert_cmpstr (name, ==, "a b\\c\nd");
  steps = g_key_file_get_string_list (file, "Exercise", "Steps", NULL, NULL);
  g_assert_cmpuint (g_strv_length (steps), ==, 2);
  g_assert_cmpstr (steps[0], ==, "one;two");
}

static void
test_bad (void)
{
  static const struct { const char *text; gsize length; const char *says; } cases[] = {
    { TEXT ("[A]\nB=\xff\n"), "not UTF-8 text" },
    { TEXT ("[A]\nB=c\0d\n"), "not UTF-8 text" },
    { TEXT ("[A]\nB=\\"), "line 2: a backslash" },
    { TEXT ("[A]\nB=\\\n"), "line 2: a backslash" },
    { TEXT ("# \\x\n[A]\nB=c\nD=\\x41\n"), "line 4: a backslash" },
    { TEXT ("[A]\nB=c\\;\\\xe4\xbd\xa0"), "line 2: a backslash" },
    { TEXT ("B=c\n"), "does not start with a group" },
    { TEXT ("[A\nB=c\n"), "[A" },
    { TEXT ("[A]\nB\n"), "B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (steady_key_file_load (cases[i].text, cases[i].length, G_KEY_FILE_NONE, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      if (g_strstr_len (error->message, -1, cases[i].says) == NULL)
        g_error ("expected “%s” in “%s”", cases[i].says, error->message);
    }
}

static void
test_empty (void)
{
  g_autoptr (GKeyFile) file = steady_key_file_load ("", 0, G_KEY_FILE_NONE, NULL);
  gsize n_groups;
  g_auto (GStrv) groups = NULL;

  g_assert_nonnull (file);
  groups = g_key_file_get_groups (file, &n_groups);
  g_assert_cmpuint (n_groups, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-file/good", test_good);
  g_test_add_func ("/key-file/bad", test_bad);
  g_test_add_func ("/key-file/empty", test_empty);
  return g_test_run ();
}
