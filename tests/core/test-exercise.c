#include "steady-catalogue.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "steady-error.h"
#include "temp-folder.h"

/* A file that holds; each case below changes one line of it. */
static const char good[] =
  "[Exercise]\n"
  "Name=Bridge\n"
  "Works=Back of the thigh\n"
  "Steps=Lie down.;Lift the hips.\n"
  "Kind=repetitions\n"
  "Sides=both\n"
  "Posture=supine\n"
  "Order=7\n"
  "[Ladder]\n"
  "Sets=2-3\n"
  "Repetitions=10-15\n"
  "Hold=3-5\n"
  "RepetitionStep=1\n"
  "HoldStep=1\n"
  "Preparation=2x6x3;2x8x3\n"
  "Variants=easy;hard\n"
  "[Tempo]\n"
  "Ready=8\n"
  "Lift=2\n"
  "Lower=3\n"
  "Rest=40\n"
  "[Variant hard]\n"
  "Name=On one leg\n"
  "Text=The other leg is straight.\n"
  "[Condition pregnancy]\n"
  "Locks=true\n"
  "Forbids=hard\n"
  "Text=Ask first.\n";

static SteadyExercise *
load (const char *text, GError **error)
{
  return steady_exercise_load ("bridge", text, strlen (text), error);
}

