/* steady-chart-source.h: from a person's record to a chart: the figures of progress with ready words, for the
 * painters. The same chart is shown on the screen, written to a file and printed. */
#pragma once

#include "steady-chart-view.h"
#include "steady-diary.h"

G_BEGIN_DECLS

/** The record of a range, read once for all its charts. It does not follow later changes. */
typedef struct _SteadyChartSource SteadyChartSource;

/**
 * steady_chart_source_new:
 * @from: a day of the first week shown; STEADY_DATE_NONE for the first of the record
 * @to: the last day that counts; STEADY_DATE_NONE for today
 *
 * No week is shown from before the record begins, so that nobody looks at weeks before they came; but never fewer
 * than STEADY_CHART_WEEKS_MIN up to @to, so that one week is not as wide as the page, unless @from asks for fewer.
 *
 * Returns: (transfer full): NULL with an error of the diary
 */
SteadyChartSource *steady_chart_source_new  (SteadyDiary *diary, SteadyDate from, SteadyDate to, GError **error);
void               steady_chart_source_free (SteadyChartSource *self);

#define STEADY_CHART_WEEKS_MIN 4

/** The Monday @weeks - 1 weeks before the week of @to. @weeks: 1 or more */
SteadyDate   steady_chart_source_weeks_back (SteadyDate to, int weeks);

/**
 * steady_chart_source_build:
 *
 * Returns: (transfer full): a chart with its sentence as title (none where there is no point), words for each point
 *   that can be chosen, and an empty text for where there is nothing to show yet
 */
SteadyChart *steady_chart_source_build (SteadyChartSource *self, SteadyChartKind kind);

/** Likewise for paper, where four small panels stand side by side: shakiness by load has one for each exercise, of
 * the variant that was trained last. It is built once; nobody may change it. */
SteadyChart *steady_chart_source_build_for_paper (SteadyChartSource *self, SteadyChartKind kind);

/** What the chart is of, in a word or two: "Adherence", "Shakiness by load". (transfer full) */
char        *steady_chart_source_name  (SteadyChartKind kind);

/** (transfer none): numbers and dates in the language of the session. */
const SteadyChartLocale *steady_chart_source_locale (void);

/** (transfer none) (nullable): "zh-cn" where the words are Chinese, so that Pango takes Chinese glyphs. */
const char  *steady_chart_source_language (void);

/** For files and paper: text of 11 pt in the desktop's font, in the session's language; no title. */
SteadyChartStyle steady_chart_source_style (SteadyScheme scheme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyChartSource, steady_chart_source_free)

G_END_DECLS
