/* What can happen to a computer in the middle of a hold: each with the clock moved by hand, from the event to the words
 * on the screen and the set in the diary. Nobody is credited a hold that nobody saw, nothing seen is lost, and what
 * happened is said. */

#include "training-rig.h"

#include <string.h>

#include "steady-words-cue.h"

/* The rig's training begins at 2026-03-02T08:00:00Z; the wall sit is held from 25 s on. */
#define HELD_S 12

typedef struct
{
  gint64 interrupted_us; /* as the stage is told; -1: never */
  SteadyWallNews news;
  guint n_news;
} Told;

static void
on_cues (Told *told, GArray *cues)
{
  for (guint i = 0; i < cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (cues, SteadyCue, i);

      if (cue->code == STEADY_CUE_INTERRUPTED)
        told->interrupted_us = cue->duration_us;
    }
}

static void
on_wall (Told *told, int news)
{
  told->news = (SteadyWallNews) news;
  told->n_news++;
}

static void
into_hold (Training *self, Told *told)
{
  *told = (Told) { -1, STEADY_WALL_SAME, 0 };
  training_begin (self, "wall-sit");
  g_signal_connect_swapped (self->controller, "cues", G_CALLBACK (on_cues), told);
  g_signal_connect_swapped (self->controller, "wall", G_CALLBACK (on_wall), told);
  training_pass_until (self, STEADY_PHASE_HOLD);
  training_pass (self, HELD_S);
}

static void
assert_waits (Training *self, Told *told, const char *said)
{
  SteadySessionView view = training_view (self);
  g_autofree char *words = steady_words_pause (view.reason, MAX (told->interrupted_us, 0));

  g_assert_cmpint (view.phase, ==, STEADY_PHASE_PAUSED);
  g_assert_cmpint (view.beneath, ==, STEADY_PHASE_HOLD);
  g_assert_cmpint (view.elapsed_us / G_USEC_PER_SEC, ==, HELD_S);
  g_assert_cmpuint (training_count_sets (self), ==, 0);
  g_assert_cmpstr (words, ==, said);
}

/* The set ends as if nothing had been: thirty seconds held, and its time on the clock it began with. */
static void
finish_set (Training *self, const char *started_at)
{
  g_autoptr (SteadyHistory) history = NULL;
  const SteadySet *set;
  char text[STEADY_TIME_TEXT_SIZE];

  training_pass_until (self, STEADY_PHASE_REST);
  history = training_history (self);
  g_assert_cmpuint (history->sets->len, ==, 1);
  set = g_ptr_array_index (history->sets, 0);
  g_assert_cmpint (set->hold_s, ==, 30);
  g_assert_cmpint (set->duration_s, ==, 36);
  g_assert_cmpint (set->status, ==, STEADY_STATUS_DONE);
  g_assert_cmpstr (steady_time_format (set->started_at, text), ==, started_at);
}

static void
test_screen_locked (Training *self, gconstpointer data)
{
  Told told;

  into_hold (self, &told);
  steady_session_controller_send (self->controller, STEADY_EVENT_LOCKED);
  assert_waits (self, &told, "The screen was locked, so the session waits. It goes on exactly here.");
  training_pass (self, 900);
  assert_waits (self, &told, "The screen was locked, so the session waits. It goes on exactly here.");
  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  finish_set (self, "2026-03-02T08:00:22+00:00");
}

/* The system tells of it, before and after. */
static void
test_suspend (Training *self, gconstpointer data)
{
  Told told;

  into_hold (self, &told);
  steady_session_controller_send (self->controller, STEADY_EVENT_SUSPENDED);
  assert_waits (self, &told, "The computer goes to sleep; the session waits.");
  steady_clock_fake_advance (self->clock, 25 * 60 * G_TIME_SPAN_SECOND);
  steady_session_controller_send (self->controller, STEADY_EVENT_RESUMED);
  assert_waits (self, &told, "For 25 minutes nothing was seen of this session, and nothing was counted.");
  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  finish_set (self, "2026-03-02T08:00:22+00:00");
}

/* The lid is closed, and nobody is told: the first tick afterwards finds it out. */
static void
test_closed_lid (Training *self, gconstpointer data)
{
  Told told;

  into_hold (self, &told);
  steady_clock_fake_advance (self->clock, 40 * G_TIME_SPAN_SECOND);
  steady_session_controller_tick (self->controller);
  assert_waits (self, &told, "For 40 seconds nothing was seen of this session, and nothing was counted.");
  /* The key pressed on opening it is not taken for “go on”: it came before anything could be read. */
  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  finish_set (self, "2026-03-02T08:00:22+00:00");
}

/* Asleep over night, beyond midnight: the set is still the evening's. */
static void
test_lid_closed_overnight (Training *self, gconstpointer data)
{
  Told told;

  into_hold (self, &told);
  steady_clock_fake_advance (self->clock, 20 * 3600 * G_TIME_SPAN_SECOND);
  steady_session_controller_tick (self->controller);
  assert_waits (self, &told, "For some hours nothing was seen of this session, and nothing was counted.");
  steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  finish_set (self, "2026-03-02T08:00:22+00:00");
}

