#include "looked-at.h"

#include <glib/gstdio.h>
#include <string.h>

#define SQUARE 4  /* pixels */
#define MOVED 2   /* pixels that a square may have moved */
#define OTHER 26  /* of 255: the mean of a square's red, green or blue differs by more */
#define CHANNELS 3

typedef struct
{
  int width;
  int height;
  guint *sums[CHANNELS]; /* of all pixels above and to the left, one row and column more than pixels */
} Sums;

static void
sums_init (Sums *self, cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  const guchar *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  self->width = cairo_image_surface_get_width (surface);
  self->height = cairo_image_surface_get_height (surface);
  for (int channel = 0; channel < CHANNELS; channel++)
    {
      guint *sums = g_new0 (guint, (gsize) (self->width + 1) * (gsize) (self->height + 1));

      for (int y = 0; y < self->height; y++)
        for (int x = 0; x < self->width; x++)
          {
            guint32 pixel = *(const guint32 *) (gconstpointer) (data + y * stride + 4 * x);
            guint *here = sums + (y + 1) * (self->width + 1) + x + 1;

            *here = ((pixel >> (8 * channel)) & 255) + here[-1] + here[-(self->width + 1)] - here[-(self->width + 2)];
          }
      self->sums[channel] = sums;
    }
}

static void
sums_clear (Sums *self)
{
  for (int channel = 0; channel < CHANNELS; channel++)
    g_free (self->sums[channel]);
}

static int
mean (const Sums *self, int channel, int x, int y)
{
  const guint *sums = self->sums[channel];
  int row = self->width + 1;

  return (int) ((sums[(y + SQUARE) * row + x + SQUARE] - sums[y * row + x + SQUARE] - sums[(y + SQUARE) * row + x]
                 + sums[y * row + x])
                / (SQUARE * SQUARE));
}

static gboolean
is_alike (const Sums *a, int ax, int ay, const Sums *b, int bx, int by)
{
  for (int channel = 0; channel < CHANNELS; channel++)
    if (ABS (mean (a, channel, ax, ay) - mean (b, channel, bx, by)) > OTHER)
      return FALSE;
  return TRUE;
}

/* Whether the square of one is in the other, there or nearly there. */
static gboolean
is_near (const Sums *a, const Sums *b, int x, int y)
{
  for (int dy = -MOVED; dy <= MOVED; dy++)
    for (int dx = -MOVED; dx <= MOVED; dx++)
      if (x + dx >= 0 && y + dy >= 0 && x + dx + SQUARE <= a->width && y + dy + SQUARE <= a->height
          && is_alike (a, x, y, b, x + dx, y + dy))
        return TRUE;
  return FALSE;
}

static void
paint_mark (cairo_surface_t *mark, int x, int y)
{
  cairo_t *cr = cairo_create (mark);

  cairo_set_source_rgba (cr, 1, 0, 0, 0.6);
  cairo_rectangle (cr, x, y, SQUARE, SQUARE);
  cairo_fill (cr);
  cairo_destroy (cr);
}

int
looked_at_differences (cairo_surface_t *a, cairo_surface_t *b, cairo_surface_t *mark)
{
  Sums one, other;
  int differences = 0;

  if (cairo_image_surface_get_width (a) != cairo_image_surface_get_width (b)
      || cairo_image_surface_get_height (a) != cairo_image_surface_get_height (b))
    return -1;
  sums_init (&one, a);
  sums_init (&other, b);
  for (int y = 0; y + SQUARE <= one.height; y += SQUARE)
    for (int x = 0; x + SQUARE <= one.width; x += SQUARE)
      if (!is_near (&one, &other, x, y) || !is_near (&other, &one, x, y))
        {
          differences++;
          if (mark != NULL)
            paint_mark (mark, x, y);
        }
  sums_clear (&one);
  sums_clear (&other);
  return differences;
}

static void
write_png (cairo_surface_t *surface, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0755);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be written", path);
}

void
looked_at_check (cairo_surface_t *surface, const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *marked = g_strconcat (name, "-differs.png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, "looked-at", file, NULL);
  g_autofree char *drawn = g_test_build_filename (G_TEST_BUILT, "looked-at", file, NULL);
  g_autofree char *differs = g_test_build_filename (G_TEST_BUILT, "looked-at", marked, NULL);
  cairo_surface_t *picture;
  int differences;

  if (g_getenv ("STEADY_LOOK_AGAIN") != NULL)
    write_png (surface, path);
  picture = cairo_image_surface_create_from_png (path);
  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be read", path);
  differences = looked_at_differences (surface, picture, NULL);
  if (differences < 0 || differences > LOOKED_AT_SQUARES)
    {
      write_png (surface, drawn);
      looked_at_differences (surface, picture, surface);
      write_png (surface, differs);
      g_test_message ("look at %s and %s beside %s", drawn, differs, path);
      g_test_fail_printf ("%s: %d squares are not as they were", name, differences);
    }
  cairo_surface_destroy (picture);
}
