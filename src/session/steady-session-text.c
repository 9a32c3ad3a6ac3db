/* A session as text, and back. The text comes from a database that anything may have happened to. */
#include "steady-session-private.h"

#include "steady-enum.h"
#include "steady-error.h"
#include "steady-key-file.h"
#include "steady-stretch.h"

#include <string.h>

#define FORMAT 1
#define SESSION "Session"
#define STATE "State"
#define ITEM_PREFIX "Item "
/* Longer than any phase the settings allow. */
#define PHASE_US_MAX (3600 * SECOND_US)
#define SET_US_MAX ((gint64) STEADY_DURATION_S_MAX * SECOND_US)
#define COUNT_MAX 100000

static const char * const pause_words[] = { "none", "person", "gap", "suspended", "locked", "reopened" };

/* The whole numbers of a group, with their ranges: written and read in the same way. */
typedef struct
{
  const char *key;
  gsize offset;
  int min;
  int max;
} Number;

static const Number config_numbers[] = {
  /* Ranges are those of steady_session_config_check(). */
  { "Lift", G_STRUCT_OFFSET (SteadySessionConfig, lift_s), 0, G_MAXINT },
  { "Lower", G_STRUCT_OFFSET (SteadySessionConfig, lower_s), 0, G_MAXINT },
  { "Rest", G_STRUCT_OFFSET (SteadySessionConfig, rest_s), 0, G_MAXINT },
  { "Ready", G_STRUCT_OFFSET (SteadySessionConfig, ready_s), 0, G_MAXINT },
  { "OtherSide", G_STRUCT_OFFSET (SteadySessionConfig, other_side_s), 0, G_MAXINT },
  { "PostureExtra", G_STRUCT_OFFSET (SteadySessionConfig, posture_extra_s), 0, G_MAXINT },
  { "Countdown", G_STRUCT_OFFSET (SteadySessionConfig, countdown_s), 0, G_MAXINT },
  { "Resume", G_STRUCT_OFFSET (SteadySessionConfig, resume_s), 0, G_MAXINT },
  { "PainStop", G_STRUCT_OFFSET (SteadySessionConfig, pain_stop), 0, G_MAXINT },
  { "Stretch", G_STRUCT_OFFSET (SteadySessionConfig, stretch), 0, G_MAXINT },
  { "GapMs", G_STRUCT_OFFSET (SteadySessionConfig, gap_ms), 0, G_MAXINT },
};

static const Number item_numbers[] = {
  { "Sets", G_STRUCT_OFFSET (SteadySessionItem, dose.sets), 0, G_MAXINT },
  { "Reps", G_STRUCT_OFFSET (SteadySessionItem, dose.reps), 0, G_MAXINT },
  { "Hold", G_STRUCT_OFFSET (SteadySessionItem, dose.hold_s), 0, G_MAXINT },
  { "Done1", G_STRUCT_OFFSET (SteadySessionItem, sides[0].done), 0, G_MAXINT },
  { "Done2", G_STRUCT_OFFSET (SteadySessionItem, sides[1].done), 0, G_MAXINT },
  { "Numbered1", G_STRUCT_OFFSET (SteadySessionItem, sides[0].numbered), 0, G_MAXINT },
  { "Numbered2", G_STRUCT_OFFSET (SteadySessionItem, sides[1].numbered), 0, G_MAXINT },
};

static const Number state_numbers[] = {
  { "Item", G_STRUCT_OFFSET (SteadySessionState, item), 0, STEADY_SESSION_ITEMS_MAX },
  { "Sets", G_STRUCT_OFFSET (SteadySessionState, sets), 0, STEADY_SETS_MAX },
  { "Done1", G_STRUCT_OFFSET (SteadySessionState, sides[0].done), 0, STEADY_SETS_MAX },
  { "Done2", G_STRUCT_OFFSET (SteadySessionState, sides[1].done), 0, STEADY_SETS_MAX },
  { "Numbered1", G_STRUCT_OFFSET (SteadySessionState, sides[0].numbered), 0, STEADY_SET_NUMBER_MAX },
  { "Numbered2", G_STRUCT_OFFSET (SteadySessionState, sides[1].numbered), 0, STEADY_SET_NUMBER_MAX },
  { "Posture", G_STRUCT_OFFSET (SteadySessionState, posture), -1, STEADY_POSTURE_SITTING },
  { "Trained", G_STRUCT_OFFSET (SteadySessionState, trained), 0, 2 * STEADY_SET_NUMBER_MAX },
  { "Pain", G_STRUCT_OFFSET (SteadySessionState, pain), STEADY_UNKNOWN, STEADY_RATING_MAX },
  { "Rated", G_STRUCT_OFFSET (SteadySessionState, rated), 0, STEADY_SESSION_ITEMS_MAX },
  { "RatedEffort", G_STRUCT_OFFSET (SteadySessionState, ratings.effort), STEADY_UNKNOWN, STEADY_RATING_MAX },
  { "RatedPain", G_STRUCT_OFFSET (SteadySessionState, ratings.pain), STEADY_UNKNOWN, STEADY_RATING_MAX },
  { "RatedShakiness", G_STRUCT_OFFSET (SteadySessionState, ratings.shakiness), STEADY_UNKNOWN, STEADY_RATING_MAX },
  { "Stopped", G_STRUCT_OFFSET (SteadySessionState, stopped), FALSE, TRUE },
  { "Rep", G_STRUCT_OFFSET (SteadySessionState, rep), 0, STEADY_REPS_MAX },
  { "Half", G_STRUCT_OFFSET (SteadySessionState, half), 0, STEADY_STRETCH_N_HALVES },
  { "SetsDone", G_STRUCT_OFFSET (SteadySessionState, n_done), 0, COUNT_MAX },
  { "SetsSkipped", G_STRUCT_OFFSET (SteadySessionState, n_skipped), 0, COUNT_MAX },
};

