/* steady-export.h: a person's data as the CSV files of CONTRACT.md. */
#pragma once

#include "steady-diary.h"
#include "steady-rows.h"

G_BEGIN_DECLS

/** The sentence of a kept decision, from the room of words. (transfer full) */
typedef char *(*SteadyReasonWriter) (const SteadyDecisionRecord *record, const SteadyExercise *exercise);

/**
 * SteadyExportOptions:
 * @from: first date, STEADY_DATE_NONE for no bound
 * @to: last date, STEADY_DATE_NONE for no bound (weekly: today)
 * @excel: begin with a byte order mark
 * @reason: needed for decisions only
 */
typedef struct
{
  SteadyDate from;
  SteadyDate to;
  gboolean excel;
  SteadyReasonWriter reason;
} SteadyExportOptions;

/** Takes the next piece of the file. Returns: FALSE, with @error, to go no further */
typedef gboolean (*SteadyExportSink) (gconstpointer data, gsize length, gpointer sink_data, GError **error);

/**
 * steady_export_to:
 *
 * Gives @sink the file piece by piece; of sets no more than a piece is in memory at once.
 *
 * Returns: FALSE with an error of the diary or the sink
 */
gboolean steady_export_to (SteadyDiary *diary, SteadyFileKind kind, const SteadyExportOptions *options,
                           SteadyExportSink sink, gpointer sink_data, GError **error);

/**
 * steady_export:
 *
 * Where no prescription is in force in the range and today lies in it, STEADY_FILE_PRESCRIPTION is the form of
 * steady_export_order_form().
 *
 * Returns: (transfer full): the file's content; NULL with an error of the diary
 */
GBytes  *steady_export (SteadyDiary *diary, SteadyFileKind kind, const SteadyExportOptions *options, GError **error);

/**
 * steady_export_order_form:
 * @date: from which the rows are valid
 *
 * A prescription file for a professional to change and give back: for each exercise, in the catalogue's order, the
 * plan's dose on @date (today's for a later one) as a fixed one. A row that comes back as it was orders nothing; see
 * steady-order-form.h.
 *
 * Returns: (transfer full): the file's content
 */
GBytes *steady_export_order_form (SteadyDiary *diary, SteadyDate date, gboolean excel, GError **error);

G_END_DECLS
