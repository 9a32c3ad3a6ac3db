#include "ruler.h"

#define STEPS 20

SteadyFigure *
ruler_load (SteadyCatalogue *catalogue, const char *exercise, const char *variant)
{
  g_autoptr (GError) error = NULL;
  SteadyFigure *figure
      = steady_figure_new_for_exercise (steady_catalogue_find (catalogue, exercise), variant, &error);

  g_assert_no_error (error);
  g_assert_nonnull (figure);
  return figure;
}

double
ruler_distance (const SteadyPose *pose, guint a, guint b)
{
  return steady_vector_length (steady_vector_subtract (pose->points[a], pose->points[b]));
}

/* Above the floor, of the skin's lowest side. */
double
ruler_clearance (const SteadyPose *pose, guint point)
{
  return steady_vector_dot (pose->points[point], pose->upward) - steady_point_radius ((SteadyPoint) point);
}

/* Between two bones that meet at @vertex, degrees. */
double
ruler_angle (const SteadyPose *pose, guint vertex, guint a, guint b)
{
  SteadyVector u = steady_vector_normalize (steady_vector_subtract (pose->points[a], pose->points[vertex]));
  SteadyVector v = steady_vector_normalize (steady_vector_subtract (pose->points[b], pose->points[vertex]));

  return acos (CLAMP (steady_vector_dot (u, v), -1, 1)) * 180 / G_PI;
}

/* How far a bone slopes from the floor, degrees, up being positive. */
double
ruler_slope (const SteadyPose *pose, guint from, guint to)
{
  SteadyVector u = steady_vector_normalize (steady_vector_subtract (pose->points[to], pose->points[from]));

  return asin (CLAMP (steady_vector_dot (u, pose->upward), -1, 1)) * 180 / G_PI;
}

void
ruler_assert_near (double value, double expected, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (value, expected, tolerance);
}

/* Runs through lift and lower, and asserts that the points stay where they are. */
void
ruler_assert_still (const SteadyFigure *figure, const guint *points, guint n, double tolerance)
{
  SteadyPose start, pose;

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &start);
  for (int i = 0; i <= STEPS; i++)
    for (guint p = 0; p < n; p++)
      {
        steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, (double) i / STEPS, FALSE, &pose);
        g_assert_cmpfloat (
            steady_vector_length (steady_vector_subtract (pose.points[points[p]], start.points[points[p]])),
            <=, tolerance);
      }
}

void
ruler_assert_touches (const SteadyFigure *figure, const guint *points, guint n)
{
  SteadyPose pose;

  for (int i = 0; i <= STEPS; i++)
    for (guint p = 0; p < n; p++)
      {
        steady_figure_pose_at (figure, STEADY_FIGURE_LOWER, (double) i / STEPS, FALSE, &pose);
        ruler_assert_near (ruler_clearance (&pose, points[p]), 0, 0.001);
      }
}
