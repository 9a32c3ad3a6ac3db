/* SQLite gives up in the middle: a statement cannot be made, or one is broken off, for every moment until all goes through.
 * Whatever was done then was done whole or not at all, and is told. Below, test-faults.c does the same with the disk. */

#include "deeds.h"

#include <sqlite3.h>
#include <string.h>

#include "faulty-vfs.h"
#include "steady-error.h"

typedef enum
{
  REFUSED, /* the n-th statement cannot be made, as where what it is about is damaged */
  BROKEN,  /* the n-th step of all statements is not taken */
  N_WAYS,
} Way;

static struct
{
  Way way;
  guint countdown; /* 0: nothing is in the way */
  gboolean struck;
} armed;

static gboolean
strikes (Way way)
{
  if (armed.way != way || armed.countdown == 0 || --armed.countdown > 0)
    return FALSE;
  armed.struck = TRUE;
  return TRUE;
}

/* Asked for each column too; what counts is the statement. To take back is never refused: nothing could be done then. */
static int
authorize (void *data, int action, const char *first, const char *second, const char *third, const char *fourth)
{
  gboolean counts = action == SQLITE_SELECT || action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE
                    || action == SQLITE_PRAGMA || (action == SQLITE_TRANSACTION && !g_str_equal (first, "ROLLBACK"));

  return counts && strikes (REFUSED) ? SQLITE_DENY : SQLITE_OK;
}

static int
go_on (void *data)
{
  return strikes (BROKEN) ? 1 : 0;
}

/* For each connection that anybody opens. */
static int
watch (sqlite3 *db, char **message, const struct sqlite3_api_routines *api)
{
  sqlite3_set_authorizer (db, authorize, NULL);
  sqlite3_progress_handler (db, 1, go_on, NULL);
  return SQLITE_OK;
}

static void
disarm (void)
{
  armed.countdown = 0;
}

/* Enough of each table to see half a change of any. */
static const char digest[] =
  "SELECT (SELECT count(*) || ' ' || total (hold_s) || ' ' || total (reps) || ' ' || total (effort) FROM sets) || ';'"
  " || (SELECT count(*) || ' ' || total (date) FROM sessions) || ';'"
  " || (SELECT count(*) || ' ' || total (tenths) || ' ' || total (withdrawn) || ' ' || total (date) FROM checks) || ';'"
  " || (SELECT count(*) || ' ' || total (hold_s) || ' ' || total (sets) || ' ' || total (valid_until) FROM prescriptions)"
  " || ';' || (SELECT count(*) || ' ' || total (date) || ' ' || total (level_after) FROM decisions) || ';'"
  " || (SELECT count(*) || ' ' || total (date) FROM planner_states) || ';' || (SELECT count(*) FROM settings) || ';'"
  " || (SELECT count(*) || total (length (state)) FROM open_session)";

static char *
take_digest (World *world)
{
  g_autofree char *sets = NULL;

  g_clear_object (&world->fixture.diary);
  sets = count_sets (world); /* looks at the whole file too */
  return query_text (world->fixture.store->path, digest);
}

/* What the deed makes of the world where nothing is in the way. */
static char *
do_undisturbed (World *world, const DeedCase *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sets = NULL;

  begin_deed (world, test);
  test->deed (world, &error);
  g_assert_no_error (error);
  g_clear_object (&world->fixture.diary);
  sets = count_sets (world);
  g_assert_cmpstr (sets, ==, test->sets_after);
  return take_digest (world);
}

/* Returns whether it was disturbed at all. */
static gboolean
try_once (World *world, const DeedCase *test, Way way, guint n, const char *before, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;
  gboolean done;

  begin_deed (world, test);
  armed.way = way;
  armed.countdown = n;
  armed.struck = FALSE;
  done = test->deed (world, &error);
  disarm ();

  if (!done)
    {
      g_assert_true (error != NULL && error->domain == STEADY_ERROR);
      g_assert_null (strchr (error->message, '\n'));
    }
  if (!armed.struck && !done)
    g_error ("%s, undisturbed: %s", test->name, error->message);
  now = take_digest (world);
  /* SQLite may tell of the break when the last step was taken; half of anything never stays. */
  if (!g_str_equal (now, after) && (done || !g_str_equal (now, before)))
    g_error ("%s, %s at %u: %s: %s, expected %s", test->name, way == REFUSED ? "refused" : "broken off", n,
             done ? "done" : error->message, now, done ? after : before);
  if (!g_str_equal (test->name, "migrate"))
    check_kept (world);
  return armed.struck;
}

static void
test_deed (gconstpointer data)
{
  const DeedCase *test = data;
  World world = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_world (&world);
  before = query_text (world.fixture.store->path, digest);
  after = do_undisturbed (&world, test);
  /* Of the thousands of steps each of the first, and then ever fewer. */
  for (guint n = 1; try_once (&world, test, REFUSED, n, before, after); n++)
    ;
  for (guint n = 1; try_once (&world, test, BROKEN, n, before, after); n += 1 + n / 12)
    ;
  clear_world (&world);
}

int
main (int argc, char **argv)
{
  const DeedCase *deeds;
  guint n;

  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install (); /* for its syncs, which take no time */
  sqlite3_auto_extension ((void (*) (void)) watch);
  set_disarm (disarm);

  deeds = list_deeds (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat ("/diary/broken-off/", deeds[i].name, NULL);

      g_test_add_data_func (name, &deeds[i], test_deed);
    }
  return g_test_run ();
}
