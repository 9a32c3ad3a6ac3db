#include "steady-words-progress.h"

#include "person.h"
#include "words-test-utils.h"

/* Verdicts and figures as sentences. Mondays from 2 March 2026 on. */

static SteadyDate
monday (int week)
{
  return on_day (1 + 7 * (week - 1));
}

/* --- verdicts -------------------------------------------------------------------------------------------- */

/* @medians: points, one a week, ended by a negative number; @n_ratings: in each of them */
static char *
shakiness_of (const double *medians, guint n_ratings)
{
  g_autoptr (GArray) weekly = g_array_new (FALSE, TRUE, sizeof (SteadyWeek));
  SteadyVerdict verdict;
  char *text;

  for (int i = 0; medians[i] >= 0; i++)
    {
      SteadyWeek week = {
        .week_start = monday (i + 1),
        .n_ratings = n_ratings,
        .shakiness_median_tenths = (int) (medians[i] * 10),
      };

      g_array_append_val (weekly, week);
    }
  verdict = steady_verdict_shakiness (weekly, NULL);
  text = steady_words_verdict (&verdict, STEADY_MEASURE_SHAKINESS);
  assert_sentence (text);
  return text;
}

#define END -1
#define SHAKINESS(...) shakiness_of ((const double[]) { __VA_ARGS__, END }, 3)

static void
test_shakiness (void)
{
  assert_words (SHAKINESS (6, 6, 5.5, 5, 5, 4.5, 4, 3.5, 3), "Shakiness fell from 6 to 3 in nine weeks.",
                "9 周内，颤抖从 6 分降到 3 分。");
  assert_words (SHAKINESS (3, 4, 4.5, 5, 5.5, 6), "Shakiness rose from 3 to 6 in six weeks.",
                "6 周内，颤抖从 3 分升到 6 分。");
  /* A steady fall of less than two points, and a fall of two points in no steady way. */
  assert_words (SHAKINESS (5, 4.5, 4, 3.5), "Shakiness possibly fell, from 5 to 3.5 in four weeks; more weeks will tell.",
                "4 周内，颤抖可能有所减轻，从 5 分到 3.5 分；再过几周会更清楚。");
  assert_words (SHAKINESS (3.5, 4, 4.5, 5), "Shakiness possibly rose, from 3.5 to 5 in four weeks; more weeks will tell.",
                "4 周内，颤抖可能有所加重，从 3.5 分到 5 分；再过几周会更清楚。");
  assert_words (SHAKINESS (5, 5, 4, 5), "No clear change in shakiness over four weeks.", "4 周内，颤抖没有明显变化。");
}

/* An odd week at an end: the trend is said, not two values that would tell something else. */
static void
test_odd_end (void)
{
  assert_words (SHAKINESS (7, 6.5, 6, 5.5, 5, 4.5, 4, 7), "Shakiness possibly fell over eight weeks; more weeks will tell.",
                "8 周内，颤抖可能有所减轻；再过几周会更清楚。");
  assert_words (SHAKINESS (9, 6, 5.5, 5, 4.5, 4, 3.5, 3), "Shakiness fell by about 3.5 points in eight weeks.",
                "8 周内，颤抖下降了约 3.5 分。");
  assert_words (SHAKINESS (0, 3, 3.5, 4, 4.5, 5, 5.5, 6), "Shakiness rose by about 3.5 points in eight weeks.",
                "8 周内，颤抖上升了约 3.5 分。");
  assert_words (SHAKINESS (2, 4.5, 5, 5.5, 6, 6.5, 7, 2), "Shakiness possibly rose over eight weeks; more weeks will tell.",
                "8 周内，颤抖可能有所加重；再过几周会更清楚。");
}

