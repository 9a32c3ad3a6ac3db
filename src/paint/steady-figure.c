#include "steady-figure.h"

#include "steady-error.h"
#include "steady-key-pose.h"


#define MAX_KEYS 3
#define MAX_MISTAKES 4
/* How finely the whole movement is looked at to find its frame. */
#define FRAME_STEPS 12
/* Room at the edges of the frame for what is between those looks, body heights. */
#define FRAME_EDGE 0.004

struct _SteadyFigure
{
  SteadyKeyPose keys[MAX_KEYS]; /* start, perhaps one on the way, hold */
  guint n_keys;
  SteadyKeyPose mistakes[MAX_MISTAKES];
  guint n_mistakes;

  SteadySkeleton start, hold;
  SteadyContacts lasting; /* the contacts of all keys: these hold on the way too */
  SteadySpace space;
  SteadySpace mistake_spaces[MAX_MISTAKES];
  int angle_shown;
  SteadyVector aim[2];
  double left, right, bottom, top;
};

static const SteadyKeyPose *
last_key (const SteadyFigure *self)
{
  return &self->keys[self->n_keys - 1];
}

/* Slow, faster, slow: no speed at either end. */
static double
ease (double t)
{
  return t * t * (3 - 2 * t);
}

/* Through three values without a stop at the middle one, and without going beyond any. */
static double
mix_through (double a, double b, double c, double t)
{
  double first = b - a, second = c - b;
  double slope = first * second > 0 ? 2 * first * second / (first + second) : 0;
  double u = t < 0.5 ? 2 * t : 2 * t - 1;
  double from = t < 0.5 ? a : b, to = t < 0.5 ? b : c;
  double start_slope = t < 0.5 ? first : slope, end_slope = t < 0.5 ? slope : second;

  return from + (to - from) * u * u * (3 - 2 * u) + start_slope * u * (1 - u) * (1 - u)
         - end_slope * u * u * (1 - u);
}

static void
mix_joints (const SteadyFigure *self, double t, SteadyJoints *joints)
{
  for (int i = 0; i < STEADY_N_DOFS; i++)
    {
      double start = self->keys[0].joints.dofs[i], end = last_key (self)->joints.dofs[i];

      joints->dofs[i] = self->n_keys == 3 ? mix_through (start, self->keys[1].joints.dofs[i], end, t)
                                          : start + (end - start) * t;
    }
}

/* @t from 0, the start, to 1, the hold. */
static void
place_at (const SteadyFigure *self, double t, SteadySkeleton *skeleton)
{
  const SteadyKeyPose *key = last_key (self);
  SteadyJoints joints;

  mix_joints (self, t, &joints);
  steady_contacts_solve (&self->lasting, key->base, &joints, (SteadyReference) { &self->hold, &self->start });
  steady_skeleton_place (skeleton, key->base, &joints);
}

