/* steady-session-rows.h: what the rows of one exercise in one session owe each other: each has its place, and
 * the ratings, given once, stand on all of them. */
#pragma once

#include "steady-change.h"
#include "steady-repository.h"

G_BEGIN_DECLS

/**
 * steady_session_rows_give:
 *
 * Adds a row whose ratings are given to all; where it has none it takes those that are there.
 *
 * Returns: FALSE with STEADY_ERROR_CONFLICT where the number is taken
 */
gboolean steady_session_rows_give   (SteadyDiary *diary, SteadyChange *change, const SteadySet *set, GError **error);

/**
 * steady_session_rows_agree:
 * @place: (inout): of the set's session, see steady_repository_find_place()
 *
 * Adds a row whose ratings must not contradict those that are there.
 *
 * Returns: FALSE with STEADY_ERROR_CONFLICT where the number is taken, STEADY_ERROR_INVALID where ratings contradict
 */
gboolean steady_session_rows_agree  (SteadyDiary *diary, SteadyChange *change, const SteadySet *set,
                                     SteadyPlace *place, GError **error);

/** Takes a row away. @set: as it is stored */
gboolean steady_session_rows_remove (SteadyDiary *diary, SteadyChange *change, const SteadySet *set,
                                     GError **error);

G_END_DECLS
