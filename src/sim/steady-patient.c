#include "steady-patient.h"

#include "steady-body.h"
#include "steady-error.h"
#include "steady-planner.h"
#include "steady-schedule.h"

#define DAY_S 86400
#define MORNING_S (7 * 3600)
#define EVENING_S (18 * 3600)
#define MINUTE_S 60
/* From one answer, or one exercise, to the next. */
#define PAUSE_S 40
#define WEEK 7
#define HABIT_DAYS (12 * WEEK)

/* A patient on the way through the weeks. */
typedef struct
{
  SteadyCatalogue *catalogue;
  const SteadyTraits *traits;
  const SteadyPatientOptions *options;
  SteadyBody *body;
  SteadyHistory *history;
  SteadyPlanner *planner; /* through what is settled */
  SteadyDate date;
  int second; /* of the day, ever later */
  guint n_rows;
  SteadyDate last_training;
} Walk;

/* --- rows --------------------------------------------------------------------------------------- */

static char *
row_id (Walk *self, const char *what)
{
  return g_strdup_printf ("%s-%u-%s-%05u", self->traits->name, self->options->seed, what, ++self->n_rows);
}

static SteadyTime
time_now (const Walk *self)
{
  return (SteadyTime) { (gint64) self->date * DAY_S + self->second - self->options->offset_s,
                       self->options->offset_s };
}

static SteadyCheck *
answer (Walk *self, SteadyCheckKind kind, int value, const char *subject)
{
  g_autofree char *id = row_id (self, "check");
  SteadyCheck *check = steady_check_new (id, time_now (self), kind, value, subject);

  self->second += PAUSE_S;
  g_ptr_array_add (self->history->checks, check);
  return check;
}

static SteadyPlan *
plan_today (Walk *self)
{
  return steady_planner_plan (self->planner, self->history, self->date);
}

/* --- mornings ----------------------------------------------------------------------------------- */

static void
introduce (Walk *self)
{
  answer (self, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
  answer (self, STEADY_CHECK_USUAL_PAIN, self->traits->usual_pain, NULL);
  answer (self, STEADY_CHECK_SCHEDULE, self->traits->n_weekdays, self->traits->weekdays);
}

static void
live_events (Walk *self)
{
  for (int i = 0; i < self->traits->n_events; i++)
    {
      const SteadyEvent *event = &self->traits->events[i];

      if (event->day == self->body->day)
        answer (self, event->kind, event->value, event->subject);
    }
}

static void
answer_for_yesterday (Walk *self)
{
  char yesterday[STEADY_DATE_TEXT_SIZE];
  int pain;

  if (self->last_training == STEADY_DATE_NONE || self->last_training != self->date - 1)
    return;
  pain = steady_body_next_day_pain (self->body);
  if (steady_body_happens (self->body, self->traits->answers))
    answer (self, STEADY_CHECK_NEXT_DAY_PAIN, pain, steady_date_format (self->last_training, yesterday));
}

/* Not while away: nobody takes the tape along. */
static void
check_oneself (Walk *self)
{
  int gap = steady_body_knee_gap (self->body);
  int shakiness = steady_body_knee_shakiness (self->body);
  int chair_stand = steady_body_chair_stand (self->body);
  int stance = 8 + chair_stand + steady_body_between (self->body, -2, 2);
  /* Each is measured for itself, and no tape is read to the millimetre. */
  int other_stance = stance + 1 + steady_body_aside (self->body, 1, -3, 3);
  int squeezed = gap * 2 / 5 + steady_body_aside (self->body, 2, -3, 3);

  if (self->body->day % WEEK != 0 || steady_schedule_on (self->history->checks, self->date).away)
    return;
  answer (self, STEADY_CHECK_KNEE_GAP_RELAXED, 0, NULL)->tenths = gap;
  answer (self, STEADY_CHECK_KNEE_GAP_SQUEEZED, 0, NULL)->tenths = CLAMP (squeezed, 0, gap);
  answer (self, STEADY_CHECK_KNEE_SHAKINESS, shakiness, NULL);
  answer (self, STEADY_CHECK_CHAIR_STAND, MAX (chair_stand, 0), NULL);
  answer (self, STEADY_CHECK_ONE_LEG_STANCE, stance, "left");
  answer (self, STEADY_CHECK_ONE_LEG_STANCE, other_stance, "right");
}

/* A professional has looked at it: what was stopped or paused long enough goes on. */
static void
see_a_professional (Walk *self, const SteadyPlan *plan)
{
  int days = self->traits->clearance_days;

  if (plan->stop && self->date - plan->stop_since >= days)
    {
      answer (self, STEADY_CHECK_CLEARANCE, 1, "all");
      return;
    }
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);

      if (item->decision == STEADY_DECISION_PAUSE && self->date - item->decided_on >= days)
        answer (self, STEADY_CHECK_CLEARANCE, 1, item->exercise->id);
    }
}

