#include "sample-charts.h"

#include <math.h>
#include <string.h>

#define THIS_WEEK (steady_date_from_ymd (2026, 6, 22))
#define WEEK 7

typedef enum
{
  WORD_EMPTY,
  WORD_WEEK,
  WORD_EXERCISE,
  WORD_PERCENT,
  WORD_GOAL,
  WORD_ADHERENCE,
  WORD_RATING,
  WORD_MEDIAN,
  WORD_SPREAD,
  WORD_POINTS,
  WORD_SHAKINESS,
  WORD_RAISE,
  WORD_CLAMSHELL,
  WORD_SIT,
  WORD_PLANK,
  WORD_SECONDS,
  WORD_SECONDS_A_SET,
  WORD_LOAD,
  WORD_PAIN,
  WORD_STEP,
  WORD_OFTEN,
  WORD_ONSET,
  WORD_LEFT,
  WORD_RIGHT,
  WORD_SIDES,
  WORD_RELAXED,
  WORD_SQUEEZED,
  WORD_CM,
  WORD_GAP,
  WORD_DEEPER,
  N_WORDS,
} Word;

static const char * const words[N_SAMPLE_TONGUES][N_WORDS] = {
  {
    "Your ratings will be here after the first training.", "Week", "Exercise", "per cent of planned sets", "Goal 80 %",
    "You did 86 % of the planned sets in the last four weeks.", "a rating", "week’s median", "lowest to highest",
    "0 still, 10 cannot hold", "Shakiness fell from 6 to 3 in nine weeks.", "Straight-leg raise", "Clamshell",
    "Wall sit", "Plank", "seconds", "seconds a set", "The load rose in small steps in all four exercises.",
    "Day with pain", "load step", "larger: more often", "Trembling begins later than in the first weeks.", "Left",
    "Right", "Both sides hold equally long.", "Relaxed", "Pressed together", "cm",
    "The gap is 1.5 cm smaller than at the first check.", "40°",
  },
  {
    "第一次训练之后，您的评分会显示在这里。", "周", "练习", "占计划组数的百分比", "目标 80 %",
    "过去四周，您完成了计划组数的 86 %。", "一次评分", "每周中位数", "最低到最高", "0 不抖，10 撑不住",
    "九周里，颤抖从 6 降到 3。", "直腿抬高", "蚌式开合", "靠墙静蹲", "平板支撑", "秒", "每组秒数",
    "四项练习的负荷都在一小步一小步地增加。", "疼痛的日子", "负荷级别", "越大次数越多", "开始颤抖的时间比最初几周晚。",
    "左侧", "右侧", "两侧坚持的时间一样长。", "放松", "并拢", "厘米", "间距比第一次检查小 1.5 厘米。", "40°",
  },
  {
    "Nach dem ersten Training stehen hier die Bewertungen der Zitterstärke.", "Kalenderwoche", "Übung",
    "Prozent der vorgesehenen Übungssätze", "Selbstgesetztes Ziel 80 %",
    "In den vergangenen vier Kalenderwochen wurden 86 % der vorgesehenen Übungssätze vollständig durchgeführt.",
    "einzelne Bewertung der Zitterstärke", "Wochenmittelwert (Median)", "niedrigste bis höchste Bewertung",
    "Zitterstärke: 0 ruhig, 10 nicht haltbar", "Die Zitterstärke sank innerhalb von neun Kalenderwochen von 6 auf 3.",
    "Gestrecktes Beinheben in Rückenlage", "Muschelübung in Seitenlage", "Wandsitz mit Oberschenkelneigung",
    "Unterarmstütz auf Knien", "Sekunden bis zum Zittern", "Sekunden je Übungssatz und Körperseite",
    "Die Belastung stieg bei allen vier Kräftigungsübungen in kleinen Schritten.", "Übungstag mit Kniegelenkschmerzen",
    "Belastungsstufe", "größer: entsprechend häufiger", "Das Zittern beginnt später als in den Anfangswochen.",
    "Linke Körperseite", "Rechte Körperseite", "Beide Körperseiten halten gleich lange durch.", "Entspannt stehend",
    "Zusammengedrückt", "Zentimeter", "Der Knieabstand ist 1,5 cm kleiner als bei der ersten Messung.", "40°-Neigung",
  },
};

