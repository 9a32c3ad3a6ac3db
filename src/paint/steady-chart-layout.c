#include <math.h>

#include "steady-chart-labels.h"

/* Two columns of panels from here on, in units of scaled text. */
#define TWO_COLUMNS_WIDTH 560
#define COLUMN_GAP 4.0 /* in gaps */
#define ROW_GAP 3.0
#define PLOT_LABEL_SHARE 0.28 /* of a panel's width: more is too much for the words beside a line */
#define LINE_PITCH 1.9        /* of a line of text: two value labels never come closer */
#define PLOT_MIN 8
#define PLOT_SHARE 0.40 /* the height of a plot by its width, where it is free */
#define ONE_PLOT_MIN 150.0
#define ONE_PLOT_MAX 300.0
#define PLOTS_MIN 96.0 /* one of several */
#define PLOTS_MAX 150.0
#define LEVEL_MARGIN 0.5
#define HEADER_GAP 0.9 /* in lines: half a line is the top tick's label */

/* What is to be decided before any place is known. */
typedef struct
{
  guint columns;
  guint rows;
  gboolean ragged; /* the last row is not full: a column ends above it */
  double cell_width;
  double unit;       /* above all panels: what they count */
  double header;     /* above a plot: title, unit and half of the top tick's label */
  double above_bars; /* for the last value, which stands above its bar */
  double right;      /* beside the plots: last values */
  double foot;       /* below a column's last plot: labels of the horizontal axis */
  double key;        /* below all: what the signs mean */
  SteadyLabelPlan labels;
} Plan;

gboolean
steady_chart_series_has_last (const SteadyChartSeries *series)
{
  return series->form == STEADY_SERIES_LINE || series->form == STEADY_SERIES_STEPS
         || series->form == STEADY_SERIES_BARS;
}

gboolean
steady_chart_frame_is_open (const SteadyPanelFrame *frame)
{
  return frame->plot.width >= PLOT_MIN && frame->plot.height >= PLOT_MIN;
}

static void
find_levels (SteadyChartView *self)
{
  gboolean any = FALSE;

  self->level_low = self->level_high = 0;
  for (guint i = 0; i < self->points->len; i++)
    {
      int level = g_array_index (self->points, SteadyChartRef, i).point->level;

      self->level_low = any ? MIN (self->level_low, level) : level;
      self->level_high = any ? MAX (self->level_high, level) : level;
      any = TRUE;
    }
}

static void
range_of_time (const SteadyChartView *self, double *low, double *high)
{
  *low = self->chart->over_level ? self->level_low - LEVEL_MARGIN : self->chart->from;
  *high = self->chart->over_level ? self->level_high + LEVEL_MARGIN : self->chart->to + 1.0;
}

double
steady_chart_frame_x (const SteadyChartView *self, const SteadyPanelFrame *frame, double place)
{
  double low, high, share;

  range_of_time (self, &low, &high);
  share = CLAMP ((place - low) / (high - low), 0, 1);
  return frame->plot.x + frame->plot.width * (self->mirrored ? 1 - share : share);
}

double
steady_chart_frame_x_unit (const SteadyChartView *self, const SteadyPanelFrame *frame)
{
  double low, high;

  range_of_time (self, &low, &high);
  return frame->plot.width / (high - low);
}

double
steady_chart_frame_y (const SteadyPanelFrame *frame, double value)
{
  return frame->plot.y + frame->plot.height * (1 - steady_value_axis_position (&frame->axis, value));
}

double
steady_chart_frame_place (const SteadyChartView *self,
                          const SteadyChartSeries *series,
                          const SteadyChartPoint *point)
{
  if (self->chart->over_level)
    return point->level;
  return point->date + (series->weeks > 0 ? STEADY_DAYS_PER_WEEK * series->weeks / 2.0 : 0.5);
}

gboolean
steady_chart_frame_joined (const SteadyChartPoint *earlier, const SteadyChartPoint *later)
{
  return steady_date_week_start (later->date) - steady_date_week_start (earlier->date) <= STEADY_DAYS_PER_WEEK;
}

/* The values that the axis of a panel has to reach. */
static void
range_of_values (const SteadyChartPanel *panel, double *low, double *high)
{
  *low = panel->low;
  *high = panel->high;
  for (guint s = 0; s < panel->series->len; s++)
    {
      const SteadyChartSeries *series = g_ptr_array_index (panel->series, s);

      for (guint i = 0; i < series->points->len; i++)
        {
          const SteadyChartPoint *point = g_ptr_array_index (series->points, i);

          *low = MIN (*low, MIN (point->value, point->low));
          *high = MAX (*high, MAX (point->value, point->high));
        }
    }
  for (guint i = 0; i < panel->goals->len; i++)
    *high = MAX (*high, g_array_index (panel->goals, SteadyChartGoal, i).value);
}

