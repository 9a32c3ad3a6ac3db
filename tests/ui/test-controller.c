/* A training against a real diary, with a clock that is moved by hand: every finished set is on disk before
 * the next one begins, also where the program is killed, and a diary that cannot be written stops the timer,
 * not the record. */

#include "training-rig.h"

#include <sqlite3.h>

static void
test_sets_are_kept_at_once (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;
  const SteadySet *set;

  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_HOLD);
  g_assert_cmpuint (training_count_sets (self), ==, 0);
  training_pass_until (self, STEADY_PHASE_REST);
  g_assert_cmpuint (training_count_sets (self), ==, 1);

  history = training_history (self);
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
test_ratings_reach_every_set (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autofree char *open = NULL;

  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (training_count_sets (self), ==, 3);
  steady_session_controller_rate (self->controller, (SteadyRatings){ 6, 1, 4 });
  g_assert_true (steady_session_controller_is_over (self->controller));

  history = training_history (self);
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
test_power_cut (Training *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;
  g_autofree char *state = NULL;
  g_autoptr (GError) error = NULL;
  SteadySession *session;

  training_begin (self, "wall-sit");
  before = g_strdup (steady_session_controller_get_id (self->controller));
  training_pass_until (self, STEADY_PHASE_REST);
  training_pass_until (self, STEADY_PHASE_HOLD);
  training_pass (self, 12);
  training_cut_power (self);

  steady_clock_fake_advance (self->clock, 600 * G_TIME_SPAN_SECOND);
  training_open_diary (self);
  g_assert_cmpuint (training_count_sets (self), ==, 1);
  state = steady_diary_get_open_session (steady_context_get_diary (self->context), &id);
  g_assert_cmpstr (id, ==, before);
  session = steady_session_parse (state, self->catalogue, &error);
  g_assert_no_error (error);
  training_lead (self, session, id);
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_PAUSED);
  g_assert_cmpint (training_view (self).set, ==, 2);

  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  training_pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (training_count_sets (self), ==, 3);
}

/* Another program holds the database, as a backup does. */
static sqlite3 *
lock_database (Training *self)
{
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (self->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  return other;
}

static void
test_locked_database (Training *self, gconstpointer data)
{
  sqlite3 *other;
  gint64 left;

  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_HOLD);
  training_pass (self, 29);
  other = lock_database (self);
  for (int i = 0; i < 60 && !self->in_trouble; i++)
    training_pass (self, 0.1);
  g_assert_true (self->in_trouble);
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_PAUSED);
  left = training_view (self).left_us;

  /* It waits, and does not go on over the set that is not kept. */
  training_pass (self, 20);
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_PAUSED);
  g_assert_cmpint (training_view (self).left_us, ==, left);

  sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (other);
  steady_session_controller_retry (self->controller);
  g_assert_false (self->in_trouble);
  g_assert_cmpuint (training_count_sets (self), ==, 1);

  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  training_pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (training_count_sets (self), ==, 3);
}

static void
test_second_training_of_the_day (Training *self, gconstpointer data)
{
  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_REST);
  steady_session_controller_send (self->controller, STEADY_EVENT_STOP);
  steady_session_controller_rate (self->controller, (SteadyRatings){ 5, 0, 3 });
  g_assert_true (steady_session_controller_is_over (self->controller));
  g_clear_object (&self->controller);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  /* What is left of the dose, and not all of it again. */
  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_HOLD);
  g_assert_cmpint (training_view (self).set, ==, 2);
  training_pass_until (self, STEADY_PHASE_RATING);
  g_assert_cmpuint (training_count_sets (self), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                                  \
  g_test_add ("/ui/controller/" name, Training, NULL, training_set_up, function, training_tear_down)
  ADD ("sets-are-kept-at-once", test_sets_are_kept_at_once);
  ADD ("ratings-reach-every-set", test_ratings_reach_every_set);
  ADD ("power-cut", test_power_cut);
  ADD ("locked-database", test_locked_database);
  ADD ("second-training-of-the-day", test_second_training_of_the_day);
#undef ADD
  return g_test_run ();
}
