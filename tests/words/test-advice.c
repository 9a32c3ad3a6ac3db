#include "person.h"
#include "words-test-utils.h"

/* Advice and stops, from histories. Day 1 is Monday, 2 March 2026. */

static char *
advice_on (Person *person, int day, SteadyAdviceCode code)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  for (guint i = 0; i < plan->advice->len; i++)
    {
      const SteadyAdvice *advice = &g_array_index (plan->advice, SteadyAdvice, i);
      char *text;

      if (advice->code != code)
        continue;
      text = steady_words_advice (advice);
      assert_sentence (text);
      return text;
    }
  g_assert_not_reached ();
}

static char *
stop_on (Person *person, int day)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  return steady_words_stop (plan);
}

static void
test_no_stop (void)
{
  g_autoptr (Person) person = person_new ();

  assert_words (stop_on (person, 1), "", "");
}

static void
test_pain (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, WALL, "full", 5, 2, 8);
  assert_words (stop_on (person, 2), "Wall sit: pain 8 on 2 Mar. Please see a professional before you train again.",
                "靠墙静蹲：3月2日疼痛 8 分。请先让专业人员看过，再恢复训练。");
  assert_words (advice_on (person, 2, STEADY_ADVICE_A1), "Please stop training and see a professional. The sign: pain 8.",
                "请停止训练，找专业人员看一看。危险信号：疼痛 8 分。");
}

static void
test_pain_twice (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, WALL, NULL, 5);
  person_train (person, 1, WALL, "full", 5, 2, 6);
  person_next_day (person, 1, 2, 0);
  person_train (person, 6, WALL, "full", 5, 2, 6);
  assert_words (stop_on (person, 7),
                "Wall sit: strong pain twice, on 2 Mar and 7 Mar. Please see a professional before you train again.",
                "靠墙静蹲：3月2日和3月7日两次出现较重的疼痛。请先让专业人员看过，再恢复训练。");
  assert_words (advice_on (person, 7, STEADY_ADVICE_A1),
                "Please stop training and see a professional. The sign: strong pain twice (2 Mar and 7 Mar).",
                "请停止训练，找专业人员看一看。危险信号：两次较重的疼痛（3月2日和3月7日）。");
}

static void
test_sign (void)
{
  g_autoptr (Person) person = person_new ();

  person_answer (person, 1, STEADY_CHECK_RED_FLAG, 1, "swelling");
  assert_words (stop_on (person, 1),
                "Swelling of a knee or a leg (2 Mar). Please see a professional before you train again.",
                "膝部或腿部肿胀（3月2日）。请先让专业人员看过，再恢复训练。");
  assert_words (advice_on (person, 1, STEADY_ADVICE_A1),
                "Please stop training and see a professional. The sign: Swelling of a knee or a leg.",
                "请停止训练，找专业人员看一看。危险信号：膝部或腿部肿胀。");
}

/* What asks for emergency help says so for as long as the stop is shown. */
static void
test_urgent_sign (void)
{
  g_autoptr (Person) person = person_new ();

  person_answer (person, 1, STEADY_CHECK_RED_FLAG, 1, "chest-pain");
  assert_words (stop_on (person, 9),
                "Chest pain (2 Mar). Please see a doctor before you train again. If it comes back, call for emergency help "
                "at once.",
                "胸痛（3月2日）。请先就医，再恢复训练。如果再次出现，请立即拨打急救电话（中国大陆为 120）。");
  assert_words (advice_on (person, 9, STEADY_ADVICE_A1),
                "Please stop training and see a doctor. The sign: Chest pain. If it comes back, call for emergency help at "
                "once.",
                "请停止训练并就医。危险信号：胸痛。如果再次出现，请立即拨打急救电话（中国大陆为 120）。");
}

static void
test_no_change (void)
{
  g_autoptr (Person) person = person_new ();

  for (int day = 1; day <= 60; day += 2)
    person_train (person, day, CLAM, "full", 5, 5, 0);
  assert_words (advice_on (person, 29, STEADY_ADVICE_A2),
                "No clear change in four weeks of training: consider asking a physiotherapist to have a look.",
                "训练了 4 周，没有明显变化：可以考虑请康复治疗师看一看。");
  assert_words (advice_on (person, 57, STEADY_ADVICE_A3),
                "No clear change in eight weeks of training: please have your legs looked at in a rehabilitation or "
                "orthopaedic department.",
                "训练了 8 周，没有明显变化：请到康复医学科或骨科检查一下双腿。");
}

static void
test_more_pain (void)
{
  g_autoptr (Person) person = person_new ();

  for (int day = 1; day <= 14; day++)
    person_train (person, day, CLAM, "full", 5, 1, day <= 7 ? 0 : 2);
  assert_words (advice_on (person, 14, STEADY_ADVICE_A4),
                "More pain in the last seven days (median 2) than in the seven before (0): ease off, and ask a professional "
                "if it goes on.",
                "最近七天的疼痛（中位数 2 分）高于之前七天（0 分）：请放轻一些；如果持续，请咨询专业人员。");
}

static void
test_screening (void)
{
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 0);
  assert_words (advice_on (person, 29, STEADY_ADVICE_A5),
                "Health can change: please answer the health questions again before you go on.",
                "身体状况会变化：继续之前，请重新回答健康问题。");
}

static void
test_too_hard (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 9, 2, 0);
  assert_words (advice_on (person, 2, STEADY_ADVICE_A6),
                "Straight-leg raise: too hard as it is. An easier variant or fewer exercises can help, or ask a professional.",
                "直腿抬高：目前还是太吃力。可以换更容易的做法，或少做几个动作，也可以咨询专业人员。");
}

static void
test_several_too_hard (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_begin_at (person, CLAM, NULL, -2);
  person_train (person, 1, SLR, "full", 9, 2, 0);
  person_train (person, 1, CLAM, "full", 9, 2, 0);
  assert_words (advice_on (person, 2, STEADY_ADVICE_A6),
                "Several exercises are too hard as they are. Easier variants or fewer exercises can help, or ask a "
                "professional.",
                "有几个动作目前都还是太吃力。可以换更容易的做法，或少做几个动作，也可以咨询专业人员。");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/advice/no-stop", test_no_stop);
  g_test_add_func ("/advice/pain", test_pain);
  g_test_add_func ("/advice/pain-twice", test_pain_twice);
  g_test_add_func ("/advice/sign", test_sign);
  g_test_add_func ("/advice/urgent-sign", test_urgent_sign);
  g_test_add_func ("/advice/no-change", test_no_change);
  g_test_add_func ("/advice/more-pain", test_more_pain);
  g_test_add_func ("/advice/screening", test_screening);
  g_test_add_func ("/advice/too-hard", test_too_hard);
  g_test_add_func ("/advice/several-too-hard", test_several_too_hard);
  return g_test_run ();
}
