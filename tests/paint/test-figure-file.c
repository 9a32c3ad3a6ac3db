/* Whatever stands in a file: a clear error or a drawing, never a crash, never a limb torn off. */
#include "steady-catalogue.h"
#include "steady-error.h"
#include "steady-figure.h"

static SteadyFigure *
read_text (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;

  g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_KEEP_TRANSLATIONS, &local_error);
  g_assert_no_error (local_error);
  return steady_figure_new_from_file (file, NULL, error);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *named;
  } cases[] = {
    { "[Pose start]\nHip=straight\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=nan\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=inf\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=1e300\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=151\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=-91\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=10;181\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=1;2;3;4\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=10 degrees\n", "[Pose start] Hip: " },
    { "[Pose start]\nHip=0x10\nKnee=-1\n", "[Pose start] Knee: " },
    { "[Pose start]\nNearKnee=161\n", "[Pose start] NearKnee: " },
    { "[Pose start]\nElbow=-5\n", "[Pose start] Elbow: " },
    { "[Pose start]\nHop=5\n", "[Pose start] Hop: there is no such key: expected Body, " },
    { "[Pose start]\nNearTilt=5\n", "[Pose start] NearTilt: there is no such key: " },
    { "[Pose start]\nTilt=5;5\n", "[Pose start] Tilt: " },
    { "[Figure]\nBody=upside-down\n", "[Figure] Body: expected standing, supine, prone or side" },
    { "[Figure]\nGround=lava\n", "[Figure] Ground: expected none, floor or mat" },
    { "[Figure]\nView=\n", "[Figure] View: " },
    { "[Figure]\nView=0;81\n", "[Figure] View: " },
    { "[Figure]\nView=200\n", "[Figure] View: " },
    { "[Figure]\nAt=4\n", "[Figure] At: " },
    { "[Figure]\nWallAt=far away\n", "[Figure] WallAt: " },
    { "[Figure]\nFloor=heel;tail\n", "[Figure] Floor: " },
    { "[Figure]\nWall=near-wing\n", "[Figure] Wall: " },
    { "[Figure]\nStill=knee;level\n", "[Figure] Still: " },
    { "[Figure]\nGrasp=near-hand\n", "[Figure] Grasp: " },
    { "[Figure]\nGrasp=near-hand;moon\n", "[Figure] Grasp: " },
    { "[Figure]\nFloor=heel;toe;knee;hip;elbow;wrist;hand\nStill=heel;toe;knee;hip;elbow;wrist;hand\n",
      "fewer points" },
    { "[Figure]\nMuscles=near-beard\n", "[Figure] Muscles: " },
    { "[Figure]\nAngle=knee\n", "[Figure] Angle: " },
    { "[Figure]\nAngle=level;hip;knee\n", "[Figure] Angle: " },
    { "[Figure]\nAngle=knee;hip;ankle;toe\n", "[Figure] Angle: " },
    { "[Figure]\nAngleRange=45;30\n", "[Figure] AngleRange: " },
    { "[Figure]\nAngleRange=30\n", "[Figure] AngleRange: " },
    { "[Figure]\nAngleRadius=0\n", "[Figure] AngleRadius: " },
    { "[Figure]\nAngleNumber=perhaps\n", "[Figure] AngleNumber: " },
    { "[Figure]\nLine=head\n", "[Figure] Line: " },
    { "[Figure]\nGap=head\n", "[Figure] Gap: " },
    { "[Figure]\nGap=far-knee\n", "[Figure] Gap: " },
    { "[Figure]\nCross=waist\n", "[Figure] Cross: " },
    { "[Figure]\nCross=waist;0;nan\n", "[Figure] Cross: " },
    { "[Figure]\nPillow=1;2;3\n", "[Figure] Pillow: " },
    { "[Figure]\nPillow=0;0;0;0;0;0;0;0;0;0\n", "[Figure] Pillow: " },
    { "[Figure]\nOutline=0;0;0;99\n", "[Figure] Outline: " },
    { "[Pose hold]\nBody=prone\n", "[Pose hold] Body: " },
    { "[Pose mistake]\nKnee=200\n", "[Pose mistake] Knee: " },
    { "[Pose mistake]\nCross=knee;0;0\n[Pose mistake-2]\nAnkle=soft\n", "[Pose mistake-2] Ankle: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyFigure) figure = read_text (cases[i].text, &error);

      if (figure != NULL)
        g_error ("was taken: %s", cases[i].text);
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].named));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* Both ends of a range are in it; what is left out has a default; a translation is not the painter's. */
static void
test_taken (void)
{
  static const char * const cases[] = {
    "",
    "[Figure]\n",
    "[Pose start]\nHip=150\nKnee=160\n",
    "[Pose start]\nHip=-90;180;-180\nKnee=0\n",
    "[Figure]\nView=-180;80\n",
    "[Figure]\nAngle=\nLine=\nGap=\nCross=\nPillow=\nOutline=\nFloor=\nMuscles=\n",
    "[Figure]\nAt=3;-3\n",
    "[Pose start]\nHip = 10 ; 5 ; 0 \n",
    "[Pose start]\nHip=10;\n",
    "[Figure]\nFloor[de]=Ferse\n",
    "[Figure]\nAngleRange=0;180\nAngle=knee;hip;ankle\n",
    "[Pose mistake]\nHip=90\nBody=supine\nView=90\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyFigure) figure = read_text (cases[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (figure);
    }
}

