/* steady-planner-state.c: the fold's state taken up from bytes. */

#include "steady-planner-private.h"
#include "steady-planner-state.h"

#include <string.h>

static GVariant *
to_little_endian (GVariant *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);

  return G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (owned) : g_variant_byteswap (owned);
}

/* Bounds of what a planner can have counted or measured: beyond them the bytes are damaged. */
#define COUNT_MAX 1000000
#define KNEE_GAP_MAX_TENTHS 1000

/* Each date is one of the calendar, or none. */
static gboolean
are_dates (const SteadyDate *dates, gsize n)
{
  gboolean good = TRUE;

  for (gsize i = 0; i < n; i++)
    good = good && (dates[i] == STEADY_DATE_NONE || steady_date_is_valid (dates[i]));
  return good;
}

#define ARE_DATES(...) \
  are_dates ((const SteadyDate[]) { __VA_ARGS__ }, sizeof ((const SteadyDate[]) { __VA_ARGS__ }) / sizeof (SteadyDate))

static gboolean
load_reason (GVariant *value, SteadyReason *reason)
{
  guchar detail;
  const char *word;

  g_variant_get (value, "(yiiiii&s)", &detail, &reason->dates[0], &reason->dates[1], &reason->value,
                 &reason->usual, &reason->count, &word);
  reason->detail = (SteadyDetail) detail;
  steady_reason_set_word (reason, word);
  return detail < STEADY_N_DETAILS && ARE_DATES (reason->dates[0], reason->dates[1]);
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
  return rule < STEADY_N_RULES && ARE_DATES (stop->since, stop->date)
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
  return decision < STEADY_N_DECISIONS && rule < STEADY_N_RULES && ARE_DATES (verdict->date)
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
  return load_fixed (array, dates, n, sizeof (gint32)) && are_dates (dates, n);
}

static gboolean
load_locks (GVariant *array, SteadyLock locks[STEADY_N_LOCKS])
{
  gboolean good = g_variant_n_children (array) == STEADY_N_LOCKS;

  for (guint i = 0; good && i < STEADY_N_LOCKS; i++)
    {
      g_variant_get_child (array, i, LOCK_TYPE, &locks[i].since, &locks[i].latest);
      good = ARE_DATES (locks[i].since, locks[i].latest);
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
      || !ARE_DATES (state->last_clean, state->last_severe, state->last_next_day, state->last_day,
                     state->earliest)
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
          /* The newcomer has no ladder: a damaged level of its would be none of this one's. */
          state->verdict.level_before = load_level (state, newcomer->verdict.level_before);
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
      good = good && ARE_DATES (condition.since);
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
      SteadyRatedDay rated = { .shakiness = (gint8) shakiness, .pain = (gint8) pain };

      if (date == STEADY_DATE_NONE || !is_rating (shakiness) || !is_rating (pain))
        return FALSE;
      rated.date = date - ago;
      g_array_append_val (advice->recent, rated);
    }
  if (!load_fixed (first, advice->first_shakiness, STEADY_N_RATINGS, sizeof (guint32))
      || !ARE_DATES (advice->first_day, advice->last_day, advice->last_screening)
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
  if (!ARE_DATES (self->date) || usual_pain > STEADY_RATING_MAX
      || !load_conditions (self, conditions) || !load_exercises (self, exercises)
      || !load_advice (&self->advice, advice, self->date))
    return NULL;
  return g_steal_pointer (&self);
}

/* Of what is damaged GLib 2.74 also looks at the byte behind its end; here there is one. */
static GVariant *
read_envelope (GBytes *state)
{
  gsize size = g_bytes_get_size (state);
  guchar *copy = g_malloc0 (size + 1);

  if (size > 0)
    memcpy (copy, g_bytes_get_data (state, NULL), size);
  return g_variant_ref_sink (
      g_variant_new_from_data (G_VARIANT_TYPE (ENVELOPE_TYPE), copy, size, FALSE, g_free, copy));
}

SteadyPlanner *
steady_planner_load (SteadyCatalogue *catalogue, GBytes *state)
{
  g_autoptr (GVariant) stored = NULL;
  g_autoptr (GVariant) envelope = NULL;
  g_autoptr (GVariant) value = NULL;
  guint32 version;

  g_return_val_if_fail (catalogue != NULL && state != NULL, NULL);

  stored = read_envelope (state);
  if (!g_variant_is_normal_form (stored))
    return NULL;
  envelope = to_little_endian (stored);
  g_variant_get (envelope, ENVELOPE_TYPE, &version, &value);
  if (version != STEADY_STATE_VERSION || !g_variant_is_of_type (value, G_VARIANT_TYPE (STATE_TYPE)))
    return NULL;
  return load_version_1 (catalogue, value);
}
