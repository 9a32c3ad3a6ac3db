/* What a physiotherapist would check with ruler and goniometer, on every pose of every figure. */
#include "steady-catalogue.h"
#include "steady-error.h"
#include "steady-figure.h"

#define STEPS 20

typedef void (*CheckPose) (const SteadyPose *pose, const char *name);

static SteadyCatalogue *catalogue;

static SteadyFigure *
load (const char *exercise, const char *variant)
{
  g_autoptr (GError) error = NULL;
  SteadyFigure *figure = steady_figure_new_for_exercise (steady_catalogue_find (catalogue, exercise), variant, &error);

  g_assert_no_error (error);
  g_assert_nonnull (figure);
  return figure;
}

static void
check_figure (const SteadyFigure *figure, const char *name, CheckPose check)
{
  SteadyPose pose;

  for (int phase = STEADY_FIGURE_START; phase <= STEADY_FIGURE_REST; phase++)
    for (int i = 0; i <= STEPS; i++)
      {
        steady_figure_pose_at (figure, (SteadyFigurePhase) phase, (double) i / STEPS, i % 2, &pose);
        check (&pose, name);
      }
  for (guint i = 0; i < steady_figure_get_n_mistakes (figure); i++)
    {
      g_assert_true (steady_figure_mistake (figure, i, FALSE, &pose));
      check (&pose, name);
    }
}

/* Every figure there is: exercises with their variants and conditions, and those built in. */
static void
check_all (CheckPose check)
{
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint v = 0; v < exercise->variants->len; v++)
        {
          g_autoptr (SteadyFigure) figure = load (exercise->id, steady_exercise_get_variant (exercise, v)->id);

          check_figure (figure, exercise->id, check);
        }
      for (guint c = 0; c < exercise->caveats->len; c++)
        {
          const SteadyCaveat *caveat = g_ptr_array_index (exercise->caveats, c);
          g_autoptr (SteadyFigure) figure = load (exercise->id, caveat->condition);

          check_figure (figure, caveat->condition, check);
        }
    }
  for (const char * const *name = steady_figure_get_builtin_names (); *name != NULL; name++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyFigure) figure = steady_figure_new_builtin (*name, &error);

      g_assert_no_error (error);
      check_figure (figure, *name, check);
    }
}

static double
distance (const SteadyPose *pose, guint a, guint b)
{
  return steady_vector_length (steady_vector_subtract (pose->points[a], pose->points[b]));
}

/* Above the floor, of the skin's lowest side. */
static double
clearance (const SteadyPose *pose, guint point)
{
  return steady_vector_dot (pose->points[point], pose->upward) - steady_point_radius ((SteadyPoint) point);
}

/* Between two bones that meet at @vertex, degrees. */
static double
angle_at (const SteadyPose *pose, guint vertex, guint a, guint b)
{
  SteadyVector u = steady_vector_normalize (steady_vector_subtract (pose->points[a], pose->points[vertex]));
  SteadyVector v = steady_vector_normalize (steady_vector_subtract (pose->points[b], pose->points[vertex]));

  return acos (CLAMP (steady_vector_dot (u, v), -1, 1)) * 180 / G_PI;
}

/* How far a bone slopes from the floor, degrees, up being positive. */
static double
slope (const SteadyPose *pose, guint from, guint to)
{
  SteadyVector u = steady_vector_normalize (steady_vector_subtract (pose->points[to], pose->points[from]));

  return asin (CLAMP (steady_vector_dot (u, pose->upward), -1, 1)) * 180 / G_PI;
}

static void
assert_near (double value, double expected, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (value, expected, tolerance);
}

