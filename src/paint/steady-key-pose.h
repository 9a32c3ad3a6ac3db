/* steady-key-pose.h: one pose of a figure as its file gives it, in the body's own space. */
#pragma once

#include "steady-contact.h"
#include "steady-pose.h"

G_BEGIN_DECLS

typedef struct
{
  SteadyBase base;
  SteadyJoints joints;
  SteadyContacts contacts;
  double azimuth;    /* of the eye, degrees: 0 from the near side, 90 from the front of someone standing */
  double elevation;  /* of the eye above the floor, degrees */

  SteadyMarks marks;
  SteadyGround ground;
  gboolean has_wall;
  SteadyVector pillow[STEADY_MAX_PILLOW]; /* corners */
  guint n_pillow;
  SteadyVector outline[STEADY_MAX_OUTLINE];
  guint n_outline;
} SteadyKeyPose;

/** The part of the floor a movement needs, body heights. */
typedef struct
{
  double left, right;
  double back, front;
  double top;
} SteadySpace;

/** Standing, seen from the side, on the floor. */
void steady_key_pose_init (SteadyKeyPose *self);

/**
 * steady_key_pose_read:
 * @group: a group that need not be there
 *
 * Lays the group's keys over what @self already has. The keys are described in docs/exercise-files.md.
 *
 * Returns: FALSE with STEADY_ERROR_INVALID naming group and key
 */
gboolean steady_key_pose_read (SteadyKeyPose *self, GKeyFile *file, const char *group, GError **error);

/** Widens @space by the body standing as @skeleton. */
void steady_space_add (SteadySpace *space, const SteadySkeleton *skeleton);

/** Shows @skeleton with what belongs to @self, as the eye sees it. The frame is that of floor and wall. */
void steady_key_pose_show (const SteadyKeyPose *self,
                           const SteadySkeleton *skeleton,
                           const SteadySpace *space,
                           SteadyPose *pose);

G_END_DECLS
