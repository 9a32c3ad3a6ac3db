#include "diary-test-utils.h"

#include <glib/gstdio.h>

#include "steady-error.h"

#define D0 20513 /* 2026-03-01, a Sunday */

static void
count_signal (SteadyDiary *diary, gpointer data)
{
  (*(guint *) data)++;
}

static SteadySet *
a_set (DiaryFixture *self, const char *id, SteadyDate date, int set_no)
{
  return clean_set (self->catalogue, id, "s1", time_on (date, 18, set_no), "plank", STEADY_SIDE_BOTH, set_no);
}

static void
add (DiaryFixture *self, const SteadySet *set)
{
  g_autoptr (GError) error = NULL;

  steady_diary_add_set (self->diary, set, &error);
  g_assert_no_error (error);
}

static void
assert_refused (DiaryFixture *self, const SteadySet *set, SteadyError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (steady_diary_add_set (self->diary, set, &error));
  g_assert_error (error, STEADY_ERROR, (int) code);
}

static SteadySet *
stored (DiaryFixture *self, const char *id)
{
  g_autoptr (SteadyHistory) history
    = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);

  for (guint i = 0; i < history->sets->len; i++)
    if (g_str_equal (((SteadySet *) g_ptr_array_index (history->sets, i))->id, id))
      return g_ptr_array_steal_index (history->sets, i);
  return NULL;
}

/* --- opening ---------------------------------------------------------------------------------------- */

static void
test_new (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, D0, NULL);
  g_autoptr (GPtrArray) checks = NULL;

  g_assert_cmpstr (steady_diary_get_path (self->diary), ==, self->store->path);
  g_assert_true (steady_diary_get_catalogue (self->diary) == self->catalogue);
  g_assert_true (steady_diary_get_clock (self->diary) == self->clock);
  g_assert_cmpuint (mode_of (self->store->path), ==, 0600);
  g_assert_cmpuint (plan->items->len, ==, 4);
  for (guint i = 0; i < plan->items->len; i++)
    g_assert_cmpint (g_array_index (plan->items, SteadyPlanItem, i).decision, ==, STEADY_DECISION_START);

  g_assert_true (steady_diary_is_new (self->diary));
  answer_on (self, D0, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
  g_assert_false (steady_diary_is_new (self->diary));
  checks = steady_diary_all_checks (self->diary, NULL);
  g_assert_true (
    steady_diary_withdraw (self->diary, ((SteadyCheck *) g_ptr_array_index (checks, 0))->id, TRUE, NULL));
  g_assert_true (steady_diary_is_new (self->diary));
}

static void
test_not_opened (DiaryFixture *self, gconstpointer data)
{
  static const struct { const char *sql; SteadyError code; } cases[] = {
    { "PRAGMA user_version = 999", STEADY_ERROR_TOO_NEW },
    { "PRAGMA application_id = 999", STEADY_ERROR_FOREIGN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autoptr (SteadyDiary) diary = steady_diary_open (store->path, self->catalogue, self->clock, NULL);
      g_autoptr (GError) error = NULL;

      g_clear_object (&diary);
      run_sql (store->path, cases[i].sql);
      diary = steady_diary_open (store->path, self->catalogue, self->clock, &error);
      g_assert_null (diary);
      g_assert_error (error, STEADY_ERROR, (int) cases[i].code);
    }
}

/* --- sets ------------------------------------------------------------------------------------------- */

static void
test_set_is_there_for_others_at_once (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) set = a_set (self, "a", D0, 1);
  guint changed = 0;

  g_signal_connect (self->diary, "changed", G_CALLBACK (count_signal), &changed);
  add (self, set);
  assert_rows (self, "sets", "1");
  g_assert_cmpuint (changed, ==, 1);
}

static void
test_same_set_twice_is_there_once (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) set = a_set (self, "a", D0, 1);
  g_autoptr (SteadySet) same_place = a_set (self, "b", D0, 1);

  add (self, set);
  add (self, set);
  assert_rows (self, "sets", "1");
  set->hold_s++;
  assert_refused (self, set, STEADY_ERROR_CONFLICT);
  assert_refused (self, same_place, STEADY_ERROR_CONFLICT);
  assert_rows (self, "sets", "1");
}

