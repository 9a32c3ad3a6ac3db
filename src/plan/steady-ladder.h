/* steady-ladder.h: the levels of an exercise, generated from its ranges (PLANNER.md, "Ladders"). */
#pragma once

#include "steady-exercise.h"

G_BEGIN_DECLS

typedef struct _SteadyLadder SteadyLadder;

/**
 * steady_ladder_new:
 *
 * Returns: (transfer full): the ladder, or NULL with STEADY_ERROR_INVALID where a step between levels from
 *   0 up would add more than 10 % of volume, or preparation levels do not grow or are not below level 0
 */
SteadyLadder *steady_ladder_new  (const SteadyExercise *exercise, GError **error);
void          steady_ladder_free (SteadyLadder *self);

/** A SteadyExerciseCheck: an exercise without a proper ladder is refused. */
gboolean      steady_ladder_check (const SteadyExercise *exercise, GError **error);

/** The lowest level: 0, or minus the number of preparation levels. */
int           steady_ladder_get_lowest  (const SteadyLadder *self);
int           steady_ladder_get_ceiling (const SteadyLadder *self);
SteadyDose    steady_ladder_get_dose    (const SteadyLadder *self, int level);

/** The highest level whose volume is not above @volume; one below the lowest where there is none. */
int           steady_ladder_at_most     (const SteadyLadder *self, int volume);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyLadder, steady_ladder_free)

G_END_DECLS
