/* steady-new-exercises.h: the exercises that a bundle brings: known while its rows are judged, and put into the
 * person's folder together with them. What is there already is never touched. */
#pragma once

#include "steady-diary.h"

G_BEGIN_DECLS

typedef struct _SteadyNewExercises SteadyNewExercises;

/** (transfer full). @catalogue: what is known already */
SteadyNewExercises *steady_new_exercises_new  (SteadyCatalogue *catalogue);
void                steady_new_exercises_free (SteadyNewExercises *self);

/**
 * steady_new_exercises_take:
 * @id: of the exercise; one that is known already stays as it is
 *
 * Returns: FALSE with STEADY_ERROR_INVALID where the file is none of an exercise
 */
gboolean         steady_new_exercises_take (SteadyNewExercises *self, const char *id, GBytes *content, GError **error);

/** (transfer none): what is known, with what the bundle brings. */
SteadyCatalogue *steady_new_exercises_get_catalogue (SteadyNewExercises *self);

/** (transfer none) (element-type SteadyExercise): what the bundle brings. */
GPtrArray       *steady_new_exercises_get_brought (SteadyNewExercises *self);

/**
 * steady_new_exercises_install:
 * @dry_run: no file is written
 *
 * Adds them to @catalogue, the diary's own, so that rows can be taken in, and writes their files.
 *
 * Returns: FALSE with STEADY_ERROR_IO, and nothing changed
 */
gboolean steady_new_exercises_install (SteadyNewExercises *self, SteadyCatalogue *catalogue, gboolean dry_run,
                                       GError **error);
/** Takes everything back that steady_new_exercises_install() did. */
void     steady_new_exercises_take_back (SteadyNewExercises *self, SteadyCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyNewExercises, steady_new_exercises_free)

G_END_DECLS
