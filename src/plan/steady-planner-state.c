/* steady-planner-state.c: the fold's state as bytes and back.
 *
 * A state is (version, value). A change of the value's type is a new version, and states of all earlier
 * versions stay readable: they hold levels that later rules must not move. */

#include "steady-planner-private.h"

#include <stdarg.h>
#include <string.h>

#define VERSION 1
#define ENVELOPE_TYPE "(uv)"

/* Each in the order of its structure; dates are numbers of days. */
#define REASON_TYPE "(yiiiiis)"
#define VERDICT_TYPE "(yyi" REASON_TYPE "si)"
#define STOP_TYPE "(iiy" REASON_TYPE "s)"
#define LOCK_TYPE "(ii)"
#define EXERCISE_TYPE "(ssiuuuiaiiiiib" VERDICT_TYPE "m" STOP_TYPE "m" STOP_TYPE "a" LOCK_TYPE ")"
#define CONDITION_TYPE "(sias)"
/* How many days before the state's date, shakiness, pain. */
#define RATED_TYPE "(yyy)"
#define ADVICE_TYPE "(iiiaua" RATED_TYPE "i(ii))"
#define STATE_TYPE "(iybyya" EXERCISE_TYPE "a" CONDITION_TYPE ADVICE_TYPE ")"

/* --- saving ------------------------------------------------------------------------------------- */

static GVariant *
save_reason (const SteadyReason *reason)
{
  return g_variant_new (REASON_TYPE, (guchar) reason->detail, reason->dates[0], reason->dates[1],
                        reason->value, reason->usual, reason->count, reason->word);
}

static GVariant *
save_stop (const SteadyStop *stop)
{
  GVariant *value = NULL;

  if (stop->since != STEADY_DATE_NONE)
    value = g_variant_new ("(iiy@" REASON_TYPE "s)", stop->since, stop->date, (guchar) stop->rule,
                           save_reason (&stop->reason), stop->source != NULL ? stop->source : "");
  return g_variant_new_maybe (G_VARIANT_TYPE (STOP_TYPE), value);
}

static const char *
variant_id (const SteadyExerciseState *state, guint variant, const char *kept)
{
  return state->exercise != NULL ? steady_exercise_get_variant (state->exercise, variant)->id : kept;
}

static GVariant *
save_verdict (const SteadyExerciseState *state)
{
  const SteadyVerdict *verdict = &state->verdict;

  return g_variant_new ("(yyi@" REASON_TYPE "si)", (guchar) verdict->decision, (guchar) verdict->rule,
                        verdict->date, save_reason (&verdict->reason),
                        variant_id (state, verdict->variant_before, state->kept_variant_before),
                        verdict->level_before);
}

static GVariant *
save_exercise (const SteadyExerciseState *state)
{
  GVariantBuilder locks;

  g_variant_builder_init (&locks, G_VARIANT_TYPE ("a" LOCK_TYPE));
  for (guint i = 0; i < STEADY_N_LOCKS; i++)
    g_variant_builder_add (&locks, LOCK_TYPE, state->locks[i].since, state->locks[i].latest);

  return g_variant_new (
      "(ssiuuui@aiiiiib@" VERDICT_TYPE "@m" STOP_TYPE "@m" STOP_TYPE "a" LOCK_TYPE ")", state->id,
      variant_id (state, state->variant, state->kept_variant), state->level, state->clean, state->amber,
      state->hard, state->last_clean,
      g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, state->advances, STEADY_CAP_ADVANCES, sizeof (gint32)),
      state->last_severe, state->last_next_day, state->last_day, state->earliest, state->too_hard,
      save_verdict (state), save_stop (&state->stop), save_stop (&state->pause), &locks);
}

static GVariant *
save_condition (const SteadyConditionState *condition)
{
  return g_variant_new ("(si@as)", condition->name, condition->since,
                        g_variant_new_strv ((const char * const *) condition->cleared->pdata,
                                            condition->cleared->len));
}

static GVariant *
save_advice (const SteadyAdviceState *advice, SteadyDate date)
{
  GVariantBuilder recent;

  g_variant_builder_init (&recent, G_VARIANT_TYPE ("a" RATED_TYPE));
  for (guint i = 0; i < advice->recent->len; i++)
    {
      const SteadyRatedDay *rated = &g_array_index (advice->recent, SteadyRatedDay, i);

      if (date - rated->date <= G_MAXUINT8)
        g_variant_builder_add (&recent, RATED_TYPE, (guchar) (date - rated->date), (guchar) rated->shakiness,
                               (guchar) rated->pain);
    }

  return g_variant_new ("(iii@aua" RATED_TYPE "i(ii))", advice->first_day, advice->last_day,
                        advice->last_screening,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, advice->first_shakiness,
                                                   STEADY_N_RATINGS, sizeof (guint32)),
                        &recent, advice->first_gap, advice->last_gaps[0], advice->last_gaps[1]);
}

