#include "person.h"
#include "words-test-utils.h"

/* What a person reads on Today, from a history that is told day by day. Day 1 is Monday, 2 March 2026. */

typedef struct
{
  int day;
  const char *done;
  int effort, shakiness, pain;
  int next_day; /* NONE: not answered */
} Day;

typedef struct
{
  const char *name;
  const char *exercise;
  const char *variant; /* NULL: the easiest */
  int level;
  int usual;
  Day days[4];
  int asked; /* the plan's day */
  const char *english;
  const char *chinese;
} Story;

#define CLEAN(day) { day, "full", 5, 2, 0, 0 }

static const Story stories[] = {
  /* up */
  { "one-more-repetition", SLR, NULL, 0, 0, { CLEAN (1), CLEAN (2) }, 3,
    "Two clean days in a row (2 Mar and 3 Mar): one more repetition.",
    "连续两天顺利（3月2日和3月3日）：每组加一次。" },
  { "one-more-set", SLR, NULL, 5, 0, { CLEAN (1), CLEAN (2) }, 3,
    "Two clean days in a row (2 Mar and 3 Mar): one more set, now of 12 repetitions each.",
    "连续两天顺利（3月2日和3月3日）：加一组，每组改为 12 次。" },
  { "longer-hold-in-a-repetition", SLR, NULL, 9, 0, { CLEAN (1), CLEAN (2) }, 3,
    "Two clean days in a row (2 Mar and 3 Mar): each hold now 6 seconds, with 13 repetitions.",
    "连续两天顺利（3月2日和3月3日）：每次保持改为 6 秒，每组 13 次。" },
  { "longer-hold", WALL, NULL, 0, 0, { CLEAN (1), CLEAN (2) }, 3,
    "Two clean days in a row (2 Mar and 3 Mar): 3 seconds longer.",
    "连续两天顺利（3月2日和3月3日）：延长 3 秒。" },
  { "more-holds", PLANK, NULL, 10, 0, { CLEAN (1), CLEAN (2) }, 3,
    "Two clean days in a row (2 Mar and 3 Mar): one more set, now of 48 seconds each.",
    "连续两天顺利（3月2日和3月3日）：加一组，每组改为 48 秒。" },
  { "up-from-preparation", SLR, NULL, -1, 0, { CLEAN (1), CLEAN (2) }, 3,
    "Two clean days in a row (2 Mar and 3 Mar): 2 more repetitions.",
    "连续两天顺利（3月2日和3月3日）：每组加 2 次。" },

  /* the same */
  { "first-clean-day", SLR, NULL, 0, 0, { CLEAN (1) }, 2,
    "A clean day yesterday, the first of two: same dose.",
    "昨天是顺利的一天，两天中的第一天：训练量不变。" },
  { "first-clean-day-some-days-ago", SLR, NULL, 0, 0, { CLEAN (1) }, 5,
    "A clean day on 2 Mar, the first of two: same dose.",
    "3月2日是顺利的一天，两天中的第一天：训练量不变。" },
  { "top", CLAM, NULL, 3, 0, { CLEAN (1), CLEAN (2) }, 3,
    "Two clean days in a row at the highest dose (2 Mar and 3 Mar): keep it up.",
    "最高训练量下连续两天顺利（3月2日和3月3日）：请保持。" },
  { "not-answered", SLR, NULL, 0, 0, { { 1, "full", 5, 2, 0, NONE } }, 2,
    "The question about the training yesterday is not answered yet: same dose.",
    "昨天训练后的问题还没有回答：训练量不变。" },
  { "not-rated", SLR, NULL, 0, 0, { { 1, "full", 5, NONE, 0, 0 } }, 2,
    "Not everything was rated yesterday: same dose.",
    "昨天的评分不完整：训练量不变。" },
  { "pain-above-usual", SLR, NULL, 0, 1, { { 1, "full", 5, 2, 4, 0 } }, 2,
    "Pain 4 yesterday is above your usual 1: same dose.",
    "昨天疼痛 4 分，高于您平时的 1 分：训练量不变。" },
  { "pain-without-usual", SLR, NULL, 0, 0, { { 1, "full", 5, 2, 3, 0 } }, 3,
    "Pain 3 on 2 Mar: same dose.",
    "3月2日疼痛 3 分：训练量不变。" },
  { "effort-9", WALL, NULL, 0, 0, { { 1, "full", 9, 2, 0, 0 } }, 2,
    "Effort 9 yesterday: same dose until it feels easier.",
    "昨天用力程度 9 分：训练量不变，等轻松一些再加。" },
  { "effort-8", WALL, NULL, 0, 0, { { 1, "full", 8, 2, 0, 0 } }, 2,
    "Effort 8 yesterday: same dose until it feels easier.",
    "昨天用力程度 8 分：训练量不变，等轻松一些再加。" },
  { "shakiness-7", WALL, NULL, 0, 0, { { 1, "full", 5, 7, 0, 0 } }, 2,
    "Shakiness 7 yesterday: same dose until it is steadier.",
    "昨天颤抖 7 分：训练量不变，等更稳一些再加。" },
  { "a-part", WALL, NULL, 0, 0, { { 1, "30/20", 5, 2, 0, 0 } }, 2,
    "55 per cent of the dose was done yesterday: same dose.",
    "昨天完成了训练量的 55%：训练量不变。" },
  { "nearly-full", WALL, NULL, 0, 0, { { 1, "30/30/29", 5, 2, 0, 0 } }, 2,
    "98 per cent of the dose was done yesterday: same dose.",
    "昨天完成了训练量的 98%：训练量不变。" },
  { "a-part-on-one-side", SLR, NULL, 0, 0, { { 1, "10/10/10|10/5", 5, 2, 0, 0 } }, 2,
    "50 per cent of the dose was done yesterday, on the side with less: same dose.",
    "昨天较少的一侧完成了训练量的 50%：训练量不变。" },
  { "one-side-only", SLR, NULL, 0, 0, { { 1, "10/10/10|-", 5, 2, 0, 0 } }, 2,
    "One side was hardly trained yesterday: same dose.",
    "昨天有一侧几乎没有练到：训练量不变。" },
  { "next-to-nothing", WALL, NULL, 0, 0, { { 1, "0", 5, 2, 0, 0 } }, 2,
    "Hardly anything was done yesterday: same dose.",
    "昨天只做了很少一部分：训练量不变。" },
  { "hard-at-the-lowest", SLR, NULL, -2, 0, { { 1, "6/2/2", 9, 2, 0, 0 }, { 2, "6/2/2", 9, 2, 0, 0 } }, 3,
    "It was too much on 2 training days in a row: this is the easiest dose, so the same again, and fewer exercises are fine.",
    "连续 2 个训练日负担偏重：已是最轻的训练量，维持不变，少做几个动作也没关系。" },

  /* rest */
  { "sorer-resting", SLR, NULL, 4, 0, { { 1, "full", 6, 3, 2, 2 } }, 2,
    "Sorer after the training yesterday (2, usually 0): rest now, and from 4 Mar on the same dose.",
    "昨天训练后比平时更痛（2 分，平时 0 分）：先休息，3月4日起训练量不变。" },
  { "sorer-rested", SLR, NULL, 4, 1, { { 1, "full", 6, 3, 2, 3 } }, 3,
    "Sorer after the training on 2 Mar (3, usually 1): after the rest, the same dose.",
    "3月2日训练后比平时更痛（3 分，平时 1 分）：休息之后，训练量不变。" },

  /* down */
  { "sorer-twice", SLR, NULL, 4, 0, { { 1, "full", 6, 3, 2, 2 }, { 3, "full", 6, 3, 2, 3 } }, 4,
    "Sorer the day after, twice (2 Mar and 4 Mar): rest now, and from 6 Mar on 3 × 13 × 5 s.",
    "两次在训练后的第二天更痛（3月2日和3月4日的训练）：先休息，3月6日起做 3 组 × 13 次 × 5 秒。" },
  { "sorer-twice-rested", SLR, NULL, 4, 0, { { 1, "full", 6, 3, 2, 2 }, { 3, "full", 6, 3, 2, 3 } }, 5,
    "Sorer the day after, twice (2 Mar and 4 Mar): back to 3 × 13 × 5 s.",
    "两次在训练后的第二天更痛（3月2日和3月4日的训练）：退回到 3 组 × 13 次 × 5 秒。" },
  { "pain-6", WALL, NULL, 5, 0, { { 1, "45/45/20", 6, 3, 6, 0 } }, 2,
    "Pain 6 yesterday: rest now, and from 5 Mar on 3 × 39 s.",
    "昨天疼痛 6 分：先休息，3月5日起做 3 组 × 39 秒。" },
  { "pain-6-rested", WALL, NULL, 5, 0, { { 1, "45/45/20", 6, 3, 6, 0 } }, 4,
    "Pain 6 on 2 Mar: back to 3 × 39 s.",
    "3月2日疼痛 6 分：退回到 3 组 × 39 秒。" },
  { "pain-6-easier-variant", WALL, "thigh-40", 3, 0, { { 1, "full", 6, 3, 6, 0 } }, 2,
    "Pain 6 yesterday: rest now, and from 5 Mar on the easier variant “Shallow, thighs at 60°”.",
    "昨天疼痛 6 分：先休息，3月5日起改做更容易的“浅，大腿 60°”。" },
  { "next-day-pain-6", SLR, NULL, 5, 0, { { 1, "full", 6, 3, 2, 6 } }, 2,
    "Pain 6 the day after the training yesterday: rest now, and from 5 Mar on 3 × 13 × 5 s.",
    "昨天训练后的第二天疼痛 6 分：先休息，3月5日起做 3 组 × 13 次 × 5 秒。" },
  { "pain-three-days", WALL, "thigh-40", 3, 0,
    { { 1, "full", 6, 3, 4, 0 }, { 2, "full", 6, 3, 3, 0 }, { 3, "full", 6, 3, 3, 0 } }, 4,
    "Pain on 3 training days in a row (yesterday: 3): on with the easier variant “Shallow, thighs at 60°”.",
    "连续 3 个训练日有疼痛（昨天 3 分）：改做更容易的“浅，大腿 60°”。" },
  { "hard-twice", PLANK, NULL, 3, 0, { { 1, "39/30/20", 9, 3, 0, 0 }, { 2, "39/31/20", 9, 3, 0, 0 } }, 3,
    "It was too much on 2 training days in a row: back to 3 × 36 s.",
    "连续 2 个训练日负担偏重：退回到 3 组 × 36 秒。" },
  { "pain-at-the-lowest", SLR, NULL, -2, 0, { { 1, "full", 5, 2, 6, 0 } }, 2,
    "Pain 6 yesterday: there is no easier dose, so this one pauses until a professional agrees.",
    "昨天疼痛 6 分：已没有更轻的训练量，此动作暂停，直到专业人员同意。" },

  /* stop */
  { "pain-8", SLR, NULL, 5, 0, { { 1, "full", 5, 2, 8, 0 } }, 2,
    "Pain 8 yesterday: no training until a professional agrees.",
    "昨天疼痛 8 分：暂停训练，直到专业人员同意。" },
  { "pain-6-twice", WALL, NULL, 5, 0, { { 1, "45/45/20", 6, 3, 6, 0 }, { 6, "full", 6, 3, 6, 0 } }, 7,
    "Strong pain twice (2 Mar and 7 Mar): no training until a professional agrees.",
    "两次出现较重的疼痛（3月2日和3月7日）：暂停训练，直到专业人员同意。" },

  /* time off */
  { "nine-days-off", SLR, NULL, 9, 0, { { 1, "full", 6, 1, 1, 0 } }, 10,
    "9 days since the last time: a gentler start, 4 × 14 × 5 s.",
    "距上次训练 9 天：从更轻的训练量恢复，4 组 × 14 次 × 5 秒。" },
  { "ninety-days-off", SLR, NULL, 9, 0, { { 1, "full", 6, 1, 1, 0 } }, 91,
    "90 days since the last time: a gentler start, 3 × 10 × 5 s.",
    "距上次训练 90 天：从更轻的训练量恢复，3 组 × 10 次 × 5 秒。" },
  { "days-off-at-the-start", SLR, NULL, 0, 0, { { 1, "full", 6, 1, 1, 0 } }, 8,
    "7 days since the last time: a calm start with the same dose, 3 × 10 × 5 s.",
    "距上次训练 7 天：以原来的训练量平稳恢复，3 组 × 10 次 × 5 秒。" },
};

