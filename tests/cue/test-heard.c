/* Tones and words through a real sound server and a real speech engine: what was heard, and when. */
#include "sound-rig.h"

#include <math.h>
#include <string.h>

#include "steady-cue-player.h"
#include "steady-gsound-sink.h"
#include "steady-session.h"
#include "steady-speech-sink.h"

#define MS G_GINT64_CONSTANT (1000)
/* Handing over (at most 300 ms late, by the player), and the way through server and engine. */
#define LATE_US (600 * MS)

static SoundRig *rig;

/* Under the address sanitizer each strstr() measures its whole text, and the engine's library has one for each of the
 * 13000 voices in a megabyte of list: minutes, for code that is not ours. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "intercept_strstr=0";
}

/* Nor is the line that the library forgets each time it finds no engine. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:__vasprintf_internal\n";
}

/* --- helpers ------------------------------------------------------------------------------------------- */

static SteadyHeard
settled (SteadyCueSink *sink)
{
  while (steady_cue_sink_get_state (sink) == STEADY_HEARD_CHECKING)
    g_main_context_iteration (NULL, TRUE);
  return steady_cue_sink_get_state (sink);
}

static SteadyCueSink *
tones_new (void)
{
  g_autofree char *folder = steady_gsound_sink_default_folder ();

  return steady_gsound_sink_new (folder);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
wait_until (const guint *n, guint wanted)
{
  while (*n < wanted)
    g_main_context_iteration (NULL, TRUE);
}

static double
strength (const GArray *recorded, int from, int n, double frequency)
{
  double re = 0.0, im = 0.0;

  for (int i = 0; i < n && from + i < (int) recorded->len; i++)
    {
      double angle = 2.0 * G_PI * frequency * i / RIG_RATE;

      re += g_array_index (recorded, gint16, from + i) * cos (angle);
      im += g_array_index (recorded, gint16, from + i) * sin (angle);
    }
  return re * re + im * im;
}

/* The strongest frequency between 20 and 70 ms into a sound. */
static int
pitch (const GArray *recorded, const Stretch *sound)
{
  int best = 0;
  double most = 0.0;

  for (int frequency = 300; frequency <= 2000; frequency += 10)
    {
      double found = strength (recorded, sound->from + RIG_RATE / 50, RIG_RATE / 20, frequency);

      if (found > most)
        {
          most = found;
          best = frequency;
        }
    }
  return best;
}

static int
loudness (const GArray *recorded, const Stretch *sound)
{
  int peak = 0;

  for (int i = sound->from; i <= sound->to; i++)
    peak = MAX (peak, ABS (g_array_index (recorded, gint16, i)));
  return peak;
}

static int
length_ms (const Stretch *sound)
{
  return (sound->to - sound->from) * 1000 / RIG_RATE;
}

/* What the worker threads say to whoever looks for a fault. */
static GMutex log_mutex;
static GString *log_text;

static GLogWriterOutput
on_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && (level & G_LOG_LEVEL_DEBUG) != 0)
      {
        g_mutex_lock (&log_mutex);
        g_string_append_printf (log_text, "%s\n", (const char *) fields[i].value);
        g_mutex_unlock (&log_mutex);
      }
  return (level & G_LOG_LEVEL_DEBUG) != 0 ? G_LOG_WRITER_HANDLED : g_log_writer_default (level, fields, n_fields, data);
}

static gboolean
was_logged (const char *text)
{
  gboolean found;

  g_mutex_lock (&log_mutex);
  found = strstr (log_text->str, text) != NULL;
  g_mutex_unlock (&log_mutex);
  return found;
}

/* --- nothing there --------------------------------------------------------------------------------------- */