/* The group itself, then "GROUP VARIANT" for each variant. */
static gboolean
read_layers (
    SteadyKeyPose *key, GKeyFile *file, const char *group, const char * const *variants, GError **error)
{
  if (!steady_key_pose_read (key, file, group, error))
    return FALSE;
  for (guint i = 0; variants != NULL && variants[i] != NULL; i++)
    {
      g_autofree char *own = g_strconcat (group, " ", variants[i], NULL);

      if (!steady_key_pose_read (key, file, own, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_layer (GKeyFile *file, const char *group, const char * const *variants)
{
  if (g_key_file_has_group (file, group))
    return TRUE;
  for (guint i = 0; variants != NULL && variants[i] != NULL; i++)
    {
      g_autofree char *own = g_strconcat (group, " ", variants[i], NULL);

      if (g_key_file_has_group (file, own))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_movement (SteadyFigure *self, GKeyFile *file, const char * const *variants, GError **error)
{
  static const char * const groups[MAX_KEYS] = { "Pose start", "Pose way", "Pose hold" };
  SteadyKeyPose key;

  steady_key_pose_init (&key);
  if (!read_layers (&key, file, "Figure", variants, error))
    return FALSE;
  for (guint i = 0; i < MAX_KEYS; i++)
    {
      if (i == 1 && !has_layer (file, groups[i], variants))
        continue;
      if (!read_layers (&key, file, groups[i], variants, error))
        return FALSE;
      if (self->n_keys > 0 && key.base != self->keys[0].base)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                       "[%s] Body: expected the same as at the start, for a body cannot turn over on the way",
                       groups[i]);
          return FALSE;
        }
      self->keys[self->n_keys++] = key;
    }
  return TRUE;
}

static gboolean
read_mistakes (SteadyFigure *self, GKeyFile *file, const char * const *variants, GError **error)
{
  for (guint i = 0; i < MAX_MISTAKES; i++)
    {
      g_autofree char *group
          = i == 0 ? g_strdup ("Pose mistake") : g_strdup_printf ("Pose mistake-%u", i + 1);
      SteadyKeyPose *key = &self->mistakes[i];

      if (!has_layer (file, group, variants))
        return TRUE;
      *key = *last_key (self);
      if (!read_layers (key, file, group, variants, error))
        return FALSE;
      self->n_mistakes++;
    }
  return TRUE;
}

static void
settle (SteadyKeyPose *key, SteadyReference reference, SteadySkeleton *skeleton)
{
  key->contacts.wall_side = key->joints.dofs[STEADY_DOF_X] < key->contacts.wall ? -1 : 1;
  steady_contacts_settle (key->base, &key->joints);
  steady_contacts_solve (&key->contacts, key->base, &key->joints, reference);
  steady_skeleton_place (skeleton, key->base, &key->joints);
}

/* Start and hold lean on each other: what stays still has its place from the hold, what must not move at all
 * from the start. The start is therefore found twice. */
static void
settle_movement (SteadyFigure *self)
{
  SteadyKeyPose *start = &self->keys[0], *hold = &self->keys[self->n_keys - 1];
  SteadyKeyPose first = *start;
  SteadySkeleton way;

  settle (&first, (SteadyReference) { NULL, NULL }, &self->start);
  settle (hold, (SteadyReference) { NULL, &self->start }, &self->hold);
  settle (start, (SteadyReference) { &self->hold, NULL }, &self->start);
  if (self->n_keys == MAX_KEYS)
    settle (&self->keys[1], (SteadyReference) { &self->hold, &self->start }, &way);

  self->lasting = hold->contacts;
  for (guint i = 0; i + 1 < self->n_keys; i++)
    steady_contacts_intersect (&self->lasting, &self->keys[i].contacts);
}

static void
widen_frame (SteadyFigure *self, const SteadyPose *pose)
{
  self->left = MIN (self->left, pose->left - FRAME_EDGE);
  self->right = MAX (self->right, pose->right + FRAME_EDGE);
  self->bottom = MIN (self->bottom, pose->bottom - FRAME_EDGE);
  self->top = MAX (self->top, pose->top + FRAME_EDGE);
}

static void
find_frame (SteadyFigure *self)
{
  SteadySkeleton skeletons[FRAME_STEPS + 1];

  self->space = (SteadySpace) { G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i <= FRAME_STEPS; i++)
    {
      place_at (self, (double) i / FRAME_STEPS, &skeletons[i]);
      steady_space_add (&self->space, &skeletons[i]);
    }

  self->left = self->bottom = G_MAXDOUBLE;
  self->right = self->top = -G_MAXDOUBLE;
  for (guint i = 0; i <= FRAME_STEPS; i++)
    {
      SteadyPose pose;

      steady_key_pose_show (last_key (self), &skeletons[i], &self->space, &pose);
      /* The number stands at the hold; of an angle that hardly opens yet it could be on either side. */
      pose.marks.angle_bare = pose.marks.angle_bare || i < FRAME_STEPS;
      steady_pose_measure (&pose);
      widen_frame (self, &pose);
      if (i == FRAME_STEPS)
        {
          self->angle_shown = (int) lround (steady_pose_get_angle (&pose));
          steady_pose_get_angle_arms (&pose, &self->aim[0], &self->aim[1]);
        }
    }
}

static void
finish (SteadyFigure *self)
{
  settle_movement (self);
  find_frame (self);

  for (guint i = 0; i < self->n_mistakes; i++)
    {
      SteadySkeleton skeleton;

      settle (&self->mistakes[i], (SteadyReference) { &self->hold, &self->start }, &skeleton);
      self->mistake_spaces[i]
          = (SteadySpace) { G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
      steady_space_add (&self->mistake_spaces[i], &skeleton);
    }
}

SteadyFigure *
steady_figure_new_from_file (GKeyFile *file, const char * const *variants, GError **error)
{
  g_autoptr (SteadyFigure) self = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_atomic_rc_box_new0 (SteadyFigure);
  if (!read_movement (self, file, variants, error) || !read_mistakes (self, file, variants, error))
    return NULL;
  finish (self);
  return g_steal_pointer (&self);
}

SteadyFigure *
steady_figure_ref (SteadyFigure *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
steady_figure_unref (SteadyFigure *self)
{
  g_atomic_rc_box_release (self);
}

void
steady_figure_pose_at (const SteadyFigure *self, SteadyFigurePhase phase, double fraction, gboolean mirrored,
                       SteadyPose *pose)
{
  SteadySkeleton skeleton;
  double t = 0;

  g_return_if_fail (self != NULL && pose != NULL);

  fraction = fraction > 0 ? MIN (fraction, 1) : 0;
  if (phase == STEADY_FIGURE_LIFT)
    t = ease (fraction);
  else if (phase == STEADY_FIGURE_LOWER)
    t = 1 - ease (fraction);
  else if (phase == STEADY_FIGURE_HOLD)
    t = 1;

  place_at (self, t, &skeleton);
  steady_key_pose_show (last_key (self), &skeleton, &self->space, pose);
  pose->angle_shown = self->angle_shown;
  memcpy (pose->aim, self->aim, sizeof pose->aim);
  pose->left = self->left;
  pose->right = self->right;
  pose->bottom = self->bottom;
  pose->top = self->top;
  if (mirrored)
    steady_pose_mirror (pose);
}

gboolean
steady_figure_moves (const SteadyFigure *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  for (guint i = 0; i < STEADY_N_DOFS; i++)
    if (self->keys[0].joints.dofs[i] != last_key (self)->joints.dofs[i])
      return TRUE;
  return FALSE;
}

guint
steady_figure_get_n_mistakes (const SteadyFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_mistakes;
}

gboolean
steady_figure_mistake (const SteadyFigure *self, guint index, gboolean mirrored, SteadyPose *pose)
{
  SteadySkeleton skeleton;

  g_return_val_if_fail (self != NULL && pose != NULL, FALSE);

  if (index >= self->n_mistakes)
    return FALSE;
  steady_skeleton_place (&skeleton, self->mistakes[index].base, &self->mistakes[index].joints);
  steady_key_pose_show (&self->mistakes[index], &skeleton, &self->mistake_spaces[index], pose);
  steady_pose_measure (pose);
  pose->angle_shown = (int) lround (steady_pose_get_angle (pose));
  steady_pose_get_angle_arms (pose, &pose->aim[0], &pose->aim[1]);
  if (mirrored)
    steady_pose_mirror (pose);
  return TRUE;
}
