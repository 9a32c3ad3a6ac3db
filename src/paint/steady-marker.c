#include "steady-marker.h"

#include <math.h>

#define OCTAGON_SIDES 8

SteadyRole
steady_slot_role (guint slot)
{
  static const SteadyRole roles[] = {
    STEADY_ROLE_SERIES_1,
    STEADY_ROLE_SERIES_2,
    STEADY_ROLE_SERIES_3,
    STEADY_ROLE_SERIES_4,
  };

  g_return_val_if_fail (slot < G_N_ELEMENTS (roles), roles[0]);
  return roles[slot];
}

void
steady_slot_set_dash (cairo_t *cr, guint slot, double scale)
{
  static const double dashes[][4] = { { 0 }, { 6, 4, 6, 4 }, { 2, 3, 2, 3 }, { 9, 3, 2, 3 } };
  double scaled[4];

  g_return_if_fail (cr != NULL && slot < G_N_ELEMENTS (dashes));

  for (guint i = 0; i < G_N_ELEMENTS (scaled); i++)
    scaled[i] = dashes[slot][i] * scale;
  cairo_set_dash (cr, scaled, slot == 0 ? 0 : G_N_ELEMENTS (scaled), 0);
}

static void
polygon (cairo_t *cr, double x, double y, double radius, guint sides, double turn)
{
  for (guint i = 0; i < sides; i++)
    {
      double angle = turn + 2 * G_PI * i / sides;

      cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

void
steady_marker_path (cairo_t *cr, guint slot, double x, double y, double radius)
{
  g_return_if_fail (cr != NULL && radius >= 0);

  cairo_new_sub_path (cr);
  switch (slot)
    {
    case 1:
      polygon (cr, x, y, radius * 1.26, 4, G_PI_4);
      break;
    case 2:
      polygon (cr, x, y, radius * 1.3, 4, 0);
      break;
    case 3:
      polygon (cr, x, y + radius * 0.2, radius * 1.4, 3, -G_PI_2);
      break;
    default:
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    }
}

void
steady_marker_pain_path (cairo_t *cr, double x, double y, double radius)
{
  g_return_if_fail (cr != NULL && radius >= 0);

  cairo_new_sub_path (cr);
  polygon (cr, x, y, radius * 1.08, OCTAGON_SIDES, G_PI / OCTAGON_SIDES);
}
