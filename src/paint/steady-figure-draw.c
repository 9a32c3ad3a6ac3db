/* steady-figure-draw.c: the body and what it lies, leans or sits on. */

#include "steady-figure.h"

#include "steady-figure-marks.h"
#include "steady-shape.h"
#include "steady-text.h"

#define MAT_LINE 0.022
/* The hair of light between an arm and the trunk behind it. */
#define SEAM 0.007
/* A side counts as nearer to the eye only when it is clearly so; seen from the front both have one tone. */
#define CLEARLY 0.15
/* No figure is drawn for less than this many pixels, nor for more than Cairo can count. */
#define SMALLEST_ROOM 4.0
#define LARGEST_ROOM 1e6
#define LABEL_GAP 6.0
/* Of the letters, against the smaller side of the room. */
#define LABEL_SIZE 0.055

typedef enum
{
  SHAPE_ARM,
  SHAPE_ARM_FAR,
  SHAPE_LEG,
  SHAPE_LEG_FAR,
  SHAPE_TRUNK,
  SHAPE_HEAD,
} Shape;

#define N_SHAPES (SHAPE_HEAD + 1)

static gboolean
is_arm (Shape shape)
{
  return shape == SHAPE_ARM || shape == SHAPE_ARM_FAR;
}

static gboolean
is_leg (Shape shape)
{
  return shape == SHAPE_LEG || shape == SHAPE_LEG_FAR;
}

static gboolean
is_far (Shape shape)
{
  return shape == SHAPE_ARM_FAR || shape == SHAPE_LEG_FAR;
}

/* @more: by how much all of it is thicker than it is */
static void
arm_path (cairo_t *cr, const SteadyVector *p, double more)
{
  steady_shape_capsule (cr, p[STEADY_POINT_SHOULDER], p[STEADY_POINT_ELBOW], STEADY_BODY_ARM_RADIUS + more);
  steady_shape_capsule (cr, p[STEADY_POINT_ELBOW], p[STEADY_POINT_WRIST], STEADY_BODY_ARM_RADIUS + more);
  steady_shape_capsule (cr, p[STEADY_POINT_WRIST], p[STEADY_POINT_HAND], STEADY_BODY_ARM_RADIUS + more);
}

static void
leg_path (cairo_t *cr, const SteadyVector *p, double more)
{
  const SteadyVector foot[3] = { p[STEADY_POINT_ANKLE], p[STEADY_POINT_HEEL], p[STEADY_POINT_TOE] };

  steady_shape_capsule (cr, p[STEADY_POINT_HIP], p[STEADY_POINT_KNEE], STEADY_BODY_LEG_RADIUS + more);
  steady_shape_capsule (cr, p[STEADY_POINT_KNEE], p[STEADY_POINT_ANKLE], STEADY_BODY_LEG_RADIUS + more);
  steady_shape_hull (cr, foot, G_N_ELEMENTS (foot), STEADY_BODY_FOOT_RADIUS + more);
}

static void
trunk_path (cairo_t *cr, const SteadyVector *p, double more)
{
  const SteadyVector *far_side = p + STEADY_POINTS_PER_SIDE;
  const SteadyVector chest[5]
      = { p[STEADY_POINT_CHEST], p[STEADY_POINT_CHEST_SIDE], far_side[STEADY_POINT_CHEST_SIDE],
          p[STEADY_POINT_WAIST_SIDE], far_side[STEADY_POINT_WAIST_SIDE] };
  const SteadyVector pelvis[4] = { p[STEADY_POINT_WAIST_SIDE], far_side[STEADY_POINT_WAIST_SIDE],
                                   p[STEADY_POINT_PELVIS_SIDE], far_side[STEADY_POINT_PELVIS_SIDE] };

  steady_shape_hull (cr, chest, G_N_ELEMENTS (chest), STEADY_BODY_TRUNK_RADIUS + more);
  steady_shape_hull (cr, pelvis, G_N_ELEMENTS (pelvis), STEADY_BODY_TRUNK_RADIUS + more);
}

