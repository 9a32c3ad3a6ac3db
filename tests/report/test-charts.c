/* Every chart of a real record: what is shown is what was recorded, each point has its words, and the sentence above
 * says no more than the numbers do. */

#include <math.h>
#include <string.h>

#include "diary-test-utils.h"
#include "steady-chart-source.h"
#include "steady-words.h"
#include "words-test-utils.h"

#define MONDAY (steady_date_from_ymd (2026, 3, 2))
#define WEEK 7

/* --- a record ------------------------------------------------------------------------------------------- */

static void
add_set (DiaryFixture *self, SteadyDate date, const char *exercise, SteadySide side, int set_no, int amount, int onset)
{
  g_autofree char *session = g_strdup_printf ("day-%d", date);
  g_autoptr (SteadySet) set =
      clean_set (self->catalogue, NULL, session, time_on (date, 18, set_no), exercise, side, set_no);
  g_autoptr (GError) error = NULL;

  if (set->reps != STEADY_UNKNOWN)
    set->reps = amount;
  else
    set->hold_s = amount;
  set->shake_onset_s = onset;
  steady_diary_add_set (self->diary, set, &error);
  g_assert_no_error (error);
}

static void
measure_gap (DiaryFixture *self, SteadyDate date, SteadyCheckKind kind, int tenths)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;
  SteadyCheck *check = steady_check_new (id, time_on (date, 9, 0), kind, 0, NULL);

  check->tenths = tenths;
  g_ptr_array_add (checks, check);
  steady_diary_add_checks (self->diary, checks, &error);
  g_assert_no_error (error);
}

static SteadyChart *
build (DiaryFixture *self, SteadyChartKind kind, SteadyDate from, SteadyDate to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyChartSource) source = steady_chart_source_new (self->diary, from, to, &error);

  g_assert_no_error (error);
  return steady_chart_source_build (source, kind);
}

static const SteadyChartPanel *
panel_at (SteadyChart *chart, guint index)
{
  g_assert_cmpuint (index, <, chart->panels->len);
  return g_ptr_array_index (chart->panels, index);
}

static const SteadyChartSeries *
series_at (SteadyChart *chart, guint panel, guint index)
{
  const SteadyChartPanel *at = panel_at (chart, panel);

  g_assert_cmpuint (index, <, at->series->len);
  return g_ptr_array_index (at->series, index);
}

