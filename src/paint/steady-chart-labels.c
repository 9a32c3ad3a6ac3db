#include "steady-chart-labels.h"

#include <math.h>

#define SIGN_WIDTH 3.5 /* in gaps */
#define SIGN_TO_TEXT 1.0
#define HEADER_WORD_GAP 1.5
#define ENTRY_GAP 3.0
#define KEY_TOP 1.5
#define BESIDE_GAP 1.5
#define EDGE 1.5      /* free beside plots without words, for half a marker */
#define WORDS_MIN 8.0 /* less room than that is none for words that end in "…" */
#define SLACK 0.01

/* --- placing ----------------------------------------------------------------------------------------- */

gboolean
steady_chart_labels_place (SteadyChartView *self,
                           PangoLayout *layout,
                           double x,
                           double y,
                           SteadyRole role,
                           double distance)
{
  SteadyPlacedText text = { .layout = layout, .box = { .x = x, .y = y }, .role = role };
  gboolean free_place;

  steady_typer_measure (&self->typer, layout, &text.box.width, &text.box.height);
  free_place = x >= -SLACK && y >= -SLACK && x + text.box.width <= self->width + SLACK
               && y + text.box.height <= self->height + SLACK;
  for (guint i = 0; free_place && i < self->texts->len; i++)
    free_place = !steady_box_touches (&text.box, &g_array_index (self->texts, SteadyPlacedText, i).box,
                                      distance - SLACK);

  if (free_place)
    g_array_append_val (self->texts, text);
  else
    g_object_unref (layout);
  return free_place;
}

static double
width_of (SteadyChartView *self, PangoLayout *layout)
{
  double width, height;

  steady_typer_measure (&self->typer, layout, &width, &height);
  return width;
}

/* --- what goes where ---------------------------------------------------------------------------------- */

static guint
count_named (const SteadyChartPanel *panel)
{
  guint count = 0;

  for (guint s = 0; s < panel->series->len; s++)
    if (steady_chart_series_has_last (g_ptr_array_index (panel->series, s)))
      count++;
  return count;
}

/* The last value of a line; with its name where the panel has several. */
static PangoLayout *
last_value_layout (SteadyChartView *self,
                   const SteadyChartPanel *panel,
                   const SteadyChartSeries *series,
                   gboolean named)
{
  const SteadyChartPoint *last = g_ptr_array_index (series->points, series->points->len - 1);
  g_autofree char *value = steady_chart_point_text (last, panel, self->style.locale);
  g_autofree char *markup = NULL;

  if (named && series->name != NULL && count_named (panel) > 1)
    markup = g_markup_printf_escaped ("%s <b>%s</b>", series->name, value);
  else
    markup = g_markup_printf_escaped ("<b>%s</b>", value);
  return steady_typer_layout (&self->typer, markup, STEADY_TEXT_MARKUP, 0);
}

/* A bar's value stands above it; where it is wider than the week it would stand over the bar before. */
static gboolean
fits_above_bar (SteadyChartView *self, SteadyPanelFrame *frame, const SteadyChartSeries *bars, PangoLayout *layout)
{
  return width_of (self, layout) <= STEADY_DAYS_PER_WEEK * bars->weeks * steady_chart_frame_x_unit (self, frame);
}

static double
widest_last_value (SteadyChartView *self)
{
  double widest = 0;

  for (guint p = 0; p < self->chart->panels->len; p++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (self->chart->panels, p);

      for (guint s = 0; s < panel->series->len; s++)
        {
          const SteadyChartSeries *series = g_ptr_array_index (panel->series, s);

          if (steady_chart_series_has_last (series) && series->points->len > 0)
            {
              g_autoptr (PangoLayout) layout = last_value_layout (self, panel, series, TRUE);

              widest = MAX (widest, width_of (self, layout));
            }
        }
    }
  return widest;
}