static void
check_lengths (const SteadyPose *pose, const char *name)
{
  for (guint side = 0; side < 2; side++)
    {
      guint s = side * STEADY_POINTS_PER_SIDE;

      assert_near (distance (pose, STEADY_POINT_HIP + s, STEADY_POINT_KNEE + s), 0.245, 1e-9);
      assert_near (distance (pose, STEADY_POINT_KNEE + s, STEADY_POINT_ANKLE + s), 0.246, 1e-9);
      assert_near (distance (pose, STEADY_POINT_SHOULDER + s, STEADY_POINT_ELBOW + s), 0.186, 1e-9);
      assert_near (distance (pose, STEADY_POINT_ELBOW + s, STEADY_POINT_WRIST + s), 0.146, 1e-9);
      assert_near (distance (pose, STEADY_POINT_WRIST + s, STEADY_POINT_HAND + s) + STEADY_BODY_ARM_RADIUS, 0.108, 1e-9);
      assert_near (distance (pose, STEADY_POINT_HEEL + s, STEADY_POINT_TOE + s) + 2 * STEADY_BODY_FOOT_RADIUS, 0.152, 1e-9);
    }
  assert_near (distance (pose, STEADY_POINT_HIP, STEADY_POINT_FAR (STEADY_POINT_HIP)), 0.1, 1e-9);
  assert_near (distance (pose, STEADY_POINT_PELVIS, STEADY_POINT_WAIST)
               + distance (pose, STEADY_POINT_WAIST, STEADY_POINT_CHEST), 0.288, 1e-9);
}

static void
test_lengths (void)
{
  check_all (check_lengths);
}

/* Standing upright, the whole is one body height, so the parts fit together. */
static void
test_stature (void)
{
  g_autoptr (SteadyFigure) figure = steady_figure_new_builtin ("rest-standing", NULL);
  SteadyPose pose;

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &pose);
  assert_near (pose.points[STEADY_POINT_HEAD].y + STEADY_BODY_HEAD / 2, 1, 0.005);
  assert_near (pose.points[STEADY_POINT_HIP].y, 0.530, 0.005);
  assert_near (pose.points[STEADY_POINT_SHOULDER].y, 0.818, 0.005);
}

static void
check_above_floor (const SteadyPose *pose, const char *name)
{
  for (guint i = 0; i < STEADY_N_POINTS; i++)
    {
      gboolean side = i == STEADY_POINT_CHEST_SIDE || i == STEADY_POINT_FAR (STEADY_POINT_CHEST_SIDE)
                      || i == STEADY_POINT_WAIST_SIDE || i == STEADY_POINT_FAR (STEADY_POINT_WAIST_SIDE)
                      || i == STEADY_POINT_PELVIS_SIDE || i == STEADY_POINT_FAR (STEADY_POINT_PELVIS_SIDE);

      if (clearance (pose, i) < (side ? -0.012 : -0.006))
        g_error ("%s: point %u is %.4f body heights under the floor", name, i, -clearance (pose, i));
    }
}

static void
test_above_floor (void)
{
  check_all (check_above_floor);
}

/* Elbows and knees do not bend backwards, and nothing is further turned than people turn. */
static void
check_joints (const SteadyPose *pose, const char *name)
{
  for (guint side = 0; side < 2; side++)
    {
      guint s = side * STEADY_POINTS_PER_SIDE;
      double knee = angle_at (pose, STEADY_POINT_KNEE + s, STEADY_POINT_HIP + s, STEADY_POINT_ANKLE + s);
      double elbow = angle_at (pose, STEADY_POINT_ELBOW + s, STEADY_POINT_SHOULDER + s, STEADY_POINT_WRIST + s);
      SteadyVector shank = steady_vector_subtract (pose->points[STEADY_POINT_ANKLE + s], pose->points[STEADY_POINT_KNEE + s]);
      SteadyVector front = pose->fronts[side == 0 ? STEADY_PART_THIGH : STEADY_PART_THIGH_FAR];

      g_assert_cmpfloat (knee, >=, 35);
      g_assert_cmpfloat (elbow, >=, 35);
      g_assert_cmpfloat (steady_vector_dot (shank, front), <=, 1e-6);
    }
}

static void
test_joints (void)
{
  check_all (check_joints);
}

