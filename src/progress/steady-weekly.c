#include "steady-weekly.h"

#include "steady-median.h"

/* A row under way. */
typedef struct
{
  SteadyWeek week;
  SteadyDate last_trained;
  GArray *shakiness; /* (element-type int) */
  GArray *onsets;    /* (element-type int) */
} Sums;

static Sums *
sums_new (SteadyDate week_start, const SteadyExercise *exercise)
{
  Sums *self = g_new0 (Sums, 1);

  self->week = (SteadyWeek) {
    .week_start = week_start,
    .exercise = exercise,
    .shakiness_min = STEADY_UNKNOWN,
    .shakiness_max = STEADY_UNKNOWN,
    .pain_max = STEADY_UNKNOWN,
    .best_reps = STEADY_UNKNOWN,
    .best_hold_s = STEADY_UNKNOWN,
  };
  self->last_trained = STEADY_DATE_NONE;
  self->shakiness = g_array_new (FALSE, FALSE, sizeof (int));
  self->onsets = g_array_new (FALSE, FALSE, sizeof (int));
  return self;
}

static void
sums_free (gpointer data)
{
  Sums *self = data;

  g_array_unref (self->shakiness);
  g_array_unref (self->onsets);
  g_free (self);
}

static void
add_rating (Sums *self, SteadyRatings ratings)
{
  SteadyWeek *week = &self->week;

  week->pain_max = MAX (week->pain_max, ratings.pain);
  if (ratings.shakiness == STEADY_UNKNOWN)
    return;

  g_array_append_val (self->shakiness, ratings.shakiness);
  week->shakiness_max = MAX (week->shakiness_max, ratings.shakiness);
  if (week->shakiness_min == STEADY_UNKNOWN || ratings.shakiness < week->shakiness_min)
    week->shakiness_min = ratings.shakiness;
}

static void
add_day (Sums *self, const SteadyTrainedDay *day, GArray *ratings, int done_sets)
{
  self->week.done_sets += done_sets;
  if (self->last_trained != day->date)
    self->week.days_trained++;
  self->last_trained = day->date;

  for (guint i = 0; i < ratings->len; i++)
    add_rating (self, g_array_index (ratings, SteadyRatings, i));

  for (guint i = 0; i < day->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (day->sets, i);

      if (set->status == STEADY_STATUS_SKIPPED)
        continue;
      self->week.best_reps = MAX (self->week.best_reps, set->reps);
      self->week.best_hold_s = MAX (self->week.best_hold_s, set->hold_s);
      if (set->shake_onset_s != STEADY_UNKNOWN)
        g_array_append_val (self->onsets, set->shake_onset_s);
    }
}

static SteadyWeek
finish (Sums *self)
{
  SteadyWeek week = self->week;

  week.adherence_pct = STEADY_UNKNOWN;
  if (week.planned_sets > 0)
    week.adherence_pct = 100 * MIN (week.done_sets, week.planned_sets) / week.planned_sets;
  week.n_ratings = self->shakiness->len;
  week.shakiness_median_tenths = steady_median_tenths (self->shakiness);
  week.shake_onset_median_tenths = steady_median_tenths (self->onsets);
  return week;
}

/* The whole walk: where it stands in each of the inputs, which are all in the order of dates. */
typedef struct
{
  SteadyCatalogue *catalogue;
  GPtrArray *checks;
  GArray *planned;
  GPtrArray *days;
  guint next_check;
  guint next_day;
  SteadySchedule schedule;
} Walk;

static void
advance_schedule (Walk *walk, SteadyDate date)
{
  for (; walk->next_check < walk->checks->len; walk->next_check++)
    {
      const SteadyCheck *check = g_ptr_array_index (walk->checks, walk->next_check);

      if (steady_check_get_date (check) > date)
        break;
      steady_schedule_apply (&walk->schedule, check);
    }
}

static void
add_planned (Walk *walk, GPtrArray *rows, SteadyDate date)
{
  Sums *all = g_ptr_array_index (rows, rows->len - 1);

  for (guint e = 0; e < steady_catalogue_get_n_exercises (walk->catalogue); e++)
    {
      Sums *row = g_ptr_array_index (rows, e);
      const SteadyPlannedDay *day = steady_planned_day_find (walk->planned, date, row->week.exercise);
      int sets = day != NULL ? steady_planned_day_sets (day, walk->schedule) : 0;

      row->week.planned_sets += sets;
      all->week.planned_sets += sets;
    }
}

static void
add_trained (Walk *walk, GPtrArray *rows, SteadyDate date)
{
  for (; walk->next_day < walk->days->len; walk->next_day++)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (walk->days, walk->next_day);
      g_autoptr (GArray) ratings = NULL;
      int index, done_sets;

      if (day->date != date)
        break;
      index = steady_catalogue_index_of (walk->catalogue, day->exercise->id);
      ratings = steady_trained_day_ratings (day);
      done_sets = steady_trained_day_done_sets (day);
      add_day (g_ptr_array_index (rows, (guint) index), day, ratings, done_sets);
      add_day (g_ptr_array_index (rows, rows->len - 1), day, ratings, done_sets);
    }
}

static GPtrArray *
begin_week (Walk *walk, SteadyDate week_start)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (sums_free);

  for (guint e = 0; e < steady_catalogue_get_n_exercises (walk->catalogue); e++)
    g_ptr_array_add (rows, sums_new (week_start, steady_catalogue_get (walk->catalogue, e)));
  g_ptr_array_add (rows, sums_new (week_start, NULL));
  return rows;
}

const char *
steady_week_exercise_id (const SteadyWeek *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->exercise != NULL ? self->exercise->id : STEADY_ALL_EXERCISES;
}

GArray *
steady_weekly (SteadyCatalogue *catalogue,
               const SteadyHistory *history,
               GArray *planned,
               SteadyDate from,
               SteadyDate to)
{
  GArray *weekly = g_array_new (FALSE, FALSE, sizeof (SteadyWeek));
  g_autoptr (GPtrArray) days = NULL;
  Walk walk;

  g_return_val_if_fail (catalogue != NULL && history != NULL && planned != NULL, weekly);
  g_return_val_if_fail (steady_date_is_valid (from) && steady_date_is_valid (to), weekly);

  days = steady_trained_days (catalogue, history, planned, from, to);
  walk = (Walk) {
    .catalogue = catalogue,
    .checks = history->checks,
    .planned = planned,
    .days = days,
    .schedule = steady_schedule_default (),
  };

  for (SteadyDate start = steady_date_week_start (from); start <= to; start += STEADY_DAYS_PER_WEEK)
    {
      g_autoptr (GPtrArray) rows = begin_week (&walk, start);

      for (SteadyDate date = MAX (start, from); date <= MIN (start + STEADY_DAYS_PER_WEEK - 1, to); date++)
        {
          advance_schedule (&walk, date);
          add_planned (&walk, rows, date);
          add_trained (&walk, rows, date);
        }
      for (guint i = 0; i < rows->len; i++)
        {
          SteadyWeek week = finish (g_ptr_array_index (rows, i));

          g_array_append_val (weekly, week);
        }
    }
  return weekly;
}

GArray *
steady_weekly_of (GArray *weekly, const SteadyExercise *exercise)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (SteadyWeek));

  g_return_val_if_fail (weekly != NULL, rows);

  for (guint i = 0; i < weekly->len; i++)
    if (g_array_index (weekly, SteadyWeek, i).exercise == exercise)
      g_array_append_val (rows, g_array_index (weekly, SteadyWeek, i));
  return rows;
}
