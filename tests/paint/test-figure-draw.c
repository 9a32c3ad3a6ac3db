/* The painter: odd rooms, the right colours in the right places, and nothing left behind in the context. */
#include "steady-catalogue.h"
#include "steady-figure.h"

#include <cairo-svg.h>

#define SIZE 600

static SteadyCatalogue *catalogue;

static void
get_pose (
    const char *exercise, const char *variant, SteadyFigurePhase phase, gboolean mirrored, SteadyPose *pose)
{
  g_autoptr (SteadyFigure) figure
      = steady_figure_new_for_exercise (steady_catalogue_find (catalogue, exercise), variant, NULL);

  steady_figure_pose_at (figure, phase, 0.5, mirrored, pose);
}

static cairo_surface_t *
draw (const SteadyPose *pose, SteadyScheme scheme, const SteadyFigureOptions *options)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  steady_figure_draw (cr, pose, SIZE, SIZE, steady_palette_get (scheme), options);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface, double x, double y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int column = (int) x, row = (int) y;

  g_assert_true (column >= 0 && column < SIZE && row >= 0 && row < SIZE);
  return ((const guint32 *) (const void *) (data + row * cairo_image_surface_get_stride (surface)))[column];
}

/* Where a point of the pose is on a picture without a label. */
static guint32
pixel_of (cairo_surface_t *surface, const SteadyPose *pose, SteadyVector at)
{
  double scale = MIN (SIZE / (pose->right - pose->left), SIZE / (pose->top - pose->bottom));

  return pixel_at (surface, SIZE / 2.0 + scale * (at.x - (pose->left + pose->right) / 2),
                   SIZE / 2.0 - scale * (at.y - (pose->bottom + pose->top) / 2));
}

static guint32
color_of (SteadyScheme scheme, SteadyRole role)
{
  const SteadyColor *color = &steady_palette_get (scheme)->colors[role];

  return 0xff000000u | (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8
         | (guint32) lround (color->blue * 255);
}

static void
assert_color (
    cairo_surface_t *surface, const SteadyPose *pose, SteadyVector at, SteadyScheme scheme, SteadyRole role)
{
  g_assert_cmphex (pixel_of (surface, pose, at), ==, color_of (scheme, role));
}

static SteadyVector
between (const SteadyPose *pose, guint a, guint b, double t)
{
  return steady_vector_mix (pose->points[a], pose->points[b], t);
}

static void
test_tones (void)
{
  const SteadyFigureOptions plain = { FALSE, FALSE, FALSE, NULL };

  for (guint scheme = 0; scheme < STEADY_N_SCHEMES; scheme++)
    for (int mirrored = 0; mirrored < 2; mirrored++)
      {
        SteadyPose pose;
        cairo_surface_t *surface;

        get_pose ("straight-leg-raise", NULL, STEADY_FIGURE_HOLD, mirrored, &pose);
        surface = draw (&pose, (SteadyScheme) scheme, &plain);
        assert_color (surface, &pose, pose.points[STEADY_POINT_HEAD], (SteadyScheme) scheme,
                      STEADY_ROLE_LIMB_NEAR);
        assert_color (surface, &pose, between (&pose, STEADY_POINT_HIP, STEADY_POINT_KNEE, 0.7),
                      (SteadyScheme) scheme, STEADY_ROLE_LIMB_NEAR);
        assert_color (
            surface, &pose,
            between (&pose, STEADY_POINT_FAR (STEADY_POINT_KNEE), STEADY_POINT_FAR (STEADY_POINT_ANKLE), 0.5),
            (SteadyScheme) scheme, STEADY_ROLE_LIMB_FAR);
        /* The background is not ours to paint. */
        g_assert_cmphex (pixel_at (surface, 2, 2), ==, 0);
        g_assert_cmphex (pixel_at (surface, SIZE - 2, SIZE - 2), ==, 0);
        cairo_surface_destroy (surface);
      }
}

static void
assert_within_extents (const SteadyFigure *figure, SteadyFigurePhase phase, gboolean mirrored)
{
  const SteadyFigureOptions marked = { TRUE, TRUE, FALSE, NULL };
  double x, y, width, height;
  SteadyPose pose;
  cairo_surface_t *surface;

  steady_figure_pose_at (figure, phase, 0.5, mirrored, &pose);
  steady_figure_extents (&pose, SIZE, SIZE, &x, &y, &width, &height);
  g_assert_cmpfloat (MAX (width, height), >, SIZE - 1);
  surface = draw (&pose, STEADY_SCHEME_LIGHT, &marked);
  for (int row = 0; row < SIZE; row++)
    for (int column = 0; column < SIZE; column++)
      if (row + 1 <= y || row >= y + height || column + 1 <= x || column >= x + width)
        g_assert_cmphex (pixel_at (surface, column, row), ==, 0);
  cairo_surface_destroy (surface);
}

/* Only the extents are drawn again when the figure moves. */
static void
test_extents (void)
{
  double x, y, width, height;
  SteadyPose pose;

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint v = 0; v < exercise->variants->len; v++)
        {
          const SteadyVariant *variant = g_ptr_array_index (exercise->variants, v);
          g_autoptr (SteadyFigure) figure = steady_figure_new_for_exercise (exercise, variant->id, NULL);

          for (int phase = STEADY_FIGURE_START; phase <= STEADY_FIGURE_REST; phase++)
            for (int mirrored = 0; mirrored < 2; mirrored++)
              assert_within_extents (figure, (SteadyFigurePhase) phase, mirrored);
        }
    }

  get_pose ("plank", NULL, STEADY_FIGURE_HOLD, FALSE, &pose);
  steady_figure_extents (&pose, 0, SIZE, &x, &y, &width, &height);
  g_assert_cmpfloat (width, ==, 0);
}

