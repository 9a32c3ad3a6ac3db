/* A training against a real diary, with a clock that is moved by hand: every finished set is on disk before
 * the next one begins, also where the program is killed, and a diary that cannot be written stops the timer,
 * not the record. */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "steady-ladder.h"
#include "steady-session-controller.h"
#include "steady-session-setup.h"
#include "steady-settings.h"

typedef struct
{
  char *folder;
  char *path;
  SteadyClock *clock;
  SteadyCatalogue *catalogue;
  GSettings *settings;
  SteadyContext *context;
  SteadySessionController *controller;
  int troubles;
  gboolean in_trouble;
} Fixture;

static void
open_diary (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDiary) diary = steady_diary_open (self->path, self->catalogue, self->clock, &error);

  g_assert_no_error (error);
  self->context = steady_context_new (diary, self->settings, FALSE, 1);
}

static void
on_trouble (Fixture *self, const GError *error)
{
  self->in_trouble = error != NULL;
  if (error != NULL)
    self->troubles++;
}

static void
lead (Fixture *self, SteadySession *session, const char *id)
{
  g_assert_nonnull (session);
  self->controller = steady_session_controller_new (self->context, session, id);
  g_signal_connect_swapped (self->controller, "trouble", G_CALLBACK (on_trouble), self);
  steady_session_controller_start (self->controller);
}

static void
begin (Fixture *self)
{
  const char *only[] = { "wall-sit", NULL };
  SteadySessionConfig config = steady_session_setup_config (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) items = steady_session_setup_items (self->context, only, &error);

  g_assert_no_error (error);
  lead (self,
        steady_session_new ((const SteadySessionItem *) (gpointer) items->data, items->len, &config, &error),
        NULL);
  g_assert_no_error (error);
}

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("steady-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "steady.db", NULL);
  self->clock = steady_clock_new_fake ((SteadyTime){ 1772438400, 0 });
  self->catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  self->settings = steady_settings_new (TRUE);
  g_settings_set_boolean (self->settings, "stretch", FALSE);
  open_diary (self);
}

/* As a power cut would: nothing is told to the session or the diary. */
static void
cut_power (Fixture *self)
{
  g_clear_object (&self->controller);
  g_clear_object (&self->context);
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  const char * const endings[] = { "", "-wal", "-shm" };

  cut_power (self);
  g_object_unref (self->settings);
  g_object_unref (self->clock);
  steady_catalogue_unref (self->catalogue);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (self->path, endings[i], NULL);

      g_unlink (file);
    }
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static SteadySessionView
view_of (Fixture *self)
{
  SteadySessionView view;

  steady_session_controller_get_view (self->controller, &view);
  return view;
}

/* In steps that a frame clock would make, a little slow. */
static void
pass (Fixture *self, double seconds)
{
  for (gint64 us = (gint64) (seconds * G_USEC_PER_SEC); us > 0; us -= 100000)
    {
      steady_clock_fake_advance (self->clock, MIN (us, 100000));
      steady_session_controller_tick (self->controller);
    }
}

static void
pass_until (Fixture *self, SteadyPhase phase)
{
  for (int i = 0; i < 6000 && view_of (self).phase != phase; i++)
    pass (self, 0.1);
  g_assert_cmpint (view_of (self).phase, ==, phase);
}

static guint
count_sets (Fixture *self)
{
  g_autoptr (SteadyHistory) history = steady_diary_history (steady_context_get_diary (self->context),
                                                            STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);

  return history->sets->len;
}

static void
test_sets_are_kept_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;
  const SteadySet *set;

  begin (self);
  pass_until (self, STEADY_PHASE_HOLD);
  g_assert_cmpuint (count_sets (self), ==, 0);
  pass_until (self, STEADY_PHASE_REST);
  g_assert_cmpuint (count_sets (self), ==, 1);

  history = steady_diary_history (steady_context_get_diary (self->context), STEADY_DATE_NONE,
                                  STEADY_DATE_NONE, NULL);
  set = g_ptr_array_index (history->sets, 0);
  g_assert_cmpstr (set->exercise, ==, "wall-sit");
  g_assert_cmpstr (set->session_id, ==, steady_session_controller_get_id (self->controller));
  g_assert_cmpint (set->hold_s, ==, 30);
  g_assert_cmpint (set->status, ==, STEADY_STATUS_DONE);
  g_assert_cmpint (set->origin, ==, STEADY_ORIGIN_TIMER);
  /* It began with its first move, which took 3 s, and not when it was written. */
  g_assert_cmpint (steady_clock_now (self->clock).unix_s - set->started_at.unix_s, >=, 33);
}

