#include "person.h"
#include "steady-ladder.h"
#include "words-test-utils.h"

/* Every decision, rule and detail that the planner can bring together, with every number in it, is a sentence;
 * and the list of them is complete: random histories bring nothing else. */

typedef struct
{
  SteadyDecision decision;
  SteadyRule rule;
  SteadyDetail detail;
} Combination;

#define START STEADY_DECISION_START
#define HOLD STEADY_DECISION_HOLD
#define ADVANCE STEADY_DECISION_ADVANCE
#define MAINTAIN STEADY_DECISION_MAINTAIN
#define BACK STEADY_DECISION_STEP_BACK
#define REST STEADY_DECISION_REST
#define GAP STEADY_DECISION_GAP
#define PAUSE STEADY_DECISION_PAUSE
#define REFER STEADY_DECISION_REFER
#define LOCKED STEADY_DECISION_LOCKED
#define RESUME STEADY_DECISION_RESUME

#define R(number) STEADY_RULE_R##number
#define D(name) STEADY_DETAIL_##name

static const Combination combinations[] = {
  { START, STEADY_RULE_NONE, D (NONE) },
  { LOCKED, R (0), D (CONDITION) },
  { LOCKED, R (0), D (SCREENING) },
  { LOCKED, R (0), D (USUAL_PAIN) },
  { REFER, R (1), D (PAIN) },
  { REFER, R (1), D (RED_FLAG) },
  { REFER, R (1), D (OTHER_EXERCISE) },
  { REFER, R (2), D (AGAIN) },
  { REFER, R (2), D (OTHER_EXERCISE) },
  { BACK, R (2), D (PAIN) },
  { BACK, R (2), D (NEXT_DAY_PAIN) },
  { PAUSE, R (2), D (PAIN) },
  { PAUSE, R (2), D (NEXT_DAY_PAIN) },
  { REST, R (2), D (PAIN) },          /* of a professional's dose */
  { REST, R (2), D (NEXT_DAY_PAIN) }, /* likewise */
  { REST, R (3), D (NEXT_DAY_PAIN) },
  { REST, R (3), D (AGAIN) },         /* likewise */
  { BACK, R (3), D (AGAIN) },
  { PAUSE, R (3), D (AGAIN) },
  { HOLD, R (4), D (PAIN) },
  { BACK, R (4), D (AMBER) },
  { PAUSE, R (4), D (AMBER) },
  { HOLD, R (5), D (COMPLETION) },
  { HOLD, R (5), D (EFFORT) },
  { HOLD, R (5), D (LOWEST) },
  { BACK, R (5), D (COMPLETION) },
  { BACK, R (5), D (EFFORT) },
  { HOLD, R (6), D (COMPLETION) },
  { HOLD, R (6), D (EFFORT) },
  { HOLD, R (6), D (SHAKINESS) },
  { HOLD, R (7), D (NO_ANSWER) },
  { HOLD, R (7), D (NO_RATING) },
  { HOLD, R (8), D (FIRST_CLEAN) },
  { HOLD, R (8), D (CAP) },
  { HOLD, R (8), D (PROFESSIONAL) },
  { ADVANCE, R (8), D (TWO_CLEAN) },
  { MAINTAIN, R (9), D (TWO_CLEAN) },
  { GAP, STEADY_RULE_G, D (NONE) },
  { RESUME, STEADY_RULE_C, D (NONE) },
};

static const char * const flags[] = {
  "pain", "swelling", "numbness", "wasting", "giving-way", "cannot-bear-weight", "hot-joint", "resting-shake",
  "chest-pain", "breathless", "dizzy",
};

static const char * const conditions[] = { "pregnancy", "knee-surgery", "arthritis", "disc-herniation" };

/* --- each combination, with every number ----------------------------------------------------------------- */

static void
set_dose (SteadyPlanItem *item)
{
  gboolean hold = item->exercise->kind == STEADY_EXERCISE_HOLD;
  SteadyDose dose = hold ? (SteadyDose) { 3, 0, 36 } : (SteadyDose) { 3, 12, 5 };

  item->dose = item->dose_before = dose;
  item->level_before = item->level = 2;
  if (item->decision == ADVANCE || item->decision == BACK)
    {
      item->level += item->decision == ADVANCE ? 1 : -1;
      *(hold ? &item->dose.hold_s : &item->dose.reps) += item->decision == ADVANCE ? 1 : -1;
    }
}

static void
set_word (SteadyPlanItem *item, guint n)
{
  const char *word = "";

  if (item->reason.detail == STEADY_DETAIL_RED_FLAG)
    word = flags[n % G_N_ELEMENTS (flags)];
  else if (item->reason.detail == STEADY_DETAIL_CONDITION)
    word = conditions[n % G_N_ELEMENTS (conditions)];
  else if (item->reason.detail == STEADY_DETAIL_OTHER_EXERCISE)
    word = "wall-sit";
  g_strlcpy (item->reason.word, word, sizeof item->reason.word);
}