/* Seen from the front no leg is behind the other: one tone. */
static void
test_front_view_has_one_tone (void)
{
  const SteadyFigureOptions plain = { FALSE, FALSE, FALSE, NULL };
  g_autoptr (SteadyFigure) figure = steady_figure_new_builtin ("knee-gap", NULL);
  SteadyPose pose;
  cairo_surface_t *surface;

  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &pose);
  surface = draw (&pose, STEADY_SCHEME_LIGHT, &plain);
  assert_color (surface, &pose, pose.points[STEADY_POINT_KNEE], STEADY_SCHEME_LIGHT, STEADY_ROLE_LIMB_NEAR);
  assert_color (surface, &pose, pose.points[STEADY_POINT_FAR (STEADY_POINT_KNEE)], STEADY_SCHEME_LIGHT,
                STEADY_ROLE_LIMB_NEAR);
  /* And between the relaxed knees one sees through. */
  g_assert_cmphex (pixel_of (surface, &pose,
                             between (&pose, STEADY_POINT_KNEE, STEADY_POINT_FAR (STEADY_POINT_KNEE), 0.5)),
                   ==, 0);
  cairo_surface_destroy (surface);
}

/* The patch is on the front of the raised thigh, the back of the calf, the belly, the side of the hip. */
static void
test_muscles (void)
{
  static const struct
  {
    const char *exercise;
    guint from, to;
    double along, front;
    SteadyPart part;
  } cases[] = {
    { "straight-leg-raise", STEADY_POINT_HIP, STEADY_POINT_KNEE, 0.5, 0.02, STEADY_PART_THIGH },
    { "wall-sit", STEADY_POINT_HIP, STEADY_POINT_KNEE, 0.5, 0.02, STEADY_PART_THIGH },
    { "wall-sit", STEADY_POINT_KNEE, STEADY_POINT_ANKLE, 0.3, -0.02, STEADY_PART_SHANK },
    { "plank", STEADY_POINT_PELVIS, STEADY_POINT_CHEST, 0.4, 0.035, STEADY_PART_CHEST },
    { "clamshell", STEADY_POINT_PELVIS_SIDE, STEADY_POINT_WAIST_SIDE, 0.3, 0, STEADY_PART_PELVIS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SteadyFigureOptions with = { FALSE, TRUE, FALSE, NULL }, without = { FALSE, FALSE, FALSE, NULL };
      SteadyPose pose;
      SteadyVector at, opposite, off;
      cairo_surface_t *surface;

      get_pose (cases[i].exercise, NULL, STEADY_FIGURE_HOLD, FALSE, &pose);
      off = steady_vector_scale (pose.fronts[cases[i].part], cases[i].front);
      if (cases[i].front == 0)
        off = steady_vector_scale (pose.sides[cases[i].part], 0.03);
      at = steady_vector_add (between (&pose, cases[i].from, cases[i].to, cases[i].along), off);
      opposite = steady_vector_subtract (between (&pose, cases[i].from, cases[i].to, cases[i].along), off);

      surface = draw (&pose, STEADY_SCHEME_LIGHT, &with);
      assert_color (surface, &pose, at, STEADY_SCHEME_LIGHT, STEADY_ROLE_MUSCLE);
      if (cases[i].front != 0)
        assert_color (surface, &pose, opposite, STEADY_SCHEME_LIGHT, STEADY_ROLE_LIMB_NEAR);
      cairo_surface_destroy (surface);

      surface = draw (&pose, STEADY_SCHEME_LIGHT, &without);
      assert_color (surface, &pose, at, STEADY_SCHEME_LIGHT, STEADY_ROLE_LIMB_NEAR);
      cairo_surface_destroy (surface);
    }
}

static int
count_pixels (cairo_surface_t *surface, guint32 color)
{
  int n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += pixel_at (surface, x, y) == color;
  return n;
}

static void
test_marks (void)
{
  static const struct
  {
    const char *exercise;
    const char *variant;
  } cases[] = {
    { "straight-leg-raise", NULL }, { "clamshell", NULL },      { "wall-sit", "thigh-60" },
    { "wall-sit", "thigh-40" },     { "wall-sit", "thigh-20" }, { "wall-sit", "parallel" },
    { "plank", "knees" },           { "plank", "full" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SteadyFigureOptions with = { TRUE, FALSE, FALSE, NULL }, without = { FALSE, FALSE, FALSE, NULL };
      guint32 blue = color_of (STEADY_SCHEME_LIGHT, STEADY_ROLE_ANGLE);
      SteadyPose pose;
      cairo_surface_t *surface;

      get_pose (cases[i].exercise, cases[i].variant, STEADY_FIGURE_HOLD, FALSE, &pose);
      surface = draw (&pose, STEADY_SCHEME_LIGHT, &with);
      g_assert_cmpint (count_pixels (surface, blue), >, 40);
      cairo_surface_destroy (surface);
      surface = draw (&pose, STEADY_SCHEME_LIGHT, &without);
      g_assert_cmpint (count_pixels (surface, blue), ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* A number stands only beside the angle it names: at the start the thighs are not at 20° yet. */
static void
test_number_belongs_to_its_angle (void)
{
  const SteadyFigureOptions with = { TRUE, FALSE, FALSE, NULL };
  guint32 blue = color_of (STEADY_SCHEME_LIGHT, STEADY_ROLE_ANGLE);
  SteadyPose hold, start, bare;
  cairo_surface_t *surface;
  int with_number, without_number;

  get_pose ("wall-sit", "thigh-20", STEADY_FIGURE_START, FALSE, &start);
  g_assert_cmpfloat (fabs (steady_pose_get_angle (&start) - start.angle_shown), >, 10);
  bare = start;
  bare.marks.angle_bare = TRUE;
  surface = draw (&start, STEADY_SCHEME_LIGHT, &with);
  with_number = count_pixels (surface, blue);
  cairo_surface_destroy (surface);
  surface = draw (&bare, STEADY_SCHEME_LIGHT, &with);
  g_assert_cmpint (with_number, ==, count_pixels (surface, blue));
  cairo_surface_destroy (surface);

  get_pose ("wall-sit", "thigh-20", STEADY_FIGURE_HOLD, FALSE, &hold);
  bare = hold;
  bare.marks.angle_bare = TRUE;
  surface = draw (&hold, STEADY_SCHEME_LIGHT, &with);
  with_number = count_pixels (surface, blue);
  cairo_surface_destroy (surface);
  surface = draw (&bare, STEADY_SCHEME_LIGHT, &with);
  without_number = count_pixels (surface, blue);
  cairo_surface_destroy (surface);
  g_assert_cmpint (with_number, >, without_number + 40);
}

static void
test_mistake (void)
{
  g_autoptr (SteadyFigure) figure
      = steady_figure_new_for_exercise (steady_catalogue_find (catalogue, "plank"), NULL, NULL);
  const SteadyFigureOptions crossed = { FALSE, FALSE, TRUE, NULL },
                            labelled = { FALSE, FALSE, TRUE, "The hips sag." };
  guint32 red = color_of (STEADY_SCHEME_LIGHT, STEADY_ROLE_PAIN),
          ink = color_of (STEADY_SCHEME_LIGHT, STEADY_ROLE_INK);
  SteadyPose pose;
  cairo_surface_t *surface;

  g_assert_true (steady_figure_mistake (figure, 0, FALSE, &pose));
  surface = draw (&pose, STEADY_SCHEME_LIGHT, &crossed);
  g_assert_cmpint (count_pixels (surface, red), >, 100);
  g_assert_cmpint (count_pixels (surface, ink), ==, 0);
  cairo_surface_destroy (surface);
  surface = draw (&pose, STEADY_SCHEME_LIGHT, &labelled);
  g_assert_cmpint (count_pixels (surface, ink), >, 100);
  cairo_surface_destroy (surface);
}

static void
test_odd_rooms (void)
{
  static const double sizes[] = { 0, 1, 3, 3.999, 4, 5, 17, 100, 2000, 40000, -5, NAN, INFINITY, 1e12 };
  const SteadyFigureOptions all
      = { TRUE, TRUE, TRUE, "A rather long sentence that has to be broken into lines, 腿不要往里倒" };
  SteadyPose pose;

  get_pose ("straight-leg-raise", NULL, STEADY_FIGURE_HOLD, FALSE, &pose);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 20, 20);
        cairo_t *cr = cairo_create (surface);

        steady_figure_draw (cr, &pose, sizes[i], sizes[j], steady_palette_get (STEADY_SCHEME_DARK), &all);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

static void
test_context_is_left_as_it_was (void)
{
  const SteadyFigureOptions all = { TRUE, TRUE, TRUE, "x" };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  SteadyPose pose;
  cairo_matrix_t before, after;
  double x1, y1, x2, y2;

  get_pose ("wall-sit", NULL, STEADY_FIGURE_HOLD, TRUE, &pose);
  cairo_translate (cr, 7, 11);
  cairo_set_line_width (cr, 3);
  cairo_get_matrix (cr, &before);
  steady_figure_draw (cr, &pose, 300, 200, steady_palette_get (STEADY_SCHEME_PRINT), &all);
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 3);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_false (cairo_has_current_point (cr));
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat (x2 - x1, ==, SIZE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
draw_vertical_extent (cairo_surface_t *surface, int *top, int *bottom)
{
  *top = SIZE;
  *bottom = -1;
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      if (pixel_at (surface, x, y) != 0)
        {
          *top = MIN (*top, y);
          *bottom = MAX (*bottom, y);
        }
}

/* The words have their own room: they do not run into the figure. */
static void
test_label_has_its_own_room (void)
{
  const SteadyFigureOptions plain = { TRUE, TRUE, FALSE, NULL },
                            labelled = { TRUE, TRUE, FALSE, "The knees fall inwards." };
  SteadyPose pose;
  cairo_surface_t *surface;
  int top, bottom, empty_rows = 0;

  get_pose ("wall-sit", NULL, STEADY_FIGURE_HOLD, FALSE, &pose);
  surface = draw (&pose, STEADY_SCHEME_LIGHT, &plain);
  draw_vertical_extent (surface, &top, &bottom);
  g_assert_cmpint (top, >=, 0);
  g_assert_cmpint (bottom - top, >, SIZE * 9 / 10);
  cairo_surface_destroy (surface);

  surface = draw (&pose, STEADY_SCHEME_LIGHT, &labelled);
  for (int y = SIZE - 70; y < SIZE; y++)
    {
      gboolean empty = TRUE;

      for (int x = 0; x < SIZE && empty; x++)
        empty = pixel_at (surface, x, y) == 0;
      empty_rows += empty;
    }
  g_assert_cmpint (empty_rows, >=, 4);
  cairo_surface_destroy (surface);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Nothing of figure, arc or number is cut off at the edge of the room. */
static void
test_stays_in_its_room (void)
{
  static const struct
  {
    const char *exercise;
    const char *variant;
  } cases[] = {
    { "straight-leg-raise", NULL }, { "straight-leg-raise", "pregnancy" }, { "clamshell", NULL },
    { "wall-sit", "thigh-60" },     { "wall-sit", "thigh-20" },            { "wall-sit", "parallel" },
    { "plank", "knees" },           { "plank", "full" },
  };
  static const int rooms[][2] = { { 120, 120 }, { 300, 200 }, { 200, 340 }, { 440, 440 }, { 440, 150 } };
  const SteadyFigureOptions all = { TRUE, TRUE, FALSE, NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint r = 0; r < G_N_ELEMENTS (rooms); r++)
      {
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
        cairo_t *cr = cairo_create (surface);
        SteadyPose pose;

        get_pose (cases[i].exercise, cases[i].variant, STEADY_FIGURE_HOLD, r % 2, &pose);
        cairo_translate (cr, 80, 80);
        steady_figure_draw (cr, &pose, rooms[r][0], rooms[r][1], steady_palette_get (STEADY_SCHEME_LIGHT),
                            &all);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        for (int y = 0; y < SIZE; y++)
          for (int x = 0; x < SIZE; x++)
            if ((x < 78 || y < 78 || x > 82 + rooms[r][0] || y > 82 + rooms[r][1])
                && pixel_at (surface, x, y) != 0)
              g_error ("%s %s in %d × %d: ink at %d, %d", cases[i].exercise, cases[i].variant, rooms[r][0],
                       rooms[r][1], x - 80, y - 80);
        cairo_surface_destroy (surface);
      }
}

/* As SVG it stays lines and areas: crisp at any size, nothing of it a picture of dots. */
static void
test_svg_has_no_bitmaps (void)
{
  const SteadyFigureOptions all = { TRUE, TRUE, TRUE, NULL };

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      GString *text = g_string_new (NULL);
      cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append, text, 300, 300);
      cairo_t *cr = cairo_create (surface);
      SteadyPose pose;

      get_pose (steady_catalogue_get (catalogue, i)->id, NULL, STEADY_FIGURE_HOLD, FALSE, &pose);
      steady_figure_draw (cr, &pose, 300, 300, steady_palette_get (STEADY_SCHEME_PRINT), &all);
      cairo_destroy (cr);
      cairo_surface_finish (surface);
      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_nonnull (strstr (text->str, "<path"));
      g_assert_null (strstr (text->str, "<image"));
      cairo_surface_destroy (surface);
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = steady_catalogue_load (NULL, NULL);
  g_test_add_func ("/figure-draw/tones", test_tones);
  g_test_add_func ("/figure-draw/front-view-has-one-tone", test_front_view_has_one_tone);
  g_test_add_func ("/figure-draw/muscles", test_muscles);
  g_test_add_func ("/figure-draw/marks", test_marks);
  g_test_add_func ("/figure-draw/number-belongs-to-its-angle", test_number_belongs_to_its_angle);
  g_test_add_func ("/figure-draw/mistake", test_mistake);
  g_test_add_func ("/figure-draw/odd-rooms", test_odd_rooms);
  g_test_add_func ("/figure-draw/context-is-left-as-it-was", test_context_is_left_as_it_was);
  g_test_add_func ("/figure-draw/label-has-its-own-room", test_label_has_its_own_room);
  g_test_add_func ("/figure-draw/stays-in-its-room", test_stays_in_its_room);
  g_test_add_func ("/figure-draw/extents", test_extents);
  g_test_add_func ("/figure-draw/svg-has-no-bitmaps", test_svg_has_no_bitmaps);
  status = g_test_run ();
  steady_catalogue_unref (catalogue);
  return status;
}
