#include "steady-shape.h"

/* Points nearer to each other than this, or nearer to a straight line, are one. */
#define SAME 1e-9

static double
cross (SteadyVector o, SteadyVector a, SteadyVector b)
{
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

static gboolean
is_before (SteadyVector a, SteadyVector b)
{
  return a.x < b.x - SAME || (a.x <= b.x + SAME && a.y < b.y - SAME);
}

static guint
sort_unique (const SteadyVector *points, guint n, SteadyVector *sorted)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      guint at = kept;

      while (at > 0 && is_before (points[i], sorted[at - 1]))
        at--;
      if (at > 0 && !is_before (sorted[at - 1], points[i]))
        continue;
      for (guint j = kept; j > at; j--)
        sorted[j] = sorted[j - 1];
      sorted[at] = points[i];
      kept++;
    }
  return kept;
}

/* The convex hull, counter-clockwise where y goes up (Andrew's monotone chain). */
static guint
convex_hull (const SteadyVector *points, guint n, SteadyVector *hull)
{
  SteadyVector sorted[STEADY_SHAPE_MAX_POINTS];
  guint k = 0, lower;

  n = sort_unique (points, n, sorted);
  if (n < 3)
    {
      for (guint i = 0; i < n; i++)
        hull[i] = sorted[i];
      return n;
    }
  for (guint i = 0; i < n; i++)
    {
      while (k >= 2 && cross (hull[k - 2], hull[k - 1], sorted[i]) <= SAME)
        k--;
      hull[k++] = sorted[i];
    }
  lower = k + 1;
  for (guint i = n - 1; i-- > 0;)
    {
      while (k >= lower && cross (hull[k - 2], hull[k - 1], sorted[i]) <= SAME)
        k--;
      hull[k++] = sorted[i];
    }
  return k - 1;
}

void
steady_shape_hull (cairo_t *cr, const SteadyVector *points, guint n, double radius)
{
  SteadyVector hull[2 * STEADY_SHAPE_MAX_POINTS];

  g_return_if_fail (n >= 1 && n <= STEADY_SHAPE_MAX_POINTS);

  n = convex_hull (points, n, hull);
  cairo_new_sub_path (cr);
  if (n == 1)
    cairo_arc (cr, hull[0].x, hull[0].y, radius, 0, 2 * G_PI);
  for (guint i = 0; n > 1 && i < n; i++)
    {
      SteadyVector before = hull[(i + n - 1) % n], at = hull[i], after = hull[(i + 1) % n];

      /* Around each corner from the normal of the edge before it to that of the edge after it. */
      cairo_arc (cr, at.x, at.y, radius, atan2 (before.x - at.x, at.y - before.y),
                 atan2 (at.x - after.x, after.y - at.y));
    }
  cairo_close_path (cr);
}

void
steady_shape_capsule (cairo_t *cr, SteadyVector a, SteadyVector b, double radius)
{
  const SteadyVector ends[2] = { a, b };

  steady_shape_hull (cr, ends, G_N_ELEMENTS (ends), radius);
}
