/* steady-figure-file.c: a pose's group in an exercise or figure file, read strictly. */

#include "steady-error.h"
#include "steady-key-pose.h"

#include <string.h>

#define DEGREES (G_PI / 180)
#define FURTHEST 3.0 /* body heights; nothing of a figure is further out */

typedef struct
{
  const char *key;
  int n;
  SteadyDof dofs[3];
  double min, max; /* degrees, of the first number; the others may be -180 to 180 */
} JointKey;

static const JointKey whole_keys[] = {
  { "Tilt", 1, { STEADY_DOF_TILT }, -180, 180 },
  { "Lean", 1, { STEADY_DOF_LEAN }, -180, 180 },
  { "Turn", 1, { STEADY_DOF_TURN }, -180, 180 },
  { "Spine", 3, { STEADY_DOF_SPINE, STEADY_DOF_SPINE_LEAN, STEADY_DOF_SPINE_TURN }, -90, 90 },
  { "Neck", 2, { STEADY_DOF_NECK, STEADY_DOF_NECK_LEAN }, -90, 90 },
};

static const JointKey limb_keys[] = {
  { "Shoulder", 3, { STEADY_DOF_SHOULDER, STEADY_DOF_SHOULDER_OUT, STEADY_DOF_SHOULDER_TURN }, -180, 180 },
  { "Elbow", 1, { STEADY_DOF_ELBOW }, 0, 160 },
  { "Wrist", 1, { STEADY_DOF_WRIST }, -90, 90 },
  { "Hip", 3, { STEADY_DOF_HIP, STEADY_DOF_HIP_OUT, STEADY_DOF_HIP_TURN }, -90, 150 },
  { "Knee", 2, { STEADY_DOF_KNEE, STEADY_DOF_KNEE_OUT }, 0, 160 },
  { "Ankle", 1, { STEADY_DOF_ANKLE }, -90, 60 },
};

static const char * const point_names[] = {
  "pelvis", "waist", "chest", "head", "shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "heel", "toe", NULL,
};

static const char * const muscle_names[] = {
  "quadriceps", "hamstrings", "adductors", "calf", "gluteus", "gluteus-medius", "hip-flexors", "abdomen", "back", NULL,
};

typedef struct
{
  SteadyKeyPose *pose;
  GKeyFile *file;
  const char *group;
  const char *key;
} Reader;

typedef gboolean (*ReadKey) (const Reader *reader, GError **error);

static gboolean
invalid (const Reader *reader, GError **error, const char *expected)
{
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "[%s] %s: expected %s", reader->group, reader->key, expected);
  return FALSE;
}

static char **
read_list (const Reader *reader)
{
  char **list = g_key_file_get_string_list (reader->file, reader->group, reader->key, NULL, NULL);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    g_strstrip (list[i]);
  return list != NULL ? list : g_new0 (char *, 1);
}

static gboolean
parse_number (const char *text, double min, double max, double *number)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  /* Also false for what is not a number. */
  if (end == text || *end != '\0' || !(value >= min && value <= max))
    return FALSE;
  *number = value;
  return TRUE;
}

/* As many as there are, up to @max_n; -1 where one is no number within the limits. */
static int
read_numbers (const Reader *reader, double min, double max, double *numbers, int max_n)
{
  g_auto (GStrv) list = read_list (reader);
  int n = (int) g_strv_length (list);

  if (n > max_n)
    return -1;
  for (int i = 0; i < n; i++)
    if (!parse_number (list[i], min, max, &numbers[i]))
      return -1;
  return n;
}

