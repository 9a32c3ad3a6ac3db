#include "steady-trained-day.h"

#include "steady-credit.h"

#define PERMILLE 1000

static SteadyTrainedDay *
trained_day_new (SteadyDate date, const SteadyExercise *exercise, const SteadyPlannedDay *planned)
{
  SteadyTrainedDay *self = g_new0 (SteadyTrainedDay, 1);

  self->date = date;
  self->exercise = exercise;
  self->planned = planned;
  self->sets = g_ptr_array_new ();
  return self;
}

static void
trained_day_free (gpointer data)
{
  SteadyTrainedDay *self = data;

  g_ptr_array_unref (self->sets);
  g_free (self);
}

static gboolean
all_skipped (const SteadyTrainedDay *self)
{
  for (guint i = 0; i < self->sets->len; i++)
    if (((const SteadySet *) g_ptr_array_index (self->sets, i))->status != STEADY_STATUS_SKIPPED)
      return FALSE;
  return TRUE;
}

/* Appends the exercise-days of one date, whose sets are @first up to but not including @end. */
static void
append_date (GPtrArray *days,
             SteadyCatalogue *catalogue,
             GPtrArray *sets,
             guint first,
             guint end,
             GArray *planned)
{
  SteadyDate date = ((const SteadySet *) g_ptr_array_index (sets, first))->date;

  for (guint e = 0; e < steady_catalogue_get_n_exercises (catalogue); e++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, e);
      SteadyTrainedDay *day =
          trained_day_new (date, exercise, steady_planned_day_find (planned, date, exercise));

      for (guint i = first; i < end; i++)
        {
          SteadySet *set = g_ptr_array_index (sets, i);

          if (g_str_equal (set->exercise, exercise->id))
            g_ptr_array_add (day->sets, set);
        }
      if (all_skipped (day))
        trained_day_free (day);
      else
        g_ptr_array_add (days, day);
    }
}

GPtrArray *
steady_trained_days (SteadyCatalogue *catalogue,
                     const SteadyHistory *history,
                     GArray *planned,
                     SteadyDate from,
                     SteadyDate to)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (trained_day_free);
  GPtrArray *sets;
  guint end;

  g_return_val_if_fail (catalogue != NULL && history != NULL && planned != NULL, days);

  sets = history->sets;
  for (guint first = 0; first < sets->len; first = end)
    {
      SteadyDate date = ((const SteadySet *) g_ptr_array_index (sets, first))->date;

      for (end = first + 1; end < sets->len; end++)
        if (((const SteadySet *) g_ptr_array_index (sets, end))->date != date)
          break;
      if (date >= from && date <= to)
        append_date (days, catalogue, sets, first, end, planned);
    }
  return days;
}

/* How many planned sets a row stands for. */
static int
sides_of_row (const SteadyTrainedDay *self, const SteadySet *set)
{
  return set->side == STEADY_SIDE_BOTH ? steady_exercise_n_sides (self->exercise) : 1;
}

static int
credit_of_row (const SteadyTrainedDay *self, const SteadySet *set)
{
  return steady_credit_set (set, self->exercise, self->planned->variant, self->planned->dose);
}

static int
target_of_day (const SteadyTrainedDay *self)
{
  return self->planned != NULL ? steady_credit_target (self->exercise, self->planned->dose) : 0;
}

int
steady_trained_day_done_sets (const SteadyTrainedDay *self)
{
  int done = 0;
  int target;

  g_return_val_if_fail (self != NULL, 0);

  target = target_of_day (self);
  if (target <= 0)
    return 0;

  for (guint i = 0; i < self->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (self->sets, i);

      if (2 * credit_of_row (self, set) >= target)
        done += sides_of_row (self, set);
    }
  return done;
}

int
steady_trained_day_credited_permille (const SteadyTrainedDay *self)
{
  int permille = 0;
  int target;

  g_return_val_if_fail (self != NULL, 0);

  target = target_of_day (self);
  if (target <= 0)
    return 0;

  for (guint i = 0; i < self->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (self->sets, i);

      permille += PERMILLE * MIN (credit_of_row (self, set), target) / target * sides_of_row (self, set);
    }
  return permille;
}

static void
raise_ratings (SteadyRatings *ratings, SteadyRatings other)
{
  ratings->effort = MAX (ratings->effort, other.effort);
  ratings->pain = MAX (ratings->pain, other.pain);
  ratings->shakiness = MAX (ratings->shakiness, other.shakiness);
}

GArray *
steady_trained_day_ratings (const SteadyTrainedDay *self)
{
  GArray *ratings = g_array_new (FALSE, FALSE, sizeof (SteadyRatings));
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, ratings);

  for (guint i = 0; i < self->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (self->sets, i);
      guint index;

      if (g_ptr_array_find_with_equal_func (sessions, set->session_id, g_str_equal, &index))
        raise_ratings (&g_array_index (ratings, SteadyRatings, index), set->ratings);
      else
        {
          g_ptr_array_add (sessions, set->session_id);
          g_array_append_val (ratings, set->ratings);
        }
    }
  return ratings;
}

SteadyRatings
steady_trained_day_worst (const SteadyTrainedDay *self)
{
  SteadyRatings worst = { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };

  g_return_val_if_fail (self != NULL, worst);

  for (guint i = 0; i < self->sets->len; i++)
    raise_ratings (&worst, ((const SteadySet *) g_ptr_array_index (self->sets, i))->ratings);
  return worst;
}
