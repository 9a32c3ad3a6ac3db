#include "steady-chart-pen.h"

#include <math.h>

#include "steady-marker.h"

#define PAIN_RADIUS 5.5
#define PAIN_SMALLEST 0.45
#define CHOSEN_RADIUS 8.0
#define EMPTY_TICK 8.0
#define EMPTY_WEEK_MIN 2.5 /* narrower weeks have no tick of their own */
#define BORDER_TICK 5.0
#define TEXT_MARGIN 2.0

void
steady_pen_set_source (SteadyPen *pen, SteadyRole role, double alpha)
{
  steady_palette_set_source (pen->view->style.palette, pen->cr, role, alpha);
}

double
steady_pen_x (SteadyPen *pen, double place)
{
  return steady_chart_frame_x (pen->view, pen->frame, place);
}

double
steady_pen_y (SteadyPen *pen, double value)
{
  return steady_chart_frame_y (pen->frame, value);
}

double
steady_pen_crisp (double position)
{
  return floor (position) + 0.5;
}

/* --- ground ------------------------------------------------------------------------------------------- */

/* Lines stop at words. */
static void
clip_around_texts (SteadyPen *pen)
{
  GArray *texts = pen->view->texts;

  cairo_new_path (pen->cr);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < texts->len; i++)
    {
      const SteadyBox *box = &g_array_index (texts, SteadyPlacedText, i).box;

      if (!steady_box_touches (box, &pen->frame->plot, TEXT_MARGIN))
        continue;
      /* One by one: two boxes that overlap would open each other again. */
      cairo_rectangle (pen->cr, -1, -1, pen->view->width + 2, pen->view->height + 2);
      cairo_rectangle (pen->cr, box->x - TEXT_MARGIN, box->y, box->width + 2 * TEXT_MARGIN, box->height);
      cairo_clip (pen->cr);
    }
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
}

static void
draw_grid (SteadyPen *pen)
{
  const SteadyBox *plot = &pen->frame->plot;

  cairo_set_line_width (pen->cr, STEADY_PEN_HAIRLINE);
  for (guint t = 0; t < pen->frame->axis.n_ticks; t++)
    {
      double y = steady_pen_crisp (steady_pen_y (pen, pen->frame->axis.ticks[t]));

      steady_pen_set_source (pen, t == 0 ? STEADY_ROLE_AXIS : STEADY_ROLE_GRID, 1);
      cairo_move_to (pen->cr, plot->x, y);
      cairo_line_to (pen->cr, plot->x + plot->width, y);
      cairo_stroke (pen->cr);
    }
}

static void
draw_borders (SteadyPen *pen)
{
  double base = pen->frame->plot.y + pen->frame->plot.height;

  steady_pen_set_source (pen, STEADY_ROLE_AXIS, 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_HAIRLINE);
  for (guint i = 0; i < pen->view->borders->len; i++)
    {
      double x = steady_pen_crisp (steady_pen_x (pen, g_array_index (pen->view->borders, double, i)));

      cairo_move_to (pen->cr, x, base);
      cairo_line_to (pen->cr, x, base + BORDER_TICK);
    }
  cairo_stroke (pen->cr);
}

static void
mark_full_weeks (const SteadyChart *chart, const SteadyChartSeries *series, guint8 *full, guint weeks)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      SteadyDate date = ((const SteadyChartPoint *) g_ptr_array_index (series->points, i))->date;
      guint first = (guint) MAX (0, date - chart->from) / STEADY_DAYS_PER_WEEK;

      for (guint week = first; date >= chart->from && week < MIN (first + MAX (series->weeks, 1), weeks); week++)
        full[week] = 1;
    }
}

