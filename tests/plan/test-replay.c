/* Daily use starts from kept states and replays what a new, changed or withdrawn row reaches: the plan is
 * always that of the whole history. And what was decided stays decided. */

#include "life.h"

#define N_HISTORIES 400
#define N_EDITS 60
#define SEED 97

typedef struct
{
  SteadyDate date;
  GBytes *bytes;
} Kept;

/* A diary in little: the rows it knows, and states of the fold. */
typedef struct
{
  SteadyCatalogue *catalogue;
  SteadyHistory *known;
  GArray *kept; /* Kept, by date */
  SteadyDate today;
} Diary;

static void
kept_clear (gpointer data)
{
  Kept *kept = data;

  g_bytes_unref (kept->bytes);
}

static void
forget_from (Diary *diary, SteadyDate date)
{
  guint keep = diary->kept->len;

  if (date == STEADY_DATE_NONE)
    return;
  while (keep > 0 && g_array_index (diary->kept, Kept, keep - 1).date >= date)
    keep--;
  g_array_set_size (diary->kept, keep);
}

/* The latest state kept, or the beginning. */
static SteadyPlanner *
take_up (Diary *diary)
{
  SteadyPlanner *planner;

  if (diary->kept->len == 0)
    return steady_planner_new (diary->catalogue);
  planner
      = steady_planner_load (diary->catalogue, g_array_index (diary->kept, Kept, diary->kept->len - 1).bytes);
  g_assert_nonnull (planner);
  return planner;
}

static void
keep_some (Diary *diary, GRand *rand)
{
  g_autoptr (SteadyPlanner) planner = take_up (diary);
  SteadyDate through = MAX (steady_planner_get_date (planner), on_day (0));

  for (int i = 0; i < 4; i++)
    {
      Kept kept;

      through += g_rand_int_range (rand, 1, 4);
      if (through >= diary->today)
        return;
      steady_planner_advance (planner, diary->known, through, diary->today, NULL);
      kept = (Kept) { through, steady_planner_save (planner) };
      g_array_append_val (diary->kept, kept);
    }
}

static void
assert_plan_of_all (Diary *diary)
{
  g_autoptr (SteadyPlanner) begin = steady_planner_new (diary->catalogue);
  g_autoptr (SteadyPlanner) kept = take_up (diary);
  g_autoptr (SteadyPlan) expected = steady_planner_plan (begin, diary->known, diary->today);
  g_autoptr (SteadyPlan) found = steady_planner_plan (kept, diary->known, diary->today);

  assert_same_plan (expected, found);
}

/* Moves one random row from one history to the other; returns the first date that it changes. */
static SteadyDate
move_row (SteadyHistory *from, SteadyHistory *to, GRand *rand, const SteadyHistory *known)
{
  guint n = from->sets->len + from->checks->len + from->prescriptions->len;
  guint index = (guint) g_rand_int_range (rand, 0, (gint32) n);

  if (index < from->sets->len)
    {
      g_ptr_array_add (to->sets, g_ptr_array_steal_index (from->sets, index));
      steady_history_sort (from);
      return steady_planner_affected_by_set (g_ptr_array_index (to->sets, to->sets->len - 1), known);
    }
  index -= from->sets->len;
  if (index < from->checks->len)
    {
      SteadyCheck *check = g_ptr_array_steal_index (from->checks, index);
      SteadyDate affected = steady_planner_affected_by_check (check, known);

      g_ptr_array_add (to->checks, check);
      return affected;
    }
  index -= from->checks->len;
  g_ptr_array_add (to->prescriptions, g_ptr_array_steal_index (from->prescriptions, index));
  return steady_planner_affected_by_prescription (
      g_ptr_array_index (to->prescriptions, to->prescriptions->len - 1));
}

/* Rows come and go in any order, as with back-dated entries, imports and withdrawn answers. */
static void
test_random_edits (void)
{
  g_autoptr (Person) person = person_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_HISTORIES; i++)
    {
      g_autoptr (SteadyHistory) known = steady_history_new ();
      Diary diary = { person->catalogue, known, g_array_new (FALSE, FALSE, sizeof (Kept)), 0 };

      g_array_set_clear_func (diary.kept, kept_clear);
      life_forget (person);
      life_live (person, rand);
      diary.today = steady_history_last_date (person_history (person)) + 1;
      for (guint j = 0; j < N_EDITS; j++)
        {
          gboolean comes = g_rand_int_range (rand, 0, 4) > 0;
          SteadyHistory *from = comes ? person->history : known;
          SteadyHistory *to = comes ? known : person->history;

          if (from->sets->len + from->checks->len + from->prescriptions->len == 0)
            continue;
          forget_from (&diary, move_row (from, to, rand, known));
          steady_history_sort (known);
          assert_plan_of_all (&diary);
          keep_some (&diary, rand);
        }
      g_array_unref (diary.kept);
    }
}

/* A kept state wins over what the rules of today would make of the days before it: here it comes from days
 * that were better than those now on record, as if an earlier version had judged them more kindly. */
static void
test_decided_stays_decided (void)
{
  g_autoptr (Person) kinder = person_new ();
  g_autoptr (Person) person = person_new ();
  g_autoptr (SteadyPlanner) planner = steady_planner_new (kinder->catalogue);
  g_autoptr (SteadyPlanner) loaded = NULL;
  g_autoptr (GBytes) state = NULL;
  g_autoptr (GPtrArray) decisions
      = g_ptr_array_new_with_free_func ((GDestroyNotify)steady_decision_record_free);
  g_autoptr (SteadyPlan) plan = NULL;

  for (int day = 1; day <= 4; day++)
    {
      person_train_clean (kinder, day, SLR);
      person_train (person, day, SLR, "full", 8, 2, 0);
      person_next_day (person, day, day + 1, 0);
    }
  steady_planner_advance (planner, person_history (kinder), on_day (4), on_day (5), NULL);
  state = steady_planner_save (planner);
  loaded = steady_planner_load (person->catalogue, state);
  g_assert_nonnull (loaded);

  assert_day (person, 5, SLR, "hold R6 L0 standard from 5");
  for (int day = 5; day <= 6; day++)
    for (int i = 1; i <= 3; i++)
      person_set (person, day, SLR, "both", i, 12, 5)->ratings = (SteadyRatings) { 5, 0, 2 };
  person_next_day (person, 5, 6, 0);
  steady_planner_advance (loaded, person_history (person), on_day (5), on_day (6), decisions);
  plan = steady_planner_plan (loaded, person->history, on_day (6));
  assert_item (plan, SLR, "hold R8 L2 standard from 6");
  g_assert_cmpuint (decisions->len, ==, 1);
  g_assert_cmpint (((const SteadyDecisionRecord *) g_ptr_array_index (decisions, 0))->level_before, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/replay/random-edits", test_random_edits);
  g_test_add_func ("/replay/decided-stays-decided", test_decided_stays_decided);
  return g_test_run ();
}