static int
index_of (const char * const *names, const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

/* "knee" is both, "near-knee" and "far-knee" one of them. */
static const char *
split_side (const char *text, gboolean *near_side, gboolean *far_side)
{
  *near_side = !g_str_has_prefix (text, "far-");
  *far_side = !g_str_has_prefix (text, "near-");
  return text + (!*near_side ? strlen ("far-") : !*far_side ? strlen ("near-") : 0);
}

/* A single point; of two the near one unless it says far. */
static gboolean
parse_point (const char *text, guint *point)
{
  gboolean near_side, far_side;
  int index = index_of (point_names, split_side (text, &near_side, &far_side));

  if (index < 0)
    return FALSE;
  *point = (guint) index;
  if (!near_side && index >= (int) STEADY_POINT_FIRST_NEAR)
    *point = STEADY_POINT_FAR ((guint) index);
  return TRUE;
}

static void
drop_contacts (SteadyContacts *contacts, SteadyContactKind kind)
{
  guint kept = 0;

  for (guint i = 0; i < contacts->n_contacts; i++)
    if (contacts->contacts[i].kind != kind)
      contacts->contacts[kept++] = contacts->contacts[i];
  contacts->n_contacts = kept;
}

static gboolean
read_contacts (const Reader *reader, SteadyContactKind kind, GError **error)
{
  g_auto (GStrv) list = read_list (reader);
  SteadyContacts *contacts = &reader->pose->contacts;

  drop_contacts (contacts, kind);
  for (guint i = 0; list[i] != NULL; i++)
    {
      gboolean near_side, far_side, room = TRUE;
      int index = index_of (point_names, split_side (list[i], &near_side, &far_side));

      if (index < 0)
        return invalid (reader, error, "points of the body, such as heel;toe;near-knee");
      if (near_side || index < (int) STEADY_POINT_FIRST_NEAR)
        room = steady_contacts_add (contacts, (SteadyContact) { kind, (SteadyPoint) index });
      if (far_side && index >= (int) STEADY_POINT_FIRST_NEAR)
        room = room && steady_contacts_add (contacts, (SteadyContact) { kind, (SteadyPoint) STEADY_POINT_FAR ((guint) index) });
      if (!room)
        return invalid (reader, error, "fewer points that touch something");
    }
  return TRUE;
}

static gboolean
read_grasp (const Reader *reader, GError **error)
{
  g_auto (GStrv) list = read_list (reader);
  guint n = g_strv_length (list);

  drop_contacts (&reader->pose->contacts, STEADY_CONTACT_GRASP);
  for (guint i = 0; i + 1 < n; i += 2)
    {
      guint point = 0, other = 0;

      if (!parse_point (list[i], &point) || !parse_point (list[i + 1], &other)
          || !steady_contacts_add (&reader->pose->contacts, (SteadyContact) { STEADY_CONTACT_GRASP, (SteadyPoint) point,
                                                                              (SteadyPoint) other }))
        n = 1;
    }
  return n % 2 == 0 || invalid (reader, error, "pairs of points such as near-hand;near-ankle");
}

static gboolean
read_floor (const Reader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_FLOOR, error);
}

static gboolean
read_wall (const Reader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_WALL, error);
}

static gboolean
read_still (const Reader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_STILL, error);
}

static gboolean
read_place (const Reader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_PLACE, error);
}

static gboolean
read_wall_at (const Reader *reader, GError **error)
{
  if (read_numbers (reader, -FURTHEST, FURTHEST, &reader->pose->contacts.wall, 1) != 1)
    return invalid (reader, error, "where the wall stands, in body heights from -3 to 3");
  reader->pose->has_wall = TRUE;
  return TRUE;
}

static gboolean
read_body (const Reader *reader, GError **error)
{
  static const char * const bases[] = { "standing", "supine", "prone", "side", NULL };
  g_autofree char *text = g_key_file_get_string (reader->file, reader->group, reader->key, NULL);
  int index = text != NULL ? index_of (bases, text) : -1;

  if (index < 0)
    return invalid (reader, error, "standing, supine, prone or side");
  reader->pose->base = (SteadyBase) index;
  return TRUE;
}

static gboolean
read_ground (const Reader *reader, GError **error)
{
  static const char * const grounds[] = { "none", "floor", "mat", NULL };
  g_autofree char *text = g_key_file_get_string (reader->file, reader->group, reader->key, NULL);
  int index = text != NULL ? index_of (grounds, text) : -1;

  if (index < 0)
    return invalid (reader, error, "none, floor or mat");
  reader->pose->ground = (SteadyGround) index;
  return TRUE;
}

static gboolean
read_view (const Reader *reader, GError **error)
{
  double eye[2] = { 0, 0 };

  if (read_numbers (reader, -180, 180, eye, 2) < 1 || fabs (eye[1]) > 80)
    return invalid (reader, error, "the eye's direction and height in degrees, such as 90;20, at most 80 high");
  reader->pose->azimuth = eye[0];
  reader->pose->elevation = eye[1];
  return TRUE;
}

static gboolean
read_at (const Reader *reader, GError **error)
{
  double at[2] = { 0, 0 };

  if (read_numbers (reader, -FURTHEST, FURTHEST, at, 2) < 1)
    return invalid (reader, error, "the place of the hips, in body heights from -3 to 3");
  reader->pose->joints.dofs[STEADY_DOF_X] = at[0];
  reader->pose->joints.dofs[STEADY_DOF_Y] = at[1];
  return TRUE;
}

