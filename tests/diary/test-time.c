/* What a clock can do to a diary: time zones, summer time, midnight, leap days, the ends of years, a clock that
 * was wrong. docs/database.md states the behaviour, "Time". */

#include "diary-test-utils.h"

#include "steady-diary-progress.h"

/* --- to which date a set belongs ----------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  struct { const char *session, *started_at; } sets[5];
  const char *dates; /* "DATE×SETS …" */
} Story;

static const Story stories[] = {
  { "midnight in a session: it is one day's, the first set's",
    { { "a", "2026-03-01T23:50:00+01:00" }, { "a", "2026-03-02T00:04:00+01:00" },
      { "a", "2026-03-02T00:20:00+01:00" } },
    "2026-03-01×3" },
  { "a session that begins at midnight is the new day's",
    { { "a", "2026-03-01T23:59:59+01:00" }, { "b", "2026-03-02T00:00:00+01:00" } },
    "2026-03-01×1 2026-03-02×1" },
  { "summer time begins in a session",
    { { "a", "2026-03-29T01:59:30+01:00" }, { "a", "2026-03-29T03:00:30+02:00" } },
    "2026-03-29×2" },
  { "summer time ends: the hour that comes twice",
    { { "a", "2026-10-25T02:50:00+02:00" }, { "a", "2026-10-25T02:05:00+01:00" } },
    "2026-10-25×2" },
  { "summer time ends at midnight, and the clock shows the old date again",
    { { "a", "2026-10-25T00:10:00-02:00" }, { "a", "2026-10-24T23:20:00-03:00" } },
    "2026-10-25×2" },
  { "to the west: the evening is lived twice, and is one day",
    { { "a", "2026-03-01T20:00:00+08:00" }, { "b", "2026-03-01T19:00:00-05:00" } },
    "2026-03-01×2" },
  { "to the east over the date line: the next date is a new day, nine hours later",
    { { "a", "2026-03-01T18:00:00-10:00" }, { "b", "2026-03-03T02:00:00+13:00" } },
    "2026-03-01×1 2026-03-03×1" },
  { "home again: what was done abroad stays on the date it had there",
    { { "a", "2026-03-02T00:30:00+08:00" }, { "b", "2026-03-01T18:00:00+01:00" } },
    "2026-03-01×1 2026-03-02×1" },
  { "a leap day",
    { { "a", "2028-02-29T10:00:00+01:00" }, { "b", "2028-03-01T10:00:00+01:00" } },
    "2028-02-29×1 2028-03-01×1" },
  { "the last evening of a year",
    { { "a", "2026-12-31T23:55:00+01:00" }, { "a", "2027-01-01T00:05:00+01:00" } },
    "2026-12-31×2" },
  { "the machine slept for three days in a session: it stays one training",
    { { "a", "2026-03-01T10:00:00+01:00" }, { "a", "2026-03-04T10:00:00+01:00" } },
    "2026-03-01×2" },
  { "a clock set back in a session: the date is the earlier one's",
    { { "a", "2026-03-02T10:00:00+01:00" }, { "a", "2026-03-01T10:05:00+01:00" } },
    "2026-03-01×2" },
};

static void
add_plank (DiaryFixture *self, const char *session, const char *started_at, int number)
{
  g_autofree char *id = g_strdup_printf ("%s-%d", session, number);
  g_autoptr (SteadySet) set
    = clean_set (self->catalogue, id, session, at (started_at), "plank", STEADY_SIDE_BOTH, number);
  g_autoptr (GError) error = NULL;

  steady_diary_add_set (self->diary, set, &error);
  g_assert_no_error (error);
}

static char *
list_dates (DiaryFixture *self)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < history->sets->len;)
    {
      SteadyDate date = ((const SteadySet *) g_ptr_array_index (history->sets, i))->date;
      char buffer[STEADY_DATE_TEXT_SIZE];
      guint n = 0;

      for (; i < history->sets->len && ((const SteadySet *) g_ptr_array_index (history->sets, i))->date == date; i++)
        n++;
      g_string_append_printf (text, "%s%s×%u", text->len > 0 ? " " : "", steady_date_format (date, buffer), n);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_dates_of_sets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      DiaryFixture self;
      g_autofree char *dates = NULL;

      diary_set_up (&self, "2028-06-01T10:00:00+01:00");
      for (guint s = 0; s < G_N_ELEMENTS (stories[i].sets) && stories[i].sets[s].session != NULL; s++)
        add_plank (&self, stories[i].sets[s].session, stories[i].sets[s].started_at, (int) s + 1);
      dates = list_dates (&self);
      if (!g_str_equal (dates, stories[i].dates))
        g_error ("%s: %s", stories[i].name, dates);
      diary_tear_down (&self, NULL);
    }
}

