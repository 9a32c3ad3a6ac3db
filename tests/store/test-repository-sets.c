/* test-repository-sets.c: what a training left behind comes back as it was, and what cannot be is refused. */
#include "steady-repository.h"

#include "steady-db-private.h"
#include "steady-error.h"
#include "store-test-utils.h"

#define NOON "2026-03-01T12:00:00+08:00"

static SteadyDate
session_date (StoreFixture *self, const char *session)
{
  SteadyDate date;

  g_assert_true (steady_repository_get_session_date (self->db, session, &date, NULL));
  return date;
}

static SteadySet *
full_set (void)
{
  SteadySet *set = make_set ("7d0f_-A", "s-1", "2026-02-28T23:30:59-09:30", 3);

  set->variant = g_strdup ("standard");
  set->side = STEADY_SIDE_RIGHT;
  set->target_reps = 12;
  set->target_hold_s = 6;
  set->reps = 0;
  set->hold_s = 0;
  set->duration_s = 0;
  set->ratings = (SteadyRatings) { 0, 10, 7 };
  set->shake_onset_s = 0;
  set->status = STEADY_STATUS_STOPPED_SHAKING;
  set->origin = STEADY_ORIGIN_IMPORT;
  set->note = g_strdup ("=1+1, 膝盖有点累\n\"second line\"");
  return set;
}

static void
test_set_round_trip (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) full = full_set ();
  g_autoptr (SteadySet) bare = make_set ("b", "s-2", NOON, 1);
  g_autoptr (SteadySet) again = NULL;
  g_autoptr (SteadySet) missing = NULL;

  bare->reps = STEADY_UNKNOWN;
  store_add (self, full);
  store_add (self, bare);

  g_assert_true (steady_repository_find_set (self->db, full->id, &again, NULL));
  g_assert_true (steady_set_equal (full, again));
  g_assert_cmpint (again->date, ==, day ("2026-02-28"));
  g_clear_pointer (&again, steady_set_free);
  g_assert_true (steady_repository_find_set (self->db, "b", &again, NULL));
  g_assert_true (steady_set_equal (bare, again));
  g_assert_cmpint (again->ratings.pain, ==, STEADY_UNKNOWN);
  g_assert_true (steady_repository_find_set (self->db, "c", &missing, NULL));
  g_assert_null (missing);
}

static void
test_sets_by_date (StoreFixture *self, gconstpointer data)
{
  static const struct { const char *from, *to; guint expected; } cases[] = {
    { NULL, NULL, 3 },
    { "2026-03-01", "2026-03-02", 2 },
    { "2026-03-02", NULL, 2 },
    { NULL, "2026-03-01", 1 },
    { "2026-03-04", NULL, 0 },
    { "2026-03-02", "2026-03-01", 0 },
  };

  store_add_simple (self, "a", "s1", "2026-03-01T10:00:00+08:00", 1);
  store_add_simple (self, "b", "s2", "2026-03-02T10:00:00+08:00", 1);
  store_add_simple (self, "c", "s3", "2026-03-03T10:00:00+08:00", 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
      SteadyDate from = cases[i].from != NULL ? day (cases[i].from) : STEADY_DATE_NONE;
      SteadyDate to = cases[i].to != NULL ? day (cases[i].to) : STEADY_DATE_NONE;

      g_assert_true (steady_repository_load_sets (self->db, from, to, sets, NULL));
      g_assert_cmpuint (sets->len, ==, cases[i].expected);
    }
}

static void
test_session_over_midnight_is_one_day (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) late = NULL;

  store_add_simple (self, "a", "s1", "2026-03-01T23:58:00+08:00", 1);
  g_assert_cmpint (store_add_simple (self, "b", "s1", "2026-03-02T00:03:00+08:00", 2), ==, day ("2026-03-01"));
  g_assert_true (steady_repository_find_set (self->db, "b", &late, NULL));
  g_assert_cmpint (late->date, ==, day ("2026-03-01"));
}