/* The order of the tests is the order of a day: first there is no server, then there is one. */
static void
test_nothing_there (void)
{
  g_autoptr (SteadyCueSink) tones = tones_new ();
  g_autoptr (SteadyCueSink) voice = steady_speech_sink_new ("en");
  g_autoptr (SteadyCueSink) no_files = steady_gsound_sink_new ("/nonexistent");
  guint finished = 0;

  g_assert_cmpint (steady_cue_sink_get_state (tones), ==, STEADY_HEARD_CHECKING);
  g_assert_cmpint (settled (no_files), ==, STEADY_HEARD_NO_FILES);
  g_assert_cmpint (settled (tones), ==, STEADY_HEARD_NO_SERVER);
  g_assert_cmpint (settled (voice), ==, STEADY_HEARD_NO_ENGINE);

  /* What is handed over all the same comes to an end. */
  g_signal_connect_swapped (voice, "finished", G_CALLBACK (count), &finished);
  steady_cue_sink_play (voice, STEADY_TONE_NONE, "nobody hears this", 1.0);
  wait_until (&finished, 1);
  steady_cue_sink_play (tones, STEADY_TONE_HOLD, NULL, 1.0);
  steady_cue_sink_hush (tones);
  steady_cue_sink_hush (voice);

  sound_rig_start_sound (rig);
  sound_rig_start_speech (rig);
  steady_cue_sink_look (tones);
  steady_cue_sink_look (voice);
  g_assert_cmpint (settled (tones), ==, STEADY_HEARD_YES);
  g_assert_cmpint (settled (voice), ==, STEADY_HEARD_YES);
}

/* --- tones ------------------------------------------------------------------------------------------------- */

static void
test_every_tone (void)
{
  static const int pitches[STEADY_TONE_N] = {
    [STEADY_TONE_TICK] = 988, [STEADY_TONE_READY] = 659, [STEADY_TONE_LIFT] = 600,        [STEADY_TONE_HOLD] = 784,
    [STEADY_TONE_LOWER] = 800, [STEADY_TONE_REPETITION] = 1319, [STEADY_TONE_REST] = 659, [STEADY_TONE_OTHER_SIDE] = 587,
    [STEADY_TONE_LAST_SET] = 880, [STEADY_TONE_DONE] = 523, [STEADY_TONE_STOP] = 466,
  };
  g_autoptr (SteadyCueSink) tones = tones_new ();
  g_autoptr (GArray) recorded = NULL;
  g_autoptr (GArray) sounds = NULL;

  g_assert_cmpint (settled (tones), ==, STEADY_HEARD_YES);
  sound_rig_record (rig);
  sound_rig_wait (200);
  for (int tone = STEADY_TONE_NONE + 1; tone < STEADY_TONE_N; tone++)
    {
      steady_cue_sink_play (tones, (SteadyTone) tone, NULL, 1.0);
      sound_rig_wait (steady_tone_ms ((SteadyTone) tone) + 200);
    }
  sound_rig_wait (500);
  recorded = sound_rig_recorded (rig);
  sounds = sound_rig_find (recorded);
  g_assert_cmpuint (sounds->len, ==, STEADY_TONE_N - 1);
  for (guint i = 0; i < sounds->len; i++)
    {
      const Stretch *sound = &g_array_index (sounds, Stretch, i);
      int heard = pitch (recorded, sound);

      g_test_message ("%s: %d Hz, %d ms", steady_tone_name ((SteadyTone) (i + 1)), heard, length_ms (sound));
      g_assert_cmpint (ABS (heard - pitches[i + 1]), <, 60);
      g_assert_cmpint (length_ms (sound), <=, steady_tone_ms ((SteadyTone) (i + 1)) + 20);
      g_assert_cmpint (length_ms (sound), >=, steady_tone_ms ((SteadyTone) (i + 1)) * 7 / 10);
    }
}

