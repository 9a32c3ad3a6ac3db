/* steady-report-layout.h: inside this room: what stands on which page. */
#pragma once

#include "steady-report-sections.h"

G_BEGIN_DECLS

/** Fills the pages of @flow, which has none yet. */
void steady_report_lay_out (SteadyReportFlow *flow, SteadyReportContent *content);

G_END_DECLS
