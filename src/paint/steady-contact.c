#include "steady-contact.h"

#include <string.h>

#define MAX_EQUATIONS (3 * STEADY_MAX_CONTACTS)
#define ROUNDS 24
#define CLOSE_ENOUGH 1e-5 /* body heights: two hundredths of a millimetre */
/* Keeps a leg that cannot reach from swinging wildly. */
#define DAMPING 1e-5
/* The widest turn of a joint in one round, radians. */
#define LONGEST_STEP 0.2

typedef struct
{
  int n;
  double errors[MAX_EQUATIONS];
} Residual;

/* How readily each joint gives way. The body as a whole shifts first, then hip, knee and ankle bend, which is
 * where a person takes up the difference; sideways motion, spine and the trunk's slope hardly change. */
static double
give (int dof)
{
  int near_dof = dof < STEADY_DOF_FAR (STEADY_DOF_FIRST_NEAR) ? dof : dof - STEADY_DOFS_PER_SIDE;

  switch (near_dof)
    {
    case STEADY_DOF_X:
    case STEADY_DOF_Y:
    case STEADY_DOF_Z:
      return 1;
    case STEADY_DOF_SHOULDER:
    case STEADY_DOF_ELBOW:
    case STEADY_DOF_HIP:
    case STEADY_DOF_KNEE:
    case STEADY_DOF_ANKLE:
      return 0.5;
    case STEADY_DOF_HIP_OUT:
    case STEADY_DOF_HIP_TURN:
    case STEADY_DOF_SHOULDER_OUT:
    case STEADY_DOF_SHOULDER_TURN:
      return 0.1;
    case STEADY_DOF_TILT:
    case STEADY_DOF_SPINE:
    case STEADY_DOF_WRIST:
      return 0.02;
    default:
      return 0.01;
    }
}

static void
push (Residual *residual, double error)
{
  residual->errors[residual->n++] = error;
}

static void
push_place (Residual *residual, SteadyVector place, SteadyVector at, gboolean height_too)
{
  push (residual, place.x - at.x);
  push (residual, place.z - at.z);
  if (height_too)
    push (residual, place.y - at.y);
}

static void
measure (const SteadyContacts *self,
         const SteadySkeleton *skeleton,
         SteadyReference reference,
         Residual *residual)
{
  residual->n = 0;
  for (guint i = 0; i < self->n_contacts; i++)
    {
      SteadyPoint point = self->contacts[i].point;
      SteadyVector at = skeleton->points[point];

      switch (self->contacts[i].kind)
        {
        case STEADY_CONTACT_FLOOR:
          push (residual, steady_point_radius (point) - at.y);
          break;
        case STEADY_CONTACT_WALL:
          push (residual, self->wall + self->wall_side * steady_point_radius (point) - at.x);
          break;
        case STEADY_CONTACT_STILL:
          if (reference.hold != NULL)
            push_place (residual, reference.hold->points[point], at, FALSE);
          break;
        case STEADY_CONTACT_PLACE:
          if (reference.start != NULL)
            push_place (residual, reference.start->points[point], at, TRUE);
          break;
        case STEADY_CONTACT_GRASP:
        default:
          push_place (residual, skeleton->points[self->contacts[i].other], at, TRUE);
          break;
        }
    }
}

static double
largest (const Residual *residual)
{
  double worst = 0;

  for (int i = 0; i < residual->n; i++)
    worst = MAX (worst, fabs (residual->errors[i]));
  return worst;
}

/* Solves the symmetric positive definite system in place (Cholesky); the answer replaces @b. */
static void
solve_symmetric (double a[MAX_EQUATIONS][MAX_EQUATIONS], double *b, int n)
{
  for (int i = 0; i < n; i++)
    for (int j = 0; j <= i; j++)
      {
        double sum = a[i][j];

        for (int k = 0; k < j; k++)
          sum -= a[i][k] * a[j][k];
        a[i][j] = i == j ? sqrt (MAX (sum, DAMPING * DAMPING)) : sum / a[j][j];
      }
  for (int i = 0; i < n; i++)
    {
      for (int k = 0; k < i; k++)
        b[i] -= a[i][k] * b[k];
      b[i] /= a[i][i];
    }
  for (int i = n - 1; i >= 0; i--)
    {
      for (int k = i + 1; k < n; k++)
        b[i] -= a[k][i] * b[k];
      b[i] /= a[i][i];
    }
}