/* --- what is asked, and what counts as time off -------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *trained_at;
  const char *now;
  const char *question; /* (nullable): the training date it is for */
  SteadyDecision decision;
} Now;

static const Now nows[] = {
  { "later that day", "2026-03-01T10:00:00+01:00", "2026-03-01T23:59:59+01:00", NULL, STEADY_DECISION_START },
  { "after midnight", "2026-03-01T10:00:00+01:00", "2026-03-02T00:00:00+01:00", "2026-03-01", STEADY_DECISION_HOLD },
  { "the same evening again, to the west", "2026-03-01T20:00:00+08:00", "2026-03-01T19:00:00-05:00", NULL,
    STEADY_DECISION_START },
  { "hours later, a date later, to the east", "2026-03-01T18:00:00-10:00", "2026-03-02T17:00:00+13:00",
    "2026-03-01", STEADY_DECISION_HOLD },
  { "the clock fell back to before the training", "2026-03-05T10:00:00+01:00", "2026-03-01T10:00:00+01:00", NULL,
    STEADY_DECISION_START },
  { "the clock fell back to its first day", "2026-03-05T10:00:00+01:00", "1970-01-01T00:00:00+00:00", NULL,
    STEADY_DECISION_START },
  { "six days off, over a night of 25 hours", "2026-10-20T10:00:00+02:00", "2026-10-26T10:00:00+01:00",
    "2026-10-20", STEADY_DECISION_HOLD },
  { "seven days off, over a night of 23 hours", "2026-03-25T23:59:00+01:00", "2026-04-01T00:01:00+02:00",
    "2026-03-25", STEADY_DECISION_GAP },
  { "six days off over a leap day", "2028-02-24T10:00:00+01:00", "2028-03-01T10:00:00+01:00", "2028-02-24",
    STEADY_DECISION_HOLD },
  { "seven days off without one", "2027-02-22T10:00:00+01:00", "2027-03-01T10:00:00+01:00", "2027-02-22",
    STEADY_DECISION_GAP },
  { "over the end of a year", "2026-12-28T10:00:00+01:00", "2027-01-03T10:00:00+01:00", "2026-12-28",
    STEADY_DECISION_HOLD },
  { "a machine that slept for a month", "2026-03-01T10:00:00+01:00", "2026-04-01T10:00:00+02:00", "2026-03-01",
    STEADY_DECISION_GAP },
  { "the clock ran a year ahead", "2026-03-01T10:00:00+01:00", "2027-03-01T10:00:00+01:00", "2026-03-01",
    STEADY_DECISION_GAP },
};

static void
test_now (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (nows); i++)
    {
      DiaryFixture self;
      SteadyDate today, question;
      g_autoptr (SteadyPlan) plan = NULL;
      char text[STEADY_DATE_TEXT_SIZE];
      SteadyDecision decision;

      diary_set_up (&self, nows[i].trained_at);
      for (int set = 1; set <= 3; set++)
        add_plank (&self, "a", nows[i].trained_at, set);
      steady_clock_fake_set_wall (self.clock, at (nows[i].now));
      today = steady_clock_today (self.clock);
      question = steady_diary_next_day_question (self.diary, today);
      plan = steady_diary_plan (self.diary, today, NULL);
      decision = steady_plan_find (plan, "plank")->decision;
      if (g_strcmp0 (steady_date_format (question, text), nows[i].question != NULL ? nows[i].question : "") != 0)
        g_error ("%s: asked for “%s”", nows[i].name, text);
      if (decision != nows[i].decision)
        g_error ("%s: decision %d", nows[i].name, (int) decision);
      diary_tear_down (&self, NULL);
    }
}

/* --- weeks -------------------------------------------------------------------------------------------------- */

