#include <string.h>

#include "person.h"
#include "words-test-utils.h"

/* Doses, levels, decisions, the scales, the signs and the exercises themselves. */

static const SteadyExercise *
find (Person *person, const char *exercise)
{
  return steady_catalogue_find (person->catalogue, exercise);
}

static void
test_doses (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyDose reps = { 3, 10, 5 };
  SteadyDose hold = { 4, 0, 48 };

  assert_words (steady_words_dose (find (person, SLR), reps), "3 × 10 repetitions on each side, held for 5 s",
                "每侧 3 组 × 10 次，每次保持 5 秒");
  assert_words (steady_words_dose (find (person, SLR), (SteadyDose) { 2, 1, 5 }),
                "2 × 1 repetition on each side, held for 5 s", "每侧 2 组 × 1 次，每次保持 5 秒");
  assert_words (steady_words_dose (find (person, PLANK), hold), "4 × 48 s", "4 组 × 48 秒");
  assert_words (steady_words_dose_short (find (person, SLR), reps), "3 × 10 × 5 s", "3 组 × 10 次 × 5 秒");
  assert_words (steady_words_dose_short (find (person, PLANK), hold), "4 × 48 s", "4 组 × 48 秒");
}

/* What no exercise of Steady's own is, but one of the user's may be. */
static void
test_doses_of_an_own_exercise (void)
{
  g_autoptr (SteadyExercise) exercise = steady_exercise_new ("own");

  exercise->kind = STEADY_EXERCISE_HOLD;
  exercise->two_sided = TRUE;
  assert_words (steady_words_dose (exercise, (SteadyDose) { 2, 0, 20 }), "2 × 20 s on each side", "每侧 2 组 × 20 秒");
  exercise->kind = STEADY_EXERCISE_REPETITIONS;
  exercise->two_sided = FALSE;
  assert_words (steady_words_dose (exercise, (SteadyDose) { 2, 8, 3 }), "2 × 8 repetitions, held for 3 s",
                "2 组 × 8 次，每次保持 3 秒");
}

static void
test_levels (void)
{
  assert_words (steady_words_level (-2, -2), "Preparation 1 of 2", "准备阶段第 1 级（共 2 级）");
  assert_words (steady_words_level (-1, -2), "Preparation 2 of 2", "准备阶段第 2 级（共 2 级）");
  assert_words (steady_words_level (0, -2), "Level 0", "第 0 级");
  assert_words (steady_words_level (21, -2), "Level 21", "第 21 级");
}

static void
test_decisions (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < STEADY_N_DECISIONS; i++)
    {
      char *name = steady_words_decision ((SteadyDecision) i);

      assert_plain (name);
      g_hash_table_add (names, name);
    }
  g_assert_cmpuint (g_hash_table_size (names), ==, STEADY_N_DECISIONS);
  assert_words (steady_words_decision (STEADY_DECISION_STEP_BACK), "Step back", "减轻");
}

