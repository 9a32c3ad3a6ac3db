/* steady-exercise-keys.h: which groups and keys an exercise file has. */
#pragma once

#include "steady-exercise.h"

G_BEGIN_DECLS

/** Whether a group or a key is the writer's own: nobody reads it. */
gboolean steady_exercise_keys_is_own (const char *name);

/** Whether a group is one of the figure's, which the painter alone reads. */
gboolean steady_exercise_keys_is_of_figure (const char *group);

/**
 * steady_exercise_keys_check:
 * @self: as far as it is read, with its variants
 *
 * A key that nothing reads may be a mistyped lock, so none is passed over. What begins with X- is the writer's own.
 * The keys of the figure's groups are the painter's.
 *
 * Returns: FALSE with STEADY_ERROR_INVALID that names the group, the key and those that are expected
 */
gboolean steady_exercise_keys_check (const SteadyExercise *self, GKeyFile *file, GError **error);

G_END_DECLS