static gboolean
has_bars (const SteadyChart *chart)
{
  for (guint p = 0; p < chart->panels->len; p++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (chart->panels, p);

      for (guint s = 0; s < panel->series->len; s++)
        if (((const SteadyChartSeries *) g_ptr_array_index (panel->series, s))->form == STEADY_SERIES_BARS)
          return TRUE;
    }
  return FALSE;
}

static guint
columns_in (const SteadyChartView *self, double width)
{
  guint n = self->chart->panels->len;

  if (self->chart->columns > 0)
    return CLAMP (n, 1, self->chart->columns);
  return n > 1 && width >= TWO_COLUMNS_WIDTH * self->style.font_scale ? 2 : 1;
}

static Plan
make_plan (SteadyChartView *self, double width)
{
  guint n = self->chart->panels->len;
  Plan plan = { .columns = columns_in (self, width) };

  plan.rows = (n + plan.columns - 1) / plan.columns;
  plan.ragged = n % plan.columns != 0;
  plan.cell_width = (width - (plan.columns - 1) * COLUMN_GAP * self->gap) / plan.columns;
  steady_chart_labels_plan (self, plan.cell_width, PLOT_LABEL_SHARE, &plan.labels);
  plan.right = plan.labels.beside;
  plan.unit = steady_chart_labels_unit_height (self, &plan.labels);
  plan.header = HEADER_GAP * self->line + (plan.labels.headers ? self->line : 0)
                + (plan.labels.value_line ? self->line : 0);
  plan.above_bars = has_bars (self->chart) ? 0.7 * self->line : 0;
  plan.foot = self->gap + self->line * (self->chart->x_unit != NULL ? 2 : 1);
  plan.key = steady_chart_labels_key_height (self, &plan.labels, width);
  return plan;
}

/* All that is not plot, for all rows together. */
static double
height_without_plots (const SteadyChartView *self, const Plan *plan)
{
  double between = ROW_GAP * self->gap + (plan->ragged ? self->line : 0);

  return plan->unit + plan->rows * (plan->header + plan->above_bars) + (plan->rows - 1) * between + plan->foot
         + plan->key;
}

/* (nullable) */
static PangoLayout *
title_layout (SteadyChartView *self)
{
  if (!self->style.show_title || self->chart->title == NULL || self->width <= 0)
    return NULL;
  return steady_typer_layout (&self->typer, self->chart->title,
                              STEADY_TEXT_BOLD | STEADY_TEXT_LARGE | STEADY_TEXT_WRAP, self->width);
}

/* The title with the space below it. */
static double
title_height (SteadyChartView *self)
{
  g_autoptr (PangoLayout) layout = title_layout (self);
  double width, height;

  if (layout == NULL)
    return 0;
  steady_typer_measure (&self->typer, layout, &width, &height);
  return height + 2 * self->gap;
}

static void
place_empty (SteadyChartView *self, double top)
{
  PangoLayout *layout;
  double width, height;

  if (self->chart->empty_text == NULL || self->width <= 0)
    return;
  layout = steady_typer_layout (&self->typer, self->chart->empty_text, STEADY_TEXT_WRAP,
                                MIN (self->width, 60 * self->gap));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  steady_typer_measure (&self->typer, layout, &width, &height);
  steady_chart_labels_place (self, layout, (self->width - width) / 2, top + (self->height - top - height) / 2,
                             STEADY_ROLE_MUTED, 0);
}

/* The labels of values decide how far from the left every plot begins, so that plots stand in line. */
static double
width_of_value_labels (SteadyChartView *self)
{
  double widest = 0;

  for (guint p = 0; p < self->panels->len; p++)
    {
      const SteadyPanelFrame *frame = &g_array_index (self->panels, SteadyPanelFrame, p);

      for (guint t = 0; t < frame->axis.n_ticks; t++)
        {
          g_autoptr (PangoLayout) layout = steady_chart_labels_value (self, frame, t);
          double width, height;

          steady_typer_measure (&self->typer, layout, &width, &height);
          widest = MAX (widest, width);
        }
    }
  return widest + 1.5 * self->gap;
}

