#include <math.h>

#include "steady-chart-labels.h"

/* Labels of the horizontal axis: dates as close as they fit, or whole load steps. */

#define LABEL_DISTANCE 1.7 /* in gaps */

typedef struct
{
  SteadyDateTick tick;
  double from; /* where what it names begins and ends in the drawing */
  double to;
  gboolean centred;
} TimeLabel;

static PangoLayout *
date_layout (SteadyChartView *self, SteadyDate date, SteadyDateForm form)
{
  g_autofree char *text = self->style.locale->date (date, form, self->style.locale->data);

  return steady_typer_layout (&self->typer, text, STEADY_TEXT_PLAIN, 0);
}

static double
text_width (SteadyChartView *self, PangoLayout *layout)
{
  double width, height;

  steady_typer_measure (&self->typer, layout, &width, &height);
  return width;
}

/* A week, month or year is named in its middle; of several, the first is, at its beginning. */
static TimeLabel
time_label (SteadyChartView *self,
            const SteadyPanelFrame *frame,
            const SteadyDateTick *tick,
            SteadySpacing spacing)
{
  return (TimeLabel) {
    .tick = *tick,
    .from = steady_chart_frame_x (self, frame, tick->date),
    .to = steady_chart_frame_x (self, frame, tick->end),
    .centred = spacing <= STEADY_SPACING_MONTH || spacing == STEADY_SPACING_YEAR,
  };
}

static double
label_x (const TimeLabel *label, double width)
{
  return label->centred ? (label->from + label->to - width) / 2 : label->from;
}

/* Whether the names of a spacing fit: a week's may be wider than the week, a month's not than the month.
 * Where the range cuts a month or year, its name may be left out. */
static gboolean
spacing_fits (SteadyChartView *self, const SteadyPanelFrame *frame, GArray *ticks, SteadySpacing spacing)
{
  double free_from = -G_MAXDOUBLE;
  gboolean named = spacing >= STEADY_SPACING_MONTH;

  for (guint i = 0; i < ticks->len; i++)
    {
      const SteadyDateTick *tick = &g_array_index (ticks, SteadyDateTick, i);
      g_autoptr (PangoLayout) layout = date_layout (self, tick->date, tick->form);
      TimeLabel label = time_label (self, frame, tick, spacing);
      double width = text_width (self, layout);
      double x = label_x (&label, width);
      gboolean cut = i == 0 || i == ticks->len - 1;

      if (named && label.centred && width > label.to - label.from)
        {
          if (cut)
            continue;
          return FALSE;
        }
      if (x < free_from)
        return FALSE;
      free_from = x + width + LABEL_DISTANCE * self->gap;
    }
  return TRUE;
}

/* Kept inside the drawing: a name at the edge moves in, as far as it still stands at what it names. */
static gboolean
place_label (SteadyChartView *self, const TimeLabel *label, PangoLayout *layout, double y)
{
  double width = text_width (self, layout);
  double x = label_x (label, width);

  if (label->tick.form != STEADY_DATE_FORM_DAY && label->centred && width > label->to - label->from)
    {
      g_object_unref (layout);
      return FALSE;
    }
  return steady_chart_labels_place (self, layout, CLAMP (x, 0, MAX (0, self->width - width)), y,
                                    STEADY_ROLE_MUTED, self->gap);
}

/* The first name has the year too, where it fits before the next. */
static gboolean
first_fits_longer (SteadyChartView *self, const SteadyPanelFrame *frame, GArray *ticks, SteadySpacing spacing)
{
  const SteadyDateTick *first = &g_array_index (ticks, SteadyDateTick, 0);
  TimeLabel label = time_label (self, frame, first, spacing);
  g_autoptr (PangoLayout) layout = date_layout (self, first->date, first->longer);
  double width = text_width (self, layout);
  double end = MAX (0, label_x (&label, width)) + width + LABEL_DISTANCE * self->gap;
  double next_x = G_MAXDOUBLE;

  if (first->longer == first->form || (spacing == STEADY_SPACING_MONTH && width > label.to - label.from))
    return FALSE;
  if (ticks->len > 1)
    {
      const SteadyDateTick *second = &g_array_index (ticks, SteadyDateTick, 1);
      TimeLabel next = time_label (self, frame, second, spacing);
      g_autoptr (PangoLayout) next_layout = date_layout (self, second->date, second->form);

      next_x = label_x (&next, text_width (self, next_layout));
    }
  return end <= next_x;
}

