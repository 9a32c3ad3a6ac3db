/* The plan and the records as things: their words, their copies, what a reason carries. */

#include "person.h"

static void
test_words (void)
{
  static const struct { SteadyDecision decision; const char *word; } decisions[] = {
    { STEADY_DECISION_START, "start" },       { STEADY_DECISION_HOLD, "hold" },
    { STEADY_DECISION_ADVANCE, "advance" },   { STEADY_DECISION_MAINTAIN, "maintain" },
    { STEADY_DECISION_STEP_BACK, "step-back" }, { STEADY_DECISION_REST, "rest" },
    { STEADY_DECISION_GAP, "gap" },           { STEADY_DECISION_PAUSE, "pause" },
    { STEADY_DECISION_REFER, "refer" },       { STEADY_DECISION_LOCKED, "locked" },
    { STEADY_DECISION_RESUME, "resume" },
  };
  static const struct { SteadyRule rule; const char *word; } rules[] = {
    { STEADY_RULE_NONE, "" },  { STEADY_RULE_R0, "R0" }, { STEADY_RULE_R1, "R1" }, { STEADY_RULE_R2, "R2" },
    { STEADY_RULE_R3, "R3" },  { STEADY_RULE_R4, "R4" }, { STEADY_RULE_R5, "R5" }, { STEADY_RULE_R6, "R6" },
    { STEADY_RULE_R7, "R7" },  { STEADY_RULE_R8, "R8" }, { STEADY_RULE_R9, "R9" }, { STEADY_RULE_G, "G" },
    { STEADY_RULE_C, "C" },
  };
  SteadyDecision decision = STEADY_DECISION_REST;
  SteadyRule rule = STEADY_RULE_C;

  g_assert_cmpuint (G_N_ELEMENTS (decisions), ==, STEADY_N_DECISIONS);
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      g_assert_cmpstr (steady_decision_to_string (decisions[i].decision), ==, decisions[i].word);
      g_assert_true (steady_decision_from_string (decisions[i].word, &decision));
      g_assert_cmpint (decision, ==, decisions[i].decision);
    }
  g_assert_false (steady_decision_from_string ("step back", &decision));
  g_assert_false (steady_decision_from_string (NULL, &decision));

  g_assert_cmpuint (G_N_ELEMENTS (rules), ==, STEADY_N_RULES);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_assert_cmpstr (steady_rule_to_string (rules[i].rule), ==, rules[i].word);
      g_assert_true (steady_rule_from_string (rules[i].word, &rule));
      g_assert_cmpint (rule, ==, rules[i].rule);
    }
  g_assert_false (steady_rule_from_string ("r8", &rule));
  g_assert_cmpint (rule, ==, STEADY_RULE_C);
  g_assert_cmpstr (steady_advice_to_string (STEADY_ADVICE_A1), ==, "A1");
  g_assert_cmpstr (steady_advice_to_string (STEADY_ADVICE_A6), ==, "A6");
}

/* Before any history: everything starts at level 0 of the easiest variant. */
static void
test_start (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = person_plan (person, 1);
  g_autoptr (SteadyPlan) again = steady_plan_ref (plan);

  g_assert_cmpint (again->date, ==, on_day (1));
  g_assert_true (plan->training_day);
  g_assert_false (plan->stop);
  g_assert_cmpuint (plan->advice->len, ==, 0);
  g_assert_cmpuint (plan->items->len, ==, 4);
  g_assert_null (steady_plan_find (plan, "headstand"));
  assert_item (plan, SLR, "start - L0 standard from 1");
  assert_item (plan, CLAM, "start - L0 standard from 1");
  assert_item (plan, WALL, "start - L0 thigh-60 from 1");
  assert_item (plan, PLANK, "start - L0 knees from 1");
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);

      g_assert_true (item->prescribed);
      g_assert_cmpint (item->decided_on, ==, STEADY_DATE_NONE);
      g_assert_cmpint (item->source, ==, STEADY_SOURCE_PLANNER);
      g_assert_true (item->exercise == steady_catalogue_get (plan->catalogue, i));
    }
}

