/* The virtual patients: rows that could have been recorded, and the story that each name promises. */

#include "steady-error.h"
#include "steady-ladder.h"
#include "steady-patient.h"
#include "steady-planner.h"

#define N_SEEDS 5
#define SLR "straight-leg-raise"
#define CLAM "clamshell"

/* A patient's year, and what the planner made of it. */
typedef struct
{
  SteadyCatalogue *catalogue;
  SteadyHistory *history;
  GPtrArray *decisions; /* SteadyDecisionRecord */
  SteadyDate start;
  int n_days;
} Year;

static Year
year_of (SteadyHistory *history, SteadyCatalogue *catalogue, SteadyDate start, int n_days)
{
  Year year = { catalogue, history,
                g_ptr_array_new_with_free_func ((GDestroyNotify)steady_decision_record_free), start, n_days };
  g_autoptr (SteadyPlanner) planner = steady_planner_new (catalogue);

  steady_planner_advance (planner, history, start + n_days, start + n_days, year.decisions);
  return year;
}

static Year
live (const char *name, guint32 seed, int weeks)
{
  SteadyPatientOptions options = { seed, weeks, STEADY_PATIENT_START_DEFAULT, 0 };
  SteadyCatalogue *catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  g_autoptr (GError) error = NULL;
  SteadyHistory *history = steady_patient_simulate (catalogue, name, &options, &error);

  g_assert_no_error (error);
  return year_of (history, catalogue, options.start, weeks * 7);
}

static void
year_clear (Year *year)
{
  g_ptr_array_unref (year->decisions);
  steady_history_free (year->history);
  steady_catalogue_unref (year->catalogue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Year, year_clear)

static SteadyPlan *
plan_on (const Year *year, int day)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_new (year->catalogue);

  return steady_planner_plan (planner, year->history, year->start + day);
}

static gboolean
is_advised (const Year *year, int day, SteadyAdviceCode code)
{
  g_autoptr (SteadyPlan) plan = plan_on (year, day);

  for (guint i = 0; i < plan->advice->len; i++)
    if (g_array_index (plan->advice, SteadyAdvice, i).code == code)
      return TRUE;
  return FALSE;
}

static int
level_on (const Year *year, int day, const char *exercise)
{
  g_autoptr (SteadyPlan) plan = plan_on (year, day);
  const SteadyPlanItem *item = steady_plan_find (plan, exercise);

  g_assert (item != NULL);
  return item->level;
}

static guint
count (const Year *year, SteadyDecision decision, SteadyRule rule)
{
  guint n = 0;

  for (guint i = 0; i < year->decisions->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (year->decisions, i);

      n += record->decision == decision && record->rule == rule;
    }
  return n;
}

static guint
count_training_days (const Year *year, int from, int until)
{
  SteadyDate last = STEADY_DATE_NONE;
  guint n = 0;

  for (guint i = 0; i < year->history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (year->history->sets, i);

      if (set->date == last || set->date < year->start + from || set->date >= year->start + until)
        continue;
      last = set->date;
      n++;
    }
  return n;
}

/* --- rows ----------------------------------------------------------------------------------------- */

static void
check_set (const Year *year, const SteadySet *set)
{
  const SteadyExercise *exercise = steady_catalogue_find (year->catalogue, set->exercise);
  gboolean holds = exercise->kind == STEADY_EXERCISE_HOLD;

  g_assert_true (steady_id_is_valid (set->id) && steady_id_is_valid (set->session_id));
  g_assert_cmpint (set->date, ==, steady_time_date (set->started_at));
  g_assert_cmpint (set->date, >=, year->start);
  g_assert_cmpint (set->date, <, year->start + year->n_days);
  g_assert_cmpint (steady_exercise_find_variant (exercise, set->variant), >=, 0);
  g_assert_cmpint (set->side == STEADY_SIDE_BOTH, !=, exercise->two_sided);
  g_assert_cmpint (set->reps == STEADY_UNKNOWN, ==, holds);
  g_assert_cmpint (set->target_reps == STEADY_UNKNOWN, ==, holds);
  g_assert_cmpint (set->reps, <=, set->target_reps);
  g_assert_cmpint (set->hold_s, >=, 0);
  g_assert_cmpint (set->hold_s, <=, set->target_hold_s);
  g_assert_cmpint (set->duration_s, >=, 0);
  g_assert_true (set->shake_onset_s == STEADY_UNKNOWN || set->shake_onset_s <= MAX (set->duration_s, 1));
  g_assert_cmpint (steady_set_status_by_numbers (set) == STEADY_STATUS_DONE, ==,
                   set->status == STEADY_STATUS_DONE);
  g_assert_cmpint (set->ratings.effort, <=, STEADY_RATING_MAX);
  g_assert_cmpint (set->ratings.pain, <=, STEADY_RATING_MAX);
  g_assert_cmpint (set->ratings.shakiness, <=, STEADY_RATING_MAX);
}

