/* steady-session-rows.h: what the rows of one exercise in one session owe each other: each has its place, and
 * the ratings, given once, stand on all of them. */
#pragma once

#include "steady-change.h"

G_BEGIN_DECLS

/**
 * SteadyJoin: what happens to ratings where the new row's and those that are there differ.
 * @STEADY_JOIN_GIVE: those of the new row are given to all; where it has none it takes those that are there
 * @STEADY_JOIN_AGREE: they must not contradict each other
 */
typedef enum
{
  STEADY_JOIN_GIVE,
  STEADY_JOIN_AGREE,
} SteadyJoin;

/**
 * steady_session_rows_add:
 *
 * Returns: FALSE with STEADY_ERROR_CONFLICT where the place is taken, STEADY_ERROR_INVALID where ratings
 *   contradict
 */
gboolean steady_session_rows_add    (SteadyDiary *diary, SteadyChange *change, const SteadySet *set,
                                     SteadyJoin join, GError **error);

/** Takes a row away. @set: as it is stored */
gboolean steady_session_rows_remove (SteadyDiary *diary, SteadyChange *change, const SteadySet *set,
                                     GError **error);

G_END_DECLS
