/* steady-palette.h: every colour a painter uses, by what it is for.
 *
 * Five schemes with the same roles. In each scheme a role that carries text or a number has at least 4.5:1
 * against both backgrounds (7:1 in high contrast), a role that carries a sign or a limb at least 3:1;
 * tests/paint/test-palette.c measures them (WCAG 2.1, success criteria 1.4.3 and 1.4.11). */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * SteadyScheme:
 * @STEADY_SCHEME_LIGHT: libadwaita's light backgrounds
 * @STEADY_SCHEME_DARK: libadwaita's dark backgrounds
 * @STEADY_SCHEME_HIGH_CONTRAST: black on white
 * @STEADY_SCHEME_HIGH_CONTRAST_DARK: white on black
 * @STEADY_SCHEME_PRINT: greys on white paper; tone, dash and marker carry what hue does elsewhere
 */
typedef enum
{
  STEADY_SCHEME_LIGHT,
  STEADY_SCHEME_DARK,
  STEADY_SCHEME_HIGH_CONTRAST,
  STEADY_SCHEME_HIGH_CONTRAST_DARK,
  STEADY_SCHEME_PRINT,
} SteadyScheme;

#define STEADY_N_SCHEMES (STEADY_SCHEME_PRINT + 1)

/**
 * SteadyRole:
 * @STEADY_ROLE_BACKGROUND: the page; painters never fill it themselves, the place that shows them does
 * @STEADY_ROLE_SURFACE: a card on the page
 * @STEADY_ROLE_INK: text and numbers
 * @STEADY_ROLE_MUTED: secondary text, tick labels
 * @STEADY_ROLE_GRID: grid lines, hairlines; may be faint
 * @STEADY_ROLE_AXIS: baseline, ticks, an empty week's mark
 * @STEADY_ROLE_ACCENT: what matters most: today, the goal, the last value
 * @STEADY_ROLE_ON_FILL: text on an area filled with the accent, a phase or a series colour
 * @STEADY_ROLE_READY: get ready
 * @STEADY_ROLE_LIFT: lift; lower has the same colour and another shape
 * @STEADY_ROLE_LOWER: lower
 * @STEADY_ROLE_HOLD: hold
 * @STEADY_ROLE_REST: rest
 * @STEADY_ROLE_OTHER_SIDE: change sides
 * @STEADY_ROLE_DONE: done
 * @STEADY_ROLE_PAIN: pain, and the cross over a mistake
 * @STEADY_ROLE_SERIES_1: first data series of a chart, and so on to the fourth
 * @STEADY_ROLE_SERIES_2:
 * @STEADY_ROLE_SERIES_3:
 * @STEADY_ROLE_SERIES_4:
 * @STEADY_ROLE_BAND: the spread behind a median; pale, never alone
 * @STEADY_ROLE_BAR: a bar: softer than a line, since there is more of it
 * @STEADY_ROLE_LIMB_NEAR: head, trunk and the limbs nearer to the eye
 * @STEADY_ROLE_LIMB_FAR: the limbs behind, lighter
 * @STEADY_ROLE_MUSCLE: the patch on the limb that works
 * @STEADY_ROLE_GROUND: floor, mat, wall, pillow, chair
 * @STEADY_ROLE_ANGLE: the arc and its number
 */
typedef enum
{
  STEADY_ROLE_BACKGROUND,
  STEADY_ROLE_SURFACE,
  STEADY_ROLE_INK,
  STEADY_ROLE_MUTED,
  STEADY_ROLE_GRID,
  STEADY_ROLE_AXIS,
  STEADY_ROLE_ACCENT,
  STEADY_ROLE_ON_FILL,

  STEADY_ROLE_READY,
  STEADY_ROLE_LIFT,
  STEADY_ROLE_LOWER,
  STEADY_ROLE_HOLD,
  STEADY_ROLE_REST,
  STEADY_ROLE_OTHER_SIDE,
  STEADY_ROLE_DONE,
  STEADY_ROLE_PAIN,

  STEADY_ROLE_SERIES_1,
  STEADY_ROLE_SERIES_2,
  STEADY_ROLE_SERIES_3,
  STEADY_ROLE_SERIES_4,
  STEADY_ROLE_BAND,
  STEADY_ROLE_BAR,

  STEADY_ROLE_LIMB_NEAR,
  STEADY_ROLE_LIMB_FAR,
  STEADY_ROLE_MUSCLE,
  STEADY_ROLE_GROUND,
  STEADY_ROLE_ANGLE,
} SteadyRole;

#define STEADY_N_ROLES (STEADY_ROLE_ANGLE + 1)

/** 0–1 each, sRGB, opaque. */
typedef struct
{
  double red;
  double green;
  double blue;
} SteadyColor;

typedef struct
{
  SteadyScheme scheme;
  SteadyColor colors[STEADY_N_ROLES];
} SteadyPalette;

/** (transfer none): lives as long as the program. */
const SteadyPalette *steady_palette_get (SteadyScheme scheme);

/** The scheme for what the desktop asks for. */
SteadyScheme steady_scheme_for (gboolean dark, gboolean high_contrast);

/** Makes the role's colour the source of @cr; @alpha 0–1. */
void steady_palette_set_source (const SteadyPalette *self, cairo_t *cr, SteadyRole role, double alpha);

G_END_DECLS
