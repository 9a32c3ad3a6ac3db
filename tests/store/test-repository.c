#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-error.h"
#include "store-test-utils.h"

#define NOON "2026-03-01T12:00:00+08:00"

/* --- checks ------------------------------------------------------------------------------------------ */

static void
put_check (StoreFixture *self, const char *id, const char *recorded_at, SteadyCheckKind kind, int value,
           const char *subject)
{
  g_autoptr (SteadyCheck) check = steady_check_new (id, at (recorded_at), kind, value, subject);
  g_autoptr (GError) error = NULL;

  steady_repository_add_check (self->db, check, &error);
  g_assert_no_error (error);
}

static void
test_check_round_trip (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadyCheck) gap
    = steady_check_new ("gap", at ("2026-03-01T23:59:59+12:45"), STEADY_CHECK_KNEE_GAP_RELAXED, 0, NULL);
  g_autoptr (SteadyCheck) level
    = steady_check_new ("level", at (NOON), STEADY_CHECK_START_LEVEL, -2, "straight-leg-raise");
  g_autoptr (SteadyCheck) again = NULL;

  gap->tenths = 35;
  gap->note = g_strdup ("量了两次");
  g_assert_true (steady_repository_add_check (self->db, gap, NULL));
  g_assert_true (steady_repository_add_check (self->db, level, NULL));
  g_assert_true (steady_repository_find_check (self->db, "gap", &again, NULL));
  g_assert_true (steady_check_equal (gap, again));
  g_clear_pointer (&again, steady_check_free);
  g_assert_true (steady_repository_find_check (self->db, "level", &again, NULL));
  g_assert_true (steady_check_equal (level, again));
}

static void
test_withdrawn_is_kept_but_not_counted (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) counted = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autoptr (SteadyCheck) latest = NULL;
  SteadyDate last;

  put_check (self, "a", "2026-03-01T10:00:00+08:00", STEADY_CHECK_USUAL_PAIN, 2, NULL);
  put_check (self, "b", "2026-03-02T10:00:00+08:00", STEADY_CHECK_USUAL_PAIN, 6, NULL);
  g_assert_true (steady_repository_withdraw (self->db, "b", TRUE, NULL));

  g_assert_true (steady_repository_load_checks (self->db, STEADY_DATE_NONE, STEADY_DATE_NONE,
                                                STEADY_CHECKS_COUNTED, counted, NULL));
  g_assert_true (steady_repository_load_checks (self->db, STEADY_DATE_NONE, STEADY_DATE_NONE,
                                                STEADY_CHECKS_ALL, all, NULL));
  g_assert_true (steady_repository_latest_check (self->db, STEADY_CHECK_USUAL_PAIN, NULL, STEADY_DATE_NONE,
                                                 &latest, NULL));
  g_assert_true (steady_repository_last_date (self->db, &last, NULL));
  g_assert_cmpuint (counted->len, ==, 1);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (latest->id, ==, "a");
  g_assert_cmpint (last, ==, day ("2026-03-01"));
}

static void
test_latest_check (StoreFixture *self, gconstpointer data)
{
  static const struct { SteadyCheckKind kind; const char *subject, *to, *expected; } cases[] = {
    { STEADY_CHECK_CONDITION, NULL, NULL, "d" },
    { STEADY_CHECK_CONDITION, "pregnancy", NULL, "a" },
    { STEADY_CHECK_CONDITION, "arthritis", "2026-03-02", "b" },
    { STEADY_CHECK_CONDITION, "arthritis", "2026-03-03", "d" },
    { STEADY_CHECK_CONDITION, "knee-surgery", NULL, NULL },
    { STEADY_CHECK_GOAL, NULL, "2026-02-28", NULL },
  };

  put_check (self, "a", "2026-03-01T10:00:00+08:00", STEADY_CHECK_CONDITION, 1, "pregnancy");
  put_check (self, "b", "2026-03-02T10:00:00+08:00", STEADY_CHECK_CONDITION, 1, "arthritis");
  put_check (self, "c", "2026-03-03T09:00:00+08:00", STEADY_CHECK_CONDITION, 0, "arthritis");
  put_check (self, "d", "2026-03-03T09:00:00+08:00", STEADY_CHECK_CONDITION, 1, "arthritis");
  put_check (self, "e", "2026-03-01T10:00:00+08:00", STEADY_CHECK_GOAL, 90, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyCheck) check = NULL;
      SteadyDate to = cases[i].to != NULL ? day (cases[i].to) : STEADY_DATE_NONE;

      g_assert_true (
        steady_repository_latest_check (self->db, cases[i].kind, cases[i].subject, to, &check, NULL));
      g_assert_cmpstr (check != NULL ? check->id : NULL, ==, cases[i].expected);
    }
}

