#include "steady-palette.h"

#define HEX(rgb) { (((rgb) >> 16) & 0xff) / 255.0, (((rgb) >> 8) & 0xff) / 255.0, ((rgb) & 0xff) / 255.0 }

/* The tones are GNOME's palette, darker or lighter where that has less contrast than the role needs. */
static const SteadyPalette palettes[STEADY_N_SCHEMES] = {
  [STEADY_SCHEME_LIGHT] = {
    STEADY_SCHEME_LIGHT,
    {
      [STEADY_ROLE_BACKGROUND] = HEX (0xfafafa), [STEADY_ROLE_SURFACE] = HEX (0xffffff),
      [STEADY_ROLE_INK] = HEX (0x241f31),        [STEADY_ROLE_MUTED] = HEX (0x5e5c64),
      [STEADY_ROLE_GRID] = HEX (0xdeddda),       [STEADY_ROLE_AXIS] = HEX (0x8a898f),
      [STEADY_ROLE_ACCENT] = HEX (0x1a5fb4),     [STEADY_ROLE_ON_FILL] = HEX (0xffffff),
      [STEADY_ROLE_READY] = HEX (0x1a5fb4),      [STEADY_ROLE_LIFT] = HEX (0x0b7570),
      [STEADY_ROLE_LOWER] = HEX (0x0b7570),      [STEADY_ROLE_HOLD] = HEX (0x813d9c),
      [STEADY_ROLE_REST] = HEX (0x5e5c64),       [STEADY_ROLE_OTHER_SIDE] = HEX (0xb84300),
      [STEADY_ROLE_DONE] = HEX (0x1b7a3e),       [STEADY_ROLE_PAIN] = HEX (0xc01c28),
      [STEADY_ROLE_SERIES_1] = HEX (0x1a5fb4),   [STEADY_ROLE_SERIES_2] = HEX (0xb84300),
      [STEADY_ROLE_SERIES_3] = HEX (0x813d9c),   [STEADY_ROLE_SERIES_4] = HEX (0x0b7570),
      [STEADY_ROLE_BAND] = HEX (0xc9dcf4),  [STEADY_ROLE_BAR] = HEX (0x3584e4),
      [STEADY_ROLE_LIMB_NEAR] = HEX (0x3d4657),  [STEADY_ROLE_LIMB_FAR] = HEX (0xa3acba),
      [STEADY_ROLE_MUSCLE] = HEX (0x99c1f1),     [STEADY_ROLE_GROUND] = HEX (0x8a898f),
      [STEADY_ROLE_ANGLE] = HEX (0x1a5fb4),
    },
  },
  [STEADY_SCHEME_DARK] = {
    STEADY_SCHEME_DARK,
    {
      [STEADY_ROLE_BACKGROUND] = HEX (0x242424), [STEADY_ROLE_SURFACE] = HEX (0x363636),
      [STEADY_ROLE_INK] = HEX (0xffffff),        [STEADY_ROLE_MUTED] = HEX (0xc0bfbc),
      [STEADY_ROLE_GRID] = HEX (0x4a4a4a),       [STEADY_ROLE_AXIS] = HEX (0x9a9996),
      [STEADY_ROLE_ACCENT] = HEX (0x78aeed),     [STEADY_ROLE_ON_FILL] = HEX (0x1e1e1e),
      [STEADY_ROLE_READY] = HEX (0x78aeed),      [STEADY_ROLE_LIFT] = HEX (0x4ec9b0),
      [STEADY_ROLE_LOWER] = HEX (0x4ec9b0),      [STEADY_ROLE_HOLD] = HEX (0xdc8add),
      [STEADY_ROLE_REST] = HEX (0xc0bfbc),       [STEADY_ROLE_OTHER_SIDE] = HEX (0xffa348),
      [STEADY_ROLE_DONE] = HEX (0x8ff0a4),       [STEADY_ROLE_PAIN] = HEX (0xff8b78),
      [STEADY_ROLE_SERIES_1] = HEX (0x78aeed),   [STEADY_ROLE_SERIES_2] = HEX (0xffa348),
      [STEADY_ROLE_SERIES_3] = HEX (0xdc8add),   [STEADY_ROLE_SERIES_4] = HEX (0x4ec9b0),
      [STEADY_ROLE_BAND] = HEX (0x37475c),  [STEADY_ROLE_BAR] = HEX (0x78aeed),
      [STEADY_ROLE_LIMB_NEAR] = HEX (0xd3d9e3),  [STEADY_ROLE_LIMB_FAR] = HEX (0x79818f),
      [STEADY_ROLE_MUSCLE] = HEX (0x3584e4),     [STEADY_ROLE_GROUND] = HEX (0x9a9996),
      [STEADY_ROLE_ANGLE] = HEX (0x78aeed),
    },
  },
  [STEADY_SCHEME_HIGH_CONTRAST] = {
    STEADY_SCHEME_HIGH_CONTRAST,
    {
      [STEADY_ROLE_BACKGROUND] = HEX (0xffffff), [STEADY_ROLE_SURFACE] = HEX (0xffffff),
      [STEADY_ROLE_INK] = HEX (0x000000),        [STEADY_ROLE_MUTED] = HEX (0x2e2e33),
      [STEADY_ROLE_GRID] = HEX (0x8a8a8a),       [STEADY_ROLE_AXIS] = HEX (0x000000),
      [STEADY_ROLE_ACCENT] = HEX (0x003d8f),     [STEADY_ROLE_ON_FILL] = HEX (0xffffff),
      [STEADY_ROLE_READY] = HEX (0x003d8f),      [STEADY_ROLE_LIFT] = HEX (0x005450),
      [STEADY_ROLE_LOWER] = HEX (0x005450),      [STEADY_ROLE_HOLD] = HEX (0x613583),
      [STEADY_ROLE_REST] = HEX (0x3d3846),       [STEADY_ROLE_OTHER_SIDE] = HEX (0x803000),
      [STEADY_ROLE_DONE] = HEX (0x00541f),       [STEADY_ROLE_PAIN] = HEX (0x9a0010),
      [STEADY_ROLE_SERIES_1] = HEX (0x003d8f),   [STEADY_ROLE_SERIES_2] = HEX (0x803000),
      [STEADY_ROLE_SERIES_3] = HEX (0x613583),   [STEADY_ROLE_SERIES_4] = HEX (0x005450),
      [STEADY_ROLE_BAND] = HEX (0xb9cbe4),  [STEADY_ROLE_BAR] = HEX (0x003d8f),
      [STEADY_ROLE_LIMB_NEAR] = HEX (0x000000),  [STEADY_ROLE_LIMB_FAR] = HEX (0x808080),
      [STEADY_ROLE_MUSCLE] = HEX (0x99c1f1),     [STEADY_ROLE_GROUND] = HEX (0x000000),
      [STEADY_ROLE_ANGLE] = HEX (0x003d8f),
    },
  },
  [STEADY_SCHEME_HIGH_CONTRAST_DARK] = {
    STEADY_SCHEME_HIGH_CONTRAST_DARK,
    {
      [STEADY_ROLE_BACKGROUND] = HEX (0x000000), [STEADY_ROLE_SURFACE] = HEX (0x101010),
      [STEADY_ROLE_INK] = HEX (0xffffff),        [STEADY_ROLE_MUTED] = HEX (0xdedede),
      [STEADY_ROLE_GRID] = HEX (0x767676),       [STEADY_ROLE_AXIS] = HEX (0xffffff),
      [STEADY_ROLE_ACCENT] = HEX (0x99c1f1),     [STEADY_ROLE_ON_FILL] = HEX (0x000000),
      [STEADY_ROLE_READY] = HEX (0x99c1f1),      [STEADY_ROLE_LIFT] = HEX (0x6fe0ca),
      [STEADY_ROLE_LOWER] = HEX (0x6fe0ca),      [STEADY_ROLE_HOLD] = HEX (0xecaaed),
      [STEADY_ROLE_REST] = HEX (0xdedede),       [STEADY_ROLE_OTHER_SIDE] = HEX (0xffbe6f),
      [STEADY_ROLE_DONE] = HEX (0xa5f5b6),       [STEADY_ROLE_PAIN] = HEX (0xffa99b),
      [STEADY_ROLE_SERIES_1] = HEX (0x99c1f1),   [STEADY_ROLE_SERIES_2] = HEX (0xffbe6f),
      [STEADY_ROLE_SERIES_3] = HEX (0xecaaed),   [STEADY_ROLE_SERIES_4] = HEX (0x6fe0ca),
      [STEADY_ROLE_BAND] = HEX (0x2b4566),  [STEADY_ROLE_BAR] = HEX (0x99c1f1),
      [STEADY_ROLE_LIMB_NEAR] = HEX (0xffffff),  [STEADY_ROLE_LIMB_FAR] = HEX (0x8c8c8c),
      [STEADY_ROLE_MUSCLE] = HEX (0x1c71d8),     [STEADY_ROLE_GROUND] = HEX (0xffffff),
      [STEADY_ROLE_ANGLE] = HEX (0x99c1f1),
    },
  },
  [STEADY_SCHEME_PRINT] = {
    STEADY_SCHEME_PRINT,
    {
      [STEADY_ROLE_BACKGROUND] = HEX (0xffffff), [STEADY_ROLE_SURFACE] = HEX (0xffffff),
      [STEADY_ROLE_INK] = HEX (0x000000),        [STEADY_ROLE_MUTED] = HEX (0x4d4d4d),
      [STEADY_ROLE_GRID] = HEX (0xd2d2d2),       [STEADY_ROLE_AXIS] = HEX (0x6e6e6e),
      [STEADY_ROLE_ACCENT] = HEX (0x1f1f1f),     [STEADY_ROLE_ON_FILL] = HEX (0xffffff),
      [STEADY_ROLE_READY] = HEX (0x4d4d4d),      [STEADY_ROLE_LIFT] = HEX (0x333333),
      [STEADY_ROLE_LOWER] = HEX (0x333333),      [STEADY_ROLE_HOLD] = HEX (0x000000),
      [STEADY_ROLE_REST] = HEX (0x666666),       [STEADY_ROLE_OTHER_SIDE] = HEX (0x333333),
      [STEADY_ROLE_DONE] = HEX (0x333333),       [STEADY_ROLE_PAIN] = HEX (0x000000),
      [STEADY_ROLE_SERIES_1] = HEX (0x000000),   [STEADY_ROLE_SERIES_2] = HEX (0x6e6e6e),
      [STEADY_ROLE_SERIES_3] = HEX (0x3a3a3a),   [STEADY_ROLE_SERIES_4] = HEX (0x565656),
      [STEADY_ROLE_BAND] = HEX (0xdcdcdc),  [STEADY_ROLE_BAR] = HEX (0x7a7a7a),
      [STEADY_ROLE_LIMB_NEAR] = HEX (0x3c3c3c),  [STEADY_ROLE_LIMB_FAR] = HEX (0xa8a8a8),
      [STEADY_ROLE_MUSCLE] = HEX (0xc4c4c4),     [STEADY_ROLE_GROUND] = HEX (0x6e6e6e),
      [STEADY_ROLE_ANGLE] = HEX (0x1f1f1f),
    },
  },
};

const SteadyPalette *
steady_palette_get (SteadyScheme scheme)
{
  g_return_val_if_fail ((guint) scheme < STEADY_N_SCHEMES, &palettes[STEADY_SCHEME_LIGHT]);
  return &palettes[scheme];
}

SteadyScheme
steady_scheme_for (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? STEADY_SCHEME_HIGH_CONTRAST_DARK : STEADY_SCHEME_HIGH_CONTRAST;
  return dark ? STEADY_SCHEME_DARK : STEADY_SCHEME_LIGHT;
}

void
steady_palette_set_source (const SteadyPalette *self, cairo_t *cr, SteadyRole role, double alpha)
{
  const SteadyColor *color;

  g_return_if_fail (self != NULL && cr != NULL && (guint) role < STEADY_N_ROLES);

  color = &self->colors[role];
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, CLAMP (alpha, 0, 1));
}
