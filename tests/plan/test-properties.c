/* What must hold in every history, over 100,000 random ones. */

#include "life.h"

#include "steady-ladder.h"

#define N_HISTORIES 100000
#define SEED 20260302

typedef struct
{
  Person *person;
  GRand *rand;
  GPtrArray *decisions; /* SteadyDecisionRecord, up to @last and known the day after */
  SteadyDate last;      /* the last training day */
} World;

/* --- what a day was, read straight from its rows -------------------------------------------------- */

typedef struct
{
  int effort, shakiness, pain;
  int next_day; /* known the day after the last training day */
  int usual;
} Raw;

static gboolean
is_for (const World *world, const SteadyCheck *check, SteadyDate date)
{
  GPtrArray *sets = world->person->history->sets;
  SteadyDate day = STEADY_DATE_NONE;
  char text[STEADY_DATE_TEXT_SIZE];

  if (check->subject != NULL)
    return g_str_equal (check->subject, steady_date_format (date, text));
  for (guint i = 0; i < sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (sets, i);

      if (set->status != STEADY_STATUS_SKIPPED && set->date < steady_check_get_date (check))
        day = MAX (day, set->date);
    }
  return day == date;
}

static Raw
look_at (const World *world, const char *exercise, SteadyDate date)
{
  Raw raw = { NONE, NONE, NONE, NONE, 0 };
  GPtrArray *sets = world->person->history->sets;
  GPtrArray *checks = world->person->history->checks;

  for (guint i = 0; i < sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (sets, i);

      if (set->date != date || !g_str_equal (set->exercise, exercise))
        continue;
      raw.effort = MAX (raw.effort, set->ratings.effort);
      raw.shakiness = MAX (raw.shakiness, set->ratings.shakiness);
      raw.pain = MAX (raw.pain, set->ratings.pain);
    }
  for (guint i = 0; i < checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (checks, i);
      SteadyDate recorded = steady_check_get_date (check);

      if (check->kind == STEADY_CHECK_USUAL_PAIN && recorded <= date)
        raw.usual = steady_check_get_value (check);
      if (check->kind == STEADY_CHECK_NEXT_DAY_PAIN && recorded <= world->last + 1
          && is_for (world, check, date))
        raw.next_day = MAX (raw.next_day, steady_check_get_value (check));
    }
  return raw;
}

/* None of R1 to R6, as far as ratings tell. */
static gboolean
is_calm (Raw raw)
{
  return raw.pain <= MAX (2, raw.usual) && raw.pain < 6 && raw.next_day < 6 && raw.next_day < raw.usual + 2
         && raw.effort < 8 && raw.shakiness < 7;
}

static gboolean
is_known (Raw raw)
{
  return raw.effort != NONE && raw.shakiness != NONE && raw.pain != NONE && raw.next_day != NONE;
}

/* --- the properties --------------------------------------------------------------------------------- */

/* One level up at most, in the same variant, and at most a tenth more volume from level 0 on. */
static void
small_steps (World *world)
{
  for (guint i = 0; i < world->decisions->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (world->decisions, i);
      int before = steady_dose_volume (record->dose_before);
      int after = steady_dose_volume (record->dose);

      if (record->decision != STEADY_DECISION_ADVANCE)
        {
          g_assert_cmpint (after, <=, before);
          continue;
        }
      g_assert_cmpint (record->level_after, ==, record->level_before + 1);
      g_assert_cmpstr (record->variant, ==, record->variant_before);
      if (record->level_before >= 0)
        g_assert_cmpint (after * 10, <=, before * 11);
    }
}

static gboolean
is_ordered (const World *world, const char *exercise, SteadyDate date)
{
  GPtrArray *prescriptions = world->person->history->prescriptions;

  for (guint i = 0; i < prescriptions->len; i++)
    {
      const SteadyPrescription *prescription = g_ptr_array_index (prescriptions, i);

      if (g_str_equal (prescription->exercise, exercise) && steady_prescription_covers (prescription, date))
        return TRUE;
    }
  return FALSE;
}

