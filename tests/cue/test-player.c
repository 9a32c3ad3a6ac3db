/* Never two at once, never late, and what the body has to know comes first. */
#include "recording-sink.h"
#include "steady-cue-player.h"
#include "steady-session.h"

#define S (1000 * MS)

typedef struct
{
  SteadyClock *clock;
  GPtrArray *heard;
  RecordingSink *tones;
  RecordingSink *voice;
  SteadyCuePlayer *player;
  GArray *unheard; /* of int: the phases */
  guint state_changes;
} Room;

static void
on_unheard (Room *room, int phase)
{
  g_array_append_val (room->unheard, phase);
}

static void
on_state_changed (Room *room)
{
  room->state_changes++;
}

static Room *
room_new (int speech_ms)
{
  Room *room = g_new0 (Room, 1);
  SteadyTime start = { 1772449500, 28800 };

  room->clock = steady_clock_new_fake (start);
  steady_clock_fake_advance (room->clock, 100 * S);
  room->heard = heard_new ();
  room->tones = recording_sink_new (room->clock, room->heard, 0);
  room->voice = recording_sink_new (room->clock, room->heard, speech_ms);
  room->player = steady_cue_player_new (room->clock, STEADY_CUE_SINK (room->tones), STEADY_CUE_SINK (room->voice));
  room->unheard = g_array_new (FALSE, FALSE, sizeof (int));
  g_signal_connect_swapped (room->player, "unheard", G_CALLBACK (on_unheard), room);
  g_signal_connect_swapped (room->player, "state-changed", G_CALLBACK (on_state_changed), room);
  return room;
}

static void
room_free (Room *room)
{
  g_object_unref (room->player);
  g_object_unref (room->tones);
  g_object_unref (room->voice);
  g_object_unref (room->clock);
  g_ptr_array_unref (room->heard);
  g_array_unref (room->unheard);
  g_free (room);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Room, room_free)

static gint64
now (Room *room)
{
  return steady_clock_elapsed_us (room->clock);
}

static void
pass (Room *room, gint64 us)
{
  for (; us > 0; us -= 10 * MS)
    {
      steady_clock_fake_advance (room->clock, MIN (us, 10 * MS));
      recording_sink_pump (room->voice);
      steady_cue_player_pump (room->player);
    }
}

static void
give (Room *room, SteadyCue cue)
{
  g_autoptr (GArray) cues = steady_cues_new ();

  g_array_append_val (cues, cue);
  steady_cue_player_take (room->player, cues);
}

static void
give_phase (Room *room, SteadyPhase phase, gint64 due_us)
{
  give (room, (SteadyCue) { .code = STEADY_CUE_PHASE, .phase = phase, .due_us = due_us });
}

static void
give_number (Room *room, SteadyCueCode code, int number, gint64 due_us)
{
  give (room, (SteadyCue) { .code = code, .number = number, .due_us = due_us });
}

static const Heard *
heard_at (Room *room, guint index)
{
  g_assert_cmpuint (index, <, room->heard->len);
  return g_ptr_array_index (room->heard, index);
}

static void
assert_tone (Room *room, guint index, SteadyTone tone, gint64 at_us)
{
  g_assert_cmpint (heard_at (room, index)->tone, ==, tone);
  g_assert_null (heard_at (room, index)->text);
  g_assert_cmpint (heard_at (room, index)->from_us, ==, at_us);
}

static void
assert_text (Room *room, guint index, const char *text, gint64 at_us)
{
  g_assert_cmpstr (heard_at (room, index)->text, ==, text);
  g_assert_cmpint (heard_at (room, index)->from_us, ==, at_us);
}

static void
test_tone_then_word (void)
{
  g_autoptr (Room) room = room_new (400);
  gint64 start = now (room);

  give_phase (room, STEADY_PHASE_HOLD, start);
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 2);
  assert_tone (room, 0, STEADY_TONE_HOLD, start);
  assert_text (room, 1, "hold", start + 180 * MS);
}

static void
test_number_without_tone (void)
{
  g_autoptr (Room) room = room_new (300);
  gint64 start = now (room);

  for (int n = 3; n >= 1; n--)
    {
      give_number (room, STEADY_CUE_COUNTDOWN, n, now (room));
      pass (room, 1 * S);
    }
  g_assert_cmpuint (room->heard->len, ==, 3);
  assert_text (room, 0, "3", start);
  assert_text (room, 1, "2", start + 1 * S);
  assert_text (room, 2, "1", start + 2 * S);

  /* Without the voice it ticks. */
  steady_cue_player_set_voice (room->player, FALSE, 1.0);
  give_number (room, STEADY_CUE_COUNTDOWN, 3, now (room));
  assert_tone (room, 3, STEADY_TONE_TICK, start + 3 * S);
}

