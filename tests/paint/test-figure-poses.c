/* What a physiotherapist would check with ruler and goniometer, exercise by exercise. */
#include "ruler.h"

#define STEPS 20

static SteadyCatalogue *catalogue;

/* Between the near and the far one of a point. */
static double
gap (const SteadyPose *pose, guint point)
{
  return ruler_distance (pose, point, STEADY_POINT_FAR (point));
}

/* 180 is a straight leg. */
static double
knee_angle (const SteadyPose *pose, guint side)
{
  guint s = side * STEADY_POINTS_PER_SIDE;

  return ruler_angle (pose, STEADY_POINT_KNEE + s, STEADY_POINT_HIP + s, STEADY_POINT_ANKLE + s);
}

static void
test_straight_leg_raise (void)
{
  static const guint lying[] = { STEADY_POINT_PELVIS, STEADY_POINT_CHEST, STEADY_POINT_HEAD,
                                 STEADY_POINT_FAR (STEADY_POINT_HEEL) };
  g_autoptr (SteadyFigure) figure = ruler_load (catalogue, "straight-leg-raise", NULL);
  SteadyPose pose;
  double raised;

  ruler_assert_touches (figure, lying, G_N_ELEMENTS (lying));
  ruler_assert_still (figure, lying, G_N_ELEMENTS (lying), 0.002);

  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  raised = ruler_slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE);
  g_assert_cmpfloat (raised, >=, 30);
  g_assert_cmpfloat (raised, <=, 45);
  ruler_assert_near (raised, steady_pose_get_angle (&pose), 0.01);
  g_assert_cmpfloat (pose.marks.range_min, ==, 30);
  g_assert_cmpfloat (pose.marks.range_max, ==, 45);
  g_assert_cmpfloat (knee_angle (&pose, 0), >=, 178);
  ruler_assert_near (ruler_clearance (&pose, STEADY_POINT_WAIST), 0, 0.004);

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &pose);
  g_assert_cmpfloat (fabs (ruler_slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE)), <=, 3);

  g_assert_true (steady_figure_mistake (figure, 0, FALSE, &pose));
  g_assert_cmpfloat (ruler_clearance (&pose, STEADY_POINT_WAIST), >=, 0.05);
}

static void
test_pillow (void)
{
  g_autoptr (SteadyFigure) figure = ruler_load (catalogue, "straight-leg-raise", "pregnancy");
  g_autoptr (SteadyFigure) flat = ruler_load (catalogue, "straight-leg-raise", "standard");
  SteadyPose pose;

  steady_figure_pose_at (flat, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpuint (pose.n_pillow, ==, 0);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpuint (pose.n_pillow, >=, 3);
  ruler_assert_near (ruler_slope (&pose, STEADY_POINT_PELVIS, STEADY_POINT_CHEST), 18, 4);
  g_assert_cmpfloat (ruler_slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE), >=, 30);
  g_assert_cmpfloat (ruler_slope (&pose, STEADY_POINT_HIP, STEADY_POINT_ANKLE), <=, 45);
  ruler_assert_near (ruler_clearance (&pose, STEADY_POINT_PELVIS), 0, 0.001);
}

static void
test_clamshell (void)
{
  static const guint fixed[]
      = { STEADY_POINT_PELVIS, STEADY_POINT_ANKLE, STEADY_POINT_FAR (STEADY_POINT_ANKLE),
          STEADY_POINT_FAR (STEADY_POINT_KNEE) };
  static const guint lying[] = { STEADY_POINT_FAR (STEADY_POINT_KNEE), STEADY_POINT_FAR (STEADY_POINT_ANKLE),
                                 STEADY_POINT_FAR (STEADY_POINT_HIP) };
  g_autoptr (SteadyFigure) figure = ruler_load (catalogue, "clamshell", NULL);
  SteadyPose start, hold, wrong;

  ruler_assert_still (figure, fixed, G_N_ELEMENTS (fixed), 0.004);
  ruler_assert_touches (figure, lying, G_N_ELEMENTS (lying));

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &start);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &hold);
  for (guint side = 0; side < 2; side++)
    {
      ruler_assert_near (knee_angle (&start, side), 90, 3);
      ruler_assert_near (knee_angle (&hold, side), 90, 3);
    }
  g_assert_cmpfloat (gap (&start, STEADY_POINT_ANKLE), <=, 0.07);
  g_assert_cmpfloat (gap (&hold, STEADY_POINT_ANKLE), <=, 0.07);
  g_assert_cmpfloat (gap (&start, STEADY_POINT_KNEE), <=, 0.08);
  g_assert_cmpfloat (gap (&hold, STEADY_POINT_KNEE), >=, 0.14);
  g_assert_cmpfloat (ruler_clearance (&hold, STEADY_POINT_KNEE), >,
                     ruler_clearance (&start, STEADY_POINT_KNEE) + 0.05);
  /* One hip above the other; in the mistake the upper one has rolled back. */
  ruler_assert_near (steady_vector_dot (hold.sides[STEADY_PART_PELVIS], hold.upward), 1, 0.03);
  g_assert_true (steady_figure_mistake (figure, 0, FALSE, &wrong));
  g_assert_cmpfloat (steady_vector_dot (wrong.sides[STEADY_PART_PELVIS], wrong.upward), <, 0.9);
}

