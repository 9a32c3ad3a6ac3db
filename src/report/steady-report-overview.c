/* steady-report-overview.c: the head of the report: who, when, the figures at a glance, the last weeks. */
#include "steady-report-sections.h"

#include "steady-words-chart.h"
#include "steady-words-report.h"

#define TITLE_SHARE 0.36
#define FIELD_SHARE 0.16
#define PERIOD_SHARE 0.32
#define TILES 4
#define TILE_GAP 12.0
#define GAP 6.0
#define BAND_PADDING 12.0
#define SIGN_SIZE 13.0
#define SIGN_GAP 6.0
#define KEY_GAP 18.0

/* --- who and when ----------------------------------------------------------------------------------- */

/* A label, and below it what it is. */
static void
add_field (SteadyReportFlow *flow, double x, double y, double width, SteadyReportWord label, const char *value)
{
  SteadyColumn cell = { x, y, width };

  steady_report_flow_text (flow, &cell, STEADY_LETTERS_TEXT, steady_words_report (label), STEADY_TEXT_PLAIN,
                           STEADY_ROLE_MUTED);
  steady_report_flow_text (flow, &cell, STEADY_LETTERS_TEXT, value, STEADY_TEXT_BOLD, STEADY_ROLE_INK);
}

/* The title at the left, who and when at the right. */
void
steady_report_section_header (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  const SteadyReportContent *content = data;
  g_autofree char *period = steady_words_period (content->figures->from, content->figures->to);
  g_autofree char *made_on = steady_words_day_year (content->made_on);
  double field = column->width * FIELD_SHARE;
  double x = column->x + column->width - field;
  SteadyColumn title = { column->x, column->y, column->width * TITLE_SHARE };

  steady_report_flow_text (flow, &title, STEADY_LETTERS_TITLE, steady_words_report (STEADY_REPORT_WORD_TITLE),
                           STEADY_TEXT_BOLD, STEADY_ROLE_INK);
  add_field (flow, x, column->y, field, STEADY_REPORT_WORD_MADE_ON, made_on);
  x -= PERIOD_SHARE * column->width;
  add_field (flow, x, column->y, PERIOD_SHARE * column->width - TILE_GAP, STEADY_REPORT_WORD_PERIOD, period);
  x -= field;
  if (*content->person != '\0')
    add_field (flow, x, column->y, field - TILE_GAP, STEADY_REPORT_WORD_PERSON, content->person);
  column->y = MAX (title.y, column->y + 2 * steady_report_flow_line (flow)) + GAP;
  steady_report_flow_rule (flow, column);
}

/* --- at a glance ------------------------------------------------------------------------------------ */

static void
add_stop (SteadyReportFlow *flow, SteadyColumn *column, const SteadyPlan *plan)
{
  g_autofree char *words = steady_words_stop (plan);
  SteadyColumn inner = { column->x + BAND_PADDING, column->y + GAP, column->width - 2 * BAND_PADDING };
  SteadyBox band = { column->x, column->y, column->width, 0 };

  steady_report_flow_text (flow, &inner, STEADY_LETTERS_TEXT, words, STEADY_TEXT_BOLD, STEADY_ROLE_INK);
  band.height = inner.y + GAP - column->y;
  steady_report_page_add_band (flow->page, &band, STEADY_ROLE_PAIN);
  column->y += band.height + GAP;
}

/* @note: (nullable). @end: (inout): the lowest end of all tiles */
static void
add_tile (SteadyReportFlow *flow, const SteadyColumn *column, guint index, SteadyReportWord label, const char *figure,
          const char *note, double *end)
{
  double width = (column->width - (TILES - 1) * TILE_GAP) / TILES;
  SteadyColumn tile = { column->x + index * (width + TILE_GAP), column->y, width };

  steady_report_flow_text (flow, &tile, STEADY_LETTERS_TEXT, steady_words_report (label), STEADY_TEXT_PLAIN,
                           STEADY_ROLE_MUTED);
  steady_report_flow_text (flow, &tile, STEADY_LETTERS_FIGURE, figure, STEADY_TEXT_BOLD, STEADY_ROLE_INK);
  if (note != NULL)
    steady_report_flow_text (flow, &tile, STEADY_LETTERS_TEXT, note, STEADY_TEXT_PLAIN, STEADY_ROLE_MUTED);
  *end = MAX (*end, tile.y);
}

static void
add_tiles (SteadyReportFlow *flow, SteadyColumn *column, const SteadyReportFigures *figures, int weeks)
{
  g_autofree char *percent =
      figures->percent != STEADY_UNKNOWN ? steady_words_percent (figures->percent) : g_strdup ("–");
  g_autofree char *goal = steady_words_report_goal (figures->goal);
  g_autofree char *days = g_strdup_printf ("%u", figures->days_trained);
  g_autofree char *length = steady_words_report_in_weeks (weeks);
  g_autofree char *shakiness =
      steady_words_report_change (figures->shakiness.first_tenths, figures->shakiness.last_tenths);
  g_autofree char *verdict = steady_words_verdict_short (figures->verdict.code);
  g_autofree char *pain = steady_words_report_change (figures->pain.first_tenths, figures->pain.last_tenths);
  g_autofree char *highest =
      figures->pain_highest != STEADY_UNKNOWN ? steady_words_report_highest (figures->pain_highest) : NULL;
  double end = 0;

  add_tile (flow, column, 0, STEADY_REPORT_WORD_SETS_DONE, percent, goal, &end);
  add_tile (flow, column, 1, STEADY_REPORT_WORD_DAYS_TRAINED, days, length, &end);
  add_tile (flow, column, 2, STEADY_REPORT_WORD_SHAKINESS, shakiness, verdict, &end);
  add_tile (flow, column, 3, STEADY_REPORT_WORD_PAIN, pain, highest, &end);
  column->y = end;
}

