/* steady-weekly.h: the figures of each week, as the weekly file has them (CONTRACT.md, "weekly"). */
#pragma once

#include "steady-trained-day.h"

G_BEGIN_DECLS

/** The word that stands for all exercises together. */
#define STEADY_ALL_EXERCISES "all"

/**
 * SteadyWeek:
 * @week_start: the Monday of the ISO week
 * @exercise: (nullable): NULL for all exercises together
 * @planned_sets: sets × sides, over the training days of the schedule that are not away and on which the
 *   planner prescribed the exercise
 * @done_sets: sets of which at least half the target was credited, more than planned too
 * @adherence_pct: ⌊100 · min (done, planned) ÷ planned⌋ over the week; STEADY_UNKNOWN where nothing was
 *   planned
 * @days_trained: dates with at least one set that was not skipped
 * @n_ratings: how many shakiness ratings the median is made of: one for each exercise in a session
 * @shakiness_median_tenths: tenths of a point; STEADY_UNKNOWN without ratings, like all that follow
 * @pain_max: the highest pain during an exercise; next-day answers are no part of it
 * @best_reps: the most repetitions in one set, as recorded; unknown for a hold exercise
 * @best_hold_s: the longest hold in one set that was not skipped: of one repetition, or the set's one hold
 * @shake_onset_median_tenths: tenths of a second, over the sets in which trembling began
 *
 * For all exercises together each column is read as it stands: sums of sets, dates on which anything was
 * trained, the median over all ratings, the greatest of all numbers.
 */
typedef struct
{
  SteadyDate week_start;
  const SteadyExercise *exercise;
  int planned_sets;
  int done_sets;
  int adherence_pct;
  int days_trained;
  guint n_ratings;
  int shakiness_median_tenths;
  int shakiness_min;
  int shakiness_max;
  int pain_max;
  int best_reps;
  int best_hold_s;
  int shake_onset_median_tenths;
} SteadyWeek;

/** "all" where the row is for all exercises together. */
const char *steady_week_exercise_id (const SteadyWeek *self);

/**
 * steady_weekly:
 * @history: sorted, with dates assigned; all checks up to @to, since an older answer may hold the schedule
 * @planned: (element-type SteadyPlannedDay): in the order of dates, one for each date and exercise
 * @from: the first date that counts, planned or done; a week that it cuts has only the days from it on
 * @to: the last date that counts; likewise
 *
 * Returns: (transfer full) (element-type SteadyWeek): every week from @from's to @to's, without training too;
 *   in each the catalogue's exercises in their order, then all together
 */
GArray     *steady_weekly (SteadyCatalogue *catalogue, const SteadyHistory *history, GArray *planned,
                           SteadyDate from, SteadyDate to);

/** (transfer full) (element-type SteadyWeek): the rows of one exercise, or of all together for NULL. */
GArray     *steady_weekly_of (GArray *weekly, const SteadyExercise *exercise);

G_END_DECLS
