/* steady-planner-save.c: the fold's state as bytes. Members are written in the order of the types in
 * steady-planner-state.h. */

#include "steady-pack.h"
#include "steady-planner-private.h"
#include "steady-planner-state.h"

#include <string.h>

static void
save_reason (SteadyPack *pack, const SteadyReason *reason)
{
  steady_pack_begin (pack, 4);
  steady_pack_byte (pack, (guint8) reason->detail);
  steady_pack_int (pack, reason->dates[0]);
  steady_pack_int (pack, reason->dates[1]);
  steady_pack_int (pack, reason->value);
  steady_pack_int (pack, reason->usual);
  steady_pack_int (pack, reason->count);
  steady_pack_string (pack, reason->word);
}

/* Nothing while it holds nothing; a byte behind the value says that there is one. */
static void
save_stop (SteadyPack *pack, const SteadyStop *stop)
{
  SteadyPackFrame frame = steady_pack_begin (pack, 4);

  if (stop->since == STEADY_DATE_NONE)
    return;
  steady_pack_int (pack, stop->since);
  steady_pack_int (pack, stop->date);
  steady_pack_byte (pack, (guint8) stop->rule);
  save_reason (pack, &stop->reason);
  steady_pack_end_member (pack, frame);
  steady_pack_string (pack, stop->source != NULL ? stop->source : "");
  steady_pack_end_tuple (pack, frame);
  steady_pack_byte (pack, 0);
}

static const char *
variant_id (const SteadyExerciseState *state, guint variant, const char *kept)
{
  return state->exercise != NULL ? steady_exercise_get_variant (state->exercise, variant)->id : kept;
}

static void
save_verdict (SteadyPack *pack, const SteadyExerciseState *state)
{
  const SteadyVerdict *verdict = &state->verdict;
  SteadyPackFrame frame = steady_pack_begin (pack, 4);

  steady_pack_byte (pack, (guint8) verdict->decision);
  steady_pack_byte (pack, (guint8) verdict->rule);
  steady_pack_int (pack, verdict->date);
  save_reason (pack, &verdict->reason);
  steady_pack_end_member (pack, frame);
  steady_pack_string (pack, variant_id (state, verdict->variant_before, state->kept_variant_before));
  steady_pack_end_member (pack, frame);
  steady_pack_int (pack, verdict->level_before);
  steady_pack_end_tuple (pack, frame);
}

static void
save_counts (SteadyPack *pack, const SteadyExerciseState *state, SteadyPackFrame frame)
{
  steady_pack_int (pack, state->level);
  steady_pack_int (pack, (gint32) state->clean);
  steady_pack_int (pack, (gint32) state->amber);
  steady_pack_int (pack, (gint32) state->hard);
  steady_pack_int (pack, state->last_clean);
  for (guint i = 0; i < STEADY_CAP_ADVANCES; i++)
    steady_pack_int (pack, state->advances[i]);
  steady_pack_end_member (pack, frame);
  steady_pack_int (pack, state->last_severe);
  steady_pack_int (pack, state->last_next_day);
  steady_pack_int (pack, state->last_day);
  steady_pack_int (pack, state->earliest);
  steady_pack_byte (pack, state->too_hard ? 1 : 0);
}

static void
save_exercise (SteadyPack *pack, const SteadyExerciseState *state)
{
  SteadyPackFrame frame = steady_pack_begin (pack, 4);

  steady_pack_string (pack, state->id);
  steady_pack_end_member (pack, frame);
  steady_pack_string (pack, variant_id (state, state->variant, state->kept_variant));
  steady_pack_end_member (pack, frame);
  save_counts (pack, state, frame);
  save_verdict (pack, state);
  steady_pack_end_member (pack, frame);
  save_stop (pack, &state->stop);
  steady_pack_end_member (pack, frame);
  save_stop (pack, &state->pause);
  steady_pack_end_member (pack, frame);
  for (guint i = 0; i < STEADY_N_LOCKS; i++)
    {
      steady_pack_int (pack, state->locks[i].since);
      steady_pack_int (pack, state->locks[i].latest);
    }
  steady_pack_end_tuple (pack, frame);
}