static void
test_checks_of_kind (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);

  put_check (self, "a", "2026-03-01T10:00:00+08:00", STEADY_CHECK_NEXT_DAY_PAIN, 1, NULL);
  put_check (self, "b", "2026-03-02T10:00:00+08:00", STEADY_CHECK_NEXT_DAY_PAIN, 1, NULL);
  put_check (self, "c", "2026-03-02T10:00:00+08:00", STEADY_CHECK_USUAL_PAIN, 1, NULL);
  g_assert_true (steady_repository_load_checks_of_kind (self->db, STEADY_CHECK_NEXT_DAY_PAIN,
                                                        day ("2026-03-02"), STEADY_DATE_NONE, checks, NULL));
  g_assert_cmpuint (checks->len, ==, 1);
}

/* --- prescriptions ------------------------------------------------------------------------------------ */

static SteadyPrescription *
make_prescription (const char *id, const char *from, const char *until)
{
  SteadyPrescription *prescription = steady_prescription_new ();

  prescription->id = g_strdup (id);
  prescription->exercise = g_strdup ("plank");
  prescription->dose = (SteadyDose) { 3, 0, 30 };
  prescription->valid_from = day (from);
  if (until != NULL)
    prescription->valid_until = day (until);
  return prescription;
}

static void
test_prescription_round_trip (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadyPrescription) open = make_prescription ("open", "2026-03-01", NULL);
  g_autoptr (SteadyPrescription) closed = make_prescription ("closed", "2026-02-01", "2026-02-28");
  g_autoptr (SteadyPrescription) again = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);
  g_autoptr (GPtrArray) in_march = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);
  g_autoptr (GPtrArray) at_end = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);

  closed->variant = g_strdup ("knees");
  closed->ceiling = TRUE;
  closed->note = g_strdup ("医嘱");
  g_assert_true (steady_repository_add_prescription (self->db, open, NULL));
  g_assert_true (steady_repository_add_prescription (self->db, closed, NULL));
  g_assert_true (steady_repository_find_prescription (self->db, "closed", &again, NULL));
  g_assert_true (steady_prescription_equal (closed, again));

  g_assert_true (
    steady_repository_load_prescriptions (self->db, STEADY_DATE_NONE, STEADY_DATE_NONE, all, NULL));
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (steady_prescription_equal (open, g_ptr_array_index (all, 0)));
  g_assert_true (
    steady_repository_load_prescriptions (self->db, day ("2026-03-01"), STEADY_DATE_NONE, in_march, NULL));
  g_assert_cmpuint (in_march->len, ==, 1);
  g_assert_true (
    steady_repository_load_prescriptions (self->db, day ("2026-02-28"), day ("2026-02-28"), at_end, NULL));
  g_assert_cmpuint (at_end->len, ==, 1);
}

/* Read again with other words, it is the later read. */
static void
test_prescription_read_again_comes_last (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadyPrescription) first = make_prescription ("first", "2026-03-01", NULL);
  g_autoptr (SteadyPrescription) second = make_prescription ("second", "2026-03-01", NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);

  g_assert_true (steady_repository_add_prescription (self->db, first, NULL));
  g_assert_true (steady_repository_add_prescription (self->db, second, NULL));
  g_assert_true (steady_repository_remove_prescription (self->db, "first", NULL));
  g_assert_true (steady_repository_add_prescription (self->db, first, NULL));
  g_assert_true (
    steady_repository_load_prescriptions (self->db, STEADY_DATE_NONE, STEADY_DATE_NONE, all, NULL));
  g_assert_cmpstr (((SteadyPrescription *) g_ptr_array_index (all, 0))->id, ==, "second");
  g_assert_cmpstr (((SteadyPrescription *) g_ptr_array_index (all, 1))->id, ==, "first");
}

/* --- decisions and states ------------------------------------------------------------------------------ */

