/* Red flags, refers, pauses, and the clearances that end them. */

#include "person.h"

static void
flag (Person *person, int day, const char *what)
{
  person_answer (person, day, STEADY_CHECK_RED_FLAG, 1, what);
}

static void
clear (Person *person, int day, const char *what)
{
  person_answer (person, day, STEADY_CHECK_CLEARANCE, 1, what);
}

static void
assert_stop (Person *person, int day, int since, SteadyRule rule, SteadyDetail detail, const char *word)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  g_assert_true (plan->stop);
  g_assert_cmpint (day_of (plan->stop_since), ==, since);
  g_assert_cmpint (plan->stop_rule, ==, rule);
  g_assert_cmpint (plan->stop_reason.detail, ==, detail);
  g_assert_cmpstr (plan->stop_reason.word, ==, word);
}

static void
assert_no_stop (Person *person, int day)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  g_assert_false (plan->stop);
  g_assert_cmpint (plan->stop_since, ==, STEADY_DATE_NONE);
}

/* Every red flag stops every exercise, from the date it is reported on. */
static void
test_every_flag (void)
{
  const char * const *flags = steady_check_red_flags ();

  for (guint i = 0; flags[i] != NULL; i++)
    {
      g_autoptr (Person) person = person_new ();

      flag (person, 3, flags[i]);
      assert_no_stop (person, 2);
      assert_stop (person, 3, 3, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, flags[i]);
      assert_day (person, 3, SLR, "refer R1 L0 standard from -");
      assert_day (person, 300, PLANK, "refer R1 L0 knees from -");
    }
}

/* What is reported on the day itself hides nothing that happened on it. */
static void
test_the_day_of_a_flag_is_judged (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  flag (person, 1, "swelling");
  person_train (person, 1, SLR, "full", 5, 2, 6);
  person_train (person, 2, SLR, "full", 5, 2, 6);
  clear (person, 3, "all");
  assert_day (person, 3, SLR, "resume C L3 standard from 3");
}

/* A red flag by itself changes nothing in an exercise: the clean day before it still counts. */
static void
test_a_flag_changes_nothing (void)
{
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  flag (person, 2, "numbness");
  clear (person, 4, "all");
  person_train_clean (person, 4, SLR);
  assert_day (person, 5, SLR, "advance R8 L1 standard from 5");
}

/* A refer stops the others too, which keep what they have. */
static void
test_a_refer_stops_all (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;
  const SteadyPlanItem *item;

  person_begin_at (person, SLR, NULL, 5);
  person_train_clean (person, 1, PLANK);
  person_train (person, 2, SLR, "full", 5, 2, 8);
  person_train_clean (person, 2, PLANK);
  assert_stop (person, 3, 2, STEADY_RULE_R1, STEADY_DETAIL_PAIN, SLR);
  assert_day (person, 3, SLR, "refer R1 L3 standard from -");
  /* The plank of the same date was judged before the stop took hold. */
  assert_day (person, 3, PLANK, "refer R1 L1 knees from -");

  plan = person_plan (person, 3);
  item = steady_plan_find (plan, SLR);
  g_assert_cmpint (item->reason.detail, ==, STEADY_DETAIL_PAIN);
  g_assert_cmpint (item->reason.value, ==, 8);
  g_assert_cmpint (item->level_before, ==, 5);
  item = steady_plan_find (plan, PLANK);
  g_assert_cmpint (item->reason.detail, ==, STEADY_DETAIL_OTHER_EXERCISE);
  g_assert_cmpstr (item->reason.word, ==, SLR);
  g_assert_cmpint (item->level_before, ==, 1);
}

