#include "steady-cue.h"

#include "steady-enum.h"

static const char * const phase_words[] = { "idle",   "get-ready",     "lift",    "hold",   "lower",   "rest", "other-side",
                                            "rating", "pain-question", "stretch", "paused", "summary", "done" };

const char *
steady_phase_to_string (SteadyPhase phase)
{
  g_return_val_if_fail ((guint) phase < G_N_ELEMENTS (phase_words), phase_words[0]);
  return phase_words[phase];
}

gboolean
steady_phase_from_string (const char *text, SteadyPhase *phase)
{
  int index = steady_enum_index (phase_words, G_N_ELEMENTS (phase_words), text);

  if (index >= 0)
    *phase = (SteadyPhase) index;
  return index >= 0;
}

GArray *
steady_cues_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (SteadyCue));
}

SteadySet *
steady_set_result_to_set (const SteadySetResult *result)
{
  SteadySet *set;
  const SteadyVariant *variant;

  g_return_val_if_fail (result != NULL && result->exercise != NULL, NULL);

  set = steady_set_new ();
  variant = steady_exercise_get_variant (result->exercise, result->variant);
  set->exercise = g_strdup (result->exercise->id);
  set->variant = g_strdup (variant != NULL ? variant->id : NULL);
  set->side = result->side;
  set->set_no = result->set_no;
  set->target_reps = result->target_reps;
  set->target_hold_s = result->target_hold_s;
  set->reps = result->reps;
  set->hold_s = result->hold_s;
  set->duration_s = result->duration_s;
  set->shake_onset_s = result->shake_onset_s;
  set->status = result->status;
  set->origin = STEADY_ORIGIN_TIMER;
  return set;
}