/* How each error changes with each joint, by a small turn of it. */
static void
differentiate (const SteadyContacts *self,
               SteadyBase base,
               const SteadyJoints *joints,
               SteadyReference reference,
               const Residual *now,
               double jacobian[MAX_EQUATIONS][STEADY_N_DOFS])
{
  const double small = 1e-6;

  for (int dof = 0; dof < STEADY_N_DOFS; dof++)
    {
      SteadyJoints turned = *joints;
      SteadySkeleton skeleton;
      Residual then;

      turned.dofs[dof] += small;
      steady_skeleton_place (&skeleton, base, &turned);
      measure (self, &skeleton, reference, &then);
      for (int i = 0; i < now->n; i++)
        jacobian[i][dof] = (now->errors[i] - then.errors[i]) / small;
    }
}

/* The smallest turn of all joints together, weighed by how readily they give, that takes the errors away. */
static void
step (const SteadyContacts *self, SteadyBase base, SteadyJoints *joints, SteadyReference reference,
      const Residual *now)
{
  double jacobian[MAX_EQUATIONS][STEADY_N_DOFS];
  double square[MAX_EQUATIONS][MAX_EQUATIONS];
  double pull[MAX_EQUATIONS];

  differentiate (self, base, joints, reference, now, jacobian);
  memcpy (pull, now->errors, sizeof pull);
  for (int i = 0; i < now->n; i++)
    for (int j = 0; j <= i; j++)
      {
        square[i][j] = i == j ? DAMPING : 0;
        for (int dof = 0; dof < STEADY_N_DOFS; dof++)
          square[i][j] += jacobian[i][dof] * jacobian[j][dof] * give (dof);
      }
  solve_symmetric (square, pull, now->n);

  for (int dof = 0; dof < STEADY_N_DOFS; dof++)
    {
      double change = 0;

      for (int i = 0; i < now->n; i++)
        change += jacobian[i][dof] * pull[i] * give (dof);
      joints->dofs[dof] += CLAMP (change, -LONGEST_STEP, LONGEST_STEP);
    }
}

/* Knees and elbows do not bend backwards. */
static void
keep_limits (SteadyJoints *joints)
{
  static const int hinges[] = { STEADY_DOF_KNEE, STEADY_DOF_ELBOW,
                                STEADY_DOF_FAR (STEADY_DOF_KNEE), STEADY_DOF_FAR (STEADY_DOF_ELBOW) };

  for (guint i = 0; i < G_N_ELEMENTS (hinges); i++)
    joints->dofs[hinges[i]] = CLAMP (joints->dofs[hinges[i]], 0, 160 * G_PI / 180);
}

gboolean
steady_contacts_add (SteadyContacts *self, SteadyContact contact)
{
  if (self->n_contacts >= STEADY_MAX_CONTACTS)
    return FALSE;
  self->contacts[self->n_contacts++] = contact;
  return TRUE;
}

static gboolean
has_contact (const SteadyContacts *self, SteadyContact contact)
{
  for (guint i = 0; i < self->n_contacts; i++)
    if (self->contacts[i].kind == contact.kind && self->contacts[i].point == contact.point
        && self->contacts[i].other == contact.other)
      return TRUE;
  return FALSE;
}

void
steady_contacts_intersect (SteadyContacts *self, const SteadyContacts *other)
{
  guint kept = 0;

  for (guint i = 0; i < self->n_contacts; i++)
    if (has_contact (other, self->contacts[i]))
      self->contacts[kept++] = self->contacts[i];
  self->n_contacts = kept;
}

double
steady_contacts_solve (const SteadyContacts *self,
                       SteadyBase base,
                       SteadyJoints *joints,
                       SteadyReference reference)
{
  SteadySkeleton skeleton;
  Residual residual;

  keep_limits (joints);
  for (int round = 0;; round++)
    {
      steady_skeleton_place (&skeleton, base, joints);
      measure (self, &skeleton, reference, &residual);
      if (round == ROUNDS || largest (&residual) < CLOSE_ENOUGH)
        return largest (&residual);
      step (self, base, joints, reference, &residual);
      keep_limits (joints);
    }
}

void
steady_contacts_settle (SteadyBase base, SteadyJoints *joints)
{
  SteadySkeleton skeleton;
  double lowest = G_MAXDOUBLE;

  steady_skeleton_place (&skeleton, base, joints);
  for (int point = 0; point < STEADY_N_POINTS; point++)
    lowest = MIN (lowest, skeleton.points[point].y - steady_point_radius ((SteadyPoint) point));
  joints->dofs[STEADY_DOF_Y] -= lowest;
}
