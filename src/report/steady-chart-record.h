/* steady-chart-record.h: inside this room: what the charts of one range are made of. */
#pragma once

#include "steady-chart-source.h"
#include "steady-diary-progress.h"
#include "steady-trained-day.h"

G_BEGIN_DECLS

/**
 * SteadyChartSource:
 * @history: all of it up to @to
 * @days: (element-type SteadyTrainedDay): from @from to @to
 * @weekly: (element-type SteadyWeek): likewise
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
};

/** The week of @date goes on after the record ends. */
gboolean steady_chart_record_is_unfinished (const SteadyChartSource *self, SteadyDate week_start);

/* Each fills an empty chart of its kind. */
void steady_chart_fill_adherence      (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_shakiness      (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_load           (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_load_shakiness (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_shake_onset    (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_sides          (SteadyChart *chart, const SteadyChartSource *record);
void steady_chart_fill_knee_gap       (SteadyChart *chart, const SteadyChartSource *record);

G_END_DECLS