static void
test_shakiness (void)
{
  static const struct { int from, to; const char *english, *chinese; } words[] = {
    { 0, 0, "Still", "平稳" },
    { 1, 3, "Slight quiver", "轻微颤动" },
    { 4, 6, "Clear trembling", "明显颤抖" },
    { 7, 9, "Hard to hold", "难以保持" },
    { 10, 10, "Cannot hold", "无法保持" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (int rating = words[i].from; rating <= words[i].to; rating++)
      assert_words (steady_words_shakiness (rating), words[i].english, words[i].chinese);
}

/* Each number of a scale has its words, and they never go back to what was said of a lower one. */
static void
assert_scale (char *(*words) (int rating), const char *lowest_english, const char *lowest_chinese,
              const char *highest_english, const char *highest_chinese)
{
  g_autoptr (GHashTable) passed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *before = NULL;

  for (int rating = 0; rating <= 10; rating++)
    {
      char *now = words (rating);

      assert_plain (now);
      if (g_strcmp0 (before, now) != 0)
        {
          g_assert_false (g_hash_table_contains (passed, now));
          g_hash_table_add (passed, g_strdup (now));
        }
      g_free (before);
      before = now;
    }
  assert_words (words (0), lowest_english, lowest_chinese);
  assert_words (words (10), highest_english, highest_chinese);
}

static void
test_scales (void)
{
  assert_scale (steady_words_shakiness, "Still", "平稳", "Cannot hold", "无法保持");
  assert_scale (steady_words_pain, "None", "不痛", "The worst imaginable", "能想象的最痛");
  assert_scale (steady_words_effort, "No effort", "毫不费力", "As hard as it gets", "用尽全力");
}

/* --- signs and conditions ------------------------------------------------------------------------------ */

static void
assert_mentions (const char *text, const char *english, const char *chinese)
{
  const char *wanted = words_in_chinese () ? chinese : english;

  if (strstr (text, wanted) == NULL)
    g_error ("“%s” does not say “%s”", text, wanted);
}

static void
test_red_flags (void)
{
  static const struct { const char *flag; gboolean urgent, today; } flags[] = {
    { "pain", FALSE, FALSE },
    { "swelling", FALSE, FALSE },
    { "numbness", FALSE, FALSE },
    { "wasting", FALSE, FALSE },
    { "giving-way", FALSE, TRUE },
    { "cannot-bear-weight", FALSE, TRUE },
    { "hot-joint", FALSE, TRUE },
    { "resting-shake", FALSE, FALSE },
    { "chest-pain", TRUE, FALSE },
    { "breathless", TRUE, FALSE },
    { "dizzy", TRUE, FALSE },
  };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      char *name = steady_words_red_flag (flags[i].flag);
      g_autofree char *advice = steady_words_red_flag_advice (flags[i].flag);

      assert_plain (name);
      assert_sentence (advice);
      if (flags[i].urgent)
        assert_mentions (advice, "emergency help", "急救电话");
      if (flags[i].today)
        assert_mentions (advice, "today", "今天");
      g_hash_table_add (names, name);
    }
  g_assert_cmpuint (g_hash_table_size (names), ==, G_N_ELEMENTS (flags));
}

/* A file from a later version may bring a sign that this one does not know: it still stops. */
static void
test_unknown_red_flag (void)
{
  assert_words (steady_words_red_flag ("something-new"), "A warning sign", "危险信号");
  assert_words (steady_words_red_flag_advice ("something-new"), "Stop training and see a doctor.", "请停止训练并就医。");
}

static void
test_conditions (void)
{
  g_autoptr (Person) person = person_new ();

  assert_words (steady_words_condition (person->catalogue, "pregnancy"), "Pregnancy", "怀孕");
  assert_words (steady_words_condition (NULL, "knee-surgery"), "A recent knee operation", "近期做过膝关节手术");
  assert_words (steady_words_condition (person->catalogue, "arthritis"), "Arthritis of hip or knee", "髋或膝关节炎");
  assert_words (steady_words_condition (person->catalogue, "disc-herniation"), "A herniated disc in the lower back",
                "腰椎间盘突出");
}

static SteadyExercise *
exercise_with_condition (const char *name)
{
  SteadyExercise *exercise = steady_exercise_new ("own");
  SteadyCaveat *caveat = g_new0 (SteadyCaveat, 1);

  exercise->name = g_strdup ("Own");
  caveat->condition = g_strdup ("stiff-ankle");
  caveat->name = g_strdup (name);
  caveat->locks = TRUE;
  g_ptr_array_add (exercise->caveats, caveat);
  return exercise;
}

static void
test_condition_of_an_own_exercise (void)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_new ();
  g_autoptr (SteadyExercise) exercise = exercise_with_condition ("Steifer Knöchel");

  g_assert_true (steady_catalogue_add (catalogue, exercise));
  assert_words (steady_words_condition (catalogue, "stiff-ankle"), "Steifer Knöchel", "Steifer Knöchel");
  /* Its author gave it no name: only the file's word is left. */
  assert_words (steady_words_condition (catalogue, "other"), "other", "other");
}

