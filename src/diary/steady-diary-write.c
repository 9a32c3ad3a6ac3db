#include "steady-diary-private.h"

#include "steady-change.h"
#include "steady-check-subject.h"
#include "steady-error.h"
#include "steady-ladder.h"
#include "steady-repository.h"
#include "steady-session-rows.h"

static gboolean
set_not_found (const char *what, const char *id, GError **error)
{
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "there is no %s “%s”", what, id);
  return FALSE;
}

/* --- sets ---------------------------------------------------------------------------------------------- */

static gboolean
check_set (SteadyDiary *self, const SteadySet *set, GError **error)
{
  const SteadyExercise *exercise = steady_catalogue_find (self->catalogue, set->exercise);

  if (exercise == NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "“%s” is no exercise that is known here",
                   set->exercise);
      return FALSE;
    }
  if (set->variant == NULL || steady_exercise_find_variant (exercise, set->variant) >= 0)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "“%s” is no variant of %s", set->variant,
               set->exercise);
  return FALSE;
}

/* Given again with the same content, as after a crash, a set is there once. */
static gboolean
add_set (SteadyDiary *self, SteadyChange *change, const SteadySet *set, GError **error)
{
  g_autoptr (SteadySet) known = NULL;

  if (!steady_repository_find_set (self->db, set->id, &known, error))
    return FALSE;
  if (known == NULL)
    return steady_session_rows_give (self, change, set, error);
  if (steady_set_equal (known, set))
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_CONFLICT, "the set “%s” is known with other content",
               set->id);
  return FALSE;
}

gboolean
steady_diary_finish_set (SteadyDiary *self, const SteadySet *set, const char *state, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && set != NULL, FALSE);

  if (!check_set (self, set, error))
    return FALSE;
  change = steady_change_begin (self, error);
  return change != NULL && add_set (self, change, set, error)
         && (state == NULL || steady_repository_put_open_session (self->db, set->session_id, state, error))
         && steady_change_commit (change, error);
}

gboolean
steady_diary_add_set (SteadyDiary *self, const SteadySet *set, GError **error)
{
  return steady_diary_finish_set (self, set, NULL, error);
}

gboolean
steady_diary_add_sets (SteadyDiary *self, GPtrArray *sets, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && sets != NULL, FALSE);

  for (guint i = 0; i < sets->len; i++)
    if (!check_set (self, g_ptr_array_index (sets, i), error))
      return FALSE;
  change = steady_change_begin (self, error);
  if (change == NULL)
    return FALSE;
  for (guint i = 0; i < sets->len; i++)
    if (!add_set (self, change, g_ptr_array_index (sets, i), error))
      return FALSE;
  return steady_change_commit (change, error);
}

gboolean
steady_diary_update_set (SteadyDiary *self, const SteadySet *set, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;
  g_autoptr (SteadySet) known = NULL;
  guint rated;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && set != NULL, FALSE);

  if (!check_set (self, set, error))
    return FALSE;
  change = steady_change_begin (self, error);
  if (change == NULL || !steady_repository_find_set (self->db, set->id, &known, error))
    return FALSE;
  if (known == NULL)
    return set_not_found ("set", set->id, error);
  return steady_session_rows_remove (self, change, known, error)
         && steady_session_rows_give (self, change, set, error)
         /* The person has seen and left, or changed, the ratings: also where they were taken away. */
         && steady_repository_rate (self->db, set->session_id, set->exercise, set->ratings, &rated, error)
         && steady_change_commit (change, error);
}

gboolean
steady_diary_delete_set (SteadyDiary *self, const char *id, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;
  g_autoptr (SteadySet) known = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && id != NULL, FALSE);

  change = steady_change_begin (self, error);
  if (change == NULL || !steady_repository_find_set (self->db, id, &known, error))
    return FALSE;
  if (known == NULL)
    return set_not_found ("set", id, error);
  return steady_session_rows_remove (self, change, known, error) && steady_change_commit (change, error);
}

/* --- answers ---------------------------------------------------------------------------------------- */

static gboolean
check_start_level (SteadyDiary *self, const SteadyCheck *check)
{
  const SteadyExercise *exercise = steady_catalogue_find (self->catalogue, check->subject);
  g_autoptr (SteadyLadder) ladder = steady_ladder_new (exercise, NULL);

  return ladder != NULL && steady_check_get_value (check) >= steady_ladder_get_lowest (ladder);
}

