/* steady-chart.h: what a chart shows, as numbers and ready words; how it looks is the painter's matter.
 *
 * A chart is one or more panels over the same horizontal axis: time in days, or the load step. Whoever has
 * the figures fills it; the painters (steady-chart-view.h) draw it, steady-chart-write.h makes files of it,
 * and steady_chart_table() says the same in rows of words. */
#pragma once

#include <glib-object.h>

#include "steady-axis.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_CHART_ADHERENCE,
  STEADY_CHART_SHAKINESS,
  STEADY_CHART_LOAD,
  STEADY_CHART_LOAD_SHAKINESS,
  STEADY_CHART_SHAKE_ONSET,
  STEADY_CHART_SIDES,
  STEADY_CHART_KNEE_GAP,
} SteadyChartKind;

#define STEADY_N_CHART_KINDS (STEADY_CHART_KNEE_GAP + 1)

/** The words of the command line: "load-shakiness". */
const char *steady_chart_kind_to_string   (SteadyChartKind kind);
gboolean    steady_chart_kind_from_string (const char *text, SteadyChartKind *kind);

/**
 * SteadySeriesForm:
 * @STEADY_SERIES_DOTS: each value by itself: ratings
 * @STEADY_SERIES_LINE: markers, joined where no week lies between without data: medians, checks
 * @STEADY_SERIES_STEPS: level until the next value: load; broken like a line
 * @STEADY_SERIES_BAND: from @low to @high: spread
 * @STEADY_SERIES_BARS: one a week, or for several weeks: adherence
 * @STEADY_SERIES_BUBBLES: the area says how often; only over the load step
 * @STEADY_SERIES_TICKS: a short level line: the median at a load step; only over the load step
 */
typedef enum
{
  STEADY_SERIES_DOTS,
  STEADY_SERIES_LINE,
  STEADY_SERIES_STEPS,
  STEADY_SERIES_BAND,
  STEADY_SERIES_BARS,
  STEADY_SERIES_BUBBLES,
  STEADY_SERIES_TICKS,
} SteadySeriesForm;

/**
 * SteadyChartPoint:
 * @date: its day; for a series of weeks the first Monday
 * @level: over the load step: the step; may be below 0
 * @value: finite
 * @low, @high: a band's ends
 * @weight: 1 or more: how many ratings a bubble stands for
 * @unfinished: the week goes on; drawn hollow or hatched
 * @label: (nullable): the value in words, "3 × 12 × 5 s"; else the number with the panel's decimals
 * @words: (nullable): the whole of it for a reader or a pointer, "Week of 2 March: 92 %, 46 of 50 sets"
 */
typedef struct
{
  SteadyDate date;
  int level;
  double value;
  double low;
  double high;
  guint weight;
  gboolean unfinished;
  char *label;
  char *words;
} SteadyChartPoint;

/**
 * SteadyChartSeries:
 * @name: (nullable): said in the key, or beside the last value
 * @slot: 0–3: hue, dash and marker, so that two series of a panel differ without colour
 * @weeks: a point stands for so many weeks and is drawn in the middle of them; 0: for its day
 * @reachable: its points can be chosen by pointer and keys and stand in the table
 * @points: (element-type SteadyChartPoint): by date, or by level
 */
typedef struct
{
  SteadySeriesForm form;
  char *name;
  guint slot;
  guint weeks;
  gboolean reachable;
  GPtrArray *points;
} SteadyChartSeries;

#define STEADY_N_SLOTS 4

/** A day worth seeing: @value places a pain mark, a note stands at the panel's top. */
typedef enum
{
  STEADY_MARK_PAIN,
  STEADY_MARK_NOTE,
} SteadyMarkKind;

typedef struct
{
  SteadyMarkKind kind;
  SteadyDate date;
  double value;
  char *words; /* (nullable): a note's text; left out where there is no room */
} SteadyChartMark;

/** A goal from a week on until the next. */
typedef struct
{
  SteadyDate week_start;
  double value;
} SteadyChartGoal;

/**
 * SteadyChartPanel:
 * @title: (nullable): what it is of, where there are several: an exercise
 * @unit: (nullable): stands at the axis: "per cent of planned sets"
 * @low, @high: the axis reaches at least from @low to @high: 0–10 for a rating. The data may take it further
 * @whole: only whole numbers have a meaning at the axis
 * @decimals: of the values, where a point has no label of its own
 * @goals: (element-type SteadyChartGoal): in the order of weeks
 * @goal_label: (nullable): "Goal 80 %": the last one's
 */
typedef struct
{
  char *title;
  char *unit;
  double low;
  double high;
  gboolean whole;
  int decimals;
  GPtrArray *series; /* (element-type SteadyChartSeries): drawn in this order */
  GPtrArray *marks;  /* (element-type SteadyChartMark): by date */
  GArray *goals;
  char *goal_label;
} SteadyChartPanel;

