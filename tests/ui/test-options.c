/* What the words on the command line lead to: each mistake is one line, and nothing is guessed. */

#include <locale.h>
#include <string.h>

#include "steady-error.h"
#include "steady-options.h"

typedef struct
{
  const char *words; /* after "steady", separated by "|" */
  const char *part;  /* of the message; NULL: no error */
} Case;

static const Case cases[] = {
  { "", NULL },
  { "--demo", NULL },
  { "--demo|--time-scale|60", NULL },
  { "--demo|--time-scale=1000", NULL },
  { "--time-scale|1|--demo", NULL },
  { "--database|/a/b.db", NULL },
  { "--database=b.db", NULL },
  { "--person|Anna", NULL },
  { "--person|李 明", NULL },
  { "--start-training", NULL },
  { "--help|--demo|--database=x", NULL },
  { "--version|--time-scale=0", NULL },
  { "--time-scale|60", "only for --demo" },
  { "--demo|--time-scale|0", "from 1 to 1000" },
  { "--demo|--time-scale|1001", "from 1 to 1000" },
  { "--demo|--time-scale|2.5", "from 1 to 1000" },
  { "--demo|--time-scale|", "from 1 to 1000" },
  { "--demo|--time-scale|-3", "from 1 to 1000" },
  { "--demo|--database|x", "cannot be used together" },
  { "--demo|--person|Anna", "cannot be used together" },
  { "--person|Anna|--database|x", "cannot be used together" },
  { "--database|", "name of a file" },
  { "--person|", "expected 1 to 64" },
  { "--person|../other", "expected 1 to 64" },
  { "--person|.hidden", "expected 1 to 64" },
  { "--database", "argument" },
  { "--nonsense", "nonsense" },
  { "file.csv", "“file.csv” was not expected" },
};

static SteadyOptions *
parse (const char *words, GError **error)
{
  g_auto (GStrv) split = g_strsplit (words, "|", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  g_ptr_array_add (argv, (gpointer) "steady");
  for (guint i = 0; *words != '\0' && split[i] != NULL; i++)
    g_ptr_array_add (argv, split[i]);
  g_ptr_array_add (argv, NULL);
  return steady_options_parse ((const char * const *) argv->pdata, error);
}

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyOptions) options = parse (cases[i].words, &error);

      g_test_message ("steady %s", cases[i].words);
      if (cases[i].part == NULL)
        {
          g_assert_no_error (error);
          g_assert_nonnull (options);
          continue;
        }
      g_assert_null (options);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].part));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_values (void)
{
  g_autoptr (SteadyOptions) plain = parse ("", NULL);
  g_autoptr (SteadyOptions) demo = parse ("--demo|--time-scale|60", NULL);
  g_autoptr (SteadyOptions) file = parse ("--database|a b.db", NULL);
  g_autoptr (SteadyOptions) person = parse ("--person|Anna", NULL);
  g_autoptr (SteadyOptions) help = parse ("--help", NULL);

  g_assert_cmpint (plain->time_scale, ==, 1);
  g_assert_false (steady_options_own_instance (plain));
  g_assert_true (demo->demo);
  g_assert_cmpint (demo->time_scale, ==, 60);
  g_assert_true (steady_options_own_instance (demo));
  g_assert_cmpstr (file->database, ==, "a b.db");
  g_assert_true (steady_options_own_instance (file));
  g_assert_cmpstr (person->person, ==, "Anna");
  g_assert_false (steady_options_own_instance (person));
  g_assert_nonnull (strstr (help->help, "--time-scale"));
  g_assert_null (strstr (help->help, "gapplication"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/options/words", test_words);
  g_test_add_func ("/ui/options/values", test_values);
  return g_test_run ();
}
