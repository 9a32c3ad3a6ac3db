#include "steady-diary-private.h"

#include <stdio.h>

#include "steady-change.h"
#include "steady-error.h"
#include "steady-repository.h"

/* What the ratings of an exercise in a session were before they were changed is a setting of this name, in which each
 * row tells of one date: "effort pain shakiness", -1 for what was not recorded. */
static char *
setting_name (const char *session_id, const char *exercise)
{
  return g_strdup_printf ("ratings/%s/%s", exercise, session_id);
}

static gboolean
is_changed (int before, int now)
{
  return before != STEADY_UNKNOWN && before != now;
}

/* Something that was said is said otherwise or not at all any more; an answer that was still open is none. */
static gboolean
are_changed (const SteadyRatings *before, const SteadyRatings *now)
{
  return is_changed (before->effort, now->effort) || is_changed (before->pain, now->pain)
         || is_changed (before->shakiness, now->shakiness);
}

static int
clamp (int rating)
{
  return rating >= 0 && rating <= STEADY_RATING_MAX ? rating : STEADY_UNKNOWN;
}

static void
add_before (SteadyDate date, const char *value, gpointer data)
{
  SteadyRatedBefore before = { .date = date };

  if (sscanf (value, "%d %d %d", &before.ratings.effort, &before.ratings.pain, &before.ratings.shakiness) != 3)
    return;
  before.ratings.effort = clamp (before.ratings.effort);
  before.ratings.pain = clamp (before.ratings.pain);
  before.ratings.shakiness = clamp (before.ratings.shakiness);
  g_array_append_val ((GArray *) data, before);
}

GArray *
steady_diary_rated_before (SteadyDiary *self, const char *session_id, const char *exercise, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (SteadyRatedBefore));
  g_autofree char *name = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && session_id != NULL && exercise != NULL, NULL);

  name = setting_name (session_id, exercise);
  if (!steady_repository_each_setting (self->db, name, add_before, list, error))
    return NULL;
  return g_steal_pointer (&list);
}

/* Once a date: who moves from 9 to 1 with the arrows meant none of those between. */
static gboolean
keep_before (SteadyDiary *self, const char *session_id, const char *exercise, const SteadyRatings *before,
             GError **error)
{
  SteadyTime now = steady_clock_now (self->clock);
  g_autoptr (GArray) list = steady_diary_rated_before (self, session_id, exercise, error);
  g_autofree char *name = setting_name (session_id, exercise);
  g_autofree char *value = g_strdup_printf ("%d %d %d", before->effort, before->pain, before->shakiness);

  if (list == NULL)
    return FALSE;
  if (list->len > 0 && g_array_index (list, SteadyRatedBefore, list->len - 1).date == steady_time_date (now))
    return TRUE;
  return steady_repository_put_setting (self->db, name, value, now, error);
}

gboolean
steady_diary_rate (SteadyDiary *self, const char *session_id, const char *exercise, SteadyRatings ratings,
                   GError **error)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  g_autoptr (SteadyChange) change = NULL;
  const SteadySet *first;
  SteadyDate date;
  guint rated;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && session_id != NULL && exercise != NULL, FALSE);

  change = steady_change_begin (self, error);
  if (change == NULL || !steady_repository_load_session (self->db, session_id, exercise, sets, error))
    return FALSE;
  if (sets->len == 0)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "there is no set of %s in the session “%s”", exercise,
                   session_id);
      return FALSE;
    }
  first = g_ptr_array_index (sets, 0);
  if (are_changed (&first->ratings, &ratings)
      && !keep_before (self, session_id, exercise, &first->ratings, error))
    return FALSE;
  if (!steady_repository_rate (self->db, session_id, exercise, ratings, &rated, error)
      || !steady_repository_get_session_date (self->db, session_id, &date, error))
    return FALSE;
  steady_change_reach (change, date);
  return steady_change_commit (change, error);
}