/* The limit is 300 ms after the moment, exactly. */
static void
test_late (void)
{
  static const struct { int late_ms; guint heard; } cases[] = { { 0, 1 }, { 299, 1 }, { 300, 1 }, { 301, 0 }, { 5000, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Room) room = room_new (300);

      give_number (room, STEADY_CUE_REP, 7, now (room) - cases[i].late_ms * MS);
      pass (room, 1 * S);
      g_assert_cmpuint (room->heard->len, ==, cases[i].heard);
    }
}

/* Of a phase that is announced late the tone may still come in time, and the word after it. */
static void
test_late_word_follows_its_tone (void)
{
  g_autoptr (Room) room = room_new (300);
  gint64 start = now (room);

  give_phase (room, STEADY_PHASE_REST, start - 250 * MS);
  give_phase (room, STEADY_PHASE_GET_READY, start - 290 * MS);
  pass (room, 1 * S);
  /* The second would have waited for the first until it was too late. */
  g_assert_cmpuint (room->heard->len, ==, 1);
  assert_tone (room, 0, STEADY_TONE_REST, start);
}

static void
test_one_waits_for_the_other (void)
{
  g_autoptr (Room) room = room_new (500);
  gint64 start = now (room);

  give (room, (SteadyCue) { .code = STEADY_CUE_SIDE, .side = STEADY_SIDE_LEFT, .due_us = start });
  pass (room, 250 * MS);
  give_number (room, STEADY_CUE_COUNTDOWN, 3, now (room));
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 2);
  assert_text (room, 0, "left leg", start);
  assert_text (room, 1, "3", start + 500 * MS);

  /* Not longer than it takes to be late. */
  give (room, (SteadyCue) { .code = STEADY_CUE_SIDE, .side = STEADY_SIDE_RIGHT, .due_us = now (room) });
  pass (room, 190 * MS);
  give_number (room, STEADY_CUE_COUNTDOWN, 2, now (room));
  pass (room, 2 * S);
  g_assert_cmpuint (room->heard->len, ==, 3);
}

static void
test_urgent_cuts_off (void)
{
  static const SteadyCue urgent[] = {
    { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LIFT },     { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_HOLD },
    { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_LOWER },    { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_PAIN_QUESTION },
    { .code = STEADY_CUE_PAUSED, .reason = STEADY_PAUSE_PERSON }, { .code = STEADY_CUE_INTERRUPTED },
    { .code = STEADY_CUE_TRAINING_STOPPED },
  };
  static const SteadyCue patient[] = {
    { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_REST }, { .code = STEADY_CUE_BREATHE },
    { .code = STEADY_CUE_COUNTDOWN, .number = 2 },            { .code = STEADY_CUE_REP, .number = 2 },
    { .code = STEADY_CUE_LAST_SET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (urgent) + G_N_ELEMENTS (patient); i++)
    {
      g_autoptr (Room) room = room_new (2000);
      gboolean is_urgent = i < G_N_ELEMENTS (urgent);
      SteadyCue cue = is_urgent ? urgent[i] : patient[i - G_N_ELEMENTS (urgent)];

      give_number (room, STEADY_CUE_REST, 45, now (room));
      pass (room, 500 * MS);
      cue.due_us = now (room);
      give (room, cue);
      g_assert_cmpint (heard_at (room, 0)->hushed, ==, is_urgent);
      g_assert_cmpuint (room->heard->len, ==, is_urgent ? 2 : 1);
      pass (room, 5 * S);
      if (!is_urgent)
        g_assert_cmpuint (room->heard->len, ==, 1);
    }
}

/* What waited is out of date as well. */
static void
test_urgent_clears_the_queue (void)
{
  g_autoptr (Room) room = room_new (200);
  gint64 start = now (room);

  give_phase (room, STEADY_PHASE_REST, start);
  give_number (room, STEADY_CUE_REST, 45, start);
  give (room, (SteadyCue) { .code = STEADY_CUE_PAUSED, .reason = STEADY_PAUSE_SUSPENDED, .due_us = start });
  pass (room, 2 * S);
  g_assert_cmpuint (room->heard->len, ==, 2);
  g_assert_true (heard_at (room, 0)->hushed);
  assert_tone (room, 1, STEADY_TONE_REST, start); /* that of the pause, which has no word here */
}

static void
test_hush (void)
{
  g_autoptr (Room) room = room_new (2000);

  give_phase (room, STEADY_PHASE_HOLD, now (room));
  steady_cue_player_hush (room->player);
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 1);
  g_assert_true (heard_at (room, 0)->hushed);
}

