#include <math.h>

#include "steady-chart-frame.h"
#include "steady-chart-labels.h"

#define GAP 6.0      /* LOOK.md's grid */
#define HIT_FAR 4.0  /* in gaps: farther than this from every point is none */
#define HIT_WEEK 3.5 /* a point of a week is meant in all of it */

SteadyChartView *
steady_chart_view_new (SteadyChart *chart, double width, double height, const SteadyChartStyle *style)
{
  SteadyChartView *self;

  g_return_val_if_fail (chart != NULL && style != NULL && style->palette != NULL && style->locale != NULL,
                        NULL);
  g_return_val_if_fail (isfinite (width) && isfinite (height) && style->font_scale > 0, NULL);

  self = g_new0 (SteadyChartView, 1);
  self->chart = steady_chart_ref (chart);
  self->style = *style;
  self->style.font_family = g_strdup (style->font_family);
  self->style.language = g_strdup (style->language);
  self->width = MAX (0, width);
  self->height = MAX (0, height);
  self->gap = GAP * style->font_scale;
  self->panels = g_array_new (FALSE, FALSE, sizeof (SteadyPanelFrame));
  self->texts = g_array_new (FALSE, FALSE, sizeof (SteadyPlacedText));
  self->signs = g_array_new (FALSE, FALSE, sizeof (SteadyKeySign));
  self->borders = g_array_new (FALSE, FALSE, sizeof (double));
  self->points = steady_chart_points (chart);

  steady_typer_init (&self->typer, self->style.font_family, self->style.language, style->font_scale,
                     style->rtl);
  self->line = self->typer.line;
  steady_chart_frame_lay_out (self);
  return self;
}

void
steady_chart_view_free (SteadyChartView *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->texts->len; i++)
    g_object_unref (g_array_index (self->texts, SteadyPlacedText, i).layout);
  g_array_unref (self->texts);
  g_array_unref (self->panels);
  g_array_unref (self->signs);
  g_array_unref (self->borders);
  g_array_unref (self->points);
  steady_typer_clear (&self->typer);
  steady_chart_unref (self->chart);
  g_free ((char *) self->style.font_family);
  g_free ((char *) self->style.language);
  g_free (self);
}

guint
steady_chart_view_get_n_points (SteadyChartView *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->points->len;
}

const SteadyChartRef *
steady_chart_view_get_point (SteadyChartView *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->points->len, NULL);

  return &g_array_index (self->points, SteadyChartRef, index);
}

void
steady_chart_view_get_place (SteadyChartView *self, guint index, double *x, double *y)
{
  const SteadyChartRef *ref = steady_chart_view_get_point (self, index);
  const SteadyPanelFrame *frame;

  g_return_if_fail (ref != NULL && x != NULL && y != NULL);

  frame = &g_array_index (self->panels, SteadyPanelFrame, ref->panel_index);
  *x = steady_chart_frame_x (self, frame, steady_chart_frame_place (self, ref->series, ref->point));
  *y = steady_chart_frame_y (frame, ref->point->value);
}

static int
panel_at (SteadyChartView *self, double x, double y)
{
  for (guint p = 0; p < self->panels->len; p++)
    {
      const SteadyPanelFrame *frame = &g_array_index (self->panels, SteadyPanelFrame, p);
      const SteadyBox *box = &frame->bounds;

      if (steady_chart_frame_is_open (frame) && x >= box->x && x < box->x + box->width && y >= box->y
          && y < box->y + box->height)
        return (int) p;
    }
  return -1;
}

int
steady_chart_view_hit (SteadyChartView *self, double x, double y)
{
  const SteadyPanelFrame *frame;
  double best_across = G_MAXDOUBLE;
  double best_along = G_MAXDOUBLE;
  double reach;
  int best = -1;
  int panel;

  g_return_val_if_fail (self != NULL, -1);

  panel = panel_at (self, x, y);
  if (panel < 0)
    return -1;

  frame = &g_array_index (self->panels, SteadyPanelFrame, (guint) panel);
  reach = HIT_FAR * self->gap;
  if (!self->chart->over_level)
    reach = MAX (reach, HIT_WEEK * steady_chart_frame_x_unit (self, frame));
  for (guint i = 0; i < self->points->len; i++)
    {
      double point_x, point_y, across, along;

      if (g_array_index (self->points, SteadyChartRef, i).panel_index != (guint) panel)
        continue;
      steady_chart_view_get_place (self, i, &point_x, &point_y);
      across = fabs (point_x - x);
      along = fabs (point_y - y);
      if (self->chart->over_level)
        {
          across = hypot (across, along);
          along = 0;
        }
      if (across <= reach && (across < best_across || (across <= best_across && along < best_along)))
        {
          best = (int) i;
          best_across = across;
          best_along = along;
        }
    }
  return best;
}

double
steady_chart_natural_height (SteadyChart *chart, double width, const SteadyChartStyle *style)
{
  g_autoptr (SteadyChartView) view = steady_chart_view_new (chart, width, 0, style);

  g_return_val_if_fail (view != NULL, 0);

  return steady_chart_frame_natural_height (view);
}

void
steady_chart_draw (cairo_t *cr,
                   SteadyChart *chart,
                   double width,
                   double height,
                   const SteadyChartStyle *style)
{
  g_autoptr (SteadyChartView) view = steady_chart_view_new (chart, width, height, style);

  g_return_if_fail (view != NULL && cr != NULL);

  steady_chart_view_draw (view, cr, -1);
}
