#include "steady-report.h"

#include <cairo-pdf.h>

#include "steady-config.h"
#include "steady-diary-progress.h"
#include "steady-error.h"
#include "steady-file.h"
#include "steady-report-layout.h"
#include "steady-words-report.h"

#define POINTS_PER_PIXEL 0.75
#define WIDTH_MIN 400.0
#define HEIGHT_MIN 560.0

struct _SteadyReport
{
  double width;  /* points */
  double height;
  char *title;
  char made_at[STEADY_TIME_TEXT_SIZE];
  SteadyReportContent content;
  SteadyReportFlow flow;
};

/* --- paper ------------------------------------------------------------------------------------------ */

typedef struct
{
  const char *name;
  double width;
  double height;
} PaperInfo;

/* ISO 216 and ANSI, in points. */
static const PaperInfo papers[] = {
  [STEADY_PAPER_A4] = { "a4", 595.276, 841.890 },
  [STEADY_PAPER_LETTER] = { "letter", 612, 792 },
};

gboolean
steady_paper_from_string (const char *text, SteadyPaper *paper)
{
  g_return_val_if_fail (text != NULL && paper != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].name, text))
      {
        *paper = (SteadyPaper) i;
        return TRUE;
      }
  return FALSE;
}

void
steady_paper_get_size (SteadyPaper paper, double *width, double *height)
{
  g_return_if_fail ((guint) paper < G_N_ELEMENTS (papers) && width != NULL && height != NULL);

  *width = papers[paper].width;
  *height = papers[paper].height;
}

/* --- making ----------------------------------------------------------------------------------------- */

static void
content_clear (SteadyReportContent *content)
{
  g_clear_pointer (&content->figures, steady_report_figures_free);
  g_clear_pointer (&content->source, steady_chart_source_free);
  g_clear_pointer (&content->person, g_free);
}

/* Up to the last day of the record. A record that ended before the period has one up to its last training: whoever
 * asks for a report wants to see the training. */
static SteadyChartSource *
source_new (SteadyDiary *diary, int weeks, GError **error)
{
  SteadyDate to = steady_diary_last_date (diary);
  g_autoptr (SteadyChartSource) source =
      steady_chart_source_new (diary, steady_chart_source_weeks_back (to, weeks), to, error);

  if (source == NULL || source->days->len > 0)
    return g_steal_pointer (&source);
  to = steady_diary_last_training_day (diary, to + 1);
  if (to == STEADY_DATE_NONE)
    return g_steal_pointer (&source);
  return steady_chart_source_new (diary, steady_chart_source_weeks_back (to, weeks), to, error);
}

static gboolean
content_init (SteadyReportContent *content, SteadyDiary *diary, int weeks, GError **error)
{
  *content = (SteadyReportContent) { .made_on = steady_clock_today (steady_diary_get_clock (diary)) };
  content->source = source_new (diary, weeks, error);
  if (content->source == NULL)
    return FALSE;
  content->figures = steady_report_figures_new (diary, content->source, error);
  if (content->figures == NULL)
    {
      content_clear (content);
      return FALSE;
    }
  content->person = steady_diary_get_person_code (diary);
  return TRUE;
}

static void
lay_out (SteadyReport *self, double width, double height)
{
  SteadyChartStyle style = steady_chart_source_style (STEADY_SCHEME_LIGHT);

  self->width = MAX (width, WIDTH_MIN);
  self->height = MAX (height, HEIGHT_MIN);
  steady_report_lay_out (&self->flow, self->width / POINTS_PER_PIXEL, self->height / POINTS_PER_PIXEL, &style,
                         &self->content);
}

SteadyReport *
steady_report_new (SteadyDiary *diary, int weeks, double width, double height, GError **error)
{
  SteadyReport *self;

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && weeks > 0 && weeks <= STEADY_REPORT_WEEKS_MAX, NULL);

  self = g_new0 (SteadyReport, 1);
  if (!content_init (&self->content, diary, weeks, error))
    {
      g_free (self);
      return NULL;
    }
  self->title = steady_words_report_title (self->content.figures->from, self->content.figures->to);
  steady_time_format (steady_clock_now (steady_diary_get_clock (diary)), self->made_at);
  lay_out (self, width, height);
  return self;
}

void
steady_report_set_paper (SteadyReport *self, double width, double height)
{
  g_return_if_fail (self != NULL);

  steady_report_flow_clear (&self->flow);
  lay_out (self, width, height);
}

void
steady_report_free (SteadyReport *self)
{
  if (self == NULL)
    return;

  steady_report_flow_clear (&self->flow);
  content_clear (&self->content);
  g_free (self->title);
  g_free (self);
}

guint
steady_report_get_n_pages (SteadyReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->flow.pages->len;
}

const char *
steady_report_get_title (SteadyReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

void
steady_report_draw_page (SteadyReport *self, guint page, cairo_t *cr)
{
  g_return_if_fail (self != NULL && page < self->flow.pages->len && cr != NULL);

  cairo_save (cr);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  steady_report_page_draw (g_ptr_array_index (self->flow.pages, page), cr);
  cairo_restore (cr);
}

/* --- the PDF ---------------------------------------------------------------------------------------- */

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (SteadyReport *self, cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, steady_words_report (STEADY_REPORT_WORD_SUBJECT));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Steady " STEADY_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, self->made_at);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, self->made_at);
}

static void
add_outline (SteadyReport *self, cairo_surface_t *surface)
{
  for (guint i = 0; i < self->flow.outline->len; i++)
    {
      const SteadyOutlineEntry *entry = &g_array_index (self->flow.outline, SteadyOutlineEntry, i);
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *place = NULL;

      g_ascii_formatd (y, sizeof y, "%.1f", entry->y * POINTS_PER_PIXEL);
      place = g_strdup_printf ("page=%u pos=[0 %s]", entry->page + 1, y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, entry->text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

GBytes *
steady_report_to_pdf (SteadyReport *self, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (append, content, self->width, self->height);
  describe (self, surface);
  cr = cairo_create (surface);
  for (guint i = 0; i < self->flow.pages->len; i++)
    {
      steady_report_draw_page (self, i, cr);
      cairo_show_page (cr);
    }
  add_outline (self, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "the report cannot be drawn: %s", cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

gboolean
steady_report_write (SteadyReport *self, const char *path, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;
  gsize length;
  gconstpointer data;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  pdf = steady_report_to_pdf (self, error);
  if (pdf == NULL)
    return FALSE;
  data = g_bytes_get_data (pdf, &length);
  return steady_file_replace (path, data, length, STEADY_FILE_DEFAULT, error);
}