/* An engine that never says that it has finished does not silence the rest of the session. */
static void
test_mute_engine (void)
{
  g_autoptr (Room) room = room_new (0);
  gint64 start = now (room);

  give_number (room, STEADY_CUE_COUNTDOWN, 3, start);
  pass (room, 6500 * MS);
  give_number (room, STEADY_CUE_COUNTDOWN, 2, now (room));
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 2);
  g_assert_true (heard_at (room, 0)->hushed);
  assert_text (room, 1, "2", start + 6500 * MS);
}

static void
test_switches (void)
{
  g_autoptr (Room) room = room_new (200);

  steady_cue_player_set_tones (room->player, FALSE, 1.0);
  steady_cue_player_set_voice (room->player, TRUE, 0.25);
  g_assert_cmpuint (room->state_changes, ==, 2);
  g_assert_cmpint (steady_cue_player_get_tones (room->player), ==, STEADY_HEARD_OFF);
  give_phase (room, STEADY_PHASE_HOLD, now (room));
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 1);
  g_assert_cmpstr (heard_at (room, 0)->text, ==, "hold");
  g_assert_cmpfloat (heard_at (room, 0)->volume, ==, 0.25);

  steady_cue_player_set_tones (room->player, TRUE, 0.5);
  steady_cue_player_set_voice (room->player, TRUE, 0.0);
  g_assert_cmpint (steady_cue_player_get_voice (room->player), ==, STEADY_HEARD_OFF);
  give_phase (room, STEADY_PHASE_LOWER, now (room));
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 2);
  g_assert_cmpint (heard_at (room, 1)->tone, ==, STEADY_TONE_LOWER);
  g_assert_cmpfloat (heard_at (room, 1)->volume, ==, 0.5);
  g_assert_cmpuint (room->unheard->len, ==, 0);
}

static void
test_unheard (void)
{
  g_autoptr (Room) room = room_new (200);

  recording_sink_set_state (room->tones, STEADY_HEARD_NO_SERVER);
  g_assert_cmpuint (room->state_changes, ==, 1);
  g_assert_cmpint (steady_cue_player_get_tones (room->player), ==, STEADY_HEARD_NO_SERVER);
  give_phase (room, STEADY_PHASE_LIFT, now (room));
  g_assert_cmpuint (room->unheard->len, ==, 1); /* the voice says it, and the tone is missed */
  steady_cue_player_set_tones (room->player, FALSE, 1.0);
  give_phase (room, STEADY_PHASE_LIFT, now (room));
  g_assert_cmpuint (room->unheard->len, ==, 1); /* what is switched off is not */
  g_array_set_size (room->unheard, 0);
  recording_sink_set_state (room->voice, STEADY_HEARD_NO_VOICE);
  give_phase (room, STEADY_PHASE_HOLD, now (room));
  give_number (room, STEADY_CUE_COUNTDOWN, 1, now (room));
  give (room, (SteadyCue) { .code = STEADY_CUE_BREATHE, .due_us = now (room) }); /* has no tone, so no flash */
  g_assert_cmpuint (room->unheard->len, ==, 2);
  g_assert_cmpint (g_array_index (room->unheard, int, 0), ==, STEADY_PHASE_HOLD);
  g_assert_cmpint (g_array_index (room->unheard, int, 1), ==, -1);
}