G_STATIC_ASSERT (sizeof (gboolean) == sizeof (int) && sizeof (guint) == sizeof (int));

/* --- writing ---------------------------------------------------------------------------------------- */

static void
write_numbers (GKeyFile *file, const char *group, const Number *numbers, guint n, gconstpointer data)
{
  for (guint i = 0; i < n; i++)
    g_key_file_set_integer (file, group, numbers[i].key, G_STRUCT_MEMBER (int, data, numbers[i].offset));
}

static void
write_item (GKeyFile *file, const SteadySessionItem *item, guint index)
{
  g_autofree char *group = g_strdup_printf (ITEM_PREFIX "%u", index + 1);

  g_key_file_set_string (file, group, "Exercise", item->exercise->id);
  g_key_file_set_string (file, group, "Variant", steady_exercise_get_variant (item->exercise, item->variant)->id);
  g_key_file_set_string (file, group, "FirstSide", steady_side_to_string (item->first_side));
  write_numbers (file, group, item_numbers, G_N_ELEMENTS (item_numbers), item);
}

static void
write_state (GKeyFile *file, const SteadySessionState *state)
{
  g_key_file_set_string (file, STATE, "Phase", steady_phase_to_string (state->phase));
  g_key_file_set_string (file, STATE, "Paused", pause_words[state->paused]);
  g_key_file_set_string (file, STATE, "AskedFrom", steady_phase_to_string (state->asked_from));
  g_key_file_set_string (file, STATE, "Side", steady_side_to_string (state->side));
  g_key_file_set_int64 (file, STATE, "Elapsed", state->elapsed_us);
  g_key_file_set_int64 (file, STATE, "Total", state->total_us);
  g_key_file_set_int64 (file, STATE, "LeadIn", state->lead_us);
  g_key_file_set_int64 (file, STATE, "PausedFor", state->paused_us);
  g_key_file_set_int64 (file, STATE, "SetTime", state->set_us);
  g_key_file_set_int64 (file, STATE, "Shakes", state->shake_us);
  write_numbers (file, STATE, state_numbers, G_N_ELEMENTS (state_numbers), state);
}

char *
steady_session_serialize (const SteadySession *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (self != NULL, NULL);

  g_key_file_set_integer (file, SESSION, "Format", FORMAT);
  g_key_file_set_integer (file, SESSION, "Items", (int) self->plan->items->len);
  write_numbers (file, SESSION, config_numbers, G_N_ELEMENTS (config_numbers), &self->plan->config);
  for (guint i = 0; i < self->plan->items->len; i++)
    write_item (file, &g_array_index (self->plan->items, SteadySessionItem, i), i);
  write_state (file, &self->state);
  return g_key_file_to_data (file, NULL, NULL);
}

/* --- reading ---------------------------------------------------------------------------------------- */

static gboolean
invalid (GError **error, const char *group, const char *key)
{
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
               "the saved session cannot be gone on with: [%s] %s is missing or out of its range", group, key);
  return FALSE;
}

static gboolean
read_int64 (GKeyFile *file, const char *group, const char *key, gint64 min, gint64 max, gint64 *value, GError **error)
{
  g_autoptr (GError) local = NULL;
  gint64 number = g_key_file_get_int64 (file, group, key, &local);

  if (local != NULL || number < min || number > max)
    return invalid (error, group, key);
  *value = number;
  return TRUE;
}