static void
add_shape (cairo_t *cr, Shape shape, const SteadyVector *p, double more)
{
  const SteadyVector *own = is_far (shape) ? p + STEADY_POINTS_PER_SIDE : p;

  if (is_arm (shape))
    arm_path (cr, own, more);
  else if (is_leg (shape))
    leg_path (cr, own, more);
  else if (shape == SHAPE_TRUNK)
    trunk_path (cr, p, more);
  else
    {
      steady_shape_capsule (cr, p[STEADY_POINT_CHEST], p[STEADY_POINT_HEAD], STEADY_BODY_NECK_RADIUS + more);
      steady_shape_capsule (cr, p[STEADY_POINT_HEAD], p[STEADY_POINT_HEAD], STEADY_BODY_HEAD / 2 + more);
    }
}

static void
shape_path (cairo_t *cr, Shape shape, const SteadyVector *p)
{
  cairo_new_path (cr);
  add_shape (cr, shape, p, 0);
}

static double
shape_depth (Shape shape, const SteadyVector *p)
{
  const SteadyVector *own = is_far (shape) ? p + STEADY_POINTS_PER_SIDE : p;

  if (is_arm (shape))
    return (own[STEADY_POINT_SHOULDER].z + own[STEADY_POINT_ELBOW].z + own[STEADY_POINT_WRIST].z) / 3;
  if (is_leg (shape))
    return (own[STEADY_POINT_HIP].z + own[STEADY_POINT_KNEE].z + own[STEADY_POINT_ANKLE].z) / 3;
  if (shape == SHAPE_TRUNK)
    return (p[STEADY_POINT_PELVIS].z + p[STEADY_POINT_CHEST].z) / 2;
  return p[STEADY_POINT_HEAD].z;
}

/* From the back to the front; equal depths keep their order. */
static void
sort_shapes (const SteadyPose *pose, Shape *order)
{
  for (guint i = 0; i < N_SHAPES; i++)
    {
      guint at = i;
      double depth = shape_depth ((Shape) i, pose->points);

      while (at > 0 && shape_depth (order[at - 1], pose->points) > depth + 1e-9)
        {
          order[at] = order[at - 1];
          at--;
        }
      order[at] = (Shape) i;
    }
}

static SteadyRole
shape_role (const SteadyPose *pose, Shape shape)
{
  double towards_eye = pose->sides[STEADY_PART_PELVIS].z;

  if (shape == SHAPE_TRUNK || shape == SHAPE_HEAD || fabs (towards_eye) < CLEARLY)
    return STEADY_ROLE_LIMB_NEAR;
  return is_far (shape) == (towards_eye > 0) ? STEADY_ROLE_LIMB_FAR : STEADY_ROLE_LIMB_NEAR;
}

/* Only where tone does not tell them apart; and parts that grow out of each other have none between them. */
static gboolean
needs_seam (const SteadyPose *pose, Shape front, Shape back)
{
  return shape_role (pose, front) == shape_role (pose, back)
         && (is_arm (front) || is_arm (back) || (is_leg (front) && is_leg (back)));
}

