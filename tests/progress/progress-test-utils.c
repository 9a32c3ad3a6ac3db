#include "progress-test-utils.h"

#define NOON_S (12 * 3600)
#define DAY_S 86400

SteadyDate
test_date (const char *text)
{
  SteadyDate date;

  g_assert_true (steady_date_parse (text, &date));
  return date;
}

static SteadyExercise *
exercise_new (const char *id, SteadyExerciseKind kind, gboolean two_sided, const char * const *variants)
{
  SteadyExercise *exercise = steady_exercise_new (id);

  exercise->kind = kind;
  exercise->two_sided = two_sided;
  for (guint i = 0; variants[i] != NULL; i++)
    {
      SteadyVariant *variant = g_new0 (SteadyVariant, 1);

      variant->id = g_strdup (variants[i]);
      g_ptr_array_add (exercise->variants, variant);
    }
  return exercise;
}

void
world_set_up (World *world)
{
  static const char * const one[] = { "standard", NULL };
  static const char * const two[] = { "high", "low", NULL };
  g_autoptr (SteadyExercise) raise = exercise_new ("raise", STEADY_EXERCISE_REPETITIONS, TRUE, one);
  g_autoptr (SteadyExercise) sit = exercise_new ("sit", STEADY_EXERCISE_HOLD, FALSE, two);

  *world = (World) { 0 };
  world->catalogue = steady_catalogue_new ();
  g_assert_true (steady_catalogue_add (world->catalogue, raise));
  g_assert_true (steady_catalogue_add (world->catalogue, sit));
  world->raise = raise;
  world->sit = sit;
  world->history = steady_history_new ();
  world->planned = g_array_new (FALSE, FALSE, sizeof (SteadyPlannedDay));
}

void
world_tear_down (World *world)
{
  g_array_unref (world->planned);
  steady_history_free (world->history);
  steady_catalogue_unref (world->catalogue);
}

void
world_plan (World *world, SteadyDate from, SteadyDate to)
{
  for (SteadyDate date = from; date <= to; date++)
    {
      SteadyPlannedDay raise = {
        .date = date, .exercise = world->raise, .level = 0, .dose = { 2, 10, 5 }, .prescribed = TRUE,
      };
      SteadyPlannedDay sit = {
        .date = date, .exercise = world->sit, .level = 0, .dose = { 3, 0, 30 }, .prescribed = TRUE,
      };

      g_array_append_val (world->planned, raise);
      g_array_append_val (world->planned, sit);
    }
}

SteadyPlannedDay *
world_planned (World *world, SteadyDate date, const SteadyExercise *exercise)
{
  for (guint i = 0; i < world->planned->len; i++)
    {
      SteadyPlannedDay *day = &g_array_index (world->planned, SteadyPlannedDay, i);

      if (day->date == date && day->exercise == exercise)
        return day;
    }
  g_assert_not_reached ();
}

static SteadySet *
add_set (World *world, SteadyDate date, const SteadyExercise *exercise, SteadySide side)
{
  SteadySet *set = steady_set_new ();

  set->id = g_strdup_printf ("set-%u", world->next_id);
  set->session_id = g_strdup_printf ("day-%d", date);
  set->started_at = (SteadyTime) { .unix_s = (gint64) date * DAY_S + NOON_S + world->next_id % 3600 };
  set->exercise = g_strdup (exercise->id);
  set->side = side;
  set->set_no = (int) world->next_id + 1;
  world->next_id++;
  g_ptr_array_add (world->history->sets, set);
  return set;
}

SteadySet *
world_raise (World *world, SteadyDate date, SteadySide side, int reps)
{
  SteadySet *set = add_set (world, date, world->raise, side);

  set->reps = reps;
  set->hold_s = 5;
  return set;
}

SteadySet *
world_sit (World *world, SteadyDate date, int hold_s)
{
  SteadySet *set = add_set (world, date, world->sit, STEADY_SIDE_BOTH);

  set->hold_s = hold_s;
  return set;
}

SteadyCheck *
world_check (World *world, SteadyDate date, SteadyCheckKind kind, int value, const char *subject)
{
  g_autofree char *id = g_strdup_printf ("check-%u", world->next_id++);
  SteadyTime time = { .unix_s = (gint64) date * DAY_S + NOON_S - 7200 + world->next_id % 3600 };
  SteadyCheck *check = steady_check_new (id, time, kind, value, subject);

  g_ptr_array_add (world->history->checks, check);
  return check;
}

void
world_settle (World *world)
{
  steady_history_assign_dates (world->history);
  steady_history_sort (world->history);
}
