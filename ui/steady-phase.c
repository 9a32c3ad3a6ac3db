#include "steady-phase.h"

#include "steady-config.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  SteadySign sign;
  SteadyRole role;
  gboolean empties;
} PhaseLook;

/* In the order of SteadyPhase. LOOK.md, "Phases". */
static const PhaseLook looks[] = {
  [STEADY_PHASE_IDLE] = { STEADY_SIGN_CIRCLE, STEADY_ROLE_READY, FALSE },
  [STEADY_PHASE_GET_READY] = { STEADY_SIGN_CIRCLE, STEADY_ROLE_READY, TRUE },
  [STEADY_PHASE_LIFT] = { STEADY_SIGN_UP, STEADY_ROLE_LIFT, FALSE },
  [STEADY_PHASE_HOLD] = { STEADY_SIGN_DISC, STEADY_ROLE_HOLD, FALSE },
  [STEADY_PHASE_LOWER] = { STEADY_SIGN_DOWN, STEADY_ROLE_LOWER, TRUE },
  [STEADY_PHASE_REST] = { STEADY_SIGN_BARS, STEADY_ROLE_REST, TRUE },
  [STEADY_PHASE_OTHER_SIDE] = { STEADY_SIGN_EXCHANGE, STEADY_ROLE_OTHER_SIDE, TRUE },
  [STEADY_PHASE_RATING] = { STEADY_SIGN_NONE, STEADY_ROLE_INK, FALSE },
  [STEADY_PHASE_PAIN_QUESTION] = { STEADY_SIGN_OCTAGON, STEADY_ROLE_PAIN, FALSE },
  [STEADY_PHASE_STRETCH] = { STEADY_SIGN_CIRCLE, STEADY_ROLE_LIFT, TRUE },
  [STEADY_PHASE_PAUSED] = { STEADY_SIGN_BARS, STEADY_ROLE_REST, FALSE },
  [STEADY_PHASE_SUMMARY] = { STEADY_SIGN_CHECK, STEADY_ROLE_DONE, FALSE },
  [STEADY_PHASE_DONE] = { STEADY_SIGN_CHECK, STEADY_ROLE_DONE, FALSE },
};

SteadySign
steady_phase_sign (SteadyPhase phase)
{
  g_return_val_if_fail ((gsize) phase < G_N_ELEMENTS (looks), STEADY_SIGN_NONE);

  return looks[phase].sign;
}

SteadyRole
steady_phase_role (SteadyPhase phase)
{
  g_return_val_if_fail ((gsize) phase < G_N_ELEMENTS (looks), STEADY_ROLE_INK);

  return looks[phase].role;
}

gboolean
steady_phase_empties (SteadyPhase phase)
{
  g_return_val_if_fail ((gsize) phase < G_N_ELEMENTS (looks), FALSE);

  return looks[phase].empties;
}

static void
triangle (cairo_t *cr, double tip, double base)
{
  cairo_move_to (cr, 0.5, tip);
  cairo_line_to (cr, 0.92, base);
  cairo_line_to (cr, 0.08, base);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
arrow (cairo_t *cr, double y, double from, double to)
{
  double back = to > from ? -0.16 : 0.16;

  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_move_to (cr, to + back, y - 0.16);
  cairo_line_to (cr, to, y);
  cairo_line_to (cr, to + back, y + 0.16);
  cairo_stroke (cr);
}

static void
octagon (cairo_t *cr)
{
  for (int i = 0; i < 8; i++)
    {
      double angle = G_PI / 8 + i * G_PI / 4;

      cairo_line_to (cr, 0.5 + 0.48 * cos (angle), 0.5 + 0.48 * sin (angle));
    }
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
steady_sign_draw (SteadySign sign, cairo_t *cr, double size)
{
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_scale (cr, size, size);
  cairo_set_line_width (cr, 0.13);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  switch (sign)
    {
    case STEADY_SIGN_CIRCLE:
      cairo_arc (cr, 0.5, 0.5, 0.4, 0, 2 * G_PI);
      cairo_stroke (cr);
      break;
    case STEADY_SIGN_UP:
      triangle (cr, 0.1, 0.85);
      break;
    case STEADY_SIGN_DISC:
      cairo_arc (cr, 0.5, 0.5, 0.46, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case STEADY_SIGN_DOWN:
      triangle (cr, 0.9, 0.15);
      break;
    case STEADY_SIGN_BARS:
      cairo_rectangle (cr, 0.18, 0.1, 0.22, 0.8);
      cairo_rectangle (cr, 0.6, 0.1, 0.22, 0.8);
      cairo_fill (cr);
      break;
    case STEADY_SIGN_EXCHANGE:
      arrow (cr, 0.3, 0.1, 0.9);
      arrow (cr, 0.7, 0.9, 0.1);
      break;
    case STEADY_SIGN_CHECK:
      cairo_move_to (cr, 0.12, 0.55);
      cairo_line_to (cr, 0.4, 0.82);
      cairo_line_to (cr, 0.88, 0.22);
      cairo_stroke (cr);
      break;
    case STEADY_SIGN_OCTAGON:
      octagon (cr);
      break;
    case STEADY_SIGN_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}

const char *
steady_phase_stretch_text (SteadyStretch part)
{
  switch (part)
    {
    case STEADY_STRETCH_QUADRICEPS:
      return _("Stand and hold on to something. Draw one heel towards your seat, knees side by side.");
    case STEADY_STRETCH_HAMSTRINGS:
      return _("Put one heel forward, leg straight. Lean forward from the hips, back straight.");
    case STEADY_STRETCH_CALVES:
      return _("Hands on the wall, one leg back, its heel on the floor. Lean forward.");
    case STEADY_STRETCH_HIPS:
      return _("Sit, put one ankle on the other knee. Lean forward a little.");
    case STEADY_STRETCH_INNER_THIGH:
    default:
      return _("Sit, soles of the feet together. Let the knees sink to the sides.");
    }
}

const char *
steady_phase_stretch_figure (SteadyStretch part)
{
  switch (part)
    {
    case STEADY_STRETCH_QUADRICEPS:
      return "stretch-quadriceps";
    case STEADY_STRETCH_HAMSTRINGS:
      return "stretch-hamstrings";
    case STEADY_STRETCH_CALVES:
      return "stretch-calves";
    case STEADY_STRETCH_HIPS:
      return "stretch-hips";
    case STEADY_STRETCH_INNER_THIGH:
    default:
      return "stretch-inner-thigh";
    }
}