static void
put_decision (StoreFixture *self, const char *date, const char *exercise, const char *decision, const char *word)
{
  SteadyDecisionRow row = {
    .date = day (date),
    .exercise = (char *) exercise,
    .decision = (char *) decision,
    .rule = (char *) "R8",
    .level_before = -2,
    .level_after = 1,
    .variant_before = (char *) "knees",
    .variant = (char *) "full",
    .dose_before = { 3, 6, 5 },
    .dose = { 3, 11, 5 },
    .detail = (char *) "two-clean",
    .dates = { day ("2026-02-27"), STEADY_DATE_NONE },
    .value = 4,
    .usual = 1,
    .count = 2,
    .word = (char *) word,
    .provisional = TRUE,
  };
  g_autoptr (GError) error = NULL;

  steady_repository_add_decision (self->db, &row, &error);
  g_assert_no_error (error);
}

static void
test_decisions (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_row_free);
  const SteadyDecisionRow *row;

  put_decision (self, "2026-03-02", "plank", "gap", NULL);
  put_decision (self, "2026-03-02", "plank", "hold", "pain");
  put_decision (self, "2026-03-01", "wall-sit", "advance", NULL);
  put_decision (self, "2026-03-03", "plank", "rest", NULL);
  g_assert_true (steady_repository_remove_decisions (self->db, "wall-sit", day ("2026-03-02"), NULL));
  g_assert_true (steady_repository_remove_decisions (self->db, "plank", day ("2026-03-03"), NULL));
  g_assert_true (steady_repository_load_decisions (self->db, STEADY_DATE_NONE, STEADY_DATE_NONE, rows, NULL));

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (((SteadyDecisionRow *) g_ptr_array_index (rows, 0))->decision, ==, "advance");
  g_assert_cmpstr (((SteadyDecisionRow *) g_ptr_array_index (rows, 1))->decision, ==, "gap");
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpint (row->date, ==, day ("2026-03-02"));
  g_assert_cmpstr (row->exercise, ==, "plank");
  g_assert_cmpstr (row->decision, ==, "hold");
  g_assert_cmpstr (row->rule, ==, "R8");
  g_assert_cmpint (row->level_before, ==, -2);
  g_assert_cmpint (row->level_after, ==, 1);
  g_assert_cmpstr (row->variant_before, ==, "knees");
  g_assert_cmpstr (row->variant, ==, "full");
  g_assert_true (steady_dose_equal (row->dose_before, (SteadyDose) { 3, 6, 5 }));
  g_assert_true (steady_dose_equal (row->dose, (SteadyDose) { 3, 11, 5 }));
  g_assert_cmpstr (row->detail, ==, "two-clean");
  g_assert_cmpint (row->dates[0], ==, day ("2026-02-27"));
  g_assert_cmpint (row->dates[1], ==, STEADY_DATE_NONE);
  g_assert_cmpint (row->value, ==, 4);
  g_assert_cmpint (row->usual, ==, 1);
  g_assert_cmpint (row->count, ==, 2);
  g_assert_cmpstr (row->word, ==, "pain");
  g_assert_true (row->provisional);
}

static void
test_states (StoreFixture *self, gconstpointer data)
{
  static const struct { const char *before, *known_on, *expected; } cases[] = {
    { "2026-03-09", "2026-03-09", "2026-03-04" },
    { "2026-03-04", "2026-03-09", "2026-03-02" },
    { "2026-03-09", "2026-03-04", "2026-03-02" },
    { "2026-03-02", "2026-03-09", NULL },
    { "2026-03-09", "2026-03-02", NULL },
  };
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) kept = g_bytes_new_static ("\0new", 4);
  SteadyDate date, known_on;

  g_assert_true (steady_repository_last_state (self->db, &date, NULL));
  g_assert_cmpint (date, ==, STEADY_DATE_NONE);
  g_assert_true (steady_repository_put_state (self->db, day ("2026-03-02"), day ("2026-03-08"), old, NULL));
  g_assert_true (steady_repository_put_state (self->db, day ("2026-03-02"), day ("2026-03-03"), kept, NULL));
  g_assert_true (steady_repository_put_state (self->db, day ("2026-03-04"), day ("2026-03-05"), kept, NULL));
  g_assert_true (steady_repository_last_state (self->db, &date, NULL));
  g_assert_cmpint (date, ==, day ("2026-03-04"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) state = NULL;

      g_assert_true (steady_repository_find_state (self->db, day (cases[i].before), day (cases[i].known_on),
                                                   &date, &known_on, &state, NULL));
      g_assert_cmpint (date, ==, cases[i].expected != NULL ? day (cases[i].expected) : STEADY_DATE_NONE);
      g_assert_true (cases[i].expected != NULL ? g_bytes_equal (state, kept) : state == NULL);
    }
  g_assert_true (steady_repository_remove_states (self->db, day ("2026-03-03"), NULL));
  g_assert_true (steady_repository_last_state (self->db, &date, NULL));
  g_assert_cmpint (date, ==, day ("2026-03-02"));
}

