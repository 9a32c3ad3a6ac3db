/* steady-catalogue.h: the exercises there are, Steady's own and the user's. */
#pragma once

#include "steady-exercise.h"

G_BEGIN_DECLS

typedef struct _SteadyCatalogue SteadyCatalogue;

/**
 * SteadyExerciseCheck:
 *
 * A further condition on an exercise, such as a ladder whose steps are small enough.
 *
 * Returns: FALSE with @error where the exercise must not be used
 */
typedef gboolean (*SteadyExerciseCheck) (const SteadyExercise *exercise, GError **error);

/** (transfer full): without any exercise; for tests. */
SteadyCatalogue *steady_catalogue_new (void);

/** (transfer full): without any exercise; checks as @other does. */
SteadyCatalogue *steady_catalogue_new_like (SteadyCatalogue *other);

/**
 * steady_catalogue_load:
 * @user_dir: (nullable): folder with further *.exercise files; need not exist
 * @check: (nullable)
 *
 * Reads Steady's own exercises, which are compiled in, and those of @user_dir. A file that does not
 * hold is left out and said in steady_catalogue_get_problems(); it never stops the rest. A file of the
 * user with the name of one of Steady's own is a problem too, since the record refers to it by name.
 *
 * Returns: (transfer full)
 */
SteadyCatalogue *steady_catalogue_load (const char *user_dir, SteadyExerciseCheck check);

SteadyCatalogue *steady_catalogue_ref   (SteadyCatalogue *self);
void             steady_catalogue_unref (SteadyCatalogue *self);

/** Takes a reference to @exercise and keeps the order. An id that is there already is not added: FALSE. */
gboolean         steady_catalogue_add (SteadyCatalogue *self, SteadyExercise *exercise);

/** Undoes steady_catalogue_add() before anything was made of it: plans and planners must not know the exercise. */
void             steady_catalogue_remove (SteadyCatalogue *self, const char *id);

guint            steady_catalogue_get_n_exercises (SteadyCatalogue *self);

/** (transfer none): in the catalogue's order */
const SteadyExercise *steady_catalogue_get (SteadyCatalogue *self, guint index);

/** (transfer none) (nullable) */
const SteadyExercise *steady_catalogue_find (SteadyCatalogue *self, const char *id);

/** -1 where there is none. */
int              steady_catalogue_index_of (SteadyCatalogue *self, const char *id);

/** (transfer none) (element-type utf8): one line for each file left out, "FILE: what is wrong". */
GPtrArray       *steady_catalogue_get_problems (SteadyCatalogue *self);

/** Whether an exercise from elsewhere holds by what those of the catalogue were loaded with; FALSE with its error. */
gboolean         steady_catalogue_check (SteadyCatalogue *self, const SteadyExercise *exercise, GError **error);

/** Whether any exercise names the condition, or it is one of the four asked of everybody. */
gboolean         steady_catalogue_knows_condition (SteadyCatalogue *self, const char *condition);

/** Splits "plank/full"; FALSE where exercise or variant is not known. @exercise is (transfer none). */
gboolean         steady_catalogue_parse_variant (SteadyCatalogue *self, const char *text,
                                                 const SteadyExercise **exercise, guint *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyCatalogue, steady_catalogue_unref)

G_END_DECLS