static void
test_unknown_exercise (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) set = a_set (self, "a", D0, 1);
  g_autoptr (GError) error = NULL;

  set->variant = g_strdup ("on-one-leg");
  assert_refused (self, set, STEADY_ERROR_INVALID);
  g_assert_false (steady_diary_update_set (self->diary, set, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
  g_clear_pointer (&set->variant, g_free);
  g_free (set->exercise);
  set->exercise = g_strdup ("burpee");
  assert_refused (self, set, STEADY_ERROR_INVALID);
  assert_rows (self, "sets", "0");
}

static void
test_value_out_of_range (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) set = a_set (self, "a", D0, 1);

  set->hold_s = 601;
  assert_refused (self, set, STEADY_ERROR_INVALID);
  set->hold_s = 600;
  set->ratings.pain = 11;
  assert_refused (self, set, STEADY_ERROR_INVALID);
  set->ratings.pain = 10;
  g_free (set->id);
  set->id = g_strdup ("a b");
  assert_refused (self, set, STEADY_ERROR_INVALID);
  assert_rows (self, "sets", "0");
  assert_rows (self, "sessions", "0");
}

/* One exercise in one session has one set of ratings, however they come in. */
static void
test_ratings_stand_on_every_set (DiaryFixture *self, gconstpointer data)
{
  static const SteadyRatings unknown = { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };
  g_autoptr (SteadySet) one = a_set (self, "a", D0, 1);
  g_autoptr (SteadySet) two = a_set (self, "b", D0, 2);
  g_autoptr (SteadySet) three = a_set (self, "c", D0, 3);
  g_autoptr (GError) error = NULL;
  static const char * const ids[] = { "a", "b", "c" };
  const struct { const char *what; SteadyRatings ratings; } expected[] = {
    { "rated later", RATED (6, 1, 4) },
    { "a further set without ratings", RATED (6, 1, 4) },
    { "changed on one set", RATED (7, 2, STEADY_UNKNOWN) },
    { "taken away on one set", unknown },
  };

  one->ratings = two->ratings = three->ratings = unknown;
  for (guint step = 0; step < G_N_ELEMENTS (expected); step++)
    {
      if (step == 0)
        {
          add (self, one);
          add (self, two);
          g_assert_true (steady_diary_rate (self->diary, "s1", "plank", RATED (6, 1, 4), &error));
        }
      else if (step == 1)
        add (self, three);
      else
        {
          two->ratings = expected[step].ratings;
          g_assert_true (steady_diary_update_set (self->diary, two, &error));
        }
      for (guint i = 0; i < (step == 0 ? 2 : 3); i++)
        {
          g_autoptr (SteadySet) set = stored (self, ids[i]);

          g_test_message ("%s, set %s", expected[step].what, ids[i]);
          g_assert_cmpint (set->ratings.effort, ==, expected[step].ratings.effort);
          g_assert_cmpint (set->ratings.pain, ==, expected[step].ratings.pain);
          g_assert_cmpint (set->ratings.shakiness, ==, expected[step].ratings.shakiness);
        }
    }
}

static void
test_ratings_given_with_a_set_stand_on_those_before (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) one = a_set (self, "a", D0, 1);
  g_autoptr (SteadySet) two = a_set (self, "b", D0, 2);
  g_autoptr (SteadySet) again = NULL;

  one->ratings = RATED (STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN);
  two->ratings = RATED (8, 3, 9);
  add (self, one);
  add (self, two);
  again = stored (self, "a");
  g_assert_cmpint (again->ratings.pain, ==, 3);
}

static void
test_what_is_not_there (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) set = a_set (self, "a", D0, 1);
  guint changed = 0;

  g_signal_connect (self->diary, "changed", G_CALLBACK (count_signal), &changed);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done = i == 0   ? steady_diary_update_set (self->diary, set, &error)
                      : i == 1 ? steady_diary_delete_set (self->diary, "a", &error)
                      : i == 2 ? steady_diary_rate (self->diary, "s1", "plank", CLEAN, &error)
                               : steady_diary_withdraw (self->diary, "c", TRUE, &error);

      g_assert_false (done);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
    }
  g_assert_cmpuint (changed, ==, 0);
}

static void
test_delete (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) one = a_set (self, "a", D0, 1);
  g_autoptr (SteadySet) two = a_set (self, "b", D0 + 1, 2);
  g_autoptr (SteadySet) left = NULL;

  add (self, one);
  add (self, two);
  g_assert_true (steady_diary_delete_set (self->diary, "a", NULL));
  left = stored (self, "b");
  g_assert_cmpint (left->date, ==, D0 + 1);
  g_assert_true (steady_diary_delete_set (self->diary, "b", NULL));
  assert_rows (self, "sets", "0");
  assert_rows (self, "sessions", "0");
}

