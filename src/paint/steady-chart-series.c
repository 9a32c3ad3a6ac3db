#include "steady-chart-pen.h"

#include <math.h>

#include "steady-marker.h"

#define LINE_THINNEST 0.6 /* of the width, where years of weeks lie close together */
#define DOT_RADIUS 2.3
#define DOT_ALPHA 0.7
#define DOT_FAINTEST 0.4   /* of radius and alpha, where years of ratings lie close together */
#define DOT_FULL_WEEK 16.0 /* wide enough for dots at their full size */
#define BUBBLE_ALPHA 0.5
#define BAR_SHARE 0.64 /* of its week or weeks */
#define BAR_MAX 36.0
#define BAR_ALONE 4.0 /* with less room than that there are no gaps between bars, and no round corners */
#define BAR_ROUND 2.0
#define PILL_SHARE 0.5 /* of a week: the spread of a week by itself */
#define PILL_MAX 18.0
#define HATCH 4.5

static double
point_x (SteadyPen *pen, const SteadyChartSeries *series, const SteadyChartPoint *point)
{
  return steady_pen_x (pen, steady_chart_frame_place (pen->view, series, point));
}

static const SteadyChartPoint *
point_of (const SteadyChartSeries *series, guint index)
{
  return g_ptr_array_index (series->points, index);
}

static guint
end_of_run (const SteadyChartSeries *series, guint first)
{
  guint end = first + 1;

  while (end < series->points->len
         && steady_chart_frame_joined (point_of (series, end - 1), point_of (series, end)))
    end++;
  return end;
}

static void
draw_band (SteadyPen *pen, const SteadyChartSeries *series)
{
  guint end;

  steady_pen_set_source (pen, STEADY_ROLE_BAND, 1);
  for (guint first = 0; first < series->points->len; first = end)
    {
      end = end_of_run (series, first);
      if (end - first == 1)
        {
          const SteadyChartPoint *point = point_of (series, first);
          double width = MIN (pen->week * PILL_SHARE, PILL_MAX * pen->scale);
          double top = steady_pen_y (pen, point->high);

          cairo_rectangle (pen->cr, point_x (pen, series, point) - width / 2, top, width,
                           MAX (steady_pen_y (pen, point->low) - top, STEADY_PEN_HAIRLINE));
        }
      else
        {
          for (guint i = first; i < end; i++)
            cairo_line_to (pen->cr, point_x (pen, series, point_of (series, i)),
                           steady_pen_y (pen, point_of (series, i)->high));
          for (guint i = end; i > first; i--)
            cairo_line_to (pen->cr, point_x (pen, series, point_of (series, i - 1)),
                           steady_pen_y (pen, point_of (series, i - 1)->low));
          cairo_close_path (pen->cr);
        }
      cairo_fill (pen->cr);
    }
}

/* The half pixel across and the hundredth of a value where a dot hides every other one, as one number. Those of neighbours
 * lie so that a table of them has no long chains; no value shown by dots has as many hundredths. */
static gint64
place_of_dot (double x, double value)
{
  return (gint64) lround (2 * x) * 10000019 + lround (100 * value);
}

/* Equal ratings of a day stand side by side while the day is wide enough, and on each other when not. */
static void
draw_dots (SteadyPen *pen, const SteadyChartSeries *series)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *places = g_new (gint64, series->points->len);
  double fade = CLAMP (pen->week / DOT_FULL_WEEK, DOT_FAINTEST, 1);
  double radius = DOT_RADIUS * pen->scale * fade;
  double day = pen->week / STEADY_DAYS_PER_WEEK;
  guint beside = 0;

  steady_pen_set_source (pen, steady_slot_role (series->slot), DOT_ALPHA * fade);
  for (guint i = 0; i < series->points->len; i++)
    {
      const SteadyChartPoint *point = point_of (series, i);
      const SteadyChartPoint *before = i > 0 ? point_of (series, i - 1) : NULL;
      gboolean again =
          before != NULL && before->date == point->date && fabs (before->value - point->value) < 1e-9;
      double x;

      beside = again ? beside + 1 : 0;
      x = point_x (pen, series, point);
      if (beside > 0 && (beside + 1) * 2 * radius <= day)
        {
          guint step = (beside + 1) / 2;

          x += 2 * radius * step * (beside % 2 == 1 ? 1 : -1);
        }
      places[i] = place_of_dot (x, point->value);
      if (!g_hash_table_add (drawn, &places[i]))
        continue;
      cairo_new_sub_path (pen->cr);
      cairo_arc (pen->cr, x, steady_pen_y (pen, point->value), radius, 0, 2 * G_PI);
      cairo_fill (pen->cr);
    }
}

