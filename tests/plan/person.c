#include "person.h"

#include <stdlib.h>
#include <string.h>

#include "steady-ladder.h"

#define DAY_1 20514 /* 2026-03-02, a Monday */
#define MORNING_S (8 * 3600)
#define EVENING_S (18 * 3600)

Person *
person_new_with (SteadyCatalogue *catalogue)
{
  Person *self = g_new0 (Person, 1);

  self->catalogue = catalogue;
  self->history = steady_history_new ();
  return self;
}

Person *
person_new (void)
{
  return person_new_with (steady_catalogue_load (NULL, steady_ladder_check));
}

void
person_free (Person *self)
{
  steady_catalogue_unref (self->catalogue);
  steady_history_free (self->history);
  g_free (self);
}

SteadyDate
on_day (int day)
{
  return DAY_1 + day - 1;
}

int
day_of (SteadyDate date)
{
  return date == STEADY_DATE_NONE ? 0 : date - DAY_1 + 1;
}

static char *
next_id (Person *self)
{
  return g_strdup_printf ("row-%06u", ++self->serial);
}

static SteadyTime
time_on (Person *self, int day, int second)
{
  return (SteadyTime) { (gint64) on_day (day) * 86400 + second + (int) (self->serial % 10000), 0 };
}

SteadySet *
person_set (Person *self, int day, const char *exercise, const char *side, int set_no, int reps, int hold_s)
{
  SteadySet *set = steady_set_new ();

  set->id = next_id (self);
  set->session_id = g_strdup_printf ("session-%d", day);
  set->started_at = time_on (self, day, EVENING_S);
  set->date = on_day (day);
  set->exercise = g_strdup (exercise);
  g_assert_true (steady_side_from_string (side, &set->side));
  set->set_no = set_no;
  set->reps = reps;
  set->hold_s = hold_s;
  g_ptr_array_add (self->history->sets, set);
  return set;
}

static void
train_side (Person *self, int day, const SteadyExercise *exercise, const char *side, const char *done,
            int hold_s, SteadyRatings ratings)
{
  g_auto (GStrv) sets = g_strsplit (done, "/", -1);

  for (int i = 0; sets[i] != NULL; i++)
    {
      int amount = atoi (sets[i]);
      const char *hold = strchr (sets[i], 'x');
      SteadySet *set;

      if (exercise->kind == STEADY_EXERCISE_HOLD)
        set = person_set (self, day, exercise->id, side, i + 1, STEADY_UNKNOWN, amount);
      else
        set = person_set (self, day, exercise->id, side, i + 1, amount,
                          hold != NULL ? atoi (hold + 1) : hold_s);
      set->ratings = ratings;
      if (g_str_equal (sets[i], "-"))
        set->status = STEADY_STATUS_SKIPPED;
    }
}

static char *
full_dose (const SteadyPlanItem *item)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < item->dose.sets; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "/" : "",
                            item->dose.reps > 0 ? item->dose.reps : item->dose.hold_s);
  return g_string_free (text, FALSE);
}

void
person_train (Person *self, int day, const char *exercise, const char *done, int effort, int shakiness,
              int pain)
{
  g_autoptr (SteadyPlan) plan = person_plan (self, day);
  const SteadyPlanItem *item = steady_plan_find (plan, exercise);
  g_autofree char *all = g_str_equal (done, "full") ? full_dose (item) : g_strdup (done);
  g_auto (GStrv) by_side = g_strsplit (all, "|", -1);
  const char * const *sides = steady_exercise_sides (item->exercise);
  SteadyRatings ratings = { effort, pain, shakiness };

  for (guint i = 0; sides[i] != NULL; i++)
    train_side (self, day, item->exercise, sides[i], g_strv_length (by_side) > 1 ? by_side[i] : by_side[0],
                item->dose.hold_s, ratings);
}

SteadyCheck *
person_answer (Person *self, int day, SteadyCheckKind kind, int value, const char *subject)
{
  g_autofree char *id = next_id (self);
  SteadyCheck *check = steady_check_new (id, time_on (self, day, MORNING_S), kind, value, subject);

  g_ptr_array_add (self->history->checks, check);
  return check;
}

SteadyCheck *
person_next_day (Person *self, int day, int recorded, int pain)
{
  char subject[STEADY_DATE_TEXT_SIZE];

  return person_answer (self, recorded, STEADY_CHECK_NEXT_DAY_PAIN, pain,
                        steady_date_format (on_day (day), subject));
}

void
person_train_clean (Person *self, int day, const char *exercise)
{
  person_train (self, day, exercise, "full", 5, 2, 0);
  person_next_day (self, day, day + 1, 0);
}

SteadyPrescription *
person_prescribe (Person *self, const char *exercise, const char *variant, SteadyDose dose, gboolean ceiling,
                  int from, int until)
{
  SteadyPrescription *prescription = steady_prescription_new ();

  prescription->id = next_id (self);
  prescription->exercise = g_strdup (exercise);
  prescription->variant = g_strdup (variant);
  prescription->dose = dose;
  prescription->ceiling = ceiling;
  prescription->valid_from = on_day (from);
  prescription->valid_until = until == 0 ? STEADY_DATE_NONE : on_day (until);
  prescription->read_order = self->serial;
  g_ptr_array_add (self->history->prescriptions, prescription);
  return prescription;
}

/* A fixed dose that ended long ago leaves the ladder at its level. */
void
person_begin_at (Person *self, const char *exercise, const char *variant, int level)
{
  g_autoptr (SteadyLadder) ladder
      = steady_ladder_new (steady_catalogue_find (self->catalogue, exercise), NULL);

  person_prescribe (self, exercise, variant, steady_ladder_get_dose (ladder, level), FALSE, -500, -500);
}