/* --- the session under way -------------------------------------------------------------------------- */

static void
test_session_is_written_with_its_set (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) one = a_set (self, "a", D0, 1);
  g_autoptr (SteadySet) bad = a_set (self, "b", D0, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *none = steady_diary_get_open_session (self->diary, NULL);
  g_autofree char *state = NULL;
  g_autofree char *id = NULL;

  g_assert_null (none);
  g_assert_true (steady_diary_save_session (self->diary, "s1", "before set 1", NULL));
  g_assert_true (steady_diary_finish_set (self->diary, one, "before set 2", NULL));
  /* What was refused has not moved the session either. */
  g_assert_false (steady_diary_finish_set (self->diary, bad, "before set 3", &error));

  diary_reopen (self);
  state = steady_diary_get_open_session (self->diary, &id);
  g_assert_cmpstr (id, ==, "s1");
  g_assert_cmpstr (state, ==, "before set 2");
  g_assert_true (steady_diary_close_session (self->diary, "s1", NULL));
  g_clear_pointer (&state, g_free);
  g_clear_pointer (&id, g_free);
  state = steady_diary_get_open_session (self->diary, &id);
  g_assert_null (state);
  g_assert_null (id);
}

static void
test_one_session_at_a_time (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *state = NULL;
  g_autofree char *id = NULL;

  g_assert_true (steady_diary_save_session (self->diary, "s1", "one", NULL));
  g_assert_true (steady_diary_save_session (self->diary, "s2", "two", NULL));
  g_assert_true (steady_diary_close_session (self->diary, "s1", NULL));
  state = steady_diary_get_open_session (self->diary, &id);
  g_assert_cmpstr (id, ==, "s2");
  g_assert_cmpstr (state, ==, "two");
}

/* --- the person ------------------------------------------------------------------------------------- */

static void
test_person_code (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *none = steady_diary_get_person_code (self->diary);
  g_autofree char *code = NULL;
  g_autofree char *gone = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_true (steady_diary_set_person_code (self->diary, "病人 7", NULL));
  diary_reopen (self);
  code = steady_diary_get_person_code (self->diary);
  g_assert_cmpstr (code, ==, "病人 7");
  g_assert_true (steady_diary_set_person_code (self->diary, "", NULL));
  gone = steady_diary_get_person_code (self->diary);
  g_assert_cmpstr (gone, ==, "");
}

