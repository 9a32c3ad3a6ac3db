#include "diary-test-utils.h"

#include <string.h>

#include "steady-error.h"

#define D0 20513 /* 2026-03-01 */

static const SteadyImportOptions plain = { .dry_run = FALSE, .update = FALSE };
static const SteadyImportOptions update = { .dry_run = FALSE, .update = TRUE };

static void
count_signal (SteadyDiary *diary, gpointer data)
{
  (*(guint *) data)++;
}

static void
add_set (DiaryFixture *self, SteadyHistory *rows, const char *id, const char *session, SteadyDate date,
         int set_no)
{
  g_ptr_array_add (rows->sets, clean_set (self->catalogue, id, session, time_on (date, 18, set_no), "plank",
                                          STEADY_SIDE_BOTH, set_no));
}

static SteadySet *
set_at (SteadyHistory *rows, guint index)
{
  return g_ptr_array_index (rows->sets, index);
}

static SteadyPrescription *
add_order (SteadyHistory *rows, const char *id, int hold_s)
{
  SteadyPrescription *order = steady_prescription_new ();

  order->id = g_strdup (id);
  order->exercise = g_strdup ("plank");
  order->dose = (SteadyDose) { 3, 0, hold_s };
  order->valid_from = D0;
  g_ptr_array_add (rows->prescriptions, order);
  return order;
}

/* Two sessions, two answers, one order. */
static SteadyHistory *
some_rows (DiaryFixture *self)
{
  SteadyHistory *rows = steady_history_new ();

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *first = g_strdup_printf ("a%d", i);
      g_autofree char *second = g_strdup_printf ("b%d", i);

      add_set (self, rows, first, "s1", D0, i);
      add_set (self, rows, second, "s2", D0 + 1, i);
    }
  g_ptr_array_add (rows->checks,
                   steady_check_new ("c1", time_on (D0 + 1, 8, 0), STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL));
  g_ptr_array_add (rows->checks,
                   steady_check_new ("c2", time_on (D0, 8, 0), STEADY_CHECK_USUAL_PAIN, 1, NULL));
  add_order (rows, "p1", 40);
  return rows;
}

static void
import (DiaryFixture *self, const SteadyHistory *rows, const SteadyImportOptions *options, guint added,
        guint updated, guint unchanged)
{
  SteadyImportCounts counts = { 99, 99, 99 };
  g_autofree char *conflict = NULL;
  g_autoptr (GError) error = NULL;

  steady_diary_import (self->diary, rows, options, &counts, &conflict, &error);
  g_assert_no_error (error);
  g_assert_null (conflict);
  g_assert_cmpuint (counts.added, ==, added);
  g_assert_cmpuint (counts.updated, ==, updated);
  g_assert_cmpuint (counts.unchanged, ==, unchanged);
}