/**
 * SteadyChart:
 * @from: the first day shown, a Monday
 * @to: the last day shown, a Sunday
 * @over_level: the horizontal axis is the load step, not time
 * @columns: how many panels stand side by side; 0 for as many as are easy to read
 * @title: (nullable): the sentence above: "Shakiness fell from 6 to 3 in nine weeks"
 * @x_unit: (nullable): what the horizontal axis counts, "load step"; not needed for dates
 * @x_name: (nullable): heading of the table's first column: "Week"
 * @panel_name: (nullable): heading of the panels' column: "Exercise"
 * @mark_name: (nullable): what a pain mark means, for the key
 * @empty_text: (nullable): what will be here, and how: shown where there are no points
 */
typedef struct
{
  SteadyChartKind kind;
  SteadyDate from;
  SteadyDate to;
  gboolean over_level;
  guint columns;
  char *title;
  char *x_unit;
  char *x_name;
  char *panel_name;
  char *mark_name;
  char *empty_text;
  GPtrArray *panels; /* (element-type SteadyChartPanel) */

  /*< private >*/
  gatomicrefcount ref_count;
} SteadyChart;

/**
 * steady_chart_new:
 * @from, @to: any days; taken out to whole weeks
 *
 * Returns: (transfer full): without panels. The texts are set by assigning to its fields, which it frees
 */
SteadyChart       *steady_chart_new   (SteadyChartKind kind, SteadyDate from, SteadyDate to);
SteadyChart       *steady_chart_ref   (SteadyChart *self);
void               steady_chart_unref (SteadyChart *self);

/** (transfer none) */
SteadyChartPanel  *steady_chart_add_panel (SteadyChart *self, const char *title, const char *unit, double low,
                                           double high);

/** (transfer none): @name (nullable). Reachable unless its form is dots or band. */
SteadyChartSeries *steady_chart_panel_add_series (SteadyChartPanel *self, SteadySeriesForm form,
                                                  const char *name, guint slot);

/** (transfer none): to be filled further. Points are added in their order. */
SteadyChartPoint  *steady_chart_series_add       (SteadyChartSeries *self, SteadyDate date, double value);
SteadyChartPoint  *steady_chart_series_add_band  (SteadyChartSeries *self, SteadyDate date, double low,
                                                  double high);
SteadyChartPoint  *steady_chart_series_add_level (SteadyChartSeries *self, int level, double value,
                                                  guint weight);

void               steady_chart_panel_add_mark (SteadyChartPanel *self, SteadyMarkKind kind, SteadyDate date,
                                                double value, const char *words);
void               steady_chart_panel_add_goal (SteadyChartPanel *self, SteadyDate week_start, double value);

/** No panel has a point. */
gboolean           steady_chart_is_empty (SteadyChart *self);

/* --- points one by one, for the keyboard and a screen reader ------------------------------------------ */

/** SteadyChartRef: a point and where it stands. Nothing is owned: the chart must live longer. */
typedef struct
{
  guint panel_index;
  const SteadyChartPanel *panel;
  const SteadyChartSeries *series;
  const SteadyChartPoint *point;
} SteadyChartRef;

/**
 * steady_chart_points:
 *
 * Returns: (transfer full) (element-type SteadyChartRef): the reachable points, panel by panel, each in the
 *   order of time or level, at one time by series
 */
GArray            *steady_chart_points (SteadyChart *self);

/* --- how numbers and dates are written ---------------------------------------------------------------- */

/**
 * SteadyChartLocale: both return (transfer full) texts.
 * @number: @value with @decimals digits after the locale's point
 * @date: a date in a form
 */
typedef struct
{
  char *(*number) (double value, int decimals, gpointer data);
  char *(*date)   (SteadyDate date, SteadyDateForm form, gpointer data);
  gpointer data;
} SteadyChartLocale;

/** (transfer full): the point's label, or its number. */
char              *steady_chart_point_text (const SteadyChartPoint *point, const SteadyChartPanel *panel,
                                            const SteadyChartLocale *locale);

/**
 * SteadyChartTable: the same in words.
 * @header: (element-type utf8)
 * @rows: (element-type GPtrArray of utf8): each as long as @header; "" where there is no value
 */
typedef struct
{
  GPtrArray *header;
  GPtrArray *rows;
} SteadyChartTable;

/** (transfer full): by panel, then in the order of time. Bands stand as "2–7". */
SteadyChartTable  *steady_chart_table      (SteadyChart *self, const SteadyChartLocale *locale);
void               steady_chart_table_free (SteadyChartTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyChart, steady_chart_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyChartTable, steady_chart_table_free)

G_END_DECLS
