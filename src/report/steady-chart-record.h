/* steady-chart-record.h: inside this room: what the charts and the report of one range are made of. */
#pragma once

#include "steady-adherence.h"
#include "steady-chart-source.h"
#include "steady-trained-day.h"
#include "steady-weekly.h"

G_BEGIN_DECLS

/**
 * SteadyChartSource:
 * @from: the first day shown, a Monday
 * @to: the last day that counts
 * @history: what lies between, and which days were planned before it: see steady_diary_record()
 * @planned: (element-type SteadyPlannedDay): from the later of @from and the first set's date, to @to
 * @days: (element-type SteadyTrainedDay): likewise
 * @weekly: (element-type SteadyWeek): likewise
 * @adherence: (element-type SteadyAdherence): likewise
 * @for_paper: (nullable): each kind once it was built for paper, where it is measured several times
 */
struct _SteadyChartSource
{
  SteadyCatalogue *catalogue;
  SteadyDate from;
  SteadyDate to;
  SteadyHistory *history;
  GArray *planned;
  GPtrArray *days;
  GArray *weekly;
  GArray *adherence;
  SteadyChart *for_paper[STEADY_N_CHART_KINDS];
};

/** The week goes on after the last day that counts. */
gboolean steady_chart_record_is_unfinished (const SteadyChartSource *self, SteadyDate week_start);

/** How many weeks are shown, the present one included. */
int      steady_chart_record_n_weeks (const SteadyChartSource *self);

/* Each fills an empty chart of its kind. */
void steady_chart_fill_adherence      (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_shakiness      (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_load           (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_load_shakiness (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_load_shakiness_now (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_shake_onset    (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_sides          (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_knee_gap       (SteadyChart *chart, const SteadyChartSource *record);

G_END_DECLS