static void
save_condition (SteadyPack *pack, const SteadyConditionState *condition)
{
  SteadyPackFrame frame = steady_pack_begin (pack, 4);
  SteadyPackFrame cleared;

  steady_pack_string (pack, condition->name);
  steady_pack_end_member (pack, frame);
  steady_pack_int (pack, condition->since);
  cleared = steady_pack_begin (pack, 1);
  for (guint i = 0; i < condition->cleared->len; i++)
    {
      steady_pack_string (pack, g_ptr_array_index (condition->cleared, i));
      steady_pack_end_member (pack, cleared);
    }
  steady_pack_end_array (pack, cleared);
  steady_pack_end_tuple (pack, frame);
}

static void
save_advice (SteadyPack *pack, const SteadyAdviceState *advice, SteadyDate date)
{
  SteadyPackFrame frame = steady_pack_begin (pack, 4);

  steady_pack_int (pack, advice->first_day);
  steady_pack_int (pack, advice->last_day);
  steady_pack_int (pack, advice->last_screening);
  for (guint i = 0; i < STEADY_N_RATINGS; i++)
    steady_pack_int (pack, (gint32) advice->first_shakiness[i]);
  steady_pack_end_member (pack, frame);
  for (guint i = 0; i < advice->recent->len; i++)
    {
      const SteadyRatedDay *rated = &g_array_index (advice->recent, SteadyRatedDay, i);

      if (date - rated->date > G_MAXUINT8)
        continue;
      steady_pack_byte (pack, (guint8) (date - rated->date));
      steady_pack_byte (pack, (guint8) rated->shakiness);
      steady_pack_byte (pack, (guint8) rated->pain);
    }
  steady_pack_end_member (pack, frame);
  steady_pack_int (pack, advice->first_gap);
  steady_pack_int (pack, advice->last_gaps[0]);
  steady_pack_int (pack, advice->last_gaps[1]);
  steady_pack_end_tuple (pack, frame);
}

static void
save_lists (SteadyPack *pack, const SteadyPlanner *self, SteadyPackFrame frame)
{
  SteadyPackFrame list = steady_pack_begin (pack, 4);

  for (guint i = 0; i < self->exercises->len; i++)
    {
      save_exercise (pack, steady_planner_state (self, i));
      steady_pack_end_member (pack, list);
    }
  steady_pack_end_array (pack, list);
  steady_pack_end_member (pack, frame);

  list = steady_pack_begin (pack, 4);
  for (guint i = 0; i < self->conditions->len; i++)
    {
      save_condition (pack, &g_array_index (self->conditions, SteadyConditionState, i));
      steady_pack_end_member (pack, list);
    }
  steady_pack_end_array (pack, list);
  steady_pack_end_member (pack, frame);
}

GBytes *
steady_planner_save (const SteadyPlanner *self)
{
  SteadyPack pack;
  SteadyPackFrame frame;

  g_return_val_if_fail (self != NULL, NULL);

  steady_pack_init (&pack);
  steady_pack_int (&pack, STEADY_STATE_VERSION);
  frame = steady_pack_begin (&pack, 8);
  steady_pack_int (&pack, self->date);
  steady_pack_byte (&pack, self->schedule.weekdays);
  steady_pack_byte (&pack, self->schedule.away ? 1 : 0);
  steady_pack_byte (&pack, (guint8) self->schedule.goal);
  steady_pack_byte (&pack, (guint8) self->usual_pain);
  save_lists (&pack, self, frame);
  save_advice (&pack, &self->advice, self->date);
  steady_pack_end_tuple (&pack, frame);
  /* A variant: its type stands behind the value. */
  steady_pack_byte (&pack, 0);
  g_byte_array_append (pack.bytes, (const guint8 *) STATE_TYPE, (guint) strlen (STATE_TYPE));
  return steady_pack_finish (&pack);
}