static double
widest_goal (SteadyChartView *self)
{
  double widest = 0;

  for (guint p = 0; p < self->chart->panels->len; p++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (self->chart->panels, p);

      if (panel->goal_label != NULL && panel->goals->len > 0)
        {
          g_autoptr (PangoLayout) layout =
              steady_typer_layout (&self->typer, panel->goal_label, STEADY_TEXT_PLAIN, 0);

          widest = MAX (widest, width_of (self, layout));
        }
    }
  return widest;
}

static void
add_entry (GArray *key, const SteadyChartSeries *series, gboolean goal, const char *text)
{
  SteadyKeyEntry entry = { .series = series, .goal = goal, .text = text };

  for (guint i = 0; i < key->len; i++)
    if (g_str_equal (g_array_index (key, SteadyKeyEntry, i).text, text))
      return;
  g_array_append_val (key, entry);
}

/* A single series needs no key: the title and the unit say what it is. */
static void
add_entries (SteadyChartView *self, const SteadyChartPanel *panel, SteadyLabelPlan *plan)
{
  gboolean named_beside = plan->direct && count_named (panel) > 1;
  gboolean pain = FALSE;

  for (guint s = 0; panel->series->len > 1 && s < panel->series->len; s++)
    {
      const SteadyChartSeries *series = g_ptr_array_index (panel->series, s);

      if (series->name != NULL && series->points->len > 0
          && !(named_beside && steady_chart_series_has_last (series)))
        add_entry (plan->key, series, FALSE, series->name);
    }
  if (panel->goal_label != NULL && panel->goals->len > 0 && !plan->goal_direct)
    add_entry (plan->key, NULL, TRUE, panel->goal_label);
  for (guint i = 0; i < panel->marks->len; i++)
    pain = pain || ((const SteadyChartMark *) g_ptr_array_index (panel->marks, i))->kind == STEADY_MARK_PAIN;
  if (pain && self->chart->mark_name != NULL)
    add_entry (plan->key, NULL, FALSE, self->chart->mark_name);
}

/* (nullable) */
static const char *
shared_unit (const SteadyChart *chart)
{
  const SteadyChartPanel *first = chart->panels->len > 1 ? g_ptr_array_index (chart->panels, 0) : NULL;

  for (guint p = 0; first != NULL && p < chart->panels->len; p++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (chart->panels, p);

      if (panel->title == NULL || panel->unit == NULL || g_strcmp0 (panel->unit, first->unit) != 0)
        return NULL;
    }
  return first != NULL ? first->unit : NULL;
}

/* Of what stands at the left of the line above a plot. */
static double
header_words_width (SteadyChartView *self, const SteadyChartPanel *panel, const SteadyLabelPlan *plan)
{
  const char *words[] = { panel->title, plan->unit == NULL ? panel->unit : NULL };
  double width = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      {
        g_autoptr (PangoLayout) layout
            = steady_typer_layout (&self->typer, words[i], i == 0 ? STEADY_TEXT_BOLD : STEADY_TEXT_PLAIN, 0);

        width += (width > 0 ? HEADER_WORD_GAP * self->gap : 0) + width_of (self, layout);
      }
  return width;
}

static double
header_values_width (SteadyChartView *self, const SteadyChartPanel *panel)
{
  double sign = count_named (panel) > 1 ? SIGN_WIDTH + 2 : 0;
  double width = 0;

  for (guint s = 0; s < panel->series->len; s++)
    {
      const SteadyChartSeries *series = g_ptr_array_index (panel->series, s);

      if (steady_chart_series_has_last (series) && series->points->len > 0)
        {
          g_autoptr (PangoLayout) layout = last_value_layout (self, panel, series, FALSE);

          width += width_of (self, layout) + (SIGN_TO_TEXT + sign) * self->gap;
        }
    }
  return width;
}