static GVariant *
to_little_endian (GVariant *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);

  return G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (owned) : g_variant_byteswap (owned);
}

GBytes *
steady_planner_save (const SteadyPlanner *self)
{
  GVariantBuilder exercises, conditions;
  g_autoptr (GVariant) envelope = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&exercises, G_VARIANT_TYPE ("a" EXERCISE_TYPE));
  for (guint i = 0; i < self->exercises->len; i++)
    g_variant_builder_add_value (&exercises, save_exercise (steady_planner_state (self, i)));
  g_variant_builder_init (&conditions, G_VARIANT_TYPE ("a" CONDITION_TYPE));
  for (guint i = 0; i < self->conditions->len; i++)
    g_variant_builder_add_value (&conditions,
                                 save_condition (&g_array_index (self->conditions, SteadyConditionState, i)));

  envelope = to_little_endian (
      g_variant_new (ENVELOPE_TYPE, (guint32) VERSION,
                     g_variant_new ("(iybyya" EXERCISE_TYPE "a" CONDITION_TYPE "@" ADVICE_TYPE ")",
                                    self->date, self->schedule.weekdays, self->schedule.away,
                                    (guchar) self->schedule.goal, (guchar) self->usual_pain, &exercises,
                                    &conditions, save_advice (&self->advice, self->date))));
  return g_variant_get_data_as_bytes (envelope);
}

/* --- loading ------------------------------------------------------------------------------------ */

/* Bounds of what a planner can have counted or measured: beyond them the bytes are damaged. */
#define COUNT_MAX 1000000
#define KNEE_GAP_MAX_TENTHS 1000

/* Each date is one of the calendar, or none. The list ends with G_MAXINT32. */
static gboolean
are_dates (SteadyDate first, ...)
{
  gboolean good = TRUE;
  va_list rest;

  va_start (rest, first);
  for (SteadyDate date = first; date != G_MAXINT32; date = va_arg (rest, SteadyDate))
    good = good && (date == STEADY_DATE_NONE || steady_date_is_valid (date));
  va_end (rest);
  return good;
}

static gboolean
load_reason (GVariant *value, SteadyReason *reason)
{
  guchar detail;
  const char *word;

  g_variant_get (value, "(yiiiii&s)", &detail, &reason->dates[0], &reason->dates[1], &reason->value,
                 &reason->usual, &reason->count, &word);
  reason->detail = (SteadyDetail) detail;
  steady_reason_set_word (reason, word);
  return detail < STEADY_N_DETAILS && are_dates (reason->dates[0], reason->dates[1], G_MAXINT32);
}

static gboolean
load_stop (GVariant *maybe, SteadyStop *stop)
{
  g_autoptr (GVariant) value = g_variant_get_maybe (maybe);
  g_autoptr (GVariant) reason = NULL;
  const char *source;
  guchar rule;

  if (value == NULL)
    return TRUE;
  g_variant_get (value, "(iiy@" REASON_TYPE "&s)", &stop->since, &stop->date, &rule, &reason, &source);
  stop->rule = (SteadyRule) rule;
  stop->source = *source != '\0' ? g_intern_string (source) : NULL;
  return rule < STEADY_N_RULES && are_dates (stop->since, stop->date, G_MAXINT32)
         && load_reason (reason, &stop->reason);
}

/* A variant or level that the exercise's file no longer has becomes the easiest, or the nearest. */
static guint
load_variant (const SteadyExerciseState *state, const char *id)
{
  return (guint) MAX (steady_exercise_find_variant (state->exercise, id), 0);
}

static int
load_level (const SteadyExerciseState *state, int level)
{
  return CLAMP (level, steady_ladder_get_lowest (state->ladder), steady_ladder_get_ceiling (state->ladder));
}

static void
fit_to_file (SteadyExerciseState *state, const char *variant, const char *variant_before)
{
  state->kept_variant = g_intern_string (variant);
  state->kept_variant_before = g_intern_string (variant_before);
  if (state->exercise == NULL)
    return;
  state->variant = load_variant (state, variant);
  state->level = load_level (state, state->level);
  state->verdict.variant_before = load_variant (state, variant_before);
  state->verdict.level_before = load_level (state, state->verdict.level_before);
}