static const struct { SampleShape shape; const char *name; int weeks; } shapes[] = {
  { SAMPLE_EMPTY, "empty", 8 },       { SAMPLE_ONE, "one", 8 },           { SAMPLE_EQUAL, "equal", 8 },
  { SAMPLE_8_WEEKS, "8-weeks", 8 },   { SAMPLE_26_WEEKS, "26-weeks", 26 }, { SAMPLE_10_YEARS, "10-years", 522 },
  { SAMPLE_GAPS, "gaps", 14 },
};

/* --- made-up numbers ----------------------------------------------------------------------------------- */

/* The same on every machine: a small generator of its own, 0 up to but not including 1. */
static double
chance (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 8) / (double) (1 << 24);
}

typedef struct
{
  SteadyChart *chart;
  SampleShape shape;
  const char * const *words;
  int weeks;
  guint32 state;
} Maker;

static gboolean
has_week (Maker *maker, int week)
{
  switch (maker->shape)
    {
    case SAMPLE_EMPTY:
      return FALSE;
    case SAMPLE_ONE:
      return week == maker->weeks - 2;
    case SAMPLE_GAPS:
      return week > 0 && week != 5 && week != 6 && week != 8;
    case SAMPLE_10_YEARS:
      return week % 61 > 5;
    case SAMPLE_EQUAL:
    case SAMPLE_8_WEEKS:
    case SAMPLE_26_WEEKS:
    default:
      return TRUE;
    }
}

/* Falls from @from to @to with some unrest; the same each time where all are equal. */
static double
value_at (Maker *maker, int week, double from, double to, double unrest)
{
  double share = maker->weeks > 1 ? (double) week / (maker->weeks - 1) : 0;

  if (maker->shape == SAMPLE_EQUAL)
    return from;
  return from + (to - from) * share + (chance (&maker->state) * 2 - 1) * unrest;
}

static SteadyDate
monday (Maker *maker, int week)
{
  return maker->chart->from + WEEK * week;
}

static gboolean
is_last (Maker *maker, int week)
{
  return week == maker->weeks - 1;
}

/* --- one kind each ------------------------------------------------------------------------------------- */

static void
make_adherence (Maker *maker)
{
  SteadyChartPanel *panel = steady_chart_add_panel (maker->chart, NULL, maker->words[WORD_PERCENT], 0, 100);
  SteadyChartSeries *bars = steady_chart_panel_add_series (panel, STEADY_SERIES_BARS, maker->words[WORD_PERCENT], 0);

  panel->whole = TRUE;
  panel->goal_label = g_strdup (maker->words[WORD_GOAL]);
  steady_chart_panel_add_goal (panel, maker->chart->from, maker->shape == SAMPLE_26_WEEKS ? 60 : 80);
  if (maker->shape == SAMPLE_26_WEEKS)
    steady_chart_panel_add_goal (panel, monday (maker, 10), 80);
  bars->weeks = maker->shape == SAMPLE_10_YEARS ? 4 : 1;
  for (int week = maker->weeks % (int) bars->weeks; week < maker->weeks; week += (int) bars->weeks)
    {
      double value = round (value_at (maker, week, 92, 78, 16));
      SteadyChartPoint *point;

      value = CLAMP (value, 0, 100);

      if (!has_week (maker, week))
        continue;
      if (is_last (maker, week) && maker->shape != SAMPLE_EQUAL)
        value = 46;
      point = steady_chart_series_add (bars, monday (maker, week), value);
      point->unfinished = is_last (maker, week + (int) bars->weeks - 1);
      point->label = g_strdup_printf ("%d %%", (int) value);
      point->words = g_strdup_printf ("%d: %d %%", week, (int) value);
    }
}