void
steady_chart_labels_plan (SteadyChartView *self, double width, double share, SteadyLabelPlan *plan)
{
  double last = widest_last_value (self);
  double goal = widest_goal (self);
  double room = share * width - BESIDE_GAP * self->gap;

  *plan = (SteadyLabelPlan) {
    .direct = last <= room,
    .goal_direct = goal <= room,
    .headers = last > room,
    .unit = shared_unit (self->chart),
    .key = g_array_new (FALSE, FALSE, sizeof (SteadyKeyEntry)),
  };
  plan->beside = MAX (plan->direct ? last : 0, plan->goal_direct ? goal : 0);
  plan->beside = MAX (plan->beside > 0 ? plan->beside + BESIDE_GAP * self->gap : 0, EDGE * self->gap);

  for (guint p = 0; p < self->chart->panels->len; p++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (self->chart->panels, p);

      plan->headers = plan->headers || panel->title != NULL || panel->unit != NULL;
      plan->value_line = plan->value_line
                         || (!plan->direct
                             && header_words_width (self, panel, plan) + header_values_width (self, panel) > width);
      add_entries (self, panel, plan);
    }
}

void
steady_chart_labels_plan_clear (SteadyLabelPlan *plan)
{
  g_clear_pointer (&plan->key, g_array_unref);
}

/* --- the line above a plot ---------------------------------------------------------------------------- */

/* Last values at the end of the header, each with its line's sign where there are several. Returns where
 * they begin. */
static double
place_values_in_header (SteadyChartView *self, SteadyPanelFrame *frame, double y)
{
  double right = frame->bounds.x + frame->bounds.width;
  gboolean several = count_named (frame->panel) > 1;

  for (guint s = frame->panel->series->len; s > 0; s--)
    {
      const SteadyChartSeries *series = g_ptr_array_index (frame->panel->series, s - 1);
      PangoLayout *layout;
      double x;

      if (!steady_chart_series_has_last (series) || series->points->len == 0)
        continue;
      layout = last_value_layout (self, frame->panel, series, FALSE);
      if (series->form == STEADY_SERIES_BARS && fits_above_bar (self, frame, series, layout))
        {
          g_object_unref (layout);
          continue;
        }
      x = right - width_of (self, layout);
      if (!steady_chart_labels_place (self, layout, x, y, STEADY_ROLE_INK, 0))
        break;
      right = x - SIGN_TO_TEXT * self->gap;
      if (several)
        {
          SteadyKeySign sign = {
            .box = { .y = y, .width = SIGN_WIDTH * self->gap, .height = self->line }
          };

          sign.series = series;
          sign.box.x = right - sign.box.width;
          g_array_append_val (self->signs, sign);
          right = sign.box.x - 2 * self->gap;
        }
    }
  return right;
}

static double
place_words (SteadyChartView *self,
             const char *text,
             SteadyTextFlags flags,
             double x,
             double y,
             double right,
             SteadyRole role)
{
  PangoLayout *layout;

  if (text == NULL || right - x < WORDS_MIN * self->gap)
    return x;
  layout = steady_typer_layout (&self->typer, text, flags, right - x);
  right = x + width_of (self, layout);
  return steady_chart_labels_place (self, layout, x, y, role, 0) ? right + HEADER_WORD_GAP * self->gap : x;
}

double
steady_chart_labels_unit_height (SteadyChartView *self, const SteadyLabelPlan *plan)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width, height;

  if (plan->unit == NULL || self->width < WORDS_MIN * self->gap)
    return plan->unit != NULL ? self->line + self->gap : 0;
  layout = steady_typer_layout (&self->typer, plan->unit, STEADY_TEXT_WRAP, self->width);
  steady_typer_measure (&self->typer, layout, &width, &height);
  return height + self->gap;
}

void
steady_chart_labels_place_unit (SteadyChartView *self, const SteadyLabelPlan *plan, double y)
{
  place_words (self, plan->unit, STEADY_TEXT_WRAP, 0, y, self->width, STEADY_ROLE_MUTED);
}

