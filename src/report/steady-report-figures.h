/* steady-report-figures.h: inside this room: the figures of the report, counted from the record. Numbers only. */
#pragma once

#include "steady-chart-record.h"
#include "steady-day-state.h"
#include "steady-planner.h"
#include "steady-series.h"
#include "steady-verdict.h"

G_BEGIN_DECLS

#define STEADY_REPORT_WEEKS_SHOWN 4 /* of the strips of days */

/** A figure at first and at last, in tenths; STEADY_UNKNOWN where there is none. */
typedef struct
{
  int first_tenths;
  int last_tenths;
} SteadyReportChange;

/**
 * SteadyReportExercise: a row of the table of exercises.
 * @trained: what follows but @item has a meaning
 * @item: (nullable): what is planned on the last day
 * @first: the first day's step
 * @best: the highest step of which every planned set was done; its date is STEADY_DATE_NONE where there is none
 * @shakiness, @pain, @onset: medians of the first and the last week that have any
 * @left_tenths, @right_tenths: seconds of holding in a set, median of the last week with either
 */
typedef struct
{
  const SteadyExercise *exercise;
  const SteadyPlanItem *item;
  gboolean trained;
  SteadyLoadPoint first;
  SteadyLoadPoint best;
  SteadyReportChange shakiness;
  SteadyReportChange pain;
  SteadyReportChange onset;
  int left_tenths;
  int right_tenths;
} SteadyReportExercise;

/** A row of the self-checks: the first and the last of a kind. */
typedef struct
{
  SteadyCheckKind kind;
  const char *subject; /* (nullable) */
  SteadyDatedValue first;
  SteadyDatedValue last;
} SteadyReportMeasure;

/**
 * SteadyReportFigures:
 * @from, @to: the period
 * @percent: of the planned sets of finished weeks (of all weeks where none is finished), or STEADY_UNKNOWN
 * @goal: the last one, per cent
 * @shakiness, @pain: as of an exercise, over all of them
 * @pain_highest: STEADY_UNKNOWN without a rating
 * @exercises: (element-type SteadyReportExercise): in the catalogue's order
 * @measures: (element-type SteadyReportMeasure): the kinds that were measured
 * @signs: (element-type SteadyCheck): not owned: warning signs, clearances and conditions of the period, latest first
 * @decisions: (element-type SteadyDecisionRecord): of the period, latest first
 * @counts: decisions by kind
 * @weeks: the last @n_weeks weeks day by day, the earliest first
 */
typedef struct
{
  SteadyDate from;
  SteadyDate to;
  SteadyPlan *plan;
  int percent;
  int goal;
  guint days_trained;
  SteadyVerdict verdict;
  SteadyReportChange shakiness;
  SteadyReportChange pain;
  int pain_highest;
  GArray *exercises;
  GArray *measures;
  GPtrArray *signs;
  GPtrArray *decisions;
  guint counts[STEADY_N_DECISIONS];
  SteadyDayState weeks[STEADY_REPORT_WEEKS_SHOWN][STEADY_DAYS_PER_WEEK];
  guint n_weeks;
} SteadyReportFigures;

/**
 * steady_report_figures_new:
 * @source: must live as long as the figures
 *
 * Returns: (transfer full): or NULL with an error of the diary
 */
SteadyReportFigures *steady_report_figures_new  (SteadyDiary *diary, const SteadyChartSource *source, GError **error);
void                 steady_report_figures_free (SteadyReportFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyReportFigures, steady_report_figures_free)

G_END_DECLS
