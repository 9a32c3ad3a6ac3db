#include "steady-palette.h"

#include "wcag.h"

static double
contrast (const SteadyColor *a, const SteadyColor *b)
{
  return wcag_contrast ((WcagColor){ a->red, a->green, a->blue }, (WcagColor){ b->red, b->green, b->blue });
}

static gboolean
is_high_contrast (SteadyScheme scheme)
{
  return scheme == STEADY_SCHEME_HIGH_CONTRAST || scheme == STEADY_SCHEME_HIGH_CONTRAST_DARK;
}

static void
assert_contrast (const SteadyPalette *palette, SteadyRole role, SteadyRole against, double least)
{
  double ratio = contrast (&palette->colors[role], &palette->colors[against]);

  if (ratio < least)
    g_error ("scheme %d: role %d on role %d has %.2f:1, needs %.1f:1", palette->scheme, role, against, ratio,
             least);
}

static void
test_reference (void)
{
  static const SteadyColor black = { 0, 0, 0 }, white = { 1, 1, 1 },
                           grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };

  g_assert_cmpfloat_with_epsilon (contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (contrast (&grey, &white), 4.54, 0.005);
}

static void
test_text (void)
{
  static const SteadyRole roles[] = {
    STEADY_ROLE_INK,        STEADY_ROLE_MUTED,    STEADY_ROLE_ACCENT,   STEADY_ROLE_READY,
    STEADY_ROLE_LIFT,       STEADY_ROLE_LOWER,    STEADY_ROLE_HOLD,     STEADY_ROLE_REST,
    STEADY_ROLE_OTHER_SIDE, STEADY_ROLE_DONE,     STEADY_ROLE_PAIN,     STEADY_ROLE_SERIES_1,
    STEADY_ROLE_SERIES_2,   STEADY_ROLE_SERIES_3, STEADY_ROLE_SERIES_4, STEADY_ROLE_ANGLE,
  };

  for (guint scheme = 0; scheme < STEADY_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
      {
        const SteadyPalette *palette = steady_palette_get ((SteadyScheme) scheme);
        double least = is_high_contrast (palette->scheme) ? 7 : 4.5;

        assert_contrast (palette, roles[i], STEADY_ROLE_BACKGROUND, least);
        assert_contrast (palette, roles[i], STEADY_ROLE_SURFACE, least);
      }
}

static void
test_text_on_fill (void)
{
  static const SteadyRole fills[] = {
    STEADY_ROLE_ACCENT,   STEADY_ROLE_READY,    STEADY_ROLE_LIFT,       STEADY_ROLE_LOWER,
    STEADY_ROLE_HOLD,     STEADY_ROLE_REST,     STEADY_ROLE_OTHER_SIDE, STEADY_ROLE_DONE,
    STEADY_ROLE_PAIN,     STEADY_ROLE_SERIES_1, STEADY_ROLE_SERIES_2,   STEADY_ROLE_SERIES_3,
    STEADY_ROLE_SERIES_4,
  };

  for (guint scheme = 0; scheme < STEADY_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
      assert_contrast (steady_palette_get ((SteadyScheme) scheme), STEADY_ROLE_ON_FILL, fills[i], 4.5);
}

static void
test_signs (void)
{
  static const SteadyRole roles[] = {
    STEADY_ROLE_AXIS, STEADY_ROLE_BAR, STEADY_ROLE_LIMB_NEAR, STEADY_ROLE_GROUND,
  };

  for (guint scheme = 0; scheme < STEADY_N_SCHEMES; scheme++)
    {
      const SteadyPalette *palette = steady_palette_get ((SteadyScheme) scheme);

      for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
        {
          assert_contrast (palette, roles[i], STEADY_ROLE_BACKGROUND, 3);
          assert_contrast (palette, roles[i], STEADY_ROLE_SURFACE, 3);
        }
      if (is_high_contrast (palette->scheme))
        {
          assert_contrast (palette, STEADY_ROLE_GRID, STEADY_ROLE_BACKGROUND, 3);
          assert_contrast (palette, STEADY_ROLE_LIMB_FAR, STEADY_ROLE_BACKGROUND, 3);
        }
    }
}

/* Near and far must be told apart, the patch seen on its limb, the band seen behind its line. */
static void
test_figure (void)
{
  for (guint scheme = 0; scheme < STEADY_N_SCHEMES; scheme++)
    {
      const SteadyPalette *palette = steady_palette_get ((SteadyScheme) scheme);

      assert_contrast (palette, STEADY_ROLE_LIMB_NEAR, STEADY_ROLE_LIMB_FAR, 2.5);
      assert_contrast (palette, STEADY_ROLE_LIMB_FAR, STEADY_ROLE_SURFACE, 2);
      assert_contrast (palette, STEADY_ROLE_MUSCLE, STEADY_ROLE_LIMB_NEAR, 2.5);
      assert_contrast (palette, STEADY_ROLE_ON_FILL, STEADY_ROLE_LIMB_NEAR, 4.5);
      assert_contrast (palette, STEADY_ROLE_INK, STEADY_ROLE_LIMB_FAR, 3);
      assert_contrast (palette, STEADY_ROLE_SERIES_1, STEADY_ROLE_BAND, 3);
    }
}

static void
test_print_is_grey (void)
{
  const SteadyPalette *palette = steady_palette_get (STEADY_SCHEME_PRINT);

  for (guint role = 0; role < STEADY_N_ROLES; role++)
    {
      g_assert_cmpfloat (palette->colors[role].red, ==, palette->colors[role].green);
      g_assert_cmpfloat (palette->colors[role].red, ==, palette->colors[role].blue);
    }
}

static void
test_scheme_for (void)
{
  g_assert_cmpint (steady_scheme_for (FALSE, FALSE), ==, STEADY_SCHEME_LIGHT);
  g_assert_cmpint (steady_scheme_for (TRUE, FALSE), ==, STEADY_SCHEME_DARK);
  g_assert_cmpint (steady_scheme_for (FALSE, TRUE), ==, STEADY_SCHEME_HIGH_CONTRAST);
  g_assert_cmpint (steady_scheme_for (TRUE, TRUE), ==, STEADY_SCHEME_HIGH_CONTRAST_DARK);
  for (guint scheme = 0; scheme < STEADY_N_SCHEMES; scheme++)
    g_assert_cmpint (steady_palette_get ((SteadyScheme) scheme)->scheme, ==, scheme);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/reference", test_reference);
  g_test_add_func ("/palette/text", test_text);
  g_test_add_func ("/palette/text-on-fill", test_text_on_fill);
  g_test_add_func ("/palette/signs", test_signs);
  g_test_add_func ("/palette/figure", test_figure);
  g_test_add_func ("/palette/print-is-grey", test_print_is_grey);
  g_test_add_func ("/palette/scheme-for", test_scheme_for);
  return g_test_run ();
}
