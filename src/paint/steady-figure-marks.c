#include "steady-figure-marks.h"

#include "steady-shape.h"
#include "steady-text.h"

/* Below this many pixels for a body there is no room for a number. */
#define SMALLEST_WITH_NUMBER 170.0
#define ARC_STEPS 32
#define ARC_LINE 0.011
/* A number stands only beside the angle it names: it appears within so many degrees of it. */
#define NUMBER_FADES_OVER 5.0
#define SMALLEST_ARC 0.06 /* radians */
#define CROSS_RADIUS STEADY_POSE_CROSS

/* Where a muscle lies: along a bone, off its middle to the front (or back) and to the side. */
typedef struct
{
  SteadyPoint from, to;
  SteadyPart part;
  double start, end;
  double front, side;
  double radius;
} Patch;

static const Patch patches[STEADY_N_MUSCLES] = {
  [STEADY_MUSCLE_QUADRICEPS]
  = { STEADY_POINT_HIP, STEADY_POINT_KNEE, STEADY_PART_THIGH, 0.24, 0.80, 0.017, 0.002, 0.019 },
  [STEADY_MUSCLE_HAMSTRINGS]
  = { STEADY_POINT_HIP, STEADY_POINT_KNEE, STEADY_PART_THIGH, 0.24, 0.80, -0.017, 0, 0.019 },
  [STEADY_MUSCLE_ADDUCTORS]
  = { STEADY_POINT_HIP, STEADY_POINT_KNEE, STEADY_PART_THIGH, 0.18, 0.66, 0, -0.018, 0.018 },
  [STEADY_MUSCLE_CALF]
  = { STEADY_POINT_KNEE, STEADY_POINT_ANKLE, STEADY_PART_SHANK, 0.12, 0.55, -0.017, 0, 0.019 },
  [STEADY_MUSCLE_GLUTEUS]
  = { STEADY_POINT_PELVIS_SIDE, STEADY_POINT_WAIST_SIDE, STEADY_PART_PELVIS, -0.15, 0.35, -0.028, 0, 0.030 },
  [STEADY_MUSCLE_GLUTEUS_MEDIUS]
  = { STEADY_POINT_PELVIS_SIDE, STEADY_POINT_WAIST_SIDE, STEADY_PART_PELVIS, 0.0, 0.5, -0.006, 0.03, 0.028 },
  [STEADY_MUSCLE_HIP_FLEXORS]
  = { STEADY_POINT_HIP, STEADY_POINT_KNEE, STEADY_PART_THIGH, -0.05, 0.34, 0.016, 0, 0.020 },
  [STEADY_MUSCLE_ABDOMEN]
  = { STEADY_POINT_PELVIS, STEADY_POINT_CHEST, STEADY_PART_CHEST, 0.16, 0.66, 0.034, 0, 0.023 },
  [STEADY_MUSCLE_BACK]
  = { STEADY_POINT_PELVIS, STEADY_POINT_CHEST, STEADY_PART_CHEST, 0.10, 0.55, -0.028, 0, 0.024 },
};

void
steady_canvas_set_line (const SteadyCanvas *self, double width)
{
  cairo_set_line_width (self->cr, MAX (width, 1.0 / self->scale));
}

/* Between two unit directions along the shorter way round. */
static SteadyVector
turn_towards (SteadyVector from, SteadyVector to, double angle, double t)
{
  double s = sin (angle);

  if (s < 1e-6)
    return steady_vector_normalize (steady_vector_mix (from, to, t));
  return steady_vector_add (steady_vector_scale (from, sin ((1 - t) * angle) / s),
                            steady_vector_scale (to, sin (t * angle) / s));
}

/* The part of the arc between two angles, counted in radians from @from. */
static void
arc_path (const SteadyCanvas *canvas, SteadyVector vertex, SteadyVector from, SteadyVector to, double angle,
          double radius, double start, double end)
{
  for (int i = 0; i <= ARC_STEPS; i++)
    {
      double at = start + (end - start) * i / ARC_STEPS;
      SteadyVector direction = turn_towards (from, to, angle, at / angle);
      SteadyVector point = steady_vector_add (vertex, steady_vector_scale (direction, radius));

      cairo_line_to (canvas->cr, point.x, point.y);
    }
}

