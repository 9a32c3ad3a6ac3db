/* steady-chart-source.h: from a person's record to a chart: the figures of progress with ready words, for the
 * painters. The same chart is shown on the screen, written to a file and printed. */
#pragma once

#include "steady-chart.h"
#include "steady-diary.h"

G_BEGIN_DECLS

/** The record of a range, read once for all its charts. It does not follow later changes. */
typedef struct _SteadyChartSource SteadyChartSource;

/**
 * steady_chart_source_new:
 * @from: the first day shown; STEADY_DATE_NONE for the first of the record
 * @to: the last day shown; STEADY_DATE_NONE for today
 *
 * Returns: (transfer full): NULL with an error of the diary
 */
SteadyChartSource *steady_chart_source_new  (SteadyDiary *diary, SteadyDate from, SteadyDate to, GError **error);
void               steady_chart_source_free (SteadyChartSource *self);

/**
 * steady_chart_source_build:
 *
 * Returns: (transfer full): a chart with its sentence as title, words for each point, and an empty text where
 *   there is nothing to show yet
 */
SteadyChart *steady_chart_source_build (SteadyChartSource *self, SteadyChartKind kind);

/** What the chart is of, in a word or two: "Adherence", "Load and shakiness". (transfer full) */
char        *steady_chart_source_name  (SteadyChartKind kind);

/** (transfer none): numbers and dates in the language of the session. */
const SteadyChartLocale *steady_chart_source_locale (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyChartSource, steady_chart_source_free)

G_END_DECLS