/* All exercises of a date are judged; each refers for itself, and shows its own cause. */
static void
test_two_refers_of_a_date (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlan) plan = NULL;

  person_begin_at (person, SLR, NULL, 5);
  person_begin_at (person, PLANK, NULL, 5);
  person_train (person, 1, SLR, "full", 5, 2, 8);
  person_train (person, 1, PLANK, "full", 5, 2, 9);
  plan = person_plan (person, 2);
  assert_item (plan, SLR, "refer R1 L3 standard from -");
  assert_item (plan, PLANK, "refer R1 L3 knees from -");
  g_assert_cmpint (steady_plan_find (plan, SLR)->reason.value, ==, 8);
  g_assert_cmpint (steady_plan_find (plan, PLANK)->reason.value, ==, 9);
  g_assert_cmpint (steady_plan_find (plan, PLANK)->reason.detail, ==, STEADY_DETAIL_PAIN);
  g_assert_cmpstr (plan->stop_reason.word, ==, SLR);
}

/* The latest cause by date is shown; on one date the lowest rule number. */
static void
test_cause_shown (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  person_train (person, 4, SLR, "full", 5, 2, 6);
  assert_stop (person, 5, 4, STEADY_RULE_R2, STEADY_DETAIL_AGAIN, SLR);
  flag (person, 6, "swelling");
  assert_stop (person, 6, 6, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, "swelling");
  assert_day (person, 6, SLR, "refer R1 L5 standard from -");
  /* A second flag of the date has the same number: the first stays. */
  flag (person, 6, "dizzy");
  assert_stop (person, 6, 6, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, "swelling");
}

static void
test_cause_of_one_date (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  flag (person, 4, "swelling");
  person_train (person, 4, SLR, "full", 5, 2, 6);
  assert_stop (person, 5, 4, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, "swelling");
}

/* Two exercises refer on one date by different rules: the lower number is shown, on both. */
static void
test_two_rules_of_a_date (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 9);
  person_begin_at (person, PLANK, NULL, 9);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  person_train (person, 4, SLR, "full", 5, 2, 6);
  person_train (person, 4, PLANK, "full", 5, 2, 8);
  assert_day (person, 5, SLR, "refer R1 L5 standard from -");
  assert_day (person, 5, PLANK, "refer R1 L7 knees from -");
  assert_stop (person, 5, 4, STEADY_RULE_R1, STEADY_DETAIL_PAIN, PLANK);
}

/* Done while stopped: not judged, but it counts for time off. */
static void
test_done_while_stopped (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_train_clean (person, 1, SLR);
  flag (person, 2, "swelling");
  person_train (person, 6, SLR, "full", 5, 2, 9);
  clear (person, 10, "all");
  assert_day (person, 10, SLR, "resume C L5 standard from 10");
  assert_day (person, 12, SLR, "resume C L5 standard from 10");
  assert_day (person, 13, SLR, "gap G L4 standard from 13");
}

/* A gap before a day that is not judged is applied for good all the same. */
static void
test_gap_before_a_day_not_judged (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_train_clean (person, 1, SLR);
  flag (person, 2, "swelling");
  person_train (person, 9, SLR, "full", 5, 2, 0);
  clear (person, 10, "all");
  person_train_clean (person, 10, SLR);
  assert_day (person, 11, SLR, "hold R8 L4 standard from 11");
}

/* A day that is not judged neither extends nor breaks "in a row". */
static void
test_in_a_row_over_a_stop (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_train (person, 1, SLR, "full", 5, 2, 3);
  person_train (person, 2, SLR, "full", 5, 2, 3);
  flag (person, 3, "swelling");
  person_train (person, 4, SLR, "full", 5, 2, 0);
  clear (person, 5, "all");
  person_train (person, 5, SLR, "full", 5, 2, 3);
  assert_day (person, 6, SLR, "step-back R4 L4 standard from 6");
}