static void
test_locks (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyPlanItem item = {
    .exercise = find (person, CLAM),
    .decision = STEADY_DECISION_LOCKED,
    .reason = { .detail = STEADY_DETAIL_CONDITION, .word = "knee-surgery" },
  };

  assert_words (steady_words_lock (&item, person->catalogue),
                "A recent knee operation: please ask your doctor or physiotherapist about this exercise. When they agree, "
                "record it here.",
                "近期做过膝关节手术：请先就这个动作咨询您的医生或康复治疗师。得到同意后，请在这里记录。");
  item.reason = (SteadyReason) { .detail = STEADY_DETAIL_SCREENING };
  assert_words (steady_words_lock (&item, person->catalogue),
                "Please ask your doctor whether leg exercises are right for you now. When they agree, record it here.",
                "请先咨询您的医生，现在是否适合做腿部训练。医生同意后，请在这里记录。");
  item.reason = (SteadyReason) { .detail = STEADY_DETAIL_USUAL_PAIN, .value = 6 };
  assert_words (steady_words_lock (&item, person->catalogue),
                "Please ask your doctor about the pain first. When they agree to training, or the pain is lower, record it "
                "here.",
                "请先就疼痛咨询您的医生。医生同意训练，或疼痛减轻后，请在这里记录。");
}

/* --- exercises ------------------------------------------------------------------------------------------- */

static void
assert_list (char **list)
{
  g_assert_nonnull (list);
  g_assert_nonnull (list[0]);
  for (guint i = 0; list[i] != NULL; i++)
    assert_sentence (list[i]);
}

static void
test_exercises (void)
{
  static const struct { const char *exercise, *english, *chinese; } names[] = {
    { SLR, "Straight-leg raise", "直腿抬高" },
    { CLAM, "Clamshell", "蚌式开合" },
    { WALL, "Wall sit", "靠墙静蹲" },
    { PLANK, "Plank", "平板支撑" },
  };
  g_autoptr (Person) person = person_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SteadyExercise *exercise = find (person, names[i].exercise);

      assert_words (g_strdup (exercise->name), names[i].english, names[i].chinese);
      assert_sentence (exercise->summary);
      assert_plain (exercise->works);
      assert_sentence (exercise->start);
      assert_list (exercise->steps);
      assert_list (exercise->cautions);
      assert_list (exercise->mistakes);
      g_assert_cmpuint (g_strv_length (exercise->steps), ==, 4);
      for (guint j = 0; j < exercise->variants->len; j++)
        assert_plain (steady_exercise_get_variant (exercise, j)->name);
      for (guint j = 0; j < exercise->caveats->len; j++)
        assert_sentence (((const SteadyCaveat *) g_ptr_array_index (exercise->caveats, j))->text);
    }
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/person/doses", test_doses);
  g_test_add_func ("/person/doses-of-an-own-exercise", test_doses_of_an_own_exercise);
  g_test_add_func ("/person/levels", test_levels);
  g_test_add_func ("/person/decisions", test_decisions);
  g_test_add_func ("/person/shakiness", test_shakiness);
  g_test_add_func ("/person/scales", test_scales);
  g_test_add_func ("/person/red-flags", test_red_flags);
  g_test_add_func ("/person/unknown-red-flag", test_unknown_red_flag);
  g_test_add_func ("/person/conditions", test_conditions);
  g_test_add_func ("/person/condition-of-an-own-exercise", test_condition_of_an_own_exercise);
  g_test_add_func ("/person/locks", test_locks);
  g_test_add_func ("/person/exercises", test_exercises);
  return g_test_run ();
}