/* An advance: today clean, an earlier clean day, and nothing of R1 to R6 nor any other change between. */
static void
advances_are_earned (World *world)
{
  for (guint i = 0; i < world->decisions->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (world->decisions, i);
      Raw today = look_at (world, record->exercise, record->date);
      gboolean earned = FALSE;

      if (record->decision != STEADY_DECISION_ADVANCE)
        continue;
      g_assert_true (is_calm (today) && is_known (today));
      for (guint j = i; j-- > 0 && !earned;)
        {
          const SteadyDecisionRecord *earlier = g_ptr_array_index (world->decisions, j);
          Raw raw = look_at (world, earlier->exercise, earlier->date);

          /* A clearance changes nothing in the exercise, nor does time off under a professional's dose. */
          if (!g_str_equal (earlier->exercise, record->exercise) || earlier->date == record->date
              || earlier->rule == STEADY_RULE_C
              || (earlier->rule == STEADY_RULE_G && is_ordered (world, record->exercise, earlier->date)))
            continue;
          /* "Maintain" where a professional's ceiling has ended since. */
          g_assert_true (earlier->decision == STEADY_DECISION_HOLD
                         || earlier->decision == STEADY_DECISION_MAINTAIN);
          g_assert_true (is_calm (raw));
          g_assert_cmpint (earlier->level_after, ==, record->level_before);
          g_assert_cmpstr (earlier->variant, ==, record->variant_before);
          earned = is_known (raw) && earlier->reason.detail != STEADY_DETAIL_PROFESSIONAL;
        }
      g_assert_true (earned);
    }
}

static void
two_advances_a_week (World *world)
{
  for (guint i = 0; i < world->decisions->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (world->decisions, i);
      guint n = 0;

      for (guint j = 0; j <= i; j++)
        {
          const SteadyDecisionRecord *earlier = g_ptr_array_index (world->decisions, j);

          n += earlier->decision == STEADY_DECISION_ADVANCE
               && g_str_equal (earlier->exercise, record->exercise) && record->date - earlier->date < 7;
        }
      g_assert_cmpuint (n, <=, 2);
    }
}

/* The last date of a red flag, or of a decision to refer. */
static SteadyDate
last_stop (const World *world)
{
  GPtrArray *checks = world->person->history->checks;
  SteadyDate last = STEADY_DATE_NONE;

  for (guint i = 0; i < world->decisions->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (world->decisions, i);

      if (record->decision == STEADY_DECISION_REFER)
        last = record->date;
    }
  for (guint i = 0; i < checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (checks, i);

      if (check->kind == STEADY_CHECK_RED_FLAG && steady_check_get_date (check) <= world->last + 1)
        last = MAX (last, steady_check_get_date (check));
    }
  return last;
}

/* From a red flag, or from the day after a refer, until a clearance: nothing at all is prescribed. */
static void
a_stop_stops_all (World *world)
{
  SteadyDate date = world->last + 1;
  SteadyDate stopped = last_stop (world);
  gboolean cleared = FALSE;
  g_autoptr (SteadyPlan) plan = NULL;

  for (guint i = 0; i < world->person->history->checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (world->person->history->checks, i);

      cleared |= check->kind == STEADY_CHECK_CLEARANCE && steady_check_get_date (check) >= stopped;
    }
  if (stopped == STEADY_DATE_NONE || cleared)
    return;

  plan = person_plan (world->person, day_of (date));
  g_assert_true (plan->stop);
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);

      g_assert_false (item->prescribed);
      g_assert_cmpint (item->decision, ==, STEADY_DECISION_REFER);
      g_assert_cmpint (item->earliest, ==, STEADY_DATE_NONE);
    }
}

/* --- more trouble never leads to more work ------------------------------------------------------------ */

typedef enum
{
  WORSE_EFFORT,
  WORSE_SHAKINESS,
  WORSE_PAIN,
  LESS_DONE,
  WORSE_NEXT_DAY,
  N_WORSE,
} Worse;

/* Raises a rating, where there is one, or the answer; or takes one repetition or second off a set. */
static void
make_worse (World *world, Worse how)
{
  GPtrArray *sets = world->person->history->sets;
  GPtrArray *checks = world->person->history->checks;
  const SteadySet *last = g_ptr_array_index (sets, sets->len - 1);
  const char *exercise = last->exercise;
  guint chosen = sets->len - 1 - (guint) g_rand_int_range (world->rand, 0, MIN (3, (gint32) sets->len));
  int by = g_rand_int_range (world->rand, 1, 5);

  for (guint i = 0; how == WORSE_NEXT_DAY && i < checks->len; i++)
    {
      SteadyCheck *check = g_ptr_array_index (checks, i);

      if (check->kind == STEADY_CHECK_NEXT_DAY_PAIN && is_for (world, check, world->last))
        check->tenths = MIN (check->tenths + 10 * by, 100);
    }
  for (guint i = 0; i < sets->len; i++)
    {
      SteadySet *set = g_ptr_array_index (sets, i);
      int *rating = how == WORSE_EFFORT      ? &set->ratings.effort
                    : how == WORSE_SHAKINESS ? &set->ratings.shakiness
                                             : &set->ratings.pain;

      if (set->date != world->last || !g_str_equal (set->exercise, exercise) || how == WORSE_NEXT_DAY)
        continue;
      if (how == LESS_DONE && i == chosen)
        {
          set->reps = MIN (set->reps, 15) - (set->reps > 0);
          set->hold_s = MIN (set->hold_s, 60) - (set->hold_s > 0);
        }
      else if (how != LESS_DONE && *rating != NONE)
        *rating = MIN (*rating + by, 10);
    }
}

