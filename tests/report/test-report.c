/* The report: its figures are those of the record, nothing leaves its page or stands on something else, and it is one
 * or two pages whatever the record holds. */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "diary-test-utils.h"
#include "steady-error.h"
#include "steady-patient.h"
#include "steady-report.h"
#include "steady-report-layout.h"
#include "steady-words-report.h"
#include "words-test-utils.h"

#define MONDAY (steady_date_from_ymd (2026, 3, 2))
#define WEEK 7
#define MARGIN 30.0
#define OVERLAP 1.5 /* lines of two alphabets may touch */

/* --- records -------------------------------------------------------------------------------------------- */

static void
import (DiaryFixture *self, SteadyHistory *history)
{
  SteadyImportOptions options = { 0 };
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  steady_diary_import (self->diary, history, &options, &counts, NULL, &error);
  g_assert_no_error (error);
}

static void
make_demo (DiaryFixture *self, int weeks, SteadyDate end)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyHistory) history = steady_patient_demo (self->catalogue, 3, weeks, end, 0, &error);

  g_assert_no_error (error);
  import (self, history);
  set_today (self, end);
}

static void
record_nothing (DiaryFixture *self)
{
}

static void
record_self_check_only (DiaryFixture *self)
{
  answer_on (self, MONDAY - 2, STEADY_CHECK_KNEE_GAP_RELAXED, 5, NULL);
  answer_on (self, MONDAY - 2, STEADY_CHECK_CHAIR_STAND, 12, NULL);
}

static void
record_one_set (DiaryFixture *self)
{
  g_autoptr (SteadySet) set = clean_set (self->catalogue, "one", "s", time_on (MONDAY, 18, 0), "clamshell", STEADY_SIDE_LEFT, 1);
  g_autoptr (GError) error = NULL;

  set->ratings = RATED (STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN);
  steady_diary_add_set (self->diary, set, &error);
  g_assert_no_error (error);
}

static void
record_two_weeks (DiaryFixture *self)
{
  make_demo (self, 2, MONDAY);
}

static void
record_half_a_year (DiaryFixture *self)
{
  make_demo (self, 26, MONDAY + 3);
}

static void
record_three_years (DiaryFixture *self)
{
  make_demo (self, 156, MONDAY + 3);
}

static void
record_stop (DiaryFixture *self)
{
  static const char * const flags[] = { "swelling", "numbness", "giving-way", "chest-pain" };

  make_demo (self, 8, MONDAY);
  for (int day = 0; day < 12; day++)
    answer_on (self, MONDAY - 30 + day, STEADY_CHECK_RED_FLAG, 1, flags[day % 4]);
  answer_on (self, MONDAY - 10, STEADY_CHECK_CLEARANCE, 1, "all");
  answer_on (self, MONDAY - 1, STEADY_CHECK_RED_FLAG, 1, "swelling");
}

/* From a professional: a fixed dose and a ceiling. */
static void
record_professional (DiaryFixture *self)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();
  SteadyPrescription *fixed = steady_prescription_new ();

  make_demo (self, 8, MONDAY);
  fixed->id = g_strdup ("p1");
  fixed->exercise = g_strdup ("wall-sit");
  fixed->dose = (SteadyDose) { 3, 0, 20 };
  fixed->valid_from = MONDAY - 7;
  g_ptr_array_add (history->prescriptions, fixed);
  import (self, history);
}