/* "0:100 14:50*": days after the first Monday, value, * unfinished. */
static void
assert_points (const SteadyChartSeries *series, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < series->points->len; i++)
    {
      const SteadyChartPoint *point = g_ptr_array_index (series->points, i);

      g_string_append_printf (text, "%s%d:%g%s", i > 0 ? " " : "", point->date - MONDAY, point->value,
                              point->unfinished ? "*" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* --- what is true of every chart ------------------------------------------------------------------------ */

static void
assert_whole (SteadyChart *chart)
{
  const SteadyChartLocale *locale = steady_chart_source_locale ();
  g_autoptr (SteadyChartTable) table = steady_chart_table (chart, locale);
  g_autoptr (GArray) points = steady_chart_points (chart);
  g_autofree char *name = steady_chart_source_name (chart->kind);

  assert_plain_at ("name", name);
  assert_sentence_at (name, chart->empty_text);
  if (steady_chart_is_empty (chart))
    {
      g_assert_null (chart->title);
      g_assert_cmpuint (points->len, ==, 0);
      return;
    }

  assert_sentence_at (name, chart->title);
  g_assert_cmpuint (points->len, >, 0);
  g_assert_cmpuint (table->rows->len, >, 0);
  for (guint i = 0; i < points->len; i++)
    {
      const SteadyChartRef *ref = &g_array_index (points, SteadyChartRef, i);

      assert_sentence_at (name, ref->point->words);
      assert_plain_at (name, ref->series->name);
      assert_plain_at (name, ref->panel->unit);
      g_assert_true (isfinite (ref->point->value));
      if (!chart->over_level)
        g_assert_true (ref->point->date >= chart->from && ref->point->date <= chart->to);
    }
}

static void
test_empty (DiaryFixture *self, gconstpointer data)
{
  for (guint kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    {
      g_autoptr (SteadyChart) chart = build (self, (SteadyChartKind) kind, STEADY_DATE_NONE, MONDAY);

      g_assert_true (steady_chart_is_empty (chart));
      assert_whole (chart);
    }
}

static void
test_one_day (DiaryFixture *self, gconstpointer data)
{
  train (self, MONDAY, "plank", CLEAN);
  train (self, MONDAY, "clamshell", CLEAN);
  add_set (self, MONDAY, "wall-sit", STEADY_SIDE_BOTH, 1, 30, 0);
  measure_gap (self, MONDAY, STEADY_CHECK_KNEE_GAP_SQUEEZED, 0);
  measure_gap (self, MONDAY, STEADY_CHECK_KNEE_GAP_RELAXED, 300);
  for (guint kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    {
      g_autoptr (SteadyChart) chart = build (self, (SteadyChartKind) kind, STEADY_DATE_NONE, MONDAY);

      g_assert_false (steady_chart_is_empty (chart));
      assert_whole (chart);
    }
}

/* The figures go on when the diary is gone: a page keeps its charts. */
static void
test_keeps_nothing (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;

  train (self, MONDAY, "wall-sit", CLEAN);
  chart = build (self, STEADY_CHART_LOAD, STEADY_DATE_NONE, MONDAY);
  g_clear_object (&self->diary);
  assert_whole (chart);
  assert_points (series_at (chart, 0, 0), "0:90");
}

/* --- the range ------------------------------------------------------------------------------------------ */

typedef struct
{
  int first; /* day of the first training after MONDAY, -1 none */
  int from;  /* asked, -1000 for all */
  int to;
  int shown; /* the first day shown */
} RangeCase;

static const RangeCase ranges[] = {
  { -1, -1000, 0, -21 },  /* nobody has trained: four weeks */
  { -1, 0, 0, 0 },        /* one week was asked for */
  { 0, -1000, 0, -21 },   /* the first day of all */
  { 0, -1000, 20, -7 },   /* the third week: one week before it */
  { 0, -1000, 21, 0 },    /* the fourth week begins */
  { 0, -1000, 70, 0 },    /* the eleventh week: all of them */
  { 3, -1000, 70, 0 },    /* began on a Thursday */
  { 0, 70, 76, 70 },      /* the last one only */
  { 0, 72, 76, 70 },      /* taken out to its Monday */
  { 0, 21, 76, 21 },      /* eight weeks */
  { 60, 21, 76, 49 },     /* eight weeks, of which three are there: four */
  { 0, 90, 76, 70 },      /* asked for what has not come yet */
};

static void
test_range (DiaryFixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      const RangeCase *c = &ranges[i];
      g_autoptr (SteadyChart) chart = NULL;
      DiaryFixture fixture = { 0 };

      diary_set_up (&fixture, NULL);
      if (c->first >= 0)
        train (&fixture, MONDAY + c->first, "wall-sit", CLEAN);
      chart = build (&fixture, STEADY_CHART_LOAD, c->from == -1000 ? STEADY_DATE_NONE : MONDAY + c->from, MONDAY + c->to);
      if (chart->from != MONDAY + c->shown)
        g_error ("case %u: shown from day %d, expected %d", i, chart->from - MONDAY, c->shown);
      diary_tear_down (&fixture, NULL);
    }
  g_assert_cmpint (steady_chart_source_weeks_back (MONDAY, 1), ==, MONDAY);
  g_assert_cmpint (steady_chart_source_weeks_back (MONDAY + 6, 8), ==, MONDAY - 49);
}

/* --- one kind each -------------------------------------------------------------------------------------- */

static void
test_adherence (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;
  const SteadyChartPanel *panel;

  /* One day a week is planned: 3 sets of each of plank and wall sit, 6 of each of the two-sided ones. */
  answer_on (self, MONDAY, STEADY_CHECK_SCHEDULE, 1, "mon");
  answer_on (self, MONDAY, STEADY_CHECK_GOAL, 60, NULL);
  train (self, MONDAY, "straight-leg-raise", CLEAN);
  train (self, MONDAY, "clamshell", CLEAN);
  train (self, MONDAY, "wall-sit", CLEAN);
  train (self, MONDAY, "plank", CLEAN);
  answer_on (self, MONDAY + WEEK, STEADY_CHECK_AWAY, 1, NULL);
  answer_on (self, MONDAY + 2 * WEEK, STEADY_CHECK_AWAY, 0, NULL);
  answer_on (self, MONDAY + 3 * WEEK, STEADY_CHECK_GOAL, 90, NULL);
  train (self, MONDAY + 4 * WEEK, "wall-sit", CLEAN);

  chart = build (self, STEADY_CHART_ADHERENCE, STEADY_DATE_NONE, MONDAY + 4 * WEEK + 2);
  assert_whole (chart);
  /* All; away: nothing planned, so no bar; nothing done; nothing done; 3 of 18 or fewer so far. */
  panel = panel_at (chart, 0);
  assert_points (series_at (chart, 0, 0), "0:100 14:0 21:0 28:16*");
  g_assert_cmpuint (panel->goals->len, ==, 2);
  g_assert_cmpint (g_array_index (panel->goals, SteadyChartGoal, 0).week_start, ==, MONDAY);
  g_assert_cmpfloat (g_array_index (panel->goals, SteadyChartGoal, 0).value, ==, 60);
  g_assert_cmpint (g_array_index (panel->goals, SteadyChartGoal, 1).week_start, ==, MONDAY + 3 * WEEK);
  g_assert_cmpfloat (g_array_index (panel->goals, SteadyChartGoal, 1).value, ==, 90);
  assert_words_at ("goal", g_strdup (panel->goal_label), "Goal 90 %", "目标 90%");
}

static void
test_shakiness (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;
  const SteadyChartSeries *band;

  train (self, MONDAY, "wall-sit", RATED (5, 0, 7));
  train (self, MONDAY, "plank", RATED (5, 0, 4));
  train (self, MONDAY + 2 * WEEK, "wall-sit", RATED (5, 0, 0));
  train (self, MONDAY + 3 * WEEK, "plank", RATED (5, 0, STEADY_UNKNOWN));

  chart = build (self, STEADY_CHART_SHAKINESS, STEADY_DATE_NONE, MONDAY + 3 * WEEK + 6);
  assert_whole (chart);
  band = series_at (chart, 0, 0);
  g_assert_cmpint (band->form, ==, STEADY_SERIES_BAND);
  g_assert_cmpuint (band->points->len, ==, 2);
  g_assert_cmpfloat (((SteadyChartPoint *) g_ptr_array_index (band->points, 0))->low, ==, 4);
  g_assert_cmpfloat (((SteadyChartPoint *) g_ptr_array_index (band->points, 0))->high, ==, 7);
  /* A dot a rating, never one for a rating that was not given; the week without training is a gap. */
  assert_points (series_at (chart, 0, 1), "0:7 0:4 14:0");
  assert_points (series_at (chart, 0, 2), "0:5.5 14:0");
  assert_words_at ("title", g_strdup (chart->title), "Too early to say (0 of 4 weeks with enough ratings).",
                   "现在判断还太早（需要 4 周有足够的评分，目前有 0 周）。");
}

static void
test_load (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;
  const SteadyChartPanel *panel;
  const SteadyChartMark *mark;
  SteadyDate day = MONDAY;

  train (self, day, "wall-sit", RATED (5, 2, 3));
  train (self, ++day, "wall-sit", RATED (5, 3, 3));
  train (self, ++day, "wall-sit", CLEAN);
  answer_on (self, ++day, STEADY_CHECK_VARIANT, 1, "wall-sit/thigh-40");
  train (self, day, "wall-sit", CLEAN);

  chart = build (self, STEADY_CHART_LOAD, STEADY_DATE_NONE, day);
  assert_whole (chart);
  panel = panel_at (chart, 0);
  assert_points (series_at (chart, 0, 0), "0:90 1:90 2:90 3:90");
  /* Pain of 3 is marked and pain of 2 is not; the other way of doing it is named. */
  g_assert_cmpuint (panel->marks->len, ==, 2);
  mark = g_ptr_array_index (panel->marks, 0);
  g_assert_cmpint (mark->kind, ==, STEADY_MARK_PAIN);
  g_assert_cmpint (mark->date, ==, MONDAY + 1);
  mark = g_ptr_array_index (panel->marks, 1);
  g_assert_cmpint (mark->kind, ==, STEADY_MARK_NOTE);
  g_assert_cmpint (mark->date, ==, MONDAY + 3);
  assert_words_at ("variant", g_strdup (mark->words), "Half way, thighs at 40°", "一半，大腿 40°");
}

static void
test_load_of_several (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;

  for (SteadyDate day = MONDAY; day < MONDAY + 5; day++)
    {
      answer_on (self, day, STEADY_CHECK_NEXT_DAY_PAIN, 0, NULL);
      train (self, day, "wall-sit", CLEAN);
    }
  train (self, MONDAY + 4, "plank", CLEAN);
  chart = build (self, STEADY_CHART_LOAD, STEADY_DATE_NONE, MONDAY + 4);
  assert_whole (chart);
  g_assert_cmpuint (chart->panels->len, ==, 2);
  assert_words_at ("title", g_strdup (chart->title), "The dose is higher than at first in 1 of 2 exercises.",
                   "2 个动作中，有 1 个的训练量比最初高。");
}

static void
test_load_shakiness (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;
  const SteadyChartPoint *point;

  train (self, MONDAY, "wall-sit", RATED (5, 0, 6));
  train (self, MONDAY + 1, "wall-sit", RATED (5, 0, 6));
  train (self, MONDAY + 2, "wall-sit", RATED (5, 0, 3));
  train (self, MONDAY + 3, "wall-sit", RATED (5, 0, STEADY_UNKNOWN));
  answer_on (self, MONDAY + 4, STEADY_CHECK_VARIANT, 1, "wall-sit/thigh-40");
  train (self, MONDAY + 4, "wall-sit", RATED (5, 0, 8));

  chart = build (self, STEADY_CHART_LOAD_SHAKINESS, STEADY_DATE_NONE, MONDAY + 6);
  assert_whole (chart);
  g_assert_true (chart->over_level);
  /* Each way of doing it has levels of its own. */
  g_assert_cmpuint (chart->panels->len, ==, 2);
  assert_words_at ("panel", g_strdup (panel_at (chart, 1)->title), "Wall sit: Half way, thighs at 40°",
                   "靠墙静蹲：一半，大腿 40°");
  g_assert_cmpuint (series_at (chart, 0, 0)->points->len, ==, 2);
  point = g_ptr_array_index (series_at (chart, 0, 0)->points, 0);
  g_assert_cmpfloat (point->value, ==, 3);
  g_assert_cmpuint (point->weight, ==, 1);
  point = g_ptr_array_index (series_at (chart, 0, 0)->points, 1);
  g_assert_cmpfloat (point->value, ==, 6);
  g_assert_cmpuint (point->weight, ==, 2);
  point = g_ptr_array_index (series_at (chart, 0, 1)->points, 0);
  g_assert_cmpint (point->level, ==, 0);
  g_assert_cmpfloat (point->value, ==, 6);
}

static void
test_onset (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) one = NULL;
  g_autoptr (SteadyChart) two = NULL;

  add_set (self, MONDAY, "wall-sit", STEADY_SIDE_BOTH, 1, 30, 10);
  add_set (self, MONDAY, "wall-sit", STEADY_SIDE_BOTH, 2, 30, 15);
  add_set (self, MONDAY, "wall-sit", STEADY_SIDE_BOTH, 3, 30, STEADY_UNKNOWN);
  add_set (self, MONDAY + WEEK, "wall-sit", STEADY_SIDE_BOTH, 1, 30, 20);
  one = build (self, STEADY_CHART_SHAKE_ONSET, STEADY_DATE_NONE, MONDAY + WEEK);
  assert_whole (one);
  assert_points (series_at (one, 0, 0), "0:10 0:15 7:20");
  assert_points (series_at (one, 0, 1), "0:12.5 7:20*");
  assert_words_at ("title", g_strdup (one->title),
                   "Trembling began after 12.5 s in the week of 2 Mar, after 20 s in the week of 9 Mar.",
                   "3月2日起的一周，12.5 秒后开始颤抖；3月9日起的一周，20 秒后开始颤抖。");

  add_set (self, MONDAY, "plank", STEADY_SIDE_BOTH, 1, 30, 25);
  add_set (self, MONDAY + WEEK, "plank", STEADY_SIDE_BOTH, 1, 30, 24);
  two = build (self, STEADY_CHART_SHAKE_ONSET, STEADY_DATE_NONE, MONDAY + WEEK);
  assert_whole (two);
  assert_words_at ("title", g_strdup (two->title), "Trembling began later than at first in 1 of 2 exercises.",
                   "2 个动作中，有 1 个开始颤抖的时间比最初晚。");
}

static void
test_sides (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) one = NULL;
  g_autoptr (SteadyChart) two = NULL;

  add_set (self, MONDAY, "straight-leg-raise", STEADY_SIDE_LEFT, 1, 10, STEADY_UNKNOWN);
  add_set (self, MONDAY, "straight-leg-raise", STEADY_SIDE_RIGHT, 1, 8, STEADY_UNKNOWN);
  one = build (self, STEADY_CHART_SIDES, STEADY_DATE_NONE, MONDAY);
  assert_whole (one);
  assert_points (series_at (one, 0, 0), "0:50*");
  assert_points (series_at (one, 0, 1), "0:40*");

  add_set (self, MONDAY, "clamshell", STEADY_SIDE_RIGHT, 1, 12, STEADY_UNKNOWN);
  two = build (self, STEADY_CHART_SIDES, STEADY_DATE_NONE, MONDAY);
  assert_whole (two);
  g_assert_cmpuint (two->panels->len, ==, 2);
  assert_points (series_at (two, 1, 0), "");
  assert_words_at ("title", g_strdup (two->title),
                   "In the last week the left side held longer in some exercises, the right side in others.",
                   "最近一周，有的动作左侧保持得更久，有的动作右侧保持得更久。");
}

static void
test_knee_gap (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;

  measure_gap (self, MONDAY, STEADY_CHECK_KNEE_GAP_RELAXED, 55);
  measure_gap (self, MONDAY, STEADY_CHECK_KNEE_GAP_SQUEEZED, 20);
  measure_gap (self, MONDAY + 9, STEADY_CHECK_KNEE_GAP_RELAXED, 45);
  measure_gap (self, MONDAY + 30, STEADY_CHECK_KNEE_GAP_RELAXED, 40);
  chart = build (self, STEADY_CHART_KNEE_GAP, STEADY_DATE_NONE, MONDAY + 30);
  assert_whole (chart);
  assert_points (series_at (chart, 0, 0), "0:5.5 9:4.5 30:4");
  assert_points (series_at (chart, 0, 1), "0:2");
  assert_words_at ("title", g_strdup (chart->title), "The gap between the knees went from 5.5 to 4 cm since 2 Mar: smaller.",
                   "3月2日以来，两膝间距从 5.5 变为 4 厘米：变小了。");
}

/* Kept in centimetres, drawn and told in the unit that the person reads. */
static void
test_knee_gap_inches (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyChart) chart = NULL;
  const SteadyChartPoint *point;

  measure_gap (self, MONDAY, STEADY_CHECK_KNEE_GAP_RELAXED, 55);
  measure_gap (self, MONDAY + 9, STEADY_CHECK_KNEE_GAP_RELAXED, 45);
  measure_gap (self, MONDAY + 30, STEADY_CHECK_KNEE_GAP_RELAXED, 40);
  steady_words_set_length_unit (STEADY_LENGTH_INCHES);
  chart = build (self, STEADY_CHART_KNEE_GAP, STEADY_DATE_NONE, MONDAY + 30);
  steady_words_set_length_unit (STEADY_LENGTH_CENTIMETRES);
  assert_whole (chart);
  assert_points (series_at (chart, 0, 0), "0:2.2 9:1.8 30:1.6");
  point = g_ptr_array_index (series_at (chart, 0, 0)->points, 2);
  assert_words_at ("point", g_strdup (point->words), "1 Apr 2026, at ease: 1.6 in.", "2026年4月1日，自然站立：1.6 英寸。");
  assert_words_at ("unit", g_strdup (((SteadyChartPanel *) g_ptr_array_index (chart->panels, 0))->unit), "in", "英寸");
  assert_words_at ("title", g_strdup (chart->title), "The gap between the knees went from 2.2 to 1.6 in since 2 Mar: smaller.",
                   "3月2日以来，两膝间距从 2.2 变为 1.6 英寸：变小了。");
}

