/* steady-report-page.h: inside this room: a page as a list of what stands on it. Laid out once, drawn as often as
 * paper, screen or printer ask. Lengths in pixels, 96 to an inch, from the page's top left. */
#pragma once

#include "steady-chart-view.h"
#include "steady-figure.h"
#include "steady-text.h"
#include "steady-week-strip.h"

G_BEGIN_DECLS

typedef struct _SteadyReportPage SteadyReportPage;

/** (transfer full) */
SteadyReportPage *steady_report_page_new  (const SteadyPalette *palette);
void              steady_report_page_free (SteadyReportPage *self);

/** @typer: must live as long as the page. @layout: (transfer full) */
void steady_report_page_add_text  (SteadyReportPage *self, const SteadyTyper *typer, PangoLayout *layout, double x, double y,
                                   SteadyRole role);

/** A level line. */
void steady_report_page_add_rule  (SteadyReportPage *self, double x, double y, double width, SteadyRole role);

/** A pale area behind what follows, with a bar at its left in the colour of a role. */
void steady_report_page_add_band  (SteadyReportPage *self, const SteadyBox *box, SteadyRole role);

/** Keeps a reference to @chart. */
void steady_report_page_add_chart (SteadyReportPage *self, SteadyChart *chart, const SteadyBox *box,
                                   const SteadyChartStyle *style);

/** The pose that is held. Keeps a reference to @figure. */
void steady_report_page_add_figure (SteadyReportPage *self, SteadyFigure *figure, const SteadyBox *box);

/** @days: their names are copied. */
void steady_report_page_add_strip (SteadyReportPage *self, const SteadyStripDay days[STEADY_STRIP_DAYS], const SteadyBox *box,
                                   const SteadyStripStyle *style);

/** The sign of a day, in a square @box. */
void steady_report_page_add_sign  (SteadyReportPage *self, const SteadyStripDay *day, const SteadyBox *box,
                                   const SteadyStripStyle *style);

void steady_report_page_draw      (SteadyReportPage *self, cairo_t *cr);

/** For tests: how many things stand on it, and the room each takes. */
guint     steady_report_page_get_n_items (SteadyReportPage *self);
SteadyBox steady_report_page_get_box     (SteadyReportPage *self, guint index);
/** (transfer none) (nullable): the text of a text */
const char *steady_report_page_get_text  (SteadyReportPage *self, guint index);

G_END_DECLS