/* Everything there is, as text. */
static char *
dump (DiaryFixture *self)
{
  static const char * const tables[] = { "sessions", "sets", "checks", "prescriptions", "decisions",
                                         "planner_states", "settings", "open_session" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *columns_sql
        = g_strdup_printf ("SELECT group_concat ('quote (' || name || ')', ' || '','' || ')"
                           " FROM pragma_table_info ('%s')", tables[i]);
      g_autofree char *columns = query_text (self->store->path, columns_sql);
      g_autofree char *rows_sql
        = g_strdup_printf ("SELECT group_concat (row, char (10)) FROM (SELECT %s AS row"
                           " FROM %s ORDER BY row)",
                           columns, tables[i]);
      g_autofree char *rows = query_text (self->store->path, rows_sql);

      g_string_append_printf (text, "%s\n%s\n", tables[i], rows != NULL ? rows : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_fails (DiaryFixture *self, const SteadyHistory *rows, const SteadyImportOptions *options,
              SteadyError code, const char *id)
{
  g_autofree char *before = dump (self);
  g_autofree char *after = NULL;
  g_autofree char *conflict = NULL;
  g_autoptr (GError) error = NULL;
  SteadyImportCounts counts;
  guint changed = 0;
  gulong handler = g_signal_connect (self->diary, "changed", G_CALLBACK (count_signal), &changed);

  g_assert_false (steady_diary_import (self->diary, rows, options, &counts, &conflict, &error));
  g_assert_error (error, STEADY_ERROR, (int) code);
  g_assert_cmpstr (conflict, ==, id);
  g_assert_nonnull (strstr (error->message, id));
  g_assert_null (strchr (error->message, '\n'));
  after = dump (self);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (changed, ==, 0);
  g_signal_handler_disconnect (self->diary, handler);
}

static void
test_twice_is_once (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = some_rows (self);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  guint changed = 0;

  import (self, rows, &plain, 9, 0, 0);
  once = dump (self);
  g_signal_connect (self->diary, "changed", G_CALLBACK (count_signal), &changed);
  import (self, rows, &plain, 0, 0, 9);
  import (self, rows, &update, 0, 0, 9);
  twice = dump (self);
  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpuint (changed, ==, 0);
}

static void
test_dry_run_changes_nothing (DiaryFixture *self, gconstpointer data)
{
  static const SteadyImportOptions dry = { .dry_run = TRUE, .update = FALSE };
  static const SteadyImportOptions dry_update = { .dry_run = TRUE, .update = TRUE };
  g_autoptr (SteadyHistory) rows = some_rows (self);
  g_autofree char *empty = dump (self);
  g_autofree char *still_empty = NULL;
  g_autofree char *full = NULL;
  g_autofree char *still_full = NULL;

  import (self, rows, &dry, 9, 0, 0);
  still_empty = dump (self);
  g_assert_cmpstr (empty, ==, still_empty);

  import (self, rows, &plain, 9, 0, 0);
  full = dump (self);
  set_at (rows, 0)->hold_s = 31;
  assert_fails (self, rows, &dry, STEADY_ERROR_CONFLICT, "a1");
  import (self, rows, &dry_update, 0, 1, 8);
  still_full = dump (self);
  g_assert_cmpstr (full, ==, still_full);
}

static void
test_known_with_other_content (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = some_rows (self);
  SteadyCheck *check = g_ptr_array_index (rows->checks, 1);
  SteadyPrescription *order = g_ptr_array_index (rows->prescriptions, 0);

  import (self, rows, &plain, 9, 0, 0);
  add_set (self, rows, "new", "s3", D0 + 2, 1);

  set_at (rows, 2)->note = g_strdup ("another");
  assert_fails (self, rows, &plain, STEADY_ERROR_CONFLICT, "a2");
  g_clear_pointer (&set_at (rows, 2)->note, g_free);
  check->tenths = 20;
  assert_fails (self, rows, &plain, STEADY_ERROR_CONFLICT, "c2");
  check->tenths = 10;
  order->dose.hold_s = 41;
  assert_fails (self, rows, &plain, STEADY_ERROR_CONFLICT, "p1");
}

static void
test_update_replaces (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = some_rows (self);
  g_autoptr (SteadyHistory) stored = NULL;
  SteadyCheck *check = g_ptr_array_index (rows->checks, 1);
  SteadyPrescription *order = g_ptr_array_index (rows->prescriptions, 0);

  import (self, rows, &plain, 9, 0, 0);
  set_at (rows, 2)->note = g_strdup ("another");
  check->tenths = 20;
  order->dose.hold_s = 41;
  add_set (self, rows, "new", "s3", D0 + 2, 1);
  import (self, rows, &update, 1, 3, 6);

  stored = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  g_assert_cmpuint (stored->sets->len, ==, 7);
  g_assert_cmpint (steady_check_get_value (g_ptr_array_index (stored->checks, 0)), ==, 2);
  g_assert_cmpint (((SteadyPrescription *) g_ptr_array_index (stored->prescriptions, 0))->dose.hold_s, ==,
                   41);
}

/* Of two orders that overlap the later read counts: one that is read again with other content is the
 * later. */
static void
test_order_read_again_is_the_later (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  g_autoptr (SteadyHistory) again = steady_history_new ();
  g_autoptr (SteadyPlan) before = NULL;
  g_autoptr (SteadyPlan) same = NULL;
  g_autoptr (SteadyPlan) after = NULL;

  add_order (rows, "p1", 40);
  add_order (rows, "p2", 50);
  import (self, rows, &plain, 2, 0, 0);
  before = steady_diary_plan (self->diary, D0, NULL);
  g_assert_cmpint (steady_plan_find (before, "plank")->dose.hold_s, ==, 50);

  add_order (again, "p1", 40);
  import (self, again, &update, 0, 0, 1);
  same = steady_diary_plan (self->diary, D0, NULL);
  g_assert_cmpint (steady_plan_find (same, "plank")->dose.hold_s, ==, 50);

  ((SteadyPrescription *) g_ptr_array_index (again->prescriptions, 0))->dose.hold_s = 42;
  import (self, again, &update, 0, 1, 0);
  after = steady_diary_plan (self->diary, D0, NULL);
  g_assert_cmpint (steady_plan_find (after, "plank")->dose.hold_s, ==, 42);
}

static void
test_ratings_that_disagree (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = some_rows (self);
  g_autoptr (SteadyHistory) later = steady_history_new ();

  set_at (rows, 4)->ratings.pain = 1;
  assert_fails (self, rows, &plain, STEADY_ERROR_INVALID, "a3");
  /* One that is absent says nothing against the others. */
  set_at (rows, 4)->ratings.pain = STEADY_UNKNOWN;
  import (self, rows, &plain, 9, 0, 0);

  /* Nor may a file disagree with what is there. */
  add_set (self, later, "a4", "s1", D0, 4);
  set_at (later, 0)->ratings.effort = 9;
  assert_fails (self, later, &plain, STEADY_ERROR_INVALID, "a4");
  set_at (later, 0)->ratings.effort = 5;
  import (self, later, &plain, 1, 0, 0);
}

static void
test_two_sets_in_one_place (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = some_rows (self);
  g_autoptr (SteadyHistory) later = steady_history_new ();

  add_set (self, rows, "twin", "s1", D0, 3);
  assert_fails (self, rows, &plain, STEADY_ERROR_CONFLICT, "twin");
  g_ptr_array_set_size (rows->sets, (gint) rows->sets->len - 1);
  import (self, rows, &plain, 9, 0, 0);
  add_set (self, later, "twin", "s1", D0, 3);
  assert_fails (self, later, &plain, STEADY_ERROR_CONFLICT, "twin");
}

static void
test_places_change_hands (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = some_rows (self);

  import (self, rows, &plain, 9, 0, 0);
  set_at (rows, 0)->set_no = 2;
  set_at (rows, 2)->set_no = 1;
  import (self, rows, &update, 0, 2, 7);
}

static void
test_withdrawn_stays_withdrawn (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = some_rows (self);
  g_autofree char *state = NULL;

  import (self, rows, &plain, 9, 0, 0);
  g_assert_true (steady_diary_withdraw (self->diary, "c2", TRUE, NULL));
  import (self, rows, &plain, 0, 0, 9);
  ((SteadyCheck *) g_ptr_array_index (rows->checks, 1))->tenths = 30;
  import (self, rows, &update, 0, 1, 8);
  state = query_text (self->store->path, "SELECT tenths || ' ' || withdrawn FROM checks WHERE id = 'c2'");
  g_assert_cmpstr (state, ==, "30 1");
}

static void
test_earlier_set_of_a_known_session (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  g_autoptr (SteadyHistory) earlier = steady_history_new ();
  g_autoptr (SteadyHistory) stored = NULL;

  add_set (self, rows, "b", "s1", D0 + 1, 2);
  import (self, rows, &plain, 1, 0, 0);
  add_set (self, earlier, "a", "s1", D0, 1);
  import (self, earlier, &plain, 1, 0, 0);
  stored = steady_diary_history (self->diary, D0, D0, NULL);
  g_assert_cmpuint (stored->sets->len, ==, 2);
}

static void
shuffle (GRand *rand, GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer held = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[other];
      array->pdata[other] = held;
    }
}

/* The order of the rows of sets and checks never matters. */
static void
test_order_of_rows (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *expected = NULL;

  for (guint round = 0; round < 10; round++)
    {
      DiaryFixture other;
      g_autoptr (SteadyHistory) rows = NULL;
      g_autofree char *found = NULL;

      diary_set_up (&other, "2026-03-09T10:00:00+08:00");
      rows = some_rows (&other);
      add_set (&other, rows, "c", "s1", D0 + 1, 4);
      shuffle (rand, rows->sets);
      shuffle (rand, rows->checks);
      import (&other, rows, &plain, 10, 0, 0);
      /* The numbers of sessions are the order they came in, and nothing else. */
      run_sql (other.store->path,
               "PRAGMA foreign_keys = OFF; UPDATE sets SET session = session + 100;"
               "UPDATE sessions SET number = number + 100;"
               "UPDATE sets SET session = CASE (SELECT id FROM sessions WHERE number = session)"
               " WHEN 's1' THEN 1 ELSE 2 END;"
               "UPDATE sessions SET number = CASE id WHEN 's1' THEN 1 ELSE 2 END");
      found = dump (&other);
      if (expected == NULL)
        expected = g_steal_pointer (&found);
      else
        g_assert_cmpstr (found, ==, expected);
      diary_tear_down (&other, NULL);
    }
}

/* Days without training, days that were only skipped, answers that come the next day, late, or twice. */
static void
add_life (DiaryFixture *self, SteadyHistory *rows, SteadyDate date)
{
  g_autofree char *session = g_strdup_printf ("s%d", date);
  g_autofree char *check = g_strdup_printf ("c%d", date);
  g_autofree char *late = g_strdup_printf ("late%d", date);
  char day[STEADY_DATE_TEXT_SIZE];

  for (int i = 1; date % 5 != 0 && i <= 3; i++)
    {
      add_set (self, rows, NULL, session, date, i);
      if (date % 11 == 0)
        set_at (rows, rows->sets->len - 1)->status = STEADY_STATUS_SKIPPED;
    }
  if (date % 4 != 0)
    g_ptr_array_add (rows->checks, steady_check_new (check, time_on (date, 8, 0), STEADY_CHECK_NEXT_DAY_PAIN,
                                                     date % 3, NULL));
  if (date % 7 == 0)
    g_ptr_array_add (rows->checks,
                     steady_check_new (late, time_on (date + 40, 8, 0), STEADY_CHECK_NEXT_DAY_PAIN, date % 4,
                                       steady_date_format (date, day)));
}

static void
test_years_at_once (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  g_autoptr (SteadyPlan) kept = NULL;
  g_autoptr (SteadyPlan) replayed = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) replayed_ones = NULL;
  g_autofree char *plans_differ = NULL;
  g_autofree char *decisions_differ = NULL;
  g_autofree char *states = NULL;
  SteadyImportCounts counts;

  set_today (self, D0 + 700);
  for (SteadyDate date = D0; date < D0 + 700; date++)
    add_life (self, rows, date);
  g_assert_true (steady_diary_import (self->diary, rows, &plain, &counts, NULL, NULL));
  g_assert_cmpuint (counts.added, ==, rows->sets->len + rows->checks->len);

  kept = steady_diary_plan (self->diary, D0 + 700, NULL);
  replayed = replayed_plan (self, D0 + 700);
  plans_differ = compare_plans (kept, replayed);
  g_assert_cmpstr (plans_differ, ==, NULL);
  decisions = steady_diary_decisions (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  replayed_ones = replayed_decisions (self);
  decisions_differ = compare_decisions (decisions, replayed_ones);
  g_assert_cmpstr (decisions_differ, ==, NULL);
  /* One for each training day but the last, whose answer is still out. */
  states = query_text (self->store->path,
                       "SELECT count(*) - (SELECT count(DISTINCT date) FROM sessions JOIN sets ON"
                       " number = session WHERE status <> 'skipped') FROM planner_states");
  g_assert_cmpstr (states, ==, "-1");
}

#define ADD(name, function) \
  g_test_add ("/diary/import/" name, DiaryFixture, NULL, diary_set_up, function, diary_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("twice-is-once", test_twice_is_once);
  ADD ("dry-run-changes-nothing", test_dry_run_changes_nothing);
  ADD ("known-with-other-content", test_known_with_other_content);
  ADD ("update-replaces", test_update_replaces);
  ADD ("order-read-again-is-the-later", test_order_read_again_is_the_later);
  ADD ("ratings-that-disagree", test_ratings_that_disagree);
  ADD ("two-sets-in-one-place", test_two_sets_in_one_place);
  ADD ("places-change-hands", test_places_change_hands);
  ADD ("withdrawn-stays-withdrawn", test_withdrawn_stays_withdrawn);
  ADD ("earlier-set-of-a-known-session", test_earlier_set_of_a_known_session);
  ADD ("order-of-rows", test_order_of_rows);
  ADD ("years-at-once", test_years_at_once);
  return g_test_run ();
}
