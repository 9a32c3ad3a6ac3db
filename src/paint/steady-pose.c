#include "steady-pose.h"

#define LINE_ROOM 0.03

static void
include (SteadyPose *self, SteadyVector at, double radius)
{
  self->left = MIN (self->left, at.x - radius);
  self->right = MAX (self->right, at.x + radius);
  self->bottom = MIN (self->bottom, at.y - radius);
  self->top = MAX (self->top, at.y + radius);
}

/* Where the number is written: beyond the middle of the arc, or of the range that is to be reached. */
static SteadyVector
number_direction (const SteadyPose *self, SteadyVector from, SteadyVector to)
{
  double at = (self->marks.range_min + self->marks.range_max) / 2 * G_PI / 180;
  SteadyVector across = steady_vector_subtract (to, steady_vector_scale (from, steady_vector_dot (from, to)));

  if (self->marks.range_max <= 0)
    return steady_vector_normalize (steady_vector_add (from, to));
  return steady_vector_add (steady_vector_scale (from, cos (at)),
                            steady_vector_scale (steady_vector_normalize (across), sin (at)));
}

/* The arc, and the number beyond it: about half as wide as high for each of its characters. */
static void
include_angle (SteadyPose *self, SteadyVector from, SteadyVector to)
{
  SteadyVector vertex = self->points[self->marks.angle[0]];
  SteadyVector middle = number_direction (self, from, to);
  double radius = self->marks.angle_radius;
  double half_width = STEADY_POSE_NUMBER * 0.3 * (self->marks.range_max > 0 ? 6 : 3);
  double reach = radius + STEADY_POSE_NUMBER_GAP + fabs (middle.x) * half_width
                 + fabs (middle.y) * STEADY_POSE_NUMBER / 2;
  SteadyVector centre = steady_vector_add (vertex, steady_vector_scale (middle, reach));

  include (self, steady_vector_add (vertex, steady_vector_scale (from, radius)), LINE_ROOM);
  include (self, steady_vector_add (vertex, steady_vector_scale (to, radius)), LINE_ROOM);
  if (self->marks.angle_bare)
    return;
  self->left = MIN (self->left, centre.x - half_width);
  self->right = MAX (self->right, centre.x + half_width);
  self->bottom = MIN (self->bottom, centre.y - STEADY_POSE_NUMBER / 2);
  self->top = MAX (self->top, centre.y + STEADY_POSE_NUMBER / 2);
}

gboolean
steady_pose_get_angle_arms (const SteadyPose *self, SteadyVector *from, SteadyVector *to)
{
  const guint *angle = self->marks.angle;
  SteadyVector first, second;

  if (!self->marks.has_angle)
    return FALSE;

  first = steady_vector_subtract (self->points[angle[1]], self->points[angle[0]]);
  if (angle[2] == STEADY_POINT_LEVEL)
    second = steady_vector_subtract (
        first, steady_vector_scale (self->upward, steady_vector_dot (first, self->upward)));
  else
    second = steady_vector_subtract (self->points[angle[2]], self->points[angle[0]]);

  *from = steady_vector_normalize (second);
  *to = steady_vector_normalize (first);
  return steady_vector_length (first) > 0 && steady_vector_length (second) > 0;
}

double
steady_pose_get_angle (const SteadyPose *self)
{
  SteadyVector from, to;

  if (!steady_pose_get_angle_arms (self, &from, &to))
    return -1;
  return acos (CLAMP (steady_vector_dot (from, to), -1, 1)) * 180 / G_PI;
}

SteadyVector
steady_pose_get_cross (const SteadyPose *self)
{
  const SteadyMarks *marks = &self->marks;

  if (!marks->has_cross)
    return (SteadyVector){ self->left + STEADY_POSE_CROSS, self->top - STEADY_POSE_CROSS, 0 };
  return steady_vector_add (self->points[marks->cross],
                            (SteadyVector){ (self->mirrored ? -1 : 1) * marks->cross_x, marks->cross_y, 0 });
}

double
steady_pose_get_aspect (const SteadyPose *self)
{
  return (self->right - self->left) / (self->top - self->bottom);
}

void
steady_pose_measure (SteadyPose *self)
{
  SteadyVector from, to;

  for (guint i = 0; i < STEADY_N_POINTS; i++)
    include (self, self->points[i], steady_point_radius ((SteadyPoint) i));
  for (guint i = 0; i < self->n_outline; i++)
    include (self, self->outline[i], LINE_ROOM);
  for (guint i = 0; i < self->n_pillow; i++)
    include (self, self->pillow[i], STEADY_PILLOW_RADIUS);

  if (steady_pose_get_angle_arms (self, &from, &to))
    include_angle (self, from, to);
  if (self->marks.has_cross)
    include (self, steady_pose_get_cross (self), STEADY_POSE_CROSS);
}

static void
flip (SteadyVector *vector)
{
  vector->x = -vector->x;
}

void
steady_pose_mirror (SteadyPose *self)
{
  double left = self->left;

  for (guint i = 0; i < STEADY_N_POINTS; i++)
    flip (&self->points[i]);
  for (guint i = 0; i < STEADY_N_PARTS; i++)
    {
      flip (&self->fronts[i]);
      flip (&self->sides[i]);
    }
  flip (&self->upward);
  flip (&self->aim[0]);
  flip (&self->aim[1]);
  for (guint i = 0; i < G_N_ELEMENTS (self->ground_corners); i++)
    flip (&self->ground_corners[i]);
  flip (&self->wall[0]);
  flip (&self->wall[1]);
  for (guint i = 0; i < self->n_pillow; i++)
    flip (&self->pillow[i]);
  for (guint i = 0; i < self->n_outline; i++)
    flip (&self->outline[i]);

  self->left = -self->right;
  self->right = -left;
  self->mirrored = !self->mirrored;
}
