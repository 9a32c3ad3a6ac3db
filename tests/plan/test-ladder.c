/* The levels of each exercise, and which exercise files are refused. */

#include <string.h>

#include "steady-catalogue.h"
#include "steady-error.h"
#include "steady-ladder.h"

static char *
describe (const SteadyLadder *ladder)
{
  GString *text = g_string_new (NULL);

  for (int level = steady_ladder_get_lowest (ladder); level <= steady_ladder_get_ceiling (ladder); level++)
    {
      SteadyDose dose = steady_ladder_get_dose (ladder, level);

      if (level == 0)
        g_string_append (text, "|");
      if (dose.reps > 0)
        g_string_append_printf (text, " %dx%dx%d", dose.sets, dose.reps, dose.hold_s);
      else
        g_string_append_printf (text, " %dx%d", dose.sets, dose.hold_s);
    }
  return g_string_free (text, FALSE);
}

static void
test_own (void)
{
  static const struct { const char *exercise, *levels; int lowest, ceiling;
  } cases[] = {
    { "straight-leg-raise",
      " 3x6x5 3x8x5| 3x10x5 3x11x5 3x12x5 3x13x5 3x14x5 3x15x5 4x12x5 4x13x5 4x14x5 4x15x5 4x13x6 4x14x6 "
      "4x15x6"
      " 4x13x7 4x14x7 4x15x7 4x14x8 4x15x8 4x14x9 4x15x9 4x14x10 4x15x10",
      -2, 21 },
    { "clamshell", " 3x8x5 3x10x5| 3x12x5 3x13x5 3x14x5 3x15x5", -2, 3 },
    { "wall-sit",
      " 3x10 3x15 3x20 3x25| 3x30 3x33 3x36 3x39 3x42 3x45 3x48 3x51 3x54 3x57 3x60 4x48 4x51 4x54 4x57 4x60"
      " 5x51 5x54 5x57 5x60",
      -4, 19 },
    { "plank",
      " 3x10 3x15 3x20 3x25| 3x30 3x33 3x36 3x39 3x42 3x45 3x48 3x51 3x54 3x57 3x60 4x48 4x51 4x54 4x57 4x60",
      -4, 15 },
  };
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, steady_ladder_check);

  g_assert_cmpuint (steady_catalogue_get_n_exercises (catalogue), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyLadder) ladder
          = steady_ladder_new (steady_catalogue_find (catalogue, cases[i].exercise), NULL);
      g_autofree char *levels = describe (ladder);

      g_assert_cmpstr (levels, ==, cases[i].levels);
      g_assert_cmpint (steady_ladder_get_lowest (ladder), ==, cases[i].lowest);
      g_assert_cmpint (steady_ladder_get_ceiling (ladder), ==, cases[i].ceiling);
    }
}

static SteadyExercise *
make_exercise (gboolean holds, const char *ladder)
{
  g_autofree char *file
      = g_strdup_printf ("[Exercise]\nName=Test\nWorks=Test\nSteps=Test\nKind=%s\nSides=both\n"
                         "Posture=standing\n[Ladder]\n%s",
                         holds ? "hold" : "repetitions", ladder);
  g_autoptr (GError) error = NULL;
  SteadyExercise *exercise = steady_exercise_load ("test", file, strlen (file), &error);

  g_assert_no_error (error);
  return exercise;
}

/* Files of the person's own: what is made of their ranges, or why they are refused. */
static void
test_files (void)
{
  static const struct { gboolean holds; const char *ladder, *levels, *refused; } cases[] = {
    { TRUE, "Sets=2\nHold=30-33\n", "| 2x30 2x33", NULL },
    { TRUE, "Sets=2\nHold=30\n", "| 2x30", NULL },
    { TRUE, "Sets=2\nHold=40-50\nHoldStep=4\n", "| 2x40 2x44 2x48 2x50", NULL },
    { TRUE, "Sets=10\nHold=30-32\nHoldStep=1\nPreparation=10x10;10x29\n",
      " 10x10 10x29| 10x30 10x31 10x32", NULL },
    { FALSE, "Sets=1\nRepetitions=20-22\nRepetitionStep=2\nHold=1\n", "| 1x20x1 1x22x1", NULL },
    { FALSE, "Sets=1\nRepetitions=20-29\nRepetitionStep=2\nHold=20-24\nHoldStep=2\n",
      "| 1x20x20 1x22x20 1x24x20 1x26x20 1x28x20 1x29x20 1x28x22 1x29x22 1x28x24 1x29x24", NULL },
    /* 30 to 33 is ten per cent, 30 to 34 is more; 20 to 22 and 20 to 23 likewise. */
    { TRUE, "Sets=3\nHold=30-60\nHoldStep=4\n", NULL, "level 1 with 102 after 90" },
    { FALSE, "Sets=1\nRepetitions=20-23\nRepetitionStep=3\nHold=1\n", NULL, "level 1 with 23 after 20" },
    /* One more set at the only dose there is. */
    { TRUE, "Sets=3-4\nHold=30\n", NULL, "level 1 with 120 after 90" },
    { FALSE, "Sets=3\nRepetitions=10\nHold=5-6\n", NULL, "level 1 with 180 after 150" },
    /* Preparation has to grow, and to stay below level 0. */
    { TRUE, "Sets=3\nHold=30-33\nPreparation=3x30\n", NULL, "Preparation" },
    { TRUE, "Sets=3\nHold=30-33\nPreparation=3x29\n", " 3x29| 3x30 3x33", NULL },
    { TRUE, "Sets=3\nHold=30-33\nPreparation=3x20;3x20\n", NULL, "Preparation" },
    { TRUE, "Sets=3\nHold=30-33\nPreparation=3x20;3x15\n", NULL, "Preparation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyExercise) exercise = make_exercise (cases[i].holds, cases[i].ladder);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyLadder) ladder = steady_ladder_new (exercise, &error);
      g_autofree char *levels = ladder != NULL ? describe (ladder) : NULL;

      g_assert_cmpstr (levels, ==, cases[i].levels);
      g_assert_true (steady_ladder_check (exercise, NULL) == (cases[i].refused == NULL));
      if (cases[i].refused == NULL)
        continue;
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].refused));
    }
}