static void
test_ratings_reach_every_set (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autofree char *open = NULL;

  begin (self);
  pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (count_sets (self), ==, 3);
  steady_session_controller_rate (self->controller, (SteadyRatings){ 6, 1, 4 });
  g_assert_true (steady_session_controller_is_over (self->controller));

  history = steady_diary_history (steady_context_get_diary (self->context), STEADY_DATE_NONE,
                                  STEADY_DATE_NONE, NULL);
  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      g_assert_cmpint (set->ratings.effort, ==, 6);
      g_assert_cmpint (set->ratings.pain, ==, 1);
      g_assert_cmpint (set->ratings.shakiness, ==, 4);
    }
  /* Over is over: nothing is offered to be gone on with. */
  open = steady_diary_get_open_session (steady_context_get_diary (self->context), NULL);
  g_assert_null (open);
}

static void
test_power_cut (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;
  g_autofree char *state = NULL;
  g_autoptr (GError) error = NULL;
  SteadySession *session;

  begin (self);
  before = g_strdup (steady_session_controller_get_id (self->controller));
  pass_until (self, STEADY_PHASE_REST);
  pass_until (self, STEADY_PHASE_HOLD);
  pass (self, 12);
  cut_power (self);

  steady_clock_fake_advance (self->clock, 600 * G_TIME_SPAN_SECOND);
  open_diary (self);
  g_assert_cmpuint (count_sets (self), ==, 1);
  state = steady_diary_get_open_session (steady_context_get_diary (self->context), &id);
  g_assert_cmpstr (id, ==, before);
  session = steady_session_parse (state, self->catalogue, &error);
  g_assert_no_error (error);
  lead (self, session, id);
  g_assert_cmpint (view_of (self).phase, ==, STEADY_PHASE_PAUSED);
  g_assert_cmpint (view_of (self).set, ==, 2);

  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (count_sets (self), ==, 3);
}

/* Another program holds the database, as a backup does. */
static sqlite3 *
lock_database (Fixture *self)
{
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (self->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  return other;
}

static void
test_locked_database (Fixture *self, gconstpointer data)
{
  sqlite3 *other;
  gint64 left;

  begin (self);
  pass_until (self, STEADY_PHASE_HOLD);
  pass (self, 29);
  other = lock_database (self);
  for (int i = 0; i < 60 && !self->in_trouble; i++)
    pass (self, 0.1);
  g_assert_true (self->in_trouble);
  g_assert_cmpint (view_of (self).phase, ==, STEADY_PHASE_PAUSED);
  left = view_of (self).left_us;

  /* It waits, and does not go on over the set that is not kept. */
  pass (self, 20);
  g_assert_cmpint (view_of (self).phase, ==, STEADY_PHASE_PAUSED);
  g_assert_cmpint (view_of (self).left_us, ==, left);

  sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (other);
  steady_session_controller_retry (self->controller);
  g_assert_false (self->in_trouble);
  g_assert_cmpuint (count_sets (self), ==, 1);

  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (count_sets (self), ==, 3);
}

static void
test_second_training_of_the_day (Fixture *self, gconstpointer data)
{
  begin (self);
  pass_until (self, STEADY_PHASE_REST);
  steady_session_controller_send (self->controller, STEADY_EVENT_STOP);
  steady_session_controller_rate (self->controller, (SteadyRatings){ 5, 0, 3 });
  g_assert_true (steady_session_controller_is_over (self->controller));
  g_clear_object (&self->controller);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  /* What is left of the dose, and not all of it again. */
  begin (self);
  pass_until (self, STEADY_PHASE_HOLD);
  g_assert_cmpint (view_of (self).set, ==, 2);
  pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (count_sets (self), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                                  \
  g_test_add ("/ui/controller/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("sets-are-kept-at-once", test_sets_are_kept_at_once);
  ADD ("ratings-reach-every-set", test_ratings_reach_every_set);
  ADD ("power-cut", test_power_cut);
  ADD ("locked-database", test_locked_database);
  ADD ("second-training-of-the-day", test_second_training_of_the_day);
#undef ADD
  return g_test_run ();
}
