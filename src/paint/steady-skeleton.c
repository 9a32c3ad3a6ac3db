#include "steady-skeleton.h"

/* Where the trunk's rounded corners sit, so that its outline has the breadths of the source. */
#define CHEST_SIDE 0.056
#define WAIST_SIDE 0.026
#define PELVIS_SIDE (STEADY_BODY_HIPS / 2 - STEADY_BODY_TRUNK_RADIUS)
#define SHOULDER_SIDE (STEADY_BODY_SHOULDERS / 2 - STEADY_BODY_ARM_RADIUS + 0.006)
#define HIP_SIDE 0.050
/* The head sits a little before the neck's line. */
#define HEAD_FORWARD 0.012
#define HEEL_BACK 0.020

static SteadyMatrix
base_matrix (SteadyBase base)
{
  switch (base)
    {
    case STEADY_BASE_SUPINE:
      return steady_matrix_about_z (G_PI_2);
    case STEADY_BASE_PRONE:
      return steady_matrix_about_z (-G_PI_2);
    case STEADY_BASE_SIDE:
      return (SteadyMatrix) { { 0, 0, 1 }, { 1, 0, 0 }, { 0, 1, 0 } };
    case STEADY_BASE_STANDING:
    default:
      return steady_matrix_about_z (0);
    }
}

/* Clinical order: flexion about the parent's axis, then sideways, then about the part itself. */
static SteadyMatrix
turn (const SteadyMatrix *parent, double flexion, double sideways, double rotation)
{
  SteadyMatrix about_z = steady_matrix_about_z (flexion);
  SteadyMatrix about_x = steady_matrix_about_x (sideways);
  SteadyMatrix about_y = steady_matrix_about_y (rotation);
  SteadyMatrix m = steady_matrix_multiply (parent, &about_z);

  m = steady_matrix_multiply (&m, &about_x);
  return steady_matrix_multiply (&m, &about_y);
}

static SteadyVector
offset (SteadyVector from, const SteadyMatrix *m, double x, double y, double z)
{
  return steady_vector_add (from, steady_matrix_apply (m, (SteadyVector) { x, y, z }));
}

/* @out is 1 on the near side and -1 on the far side. */
static void
place_arm (
    SteadySkeleton *self, const SteadyMatrix *chest, const double *dofs, SteadyVector *points, double out)
{
  SteadyMatrix upper = turn (chest, dofs[STEADY_DOF_SHOULDER], -out * dofs[STEADY_DOF_SHOULDER_OUT],
                             -out * dofs[STEADY_DOF_SHOULDER_TURN]);
  SteadyMatrix fore = turn (&upper, dofs[STEADY_DOF_ELBOW], 0, 0);
  SteadyMatrix hand = turn (&fore, dofs[STEADY_DOF_WRIST], 0, 0);

  points[STEADY_POINT_SHOULDER] = offset (self->points[STEADY_POINT_CHEST], chest, 0, 0, out * SHOULDER_SIDE);
  points[STEADY_POINT_ELBOW] = offset (points[STEADY_POINT_SHOULDER], &upper, 0, -STEADY_BODY_UPPER_ARM, 0);
  points[STEADY_POINT_WRIST] = offset (points[STEADY_POINT_ELBOW], &fore, 0, -STEADY_BODY_FOREARM, 0);
  points[STEADY_POINT_HAND] = offset (points[STEADY_POINT_WRIST], &hand, 0,
                                      -(STEADY_BODY_HAND - STEADY_BODY_ARM_RADIUS), 0);
}

static void
place_leg (SteadySkeleton *self, const SteadyMatrix *pelvis, const double *dofs, SteadyVector *points,
           SteadyPart thigh_part, double out)
{
  SteadyMatrix thigh = turn (pelvis, dofs[STEADY_DOF_HIP], -out * dofs[STEADY_DOF_HIP_OUT],
                             -out * dofs[STEADY_DOF_HIP_TURN]);
  SteadyMatrix shank = turn (&thigh, -dofs[STEADY_DOF_KNEE], out * dofs[STEADY_DOF_KNEE_OUT], 0);
  SteadyMatrix foot = turn (&shank, dofs[STEADY_DOF_ANKLE], 0, 0);
  double toe = STEADY_BODY_FOOT - HEEL_BACK - 2 * STEADY_BODY_FOOT_RADIUS;

  points[STEADY_POINT_HIP] = offset (self->points[STEADY_POINT_PELVIS], pelvis, 0, 0, out * HIP_SIDE);
  points[STEADY_POINT_KNEE] = offset (points[STEADY_POINT_HIP], &thigh, 0, -STEADY_BODY_THIGH, 0);
  points[STEADY_POINT_ANKLE] = offset (points[STEADY_POINT_KNEE], &shank, 0, -STEADY_BODY_SHANK, 0);
  points[STEADY_POINT_HEEL] = offset (points[STEADY_POINT_ANKLE], &foot, -HEEL_BACK,
                                      STEADY_BODY_FOOT_RADIUS - STEADY_BODY_ANKLE, 0);
  points[STEADY_POINT_TOE] = offset (points[STEADY_POINT_ANKLE], &foot, toe,
                                     STEADY_BODY_FOOT_RADIUS - STEADY_BODY_ANKLE, 0);

  self->fronts[thigh_part] = thigh.x;
  self->sides[thigh_part] = steady_vector_scale (thigh.z, out);
  self->fronts[thigh_part + 1] = shank.x;
  self->sides[thigh_part + 1] = steady_vector_scale (shank.z, out);
}