/* One exercise cleared goes on alone; stop is true while any is stopped. */
static void
test_clearance_of_one (void)
{
  g_autoptr (Person) person = person_new ();

  flag (person, 1, "swelling");
  clear (person, 2, SLR);
  assert_day (person, 2, SLR, "resume C L0 standard from 2");
  assert_day (person, 2, PLANK, "refer R1 L0 knees from -");
  assert_stop (person, 2, 1, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, "swelling");

  /* A new flag during the stop also stops what was cleared singly. */
  flag (person, 3, "numbness");
  assert_day (person, 3, SLR, "refer R1 L0 standard from -");
  assert_stop (person, 3, 3, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, "numbness");

  for (guint i = 0; i < 4; i++)
    {
      static const char * const all[] = { SLR, CLAM, WALL, PLANK };

      assert_stop (person, 4, 3, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, "numbness");
      clear (person, 4, all[i]);
    }
  assert_no_stop (person, 4);
}

/* It ends what began before it was recorded, and nothing later. */
static void
test_order_of_flag_and_clearance (void)
{
  g_autoptr (Person) before = person_new ();
  g_autoptr (Person) after = person_new ();

  clear (before, 1, "all");
  flag (before, 1, "swelling");
  assert_day (before, 1, SLR, "refer R1 L0 standard from -");

  flag (after, 1, "swelling");
  clear (after, 1, "all");
  assert_day (after, 1, SLR, "resume C L0 standard from 1");
}

/* A decision counts as made at the end of its date: the same date's clearance does not end it. */
static void
test_clearance_on_the_date_of_a_refer (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_train (person, 1, SLR, "full", 5, 2, 8);
  clear (person, 1, "all");
  assert_day (person, 2, SLR, "refer R1 L3 standard from -");
  clear (person, 2, "all");
  assert_day (person, 2, SLR, "resume C L3 standard from 2");
}

/* On the day of the clearance the training is judged again. */
static void
test_the_day_of_a_clearance_is_judged (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  flag (person, 1, "swelling");
  clear (person, 3, "all");
  person_train (person, 3, SLR, "full", 5, 2, 6);
  assert_day (person, 4, SLR, "step-back R2 L3 standard from 6");
}

/* An old stop that still holds is not renewed by a new flag: that day is not judged. */
static void
test_a_new_flag_does_not_renew_a_stop (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  flag (person, 1, "swelling");
  flag (person, 3, "numbness");
  person_train (person, 3, SLR, "full", 5, 2, 6);
  clear (person, 4, "all");
  assert_day (person, 4, SLR, "resume C L5 standard from 4");
}

/* A clearance of something else, or where nothing is stopped, changes nothing. */
static void
test_clearance_of_nothing (void)
{
  g_autoptr (Person) person = person_new ();

  person_train_clean (person, 1, SLR);
  clear (person, 2, "all");
  assert_day (person, 2, SLR, "hold R8 L0 standard from 2");
  flag (person, 3, "swelling");
  clear (person, 4, "plank/full");
  assert_day (person, 4, PLANK, "refer R1 L0 knees from -");
}

/* Resume is prescribed from its date, whatever rest was ordered before. */
static void
test_resume_is_prescribed_at_once (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  flag (person, 2, "swelling");
  clear (person, 2, "all");
  assert_day (person, 2, SLR, "resume C L3 standard from 2");
}

/* A pause is of one exercise, and only a clearance of it or of all ends it. */
static void
test_pause (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  assert_no_stop (person, 2);
  assert_day (person, 2, SLR, "pause R2 L-2 standard from -");
  assert_day (person, 2, PLANK, "start - L0 knees from 2");
  /* Not judged meanwhile. */
  person_train (person, 3, SLR, "full", 5, 2, 9);
  assert_day (person, 4, SLR, "pause R2 L-2 standard from -");
  clear (person, 4, PLANK);
  assert_day (person, 4, SLR, "pause R2 L-2 standard from -");
  clear (person, 5, SLR);
  assert_day (person, 5, SLR, "resume C L-2 standard from 5");
}

