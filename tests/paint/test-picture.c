#include "steady-chart-write.h"

#include <string.h>
#include <unistd.h>

#include "sample-charts.h"
#include "steady-error.h"
#include "steady-figure-write.h"
#include "temp-folder.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = temp_folder_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  temp_folder_remove (fixture->folder);
}

static gboolean
write_chart (Fixture *fixture, const char *name, int width, int height, char **content, gsize *length, GError **error)
{
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_SIDES, SAMPLE_8_WEEKS, SAMPLE_CHINESE);
  SteadyChartStyle style = sample_style (steady_palette_get (STEADY_SCHEME_LIGHT), SAMPLE_CHINESE);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  if (!steady_chart_write (chart, path, width, height, &style, error))
    return FALSE;
  if (content != NULL)
    g_assert_true (g_file_get_contents (path, content, length, NULL));
  return TRUE;
}

/* The content may hold NULs. */
static gboolean
contains (const char *content, gsize length, const char *text)
{
  gsize size = strlen (text);

  for (gsize i = 0; i + size <= length; i++)
    if (memcmp (content + i, text, size) == 0)
      return TRUE;
  return FALSE;
}

/* What poppler says of a file: it reads what is compressed as well. */
static char *
pdf_info (const char *path)
{
  const char *command[] = { "pdfinfo", "-box", path, NULL };
  g_autoptr (GError) error = NULL;
  char *info = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &info, NULL, NULL, &error));
  g_assert_no_error (error);
  return info;
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  static const guchar head[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (write_chart (fixture, "sides.png", 500, 300, &content, &length, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (content, sizeof head, head, sizeof head);
  /* Width and height stand in the first chunk, big-endian. */
  g_assert_cmpmem (content + 16, 8, "\0\0\x01\xf4\0\0\x01\x2c", 8);
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (write_chart (fixture, "sides.SVG", 500, 300, &content, &length, NULL));
  g_assert_nonnull (strstr (content, "<svg"));
  g_assert_nonnull (strstr (content, "width=\"500px\""));
  g_assert_nonnull (strstr (content, "height=\"300px\""));
  g_assert_true (g_str_has_suffix (g_strchomp (content), "</svg>"));
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sides.pdf", NULL);
  g_autofree char *content = NULL;
  g_autofree char *info = NULL;
  gsize length;

  g_assert_true (write_chart (fixture, "sides.pdf", 500, 300, &content, &length, NULL));
  g_assert_cmpmem (content, 5, "%PDF-", 5);
  info = pdf_info (path);
  g_assert_true (g_regex_match_simple ("^Pages: +1$", info, G_REGEX_MULTILINE, 0));
  /* 500 × 300 pixels are 375 × 225 points. */
  g_assert_true (g_regex_match_simple ("^MediaBox: +0.00 +0.00 +375.00 +225.00$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (contains (content, length, "%%EOF"));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *name; int width, height; SteadyError code; const char *says; } rows[] = {
    { "sides.gif", 500, 300, STEADY_ERROR_INVALID, ".svg, .png or .pdf" },
    { "png", 500, 300, STEADY_ERROR_INVALID, ".svg, .png or .pdf" },
    { "sides.png", 15, 300, STEADY_ERROR_INVALID, "16 to 10000" },
    { "sides.png", 300, 10001, STEADY_ERROR_INVALID, "16 to 10000" },
    { "no/such/folder/sides.png", 500, 300, STEADY_ERROR_IO, "sides.png" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (fixture->folder, rows[i].name, NULL);

      g_assert_false (write_chart (fixture, rows[i].name, rows[i].width, rows[i].height, NULL, NULL, &error));
      g_assert_error (error, STEADY_ERROR, (int) rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].says));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_smallest_and_largest (Fixture *fixture, gconstpointer data)
{
  g_assert_true (write_chart (fixture, "small.png", 16, 16, NULL, NULL, NULL));
  g_assert_true (write_chart (fixture, "small.svg", 16, 16, NULL, NULL, NULL));
  g_assert_true (write_chart (fixture, "large.svg", 10000, 10000, NULL, NULL, NULL));
}

static void
test_full_disk (void)
{
  static const char * const endings[] = { ".png", ".svg", ".pdf" };
  g_autoptr (SteadyChart) chart = sample_chart (STEADY_CHART_SIDES, SAMPLE_8_WEEKS, SAMPLE_ENGLISH);
  SteadyChartStyle style = sample_style (steady_palette_get (STEADY_SCHEME_LIGHT), SAMPLE_ENGLISH);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (GError) error = NULL;
      char *folder = temp_folder_new ();
      g_autofree char *name = g_strconcat ("full", endings[i], NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (symlink ("/dev/full", path));
      g_assert_false (steady_chart_write (chart, path, 500, 300, &style, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
      g_assert_true (g_str_has_prefix (error->message, path));
      temp_folder_remove (folder);
    }
}

/* A figure as a file: on its background to the corners, the words in the PDF's title. */
static void
test_figure (Fixture *fixture, gconstpointer data)
{
  const SteadyPalette *palette = steady_palette_get (STEADY_SCHEME_LIGHT);
  SteadyColor paper = palette->colors[STEADY_ROLE_SURFACE];
  SteadyFigureOptions options = { .angle = TRUE, .muscle = TRUE, .label = "Chair stand" };
  g_autofree char *png = g_build_filename (fixture->folder, "figure.png", NULL);
  g_autofree char *pdf = g_build_filename (fixture->folder, "figure.pdf", NULL);
  g_autofree char *info = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyFigure) figure = steady_figure_new_builtin ("chair-stand", &error);
  cairo_surface_t *surface;
  const guchar *pixels;
  guint painted = 0;

  g_assert_no_error (error);
  g_assert_true (steady_figure_write (figure, png, 200, 160, palette, &options, &error));
  surface = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 200);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 160);
  pixels = cairo_image_surface_get_data (surface);
  g_assert_cmpint (pixels[0], ==, (int) (paper.blue * 255 + 0.5));
  for (int y = 0; y < 160; y++)
    for (int x = 0; x < 200; x++)
      painted += memcmp (pixels, pixels + y * cairo_image_surface_get_stride (surface) + 4 * x, 3) != 0;
  g_assert_cmpuint (painted, >, 200);
  cairo_surface_destroy (surface);

  g_assert_true (steady_figure_write (figure, pdf, 200, 160, palette, &options, &error));
  info = pdf_info (pdf);
  g_assert_true (g_regex_match_simple ("^Title: +Chair stand$", info, G_REGEX_MULTILINE, 0));

  g_assert_false (steady_figure_write (figure, "figure.gif", 200, 160, palette, &options, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/export/png", Fixture, NULL, set_up, test_png, tear_down);
  g_test_add ("/export/svg", Fixture, NULL, set_up, test_svg, tear_down);
  g_test_add ("/export/pdf", Fixture, NULL, set_up, test_pdf, tear_down);
  g_test_add ("/export/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/export/smallest-and-largest", Fixture, NULL, set_up, test_smallest_and_largest, tear_down);
  g_test_add ("/export/figure", Fixture, NULL, set_up, test_figure, tear_down);
  g_test_add_func ("/export/full-disk", test_full_disk);

  return g_test_run ();
}