static void
place_trunk (SteadySkeleton *self,
             const SteadyMatrix *pelvis,
             const SteadyMatrix *chest,
             const SteadyMatrix *neck)
{
  SteadyVector *points = self->points;

  points[STEADY_POINT_WAIST] = offset (points[STEADY_POINT_PELVIS], pelvis, 0, STEADY_BODY_PELVIS, 0);
  points[STEADY_POINT_CHEST]
      = offset (points[STEADY_POINT_WAIST], chest, 0, STEADY_BODY_TRUNK - STEADY_BODY_PELVIS, 0);
  points[STEADY_POINT_HEAD] = offset (points[STEADY_POINT_CHEST], neck, HEAD_FORWARD, STEADY_BODY_NECK, 0);

  for (int side = 0; side < 2; side++)
    {
      SteadyVector *corners = points + side * STEADY_POINTS_PER_SIDE;
      double out = side == 0 ? 1 : -1;

      corners[STEADY_POINT_CHEST_SIDE]
          = offset (points[STEADY_POINT_CHEST], chest, 0, -0.026, out * CHEST_SIDE);
      corners[STEADY_POINT_WAIST_SIDE] = offset (points[STEADY_POINT_WAIST], chest, 0, 0, out * WAIST_SIDE);
      corners[STEADY_POINT_PELVIS_SIDE]
          = offset (points[STEADY_POINT_PELVIS], pelvis, 0, 0, out * PELVIS_SIDE);
    }

  self->fronts[STEADY_PART_PELVIS] = pelvis->x;
  self->sides[STEADY_PART_PELVIS] = pelvis->z;
  self->fronts[STEADY_PART_CHEST] = chest->x;
  self->sides[STEADY_PART_CHEST] = chest->z;
}

void
steady_skeleton_place (SteadySkeleton *self, SteadyBase base, const SteadyJoints *joints)
{
  const double *dofs = joints->dofs;
  SteadyMatrix root = base_matrix (base);
  SteadyMatrix about_y = steady_matrix_about_y (dofs[STEADY_DOF_TURN]);
  SteadyMatrix pelvis, chest, neck;

  pelvis = steady_matrix_multiply (&root, &about_y);
  pelvis = turn (&pelvis, -dofs[STEADY_DOF_TILT], -dofs[STEADY_DOF_LEAN], 0);
  chest = turn (&pelvis, -dofs[STEADY_DOF_SPINE], -dofs[STEADY_DOF_SPINE_LEAN], dofs[STEADY_DOF_SPINE_TURN]);
  neck = turn (&chest, -dofs[STEADY_DOF_NECK], -dofs[STEADY_DOF_NECK_LEAN], 0);

  self->points[STEADY_POINT_PELVIS]
      = (SteadyVector) { dofs[STEADY_DOF_X], dofs[STEADY_DOF_Y], dofs[STEADY_DOF_Z] };
  place_trunk (self, &pelvis, &chest, &neck);

  for (int side = 0; side < 2; side++)
    {
      const double *own = dofs + side * STEADY_DOFS_PER_SIDE;
      SteadyVector *points = self->points + side * STEADY_POINTS_PER_SIDE;
      double out = side == 0 ? 1 : -1;

      place_arm (self, &chest, own, points, out);
      place_leg (self, &pelvis, own, points, side == 0 ? STEADY_PART_THIGH : STEADY_PART_THIGH_FAR, out);
    }
}

double
steady_point_radius (SteadyPoint point)
{
  guint near_point
      = point < STEADY_POINT_FAR (STEADY_POINT_FIRST_NEAR) ? point : point - STEADY_POINTS_PER_SIDE;

  switch (near_point)
    {
    case STEADY_POINT_HEAD:
      return STEADY_BODY_HEAD / 2;
    case STEADY_POINT_SHOULDER:
    case STEADY_POINT_ELBOW:
    case STEADY_POINT_WRIST:
    case STEADY_POINT_HAND:
      return STEADY_BODY_ARM_RADIUS;
    case STEADY_POINT_HIP:
      return STEADY_BODY_HIPS / 2 - HIP_SIDE;
    case STEADY_POINT_KNEE:
    case STEADY_POINT_ANKLE:
      return STEADY_BODY_LEG_RADIUS;
    case STEADY_POINT_HEEL:
    case STEADY_POINT_TOE:
      return STEADY_BODY_FOOT_RADIUS;
    default:
      return STEADY_BODY_TRUNK_RADIUS;
    }
}
