/* The guide: every topic leads somewhere, and a word finds it. */

#include "pages/steady-guide-text.h"

#include <gio/gio.h>

static void
test_topics_are_whole (void)
{
  guint n;
  const SteadyGuideTopic *topics = steady_guide_topics (&n);

  g_assert_cmpuint (n, >=, 8);
  for (guint i = 0; i < n; i++)
    {
      guint n_blocks = 0;

      g_assert_true (steady_guide_find (topics[i].id) == &topics[i]);
      for (const SteadyGuideBlock *block = topics[i].blocks; block->kind != STEADY_BLOCK_END; block++)
        {
          n_blocks++;
          g_assert_cmpstr (block->text, !=, "");
          if (block->kind == STEADY_BLOCK_LINK)
            {
              g_autofree char *action = NULL;
              g_autoptr (GVariant) target = NULL;
              g_autoptr (GError) error = NULL;

              g_action_parse_detailed_name (block->mark, &action, &target, &error);
              g_assert_no_error (error);
              if (g_str_equal (action, "win.show-topic"))
                g_assert_nonnull (steady_guide_find (g_variant_get_string (target, NULL)));
            }
        }
      g_assert_cmpuint (n_blocks, >, 2);
    }
  g_assert_null (steady_guide_find ("no-such-topic"));
}

static guint
count_matches (const char *words)
{
  guint n;
  const SteadyGuideTopic *topics = steady_guide_topics (&n);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    found += steady_guide_matches (&topics[i], words) ? 1 : 0;
  return found;
}

static void
test_search (void)
{
  guint n;

  steady_guide_topics (&n);
  g_assert_cmpuint (count_matches (""), ==, n);
  g_assert_cmpuint (count_matches ("  "), ==, n);
  g_assert_true (steady_guide_matches (steady_guide_find ("warning"), "CHEST pain"));
  g_assert_true (steady_guide_matches (steady_guide_find ("shaking"), "fatigue"));
  g_assert_false (steady_guide_matches (steady_guide_find ("everyday"), "fatigue"));
  g_assert_cmpuint (count_matches ("xyzzy"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/guide/whole", test_topics_are_whole);
  g_test_add_func ("/ui/guide/search", test_search);
  return g_test_run ();
}
