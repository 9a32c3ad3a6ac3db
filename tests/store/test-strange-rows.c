/* Rows that no Steady can have written, met by those who ask for one thing only. */

#include <string.h>

#include "steady-db-private.h"
#include "steady-error.h"
#include "steady-repository.h"
#include "store-test-utils.h"

#define NOON "2026-03-01T12:00:00+08:00"

static void
ignore_setting (SteadyDate date, const char *value, gpointer data)
{
}

/* Whoever asks only for a date meets the same rows. */
static void
test_dates_that_cannot_be (void)
{
  g_autoptr (TempStore) store = temp_store_new ();
  g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
  g_autoptr (SteadySet) first = make_set ("a", "s1", NOON, 1);
  g_autoptr (SteadySet) second = make_set ("b", "s1", NOON, 2);
  g_autoptr (SteadyCheck) check = steady_check_new ("c", at (NOON), STEADY_CHECK_NEXT_DAY_PAIN, 10, NULL);
  g_autoptr (GBytes) state = g_bytes_new_static ("x", 1);
  g_autofree char *sets = NULL;
  SteadyDate date;

  g_assert_true (steady_repository_add_set (db, first, &date, NULL));
  g_assert_true (steady_repository_add_check (db, check, NULL));
  g_assert_true (steady_repository_put_setting (db, "person-code", "P1", at (NOON), NULL));
  g_assert_true (steady_db_exec (db, "PRAGMA ignore_check_constraints = ON; UPDATE sessions SET date = 1000000;"
                                           " UPDATE checks SET date = -1000000; UPDATE settings SET date = 1000000", NULL));
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean read = i == 0   ? steady_repository_get_session_date (db, "s1", &date, &error)
                      : i == 1 ? steady_repository_last_trained (db, "straight-leg-raise", STEADY_DATE_NONE, &date, &error)
                      : i == 2 ? steady_repository_date_of_session (db, 0, 1, &date, &error)
                      : i == 3 ? steady_repository_first_session_date (db, &date, &error)
                      : i == 4 ? steady_repository_last_date (db, &date, &error)
                      : i == 5 ? steady_repository_first_check_date (db, STEADY_CHECK_NEXT_DAY_PAIN, &date, &error)
                      : i == 6 ? steady_repository_each_setting (db, "person-code", ignore_setting, NULL, &error)
                               : steady_repository_add_set (db, second, &date, &error);

      if (read)
        g_error ("question %u: taken as it is", i);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
      g_assert_null (strchr (error->message, '\n'));
    }
  sets = query_text (store->path, "SELECT group_concat (id) FROM sets");
  g_assert_cmpstr (sets, ==, "a");

  /* What the planner kept is only a help: of a date that cannot be it is as good as none, or as all of them. */
  g_assert_true (steady_repository_put_state (db, day ("2026-03-01"), day ("2026-03-01"), state, NULL));
  g_assert_true (steady_db_exec (db, "UPDATE planner_states SET date = 1000000", NULL));
  g_assert_true (steady_repository_last_state (db, &date, NULL));
  g_assert_cmpint (date, ==, STEADY_DATE_MAX);
  g_assert_true (steady_db_exec (db, "UPDATE planner_states SET date = -9000000000000", NULL));
  g_assert_true (steady_repository_last_state (db, &date, NULL));
  g_assert_cmpint (date, ==, STEADY_DATE_NONE);
}

/* Tables that were made without their types, by whoever made the file. */
static void
test_values_of_another_type (void)
{
  static const char * const harm[] = {
    "UPDATE sets SET hold_s = 'five'",
    "UPDATE sets SET exercise = x'706c616e6b'",
    "UPDATE sessions SET id = x'7331'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (harm); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
      g_autoptr (SteadySet) set = make_set ("a", "s1", NOON, 1);
      g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
      g_autofree char *sql = g_strconcat ("PRAGMA ignore_check_constraints = ON; ", harm[i], NULL);
      g_autoptr (GError) error = NULL;
      SteadyDate date;

      g_assert_true (steady_repository_add_set (db, set, &date, NULL));
      g_clear_pointer (&db, steady_db_free);
      run_sql (store->path, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, ' STRICT', '')");
      run_sql (store->path, sql);
      db = steady_db_open (store->path, &error);
      g_assert_no_error (error);
      if (steady_repository_load_sets (db, STEADY_DATE_NONE, STEADY_DATE_NONE, sets, &error))
        g_error ("taken as it is: %s", harm[i]);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/strange-rows/dates-that-cannot-be", test_dates_that_cannot_be);
  g_test_add_func ("/store/strange-rows/values-of-another-type", test_values_of_another_type);
  return g_test_run ();
}