static char *
reason_on (Person *person, int day, const char *exercise)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);
  char *reason = steady_words_reason (steady_plan_find (plan, exercise), plan->date);

  assert_sentence (reason);
  return reason;
}

static void
test_story (gconstpointer data)
{
  const Story *story = data;
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, story->exercise, story->variant, story->level);
  if (story->usual > 0)
    person_answer (person, 0, STEADY_CHECK_USUAL_PAIN, story->usual, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (story->days) && story->days[i].done != NULL; i++)
    {
      const Day *day = &story->days[i];

      person_train (person, day->day, story->exercise, day->done, day->effort, day->shakiness, day->pain);
      if (day->next_day != NONE)
        person_next_day (person, day->day, day->day + 1, day->next_day);
    }
  assert_words (reason_on (person, story->asked, story->exercise), story->english, story->chinese);
}

static void
test_start (void)
{
  g_autoptr (Person) person = person_new ();

  assert_words (reason_on (person, 1, SLR), "A gentle start. It grows only as your body adapts.",
                "轻松起步。身体适应了，训练量才会增加。");
}

/* Worked example 5: held by two steps in seven days. */
static void
test_cap (void)
{
  g_autoptr (Person) person = person_new ();

  for (int day = 1; day <= 6; day++)
    person_train_clean (person, day, SLR);
  assert_words (reason_on (person, 7, SLR),
                "Two steps up a short time ago (3 Mar and 5 Mar): the body needs time, so the same dose.",
                "最近已加量两次（3月3日和3月5日）：身体需要时间，训练量不变。");
}

