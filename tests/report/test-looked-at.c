/* The report's pages beside pictures that were looked at in looked-at. How they are drawn anew stands in
 * tests/paint/test-looked-at.c. */
#include "diary-test-utils.h"
#include "looked-at.h"
#include "steady-patient.h"
#include "steady-report.h"
#include "words-test-utils.h"

#define DOT 1.25 /* pixels to a point */
#define END (steady_date_from_ymd (2026, 3, 5))

/* Half a year, with what the demo has not: a warning sign that was cleared, an order, a code, a pause. */
static void
make_record (DiaryFixture *self)
{
  SteadyImportOptions options = { 0 };
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyHistory) history = steady_patient_demo (self->catalogue, 3, 26, END, 0, &error);
  SteadyPrescription *order = steady_prescription_new ();

  g_assert_no_error (error);
  order->id = g_strdup ("p1");
  order->exercise = g_strdup ("wall-sit");
  order->dose = (SteadyDose) { 3, 0, 20 };
  order->valid_from = END - 7;
  g_ptr_array_add (history->prescriptions, order);
  steady_diary_import (self->diary, history, &options, &counts, NULL, &error);
  g_assert_no_error (error);
  answer_on (self, END - 60, STEADY_CHECK_RED_FLAG, 1, "swelling");
  answer_on (self, END - 55, STEADY_CHECK_CLEARANCE, 1, "all");
  steady_diary_set_person_code (self->diary, "K-17", &error);
  g_assert_no_error (error);
  set_today (self, END);
}

static void
test_pages (DiaryFixture *self, gconstpointer data)
{
  SteadyPaper paper = (SteadyPaper) GPOINTER_TO_INT (data);
  g_autoptr (SteadyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  double width, height;

  make_record (self);
  steady_paper_get_size (paper, &width, &height);
  report = steady_report_new (self->diary, STEADY_REPORT_WEEKS_DEFAULT, width, height, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steady_report_get_n_pages (report), ==, 2);
  for (guint page = 0; page < 2; page++)
    {
      g_autofree char *name = g_strdup_printf ("report-%s-%s-%u", paper == STEADY_PAPER_A4 ? "a4" : "letter",
                                               g_getenv ("STEADY_TEST_LANGUAGE"), page + 1);
      cairo_surface_t *surface
          = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (DOT * width), (int) (DOT * height));
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, DOT, DOT);
      steady_report_draw_page (report, page, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      looked_at_check (surface, "report", name);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  words_test_init (&argc, &argv);
  g_test_add ("/report/looked-at/a4", DiaryFixture, GINT_TO_POINTER (STEADY_PAPER_A4), diary_set_up, test_pages,
              diary_tear_down);
  return g_test_run ();
}
