/* Any thousand events at any moments: nothing is lost, doubled or made up. */
#include "session-rig.h"

#include <string.h>

#define EVENTS 1000
#define SEQUENCES 30

typedef struct
{
  const SteadyExercise *exercise;
  int set_no[3]; /* last one handed out, by side */
} Seen;

typedef struct
{
  Seen seen[8];
  guint n_seen;
  guint n_done;
  guint n_skipped;
  gint64 running_us;    /* time in which a timer ran and somebody watched */
  gint64 durations_us;  /* of all sets */
  gint64 last_due_us;
} Ledger;

static const struct { SteadySessionEventType type; int weight; } weights[] = {
  { STEADY_EVENT_TICK, 600 },        { STEADY_EVENT_START, 10 },     { STEADY_EVENT_TOGGLE_PAUSE, 40 }, { STEADY_EVENT_PAUSE, 10 },
  { STEADY_EVENT_GO_ON, 150 },       { STEADY_EVENT_SKIP, 30 },      { STEADY_EVENT_BACK, 4 },          { STEADY_EVENT_SKIP_SET, 3 },
  { STEADY_EVENT_SKIP_EXERCISE, 1 }, { STEADY_EVENT_ADD_SET, 8 },    { STEADY_EVENT_SHAKES, 20 },       { STEADY_EVENT_CANNOT_HOLD, 3 },
  { STEADY_EVENT_PAIN, 4 },          { STEADY_EVENT_PAIN_RATE, 40 }, { STEADY_EVENT_RATE, 40 },         { STEADY_EVENT_STOP, 1 },
  { STEADY_EVENT_SUSPENDED, 4 },     { STEADY_EVENT_RESUMED, 8 },    { STEADY_EVENT_LOCKED, 3 },
  { STEADY_EVENT_CLOSE, 1 },
};

static SteadySessionEvent
random_event (void)
{
  SteadySessionEvent event = { STEADY_EVENT_TICK, { 0, 0, 0 } };
  int total = 0, pick;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    total += weights[i].weight;
  pick = g_test_rand_int_range (0, total);
  for (guint i = 0; pick >= 0; i++)
    {
      event.type = weights[i].type;
      pick -= weights[i].weight;
    }
  /* Mostly harmless, so that a session gets far; now and then anything at all. */
  event.ratings.effort = g_test_rand_int_range (-2, 13);
  event.ratings.pain = g_test_rand_int_range (0, 30) > 0 ? g_test_rand_int_range (-1, 2) : g_test_rand_int_range (-2, 13);
  event.ratings.shakiness = g_test_rand_int_range (-1, 11);
  return event;
}

static gint64
random_delta (void)
{
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      return 0;
    case 1:
      return g_test_rand_int_range (2000000, 2000002);
    case 2:
      return g_test_rand_int_range (0, 50) == 0 ? 86400 * S : 1 * S;
    case 3:
      return -g_test_rand_int_range (0, 1000000);
    default:
      return g_test_rand_int_range (1, 2000000);
    }
}