static void
test_other_exercise (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, WALL, "full", 5, 2, 8);
  assert_words (reason_on (person, 2, SLR),
                "Strong pain in another exercise yesterday: no training until a professional agrees.",
                "昨天做另一个动作时有较重的疼痛：暂停训练，直到专业人员同意。");
}

static void
test_red_flag_and_clearance (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 0);
  person_answer (person, 1, STEADY_CHECK_RED_FLAG, 1, "swelling");
  assert_words (reason_on (person, 1, SLR),
                "Swelling of a knee or a leg, reported today: no training until a professional agrees.",
                "今天报告了“膝部或腿部肿胀”：暂停训练，直到专业人员同意。");
  person_answer (person, 3, STEADY_CHECK_CLEARANCE, 1, "all");
  assert_words (reason_on (person, 3, SLR), "A professional agreed today: on from here.",
                "今天专业人员已同意：从这里继续。");
  assert_words (reason_on (person, 4, SLR), "A professional agreed yesterday: on from here.",
                "昨天专业人员已同意：从这里继续。");
}

static void
test_locks (void)
{
  g_autoptr (Person) person = person_new ();

  person_answer (person, 1, STEADY_CHECK_CONDITION, 1, "knee-surgery");
  assert_words (reason_on (person, 1, CLAM), "After a knee operation, ask your physiotherapist before you do this one.",
                "膝关节手术后，请先咨询您的康复治疗师，再做这个动作。");
  person_answer (person, 2, STEADY_CHECK_USUAL_PAIN, 5, NULL);
  assert_words (reason_on (person, 2, SLR), "Your usual pain is 5: please ask a doctor first.",
                "您平时的疼痛为 5 分：请先咨询医生。");
  person_answer (person, 3, STEADY_CHECK_SCREENING_CLEAR, 0, NULL);
  assert_words (reason_on (person, 3, PLANK), "A health question was answered with yes: please ask a doctor first.",
                "有一个健康问题的回答为“是”：请先咨询医生。");
}

