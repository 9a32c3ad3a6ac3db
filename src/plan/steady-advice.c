/* steady-advice.c: A1 to A6 (PLANNER.md, "Advice"), from a memory of bounded size. "Last n days" are those
 * less than n days before the plan's date, as everywhere in the rules. */

#include "steady-planner-private.h"

#include <string.h>

#define NO_MEDIAN (-1)

void
steady_advice_state_init (SteadyAdviceState *self)
{
  memset (self, 0, sizeof *self);
  self->first_day = self->last_day = self->last_screening = STEADY_DATE_NONE;
  self->recent = g_array_new (FALSE, FALSE, sizeof (SteadyRatedDay));
  self->first_gap = STEADY_UNKNOWN;
  for (guint i = 0; i < STEADY_IMPROVED_GAPS; i++)
    self->last_gaps[i] = STEADY_UNKNOWN;
}

void
steady_advice_state_copy (SteadyAdviceState *self, const SteadyAdviceState *from)
{
  *self = *from;
  self->recent = g_array_copy (from->recent);
}

/* --- remembering -------------------------------------------------------------------------------- */

void
steady_advice_note_screening (SteadyAdviceState *self, SteadyDate date)
{
  self->last_screening = date;
}

void
steady_advice_note_gap (SteadyAdviceState *self, int tenths)
{
  if (self->first_gap == STEADY_UNKNOWN)
    self->first_gap = tenths;
  memmove (&self->last_gaps[1], &self->last_gaps[0], sizeof self->last_gaps - sizeof self->last_gaps[0]);
  self->last_gaps[0] = tenths;
}

/* How far back any median of a later date can look. */
static int
memory_days (void)
{
  return MAX (steady_thresholds.improvement_days, 2 * steady_thresholds.pain_median_days);
}

void
steady_advice_note_day (SteadyAdviceState *self, SteadyDate date)
{
  guint old = 0;

  if (self->first_day == STEADY_DATE_NONE)
    self->first_day = date;
  self->last_day = date;

  while (old < self->recent->len
         && date - g_array_index (self->recent, SteadyRatedDay, old).date >= memory_days ())
    old++;
  g_array_remove_range (self->recent, 0, old);
}

void
steady_advice_note_ratings (SteadyAdviceState *self, SteadyDate date, SteadyRatings ratings)
{
  SteadyRatedDay rated = { date, (gint8) ratings.shakiness, (gint8) ratings.pain };

  g_array_append_val (self->recent, rated);
  if (ratings.shakiness != STEADY_UNKNOWN && date - self->first_day < steady_thresholds.improvement_days)
    self->first_shakiness[ratings.shakiness]++;
}

/* --- medians ------------------------------------------------------------------------------------ */

static guint
nth (const guint counts[STEADY_N_RATINGS], guint n)
{
  guint rating = 0;

  for (guint passed = counts[0]; passed <= n; passed += counts[rating])
    rating++;
  return rating;
}

/* Twice the median, so that it stays whole; NO_MEDIAN without ratings. */
static int
double_median (const guint counts[STEADY_N_RATINGS])
{
  guint n = 0;

  for (guint i = 0; i < STEADY_N_RATINGS; i++)
    n += counts[i];
  return n == 0 ? NO_MEDIAN : (int) (nth (counts, (n - 1) / 2) + nth (counts, n / 2));
}

static int
recent_shakiness (const SteadyAdviceState *self, SteadyDate date)
{
  guint counts[STEADY_N_RATINGS] = { 0 };

  for (guint i = 0; i < self->recent->len; i++)
    {
      const SteadyRatedDay *rated = &g_array_index (self->recent, SteadyRatedDay, i);

      if (rated->shakiness != STEADY_UNKNOWN && date - rated->date < steady_thresholds.improvement_days)
        counts[rated->shakiness]++;
    }
  return double_median (counts);
}

/* Of the exercise-days from @from to less than @until days before @date. */
static int
recent_pain (const SteadyAdviceState *self, SteadyDate date, int from, int until)
{
  guint counts[STEADY_N_RATINGS] = { 0 };

  for (guint i = 0; i < self->recent->len; i++)
    {
      const SteadyRatedDay *rated = &g_array_index (self->recent, SteadyRatedDay, i);
      int ago = date - rated->date;

      if (rated->pain != STEADY_UNKNOWN && ago >= from && ago < until)
        counts[rated->pain]++;
    }
  return double_median (counts);
}

/* --- the advice --------------------------------------------------------------------------------- */