static void
check_set (Ledger *ledger, const SteadySetResult *set, gint64 now)
{
  Seen *seen = NULL;
  gboolean repetitions = set->exercise->kind == STEADY_EXERCISE_REPETITIONS;
  gboolean nothing = set->hold_s == 0 && (!repetitions || set->reps == 0);
  gboolean everything = repetitions ? set->reps == set->target_reps : set->hold_s == set->target_hold_s;

  for (guint i = 0; i < ledger->n_seen; i++)
    if (ledger->seen[i].exercise == set->exercise)
      seen = &ledger->seen[i];
  if (seen == NULL)
    {
      seen = &ledger->seen[ledger->n_seen++];
      seen->exercise = set->exercise;
    }
  /* Never lost, never doubled. */
  g_assert_cmpint (set->set_no, ==, ++seen->set_no[set->side]);
  g_assert_cmpint (set->exercise->two_sided, ==, set->side != STEADY_SIDE_BOTH);

  g_assert_cmpint (set->hold_s, >=, 0);
  g_assert_cmpint (set->hold_s, <=, set->target_hold_s);
  if (repetitions)
    g_assert_true (set->reps >= 0 && set->reps <= set->target_reps);
  else
    g_assert_cmpint (set->reps, ==, STEADY_UNKNOWN);
  g_assert_cmpint (set->duration_s, >=, repetitions ? set->reps * set->hold_s : set->hold_s);
  g_assert_cmpint (set->duration_s * S, <=, now - set->begun_us);
  g_assert_cmpint (set->shake_onset_s, <=, set->duration_s);

  switch (set->status)
    {
    case STEADY_STATUS_DONE:
      g_assert_true (everything);
      break;
    case STEADY_STATUS_PARTIAL:
      g_assert_true (!everything && !nothing);
      break;
    case STEADY_STATUS_SKIPPED:
      g_assert_true (nothing);
      break;
    case STEADY_STATUS_STOPPED_PAIN:
    case STEADY_STATUS_STOPPED_SHAKING:
    default:
      break;
    }
  ledger->durations_us += set->duration_s * S;
  if (set->status == STEADY_STATUS_SKIPPED)
    ledger->n_skipped++;
  else
    ledger->n_done++;
}

static gboolean
has_sets (const Ledger *ledger, const SteadyExercise *exercise)
{
  for (guint i = 0; i < ledger->n_seen; i++)
    if (ledger->seen[i].exercise == exercise)
      return TRUE;
  return FALSE;
}

/* Ratings have sets to stand on, and pain that was reported is among them at once, unless nothing was trained yet. */
static void
check_ratings (const Ledger *ledger, const GArray *cues)
{
  int reported = 0, kept = -1;

  for (guint i = 0; i < cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (cues, SteadyCue, i);

      if (cue->code == STEADY_CUE_PAIN_REPORTED)
        reported = cue->number;
      if (cue->code != STEADY_CUE_RATED)
        continue;
      g_assert_true (has_sets (ledger, cue->exercise));
      kept = MAX (kept, cue->ratings.pain);
    }
  if (reported > 0 && ledger->n_seen > 0)
    g_assert_cmpint (kept, >=, reported);
}

static void
check_cues (Ledger *ledger, const GArray *cues, gint64 now)
{
  guint finished = 0;

  for (guint i = 0; i < cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (cues, SteadyCue, i);

      g_assert_cmpint (cue->due_us, >=, ledger->last_due_us);
      g_assert_cmpint (cue->due_us, <=, now);
      ledger->last_due_us = cue->due_us;
      if (cue->code == STEADY_CUE_SET_FINISHED)
        {
          check_set (ledger, &cue->set, now);
          finished++;
        }
    }
  /* So that each can be made durable before the next begins. */
  g_assert_cmpuint (finished, <=, 1);
  check_ratings (ledger, cues);
}

static void
check_view (const SteadySession *session, const Ledger *ledger)
{
  SteadySessionView view;

  steady_session_view (session, &view);
  g_assert_cmpuint (view.sets_done, ==, ledger->n_done);
  g_assert_cmpuint (view.sets_skipped, ==, ledger->n_skipped);
  g_assert_true (view.progress >= 0.0 && view.progress <= 1.0);
  g_assert_cmpint (view.elapsed_us, >=, 0);
  g_assert_cmpint (view.left_us, >=, 0);
  g_assert_cmpint (view.left_us, <=, view.total_us);
  g_assert_cmpint (view.running, ==, view.total_us > 0 && view.reason == STEADY_PAUSE_NONE);
  g_assert_cmpint (view.running, ==, steady_session_next_us (session) >= 0);
  g_assert_cmpint (view.reason != STEADY_PAUSE_NONE, ==, view.phase == STEADY_PHASE_PAUSED);
  if (view.exercise != NULL)
    {
      g_assert_true (view.set >= 1 && view.set <= view.sets);
      g_assert_true (view.rep >= 0 && view.rep <= view.reps);
      g_assert_true (view.item >= 1 && view.item <= view.n_items);
    }
  if (view.phase >= STEADY_PHASE_SUMMARY)
    g_assert_cmpint (steady_session_left_s (session), ==, 0);
}