static void
check_frame (const SteadyPose *pose, const char *name)
{
  for (guint i = 0; i < STEADY_N_POINTS; i++)
    {
      double radius = steady_point_radius ((SteadyPoint) i);

      g_assert_true (isfinite (pose->points[i].x) && isfinite (pose->points[i].y) && isfinite (pose->points[i].z));
      g_assert_cmpfloat (pose->points[i].x - radius, >=, pose->left - 1e-9);
      g_assert_cmpfloat (pose->points[i].x + radius, <=, pose->right + 1e-9);
      g_assert_cmpfloat (pose->points[i].y - radius, >=, pose->bottom - 0.02);
      g_assert_cmpfloat (pose->points[i].y + radius, <=, pose->top + 1e-9);
    }
  g_assert_cmpfloat (steady_pose_get_aspect (pose), >, 0.1);
  g_assert_cmpfloat (steady_pose_get_aspect (pose), <, 10);
}

static void
test_frame (void)
{
  check_all (check_frame);
}

/* Runs through lift and lower, and asserts that the points stay where they are. */
static void
assert_still (const SteadyFigure *figure, const guint *points, guint n, double tolerance)
{
  SteadyPose start, pose;

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &start);
  for (int i = 0; i <= STEPS; i++)
    for (guint p = 0; p < n; p++)
      {
        steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, (double) i / STEPS, FALSE, &pose);
        g_assert_cmpfloat (steady_vector_length (steady_vector_subtract (pose.points[points[p]], start.points[points[p]])),
                           <=, tolerance);
      }
}

static void
assert_touches (const SteadyFigure *figure, const guint *points, guint n)
{
  SteadyPose pose;

  for (int i = 0; i <= STEPS; i++)
    for (guint p = 0; p < n; p++)
      {
        steady_figure_pose_at (figure, STEADY_FIGURE_LOWER, (double) i / STEPS, FALSE, &pose);
        assert_near (clearance (&pose, points[p]), 0, 0.001);
      }
}

static void
test_straight_leg_raise (void)
{
  static const guint lying[] = { STEADY_POINT_PELVIS, STEADY_POINT_CHEST, STEADY_POINT_HEAD,
                                 STEADY_POINT_FAR (STEADY_POINT_HEEL) };
  g_autoptr (SteadyFigure) figure = load ("straight-leg-raise", NULL);
  SteadyPose pose;
  double raised;

  assert_touches (figure, lying, G_N_ELEMENTS (lying));
  assert_still (figure, lying, G_N_ELEMENTS (lying), 0.002);

  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  raised = slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE);
  g_assert_cmpfloat (raised, >=, 30);
  g_assert_cmpfloat (raised, <=, 45);
  assert_near (raised, steady_pose_get_angle (&pose), 0.01);
  g_assert_cmpfloat (pose.marks.range_min, ==, 30);
  g_assert_cmpfloat (pose.marks.range_max, ==, 45);
  g_assert_cmpfloat (angle_at (&pose, STEADY_POINT_KNEE, STEADY_POINT_HIP, STEADY_POINT_ANKLE), >=, 178);
  assert_near (clearance (&pose, STEADY_POINT_WAIST), 0, 0.004);

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &pose);
  g_assert_cmpfloat (fabs (slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE)), <=, 3);

  g_assert_true (steady_figure_mistake (figure, 0, FALSE, &pose));
  g_assert_cmpfloat (clearance (&pose, STEADY_POINT_WAIST), >=, 0.05);
}

static void
test_pillow (void)
{
  g_autoptr (SteadyFigure) figure = load ("straight-leg-raise", "pregnancy");
  g_autoptr (SteadyFigure) flat = load ("straight-leg-raise", "standard");
  SteadyPose pose;

  steady_figure_pose_at (flat, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpuint (pose.n_pillow, ==, 0);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpuint (pose.n_pillow, >=, 3);
  assert_near (slope (&pose, STEADY_POINT_PELVIS, STEADY_POINT_CHEST), 18, 4);
  g_assert_cmpfloat (slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE), >=, 30);
  g_assert_cmpfloat (slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE), <=, 45);
  assert_near (clearance (&pose, STEADY_POINT_PELVIS), 0, 0.001);
}

