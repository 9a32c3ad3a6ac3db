/* steady-report-sections.h: inside this room: the parts of the report, each set into a column. */
#pragma once

#include "steady-report-figures.h"
#include "steady-report-flow.h"

G_BEGIN_DECLS

/**
 * SteadyReportContent:
 * @person: "" where none was chosen
 * @decisions_room: how high the rows of decisions may be
 * @n_signs: how many warning signs and clearances have a row
 * @crowded: (out): charts are lower, or decisions fewer, than is good
 */
typedef struct
{
  SteadyChartSource *source;
  SteadyReportFigures *figures;
  char *person;
  SteadyDate made_on;
  double decisions_room;
  guint n_signs;
  gboolean crowded;
} SteadyReportContent;

/* Each is a SteadyReportSection whose data is a SteadyReportContent. */
void steady_report_section_header      (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);
void steady_report_section_glance      (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);
void steady_report_section_weeks       (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);
void steady_report_section_exercises   (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);
void steady_report_section_decisions   (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);
void steady_report_section_self_checks (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);
/* Warning signs and clearances, then the reference values of the self-checks. */
void steady_report_section_signs_and_reference (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);
void steady_report_section_method      (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);

G_END_DECLS