static void
check_check (const Year *year, const SteadyCheck *check)
{
  const SteadyCheckInfo *info = steady_check_kind_info (check->kind);

  g_assert_true (steady_id_is_valid (check->id));
  g_assert_cmpint (steady_check_get_date (check), >=, year->start);
  g_assert_cmpint (check->tenths, >=, info->min_tenths);
  g_assert_cmpint (check->tenths, <=, info->max_tenths);
  if (!info->decimal)
    g_assert_cmpint (check->tenths % 10, ==, 0);
}

/* Ids once each; of one exercise in one session one rating, and each set once. */
static void
check_rows (const Year *year)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) rated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < year->history->sets->len; i++)
    {
      SteadySet *set = g_ptr_array_index (year->history->sets, i);
      g_autofree char *key = g_strjoin ("/", set->session_id, set->exercise, NULL);
      const SteadySet *other = g_hash_table_lookup (rated, key);

      check_set (year, set);
      g_assert_true (g_hash_table_add (ids, set->id));
      g_assert_true (
          g_hash_table_add (numbers, g_strdup_printf ("%s/%d/%d", key, (int) set->side, set->set_no)));
      if (other != NULL)
        g_assert_cmpmem (&other->ratings, sizeof other->ratings, &set->ratings, sizeof set->ratings);
      g_hash_table_insert (rated, g_steal_pointer (&key), set);
    }
  for (guint i = 0; i < year->history->checks->len; i++)
    {
      SteadyCheck *check = g_ptr_array_index (year->history->checks, i);

      check_check (year, check);
      g_assert_true (g_hash_table_add (ids, check->id));
    }
}

/* Every set is one that the plan of its date prescribed. */
static gboolean
check_prescribed (const SteadyPlan *plan, gpointer data)
{
  const Year *year = data;

  for (guint i = 0; i < year->history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (year->history->sets, i);
      const SteadyPlanItem *item = steady_plan_find (plan, set->exercise);

      if (set->date != plan->date)
        continue;
      g_assert (item != NULL);
      g_assert_true (item->prescribed && plan->training_day);
      g_assert_cmpint (set->set_no, <=, item->dose.sets);
      g_assert_cmpint (set->target_hold_s, ==, item->dose.hold_s);
      g_assert_cmpint (MAX (set->target_reps, 0), ==, item->dose.reps);
      g_assert_cmpstr (set->variant, ==, steady_exercise_get_variant (item->exercise, item->variant)->id);
    }
  return TRUE;
}

static void
test_rows (void)
{
  const char * const *names = steady_patient_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (Year) year = live (names[i], 7, 52);

      check_rows (&year);
      steady_planner_walk (year.catalogue, year.history, year.start, year.start + year.n_days,
                           check_prescribed, &year);
    }
}

/* The same arguments give the same rows; another seed gives others. */
static void
test_same_again (void)
{
  g_auto (Year) first = live ("knee-operation", 3, 30);
  g_auto (Year) again = live ("knee-operation", 3, 30);
  g_auto (Year) other = live ("knee-operation", 4, 30);
  guint different = 0;

  g_assert_cmpuint (first.history->sets->len, ==, again.history->sets->len);
  g_assert_cmpuint (first.history->checks->len, ==, again.history->checks->len);
  for (guint i = 0; i < first.history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (first.history->sets, i);

      g_assert_true (steady_set_equal (set, g_ptr_array_index (again.history->sets, i)));
      different += i >= other.history->sets->len
                   || ((const SteadySet *)g_ptr_array_index (other.history->sets, i))->ratings.effort
                          != set->ratings.effort;
    }
  for (guint i = 0; i < first.history->checks->len; i++)
    g_assert_true (steady_check_equal (g_ptr_array_index (first.history->checks, i),
                                       g_ptr_array_index (again.history->checks, i)));
  g_assert_cmpuint (different, >, first.history->sets->len / 4);
}

static void
test_refused (void)
{
  static const int weeks[] = { 0, -1, STEADY_PATIENT_WEEKS_MAX + 1 };
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  SteadyPatientOptions options = { 1, 4, STEADY_PATIENT_START_DEFAULT, 0 };
  g_autoptr (GError) unknown = NULL;

  g_assert_null (steady_patient_simulate (catalogue, "superman", &options, &unknown));
  g_assert_error (unknown, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
  g_assert_nonnull (g_strstr_len (unknown->message, -1, "plateau"));
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) demo = NULL;

      options.weeks = weeks[i];
      g_assert_null (steady_patient_simulate (catalogue, "plateau", &options, &error));
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
      g_assert_null (steady_patient_demo (catalogue, 1, weeks[i], STEADY_PATIENT_START_DEFAULT, 0, &demo));
      g_assert_error (demo, STEADY_ERROR, STEADY_ERROR_INVALID);
    }
}

