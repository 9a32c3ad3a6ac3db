/* steady-chart-notes.c: the words of notes, where no line of their panel runs through them. */
#include "steady-chart-labels.h"

#include <math.h>

#define NOTE_TO_LINE 0.5 /* in gaps: from the note's own line to its words */
#define LINE_TO_WORDS 2.0
#define N_PLACES 4

/* Whether a line from one place to another comes near the box; a slanting one counts as all that it spans. */
static gboolean
crosses (const SteadyBox *box, double x1, double y1, double x2, double y2)
{
  SteadyBox line = { MIN (x1, x2), MIN (y1, y2), fabs (x2 - x1), fabs (y2 - y1) };

  return steady_box_touches (box, &line, LINE_TO_WORDS);
}

/* As draw_steps() and draw_line() of steady-chart-series.c have it: joined, or a point by itself. */
static gboolean
is_under_line (SteadyChartView *self, SteadyPanelFrame *frame, const SteadyChartSeries *series, const SteadyBox *box)
{
  gboolean steps = series->form == STEADY_SERIES_STEPS;

  for (guint i = 0; i < series->points->len; i++)
    {
      const SteadyChartPoint *point = g_ptr_array_index (series->points, i);
      const SteadyChartPoint *next = i + 1 < series->points->len ? g_ptr_array_index (series->points, i + 1) : NULL;
      double start = steps ? point->date : steady_chart_frame_place (self, series, point);
      double x = steady_chart_frame_x (self, frame, start);
      double y = steady_chart_frame_y (frame, point->value);
      double next_x, next_y;

      if (next == NULL || !steady_chart_frame_joined (point, next))
        {
          if (crosses (box, x, y, steady_chart_frame_x (self, frame, start + 1), y))
            return TRUE;
          continue;
        }
      next_x = steady_chart_frame_x (self, frame, steps ? next->date : steady_chart_frame_place (self, series, next));
      next_y = steady_chart_frame_y (frame, next->value);
      if (steps ? crosses (box, x, y, next_x, y) || crosses (box, next_x, y, next_x, next_y)
                : crosses (box, x, y, next_x, next_y))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_clear (SteadyChartView *self, SteadyPanelFrame *frame, const SteadyBox *box)
{
  for (guint s = 0; s < frame->panel->series->len; s++)
    if (is_under_line (self, frame, g_ptr_array_index (frame->panel->series, s), box))
      return FALSE;
  for (guint i = 0; i < frame->panel->marks->len; i++)
    {
      const SteadyChartMark *mark = g_ptr_array_index (frame->panel->marks, i);
      double x = steady_chart_frame_x (self, frame, mark->date);
      double y = mark->kind == STEADY_MARK_PAIN ? steady_chart_frame_y (frame, mark->value) : frame->plot.y;

      /* The line of a note runs from the top to the bottom. */
      if (crosses (box, x, y, x, mark->kind == STEADY_MARK_PAIN ? y : y + frame->plot.height))
        return FALSE;
    }
  return TRUE;
}

/* Beside its line: at the top, where the fall that it explains begins, else at the bottom. */
static void
place_note (SteadyChartView *self, SteadyPanelFrame *frame, const SteadyChartMark *mark)
{
  g_autoptr (PangoLayout) layout = steady_typer_layout (&self->typer, mark->words, STEADY_TEXT_PLAIN, 0);
  double away = MAX (NOTE_TO_LINE * self->gap, LINE_TO_WORDS + 1);
  double x = steady_chart_frame_x (self, frame, mark->date);
  double top = frame->plot.y - self->line / 4;
  double bottom = frame->plot.y + frame->plot.height - 1.25 * self->line;
  SteadyBox box;
  double width, height;

  steady_typer_measure (&self->typer, layout, &width, &height);
  for (guint place = 0; place < N_PLACES; place++)
    {
      box = (SteadyBox) { place % 2 == 0 ? x + away : x - away - width, place < 2 ? top : bottom, width, height };
      if (box.x >= frame->plot.x && is_clear (self, frame, &box)
          && steady_chart_labels_place (self, g_object_ref (layout), box.x, box.y, STEADY_ROLE_MUTED, self->gap))
        return;
    }
}

void
steady_chart_labels_place_notes (SteadyChartView *self, SteadyPanelFrame *frame)
{
  /* From the latest back: where one has no room it is an older one. */
  for (guint i = frame->panel->marks->len; i > 0; i--)
    {
      const SteadyChartMark *mark = g_ptr_array_index (frame->panel->marks, i - 1);

      if (mark->kind == STEADY_MARK_NOTE && mark->words != NULL)
        place_note (self, frame, mark);
    }
}