/* --- the person ------------------------------------------------------------------------------------- */

static void
test_settings (StoreFixture *self, gconstpointer data)
{
  g_autofree char *none = NULL;
  g_autofree char *value = NULL;
  g_autofree char *rows = NULL;

  g_assert_true (steady_repository_get_setting (self->db, "person-code", &none, NULL));
  g_assert_null (none);
  g_assert_true (steady_repository_put_setting (self->db, "person-code", "P7", at (NOON), NULL));
  g_assert_true (steady_repository_put_setting (self->db, "person-code", "", at (NOON), NULL));
  g_assert_true (steady_repository_get_setting (self->db, "person-code", &value, NULL));
  g_assert_cmpstr (value, ==, "");
  rows = query_text (self->store->path, "SELECT group_concat (value || '@' || date) FROM settings");
  g_assert_cmpstr (rows, ==, "P7@20513,@20513");
}

static void
test_one_open_session (StoreFixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *state = NULL;

  g_assert_true (steady_repository_put_open_session (self->db, "s1", "one", NULL));
  g_assert_true (steady_repository_put_open_session (self->db, "s2", "two", NULL));
  g_assert_true (steady_repository_close_open_session (self->db, "s1", NULL));
  g_assert_true (steady_repository_get_open_session (self->db, &id, &state, NULL));
  g_assert_cmpstr (id, ==, "s2");
  g_assert_cmpstr (state, ==, "two");
  g_clear_pointer (&id, g_free);
  g_clear_pointer (&state, g_free);
  g_assert_true (steady_repository_close_open_session (self->db, "s2", NULL));
  g_assert_true (steady_repository_get_open_session (self->db, &id, &state, NULL));
  g_assert_null (id);
  g_assert_null (state);
}

/* --- a file that was made to harm ------------------------------------------------------------------- */

static gboolean
read_everything (SteadyDb *db, GError **error)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autoptr (GPtrArray) prescriptions
    = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_prescription_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_row_free);
  g_autoptr (GBytes) state = NULL;
  g_autofree char *id = NULL;
  g_autofree char *open_state = NULL;
  g_autofree char *code = NULL;
  SteadyDate date, known_on;

  return steady_repository_load_sets (db, STEADY_DATE_NONE, STEADY_DATE_NONE, sets, error)
         && steady_repository_get_session_date (db, "s1", &date, error)
         && steady_repository_last_training_day (db, STEADY_DATE_MAX, &date, error)
         && steady_repository_load_checks (db, STEADY_DATE_NONE, STEADY_DATE_NONE, STEADY_CHECKS_ALL, checks,
                                           error)
         && steady_repository_load_prescriptions (db, STEADY_DATE_NONE, STEADY_DATE_NONE, prescriptions,
                                                  error)
         && steady_repository_load_decisions (db, STEADY_DATE_NONE, STEADY_DATE_NONE, rows, error)
         && steady_repository_find_state (db, STEADY_DATE_MAX, STEADY_DATE_MAX, &date, &known_on, &state,
                                          error)
         && steady_repository_get_open_session (db, &id, &open_state, error)
         && steady_repository_get_setting (db, "person-code", &code, error);
}