static void
test_too_early (void)
{
  assert_words (SHAKINESS (6, 3), "Too early to say (2 of 4 weeks with enough ratings).",
                "现在判断还太早（需要 4 周有足够的评分，目前有 2 周）。");
  assert_words (SHAKINESS (END), "Too early to say (0 of 4 weeks with enough ratings).",
                "现在判断还太早（需要 4 周有足够的评分，目前有 0 周）。");
  /* Weeks with two ratings do not count. */
  assert_words (shakiness_of ((const double[]) { 6, 5, 4, 3, 2, END }, 2),
                "Too early to say (0 of 4 weeks with enough ratings).",
                "现在判断还太早（需要 4 周有足够的评分，目前有 0 周）。");
}

static char *
knee_gap_of (const int *tenths)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SteadyDatedValue));
  SteadyVerdict verdict;
  char *text;

  for (int i = 0; tenths[i] >= 0; i++)
    {
      SteadyDatedValue point = { monday (i + 1), tenths[i] };

      g_array_append_val (points, point);
    }
  verdict = steady_verdict_knee_gap (points);
  text = steady_words_verdict (&verdict, STEADY_MEASURE_KNEE_GAP);
  assert_sentence (text);
  return text;
}

#define KNEE_GAP(...) knee_gap_of ((const int[]) { __VA_ARGS__, END })

static void
test_knee_gap (void)
{
  assert_words (KNEE_GAP (45, 40), "Too early to say (2 of 3 self-checks).",
                "现在判断还太早（需要 3 次自测，目前有 2 次）。");
  assert_words (KNEE_GAP (45, 35, 30), "The gap between the knees went from 4.5 to 3 cm since 2 Mar: smaller.",
                "3月2日以来，两膝间距从 4.5 变为 3 厘米：变小了。");
  assert_words (KNEE_GAP (45, 40, 35),
                "The gap between the knees is possibly smaller: from 4.5 to 3.5 cm since 2 Mar. The next self-check will "
                "tell.",
                "3月2日以来，两膝间距可能变小：从 4.5 到 3.5 厘米。下次自测会更清楚。");
  assert_words (KNEE_GAP (45, 45, 40), "No clear change in the gap between the knees since 2 Mar.",
                "3月2日以来，两膝间距没有明显变化。");
  assert_words (KNEE_GAP (30, 35, 40),
                "The gap between the knees is possibly larger: from 3 to 4 cm since 2 Mar. The next self-check will tell.",
                "3月2日以来，两膝间距可能变大：从 3 到 4 厘米。下次自测会更清楚。");
  assert_words (KNEE_GAP (30, 40, 45), "The gap between the knees went from 3 to 4.5 cm since 2 Mar: larger.",
                "3月2日以来，两膝间距从 3 变为 4.5 厘米：变大了。");
}