static void
test_person_names (DiaryFixture *self, gconstpointer data)
{
  static const char *const good[]
    = { "Anna",       "王奶奶",
        "Jörg-Peter", "a",
        "1",          "Anna B",
        "_",          "-",
        "नीरज",       "x234567890123456789012345678901234567890123456789012345678901234" };
  static const char *const bad[] = { "",
                                     ".",
                                     "..",
                                     ".anna",
                                     "a/b",
                                     "a\\b",
                                     "a.b",
                                     " anna",
                                     "anna ",
                                     "a\nb",
                                     "a:b",
                                     "\xff",
                                     "x2345678901234567890123456789012345678901234567890123456789012345",
                                     "a*",
                                     "😀" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    if (!steady_diary_person_is_valid (good[i]))
      g_error ("refused: %s", good[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (steady_diary_person_is_valid (bad[i]))
      g_error ("taken: %s", bad[i]);
}

static void
test_paths (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *own = steady_diary_default_path (NULL);
  g_autofree char *other = steady_diary_default_path ("王奶奶");
  g_autofree char *exercises = steady_diary_exercise_dir ();
  g_autofree char *own_expected = g_build_filename (g_get_user_data_dir (), "steady/steady.db", NULL);
  g_autofree char *other_expected
    = g_build_filename (g_get_user_data_dir (), "steady/people/王奶奶/steady.db", NULL);
  g_autofree char *exercises_expected = g_build_filename (g_get_user_data_dir (), "steady/exercises", NULL);

  g_assert_cmpstr (own, ==, own_expected);
  g_assert_cmpstr (other, ==, other_expected);
  g_assert_cmpstr (exercises, ==, exercises_expected);
}

/* The folder was made by hand, for an exercise, with rights for all. */
static void
test_own_folders_are_private (DiaryFixture *self, gconstpointer data)
{
  static const char * const people[] = { NULL, "Anna" };
  g_autofree char *elsewhere = temp_store_file (self->store, "elsewhere");
  g_autofree char *file_elsewhere = temp_store_file (self->store, "elsewhere/steady.db");

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *path = steady_diary_default_path (people[i]);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autoptr (SteadyDiary) diary = NULL;

      g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
      g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
      diary = steady_diary_open (path, self->catalogue, self->clock, NULL);
      g_assert_nonnull (diary);
      g_assert_cmpuint (mode_of (folder), ==, 0700);
    }

  /* Other folders are not ours to close. */
  g_assert_cmpint (g_mkdir (elsewhere, 0755), ==, 0);
  g_assert_cmpint (g_chmod (elsewhere, 0755), ==, 0);
  {
    g_autoptr (SteadyDiary) diary = steady_diary_open (file_elsewhere, self->catalogue, self->clock, NULL);

    g_assert_nonnull (diary);
    g_assert_cmpuint (mode_of (elsewhere), ==, 0755);
  }
  g_assert_cmpuint (mode_of (g_get_user_data_dir ()), ==, 0755);
}

/* --- two programs at once --------------------------------------------------------------------------- */

static void
test_other_programs_write_is_noticed (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyDiary) other = steady_diary_open (self->store->path, self->catalogue, self->clock, NULL);
  g_autoptr (SteadyPlan) before = steady_diary_plan (self->diary, D0, NULL);
  g_autoptr (SteadyPlan) same = steady_diary_plan (self->diary, D0, NULL);
  g_autoptr (SteadyPlan) after = NULL;
  guint changed = 0;

  g_signal_connect (self->diary, "changed", G_CALLBACK (count_signal), &changed);
  g_assert_true (before == same);
  g_assert_false (steady_diary_poll (self->diary));

  g_assert_true (steady_diary_answer (other, STEADY_CHECK_RED_FLAG, 10, "pain", NULL, NULL));
  /* Even before anybody polls, a stale plan is not given. */
  after = steady_diary_plan (self->diary, D0, NULL);
  g_assert_true (after->stop);
  g_assert_true (steady_diary_poll (self->diary));
  g_assert_cmpuint (changed, ==, 1);
  g_assert_false (steady_diary_poll (self->diary));
  g_assert_cmpuint (changed, ==, 1);
}

static void
test_own_write_is_no_news_of_others (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyPlan) before = steady_diary_plan (self->diary, D0, NULL);
  g_autoptr (SteadyPlan) after = NULL;

  g_assert_true (steady_diary_answer (self->diary, STEADY_CHECK_RED_FLAG, 10, "pain", NULL, NULL));
  g_assert_false (steady_diary_poll (self->diary));
  after = steady_diary_plan (self->diary, D0, NULL);
  g_assert_true (after->stop);
}

/* --- care of the file ------------------------------------------------------------------------------- */

static void
test_backup_and_restore (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *copy = temp_store_file (self->store, "copy.db");
  g_autofree char *kept = NULL;
  g_autofree char *lines = NULL;
  guint changed = 0;

  train (self, D0, "plank", CLEAN);
  g_assert_true (steady_diary_backup (self->diary, copy, NULL));
  train (self, D0 + 1, "plank", CLEAN);
  assert_rows (self, "sets", "6");

  g_signal_connect (self->diary, "changed", G_CALLBACK (count_signal), &changed);
  g_assert_true (steady_diary_restore (self->store->path, copy, &kept, NULL));
  g_assert_nonnull (kept);
  g_assert_true (steady_diary_poll (self->diary));
  g_assert_cmpuint (changed, ==, 1);
  assert_rows (self, "sets", "3");
  lines = steady_diary_check (self->diary, NULL);
  g_assert_true (g_str_has_prefix (lines, "integrity: ok\nschema: 1\nsets: 3\n"));
}