static gboolean
read_numbers (GKeyFile *file, const char *group, const Number *numbers, guint n, gpointer data, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 value;

      if (!read_int64 (file, group, numbers[i].key, numbers[i].min, numbers[i].max, &value, error))
        return FALSE;
      G_STRUCT_MEMBER (int, data, numbers[i].offset) = (int) value;
    }
  return TRUE;
}

static gboolean
read_side (GKeyFile *file, const char *group, const char *key, SteadySide *side, GError **error)
{
  g_autofree char *word = g_key_file_get_string (file, group, key, NULL);

  return (word != NULL && steady_side_from_string (word, side)) || invalid (error, group, key);
}

static gboolean
read_phase (GKeyFile *file, const char *key, SteadyPhase *phase, GError **error)
{
  g_autofree char *word = g_key_file_get_string (file, STATE, key, NULL);

  return (steady_phase_from_string (word, phase) && *phase != STEADY_PHASE_PAUSED) || invalid (error, STATE, key);
}

static gboolean
read_paused (GKeyFile *file, SteadyPauseReason *paused, GError **error)
{
  g_autofree char *word = g_key_file_get_string (file, STATE, "Paused", NULL);
  int index = steady_enum_index (pause_words, G_N_ELEMENTS (pause_words), word);

  if (index < 0)
    return invalid (error, STATE, "Paused");
  *paused = (SteadyPauseReason) index;
  return TRUE;
}

static gboolean
read_item (GKeyFile *file, guint index, SteadyCatalogue *catalogue, SteadySessionItem *item, GError **error)
{
  g_autofree char *group = g_strdup_printf (ITEM_PREFIX "%u", index + 1);
  g_autofree char *exercise = g_key_file_get_string (file, group, "Exercise", NULL);
  g_autofree char *variant = g_key_file_get_string (file, group, "Variant", NULL);
  int variant_index;

  if (exercise == NULL || variant == NULL)
    return invalid (error, group, exercise == NULL ? "Exercise" : "Variant");
  item->exercise = steady_catalogue_find (catalogue, exercise);
  variant_index = item->exercise != NULL ? steady_exercise_find_variant (item->exercise, variant) : -1;
  if (variant_index < 0)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND,
                   "the saved session cannot be gone on with: there is no exercise “%s” with variant “%s” any more",
                   exercise, variant);
      return FALSE;
    }
  item->variant = (guint) variant_index;
  return read_side (file, group, "FirstSide", &item->first_side, error)
         && read_numbers (file, group, item_numbers, G_N_ELEMENTS (item_numbers), item, error);
}

static gboolean
is_set_phase (SteadyPhase phase)
{
  return phase == STEADY_PHASE_LIFT || phase == STEADY_PHASE_HOLD || phase == STEADY_PHASE_LOWER;
}

static gboolean
is_wait_phase (SteadyPhase phase)
{
  return phase == STEADY_PHASE_GET_READY || phase == STEADY_PHASE_REST || phase == STEADY_PHASE_OTHER_SIDE;
}

/* Times that no session could have come to. */
static const char *
wrong_time (const SteadySessionState *state, const SteadySessionItem *item, const SteadySessionConfig *config)
{
  gboolean timed = state->in_set || is_wait_phase (state->phase) || state->phase == STEADY_PHASE_STRETCH;

  if (timed != (state->total_us > 0)
      || (state->phase == STEADY_PHASE_HOLD && state->total_us != item->dose.hold_s * SECOND_US))
    return "Total";
  if (state->elapsed_us > 0 && state->elapsed_us >= state->total_us)
    return "Elapsed";
  if (state->paused != STEADY_PAUSE_NONE && !timed)
    return "Paused";
  if (state->lead_us > config->resume_s * SECOND_US
      || (state->lead_us > 0 && (!state->in_set || state->paused != STEADY_PAUSE_NONE)))
    return "LeadIn";
  if (!state->in_set && state->set_us != 0)
    return "SetTime";
  if (state->shake_us >= 0 && (!state->in_set || state->shake_us > steady_state_set_us (state)))
    return "Shakes";
  return NULL;
}

/* A place within an exercise that does not exist. */
static const char *
wrong_place (const SteadySessionState *state, const SteadySessionItem *item)
{
  gboolean repetitions = item->exercise->kind == STEADY_EXERCISE_REPETITIONS;
  gboolean coming = state->in_set || is_wait_phase (state->phase);

  if (item->exercise->two_sided == (state->side == STEADY_SIDE_BOTH))
    return "Side";
  if (state->sets < 1 || state->sides[0].done > state->sets || state->sides[1].done > state->sets
      || (coming && state->sides[steady_side_index (state->side)].done >= state->sets))
    return "Sets";
  if (state->in_set ? state->rep < 1 || state->rep > (repetitions ? item->dose.reps : 1) : state->rep != 0)
    return "Rep";
  return NULL;
}