static void
draw_marker (SteadyPen *pen, guint slot, double x, double y, double radius, gboolean hollow)
{
  steady_pen_set_source (pen, steady_slot_role (slot), 1);
  if (hollow)
    {
      cairo_set_dash (pen->cr, NULL, 0, 0);
      cairo_set_line_width (pen->cr, STEADY_PEN_LINE * 0.8 * pen->scale);
      steady_marker_path (pen->cr, slot, x, y, radius - STEADY_PEN_LINE * 0.4 * pen->scale);
      cairo_stroke (pen->cr);
    }
  else
    {
      steady_marker_path (pen->cr, slot, x, y, radius);
      cairo_fill (pen->cr);
    }
}

/* A hollow marker stays hollow: the line stops at its rim. */
static void
line_between (SteadyPen *pen,
              const SteadyChartSeries *series,
              const SteadyChartPoint *from,
              const SteadyChartPoint *to)
{
  double x1 = point_x (pen, series, from);
  double y1 = steady_pen_y (pen, from->value);
  double x2 = point_x (pen, series, to);
  double y2 = steady_pen_y (pen, to->value);
  double length = hypot (x2 - x1, y2 - y1);
  double rim = STEADY_PEN_MARKER * pen->scale;

  if (to->unfinished && pen->week >= STEADY_PEN_MARKED_WEEK && length > rim)
    {
      x2 -= (x2 - x1) * rim / length;
      y2 -= (y2 - y1) * rim / length;
    }
  cairo_move_to (pen->cr, x1, y1);
  cairo_line_to (pen->cr, x2, y2);
}

/* Runs are one path each, so that a dash goes on round a corner. */
static void
stroke_line (SteadyPen *pen, const SteadyChartSeries *series)
{
  guint end;

  for (guint first = 0; first < series->points->len; first = end)
    {
      guint whole;

      end = end_of_run (series, first);
      whole = end - (end - first > 1 && point_of (series, end - 1)->unfinished ? 1 : 0);
      for (guint i = first; i < whole; i++)
        cairo_line_to (pen->cr, point_x (pen, series, point_of (series, i)),
                       steady_pen_y (pen, point_of (series, i)->value));
      if (whole < end)
        line_between (pen, series, point_of (series, end - 2), point_of (series, end - 1));
      cairo_stroke (pen->cr);
    }
}

static void
draw_line (SteadyPen *pen, const SteadyChartSeries *series)
{
  double radius = STEADY_PEN_MARKER * pen->scale;
  gboolean marked = pen->week >= STEADY_PEN_MARKED_WEEK;

  steady_pen_set_source (pen, steady_slot_role (series->slot), 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_LINE * pen->scale
                                     * CLAMP (pen->week / STEADY_PEN_MARKED_WEEK, LINE_THINNEST, 1));
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  steady_slot_set_dash (pen->cr, series->slot, pen->scale);
  stroke_line (pen, series);
  cairo_set_dash (pen->cr, NULL, 0, 0);

  for (guint i = 0; i < series->points->len; i++)
    {
      const SteadyChartPoint *point = point_of (series, i);
      gboolean alone =
          (i == 0 || !steady_chart_frame_joined (point_of (series, i - 1), point))
          && (i + 1 == series->points->len || !steady_chart_frame_joined (point, point_of (series, i + 1)));

      if (marked || alone || i + 1 == series->points->len)
        draw_marker (pen, series->slot, point_x (pen, series, point), steady_pen_y (pen, point->value),
                     marked ? radius : MAX (STEADY_PEN_LINE, radius * 0.7), marked && point->unfinished);
    }
}

static void
draw_steps (SteadyPen *pen, const SteadyChartSeries *series)
{
  guint end;

  steady_pen_set_source (pen, steady_slot_role (series->slot), 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_LINE * pen->scale);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_MITER);
  steady_slot_set_dash (pen->cr, series->slot, pen->scale);
  for (guint first = 0; first < series->points->len; first = end)
    {
      end = end_of_run (series, first);
      for (guint i = first; i < end; i++)
        {
          const SteadyChartPoint *point = point_of (series, i);
          double until = i + 1 < end ? point_of (series, i + 1)->date : point->date + 1;
          double y = steady_pen_y (pen, point->value);

          cairo_line_to (pen->cr, steady_pen_x (pen, point->date), y);
          cairo_line_to (pen->cr, steady_pen_x (pen, until), y);
        }
      cairo_stroke (pen->cr);
    }
  cairo_set_dash (pen->cr, NULL, 0, 0);

  /* A day alone is too short to be seen, and the last one is where the eye ends. */
  for (guint first = 0; first < series->points->len; first = end)
    {
      const SteadyChartPoint *last;

      end = end_of_run (series, first);
      last = point_of (series, end - 1);
      if (end - first == 1 || end == series->points->len)
        draw_marker (pen, series->slot, point_x (pen, series, last), steady_pen_y (pen, last->value),
                     MAX (STEADY_PEN_LINE,
                          STEADY_PEN_MARKER * pen->scale * MIN (pen->week / STEADY_PEN_MARKED_WEEK, 1)),
                     FALSE);
    }
}