static gboolean
check_answer (SteadyDiary *self, const SteadyCheck *check, GError **error)
{
  const SteadyCheckInfo *info = steady_check_kind_info (check->kind);
  const char *what = NULL;

  if (check->tenths < info->min_tenths || check->tenths > info->max_tenths
      || (!info->decimal && check->tenths % 10 != 0))
    what = "is out of range";
  else if (!steady_check_subject_fits (check, self->catalogue))
    what = "does not fit what it is about";
  else if (check->kind == STEADY_CHECK_START_LEVEL && !check_start_level (self, check))
    what = "is no level of the exercise";
  if (what == NULL)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: the answer %d.%d for “%s” %s", info->name,
               check->tenths / 10, ABS (check->tenths % 10), check->subject != NULL ? check->subject : "",
               what);
  return FALSE;
}

static gboolean
add_check (SteadyDiary *self, SteadyChange *change, const SteadyCheck *check, GError **error)
{
  g_autoptr (SteadyCheck) known = NULL;

  if (!check_answer (self, check, error)
      || !steady_repository_find_check (self->db, check->id, &known, error))
    return FALSE;
  if (known == NULL)
    return steady_repository_add_check (self->db, check, error)
           && steady_change_reach_check (change, check, error);
  if (steady_check_equal (known, check))
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_CONFLICT, "the answer “%s” is known with other content",
               check->id);
  return FALSE;
}

gboolean
steady_diary_add_checks (SteadyDiary *self, GPtrArray *checks, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && checks != NULL, FALSE);

  change = steady_change_begin (self, error);
  if (change == NULL)
    return FALSE;
  for (guint i = 0; i < checks->len; i++)
    if (!add_check (self, change, g_ptr_array_index (checks, i), error))
      return FALSE;
  return steady_change_commit (change, error);
}

gboolean
steady_diary_answer (SteadyDiary *self, SteadyCheckKind kind, int tenths, const char *subject,
                     const char *note, GError **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  SteadyCheck *check;
  g_autofree char *id = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), FALSE);

  id = g_uuid_string_random ();
  check = steady_check_new (id, steady_clock_now (self->clock), kind, 0, subject);
  check->tenths = tenths;
  check->note = g_strdup (note);
  g_ptr_array_add (checks, check);
  return steady_diary_add_checks (self, checks, error);
}

gboolean
steady_diary_withdraw (SteadyDiary *self, const char *check_id, gboolean withdrawn, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;
  g_autoptr (SteadyCheck) known = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && check_id != NULL, FALSE);

  change = steady_change_begin (self, error);
  if (change == NULL || !steady_repository_find_check (self->db, check_id, &known, error))
    return FALSE;
  if (known == NULL)
    return set_not_found ("answer", check_id, error);
  if (known->withdrawn == withdrawn)
    return TRUE;
  return steady_repository_withdraw (self->db, check_id, withdrawn, error)
         && steady_change_reach_check (change, known, error) && steady_change_commit (change, error);
}

/* --- the person and the session under way ----------------------------------------------------------- */

gboolean
steady_diary_set_person_code (SteadyDiary *self, const char *code, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && code != NULL, FALSE);

  change = steady_change_begin (self, error);
  return change != NULL
         && steady_repository_put_setting (self->db, STEADY_SETTING_PERSON_CODE, code,
                                           steady_clock_now (self->clock), error)
         && steady_change_commit (change, error);
}

gboolean
steady_diary_save_session (SteadyDiary *self, const char *session_id, const char *state, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && session_id != NULL && state != NULL, FALSE);

  change = steady_change_begin (self, error);
  return change != NULL && steady_repository_put_open_session (self->db, session_id, state, error)
         && steady_change_commit (change, error);
}

gboolean
steady_diary_close_session (SteadyDiary *self, const char *session_id, GError **error)
{
  g_autoptr (SteadyChange) change = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && session_id != NULL, FALSE);

  change = steady_change_begin (self, error);
  return change != NULL && steady_repository_close_open_session (self->db, session_id, error)
         && steady_change_commit (change, error);
}