/* Writes @text beyond @from in the given direction, so that its edge just does not touch. */
static void
draw_text (const SteadyCanvas *canvas, const char *text, SteadyVector from, SteadyVector direction)
{
  cairo_t *cr = canvas->cr;
  double size = MAX (STEADY_POSE_NUMBER * canvas->scale, STEADY_TEXT_SIZE);
  g_autoptr (PangoLayout) layout = NULL;
  SteadyTyper typer;
  PangoRectangle ink;
  double reach;

  steady_typer_init (&typer, NULL, NULL, size / STEADY_TEXT_SIZE, FALSE);
  layout = steady_typer_layout (&typer, text, STEADY_TEXT_BOLD, 0);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  reach = (fabs (direction.x) * ink.width + fabs (direction.y) * ink.height) / 2;

  cairo_save (cr);
  cairo_translate (cr, from.x, from.y);
  cairo_scale (cr, 1 / canvas->scale, -1 / canvas->scale);
  cairo_move_to (cr, direction.x * reach - ink.x - ink.width / 2.0,
                 -direction.y * reach - ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  steady_typer_clear (&typer);
}

/* Where the arm should come to rest: a broad pale stretch of the arc that stays while the arm moves. */
static void
draw_range (const SteadyCanvas *canvas, SteadyRole role, SteadyVector vertex)
{
  const SteadyPose *pose = canvas->pose;
  const SteadyMarks *marks = &pose->marks;
  double aim = acos (CLAMP (steady_vector_dot (pose->aim[0], pose->aim[1]), -1, 1));

  if (aim <= 0)
    return;
  steady_palette_set_source (canvas->palette, canvas->cr, role, 0.35);
  steady_canvas_set_line (canvas, 4 * ARC_LINE);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_BUTT);
  arc_path (canvas, vertex, pose->aim[0], pose->aim[1], aim, marks->angle_radius,
            marks->range_min * G_PI / 180, marks->range_max * G_PI / 180);
  cairo_stroke (canvas->cr);
}

static void
draw_level (const SteadyCanvas *canvas, SteadyVector vertex, SteadyVector along)
{
  const double dash[] = { 0.02, 0.022 };
  double reach = canvas->pose->marks.angle_radius + 0.03;

  cairo_set_dash (canvas->cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (canvas->cr, vertex.x, vertex.y);
  cairo_line_to (canvas->cr, vertex.x + along.x * reach, vertex.y + along.y * reach);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
}

static void
draw_angle (const SteadyCanvas *canvas, SteadyRole role)
{
  const SteadyMarks *marks = &canvas->pose->marks;
  SteadyVector vertex = canvas->pose->points[marks->angle[0]];
  SteadyVector from, to;
  double angle = steady_pose_get_angle (canvas->pose) * G_PI / 180;

  if (!steady_pose_get_angle_arms (canvas->pose, &from, &to))
    return;
  if (marks->range_max > 0)
    draw_range (canvas, role, vertex);

  steady_palette_set_source (canvas->palette, canvas->cr, role, 1);
  steady_canvas_set_line (canvas, ARC_LINE);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  if (marks->angle[2] == STEADY_POINT_LEVEL)
    draw_level (canvas, vertex, from);
  if (angle < SMALLEST_ARC)
    return;
  arc_path (canvas, vertex, from, to, angle, marks->angle_radius, 0, angle);
  cairo_stroke (canvas->cr);
}

static void
draw_line (const SteadyCanvas *canvas, SteadyRole role)
{
  const SteadyPose *pose = canvas->pose;
  SteadyVector a = pose->points[pose->marks.line[0]], b = pose->points[pose->marks.line[1]];
  SteadyVector along = steady_vector_scale (steady_vector_normalize (steady_vector_subtract (b, a)), 0.09);
  const double dash[] = { 0.03, 0.026 };

  steady_palette_set_source (canvas->palette, canvas->cr, role, 1);
  steady_canvas_set_line (canvas, ARC_LINE);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (canvas->cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (canvas->cr, a.x - along.x, a.y - along.y);
  cairo_line_to (canvas->cr, b.x + along.x, b.y + along.y);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
}

/* Two arrowheads that meet the skin from both sides of the gap. */
static void
draw_gap (const SteadyCanvas *canvas, SteadyRole role)
{
  const SteadyPose *pose = canvas->pose;
  guint gap = pose->marks.gap;
  SteadyVector a = pose->points[gap], b = pose->points[STEADY_POINT_FAR (gap)];
  SteadyVector along = steady_vector_normalize (steady_vector_subtract (b, a));
  SteadyVector ends[2] = { a, b };

  along.z = 0;
  steady_palette_set_source (canvas->palette, canvas->cr, role, 1);
  steady_canvas_set_line (canvas, ARC_LINE);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < 2; i++)
    {
      double inwards = i == 0 ? 1 : -1;
      double reach = -inwards * (STEADY_BODY_LEG_RADIUS + 0.012);
      SteadyVector tip = steady_vector_add (ends[i], steady_vector_scale (along, reach));
      double head = -inwards * 0.025;

      cairo_move_to (canvas->cr, tip.x + along.x * 4 * head, tip.y + along.y * 4 * head);
      cairo_line_to (canvas->cr, tip.x, tip.y);
      cairo_move_to (canvas->cr, tip.x + along.x * head - along.y * 0.02,
                     tip.y + along.y * head + along.x * 0.02);
      cairo_line_to (canvas->cr, tip.x, tip.y);
      cairo_line_to (canvas->cr, tip.x + along.x * head + along.y * 0.02,
                     tip.y + along.y * head - along.x * 0.02);
      cairo_stroke (canvas->cr);
    }
}

void
steady_marks_draw (const SteadyCanvas *canvas, SteadyRole role)
{
  const SteadyMarks *marks = &canvas->pose->marks;

  if (marks->has_line)
    draw_line (canvas, role);
  if (marks->has_angle)
    draw_angle (canvas, role);
  if (marks->has_gap)
    draw_gap (canvas, role);
}

void
steady_marks_draw_number (const SteadyCanvas *canvas)
{
  const SteadyPose *pose = canvas->pose;
  const SteadyMarks *marks = &pose->marks;
  g_autofree char *text = NULL;
  SteadyVector from, to, middle;
  double angle, at, alpha = 1;

  if (marks->angle_bare || canvas->scale < SMALLEST_WITH_NUMBER
      || !steady_pose_get_angle_arms (pose, &from, &to))
    return;
  if (marks->range_max > 0)
    {
      from = pose->aim[0];
      to = pose->aim[1];
      at = (marks->range_min + marks->range_max) / 2 * G_PI / 180;
      text = g_strdup_printf ("%d–%d°", (int) lround (marks->range_min), (int) lround (marks->range_max));
    }
  else
    {
      at = steady_pose_get_angle (pose) / 2 * G_PI / 180;
      alpha = 1 - MAX (fabs (steady_pose_get_angle (pose) - pose->angle_shown) - 0.5, 0) / NUMBER_FADES_OVER;
      text = g_strdup_printf ("%d°", pose->angle_shown);
    }
  angle = acos (CLAMP (steady_vector_dot (from, to), -1, 1));
  middle = turn_towards (from, to, angle, angle > 0 ? at / angle : 0);

  if (alpha <= 0)
    return;
  steady_palette_set_source (canvas->palette, canvas->cr, STEADY_ROLE_ANGLE, alpha);
  draw_text (canvas, text,
             steady_vector_add (pose->points[marks->angle[0]],
                                steady_vector_scale (middle, marks->angle_radius + STEADY_POSE_NUMBER_GAP)),
             middle);
}

void
steady_marks_draw_cross (const SteadyCanvas *canvas)
{
  const SteadyPose *pose = canvas->pose;
  cairo_t *cr = canvas->cr;
  double arm = CROSS_RADIUS * 0.42;
  SteadyVector at = steady_pose_get_cross (pose);

  steady_palette_set_source (canvas->palette, cr, STEADY_ROLE_PAIN, 1);
  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, CROSS_RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);

  steady_palette_set_source (canvas->palette, cr, STEADY_ROLE_ON_FILL, 1);
  steady_canvas_set_line (canvas, CROSS_RADIUS * 0.28);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, at.x - arm, at.y - arm);
  cairo_line_to (cr, at.x + arm, at.y + arm);
  cairo_move_to (cr, at.x - arm, at.y + arm);
  cairo_line_to (cr, at.x + arm, at.y - arm);
  cairo_stroke (cr);
}