static void
test_clamshell (void)
{
  static const guint fixed[] = { STEADY_POINT_PELVIS, STEADY_POINT_ANKLE, STEADY_POINT_FAR (STEADY_POINT_ANKLE),
                                 STEADY_POINT_FAR (STEADY_POINT_KNEE) };
  static const guint lying[] = { STEADY_POINT_FAR (STEADY_POINT_KNEE), STEADY_POINT_FAR (STEADY_POINT_ANKLE),
                                 STEADY_POINT_FAR (STEADY_POINT_HIP) };
  g_autoptr (SteadyFigure) figure = load ("clamshell", NULL);
  SteadyPose start, hold, wrong;

  assert_still (figure, fixed, G_N_ELEMENTS (fixed), 0.004);
  assert_touches (figure, lying, G_N_ELEMENTS (lying));

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &start);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &hold);
  for (guint side = 0; side < 2; side++)
    {
      guint s = side * STEADY_POINTS_PER_SIDE;

      assert_near (angle_at (&start, STEADY_POINT_KNEE + s, STEADY_POINT_HIP + s, STEADY_POINT_ANKLE + s), 90, 3);
      assert_near (angle_at (&hold, STEADY_POINT_KNEE + s, STEADY_POINT_HIP + s, STEADY_POINT_ANKLE + s), 90, 3);
    }
  g_assert_cmpfloat (distance (&start, STEADY_POINT_ANKLE, STEADY_POINT_FAR (STEADY_POINT_ANKLE)), <=, 0.07);
  g_assert_cmpfloat (distance (&hold, STEADY_POINT_ANKLE, STEADY_POINT_FAR (STEADY_POINT_ANKLE)), <=, 0.07);
  g_assert_cmpfloat (distance (&start, STEADY_POINT_KNEE, STEADY_POINT_FAR (STEADY_POINT_KNEE)), <=, 0.08);
  g_assert_cmpfloat (distance (&hold, STEADY_POINT_KNEE, STEADY_POINT_FAR (STEADY_POINT_KNEE)), >=, 0.14);
  g_assert_cmpfloat (clearance (&hold, STEADY_POINT_KNEE), >, clearance (&start, STEADY_POINT_KNEE) + 0.05);
  /* One hip above the other; in the mistake the upper one has rolled back. */
  assert_near (steady_vector_dot (hold.sides[STEADY_PART_PELVIS], hold.upward), 1, 0.03);
  g_assert_true (steady_figure_mistake (figure, 0, FALSE, &wrong));
  g_assert_cmpfloat (steady_vector_dot (wrong.sides[STEADY_PART_PELVIS], wrong.upward), <, 0.9);
}