SteadyHistory *
person_history (Person *self)
{
  steady_history_sort (self->history);
  return self->history;
}

SteadyPlan *
person_plan (Person *self, int day)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_new (self->catalogue);

  return steady_planner_plan (planner, person_history (self), on_day (day));
}

GPtrArray *
person_decisions (Person *self, int day)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_new (self->catalogue);
  GPtrArray *decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_record_free);

  steady_planner_advance (planner, person_history (self), on_day (day), on_day (day), decisions);
  return decisions;
}

static char *
describe (const SteadyPlanItem *item)
{
  const char *rule = steady_rule_to_string (item->rule);
  const char *variant = steady_exercise_get_variant (item->exercise, item->variant)->id;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s L%d %s from ", steady_decision_to_string (item->decision),
                          *rule != '\0' ? rule : "-", item->level, variant);
  if (item->earliest == STEADY_DATE_NONE)
    g_string_append_c (text, '-');
  else
    g_string_append_printf (text, "%d", day_of (item->earliest));
  if (item->offer >= 0)
    g_string_append_printf (text, " offer %s",
                            steady_exercise_get_variant (item->exercise, (guint) item->offer)->id);
  return g_string_free (text, FALSE);
}

void
assert_item_at (const char *where, const SteadyPlan *plan, const char *exercise, const char *expected)
{
  const SteadyPlanItem *item = steady_plan_find (plan, exercise);
  g_autofree char *found = describe (item);

  if (!g_str_equal (found, expected))
    g_error ("%s: %s on day %d: expected “%s”, found “%s”", where, exercise, day_of (plan->date), expected,
             found);
}

void
assert_day_at (const char *where, Person *person, int day, const char *exercise, const char *expected)
{
  g_autoptr (SteadyPlan) plan = person_plan (person, day);

  assert_item_at (where, plan, exercise, expected);
}

void
person_run_case (gconstpointer data)
{
  const PersonCase *example = data;
  g_autoptr (Person) person = person_new ();

  person_begin_at (person, example->exercise, example->variant, example->level);
  if (example->usual != 0)
    person_answer (person, -1, STEADY_CHECK_USUAL_PAIN, example->usual, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (example->days) && example->days[i].done != NULL; i++)
    {
      const PersonDay *day = &example->days[i];
      g_autoptr (SteadyPlan) plan = NULL;

      person_train (person, day->day, example->exercise, day->done, day->effort, day->shakiness, day->pain);
      if (day->next_day != NONE)
        person_next_day (person, day->day, day->day + 1, day->next_day);
      if (day->then == NULL)
        continue;
      plan = person_plan (person, day->day + 1);
      assert_item_at (example->name, plan, example->exercise, day->then);
    }
}

void
person_add_cases (const char *group, const PersonCase *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", group, cases[i].name);

      g_test_add_data_func (path, &cases[i], person_run_case);
    }
}

void
person_live_through_a_lot (Person *person)
{
  person_answer (person, 0, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
  person_answer (person, 0, STEADY_CHECK_USUAL_PAIN, 1, NULL);
  person_answer (person, 0, STEADY_CHECK_CONDITION, 1, "disc-herniation");
  person_answer (person, 0, STEADY_CHECK_SCHEDULE, 3, "mon wed fri");
  person_answer (person, 1, STEADY_CHECK_CLEARANCE, 1, PLANK);
  person_answer (person, 1, STEADY_CHECK_CONDITION, 1, "arthritis");
  person_answer (person, 1, STEADY_CHECK_KNEE_GAP_RELAXED, 4, NULL);
  person_begin_at (person, SLR, NULL, -2);
  for (int day = 1; day <= 20; day++)
    {
      person_train (person, day, CLAM, "full", 5, day % 4, day % 3);
      person_train (person, day, PLANK, "full", day % 2 == 0 ? 9 : 6, 3, 0);
      person_next_day (person, day, day + 1, day % 2);
    }
  person_train (person, 19, SLR, "full", 9, 2, 6);
  person_answer (person, 20, STEADY_CHECK_KNEE_GAP_RELAXED, 3, NULL);
  person_answer (person, 20, STEADY_CHECK_RED_FLAG, 1, "swelling");
  person_answer (person, 21, STEADY_CHECK_USUAL_PAIN, 6, NULL);
}

char *
advice_of (const SteadyPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->advice->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            steady_advice_to_string (g_array_index (plan->advice, SteadyAdvice, i).code));
  return g_string_free (text, FALSE);
}

void
assert_same_plan (const SteadyPlan *a, const SteadyPlan *b)
{
  g_autofree char *advice_a = advice_of (a);
  g_autofree char *advice_b = advice_of (b);

  g_assert_cmpint (a->date, ==, b->date);
  g_assert_cmpint (a->training_day, ==, b->training_day);
  g_assert_cmpint (a->stop, ==, b->stop);
  g_assert_cmpint (a->stop_since, ==, b->stop_since);
  g_assert_cmpstr (a->stop_reason.word, ==, b->stop_reason.word);
  g_assert_cmpstr (advice_a, ==, advice_b);
  g_assert_cmpuint (a->items->len, ==, b->items->len);
  for (guint i = 0; i < a->items->len; i++)
    {
      const SteadyPlanItem *left = &g_array_index (a->items, SteadyPlanItem, i);
      const SteadyPlanItem *right = &g_array_index (b->items, SteadyPlanItem, i);

      g_assert_cmpmem (left, sizeof *left, right, sizeof *right);
    }
}