static void
record_person (DiaryFixture *self)
{
  g_autoptr (GError) error = NULL;

  make_demo (self, 12, MONDAY);
  steady_diary_set_person_code (self->diary, "A-rather-long-code-that-somebody-chose-for-the-physiotherapist-1", &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char *name;
  void (*record) (DiaryFixture *self);
  guint n_pages;
} Shape;

static const Shape shapes[] = {
  { "nothing", record_nothing, 1 },         { "self-check only", record_self_check_only, 1 },
  { "one set", record_one_set, 2 },         { "two weeks", record_two_weeks, 2 },
  { "half a year", record_half_a_year, 2 }, { "three years", record_three_years, 2 },
  { "stop", record_stop, 2 },               { "professional", record_professional, 2 },
  { "person", record_person, 2 },
};

/* --- pages ---------------------------------------------------------------------------------------------- */

typedef struct
{
  SteadyReportContent content;
  SteadyReportFlow flow;
} Laid;

static void
lay_out (Laid *laid, DiaryFixture *fixture, SteadyPaper paper, int weeks)
{
  SteadyChartStyle style = steady_chart_source_style (STEADY_SCHEME_LIGHT);
  SteadyDate to = steady_clock_today (fixture->clock);
  g_autoptr (GError) error = NULL;
  double width, height;

  laid->content = (SteadyReportContent) { .made_on = to };
  laid->content.source = steady_chart_source_new (fixture->diary, steady_chart_source_weeks_back (to, weeks), to, &error);
  g_assert_no_error (error);
  laid->content.figures = steady_report_figures_new (fixture->diary, laid->content.source, &error);
  g_assert_no_error (error);
  laid->content.person = steady_diary_get_person_code (fixture->diary);
  steady_paper_get_size (paper, &width, &height);
  steady_report_lay_out (&laid->flow, width / 0.75, height / 0.75, &style, &laid->content);
}

static void
laid_clear (Laid *laid)
{
  steady_report_flow_clear (&laid->flow);
  steady_report_figures_free (laid->content.figures);
  steady_chart_source_free (laid->content.source);
  g_free (laid->content.person);
}

static void
assert_page_in_order (const char *name, const Laid *laid, guint index)
{
  SteadyReportPage *page = g_ptr_array_index (laid->flow.pages, index);
  guint n = steady_report_page_get_n_items (page);

  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < n; i++)
    {
      SteadyBox box = steady_report_page_get_box (page, i);
      const char *text = steady_report_page_get_text (page, i);

      if (box.x < MARGIN || box.y < MARGIN || box.x + box.width > laid->flow.width - MARGIN
          || box.y + box.height > laid->flow.height - MARGIN)
        g_error ("%s, page %u: “%s” at %g, %g, %g × %g leaves the page", name, index + 1, text, box.x, box.y, box.width,
                 box.height);
      if (text == NULL)
        continue;
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strstr (text, "(null)"));
      for (guint j = i + 1; j < n; j++)
        {
          SteadyBox other = steady_report_page_get_box (page, j);
          const char *other_text = steady_report_page_get_text (page, j);

          if (other_text != NULL && steady_box_touches (&box, &other, -OVERLAP))
            g_error ("%s, page %u: “%s” stands on “%s”", name, index + 1, text, other_text);
        }
    }
}

static void
test_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      DiaryFixture fixture = { 0 };

      diary_set_up (&fixture, NULL);
      set_today (&fixture, MONDAY);
      shapes[i].record (&fixture);
      for (int paper = STEADY_PAPER_A4; paper <= STEADY_PAPER_LETTER; paper++)
        for (int weeks = 1; weeks < 1000; weeks *= 26)
          {
            Laid laid;

            lay_out (&laid, &fixture, (SteadyPaper) paper, weeks);
            if (weeks > 1 && laid.flow.pages->len != shapes[i].n_pages)
              g_error ("%s has %u pages, expected %u", shapes[i].name, laid.flow.pages->len, shapes[i].n_pages);
            g_assert_cmpuint (laid.flow.pages->len, <=, 2);
            for (guint page = 0; page < laid.flow.pages->len; page++)
              assert_page_in_order (shapes[i].name, &laid, page);
            laid_clear (&laid);
          }
      diary_tear_down (&fixture, NULL);
    }
}