/* A week without anything is empty, and says so by a short tick. */
static void
draw_empty_weeks (SteadyPen *pen)
{
  const SteadyChart *chart = pen->view->chart;
  guint weeks = (guint) (chart->to + 1 - chart->from) / STEADY_DAYS_PER_WEEK;
  g_autofree guint8 *full = g_new0 (guint8, weeks);
  double base = steady_pen_crisp (pen->frame->plot.y + pen->frame->plot.height);

  if (chart->over_level || pen->week < EMPTY_WEEK_MIN)
    return;
  for (guint s = 0; s < pen->frame->panel->series->len; s++)
    mark_full_weeks (chart, g_ptr_array_index (pen->frame->panel->series, s), full, weeks);

  steady_pen_set_source (pen, STEADY_ROLE_AXIS, 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_HAIRLINE * pen->scale);
  for (guint week = 0; week < weeks; week++)
    if (!full[week])
      {
        double x = steady_pen_crisp (steady_pen_x (pen, chart->from + (double) STEADY_DAYS_PER_WEEK * week + 3.5));

        cairo_move_to (pen->cr, x, base);
        cairo_line_to (pen->cr, x, base - EMPTY_TICK * pen->scale);
      }
  cairo_stroke (pen->cr);
}

gboolean
steady_pen_goal_line (SteadyPen *pen, guint index, double *x1, double *x2, double *y)
{
  GArray *goals = pen->frame->panel->goals;
  const SteadyChart *chart = pen->view->chart;
  const SteadyChartGoal *goal = &g_array_index (goals, SteadyChartGoal, index);
  double end =
      index + 1 < goals->len ? g_array_index (goals, SteadyChartGoal, index + 1).week_start : chart->to + 1;

  *x1 = steady_pen_x (pen, MAX (goal->week_start, chart->from));
  *x2 = steady_pen_x (pen, end);
  *y = steady_pen_crisp (steady_pen_y (pen, goal->value));
  return end > chart->from;
}

/* --- over the series ------------------------------------------------------------------------------------ */

static void
draw_goals (SteadyPen *pen)
{
  steady_pen_set_source (pen, STEADY_ROLE_INK, 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_GOAL * pen->scale);
  for (guint i = 0; i < pen->frame->panel->goals->len; i++)
    {
      double x1, x2, y;

      if (!steady_pen_goal_line (pen, i, &x1, &x2, &y))
        continue;
      cairo_move_to (pen->cr, x1, y);
      cairo_line_to (pen->cr, x2, y);
    }
  cairo_stroke (pen->cr);
}

static void
draw_marks (SteadyPen *pen)
{
  const SteadyBox *plot = &pen->frame->plot;
  double radius = PAIN_RADIUS * pen->scale * CLAMP (pen->week / STEADY_PEN_MARKED_WEEK, PAIN_SMALLEST, 1);

  for (guint i = 0; i < pen->frame->panel->marks->len; i++)
    {
      const SteadyChartMark *mark = g_ptr_array_index (pen->frame->panel->marks, i);
      double x = steady_pen_x (pen, mark->date + (mark->kind == STEADY_MARK_PAIN ? 0.5 : 0));

      if (mark->kind == STEADY_MARK_PAIN)
        {
          steady_pen_set_source (pen, STEADY_ROLE_PAIN, 1);
          steady_marker_pain_path (pen->cr, x, steady_pen_y (pen, mark->value), radius);
          cairo_fill (pen->cr);
        }
      else
        {
          steady_pen_set_source (pen, STEADY_ROLE_AXIS, 1);
          cairo_set_line_width (pen->cr, STEADY_PEN_HAIRLINE);
          steady_slot_set_dash (pen->cr, 2, pen->scale);
          cairo_move_to (pen->cr, steady_pen_crisp (x), plot->y);
          cairo_line_to (pen->cr, steady_pen_crisp (x), plot->y + plot->height);
          cairo_stroke (pen->cr);
          cairo_set_dash (pen->cr, NULL, 0, 0);
        }
    }
}

