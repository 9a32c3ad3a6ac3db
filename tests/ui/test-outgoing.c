/* What the app hands over: files as they are written behind the window, the printed pages, the copied picture. */

#include "steady-chart-picture.h"
#include "steady-chart-source.h"
#include "steady-demo.h"
#include "steady-ladder.h"
#include "steady-errand.h"
#include "steady-outgoing.h"
#include "steady-print.h"
#include "temp-folder.h"

#define WEEKS 8
#define SHEET_WIDTH 1920

typedef struct
{
  SteadyDemo *demo;
  SteadyDiary *diary;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  g_autoptr (SteadyClock) clock = steady_clock_new_system ();
  g_autoptr (GError) error = NULL;

  self->demo = steady_demo_new (catalogue, clock, &error);
  g_assert_no_error (error);
  self->diary = steady_demo_open (self->demo);
  self->folder = temp_folder_new ();
  self->path = g_build_filename (self->folder, "out", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->path);
  temp_folder_remove (self->folder);
  g_object_unref (self->diary);
  steady_demo_free (self->demo);
}

static void
assert_begins (const char *path, const char *magic)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 100);
  g_assert_true (g_str_has_prefix (content, magic));
}

static void
test_files (Fixture *self, gconstpointer data)
{
  const struct
  {
    SteadyOutgoing what;
    const char *magic;
  } cases[] = {
    { { .kind = STEADY_OUTGOING_REPORT, .weeks = WEEKS, .paper = STEADY_PAPER_A4 }, "%PDF-" },
    { { .kind = STEADY_OUTGOING_BUNDLE, .weeks = WEEKS, .paper = STEADY_PAPER_LETTER }, "PK" },
    { { .kind = STEADY_OUTGOING_TABLE, .table = STEADY_FILE_SETS }, "person,set_id," },
    { { .kind = STEADY_OUTGOING_TABLE, .table = STEADY_FILE_WEEKLY, .excel = TRUE }, "\xef\xbb\xbfperson,week_start," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (steady_outgoing_write (self->diary, &cases[i].what, self->path, &error));
      g_assert_no_error (error);
      assert_begins (self->path, cases[i].magic);
    }
}

/* The record is read by a connection of its own while the window goes on writing to its own. */
static void
test_while_training (Fixture *self, gconstpointer data)
{
  const SteadyOutgoing what = { .kind = STEADY_OUTGOING_TABLE, .table = STEADY_FILE_CHECKS };
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyDiary) other = NULL;
  g_autofree char *content = NULL;

  g_assert_true (steady_diary_save_session (self->diary, "open", "state", &error));
  other = steady_errand_open_diary (self->diary, &error);
  g_assert_no_error (error);
  g_assert_true (steady_diary_answer (self->diary, STEADY_CHECK_USUAL_PAIN, 20, NULL, "while it writes", &error));
  g_assert_true (steady_outgoing_write (other, &what, self->path, &error));
  g_assert_no_error (error);
  g_file_get_contents (self->path, &content, NULL, &error);
  g_assert_nonnull (strstr (content, "while it writes"));
  g_assert_true (steady_diary_answer (self->diary, STEADY_CHECK_USUAL_PAIN, 10, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  const SteadyOutgoing what = { .kind = STEADY_OUTGOING_BUNDLE, .weeks = WEEKS };
  g_autoptr (GError) error = NULL;

  g_assert_false (steady_outgoing_write (self->diary, &what, "/dev/full", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/dev/full"));
}

/* How many pages of this size poppler finds in a file; it reads what is compressed as well. */
static guint
count_pages (const char *path, SteadyPaper paper)
{
  const char *command[] = { "pdfinfo", "-box", "-l", "9", path, NULL };
  const char *size = paper == STEADY_PAPER_A4 ? "595.* 84.*$" : "61.* 79.*$";
  g_autofree char *info = NULL;
  g_autofree char *pattern = g_strconcat ("^Page +[0-9]+ MediaBox: +0.00 +0.00 +", size, NULL);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &info, NULL, NULL, &error));
  g_assert_no_error (error);
  lines = g_strsplit (info, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    n += g_regex_match_simple (pattern, lines[i], 0, 0);
  return n;
}

/* On whatever paper the printer has, the same pages as in the file. */
static void
test_print (Fixture *self, gconstpointer data)
{
  SteadyPaper paper = (SteadyPaper) GPOINTER_TO_INT (data);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  double width, height;
  SteadyReport *report;
  guint pages;

  /* Laid out for the other one first: the printer's counts. */
  steady_paper_get_size (paper == STEADY_PAPER_A4 ? STEADY_PAPER_LETTER : STEADY_PAPER_A4, &width, &height);
  report = steady_report_new (self->diary, WEEKS, width, height, &error);
  g_assert_no_error (error);
  operation = steady_print_operation_new (report, paper);
  gtk_print_operation_set_export_filename (operation, self->path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  pages = steady_report_get_n_pages (report);
  g_assert_cmpuint (pages, >=, 1);
  g_assert_cmpuint (pages, <=, 2);

  assert_begins (self->path, "%PDF-");
  g_assert_cmpuint (count_pages (self->path, paper), ==, pages);
  g_assert_cmpuint (count_pages (self->path, STEADY_PAPER_A4), !=, count_pages (self->path, STEADY_PAPER_LETTER));
}

static void
test_picture (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyChartSource) source
      = steady_chart_source_new (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);
  g_autoptr (SteadyChart) chart = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = NULL;
  gsize stride;

  g_assert_no_error (error);
  chart = steady_chart_source_build (source, STEADY_CHART_SHAKINESS);
  texture = steady_chart_picture_texture (chart);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, SHEET_WIDTH);
  g_assert_cmpint (gdk_texture_get_height (texture), >, SHEET_WIDTH / 10);

  /* White paper to the corner, whatever the desktop's colours, and something on it. */
  stride = (gsize) gdk_texture_get_width (texture) * 4;
  pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));
  gdk_texture_download (texture, pixels, stride);
  g_assert_cmpuint (((guint32 *) (gpointer) pixels)[0], ==, 0xffffffff);
  for (gsize i = 0; i < stride * (gsize) gdk_texture_get_height (texture); i++)
    if (pixels[i] < 100)
      return;
  g_test_fail_printf ("the picture is empty");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/ui/outgoing/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/ui/outgoing/while-training", Fixture, NULL, set_up, test_while_training, tear_down);
  g_test_add ("/ui/outgoing/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/ui/outgoing/print-a4", Fixture, GINT_TO_POINTER (STEADY_PAPER_A4), set_up, test_print, tear_down);
  g_test_add ("/ui/outgoing/print-letter", Fixture, GINT_TO_POINTER (STEADY_PAPER_LETTER), set_up, test_print,
              tear_down);
  g_test_add ("/ui/outgoing/picture", Fixture, NULL, set_up, test_picture, tear_down);
  return g_test_run ();
}