/* The good file with @from replaced by @to. (transfer full) */
static char *
changed (const char *from, const char *to)
{
  g_autoptr (GString) text = g_string_new (good);

  g_assert_cmpuint (g_string_replace (text, from, to, 0), ==, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_every_key (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyExercise) exercise = load (good, &error);
  const SteadyCaveat *caveat;

  g_assert_no_error (error);
  g_assert_cmpstr (exercise->id, ==, "bridge");
  g_assert_cmpstr (exercise->name, ==, "Bridge");
  g_assert_cmpuint (g_strv_length (exercise->steps), ==, 2);
  g_assert_cmpint (exercise->kind, ==, STEADY_EXERCISE_REPETITIONS);
  g_assert_false (exercise->two_sided);
  g_assert_cmpint (steady_exercise_n_sides (exercise), ==, 1);
  g_assert_cmpint (exercise->posture, ==, STEADY_POSTURE_SUPINE);
  g_assert_cmpint (exercise->order, ==, 7);
  g_assert_cmpint (exercise->sets.min, ==, 2);
  g_assert_cmpint (exercise->sets.max, ==, 3);
  g_assert_cmpint (exercise->reps.max, ==, 15);
  g_assert_cmpint (exercise->hold_s.min, ==, 3);
  g_assert_cmpuint (exercise->preparation->len, ==, 2);
  g_assert_cmpint (exercise->tempo.rest_s, ==, 40);
  g_assert_cmpint (steady_exercise_find_variant (exercise, "hard"), ==, 1);
  g_assert_cmpint (steady_exercise_find_variant (exercise, "harder"), ==, -1);
  /* A variant that says no name of its own has the exercise's. */
  g_assert_cmpstr (steady_exercise_get_variant (exercise, 0)->name, ==, "Bridge");
  g_assert_cmpstr (steady_exercise_get_variant (exercise, 1)->name, ==, "On one leg");
  g_assert_null (steady_exercise_get_variant (exercise, 2));
  caveat = steady_exercise_find_caveat (exercise, "pregnancy");
  g_assert_true (caveat->locks);
  g_assert_cmpstr (caveat->forbids[0], ==, "hard");
  g_assert_null (steady_exercise_find_caveat (exercise, "arthritis"));
}

static void
test_what_may_be_left_out (void)
{
  static const char text[]
    = "[Exercise]\nName=Hold\nWorks=All\nSteps=Hold.\nKind=hold\nSides=each\nPosture=prone\n"
      "[Ladder]\nSets=3\nHold=30-60\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyExercise) exercise = load (text, &error);

  g_assert_no_error (error);
  g_assert_cmpint (exercise->order, ==, 1000);
  g_assert_cmpint (exercise->sets.min, ==, 3);
  g_assert_cmpint (exercise->sets.max, ==, 3);
  g_assert_cmpint (exercise->reps.max, ==, 0);
  g_assert_cmpint (exercise->hold_step, ==, 3);
  g_assert_cmpuint (exercise->preparation->len, ==, 0);
  g_assert_cmpuint (exercise->variants->len, ==, 1);
  g_assert_cmpstr (steady_exercise_get_variant (exercise, 0)->id, ==, "standard");
  g_assert_cmpint (steady_exercise_n_sides (exercise), ==, 2);
  g_assert_cmpstr (steady_exercise_sides (exercise)[0], ==, "left");
  g_assert_cmpstr (steady_exercise_sides (exercise)[1], ==, "right");
}

/* Each mistake is told by group and key, with what was expected. */
static void
test_every_mistake (void)
{
  static const struct { const char *from, *to, *group, *key, *expected; } cases[] = {
    { "Name=Bridge\n", "", "[Exercise]", "Name", "the exercise's name" },
    { "Name=Bridge\n", "Name=\n", "[Exercise]", "Name", "the exercise's name" },
    { "Works=Back of the thigh\n", "", "[Exercise]", "Works", "muscles" },
    { "Steps=Lie down.;Lift the hips.\n", "", "[Exercise]", "Steps", "separated by ;" },
    { "Steps=Lie down.;Lift the hips.\n", "Steps=\n", "[Exercise]", "Steps", "separated by ;" },
    { "Kind=repetitions\n", "", "[Exercise]", "Kind", "repetitions or hold" },
    { "Kind=repetitions\n", "Kind=both\n", "[Exercise]", "Kind", "repetitions or hold" },
    { "Sides=both\n", "", "[Exercise]", "Sides", "both or each" },
    { "Sides=both\n", "Sides=left\n", "[Exercise]", "Sides", "both or each" },
    { "Posture=supine\n", "", "[Exercise]", "Posture", "supine, side, prone, standing or sitting" },
    { "Posture=supine\n", "Posture=upside-down\n", "[Exercise]", "Posture", "supine" },
    { "Order=7\n", "Order=first\n", "[Exercise]", "Order", "0 to 9999" },
    { "Order=7\n", "Order=-1\n", "[Exercise]", "Order", "0 to 9999" },
    { "Order=7\n", "Order=10000\n", "[Exercise]", "Order", "0 to 9999" },
    { "Order=7\n", "Order=\n", "[Exercise]", "Order", "0 to 9999" },
    { "Sets=2-3\n", "", "[Ladder]", "Sets", "within 1 to 10" },
    { "Sets=2-3\n", "Sets=0-3\n", "[Ladder]", "Sets", "within 1 to 10" },
    { "Sets=2-3\n", "Sets=3-11\n", "[Ladder]", "Sets", "within 1 to 10" },
    { "Sets=2-3\n", "Sets=3-2\n", "[Ladder]", "Sets", "within 1 to 10" },
    { "Sets=2-3\n", "Sets=2-3-4\n", "[Ladder]", "Sets", "within 1 to 10" },
    { "Sets=2-3\n", "Sets=two\n", "[Ladder]", "Sets", "within 1 to 10" },
    { "Sets=2-3\n", "Sets=\n", "[Ladder]", "Sets", "within 1 to 10" },
    { "Repetitions=10-15\n", "", "[Ladder]", "Repetitions", "within 1 to 50" },
    { "Repetitions=10-15\n", "Repetitions=10-51\n", "[Ladder]", "Repetitions", "within 1 to 50" },
    { "Hold=3-5\n", "", "[Ladder]", "Hold", "within 1 to 300" },
    { "Hold=3-5\n", "Hold=3-301\n", "[Ladder]", "Hold", "within 1 to 300" },
    { "Hold=3-5\n", "Hold=3-99999999999999999999\n", "[Ladder]", "Hold", "within 1 to 300" },
    { "RepetitionStep=1\n", "RepetitionStep=0\n", "[Ladder]", "RepetitionStep", "1 to 10" },
    { "RepetitionStep=1\n", "RepetitionStep=11\n", "[Ladder]", "RepetitionStep", "1 to 10" },
    { "HoldStep=1\n", "HoldStep=61\n", "[Ladder]", "HoldStep", "1 to 60" },
    { "HoldStep=1\n", "HoldStep=1.5\n", "[Ladder]", "HoldStep", "1 to 60" },
    { "Preparation=2x6x3;2x8x3\n", "Preparation=2x6\n", "[Ladder]", "Preparation", "3x6x5" },
    { "Preparation=2x6x3;2x8x3\n", "Preparation=2x6x3;;2x8x3\n", "[Ladder]", "Preparation", "3x6x5" },
    { "Preparation=2x6x3;2x8x3\n", "Preparation=11x6x3\n", "[Ladder]", "Preparation", "3x6x5" },
    { "Preparation=2x6x3;2x8x3\n", "Preparation=2x101x3\n", "[Ladder]", "Preparation", "3x6x5" },
    { "Preparation=2x6x3;2x8x3\n", "Preparation=0x6x3\n", "[Ladder]", "Preparation", "3x6x5" },
    { "Variants=easy;hard\n", "Variants=easy;easy\n", "[Ladder]", "Variants", "different names" },
    { "Variants=easy;hard\n", "Variants=easy;Hard\n", "[Ladder]", "Variants", "small letters" },
    { "Variants=easy;hard\n", "Variants=easy;;hard\n", "[Ladder]", "Variants", "small letters" },
    { "Ready=8\n", "Ready=121\n", "[Tempo]", "Ready", "0 to 120" },
    { "Lift=2\n", "Lift=31\n", "[Tempo]", "Lift", "0 to 30" },
    { "Lower=3\n", "Lower=-1\n", "[Tempo]", "Lower", "0 to 30" },
    { "Rest=40\n", "Rest=301\n", "[Tempo]", "Rest", "0 to 300" },
    { "Forbids=hard\n", "Forbids=harder\n", "[Condition pregnancy]", "Forbids", "variants of this exercise" },
    { "Forbids=hard\n", "Forbids=easy\n", "[Condition pregnancy]", "Forbids", "not the easiest" },
    { "Locks=true\n", "Locks=yes please\n", "[Condition pregnancy]", "Locks", "true or false" },
    { "[Condition pregnancy]\n", "[Condition Baby]\n", "[Condition Baby]", "name", "small letters" },
    { "[Condition pregnancy]\n", "[Condition ]\n", "[Condition ]", "name", "small letters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = changed (cases[i].from, cases[i].to);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = load (text, &error);

      if (exercise != NULL)
        g_error ("taken: %s", cases[i].to);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      if (strstr (error->message, cases[i].group) == NULL || strstr (error->message, cases[i].key) == NULL
          || strstr (error->message, cases[i].expected) == NULL || strchr (error->message, '\n') != NULL)
        g_error ("%s: told as “%s”", cases[i].to, error->message);
    }
}

/* A key that nothing reads may be a mistyped lock: it is told, with those that there are. */
static void
test_unknown_keys (void)
{
  static const struct { const char *from, *to, *says; } cases[] = {
    { "Locks=true\n", "Lock=true\n",
      "[Condition pregnancy] Lock: there is no such key: expected Label, Text, Locks, Forbids or X-…" },
    { "Locks=true\n", "locks=true\n", "[Condition pregnancy] locks: there is no such key" },
    { "Locks=true\n", "Locks=true\nLocks[de]=false\n", "[Condition pregnancy] Locks[de]: there is no such key" },
    { "Order=7\n", "Order=7\nColour=red\n",
      "[Exercise] Colour: there is no such key: expected Name, Summary, Works, Start, Steps, Cautions, Mistakes, Kind, "
      "Sides, Posture, Order or X-…" },
    { "HoldStep=1\n", "Holdstep=1\n",
      "[Ladder] Holdstep: there is no such key: expected Sets, Repetitions, Hold, RepetitionStep, HoldStep, Preparation, "
      "Variants or X-…" },
    { "Rest=40\n", "Pause=40\n", "[Tempo] Pause: there is no such key: expected Ready, Lift, Lower, Rest or X-…" },
    { "Text=The other leg is straight.\n", "Note=The other leg is straight.\n",
      "[Variant hard] Note: there is no such key: expected Name, Text or X-…" },
    { "[Variant hard]\n", "[Variant harder]\n", "[Variant harder]: expected a variant that [Ladder] Variants names" },
    { "[Condition pregnancy]\n", "[Conditions pregnancy]\n",
      "[Conditions pregnancy]: there is no such group: expected Exercise, Ladder, Tempo, Variant …, Condition …, Figure, "
      "Pose … or X-…" },
    { "[Tempo]\n", "[tempo]\n", "[tempo]: there is no such group: expected Exercise, " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = changed (cases[i].from, cases[i].to);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = load (text, &error);

      if (exercise != NULL)
        g_error ("taken: %s", cases[i].to);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, cases[i].says) || strchr (error->message, '\n') != NULL)
        g_error ("%s: told as “%s”", cases[i].to, error->message);
    }
}

/* What is the writer's own, what is in another language, and what is the painter's. */
static void
test_keys_passed_over (void)
{
  static const char * const further[] = {
    "X-Author=me\n",
    "[X-notes]\nwhatever=I like\n",
    "[Exercise]\nName[de]=Brücke\nSteps[zh_CN]=躺下。;抬起髋部。\nX-Source[de]=von mir\n",
    "[Condition pregnancy]\nText[de]=Erst fragen.\nLabel[de]=Schwangerschaft\n",
    "[Figure]\nGround=mat\n[Figure hard]\nHip=3\n[Pose hold]\nHip=30\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (further); i++)
    {
      g_autofree char *text = g_strconcat (good, further[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = load (text, &error);

      if (exercise == NULL)
        g_error ("refused: %s %s", further[i], error->message);
    }
}

static void
test_values_at_the_bounds (void)
{
  static const struct { const char *from, *to; } cases[] = {
    { "Order=7\n", "Order=0\n" },          { "Order=7\n", "Order=9999\n" },
    { "Sets=2-3\n", "Sets=1-10\n" },       { "Repetitions=10-15\n", "Repetitions=1-50\n" },
    { "Hold=3-5\n", "Hold=1-300\n" },      { "RepetitionStep=1\n", "RepetitionStep=10\n" },
    { "HoldStep=1\n", "HoldStep=60\n" },   { "Ready=8\n", "Ready=0\n" },
    { "Ready=8\n", "Ready=120\n" },        { "Lift=2\n", "Lift=30\n" },
    { "Lower=3\n", "Lower=0\n" },          { "Rest=40\n", "Rest=300\n" },
    { "Locks=true\n", "Locks=false\n" },   { "Locks=true\n", "" },
    { "Forbids=hard\n", "" },              { "Preparation=2x6x3;2x8x3\n", "Preparation=10x100x600\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = changed (cases[i].from, cases[i].to);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = load (text, &error);

      if (exercise == NULL)
        g_error ("refused: %s %s", cases[i].to, error->message);
    }
}

static void
test_no_key_file (void)
{
  static const struct { const char *text; gsize length; const char *expected; } cases[] = {
    { "", 0, "[Exercise] Name" },
    { "Name=x\n", 7, "not a key file" },
    { "[Exercise\n", 10, "not a key file" },
    { "[Exercise]\nName\n", 16, "not a key file" },
    { "[Exercise]\nName=\xff\n", 18, "not UTF-8" },
    { "[Exercise]\nName=a\0b\n", 20, "not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise
        = steady_exercise_load ("bridge", cases[i].text, cases[i].length, &error);

      g_assert_null (exercise);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].expected));
    }
}

static void
test_ids (void)
{
  static const char * const valid[] = { "a", "bridge", "bridge-2", "0",
                                        "x234567890123456789012345678901234567890123456789012345678901234" };
  static const char *const invalid[]
    = { "",    "Bridge", "bridge_2",
        "a b", "a/b",    "../a",
        "é",   "a.b",    "x2345678901234567890123456789012345678901234567890123456789012345" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (steady_exercise_id_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = steady_exercise_load (invalid[i], good, strlen (good), &error);

      g_assert_null (exercise);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
    }
}

/* --- the catalogue and the user's own folder -------------------------------------------------------- */

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = temp_folder_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  temp_folder_remove (self->folder);
}

static void
put (Fixture *self, const char *name, const char *data, gsize size)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

static void
put_text (Fixture *self, const char *name, const char *text)
{
  put (self, name, text, strlen (text));
}

static void
assert_ids (SteadyCatalogue *catalogue, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", steady_catalogue_get (catalogue, i)->id);
  g_assert_cmpstr (found->str, ==, expected);
}

#define OWN "straight-leg-raise clamshell wall-sit plank"

static void
test_own_exercises (Fixture *self, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "nowhere", NULL);
  g_autoptr (SteadyCatalogue) alone = steady_catalogue_load (NULL, NULL);
  g_autoptr (SteadyCatalogue) without_folder = steady_catalogue_load (nowhere, NULL);

  assert_ids (alone, OWN);
  assert_ids (without_folder, OWN);
  g_assert_cmpuint (steady_catalogue_get_problems (without_folder)->len, ==, 0);
  g_assert_false (steady_catalogue_get (alone, 0)->own);
  g_assert_cmpint (steady_catalogue_index_of (alone, "plank"), ==, 3);
  g_assert_null (steady_catalogue_find (alone, "bridge"));
}

static void
test_users_exercises (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyCatalogue) catalogue = NULL;
  g_autofree char *first = changed ("Order=7\n", "Order=1\n");
  g_autofree char *path = g_build_filename (self->folder, "bridge.exercise", NULL);
  const SteadyExercise *bridge;

  put_text (self, "bridge.exercise", good);
  put_text (self, "heel-raise.exercise", first);
  put_text (self, "another.exercise", good);
  put_text (self, "notes.txt", "no exercise");
  catalogue = steady_catalogue_load (self->folder, NULL);
  /* Behind Steady's own, in their order, then by name. */
  assert_ids (catalogue, OWN " heel-raise another bridge");
  g_assert_cmpuint (steady_catalogue_get_problems (catalogue)->len, ==, 0);
  bridge = steady_catalogue_find (catalogue, "bridge");
  g_assert_true (bridge->own);
  g_assert_cmpstr (bridge->path, ==, path);
}

static gboolean
refuse_bridge (const SteadyExercise *exercise, GError **error)
{
  if (!g_str_equal (exercise->id, "bridge"))
    return TRUE;
  g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, "too steep");
  return FALSE;
}

