/* The disk fails: at the n-th write, sync, read, open …, once or for good, for every n until all goes
 * through. Whatever a person does then ends in success or in an error that says so, and what was there is
 * there. */

#include "deeds.h"

#include <string.h>

#include "faulty-vfs.h"
#include "steady-error.h"

/* As many as any of these deeds needs, and more: one that never gets through is a mistake. */
#define N_MAX 3000

static void
disarm (void)
{
  faulty_vfs_disarm ();
}

/* Returns whether the fault struck at all. */
static gboolean
try_once (World *world, const DeedCase *test, FaultKind kind, guint n, gboolean stays)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sets = NULL;
  gboolean done, struck;

  begin_deed (world, test);
  faulty_vfs_arm (kind, n, stays);
  done = test->deed (world, &error);
  struck = faulty_vfs_disarm ();

  if (!done)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == STEADY_ERROR);
      g_assert_null (strchr (error->message, '\n'));
      if (!struck)
        g_error ("%s, %s %u%s: %s", test->name, fault_name (kind), n, stays ? " and on" : "", error->message);
    }
  g_clear_object (&world->fixture.diary);
  sets = count_sets (world);
  /* A sync that failed may still have reached the disk; half of anything never does. */
  if (!g_str_equal (sets, test->sets_after) && (done || !g_str_equal (sets, SETS_BEFORE)))
    g_error ("%s, %s %u%s: %s sets", test->name, fault_name (kind), n, stays ? " and on" : "", sets);
  if (!g_str_equal (test->name, "migrate"))
    check_kept (world);
  return struck;
}

static void
test_deed (gconstpointer data)
{
  const DeedCase *test = data;
  World world = { 0 };

  make_world (&world);
  for (int kind = FAULT_READ; kind < N_FAULTS; kind++)
    for (int stays = 0; stays <= 1; stays++)
      {
        guint n = 1;

        /* A lock that stays away is waited for; that is another test. */
        if (kind == FAULT_LOCK && stays)
          continue;
        while (try_once (&world, test, (FaultKind) kind, n, stays))
          g_assert_cmpuint (++n, <, N_MAX);
      }
  clear_world (&world);
}

/* The first start of all, where there is nothing yet. */
static void
test_first_start (void)
{
  World world = { 0 };

  make_world (&world);
  for (int kind = FAULT_READ; kind < N_FAULTS; kind++)
    for (int stays = 0; stays <= 1; stays++)
      {
        gboolean struck = TRUE;

        if (kind == FAULT_LOCK && stays)
          continue;
        for (guint n = 1; struck && n < N_MAX; n++)
          {
            g_autoptr (GError) error = NULL;
            g_autofree char *sets = NULL;

            reset_world (&world, FALSE);
            faulty_vfs_arm ((FaultKind) kind, n, stays);
            if (!open_diary (&world, &error))
              g_assert_true (error != NULL && error->domain == STEADY_ERROR);
            struck = faulty_vfs_disarm ();
            g_clear_object (&world.fixture.diary);

            /* The next start is as if nothing had been. */
            g_clear_error (&error);
            if (!open_diary (&world, &error))
              g_error ("%s %u%s: %s", fault_name ((FaultKind) kind), n, stays ? " and on" : "",
                       error->message);
            g_clear_object (&world.fixture.diary);
            sets = count_sets (&world);
            g_assert_cmpstr (sets, ==, "0");
          }
        g_assert_false (struck);
      }
  clear_world (&world);
}

/* A file system without shared memory has no write-ahead log; a set is safe on it all the same. */
static void
test_without_shared_memory (void)
{
  DiaryFixture fixture;
  g_autofree char *mode = NULL;
  g_autofree char *sets = NULL;

  faulty_vfs_without_shared_memory (TRUE);
  diary_set_up (&fixture, NULL);
  train (&fixture, D0, "plank", CLEAN);
  diary_reopen (&fixture);
  mode = query_text (fixture.store->path, "PRAGMA journal_mode");
  sets = query_text (fixture.store->path, "SELECT count(*) FROM sets");
  g_assert_cmpstr (mode, ==, "delete");
  g_assert_cmpstr (sets, ==, "3");
  diary_tear_down (&fixture, NULL);
  faulty_vfs_without_shared_memory (FALSE);
}

int
main (int argc, char **argv)
{
  const DeedCase *deeds;
  guint n;

  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  set_disarm (disarm);

  deeds = list_deeds (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat ("/diary/faults/", deeds[i].name, NULL);

      g_test_add_data_func (name, &deeds[i], test_deed);
    }
  g_test_add_func ("/diary/faults/first-start", test_first_start);
  g_test_add_func ("/diary/faults/without-shared-memory", test_without_shared_memory);
  return g_test_run ();
}