static void
make_shakiness (Maker *maker)
{
  SteadyChartPanel *panel = steady_chart_add_panel (maker->chart, NULL, maker->words[WORD_POINTS], 0, 10);
  SteadyChartSeries *band = steady_chart_panel_add_series (panel, STEADY_SERIES_BAND, maker->words[WORD_SPREAD], 0);
  SteadyChartSeries *dots = steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS, maker->words[WORD_RATING], 0);
  SteadyChartSeries *line = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, maker->words[WORD_MEDIAN], 0);

  panel->whole = TRUE;
  panel->decimals = 1;
  band->weeks = line->weeks = 1;
  for (int week = 0; week < maker->weeks; week++)
    {
      double median = round (2 * value_at (maker, week, 6, 3, 0.8)) / 2;
      double spread = maker->shape == SAMPLE_EQUAL || maker->shape == SAMPLE_ONE ? 0 : 1 + round (chance (&maker->state));
      SteadyChartPoint *point;

      if (!has_week (maker, week))
        continue;
      steady_chart_series_add_band (band, monday (maker, week), MAX (0, floor (median - spread)),
                                    MIN (10, ceil (median + spread)));
      for (int day = 0; day < (is_last (maker, week) ? 3 : 7); day += maker->shape == SAMPLE_ONE ? 9 : 2)
        for (int i = 0; i < (maker->shape == SAMPLE_ONE ? 1 : 4); i++)
          {
            double rating = round (median + (chance (&maker->state) * 2 - 1) * spread);

            steady_chart_series_add (dots, monday (maker, week) + day, CLAMP (rating, 0, 10));
          }
      point = steady_chart_series_add (line, monday (maker, week), median);
      point->unfinished = is_last (maker, week);
      point->words = g_strdup_printf ("%d: %g", week, median);
    }
}

static void
add_load_panel (Maker *maker, const char *title, double first, double step, double lines, guint slot)
{
  SteadyChartPanel *panel = steady_chart_add_panel (maker->chart, title, maker->words[WORD_SECONDS], 0, 0);
  SteadyChartSeries *steps = steady_chart_panel_add_series (panel, STEADY_SERIES_STEPS, maker->words[WORD_SECONDS], 0);
  int days = 0;

  panel->whole = TRUE;
  for (int week = 0; week < maker->weeks; week++)
    for (int day = 0; has_week (maker, week) && day < (is_last (maker, week) ? 3 : 7); day += 2)
      {
        int level = MIN (days++ / 3, 14);
        double value = maker->shape == SAMPLE_EQUAL ? first : first + step * level;
        SteadyChartPoint *point;

        if (maker->shape == SAMPLE_ONE && day > 0)
          continue;
        point = steady_chart_series_add (steps, monday (maker, week) + day, value);
        point->label = g_strdup_printf ("%g × %d s", lines, (int) (value / lines));
        point->words = g_strdup_printf ("%d: %g", week, value);
        if (days % 31 == 9 + (int) slot)
          steady_chart_panel_add_mark (panel, STEADY_MARK_PAIN, monday (maker, week) + day, value, "4");
      }
  if (slot == 2 && maker->shape == SAMPLE_26_WEEKS)
    steady_chart_panel_add_mark (panel, STEADY_MARK_NOTE, monday (maker, 12) + 2, 0, maker->words[WORD_DEEPER]);
}

static void
make_load (Maker *maker)
{
  maker->chart->mark_name = g_strdup (maker->words[WORD_PAIN]);
  add_load_panel (maker, maker->words[WORD_RAISE], 150, 15, 3, 0);
  add_load_panel (maker, maker->words[WORD_CLAMSHELL], 180, 15, 3, 1);
  add_load_panel (maker, maker->words[WORD_SIT], 90, 9, 3, 2);
  add_load_panel (maker, maker->words[WORD_PLANK], 90, 9, 3, 3);
}

static void
add_scatter_panel (Maker *maker, const char *title, int low, int high)
{
  SteadyChartPanel *panel = steady_chart_add_panel (maker->chart, title, maker->words[WORD_POINTS], 0, 10);
  SteadyChartSeries *bubbles = steady_chart_panel_add_series (panel, STEADY_SERIES_BUBBLES, maker->words[WORD_OFTEN], 0);
  SteadyChartSeries *medians = steady_chart_panel_add_series (panel, STEADY_SERIES_TICKS, maker->words[WORD_MEDIAN], 0);

  panel->whole = TRUE;
  panel->decimals = 1;
  for (int level = low; level <= high && maker->shape != SAMPLE_EMPTY; level++)
    {
      int middle = maker->shape == SAMPLE_EQUAL ? 5 : (int) lround (6 - 3.0 * (level - low) / 20 + chance (&maker->state));
      int half = maker->shape == SAMPLE_ONE || maker->shape == SAMPLE_EQUAL ? 0 : 1;

      if (maker->shape == SAMPLE_ONE && level != 0)
        continue;
      for (int value = middle - half; value <= middle + half; value++)
        {
          SteadyChartPoint *point = steady_chart_series_add_level (bubbles, level, value,
                                                                   1 + (guint) (chance (&maker->state) * 6));

          point->words = g_strdup_printf ("%d: %d", level, value);
        }
      steady_chart_series_add_level (medians, level, middle, 1);
    }
}