/* What does not hold is left out and said, and stops nothing else. */
static void
test_files_left_out (Fixture *self, gconstpointer data)
{
  static const struct { const char *name, *expected; } cases[] = {
    { "Upper.exercise", "is not a name for an exercise" },
    { "bad-kind.exercise", "[Exercise] Kind" },
    { "bridge.exercise", "too steep" },
    { "folder.exercise", "" },
    { "not-text.exercise", "not UTF-8" },
    { "plank.exercise", "is there already" },
    { "too-long.exercise", "at most 256 KiB" },
  };
  g_autofree char *bad_kind = changed ("Kind=repetitions\n", "Kind=both\n");
  g_autofree char *folder = g_build_filename (self->folder, "folder.exercise", NULL);
  g_autoptr (GString) too_long = g_string_new (good);
  g_autoptr (SteadyCatalogue) catalogue = NULL;
  GPtrArray *problems;

  put_text (self, "Upper.exercise", good);
  put_text (self, "bad-kind.exercise", bad_kind);
  put_text (self, "bridge.exercise", good);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  put (self, "not-text.exercise", "[Exercise]\nName=\xff\xfe\n", 19);
  put_text (self, "plank.exercise", good);
  while (too_long->len <= 256 * 1024)
    g_string_append (too_long, "# a comment that goes on and on and on and on and on and on and on\n");
  put_text (self, "too-long.exercise", too_long->str);
  put_text (self, "heel-raise.exercise", good);

  catalogue = steady_catalogue_load (self->folder, refuse_bridge);
  assert_ids (catalogue, OWN " heel-raise");
  g_assert_false (steady_catalogue_find (catalogue, "plank")->own);
  problems = steady_catalogue_get_problems (catalogue);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *problem = g_ptr_array_index (problems, i);

      if (!g_str_has_prefix (problem, self->folder) || strstr (problem, cases[i].name) == NULL
          || strstr (problem, cases[i].expected) == NULL)
        g_error ("%s: told as “%s”", cases[i].name, problem);
    }
}