/* The window flashes for what is missing, and where nothing at all is heard; not for what is switched off. */
static void
test_flashes (void)
{
  static const struct { SteadyHeard tones, voice; gboolean flashes; } cases[] = {
    { STEADY_HEARD_YES, STEADY_HEARD_YES, FALSE },       { STEADY_HEARD_YES, STEADY_HEARD_OFF, FALSE },
    { STEADY_HEARD_OFF, STEADY_HEARD_YES, FALSE },       { STEADY_HEARD_OFF, STEADY_HEARD_OFF, TRUE },
    { STEADY_HEARD_NO_SERVER, STEADY_HEARD_YES, TRUE },  { STEADY_HEARD_NO_FILES, STEADY_HEARD_YES, TRUE },
    { STEADY_HEARD_YES, STEADY_HEARD_NO_ENGINE, TRUE },  { STEADY_HEARD_YES, STEADY_HEARD_NO_VOICE, TRUE },
    { STEADY_HEARD_OFF, STEADY_HEARD_NO_ENGINE, TRUE },  { STEADY_HEARD_YES, STEADY_HEARD_CHECKING, FALSE },
    { STEADY_HEARD_CHECKING, STEADY_HEARD_CHECKING, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Room) room = room_new (200);

      recording_sink_set_state (room->tones, cases[i].tones);
      recording_sink_set_state (room->voice, cases[i].voice);
      give_phase (room, STEADY_PHASE_LIFT, now (room));
      g_assert_cmpint (steady_cue_player_get_flashes (room->player), ==, cases[i].flashes);
      g_assert_cmpuint (room->unheard->len, ==, cases[i].flashes ? 1 : 0);
    }
}

/* Where the voice fails between the taking of a cue and its turn, nothing is handed to it. */
static void
test_voice_goes_away (void)
{
  g_autoptr (Room) room = room_new (200);

  give_phase (room, STEADY_PHASE_HOLD, now (room));
  recording_sink_set_state (room->voice, STEADY_HEARD_NO_ENGINE);
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 1);
}

static void
test_try (void)
{
  g_autoptr (Room) room = room_new (200);
  gint64 start = now (room);

  steady_cue_player_try (room->player);
  pass (room, 1 * S);
  assert_tone (room, 0, STEADY_TONE_READY, start);
  g_assert_nonnull (heard_at (room, 1)->text);
  g_assert_cmpuint (recording_sink_get_looks (room->tones), ==, 0);

  recording_sink_set_state (room->tones, STEADY_HEARD_NO_SERVER);
  recording_sink_set_state (room->voice, STEADY_HEARD_CHECKING);
  steady_cue_player_try (room->player);
  pass (room, 1 * S);
  g_assert_cmpuint (room->heard->len, ==, 2);
  g_assert_cmpuint (recording_sink_get_looks (room->tones), ==, 1);
  g_assert_cmpuint (recording_sink_get_looks (room->voice), ==, 0); /* it is looking already */
}

static void
test_no_sinks (void)
{
  SteadyTime start = { 0, 0 };
  g_autoptr (SteadyClock) clock = steady_clock_new_fake (start);
  g_autoptr (SteadyCuePlayer) player = steady_cue_player_new (clock, NULL, NULL);
  g_autoptr (GArray) cues = steady_cues_new ();
  const SteadyCue cue = { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_HOLD };

  g_array_append_val (cues, cue);
  g_assert_cmpint (steady_cue_player_get_tones (player), ==, STEADY_HEARD_NO_SERVER);
  g_assert_cmpint (steady_cue_player_get_voice (player), ==, STEADY_HEARD_NO_ENGINE);
  steady_cue_player_take (player, cues);
  steady_cue_player_try (player);
  steady_cue_player_look_again (player);
  steady_cue_player_hush (player);
}

/* By itself, in real time: a word follows its tone without anybody pumping. */
static void
test_wakes_by_itself (void)
{
  g_autoptr (SteadyClock) clock = steady_clock_new_system ();
  g_autoptr (GPtrArray) heard = heard_new ();
  g_autoptr (RecordingSink) tones = recording_sink_new (clock, heard, 0);
  g_autoptr (RecordingSink) voice = recording_sink_new (clock, heard, 100);
  g_autoptr (SteadyCuePlayer) player = steady_cue_player_new (clock, STEADY_CUE_SINK (tones), STEADY_CUE_SINK (voice));
  g_autoptr (GArray) cues = steady_cues_new ();
  const SteadyCue cue = { .code = STEADY_CUE_PHASE, .phase = STEADY_PHASE_HOLD, .due_us = steady_clock_elapsed_us (clock) };
  const Heard *word;

  g_array_append_val (cues, cue);
  steady_cue_player_take (player, cues);
  while (heard->len < 2)
    g_main_context_iteration (NULL, TRUE);
  word = g_ptr_array_index (heard, 1);
  g_assert_cmpstr (word->text, ==, "hold");
  g_assert_cmpint (word->from_us - cue.due_us, >=, 180 * MS);
}