static void
test_wall_sit (void)
{
  static const struct { const char *variant; double thigh; double knee; int number; } cases[] = {
    { "thigh-60", 60, 154, 60 },
    { "thigh-40", 40, 130, 40 },
    { "thigh-20", 20, 110, 20 },
    { "parallel", 0, 90, 90 },
  };
  static const guint feet[] = { STEADY_POINT_HEEL, STEADY_POINT_TOE, STEADY_POINT_FAR (STEADY_POINT_HEEL),
                                STEADY_POINT_FAR (STEADY_POINT_TOE) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyFigure) figure = ruler_load (catalogue, "wall-sit", cases[i].variant);
      SteadyPose pose;
      double heel;

      ruler_assert_touches (figure, feet, G_N_ELEMENTS (feet));
      ruler_assert_still (figure, feet, G_N_ELEMENTS (feet), 0.001);
      for (int step = 0; step <= STEPS; step++)
        {
          steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, (double) step / STEPS, FALSE, &pose);
          ruler_assert_near (pose.points[STEADY_POINT_PELVIS].x - STEADY_BODY_TRUNK_RADIUS,
                             pose.wall[0].x + STEADY_POSE_LINE / 2, 0.001);
          ruler_assert_near (pose.points[STEADY_POINT_CHEST].x - STEADY_BODY_TRUNK_RADIUS,
                             pose.wall[0].x + STEADY_POSE_LINE / 2, 0.001);
        }

      steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
      ruler_assert_near (-ruler_slope (&pose, STEADY_POINT_HIP, STEADY_POINT_KNEE), cases[i].thigh, 0.5);
      g_assert_cmpint (pose.angle_shown, ==, cases[i].number);
      ruler_assert_near (steady_pose_get_angle (&pose), cases[i].number, 0.5);
      /* Knees not beyond the toes, and at a right angle in the deepest. */
      g_assert_cmpfloat (pose.points[STEADY_POINT_KNEE].x, <, pose.points[STEADY_POINT_TOE].x);
      ruler_assert_near (knee_angle (&pose, 0), cases[i].knee, 1);
      /* For someone of 1.70 m the heels are 30 to 40 cm away; a little less in the shallowest, a little more in
       * the deepest, so that the shins stay upright. */
      heel = pose.points[STEADY_POINT_HEEL].x - STEADY_BODY_FOOT_RADIUS - pose.wall[0].x;
      g_assert_cmpfloat (heel * 170, >=, 25);
      g_assert_cmpfloat (heel * 170, <=, 46);
      /* Shoulder-wide. */
      g_assert_cmpfloat (
          fabs (pose.points[STEADY_POINT_ANKLE].z - pose.points[STEADY_POINT_FAR (STEADY_POINT_ANKLE)].z), >,
          0.13);

      g_assert_true (steady_figure_mistake (figure, 0, FALSE, &pose));
      g_assert_cmpfloat (
          fabs (pose.points[STEADY_POINT_KNEE].x - pose.points[STEADY_POINT_FAR (STEADY_POINT_KNEE)].x), <,
          fabs (pose.points[STEADY_POINT_ANKLE].x - pose.points[STEADY_POINT_FAR (STEADY_POINT_ANKLE)].x)
              / 2);
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
      g_autoptr (SteadyFigure) figure = ruler_load (catalogue, "plank", cases[i].variant);
      SteadyPose pose, start, wrong;
      double line;

      ruler_assert_touches (figure, supports, G_N_ELEMENTS (supports));
      ruler_assert_still (figure, supports, G_N_ELEMENTS (supports), 0.002);

      steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
      /* One straight line from the shoulders to the end, and the head on it. */
      line = ruler_slope (&pose, STEADY_POINT_PELVIS, STEADY_POINT_WAIST);
      ruler_assert_near (ruler_slope (&pose, STEADY_POINT_WAIST, STEADY_POINT_CHEST), line, 1);
      ruler_assert_near (ruler_slope (&pose, STEADY_POINT_KNEE, STEADY_POINT_HIP), line, 1);
      ruler_assert_near (ruler_slope (&pose, STEADY_POINT_CHEST, STEADY_POINT_HEAD), line, 8);
      if (cases[i].end == STEADY_POINT_ANKLE)
        ruler_assert_near (ruler_slope (&pose, STEADY_POINT_ANKLE, STEADY_POINT_KNEE), line, 1);
      /* Shoulders above the elbows, forearms flat, elbows at a right angle. */
      ruler_assert_near (pose.points[STEADY_POINT_SHOULDER].x, pose.points[STEADY_POINT_ELBOW].x, 0.01);
      ruler_assert_near (ruler_slope (&pose, STEADY_POINT_ELBOW, STEADY_POINT_WRIST), 0, 0.5);
      ruler_assert_near (ruler_angle (&pose, STEADY_POINT_ELBOW, STEADY_POINT_SHOULDER, STEADY_POINT_WRIST),
                         90, 3);

      steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &start);
      ruler_assert_near (ruler_clearance (&start, STEADY_POINT_PELVIS), 0, 0.001);
      g_assert_true (steady_figure_mistake (figure, 0, FALSE, &wrong));
      g_assert_cmpfloat (ruler_slope (&wrong, STEADY_POINT_PELVIS, STEADY_POINT_CHEST)
                         - ruler_slope (&wrong, STEADY_POINT_KNEE, STEADY_POINT_HIP), >=, 15);
      g_assert_cmpfloat (wrong.points[STEADY_POINT_PELVIS].y, <, pose.points[STEADY_POINT_PELVIS].y - 0.04);
    }
}

