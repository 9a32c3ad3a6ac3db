/* steady-figure-file.c: a pose's group in an exercise or figure file, read strictly. */

#include "steady-enum.h"
#include "steady-error.h"
#include "steady-exercise-keys.h"
#include "steady-figure-reader.h"

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

static const char * const muscle_names[] = {
  "quadriceps",     "hamstrings",  "adductors", "calf", "gluteus",
  "gluteus-medius", "hip-flexors", "abdomen",   "back",
};

typedef gboolean (*ReadKey) (const SteadyReader *reader, GError **error);

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
read_contacts (const SteadyReader *reader, SteadyContactKind kind, GError **error)
{
  g_auto (GStrv) list = steady_reader_list (reader);
  SteadyContacts *contacts = &reader->pose->contacts;

  drop_contacts (contacts, kind);
  for (guint i = 0; list[i] != NULL; i++)
    {
      gboolean near_side, far_side, twice, room = TRUE;
      int index = steady_reader_find_point (list[i], &near_side, &far_side);

      if (index < 0)
        return steady_reader_invalid (reader, error, "points of the body, such as heel;toe;near-knee");
      twice = index >= (int) STEADY_POINT_FIRST_NEAR;
      if (near_side || !twice)
        room = steady_contacts_add (contacts, (SteadyContact) { kind, (SteadyPoint) index });
      if (far_side && twice)
        room &= steady_contacts_add (contacts, (SteadyContact) { kind, STEADY_POINT_FAR ((guint) index) });
      if (!room)
        return steady_reader_invalid (reader, error, "fewer points that touch something");
    }
  return TRUE;
}

static gboolean
read_grasp (const SteadyReader *reader, GError **error)
{
  g_auto (GStrv) list = steady_reader_list (reader);
  guint n = g_strv_length (list);

  drop_contacts (&reader->pose->contacts, STEADY_CONTACT_GRASP);
  for (guint i = 0; i + 1 < n; i += 2)
    {
      guint point = 0, other = 0;

      if (!steady_reader_parse_point (list[i], &point) || !steady_reader_parse_point (list[i + 1], &other)
          || !steady_contacts_add (
              &reader->pose->contacts,
              (SteadyContact) { STEADY_CONTACT_GRASP, (SteadyPoint) point, (SteadyPoint) other }))
        n = 1;
    }
  return n % 2 == 0 || steady_reader_invalid (reader, error, "pairs of points such as near-hand;near-ankle");
}

static gboolean
read_floor (const SteadyReader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_FLOOR, error);
}

static gboolean
read_wall (const SteadyReader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_WALL, error);
}

static gboolean
read_still (const SteadyReader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_STILL, error);
}

static gboolean
read_place (const SteadyReader *reader, GError **error)
{
  return read_contacts (reader, STEADY_CONTACT_PLACE, error);
}

static gboolean
read_wall_at (const SteadyReader *reader, GError **error)
{
  if (steady_reader_numbers (reader, -FURTHEST, FURTHEST, &reader->pose->contacts.wall, 1) != 1)
    return steady_reader_invalid (reader, error, "where the wall stands, in body heights from -3 to 3");
  reader->pose->has_wall = TRUE;
  return TRUE;
}

static gboolean
read_body (const SteadyReader *reader, GError **error)
{
  static const char * const bases[] = { "standing", "supine", "prone", "side" };
  g_autofree char *text = g_key_file_get_string (reader->file, reader->group, reader->key, NULL);
  int index = steady_enum_index (bases, G_N_ELEMENTS (bases), text);

  if (index < 0)
    return steady_reader_invalid (reader, error, "standing, supine, prone or side");
  reader->pose->base = (SteadyBase) index;
  return TRUE;
}

static gboolean
read_ground (const SteadyReader *reader, GError **error)
{
  static const char * const grounds[] = { "none", "floor", "mat" };
  g_autofree char *text = g_key_file_get_string (reader->file, reader->group, reader->key, NULL);
  int index = steady_enum_index (grounds, G_N_ELEMENTS (grounds), text);

  if (index < 0)
    return steady_reader_invalid (reader, error, "none, floor or mat");
  reader->pose->ground = (SteadyGround) index;
  return TRUE;
}

