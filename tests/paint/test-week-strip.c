#include "steady-week-strip.h"

#include "paint-test-utils.h"

#define WIDTH 420
#define SEVENTH (WIDTH / 7.0)
#define MIDDLE 25.4 /* of a disc, below the strip's top: its radius and the room for today's ring */

static const SteadyStripDay week[STEADY_STRIP_DAYS] = {
  { STEADY_STRIP_DONE, 1, FALSE, "Mo" },    { STEADY_STRIP_PART, 0.5, TRUE, "Tu" }, { STEADY_STRIP_PLANNED, 0, FALSE, "We" },
  { STEADY_STRIP_REST, 0, FALSE, "Th" },    { STEADY_STRIP_MISSED, 0, FALSE, "Fr" }, { STEADY_STRIP_AWAY, 0, FALSE, "Sa" },
  { STEADY_STRIP_PLANNED, 0, FALSE, NULL },
};

static SteadyStripStyle
style_of (SteadyScheme scheme, gboolean rtl)
{
  return (SteadyStripStyle) { .palette = steady_palette_get (scheme), .font_scale = 1, .rtl = rtl };
}

static double
middle_of (int day, gboolean rtl)
{
  return ((rtl ? STEADY_STRIP_DAYS - 1 - day : day) + 0.5) * SEVENTH;
}

static void
test_signs (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      SteadyStripStyle style = style_of (STEADY_SCHEME_LIGHT, rtl != 0);
      double height = steady_week_strip_height (WIDTH, &style);
      Canvas canvas;

      canvas_init (&canvas, WIDTH, height);
      steady_week_strip_draw (canvas.cr, week, WIDTH, height, &style);
      canvas_assert_kept_inside (&canvas);

      /* Done: full, above and below the tick. */
      g_assert_true (canvas_has (&canvas, middle_of (0, rtl), MIDDLE - 14, style.palette, STEADY_ROLE_DONE));
      g_assert_true (canvas_has (&canvas, middle_of (0, rtl), MIDDLE + 14, style.palette, STEADY_ROLE_DONE));
      /* Half: the lower half only; today has a ring around it. */
      g_assert_cmpint (canvas_alpha (&canvas, middle_of (1, rtl), MIDDLE - 8), ==, 0);
      g_assert_true (canvas_has (&canvas, middle_of (1, rtl), MIDDLE + 8, style.palette, STEADY_ROLE_DONE));
      g_assert_true (canvas_has (&canvas, middle_of (1, rtl), 1.2, style.palette, STEADY_ROLE_ACCENT));
      g_assert_cmpint (canvas_alpha (&canvas, middle_of (0, rtl), 1.2), ==, 0);
      /* Planned: an empty ring. */
      g_assert_cmpint (canvas_most (&canvas, middle_of (2, rtl) - 8, MIDDLE - 8, 16, 16), ==, 0);
      g_assert_cmpint (canvas_most (&canvas, middle_of (2, rtl) - 2, 4, 4, 8), >, 200);
      /* Rest: a dot and nothing else. */
      g_assert_cmpint (canvas_alpha (&canvas, middle_of (3, rtl), MIDDLE), >, 200);
      g_assert_cmpint (canvas_most (&canvas, middle_of (3, rtl) - 20, MIDDLE - 20, 40, 14), ==, 0);
      /* Missed: a level dash, never red. */
      g_assert_true (canvas_has (&canvas, middle_of (4, rtl) - 6, MIDDLE, style.palette, STEADY_ROLE_MUTED));
      g_assert_true (canvas_has (&canvas, middle_of (4, rtl) + 6, MIDDLE, style.palette, STEADY_ROLE_MUTED));
      g_assert_cmpint (canvas_most (&canvas, middle_of (4, rtl) - 20, MIDDLE - 20, 40, 16), ==, 0);
      /* Away: a ring with breaks. */
      g_assert_cmpint (canvas_most (&canvas, middle_of (5, rtl) - 8, MIDDLE - 8, 16, 16), ==, 0);
      canvas_clear (&canvas);
    }
}

static void
test_any_size (void)
{
  static const double sizes[] = { 0, 1, 7, 30, 60, 360, 1080 };

  for (guint w = 0; w < G_N_ELEMENTS (sizes); w++)
    for (guint h = 0; h < G_N_ELEMENTS (sizes); h++)
      for (int large = 1; large <= 2; large++)
        {
          SteadyStripStyle style = style_of (STEADY_SCHEME_PRINT, FALSE);
          Canvas canvas;

          style.font_scale = large;
          canvas_init (&canvas, sizes[w], sizes[h]);
          steady_week_strip_draw (canvas.cr, week, sizes[w], sizes[h], &style);
          canvas_assert_kept_inside (&canvas);
          canvas_clear (&canvas);
        }
}

static void
test_hit (void)
{
  for (int day = 0; day < STEADY_STRIP_DAYS; day++)
    {
      g_assert_cmpint (steady_week_strip_hit (WIDTH, middle_of (day, FALSE), FALSE), ==, day);
      g_assert_cmpint (steady_week_strip_hit (WIDTH, middle_of (day, TRUE), TRUE), ==, day);
    }
  g_assert_cmpint (steady_week_strip_hit (WIDTH, -1, FALSE), ==, -1);
  g_assert_cmpint (steady_week_strip_hit (WIDTH, WIDTH, FALSE), ==, -1);
  g_assert_cmpint (steady_week_strip_hit (0, 0, FALSE), ==, -1);
}

/* A sign by itself, for a key, stays in its square, and each paints something. */
static void
test_one_sign (void)
{
  SteadyStripStyle style = style_of (STEADY_SCHEME_LIGHT, FALSE);

  for (int day = 0; day < STEADY_STRIP_DAYS; day++)
    {
      Canvas canvas;

      canvas_init (&canvas, 14, 14);
      steady_week_strip_draw_sign (canvas.cr, &week[day], 7, 7, 7, &style);
      canvas_assert_kept_inside (&canvas);
      g_assert_cmpint (canvas_most (&canvas, 0, 0, 14, 14), >, 100);
      canvas_clear (&canvas);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/week-strip/signs", test_signs);
  g_test_add_func ("/week-strip/any-size", test_any_size);
  g_test_add_func ("/week-strip/one-sign", test_one_sign);
  g_test_add_func ("/week-strip/hit", test_hit);

  return g_test_run ();
}