static void
test_volume_and_hush (void)
{
  g_autoptr (SteadyCueSink) tones = tones_new ();
  g_autoptr (GArray) recorded = NULL;
  g_autoptr (GArray) sounds = NULL;
  double ratio;

  g_assert_cmpint (settled (tones), ==, STEADY_HEARD_YES);
  sound_rig_record (rig);
  sound_rig_wait (200);
  steady_cue_sink_play (tones, STEADY_TONE_DONE, NULL, 1.0);
  sound_rig_wait (1200);
  steady_cue_sink_play (tones, STEADY_TONE_DONE, NULL, 0.25);
  sound_rig_wait (1200);
  steady_cue_sink_play (tones, STEADY_TONE_DONE, NULL, 1.0);
  sound_rig_wait (150);
  steady_cue_sink_hush (tones);
  sound_rig_wait (1200);
  recorded = sound_rig_recorded (rig);
  sounds = sound_rig_find (recorded);
  g_assert_cmpuint (sounds->len, ==, 3);
  ratio = (double) loudness (recorded, &g_array_index (sounds, Stretch, 1))
          / loudness (recorded, &g_array_index (sounds, Stretch, 0));
  g_test_message ("a quarter is %.3f; hushed after %d ms", ratio, length_ms (&g_array_index (sounds, Stretch, 2)));
  g_assert_cmpfloat (ratio, >, 0.2);
  g_assert_cmpfloat (ratio, <, 0.3);
  g_assert_cmpint (length_ms (&g_array_index (sounds, Stretch, 2)), <, 450);
}

/* One training after another: the last one's way to the server may still be closing when the next one opens its own. */
static void
test_one_after_another (void)
{
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (SteadyCueSink) tones = tones_new ();

      g_assert_cmpint (settled (tones), ==, STEADY_HEARD_YES);
    }
}

/* --- the voice ------------------------------------------------------------------------------------------------ */

static void
test_languages (void)
{
  static const struct { const char *language; SteadyHeard state; const char *voice; } cases[] = {
    { "en", STEADY_HEARD_YES, "voice “paper-english”" }, /* the module in use has it */
    { "zh_CN.UTF-8", STEADY_HEARD_YES, "voice “Chinese (Mandarin, latin as Pinyin)”" },
    { "de_DE", STEADY_HEARD_YES, "voice “German”" },
    { "tlh", STEADY_HEARD_NO_VOICE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyCueSink) voice = steady_speech_sink_new (cases[i].language);

      g_assert_cmpint (settled (voice), ==, cases[i].state);
      if (cases[i].voice != NULL)
        g_assert_true (was_logged (cases[i].voice));
    }
}

static void
test_chinese_is_audible (void)
{
  g_autoptr (SteadyCueSink) voice = steady_speech_sink_new ("zh_CN");
  g_autoptr (GArray) recorded = NULL;
  g_autoptr (GArray) sounds = NULL;
  guint finished = 0;
  int sounding = 0;

  g_signal_connect_swapped (voice, "finished", G_CALLBACK (count), &finished);
  g_assert_cmpint (settled (voice), ==, STEADY_HEARD_YES);
  sound_rig_record (rig);
  steady_cue_sink_play (voice, STEADY_TONE_NONE, "左腿，抬起，保持。", 1.0);
  wait_until (&finished, 1);
  sound_rig_wait (500);
  recorded = sound_rig_recorded (rig);
  sounds = sound_rig_find (recorded);
  for (guint i = 0; i < sounds->len; i++)
    sounding += length_ms (&g_array_index (sounds, Stretch, i));
  g_test_message ("%d ms of speech", sounding);
  g_assert_cmpint (sounding, >, 700);
}