/* --- stories --------------------------------------------------------------------------------------- */

static void
test_steady_improver (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_auto (Year) year = live ("steady-improver", seed, 52);

      g_assert_cmpint (level_on (&year, 364, SLR), ==, 21);
      g_assert_cmpuint (count (&year, STEADY_DECISION_REFER, STEADY_RULE_R1), ==, 0);
      g_assert_false (is_advised (&year, 120, STEADY_ADVICE_A2));
      g_assert_cmpuint (count_training_days (&year, 0, 364), >, 200);
    }
}

/* Each step is felt: it climbs, but with rest and step-backs, and slower. */
static void
test_sore_after_advance (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_auto (Year) sore = live ("sore-after-advance", seed, 52);
      g_auto (Year) steady = live ("steady-improver", seed, 52);

      g_assert_cmpuint (count (&sore, STEADY_DECISION_REST, STEADY_RULE_R3), >, 20);
      g_assert_cmpuint (count (&sore, STEADY_DECISION_STEP_BACK, STEADY_RULE_R3), >, 5);
      g_assert_cmpint (level_on (&sore, 84, SLR), <, level_on (&steady, 84, SLR));
    }
}

/* Level 0 is too much: the planner goes down to preparation, stays as long as needed, and comes up again. */
static void
test_weak_and_trembling (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_auto (Year) year = live ("weak-and-trembling", seed, 52);
      gboolean too_hard = FALSE;

      for (int day = 5; day < 35; day++)
        too_hard |= is_advised (&year, day, STEADY_ADVICE_A6);
      g_assert_true (too_hard);
      g_assert_cmpint (level_on (&year, 21, SLR), <, 0);
      g_assert_cmpuint (count (&year, STEADY_DECISION_STEP_BACK, STEADY_RULE_R5), >=, 4);
      g_assert_cmpuint (count (&year, STEADY_DECISION_PAUSE, STEADY_RULE_R5), ==, 0);
      g_assert_cmpint (level_on (&year, 364, SLR), >, 5);
    }
}

static void
test_three_weeks_ill (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_auto (Year) year = live ("three-weeks-ill", seed, 52);

      g_assert_cmpuint (count_training_days (&year, 63, 84), ==, 0);
      g_assert_cmpuint (count (&year, STEADY_DECISION_GAP, STEADY_RULE_G), >=, 4);
      g_assert_cmpint (level_on (&year, 84, SLR), <, level_on (&year, 63, SLR));
      g_assert_cmpint (level_on (&year, 364, SLR), ==, 21);
    }
}

/* The clamshell waits for the therapist; a swelling stops all until it was looked at. */
static void
test_knee_operation (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_auto (Year) year = live ("knee-operation", seed, 52);
      g_autoptr (SteadyPlan) locked = plan_on (&year, 55);
      g_autoptr (SteadyPlan) cleared = plan_on (&year, 57);
      g_autoptr (SteadyPlan) stopped = plan_on (&year, 99);
      g_autoptr (SteadyPlan) resumed = plan_on (&year, 108);

      g_assert_cmpint (steady_plan_find (locked, CLAM)->decision, ==, STEADY_DECISION_LOCKED);
      g_assert_true (steady_plan_find (locked, SLR)->prescribed);
      g_assert_cmpint (steady_plan_find (cleared, CLAM)->decision, !=, STEADY_DECISION_LOCKED);
      g_assert_true (stopped->stop);
      g_assert_false (resumed->stop);
      g_assert_cmpuint (count_training_days (&year, 99, 107), ==, 0);
      g_assert_cmpuint (count (&year, STEADY_DECISION_RESUME, STEADY_RULE_C), ==, 4);
    }
}

static void
test_non_adherent (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_auto (Year) year = live ("non-adherent", seed, 52);

      g_assert_cmpuint (count_training_days (&year, 0, 28), >, count_training_days (&year, 180, 208));
      g_assert_cmpuint (count_training_days (&year, 0, 364), <, 140);
      g_assert_cmpuint (count (&year, STEADY_DECISION_HOLD, STEADY_RULE_R7), >, 40);
      g_assert_cmpint (level_on (&year, 364, SLR), <, 10);
    }
}

