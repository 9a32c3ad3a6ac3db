#include "life.h"

static const char * const exercises[] = { SLR, CLAM, WALL, PLANK };

static gboolean
chance (GRand *rand, int percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

static int
pick (GRand *rand, const int *values, guint n)
{
  return values[g_rand_int_range (rand, 0, (gint32) n)];
}

#define PICK(rand, ...)                                                                                      \
  pick (rand, (const int[]) { __VA_ARGS__ }, sizeof ((int[]) { __VA_ARGS__ }) / sizeof (int))

static const char *
any_exercise (GRand *rand)
{
  return exercises[g_rand_int_range (rand, 0, G_N_ELEMENTS (exercises))];
}

/* Mostly clean, and often just at a threshold. */
static SteadyRatings
rate (GRand *rand, int trouble)
{
  SteadyRatings ratings = {
    .effort = PICK (rand, 5, 6, 7),
    .pain = PICK (rand, 0, 0, 1, 2),
    .shakiness = PICK (rand, 1, 3, 6),
  };

  if (chance (rand, trouble))
    ratings.effort = PICK (rand, 8, 9, 10, NONE);
  if (chance (rand, trouble))
    ratings.pain = PICK (rand, 3, 3, 4, 5, 6, 7, 8, NONE);
  if (chance (rand, trouble))
    ratings.shakiness = PICK (rand, 7, 8, 10, NONE);
  return ratings;
}

static void
train_side (Person *person, GRand *rand, int day, const char *exercise, const char *side, gboolean full,
            SteadyRatings ratings)
{
  int n_sets = full ? 5 : g_rand_int_range (rand, 1, 5);

  for (int i = 1; i <= n_sets; i++)
    {
      /* More than any prescription asks for, or some of it. */
      int reps = full ? 50 : g_rand_int_range (rand, 0, 16);
      int hold_s = full ? 300 : PICK (rand, 2, 4, 5, 10, 25, 30, 45, 60);
      SteadySet *set = person_set (person, day, exercise, side, i, reps, hold_s);

      set->ratings = ratings;
      if (!full && chance (rand, 10))
        set->status = STEADY_STATUS_SKIPPED;
      if (g_str_equal (exercise, WALL) && chance (rand, 3))
        set->variant = g_strdup ("thigh-40");
    }
}

static void
train (Person *person, GRand *rand, int day, const char *exercise, int trouble)
{
  const char * const *sides = steady_exercise_sides (steady_catalogue_find (person->catalogue, exercise));
  SteadyRatings ratings = rate (rand, trouble);
  gboolean full = !chance (rand, trouble);

  for (guint i = 0; sides[i] != NULL; i++)
    train_side (person, rand, day, exercise, sides[i], full, ratings);
}

static void
answer_next_day (Person *person, GRand *rand, int day, int trouble)
{
  int pain = chance (rand, trouble) ? PICK (rand, 2, 2, 3, 5, 6, 8) : PICK (rand, 0, 0, 1);

  if (chance (rand, 8))
    return;
  if (chance (rand, 35))
    person_answer (person, day + 1, STEADY_CHECK_NEXT_DAY_PAIN, pain, NULL);
  else
    person_next_day (person, day, day + PICK (rand, 1, 1, 1, 1, 2, 4, 9), pain);
}

static void
say_something (Person *person, GRand *rand, int day)
{
  static const char * const clearances[] = { "all", "all", SLR, CLAM, WALL, PLANK, "plank/full" };
  static const char * const conditions[] = { "pregnancy", "arthritis", "disc-herniation" };
  static const char * const variants[]
      = { "wall-sit/thigh-60", "wall-sit/thigh-40", "wall-sit/parallel", "plank/full" };

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      person_answer (person, day, STEADY_CHECK_RED_FLAG, 1, "swelling");
      break;
    case 1:
    case 2:
    case 3:
      person_answer (person, day, STEADY_CHECK_CLEARANCE, 1, clearances[g_rand_int_range (rand, 0, 7)]);
      break;
    case 4:
      person_answer (person, day, STEADY_CHECK_CONDITION, chance (rand, 60),
                     conditions[g_rand_int_range (rand, 0, 3)]);
      break;
    case 5:
      person_answer (person, day, STEADY_CHECK_USUAL_PAIN, PICK (rand, 0, 1, 2, 3, 4, 5), NULL);
      break;
    case 6:
      person_answer (person, day, STEADY_CHECK_VARIANT, 1, variants[g_rand_int_range (rand, 0, 4)]);
      break;
    default:
      if (chance (rand, 50))
        person_answer (person, day, STEADY_CHECK_SCREENING_CLEAR, chance (rand, 80), NULL);
      else
        person_answer (person, day, STEADY_CHECK_START_LEVEL, PICK (rand, 0, -1, -2), any_exercise (rand));
      break;
    }
}

static void
prescribe (Person *person, GRand *rand)
{
  int from = g_rand_int_range (rand, 1, 15);

  person_prescribe (person, any_exercise (rand), NULL,
                    (SteadyDose) { PICK (rand, 0, 2, 3, 4), PICK (rand, 8, 10, 14), PICK (rand, 5, 30, 45) },
                    chance (rand, 40), from, from + g_rand_int_range (rand, 0, 10));
}

void
life_live (Person *person, GRand *rand)
{
  const char *chosen[2] = { any_exercise (rand), any_exercise (rand) };
  int trouble = PICK (rand, 0, 4, 10, 25);
  int n_days = g_rand_int_range (rand, 3, 14);
  int day = 1;

  if (chance (rand, 60))
    person_begin_at (person, chosen[0], NULL, PICK (rand, -2, -1, 0, 1, 3));
  if (chance (rand, 8))
    prescribe (person, rand);

  for (int i = 0; i < n_days; i++)
    {
      gboolean trained = FALSE;

      if (chance (rand, 8))
        say_something (person, rand, day);
      for (guint j = 0; j < (chosen[0] == chosen[1] ? 1 : 2); j++)
        if (chance (rand, 80))
          {
            train (person, rand, day, chosen[j], trouble);
            trained = TRUE;
          }
      if (trained)
        answer_next_day (person, rand, day, trouble);
      day += chance (rand, 4) ? PICK (rand, 6, 7, 13, 14, 28, 84) : PICK (rand, 1, 1, 1, 2);
    }
}

void
life_forget (Person *person)
{
  g_ptr_array_set_size (person->history->sets, 0);
  g_ptr_array_set_size (person->history->checks, 0);
  g_ptr_array_set_size (person->history->prescriptions, 0);
  person->serial = 0;
}

SteadyDate
life_last_day (Person *person)
{
  SteadyDate last = STEADY_DATE_NONE;

  for (guint i = 0; i < person->history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (person->history->sets, i);

      if (set->status != STEADY_STATUS_SKIPPED)
        last = MAX (last, set->date);
    }
  return last;
}

void
life_shuffle (GPtrArray *rows, GRand *rand)
{
  for (guint i = rows->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer row = g_ptr_array_index (rows, i - 1);

      g_ptr_array_index (rows, i - 1) = g_ptr_array_index (rows, j);
      g_ptr_array_index (rows, j) = row;
    }
}