static gboolean
read_muscles (const Reader *reader, GError **error)
{
  g_auto (GStrv) list = read_list (reader);

  reader->pose->marks.muscles = 0;
  for (guint i = 0; list[i] != NULL; i++)
    {
      gboolean near_side, far_side;
      int muscle = index_of (muscle_names, split_side (list[i], &near_side, &far_side));

      if (muscle < 0)
        return invalid (reader, error, "quadriceps, hamstrings, adductors, calf, gluteus, gluteus-medius, hip-flexors, "
                                       "abdomen or back, with near- or far- before it for one side");
      if (near_side)
        reader->pose->marks.muscles |= STEADY_MUSCLE_NEAR (muscle);
      if (far_side)
        reader->pose->marks.muscles |= STEADY_MUSCLE_FAR (muscle);
    }
  return TRUE;
}

static gboolean
read_angle (const Reader *reader, GError **error)
{
  g_auto (GStrv) list = read_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_angle = n > 0;
  if (n == 0)
    return TRUE;
  if (n == 3 && g_str_equal (list[2], "level"))
    marks->angle[2] = STEADY_POINT_LEVEL;
  else if (n != 3 || !parse_point (list[2], &marks->angle[2]))
    n = 0;
  if (n != 3 || !parse_point (list[0], &marks->angle[0]) || !parse_point (list[1], &marks->angle[1]))
    return invalid (reader, error, "three points of the body such as knee;hip;ankle, the first where the angle is; "
                                   "the last may be level");
  return TRUE;
}

static gboolean
read_angle_range (const Reader *reader, GError **error)
{
  double range[2] = { 0, 0 };
  int n = read_numbers (reader, 0, 180, range, 2);

  if ((n != 0 && n != 2) || range[0] > range[1])
    return invalid (reader, error, "two angles from 0 to 180 degrees, such as 30;45, or nothing");
  reader->pose->marks.range_min = range[0];
  reader->pose->marks.range_max = range[1];
  return TRUE;
}

static gboolean
read_angle_number (const Reader *reader, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  reader->pose->marks.angle_bare = !g_key_file_get_boolean (reader->file, reader->group, reader->key, &local_error);
  return local_error == NULL || invalid (reader, error, "true or false");
}

static gboolean
read_angle_radius (const Reader *reader, GError **error)
{
  if (read_numbers (reader, 0.02, 1, &reader->pose->marks.angle_radius, 1) != 1)
    return invalid (reader, error, "the arc's radius in body heights, 0.02 to 1");
  return TRUE;
}

static gboolean
read_line (const Reader *reader, GError **error)
{
  g_auto (GStrv) list = read_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_line = n > 0;
  if (n != 0 && (n != 2 || !parse_point (list[0], &marks->line[0]) || !parse_point (list[1], &marks->line[1])))
    return invalid (reader, error, "two points of the body such as head;ankle, or nothing");
  return TRUE;
}

static gboolean
read_gap (const Reader *reader, GError **error)
{
  g_auto (GStrv) list = read_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_gap = n > 0;
  if (n > 1
      || (n == 1 && (!parse_point (list[0], &marks->gap) || marks->gap < STEADY_POINT_FIRST_NEAR
                     || marks->gap >= STEADY_POINT_FAR (STEADY_POINT_FIRST_NEAR))))
    return invalid (reader, error, "a point that the body has twice, such as knee, or nothing");
  return TRUE;
}

static gboolean
read_cross (const Reader *reader, GError **error)
{
  g_auto (GStrv) list = read_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_cross = n > 0;
  if (n == 0)
    return TRUE;
  if (n != 3 || !parse_point (list[0], &marks->cross) || !parse_number (list[1], -1, 1, &marks->cross_x)
      || !parse_number (list[2], -1, 1, &marks->cross_y))
    return invalid (reader, error, "a point of the body and how far off it to the right and up, such as waist;0;0.1");
  return TRUE;
}

static gboolean
read_corners (const Reader *reader, SteadyVector *corners, int max_n, guint *n_corners, GError **error)
{
  double numbers[2 * STEADY_MAX_OUTLINE];
  int n = read_numbers (reader, -FURTHEST, FURTHEST, numbers, 2 * max_n);

  if (n < 0 || n % 2 != 0)
    {
      g_autofree char *expected = g_strdup_printf ("at most %d corners x;y;x;y;… in body heights, or nothing", max_n);

      return invalid (reader, error, expected);
    }
  for (int i = 0; i < n / 2; i++)
    corners[i] = (SteadyVector) { numbers[2 * i], numbers[2 * i + 1], 0 };
  *n_corners = (guint) n / 2;
  return TRUE;
}