static void
test_wall_sit (void)
{
  static const struct { const char *variant; double thigh; int number; } cases[] = {
    { "thigh-60", 60, 60 }, { "thigh-40", 40, 40 }, { "thigh-20", 20, 20 }, { "parallel", 0, 90 },
  };
  static const guint feet[] = { STEADY_POINT_HEEL, STEADY_POINT_TOE, STEADY_POINT_FAR (STEADY_POINT_HEEL),
                                STEADY_POINT_FAR (STEADY_POINT_TOE) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyFigure) figure = load ("wall-sit", cases[i].variant);
      SteadyPose pose;
      double knee;

      assert_touches (figure, feet, G_N_ELEMENTS (feet));
      assert_still (figure, feet, G_N_ELEMENTS (feet), 0.001);
      for (int step = 0; step <= STEPS; step++)
        {
          steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, (double) step / STEPS, FALSE, &pose);
          assert_near (pose.points[STEADY_POINT_PELVIS].x - STEADY_BODY_TRUNK_RADIUS, pose.wall[0].x + STEADY_POSE_LINE / 2, 0.001);
          assert_near (pose.points[STEADY_POINT_CHEST].x - STEADY_BODY_TRUNK_RADIUS, pose.wall[0].x + STEADY_POSE_LINE / 2, 0.001);
        }

      steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
      assert_near (-slope (&pose, STEADY_POINT_HIP, STEADY_POINT_KNEE), cases[i].thigh, 0.5);
      g_assert_cmpint (pose.angle_shown, ==, cases[i].number);
      assert_near (steady_pose_get_angle (&pose), cases[i].number, 0.5);
      /* Knees not beyond the toes, and at a right angle in the deepest. */
      g_assert_cmpfloat (pose.points[STEADY_POINT_KNEE].x, <, pose.points[STEADY_POINT_TOE].x);
      knee = angle_at (&pose, STEADY_POINT_KNEE, STEADY_POINT_HIP, STEADY_POINT_ANKLE);
      assert_near (knee, 90 + cases[i].thigh, 1.5);
      /* Shoulder-wide. */
      g_assert_cmpfloat (fabs (pose.points[STEADY_POINT_ANKLE].z - pose.points[STEADY_POINT_FAR (STEADY_POINT_ANKLE)].z), >, 0.13);

      g_assert_true (steady_figure_mistake (figure, 0, FALSE, &pose));
      g_assert_cmpfloat (fabs (pose.points[STEADY_POINT_KNEE].x - pose.points[STEADY_POINT_FAR (STEADY_POINT_KNEE)].x), <,
                         fabs (pose.points[STEADY_POINT_ANKLE].x - pose.points[STEADY_POINT_FAR (STEADY_POINT_ANKLE)].x) / 2);
    }
}

static void
test_plank (void)
{
  static const struct { const char *variant; guint support; guint end; } cases[] = {
    { "full", STEADY_POINT_TOE, STEADY_POINT_ANKLE }, { "knees", STEADY_POINT_KNEE, STEADY_POINT_KNEE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint supports[] = { STEADY_POINT_ELBOW, STEADY_POINT_WRIST, cases[i].support,
                                 STEADY_POINT_FAR (STEADY_POINT_ELBOW), STEADY_POINT_FAR (cases[i].support) };
      g_autoptr (SteadyFigure) figure = load ("plank", cases[i].variant);
      SteadyPose pose, start, wrong;
      double line;

      assert_touches (figure, supports, G_N_ELEMENTS (supports));
      assert_still (figure, supports, G_N_ELEMENTS (supports), 0.002);

      steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
      /* One straight line from the shoulders to the end, and the head on it. */
      line = slope (&pose, STEADY_POINT_PELVIS, STEADY_POINT_WAIST);
      assert_near (slope (&pose, STEADY_POINT_WAIST, STEADY_POINT_CHEST), line, 1);
      assert_near (slope (&pose, STEADY_POINT_KNEE, STEADY_POINT_HIP), line, 1);
      assert_near (slope (&pose, STEADY_POINT_CHEST, STEADY_POINT_HEAD), line, 8);
      if (cases[i].end == STEADY_POINT_ANKLE)
        assert_near (slope (&pose, STEADY_POINT_ANKLE, STEADY_POINT_KNEE), line, 1);
      /* Shoulders above the elbows, forearms flat, elbows at a right angle. */
      assert_near (pose.points[STEADY_POINT_SHOULDER].x, pose.points[STEADY_POINT_ELBOW].x, 0.01);
      assert_near (slope (&pose, STEADY_POINT_ELBOW, STEADY_POINT_WRIST), 0, 0.5);
      assert_near (angle_at (&pose, STEADY_POINT_ELBOW, STEADY_POINT_SHOULDER, STEADY_POINT_WRIST), 90, 3);

      steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &start);
      assert_near (clearance (&start, STEADY_POINT_PELVIS), 0, 0.001);
      g_assert_true (steady_figure_mistake (figure, 0, FALSE, &wrong));
      g_assert_cmpfloat (slope (&wrong, STEADY_POINT_PELVIS, STEADY_POINT_CHEST)
                         - slope (&wrong, STEADY_POINT_KNEE, STEADY_POINT_HIP), >=, 15);
      g_assert_cmpfloat (wrong.points[STEADY_POINT_PELVIS].y, <, pose.points[STEADY_POINT_PELVIS].y - 0.04);
    }
}