/* A year of 53 weeks, one of 52, and both sides of each border. */
static void
test_weeks (void)
{
  static const struct { const char *started_at, *week_start; } cases[] = {
    { "2026-12-28T10:00:00+01:00", "2026-12-28" }, { "2026-12-31T23:59:59+01:00", "2026-12-28" },
    { "2027-01-01T00:00:00+01:00", "2026-12-28" }, { "2027-01-03T23:59:59-11:00", "2026-12-28" },
    { "2027-01-04T00:00:00+14:00", "2027-01-04" }, { "2027-12-31T10:00:00+01:00", "2027-12-27" },
    { "2028-01-02T10:00:00+01:00", "2027-12-27" }, { "2028-01-03T10:00:00+01:00", "2028-01-03" },
    { "2028-02-29T10:00:00+01:00", "2028-02-28" }, { "2026-03-29T03:30:00+02:00", "2026-03-23" },
    { "2026-10-25T02:30:00+01:00", "2026-10-19" }, { "2026-10-26T00:00:00+01:00", "2026-10-26" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DiaryFixture self;
      g_autoptr (GArray) weeks = NULL;
      guint trained = 0;

      diary_set_up (&self, cases[i].started_at);
      add_plank (&self, "a", cases[i].started_at, 1);
      weeks = steady_diary_weekly (self.diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
      for (guint w = 0; w < weeks->len; w++)
        {
          const SteadyWeek *week = &g_array_index (weeks, SteadyWeek, w);

          if (week->exercise != NULL || week->done_sets == 0)
            continue;
          trained++;
          if (week->week_start != day (cases[i].week_start) || week->days_trained != 1)
            g_error ("%s", cases[i].started_at);
        }
      g_assert_cmpuint (trained, ==, 1);
      diary_tear_down (&self, NULL);
    }
}

/* --- a clock that was wrong -------------------------------------------------------------------------------- */

/* What was written with a date in the future does not count until then, and nothing asks about it. */
static void
test_a_clock_that_ran_ahead (void)
{
  DiaryFixture self;
  g_autofree char *dates = NULL;

  diary_set_up (&self, "2026-03-02T10:00:00+01:00");
  train (&self, day ("2026-03-01"), "plank", CLEAN);
  steady_clock_fake_set_wall (self.clock, at ("2027-03-02T10:00:00+01:00"));
  train (&self, day ("2027-03-02"), "plank", CLEAN);
  answer_on (&self, day ("2027-03-02"), STEADY_CHECK_USUAL_PAIN, 7, NULL);

  steady_clock_fake_set_wall (self.clock, at ("2026-03-02T11:00:00+01:00"));
  g_assert_cmpint (steady_diary_next_day_question (self.diary, day ("2026-03-02")), ==, day ("2026-03-01"));
  g_assert_true (steady_diary_self_check_due (self.diary, day ("2026-03-02")));
  for (SteadyDate date = day ("2026-03-02"); date < day ("2026-03-06"); date++)
    {
      g_autoptr (SteadyPlan) plan = steady_diary_plan (self.diary, date, NULL);
      g_autoptr (SteadyPlan) replayed = replayed_plan (&self, date);
      g_autofree char *difference = compare_plans (plan, replayed);

      g_assert_cmpstr (difference, ==, NULL);
      /* The usual pain of next year locks nothing now. */
      g_assert_true (steady_plan_find (plan, "plank")->prescribed);
    }
  g_assert_null (steady_diary_latest_check (self.diary, STEADY_CHECK_USUAL_PAIN, NULL, day ("2026-03-02")));
  /* Nothing was lost by it, and when the date comes it counts. */
  dates = list_dates (&self);
  g_assert_cmpstr (dates, ==, "2026-03-01×3 2027-03-02×3");
  {
    g_autoptr (SteadyPlan) plan = steady_diary_plan (self.diary, day ("2027-03-03"), NULL);

    g_assert_false (steady_plan_find (plan, "plank")->prescribed);
  }
  diary_tear_down (&self, NULL);
}

/* A set that is written down twice because a clock was set back between is there once. */
static void
test_a_clock_set_back_doubles_nothing (void)
{
  DiaryFixture self;
  g_autofree char *dates = NULL;

  diary_set_up (&self, "2026-03-02T10:00:00+01:00");
  add_plank (&self, "a", "2026-03-02T10:00:00+01:00", 1);
  steady_clock_fake_set_wall (self.clock, at ("2026-03-01T10:00:00+01:00"));
  add_plank (&self, "a", "2026-03-02T10:00:00+01:00", 1);
  dates = list_dates (&self);
  g_assert_cmpstr (dates, ==, "2026-03-02×1");
  diary_tear_down (&self, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary/time/dates-of-sets", test_dates_of_sets);
  g_test_add_func ("/diary/time/now", test_now);
  g_test_add_func ("/diary/time/weeks", test_weeks);
  g_test_add_func ("/diary/time/a-clock-that-ran-ahead", test_a_clock_that_ran_ahead);
  g_test_add_func ("/diary/time/a-clock-set-back-doubles-nothing", test_a_clock_set_back_doubles_nothing);
  return g_test_run ();
}
