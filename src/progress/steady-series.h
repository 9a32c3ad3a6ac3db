/* steady-series.h: the points that the charts show, each a number with its date. */
#pragma once

#include "steady-dated-value.h"
#include "steady-trained-day.h"

G_BEGIN_DECLS

/** A dot of the shakiness chart: one rating, as it was given for an exercise in a session. */
typedef struct
{
  SteadyDate date;
  const SteadyExercise *exercise;
  int shakiness; /* 0–10 */
} SteadyRatingPoint;

/** Returns: (transfer full) (element-type SteadyRatingPoint): by date, then in the catalogue's order. */
GArray *steady_rating_points (GPtrArray *trained_days);

/**
 * SteadyLoadPoint: an exercise-day's step.
 * @variant: index of the planned variant
 * @level: of the ladder, what the planner gave that date
 * @dose: of that level
 * @volume: of the dose, a side: sets × reps × seconds, or sets × seconds
 * @done_sets: of which at least half the target was credited
 * @pain: the highest during it, 0–10, or STEADY_UNKNOWN
 * @shakiness: likewise
 */
typedef struct
{
  SteadyDate date;
  const SteadyExercise *exercise;
  guint variant;
  int level;
  SteadyDose dose;
  int volume;
  int done_sets;
  int pain;
  int shakiness;
} SteadyLoadPoint;

/** Returns: (transfer full) (element-type SteadyLoadPoint): days with a plan, by date, then catalogue. */
GArray *steady_load_points (GPtrArray *trained_days);

/** Pain from here on marks a day in the charts: PLANNER.md R4, P > 2. */
#define STEADY_PAIN_MARKED 3

/** A set in which trembling began. */
typedef struct
{
  SteadyDate date;
  const SteadyExercise *exercise;
  SteadySide side;
  int onset_s;
} SteadyOnsetPoint;

/** Returns: (transfer full) (element-type SteadyOnsetPoint): in the order done. */
GArray *steady_onset_points (GPtrArray *trained_days);

/**
 * SteadySideFigures: one side of a two-sided exercise in a week.
 * @n_sets: sets that were not skipped
 * @seconds_median_tenths: of the seconds under load in a set: repetitions × hold, or the hold; tenths of a
 *   second; STEADY_UNKNOWN without sets
 * @onset_median_tenths: seconds until trembling began, over the sets in which it did; STEADY_UNKNOWN without
 */
typedef struct
{
  guint n_sets;
  int seconds_median_tenths;
  int onset_median_tenths;
} SteadySideFigures;

typedef struct
{
  SteadyDate week_start;
  const SteadyExercise *exercise;
  SteadySideFigures left;
  SteadySideFigures right;
} SteadySideWeek;

/**
 * steady_side_weeks:
 *
 * Left against right, for each week in which a two-sided exercise was trained. A row for both sides tells
 * nothing of either and is left out, as are skipped sets.
 *
 * Returns: (transfer full) (element-type SteadySideWeek): by week, then in the catalogue's order
 */
GArray *steady_side_weeks (SteadyCatalogue *catalogue, GPtrArray *trained_days);

/**
 * steady_check_points:
 * @checks: (element-type SteadyCheck): in their order
 * @subject: (nullable): only answers with this subject
 *
 * The answers of one kind, one point a date: its last answer.
 *
 * Returns: (transfer full) (element-type SteadyDatedValue): by date
 */
GArray *steady_check_points (GPtrArray *checks, SteadyCheckKind kind, const char *subject, SteadyDate from,
                             SteadyDate to);

G_END_DECLS