static void
answer_screening (Walk *self, const SteadyPlan *plan)
{
  for (guint i = 0; i < plan->advice->len; i++)
    if (g_array_index (plan->advice, SteadyAdvice, i).code == STEADY_ADVICE_A5 && plan->training_day)
      answer (self, STEADY_CHECK_SCREENING_CLEAR, 1, NULL);
}

static void
accept_offers (Walk *self, const SteadyPlan *plan)
{
  for (guint i = 0; self->traits->accepts && i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);
      g_autofree char *subject = NULL;

      if (item->offer < 0 || item->decision != STEADY_DECISION_MAINTAIN)
        continue;
      subject = g_strdup_printf ("%s/%s", item->exercise->id,
                                 steady_exercise_get_variant (item->exercise, (guint) item->offer)->id);
      answer (self, STEADY_CHECK_VARIANT, 1, subject);
    }
}

/* --- evenings ----------------------------------------------------------------------------------- */

static void
do_set (Walk *self, const SteadyPlanItem *item, guint index, const char *session, const char *side, int nth,
        SteadyRatings ratings)
{
  int shakiness = MAX (ratings.shakiness, 0);
  SteadyEffort effort
      = steady_body_do (self->body, item->exercise, index, item->level, item->dose, nth, shakiness);
  SteadySet *set = steady_set_new ();

  set->id = row_id (self, "set");
  set->session_id = g_strdup (session);
  set->started_at = time_now (self);
  set->date = self->date;
  set->exercise = g_strdup (item->exercise->id);
  set->variant = g_strdup (steady_exercise_get_variant (item->exercise, item->variant)->id);
  steady_side_from_string (side, &set->side);
  set->set_no = nth + 1;
  if (item->dose.reps > 0)
    set->target_reps = item->dose.reps;
  set->target_hold_s = item->dose.hold_s;
  set->reps = effort.reps;
  set->hold_s = effort.hold_s;
  set->duration_s = effort.duration_s;
  set->shake_onset_s = effort.shake_onset_s;
  set->status = effort.status;
  set->ratings = ratings;
  g_ptr_array_add (self->history->sets, set);
  self->second += effort.duration_s + item->exercise->tempo.rest_s;
}

static void
do_exercise (Walk *self, const SteadyPlanItem *item, guint index, const char *session)
{
  const char * const *sides = steady_exercise_sides (item->exercise);
  gboolean after_advance = item->decision == STEADY_DECISION_ADVANCE;
  SteadyRatings ratings;

  steady_body_begin (self->body, index, item->variant, self->date);
  ratings = steady_body_rate (self->body, index, item->level);
  self->second += item->exercise->tempo.ready_s;
  for (int nth = 0; nth < item->dose.sets; nth++)
    for (guint i = 0; sides[i] != NULL; i++)
      do_set (self, item, index, session, sides[i], nth, ratings);
  steady_body_end (self->body, index, self->date, after_advance);
  self->second += PAUSE_S;
}

static gboolean
is_in_the_mood (Walk *self)
{
  const SteadyTraits *traits = self->traits;
  int chance = traits->attends
               + (traits->attends_later - traits->attends) * MIN (self->body->day, HABIT_DAYS) / HABIT_DAYS;

  return steady_body_happens (self->body, chance);
}

