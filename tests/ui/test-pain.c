/* Pain that is reported is never lost, wherever in a training it is: it stands in the diary before anything else
 * happens, and the plan of the next days knows it. And a set more than planned changes nothing. */

#include "training-rig.h"

static const SteadySet *
last_set (const SteadyHistory *history)
{
  g_assert_cmpuint (history->sets->len, >, 0);
  return g_ptr_array_index (history->sets, history->sets->len - 1);
}

static const SteadyPlanItem *
tomorrow (Training *self, const char *exercise, SteadyPlan **plan)
{
  g_autoptr (GError) error = NULL;

  *plan = steady_diary_plan (steady_context_get_diary (self->context), steady_context_get_today (self->context) + 1,
                             &error);
  g_assert_no_error (error);
  for (guint i = 0; i < (*plan)->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index ((*plan)->items, SteadyPlanItem, i);

      if (g_str_equal (item->exercise->id, exercise))
        return item;
    }
  g_assert_not_reached ();
}

static void
report (Training *self, int pain)
{
  g_assert_true (steady_session_controller_send (self->controller, STEADY_EVENT_PAIN));
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_PAIN_QUESTION);
  steady_session_controller_rate_pain (self->controller, pain);
}

/* While getting ready, before anything was done: a set of 0, stopped by pain. */
static void
test_before_any_set (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (SteadyPlan) plan = NULL;
  const SteadyPlanItem *item;
  const SteadySet *set;

  training_begin (self, "wall-sit");
  training_pass (self, 3);
  report (self, 7);
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_SUMMARY);

  history = training_history (self);
  g_assert_cmpuint (history->sets->len, ==, 1);
  set = last_set (history);
  g_assert_cmpint (set->status, ==, STEADY_STATUS_STOPPED_PAIN);
  g_assert_cmpint (set->hold_s, ==, 0);
  g_assert_cmpint (set->ratings.pain, ==, 7);
  g_assert_cmpint (set->ratings.effort, ==, STEADY_UNKNOWN);
  item = tomorrow (self, "wall-sit", &plan);
  g_assert_cmpint (item->rule, ==, STEADY_RULE_R2);
  g_assert_false (item->prescribed);
}

/* In the rest, with the power cut before the rating: what was said is there. */
static void
test_in_a_rest (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;

  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_REST);
  training_pass (self, 5);
  report (self, 4);
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_RATING);
  training_cut_power (self);

  training_open_diary (self);
  history = training_history (self);
  g_assert_cmpuint (history->sets->len, ==, 1);
  g_assert_cmpint (last_set (history)->status, ==, STEADY_STATUS_DONE);
  g_assert_cmpint (last_set (history)->ratings.pain, ==, 4);
}

/* In a hold it ends the set; again the power is cut before the rating. */
static void
test_in_a_set (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;

  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_HOLD);
  training_pass (self, 10.05);
  report (self, 3);
  training_cut_power (self);

  training_open_diary (self);
  history = training_history (self);
  g_assert_cmpint (last_set (history)->status, ==, STEADY_STATUS_STOPPED_PAIN);
  g_assert_cmpint (last_set (history)->hold_s, ==, 10);
  g_assert_cmpint (last_set (history)->ratings.pain, ==, 3);
}

/* In the stretch it counts for what was trained last, beside what was answered for it. */
static void
test_in_the_stretch (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (SteadyPlan) plan = NULL;

  g_settings_set_boolean (self->settings, "stretch", TRUE);
  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_RATING);
  steady_session_controller_rate (self->controller, (SteadyRatings) { 6, 1, 3 });
  training_pass_until (self, STEADY_PHASE_STRETCH);
  training_pass (self, 20);
  report (self, 6);
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_SUMMARY);

  history = training_history (self);
  g_assert_cmpuint (history->sets->len, ==, 3);
  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      g_assert_cmpint (set->ratings.effort, ==, 6);
      g_assert_cmpint (set->ratings.pain, ==, 6);
      g_assert_cmpint (set->ratings.shakiness, ==, 3);
    }
  g_assert_cmpint (tomorrow (self, "wall-sit", &plan)->rule, ==, STEADY_RULE_R2);
}

/* One more than planned: kept, numbered on, and neither good nor harm to the plan. */
static void
test_one_more_set (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (SteadyPlan) before = NULL;
  g_autoptr (SteadyPlan) after = NULL;
  const SteadyPlanItem *item;
  SteadyDose dose;

  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_RATING);
  dose = tomorrow (self, "wall-sit", &before)->dose;
  g_assert_true (training_view (self).can_add_set);
  g_assert_true (steady_session_controller_send (self->controller, STEADY_EVENT_ADD_SET));
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_REST);
  g_assert_cmpint (training_view (self).set, ==, 4);
  training_pass_until (self, STEADY_PHASE_HOLD);
  training_pass (self, 8);
  /* Cut short, as one may that nobody asked for. */
  g_assert_true (steady_session_controller_send (self->controller, STEADY_EVENT_SKIP));
  g_assert_cmpint (training_view (self).phase, ==, STEADY_PHASE_RATING);
  steady_session_controller_rate (self->controller, (SteadyRatings) { 6, 0, 3 });

  history = training_history (self);
  g_assert_cmpuint (history->sets->len, ==, 4);
  g_assert_cmpint (last_set (history)->set_no, ==, 4);
  g_assert_cmpint (last_set (history)->status, ==, STEADY_STATUS_PARTIAL);
  g_assert_cmpint (last_set (history)->ratings.effort, ==, 6);
  item = tomorrow (self, "wall-sit", &after);
  g_assert_cmpint (item->rule, ==, STEADY_RULE_R7);
  g_assert_true (steady_dose_equal (item->dose, dose));
}

/* Its sets deleted in the record meanwhile, a rating has nothing to stand on, and stops nobody. */
static void
test_rating_of_deleted_sets (Training *self, gconstpointer data)
{
  g_autoptr (SteadyHistory) history = NULL;

  training_begin (self, "wall-sit");
  training_pass_until (self, STEADY_PHASE_REST);
  steady_session_controller_send (self->controller, STEADY_EVENT_STOP);
  history = training_history (self);
  g_assert_true (steady_diary_delete_set (steady_context_get_diary (self->context), last_set (history)->id, NULL));
  steady_session_controller_rate (self->controller, (SteadyRatings) { 6, 0, 3 });
  g_assert_false (self->in_trouble);
  g_assert_true (steady_session_controller_is_over (self->controller));
  g_assert_cmpuint (training_count_sets (self), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                                  \
  g_test_add ("/ui/pain/" name, Training, NULL, training_set_up, function, training_tear_down)
  ADD ("before-any-set", test_before_any_set);
  ADD ("in-a-rest", test_in_a_rest);
  ADD ("in-a-set", test_in_a_set);
  ADD ("in-the-stretch", test_in_the_stretch);
  ADD ("one-more-set", test_one_more_set);
  ADD ("rating-of-deleted-sets", test_rating_of_deleted_sets);
#undef ADD
  return g_test_run ();
}