typedef struct
{
  const char *name;
  const char *wall; /* what the wall shows after 12 s of hold */
  SteadyWallNews news;
  const char *said;
} Wall;

#define SET_WORDS "The clock of this computer was changed. The timer does not go by it, and runs on exactly."
#define ZONE_WORDS "The time zone of this computer changed. The timer does not go by it, and runs on exactly."

static const Wall walls[] = {
  { "clock-set-back", "2026-03-02T07:00:00+00:00", STEADY_WALL_CLOCK_SET, SET_WORDS },
  { "clock-set-back-years", "2020-01-01T00:00:00+00:00", STEADY_WALL_CLOCK_SET, SET_WORDS },
  { "clock-set-forward", "2026-03-02T09:00:00+00:00", STEADY_WALL_CLOCK_SET, SET_WORDS },
  { "clock-set-forward-years", "2031-06-01T00:00:00+00:00", STEADY_WALL_CLOCK_SET, SET_WORDS },
  { "time-zone", "2026-03-02T16:00:37+08:00", STEADY_WALL_ZONE_CHANGED, ZONE_WORDS },
  { "time-zone-of-another-day", "2026-03-01T22:00:37-10:00", STEADY_WALL_ZONE_CHANGED, ZONE_WORDS },
};

/* The training goes on, says it once, and all its sets stay on one day and in their order. */
static void
test_wall (Training *self, gconstpointer data)
{
  const Wall *wall = data;
  Told told;
  SteadyTime time;
  g_autofree char *words = NULL;
  g_autoptr (SteadyHistory) history = NULL;
  gint64 before = 0;

  into_hold (self, &told);
  g_assert_cmpuint (told.n_news, ==, 0);
  g_assert_true (steady_time_parse (wall->wall, &time));
  steady_clock_fake_set_wall (self->clock, time);
  finish_set (self, "2026-03-02T08:00:22+00:00");
  g_assert_cmpint (told.interrupted_us, ==, -1);
  g_assert_cmpuint (told.n_news, ==, 1);
  words = steady_words_wall (told.news);
  g_assert_cmpstr (words, ==, wall->said);

  training_pass_until (self, STEADY_PHASE_RATING);
  history = training_history (self);
  g_assert_cmpuint (history->sets->len, ==, 3);
  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      g_assert_cmpint (set->date, ==, steady_date_from_ymd (2026, 3, 2));
      g_assert_cmpint (set->set_no, ==, (int) i + 1);
      g_assert_cmpint (set->started_at.unix_s, >, before);
      before = set->started_at.unix_s;
    }
}

static void
test_midnight (Training *self, gconstpointer data)
{
  Told told;
  SteadyTime evening;
  g_autofree char *words = NULL;
  g_autoptr (SteadyHistory) history = NULL;

  g_assert_true (steady_time_parse ("2026-03-02T23:59:10+00:00", &evening));
  steady_clock_fake_set_wall (self->clock, evening);
  into_hold (self, &told);
  finish_set (self, "2026-03-02T23:59:32+00:00");
  g_assert_cmpuint (told.n_news, ==, 1);
  words = steady_words_wall (told.news);
  g_assert_cmpstr (words, ==, "It is past midnight. This training counts for the day it began.");

  training_pass_until (self, STEADY_PHASE_RATING);
  history = training_history (self);
  for (guint i = 0; i < history->sets->len; i++)
    g_assert_cmpint (((SteadySet *) g_ptr_array_index (history->sets, i))->date, ==, steady_date_from_ymd (2026, 3, 2));
}

/* Before the first set there is no day to keep, and nothing to say. */
static void
test_midnight_before_the_first_set (Training *self, gconstpointer data)
{
  Told told;
  SteadyTime evening;

  g_assert_true (steady_time_parse ("2026-03-02T23:59:50+00:00", &evening));
  steady_clock_fake_set_wall (self->clock, evening);
  into_hold (self, &told);
  finish_set (self, "2026-03-03T00:00:12+00:00");
  g_assert_cmpuint (told.n_news, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                                  \
  g_test_add ("/ui/interruption/" name, Training, NULL, training_set_up, function, training_tear_down)
  ADD ("screen-locked", test_screen_locked);
  ADD ("suspend", test_suspend);
  ADD ("closed-lid", test_closed_lid);
  ADD ("lid-closed-overnight", test_lid_closed_overnight);
  ADD ("midnight", test_midnight);
  ADD ("midnight-before-the-first-set", test_midnight_before_the_first_set);
#undef ADD
  for (gsize i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/interruption/", walls[i].name, NULL);

      g_test_add (path, Training, &walls[i], training_set_up, test_wall, training_tear_down);
    }
  return g_test_run ();
}
