/* steady-report-layout.h: inside this room: what stands on which page. */
#pragma once

#include "steady-report-sections.h"

G_BEGIN_DECLS

/**
 * steady_report_lay_out:
 * @flow: (out): to be cleared
 * @width, @height: of a page, in pixels
 *
 * With the largest letters that need no more than two pages.
 */
void steady_report_lay_out (SteadyReportFlow *flow, double width, double height, const SteadyChartStyle *style,
                            SteadyReportContent *content);

G_END_DECLS
