#include "steady-chart-source.h"

#include "steady-chart-record.h"
#include "steady-diary-progress.h"
#include "steady-words-chart.h"
#include "steady-words-cue.h"

#define COLUMNS_ON_PAPER 4

/* What differs between the kinds beside the numbers. */
typedef struct
{
  void (*fill) (SteadyChart *chart, const SteadyChartSource *record);
  SteadyChartWord name;
  SteadyChartWord x_name;
  SteadyChartWord empty;
} KindInfo;

static const KindInfo kinds[STEADY_N_CHART_KINDS] = {
  [STEADY_CHART_ADHERENCE] = { steady_chart_fill_adherence, STEADY_CHART_WORD_ADHERENCE, STEADY_CHART_WORD_WEEK,
                               STEADY_CHART_WORD_NO_WEEKS },
  [STEADY_CHART_SHAKINESS] = { steady_chart_fill_shakiness, STEADY_CHART_WORD_SHAKINESS, STEADY_CHART_WORD_WEEK,
                               STEADY_CHART_WORD_NO_RATINGS },
  [STEADY_CHART_LOAD] = { steady_chart_fill_load, STEADY_CHART_WORD_LOAD, STEADY_CHART_WORD_DAY,
                          STEADY_CHART_WORD_NO_LOAD },
  [STEADY_CHART_LOAD_SHAKINESS] = { steady_chart_fill_load_shakiness, STEADY_CHART_WORD_LOAD_SHAKINESS,
                                    STEADY_CHART_WORD_STEP, STEADY_CHART_WORD_NO_LOAD_SHAKINESS },
  [STEADY_CHART_SHAKE_ONSET] = { steady_chart_fill_shake_onset, STEADY_CHART_WORD_SHAKE_ONSET, STEADY_CHART_WORD_WEEK,
                                 STEADY_CHART_WORD_NO_ONSETS },
  [STEADY_CHART_SIDES] = { steady_chart_fill_sides, STEADY_CHART_WORD_SIDES, STEADY_CHART_WORD_WEEK,
                           STEADY_CHART_WORD_NO_SIDES },
  [STEADY_CHART_KNEE_GAP] = { steady_chart_fill_knee_gap, STEADY_CHART_WORD_KNEE_GAP, STEADY_CHART_WORD_DAY,
                              STEADY_CHART_WORD_NO_GAPS },
};

/* --- the record of a range ------------------------------------------------------------------------ */

/* The earlier of two dates, either of which may be none. */
static SteadyDate
earlier (SteadyDate a, SteadyDate b)
{
  if (a == STEADY_DATE_NONE || b == STEADY_DATE_NONE)
    return MAX (a, b);
  return MIN (a, b);
}

/* A first self-check may stand before the first training. What lies after @to does not count. */
static SteadyDate
first_shown (SteadyDiary *diary, SteadyDate first_set, SteadyDate to)
{
  SteadyDate gap = earlier (steady_diary_first_check_date (diary, STEADY_CHECK_KNEE_GAP_RELAXED),
                            steady_diary_first_check_date (diary, STEADY_CHECK_KNEE_GAP_SQUEEZED));

  return earlier (first_set, gap <= to ? gap : STEADY_DATE_NONE);
}

SteadyDate
steady_chart_source_weeks_back (SteadyDate to, int weeks)
{
  g_return_val_if_fail (weeks > 0, STEADY_DATE_NONE);

  return steady_date_week_start (to) - STEADY_DAYS_PER_WEEK * (weeks - 1);
}

static SteadyDate
range_from (SteadyDate first, SteadyDate asked, SteadyDate to)
{
  SteadyDate widest = steady_chart_source_weeks_back (to, STEADY_CHART_WEEKS_MIN);

  first = first == STEADY_DATE_NONE ? widest : MIN (steady_date_week_start (first), widest);
  return asked == STEADY_DATE_NONE ? first : MAX (steady_date_week_start (MIN (asked, to)), first);
}

static gboolean
gather (SteadyChartSource *self, SteadyDiary *diary, SteadyDate first_set, GError **error)
{
  SteadyDate from = first_set == STEADY_DATE_NONE ? first_set : MAX (first_set, self->from);

  self->history = steady_diary_record (diary, self->from, self->to, from, &self->planned, error);
  if (self->history == NULL)
    return FALSE;
  if (first_set == STEADY_DATE_NONE)
    self->weekly = g_array_new (FALSE, FALSE, sizeof (SteadyWeek));
  else
    self->weekly = steady_weekly (self->catalogue, self->history, self->planned, from, self->to);
  self->days = steady_trained_days (self->catalogue, self->history, self->planned, self->from, self->to);
  self->adherence = steady_adherence (self->weekly, self->history->checks, self->to);
  return TRUE;
}

