#include "steady-session-rows.h"

#include "steady-error.h"

static gboolean
contradicts (int a, int b)
{
  return a != STEADY_UNKNOWN && b != STEADY_UNKNOWN && a != b;
}

static gboolean
ratings_contradict (SteadyRatings a, SteadyRatings b)
{
  return contradicts (a.effort, b.effort) || contradicts (a.pain, b.pain)
         || contradicts (a.shakiness, b.shakiness);
}

static gboolean
ratings_are_unknown (SteadyRatings ratings)
{
  return ratings.effort == STEADY_UNKNOWN && ratings.pain == STEADY_UNKNOWN
         && ratings.shakiness == STEADY_UNKNOWN;
}

static gboolean
check_place (const SteadySet *set, const SteadySet *other, GError **error)
{
  if (set->side != other->side || set->set_no != other->set_no)
    return TRUE;
  g_set_error (
    error, STEADY_ERROR, STEADY_ERROR_CONFLICT,
    "the set “%s” is number %d of %s, side %s, in session “%s”, and so is “%s”: expected another number",
    set->id, set->set_no, set->exercise, steady_side_to_string (set->side), set->session_id, other->id);
  return FALSE;
}

static gboolean
check_ratings (const SteadySet *set, const SteadySet *other, GError **error)
{
  if (!ratings_contradict (set->ratings, other->ratings))
    return TRUE;
  g_set_error (
    error, STEADY_ERROR, STEADY_ERROR_INVALID,
    "the ratings of the set “%s” differ from those of “%s”: expected the same for every set of %s in"
    " session “%s”",
    set->id, other->id, set->exercise, set->session_id);
  return FALSE;
}

/* The rows of the set's exercise in its session, itself left out. */
static GPtrArray *
load_others (SteadyDiary *diary, const SteadySet *set, GError **error)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);

  return steady_repository_load_session (diary->db, set->session_id, set->exercise, others, error)
           ? g_steal_pointer (&others)
           : NULL;
}

static gboolean
check_others (SteadyDiary *diary, const SteadySet *set, GError **error)
{
  g_autoptr (GPtrArray) others = load_others (diary, set, error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      const SteadySet *other = g_ptr_array_index (others, i);

      if (!check_place (set, other, error) || !check_ratings (set, other, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
steady_session_rows_agree (SteadyDiary *diary, SteadyChange *change, const SteadySet *set, SteadyPlace *place,
                           GError **error)
{
  gboolean rival;

  /* Of many rows that agree none needs to be looked at. */
  if (!steady_repository_has_rival (diary->db, set, place, &rival, error)
      || (rival && !check_others (diary, set, error)) || !steady_repository_put_set (diary->db, set, place, error))
    return FALSE;
  steady_change_reach_day (change, place->date);
  return TRUE;
}

/* Ratings are given once for all rows of an exercise: the new row takes those that are known, or brings them. */
static gboolean
give_among (SteadyDiary *diary, const SteadySet *set, SteadyPlace *place, GError **error)
{
  g_autoptr (GPtrArray) others = load_others (diary, set, error);
  g_autoptr (SteadySet) row = steady_set_copy (set);
  guint rated;

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      const SteadySet *other = g_ptr_array_index (others, i);

      if (!check_place (set, other, error))
        return FALSE;
      if (ratings_are_unknown (row->ratings))
        row->ratings = other->ratings;
    }
  return steady_repository_put_set (diary->db, row, place, error)
         && steady_repository_rate (diary->db, row->session_id, row->exercise, row->ratings, &rated, error);
}

gboolean
steady_session_rows_give (SteadyDiary *diary, SteadyChange *change, const SteadySet *set, GError **error)
{
  SteadyPlace place;
  gboolean unlike, given;

  if (!steady_repository_find_place (diary->db, set->session_id, &place, error)
      || !steady_repository_has_unlike (diary->db, set, &place, &unlike, error))
    return FALSE;
  given = unlike ? give_among (diary, set, &place, error)
                 : steady_repository_put_set (diary->db, set, &place, error);
  if (given)
    steady_change_reach_day (change, place.date);
  return given;
}

gboolean
steady_session_rows_remove (SteadyDiary *diary, SteadyChange *change, const SteadySet *set, GError **error)
{
  steady_change_reach_day (change, set->date);
  return steady_repository_remove_set (diary->db, set->id, error);
}