/* A hushed sentence ends there, is not reported as finished, and the next one is. */
static void
test_hushed_voice (void)
{
  g_autoptr (SteadyCueSink) voice = steady_speech_sink_new ("de");
  g_autoptr (GArray) recorded = NULL;
  g_autoptr (GArray) sounds = NULL;
  guint finished = 0;
  int sounding = 0;

  g_signal_connect_swapped (voice, "finished", G_CALLBACK (count), &finished);
  g_assert_cmpint (settled (voice), ==, STEADY_HEARD_YES);
  sound_rig_record (rig);
  steady_cue_sink_play (voice, STEADY_TONE_NONE,
                        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn",
                        1.0);
  sound_rig_wait (1000);
  steady_cue_sink_hush (voice);
  sound_rig_wait (3000);
  g_assert_cmpuint (finished, ==, 0);
  recorded = sound_rig_recorded (rig);
  sounds = sound_rig_find (recorded);
  for (guint i = 0; i < sounds->len; i++)
    sounding += length_ms (&g_array_index (sounds, Stretch, i));
  g_test_message ("hushed after %d ms of speech", sounding);
  g_assert_cmpint (sounding, >, 0);
  g_assert_cmpint (sounding, <, 2500);
  steady_cue_sink_play (voice, STEADY_TONE_NONE, "halt", 1.0);
  wait_until (&finished, 1);
}

/* --- a session ----------------------------------------------------------------------------------------------------- */

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_CONTINUE;
}

