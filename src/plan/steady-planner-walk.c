/* steady-planner-walk.c: the plans of many dates in one pass, and what a changed row reaches. */

#include "steady-planner-private.h"

/* --- the walk ----------------------------------------------------------------------------------- */

/* A state from before a training day that an answer will still reach. */
typedef struct
{
  SteadyPlanner *planner;
  SteadyDate day;
} Checkpoint;

typedef struct
{
  const SteadyTimeline *timeline;
  GArray *answers; /* SteadyAnswer, by the date they are recorded */
  guint next;      /* the first of them that is not known yet */
  SteadyPlanner *planner;
  GArray *checkpoints; /* Checkpoint, by day */
} Walk;

static void
checkpoint_clear (gpointer data)
{
  Checkpoint *checkpoint = data;

  steady_planner_free (checkpoint->planner);
}

static int
compare_recorded (gconstpointer a, gconstpointer b)
{
  const SteadyAnswer *left = a;
  const SteadyAnswer *right = b;

  return (left->recorded_on > right->recorded_on) - (left->recorded_on < right->recorded_on);
}

/* Folds up to the day before @date with what is known on it; keeps a state before each day that a later
 * answer will reach. */
static void
walk_to (Walk *self, SteadyDate date)
{
  SteadyDate day = steady_timeline_day_after (self->timeline, self->planner->date);

  for (; day != STEADY_DATE_NONE && day < date; day = steady_timeline_day_after (self->timeline, day))
    {
      Checkpoint checkpoint = { NULL, day };

      if (steady_timeline_last_answer (self->timeline, day) <= date)
        continue;
      steady_planner_fold (self->planner, self->timeline, day - 1, date, NULL);
      checkpoint.planner = steady_planner_copy (self->planner);
      g_array_append_val (self->checkpoints, checkpoint);
    }
  steady_planner_fold (self->planner, self->timeline, date - 1, date, NULL);
}

/* Goes back to before a day that is folded in already. */
static void
go_back (Walk *self, SteadyDate day)
{
  guint keep = self->checkpoints->len;

  while (keep > 0 && g_array_index (self->checkpoints, Checkpoint, keep - 1).day >= day)
    keep--;
  steady_planner_free (self->planner);
  self->planner = steady_planner_copy (g_array_index (self->checkpoints, Checkpoint, keep).planner);
  g_array_set_size (self->checkpoints, keep);
}

/* Takes in the answers of @date, and undoes what was folded without them. */
static void
learn (Walk *self, SteadyDate date)
{
  SteadyDate earliest = G_MAXINT32;

  for (; self->next < self->answers->len; self->next++)
    {
      const SteadyAnswer *answer = &g_array_index (self->answers, SteadyAnswer, self->next);

      if (answer->recorded_on > date)
        break;
      earliest = MIN (earliest, answer->day);
    }
  if (earliest <= self->planner->date)
    go_back (self, earliest);
}

/* Those for a day that is folded into @planner are known to it, and the walk does not go back behind it. */
static GArray *
answers_after (const SteadyTimeline *timeline, const SteadyPlanner *planner)
{
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (SteadyAnswer));

  for (guint i = 0; i < timeline->answers->len; i++)
    if (g_array_index (timeline->answers, SteadyAnswer, i).day > planner->date)
      g_array_append_val (answers, g_array_index (timeline->answers, SteadyAnswer, i));
  g_array_sort (answers, compare_recorded);
  return answers;
}

void
steady_planner_walk_on (const SteadyPlanner *self, const SteadyHistory *history, SteadyDate from, SteadyDate to,
                        SteadyPlanVisitor visitor, gpointer data)
{
  g_autoptr (SteadyTimeline) timeline = NULL;
  gboolean go_on = TRUE;
  Walk walk = { 0 };

  g_return_if_fail (self != NULL && history != NULL && visitor != NULL && from > self->date);

  timeline = steady_timeline_new (history);
  walk.timeline = timeline;
  walk.answers = answers_after (timeline, self);
  walk.planner = steady_planner_copy (self);
  walk.checkpoints = g_array_new (FALSE, FALSE, sizeof (Checkpoint));
  g_array_set_clear_func (walk.checkpoints, checkpoint_clear);

  for (SteadyDate date = from; go_on && date <= to; date++)
    {
      SteadyPlan *plan;

      learn (&walk, date);
      walk_to (&walk, date);
      plan = steady_planner_plan_at (walk.planner, timeline, date);
      go_on = visitor (plan, data);
      steady_plan_unref (plan);
    }

  steady_planner_free (walk.planner);
  g_array_unref (walk.checkpoints);
  g_array_unref (walk.answers);
}