/* Planned sets that are neither done, skipped nor still to come were left out by an event that may do so. */
static gboolean
may_leave_out (const SteadySessionEvent *event, SteadyPhase before)
{
  switch (event->type)
    {
    case STEADY_EVENT_SKIP_EXERCISE:
    case STEADY_EVENT_PAIN_RATE:
    case STEADY_EVENT_RATE:
    case STEADY_EVENT_STOP:
      return TRUE;
    case STEADY_EVENT_SKIP:
      return before == STEADY_PHASE_PAIN_QUESTION || before == STEADY_PHASE_RATING;
    case STEADY_EVENT_TICK:
    case STEADY_EVENT_START:
    case STEADY_EVENT_TOGGLE_PAUSE:
    case STEADY_EVENT_PAUSE:
    case STEADY_EVENT_GO_ON:
    case STEADY_EVENT_BACK:
    case STEADY_EVENT_SKIP_SET:
    case STEADY_EVENT_ADD_SET:
    case STEADY_EVENT_SHAKES:
    case STEADY_EVENT_CANNOT_HOLD:
    case STEADY_EVENT_PAIN:
    case STEADY_EVENT_SUSPENDED:
    case STEADY_EVENT_LOCKED:
    case STEADY_EVENT_RESUMED:
    case STEADY_EVENT_REOPENED:
    case STEADY_EVENT_CLOSE:
    default:
      return FALSE;
    }
}

static void
check_sum (guint before, guint after, const SteadySessionEvent *event, SteadyPhase phase)
{
  if (event->type == STEADY_EVENT_ADD_SET)
    g_assert_true (after >= before);
  else if (may_leave_out (event, phase))
    g_assert_true (after <= before);
  else
    g_assert_cmpuint (after, ==, before);
}

static guint
sets_in_all (const SteadySessionView *view)
{
  return view->sets_done + view->sets_skipped + view->sets_left;
}

/* What is read back is what was written, and behaves likewise. */
static SteadySession *
check_text (const SteadySession *session, SteadyCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = steady_session_serialize (session);
  g_autofree char *again = NULL;
  SteadySession *twin = steady_session_parse (text, catalogue, &error);

  if (error != NULL)
    g_test_message ("%s", text);
  g_assert_no_error (error);
  again = steady_session_serialize (twin);
  g_assert_cmpstr (again, ==, text);
  return twin;
}

static void
check_reopening (const SteadySession *session, SteadyCatalogue *catalogue)
{
  g_autoptr (SteadySession) twin = check_text (session, catalogue);
  SteadySessionView before, after;

  steady_session_view (session, &before);
  steady_session_send (twin, STEADY_EVENT_REOPENED, 7, NULL);
  steady_session_view (twin, &after);
  g_assert_true (after.exercise == before.exercise);
  g_assert_cmpint (after.set, ==, before.set);
  g_assert_cmpint (after.sets, ==, before.sets);
  g_assert_cmpint (after.side, ==, before.side);
  g_assert_cmpint (after.stretch_part, ==, before.stretch_part);
  g_assert_cmpuint (sets_in_all (&after), ==, sets_in_all (&before));
  g_assert_false (after.running);
  g_assert_false (after.in_set);
}