/* Nine weeks without improvement: the advice to ask, then to see somebody; then it goes on. */
static void
test_plateau (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_auto (Year) year = live ("plateau", seed, 52);

      g_assert_true (is_advised (&year, 30, STEADY_ADVICE_A2));
      g_assert_false (is_advised (&year, 30, STEADY_ADVICE_A3));
      g_assert_true (is_advised (&year, 60, STEADY_ADVICE_A3));
      g_assert_cmpint (level_on (&year, 63, SLR), <=, 5);
      g_assert_cmpint (level_on (&year, 364, SLR), ==, 21);
      g_assert_false (is_advised (&year, 300, STEADY_ADVICE_A2));
    }
}

/* --- the demo -------------------------------------------------------------------------------------- */

static void
test_demo (void)
{
  static const int weeks[] = { 1, 4, STEADY_DEMO_WEEKS_DEFAULT };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      SteadyCatalogue *catalogue = steady_catalogue_load (NULL, steady_ladder_check);
      SteadyDate end = STEADY_PATIENT_START_DEFAULT + 200;
      SteadyDate start = end - weeks[i] * 7;
      SteadyHistory *history = steady_patient_demo (catalogue, 1, weeks[i], end, 2 * 3600, NULL);
      g_auto (Year) year = year_of (history, catalogue, start, weeks[i] * 7);

      check_rows (&year);
      steady_planner_walk (catalogue, history, start, end, check_prescribed, &year);
      g_assert_cmpint (steady_history_last_date (history), <=, end);
      g_assert_cmpint (((const SteadySet *)g_ptr_array_index (history->sets, 0))->started_at.offset_s, ==,
                       2 * 3600);
    }
}

static void
test_demo_story (void)
{
  int days = STEADY_DEMO_WEEKS_DEFAULT * 7;

  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      SteadyCatalogue *catalogue = steady_catalogue_load (NULL, steady_ladder_check);
      SteadyDate end = STEADY_PATIENT_START_DEFAULT + days;
      SteadyHistory *history = steady_patient_demo (catalogue, seed, STEADY_DEMO_WEEKS_DEFAULT, end, 0, NULL);
      g_auto (Year) year = year_of (history, catalogue, STEADY_PATIENT_START_DEFAULT, days);

      g_assert_cmpuint (count (&year, STEADY_DECISION_REST, STEADY_RULE_R3), >, 0);
      g_assert_cmpuint (count (&year, STEADY_DECISION_GAP, STEADY_RULE_G), >, 0);
      g_assert_cmpuint (count_training_days (&year, 0, days), >, 85);
      g_assert_cmpuint (count_training_days (&year, 0, days), <, 125);
      g_assert_cmpint (level_on (&year, days, SLR), >, 12);
      g_assert_false (is_advised (&year, days, STEADY_ADVICE_A2));
      g_assert_cmpint (steady_history_last_date (history), >=, end - 3);
    }
}

/* Two measurements of one morning are two: neither leg nor the squeezed gap is reckoned from the other. */
static void
test_measured_apart (void)
{
  g_auto (Year) year = live ("steady-improver", 1, 26);
  g_autoptr (GHashTable) differences = g_hash_table_new (NULL, NULL);
  int left = 0;
  int relaxed = 0;

  for (guint i = 0; i < year.history->checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (year.history->checks, i);
      int value = steady_check_get_value (check);

      if (check->kind == STEADY_CHECK_KNEE_GAP_RELAXED)
        relaxed = check->tenths;
      else if (check->kind == STEADY_CHECK_KNEE_GAP_SQUEEZED)
        g_assert_cmpint (check->tenths, <=, relaxed);
      else if (check->kind == STEADY_CHECK_ONE_LEG_STANCE && g_str_equal (check->subject, "left"))
        left = value;
      else if (check->kind == STEADY_CHECK_ONE_LEG_STANCE)
        g_hash_table_add (differences, GINT_TO_POINTER (value - left));
    }
  g_assert_cmpuint (g_hash_table_size (differences), >, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/possible", test_rows);
  g_test_add_func ("/rows/same-again", test_same_again);
  g_test_add_func ("/rows/refused", test_refused);
  g_test_add_func ("/stories/steady-improver", test_steady_improver);
  g_test_add_func ("/stories/sore-after-advance", test_sore_after_advance);
  g_test_add_func ("/stories/weak-and-trembling", test_weak_and_trembling);
  g_test_add_func ("/stories/three-weeks-ill", test_three_weeks_ill);
  g_test_add_func ("/stories/knee-operation", test_knee_operation);
  g_test_add_func ("/stories/non-adherent", test_non_adherent);
  g_test_add_func ("/stories/plateau", test_plateau);
  g_test_add_func ("/demo/rows", test_demo);
  g_test_add_func ("/demo/story", test_demo_story);
  g_test_add_func ("/patient/measured-apart", test_measured_apart);
  return g_test_run ();
}