static void
test_both_sides_and_one (void)
{
  g_autoptr (SteadyFigure) figure = read_text ("[Pose start]\nNearHip=90\nHip=30\n", NULL);
  SteadyPose pose;

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &pose);
  g_assert_cmpfloat_with_epsilon (pose.points[STEADY_POINT_KNEE].y, pose.points[STEADY_POINT_HIP].y, 1e-6);
  g_assert_cmpfloat_with_epsilon (pose.points[STEADY_POINT_FAR (STEADY_POINT_KNEE)].x
                                  - pose.points[STEADY_POINT_FAR (STEADY_POINT_HIP)].x, 0.1225, 1e-6);
}

static void
test_layers (void)
{
  const char *text
      = "[Pose start]\nKnee=10\n[Pose start deep]\nKnee=50\n[Pose hold]\nHip=20\n[Pose hold deep]\nHip=60\n";
  const char *variants[] = { "deep", NULL };
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (SteadyFigure) figure = NULL;
  SteadyPose pose;
  SteadyVector thigh, shank;

  g_assert_true (g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL));
  figure = steady_figure_new_from_file (file, variants, NULL);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &pose);
  thigh = steady_vector_subtract (pose.points[STEADY_POINT_KNEE], pose.points[STEADY_POINT_HIP]);
  shank = steady_vector_subtract (pose.points[STEADY_POINT_ANKLE], pose.points[STEADY_POINT_KNEE]);
  g_assert_cmpfloat_with_epsilon (atan2 (thigh.x, -thigh.y) * 180 / G_PI, 60, 1e-6);
  g_assert_cmpfloat_with_epsilon (atan2 (shank.x, -shank.y) * 180 / G_PI, 10, 1e-6);
}

static void
assert_whole (const SteadyPose *pose)
{
  for (guint i = 0; i < STEADY_N_POINTS; i++)
    {
      SteadyVector at = pose->points[i];

      g_assert_true (isfinite (at.x) && isfinite (at.y) && isfinite (at.z));
      g_assert_cmpfloat (steady_vector_length (at), <, 20);
    }
  for (guint side = 0; side < 2; side++)
    {
      guint s = side * STEADY_POINTS_PER_SIDE;
      SteadyVector thigh
          = steady_vector_subtract (pose->points[STEADY_POINT_KNEE + s], pose->points[STEADY_POINT_HIP + s]);
      SteadyVector arm = steady_vector_subtract (pose->points[STEADY_POINT_ELBOW + s],
                                                 pose->points[STEADY_POINT_SHOULDER + s]);

      g_assert_cmpfloat_with_epsilon (steady_vector_length (thigh), STEADY_BODY_THIGH, 1e-9);
      g_assert_cmpfloat_with_epsilon (steady_vector_length (arm), STEADY_BODY_UPPER_ARM, 1e-9);
    }
}

/* Contacts that cannot all hold: the body does what it can. */
static void
test_out_of_reach (void)
{
  static const char * const cases[] = {
    "[Figure]\nFloor=head;heel;hand;pelvis;chest;knee\n",
    "[Figure]\nWallAt=3\nWall=head;heel;hand\nFloor=heel;toe\n",
    "[Figure]\nWallAt=-3\nWall=toe\nFloor=head\nBody=supine\n",
    "[Figure]\nGrasp=near-hand;far-toe;far-hand;near-toe;near-elbow;head;near-knee;head\nFloor=heel\n",
    "[Figure]\nStill=head;heel\nPlace=hand;chest\n[Pose start]\nAt=-3;3\n[Pose "
    "hold]\nAt=3;-3\nHip=120\nKnee=0\nTilt=180\n",
    "[Figure]\nGrasp=near-hand;near-hand\nAngle=hip;hip;hip\nLine=hip;hip\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyFigure) figure = read_text (cases[i], &error);

      g_assert_no_error (error);
      for (int step = 0; step <= 10; step++)
        {
          SteadyPose pose;

          steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, step / 10.0, FALSE, &pose);
          assert_whole (&pose);
        }
    }
}