static void
test_earlier_set_moves_its_session (StoreFixture *self, gconstpointer data)
{
  store_add_simple (self, "b", "s1", "2026-03-02T00:03:00+08:00", 2);
  g_assert_cmpint (session_date (self, "s1"), ==, day ("2026-03-02"));
  g_assert_cmpint (store_add_simple (self, "a", "s1", "2026-03-01T23:58:00+08:00", 1), ==, day ("2026-03-01"));
  g_assert_cmpint (session_date (self, "s1"), ==, day ("2026-03-01"));

  g_assert_true (steady_repository_remove_set (self->db, "a", NULL));
  g_assert_cmpint (session_date (self, "s1"), ==, day ("2026-03-02"));
  g_assert_true (steady_repository_remove_set (self->db, "b", NULL));
  g_assert_cmpint (session_date (self, "s1"), ==, STEADY_DATE_NONE);
  g_assert_true (steady_repository_remove_set (self->db, "b", NULL));
}

/* The first set is the first moment, even where another zone's wall shows an earlier date. */
static void
test_first_set_is_the_first_moment (StoreFixture *self, gconstpointer data)
{
  store_add_simple (self, "a", "s1", "2026-03-02T01:00:00+08:00", 1);
  store_add_simple (self, "b", "s1", "2026-03-01T18:00:00+00:00", 2);
  g_assert_cmpint (session_date (self, "s1"), ==, day ("2026-03-02"));

  /* In one second the smaller id is the first. */
  store_add_simple (self, "z", "s2", "2026-03-02T01:00:00+08:00", 1);
  store_add_simple (self, "y", "s2", "2026-03-01T17:00:00+00:00", 2);
  g_assert_cmpint (session_date (self, "s2"), ==, day ("2026-03-01"));
}

static void
test_schema_refuses (StoreFixture *self, gconstpointer data)
{
  static const char *const bad[] = {
    "UPDATE sets SET id = ''",
    "UPDATE sets SET id = 'a b'",
    "UPDATE sets SET id = 'é'",
    "UPDATE sets SET side = 'up'",
    "UPDATE sets SET set_no = 0",
    "UPDATE sets SET set_no = 1001",
    "UPDATE sets SET reps = 101",
    "UPDATE sets SET hold_s = 601",
    "UPDATE sets SET hold_s = NULL",
    "UPDATE sets SET hold_s = 'x'",
    "UPDATE sets SET effort = 11",
    "UPDATE sets SET pain = -1",
    "UPDATE sets SET offset_s = 30",
    "UPDATE sets SET offset_s = 64860",
    "UPDATE sets SET local_date = 84006",
    "UPDATE sets SET status = ''",
    "UPDATE sets SET session = 99",
    "INSERT INTO checks (id, recorded_s, offset_s, date, kind, tenths) VALUES ('c', 0, 0, 0, 'goal', 3001)",
    "INSERT INTO checks (id, recorded_s, offset_s, date, kind, tenths, withdrawn)"
    " VALUES ('c', 0, 0, 0, 'goal', 1, 2)",
    "INSERT INTO prescriptions VALUES ('p', 1, 'plank', NULL, 11, 0, 30, 0, 0, NULL, NULL)",
    "INSERT INTO prescriptions VALUES ('p', 1, 'plank', NULL, 3, 0, 301, 0, 0, NULL, NULL)",
    "INSERT INTO open_session VALUES (2, 's', '{}')",
  };
  sqlite3 *handle = steady_db_get_handle (self->db);

  store_add_simple (self, "a", "s1", NOON, 1);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if ((sqlite3_exec (handle, bad[i], NULL, NULL, NULL) & 0xff) != SQLITE_CONSTRAINT)
      g_error ("not refused: %s", bad[i]);
}

