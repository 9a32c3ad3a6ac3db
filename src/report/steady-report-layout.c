#include "steady-report-layout.h"

#include "steady-words-report.h"

#define MARGIN 36.0
#define STYLE_POINTS 11.0
#define PAGES_WANTED 2
#define FOOT_GAP 6.0
#define FOOT_SHARE 0.7
#define GAP 12.0
#define COLUMN_GAP 30.0
#define CHART_MIN 160.0
#define CHART_FRAME 85.0 /* title, unit, dates and key */
#define UNIT_BELOW 18.0  /* what an axis counts that has no dates */
#define PANEL_MIN 75.0 /* with its heading */
#define NARROW_PANEL_MIN 60.0
#define CHART_GROWTH_MAX 90.0
#define CHART_SHRINK_MAX 60.0 /* rather than a page more */
#define DECISIONS_MAX 400.0
#define DECISION_LINES_WANTED 6
#define DECISION_LINES_LEAST 6 /* heading included, for which the charts become smaller */
#define SIGNS_MAX 12
#define SIGNS_MIN 3
#define CHARTS_A_ROW 2
#define LEFT_SHARE 0.52

/* A row of charts side by side. */
typedef struct
{
  guint n;
  SteadyChartKind kinds[CHARTS_A_ROW];
} ChartRow;

static const ChartRow first_page[] = {
  { 2, { STEADY_CHART_ADHERENCE, STEADY_CHART_SHAKINESS } },
  { 1, { STEADY_CHART_LOAD } },
  { 1, { STEADY_CHART_SHAKE_ONSET } },
  { 1, { STEADY_CHART_LOAD_SHAKINESS } },
};

static const ChartRow second_page[] = {
  { 2, { STEADY_CHART_SIDES, STEADY_CHART_KNEE_GAP } },
};

static SteadyColumn
begin_page (SteadyReportFlow *flow)
{
  steady_report_flow_break (flow);
  return (SteadyColumn) { MARGIN, MARGIN, flow->width - 2 * MARGIN };
}

/* Above the foot. */
static double
page_end (const SteadyReportFlow *flow)
{
  return flow->height - MARGIN - steady_report_flow_line (flow) - FOOT_GAP;
}

/* What does not fit begins the next page. */
static void
make_room (SteadyReportFlow *flow, SteadyColumn *column, double height)
{
  if (column->y + height > page_end (flow))
    *column = begin_page (flow);
}

static void
set_section (SteadyReportFlow *flow, SteadyColumn *column, SteadyReportSection section, SteadyReportContent *content)
{
  section (flow, column, content);
  column->y += GAP;
}

/* --- charts ----------------------------------------------------------------------------------------- */

/* The height below which a chart is hard to read: panels stand in two columns where there is the whole width. */
static double
chart_height_min (const SteadyChart *chart, gboolean whole_width)
{
  guint columns = chart->columns > 0 ? chart->columns : whole_width ? 2 : 1;
  guint rows = (chart->panels->len + columns - 1) / columns;

  return MAX (CHART_MIN, CHART_FRAME + rows * (whole_width ? PANEL_MIN : NARROW_PANEL_MIN))
         + (chart->x_unit != NULL ? UNIT_BELOW : 0);
}

static double
row_height_min (const ChartRow *row, SteadyReportContent *content)
{
  double height = 0;

  for (guint i = 0; i < row->n; i++)
    {
      g_autoptr (SteadyChart) chart = steady_chart_source_build_for_paper (content->source, row->kinds[i]);
      double least = chart_height_min (chart, row->n == 1);

      height = MAX (height, least);
    }
  return height;
}

/* Each row with the space below it. */
static double
chart_heights_min (const ChartRow *rows, guint n, SteadyReportContent *content)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height += row_height_min (&rows[i], content) + GAP;
  return height;
}