static gboolean
bars_are_alone (SteadyPen *pen, const SteadyChartSeries *series)
{
  return pen->week * series->weeks >= BAR_ALONE;
}

static double
bar_width (SteadyPen *pen, const SteadyChartSeries *series)
{
  double room = pen->week * series->weeks;

  return bars_are_alone (pen, series) ? MIN (room * BAR_SHARE, BAR_MAX * pen->scale) : room;
}

static void
bar_path (SteadyPen *pen, const SteadyChartSeries *series, const SteadyChartPoint *point, double inset)
{
  double width = bar_width (pen, series);
  double base = pen->frame->plot.y + pen->frame->plot.height;
  double x = point_x (pen, series, point) - width / 2 + inset;
  double y = steady_pen_y (pen, point->value) + inset;
  double w = MAX (width - 2 * inset, 0);
  double h = MAX (base - y, 0);
  double r = bars_are_alone (pen, series) ? MIN (BAR_ROUND * pen->scale, MIN (w / 2, h)) : 0;

  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_arc (pen->cr, x + w - r, y + r, r, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (pen->cr, x + w, y + h);
  cairo_line_to (pen->cr, x, y + h);
  cairo_close_path (pen->cr);
}

/* A week that goes on: outlined and hatched, since more may come. */
static void
draw_unfinished_bar (SteadyPen *pen, const SteadyChartSeries *series, const SteadyChartPoint *point)
{
  double base = pen->frame->plot.y + pen->frame->plot.height;
  double top = steady_pen_y (pen, point->value);
  double half = bar_width (pen, series) / 2;
  double x = point_x (pen, series, point);
  double height = base - top;
  int lines;

  cairo_save (pen->cr);
  bar_path (pen, series, point, 0);
  cairo_clip (pen->cr);
  cairo_set_line_width (pen->cr, STEADY_PEN_HAIRLINE * pen->scale);
  lines = (int) ceil ((2 * half + height) / (HATCH * pen->scale));
  for (int i = 0; i < lines; i++)
    {
      double start = x - half - height + i * HATCH * pen->scale;

      cairo_move_to (pen->cr, start, base);
      cairo_line_to (pen->cr, start + height, top);
    }
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);

  cairo_set_line_width (pen->cr, STEADY_PEN_GOAL * pen->scale);
  bar_path (pen, series, point, STEADY_PEN_GOAL * pen->scale / 2);
  cairo_stroke (pen->cr);
}

/* The goal cuts the bars: a gap on both sides of its line keeps it seen on any colour. */
static void
clip_around_goals (SteadyPen *pen)
{
  cairo_new_path (pen->cr);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (pen->cr, -1, -1, pen->view->width + 2, pen->view->height + 2);
  for (guint i = 0; i < pen->frame->panel->goals->len; i++)
    {
      double x1, x2, y;
      double half = STEADY_PEN_GOAL * pen->scale * 1.25;

      if (steady_pen_goal_line (pen, i, &x1, &x2, &y))
        cairo_rectangle (pen->cr, MIN (x1, x2), y - half, fabs (x2 - x1), 2 * half);
    }
  cairo_clip (pen->cr);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
}

static void
draw_bars (SteadyPen *pen, const SteadyChartSeries *series)
{
  cairo_save (pen->cr);
  clip_around_goals (pen);
  steady_pen_set_source (pen, STEADY_ROLE_BAR, 1);
  for (guint i = 0; i < series->points->len; i++)
    {
      const SteadyChartPoint *point = point_of (series, i);

      if (!point->unfinished)
        bar_path (pen, series, point, 0);
    }
  /* In one go: bars that touch have no seams then. */
  cairo_fill (pen->cr);
  for (guint i = 0; i < series->points->len; i++)
    if (point_of (series, i)->unfinished)
      draw_unfinished_bar (pen, series, point_of (series, i));
  cairo_restore (pen->cr);
}