static void
draw_seams (const SteadyCanvas *canvas, const Shape *order, guint at)
{
  cairo_t *cr = canvas->cr;
  gboolean any = FALSE;

  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < at; i++)
    {
      if (!needs_seam (canvas->pose, order[at], order[i]))
        continue;
      add_shape (cr, order[i], canvas->pose->points, 0);
      any = TRUE;
    }
  if (any)
    {
      cairo_clip (cr);
      add_shape (cr, order[at], canvas->pose->points, SEAM);
      steady_palette_set_source (canvas->palette, cr, STEADY_ROLE_LIMB_FAR, 1);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

static gboolean
is_on_trunk (SteadyMuscle muscle)
{
  return muscle == STEADY_MUSCLE_ABDOMEN || muscle == STEADY_MUSCLE_BACK;
}

/* The muscles of the hip lie over trunk and leg: they are seen on whichever of the two is drawn later. */
static gboolean
is_on_hip (SteadyMuscle muscle)
{
  return muscle == STEADY_MUSCLE_GLUTEUS || muscle == STEADY_MUSCLE_GLUTEUS_MEDIUS
         || muscle == STEADY_MUSCLE_HIP_FLEXORS;
}

static gboolean
lies_on (SteadyMuscle muscle, gboolean far_side, const Shape *order, guint at)
{
  Shape leg = far_side ? SHAPE_LEG_FAR : SHAPE_LEG;

  if (is_on_trunk (muscle))
    return order[at] == SHAPE_TRUNK;
  if (!is_on_hip (muscle))
    return order[at] == leg;
  for (guint later = at + 1; later < N_SHAPES; later++)
    if (order[later] == SHAPE_TRUNK || order[later] == leg)
      return FALSE;
  return order[at] == SHAPE_TRUNK || order[at] == leg;
}

/* The muscles on the shape drawn last, within the body's outline. */
static void
draw_muscles (const SteadyCanvas *canvas, const Shape *order, guint at)
{
  cairo_t *cr = canvas->cr;

  for (guint i = 0; i < 2 * STEADY_N_MUSCLES; i++)
    {
      SteadyMuscle muscle = (SteadyMuscle) (i % STEADY_N_MUSCLES);
      gboolean far_side = i >= STEADY_N_MUSCLES;

      if (!(canvas->pose->marks.muscles & (1u << i)) || !lies_on (muscle, far_side, order, at))
        continue;
      cairo_save (cr);
      shape_path (cr, order[at], canvas->pose->points);
      if (is_on_hip (muscle))
        trunk_path (cr, canvas->pose->points, 0);
      cairo_clip (cr);
      steady_marks_draw_muscle (canvas, muscle, far_side);
      cairo_restore (cr);
    }
}

static void
draw_body (const SteadyCanvas *canvas, gboolean muscles)
{
  Shape order[N_SHAPES];

  sort_shapes (canvas->pose, order);
  for (guint i = 0; i < N_SHAPES; i++)
    {
      draw_seams (canvas, order, i);
      shape_path (canvas->cr, order[i], canvas->pose->points);
      steady_palette_set_source (canvas->palette, canvas->cr, shape_role (canvas->pose, order[i]), 1);
      cairo_fill (canvas->cr);
      if (muscles)
        draw_muscles (canvas, order, i);
    }
}

/* A line that runs over the body changes to a colour that can be seen there. */
static void
draw_marks (const SteadyCanvas *canvas)
{
  cairo_t *cr = canvas->cr;
  Shape order[N_SHAPES];

  sort_shapes (canvas->pose, order);
  steady_marks_draw (canvas, STEADY_ROLE_ANGLE);
  for (guint i = 0; i < N_SHAPES; i++)
    {
      gboolean pale = shape_role (canvas->pose, order[i]) == STEADY_ROLE_LIMB_FAR;

      cairo_save (cr);
      shape_path (cr, order[i], canvas->pose->points);
      cairo_clip (cr);
      steady_marks_draw (canvas, pale ? STEADY_ROLE_INK : STEADY_ROLE_ON_FILL);
      cairo_restore (cr);
    }
  steady_marks_draw_number (canvas);
}

static void
draw_surroundings (const SteadyCanvas *canvas)
{
  const SteadyPose *pose = canvas->pose;
  cairo_t *cr = canvas->cr;
  double line = pose->ground == STEADY_GROUND_MAT ? MAT_LINE : STEADY_POSE_LINE;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  steady_palette_set_source (canvas->palette, cr, STEADY_ROLE_GROUND, 1);
  steady_canvas_set_line (canvas, line);
  if (pose->ground != STEADY_GROUND_NONE)
    {
      for (guint i = 0; i < G_N_ELEMENTS (pose->ground_corners); i++)
        cairo_line_to (cr, pose->ground_corners[i].x, pose->ground_corners[i].y - line / 2);
      cairo_close_path (cr);
      if (pose->ground_corners[0].y - pose->ground_corners[3].y > line)
        {
          steady_palette_set_source (canvas->palette, cr, STEADY_ROLE_GROUND, 0.18);
          cairo_fill (cr);
          cairo_move_to (cr, pose->ground_corners[2].x, pose->ground_corners[2].y - line / 2);
          cairo_line_to (cr, pose->ground_corners[3].x, pose->ground_corners[3].y - line / 2);
          steady_palette_set_source (canvas->palette, cr, STEADY_ROLE_GROUND, 1);
        }
      cairo_stroke (cr);
    }

  steady_canvas_set_line (canvas, STEADY_POSE_LINE);
  if (pose->has_wall)
    {
      cairo_move_to (cr, pose->wall[0].x, pose->wall[0].y - line / 2);
      cairo_line_to (cr, pose->wall[1].x, pose->wall[1].y);
      cairo_stroke (cr);
    }
  for (guint i = 0; i < pose->n_outline; i++)
    cairo_line_to (cr, pose->outline[i].x, pose->outline[i].y);
  cairo_stroke (cr);
  if (pose->n_pillow > 0)
    {
      steady_palette_set_source (canvas->palette, cr, STEADY_ROLE_GROUND, 0.45);
      steady_shape_hull (cr, pose->pillow, pose->n_pillow, STEADY_PILLOW_RADIUS);
      cairo_fill (cr);
    }
}

/* The words under the figure, and the height they take with their distance from it. */
typedef struct
{
  SteadyTyper typer;
  PangoLayout *layout;
  double width;
  double height;
} Label;

static void
label_init (Label *self, const SteadyFigureOptions *options, double width, double height)
{
  double size = CLAMP (MIN (width, height) * LABEL_SIZE, STEADY_TEXT_SIZE, 2 * STEADY_TEXT_SIZE);

  steady_typer_init (&self->typer, NULL, options->language, size / STEADY_TEXT_SIZE, FALSE);
  self->layout = steady_typer_layout (&self->typer, options->label, STEADY_TEXT_WRAP, width);
  steady_typer_measure (&self->typer, self->layout, &self->width, &self->height);
  if (self->height > height / 2)
    {
      g_object_unref (self->layout);
      self->layout = steady_typer_layout (&self->typer, options->label, STEADY_TEXT_PLAIN, width);
      steady_typer_measure (&self->typer, self->layout, &self->width, &self->height);
    }
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  self->height += LABEL_GAP;
}

static void
label_clear (Label *self)
{
  if (self->layout == NULL)
    return;
  g_clear_object (&self->layout);
  steady_typer_clear (&self->typer);
}

static void
draw_figure (const SteadyCanvas *canvas, double middle_x, double bottom, const SteadyFigureOptions *options)
{
  const SteadyPose *pose = canvas->pose;
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  cairo_translate (cr, middle_x, bottom);
  cairo_scale (cr, canvas->scale, -canvas->scale);
  cairo_translate (cr, -(pose->left + pose->right) / 2, -pose->bottom);
  cairo_new_path (cr);
  draw_surroundings (canvas);
  draw_body (canvas, options->muscle);
  if (options->angle)
    draw_marks (canvas);
  if (options->mistake)
    steady_marks_draw_cross (canvas);
  cairo_restore (cr);
}

/* Also false for what is not a number. */
static gboolean
is_room (double extent)
{
  return extent >= SMALLEST_ROOM && extent <= LARGEST_ROOM;
}

/* Pixels for each unit of the pose. */
static double
scale_for (const SteadyPose *pose, double width, double height)
{
  return MAX (0, MIN (width / (pose->right - pose->left), height / (pose->top - pose->bottom)));
}

void
steady_figure_extents (const SteadyPose *pose,
                       double width,
                       double height,
                       double *x,
                       double *y,
                       double *extent_x,
                       double *extent_y)
{
  double scale;

  g_return_if_fail (pose != NULL);
  g_return_if_fail (x != NULL && y != NULL && extent_x != NULL && extent_y != NULL);

  scale = is_room (width) && is_room (height) ? scale_for (pose, width, height) : 0;
  *extent_x = scale * (pose->right - pose->left);
  *extent_y = scale * (pose->top - pose->bottom);
  *x = (width - *extent_x) / 2;
  *y = (height - *extent_y) / 2;
}

void
steady_figure_draw (cairo_t *cr,
                    const SteadyPose *pose,
                    double width,
                    double height,
                    const SteadyPalette *palette,
                    const SteadyFigureOptions *options)
{
  SteadyCanvas canvas = { cr, pose, palette, 0 };
  Label label = { 0 };
  double bottom;

  g_return_if_fail (cr != NULL && pose != NULL && palette != NULL && options != NULL);

  if (!is_room (width) || !is_room (height))
    return;

  cairo_save (cr);
  if (options->label != NULL && *options->label != '\0')
    label_init (&label, options, width, height);
  canvas.scale = scale_for (pose, width, height - label.height);
  /* Figure and words together stand in the middle. */
  bottom = (height - label.height + canvas.scale * (pose->top - pose->bottom)) / 2;

  if (canvas.scale > 0)
    draw_figure (&canvas, width / 2, bottom, options);
  if (label.layout != NULL)
    {
      steady_palette_set_source (palette, cr, STEADY_ROLE_INK, 1);
      steady_typer_show (&label.typer, cr, label.layout, (width - label.width) / 2, bottom + LABEL_GAP);
    }
  label_clear (&label);
  cairo_new_path (cr);
  cairo_restore (cr);
}
