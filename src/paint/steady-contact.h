/* steady-contact.h: what of the body touches floor and wall, and bending the joints so that it does.
 *
 * A file gives joint angles; whoever writes it cannot make elbow, toe and floor meet exactly. This turns
 * all joints a little (damped least squares) until the contacts hold. Lengths cannot change, since only
 * joints turn; a contact out of reach is approached as near as the limbs allow. */
#pragma once

#include "steady-skeleton.h"

G_BEGIN_DECLS

/**
 * SteadyContactKind:
 * @STEADY_CONTACT_FLOOR: the skin at the point lies on y = 0
 * @STEADY_CONTACT_WALL: the skin at the point leans on the wall
 * @STEADY_CONTACT_STILL: the point keeps the place along and across the floor that it has in the hold
 * @STEADY_CONTACT_PLACE: the point stays where it is in the start position, in the air too
 * @STEADY_CONTACT_GRASP: the point meets another point of the body, as a hand an ankle
 */
typedef enum
{
  STEADY_CONTACT_FLOOR,
  STEADY_CONTACT_WALL,
  STEADY_CONTACT_STILL,
  STEADY_CONTACT_PLACE,
  STEADY_CONTACT_GRASP,
} SteadyContactKind;

typedef struct
{
  SteadyContactKind kind;
  SteadyPoint point;
  SteadyPoint other; /* what is grasped */
} SteadyContact;

#define STEADY_MAX_CONTACTS 24

typedef struct
{
  SteadyContact contacts[STEADY_MAX_CONTACTS];
  guint n_contacts;
  double wall;      /* x, in body heights */
  double wall_side; /* 1 where the body is to the right of the wall, -1 to the left */
} SteadyContacts;

/** Where points that do not move have their place; either may be NULL, and such points are then free. */
typedef struct
{
  const SteadySkeleton *hold;
  const SteadySkeleton *start;
} SteadyReference;

/** FALSE where there is no more room. */
gboolean steady_contacts_add (SteadyContacts *self, SteadyContact contact);

/** Leaves only the contacts that @other has too. */
void steady_contacts_intersect (SteadyContacts *self, const SteadyContacts *other);

/**
 * steady_contacts_solve:
 * @joints: (inout): the angles to begin with, then those that hold the contacts
 *
 * Returns: the largest distance left between a point and where it should be, in body heights
 */
double steady_contacts_solve (const SteadyContacts *self, SteadyBase base, SteadyJoints *joints,
                              SteadyReference reference);

/** Lifts or lowers the whole body until its lowest point lies on the floor. */
void steady_contacts_settle (SteadyBase base, SteadyJoints *joints);

G_END_DECLS