static void
draw_panel (SteadyPen *pen)
{
  cairo_save (pen->cr);
  clip_around_texts (pen);
  draw_grid (pen);
  draw_borders (pen);
  draw_empty_weeks (pen);
  cairo_restore (pen->cr);

  for (guint s = 0; s < pen->frame->panel->series->len; s++)
    steady_pen_draw_series (pen, g_ptr_array_index (pen->frame->panel->series, s));

  cairo_save (pen->cr);
  clip_around_texts (pen);
  draw_goals (pen);
  cairo_restore (pen->cr);
  draw_marks (pen);
}

/* --- key and words -------------------------------------------------------------------------------------- */

static void
draw_sign (SteadyPen *pen, const SteadyKeySign *sign)
{
  double y = sign->box.y + sign->box.height / 2;

  if (sign->series != NULL)
    steady_pen_draw_series_sign (pen, sign->series, &sign->box);
  else if (sign->goal)
    {
      steady_pen_set_source (pen, STEADY_ROLE_INK, 1);
      cairo_set_line_width (pen->cr, STEADY_PEN_GOAL * pen->scale);
      cairo_move_to (pen->cr, sign->box.x, steady_pen_crisp (y));
      cairo_line_to (pen->cr, sign->box.x + sign->box.width, steady_pen_crisp (y));
      cairo_stroke (pen->cr);
    }
  else
    {
      steady_pen_set_source (pen, STEADY_ROLE_PAIN, 1);
      steady_marker_pain_path (pen->cr, sign->box.x + sign->box.width / 2, y, PAIN_RADIUS * pen->scale);
      cairo_fill (pen->cr);
    }
}

static void
draw_text (SteadyPen *pen, const SteadyPlacedText *text)
{
  steady_pen_set_source (pen, text->role, 1);
  steady_typer_show (&pen->view->typer, pen->cr, text->layout, text->box.x, text->box.y);
}

static void
draw_chosen (SteadyPen *pen, guint index)
{
  const SteadyChartRef *ref = steady_chart_view_get_point (pen->view, index);
  const SteadyBox *plot;
  double x, y;

  pen->frame = &g_array_index (pen->view->panels, SteadyPanelFrame, ref->panel_index);
  if (!steady_chart_frame_is_open (pen->frame))
    return;

  plot = &pen->frame->plot;
  steady_chart_view_get_place (pen->view, index, &x, &y);
  steady_pen_set_source (pen, STEADY_ROLE_ACCENT, 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_HAIRLINE);
  cairo_move_to (pen->cr, steady_pen_crisp (x), plot->y);
  cairo_line_to (pen->cr, steady_pen_crisp (x), plot->y + plot->height);
  cairo_stroke (pen->cr);
  cairo_set_line_width (pen->cr, STEADY_PEN_LINE * pen->scale);
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, x, y, CHOSEN_RADIUS * pen->scale, 0, 2 * G_PI);
  cairo_stroke (pen->cr);
}

void
steady_chart_view_draw (SteadyChartView *self, cairo_t *cr, int chosen)
{
  SteadyPen pen = { .view = self, .cr = cr };

  g_return_if_fail (self != NULL && cr != NULL && chosen < (int) self->points->len);

  pen.scale = sqrt (self->style.font_scale);
  cairo_save (cr);
  for (guint p = 0; p < self->panels->len; p++)
    {
      pen.frame = &g_array_index (self->panels, SteadyPanelFrame, p);
      pen.week = steady_chart_frame_x_unit (self, pen.frame) * (self->chart->over_level ? 1 : STEADY_DAYS_PER_WEEK);
      if (steady_chart_frame_is_open (pen.frame))
        draw_panel (&pen);
    }
  for (guint i = 0; i < self->signs->len; i++)
    draw_sign (&pen, &g_array_index (self->signs, SteadyKeySign, i));
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (&pen, &g_array_index (self->texts, SteadyPlacedText, i));
  if (chosen >= 0)
    draw_chosen (&pen, (guint) chosen);
  cairo_restore (cr);
}
