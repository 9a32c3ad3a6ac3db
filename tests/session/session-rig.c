#include "session-rig.h"

#define TICK (50 * MS)

SteadySessionItem
rig_item (SteadyCatalogue *catalogue, const char *exercise, const char *dose)
{
  SteadySessionItem item = { .exercise = steady_catalogue_find (catalogue, exercise), .first_side = STEADY_SIDE_LEFT };

  g_assert_nonnull (item.exercise);
  g_assert_true (steady_dose_parse (dose, item.exercise->kind == STEADY_EXERCISE_REPETITIONS, &item.dose));
  return item;
}

/* Takes @catalogue over. */
Rig *
rig_new_for (SteadyCatalogue *catalogue, const SteadySessionItem *items, guint n, const SteadySessionConfig *config)
{
  g_autoptr (GError) error = NULL;
  const SteadySessionConfig standard = steady_session_config_default (PAIN_STOP);
  SteadyTime start = { 0, 0 };
  Rig *rig = g_new0 (Rig, 1);

  g_assert_true (steady_time_parse ("2026-03-02T19:05:00+08:00", &start));
  rig->catalogue = catalogue;
  rig->clock = steady_clock_new_fake (start);
  rig->session = steady_session_new (items, n, config != NULL ? config : &standard, &error);
  g_assert_no_error (error);
  rig->cues = steady_cues_new ();
  return rig;
}

Rig *
rig_new (const SteadySessionConfig *config, ...)
{
  SteadyCatalogue *catalogue = steady_catalogue_load (NULL, NULL);
  SteadySessionItem items[8];
  const char *exercise;
  guint n = 0;
  va_list args;

  va_start (args, config);
  while ((exercise = va_arg (args, const char *)) != NULL)
    items[n++] = rig_item (catalogue, exercise, va_arg (args, const char *));
  va_end (args);
  return rig_new_for (catalogue, items, n, config);
}

void
rig_free (Rig *rig)
{
  g_array_unref (rig->cues);
  steady_session_free (rig->session);
  g_object_unref (rig->clock);
  steady_catalogue_unref (rig->catalogue);
  g_free (rig);
}

gint64
rig_now (Rig *rig)
{
  return steady_clock_elapsed_us (rig->clock);
}

gboolean
rig_send (Rig *rig, SteadySessionEventType type)
{
  return steady_session_send (rig->session, type, rig_now (rig), rig->cues);
}

gboolean
rig_rate (Rig *rig, int effort, int pain, int shakiness)
{
  const SteadySessionEvent event = { STEADY_EVENT_RATE, { effort, pain, shakiness } };

  return steady_session_handle (rig->session, &event, rig_now (rig), rig->cues);
}

gboolean
rig_pain (Rig *rig, int pain)
{
  const SteadySessionEvent event = { STEADY_EVENT_PAIN_RATE, { STEADY_UNKNOWN, pain, STEADY_UNKNOWN } };

  return steady_session_handle (rig->session, &event, rig_now (rig), rig->cues);
}

void
rig_pass (Rig *rig, gint64 us)
{
  while (us > 0)
    {
      gint64 step = MIN (us, TICK);

      steady_clock_fake_advance (rig->clock, step);
      rig_send (rig, STEADY_EVENT_TICK);
      us -= step;
    }
}

gboolean
rig_gap (Rig *rig, gint64 us, SteadySessionEventType type)
{
  steady_clock_fake_advance (rig->clock, us);
  return rig_send (rig, type);
}

void
rig_until (Rig *rig, SteadyPhase phase)
{
  for (int ticks = 0; rig_view (rig).phase != phase; ticks++)
    {
      g_assert_cmpint (ticks, <, 2 * 3600 * S / TICK);
      rig_pass (rig, TICK);
    }
}

void
rig_into (Rig *rig, SteadyPhase phase, gint64 us)
{
  gint64 behind;

  rig_until (rig, phase);
  behind = rig_view (rig).elapsed_us;
  g_assert_cmpint (behind, <=, us);
  rig_pass (rig, us - behind);
  g_assert_cmpint (rig_view (rig).elapsed_us, ==, us);
}

void
rig_finish (Rig *rig)
{
  for (int ticks = 0; rig_view (rig).phase != STEADY_PHASE_SUMMARY; ticks++)
    {
      g_assert_cmpint (ticks, <, 4 * 3600 * S / TICK);
      if (rig_view (rig).phase == STEADY_PHASE_RATING)
        rig_rate (rig, 5, 1, 3);
      rig_pass (rig, TICK);
    }
}

SteadySessionView
rig_view (Rig *rig)
{
  SteadySessionView view;

  steady_session_view (rig->session, &view);
  return view;
}

void
rig_forget (Rig *rig)
{
  g_array_set_size (rig->cues, 0);
}

guint
rig_count (Rig *rig, SteadyCueCode code)
{
  guint n = 0;

  for (guint i = 0; i < rig->cues->len; i++)
    if (g_array_index (rig->cues, SteadyCue, i).code == code)
      n++;
  return n;
}

const SteadyCue *
rig_nth (Rig *rig, SteadyCueCode code, guint index)
{
  for (guint i = 0; i < rig->cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (rig->cues, SteadyCue, i);

      if (cue->code == code && index-- == 0)
        return cue;
    }
  g_assert_not_reached ();
}

const SteadyCue *
rig_last (Rig *rig, SteadyCueCode code)
{
  guint n = rig_count (rig, code);

  g_assert_cmpuint (n, >, 0);
  return rig_nth (rig, code, n - 1);
}

Rig *
rig_started (const char *exercise, const char *dose)
{
  Rig *rig = rig_new (NULL, exercise, dose, "plank", "1x30", NULL);

  rig_send (rig, STEADY_EVENT_START);
  return rig;
}

void
rig_assert_last_set (Rig *rig, SteadyStatus status, int reps, int hold_s, int duration_s)
{
  const SteadySetResult *set = &rig_last (rig, STEADY_CUE_SET_FINISHED)->set;

  g_assert_cmpstr (steady_status_to_string (set->status), ==, steady_status_to_string (status));
  g_assert_cmpint (set->reps, ==, reps);
  g_assert_cmpint (set->hold_s, ==, hold_s);
  g_assert_cmpint (set->duration_s, ==, duration_s);
}

void
rig_assert_rated (Rig *rig, const char *exercise, int effort, int pain, int shakiness)
{
  const SteadyCue *cue = rig_last (rig, STEADY_CUE_RATED);

  g_assert_cmpstr (cue->exercise->id, ==, exercise);
  g_assert_cmpint (cue->ratings.effort, ==, effort);
  g_assert_cmpint (cue->ratings.pain, ==, pain);
  g_assert_cmpint (cue->ratings.shakiness, ==, shakiness);
}
