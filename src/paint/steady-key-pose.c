#include "steady-key-pose.h"

#include <string.h>

#define DEGREES (G_PI / 180)
/* Floor beyond the body on each side, and wall above it. */
#define MARGIN 0.05
/* Half the depth of the floor at least: that of a mat. */
#define DEPTH 0.18

void
steady_key_pose_init (SteadyKeyPose *self)
{
  memset (self, 0, sizeof *self);
  self->ground = STEADY_GROUND_FLOOR;
  self->marks.angle_radius = 0.13;
}

void
steady_space_add (SteadySpace *space, const SteadySkeleton *skeleton)
{
  for (guint i = 0; i < STEADY_N_POINTS; i++)
    {
      SteadyVector at = skeleton->points[i];
      double room = steady_point_radius ((SteadyPoint) i) + MARGIN;

      space->left = MIN (space->left, at.x - room);
      space->right = MAX (space->right, at.x + room);
      space->back = MIN (space->back, at.z - room);
      space->front = MAX (space->front, at.z + room);
      space->top = MAX (space->top, at.y + room);
    }
}

static void
show_surroundings (const SteadyKeyPose *self,
                   const SteadyMatrix *eye,
                   const SteadySpace *space,
                   SteadyPose *pose)
{
  double wall = self->contacts.wall - self->contacts.wall_side * STEADY_POSE_LINE / 2;
  double back = MIN (space->back, -DEPTH), front = MAX (space->front, DEPTH);
  const SteadyVector corners[4] = { { space->left, 0, back }, { space->right, 0, back },
                                    { space->right, 0, front }, { space->left, 0, front } };

  pose->ground = self->ground;
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      SteadyVector corner = corners[i];

      if (self->has_wall && (corner.x - self->contacts.wall) * self->contacts.wall_side < 0)
        corner.x = self->contacts.wall;
      pose->ground_corners[i] = steady_matrix_apply (eye, corner);
    }

  /* A wall seen from its front is everywhere behind the body: no line stands for it. */
  pose->has_wall = self->has_wall && fabs (eye->x.z) < 0.5;
  pose->wall[0] = steady_matrix_apply (eye, (SteadyVector) { wall, 0, 0 });
  pose->wall[1] = steady_matrix_apply (eye, (SteadyVector) { wall, space->top, 0 });

  pose->n_pillow = self->n_pillow;
  for (guint i = 0; i < self->n_pillow; i++)
    pose->pillow[i] = steady_matrix_apply (eye, self->pillow[i]);
  pose->n_outline = self->n_outline;
  for (guint i = 0; i < self->n_outline; i++)
    pose->outline[i] = steady_matrix_apply (eye, self->outline[i]);
}

static void
frame_surroundings (SteadyPose *pose)
{
  pose->left = pose->bottom = G_MAXDOUBLE;
  pose->right = pose->top = -G_MAXDOUBLE;
  for (guint i = 0; i < G_N_ELEMENTS (pose->ground_corners); i++)
    {
      pose->left = MIN (pose->left, pose->ground_corners[i].x - STEADY_POSE_LINE);
      pose->right = MAX (pose->right, pose->ground_corners[i].x + STEADY_POSE_LINE);
      pose->bottom = MIN (pose->bottom, pose->ground_corners[i].y - 2 * STEADY_POSE_LINE);
      pose->top = MAX (pose->top, pose->ground_corners[i].y);
    }
  if (pose->has_wall)
    pose->top = MAX (pose->top, pose->wall[1].y + STEADY_POSE_LINE);
}

void
steady_key_pose_show (const SteadyKeyPose *self,
                      const SteadySkeleton *skeleton,
                      const SteadySpace *space,
                      SteadyPose *pose)
{
  SteadyMatrix around = steady_matrix_about_y (-self->azimuth * DEGREES);
  SteadyMatrix above = steady_matrix_about_x (self->elevation * DEGREES);
  SteadyMatrix eye = steady_matrix_multiply (&above, &around);

  memset (pose, 0, sizeof *pose);
  pose->marks = self->marks;
  for (guint i = 0; i < STEADY_N_POINTS; i++)
    pose->points[i] = steady_matrix_apply (&eye, skeleton->points[i]);
  for (guint i = 0; i < STEADY_N_PARTS; i++)
    {
      pose->fronts[i] = steady_matrix_apply (&eye, skeleton->fronts[i]);
      pose->sides[i] = steady_matrix_apply (&eye, skeleton->sides[i]);
    }
  pose->upward = eye.y;
  show_surroundings (self, &eye, space, pose);
  frame_surroundings (pose);
}