SteadyChartSource *
steady_chart_source_new (SteadyDiary *diary, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (SteadyChartSource) self = g_new0 (SteadyChartSource, 1);
  SteadyDate first_set;

  g_return_val_if_fail (STEADY_IS_DIARY (diary), NULL);

  self->to = to != STEADY_DATE_NONE ? to : steady_clock_today (steady_diary_get_clock (diary));
  self->catalogue = steady_catalogue_ref (steady_diary_get_catalogue (diary));
  first_set = steady_diary_first_date (diary);
  if (first_set > self->to)
    first_set = STEADY_DATE_NONE;
  self->from = range_from (first_shown (diary, first_set, self->to), from, self->to);
  return gather (self, diary, first_set, error) ? g_steal_pointer (&self) : NULL;
}

void
steady_chart_source_free (SteadyChartSource *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < STEADY_N_CHART_KINDS; i++)
    g_clear_pointer (&self->for_paper[i], steady_chart_unref);
  g_clear_pointer (&self->adherence, g_array_unref);
  g_clear_pointer (&self->weekly, g_array_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->planned, g_array_unref);
  g_clear_pointer (&self->history, steady_history_free);
  g_clear_pointer (&self->catalogue, steady_catalogue_unref);
  g_free (self);
}

gboolean
steady_chart_record_is_unfinished (const SteadyChartSource *self, SteadyDate week_start)
{
  return week_start + STEADY_DAYS_PER_WEEK - 1 > self->to;
}

int
steady_chart_record_n_weeks (const SteadyChartSource *self)
{
  return (steady_date_week_start (self->to) - self->from) / STEADY_DAYS_PER_WEEK + 1;
}

/* --- numbers, dates, glyphs ----------------------------------------------------------------------- */

static char *
write_number (double value, int decimals, gpointer data)
{
  /* 4 and 4.5, never 4.0: as everywhere else. */
  if (decimals == 1)
    return steady_words_tenths ((int) (value * 10 + (value < 0 ? -0.5 : 0.5)));
  return steady_words_number (value, decimals);
}

static char *
write_date (SteadyDate date, SteadyDateForm form, gpointer data)
{
  switch (form)
    {
    case STEADY_DATE_FORM_DAY:
      return steady_words_day (date);
    case STEADY_DATE_FORM_DAY_YEAR:
      return steady_words_day_year (date);
    case STEADY_DATE_FORM_MONTH:
      return steady_words_month (date);
    case STEADY_DATE_FORM_MONTH_YEAR:
      return steady_words_month_year (date);
    case STEADY_DATE_FORM_YEAR:
    default:
      return steady_words_year (date);
    }
}

const SteadyChartLocale *
steady_chart_source_locale (void)
{
  static const SteadyChartLocale locale = { .number = write_number, .date = write_date };

  return &locale;
}

const char *
steady_chart_source_language (void)
{
  g_autofree char *language = steady_words_language ();

  return g_str_has_prefix (language, "zh") ? "zh-cn" : NULL;
}

SteadyChartStyle
steady_chart_source_style (SteadyScheme scheme)
{
  return (SteadyChartStyle) {
    .palette = steady_palette_get (scheme),
    .locale = steady_chart_source_locale (),
    .font_scale = 1,
    .language = steady_chart_source_language (),
  };
}

/* --- charts --------------------------------------------------------------------------------------- */

char *
steady_chart_source_name (SteadyChartKind kind)
{
  g_return_val_if_fail ((guint) kind < STEADY_N_CHART_KINDS, NULL);

  return g_strdup (steady_words_chart (kinds[kind].name));
}

static SteadyChart *
build (SteadyChartSource *self, SteadyChartKind kind, void (*fill) (SteadyChart *chart, const SteadyChartSource *record))
{
  SteadyChart *chart;

  chart = steady_chart_new (kind, self->from, self->to);
  chart->x_name = g_strdup (steady_words_chart (kinds[kind].x_name));
  chart->panel_name = g_strdup (steady_words_chart (STEADY_CHART_WORD_EXERCISE));
  chart->empty_text = g_strdup (steady_words_chart (kinds[kind].empty));
  fill (chart, self);
  return chart;
}

SteadyChart *
steady_chart_source_build (SteadyChartSource *self, SteadyChartKind kind)
{
  g_return_val_if_fail (self != NULL && (guint) kind < STEADY_N_CHART_KINDS, NULL);

  return build (self, kind, kinds[kind].fill);
}

static SteadyChart *
build_for_paper (SteadyChartSource *self, SteadyChartKind kind)
{
  SteadyChart *chart = build (self, kind,
                              kind == STEADY_CHART_LOAD_SHAKINESS ? steady_chart_fill_load_shakiness_now
                                                                  : kinds[kind].fill);

  if (kind == STEADY_CHART_LOAD_SHAKINESS || kind == STEADY_CHART_SHAKE_ONSET)
    chart->columns = COLUMNS_ON_PAPER;
  return chart;
}

SteadyChart *
steady_chart_source_build_for_paper (SteadyChartSource *self, SteadyChartKind kind)
{
  g_return_val_if_fail (self != NULL && (guint) kind < STEADY_N_CHART_KINDS, NULL);

  if (self->for_paper[kind] == NULL)
    self->for_paper[kind] = build_for_paper (self, kind);
  return steady_chart_ref (self->for_paper[kind]);
}