/* A whole session on the fake clock: nothing overlaps, nothing is late, and every change of the body is heard. */
static void
test_whole_session (void)
{
  g_autoptr (Room) room = room_new (450);
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);
  const SteadySessionConfig config = steady_session_config_default (6);
  SteadySessionItem items[] = {
    { .exercise = steady_catalogue_find (catalogue, "straight-leg-raise"), .dose = { 2, 3, 5 }, .first_side = STEADY_SIDE_RIGHT },
    { .exercise = steady_catalogue_find (catalogue, "plank"), .dose = { 2, 0, 30 } },
  };
  g_autoptr (SteadySession) session = steady_session_new (items, G_N_ELEMENTS (items), &config, NULL);
  g_autoptr (GArray) all = steady_cues_new ();
  SteadySessionView view = { .phase = STEADY_PHASE_IDLE };
  guint urgent = 0, heard_urgent = 0, dropped = 0;
  gint64 end = 0;

  steady_session_send (session, STEADY_EVENT_START, now (room), NULL);
  while (view.phase != STEADY_PHASE_SUMMARY)
    {
      g_autoptr (GArray) cues = steady_cues_new ();
      SteadySessionEvent event = { STEADY_EVENT_TICK, { 5, 1, 3 } };

      if (view.phase == STEADY_PHASE_RATING)
        event.type = STEADY_EVENT_RATE;
      /* Nobody answers before having heard the question. */
      pass (room, event.type == STEADY_EVENT_RATE ? 3 * S : 20 * MS);
      steady_session_handle (session, &event, now (room), cues);
      steady_cue_player_take (room->player, cues);
      g_array_append_vals (all, cues->data, cues->len);
      steady_session_view (session, &view);
    }
  pass (room, 3 * S);

  for (guint i = 0; i < room->heard->len; i++)
    {
      const Heard *heard = heard_at (room, i);

      g_assert_cmpint (heard->from_us, >=, end);
      end = heard->to_us;
    }
  for (guint i = 0; i < all->len; i++)
    {
      const SteadyCue *cue = &g_array_index (all, SteadyCue, i);
      g_autofree char *text = steady_words_cue (cue);
      SteadyTone tone = steady_tone_of_cue (cue);
      gint64 due = cue->due_us + steady_tone_ms (tone) * MS;
      gboolean found = FALSE;

      if (text == NULL)
        continue;
      if (cue->code == STEADY_CUE_COUNTDOWN || cue->code == STEADY_CUE_REP)
        due = cue->due_us;
      for (guint j = 0; j < room->heard->len && !found; j++)
        found = g_strcmp0 (heard_at (room, j)->text, text) == 0 && heard_at (room, j)->from_us >= due
                && heard_at (room, j)->from_us <= due + 300 * MS;
      if (cue->code == STEADY_CUE_PHASE
          && (cue->phase == STEADY_PHASE_LIFT || cue->phase == STEADY_PHASE_HOLD || cue->phase == STEADY_PHASE_LOWER))
        {
          urgent++;
          heard_urgent += found;
        }
      else if (!found)
        {
          dropped++;
          g_test_message ("left out: %s", text);
        }
    }
  g_assert_cmpuint (urgent, ==, 2 * 2 * 3 * 3 + 2 * 3);
  g_assert_cmpuint (heard_urgent, ==, urgent);
  g_assert_cmpuint (dropped, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cue/player/tone-then-word", test_tone_then_word);
  g_test_add_func ("/cue/player/number-without-tone", test_number_without_tone);
  g_test_add_func ("/cue/player/late", test_late);
  g_test_add_func ("/cue/player/late-word", test_late_word_follows_its_tone);
  g_test_add_func ("/cue/player/waits", test_one_waits_for_the_other);
  g_test_add_func ("/cue/player/urgent-cuts-off", test_urgent_cuts_off);
  g_test_add_func ("/cue/player/urgent-clears", test_urgent_clears_the_queue);
  g_test_add_func ("/cue/player/hush", test_hush);
  g_test_add_func ("/cue/player/mute-engine", test_mute_engine);
  g_test_add_func ("/cue/player/switches", test_switches);
  g_test_add_func ("/cue/player/unheard", test_unheard);
  g_test_add_func ("/cue/player/flashes", test_flashes);
  g_test_add_func ("/cue/player/voice-goes-away", test_voice_goes_away);
  g_test_add_func ("/cue/player/try", test_try);
  g_test_add_func ("/cue/player/no-sinks", test_no_sinks);
  g_test_add_func ("/cue/player/wakes-by-itself", test_wakes_by_itself);
  g_test_add_func ("/cue/player/whole-session", test_whole_session);
  return g_test_run ();
}