static void
place_panels (SteadyChartView *self, const Plan *plan, double top)
{
  guint n = self->chart->panels->len;
  double between = ROW_GAP * self->gap + (plan->ragged ? self->line : 0);
  double plot_height = MAX (0, (self->height - top - height_without_plots (self, plan)) / plan->rows);
  double head = plan->header + plan->above_bars;
  guint lines = (guint) CLAMP (plot_height / (LINE_PITCH * self->line), 1, STEADY_AXIS_LINES_MAX);
  double left;

  for (guint p = 0; p < n; p++)
    {
      guint row = p / plan->columns;
      guint column = p % plan->columns;
      SteadyPanelFrame frame = { .panel = g_ptr_array_index (self->chart->panels, p) };
      double low, high;

      frame.bounds = (SteadyBox) {
        .x = column * (plan->cell_width + COLUMN_GAP * self->gap),
        .y = top + plan->unit + row * (head + plot_height + between),
        .width = plan->cell_width,
        .height = head + plot_height + plan->foot,
      };
      range_of_values (frame.panel, &low, &high);
      steady_value_axis_init (&frame.axis, low, high, lines, frame.panel->whole);
      g_array_append_val (self->panels, frame);
    }

  left = width_of_value_labels (self);
  for (guint p = 0; p < n; p++)
    {
      SteadyPanelFrame *frame = &g_array_index (self->panels, SteadyPanelFrame, p);

      frame->plot = (SteadyBox) {
        .x = frame->bounds.x + left,
        .y = frame->bounds.y + head,
        .width = MAX (0, frame->bounds.width - left - plan->right),
        .height = plot_height,
      };
    }
}

/* A panel's labels of the horizontal axis stand under it only where no panel follows below. */
static void
place_labels (SteadyChartView *self, const Plan *plan, double top)
{
  guint n = self->panels->len;

  if (plan->labels.unit != NULL)
    steady_chart_labels_place_unit (self, &plan->labels, top);
  for (guint p = 0; p < n; p++)
    {
      SteadyPanelFrame *frame = &g_array_index (self->panels, SteadyPanelFrame, p);

      if (!steady_chart_frame_is_open (frame))
        continue;
      steady_chart_labels_place_header (self, frame, &plan->labels);
      steady_chart_labels_place_values (self, frame);
      if (p + plan->columns >= n)
        steady_chart_labels_place_times (self, frame);
      steady_chart_labels_place_last (self, frame, &plan->labels);
      steady_chart_labels_place_notes (self, frame);
    }
  if (n > 0 && steady_chart_frame_is_open (&g_array_index (self->panels, SteadyPanelFrame, 0)))
    steady_chart_labels_place_key (self, &plan->labels, self->height - plan->key);
}

static void
mirror_box (const SteadyChartView *self, SteadyBox *box)
{
  box->x = self->width - box->x - box->width;
}

static void
mirror (SteadyChartView *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    mirror_box (self, &g_array_index (self->texts, SteadyPlacedText, i).box);
  for (guint i = 0; i < self->signs->len; i++)
    mirror_box (self, &g_array_index (self->signs, SteadyKeySign, i).box);
  for (guint i = 0; i < self->panels->len; i++)
    {
      SteadyPanelFrame *frame = &g_array_index (self->panels, SteadyPanelFrame, i);

      mirror_box (self, &frame->bounds);
      mirror_box (self, &frame->plot);
    }
  self->mirrored = TRUE;
}

void
steady_chart_frame_lay_out (SteadyChartView *self)
{
  double top = title_height (self);

  find_levels (self);
  if (top > 0)
    steady_chart_labels_place (self, title_layout (self), 0, 0, STEADY_ROLE_INK, 0);
  if (steady_chart_is_empty (self->chart))
    place_empty (self, top);
  else
    {
      Plan plan = make_plan (self, self->width);

      place_panels (self, &plan, top);
      place_labels (self, &plan, top);
      steady_chart_labels_plan_clear (&plan.labels);
    }
  if (self->style.rtl)
    mirror (self);
}

double
steady_chart_frame_natural_height (SteadyChartView *self)
{
  Plan plan = make_plan (self, self->width);
  double wanted = plan.cell_width * PLOT_SHARE;
  double plot = plan.rows > 1 || plan.columns > 1 ? CLAMP (wanted, PLOTS_MIN, PLOTS_MAX)
                                                  : CLAMP (wanted, ONE_PLOT_MIN, ONE_PLOT_MAX);
  double height = title_height (self) + height_without_plots (self, &plan) + plan.rows * plot;

  steady_chart_labels_plan_clear (&plan.labels);
  return ceil (height);
}
