#include "steady-chart.h"

#include <math.h>

#include "steady-enum.h"

#define DAYS_TO_SUNDAY 6

static const char *const kind_words[] = {
  "adherence", "shakiness", "load", "load-shakiness", "shake-onset", "sides", "knee-gap",
};

const char *
steady_chart_kind_to_string (SteadyChartKind kind)
{
  return kind_words[kind];
}

gboolean
steady_chart_kind_from_string (const char *text, SteadyChartKind *kind)
{
  int index = steady_enum_index (kind_words, G_N_ELEMENTS (kind_words), text);

  if (index >= 0)
    *kind = (SteadyChartKind) index;
  return index >= 0;
}

static void
point_free (gpointer data)
{
  SteadyChartPoint *point = data;

  g_free (point->label);
  g_free (point->words);
  g_free (point);
}

static void
series_free (gpointer data)
{
  SteadyChartSeries *series = data;

  g_free (series->name);
  g_ptr_array_unref (series->points);
  g_free (series);
}

static void
mark_free (gpointer data)
{
  SteadyChartMark *mark = data;

  g_free (mark->words);
  g_free (mark);
}

static void
panel_free (gpointer data)
{
  SteadyChartPanel *panel = data;

  g_free (panel->title);
  g_free (panel->unit);
  g_free (panel->goal_label);
  g_ptr_array_unref (panel->series);
  g_ptr_array_unref (panel->marks);
  g_array_unref (panel->goals);
  g_free (panel);
}

SteadyChart *
steady_chart_new (SteadyChartKind kind, SteadyDate from, SteadyDate to)
{
  SteadyChart *self;

  g_return_val_if_fail (steady_date_is_valid (from) && steady_date_is_valid (to), NULL);

  self = g_new0 (SteadyChart, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->over_level = kind == STEADY_CHART_LOAD_SHAKINESS;
  self->from = steady_date_week_start (MIN (from, to));
  self->to = steady_date_week_start (MAX (from, to)) + DAYS_TO_SUNDAY;
  self->panels = g_ptr_array_new_with_free_func (panel_free);
  return self;
}

SteadyChart *
steady_chart_ref (SteadyChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
steady_chart_unref (SteadyChart *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->title);
  g_free (self->x_unit);
  g_free (self->x_name);
  g_free (self->panel_name);
  g_free (self->mark_name);
  g_free (self->empty_text);
  g_ptr_array_unref (self->panels);
  g_free (self);
}

SteadyChartPanel *
steady_chart_add_panel (SteadyChart *self, const char *title, const char *unit, double low, double high)
{
  SteadyChartPanel *panel;

  g_return_val_if_fail (self != NULL && isfinite (low) && isfinite (high), NULL);

  panel = g_new0 (SteadyChartPanel, 1);
  panel->title = g_strdup (title);
  panel->unit = g_strdup (unit);
  panel->low = low;
  panel->high = high;
  panel->series = g_ptr_array_new_with_free_func (series_free);
  panel->marks = g_ptr_array_new_with_free_func (mark_free);
  panel->goals = g_array_new (FALSE, FALSE, sizeof (SteadyChartGoal));
  g_ptr_array_add (self->panels, panel);
  return panel;
}

SteadyChartSeries *
steady_chart_panel_add_series (SteadyChartPanel *self, SteadySeriesForm form, const char *name, guint slot)
{
  SteadyChartSeries *series;

  g_return_val_if_fail (self != NULL && slot < STEADY_N_SLOTS, NULL);

  series = g_new0 (SteadyChartSeries, 1);
  series->form = form;
  series->name = g_strdup (name);
  series->slot = slot;
  series->reachable = form != STEADY_SERIES_DOTS && form != STEADY_SERIES_BAND;
  series->points = g_ptr_array_new_with_free_func (point_free);
  g_ptr_array_add (self->series, series);
  return series;
}

static SteadyChartPoint *
add_point (SteadyChartSeries *self, SteadyDate date, double value, double low, double high)
{
  SteadyChartPoint *point;

  g_return_val_if_fail (self != NULL && isfinite (value) && isfinite (low) && isfinite (high), NULL);

  point = g_new0 (SteadyChartPoint, 1);
  point->date = date;
  point->value = value;
  point->low = low;
  point->high = high;
  point->weight = 1;
  g_ptr_array_add (self->points, point);
  return point;
}

SteadyChartPoint *
steady_chart_series_add (SteadyChartSeries *self, SteadyDate date, double value)
{
  return add_point (self, date, value, value, value);
}

SteadyChartPoint *
steady_chart_series_add_band (SteadyChartSeries *self, SteadyDate date, double low, double high)
{
  return add_point (self, date, (low + high) / 2, low, high);
}

SteadyChartPoint *
steady_chart_series_add_level (SteadyChartSeries *self, int level, double value, guint weight)
{
  SteadyChartPoint *point = add_point (self, STEADY_DATE_NONE, value, value, value);

  g_return_val_if_fail (point != NULL, NULL);

  point->level = level;
  point->weight = MAX (weight, 1);
  return point;
}

void
steady_chart_panel_add_mark (SteadyChartPanel *self,
                             SteadyMarkKind kind,
                             SteadyDate date,
                             double value,
                             const char *words)
{
  SteadyChartMark *mark;

  g_return_if_fail (self != NULL && isfinite (value));

  mark = g_new0 (SteadyChartMark, 1);
  mark->kind = kind;
  mark->date = date;
  mark->value = value;
  mark->words = g_strdup (words);
  g_ptr_array_add (self->marks, mark);
}

void
steady_chart_panel_add_goal (SteadyChartPanel *self, SteadyDate week_start, double value)
{
  SteadyChartGoal goal = { .week_start = week_start, .value = value };

  g_return_if_fail (self != NULL && isfinite (value));

  g_array_append_val (self->goals, goal);
}

gboolean
steady_chart_is_empty (SteadyChart *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint p = 0; p < self->panels->len; p++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (self->panels, p);

      for (guint s = 0; s < panel->series->len; s++)
        if (((const SteadyChartSeries *) g_ptr_array_index (panel->series, s))->points->len > 0)
          return FALSE;
    }
  return TRUE;
}
