/* steady-bundle.h: everything for whoever treats the person, in one zip file; the import reads it back. */
#pragma once

#include "steady-export.h"

G_BEGIN_DECLS

/**
 * SteadyBundleOptions:
 * @reason: writes the reasons of decisions
 * @readme: what the reader finds in it, plain text, lines ended by LF
 * @report: (nullable): the PDF report
 */
typedef struct
{
  SteadyReasonWriter reason;
  const char *readme;
  GBytes *report;
} SteadyBundleOptions;

/**
 * steady_bundle_write:
 * @path: the zip file; an older one is as it was where this fails
 *
 * README.txt, report.pdf, the exercises that are not Steady's own, and each CSV file with its metadata, always in
 * this order: the same data at the same moment gives the same bytes.
 *
 * Returns: FALSE with STEADY_ERROR_IO or an error of the diary
 */
gboolean steady_bundle_write (SteadyDiary *diary, const char *path, const SteadyBundleOptions *options, GError **error);

/* --- names inside -------------------------------------------------------------------------------- */

#define STEADY_BUNDLE_README "README.txt"
#define STEADY_BUNDLE_REPORT "report.pdf"
#define STEADY_BUNDLE_EXERCISES "exercises/"
#define STEADY_BUNDLE_EXERCISE_SUFFIX ".exercise"
#define STEADY_BUNDLE_CSV_SUFFIX ".csv"

/* Steady's own exercise files are under 10 KiB; the catalogue reads none above this. */
#define STEADY_BUNDLE_EXERCISE_MAX (256 * 1024)

G_END_DECLS