static void
test_restore_of_nothing (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *missing = temp_store_file (self->store, "missing.db");
  g_autoptr (GError) error = NULL;

  g_assert_false (steady_diary_restore (self->store->path, missing, NULL, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
}

/* Where the file breaks under a running program, what asks with an error gets one, and questions have an
 * answer. */
static void
test_tables_gone (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autofree char *session = NULL;
  g_autoptr (SteadySet) set = a_set (self, "a", D0, 1);

  run_sql (self->store->path,
           "DROP TABLE sets; DROP TABLE checks; DROP TABLE settings; DROP TABLE open_session;"
           "DROP TABLE decisions; DROP TABLE planner_states");
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyHistory) rows = steady_history_new ();
      SteadyImportOptions options = { FALSE, FALSE };
      gpointer got = NULL;
      gboolean done = FALSE;

      g_ptr_array_add (rows->sets, a_set (self, "b", D0, 1));
      if (i == 0)
        got = steady_diary_plan (self->diary, D0, &error);
      else if (i == 1)
        got = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);
      else if (i == 2)
        got = steady_diary_decisions (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);
      else if (i == 3)
        got = steady_diary_all_checks (self->diary, &error);
      else if (i == 4)
        got = steady_diary_check (self->diary, &error);
      else if (i == 5)
        done = steady_diary_add_set (self->diary, set, &error);
      else if (i == 6)
        done = steady_diary_delete_set (self->diary, "a", &error);
      else if (i == 7)
        done = steady_diary_rate (self->diary, "s1", "plank", CLEAN, &error);
      else if (i == 8)
        done = steady_diary_answer (self->diary, STEADY_CHECK_USUAL_PAIN, 10, NULL, NULL, &error);
      else if (i == 9)
        done = steady_diary_import (self->diary, rows, &options, NULL, NULL, &error);
      else if (i == 10)
        done = steady_diary_set_person_code (self->diary, "x", &error);
      else
        done = steady_diary_save_session (self->diary, "s1", "x", &error);
      g_assert_null (got);
      g_assert_false (done);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
    }

  code = steady_diary_get_person_code (self->diary);
  session = steady_diary_get_open_session (self->diary, NULL);
  g_assert_cmpstr (code, ==, "");
  g_assert_null (session);
  g_assert_cmpint (steady_diary_next_day_question (self->diary, D0), ==, STEADY_DATE_NONE);
  g_assert_cmpint (steady_diary_schedule (self->diary, D0).goal, ==, 80);
}

#define ADD(name, function) \
  g_test_add ("/diary/" name, DiaryFixture, NULL, diary_set_up, function, diary_tear_down)

/* A training that is written down afterwards: all of its sets, or none. */
static void
test_several_sets (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  g_autoptr (SteadySet) kept = NULL;
  g_autoptr (GError) error = NULL;
  SteadySet *second = a_set (self, "b", D0, 2);

  g_ptr_array_add (sets, a_set (self, "a", D0, 1));
  g_ptr_array_add (sets, second);
  second->set_no = 1;
  g_assert_false (steady_diary_add_sets (self->diary, sets, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CONFLICT);
  g_assert_null (stored (self, "a"));

  g_clear_error (&error);
  second->set_no = 2;
  g_free (second->variant);
  second->variant = g_strdup ("on-the-moon");
  g_assert_false (steady_diary_add_sets (self->diary, sets, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
  g_assert_null (stored (self, "a"));

  g_clear_error (&error);
  g_free (second->variant);
  second->variant = g_strdup ("knees");
  g_assert_true (steady_diary_add_sets (self->diary, sets, &error));
  g_assert_no_error (error);
  kept = stored (self, "b");
  g_assert_cmpint (kept->set_no, ==, 2);
}

int
main (int argc, char **argv)
{
  g_autoptr (TempStore) home = temp_store_new ();

  /* Before anything asks for it. */
  g_assert_cmpint (g_chmod (home->folder, 0755), ==, 0);
  g_setenv ("XDG_DATA_HOME", home->folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("not-opened", test_not_opened);
  ADD ("set-is-there-for-others-at-once", test_set_is_there_for_others_at_once);
  ADD ("same-set-twice-is-there-once", test_same_set_twice_is_there_once);
  ADD ("several-sets", test_several_sets);
  ADD ("unknown-exercise", test_unknown_exercise);
  ADD ("value-out-of-range", test_value_out_of_range);
  ADD ("ratings-stand-on-every-set", test_ratings_stand_on_every_set);
  ADD ("ratings-given-with-a-set-stand-on-those-before", test_ratings_given_with_a_set_stand_on_those_before);
  ADD ("what-is-not-there", test_what_is_not_there);
  ADD ("delete", test_delete);
  ADD ("session-is-written-with-its-set", test_session_is_written_with_its_set);
  ADD ("one-session-at-a-time", test_one_session_at_a_time);
  ADD ("person-code", test_person_code);
  ADD ("person-names", test_person_names);
  ADD ("paths", test_paths);
  ADD ("own-folders-are-private", test_own_folders_are_private);
  ADD ("other-programs-write-is-noticed", test_other_programs_write_is_noticed);
  ADD ("own-write-is-no-news-of-others", test_own_write_is_no_news_of_others);
  ADD ("backup-and-restore", test_backup_and_restore);
  ADD ("restore-of-nothing", test_restore_of_nothing);
  ADD ("tables-gone", test_tables_gone);
  return g_test_run ();
}