static void
draw_bubbles (SteadyPen *pen, const SteadyChartSeries *series)
{
  double step = pen->frame->plot.height / (pen->frame->axis.max - pen->frame->axis.min);
  double largest = MIN (pen->week, step) * 0.48;
  guint most = 1;

  for (guint i = 0; i < series->points->len; i++)
    most = MAX (most, point_of (series, i)->weight);

  steady_pen_set_source (pen, steady_slot_role (series->slot), BUBBLE_ALPHA);
  for (guint i = 0; i < series->points->len; i++)
    {
      const SteadyChartPoint *point = point_of (series, i);
      double smallest = MIN (DOT_RADIUS * pen->scale, largest);
      double radius = MAX (smallest, largest * sqrt ((double) point->weight / most));

      cairo_new_sub_path (pen->cr);
      cairo_arc (pen->cr, point_x (pen, series, point), steady_pen_y (pen, point->value), radius, 0,
                 2 * G_PI);
      cairo_fill (pen->cr);
    }
}

static void
draw_ticks (SteadyPen *pen, const SteadyChartSeries *series)
{
  double half = MIN (pen->week * 0.45, 12 * pen->scale);

  steady_pen_set_source (pen, STEADY_ROLE_INK, 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_LINE * pen->scale);
  for (guint i = 0; i < series->points->len; i++)
    {
      double x = point_x (pen, series, point_of (series, i));
      double y = steady_pen_y (pen, point_of (series, i)->value);

      cairo_move_to (pen->cr, x - half, y);
      cairo_line_to (pen->cr, x + half, y);
    }
  cairo_stroke (pen->cr);
}

void
steady_pen_draw_series (SteadyPen *pen, const SteadyChartSeries *series)
{
  static void (*const painters[]) (SteadyPen *, const SteadyChartSeries *) = {
    [STEADY_SERIES_DOTS] = draw_dots,   [STEADY_SERIES_LINE] = draw_line,
    [STEADY_SERIES_STEPS] = draw_steps, [STEADY_SERIES_BAND] = draw_band,
    [STEADY_SERIES_BARS] = draw_bars,   [STEADY_SERIES_BUBBLES] = draw_bubbles,
    [STEADY_SERIES_TICKS] = draw_ticks,
  };

  painters[series->form](pen, series);
}

void
steady_pen_draw_series_sign (SteadyPen *pen, const SteadyChartSeries *series, const SteadyBox *box)
{
  double x = box->x + box->width / 2;
  double y = box->y + box->height / 2;

  steady_pen_set_source (pen, steady_slot_role (series->slot), 1);
  cairo_set_line_width (pen->cr, STEADY_PEN_LINE * pen->scale);
  switch (series->form)
    {
    case STEADY_SERIES_DOTS:
    case STEADY_SERIES_BUBBLES:
      steady_pen_set_source (pen, steady_slot_role (series->slot),
                             series->form == STEADY_SERIES_DOTS ? DOT_ALPHA : BUBBLE_ALPHA);
      cairo_arc (pen->cr, x, y, DOT_RADIUS * pen->scale * (series->form == STEADY_SERIES_DOTS ? 1 : 2), 0,
                 2 * G_PI);
      cairo_fill (pen->cr);
      break;
    case STEADY_SERIES_BAND:
      steady_pen_set_source (pen, STEADY_ROLE_BAND, 1);
      cairo_rectangle (pen->cr, box->x, y - box->height * 0.28, box->width, box->height * 0.56);
      cairo_fill (pen->cr);
      break;
    case STEADY_SERIES_BARS:
      steady_pen_set_source (pen, STEADY_ROLE_BAR, 1);
      cairo_rectangle (pen->cr, x - box->height * 0.28, y - box->height * 0.28, box->height * 0.56,
                       box->height * 0.56);
      cairo_fill (pen->cr);
      break;
    case STEADY_SERIES_TICKS:
      steady_pen_set_source (pen, STEADY_ROLE_INK, 1);
      G_GNUC_FALLTHROUGH;
    case STEADY_SERIES_LINE:
    case STEADY_SERIES_STEPS:
    default:
      if (series->form != STEADY_SERIES_TICKS)
        steady_slot_set_dash (pen->cr, series->slot, pen->scale);
      cairo_move_to (pen->cr, box->x, y);
      cairo_line_to (pen->cr, box->x + box->width, y);
      cairo_stroke (pen->cr);
      cairo_set_dash (pen->cr, NULL, 0, 0);
      if (series->form == STEADY_SERIES_LINE)
        draw_marker (pen, series->slot, x, y, STEADY_PEN_MARKER * pen->scale, FALSE);
      break;
    }
}