static void
test_resting (void)
{
  static const struct { int day; gboolean prescribed; } cases[] = { { 2, FALSE }, { 3, FALSE }, { 4, TRUE } };
  g_autoptr (Person) person = person_new ();

  person_train (person, 1, SLR, "full", 5, 2, 6);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyPlan) plan = person_plan (person, cases[i].day);

      g_assert_cmpint (steady_plan_find (plan, SLR)->prescribed, ==, cases[i].prescribed);
      g_assert_true (steady_plan_find (plan, PLANK)->prescribed);
    }
}

static void
test_record_copy (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (SteadyDecisionRecord) copy = NULL;
  const SteadyDecisionRecord *record;

  person_begin_at (person, WALL, "thigh-40", 3);
  person_train (person, 1, WALL, "full", 5, 2, 6);
  decisions = person_decisions (person, 1);
  record = g_ptr_array_index (decisions, 0);
  copy = steady_decision_record_copy (record);
  g_assert_cmpint (day_of (copy->date), ==, 1);
  g_assert_cmpstr (copy->exercise, ==, WALL);
  g_assert_cmpint (copy->decision, ==, STEADY_DECISION_STEP_BACK);
  g_assert_cmpint (copy->rule, ==, STEADY_RULE_R2);
  g_assert_cmpint (copy->level_before, ==, 3);
  g_assert_cmpint (copy->level_after, ==, 3);
  g_assert_cmpstr (copy->variant_before, ==, "thigh-40");
  g_assert_cmpstr (copy->variant, ==, "thigh-60");
  g_assert_cmpint (copy->dose.hold_s, ==, 39);
  g_assert_true (copy->provisional);
  g_assert_true (copy->exercise != record->exercise);
  steady_decision_record_free (NULL);
}

/* --- reasons -------------------------------------------------------------------------------------- */

static SteadyReason
reason_after (Person *person, int day)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  return steady_plan_find (plan, SLR)->reason;
}