static void
test_values_that_cannot_be (StoreFixture *self, gconstpointer data)
{
  static const char * const harm[] = {
    "UPDATE sets SET id = 'a b'",
    "UPDATE sets SET side = 'up'",
    "UPDATE sets SET set_no = -5",
    "UPDATE sets SET set_no = 9223372036854775807",
    "UPDATE sets SET reps = 1000000",
    "UPDATE sets SET hold_s = -1",
    "UPDATE sets SET effort = 99",
    "UPDATE sets SET started_s = 9223372036854775807",
    "UPDATE sets SET offset_s = 2147483648",
    "UPDATE sets SET status = 'x'",
    "UPDATE sets SET source = 'x'",
    "UPDATE sets SET exercise = ''",
    "UPDATE sets SET note = CAST (X'ff' AS TEXT)",
    "UPDATE sets SET note = CAST (X'610062' AS TEXT)",
    "UPDATE sessions SET date = 1000000",
    "UPDATE sessions SET id = 'a b'",
    "UPDATE checks SET kind = 'mood'",
    "UPDATE checks SET tenths = 105",
    "UPDATE checks SET tenths = -10",
    "UPDATE checks SET tenths = 15",
    "UPDATE checks SET withdrawn = 7",
    "UPDATE checks SET id = ''",
    "UPDATE prescriptions SET sets = 1000",
    "UPDATE prescriptions SET exercise = ''",
    "UPDATE prescriptions SET id = ''",
    "UPDATE prescriptions SET valid_from = 84006",
    "UPDATE decisions SET level_after = 2147483647",
    "UPDATE decisions SET decision = CAST (X'ff' AS TEXT)",
    "UPDATE planner_states SET date = -999999",
    "UPDATE open_session SET state = CAST (X'ff' AS TEXT)",
    "UPDATE settings SET value = CAST (X'ff' AS TEXT)",
  };
  g_autoptr (SteadyPrescription) prescription = make_prescription ("p", "2026-03-01", NULL);
  g_autoptr (GBytes) state = g_bytes_new_static ("x", 1);
  sqlite3 *handle = steady_db_get_handle (self->db);

  store_add_simple (self, "a", "s1", NOON, 1);
  put_check (self, "c", NOON, STEADY_CHECK_NEXT_DAY_PAIN, 1, NULL);
  put_decision (self, "2026-03-01", "plank", "hold", NULL);
  g_assert_true (steady_repository_add_prescription (self->db, prescription, NULL));
  g_assert_true (steady_repository_put_state (self->db, day ("2026-03-01"), day ("2026-03-01"), state, NULL));
  g_assert_true (steady_repository_put_open_session (self->db, "s1", "x", NULL));
  g_assert_true (steady_repository_put_setting (self->db, "person-code", "P1", at (NOON), NULL));
  g_assert_true (read_everything (self->db, NULL));

  g_assert_true (steady_db_exec (self->db, "PRAGMA ignore_check_constraints = ON", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (harm); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (sqlite3_exec (handle, "BEGIN", NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, harm[i], NULL, NULL, NULL), ==, SQLITE_OK);
      if (read_everything (self->db, &error))
        g_error ("taken as it is: %s", harm[i]);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
      g_assert_cmpint (sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
    }
}

static void
test_tables_that_are_not_there (StoreFixture *self, gconstpointer data)
{
  static const char * const tables[] = { "sets", "checks", "prescriptions", "decisions", "planner_states",
                                         "open_session", "settings" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (TempStore) store = temp_store_new ();
      g_autoptr (SteadyDb) db = steady_db_open (store->path, NULL);
      g_autofree char *sql = g_strdup_printf ("DROP TABLE %s", tables[i]);
      g_autoptr (GError) error = NULL;

      run_sql (store->path, sql);
      g_assert_false (read_everything (db, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);
    }
}

#define ADD(name, function) g_test_add ("/store/repository/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("check-round-trip", test_check_round_trip);
  ADD ("withdrawn-is-kept-but-not-counted", test_withdrawn_is_kept_but_not_counted);
  ADD ("latest-check", test_latest_check);
  ADD ("checks-of-kind", test_checks_of_kind);
  ADD ("prescription-round-trip", test_prescription_round_trip);
  ADD ("prescription-read-again-comes-last", test_prescription_read_again_comes_last);
  ADD ("decisions", test_decisions);
  ADD ("states", test_states);
  ADD ("settings", test_settings);
  ADD ("one-open-session", test_one_open_session);
  ADD ("values-that-cannot-be", test_values_that_cannot_be);
  ADD ("tables-that-are-not-there", test_tables_that_are_not_there);
  return g_test_run ();
}