/* The first key that does not fit with the others, or NULL. */
static const char *
wrong_key (SteadySessionState *state, const SteadySessionPlan *plan)
{
  gboolean asked = state->phase == STEADY_PHASE_PAIN_QUESTION;
  gboolean stretching = state->phase == STEADY_PHASE_STRETCH || (asked && state->asked_from == STEADY_PHASE_STRETCH);
  gboolean exercising = !stretching && state->phase > STEADY_PHASE_IDLE && state->phase < STEADY_PHASE_STRETCH;
  const SteadySessionItem *item = NULL;
  const char *key = NULL;

  if (state->item > plan->items->len || (exercising && state->item == plan->items->len)
      || (stretching && state->item != plan->items->len) || (state->phase == STEADY_PHASE_IDLE && state->item > 0))
    return "Item";
  if (state->rated > plan->items->len)
    return "Rated";
  if (asked && !stretching && !is_wait_phase (state->asked_from) && state->asked_from != STEADY_PHASE_HOLD)
    return "AskedFrom";
  if (stretching && (state->half >= STEADY_STRETCH_N_HALVES || state->side != steady_stretch_side (state->half)))
    return "Half";
  if (exercising)
    {
      item = &g_array_index (plan->items, SteadySessionItem, state->item);
      key = wrong_place (state, item);
    }
  return key != NULL ? key : wrong_time (state, item, &plan->config);
}

static gboolean
read_state (GKeyFile *file, SteadySession *self, GError **error)
{
  SteadySessionState *state = &self->state;
  const char *key;

  if (!read_phase (file, "Phase", &state->phase, error) || !read_phase (file, "AskedFrom", &state->asked_from, error)
      || !read_paused (file, &state->paused, error) || !read_side (file, STATE, "Side", &state->side, error)
      || !read_int64 (file, STATE, "Elapsed", 0, PHASE_US_MAX, &state->elapsed_us, error)
      || !read_int64 (file, STATE, "Total", 0, PHASE_US_MAX, &state->total_us, error)
      || !read_int64 (file, STATE, "LeadIn", 0, PHASE_US_MAX, &state->lead_us, error)
      || !read_int64 (file, STATE, "PausedFor", 0, G_MAXINT64 / 2, &state->paused_us, error)
      || !read_int64 (file, STATE, "SetTime", 0, SET_US_MAX, &state->set_us, error)
      || !read_int64 (file, STATE, "Shakes", -1, SET_US_MAX, &state->shake_us, error)
      || !read_numbers (file, STATE, state_numbers, G_N_ELEMENTS (state_numbers), state, error))
    return FALSE;

  state->in_set = is_set_phase (state->phase);
  key = wrong_key (state, self->plan);
  return key == NULL || invalid (error, STATE, key);
}

static SteadySession *
read_session (GKeyFile *file, SteadyCatalogue *catalogue, GError **error)
{
  g_autofree SteadySessionItem *items = NULL;
  g_autoptr (SteadySession) self = NULL;
  SteadySessionConfig config;
  SteadySessionPlan *plan;
  gint64 n_items;

  if (!read_int64 (file, SESSION, "Items", 0, STEADY_SESSION_ITEMS_MAX, &n_items, error)
      || !read_numbers (file, SESSION, config_numbers, G_N_ELEMENTS (config_numbers), &config, error))
    return NULL;
  items = g_new0 (SteadySessionItem, n_items + 1);
  for (guint i = 0; i < n_items; i++)
    if (!read_item (file, i, catalogue, &items[i], error))
      return NULL;
  plan = steady_session_plan_new (items, (guint) n_items, &config, error);
  if (plan == NULL)
    return NULL;
  self = steady_session_new_for (plan);
  return read_state (file, self, error) ? g_steal_pointer (&self) : NULL;
}

SteadySession *
steady_session_parse (const char *text, SteadyCatalogue *catalogue, GError **error)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (GError) local = NULL;
  gint64 format;

  g_return_val_if_fail (catalogue != NULL, NULL);

  if (text != NULL)
    file = steady_key_file_load (text, strlen (text), G_KEY_FILE_NONE, &local);
  if (file == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "the saved session cannot be gone on with: %s",
                   local != NULL ? local->message : "it is empty");
      return NULL;
    }
  if (!read_int64 (file, SESSION, "Format", 1, G_MAXINT64, &format, error))
    return NULL;
  if (format > FORMAT)
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_TOO_NEW,
                           "the saved session cannot be gone on with: a newer Steady wrote it");
      return NULL;
    }
  return read_session (file, catalogue, error);
}