static void
test_reasons (void)
{
  static const struct { int level, usual; const char *done; int effort, shakiness, pain, next_day;
                        SteadyDetail detail; int value, count; } cases[] = {
    { 5, 1, "full", 5, 2, 8, 0, STEADY_DETAIL_PAIN, 8, 0 },
    { 5, 1, "full", 5, 2, 6, 0, STEADY_DETAIL_PAIN, 6, 0 },
    { 5, 1, "full", 5, 2, 0, 7, STEADY_DETAIL_NEXT_DAY_PAIN, 7, 0 },
    { 5, 1, "full", 5, 2, 0, 3, STEADY_DETAIL_NEXT_DAY_PAIN, 3, 0 },
    { 5, 1, "full", 5, 2, 4, 0, STEADY_DETAIL_PAIN, 4, 1 },
    { 5, 1, "15/15/3", 9, 2, 0, 0, STEADY_DETAIL_COMPLETION, 73, 1 },
    { 5, 1, "full", 9, 2, 0, 0, STEADY_DETAIL_EFFORT, 9, 1 },
    { 5, 1, "15/15/14", 8, 7, 0, 0, STEADY_DETAIL_COMPLETION, 97, 0 },
    { 5, 1, "full", 8, 7, 0, 0, STEADY_DETAIL_EFFORT, 8, 0 },
    { 5, 1, "full", 5, 7, 0, 0, STEADY_DETAIL_SHAKINESS, 7, 0 },
    { 5, 1, "full", 5, 2, 0, NONE, STEADY_DETAIL_NO_ANSWER, 0, 0 },
    { 5, 1, "full", NONE, 2, 0, 0, STEADY_DETAIL_NO_RATING, 0, 0 },
    { 5, 1, "full", NONE, 2, 0, NONE, STEADY_DETAIL_NO_RATING, 0, 0 },
    { 5, 1, "full", 5, 2, 0, 0, STEADY_DETAIL_FIRST_CLEAN, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      SteadyReason reason;

      person_begin_at (person, SLR, NULL, cases[i].level);
      person_answer (person, 0, STEADY_CHECK_USUAL_PAIN, cases[i].usual, NULL);
      person_train (person, 1, SLR, cases[i].done, cases[i].effort, cases[i].shakiness, cases[i].pain);
      if (cases[i].next_day != NONE)
        person_next_day (person, 1, 2, cases[i].next_day);
      reason = reason_after (person, 2);
      g_assert_cmpint (reason.detail, ==, cases[i].detail);
      g_assert_cmpint (reason.value, ==, cases[i].value);
      g_assert_cmpint (reason.usual, ==, cases[i].usual);
      g_assert_cmpint (reason.count, ==, cases[i].count);
      g_assert_cmpint (day_of (reason.dates[0]), ==, 1);
    }
}

/* The second time says when the first was. */
static void
test_reasons_again (void)
{
  static const struct { int pain[2], next_day[2]; int value, count; } cases[] = {
    { { 6, 7 }, { 0, 0 }, 7, 0 }, { { 6, 0 }, { 0, 6 }, 6, 1 }, { { 0, 0 }, { 2, 3 }, 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Person) person = person_new ();
      SteadyReason reason;

      person_begin_at (person, SLR, NULL, 9);
      for (int j = 0; j < 2; j++)
        {
          person_train (person, 1 + 4 * j, SLR, "full", 5, 2, cases[i].pain[j]);
          person_next_day (person, 1 + 4 * j, 2 + 4 * j, cases[i].next_day[j]);
        }
      reason = reason_after (person, 6);
      g_assert_cmpint (reason.detail, ==, STEADY_DETAIL_AGAIN);
      g_assert_cmpint (reason.value, ==, cases[i].value);
      g_assert_cmpint (reason.count, ==, cases[i].count);
      g_assert_cmpint (day_of (reason.dates[0]), ==, 5);
      g_assert_cmpint (day_of (reason.dates[1]), ==, 1);
    }
}

/* An advance names the two clean days, also where one without an answer lay between. */
static void
test_reasons_of_clean_days (void)
{
  g_autoptr (Person) person = person_new ();
  SteadyReason reason;

  person_train_clean (person, 1, SLR);
  person_train (person, 2, SLR, "full", 5, 2, 0);
  person_train_clean (person, 4, SLR);
  reason = reason_after (person, 5);
  g_assert_cmpint (reason.detail, ==, STEADY_DETAIL_TWO_CLEAN);
  g_assert_cmpint (day_of (reason.dates[0]), ==, 1);
  g_assert_cmpint (day_of (reason.dates[1]), ==, 4);

  person_train_clean (person, 5, SLR);
  person_train_clean (person, 6, SLR);
  person_train_clean (person, 7, SLR);
  person_train_clean (person, 8, SLR);
  reason = reason_after (person, 9);
  g_assert_cmpint (reason.detail, ==, STEADY_DETAIL_CAP);
  g_assert_cmpint (day_of (reason.dates[0]), ==, 4);
  g_assert_cmpint (day_of (reason.dates[1]), ==, 6);
}

static void
test_reasons_in_a_row (void)
{
  g_autoptr (Person) amber = person_new ();
  g_autoptr (Person) lowest = person_new ();
  SteadyReason reason;

  person_begin_at (amber, SLR, NULL, 9);
  person_begin_at (lowest, SLR, NULL, -2);
  for (int day = 1; day <= 3; day++)
    {
      person_train (amber, day, SLR, "full", 5, 2, 3);
      person_train (lowest, day, SLR, "full", 9, 2, 0);
    }
  reason = reason_after (amber, 4);
  g_assert_cmpint (reason.detail, ==, STEADY_DETAIL_AMBER);
  g_assert_cmpint (reason.value, ==, 3);
  g_assert_cmpint (reason.count, ==, 3);
  reason = reason_after (lowest, 4);
  g_assert_cmpint (reason.detail, ==, STEADY_DETAIL_LOWEST);
  g_assert_cmpint (reason.count, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/words", test_words);
  g_test_add_func ("/plan/start", test_start);
  g_test_add_func ("/plan/resting", test_resting);
  g_test_add_func ("/plan/record-copy", test_record_copy);
  g_test_add_func ("/reasons/each", test_reasons);
  g_test_add_func ("/reasons/again", test_reasons_again);
  g_test_add_func ("/reasons/clean-days", test_reasons_of_clean_days);
  g_test_add_func ("/reasons/in-a-row", test_reasons_in_a_row);
  return g_test_run ();
}
