#include "steady-series.h"

#include "steady-median.h"

/* One side under way. */
typedef struct
{
  GArray *seconds; /* (element-type int) */
  GArray *onsets;  /* (element-type int) */
} SideSums;

static SideSums
side_sums_new (void)
{
  return (SideSums) {
    .seconds = g_array_new (FALSE, FALSE, sizeof (int)),
    .onsets = g_array_new (FALSE, FALSE, sizeof (int)),
  };
}

static void
side_sums_add (SideSums *self, const SteadySet *set)
{
  int seconds = set->reps != STEADY_UNKNOWN ? set->reps * set->hold_s : set->hold_s;

  g_array_append_val (self->seconds, seconds);
  if (set->shake_onset_s != STEADY_UNKNOWN)
    g_array_append_val (self->onsets, set->shake_onset_s);
}

static SteadySideFigures
side_sums_finish (SideSums *self)
{
  SteadySideFigures figures = {
    .n_sets = self->seconds->len,
    .seconds_median_tenths = steady_median_tenths (self->seconds),
    .onset_median_tenths = steady_median_tenths (self->onsets),
  };

  g_array_unref (self->seconds);
  g_array_unref (self->onsets);
  return figures;
}

/* The week of the days from @first on, which all lie in it: one row where the exercise has sets by side. */
static void
append_side_week (GArray *weeks, const SteadyExercise *exercise, GPtrArray *days, guint first, guint end)
{
  SideSums left = side_sums_new ();
  SideSums right = side_sums_new ();
  SteadySideWeek week = {
    .week_start = steady_date_week_start (((const SteadyTrainedDay *) g_ptr_array_index (days, first))->date),
    .exercise = exercise,
  };

  for (guint i = first; i < end; i++)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (days, i);

      for (guint s = 0; day->exercise == exercise && s < day->sets->len; s++)
        {
          const SteadySet *set = g_ptr_array_index (day->sets, s);

          if (set->status != STEADY_STATUS_SKIPPED && set->side != STEADY_SIDE_BOTH)
            side_sums_add (set->side == STEADY_SIDE_LEFT ? &left : &right, set);
        }
    }

  week.left = side_sums_finish (&left);
  week.right = side_sums_finish (&right);
  if (week.left.n_sets + week.right.n_sets > 0)
    g_array_append_val (weeks, week);
}

GArray *
steady_side_weeks (SteadyCatalogue *catalogue, GPtrArray *trained_days)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (SteadySideWeek));
  guint end;

  g_return_val_if_fail (catalogue != NULL && trained_days != NULL, weeks);

  for (guint first = 0; first < trained_days->len; first = end)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (trained_days, first);
      SteadyDate monday = steady_date_week_start (day->date);

      for (end = first + 1; end < trained_days->len; end++)
        {
          const SteadyTrainedDay *later = g_ptr_array_index (trained_days, end);

          if (steady_date_week_start (later->date) != monday)
            break;
        }
      for (guint e = 0; e < steady_catalogue_get_n_exercises (catalogue); e++)
        if (steady_catalogue_get (catalogue, e)->two_sided)
          append_side_week (weeks, steady_catalogue_get (catalogue, e), trained_days, first, end);
    }
  return weeks;
}

GArray *
steady_rating_points (GPtrArray *trained_days)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (SteadyRatingPoint));

  g_return_val_if_fail (trained_days != NULL, points);

  for (guint i = 0; i < trained_days->len; i++)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (trained_days, i);
      g_autoptr (GArray) ratings = steady_trained_day_ratings (day);

      for (guint r = 0; r < ratings->len; r++)
        {
          SteadyRatingPoint point = {
            .date = day->date,
            .exercise = day->exercise,
            .shakiness = g_array_index (ratings, SteadyRatings, r).shakiness,
          };

          if (point.shakiness != STEADY_UNKNOWN)
            g_array_append_val (points, point);
        }
    }
  return points;
}

GArray *
steady_load_points (GPtrArray *trained_days)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (SteadyLoadPoint));

  g_return_val_if_fail (trained_days != NULL, points);

  for (guint i = 0; i < trained_days->len; i++)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (trained_days, i);
      SteadyRatings worst = steady_trained_day_worst (day);
      SteadyLoadPoint point;

      if (day->planned == NULL)
        continue;
      point = (SteadyLoadPoint) {
        .date = day->date,
        .exercise = day->exercise,
        .variant = day->planned->variant,
        .level = day->planned->level,
        .dose = day->planned->dose,
        .volume = steady_dose_volume (day->planned->dose),
        .done_sets = steady_trained_day_done_sets (day),
        .pain = worst.pain,
        .shakiness = worst.shakiness,
      };
      g_array_append_val (points, point);
    }
  return points;
}

GArray *
steady_onset_points (GPtrArray *trained_days)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (SteadyOnsetPoint));

  g_return_val_if_fail (trained_days != NULL, points);

  for (guint i = 0; i < trained_days->len; i++)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (trained_days, i);

      for (guint s = 0; s < day->sets->len; s++)
        {
          const SteadySet *set = g_ptr_array_index (day->sets, s);
          SteadyOnsetPoint point = {
            .date = day->date,
            .exercise = day->exercise,
            .side = set->side,
            .onset_s = set->shake_onset_s,
          };

          if (set->status != STEADY_STATUS_SKIPPED && set->shake_onset_s != STEADY_UNKNOWN)
            g_array_append_val (points, point);
        }
    }
  return points;
}

GArray *
steady_check_points (GPtrArray *checks,
                     SteadyCheckKind kind,
                     const char *subject,
                     SteadyDate from,
                     SteadyDate to)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (SteadyDatedValue));

  g_return_val_if_fail (checks != NULL, points);

  for (guint i = 0; i < checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (checks, i);
      SteadyDatedValue point = { .date = steady_check_get_date (check), .tenths = check->tenths };

      if (check->kind != kind || point.date < from || point.date > to)
        continue;
      if (subject != NULL && g_strcmp0 (check->subject, subject) != 0)
        continue;
      if (points->len > 0 && g_array_index (points, SteadyDatedValue, points->len - 1).date == point.date)
        g_array_set_size (points, points->len - 1);
      g_array_append_val (points, point);
    }
  return points;
}