/* A gap during a pause does not end it. */
static void
test_pause_over_a_gap (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, -2);
  person_train (person, 1, SLR, "full", 5, 2, 6);
  assert_day (person, 40, SLR, "pause R2 L-2 standard from -");
  person_train (person, 40, SLR, "full", 5, 2, 0);
  assert_day (person, 41, SLR, "pause R2 L-2 standard from -");
}

/* The level shown has the gap applied, also during a stop; after the clearance the gap is what is shown. */
static void
test_gap_under_a_stop (void)
{
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, SLR, NULL, 5);
  person_train_clean (person, 1, SLR);
  flag (person, 2, "swelling");
  assert_day (person, 7, SLR, "refer R1 L5 standard from -");
  assert_day (person, 8, SLR, "refer R1 L4 standard from -");
  clear (person, 8, "all");
  assert_day (person, 8, SLR, "gap G L4 standard from 8");
}

/* The records: one for each exercise that was stopped, and one when it may go on. */
static void
test_records (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GPtrArray) decisions = NULL;

  flag (person, 1, "swelling");
  flag (person, 1, "numbness");
  clear (person, 3, "all");
  decisions = person_decisions (person, 5);
  /* A flag stands among the checks; what it leaves in the record is the way back. */
  for (guint i = 0; i < decisions->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (decisions, i);

      g_assert_cmpint (record->decision, ==, STEADY_DECISION_RESUME);
      g_assert_cmpint (record->rule, ==, STEADY_RULE_C);
      g_assert_cmpint (day_of (record->date), ==, 3);
      g_assert_false (record->provisional);
    }
  g_assert_cmpuint (decisions->len, ==, 4);
}

/* A flag without its word stops all the same. */
static void
test_flag_without_a_word (void)
{
  g_autoptr (Person) person = person_new ();

  flag (person, 1, NULL);
  assert_stop (person, 1, 1, STEADY_RULE_R1, STEADY_DETAIL_RED_FLAG, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stops/every-flag", test_every_flag);
  g_test_add_func ("/stops/day-of-a-flag", test_the_day_of_a_flag_is_judged);
  g_test_add_func ("/stops/flag-changes-nothing", test_a_flag_changes_nothing);
  g_test_add_func ("/stops/refer-stops-all", test_a_refer_stops_all);
  g_test_add_func ("/stops/two-refers", test_two_refers_of_a_date);
  g_test_add_func ("/stops/cause-shown", test_cause_shown);
  g_test_add_func ("/stops/cause-of-one-date", test_cause_of_one_date);
  g_test_add_func ("/stops/two-rules", test_two_rules_of_a_date);
  g_test_add_func ("/stops/done-while-stopped", test_done_while_stopped);
  g_test_add_func ("/stops/gap-before-a-day-not-judged", test_gap_before_a_day_not_judged);
  g_test_add_func ("/stops/in-a-row", test_in_a_row_over_a_stop);
  g_test_add_func ("/stops/clearance-of-one", test_clearance_of_one);
  g_test_add_func ("/stops/order-of-flag-and-clearance", test_order_of_flag_and_clearance);
  g_test_add_func ("/stops/clearance-on-the-date-of-a-refer", test_clearance_on_the_date_of_a_refer);
  g_test_add_func ("/stops/day-of-a-clearance", test_the_day_of_a_clearance_is_judged);
  g_test_add_func ("/stops/new-flag-does-not-renew", test_a_new_flag_does_not_renew_a_stop);
  g_test_add_func ("/stops/clearance-of-nothing", test_clearance_of_nothing);
  g_test_add_func ("/stops/resume-at-once", test_resume_is_prescribed_at_once);
  g_test_add_func ("/stops/pause", test_pause);
  g_test_add_func ("/stops/pause-over-a-gap", test_pause_over_a_gap);
  g_test_add_func ("/stops/gap-under-a-stop", test_gap_under_a_stop);
  g_test_add_func ("/stops/records", test_records);
  g_test_add_func ("/stops/flag-without-a-word", test_flag_without_a_word);
  return g_test_run ();
}
