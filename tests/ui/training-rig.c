#include "training-rig.h"

#include "steady-ladder.h"
#include "steady-session-setup.h"
#include "steady-settings.h"
#include "temp-folder.h"

void
training_open_diary (Training *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDiary) diary = steady_diary_open (self->path, self->catalogue, self->clock, &error);

  g_assert_no_error (error);
  self->context = steady_context_new (diary, self->settings, FALSE, 1);
}

static void
on_trouble (Training *self, const GError *error)
{
  self->in_trouble = error != NULL;
  if (error != NULL)
    self->troubles++;
}

void
training_lead (Training *self, SteadySession *session, const char *id)
{
  g_assert_nonnull (session);
  self->controller = steady_session_controller_new (self->context, session, id);
  g_signal_connect_swapped (self->controller, "trouble", G_CALLBACK (on_trouble), self);
  steady_session_controller_start (self->controller);
}

void
training_begin (Training *self, const char *exercise)
{
  const char *only[] = { exercise, NULL };
  SteadySessionConfig config = steady_session_setup_config (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) items = steady_session_setup_items (self->context, only, &error);

  g_assert_no_error (error);
  training_lead (self,
        steady_session_new ((const SteadySessionItem *) (gpointer) items->data, items->len, &config, &error),
        NULL);
  g_assert_no_error (error);
}

void
training_set_up (Training *self, gconstpointer data)
{
  self->folder = temp_folder_new ();
  self->path = g_build_filename (self->folder, "steady.db", NULL);
  self->clock = steady_clock_new_fake ((SteadyTime){ 1772438400, 0 });
  self->catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  self->settings = steady_settings_new (TRUE);
  g_settings_set_boolean (self->settings, "stretch", FALSE);
  training_open_diary (self);
}

void
training_cut_power (Training *self)
{
  g_clear_object (&self->controller);
  g_clear_object (&self->context);
}

void
training_tear_down (Training *self, gconstpointer data)
{
  training_cut_power (self);
  g_object_unref (self->settings);
  g_object_unref (self->clock);
  steady_catalogue_unref (self->catalogue);
  g_free (self->path);
  temp_folder_remove (self->folder);
}

SteadySessionView
training_view (Training *self)
{
  SteadySessionView view;

  steady_session_controller_get_view (self->controller, &view);
  return view;
}

void
training_pass (Training *self, double seconds)
{
  for (gint64 us = (gint64) (seconds * G_USEC_PER_SEC); us > 0; us -= 100000)
    {
      steady_clock_fake_advance (self->clock, MIN (us, 100000));
      steady_session_controller_tick (self->controller);
    }
}

void
training_pass_until (Training *self, SteadyPhase phase)
{
  for (int i = 0; i < 6000 && training_view (self).phase != phase; i++)
    training_pass (self, 0.1);
  g_assert_cmpint (training_view (self).phase, ==, phase);
}

SteadyHistory *
training_history (Training *self)
{
  g_autoptr (GError) error = NULL;
  SteadyHistory *history = steady_diary_history (steady_context_get_diary (self->context), STEADY_DATE_NONE,
                                                 STEADY_DATE_NONE, &error);

  g_assert_no_error (error);
  return history;
}

guint
training_count_sets (Training *self)
{
  g_autoptr (SteadyHistory) history = training_history (self);

  return history->sets->len;
}