static void
assert_item_words (const SteadyPlanItem *item, SteadyDate date)
{
  g_autofree char *reason = steady_words_reason (item, date);
  g_autofree char *tomorrow = steady_words_tomorrow (item);
  g_autofree char *decision = steady_words_decision (item->decision);
  g_autofree char *dose = steady_words_dose (item->exercise, item->dose);

  assert_sentence (reason);
  assert_sentence (tomorrow);
  assert_plain (decision);
  g_assert_cmpstr (dose, !=, "");
}

static void
try_combination (const SteadyExercise *exercise, const Combination *combination, guint n)
{
  SteadyDate date = on_day (20);
  SteadyPlanItem item = {
    .exercise = exercise,
    .decision = combination->decision,
    .rule = combination->rule,
    .decided_on = date - (int) (n % 4),
    .prescribed = n % 3 != 0,
    .earliest = n % 3 != 0 ? date : date + 1 + (int) (n % 2),
    .source = n % 5 == 0 ? STEADY_SOURCE_PROFESSIONAL : STEADY_SOURCE_PLANNER,
    .limited = n % 7 == 0,
    .offer = -1,
    .reason = {
      .detail = combination->detail,
      .dates = { date - 3, date - 2 },
      .value = (int) (n % 101),
      .usual = (int) (n % 11),
      .count = 1 + (int) (n % 9),
    },
  };

  if (combination->decision == LOCKED || combination->decision == REFER || combination->decision == PAUSE)
    {
      item.prescribed = FALSE;
      item.earliest = STEADY_DATE_NONE;
    }
  set_dose (&item);
  set_word (&item, n);
  assert_item_words (&item, date);
}

static void
test_combinations (void)
{
  g_autoptr (Person) person = person_new ();

  for (guint i = 0; i < steady_catalogue_get_n_exercises (person->catalogue); i++)
    for (guint j = 0; j < G_N_ELEMENTS (combinations); j++)
      for (guint n = 0; n < 101 * 4; n++)
        try_combination (steady_catalogue_get (person->catalogue, i), &combinations[j], n);
}

