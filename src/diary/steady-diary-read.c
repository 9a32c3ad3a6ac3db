#include "steady-diary-private.h"

#include "steady-diary-progress.h"
#include "steady-repository.h"
#include "steady-transaction.h"

/* CONTENT.md: the self-check is once a week. */
#define SELF_CHECK_DAYS 7

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  return steady_check_compare (*(const SteadyCheck * const *) b, *(const SteadyCheck * const *) a);
}

/* What steady_schedule_apply() looks at. */
static const SteadyCheckKind schedule_kinds[] = { STEADY_CHECK_SCHEDULE, STEADY_CHECK_GOAL, STEADY_CHECK_AWAY };

SteadyHistory *
steady_diary_history_within (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();

  if (!steady_repository_load_sets (self->db, from, to, history->sets, error)
      || !steady_repository_load_checks (self->db, from, to, STEADY_CHECKS_COUNTED, history->checks, error)
      || !steady_repository_load_prescriptions (self->db, from, to, history->prescriptions, error))
    return NULL;
  steady_history_sort (history);
  return g_steal_pointer (&history);
}

SteadyHistory *
steady_diary_history (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (SteadyTransaction) moment = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  moment = steady_transaction_begin (self->db, STEADY_TRANSACTION_READ, error);
  return moment != NULL ? steady_diary_history_within (self, from, to, error) : NULL;
}

gboolean
steady_diary_load_schedule (SteadyDiary *self, SteadyDate date, GPtrArray *checks, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (schedule_kinds); i++)
    {
      SteadyCheck *check;

      if (!steady_repository_latest_check (self->db, schedule_kinds[i], NULL, date, &check, error))
        return FALSE;
      if (check != NULL)
        g_ptr_array_add (checks, check);
    }
  return TRUE;
}

gboolean
steady_diary_each_set (SteadyDiary *self, SteadyDate from, SteadyDate to, SteadySetFunc func, gpointer data,
                       GError **error)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self) && func != NULL, FALSE);

  return steady_repository_each_set (self->db, from, to, func, data, error);
}

GPtrArray *
steady_diary_all_checks (SteadyDiary *self, GError **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  if (!steady_repository_load_checks (self->db, STEADY_DATE_NONE, STEADY_DATE_NONE, STEADY_CHECKS_ALL, checks,
                                      error))
    return NULL;
  g_ptr_array_sort (checks, compare_latest_first);
  return g_steal_pointer (&checks);
}

/* What cannot be read is told where data is asked for with an error; a question about it has its plain
 * answer. */
static void
say_unreadable (const GError *error)
{
  g_info ("%s", error->message);
}

SteadyDate
steady_diary_session_date (SteadyDiary *self, const char *session_id)
{
  g_autoptr (GError) error = NULL;
  SteadyDate date = STEADY_DATE_NONE;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && session_id != NULL, STEADY_DATE_NONE);

  if (!steady_repository_get_session_date (self->db, session_id, &date, &error))
    say_unreadable (error);
  return date;
}

SteadyCheck *
steady_diary_latest_check (SteadyDiary *self, SteadyCheckKind kind, const char *subject, SteadyDate date)
{
  g_autoptr (GError) error = NULL;
  SteadyCheck *check = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  if (!steady_repository_latest_check (self->db, kind, subject, date, &check, &error))
    say_unreadable (error);
  return check;
}

SteadySchedule
steady_diary_schedule (SteadyDiary *self, SteadyDate date)
{
  SteadySchedule schedule = steady_schedule_default ();

  g_return_val_if_fail (STEADY_IS_DIARY (self), schedule);

  for (guint i = 0; i < G_N_ELEMENTS (schedule_kinds); i++)
    {
      g_autoptr (SteadyCheck) check = steady_diary_latest_check (self, schedule_kinds[i], NULL, date);

      if (check != NULL)
        steady_schedule_apply (&schedule, check);
    }
  return schedule;
}

gboolean
steady_diary_is_new (SteadyDiary *self)
{
  g_autoptr (SteadyCheck) screening
    = steady_diary_latest_check (self, STEADY_CHECK_SCREENING_CLEAR, NULL, STEADY_DATE_NONE);

  return screening == NULL;
}

/* --- questions that are due --------------------------------------------------------------------------- */

/* Whether any answer is for @day, which is the last training day before each of them that names none. */
static gboolean
is_answered (GPtrArray *answers, SteadyDate day)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const SteadyCheck *answer = g_ptr_array_index (answers, i);
      SteadyDate named = day;

      if (answer->subject == NULL || (steady_date_parse (answer->subject, &named) && named == day))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_question (SteadyDiary *self, SteadyDate today, SteadyDate *day, GError **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
  SteadyDate through_today;

  if (!steady_repository_last_training_day (self->db, today, day, error)
      || !steady_repository_last_training_day (self->db, today + 1, &through_today, error))
    return FALSE;
  if (*day == STEADY_DATE_NONE)
    return TRUE;
  if (!steady_repository_load_checks_of_kind (self->db, STEADY_CHECK_NEXT_DAY_PAIN, *day + 1, today, answers,
                                              error))
    return FALSE;
  /* The next training has begun: what hurts now may come from it. */
  if (through_today == today || is_answered (answers, *day))
    *day = STEADY_DATE_NONE;
  return TRUE;
}

SteadyDate
steady_diary_next_day_question (SteadyDiary *self, SteadyDate today)
{
  g_autoptr (GError) error = NULL;
  SteadyDate day = STEADY_DATE_NONE;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && steady_date_is_valid (today), STEADY_DATE_NONE);

  if (find_question (self, today, &day, &error))
    return day;
  say_unreadable (error);
  return STEADY_DATE_NONE;
}

gboolean
steady_diary_self_check_due (SteadyDiary *self, SteadyDate today)
{
  static const SteadyCheckKind kinds[] = { STEADY_CHECK_KNEE_GAP_RELAXED, STEADY_CHECK_KNEE_GAP_SQUEEZED,
                                           STEADY_CHECK_KNEE_SHAKINESS, STEADY_CHECK_CHAIR_STAND,
                                           STEADY_CHECK_ONE_LEG_STANCE };

  g_return_val_if_fail (STEADY_IS_DIARY (self) && steady_date_is_valid (today), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SteadyCheck) check = steady_diary_latest_check (self, kinds[i], NULL, today);

      if (check != NULL && today - steady_check_get_date (check) < SELF_CHECK_DAYS)
        return FALSE;
    }
  return TRUE;
}

/* --- the person and the session under way -------------------------------------------------------------- */

char *
steady_diary_get_person_code (SteadyDiary *self)
{
  g_autoptr (GError) error = NULL;
  char *code = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  if (!steady_repository_get_setting (self->db, STEADY_SETTING_PERSON_CODE, &code, &error))
    say_unreadable (error);
  return code != NULL ? code : g_strdup ("");
}

char *
steady_diary_get_open_session (SteadyDiary *self, char **session_id)
{
  g_autoptr (GError) error = NULL;
  char *id = NULL;
  char *state = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  if (!steady_repository_get_open_session (self->db, &id, &state, &error))
    say_unreadable (error);
  if (session_id != NULL)
    *session_id = id;
  else
    g_free (id);
  return state;
}