static SteadyAdvice *
add (SteadyPlan *plan, SteadyAdviceCode code)
{
  SteadyAdvice advice = { .code = code, .reason = steady_reason_new (STEADY_DETAIL_NONE, STEADY_DATE_NONE) };

  g_array_append_val (plan->advice, advice);
  return &g_array_index (plan->advice, SteadyAdvice, plan->advice->len - 1);
}

static gboolean
knee_gap_improved (const SteadyAdviceState *self)
{
  for (guint i = 0; i < STEADY_IMPROVED_GAPS; i++)
    if (self->last_gaps[i] == STEADY_UNKNOWN
        || self->first_gap - self->last_gaps[i] < steady_thresholds.knee_gap_drop_tenths)
      return FALSE;
  return TRUE;
}

/* Whether there was something to improve, and it did not. */
static gboolean
is_unimproved (const SteadyAdviceState *self, SteadyDate date)
{
  int first = double_median (self->first_shakiness);
  int last = recent_shakiness (self, date);

  if (first != NO_MEDIAN && first < 2 * steady_thresholds.shakiness_to_improve
      && self->first_gap < steady_thresholds.knee_gap_to_improve_tenths)
    return FALSE;
  if (last != NO_MEDIAN && first - last >= 2 * steady_thresholds.shakiness_drop)
    return FALSE;
  return !knee_gap_improved (self);
}

static void
give_unimproved (const SteadyAdviceState *self, SteadyPlan *plan)
{
  int days;

  if (self->first_day == STEADY_DATE_NONE)
    return;
  days = plan->date - self->first_day;
  if (days < steady_thresholds.unimproved_ask_days || !is_unimproved (self, plan->date))
    return;
  add (plan, STEADY_ADVICE_A2)->reason.value = days;
  if (days >= steady_thresholds.unimproved_see_days)
    add (plan, STEADY_ADVICE_A3)->reason.value = days;
}

static void
give_pain (const SteadyAdviceState *self, SteadyPlan *plan)
{
  int week = steady_thresholds.pain_median_days;
  int now = recent_pain (self, plan->date, 0, week);
  int before = recent_pain (self, plan->date, week, 2 * week);
  SteadyAdvice *advice;

  if (now == NO_MEDIAN || before == NO_MEDIAN || now - before < 2 * steady_thresholds.pain_median_rise)
    return;
  advice = add (plan, STEADY_ADVICE_A4);
  advice->reason.value = now / 2;
  advice->reason.usual = before / 2;
}

/* Whether so many days passed between two dates, both known. */
static gboolean
passed (SteadyDate from, SteadyDate to, int days)
{
  return from != STEADY_DATE_NONE && to != STEADY_DATE_NONE && to - from >= days;
}

/* After a long time off the questions are asked once: an answer given in it counts. */
static void
give_screening (const SteadyAdviceState *self, SteadyPlan *plan)
{
  gboolean away = passed (self->last_day, plan->date, steady_thresholds.screening_gap_days)
                  && !passed (self->last_day, self->last_screening, steady_thresholds.screening_gap_days);
  SteadyReason *reason;

  if (!away && !passed (self->last_screening, plan->date, steady_thresholds.screening_days))
    return;
  reason = &add (plan, STEADY_ADVICE_A5)->reason;
  reason->dates[0] = self->last_day;
  reason->dates[1] = self->last_screening;
  reason->value = self->last_day != STEADY_DATE_NONE ? plan->date - self->last_day : 0;
  reason->count = self->last_screening != STEADY_DATE_NONE ? plan->date - self->last_screening : 0;
}

/* As long as the decision that said so is the one shown. One advice for all; it names the exercise where it
 * is one. */
static void
give_too_hard (const SteadyPlanner *planner, SteadyPlan *plan)
{
  const SteadyExercise *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);

      if (item->rule != STEADY_RULE_R5 || !steady_planner_state (planner, i)->too_hard)
        continue;
      found = item->exercise;
      n_found++;
    }
  if (n_found > 0)
    add (plan, STEADY_ADVICE_A6)->exercise = n_found == 1 ? found : NULL;
}

void
steady_advice_give (const SteadyPlanner *planner, SteadyPlan *plan)
{
  const SteadyAdviceState *self = &planner->advice;

  if (plan->stop)
    add (plan, STEADY_ADVICE_A1)->reason = plan->stop_reason;
  give_unimproved (self, plan);
  give_pain (self, plan);
  give_screening (self, plan);
  give_too_hard (planner, plan);
}