void
steady_chart_labels_place_header (SteadyChartView *self, SteadyPanelFrame *frame, const SteadyLabelPlan *plan)
{
  double right = frame->bounds.x + frame->bounds.width;
  double x = frame->bounds.x;

  if (!plan->headers)
    return;
  if (!plan->direct)
    {
      double left_of_values
          = place_values_in_header (self, frame, frame->bounds.y + (plan->value_line ? self->line : 0));

      right = plan->value_line ? right : left_of_values;
    }
  x = place_words (self, frame->panel->title, STEADY_TEXT_BOLD, x, frame->bounds.y, right, STEADY_ROLE_INK);
  if (plan->unit == NULL)
    place_words (self, frame->panel->unit, STEADY_TEXT_PLAIN, x, frame->bounds.y, right, STEADY_ROLE_MUTED);
}

/* --- values ------------------------------------------------------------------------------------------- */

PangoLayout *
steady_chart_labels_value (SteadyChartView *self, const SteadyPanelFrame *frame, guint tick)
{
  g_autofree char *text =
      self->style.locale->number (frame->axis.ticks[tick], frame->axis.decimals, self->style.locale->data);

  return steady_typer_layout (&self->typer, text, STEADY_TEXT_PLAIN, 0);
}

void
steady_chart_labels_place_values (SteadyChartView *self, SteadyPanelFrame *frame)
{
  for (guint t = 0; t < frame->axis.n_ticks; t++)
    {
      PangoLayout *layout = steady_chart_labels_value (self, frame, t);
      double y = steady_chart_frame_y (frame, frame->axis.ticks[t]) - self->line / 2;

      steady_chart_labels_place (self, layout, frame->plot.x - 1.5 * self->gap - width_of (self, layout), y,
                                 STEADY_ROLE_MUTED, 0);
    }
}

/* --- the last value of a line --------------------------------------------------------------------------- */

typedef struct
{
  PangoLayout *layout;
  double x;
  double y; /* of its middle */
} Beside;

static int
compare_beside (gconstpointer a, gconstpointer b)
{
  const Beside *left = a;
  const Beside *right = b;

  return (left->y > right->y) - (left->y < right->y);
}

/* Words that would stand over each other move apart, the upper ones up as far as there is room. */
static void
spread (SteadyChartView *self, GArray *labels, const SteadyPanelFrame *frame)
{
  double bottom = frame->plot.y + frame->plot.height;

  g_array_sort (labels, compare_beside);
  for (guint i = 1; i < labels->len; i++)
    {
      Beside *label = &g_array_index (labels, Beside, i);

      label->y = MAX (label->y, g_array_index (labels, Beside, i - 1).y + self->line);
    }
  for (guint i = labels->len; i > 0; i--)
    {
      Beside *label = &g_array_index (labels, Beside, i - 1);

      label->y = MIN (label->y, bottom);
      bottom = label->y - self->line;
    }
}

/* Right of a line's end, and of the dots around it. */
static double
end_of_line (SteadyChartView *self, SteadyPanelFrame *frame, const SteadyChartSeries *line)
{
  double end = -G_MAXDOUBLE;

  for (guint s = 0; s < frame->panel->series->len; s++)
    {
      const SteadyChartSeries *series = g_ptr_array_index (frame->panel->series, s);
      const SteadyChartPoint *last;

      if (series->points->len == 0 || (series != line && series->form != STEADY_SERIES_DOTS))
        continue;
      last = g_ptr_array_index (series->points, series->points->len - 1);
      end = MAX (end, steady_chart_frame_place (self, series, last));
    }
  if (line->form == STEADY_SERIES_STEPS)
    end += 0.5;
  else if (line->form == STEADY_SERIES_BARS)
    end += STEADY_DAYS_PER_WEEK * line->weeks / 2.0 - 1;
  return steady_chart_frame_x (self, frame, end) + BESIDE_GAP * self->gap;
}