static gboolean
load_verdict (GVariant *value, SteadyVerdict *verdict, const char **variant_before)
{
  g_autoptr (GVariant) reason = NULL;
  guchar decision, rule;

  g_variant_get (value, "(yyi@" REASON_TYPE "&si)", &decision, &rule, &verdict->date, &reason, variant_before,
                 &verdict->level_before);
  verdict->decision = (SteadyDecision) decision;
  verdict->rule = (SteadyRule) rule;
  return decision < STEADY_N_DECISIONS && rule < STEADY_N_RULES && are_dates (verdict->date, G_MAXINT32)
         && load_reason (reason, &verdict->reason);
}

static gboolean
load_fixed (GVariant *array, gpointer into, guint n, gsize size)
{
  gsize length;
  gconstpointer elements = g_variant_get_fixed_array (array, &length, size);

  if (length != n)
    return FALSE;
  memcpy (into, elements, n * size);
  return TRUE;
}

static gboolean
load_dates (GVariant *array, SteadyDate *dates, guint n)
{
  gboolean good = load_fixed (array, dates, n, sizeof (gint32));

  for (guint i = 0; good && i < n; i++)
    good = are_dates (dates[i], G_MAXINT32);
  return good;
}

static gboolean
load_locks (GVariant *array, SteadyLock locks[STEADY_N_LOCKS])
{
  gboolean good = g_variant_n_children (array) == STEADY_N_LOCKS;

  for (guint i = 0; good && i < STEADY_N_LOCKS; i++)
    {
      g_variant_get_child (array, i, LOCK_TYPE, &locks[i].since, &locks[i].latest);
      good = are_dates (locks[i].since, locks[i].latest, G_MAXINT32);
    }
  return good;
}

static gboolean
load_exercise (GVariant *value, SteadyExerciseState *state)
{
  g_autoptr (GVariant) advances = NULL;
  g_autoptr (GVariant) verdict = NULL;
  g_autoptr (GVariant) stop = NULL;
  g_autoptr (GVariant) pause = NULL;
  g_autoptr (GVariant) locks = NULL;
  const char *id, *variant, *variant_before;

  g_variant_get (value, "(&s&siuuui@aiiiiib@" VERDICT_TYPE "@m" STOP_TYPE "@m" STOP_TYPE "@a" LOCK_TYPE ")",
                 &id, &variant, &state->level, &state->clean, &state->amber, &state->hard, &state->last_clean,
                 &advances, &state->last_severe, &state->last_next_day, &state->last_day, &state->earliest,
                 &state->too_hard, &verdict, &stop, &pause, &locks);
  if (!load_dates (advances, state->advances, STEADY_CAP_ADVANCES)
      || !are_dates (state->last_clean, state->last_severe, state->last_next_day, state->last_day,
                     state->earliest, G_MAXINT32)
      || !load_verdict (verdict, &state->verdict, &variant_before) || !load_stop (stop, &state->stop)
      || !load_stop (pause, &state->pause) || !load_locks (locks, state->locks))
    return FALSE;
  fit_to_file (state, variant, variant_before);
  return TRUE;
}

/* Where a saved exercise belongs: among the catalogue's, at the end as the newcomer, or before it, kept
 * aside. */
static SteadyExerciseState *
place_for (SteadyPlanner *self, const char *id)
{
  int index = steady_catalogue_index_of (self->base->catalogue, id);
  guint newcomer = self->exercises->len - 1;
  SteadyExerciseState aside;

  if (index >= 0)
    return steady_planner_state (self, (guint) index);
  if (g_str_equal (id, STEADY_NEWCOMER))
    return steady_planner_state (self, newcomer);
  steady_exercise_state_init (&aside, id);
  g_array_insert_val (self->exercises, newcomer, aside);
  return steady_planner_state (self, newcomer);
}

/* An exercise that is new to the state comes under what holds for everything. */
static void
receive_newcomers (SteadyPlanner *self, const gboolean *known)
{
  const SteadyExerciseState *newcomer = steady_planner_state (self, self->exercises->len - 1);

  for (guint i = 0; i < steady_planner_n_catalogue (self); i++)
    {
      SteadyExerciseState *state = steady_planner_state (self, i);

      if (known[i])
        continue;
      state->stop = newcomer->stop;
      memcpy (state->locks, newcomer->locks, sizeof state->locks);
      if (newcomer->verdict.decision == STEADY_DECISION_RESUME)
        {
          state->verdict = newcomer->verdict;
          state->earliest = newcomer->earliest;
        }
    }
}

static gboolean
load_exercises (SteadyPlanner *self, GVariant *array)
{
  g_autofree gboolean *known = g_new0 (gboolean, self->exercises->len);
  gsize n = g_variant_n_children (array);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) value = g_variant_get_child_value (array, i);
      const char *id;
      int index;

      g_variant_get_child (value, 0, "&s", &id);
      index = steady_catalogue_index_of (self->base->catalogue, id);
      if (!load_exercise (value, place_for (self, id)))
        return FALSE;
      if (index >= 0)
        known[index] = TRUE;
    }
  receive_newcomers (self, known);
  return TRUE;
}