/* One wall sit of 4 s in real time; returns all cues. */
static GArray *
run_session (SteadyCuePlayer *player, SteadyClock *clock, SteadyCatalogue *catalogue)
{
  SteadySessionConfig config = steady_session_config_default (6);
  SteadySessionItem item = { .exercise = steady_catalogue_find (catalogue, "wall-sit"), .dose = { 1, 0, 4 } };
  g_autoptr (SteadySession) session = NULL;
  GArray *all = steady_cues_new ();
  SteadySessionEventType event = STEADY_EVENT_START;
  SteadySessionView view = { .phase = STEADY_PHASE_IDLE };
  gboolean ticked = FALSE;
  guint ticker = g_timeout_add (10, on_timeout, &ticked);

  config.ready_s = 7;
  config.lift_s = 1;
  config.lower_s = 2;
  config.posture_extra_s = 0;
  session = steady_session_new (&item, 1, &config, NULL);
  while (view.phase != STEADY_PHASE_RATING)
    {
      g_autoptr (GArray) cues = steady_cues_new ();

      steady_session_send (session, event, steady_clock_elapsed_us (clock), cues);
      steady_cue_player_take (player, cues);
      g_array_append_vals (all, cues->data, cues->len);
      event = STEADY_EVENT_TICK;
      steady_session_view (session, &view);
      for (ticked = FALSE; !ticked;)
        g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (ticker);
  sound_rig_wait (1500);
  return all;
}

static const Said *
find_said (const GPtrArray *said, const char *text, guint *from)
{
  for (; *from < said->len; (*from)++)
    {
      const Said *found = g_ptr_array_index (said, *from);

      if (g_str_equal (found->text, text))
        {
          (*from)++;
          return found;
        }
    }
  g_test_message ("never said: %s", text);
  g_assert_not_reached ();
}

/* The numbers are spoken without their tone. */
static SteadyTone
tone_with_voice (const SteadyCue *cue)
{
  if (cue->code == STEADY_CUE_COUNTDOWN || cue->code == STEADY_CUE_REP)
    return STEADY_TONE_NONE;
  return steady_tone_of_cue (cue);
}

static void
check_words (const GArray *cues, const GPtrArray *said, gint64 wall_minus_clock)
{
  guint at = 0, words = 0;
  gint64 worst = 0;

  for (guint i = 0; i < cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (cues, SteadyCue, i);
      g_autofree char *text = steady_words_cue (cue);
      gint64 due = cue->due_us + steady_tone_ms (tone_with_voice (cue)) * MS + wall_minus_clock;
      const Said *found;

      if (text == NULL)
        continue;
      found = find_said (said, text, &at);
      g_assert_cmpint (found->wall_us, >=, due - 5 * MS);
      g_assert_cmpint (found->wall_us, <, due + LATE_US);
      worst = MAX (worst, found->wall_us - due);
      words++;
    }
  g_assert_cmpuint (words, ==, said->len);
  g_test_message ("%u words, the slowest %d ms after its moment", words, (int) (worst / MS));
}

static void
check_tones (const GArray *cues, const GArray *recorded)
{
  g_autoptr (GArray) sounds = sound_rig_find (recorded);
  guint at = 0;
  gint64 first_due = 0, worst = 0;
  int first_from = 0;

  for (guint i = 0; i < cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (cues, SteadyCue, i);
      const Stretch *sound;
      gint64 off;

      if (tone_with_voice (cue) == STEADY_TONE_NONE)
        continue;
      g_assert_cmpuint (at, <, sounds->len);
      sound = &g_array_index (sounds, Stretch, at);
      if (at++ == 0)
        {
          first_due = cue->due_us;
          first_from = sound->from;
        }
      off = ((gint64) (sound->from - first_from) * 1000000 / RIG_RATE) - (cue->due_us - first_due);
      g_assert_cmpint (ABS (off), <, LATE_US);
      worst = MAX (worst, ABS (off));
    }
  g_assert_cmpuint (at, ==, sounds->len);
  g_test_message ("%u tones, at most %d ms from their moments, seen from the first", at, (int) (worst / MS));
}

static void
test_session (void)
{
  g_autoptr (SteadyClock) clock = steady_clock_new_system ();
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);
  g_autoptr (SteadyCuePlayer) player = steady_cue_player_new_for_device (clock);
  g_autoptr (GPtrArray) before = sound_rig_said (rig);
  g_autoptr (GPtrArray) said = NULL;
  g_autoptr (GArray) recorded = NULL;
  g_autoptr (GArray) cues = NULL;
  gint64 wall_minus_clock;

  while (steady_cue_player_get_tones (player) == STEADY_HEARD_CHECKING
         || steady_cue_player_get_voice (player) == STEADY_HEARD_CHECKING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (steady_cue_player_get_tones (player), ==, STEADY_HEARD_YES);
  g_assert_cmpint (steady_cue_player_get_voice (player), ==, STEADY_HEARD_YES);

  sound_rig_record (rig);
  wall_minus_clock = g_get_real_time () - steady_clock_elapsed_us (clock);
  cues = run_session (player, clock, catalogue);
  recorded = sound_rig_recorded (rig);
  said = sound_rig_said (rig);
  check_words (cues, said, wall_minus_clock);
  check_tones (cues, recorded);
}

/* --- going away ------------------------------------------------------------------------------------------------------ */

static void
test_engine_goes_away (void)
{
  g_autoptr (SteadyCueSink) voice = steady_speech_sink_new ("en");
  guint finished = 0, changed = 0;

  g_assert_cmpint (settled (voice), ==, STEADY_HEARD_YES);
  g_signal_connect_swapped (voice, "finished", G_CALLBACK (count), &finished);
  g_signal_connect_swapped (voice, "state-changed", G_CALLBACK (count), &changed);
  sound_rig_stop_speech (rig);
  steady_cue_sink_play (voice, STEADY_TONE_NONE, "hold", 1.0);
  wait_until (&finished, 1);
  wait_until (&changed, 1);
  g_assert_cmpint (steady_cue_sink_get_state (voice), ==, STEADY_HEARD_NO_ENGINE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  log_text = g_string_new (NULL);
  g_log_set_writer_func (on_log, NULL, NULL);
  rig = sound_rig_new ();
  g_test_add_func ("/cue/heard/nothing-there", test_nothing_there);
  g_test_add_func ("/cue/heard/every-tone", test_every_tone);
  g_test_add_func ("/cue/heard/volume-and-hush", test_volume_and_hush);
  g_test_add_func ("/cue/heard/one-after-another", test_one_after_another);
  g_test_add_func ("/cue/heard/languages", test_languages);
  g_test_add_func ("/cue/heard/chinese-is-audible", test_chinese_is_audible);
  g_test_add_func ("/cue/heard/hushed-voice", test_hushed_voice);
  g_test_add_func ("/cue/heard/session", test_session);
  g_test_add_func ("/cue/heard/engine-goes-away", test_engine_goes_away);
  status = g_test_run ();
  sound_rig_free (rig);
  g_string_free (log_text, TRUE);
  return status;
}