/* A condition that only a user's own exercise knows, without a word to say about it. */
static void
test_lock_of_an_own_exercise (void)
{
  SteadyExercise *exercise = steady_exercise_new ("own");
  SteadyCaveat *caveat = g_new0 (SteadyCaveat, 1);
  SteadyPlanItem item = {
    .exercise = exercise,
    .decision = STEADY_DECISION_LOCKED,
    .rule = STEADY_RULE_R0,
    .reason = { .detail = STEADY_DETAIL_CONDITION, .word = "stiff-ankle" },
  };

  caveat->condition = g_strdup ("stiff-ankle");
  caveat->locks = TRUE;
  g_ptr_array_add (exercise->caveats, caveat);
  assert_words (steady_words_reason (&item, 0),
                "Please ask a professional first whether this exercise is right for you.",
                "请先咨询专业人员，您是否适合做这个动作。");
  steady_exercise_unref (exercise);
}

/* Of an own exercise with one number of repetitions, whose steps lengthen the hold alone. */
static void
test_longer_hold_alone (void)
{
  g_autoptr (SteadyExercise) exercise = steady_exercise_new ("own");
  SteadyPlanItem item = {
    .exercise = exercise,
    .decision = STEADY_DECISION_ADVANCE,
    .rule = STEADY_RULE_R8,
    .prescribed = TRUE,
    .earliest = on_day (3),
    .level = 1,
    .dose = { 3, 10, 6 },
    .dose_before = { 3, 10, 5 },
    .reason = { .detail = STEADY_DETAIL_TWO_CLEAN, .dates = { on_day (1), on_day (2) } },
  };

  assert_words (steady_words_reason (&item, on_day (3)),
                "Two clean days in a row (2 Mar and 3 Mar): each hold now 6 seconds.",
                "连续两天顺利（3月2日和3月3日）：每次保持改为 6 秒。");
}