static void
place_last_value (SteadyChartView *self,
                  SteadyPanelFrame *frame,
                  const SteadyChartSeries *series,
                  gboolean direct,
                  GArray *beside)
{
  const SteadyChartPoint *last = g_ptr_array_index (series->points, series->points->len - 1);
  PangoLayout *layout = last_value_layout (self, frame->panel, series, TRUE);
  double y = steady_chart_frame_y (frame, last->value);

  if (series->form == STEADY_SERIES_BARS && fits_above_bar (self, frame, series, layout))
    {
      double width = width_of (self, layout);
      double x =
          steady_chart_frame_x (self, frame, steady_chart_frame_place (self, series, last)) - width / 2;

      steady_chart_labels_place (self, layout, CLAMP (x, 0, MAX (0, self->width - width)), y - self->line,
                                 STEADY_ROLE_INK, 0);
    }
  else if (direct)
    {
      Beside label = { .layout = layout, .x = end_of_line (self, frame, series), .y = y };

      g_array_append_val (beside, label);
    }
  else
    g_object_unref (layout);
}

void
steady_chart_labels_place_last (SteadyChartView *self, SteadyPanelFrame *frame, const SteadyLabelPlan *plan)
{
  const SteadyChartPanel *panel = frame->panel;
  g_autoptr (GArray) beside = g_array_new (FALSE, FALSE, sizeof (Beside));

  for (guint s = 0; s < panel->series->len; s++)
    {
      const SteadyChartSeries *series = g_ptr_array_index (panel->series, s);

      if (steady_chart_series_has_last (series) && series->points->len > 0)
        place_last_value (self, frame, series, plan->direct, beside);
    }
  if (plan->goal_direct && panel->goal_label != NULL && panel->goals->len > 0)
    {
      const SteadyChartGoal *goal = &g_array_index (panel->goals, SteadyChartGoal, panel->goals->len - 1);
      Beside label = {
        .layout = steady_typer_layout (&self->typer, panel->goal_label, STEADY_TEXT_PLAIN, 0),
        .x = frame->plot.x + frame->plot.width + BESIDE_GAP * self->gap,
        .y = steady_chart_frame_y (frame, goal->value),
      };

      g_array_append_val (beside, label);
    }

  spread (self, beside, frame);
  for (guint i = 0; i < beside->len; i++)
    {
      const Beside *label = &g_array_index (beside, Beside, i);

      steady_chart_labels_place (self, label->layout, label->x, label->y - self->line / 2, STEADY_ROLE_INK,
                                 0);
    }
}

/* --- the key ------------------------------------------------------------------------------------------- */

/* Walks the entries through lines of @width; @place: also puts them there. Returns the height. */
static double
flow_key (SteadyChartView *self, const SteadyLabelPlan *plan, double width, double top, gboolean place)
{
  double sign = (SIGN_WIDTH + SIGN_TO_TEXT) * self->gap;
  double x = 0;
  double y = top + KEY_TOP * self->gap;

  if (plan->key->len == 0 || width <= sign + WORDS_MIN)
    return 0;
  for (guint i = 0; i < plan->key->len; i++)
    {
      const SteadyKeyEntry *entry = &g_array_index (plan->key, SteadyKeyEntry, i);
      g_autoptr (PangoLayout) layout =
          steady_typer_layout (&self->typer, entry->text, STEADY_TEXT_PLAIN, width - sign);
      double needed = sign + width_of (self, layout);

      if (x > 0 && x + needed > width)
        {
          x = 0;
          y += self->line;
        }
      if (place && steady_chart_labels_place (self, g_object_ref (layout), x + sign, y, STEADY_ROLE_MUTED, 0))
        {
          SteadyKeySign placed = {
            .box = { x, y, SIGN_WIDTH * self->gap, self->line },
            .series = entry->series,
            .goal = entry->goal,
          };

          g_array_append_val (self->signs, placed);
        }
      x += needed + ENTRY_GAP * self->gap;
    }
  return y + self->line - top;
}

double
steady_chart_labels_key_height (SteadyChartView *self, const SteadyLabelPlan *plan, double width)
{
  return flow_key (self, plan, width, 0, FALSE);
}

void
steady_chart_labels_place_key (SteadyChartView *self, const SteadyLabelPlan *plan, double y)
{
  flow_key (self, plan, self->width, y, TRUE);
}