static gboolean
says (const Laid *laid, const char *words)
{
  for (guint index = 0; index < laid->flow.pages->len; index++)
    {
      SteadyReportPage *page = g_ptr_array_index (laid->flow.pages, index);

      for (guint i = 0; i < steady_report_page_get_n_items (page); i++)
        {
          const char *text = steady_report_page_get_text (page, i);

          if (text != NULL && strstr (text, words) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whose it is stands on it only as the person chose, and then on every page. */
static void
test_whose (DiaryFixture *self, gconstpointer data)
{
  const char *label = steady_words_report (STEADY_REPORT_WORD_PERSON);
  g_autoptr (GError) error = NULL;
  Laid laid;

  make_demo (self, 4, MONDAY);
  lay_out (&laid, self, STEADY_PAPER_A4, 4);
  g_assert_false (says (&laid, label));
  laid_clear (&laid);

  steady_diary_set_person_code (self->diary, "LEG-7", &error);
  g_assert_no_error (error);
  lay_out (&laid, self, STEADY_PAPER_A4, 4);
  g_assert_true (says (&laid, label));
  g_assert_true (says (&laid, "LEG-7  ·  "));
  laid_clear (&laid);
}

/* Many exercises of the person's own make more pages, and none of them is too full. */
static void
test_many_exercises (void)
{
  DiaryFixture fixture = { 0 };
  Laid laid;

  diary_set_up (&fixture, NULL);
  make_demo (&fixture, 4, MONDAY);
  for (int i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%d", i);
      g_autofree char *text = g_strdup_printf ("[Exercise]\nName=An exercise of my own with a long name %d\nSummary=x\n"
                                               "Works=x\nStart=x\nSteps=x;y\nCautions=x\nMistakes=x\nKind=hold\n"
                                               "Sides=each\nPosture=standing\nOrder=%d\n\n[Ladder]\nSets=3-4\n"
                                               "Hold=30-60\nHoldStep=3\n\n[Tempo]\nReady=5\nLift=1\nLower=1\nRest=30\n",
                                               i, 100 + i);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = steady_exercise_load (id, text, strlen (text), &error);

      g_assert_no_error (error);
      g_assert_true (steady_catalogue_add (fixture.catalogue, exercise));
      train (&fixture, MONDAY - 3, id, CLEAN);
    }
  lay_out (&laid, &fixture, STEADY_PAPER_LETTER, 26);
  g_assert_cmpuint (laid.flow.pages->len, >, 2);
  for (guint page = 0; page < laid.flow.pages->len; page++)
    assert_page_in_order ("many exercises", &laid, page);
  laid_clear (&laid);
  diary_tear_down (&fixture, NULL);
}

/* --- figures -------------------------------------------------------------------------------------------- */

static const SteadyReportExercise *
row_of (const SteadyReportFigures *figures, const char *id)
{
  for (guint i = 0; i < figures->exercises->len; i++)
    {
      const SteadyReportExercise *row = &g_array_index (figures->exercises, SteadyReportExercise, i);

      if (g_str_equal (row->exercise->id, id))
        return row;
    }
  g_assert_not_reached ();
}

static void
add_side_set (DiaryFixture *self, SteadyDate date, SteadySide side, int set_no, int reps, int onset)
{
  g_autofree char *session = g_strdup_printf ("day-%d", date);
  g_autoptr (SteadySet) set =
      clean_set (self->catalogue, NULL, session, time_on (date, 19, set_no), "straight-leg-raise", side, set_no);
  g_autoptr (GError) error = NULL;

  set->reps = reps;
  set->shake_onset_s = onset;
  set->ratings = RATED (4, 2, 5);
  steady_diary_add_set (self->diary, set, &error);
  g_assert_no_error (error);
}

static void
test_figures (DiaryFixture *self, gconstpointer data)
{
  const SteadyReportFigures *figures;
  const SteadyReportExercise *row;
  Laid laid;

  set_today (self, MONDAY + 2 * WEEK);
  train (self, MONDAY, "wall-sit", RATED (5, 1, 6));
  train (self, MONDAY + 1, "wall-sit", RATED (5, 3, 8));
  add_side_set (self, MONDAY + WEEK, STEADY_SIDE_LEFT, 1, 10, 20);
  add_side_set (self, MONDAY + WEEK, STEADY_SIDE_RIGHT, 1, 7, STEADY_UNKNOWN);
  train (self, MONDAY + 2 * WEEK, "wall-sit", RATED (5, 0, 4));
  answer_on (self, MONDAY, STEADY_CHECK_CHAIR_STAND, 11, NULL);
  answer_on (self, MONDAY + 9, STEADY_CHECK_CHAIR_STAND, 15, NULL);
  answer_on (self, MONDAY + 9, STEADY_CHECK_ONE_LEG_STANCE, 30, "right");
  answer_on (self, MONDAY - 40, STEADY_CHECK_CONDITION, 1, "pregnancy");

  lay_out (&laid, self, STEADY_PAPER_A4, 26);
  figures = laid.content.figures;
  g_assert_cmpuint (figures->days_trained, ==, 4);
  g_assert_cmpint (figures->pain_highest, ==, 3);
  g_assert_cmpint (figures->goal, ==, 80);
  g_assert_cmpint (figures->shakiness.first_tenths, ==, 70);
  g_assert_cmpint (figures->shakiness.last_tenths, ==, 40);
  g_assert_cmpint (figures->pain.first_tenths, ==, 20);
  g_assert_cmpint (figures->pain.last_tenths, ==, 0);

  row = row_of (figures, "wall-sit");
  g_assert_true (row->trained);
  g_assert_cmpint (row->first.dose.hold_s, ==, 30);
  g_assert_cmpint (row->best.dose.sets, ==, 3);
  g_assert_cmpint (row->left_tenths, ==, STEADY_UNKNOWN);
  row = row_of (figures, "straight-leg-raise");
  g_assert_true (row->trained);
  /* Two sets of six were done: no dose was done whole. */
  g_assert_cmpint (row->best.date, ==, STEADY_DATE_NONE);
  g_assert_cmpint (row->left_tenths, ==, 500);
  g_assert_cmpint (row->right_tenths, ==, 350);
  g_assert_cmpint (row->onset.first_tenths, ==, 200);
  g_assert_cmpint (row->shakiness.last_tenths, ==, 50);
  g_assert_false (row_of (figures, "plank")->trained);

  g_assert_cmpuint (figures->measures->len, ==, 2);
  g_assert_cmpint (g_array_index (figures->measures, SteadyReportMeasure, 0).first.tenths, ==, 110);
  g_assert_cmpint (g_array_index (figures->measures, SteadyReportMeasure, 0).last.tenths, ==, 150);
  /* What began before the period is not of it. */
  g_assert_cmpuint (figures->signs->len, ==, 0);
  g_assert_cmpuint (figures->n_weeks, ==, 4);
  g_assert_cmpint (figures->weeks[3][0].kind, ==, STEADY_DAY_PART);
  g_assert_cmpint (figures->weeks[0][0].kind, ==, STEADY_DAY_REST);
  laid_clear (&laid);
}

/* A record that ended long ago has a report of its own last weeks. */
static void
test_old_record (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  make_demo (self, 8, MONDAY);
  set_today (self, MONDAY + 100 * WEEK);
  report = steady_report_new (self->diary, STEADY_REPORT_WEEKS_DEFAULT, 595, 842, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steady_report_get_n_pages (report), ==, 2);
  g_assert_nonnull (strstr (steady_report_get_title (report), words_in_chinese () ? "2026年" : "2026"));
}

/* --- files ---------------------------------------------------------------------------------------------- */

static void
test_pdf (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyReport) report = NULL;
  g_autoptr (GBytes) once = NULL;
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (self->store->path);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "such", "report.pdf", NULL);
  g_autofree char *content = NULL;
  gsize length;

  make_demo (self, 8, MONDAY);
  report = steady_report_new (self->diary, 8, 612, 792, &error);
  g_assert_no_error (error);
  once = steady_report_to_pdf (report, &error);
  g_assert_no_error (error);
  twice = steady_report_to_pdf (report, &error);
  g_assert_true (g_bytes_equal (once, twice));

  steady_report_write (report, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, length, g_bytes_get_data (once, NULL), g_bytes_get_size (once));
  g_assert_cmpmem (content, 5, "%PDF-", 5);
  g_assert_no_errno (g_remove (path));

  g_assert_false (steady_report_write (report, nowhere, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_clear_error (&error);

  g_assert_no_errno (symlink ("/dev/full", path));
  g_assert_false (steady_report_write (report, path, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_assert_no_errno (g_remove (path));
}

/* The print dialogue's pages are the same, on any surface and of any size. */
static void
test_print (DiaryFixture *self, gconstpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 420, 595);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (SteadyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  make_demo (self, 4, MONDAY);
  report = steady_report_new (self->diary, 4, 420, 595, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < steady_report_get_n_pages (report); i++)
    {
      steady_report_draw_page (report, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_paper (void)
{
  SteadyPaper paper = STEADY_PAPER_LETTER;
  double width, height;

  g_assert_true (steady_paper_from_string ("a4", &paper));
  steady_paper_get_size (paper, &width, &height);
  /* 210 × 297 mm. */
  g_assert_cmpfloat_with_epsilon (width, 210 / 25.4 * 72, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 297 / 25.4 * 72, 0.01);
  g_assert_true (steady_paper_from_string ("letter", &paper));
  steady_paper_get_size (paper, &width, &height);
  g_assert_cmpfloat (width, ==, 8.5 * 72);
  g_assert_cmpfloat (height, ==, 11 * 72);
  g_assert_false (steady_paper_from_string ("A4", &paper));
  g_assert_false (steady_paper_from_string ("", &paper));
}

#define ADD(name, test) g_test_add ("/report/" name, DiaryFixture, NULL, diary_set_up, test, diary_tear_down)

static guint
count_rules (SteadyReportPage *page)
{
  guint n = 0;

  for (guint i = 0; i < steady_report_page_get_n_items (page); i++)
    {
      const char *text = steady_report_page_get_text (page, i);

      for (int rule = STEADY_RULE_NONE + 1; text != NULL && rule < STEADY_N_RULES; rule++)
        n += g_strcmp0 (text, steady_rule_to_string ((SteadyRule) rule)) == 0;
    }
  return n;
}

/* What a professional looks for first: each dose on one line, and some of the decisions by their rules. */
static void
test_tables (DiaryFixture *self, gconstpointer data)
{
  make_demo (self, 26, MONDAY + 3);
  for (int paper = 0; paper < 2; paper++)
    {
      SteadyReportPage *page;
      guint doses = 0;
      Laid laid;

      lay_out (&laid, self, (SteadyPaper) paper, 26);
      g_assert_cmpuint (laid.flow.pages->len, ==, 2);
      page = g_ptr_array_index (laid.flow.pages, 1);
      for (guint i = 0; i < steady_report_page_get_n_items (page); i++)
        {
          const char *text = steady_report_page_get_text (page, i);

          if (text == NULL || strstr (text, "×") == NULL || !g_ascii_isdigit (*text))
            continue;
          doses++;
          if (steady_report_page_get_box (page, i).height > 1.5 * steady_report_flow_line (&laid.flow))
            g_error ("“%s” takes two lines", text);
        }
      g_assert_cmpuint (doses, >=, 12);
      g_assert_cmpuint (count_rules (page), >=, 3);
      laid_clear (&laid);
    }
}

/* Whoever opens a bundle reads which file to begin with, and what the names in the tables mean, in the person's language. */
static void
test_readme (DiaryFixture *self, gconstpointer data)
{
  static const char * const said[] = { "report.pdf", "sets.csv", "decisions.csv", "thigh-60", "R1–R3" };
  g_autofree char *text = steady_words_readme (self->catalogue);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_nonnull (strstr (text, said[i]));
  for (guint i = 0; i < steady_catalogue_get_n_exercises (self->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (self->catalogue, i);
      const char *line = strstr (text, exercise->id);

      g_assert_nonnull (line);
      g_assert_nonnull (strstr (line, exercise->name));
    }
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/report/pages", test_pages);
  g_test_add_func ("/report/many-exercises", test_many_exercises);
  ADD ("whose", test_whose);
  ADD ("figures", test_figures);
  ADD ("tables", test_tables);
  ADD ("readme", test_readme);
  ADD ("old-record", test_old_record);
  ADD ("pdf", test_pdf);
  ADD ("print", test_print);
  g_test_add_func ("/report/paper", test_paper);
  return g_test_run ();
}