static void
no_more_after_worse (World *world)
{
  g_autoptr (SteadyPlanner) before = steady_planner_new (world->person->catalogue);
  g_autoptr (SteadyPlan) was = NULL;

  steady_planner_advance (before, person_history (world->person), world->last - 1, world->last + 1, NULL);
  was = steady_planner_plan (before, world->person->history, world->last + 1);
  for (Worse how = 0; how < N_WORSE; how++)
    {
      g_autoptr (SteadyPlan) is = NULL;

      make_worse (world, how);
      is = steady_planner_plan (before, world->person->history, world->last + 1);
      for (guint i = 0; i < is->items->len; i++)
        {
          const SteadyPlanItem *a = &g_array_index (was->items, SteadyPlanItem, i);
          const SteadyPlanItem *b = &g_array_index (is->items, SteadyPlanItem, i);

          g_assert_cmpuint (b->variant, <=, a->variant);
          if (b->variant == a->variant)
            g_assert_cmpint (b->level, <=, a->level);
          /* Nor sooner, unless a professional says so the next morning: a refer cleared goes on at once. */
          if (b->decision != STEADY_DECISION_RESUME && b->prescribed)
            g_assert_true (a->prescribed);
        }
      /* The next trouble comes on top. */
      g_clear_pointer (&was, steady_plan_unref);
      was = g_steal_pointer (&is);
    }
}

/* --- order and replay ------------------------------------------------------------------------------- */

static void
order_of_rows (World *world)
{
  int day = day_of (world->last) + 1;
  g_autoptr (SteadyPlan) before = person_plan (world->person, day);
  g_autoptr (SteadyPlan) after = NULL;

  life_shuffle (world->person->history->sets, world->rand);
  life_shuffle (world->person->history->checks, world->rand);
  life_shuffle (world->person->history->prescriptions, world->rand);
  after = person_plan (world->person, day);
  assert_same_plan (before, after);
}

static void
save_and_load (World *world, SteadyPlanner **planner)
{
  g_autoptr (GBytes) state = steady_planner_save (*planner);

  g_assert_cmpuint (g_bytes_get_size (state), <, 2048);
  steady_planner_free (*planner);
  *planner = steady_planner_load (world->person->catalogue, state);
  g_assert_nonnull (*planner);
}

/* In steps of any length, some of the states saved and taken up again. */
static void
in_steps (World *world)
{
  SteadyDate date = world->last + 1;
  g_autoptr (SteadyPlanner) planner = steady_planner_new (world->person->catalogue);
  g_autoptr (SteadyPlan) whole = person_plan (world->person, day_of (date));
  g_autoptr (SteadyPlan) stepwise = NULL;
  SteadyDate through = on_day (1);

  for (; through < date; through += g_rand_int_range (world->rand, 1, 12))
    {
      steady_planner_advance (planner, world->person->history, through, date, NULL);
      if (g_rand_int_range (world->rand, 0, 10) == 0)
        save_and_load (world, &planner);
    }
  stepwise = steady_planner_plan (planner, world->person->history, date);
  assert_same_plan (whole, stepwise);
}

static guint
count_advances (GPtrArray *decisions)
{
  guint n = 0;

  for (guint i = 0; i < decisions->len; i++)
    n += ((const SteadyDecisionRecord *)g_ptr_array_index (decisions, i))->decision
         == STEADY_DECISION_ADVANCE;
  return n;
}

/* The last two change the history. */
static void
test_all (void)
{
  World world = { person_new (), g_rand_new_with_seed (SEED), NULL, 0 };
  guint n_advances = 0;

  for (guint i = 0; i < N_HISTORIES; i++)
    {
      g_autoptr (SteadyPlanner) planner = steady_planner_new (world.person->catalogue);

      do
        {
          life_forget (world.person);
          life_live (world.person, world.rand);
          world.last = life_last_day (world.person);
        }
      while (world.last == STEADY_DATE_NONE);

      world.decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_record_free);
      steady_planner_advance (planner, person_history (world.person), world.last, world.last + 1,
                              world.decisions);
      small_steps (&world);
      advances_are_earned (&world);
      two_advances_a_week (&world);
      a_stop_stops_all (&world);
      in_steps (&world);
      order_of_rows (&world);
      no_more_after_worse (&world);
      n_advances += count_advances (world.decisions);
      g_ptr_array_unref (world.decisions);
    }
  person_free (world.person);
  g_rand_free (world.rand);

  /* The histories are worth looking at. */
  g_assert_cmpuint (n_advances, >, N_HISTORIES / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties/in-100000-histories", test_all);
  return g_test_run ();
}
