/* steady-report.h: the report on paper: for the person to take along, and for whoever treats them to read.
 *
 * One or two pages: who (only the code the person chose), the period, the figures at a glance, the charts, a table of
 * the exercises, what the plan decided and by which rule, warning signs and clearances, self-checks, and how each
 * number was made. The same pages are a PDF file and what the print dialogue prints.
 *
 * Letters are as large as two pages take, from the screen's 11 pt down to 9 pt; what then does not fit goes on. */
#pragma once

#include <cairo.h>

#include "steady-diary.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_PAPER_A4,
  STEADY_PAPER_LETTER,
} SteadyPaper;

/** "a4", "letter". */
gboolean      steady_paper_from_string (const char *text, SteadyPaper *paper);

/** In points, 72 to an inch. */
void          steady_paper_get_size    (SteadyPaper paper, double *width, double *height);

#define STEADY_REPORT_WEEKS_DEFAULT 26
#define STEADY_REPORT_WEEKS_MAX 1040

typedef struct _SteadyReport SteadyReport;

/**
 * steady_report_new:
 * @weeks: how many weeks, 1–STEADY_REPORT_WEEKS_MAX, up to the present one; no more than the record has. Where none of
 *   them has any training, up to that of the last training
 * @width, @height: of the paper in points; at least 400 × 560
 *
 * What the diary holds now; later changes are not followed.
 *
 * Returns: (transfer full): or NULL with an error of the diary
 */
SteadyReport *steady_report_new        (SteadyDiary *diary, int weeks, double width, double height, GError **error);
void          steady_report_free       (SteadyReport *self);

/** Lays the same report out for other paper; as in steady_report_new(). */
void          steady_report_set_paper  (SteadyReport *self, double width, double height);

guint         steady_report_get_n_pages (SteadyReport *self);
/** (transfer none): "Training report, 2 Mar – 26 Apr 2026" */
const char   *steady_report_get_title  (SteadyReport *self);

/** Draws page @page, from 0, at its full size in points, margins included. */
void          steady_report_draw_page  (SteadyReport *self, guint page, cairo_t *cr);

/**
 * steady_report_to_pdf:
 *
 * With title, subject, date and an outline.
 *
 * Returns: (transfer full): or NULL with STEADY_ERROR_IO
 */
GBytes       *steady_report_to_pdf     (SteadyReport *self, GError **error);

/** Written aside and renamed: a failure leaves an older file as it was. STEADY_ERROR_IO */
gboolean      steady_report_write      (SteadyReport *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyReport, steady_report_free)

G_END_DECLS
