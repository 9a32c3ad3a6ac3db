/* What a physiotherapist would check with ruler and goniometer, on every pose of every figure. */
#include "ruler.h"
#include "steady-error.h"

#define STEPS 20

typedef void (*CheckPose) (const SteadyPose *pose, const char *name);

static SteadyCatalogue *catalogue;

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
          g_autoptr (SteadyFigure) figure
              = ruler_load (catalogue, exercise->id, steady_exercise_get_variant (exercise, v)->id);

          check_figure (figure, exercise->id, check);
        }
      for (guint c = 0; c < exercise->caveats->len; c++)
        {
          const SteadyCaveat *caveat = g_ptr_array_index (exercise->caveats, c);
          g_autoptr (SteadyFigure) figure = ruler_load (catalogue, exercise->id, caveat->condition);

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

static void
check_lengths (const SteadyPose *pose, const char *name)
{
  for (guint side = 0; side < 2; side++)
    {
      guint s = side * STEADY_POINTS_PER_SIDE;

      ruler_assert_near (ruler_distance (pose, STEADY_POINT_HIP + s, STEADY_POINT_KNEE + s), 0.245, 1e-9);
      ruler_assert_near (ruler_distance (pose, STEADY_POINT_KNEE + s, STEADY_POINT_ANKLE + s), 0.246, 1e-9);
      ruler_assert_near (ruler_distance (pose, STEADY_POINT_SHOULDER + s, STEADY_POINT_ELBOW + s), 0.186, 1e-9);
      ruler_assert_near (ruler_distance (pose, STEADY_POINT_ELBOW + s, STEADY_POINT_WRIST + s), 0.146, 1e-9);
      ruler_assert_near (ruler_distance (pose, STEADY_POINT_WRIST + s, STEADY_POINT_HAND + s),
                         0.108 - STEADY_BODY_ARM_RADIUS, 1e-9);
      ruler_assert_near (ruler_distance (pose, STEADY_POINT_HEEL + s, STEADY_POINT_TOE + s),
                         0.152 - 2 * STEADY_BODY_FOOT_RADIUS, 1e-9);
    }
  ruler_assert_near (ruler_distance (pose, STEADY_POINT_HIP, STEADY_POINT_FAR (STEADY_POINT_HIP)), 0.1, 1e-9);
  ruler_assert_near (ruler_distance (pose, STEADY_POINT_PELVIS, STEADY_POINT_WAIST)
                     + ruler_distance (pose, STEADY_POINT_WAIST, STEADY_POINT_CHEST), 0.288, 1e-9);
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
  ruler_assert_near (pose.points[STEADY_POINT_HEAD].y + STEADY_BODY_HEAD / 2, 1, 0.005);
  ruler_assert_near (pose.points[STEADY_POINT_HIP].y, 0.530, 0.005);
  ruler_assert_near (pose.points[STEADY_POINT_SHOULDER].y, 0.818, 0.005);
}

static void
check_above_floor (const SteadyPose *pose, const char *name)
{
  for (guint i = 0; i < STEADY_N_POINTS; i++)
    {
      gboolean side = i == STEADY_POINT_CHEST_SIDE || i == STEADY_POINT_FAR (STEADY_POINT_CHEST_SIDE)
                      || i == STEADY_POINT_WAIST_SIDE || i == STEADY_POINT_FAR (STEADY_POINT_WAIST_SIDE)
                      || i == STEADY_POINT_PELVIS_SIDE || i == STEADY_POINT_FAR (STEADY_POINT_PELVIS_SIDE);

      if (ruler_clearance (pose, i) < (side ? -0.012 : -0.006))
        g_error ("%s: point %u is %.4f body heights under the floor", name, i, -ruler_clearance (pose, i));
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
      double knee = ruler_angle (pose, STEADY_POINT_KNEE + s, STEADY_POINT_HIP + s, STEADY_POINT_ANKLE + s);
      double elbow
          = ruler_angle (pose, STEADY_POINT_ELBOW + s, STEADY_POINT_SHOULDER + s, STEADY_POINT_WRIST + s);
      SteadyVector shank = steady_vector_subtract (pose->points[STEADY_POINT_ANKLE + s],
                                                   pose->points[STEADY_POINT_KNEE + s]);
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

      g_assert_true (isfinite (pose->points[i].x) && isfinite (pose->points[i].y)
                     && isfinite (pose->points[i].z));
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
  ruler_assert_near (steady_pose_get_angle (&left), steady_pose_get_angle (&right), 1e-9);
}

static void
test_mirror (void)
{
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      g_autoptr (SteadyFigure) figure = ruler_load (catalogue, steady_catalogue_get (catalogue, i)->id, NULL);

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
          g_autoptr (SteadyFigure) figure
              = ruler_load (catalogue, exercise->id, steady_exercise_get_variant (exercise, v)->id);

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
  g_autoptr (SteadyFigure) figure = ruler_load (catalogue, "plank", "full");

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
  g_autoptr (SteadyFigure) easiest = ruler_load (catalogue, "plank", NULL);
  g_autoptr (SteadyFigure) knees = ruler_load (catalogue, "plank", "knees");
  g_autoptr (SteadyFigure) full = ruler_load (catalogue, "plank", "full");
  SteadyPose a, b, c;

  steady_figure_pose_at (easiest, STEADY_FIGURE_HOLD, 0, FALSE, &a);
  steady_figure_pose_at (knees, STEADY_FIGURE_HOLD, 0, FALSE, &b);
  steady_figure_pose_at (full, STEADY_FIGURE_HOLD, 0, FALSE, &c);
  g_assert_cmpfloat (furthest_move (&a, &b), ==, 0);
  g_assert_cmpfloat (furthest_move (&a, &c), >, 0.05);

  g_assert_null (
      steady_figure_new_for_exercise (steady_catalogue_find (catalogue, "plank"), "one-armed", &error));
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
      g_autofree char *text
          = g_strdup_printf ("[Exercise]\nName=Mine\nWorks=All\nSteps=One\nKind=hold\nSides=both\n"
                             "Posture=%s\n[Ladder]\nSets=3-4\nHold=30-60\n",
                             cases[i].posture);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = steady_exercise_load ("mine", text, strlen (text), &error);
      g_autoptr (SteadyFigure) figure = NULL;
      SteadyPose pose;

      g_assert_no_error (error);
      figure = steady_figure_new_for_exercise (exercise, NULL, &error);
      g_assert_no_error (error);
      steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, 0.5, FALSE, &pose);
      ruler_assert_near (ruler_slope (&pose, STEADY_POINT_PELVIS, STEADY_POINT_CHEST), cases[i].trunk_slope,
                         10);
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
          g_autoptr (SteadyFigure) figure
              = ruler_load (catalogue, exercise->id, steady_exercise_get_variant (exercise, v)->id);
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
