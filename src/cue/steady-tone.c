#include "steady-tone.h"

/* Names and lengths are those of data/sounds/make-sounds.py. What is followed by a word is over within 200 ms. */
static const struct { const char *name; int ms; } tones[STEADY_TONE_N] = {
  [STEADY_TONE_TICK] = { "tick", 80 },
  [STEADY_TONE_READY] = { "ready", 160 },
  [STEADY_TONE_LIFT] = { "lift", 180 },
  [STEADY_TONE_HOLD] = { "hold", 180 },
  [STEADY_TONE_LOWER] = { "lower", 180 },
  [STEADY_TONE_REPETITION] = { "repetition", 90 },
  [STEADY_TONE_REST] = { "rest", 200 },
  [STEADY_TONE_OTHER_SIDE] = { "other-side", 200 },
  [STEADY_TONE_LAST_SET] = { "last-set", 200 },
  [STEADY_TONE_DONE] = { "done", 600 },
  [STEADY_TONE_STOP] = { "stop", 450 },
};

const char *
steady_tone_name (SteadyTone tone)
{
  g_return_val_if_fail ((guint) tone < G_N_ELEMENTS (tones), NULL);
  return tones[tone].name;
}

int
steady_tone_ms (SteadyTone tone)
{
  g_return_val_if_fail ((guint) tone < G_N_ELEMENTS (tones), 0);
  return tones[tone].ms;
}

static SteadyTone
tone_of_phase (SteadyPhase phase)
{
  switch (phase)
    {
    case STEADY_PHASE_GET_READY:
      return STEADY_TONE_READY;
    case STEADY_PHASE_LIFT:
      return STEADY_TONE_LIFT;
    case STEADY_PHASE_HOLD:
      return STEADY_TONE_HOLD;
    case STEADY_PHASE_LOWER:
      return STEADY_TONE_LOWER;
    case STEADY_PHASE_REST:
      return STEADY_TONE_REST;
    case STEADY_PHASE_OTHER_SIDE:
      return STEADY_TONE_OTHER_SIDE;
    case STEADY_PHASE_RATING:
    case STEADY_PHASE_SUMMARY:
      return STEADY_TONE_DONE;
    case STEADY_PHASE_PAIN_QUESTION:
      return STEADY_TONE_STOP;
    case STEADY_PHASE_IDLE:
    case STEADY_PHASE_STRETCH: /* each part has its own cue */
    case STEADY_PHASE_PAUSED:
    case STEADY_PHASE_DONE:
    default:
      return STEADY_TONE_NONE;
    }
}

SteadyTone
steady_tone_of_cue (const SteadyCue *cue)
{
  g_return_val_if_fail (cue != NULL, STEADY_TONE_NONE);

  switch (cue->code)
    {
    case STEADY_CUE_PHASE:
      return tone_of_phase (cue->phase);
    case STEADY_CUE_COUNTDOWN:
      return STEADY_TONE_TICK;
    case STEADY_CUE_REP:
    case STEADY_CUE_SHAKE_NOTED:
      return STEADY_TONE_REPETITION;
    case STEADY_CUE_LAST_SET:
      return STEADY_TONE_LAST_SET;
    case STEADY_CUE_STRETCH:
      return STEADY_TONE_READY;
    case STEADY_CUE_PAUSED:
      return STEADY_TONE_REST;
    case STEADY_CUE_INTERRUPTED:
    case STEADY_CUE_TRAINING_STOPPED:
      return STEADY_TONE_STOP;
    case STEADY_CUE_EXERCISE:
    case STEADY_CUE_SIDE:
    case STEADY_CUE_REST:
    case STEADY_CUE_BREATHE:
    case STEADY_CUE_SET_BEGUN:
    case STEADY_CUE_SET_FINISHED:
    case STEADY_CUE_PAIN_REPORTED:
    case STEADY_CUE_RATED:
    case STEADY_CUE_EXERCISE_STOPPED:
    case STEADY_CUE_RESUMED:
    default:
      return STEADY_TONE_NONE;
    }
}