static void
remember_borders (SteadyChartView *self, GArray *ticks)
{
  if (self->borders->len > 0)
    return;
  for (guint i = 0; i < ticks->len; i++)
    {
      const SteadyDateTick *tick = &g_array_index (ticks, SteadyDateTick, i);
      double border = tick->date;

      if (tick->boundary && tick->date > self->chart->from)
        g_array_append_val (self->borders, border);
    }
}

static void
place_dates (SteadyChartView *self, SteadyPanelFrame *frame, double y)
{
  SteadyDate from = self->chart->from;
  SteadyDate to = self->chart->to;
  SteadySpacing spacing = steady_date_axis_first_spacing (from, to);
  g_autoptr (GArray) ticks = steady_date_axis_ticks (from, to, spacing);
  gboolean longer;

  while (!spacing_fits (self, frame, ticks, spacing) && spacing + 1 < STEADY_N_SPACINGS)
    {
      g_array_unref (ticks);
      spacing++;
      ticks = steady_date_axis_ticks (from, to, spacing);
    }
  remember_borders (self, ticks);
  if (ticks->len == 0)
    return;

  longer = first_fits_longer (self, frame, ticks, spacing);
  /* From the latest back: where one has no room it is an older one. */
  for (guint i = ticks->len; i > 0; i--)
    {
      const SteadyDateTick *tick = &g_array_index (ticks, SteadyDateTick, i - 1);
      TimeLabel label = time_label (self, frame, tick, spacing);

      place_label (self, &label, date_layout (self, tick->date, i == 1 && longer ? tick->longer : tick->form),
                   y);
    }
}

static void
place_levels (SteadyChartView *self, SteadyPanelFrame *frame, double y)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50 };
  double unit = steady_chart_frame_x_unit (self, frame);
  double widest = 0;
  int step = steps[G_N_ELEMENTS (steps) - 1];

  for (int end = 0; end < 2; end++)
    {
      g_autofree char *text = self->style.locale->number (end == 0 ? self->level_low : self->level_high, 0,
                                                          self->style.locale->data);
      g_autoptr (PangoLayout) layout = steady_typer_layout (&self->typer, text, STEADY_TEXT_PLAIN, 0);

      widest = MAX (widest, text_width (self, layout));
    }
  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] * unit >= widest + LABEL_DISTANCE * self->gap)
      step = steps[i - 1];

  for (int level = self->level_low; level <= self->level_high; level++)
    {
      g_autofree char *text = NULL;
      PangoLayout *layout;

      if (level % step != 0)
        continue;
      text = self->style.locale->number (level, 0, self->style.locale->data);
      layout = steady_typer_layout (&self->typer, text, STEADY_TEXT_PLAIN, 0);
      steady_chart_labels_place (self, layout,
                                 steady_chart_frame_x (self, frame, level) - text_width (self, layout) / 2, y,
                                 STEADY_ROLE_MUTED, self->gap);
    }
}

void
steady_chart_labels_place_times (SteadyChartView *self, SteadyPanelFrame *frame)
{
  double y = frame->plot.y + frame->plot.height + self->gap;

  if (self->chart->over_level)
    place_levels (self, frame, y);
  else
    place_dates (self, frame, y);

  if (self->chart->x_unit != NULL)
    {
      PangoLayout *layout =
          steady_typer_layout (&self->typer, self->chart->x_unit, STEADY_TEXT_PLAIN, frame->plot.width);

      steady_chart_labels_place (self, layout, frame->plot.x + frame->plot.width - text_width (self, layout),
                                 y + self->line, STEADY_ROLE_MUTED, 0);
    }
}