static void
test_numbers (DiaryFixture *self, gconstpointer data)
{
  const SteadyChartLocale *locale = steady_chart_source_locale ();
  const struct { double value; int decimals; const char *text; } cases[] = {
    { 4, 1, "4" }, { 4.5, 1, "4.5" }, { 0, 1, "0" }, { 4, 0, "4" }, { 0.25, 2, "0.25" }, { -2.5, 1, "−2.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = locale->number (cases[i].value, cases[i].decimals, NULL);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  assert_words_at ("day", locale->date (MONDAY, STEADY_DATE_FORM_DAY, NULL), "2 Mar", "3月2日");
  assert_words_at ("day and year", locale->date (MONDAY, STEADY_DATE_FORM_DAY_YEAR, NULL), "2 Mar 2026", "2026年3月2日");
  assert_words_at ("month", locale->date (MONDAY, STEADY_DATE_FORM_MONTH, NULL), "Mar", "3月");
  assert_words_at ("month and year", locale->date (MONDAY, STEADY_DATE_FORM_MONTH_YEAR, NULL), "Mar 2026", "2026年3月");
  assert_words_at ("year", locale->date (MONDAY, STEADY_DATE_FORM_YEAR, NULL), "2026", "2026年");
  g_assert_cmpstr (steady_chart_source_language (), ==, words_in_chinese () ? "zh-cn" : NULL);
}

#define ADD(name, test) g_test_add ("/report/charts/" name, DiaryFixture, NULL, diary_set_up, test, diary_tear_down)

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  ADD ("empty", test_empty);
  ADD ("one-day", test_one_day);
  ADD ("keeps-nothing", test_keeps_nothing);
  ADD ("range", test_range);
  ADD ("adherence", test_adherence);
  ADD ("shakiness", test_shakiness);
  ADD ("load", test_load);
  ADD ("load-of-several", test_load_of_several);
  ADD ("load-shakiness", test_load_shakiness);
  ADD ("onset", test_onset);
  ADD ("sides", test_sides);
  ADD ("knee-gap", test_knee_gap);
  ADD ("knee-gap-inches", test_knee_gap_inches);
  ADD ("numbers", test_numbers);
  return g_test_run ();
}