static void
set_chart_row (SteadyReportFlow *flow, SteadyColumn *column, const ChartRow *row, double height,
               SteadyReportContent *content)
{
  double width = (column->width - (row->n - 1) * COLUMN_GAP) / row->n;

  make_room (flow, column, height);
  height = MIN (height, page_end (flow) - column->y);
  for (guint i = 0; i < row->n; i++)
    {
      g_autoptr (SteadyChart) chart = steady_chart_source_build_for_paper (content->source, row->kinds[i]);
      SteadyBox box = { column->x + i * (width + COLUMN_GAP), column->y, width, height };

      steady_report_flow_chart (flow, &box, chart);
    }
  column->y += height + GAP;
}

/* @below: how high what follows on the page is */
static void
set_charts (SteadyReportFlow *flow, SteadyColumn *column, const ChartRow *rows, guint n, double below,
            SteadyReportContent *content)
{
  double spare = page_end (flow) - column->y - below - chart_heights_min (rows, n, content);
  double growth = CLAMP (spare / n, -CHART_SHRINK_MAX, CHART_GROWTH_MAX);

  content->crowded = content->crowded || spare < 0;
  for (guint i = 0; i < n; i++)
    set_chart_row (flow, column, &rows[i], row_height_min (&rows[i], content) + growth, content);
}

/* --- pages ------------------------------------------------------------------------------------------ */

static double
measure (SteadyReportFlow *flow, double width, SteadyReportSection section, SteadyReportContent *content)
{
  return steady_report_flow_measure (flow, width, section, content);
}

/* Two sections side by side. */
static void
set_pair (SteadyReportFlow *flow, SteadyColumn *column, SteadyReportSection left, SteadyReportSection right,
          SteadyReportContent *content)
{
  double narrow = LEFT_SHARE * (column->width - COLUMN_GAP);
  SteadyColumn first = { column->x, column->y, narrow };
  SteadyColumn second = { column->x + narrow + COLUMN_GAP, column->y, column->width - narrow - COLUMN_GAP };

  left (flow, &first, content);
  right (flow, &second, content);
  column->y = MAX (first.y, second.y) + GAP;
}

static double
measure_pair (SteadyReportFlow *flow, double width, SteadyReportSection left, SteadyReportSection right,
              SteadyReportContent *content)
{
  double narrow = LEFT_SHARE * (width - COLUMN_GAP);
  double high = measure (flow, narrow, left, content);
  double higher = measure (flow, width - narrow - COLUMN_GAP, right, content);

  return MAX (high, higher) + GAP;
}

/* The weeks day by day are left out where the charts would lose too much by them. */
static void
set_first_page (SteadyReportFlow *flow, SteadyReportContent *content)
{
  SteadyColumn column = begin_page (flow);
  double weeks, spare;

  set_section (flow, &column, steady_report_section_header, content);
  set_section (flow, &column, steady_report_section_glance, content);
  weeks = measure (flow, column.width, steady_report_section_weeks, content) + GAP;
  spare = page_end (flow) - column.y - chart_heights_min (first_page, G_N_ELEMENTS (first_page), content);
  if (weeks <= spare)
    set_section (flow, &column, steady_report_section_weeks, content);
  else
    content->crowded = TRUE;
  set_charts (flow, &column, first_page, G_N_ELEMENTS (first_page), 0, content);
}

/* Without training there is no chart and no table to be filled: one page says the rest. */
static void
set_only_page (SteadyReportFlow *flow, SteadyReportContent *content)
{
  SteadyColumn column = begin_page (flow);

  content->n_signs = SIGNS_MAX;
  set_section (flow, &column, steady_report_section_header, content);
  set_section (flow, &column, steady_report_section_glance, content);
  set_pair (flow, &column, steady_report_section_self_checks, steady_report_section_signs_and_reference, content);
  steady_report_section_method (flow, &column, content);
}