static void
train (Walk *self, const SteadyPlan *plan)
{
  g_autofree char *session = NULL;
  gboolean trained = FALSE;

  if (!is_in_the_mood (self) || !plan->training_day)
    return;
  self->second = EVENING_S + steady_body_between (self->body, 0, 90) * MINUTE_S;
  session = row_id (self, "session");
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);

      if (!item->prescribed || steady_body_happens (self->body, self->traits->leaves_out))
        continue;
      do_exercise (self, item, i, session);
      trained = TRUE;
    }
  if (!trained)
    return;
  self->last_training = self->date;
  if (self->body->day >= self->traits->growth_from)
    self->body->n_trained++;
}

/* --- the way ------------------------------------------------------------------------------------ */

static void
wake_up (Walk *self)
{
  SteadyDate settled = steady_planner_settled_before (self->history, self->date);

  self->second = MORNING_S + steady_body_between (self->body, 0, 20) * MINUTE_S;
  if (settled > steady_planner_get_date (self->planner))
    steady_planner_advance (self->planner, self->history, settled, self->date, NULL);
}

static void
live_a_morning (Walk *self)
{
  g_autoptr (SteadyPlan) plan = NULL;

  wake_up (self);
  if (self->body->day == 0)
    introduce (self);
  live_events (self);
  answer_for_yesterday (self);
  check_oneself (self);
  plan = plan_today (self);
  see_a_professional (self, plan);
  answer_screening (self, plan);
  accept_offers (self, plan);
}

static void
live_a_day (Walk *self)
{
  g_autoptr (SteadyPlan) plan = NULL;

  live_a_morning (self);
  plan = plan_today (self);
  train (self, plan);
}

/* Trains from the options' start; with @morning a last morning follows. */
static SteadyHistory *
walk (SteadyCatalogue *catalogue, const SteadyTraits *traits, const SteadyPatientOptions *options, int n_days,
      gboolean morning)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_new (catalogue);
  g_autoptr (SteadyBody) body
      = steady_body_new (traits, options->seed, steady_catalogue_get_n_exercises (catalogue));
  Walk self = {
    .catalogue = catalogue,
    .traits = traits,
    .options = options,
    .body = body,
    .history = steady_history_new (),
    .planner = planner,
    .last_training = STEADY_DATE_NONE,
  };

  for (; body->day < n_days; body->day++)
    {
      self.date = options->start + body->day;
      live_a_day (&self);
    }
  if (morning)
    {
      self.date = options->start + n_days;
      live_a_morning (&self);
    }
  steady_history_sort (self.history);
  return self.history;
}

static gboolean
check_weeks (int weeks, GError **error)
{
  if (weeks >= 1 && weeks <= STEADY_PATIENT_WEEKS_MAX)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%d weeks: expected 1 to %d", weeks,
               STEADY_PATIENT_WEEKS_MAX);
  return FALSE;
}

static int
find_patient (const char *name, GError **error)
{
  const char * const *names = steady_traits_names ();
  g_autofree char *all = NULL;

  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  all = g_strjoinv (", ", (char **) names);
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "no patient is called “%s”: expected one of %s",
               name, all);
  return -1;
}

const char * const *
steady_patient_names (void)
{
  return steady_traits_names ();
}

SteadyHistory *
steady_patient_simulate (SteadyCatalogue *catalogue, const char *name, const SteadyPatientOptions *options,
                         GError **error)
{
  SteadyTraits traits;
  int index;

  g_return_val_if_fail (catalogue != NULL && name != NULL && options != NULL, NULL);

  index = find_patient (name, error);
  if (index < 0 || !check_weeks (options->weeks, error))
    return NULL;
  traits = steady_traits_get ((guint) index);
  return walk (catalogue, &traits, options, options->weeks * WEEK, FALSE);
}

SteadyHistory *
steady_patient_demo (SteadyCatalogue *catalogue, guint32 seed, int weeks, SteadyDate end, gint32 offset_s,
                     GError **error)
{
  SteadyPatientOptions options = { seed, weeks, end - weeks * WEEK, offset_s };
  SteadyTraits traits = steady_traits_demo (weeks * WEEK);

  g_return_val_if_fail (catalogue != NULL, NULL);

  return check_weeks (weeks, error) ? walk (catalogue, &traits, &options, weeks * WEEK, TRUE) : NULL;
}