static gboolean
read_view (const SteadyReader *reader, GError **error)
{
  double eye[2] = { 0, 0 };

  if (steady_reader_numbers (reader, -180, 180, eye, 2) < 1 || fabs (eye[1]) > 80)
    return steady_reader_invalid (
        reader, error, "the eye's direction and height in degrees, such as 90;20, at most 80 high");
  reader->pose->azimuth = eye[0];
  reader->pose->elevation = eye[1];
  return TRUE;
}

static gboolean
read_at (const SteadyReader *reader, GError **error)
{
  double at[2] = { 0, 0 };

  if (steady_reader_numbers (reader, -FURTHEST, FURTHEST, at, 2) < 1)
    return steady_reader_invalid (reader, error, "the place of the hips, in body heights from -3 to 3");
  reader->pose->joints.dofs[STEADY_DOF_X] = at[0];
  reader->pose->joints.dofs[STEADY_DOF_Y] = at[1];
  return TRUE;
}

static gboolean
read_muscles (const SteadyReader *reader, GError **error)
{
  g_auto (GStrv) list = steady_reader_list (reader);

  reader->pose->marks.muscles = 0;
  for (guint i = 0; list[i] != NULL; i++)
    {
      gboolean near_side, far_side;
      const char *name = steady_reader_split_side (list[i], &near_side, &far_side);
      int muscle = steady_enum_index (muscle_names, G_N_ELEMENTS (muscle_names), name);

      if (muscle < 0)
        return steady_reader_invalid (
            reader, error,
            "quadriceps, hamstrings, adductors, calf, gluteus, gluteus-medius, hip-flexors, "
            "abdomen or back, with near- or far- before it for one side");
      if (near_side)
        reader->pose->marks.muscles |= STEADY_MUSCLE_NEAR (muscle);
      if (far_side)
        reader->pose->marks.muscles |= STEADY_MUSCLE_FAR (muscle);
    }
  return TRUE;
}

static gboolean
read_angle (const SteadyReader *reader, GError **error)
{
  g_auto (GStrv) list = steady_reader_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_angle = n > 0;
  if (n == 0)
    return TRUE;
  if (n == 3 && g_str_equal (list[2], "level"))
    marks->angle[2] = STEADY_POINT_LEVEL;
  else if (n != 3 || !steady_reader_parse_point (list[2], &marks->angle[2]))
    n = 0;
  if (n != 3 || !steady_reader_parse_point (list[0], &marks->angle[0])
      || !steady_reader_parse_point (list[1], &marks->angle[1]))
    return steady_reader_invalid (
        reader, error,
        "three points of the body such as knee;hip;ankle, the first where the angle is; "
        "the last may be level");
  return TRUE;
}

static gboolean
read_angle_range (const SteadyReader *reader, GError **error)
{
  double range[2] = { 0, 0 };
  int n = steady_reader_numbers (reader, 0, 180, range, 2);

  if ((n != 0 && n != 2) || range[0] > range[1])
    return steady_reader_invalid (reader, error,
                                  "two angles from 0 to 180 degrees, such as 30;45, or nothing");
  reader->pose->marks.range_min = range[0];
  reader->pose->marks.range_max = range[1];
  return TRUE;
}

static gboolean
read_angle_number (const SteadyReader *reader, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  reader->pose->marks.angle_bare
      = !g_key_file_get_boolean (reader->file, reader->group, reader->key, &local_error);
  return local_error == NULL || steady_reader_invalid (reader, error, "true or false");
}

static gboolean
read_angle_radius (const SteadyReader *reader, GError **error)
{
  if (steady_reader_numbers (reader, 0.02, 1, &reader->pose->marks.angle_radius, 1) != 1)
    return steady_reader_invalid (reader, error, "the arc's radius in body heights, 0.02 to 1");
  return TRUE;
}

static gboolean
read_line (const SteadyReader *reader, GError **error)
{
  g_auto (GStrv) list = steady_reader_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_line = n > 0;
  if (n != 0
      && (n != 2 || !steady_reader_parse_point (list[0], &marks->line[0])
          || !steady_reader_parse_point (list[1], &marks->line[1])))
    return steady_reader_invalid (reader, error, "two points of the body such as head;ankle, or nothing");
  return TRUE;
}