void
steady_report_section_glance (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  const SteadyReportContent *content = data;
  const SteadyReportFigures *figures = content->figures;

  column->y += GAP;
  if (figures->plan->stop)
    add_stop (flow, column, figures->plan);
  if (figures->days_trained == 0)
    {
      steady_report_flow_text (flow, column, STEADY_LETTERS_TEXT, steady_words_report (STEADY_REPORT_WORD_NO_TRAINING),
                               STEADY_TEXT_PLAIN, STEADY_ROLE_INK);
      return;
    }
  add_tiles (flow, column, figures, steady_chart_record_n_weeks (content->source));
}

/* --- the last weeks --------------------------------------------------------------------------------- */

static SteadyStripSign
sign_of (SteadyDayKind kind)
{
  static const SteadyStripSign signs[] = {
    [STEADY_DAY_DONE] = STEADY_STRIP_DONE,   [STEADY_DAY_PART] = STEADY_STRIP_PART,
    [STEADY_DAY_PLANNED] = STEADY_STRIP_PLANNED, [STEADY_DAY_REST] = STEADY_STRIP_REST,
    [STEADY_DAY_MISSED] = STEADY_STRIP_MISSED, [STEADY_DAY_AWAY] = STEADY_STRIP_AWAY,
  };

  return signs[kind];
}

static SteadyStripStyle
strip_style (const SteadyReportFlow *flow)
{
  return (SteadyStripStyle) {
    .palette = flow->style.palette,
    .font_scale = flow->style.font_scale,
    .font_family = flow->style.font_family,
    .language = flow->style.language,
  };
}

/* The names of the days are as short as a disc is wide. */
static void
add_week (SteadyReportFlow *flow, SteadyColumn *column, const SteadyDayState states[STEADY_DAYS_PER_WEEK])
{
  SteadyStripStyle style = strip_style (flow);
  SteadyStripDay days[STEADY_STRIP_DAYS];
  char *names[STEADY_STRIP_DAYS];
  g_autofree char *name = steady_words_week (states[0].date);
  SteadyBox box;

  steady_report_flow_text (flow, column, STEADY_LETTERS_TEXT, name, STEADY_TEXT_PLAIN, STEADY_ROLE_MUTED);
  for (int i = 0; i < STEADY_STRIP_DAYS; i++)
    {
      g_autofree char *whole = steady_words_weekday_short (i);

      names[i] = g_utf8_substring (whole, 0, 1);
      days[i] = (SteadyStripDay) { sign_of (states[i].kind), states[i].share_permille / 1000.0, states[i].today, names[i] };
    }
  box = (SteadyBox) { column->x, column->y, column->width, steady_week_strip_height (column->width, &style) };
  steady_report_page_add_strip (flow->page, days, &box, &style);
  for (int i = 0; i < STEADY_STRIP_DAYS; i++)
    g_free (names[i]);
  column->y += box.height;
}

static void
add_key (SteadyReportFlow *flow, SteadyColumn *column)
{
  static const SteadyDayKind kinds[] = { STEADY_DAY_DONE, STEADY_DAY_PART,   STEADY_DAY_PLANNED,
                                         STEADY_DAY_REST, STEADY_DAY_MISSED, STEADY_DAY_AWAY };
  SteadyStripStyle style = strip_style (flow);
  double line = steady_report_flow_line (flow);
  double x = column->x;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *name = steady_words_day_kind (kinds[i]);
      SteadyStripDay day = { .sign = sign_of (kinds[i]), .share = 0.5 };
      SteadyBox box = { x, column->y + (line - SIGN_SIZE) / 2, SIGN_SIZE, SIGN_SIZE };
      PangoLayout *layout = steady_typer_layout (&flow->typers[STEADY_LETTERS_TEXT], name, STEADY_TEXT_PLAIN, 0);
      double width, height;

      steady_typer_measure (&flow->typers[STEADY_LETTERS_TEXT], layout, &width, &height);
      steady_report_page_add_sign (flow->page, &day, &box, &style);
      steady_report_page_add_text (flow->page, &flow->typers[STEADY_LETTERS_TEXT], layout, x + SIGN_SIZE + SIGN_GAP,
                                   column->y, STEADY_ROLE_MUTED);
      x += SIGN_SIZE + SIGN_GAP + width + KEY_GAP;
    }
  column->y += line;
}

void
steady_report_section_weeks (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  const SteadyReportContent *content = data;
  double width = (column->width - (STEADY_REPORT_WEEKS_SHOWN - 1) * 2 * TILE_GAP) / STEADY_REPORT_WEEKS_SHOWN;
  double end = column->y;

  if (content->figures->n_weeks == 0)
    return;
  for (guint i = 0; i < content->figures->n_weeks; i++)
    {
      SteadyColumn week = { column->x + i * (width + 2 * TILE_GAP), column->y, width };

      add_week (flow, &week, content->figures->weeks[i]);
      end = week.y;
    }
  column->y = end;
  add_key (flow, column);
}