static void
make_load_shakiness (Maker *maker)
{
  maker->chart->x_unit = g_strdup (maker->words[WORD_STEP]);
  add_scatter_panel (maker, maker->words[WORD_RAISE], 0, 21);
  add_scatter_panel (maker, maker->words[WORD_CLAMSHELL], -1, 3);
  add_scatter_panel (maker, maker->words[WORD_SIT], 0, 12);
  add_scatter_panel (maker, maker->words[WORD_PLANK], -4, 9);
}

static void
add_onset_panel (Maker *maker, const char *title, double from, double to)
{
  SteadyChartPanel *panel = steady_chart_add_panel (maker->chart, title, maker->words[WORD_SECONDS], 0, 0);
  SteadyChartSeries *dots = steady_chart_panel_add_series (panel, STEADY_SERIES_DOTS, maker->words[WORD_RATING], 0);
  SteadyChartSeries *line = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, maker->words[WORD_MEDIAN], 0);

  line->weeks = 1;
  panel->decimals = 1;
  for (int week = 0; week < maker->weeks; week++)
    {
      double median = round (2 * value_at (maker, week, from, to, 4)) / 2;
      SteadyChartPoint *point;

      if (!has_week (maker, week))
        continue;
      for (int day = 0; day < 7; day += maker->shape == SAMPLE_ONE ? 7 : 2)
        steady_chart_series_add (dots, monday (maker, week) + day,
                                 round (median + (maker->shape == SAMPLE_EQUAL ? 0 : (chance (&maker->state) - 0.5) * 8)));
      point = steady_chart_series_add (line, monday (maker, week), median);
      point->label = g_strdup_printf ("%g s", median);
      point->unfinished = is_last (maker, week);
    }
}

static void
make_onset (Maker *maker)
{
  add_onset_panel (maker, maker->words[WORD_SIT], 14, 41);
  add_onset_panel (maker, maker->words[WORD_PLANK], 22, 38);
}

static void
add_sides_panel (Maker *maker, const char *title, double from, double to)
{
  SteadyChartPanel *panel = steady_chart_add_panel (maker->chart, title, maker->words[WORD_SECONDS_A_SET], 0, 0);
  SteadyChartSeries *left = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, maker->words[WORD_LEFT], 0);
  SteadyChartSeries *right = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, maker->words[WORD_RIGHT], 1);

  left->weeks = right->weeks = 1;
  for (int week = 0; week < maker->weeks; week++)
    {
      double value = round (value_at (maker, week, from, to, 4));

      if (!has_week (maker, week))
        continue;
      steady_chart_series_add (left, monday (maker, week), value)->unfinished = is_last (maker, week);
      steady_chart_series_add (right, monday (maker, week),
                               maker->shape == SAMPLE_EQUAL ? value : value - 6.0 * (maker->weeks - week) / maker->weeks)
        ->unfinished = is_last (maker, week);
    }
}

static void
make_sides (Maker *maker)
{
  add_sides_panel (maker, maker->words[WORD_RAISE], 50, 84);
  add_sides_panel (maker, maker->words[WORD_CLAMSHELL], 60, 75);
}

static void
make_knee_gap (Maker *maker)
{
  SteadyChartPanel *panel = steady_chart_add_panel (maker->chart, NULL, maker->words[WORD_CM], 0, 0);
  SteadyChartSeries *relaxed = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, maker->words[WORD_RELAXED], 0);
  SteadyChartSeries *squeezed = steady_chart_panel_add_series (panel, STEADY_SERIES_LINE, maker->words[WORD_SQUEEZED], 1);

  panel->decimals = 1;
  for (int week = 0; week < maker->weeks; week++)
    {
      double gap = round (10 * value_at (maker, week, 5.5, 4, 0.3)) / 10;

      if (!has_week (maker, week))
        continue;
      steady_chart_series_add (relaxed, monday (maker, week) + week % 3, gap);
      steady_chart_series_add (squeezed, monday (maker, week) + week % 3,
                               maker->shape == SAMPLE_EQUAL ? gap : MAX (0, gap - 2.2));
    }
}

/* --- words, numbers, dates ------------------------------------------------------------------------------- */

