/* What a person answers, and which question is due. */
#include "diary-test-utils.h"

#include "steady-error.h"

#define D0 20513 /* 2026-03-01, a Sunday */

/* --- answers ---------------------------------------------------------------------------------------- */

static void
test_answer (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyCheck) check = NULL;

  g_assert_true (
    steady_diary_answer (self->diary, STEADY_CHECK_KNEE_GAP_RELAXED, 35, NULL, "after breakfast", NULL));
  check = steady_diary_latest_check (self->diary, STEADY_CHECK_KNEE_GAP_RELAXED, NULL, D0);
  g_assert_cmpint (check->tenths, ==, 35);
  g_assert_cmpstr (check->note, ==, "after breakfast");
  g_assert_cmpint (check->recorded_at.unix_s, ==, at ("2026-03-01T10:00:00+08:00").unix_s);
  g_assert_cmpint (check->recorded_at.offset_s, ==, 28800);
  g_assert_true (g_uuid_string_is_valid (check->id));
}

static void
test_answers_that_cannot_be (DiaryFixture *self, gconstpointer data)
{
  static const struct { SteadyCheckKind kind; int tenths; const char *subject; } cases[] = {
    { STEADY_CHECK_NEXT_DAY_PAIN, 110, NULL },
    { STEADY_CHECK_NEXT_DAY_PAIN, -10, NULL },
    { STEADY_CHECK_NEXT_DAY_PAIN, 25, NULL },
    { STEADY_CHECK_NEXT_DAY_PAIN, 20, "2026-02-29" },
    { STEADY_CHECK_NEXT_DAY_PAIN, 20, "yesterday" },
    { STEADY_CHECK_USUAL_PAIN, 20, "knee" },
    { STEADY_CHECK_KNEE_GAP_RELAXED, 301, NULL },
    { STEADY_CHECK_ONE_LEG_STANCE, 100, NULL },
    { STEADY_CHECK_ONE_LEG_STANCE, 100, "both" },
    { STEADY_CHECK_RED_FLAG, 10, "itching" },
    { STEADY_CHECK_RED_FLAG, 10, NULL },
    { STEADY_CHECK_RED_FLAG, 0, "pain" },
    { STEADY_CHECK_CONDITION, 10, "flu" },
    { STEADY_CHECK_CONDITION, 20, "pregnancy" },
    { STEADY_CHECK_CLEARANCE, 10, "everything" },
    { STEADY_CHECK_CLEARANCE, 10, "plank/sideways" },
    { STEADY_CHECK_VARIANT, 10, "plank" },
    { STEADY_CHECK_VARIANT, 10, "plank/full/x" },
    { STEADY_CHECK_START_LEVEL, 10, "plank" },
    { STEADY_CHECK_START_LEVEL, -50, "plank" },
    { STEADY_CHECK_START_LEVEL, -30, "straight-leg-raise" },
    { STEADY_CHECK_START_LEVEL, 0, "burpee" },
    { STEADY_CHECK_SCHEDULE, 30, NULL },
    { STEADY_CHECK_SCHEDULE, 30, "mon tue" },
    { STEADY_CHECK_SCHEDULE, 20, "mon mon" },
    { STEADY_CHECK_SCHEDULE, 80, "mon tue wed thu fri sat sun" },
    { STEADY_CHECK_GOAL, 90, NULL },
    { STEADY_CHECK_GOAL, 1010, NULL },
    { STEADY_CHECK_AWAY, 10, "Rome" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      if (steady_diary_answer (self->diary, cases[i].kind, cases[i].tenths, cases[i].subject, NULL, &error))
        g_error ("taken: %s %d %s", steady_check_kind_info (cases[i].kind)->name, cases[i].tenths,
                 cases[i].subject);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
    }
  assert_rows (self, "checks", "0");
}

static void
test_answers_that_can_be (DiaryFixture *self, gconstpointer data)
{
  static const struct { SteadyCheckKind kind; int tenths; const char *subject; } cases[] = {
    { STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL },         { STEADY_CHECK_NEXT_DAY_PAIN, 100, "2026-02-28" },
    { STEADY_CHECK_KNEE_GAP_RELAXED, 300, NULL },    { STEADY_CHECK_KNEE_GAP_SQUEEZED, 1, NULL },
    { STEADY_CHECK_ONE_LEG_STANCE, 3000, "left" },   { STEADY_CHECK_CHAIR_STAND, 600, NULL },
    { STEADY_CHECK_RED_FLAG, 10, "dizzy" },          { STEADY_CHECK_CONDITION, 0, "disc-herniation" },
    { STEADY_CHECK_CLEARANCE, 10, "all" },           { STEADY_CHECK_CLEARANCE, 10, "plank/full" },
    { STEADY_CHECK_CLEARANCE, 10, "plank" },         { STEADY_CHECK_VARIANT, 10, "wall-sit/thigh-40" },
    { STEADY_CHECK_START_LEVEL, -40, "plank" },      { STEADY_CHECK_START_LEVEL, -20, "straight-leg-raise" },
    { STEADY_CHECK_SCHEDULE, 70, NULL },             { STEADY_CHECK_SCHEDULE, 20, "mon sun" },
    { STEADY_CHECK_GOAL, 100, NULL },                { STEADY_CHECK_GOAL, 1000, NULL },
    { STEADY_CHECK_AWAY, 10, NULL },                 { STEADY_CHECK_SCREENING_CLEAR, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      steady_diary_answer (self->diary, cases[i].kind, cases[i].tenths, cases[i].subject, NULL, &error);
      g_assert_no_error (error);
    }
  assert_rows (self, "checks", "20");
}

static void
test_answers_come_all_or_none (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (checks, steady_check_new ("a", time_on (D0, 9, 0), STEADY_CHECK_USUAL_PAIN, 2, NULL));
  g_ptr_array_add (checks, steady_check_new ("b", time_on (D0, 9, 0), STEADY_CHECK_USUAL_PAIN, 12, NULL));
  g_assert_false (steady_diary_add_checks (self->diary, checks, &error));
  assert_rows (self, "checks", "0");

  g_ptr_array_remove_index (checks, 1);
  g_assert_true (steady_diary_add_checks (self->diary, checks, NULL));
  g_assert_true (steady_diary_add_checks (self->diary, checks, NULL));
  assert_rows (self, "checks", "1");
  g_clear_error (&error);
  ((SteadyCheck *) g_ptr_array_index (checks, 0))->tenths = 30;
  g_assert_false (steady_diary_add_checks (self->diary, checks, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CONFLICT);
}

static void
test_withdrawn_counts_no_more_and_is_kept (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (SteadyPlan) stopped = NULL;
  g_autoptr (SteadyPlan) going = NULL;
  g_autoptr (SteadyPlan) stopped_again = NULL;
  const SteadyCheck *flag;

  answer_on (self, D0, STEADY_CHECK_RED_FLAG, 1, "swelling");
  stopped = steady_diary_plan (self->diary, D0, NULL);
  g_assert_true (stopped->stop);

  all = steady_diary_all_checks (self->diary, NULL);
  flag = g_ptr_array_index (all, 0);
  g_assert_true (steady_diary_withdraw (self->diary, flag->id, TRUE, NULL));
  going = steady_diary_plan (self->diary, D0, NULL);
  g_assert_false (going->stop);
  history = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_assert_cmpuint (history->checks->len, ==, 0);
  assert_rows (self, "checks WHERE withdrawn", "1");

  g_assert_true (steady_diary_withdraw (self->diary, flag->id, FALSE, NULL));
  stopped_again = steady_diary_plan (self->diary, D0, NULL);
  g_assert_true (stopped_again->stop);
}

static void
test_all_checks_latest_first (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  answer_on (self, D0, STEADY_CHECK_USUAL_PAIN, 1, NULL);
  answer_on (self, D0 + 2, STEADY_CHECK_USUAL_PAIN, 3, NULL);
  answer_on (self, D0 + 1, STEADY_CHECK_USUAL_PAIN, 2, NULL);
  all = steady_diary_all_checks (self->diary, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (steady_check_get_value (g_ptr_array_index (all, i)), ==, 3 - (int) i);
}

/* --- questions that are due ------------------------------------------------------------------------- */

static void
test_next_day_question (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) skipped
    = clean_set (self->catalogue, "x", "s1", time_on (D0 + 4, 18, 1), "plank", STEADY_SIDE_BOTH, 1);

  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0), ==, STEADY_DATE_NONE);
  train (self, D0, "plank", CLEAN);
  /* Not on the day itself, and then until it is answered or the next training has begun. */
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0), ==, STEADY_DATE_NONE);
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 1), ==, D0);
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 9), ==, D0);

  train (self, D0 + 2, "clamshell", CLEAN);
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 2), ==, STEADY_DATE_NONE);
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 3), ==, D0 + 2);

  /* An answer for another day leaves the question open. */
  answer_on (self, D0 + 3, STEADY_CHECK_NEXT_DAY_PAIN, 1, "2026-03-01");
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 3), ==, D0 + 2);

  /* Skipping is no training: neither asked about, nor a reason not to ask. */
  skipped->status = STEADY_STATUS_SKIPPED;
  g_assert_true (steady_diary_add_set (self->diary, skipped, NULL));
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 4), ==, D0 + 2);
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 5), ==, D0 + 2);

  answer_on (self, D0 + 5, STEADY_CHECK_NEXT_DAY_PAIN, 1, NULL);
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 5), ==, STEADY_DATE_NONE);
  /* An answer of the future is not known yet. */
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 4), ==, D0 + 2);
}

