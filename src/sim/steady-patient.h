/* steady-patient.h: virtual patients: a year of training made up from a name and a seed, for the
 * documentation, for tests and for the demo. No clock: the same arguments give the same rows on every
 * machine. */
#pragma once

#include "steady-catalogue.h"
#include "steady-history.h"

G_BEGIN_DECLS

#define STEADY_PATIENT_WEEKS_MAX 520
#define STEADY_PATIENT_WEEKS_DEFAULT 52
#define STEADY_DEMO_WEEKS_DEFAULT 26

/** 2026-01-05, a Monday: when a patient begins where nothing else is said. */
#define STEADY_PATIENT_START_DEFAULT 20458

/**
 * SteadyPatientOptions:
 * @weeks: 1–STEADY_PATIENT_WEEKS_MAX
 * @start: the first day
 * @offset_s: the patient's time zone
 */
typedef struct
{
  guint32 seed;
  int weeks;
  SteadyDate start;
  gint32 offset_s;
} SteadyPatientOptions;

/** NULL-terminated: the names that steady_patient_simulate() knows. */
const char * const *steady_patient_names (void);

/**
 * steady_patient_simulate:
 *
 * Walks a patient through the planner, day by day: trains what the plan of the date prescribes as far as the
 * body allows, rates it, answers the morning after, measures once a week.
 *
 * Returns: (transfer full): sorted, sets with dates; or NULL with STEADY_ERROR_NOT_FOUND for an unknown name,
 *   STEADY_ERROR_INVALID for weeks out of range
 */
SteadyHistory *steady_patient_simulate (SteadyCatalogue *catalogue, const char *name,
                                        const SteadyPatientOptions *options, GError **error);

/**
 * steady_patient_demo:
 * @weeks: 1–STEADY_PATIENT_WEEKS_MAX
 * @end: on it the last question is answered; the last training was before it
 *
 * A history to look at: it improves, with a sore week, a week away and missed days.
 *
 * Returns: (transfer full): as above
 */
SteadyHistory *steady_patient_demo     (SteadyCatalogue *catalogue, guint32 seed, int weeks, SteadyDate end,
                                        gint32 offset_s, GError **error);

G_END_DECLS