static gboolean
load_conditions (SteadyPlanner *self, GVariant *array)
{
  gsize n = g_variant_n_children (array);
  gboolean good = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      SteadyConditionState condition = { .cleared = g_ptr_array_new () };
      g_autofree const char **cleared = NULL;
      const char *name;

      g_variant_get_child (array, i, "(&si^a&s)", &name, &condition.since, &cleared);
      condition.name = g_intern_string (name);
      for (guint j = 0; cleared[j] != NULL; j++)
        g_ptr_array_add (condition.cleared, (gpointer) g_intern_string (cleared[j]));
      g_array_append_val (self->conditions, condition);
      good = good && are_dates (condition.since, G_MAXINT32);
    }
  return good;
}

static gboolean
is_rating (guchar value)
{
  return (gint8) value >= STEADY_UNKNOWN && (gint8) value <= STEADY_RATING_MAX;
}

static gboolean
is_knee_gap (int tenths)
{
  return tenths >= STEADY_UNKNOWN && tenths <= KNEE_GAP_MAX_TENTHS;
}

static gboolean
load_advice (SteadyAdviceState *advice, GVariant *value, SteadyDate date)
{
  g_autoptr (GVariant) first = NULL;
  g_autoptr (GVariantIter) recent = NULL;
  guchar ago, shakiness, pain;

  g_variant_get (value, "(iii@aua" RATED_TYPE "i(ii))", &advice->first_day, &advice->last_day,
                 &advice->last_screening, &first, &recent, &advice->first_gap, &advice->last_gaps[0],
                 &advice->last_gaps[1]);
  while (g_variant_iter_next (recent, RATED_TYPE, &ago, &shakiness, &pain))
    {
      SteadyRatedDay rated = { date - ago, (gint8) shakiness, (gint8) pain };

      if (!is_rating (shakiness) || !is_rating (pain))
        return FALSE;
      g_array_append_val (advice->recent, rated);
    }
  if (!load_fixed (first, advice->first_shakiness, STEADY_N_RATINGS, sizeof (guint32))
      || !are_dates (advice->first_day, advice->last_day, advice->last_screening, G_MAXINT32)
      || !is_knee_gap (advice->first_gap))
    return FALSE;
  for (guint i = 0; i < STEADY_IMPROVED_GAPS; i++)
    if (!is_knee_gap (advice->last_gaps[i]))
      return FALSE;
  for (guint i = 0; i < STEADY_N_RATINGS; i++)
    if (advice->first_shakiness[i] > COUNT_MAX)
      return FALSE;
  return TRUE;
}

static SteadyPlanner *
load_version_1 (SteadyCatalogue *catalogue, GVariant *value)
{
  g_autoptr (SteadyPlanner) self = steady_planner_new (catalogue);
  g_autoptr (GVariant) exercises = NULL;
  g_autoptr (GVariant) conditions = NULL;
  g_autoptr (GVariant) advice = NULL;
  guchar goal, usual_pain;

  g_variant_get (value, "(iybyy@a" EXERCISE_TYPE "@a" CONDITION_TYPE "@" ADVICE_TYPE ")", &self->date,
                 &self->schedule.weekdays, &self->schedule.away, &goal, &usual_pain, &exercises, &conditions,
                 &advice);
  self->schedule.goal = goal;
  self->usual_pain = usual_pain;
  if (!are_dates (self->date, G_MAXINT32) || usual_pain > STEADY_RATING_MAX
      || !load_conditions (self, conditions) || !load_exercises (self, exercises)
      || !load_advice (&self->advice, advice, self->date))
    return NULL;
  return g_steal_pointer (&self);
}

SteadyPlanner *
steady_planner_load (SteadyCatalogue *catalogue, GBytes *state)
{
  g_autoptr (GVariant) stored = NULL;
  g_autoptr (GVariant) envelope = NULL;
  g_autoptr (GVariant) value = NULL;
  guint32 version;

  g_return_val_if_fail (catalogue != NULL && state != NULL, NULL);

  stored = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (ENVELOPE_TYPE), state, FALSE));
  if (!g_variant_is_normal_form (stored))
    return NULL;
  envelope = to_little_endian (stored);
  g_variant_get (envelope, ENVELOPE_TYPE, &version, &value);
  if (version != VERSION || !g_variant_is_of_type (value, G_VARIANT_TYPE (STATE_TYPE)))
    return NULL;
  return load_version_1 (catalogue, value);
}