/* Keys with a few values that hold; one in thirty becomes something else. */
static const struct
{
  const char *key;
  const char *values[4];
} fuzz_keys[] = {
  { "Body", { "supine", "prone", "side", "standing" } },
  { "Tilt", { "180", "-90", "33", "0" } },
  { "Lean", { "-180", "12", "60", "1e-9" } },
  { "Turn", { "90", "-77", "5", "180" } },
  { "Spine", { "90;90;90", "-60", "20;-20", "0" } },
  { "Neck", { "-90", "30;40", "90;-180", "0" } },
  { "Shoulder", { "180", "-180;90", "70;-180;180", "0" } },
  { "NearElbow", { "160", "0", "90", "1" } },
  { "FarWrist", { "90", "-90", "3", "0" } },
  { "Hip", { "150;180;-180", "-90", "45;30", "90" } },
  { "NearHip", { "0", "120", "-20;-60;90", "88" } },
  { "Knee", { "160;180", "0;-180", "90", "3" } },
  { "FarKnee", { "0", "90", "160", "0.001" } },
  { "Ankle", { "60", "-90", "0", "10" } },
  { "View", { "180;80", "-180;-80", "90", "0;42" } },
  { "Ground", { "none", "floor", "mat", "mat" } },
  { "At", { "3;3", "-3;-3", "0", "1" } },
  { "WallAt", { "3", "-3", "0", "0.3" } },
  { "Floor", { "heel;toe", "head", "pelvis;chest;hand;knee", "" } },
  { "Wall", { "hand", "pelvis;chest", "toe;head", "" } },
  { "Still", { "heel", "head;hand", "waist", "" } },
  { "Place", { "toe", "near-hand", "elbow;knee", "" } },
  { "Grasp", { "near-hand;far-toe", "head;pelvis", "near-knee;near-knee", "" } },
  { "Muscles",
    { "quadriceps;calf", "gluteus;back;abdomen", "near-adductors;far-gluteus-medius",
      "hip-flexors;hamstrings" } },
  { "Angle", { "hip;knee;level", "knee;knee;knee", "head;far-toe;hand", "" } },
  { "AngleRange", { "0;180", "30;45", "0;0", "" } },
  { "AngleRadius", { "1", "0.02", "0.1", "0.5" } },
  { "Line", { "head;ankle", "hip;hip", "", "far-toe;near-hand" } },
  { "Gap", { "knee", "elbow", "toe", "" } },
  { "Cross", { "waist;0;0.1", "hand;1;-1", "", "head;0;0" } },
  { "Pillow", { "0;0;0;0;0;0", "3;3;-3;-3", "", "0.1;0.1;0.2;0.1;0.2;0.2" } },
  { "Outline", { "0;0;3;3;-3;3", "", "0;0", "0;0;0;0" } },
};

static const char * const garbage[] = {
  "nan",  "-inf", "1e9",          " ",   "level", "knee hip",
  "0x1f", ";;;",  "\xe8\x85\xbf", "--5", "5;",    "99999999999999999999",
};

static void
add_random_keys (GString *text)
{
  for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
    {
      int key = g_test_rand_int_range (0, G_N_ELEMENTS (fuzz_keys));
      const char *value = fuzz_keys[key].values[g_test_rand_int_range (0, 4)];

      if (g_test_rand_int_range (0, 30) == 0)
        value = garbage[g_test_rand_int_range (0, G_N_ELEMENTS (garbage))];
      g_string_append_printf (text, "%s=%s\n", fuzz_keys[key].key, value);
    }
}

static char *
random_file (void)
{
  static const char * const groups[]
      = { "Figure", "Pose start", "Pose way", "Pose hold", "Pose mistake", "Pose mistake-2" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_string_append_printf (text, "[%s]\n", groups[i]);
      add_random_keys (text);
    }
  return g_string_free (text, FALSE);
}

static void
draw_small (const SteadyPose *pose)
{
  const SteadyFigureOptions options = { TRUE, TRUE, TRUE, "x" };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 48, 48);
  cairo_t *cr = cairo_create (surface);

  steady_figure_draw (cr, pose, 48, 48, steady_palette_get (STEADY_SCHEME_LIGHT), &options);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_fuzz (void)
{
  int taken = 0, refused = 0;

  for (int i = 0; i < 1500; i++)
    {
      g_autofree char *text = random_file ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyFigure) figure = read_text (text, &error);
      SteadyPose pose;

      if (figure == NULL)
        {
          g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
          refused++;
          continue;
        }
      taken++;
      steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, 0.4, TRUE, &pose);
      assert_whole (&pose);
      draw_small (&pose);
      if (steady_figure_mistake (figure, 0, FALSE, &pose))
        {
          assert_whole (&pose);
          draw_small (&pose);
        }
    }
  g_assert_cmpint (taken, >, 100);
  g_assert_cmpint (refused, >, 100);
}

