/* steady-dose.h: how much of an exercise: sets, repetitions, seconds. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SteadyDose:
 * @sets: sets for each side, 0–10
 * @reps: repetitions in a set, 1–100; 0 for a hold exercise
 * @hold_s: seconds each repetition, or the one hold of a set, is kept, 1–600
 */
typedef struct
{
  int sets;
  int reps;
  int hold_s;
} SteadyDose;

/** Volume: sets × reps × hold, or sets × seconds for a hold exercise. */
int      steady_dose_volume (SteadyDose dose);
gboolean steady_dose_equal  (SteadyDose a, SteadyDose b);

/**
 * steady_dose_parse:
 * @text: "3x10x5" (sets, repetitions, seconds) or "3x10" (sets, seconds)
 *
 * Returns: FALSE where the text has another shape; @dose is then untouched
 */
gboolean steady_dose_parse  (const char *text, gboolean repetitions, SteadyDose *dose);

G_END_DECLS