static void
test_checks_and_stretches (void)
{
  g_autoptr (SteadyFigure) gap = steady_figure_new_builtin ("knee-gap", NULL);
  g_autoptr (SteadyFigure) chair = steady_figure_new_builtin ("chair-stand", NULL);
  g_autoptr (SteadyFigure) one_leg = steady_figure_new_builtin ("one-leg-stance", NULL);
  g_autoptr (SteadyFigure) calves = steady_figure_new_builtin ("stretch-calves", NULL);
  g_autoptr (SteadyFigure) thigh = steady_figure_new_builtin ("stretch-quadriceps", NULL);
  static const guint feet[] = { STEADY_POINT_HEEL, STEADY_POINT_TOE, STEADY_POINT_FAR (STEADY_POINT_HEEL),
                                STEADY_POINT_FAR (STEADY_POINT_TOE) };
  SteadyPose relaxed, squeezed, pose;

  /* The skin of the knees: apart when relaxed, closer when pressed together, and never one inside the other. */
  steady_figure_pose_at (gap, STEADY_FIGURE_START, 0, FALSE, &relaxed);
  steady_figure_pose_at (gap, STEADY_FIGURE_HOLD, 0, FALSE, &squeezed);
  g_assert_true (relaxed.marks.has_gap);
  g_assert_cmpfloat (distance (&relaxed, STEADY_POINT_KNEE, STEADY_POINT_FAR (STEADY_POINT_KNEE)), >, 0.11);
  g_assert_cmpfloat (distance (&squeezed, STEADY_POINT_KNEE, STEADY_POINT_FAR (STEADY_POINT_KNEE)), <, 0.08);
  g_assert_cmpfloat (distance (&squeezed, STEADY_POINT_KNEE, STEADY_POINT_FAR (STEADY_POINT_KNEE)), >=, 2 * STEADY_BODY_LEG_RADIUS);

  assert_touches (chair, feet, G_N_ELEMENTS (feet));
  assert_still (chair, feet, G_N_ELEMENTS (feet), 0.001);
  steady_figure_pose_at (chair, STEADY_FIGURE_START, 0, FALSE, &pose);
  assert_near (angle_at (&pose, STEADY_POINT_KNEE, STEADY_POINT_HIP, STEADY_POINT_ANKLE), 90, 6);
  steady_figure_pose_at (chair, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (pose.points[STEADY_POINT_HEAD].y, >, 0.93);

  assert_touches (one_leg, feet, 2);
  steady_figure_pose_at (one_leg, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (clearance (&pose, STEADY_POINT_FAR (STEADY_POINT_TOE)), >, 0.03);

  assert_touches (calves, feet, G_N_ELEMENTS (feet));
  steady_figure_pose_at (calves, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (angle_at (&pose, STEADY_POINT_KNEE, STEADY_POINT_HIP, STEADY_POINT_ANKLE), >=, 175);

  steady_figure_pose_at (thigh, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (distance (&pose, STEADY_POINT_HAND, STEADY_POINT_ANKLE), <, 0.002);
}

static void
check_mirror (const SteadyFigure *figure, SteadyFigurePhase phase, double fraction)
{
  SteadyPose right, left;

  steady_figure_pose_at (figure, phase, fraction, FALSE, &right);
  steady_figure_pose_at (figure, phase, fraction, TRUE, &left);
  g_assert_false (right.mirrored);
  g_assert_true (left.mirrored);
  for (guint i = 0; i < STEADY_N_POINTS; i++)
    {
      g_assert_cmpfloat (left.points[i].x, ==, -right.points[i].x);
      g_assert_cmpfloat (left.points[i].y, ==, right.points[i].y);
      g_assert_cmpfloat (left.points[i].z, ==, right.points[i].z);
    }
  g_assert_cmpfloat (left.left, ==, -right.right);
  g_assert_cmpfloat (left.right, ==, -right.left);
  g_assert_cmpfloat (left.top, ==, right.top);
  assert_near (steady_pose_get_angle (&left), steady_pose_get_angle (&right), 1e-9);
}

static void
test_mirror (void)
{
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      g_autoptr (SteadyFigure) figure = load (steady_catalogue_get (catalogue, i)->id, NULL);

      check_mirror (figure, STEADY_FIGURE_START, 0);
      check_mirror (figure, STEADY_FIGURE_LIFT, 0.37);
      check_mirror (figure, STEADY_FIGURE_HOLD, 1);
    }
}

static double
furthest_move (const SteadyPose *a, const SteadyPose *b)
{
  double furthest = 0;

  for (guint i = 0; i < STEADY_N_POINTS; i++)
    furthest = MAX (furthest, steady_vector_length (steady_vector_subtract (a->points[i], b->points[i])));
  return furthest;
}

/* No frame jumps: not within the lift, nor from one phase to the next; and the ends are gentle. */
static void
check_motion (const SteadyFigure *figure, const char *name)
{
  const int frames = 200;
  SteadyPose before, pose, first;
  double total = 0, longest = 0, first_step = 0, last_step = 0;

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &before);
  first = before;
  for (int i = 0; i <= frames; i++)
    {
      double step;

      steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, (double) i / frames, FALSE, &pose);
      step = furthest_move (&before, &pose);
      if (i == 1)
        first_step = step;
      last_step = step;
      longest = MAX (longest, step);
      total += step;
      before = pose;
    }
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (furthest_move (&before, &pose), <, 1e-6);
  if (!steady_figure_moves (figure))
    {
      g_assert_cmpfloat (total, <, 1e-6);
      return;
    }
  if (longest > total / frames * 3.2 || first_step > total / frames / 4 || last_step > total / frames / 4)
    g_error ("%s: moves %.4f in all, at most %.5f a frame, %.5f at first, %.5f at last", name, total, longest,
             first_step, last_step);

  for (int i = 0; i <= STEPS; i++)
    {
      steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, (double) i / STEPS, FALSE, &before);
      steady_figure_pose_at (figure, STEADY_FIGURE_LOWER, 1 - (double) i / STEPS, FALSE, &pose);
      g_assert_cmpfloat (furthest_move (&before, &pose), <, 1e-6);
      g_assert_cmpfloat (pose.left, ==, first.left);
      g_assert_cmpfloat (pose.top, ==, first.top);
    }
  steady_figure_pose_at (figure, STEADY_FIGURE_REST, 0.5, FALSE, &pose);
  g_assert_cmpfloat (furthest_move (&first, &pose), ==, 0);
}