static gboolean
read_pillow (const Reader *reader, GError **error)
{
  return read_corners (reader, reader->pose->pillow, STEADY_MAX_PILLOW, &reader->pose->n_pillow, error);
}

static gboolean
read_outline (const Reader *reader, GError **error)
{
  return read_corners (reader, reader->pose->outline, STEADY_MAX_OUTLINE, &reader->pose->n_outline, error);
}

static const struct
{
  const char *key;
  ReadKey read;
} other_keys[] = {
  { "Body", read_body },
  { "View", read_view },
  { "Ground", read_ground },
  { "At", read_at },
  { "Floor", read_floor },
  { "Wall", read_wall },
  { "WallAt", read_wall_at },
  { "Still", read_still },
  { "Place", read_place },
  { "Grasp", read_grasp },
  { "Muscles", read_muscles },
  { "Angle", read_angle },
  { "AngleRange", read_angle_range },
  { "AngleNumber", read_angle_number },
  { "AngleRadius", read_angle_radius },
  { "Line", read_line },
  { "Gap", read_gap },
  { "Cross", read_cross },
  { "Pillow", read_pillow },
  { "Outline", read_outline },
};

static gboolean
read_joint (const Reader *reader, const JointKey *joint, gboolean near_side, gboolean far_side, GError **error)
{
  double degrees[3];
  int n = read_numbers (reader, -180, 180, degrees, joint->n);
  double *dofs = reader->pose->joints.dofs;

  if (n < 1 || degrees[0] < joint->min || degrees[0] > joint->max)
    {
      g_autofree char *expected = joint->n == 1
        ? g_strdup_printf ("an angle from %g to %g degrees", joint->min, joint->max)
        : g_strdup_printf ("up to %d angles separated by ;, the first from %g to %g degrees, the others from -180 to 180",
                           joint->n, joint->min, joint->max);

      return invalid (reader, error, expected);
    }
  for (int i = 0; i < joint->n; i++)
    {
      double radians = i < n ? degrees[i] * DEGREES : 0;

      if (near_side)
        dofs[joint->dofs[i]] = radians;
      if (far_side)
        dofs[STEADY_DOF_FAR (joint->dofs[i])] = radians;
    }
  return TRUE;
}

/* "Hip" is both, "NearHip" and "FarHip" one of them. */
static const JointKey *
find_joint (const char *key, gboolean *near_side, gboolean *far_side)
{
  const char *name = key;

  for (guint i = 0; i < G_N_ELEMENTS (whole_keys); i++)
    if (g_str_equal (whole_keys[i].key, key))
      {
        *near_side = TRUE;
        *far_side = FALSE;
        return &whole_keys[i];
      }

  *near_side = !g_str_has_prefix (key, "Far");
  *far_side = !g_str_has_prefix (key, "Near");
  if (!*near_side)
    name += strlen ("Far");
  else if (!*far_side)
    name += strlen ("Near");
  for (guint i = 0; i < G_N_ELEMENTS (limb_keys); i++)
    if (g_str_equal (limb_keys[i].key, name))
      return &limb_keys[i];
  return NULL;
}

static gboolean
read_key (const Reader *reader, GError **error)
{
  gboolean near_side, far_side;
  const JointKey *joint = find_joint (reader->key, &near_side, &far_side);

  if (joint != NULL)
    return read_joint (reader, joint, near_side, far_side, error);
  for (guint i = 0; i < G_N_ELEMENTS (other_keys); i++)
    if (g_str_equal (other_keys[i].key, reader->key))
      return other_keys[i].read (reader, error);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "[%s] %s: not a key of a figure", reader->group, reader->key);
  return FALSE;
}

/* What both sides share comes first, so that the order of the lines in the file does not matter. */
static gboolean
is_one_sided (const char *key)
{
  return g_str_has_prefix (key, "Near") || g_str_has_prefix (key, "Far");
}

gboolean
steady_key_pose_read (SteadyKeyPose *self, GKeyFile *file, const char *group, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (int one_sided = 0; one_sided < 2; one_sided++)
    for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
      {
        Reader reader = { self, file, group, keys[i] };

        /* Translations of a key are not the painter's. */
        if (strchr (keys[i], '[') == NULL && is_one_sided (keys[i]) == one_sided && !read_key (&reader, error))
          return FALSE;
      }
  return TRUE;
}
