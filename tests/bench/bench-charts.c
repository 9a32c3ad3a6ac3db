/* All charts of the Progress page from ten years, from the database to pixels, beside SQLite alone reading the same rows:
 * the same columns of the same tables, in the same process. Processor time, in turn, medians. Then what each part costs. */

#include "bench-clock.h"
#include "diary-test-utils.h"

#include <cairo.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "steady-chart-source.h"
#include "steady-patient.h"

#define WEEKS 520
#define ROUNDS_DEFAULT 9
/* About the width that a card has where the window is not wide. */
#define CHART_WIDTH 672

/* What the charts are made of: steady_diary_record(). */
static const char * const reads[] = {
  "SELECT sets.id, sessions.id, sessions.date, sets.started_s, sets.offset_s, sets.exercise, sets.variant, sets.side,"
  " sets.set_no, sets.target_reps, sets.target_hold_s, sets.reps, sets.hold_s, sets.duration_s, sets.effort, sets.pain,"
  " sets.shakiness, sets.shake_onset_s, sets.status, sets.source, sets.note"
  " FROM sets JOIN sessions ON sessions.number = sets.session",
  "SELECT id, recorded_s, offset_s, kind, tenths, subject, note, withdrawn FROM checks",
};

typedef struct
{
  DiaryFixture diary;
  sqlite3 *database;
  gint64 read;   /* numbers read, and bytes of text: so that nothing is left out */
  guint points;  /* that the charts have */
} Bench;

typedef void (*Work) (Bench *self);

static double
processor_ms (void)
{
  return (double) bench_processor_us () / 1e3;
}

/* --- the two sides ----------------------------------------------------------------------------------- */

static void
read_rows (Bench *self, const char *sql)
{
  sqlite3_stmt *statement;
  int columns;

  g_assert_cmpint (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  columns = sqlite3_column_count (statement);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < columns; i++)
      switch (sqlite3_column_type (statement, i))
        {
        case SQLITE_INTEGER:
          self->read += sqlite3_column_int64 (statement, i);
          break;
        case SQLITE_TEXT:
          self->read += *sqlite3_column_text (statement, i) + sqlite3_column_bytes (statement, i);
          break;
        default:
          break;
        }
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
}

static void
read_alone (Bench *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    read_rows (self, reads[i]);
}

static SteadyChartSource *
open_source (Bench *self)
{
  g_autoptr (GError) error = NULL;
  SteadyChartSource *source = steady_chart_source_new (self->diary.diary, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);

  g_assert_no_error (error);
  return source;
}

static void
read_for_charts (Bench *self)
{
  g_autoptr (SteadyChartSource) source = open_source (self);
}

static void
paint (Bench *self, SteadyChart *chart, gboolean to_pixels)
{
  SteadyChartStyle style = steady_chart_source_style (STEADY_SCHEME_LIGHT);
  double height = steady_chart_natural_height (chart, CHART_WIDTH, &style);
  g_autoptr (SteadyChartView) view = steady_chart_view_new (chart, CHART_WIDTH, height, &style);
  cairo_surface_t *surface;
  cairo_t *cr;

  self->points += steady_chart_view_get_n_points (view);
  if (!to_pixels)
    return;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CHART_WIDTH, (int) height + 1);
  cr = cairo_create (surface);
  steady_chart_view_draw (view, cr, -1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
make_charts (Bench *self, gboolean lay_out, gboolean to_pixels)
{
  g_autoptr (SteadyChartSource) source = open_source (self);

  self->points = 0;
  for (int kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    {
      g_autoptr (SteadyChart) chart = steady_chart_source_build (source, (SteadyChartKind) kind);

      if (lay_out)
        paint (self, chart, to_pixels);
    }
}

static void
build_charts (Bench *self)
{
  make_charts (self, FALSE, FALSE);
}

static void
lay_charts_out (Bench *self)
{
  make_charts (self, TRUE, FALSE);
}

static void
paint_charts (Bench *self)
{
  make_charts (self, TRUE, TRUE);
}

/* --- measuring --------------------------------------------------------------------------------------- */

/* Each is what the one above it does, and more. */
static const struct
{
  const char *name;
  Work work;
} works[] = {
  { "SQLite alone reads the rows", read_alone }, { "the record of the charts is read", read_for_charts },
  { "and the charts are built", build_charts },  { "and laid out", lay_charts_out },
  { "and painted", paint_charts },
};

static int
compare_times (const void *a, const void *b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
measure (Bench *self, guint rounds)
{
  g_autofree double *times = g_new (double, rounds *G_N_ELEMENTS (works));
  double alone = 0;

  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (works); i++)
      {
        double since = processor_ms ();

        works[i].work (self);
        times[i * rounds + round] = processor_ms () - since;
      }
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      double median;

      qsort (times + i * rounds, rounds, sizeof *times, compare_times);
      median = times[i * rounds + rounds / 2];
      alone = i == 0 ? median : alone;
      g_print ("%-40s %8.1f ms   %.2fx%s\n", works[i].name, median, median / alone,
               i + 1 == G_N_ELEMENTS (works) ? "   <= 2x" : "");
    }
}

/* Ten years that end today. */
static guint
live (DiaryFixture *self)
{
  SteadyPatientOptions options = { 1, WEEKS, STEADY_PATIENT_START_DEFAULT, 0 };
  g_autoptr (SteadyHistory) rows = steady_patient_simulate (self->catalogue, "steady-improver", &options, NULL);
  SteadyImportOptions import = { FALSE, FALSE };
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  set_today (self, STEADY_PATIENT_START_DEFAULT + WEEKS * 7 - 1);
  steady_diary_import (self->diary, rows, &import, &counts, NULL, &error);
  g_assert_no_error (error);
  return rows->sets->len;
}

int
main (int argc, char **argv)
{
  const char *asked = g_getenv ("BENCH_ROUNDS");
  Bench self = { 0 };

  diary_set_up (&self.diary, NULL);
  g_print ("all charts of %d weeks, %u sets\n", WEEKS, live (&self.diary));
  g_assert_cmpint (sqlite3_open (self.diary.store->path, &self.database), ==, SQLITE_OK);
  measure (&self, asked != NULL ? (guint) MAX (atoi (asked), 1) : ROUNDS_DEFAULT);
  g_print ("points: %u\n", self.points);
  sqlite3_close (self.database);
  diary_tear_down (&self.diary, NULL);
  return 0;
}
