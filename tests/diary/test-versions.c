/* Databases as earlier versions left them: every schema there ever was is opened with all that is in it. */

#include "diary-test-utils.h"

#include <glib/gstdio.h>

#include "steady-db-private.h"

#define D0 20513 /* 2026-03-01 */

static char *
read_fixture (guint version)
{
  g_autofree char *name = g_strdup_printf ("schema-%u.sql", version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  char *sql;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  return sql;
}

static void
open_old (DiaryFixture *self, guint version)
{
  g_autofree char *sql = read_fixture (version);

  diary_set_up (self, "2026-03-05T10:00:00+08:00");
  g_clear_object (&self->diary);
  g_assert_cmpint (g_unlink (self->store->path), ==, 0);
  run_sql (self->store->path, sql);
  diary_reopen (self);
}

static void
check_rows (DiaryFixture *self)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_autoptr (GPtrArray) checks = steady_diary_all_checks (self->diary, NULL);
  g_autofree char *code = steady_diary_get_person_code (self->diary);
  g_autofree char *session = NULL;
  g_autofree char *state = steady_diary_get_open_session (self->diary, &session);
  const SteadySet *first = g_ptr_array_index (history->sets, 0);

  g_assert_cmpuint (history->sets->len, ==, 36);
  g_assert_cmpuint (history->checks->len, ==, 6);
  g_assert_cmpuint (history->prescriptions->len, ==, 2);
  g_assert_cmpuint (checks->len, ==, 7);
  g_assert_cmpstr (code, ==, "P7");
  g_assert_cmpstr (session, ==, "session-3");
  g_assert_cmpstr (state, ==, "{\"next\":2}");
  g_assert_cmpstr (first->id, ==, "set-0-left-1");
  g_assert_cmpint (first->date, ==, D0);
  g_assert_cmpint (first->started_at.offset_s, ==, 28800);
  g_assert_cmpint (first->reps, ==, 12);
  g_assert_cmpint (first->ratings.shakiness, ==, 3);
  g_assert_cmpint (first->shake_onset_s, ==, STEADY_UNKNOWN);
  g_assert_cmpstr (first->note, ==, "膝盖有点累");
}

/* What was decided is told as it was, and the plan goes on from there. */
static void
check_plan (DiaryFixture *self)
{
  static const struct
  {
    SteadyDate date;
    const char *exercise;
    SteadyDecision decision;
    int level_after;
  } expected[] = {
    { D0, "clamshell", STEADY_DECISION_HOLD, 0 },
    { D0, "plank", STEADY_DECISION_HOLD, 0 },
    { D0 + 1, "clamshell", STEADY_DECISION_ADVANCE, 1 },
    { D0 + 1, "plank", STEADY_DECISION_HOLD, 0 },
  };
  g_autoptr (GPtrArray) records
    = steady_diary_decisions (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, D0 + 4, NULL);

  g_assert_cmpuint (records->len, >=, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (records, i);

      g_assert_cmpint (record->date, ==, expected[i].date);
      g_assert_cmpstr (record->exercise, ==, expected[i].exercise);
      g_assert_cmpint (record->decision, ==, expected[i].decision);
      g_assert_cmpint (record->level_after, ==, expected[i].level_after);
    }
  g_assert_cmpint (steady_plan_find (plan, "clamshell")->level, ==, 1);
}

/* The kept states can still be read: damaged rows before them would not be noticed. */
static void
check_states (DiaryFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyPlan) plan = NULL;

  run_sql (self->store->path,
           "PRAGMA ignore_check_constraints = ON; UPDATE sets SET hold_s = 99999 WHERE local_date <= 20514");
  plan = steady_diary_plan (self->diary, D0 + 4, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steady_plan_find (plan, "clamshell")->level, ==, 1);
}

/* However a database came to the newest schema, it is the same. */
static void
check_schema (DiaryFixture *self)
{
  static const char sql[]
    = "SELECT group_concat (text, char (10)) FROM (SELECT type || ' ' || name || ' ' || sql AS text"
      " FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY text)";
  DiaryFixture fresh;
  g_autofree char *migrated = query_text (self->store->path, sql);
  g_autofree char *made = NULL;

  diary_set_up (&fresh, NULL);
  made = query_text (fresh.store->path, sql);
  g_assert_cmpstr (migrated, ==, made);
  diary_tear_down (&fresh, NULL);
}

static void
test_every_schema (void)
{
  guint newest;

  steady_schema_migrations (&newest);
  for (guint version = 1; version <= newest; version++)
    {
      DiaryFixture self;
      g_autofree char *backup = NULL;

      open_old (&self, version);
      check_schema (&self);
      check_rows (&self);
      check_plan (&self);
      check_states (&self);
      backup = g_strdup_printf ("%s.schema-%u", self.store->path, version);
      g_assert_cmpint (g_file_test (backup, G_FILE_TEST_EXISTS), ==, version < newest);
      diary_tear_down (&self, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary/versions/every-schema", test_every_schema);
  return g_test_run ();
}