/* Rows of warning signs and of decisions, as many as the second page can take below a column's end. */
static void
fit_second_page (SteadyReportFlow *flow, SteadyReportContent *content, const SteadyColumn *column, double method)
{
  double charts = chart_heights_min (second_page, G_N_ELEMENTS (second_page), content);
  double least = DECISION_LINES_LEAST * steady_report_flow_line (flow);
  double decisions, spare;

  content->decisions_room = 0;
  decisions = measure (flow, column->width, steady_report_section_decisions, content) + GAP;
  content->n_signs = SIGNS_MAX + 1;
  do
    {
      content->n_signs--;
      spare = page_end (flow) - column->y - method - decisions - charts
              - measure_pair (flow, column->width, steady_report_section_self_checks, steady_report_section_signs_and_reference, content);
    }
  while (spare < 0 && content->n_signs > SIGNS_MIN);
  content->decisions_room = CLAMP (MAX (spare, MIN (least, spare + CHART_SHRINK_MAX)), 0, DECISIONS_MAX);
  if (content->figures->decisions->len > 0 && spare < DECISION_LINES_WANTED * steady_report_flow_line (flow))
    content->crowded = TRUE;
}

static void
set_second_page (SteadyReportFlow *flow, SteadyReportContent *content)
{
  SteadyColumn column = begin_page (flow);
  double method = measure (flow, column.width, steady_report_section_method, content);
  double pair, decisions;

  set_section (flow, &column, steady_report_section_exercises, content);
  fit_second_page (flow, content, &column, method);
  pair = measure_pair (flow, column.width, steady_report_section_self_checks, steady_report_section_signs_and_reference, content);
  decisions = measure (flow, column.width, steady_report_section_decisions, content) + GAP;

  set_charts (flow, &column, second_page, G_N_ELEMENTS (second_page), pair + method + decisions, content);
  make_room (flow, &column, decisions - GAP);
  set_section (flow, &column, steady_report_section_decisions, content);
  make_room (flow, &column, pair - GAP);
  set_pair (flow, &column, steady_report_section_self_checks, steady_report_section_signs_and_reference, content);
  make_room (flow, &column, method);
  steady_report_section_method (flow, &column, content);
}

/* On each page whose it is and of when: pages part. */
static void
set_foot (SteadyReportFlow *flow, guint index, const SteadyReportContent *content)
{
  const SteadyTyper *typer = &flow->typers[STEADY_LETTERS_TEXT];
  g_autofree char *page = steady_words_report_page (index + 1, flow->pages->len);
  g_autofree char *title = steady_words_report_title (content->figures->from, content->figures->to);
  g_autofree char *whose = g_strconcat (content->person, *content->person != '\0' ? "  ·  " : "", title, NULL);
  SteadyColumn column = { MARGIN, page_end (flow) + FOOT_GAP, flow->width - 2 * MARGIN };
  PangoLayout *layout = steady_typer_layout (typer, whose, STEADY_TEXT_PLAIN, column.width * FOOT_SHARE);
  double width, height;

  flow->page = g_ptr_array_index (flow->pages, index);
  steady_typer_measure (typer, layout, &width, &height);
  steady_report_page_add_text (flow->page, typer, layout, column.x + column.width - width, column.y, STEADY_ROLE_MUTED);
  steady_report_flow_text (flow, &column, STEADY_LETTERS_TEXT, page, STEADY_TEXT_PLAIN, STEADY_ROLE_MUTED);
}

static void
fill_pages (SteadyReportFlow *flow, SteadyReportContent *content)
{
  if (content->figures->days_trained > 0)
    {
      set_first_page (flow, content);
      set_second_page (flow, content);
    }
  else
    set_only_page (flow, content);
  for (guint i = 0; i < flow->pages->len; i++)
    set_foot (flow, i, content);
}

/* As the screen has it where two pages take it with ease; else smaller, as print is read in the hand, but no smaller than 9 pt:
 * whatever does not fit then goes on another page. */
static const double points[] = { 11, 10.5, 10, 9.5, 9 };

void
steady_report_lay_out (SteadyReportFlow *flow, double width, double height, const SteadyChartStyle *style,
                       SteadyReportContent *content)
{
  SteadyChartStyle sized = *style;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      if (i > 0)
        steady_report_flow_clear (flow);
      sized.font_scale = points[i] / STYLE_POINTS;
      steady_report_flow_init (flow, width, height, &sized);
      content->crowded = FALSE;
      fill_pages (flow, content);
      if (flow->pages->len <= PAGES_WANTED && !content->crowded)
        return;
    }
}
