#include "steady-verdict.h"

#include "steady-trend.h"

static SteadyVerdict
verdict_new (GArray *points, guint needed)
{
  SteadyVerdict verdict = {
    .code = STEADY_VERDICT_TOO_EARLY,
    .count = points->len,
    .needed = needed,
    .first = STEADY_DATE_NONE,
    .last = STEADY_DATE_NONE,
    .first_tenths = STEADY_UNKNOWN,
    .last_tenths = STEADY_UNKNOWN,
    .p = 1,
  };

  if (points->len > 0)
    {
      const SteadyDatedValue *first = &g_array_index (points, SteadyDatedValue, 0);
      const SteadyDatedValue *last = &g_array_index (points, SteadyDatedValue, points->len - 1);

      verdict.first = first->date;
      verdict.first_tenths = first->tenths;
      verdict.last = last->date;
      verdict.last_tenths = last->tenths;
    }
  return verdict;
}

/* @evidence_down, @evidence_up: how many of the two signs, 0 to 2, speak for less and for more. Signs for
 * both speak for neither. */
static SteadyVerdictCode
weigh (int evidence_down, int evidence_up)
{
  if (evidence_down > 0 && evidence_up > 0)
    return STEADY_VERDICT_NO_CLEAR_CHANGE;
  if (evidence_down > 0)
    return evidence_down == 2 ? STEADY_VERDICT_IMPROVING : STEADY_VERDICT_POSSIBLY_IMPROVING;
  if (evidence_up > 0)
    return evidence_up == 2 ? STEADY_VERDICT_WORSE : STEADY_VERDICT_POSSIBLY_WORSE;
  return STEADY_VERDICT_NO_CLEAR_CHANGE;
}

static GArray *
counted_weeks (GArray *weekly, const SteadyExercise *exercise)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (SteadyDatedValue));

  for (guint i = 0; i < weekly->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weekly, SteadyWeek, i);
      SteadyDatedValue point = { .date = week->week_start, .tenths = week->shakiness_median_tenths };

      if (week->exercise == exercise && week->n_ratings >= STEADY_VERDICT_MIN_RATINGS)
        g_array_append_val (points, point);
    }
  return points;
}

SteadyVerdict
steady_verdict_shakiness (GArray *weekly, const SteadyExercise *exercise)
{
  g_autoptr (GArray) points = NULL;
  SteadyVerdict verdict;
  SteadyChange change;
  gboolean likely;

  g_return_val_if_fail (weekly != NULL, ((SteadyVerdict) { .code = STEADY_VERDICT_TOO_EARLY }));

  points = counted_weeks (weekly, exercise);
  verdict = verdict_new (points, STEADY_VERDICT_MIN_WEEKS);
  if (verdict.count < verdict.needed)
    return verdict;

  verdict.s = steady_mann_kendall_s (points);
  verdict.p = steady_mann_kendall_p (points->len, verdict.s);
  change = steady_theil_sen_change (points);
  verdict.change_tenths = steady_change_round (change);
  likely = verdict.p <= STEADY_VERDICT_P;
  verdict.code =
      weigh ((likely && verdict.s < 0) + (steady_change_compare (change, -STEADY_VERDICT_CHANGE_TENTHS) <= 0),
             (likely && verdict.s > 0) + (steady_change_compare (change, STEADY_VERDICT_CHANGE_TENTHS) >= 0));
  return verdict;
}

SteadyVerdict
steady_verdict_knee_gap (GArray *points)
{
  SteadyVerdict verdict;
  int last, before;

  g_return_val_if_fail (points != NULL, ((SteadyVerdict) { .code = STEADY_VERDICT_TOO_EARLY }));

  verdict = verdict_new (points, STEADY_VERDICT_GAP_CHECKS);
  if (verdict.count < verdict.needed)
    return verdict;

  verdict.change_tenths = last = verdict.last_tenths - verdict.first_tenths;
  before = g_array_index (points, SteadyDatedValue, points->len - 2).tenths - verdict.first_tenths;
  if (last <= -STEADY_VERDICT_GAP_TENTHS)
    verdict.code = weigh (before <= -STEADY_VERDICT_GAP_TENTHS ? 2 : 1, 0);
  else if (last >= STEADY_VERDICT_GAP_TENTHS)
    verdict.code = weigh (0, before >= STEADY_VERDICT_GAP_TENTHS ? 2 : 1);
  else
    verdict.code = weigh (0, 0);
  return verdict;
}