static gboolean
read_gap (const SteadyReader *reader, GError **error)
{
  g_auto (GStrv) list = steady_reader_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_gap = n > 0;
  if (n > 1
      || (n == 1 && (!steady_reader_parse_point (list[0], &marks->gap) || marks->gap < STEADY_POINT_FIRST_NEAR
                     || marks->gap >= STEADY_POINT_FAR (STEADY_POINT_FIRST_NEAR))))
    return steady_reader_invalid (reader, error, "a point that the body has twice, such as knee, or nothing");
  return TRUE;
}

static gboolean
read_cross (const SteadyReader *reader, GError **error)
{
  g_auto (GStrv) list = steady_reader_list (reader);
  SteadyMarks *marks = &reader->pose->marks;
  guint n = g_strv_length (list);

  marks->has_cross = n > 0;
  if (n == 0)
    return TRUE;
  if (n != 3 || !steady_reader_parse_point (list[0], &marks->cross)
      || !steady_reader_parse_number (list[1], -1, 1, &marks->cross_x)
      || !steady_reader_parse_number (list[2], -1, 1, &marks->cross_y))
    return steady_reader_invalid (
        reader, error, "a point of the body and how far off it to the right and up, such as waist;0;0.1");
  return TRUE;
}

static gboolean
read_corners (const SteadyReader *reader, SteadyVector *corners, int max_n, guint *n_corners, GError **error)
{
  double numbers[2 * STEADY_MAX_OUTLINE];
  int n = steady_reader_numbers (reader, -FURTHEST, FURTHEST, numbers, 2 * max_n);

  if (n < 0 || n % 2 != 0)
    {
      g_autofree char *expected
          = g_strdup_printf ("at most %d corners x;y;x;y;… in body heights, or nothing", max_n);

      return steady_reader_invalid (reader, error, expected);
    }
  for (int i = 0; i < n / 2; i++)
    corners[i] = (SteadyVector) { numbers[2 * i], numbers[2 * i + 1], 0 };
  *n_corners = (guint) n / 2;
  return TRUE;
}

static gboolean
read_pillow (const SteadyReader *reader, GError **error)
{
  return read_corners (reader, reader->pose->pillow, STEADY_MAX_PILLOW, &reader->pose->n_pillow, error);
}

static gboolean
read_outline (const SteadyReader *reader, GError **error)
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
read_joint (
    const SteadyReader *reader, const JointKey *joint, gboolean near_side, gboolean far_side, GError **error)
{
  double degrees[3];
  int n = steady_reader_numbers (reader, -180, 180, degrees, joint->n);
  double *dofs = reader->pose->joints.dofs;

  if (n < 1 || degrees[0] < joint->min || degrees[0] > joint->max)
    {
      g_autofree char *expected
          = joint->n == 1 ? g_strdup_printf ("an angle from %g to %g degrees", joint->min, joint->max)
                          : g_strdup_printf ("up to %d angles separated by ;, the first from %g to %g "
                                             "degrees, the others from -180 to 180",
                                             joint->n, joint->min, joint->max);

      return steady_reader_invalid (reader, error, expected);
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
refuse_key (const SteadyReader *reader, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (other_keys); i++)
    g_string_append_printf (known, "%s, ", other_keys[i].key);
  for (guint i = 0; i < G_N_ELEMENTS (whole_keys); i++)
    g_string_append_printf (known, "%s, ", whole_keys[i].key);
  for (guint i = 0; i < G_N_ELEMENTS (limb_keys); i++)
    g_string_append_printf (known, "%s, ", limb_keys[i].key);
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
               "[%s] %s: there is no such key: expected %sa limb with Near or Far before it, or X-…", reader->group,
               reader->key, known->str);
  return FALSE;
}

static gboolean
read_key (const SteadyReader *reader, GError **error)
{
  gboolean near_side, far_side;
  const JointKey *joint = find_joint (reader->key, &near_side, &far_side);

  if (joint != NULL)
    return read_joint (reader, joint, near_side, far_side, error);
  for (guint i = 0; i < G_N_ELEMENTS (other_keys); i++)
    if (g_str_equal (other_keys[i].key, reader->key))
      return other_keys[i].read (reader, error);
  return refuse_key (reader, error);
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
        SteadyReader reader = { self, file, group, keys[i] };

        /* Translations of a key are not the painter's, and what begins with X- is the writer's own. */
        if (strchr (keys[i], '[') == NULL && !steady_exercise_keys_is_own (keys[i])
            && is_one_sided (keys[i]) == one_sided && !read_key (&reader, error))
          return FALSE;
      }
  return TRUE;
}