static void
test_same_place_twice (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) again = make_set ("b", "s1", NOON, 1);
  g_autoptr (GError) error = NULL;
  SteadyDate date;

  store_add_simple (self, "a", "s1", NOON, 1);
  g_assert_false (steady_repository_add_set (self->db, again, &date, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
  again->side = STEADY_SIDE_RIGHT;
  store_add (self, again);
}

/* One row of numbers 5, 2 and no shakiness stands in the session; the new one has another number. */
static void
test_rivals (StoreFixture *self, gconstpointer data)
{
  static const struct
  {
    int set_no;
    SteadyRatings ratings;
    gboolean rival;
    gboolean unlike;
  } rows[] = {
    { 2, { 5, 2, STEADY_UNKNOWN }, FALSE, FALSE },
    { 1, { 5, 2, STEADY_UNKNOWN }, TRUE, TRUE },
    { 2, { 5, 3, STEADY_UNKNOWN }, TRUE, TRUE },
    { 2, { 5, 2, 0 }, FALSE, TRUE },
    { 2, { 5, STEADY_UNKNOWN, STEADY_UNKNOWN }, FALSE, TRUE },
    { 2, { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN }, FALSE, TRUE },
  };
  g_autoptr (SteadySet) first = make_set ("a", "s1", NOON, 1);

  first->ratings = (SteadyRatings) { 5, 2, STEADY_UNKNOWN };
  store_add (self, first);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SteadySet) set = make_set ("b", "s1", NOON, rows[i].set_no);
      SteadyPlace place, nowhere = { 0, STEADY_DATE_NONE };
      gboolean rival, unlike;

      set->ratings = rows[i].ratings;
      g_assert_true (steady_repository_find_place (self->db, "s1", &place, NULL));
      g_assert_true (steady_repository_has_rival (self->db, set, &place, &rival, NULL));
      g_assert_true (steady_repository_has_unlike (self->db, set, &place, &unlike, NULL));
      g_assert_cmpint (rival, ==, rows[i].rival);
      g_assert_cmpint (unlike, ==, rows[i].unlike);
      g_assert_true (steady_repository_has_unlike (self->db, set, &nowhere, &unlike, NULL));
      g_assert_false (unlike);
    }
}

static void
test_rate (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) other = make_set ("c", "s1", NOON, 1);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  guint changed;

  g_free (other->exercise);
  other->exercise = g_strdup ("plank");
  store_add_simple (self, "a", "s1", NOON, 1);
  store_add_simple (self, "b", "s1", NOON, 2);
  store_add (self, other);

  g_assert_true (steady_repository_rate (self->db, "s1", "straight-leg-raise",
                                         (SteadyRatings) { 6, 0, STEADY_UNKNOWN }, &changed, NULL));
  g_assert_cmpuint (changed, ==, 2);
  g_assert_true (steady_repository_load_session (self->db, "s1", "straight-leg-raise", sets, NULL));
  g_assert_cmpuint (sets->len, ==, 2);
  for (guint i = 0; i < sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (sets, i);

      g_assert_cmpint (set->ratings.effort, ==, 6);
      g_assert_cmpint (set->ratings.pain, ==, 0);
      g_assert_cmpint (set->ratings.shakiness, ==, STEADY_UNKNOWN);
    }
  g_assert_true (steady_repository_load_session (self->db, "s1", NULL, sets, NULL));
  g_assert_cmpuint (sets->len, ==, 5);
}

static void
test_last_training_day (StoreFixture *self, gconstpointer data)
{
  g_autoptr (SteadySet) skipped = make_set ("b", "s2", "2026-03-03T10:00:00+08:00", 1);
  SteadyDate date;

  skipped->status = STEADY_STATUS_SKIPPED;
  store_add_simple (self, "a", "s1", "2026-03-01T10:00:00+08:00", 1);
  store_add (self, skipped);

  g_assert_true (steady_repository_last_training_day (self->db, day ("2026-03-10"), &date, NULL));
  g_assert_cmpint (date, ==, day ("2026-03-01"));
  g_assert_true (steady_repository_last_training_day (self->db, day ("2026-03-01"), &date, NULL));
  g_assert_cmpint (date, ==, STEADY_DATE_NONE);
}

#define ADD(name, function) g_test_add ("/store/repository/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("set-round-trip", test_set_round_trip);
  ADD ("sets-by-date", test_sets_by_date);
  ADD ("session-over-midnight-is-one-day", test_session_over_midnight_is_one_day);
  ADD ("earlier-set-moves-its-session", test_earlier_set_moves_its_session);
  ADD ("first-set-is-the-first-moment", test_first_set_is_the_first_moment);
  ADD ("schema-refuses", test_schema_refuses);
  ADD ("same-place-twice", test_same_place_twice);
  ADD ("rivals", test_rivals);
  ADD ("rate", test_rate);
  ADD ("last-training-day", test_last_training_day);
  return g_test_run ();
}