static void
test_at_most (void)
{
  static const struct { int volume, level; } cases[] = {
    { 0, -3 }, { 89, -3 }, { 90, -2 }, { 119, -2 }, { 120, -1 }, { 149, -1 }, { 150, 0 }, { 164, 0 },
    { 165, 1 },
    { 599, 20 }, { 600, 21 }, { 100000, 21 },
  };
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);
  g_autoptr (SteadyLadder) ladder
      = steady_ladder_new (steady_catalogue_find (catalogue, "straight-leg-raise"), NULL);

  steady_ladder_free (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (steady_ladder_at_most (ladder, cases[i].volume), ==, cases[i].level);
}

/* Whatever the ranges: the ladder either is refused, or climbs by at most a tenth from its lowest to its
 * highest dose without leaving the ranges. */
static void
test_any_ranges (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260302);
  guint accepted = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (SteadyExercise) exercise = steady_exercise_new ("test");
      g_autoptr (SteadyLadder) ladder = NULL;
      gboolean holds = g_rand_boolean (rand);

      exercise->kind = holds ? STEADY_EXERCISE_HOLD : STEADY_EXERCISE_REPETITIONS;
      exercise->sets.min = g_rand_int_range (rand, 1, 8);
      exercise->sets.max = g_rand_int_range (rand, exercise->sets.min, MIN (exercise->sets.min + 4, 11));
      exercise->reps.min = holds ? 0 : g_rand_int_range (rand, 1, 51);
      exercise->reps.max = holds ? 0 : g_rand_int_range (rand, exercise->reps.min, 51);
      exercise->hold_s.min = g_rand_int_range (rand, 1, 100);
      exercise->hold_s.max = g_rand_int_range (rand, exercise->hold_s.min, exercise->hold_s.min + 40);
      exercise->reps_step = g_rand_int_range (rand, 1, 4);
      exercise->hold_step = g_rand_int_range (rand, 1, 10);
      ladder = steady_ladder_new (exercise, NULL);
      if (ladder == NULL)
        continue;

      accepted++;
      for (int level = 0; level < steady_ladder_get_ceiling (ladder); level++)
        {
          SteadyDose dose = steady_ladder_get_dose (ladder, level + 1);
          int before = steady_dose_volume (steady_ladder_get_dose (ladder, level));
          int after = steady_dose_volume (dose);

          g_assert_cmpint (after, >, before);
          g_assert_cmpint (after * 10, <=, before * 11);
          g_assert_cmpint (dose.sets, <=, exercise->sets.max);
          g_assert_cmpint (dose.reps, <=, exercise->reps.max);
          g_assert_cmpint (dose.hold_s, <=, exercise->hold_s.max);
        }
      g_assert_true (
          steady_dose_equal (steady_ladder_get_dose (ladder, 0),
                             (SteadyDose) { exercise->sets.min, exercise->reps.min, exercise->hold_s.min }));
      g_assert_true (
          steady_dose_equal (steady_ladder_get_dose (ladder, steady_ladder_get_ceiling (ladder)),
                             (SteadyDose) { exercise->sets.max, exercise->reps.max, exercise->hold_s.max }));
    }
  g_assert_cmpuint (accepted, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ladder/own", test_own);
  g_test_add_func ("/ladder/files", test_files);
  g_test_add_func ("/ladder/at-most", test_at_most);
  g_test_add_func ("/ladder/any-ranges", test_any_ranges);
  return g_test_run ();
}
