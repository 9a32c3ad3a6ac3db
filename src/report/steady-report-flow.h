/* steady-report-flow.h: inside this room: text, tables and charts set one below the other, page after page. */
#pragma once

#include "steady-report-page.h"

G_BEGIN_DECLS

/** The sizes of letters; the text is the smallest. */
typedef enum
{
  STEADY_LETTERS_TEXT,
  STEADY_LETTERS_HEADING,
  STEADY_LETTERS_FIGURE,
  STEADY_LETTERS_TITLE,
} SteadyLetters;

#define STEADY_N_LETTERS (STEADY_LETTERS_TITLE + 1)

/** An entry of the document's outline. @page counts from 0. */
typedef struct
{
  char *text;
  guint page;
  double y;
} SteadyOutlineEntry;

/**
 * SteadyReportFlow:
 * @width, @height: of a page
 * @pages: (element-type SteadyReportPage)
 * @page: where things are set now: the last of @pages, or a trial one
 * @trial: things are set only to see how high they are
 */
typedef struct
{
  double width;
  double height;
  SteadyTyper typers[STEADY_N_LETTERS];
  SteadyChartStyle style;
  GPtrArray *pages;
  SteadyReportPage *page;
  gboolean trial;
  GArray *outline; /* (element-type SteadyOutlineEntry) */
} SteadyReportFlow;

void   steady_report_flow_init  (SteadyReportFlow *self, double width, double height, const SteadyChartStyle *style);
void   steady_report_flow_clear (SteadyReportFlow *self);

/** Begins a page. */
void   steady_report_flow_break (SteadyReportFlow *self);

/** The part of the page that is filled from its top: what is set moves @y down. */
typedef struct
{
  double x;
  double y;
  double width;
} SteadyColumn;

/** The height of a line of text, and the space between paragraphs. */
double steady_report_flow_line  (const SteadyReportFlow *self);

/** Wraps. */
void   steady_report_flow_text  (SteadyReportFlow *self, SteadyColumn *column, SteadyLetters letters, const char *text,
                                 SteadyTextFlags flags, SteadyRole role);

/** A heading, with a place in the outline. */
void   steady_report_flow_heading (SteadyReportFlow *self, SteadyColumn *column, const char *text);

/** A row of a table: each cell wraps in its own width, the row is as high as its highest. @widths: of the column,
 * together no more than it; the last cell ends at its end. */
void   steady_report_flow_row   (SteadyReportFlow *self, SteadyColumn *column, const double *widths, guint n,
                                 const char * const *cells, SteadyTextFlags flags, SteadyRole role);

/** The room that a cell takes whose text stands on one line, with the gap behind it. */
double steady_report_flow_cell_width (SteadyReportFlow *self, const char *text);

void   steady_report_flow_rule  (SteadyReportFlow *self, SteadyColumn *column);

/** Takes a reference to @chart, with its title. */
void   steady_report_flow_chart (SteadyReportFlow *self, const SteadyBox *box, SteadyChart *chart);

/**
 * SteadyReportSection:
 *
 * Sets something into a column.
 */
typedef void (*SteadyReportSection) (SteadyReportFlow *flow, SteadyColumn *column, gpointer data);

/** How high a section is in a column of this width. Nothing is left on any page. */
double steady_report_flow_measure (SteadyReportFlow *self, double width, SteadyReportSection section, gpointer data);

G_END_DECLS