void
steady_marks_draw_muscle (const SteadyCanvas *canvas, SteadyMuscle muscle, gboolean far_side)
{
  const SteadyPose *pose = canvas->pose;
  const Patch *patch = &patches[muscle];
  gboolean on_leg = patch->part >= STEADY_PART_THIGH;
  SteadyPart part = patch->part;
  guint from = patch->from, to = patch->to;
  SteadyVector front, side, off, start, end;

  if (far_side && on_leg)
    part = (SteadyPart) (part + STEADY_PART_THIGH_FAR - STEADY_PART_THIGH);
  if (far_side && from >= STEADY_POINT_FIRST_NEAR)
    {
      from = STEADY_POINT_FAR (from);
      to = STEADY_POINT_FAR (to);
    }
  front = pose->fronts[part];
  side = steady_vector_scale (pose->sides[part], far_side && !on_leg ? -1 : 1);
  off = steady_vector_add (steady_vector_scale (front, patch->front),
                           steady_vector_scale (side, patch->side));
  if (steady_vector_normalize (off).z < -0.35)
    return;

  start = steady_vector_add (steady_vector_mix (pose->points[from], pose->points[to], patch->start), off);
  end = steady_vector_add (steady_vector_mix (pose->points[from], pose->points[to], patch->end), off);
  steady_shape_capsule (canvas->cr, start, end, patch->radius);
  steady_palette_set_source (canvas->palette, canvas->cr, STEADY_ROLE_MUSCLE, 1);
  cairo_fill (canvas->cr);
}