static void
test_next_day_question_answered_by_date (DiaryFixture *self, gconstpointer data)
{
  train (self, D0, "plank", CLEAN);
  answer_on (self, D0 + 1, STEADY_CHECK_NEXT_DAY_PAIN, 0, "2026-03-01");
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0 + 1), ==, STEADY_DATE_NONE);
}

static void
test_self_check_due (DiaryFixture *self, gconstpointer data)
{
  g_assert_true (steady_diary_self_check_due (self->diary, D0));
  answer_on (self, D0, STEADY_CHECK_USUAL_PAIN, 1, NULL);
  g_assert_true (steady_diary_self_check_due (self->diary, D0));
  answer_on (self, D0, STEADY_CHECK_CHAIR_STAND, 9, NULL);
  g_assert_false (steady_diary_self_check_due (self->diary, D0));
  g_assert_false (steady_diary_self_check_due (self->diary, D0 + 6));
  g_assert_true (steady_diary_self_check_due (self->diary, D0 + 7));
  /* One from the future does not count yet. */
  g_assert_true (steady_diary_self_check_due (self->diary, D0 - 1));
}

static void
test_schedule (DiaryFixture *self, gconstpointer data)
{
  const struct { SteadyDate date; guint8 weekdays; int goal; gboolean away; } cases[] = {
    { D0 - 1, STEADY_EVERY_DAY, 80, FALSE },
    { D0, 0x15, 80, FALSE },
    { D0 + 1, 0x15, 60, TRUE },
    { D0 + 2, STEADY_EVERY_DAY, 60, FALSE },
  };

  answer_on (self, D0, STEADY_CHECK_SCHEDULE, 3, "mon wed fri");
  answer_on (self, D0 + 1, STEADY_CHECK_GOAL, 60, NULL);
  answer_on (self, D0 + 1, STEADY_CHECK_AWAY, 1, NULL);
  answer_on (self, D0 + 2, STEADY_CHECK_AWAY, 0, NULL);
  answer_on (self, D0 + 2, STEADY_CHECK_SCHEDULE, 7, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadySchedule schedule = steady_diary_schedule (self->diary, cases[i].date);

      g_assert_cmpuint (schedule.weekdays, ==, cases[i].weekdays);
      g_assert_cmpint (schedule.goal, ==, cases[i].goal);
      g_assert_cmpint (schedule.away, ==, cases[i].away);
    }
}

#define ADD(name, function) \
  g_test_add ("/diary/" name, DiaryFixture, NULL, diary_set_up, function, diary_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("answer", test_answer);
  ADD ("answers-that-cannot-be", test_answers_that_cannot_be);
  ADD ("answers-that-can-be", test_answers_that_can_be);
  ADD ("answers-come-all-or-none", test_answers_come_all_or_none);
  ADD ("withdrawn-counts-no-more-and-is-kept", test_withdrawn_counts_no_more_and_is_kept);
  ADD ("all-checks-latest-first", test_all_checks_latest_first);
  ADD ("next-day-question", test_next_day_question);
  ADD ("next-day-question-answered-by-date", test_next_day_question_answered_by_date);
  ADD ("self-check-due", test_self_check_due);
  ADD ("schedule", test_schedule);
  return g_test_run ();
}