static Rig *
random_rig (void)
{
  SteadyCatalogue *catalogue = steady_catalogue_load (NULL, NULL);
  SteadySessionConfig config = steady_session_config_default (PAIN_STOP);
  static const char * const ids[] = { "straight-leg-raise", "clamshell", "wall-sit", "plank" };
  SteadySessionItem items[G_N_ELEMENTS (ids)];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gboolean repetitions = i < 2;

      items[i] = rig_item (catalogue, ids[i], repetitions ? "1x1x1" : "1x1");
      items[i].dose.sets = g_test_rand_int_range (1, 5);
      items[i].dose.reps = repetitions ? g_test_rand_int_range (1, 6) : 0;
      items[i].dose.hold_s = g_test_rand_int_range (1, 20);
      items[i].first_side = (SteadySide) g_test_rand_int_range (STEADY_SIDE_BOTH, STEADY_SIDE_RIGHT + 1);
      items[i].sides[0].done = g_test_rand_int_range (0, items[i].dose.sets + 1);
      items[i].sides[1].done = g_test_rand_int_range (0, items[i].dose.sets + 1);
    }
  config.resume_s = g_test_rand_int_range (0, 4);
  config.countdown_s = g_test_rand_int_range (0, 6);
  config.rest_s = g_test_rand_int_range (0, 2) * 10;
  config.stretch = g_test_rand_int_range (0, 2);
  return rig_new_for (catalogue, items, G_N_ELEMENTS (ids), &config);
}

static void
test_random_events (void)
{
  guint finished = 0;

  for (int sequence = 0; sequence < SEQUENCES; sequence++)
    {
      g_autoptr (Rig) rig = random_rig ();
      g_autoptr (SteadySession) twin = NULL;
      Ledger ledger = { 0 };
      gint64 now = 1000;

      rig_send (rig, STEADY_EVENT_START);
      ledger.n_seen = 0;
      steady_session_send (rig->session, STEADY_EVENT_TICK, now, NULL);
      rig_forget (rig);
      for (int i = 0; i < EVENTS; i++)
        {
          const SteadySessionEvent event = random_event ();
          gint64 delta = random_delta ();
          SteadySessionView before, after;
          g_autofree char *mine = NULL;

          steady_session_view (rig->session, &before);
          if (before.running && delta > 0 && delta <= 2 * S)
            ledger.running_us += delta;
          steady_session_handle (rig->session, &event, MAX (now + delta, 0), rig->cues);
          now = MAX (now, now + delta);
          steady_session_view (rig->session, &after);

          check_cues (&ledger, rig->cues, now);
          check_view (rig->session, &ledger);
          check_sum (sets_in_all (&before), sets_in_all (&after), &event, before.phase);
          g_assert_cmpint (ledger.durations_us, <=, ledger.running_us);
          rig_forget (rig);

          /* The twin of the step before goes the same way. */
          mine = steady_session_serialize (rig->session);
          if (twin != NULL)
            {
              g_autofree char *theirs = NULL;

              steady_session_handle (twin, &event, MAX (now, 0), NULL);
              theirs = steady_session_serialize (twin);
              g_assert_cmpstr (theirs, ==, mine);
            }
          steady_session_free (twin);
          twin = check_text (rig->session, rig->catalogue);
          steady_session_send (twin, STEADY_EVENT_TICK, now, NULL);
          if (i % 10 == 0)
            check_reopening (rig->session, rig->catalogue);
        }
      finished += ledger.n_done;
    }
  /* The sequences are worth something: sets do get done in them. */
  g_assert_cmpuint (finished, >, 3 * SEQUENCES);
  g_test_message ("%d sequences of %d events, %u sets", SEQUENCES, EVENTS, finished);
}

/* A copy is a session of its own. */
static void
test_copy (void)
{
  g_autoptr (Rig) rig = random_rig ();
  g_autoptr (SteadySession) copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  rig_send (rig, STEADY_EVENT_START);
  copy = steady_session_copy (rig->session);
  before = steady_session_serialize (copy);
  rig_pass (rig, 100 * S);
  after = steady_session_serialize (copy);
  g_assert_cmpstr (after, ==, before);
  g_clear_pointer (&rig->session, steady_session_free);
  rig->session = g_steal_pointer (&copy);
  rig_pass (rig, 1 * S);
  g_assert_cmpint (rig_view (rig).n_items, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/property/random-events", test_random_events);
  g_test_add_func ("/session/property/copy", test_copy);
  return g_test_run ();
}