static void
test_short (void)
{
  static const struct { SteadyVerdictCode code; const char *english, *chinese; } words[] = {
    { STEADY_VERDICT_TOO_EARLY, "Too early to say", "现在判断还太早" },
    { STEADY_VERDICT_IMPROVING, "Improving", "正在改善" },
    { STEADY_VERDICT_POSSIBLY_IMPROVING, "Possibly improving", "可能在改善" },
    { STEADY_VERDICT_NO_CLEAR_CHANGE, "No clear change", "没有明显变化" },
    { STEADY_VERDICT_POSSIBLY_WORSE, "Possibly worse", "可能加重" },
    { STEADY_VERDICT_WORSE, "Worse", "加重" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_words (steady_words_verdict_short (words[i].code), words[i].english, words[i].chinese);
}

/* --- adherence ---------------------------------------------------------------------------------------------- */

static char *
adherence_of (const SteadyAdherence *weeks, guint n_weeks)
{
  g_autoptr (GArray) adherence = g_array_new (FALSE, FALSE, sizeof (SteadyAdherence));
  char *text;

  g_array_append_vals (adherence, weeks, n_weeks);
  text = steady_words_adherence (adherence);
  assert_sentence (text);
  return text;
}

#define ADHERENCE(...)                                                                                                        \
  adherence_of ((const SteadyAdherence[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const SteadyAdherence[]) { __VA_ARGS__ })))
#define WEEK(week, planned, done, percent, unfinished) { monday (week), planned, done, percent, 80, unfinished }

static void
test_adherence (void)
{
  assert_words (adherence_of (NULL, 0), "No training yet.", "还没有训练记录。");
  assert_words (ADHERENCE (WEEK (1, 12, 9, 75, TRUE)), "This week so far: 9 of 12 planned sets.",
                "本周至今：计划 12 组，完成 9 组。");
  assert_words (ADHERENCE (WEEK (1, 0, 0, STEADY_UNKNOWN, TRUE)), "This week: nothing planned so far.",
                "本周：目前没有计划训练。");
  /* The present week waits; a week away is no week; more than planned in one does not make up for another. */
  assert_words (ADHERENCE (WEEK (1, 10, 20, 100, FALSE), WEEK (2, 0, 0, STEADY_UNKNOWN, FALSE), WEEK (3, 10, 5, 50, FALSE),
                           WEEK (4, 10, 0, 0, TRUE)),
                "Over two weeks, 75 % of the planned sets were done; your goal is 80 %.",
                "2 周内完成了计划组数的 75%；您的目标是 80%。");
}

static void
test_week_adherence (void)
{
  SteadyAdherence done = WEEK (1, 15, 12, 80, FALSE);
  SteadyAdherence none = WEEK (1, 0, 0, STEADY_UNKNOWN, FALSE);
  SteadyAdherence one = WEEK (1, 1, 0, 0, FALSE);

  assert_words (steady_words_week_adherence (&done), "Week of 2 Mar 2026: 12 of 15 planned sets, 80 %.",
                "2026年3月2日起的一周：计划 15 组，完成 12 组，完成率 80%。");
  assert_words (steady_words_four_weeks_adherence (&done), "Four weeks from 2 Mar 2026: 12 of 15 planned sets, 80 %.",
                "2026年3月2日起的四周：计划 15 组，完成 12 组，完成率 80%。");
  assert_words (steady_words_week_adherence (&none), "Week of 2 Mar 2026: nothing planned.", "2026年3月2日起的一周：没有计划训练。");
  assert_words (steady_words_week_adherence (&one), "Week of 2 Mar 2026: 0 of 1 planned set, 0 %.",
                "2026年3月2日起的一周：计划 1 组，完成 0 组，完成率 0%。");
}

/* --- load, trembling, sides, forecast ------------------------------------------------------------------------- */

static void
test_load (void)
{
  g_autoptr (Person) person = person_new ();
  const SteadyExercise *raise = steady_catalogue_find (person->catalogue, SLR);
  const SteadyExercise *wall = steady_catalogue_find (person->catalogue, WALL);
  SteadyLoadPoint first = { .date = on_day (3), .exercise = raise, .dose = { 3, 10, 5 } };
  SteadyLoadPoint last = { .date = on_day (60), .exercise = raise, .level = 6, .dose = { 4, 12, 5 } };
  SteadyLoadPoint shallow = { .date = on_day (3), .exercise = wall, .level = 10, .dose = { 3, 0, 60 } };
  SteadyLoadPoint deeper = { .date = on_day (60), .exercise = wall, .variant = 1, .dose = { 3, 0, 30 } };

  assert_words (steady_words_load (&first, &last), "From 3 × 10 × 5 s to 4 × 12 × 5 s in nine weeks.",
                "9 周内：原为 3 组 × 10 次 × 5 秒，现为 4 组 × 12 次 × 5 秒。");
  assert_words (steady_words_load (&first, &first), "The same dose in one week: 3 × 10 × 5 s.",
                "1 周内训练量不变：3 组 × 10 次 × 5 秒。");
  assert_words (steady_words_load (&shallow, &deeper),
                "From “Shallow, thighs at 60°” 3 × 60 s to “Half way, thighs at 40°” 3 × 30 s in nine weeks.",
                "9 周内：原为 “浅，大腿 60°” 3 组 × 60 秒，现为 “一半，大腿 40°” 3 组 × 30 秒。");
}

static char *
onset_of (const SteadyWeek *weeks, guint n_weeks)
{
  g_autoptr (GArray) weekly = g_array_new (FALSE, FALSE, sizeof (SteadyWeek));
  char *text;

  g_array_append_vals (weekly, weeks, n_weeks);
  text = steady_words_onset (weekly, NULL);
  assert_sentence (text);
  return text;
}

static void
test_onset (void)
{
  const SteadyWeek weeks[] = {
    { .week_start = monday (1), .shake_onset_median_tenths = STEADY_UNKNOWN },
    { .week_start = monday (2), .shake_onset_median_tenths = 120 },
    { .week_start = monday (3), .shake_onset_median_tenths = 185 },
    { .week_start = monday (4), .shake_onset_median_tenths = 255 },
    { .week_start = monday (5), .shake_onset_median_tenths = STEADY_UNKNOWN },
  };

  assert_words (onset_of (weeks, 1), "No beginning of trembling was recorded.", "没有记录到开始颤抖的时间。");
  assert_words (onset_of (weeks, 2), "Trembling began after 12 s in the week of 9 Mar.",
                "3月9日起的一周，12 秒后开始颤抖。");
  assert_words (onset_of (weeks, 5), "Trembling began after 12 s in the week of 9 Mar, after 25.5 s in the week of 23 Mar.",
                "3月9日起的一周，12 秒后开始颤抖；3月23日起的一周，25.5 秒后开始颤抖。");
}

static void
test_sides (void)
{
  SteadySideWeek week = { .week_start = monday (1), .left = { 3, 500, STEADY_UNKNOWN }, .right = { 3, 455, STEADY_UNKNOWN } };
  SteadySideWeek left = { .week_start = monday (1), .left = { 3, 500, 0 }, .right = { 0, STEADY_UNKNOWN, STEADY_UNKNOWN } };
  SteadySideWeek right = { .week_start = monday (1), .left = { 0, STEADY_UNKNOWN, STEADY_UNKNOWN }, .right = { 3, 450, 0 } };

  assert_words (steady_words_sides (&week), "A set in the week of 2 Mar: left 50 s, right 45.5 s.",
                "3月2日起的一周，每组：左侧 50 秒，右侧 45.5 秒。");
  assert_words (steady_words_sides (&left), "A set in the week of 2 Mar: left 50 s, right not trained.",
                "3月2日起的一周，每组：左侧 50 秒，右侧未训练。");
  assert_words (steady_words_sides (&right), "A set in the week of 2 Mar: right 45 s, left not trained.",
                "3月2日起的一周，每组：右侧 45 秒，左侧未训练。");
}

static void
test_forecast (void)
{
  g_autoptr (Person) person = person_new ();
  const SteadyExercise *raise = steady_catalogue_find (person->catalogue, SLR);
  SteadyForecast forecast = {
    .repetitions = { .level = 5, .dose = { 3, 15, 5 }, .date = on_day (30) },
    .ceiling = { .level = 21, .dose = { 4, 15, 10 }, .date = on_day (80) },
  };

  assert_words (steady_words_forecast (&forecast, raise),
                "If every training day goes well: 3 × 15 × 5 s on 31 Mar 2026, and 4 × 15 × 10 s, the top of this ladder, on "
                "20 May 2026. It may take longer, and that is fine.",
                "如果每个训练日都顺利，2026年3月31日可以做到 3 组 × 15 次 × 5 秒，2026年5月20日可以到最高一级：4 组 × 15 次 × "
                "10 秒。慢一些也没有关系。");
  forecast.repetitions.reached = TRUE;
  assert_words (steady_words_forecast (&forecast, raise),
                "If every training day goes well: 4 × 15 × 10 s, the top of this ladder, on 20 May 2026. It may take longer, "
                "and that is fine.",
                "如果每个训练日都顺利，2026年5月20日可以到最高一级：4 组 × 15 次 × 10 秒。慢一些也没有关系。");
  forecast.ceiling.date = STEADY_DATE_NONE;
  assert_words (steady_words_forecast (&forecast, raise), "The top of this ladder is still far: one step at a time.",
                "离最高一级还远，一步一步来。");
  forecast.ceiling.reached = TRUE;
  assert_words (steady_words_forecast (&forecast, raise), "You are at the top of this ladder.", "您已到达最高一级。");
}

/* --- one week, one day ------------------------------------------------------------------------------------------ */

static void
test_week_shakiness (void)
{
  SteadyWeek week = { .week_start = monday (1), .n_ratings = 5, .shakiness_median_tenths = 45, .shakiness_min = 2,
                      .shakiness_max = 7 };
  SteadyWeek one = { .week_start = monday (1), .n_ratings = 1, .shakiness_median_tenths = 40, .shakiness_min = 4,
                     .shakiness_max = 4 };
  SteadyWeek none = { .week_start = monday (1), .shakiness_median_tenths = STEADY_UNKNOWN };

  assert_words (steady_words_week_shakiness (&week), "Week of 2 Mar 2026: median 4.5, from 2 to 7, 5 ratings.",
                "2026年3月2日起的一周：中位数 4.5 分，最低 2 分，最高 7 分，共 5 次评分。");
  assert_words (steady_words_week_shakiness (&one), "Week of 2 Mar 2026: median 4, from 4 to 4, 1 rating.",
                "2026年3月2日起的一周：中位数 4 分，最低 4 分，最高 4 分，共 1 次评分。");
  assert_words (steady_words_week_shakiness (&none), "Week of 2 Mar 2026: no ratings.", "2026年3月2日起的一周：没有评分。");
}

static void
test_day_states (void)
{
  static const struct { SteadyDayKind kind; const char *english, *chinese; } kinds[] = {
    { STEADY_DAY_DONE, "Monday, 2 March: done", "3月2日星期一：已完成" },
    { STEADY_DAY_PART, "Monday, 2 March: partly done", "3月2日星期一：部分完成" },
    { STEADY_DAY_PLANNED, "Monday, 2 March: planned", "3月2日星期一：已计划" },
    { STEADY_DAY_REST, "Monday, 2 March: rest", "3月2日星期一：休息" },
    { STEADY_DAY_MISSED, "Monday, 2 March: no training", "3月2日星期一：未训练" },
    { STEADY_DAY_AWAY, "Monday, 2 March: away", "3月2日星期一：外出或生病" },
  };
  SteadyDayState today = { .date = on_day (2), .kind = STEADY_DAY_PLANNED, .today = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      SteadyDayState state = { .date = on_day (1), .kind = kinds[i].kind };

      assert_words (steady_words_day_state (&state), kinds[i].english, kinds[i].chinese);
    }
  assert_words (steady_words_day_state (&today), "Today, Tuesday, 3 March: planned", "今天，3月3日星期二：已计划");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/progress/shakiness", test_shakiness);
  g_test_add_func ("/progress/odd-end", test_odd_end);
  g_test_add_func ("/progress/too-early", test_too_early);
  g_test_add_func ("/progress/knee-gap", test_knee_gap);
  g_test_add_func ("/progress/short", test_short);
  g_test_add_func ("/progress/adherence", test_adherence);
  g_test_add_func ("/progress/week-adherence", test_week_adherence);
  g_test_add_func ("/progress/load", test_load);
  g_test_add_func ("/progress/onset", test_onset);
  g_test_add_func ("/progress/sides", test_sides);
  g_test_add_func ("/progress/forecast", test_forecast);
  g_test_add_func ("/progress/week-shakiness", test_week_shakiness);
  g_test_add_func ("/progress/day-states", test_day_states);
  return g_test_run ();
}