static char *
sample_number (double value, int decimals, gpointer data)
{
  char *text = g_strdup_printf ("%.*f", decimals, value);
  char *point = strchr (text, '.');

  /* As the app's own words do: 4 and 4.5, never 4.0. */
  if (point != NULL && strspn (point + 1, "0") == strlen (point + 1))
    *point = '\0';
  else if (point != NULL && GPOINTER_TO_INT (data) == SAMPLE_GERMAN)
    *point = ',';
  return text;
}

static char *
sample_date (SteadyDate date, SteadyDateForm form, gpointer data)
{
  static const char * const english[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  };
  static const char * const german[] = {
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
  };
  gboolean chinese = GPOINTER_TO_INT (data) == SAMPLE_CHINESE;
  const char * const *months = GPOINTER_TO_INT (data) == SAMPLE_GERMAN ? german : english;
  int year, month, day;

  steady_date_to_ymd (date, &year, &month, &day);
  switch (form)
    {
    case STEADY_DATE_FORM_DAY:
      return chinese ? g_strdup_printf ("%d月%d日", month, day) : g_strdup_printf ("%d %s", day, months[month - 1]);
    case STEADY_DATE_FORM_DAY_YEAR:
      return chinese ? g_strdup_printf ("%d年%d月%d日", year, month, day)
                     : g_strdup_printf ("%d %s %d", day, months[month - 1], year);
    case STEADY_DATE_FORM_MONTH:
      return chinese ? g_strdup_printf ("%d月", month) : g_strdup (months[month - 1]);
    case STEADY_DATE_FORM_MONTH_YEAR:
      return chinese ? g_strdup_printf ("%d年%d月", year, month) : g_strdup_printf ("%s %d", months[month - 1], year);
    case STEADY_DATE_FORM_YEAR:
    default:
      return chinese ? g_strdup_printf ("%d年", year) : g_strdup_printf ("%d", year);
    }
}

static const SteadyChartLocale locales[N_SAMPLE_TONGUES] = {
  { sample_number, sample_date, GINT_TO_POINTER (SAMPLE_ENGLISH) },
  { sample_number, sample_date, GINT_TO_POINTER (SAMPLE_CHINESE) },
  { sample_number, sample_date, GINT_TO_POINTER (SAMPLE_GERMAN) },
};

/* --- public -------------------------------------------------------------------------------------------- */

const char *
sample_shape_name (SampleShape shape)
{
  return shapes[shape].name;
}

const char *
sample_tongue_name (SampleTongue tongue)
{
  static const char * const names[] = { "en", "zh", "de" };

  return names[tongue];
}

SteadyDate
sample_this_week (void)
{
  return THIS_WEEK;
}

SteadyChart *
sample_chart (SteadyChartKind kind, SampleShape shape, SampleTongue tongue)
{
  static const struct { void (*make) (Maker *); Word title; } kinds[] = {
    [STEADY_CHART_ADHERENCE] = { make_adherence, WORD_ADHERENCE },
    [STEADY_CHART_SHAKINESS] = { make_shakiness, WORD_SHAKINESS },
    [STEADY_CHART_LOAD] = { make_load, WORD_LOAD },
    [STEADY_CHART_LOAD_SHAKINESS] = { make_load_shakiness, WORD_SHAKINESS },
    [STEADY_CHART_SHAKE_ONSET] = { make_onset, WORD_ONSET },
    [STEADY_CHART_SIDES] = { make_sides, WORD_SIDES },
    [STEADY_CHART_KNEE_GAP] = { make_knee_gap, WORD_GAP },
  };
  int weeks = shapes[shape].weeks;
  Maker maker = { .shape = shape, .words = words[tongue], .weeks = weeks, .state = 7 };

  maker.chart = steady_chart_new (kind, THIS_WEEK - WEEK * (weeks - 1), THIS_WEEK);
  maker.chart->title = g_strdup (words[tongue][kinds[kind].title]);
  maker.chart->empty_text = g_strdup (words[tongue][WORD_EMPTY]);
  maker.chart->x_name = g_strdup (words[tongue][WORD_WEEK]);
  maker.chart->panel_name = g_strdup (words[tongue][WORD_EXERCISE]);
  kinds[kind].make (&maker);
  return maker.chart;
}

SteadyChartStyle
sample_style (const SteadyPalette *palette, SampleTongue tongue)
{
  return (SteadyChartStyle) {
    .palette = palette,
    .locale = &locales[tongue],
    .font_scale = 1,
    .language = tongue == SAMPLE_CHINESE ? "zh-cn" : "en",
    .show_title = TRUE,
  };
}