static void
test_longest_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) longest = g_string_new (good);
  g_autoptr (SteadyCatalogue) catalogue = NULL;

  while (longest->len < 256 * 1024 - 1)
    g_string_append_c (longest, '#');
  g_string_append_c (longest, '\n');
  put_text (self, "bridge.exercise", longest->str);
  catalogue = steady_catalogue_load (self->folder, NULL);
  assert_ids (catalogue, OWN " bridge");
}

static void
test_same_id_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_new ();
  g_autoptr (SteadyExercise) one = load (good, NULL);
  g_autoptr (SteadyExercise) two = load (good, NULL);

  g_assert_true (steady_catalogue_add (catalogue, one));
  g_assert_false (steady_catalogue_add (catalogue, two));
  assert_ids (catalogue, "bridge");
}

static void
test_variants_and_conditions (Fixture *self, gconstpointer data)
{
  static const struct { const char *text, *exercise; guint variant; } good_names[] = {
    { "plank/knees", "plank", 0 }, { "plank/full", "plank", 1 }, { "wall-sit/parallel", "wall-sit", 3 },
  };
  static const char *const bad_names[]
    = { "", "/", "plank", "plank/", "/full", "plank/full/x", "plank/thigh-40", "burpee/full" };
  g_autofree char *own_condition = changed ("[Condition pregnancy]\n", "[Condition vertigo]\n");
  g_autoptr (SteadyCatalogue) catalogue = NULL;
  const SteadyExercise *exercise = NULL;
  guint variant = 9;

  put_text (self, "bridge.exercise", own_condition);
  catalogue = steady_catalogue_load (self->folder, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad_names); i++)
    g_assert_false (steady_catalogue_parse_variant (catalogue, bad_names[i], &exercise, &variant));
  g_assert_null (exercise);
  g_assert_cmpuint (variant, ==, 9);
  for (guint i = 0; i < G_N_ELEMENTS (good_names); i++)
    {
      g_assert_true (steady_catalogue_parse_variant (catalogue, good_names[i].text, &exercise, &variant));
      g_assert_cmpstr (exercise->id, ==, good_names[i].exercise);
      g_assert_cmpuint (variant, ==, good_names[i].variant);
    }
  g_assert_true (steady_catalogue_knows_condition (catalogue, "pregnancy"));
  g_assert_true (steady_catalogue_knows_condition (catalogue, "vertigo"));
  g_assert_false (steady_catalogue_knows_condition (catalogue, "flu"));
}

#define ADD(name, function) g_test_add ("/core/exercise/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/exercise/every-key", test_every_key);
  g_test_add_func ("/core/exercise/what-may-be-left-out", test_what_may_be_left_out);
  g_test_add_func ("/core/exercise/every-mistake", test_every_mistake);
  g_test_add_func ("/core/exercise/unknown-keys", test_unknown_keys);
  g_test_add_func ("/core/exercise/keys-passed-over", test_keys_passed_over);
  g_test_add_func ("/core/exercise/values-at-the-bounds", test_values_at_the_bounds);
  g_test_add_func ("/core/exercise/no-key-file", test_no_key_file);
  g_test_add_func ("/core/exercise/ids", test_ids);
  ADD ("own-exercises", test_own_exercises);
  ADD ("users-exercises", test_users_exercises);
  ADD ("files-left-out", test_files_left_out);
  ADD ("longest-file", test_longest_file);
  ADD ("same-id-twice", test_same_id_twice);
  ADD ("variants-and-conditions", test_variants_and_conditions);
  return g_test_run ();
}