static void
test_checks_and_stretches (void)
{
  g_autoptr (SteadyFigure) knees = steady_figure_new_builtin ("knee-gap", NULL);
  g_autoptr (SteadyFigure) chair = steady_figure_new_builtin ("chair-stand", NULL);
  g_autoptr (SteadyFigure) one_leg = steady_figure_new_builtin ("one-leg-stance", NULL);
  g_autoptr (SteadyFigure) calves = steady_figure_new_builtin ("stretch-calves", NULL);
  g_autoptr (SteadyFigure) thigh = steady_figure_new_builtin ("stretch-quadriceps", NULL);
  static const guint feet[] = { STEADY_POINT_HEEL, STEADY_POINT_TOE, STEADY_POINT_FAR (STEADY_POINT_HEEL),
                                STEADY_POINT_FAR (STEADY_POINT_TOE) };
  SteadyPose relaxed, squeezed, pose;

  /* The knees: apart when relaxed, closer when pressed together, and never one inside the other. */
  steady_figure_pose_at (knees, STEADY_FIGURE_START, 0, FALSE, &relaxed);
  steady_figure_pose_at (knees, STEADY_FIGURE_HOLD, 0, FALSE, &squeezed);
  g_assert_true (relaxed.marks.has_gap);
  g_assert_cmpfloat (gap (&relaxed, STEADY_POINT_KNEE), >, 0.11);
  g_assert_cmpfloat (gap (&squeezed, STEADY_POINT_KNEE), <, 0.08);
  g_assert_cmpfloat (gap (&squeezed, STEADY_POINT_KNEE), >=,
                     2 * STEADY_BODY_LEG_RADIUS);

  ruler_assert_touches (chair, feet, G_N_ELEMENTS (feet));
  ruler_assert_still (chair, feet, G_N_ELEMENTS (feet), 0.001);
  steady_figure_pose_at (chair, STEADY_FIGURE_START, 0, FALSE, &pose);
  ruler_assert_near (knee_angle (&pose, 0), 90, 6);
  steady_figure_pose_at (chair, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (pose.points[STEADY_POINT_HEAD].y, >, 0.93);

  ruler_assert_touches (one_leg, feet, 2);
  steady_figure_pose_at (one_leg, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (ruler_clearance (&pose, STEADY_POINT_FAR (STEADY_POINT_TOE)), >, 0.03);

  ruler_assert_touches (calves, feet, G_N_ELEMENTS (feet));
  steady_figure_pose_at (calves, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (knee_angle (&pose, 0), >=, 175);

  steady_figure_pose_at (thigh, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  g_assert_cmpfloat (ruler_distance (&pose, STEADY_POINT_HAND, STEADY_POINT_ANKLE), <, 0.002);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = steady_catalogue_load (NULL, NULL);
  g_test_add_func ("/figure-poses/straight-leg-raise", test_straight_leg_raise);
  g_test_add_func ("/figure-poses/pillow", test_pillow);
  g_test_add_func ("/figure-poses/clamshell", test_clamshell);
  g_test_add_func ("/figure-poses/wall-sit", test_wall_sit);
  g_test_add_func ("/figure-poses/plank", test_plank);
  g_test_add_func ("/figure-poses/checks-and-stretches", test_checks_and_stretches);
  status = g_test_run ();
  steady_catalogue_unref (catalogue);
  return status;
}