static void
test_motion (void)
{
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint v = 0; v < exercise->variants->len; v++)
        {
          g_autoptr (SteadyFigure) figure = load (exercise->id, steady_exercise_get_variant (exercise, v)->id);

          g_assert_true (steady_figure_moves (figure));
          check_motion (figure, exercise->id);
        }
    }
  for (const char * const *name = steady_figure_get_builtin_names (); *name != NULL; name++)
    {
      g_autoptr (SteadyFigure) figure = steady_figure_new_builtin (*name, NULL);

      g_assert_cmpint (steady_figure_moves (figure), ==, !g_str_has_prefix (*name, "rest-"));
      check_motion (figure, *name);
    }
}

static void
test_fraction_out_of_range (void)
{
  static const struct { double given, taken; } cases[] = {
    { -1, 0 }, { 2, 1 }, { -INFINITY, 0 }, { INFINITY, 1 }, { NAN, 0 },
  };
  g_autoptr (SteadyFigure) figure = load ("plank", "full");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyPose given, taken;

      steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, cases[i].given, FALSE, &given);
      steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, cases[i].taken, FALSE, &taken);
      g_assert_cmpfloat (furthest_move (&given, &taken), ==, 0);
    }
}

static void
test_variants (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyFigure) easiest = load ("plank", NULL);
  g_autoptr (SteadyFigure) knees = load ("plank", "knees");
  g_autoptr (SteadyFigure) full = load ("plank", "full");
  SteadyPose a, b, c;

  steady_figure_pose_at (easiest, STEADY_FIGURE_HOLD, 0, FALSE, &a);
  steady_figure_pose_at (knees, STEADY_FIGURE_HOLD, 0, FALSE, &b);
  steady_figure_pose_at (full, STEADY_FIGURE_HOLD, 0, FALSE, &c);
  g_assert_cmpfloat (furthest_move (&a, &b), ==, 0);
  g_assert_cmpfloat (furthest_move (&a, &c), >, 0.05);

  g_assert_null (steady_figure_new_for_exercise (steady_catalogue_find (catalogue, "plank"), "one-armed", &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (steady_figure_new_builtin ("headstand", &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
}

/* An exercise that says nothing of a figure gets a body at rest in its posture. */
static void
test_exercise_without_figure (void)
{
  static const struct { const char *posture; double trunk_slope; } cases[] = {
    { "supine", 0 }, { "side", 0 }, { "prone", 0 }, { "standing", 90 }, { "sitting", 90 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("[Exercise]\nName=Mine\nWorks=All\nSteps=One\nKind=hold\nSides=both\n"
                                               "Posture=%s\n[Ladder]\nSets=3-4\nHold=30-60\n", cases[i].posture);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = steady_exercise_load ("mine", text, strlen (text), &error);
      g_autoptr (SteadyFigure) figure = NULL;
      SteadyPose pose;

      g_assert_no_error (error);
      figure = steady_figure_new_for_exercise (exercise, NULL, &error);
      g_assert_no_error (error);
      steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, 0.5, FALSE, &pose);
      assert_near (slope (&pose, STEADY_POINT_PELVIS, STEADY_POINT_CHEST), cases[i].trunk_slope, 10);
      g_assert_false (pose.marks.has_angle);
      g_assert_cmpuint (steady_figure_get_n_mistakes (figure), ==, 0);
      g_assert_false (steady_figure_mistake (figure, 0, FALSE, &pose));
    }
}

/* Every exercise shows what works, what matters and the mistake its file names. */
static void
test_marks (void)
{
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint v = 0; v < exercise->variants->len; v++)
        {
          g_autoptr (SteadyFigure) figure = load (exercise->id, steady_exercise_get_variant (exercise, v)->id);
          SteadyPose pose;

          steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
          g_assert_cmpuint (pose.marks.muscles, !=, 0);
          g_assert_true (pose.marks.has_angle || pose.marks.has_line);
          g_assert_cmpuint (steady_figure_get_n_mistakes (figure), ==, g_strv_length (exercise->mistakes));
          g_assert_true (steady_figure_mistake (figure, 0, FALSE, &pose));
          g_assert_true (pose.marks.has_cross);
        }
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = steady_catalogue_load (NULL, NULL);
  g_test_add_func ("/figure/lengths", test_lengths);
  g_test_add_func ("/figure/stature", test_stature);
  g_test_add_func ("/figure/above-floor", test_above_floor);
  g_test_add_func ("/figure/joints", test_joints);
  g_test_add_func ("/figure/frame", test_frame);
  g_test_add_func ("/figure/straight-leg-raise", test_straight_leg_raise);
  g_test_add_func ("/figure/pillow", test_pillow);
  g_test_add_func ("/figure/clamshell", test_clamshell);
  g_test_add_func ("/figure/wall-sit", test_wall_sit);
  g_test_add_func ("/figure/plank", test_plank);
  g_test_add_func ("/figure/checks-and-stretches", test_checks_and_stretches);
  g_test_add_func ("/figure/mirror", test_mirror);
  g_test_add_func ("/figure/motion", test_motion);
  g_test_add_func ("/figure/fraction-out-of-range", test_fraction_out_of_range);
  g_test_add_func ("/figure/variants", test_variants);
  g_test_add_func ("/figure/exercise-without-figure", test_exercise_without_figure);
  g_test_add_func ("/figure/marks", test_marks);
  status = g_test_run ();
  steady_catalogue_unref (catalogue);
  return status;
}
