/* steady-pose.h: one still moment of the figure, ready to be drawn. A plain value: it owns nothing.
 *
 * Points are as the eye sees them, in body heights: x to the right, y up, z towards the eye. */
#pragma once

#include "steady-skeleton.h"

G_BEGIN_DECLS

/** The muscles a patch can show. */
typedef enum
{
  STEADY_MUSCLE_QUADRICEPS,     /* front of the thigh */
  STEADY_MUSCLE_HAMSTRINGS,     /* back of the thigh */
  STEADY_MUSCLE_ADDUCTORS,      /* inner thigh */
  STEADY_MUSCLE_CALF,
  STEADY_MUSCLE_GLUTEUS,        /* seat */
  STEADY_MUSCLE_GLUTEUS_MEDIUS, /* side of the hip */
  STEADY_MUSCLE_HIP_FLEXORS,    /* front of the hip */
  STEADY_MUSCLE_ABDOMEN,
  STEADY_MUSCLE_BACK,
} SteadyMuscle;

#define STEADY_N_MUSCLES (STEADY_MUSCLE_BACK + 1)

/** Bits of SteadyMarks.muscles. */
#define STEADY_MUSCLE_NEAR(muscle) (1u << (muscle))
#define STEADY_MUSCLE_FAR(muscle) (1u << ((muscle) + STEADY_N_MUSCLES))

typedef enum
{
  STEADY_GROUND_NONE,
  STEADY_GROUND_FLOOR,
  STEADY_GROUND_MAT,
} SteadyGround;

/** The second arm of an angle where it is not a point: along the floor, below or above the first. */
#define STEADY_POINT_LEVEL STEADY_N_POINTS

/**
 * SteadyMarks:
 *
 * What is drawn on and around the body.
 */
typedef struct
{
  guint muscles;

  gboolean has_angle;
  guint angle[3];          /* vertex, then the two arms' ends; the last may be STEADY_POINT_LEVEL */
  double angle_radius;     /* of the arc, body heights */
  gboolean angle_bare;     /* without its number: where no number is asked for */
  double range_min, range_max; /* degrees: where the arm should be; both 0 where there is no range */

  gboolean has_line;       /* should be straight: from the first point to the second */
  guint line[2];

  gboolean has_gap;        /* the distance between the near point and the far one is what matters */
  guint gap;

  gboolean has_cross;      /* where a mistake is seen */
  guint cross;
  double cross_x, cross_y; /* off that point, as the eye sees it, body heights */
} SteadyMarks;

#define STEADY_MAX_OUTLINE 8
#define STEADY_MAX_PILLOW 4
#define STEADY_PILLOW_RADIUS 0.02

/** How thick floor and wall are drawn, body heights. */
#define STEADY_POSE_LINE 0.011

/** Height of the number at the arc, and its distance from it. */
#define STEADY_POSE_NUMBER 0.072
#define STEADY_POSE_NUMBER_GAP 0.035
/* Half of the sign that crosses a wrong position out. */
#define STEADY_POSE_CROSS 0.045

typedef struct
{
  SteadyMarks marks;
  int angle_shown;      /* degrees of the finished pose: the number at the arc */
  SteadyVector aim[2];  /* the arms of the finished pose's angle, unit vectors: a range has its place there */

  SteadyVector points[STEADY_N_POINTS];
  SteadyVector fronts[STEADY_N_PARTS];
  SteadyVector sides[STEADY_N_PARTS];
  SteadyVector upward;  /* away from the floor */
  gboolean mirrored;

  SteadyGround ground;
  SteadyVector ground_corners[4];
  gboolean has_wall;
  SteadyVector wall[2]; /* foot and top of the line, its near edge at the wall's face */
  SteadyVector pillow[STEADY_MAX_PILLOW]; /* corners */
  guint n_pillow;
  SteadyVector outline[STEADY_MAX_OUTLINE]; /* of a chair or the like */
  guint n_outline;

  double left, right, bottom, top; /* the frame that holds the whole movement, so that nothing jumps */
} SteadyPose;

/** The angle the pose's arc spans, degrees in the body's own space; -1 without one. */
double steady_pose_get_angle (const SteadyPose *self);

/** (out): the unit directions of the arc's arms; FALSE where the pose has no angle or an arm no length. */
gboolean steady_pose_get_angle_arms (const SteadyPose *self, SteadyVector *from, SteadyVector *to);

/** Where the sign is that crosses a wrong position out: in a corner of the frame where the pose has no place for it. */
SteadyVector steady_pose_get_cross (const SteadyPose *self);

/** Width by height of the frame. */
double steady_pose_get_aspect (const SteadyPose *self);

/** Widens the frame by everything this pose draws. */
void steady_pose_measure (SteadyPose *self);

/** Swaps left and right of the picture. */
void steady_pose_mirror (SteadyPose *self);

G_END_DECLS