/* --- a professional's orders ------------------------------------------------------------------------- */

static void
test_fixed_dose (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;

  person_begin_at (person, SLR, NULL, 4);
  person_prescribe (person, SLR, NULL, (SteadyDose) { 2, 8, 5 }, FALSE, 1, 3);
  assert_words (reason_on (person, 1, SLR), "As your physiotherapist prescribed.", "按您的康复治疗师的处方。");
  person_train_clean (person, 1, SLR);
  assert_words (reason_on (person, 2, SLR), "As your physiotherapist prescribed.", "按您的康复治疗师的处方。");
  assert_words (reason_on (person, 4, SLR), "On from the dose your physiotherapist prescribed: 3 × 6 × 5 s.",
                "从您的康复治疗师开出的训练量继续：3 组 × 6 次 × 5 秒。");
  decisions = person_decisions (person, 2);
  g_assert_cmpuint (decisions->len, ==, 1);
  assert_words (steady_words_record (g_ptr_array_index (decisions, 0), steady_catalogue_find (person->catalogue, SLR)),
                "A clean day, and the dose stays as your physiotherapist prescribed.",
                "顺利的一天，训练量仍按您的康复治疗师的处方。");
}

static void
test_rest_from_a_fixed_dose (void)
{
  g_autoptr (Person) person = person_new ();

  person_prescribe (person, SLR, NULL, (SteadyDose) { 2, 8, 5 }, FALSE, 1, 0);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  assert_words (reason_on (person, 2, SLR),
                "Pain 6 yesterday: rest now, and from 5 Mar on as your physiotherapist prescribed.",
                "昨天疼痛 6 分：先休息，3月5日起按您的康复治疗师的处方训练。");
  assert_words (reason_on (person, 4, SLR), "As your physiotherapist prescribed.", "按您的康复治疗师的处方。");
}

static void
test_not_this_exercise (void)
{
  g_autoptr (Person) person = person_new ();

  person_prescribe (person, SLR, NULL, (SteadyDose) { 0, 0, 0 }, FALSE, 1, 0);
  assert_words (reason_on (person, 1, SLR), "Your physiotherapist asked you to leave this one out.",
                "您的康复治疗师请您不做这个动作。");
  person_answer (person, 2, STEADY_CHECK_RED_FLAG, 1, "swelling");
  assert_words (reason_on (person, 2, SLR),
                "Swelling of a knee or a leg, reported today: no training until a professional agrees.",
                "今天报告了“膝部或腿部肿胀”：暂停训练，直到专业人员同意。");
}

static void
test_ceiling (void)
{
  g_autoptr (Person) person = person_new ();

  /* 3 × 11 × 5 s is the highest that is not above it. */
  person_prescribe (person, SLR, NULL, (SteadyDose) { 3, 11, 5 }, TRUE, 5, 0);
  person_begin_at (person, SLR, NULL, 1);
  person_train_clean (person, 1, SLR);
  person_train_clean (person, 2, SLR);
  assert_words (reason_on (person, 3, SLR), "Two clean days in a row (2 Mar and 3 Mar): one more repetition.",
                "连续两天顺利（3月2日和3月3日）：每组加一次。");
  assert_words (reason_on (person, 5, SLR), "Within the limit your physiotherapist set: 3 × 11 × 5 s.",
                "不超过您的康复治疗师设定的上限：3 组 × 11 次 × 5 秒。");
  person_train_clean (person, 5, SLR);
  person_train_clean (person, 6, SLR);
  assert_words (reason_on (person, 7, SLR),
                "Two clean days in a row at the highest dose (6 Mar and 7 Mar): keep it up, at the limit your "
                "physiotherapist set.",
                "最高训练量下连续两天顺利（3月6日和3月7日）：已到您的康复治疗师设定的上限，请保持。");
}

static void
test_ceiling_below_everything (void)
{
  g_autoptr (Person) person = person_new ();

  person_prescribe (person, SLR, NULL, (SteadyDose) { 1, 1, 1 }, TRUE, 1, 0);
  assert_words (reason_on (person, 1, SLR),
                "The limit your physiotherapist set is below the easiest dose: please ask before you go on.",
                "您的康复治疗师设定的上限低于最轻的训练量：继续之前请先询问。");
}