void
steady_planner_walk (SteadyCatalogue *catalogue, const SteadyHistory *history, SteadyDate from, SteadyDate to,
                     SteadyPlanVisitor visitor, gpointer data)
{
  g_autoptr (SteadyPlanner) planner = NULL;

  g_return_if_fail (catalogue != NULL);

  planner = steady_planner_new (catalogue);
  steady_planner_walk_on (planner, history, from, to, visitor, data);
}

/* --- what a row reaches ------------------------------------------------------------------------- */

SteadyDate
steady_planner_settled_before (const SteadyHistory *history, SteadyDate date)
{
  g_autoptr (SteadyTimeline) timeline = NULL;
  SteadyDate last;

  g_return_val_if_fail (history != NULL, STEADY_DATE_NONE);

  timeline = steady_timeline_new (history);
  last = steady_timeline_day_before (timeline, date + 1);
  if (last == STEADY_DATE_NONE || last == date
      || steady_timeline_next_day_pain (timeline, last, date) != STEADY_UNKNOWN)
    return date - 1;
  return last - 1;
}

SteadyDate
steady_planner_affected_by_check (const SteadyCheck *check, const SteadyHistory *history)
{
  g_autoptr (SteadyTimeline) timeline = NULL;

  g_return_val_if_fail (check != NULL && history != NULL, STEADY_DATE_NONE);

  switch (check->kind)
    {
    case STEADY_CHECK_NEXT_DAY_PAIN:
      timeline = steady_timeline_new (history);
      return steady_timeline_day_of_answer (timeline, check);
    case STEADY_CHECK_USUAL_PAIN:
    case STEADY_CHECK_KNEE_GAP_RELAXED:
    case STEADY_CHECK_RED_FLAG:
    case STEADY_CHECK_CONDITION:
    case STEADY_CHECK_CLEARANCE:
    case STEADY_CHECK_VARIANT:
    case STEADY_CHECK_START_LEVEL:
    case STEADY_CHECK_SCREENING_CLEAR:
    case STEADY_CHECK_SCHEDULE:
    case STEADY_CHECK_AWAY:
      return steady_check_get_date (check);
    case STEADY_CHECK_KNEE_GAP_SQUEEZED:
    case STEADY_CHECK_KNEE_SHAKINESS:
    case STEADY_CHECK_CHAIR_STAND:
    case STEADY_CHECK_ONE_LEG_STANCE:
    case STEADY_CHECK_GOAL:
    default:
      return STEADY_DATE_NONE;
    }
}

/* Whether an answer that names no date would belong to a training day on @date. */
static gboolean
takes_an_answer (const SteadyTimeline *timeline, SteadyDate date)
{
  GPtrArray *checks = timeline->history->checks;
  SteadyDate next = steady_timeline_day_after (timeline, date);

  for (guint i = steady_timeline_first_check (timeline, date + 1); i < checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (checks, i);

      if (next != STEADY_DATE_NONE && steady_check_get_date (check) > next)
        break;
      if (steady_timeline_is_undated_answer (check))
        return TRUE;
    }
  return FALSE;
}

SteadyDate
steady_planner_affected_by_set (const SteadySet *set, const SteadyHistory *history)
{
  g_autoptr (SteadyTimeline) timeline = NULL;
  SteadyDate before;

  g_return_val_if_fail (set != NULL && history != NULL, STEADY_DATE_NONE);

  timeline = steady_timeline_new (history);
  before = steady_timeline_day_before (timeline, set->date);
  return before != STEADY_DATE_NONE && takes_an_answer (timeline, set->date) ? before : set->date;
}

SteadyDate
steady_planner_affected_by_prescription (const SteadyPrescription *prescription)
{
  g_return_val_if_fail (prescription != NULL, STEADY_DATE_NONE);

  return prescription->valid_from;
}