/* Each step of each ladder, up and down, in each variant. */
static void
test_steps (void)
{
  g_autoptr (Person) person = person_new ();

  for (guint i = 0; i < steady_catalogue_get_n_exercises (person->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (person->catalogue, i);
      g_autoptr (SteadyLadder) ladder = steady_ladder_new (exercise, NULL);

      for (int level = steady_ladder_get_lowest (ladder); level < steady_ladder_get_ceiling (ladder); level++)
        {
          SteadyPlanItem item = {
            .exercise = exercise,
            .decision = STEADY_DECISION_ADVANCE,
            .rule = STEADY_RULE_R8,
            .prescribed = TRUE,
            .earliest = on_day (3),
            .decided_on = on_day (2),
            .level = level + 1,
            .level_before = level,
            .dose = steady_ladder_get_dose (ladder, level + 1),
            .dose_before = steady_ladder_get_dose (ladder, level),
            .reason = { .detail = STEADY_DETAIL_TWO_CLEAN, .dates = { on_day (1), on_day (2) } },
          };
          g_autofree char *reason = steady_words_reason (&item, on_day (3));
          g_autofree char *name = steady_words_level (level, steady_ladder_get_lowest (ladder));

          assert_sentence (reason);
          assert_plain (name);
        }
    }
}

/* --- random histories ---------------------------------------------------------------------------------- */

#define N_PEOPLE 250
#define N_DAYS 30

static gboolean seen[G_N_ELEMENTS (combinations)];

static void
note (SteadyDecision decision, SteadyRule rule, SteadyDetail detail)
{
  for (guint i = 0; i < G_N_ELEMENTS (combinations); i++)
    if (combinations[i].decision == decision && combinations[i].rule == rule && combinations[i].detail == detail)
      {
        seen[i] = TRUE;
        return;
      }
  g_error ("not in the list: %s %s %d", steady_decision_to_string (decision), steady_rule_to_string (rule), detail);
}

static int
often (GRand *rand, int usual, int other_from, int other_to, double chance)
{
  return g_rand_double (rand) < chance ? g_rand_int_range (rand, other_from, other_to + 1) : usual;
}

static void
random_training (Person *person, GRand *rand, int day, double trouble, int ache)
{
  static const char * const done[] = { "10/10/5", "30/20", "0/0/0", "-/10/10", "40/40/39" };

  for (guint i = 0; i < steady_catalogue_get_n_exercises (person->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (person->catalogue, i);

      if (g_rand_double (rand) < 0.15)
        continue;
      person_train (person, day, exercise->id,
                    g_rand_double (rand) < trouble ? done[g_rand_int_range (rand, 0, G_N_ELEMENTS (done))] : "full",
                    often (rand, 5, -1, 10, trouble), often (rand, 2, -1, 10, trouble), often (rand, ache, -1, 10, trouble));
    }
  if (g_rand_double (rand) < 0.9)
    person_next_day (person, day, day + 1, often (rand, 0, 0, 8, trouble));
}

static void
random_prescription (Person *person, GRand *rand, int day)
{
  const SteadyExercise *exercise = steady_catalogue_get (person->catalogue, (guint) g_rand_int_range (rand, 0, 4));
  int kind = g_rand_int_range (rand, 0, 3);
  SteadyDose dose = { kind == 0 ? 0 : g_rand_int_range (rand, 1, 5), g_rand_int_range (rand, 1, 16),
                      g_rand_int_range (rand, 1, 61) };

  person_prescribe (person, exercise->id, NULL, dose, kind == 2, day, day + g_rand_int_range (rand, 0, 15));
}

static void
random_answer (Person *person, GRand *rand, int day)
{
  static const char * const variants[] = { "wall-sit/thigh-40", "wall-sit/thigh-60", "plank/full", "plank/knees" };
  const SteadyExercise *exercise = steady_catalogue_get (person->catalogue, (guint) g_rand_int_range (rand, 0, 4));

  switch (g_rand_int_range (rand, 0, 14))
    {
    case 0:
      person_answer (person, day, STEADY_CHECK_RED_FLAG, 1, flags[g_rand_int_range (rand, 0, G_N_ELEMENTS (flags))]);
      break;
    case 1:
      person_answer (person, day, STEADY_CHECK_CONDITION, g_rand_int_range (rand, 0, 2),
                     conditions[g_rand_int_range (rand, 0, G_N_ELEMENTS (conditions))]);
      break;
    case 2:
      person_answer (person, day, STEADY_CHECK_USUAL_PAIN, g_rand_int_range (rand, 0, 6), NULL);
      break;
    case 3:
      person_answer (person, day, STEADY_CHECK_SCREENING_CLEAR, g_rand_int_range (rand, 0, 2), NULL);
      break;
    case 4:
    case 5:
      person_answer (person, day, STEADY_CHECK_VARIANT, 1, variants[g_rand_int_range (rand, 0, G_N_ELEMENTS (variants))]);
      break;
    case 6:
    case 7:
      person_answer (person, day, STEADY_CHECK_START_LEVEL, g_rand_int_range (rand, -2, 1), exercise->id);
      break;
    case 8:
    case 9:
    case 10:
      random_prescription (person, rand, day);
      break;
    default:
      person_answer (person, day, STEADY_CHECK_CLEARANCE, 1, "all");
      break;
    }
}

static void
assert_plan_words (const SteadyPlan *plan)
{
  g_autofree char *stop = steady_words_stop (plan);

  if (plan->stop)
    assert_sentence (stop);
  else
    g_assert_cmpstr (stop, ==, "");
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);

      note (item->decision, item->rule, item->reason.detail);
      assert_item_words (item, plan->date);
      if (item->decision == STEADY_DECISION_LOCKED)
        {
          g_autofree char *lock = steady_words_lock (item, plan->catalogue);

          assert_sentence (lock);
        }
    }
  for (guint i = 0; i < plan->advice->len; i++)
    {
      g_autofree char *advice = steady_words_advice (&g_array_index (plan->advice, SteadyAdvice, i));

      assert_sentence (advice);
    }
}

static void
assert_record_words (Person *person, int day)
{
  g_autoptr (GPtrArray) decisions = person_decisions (person, day);

  for (guint i = 0; i < decisions->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (decisions, i);
      g_autofree char *words = steady_words_record (record, steady_catalogue_find (person->catalogue, record->exercise));

      note (record->decision, record->rule, record->reason.detail);
      assert_sentence (words);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);

  for (int i = 0; i < N_PEOPLE; i++)
    {
      g_autoptr (Person) person = person_new ();
      double trouble = (i % 6) * 0.12;

      for (int day = 1; day <= N_DAYS; day++)
        {
          g_autoptr (SteadyPlan) plan = NULL;

          if (g_rand_double (rand) < 0.06)
            day += g_rand_int_range (rand, 5, 95);
          if (g_rand_double (rand) < 0.05 + trouble * 0.5)
            random_answer (person, rand, day);
          plan = person_plan (person, day);
          assert_plan_words (plan);
          if (g_rand_double (rand) < 0.8)
            random_training (person, rand, day, trouble, i % 4 == 1 ? 3 : 0);
        }
      assert_record_words (person, 200);
    }
  for (guint i = 0; i < G_N_ELEMENTS (combinations); i++)
    if (!seen[i])
      g_error ("never seen: %s %s %d", steady_decision_to_string (combinations[i].decision),
               steady_rule_to_string (combinations[i].rule), combinations[i].detail);
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/every-reason/combinations", test_combinations);
  g_test_add_func ("/every-reason/steps", test_steps);
  g_test_add_func ("/every-reason/random", test_random);
  return g_test_run ();
}