/* What the documentation shows as a whole file is one, and its heels rise while the toes stay. */
static void
test_documented_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "exercise-files.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyExercise) exercise = NULL;
  g_autoptr (SteadyFigure) figure = NULL;
  SteadyPose start, hold;
  char *begin, *end;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  begin = strstr (text, "```ini\n");
  g_assert_nonnull (begin);
  begin += strlen ("```ini\n");
  end = strstr (begin, "```");
  g_assert_nonnull (end);

  exercise = steady_exercise_load ("heel-raise", begin, (gsize) (end - begin), &error);
  g_assert_no_error (error);
  figure = steady_figure_new_for_exercise (exercise, NULL, &error);
  g_assert_no_error (error);
  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &start);
  steady_figure_pose_at (figure, STEADY_FIGURE_HOLD, 0, FALSE, &hold);
  g_assert_cmpfloat (hold.points[STEADY_POINT_HEEL].y, >, start.points[STEADY_POINT_HEEL].y + 0.03);
  g_assert_cmpfloat_with_epsilon (hold.points[STEADY_POINT_TOE].y, start.points[STEADY_POINT_TOE].y, 1e-4);
  g_assert_cmpfloat_with_epsilon (hold.points[STEADY_POINT_TOE].x, start.points[STEADY_POINT_TOE].x, 1e-4);
}

/* Every group of an exercise's figure is looked at, whatever variant is drawn today. */
static void
test_exercise_checked (void)
{
  static const struct
  {
    const char *figure;
    const char *says; /* (nullable): it holds */
  } cases[] = {
    { "", NULL },
    { "[Figure]\nGround=mat\nX-drawn-by=me\n[Pose hold]\nHip=30\n", NULL },
    { "[Pose hold hard]\nHip=30\n[Figure pregnancy]\nPillow=0;0;1;1\n[Pose mistake-4 hard]\nKnee=20\n", NULL },
    { "[X-sketch]\nanything=goes\n", NULL },
    { "[Pose hold]\nHop=30\n", "[Pose hold] Hop: there is no such key: expected Body, " },
    { "[Pose hold hard]\nHip=straight\n", "[Pose hold hard] Hip: expected up to 3 angles" },
    { "[Figure pregnancy]\nPillow=1\n", "[Figure pregnancy] Pillow: expected " },
    { "[Pose hold]\nBody=prone\n", "[Pose hold] Body: expected the same" },
    { "[Pose hop]\nHip=30\n", "[Pose hop]: there is no such group: expected Figure, Pose start, " },
    { "[Pose mistake-5]\nHip=30\n", "[Pose mistake-5]: there is no such group: " },
    { "[Pose hold harder]\nHip=30\n", "[Pose hold harder]: there is no such group: " },
    { "[Figure arthritis]\nGround=mat\n", "[Figure arthritis]: there is no such group: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
          = g_strconcat ("[Exercise]\nName=Mine\nWorks=All\nSteps=One\nKind=hold\nSides=both\nPosture=supine\n"
                         "[Ladder]\nSets=3-4\nHold=30-60\nVariants=easy;hard\n[Condition pregnancy]\nLocks=true\n",
                         cases[i].figure, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyExercise) exercise = steady_exercise_load ("mine", text, strlen (text), &error);

      g_assert_no_error (error);
      if (steady_figure_check (exercise, &error) != (cases[i].says == NULL))
        g_error ("%s: %s", cases[i].figure, error != NULL ? error->message : "taken");
      if (cases[i].says != NULL && !g_str_has_prefix (error->message, cases[i].says))
        g_error ("expected “%s”, got “%s”", cases[i].says, error->message);
    }
}

static void
test_own_exercises_checked (void)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, steady_figure_check);

  g_assert_cmpuint (steady_catalogue_get_problems (catalogue)->len, ==, 0);
  g_assert_cmpuint (steady_catalogue_get_n_exercises (catalogue), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-file/errors", test_errors);
  g_test_add_func ("/figure-file/taken", test_taken);
  g_test_add_func ("/figure-file/exercise-checked", test_exercise_checked);
  g_test_add_func ("/figure-file/own-exercises-checked", test_own_exercises_checked);
  g_test_add_func ("/figure-file/both-sides-and-one", test_both_sides_and_one);
  g_test_add_func ("/figure-file/layers", test_layers);
  g_test_add_func ("/figure-file/out-of-reach", test_out_of_reach);
  g_test_add_func ("/figure-file/fuzz", test_fuzz);
  g_test_add_func ("/figure-file/documented-example", test_documented_example);
  return g_test_run ();
}
