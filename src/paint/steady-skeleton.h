/* steady-skeleton.h: the body: how long its parts are, how its joints turn, where they then are.
 *
 * Lengths are fractions of body height, after R. Drillis and R. Contini, "Body Segment Parameters",
 * Technical Report 1166.03, New York University, 1966, as reproduced in D. A. Winter, "Biomechanics and
 * Motor Control of Human Movement". Joints turn in the clinician's terms (flexion, abduction, rotation);
 * no joint ever changes a length. */
#pragma once

#include "steady-vector.h"

#include <glib.h>

G_BEGIN_DECLS

/* Distances between joint centres. */
#define STEADY_BODY_SHANK       0.246
#define STEADY_BODY_THIGH       0.245
#define STEADY_BODY_TRUNK       0.288 /* hip to shoulder: 0.818 - 0.530 */
#define STEADY_BODY_PELVIS      0.100 /* its lower part, hip to waist */
#define STEADY_BODY_UPPER_ARM   0.186
#define STEADY_BODY_FOREARM     0.146
#define STEADY_BODY_HAND        0.108 /* wrist to fingertip */
#define STEADY_BODY_FOOT        0.152 /* heel to toe */
#define STEADY_BODY_ANKLE       0.039 /* height of the ankle over the sole */
#define STEADY_BODY_HEAD        0.130 /* chin to top */
#define STEADY_BODY_NECK        0.117 /* shoulder line to the middle of the head: 0.935 - 0.818 */
#define STEADY_BODY_SHOULDERS   0.259 /* breadth */
#define STEADY_BODY_HIPS        0.191 /* breadth */

/* Half thicknesses, chosen for the drawing: every limb has one weight along its length. */
#define STEADY_BODY_TRUNK_RADIUS 0.056
#define STEADY_BODY_LEG_RADIUS   0.032
#define STEADY_BODY_ARM_RADIUS   0.023
#define STEADY_BODY_NECK_RADIUS  0.026
#define STEADY_BODY_FOOT_RADIUS  0.0175

/**
 * SteadyDof: the ways to turn or shift, in radians and body heights
 *
 * Those of the arms and legs come twice: the near side (the right side of an unmirrored drawing) and,
 * STEADY_DOFS_PER_SIDE further on, the far side.
 */
typedef enum
{
  STEADY_DOF_X,
  STEADY_DOF_Y,
  STEADY_DOF_Z,
  STEADY_DOF_TILT,        /* of the whole body: forward, in the person's own terms */
  STEADY_DOF_LEAN,        /* towards the far side */
  STEADY_DOF_TURN,        /* about the long axis, towards the far side */
  STEADY_DOF_SPINE,       /* forward; the trunk above the waist against the pelvis */
  STEADY_DOF_SPINE_LEAN,
  STEADY_DOF_SPINE_TURN,
  STEADY_DOF_NECK,
  STEADY_DOF_NECK_LEAN,

  STEADY_DOF_SHOULDER,    /* flexion: 0 beside the body, 90 straight ahead */
  STEADY_DOF_SHOULDER_OUT, /* abduction */
  STEADY_DOF_SHOULDER_TURN, /* outward rotation */
  STEADY_DOF_ELBOW,       /* flexion */
  STEADY_DOF_WRIST,       /* flexion, towards the palm */
  STEADY_DOF_HIP,         /* flexion: 0 in line with the trunk */
  STEADY_DOF_HIP_OUT,     /* abduction */
  STEADY_DOF_HIP_TURN,    /* outward rotation */
  STEADY_DOF_KNEE,        /* flexion: 0 straight */
  STEADY_DOF_KNEE_OUT,    /* the shank inwards of the thigh's line: a bow leg */
  STEADY_DOF_ANKLE,       /* 0 at a right angle to the shank, positive: toes up */
  STEADY_DOF_LAST_NEAR = STEADY_DOF_ANKLE,
} SteadyDof;

#define STEADY_DOF_FIRST_NEAR STEADY_DOF_SHOULDER
#define STEADY_DOFS_PER_SIDE (STEADY_DOF_LAST_NEAR - STEADY_DOF_FIRST_NEAR + 1)
#define STEADY_DOF_FAR(dof) ((dof) + STEADY_DOFS_PER_SIDE)
#define STEADY_N_DOFS (STEADY_DOF_FIRST_NEAR + 2 * STEADY_DOFS_PER_SIDE)

/** How the body lies before its own tilt, lean and turn. */
typedef enum
{
  STEADY_BASE_STANDING, /* upright, facing the right of the picture */
  STEADY_BASE_SUPINE,   /* on the back, head at the left */
  STEADY_BASE_PRONE,    /* on the belly, head at the right */
  STEADY_BASE_SIDE,     /* on the far side, facing the eye, head at the right */
} SteadyBase;

/** Joint centres and what hangs on them; the far side's follow STEADY_POINTS_PER_SIDE further on. */
typedef enum
{
  STEADY_POINT_PELVIS, /* between the hips */
  STEADY_POINT_WAIST,
  STEADY_POINT_CHEST,  /* between the shoulders */
  STEADY_POINT_HEAD,   /* its middle */

  STEADY_POINT_SHOULDER,
  STEADY_POINT_ELBOW,
  STEADY_POINT_WRIST,
  STEADY_POINT_HAND,
  STEADY_POINT_HIP,
  STEADY_POINT_KNEE,
  STEADY_POINT_ANKLE,
  STEADY_POINT_HEEL,
  STEADY_POINT_TOE,
  STEADY_POINT_CHEST_SIDE, /* the trunk's corners */
  STEADY_POINT_WAIST_SIDE,
  STEADY_POINT_PELVIS_SIDE,
  STEADY_POINT_LAST_NEAR = STEADY_POINT_PELVIS_SIDE,
} SteadyPoint;

#define STEADY_POINT_FIRST_NEAR STEADY_POINT_SHOULDER
#define STEADY_POINTS_PER_SIDE (STEADY_POINT_LAST_NEAR - STEADY_POINT_FIRST_NEAR + 1)
#define STEADY_POINT_FAR(point) ((point) + STEADY_POINTS_PER_SIDE)
#define STEADY_N_POINTS (STEADY_POINT_FIRST_NEAR + 2 * STEADY_POINTS_PER_SIDE)

/** Parts that carry a muscle: which way their front and their outer side look. */
typedef enum
{
  STEADY_PART_PELVIS,
  STEADY_PART_CHEST,
  STEADY_PART_THIGH,
  STEADY_PART_SHANK,
  STEADY_PART_THIGH_FAR,
  STEADY_PART_SHANK_FAR,
} SteadyPart;

#define STEADY_N_PARTS (STEADY_PART_SHANK_FAR + 1)

typedef struct
{
  double dofs[STEADY_N_DOFS];
} SteadyJoints;

typedef struct
{
  SteadyVector points[STEADY_N_POINTS];
  SteadyVector fronts[STEADY_N_PARTS]; /* unit vectors */
  SteadyVector
      sides[STEADY_N_PARTS]; /* unit vectors; of pelvis and chest: to the near side, of a leg: outwards */
} SteadySkeleton;

/** Where everything is when the joints stand so. Pure. */
void steady_skeleton_place (SteadySkeleton *self, SteadyBase base, const SteadyJoints *joints);

/** How far the skin is from the point, for what touches the floor or a wall. */
double steady_point_radius (SteadyPoint point);

G_END_DECLS