/* --- what changed after the decision ------------------------------------------------------------------ */

static void
test_variant_accepted (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, NULL, 10);
  person_train_clean (person, 1, WALL);
  person_train_clean (person, 2, WALL);
  person_answer (person, 3, STEADY_CHECK_VARIANT, 1, "wall-sit/thigh-40");
  assert_words (reason_on (person, 3, WALL), "Changed to the variant “Half way, thighs at 40°”: 3 × 30 s.",
                "已改做“一半，大腿 40°”：3 组 × 30 秒。");
}

static void
test_start_level_chosen (void)
{
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  person_train_clean (person, 2, SLR);
  person_answer (person, 3, STEADY_CHECK_START_LEVEL, -1, SLR);
  assert_words (reason_on (person, 3, SLR), "The dose was set anew: 3 × 8 × 5 s.",
                "训练量已重新设定：3 组 × 8 次 × 5 秒。");
}

/* --- records and tonight ------------------------------------------------------------------------------ */

static void
test_record (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;
  const SteadyExercise *exercise = steady_catalogue_find (person->catalogue, SLR);

  person_begin_at (person, SLR, NULL, 4);
  person_train (person, 1, SLR, "full", 6, 3, 2);
  person_next_day (person, 1, 2, 2);
  person_train (person, 3, SLR, "full", 6, 3, 4);
  person_next_day (person, 3, 4, 0);
  decisions = person_decisions (person, 4);
  g_assert_cmpuint (decisions->len, ==, 2);
  assert_words (steady_words_record (g_ptr_array_index (decisions, 0), exercise),
                "Sorer after the training on 2 Mar (2, usually 0): after the rest, the same dose.",
                "3月2日训练后比平时更痛（2 分，平时 0 分）：休息之后，训练量不变。");
  assert_words (steady_words_record (g_ptr_array_index (decisions, 1), exercise), "Pain 4 on 4 Mar: same dose.",
                "3月4日疼痛 4 分：训练量不变。");
}

static void
test_tomorrow (void)
{
  g_autoptr (Person) clean = person_new ();
  g_autoptr (Person) sore = person_new ();
  g_autoptr (SteadyPlan) after_clean = NULL;
  g_autoptr (SteadyPlan) after_sore = NULL;

  person_train (clean, 1, SLR, "full", 5, 2, 0);
  after_clean = person_plan (clean, 2);
  assert_words (steady_words_tomorrow (steady_plan_find (after_clean, SLR)),
                "Tomorrow’s question decides: without more pain, today counts as a clean day.",
                "由明天的问题来决定：如果没有更痛，今天就算顺利的一天。");
  person_train (sore, 1, SLR, "full", 5, 2, 4);
  after_sore = person_plan (sore, 2);
  assert_words (steady_words_tomorrow (steady_plan_find (after_sore, SLR)), "Pain 4 today: same dose.",
                "今天疼痛 4 分：训练量不变。");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strconcat ("/reason/", stories[i].name, NULL);

      g_test_add_data_func (path, &stories[i], test_story);
    }
  g_test_add_func ("/reason/start", test_start);
  g_test_add_func ("/reason/cap", test_cap);
  g_test_add_func ("/reason/other-exercise", test_other_exercise);
  g_test_add_func ("/reason/red-flag-and-clearance", test_red_flag_and_clearance);
  g_test_add_func ("/reason/locks", test_locks);
  g_test_add_func ("/reason/longer-hold-alone", test_longer_hold_alone);
  g_test_add_func ("/reason/lock-of-an-own-exercise", test_lock_of_an_own_exercise);
  g_test_add_func ("/order/fixed-dose", test_fixed_dose);
  g_test_add_func ("/order/rest", test_rest_from_a_fixed_dose);
  g_test_add_func ("/order/not-this", test_not_this_exercise);
  g_test_add_func ("/order/ceiling", test_ceiling);
  g_test_add_func ("/order/ceiling-below-everything", test_ceiling_below_everything);
  g_test_add_func ("/changed/variant", test_variant_accepted);
  g_test_add_func ("/changed/start-level", test_start_level_chosen);
  g_test_add_func ("/record", test_record);
  g_test_add_func ("/tomorrow", test_tomorrow);
  return g_test_run ();
}
