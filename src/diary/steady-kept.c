#include "steady-kept.h"

#include "steady-decision-row.h"
#include "steady-repository.h"
#include "steady-transaction.h"
#include "steady-window.h"

/* Of how many sessions the sets are in memory together while they are gone through. */
#define SESSIONS_AT_ONCE 512

/* Where a replay begins. */
typedef struct
{
  SteadyPlanner *planner;
  SteadyDate kept_through; /* of the newest good state, whether or not this version can read it */
} Base;

static void
base_clear (Base *self)
{
  g_clear_pointer (&self->planner, steady_planner_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Base, base_clear)

/* --- which state is good ---------------------------------------------------------------------------- */

/* The training day that an answer of next-day pain names; STEADY_DATE_NONE where it names none. */
static gboolean
day_of_answer (SteadyDiary *diary, const SteadyCheck *answer, SteadyDate *day, GError **error)
{
  *day = STEADY_DATE_NONE;
  if (answer->subject == NULL)
    return steady_repository_last_training_day (diary->db, steady_check_get_date (answer), day, error);
  steady_date_parse (answer->subject, day);
  return TRUE;
}

/**
 * first_late_day:
 * @first: (out): the earliest day that an answer recorded after @after, up to @until, is for
 *
 * Answers with a date in the future exist where a clock was wrong once; a state that was kept before such an
 * answer came into force is not good after it.
 */
static gboolean
first_late_day (SteadyDiary *diary, SteadyDate after, SteadyDate until, SteadyDate *first, GError **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);

  *first = STEADY_DATE_NONE;
  if (!steady_repository_load_checks_of_kind (diary->db, STEADY_CHECK_NEXT_DAY_PAIN, after + 1, until,
                                              answers, error))
    return FALSE;
  for (guint i = 0; i < answers->len; i++)
    {
      SteadyDate day;

      if (!day_of_answer (diary, g_ptr_array_index (answers, i), &day, error))
        return FALSE;
      if (day != STEADY_DATE_NONE && (*first == STEADY_DATE_NONE || day < *first))
        *first = day;
    }
  return TRUE;
}

/* The newest state before a date that is good for what is known on each date from @known_on to @until. */
static gboolean
find_good (SteadyDiary *diary, SteadyDate before, SteadyDate known_on, SteadyDate until, SteadyDate *date,
           GBytes **state, GError **error)
{
  for (;;)
    {
      g_autoptr (GBytes) found = NULL;
      SteadyDate state_known_on, late;

      if (!steady_repository_find_state (diary->db, before, STEADY_DATE_MAX, date, &state_known_on, &found, error))
        return FALSE;
      if (found == NULL)
        return TRUE;
      /* It may know less than is known by then or, where it was made later, more: what lies between decides. */
      if (!first_late_day (diary, MIN (state_known_on, known_on), MAX (state_known_on, until), &late, error))
        return FALSE;
      if (late == STEADY_DATE_NONE || late > *date)
        {
          *state = g_steal_pointer (&found);
          return TRUE;
        }
      before = late;
    }
}

/* A file of the person's own may be gone for a while: what is kept meanwhile knows nothing of its days, and is good no
 * longer once it is back. */
static gboolean
knows_own (SteadyDiary *diary, const SteadyPlanner *planner, gboolean *knows, GError **error)
{
  *knows = TRUE;
  for (guint i = 0; *knows && i < steady_catalogue_get_n_exercises (diary->catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (diary->catalogue, i);
      SteadyDate last;

      if (!exercise->own)
        continue;
      if (!steady_repository_last_trained (diary->db, exercise->id, steady_planner_get_date (planner), &last, error))
        return FALSE;
      *knows = last == STEADY_DATE_NONE || steady_planner_get_last_day (planner, i) == last;
    }
  return TRUE;
}

static gboolean
load_state (SteadyDiary *diary, GBytes *state, SteadyDate date, SteadyPlanner **planner, GError **error)
{
  g_autoptr (SteadyPlanner) loaded = steady_planner_load (diary->catalogue, state);
  gboolean good = loaded != NULL && steady_planner_get_date (loaded) == date;

  if (good && !knows_own (diary, loaded, &good, error))
    return FALSE;
  *planner = good ? g_steal_pointer (&loaded) : NULL;
  return TRUE;
}

/* A state of a later version, or a damaged one, is passed over for an older one. */
static gboolean
find_base (SteadyDiary *diary, SteadyDate before, SteadyDate known_on, SteadyDate until, Base *base, GError **error)
{
  *base = (Base) { NULL, STEADY_DATE_NONE };
  while (base->planner == NULL)
    {
      g_autoptr (GBytes) state = NULL;
      SteadyDate date;

      if (!find_good (diary, before, known_on, until, &date, &state, error))
        return FALSE;
      if (state == NULL)
        base->planner = steady_planner_new (diary->catalogue);
      else if (!load_state (diary, state, date, &base->planner, error))
        return FALSE;
      if (state != NULL && base->kept_through == STEADY_DATE_NONE)
        base->kept_through = date;
      before = date;
    }
  return TRUE;
}

/* --- what is replayed --------------------------------------------------------------------------------- */

/* The answers after a date, and every prescription. */
static gboolean
load_answers (SteadyDiary *diary, SteadyDate date, SteadyDate to, SteadyHistory *history, GError **error)
{
  return steady_repository_load_checks (diary->db, date == STEADY_DATE_NONE ? date : date + 1, to,
                                        STEADY_CHECKS_COUNTED, history->checks, error)
         && steady_repository_load_prescriptions (diary->db, STEADY_DATE_NONE, STEADY_DATE_NONE,
                                                  history->prescriptions, error);
}

/* The rows after a date, and every prescription, as steady_planner_advance() wants them. */
static SteadyHistory *
load_after (SteadyDiary *diary, SteadyDate date, SteadyDate sets_to, SteadyDate checks_to, GError **error)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();
  SteadyDate from = date == STEADY_DATE_NONE ? date : date + 1;

  if (!steady_repository_load_sets (diary->db, from, sets_to, history->sets, error)
      || !load_answers (diary, date, checks_to, history, error))
    return NULL;
  steady_history_sort (history);
  return g_steal_pointer (&history);
}

SteadyPlan *
steady_kept_plan_within (SteadyDiary *diary, SteadyDate date, GError **error)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_auto (Base) base = { NULL, STEADY_DATE_NONE };

  if (!find_base (diary, date, date, date, &base, error))
    return NULL;
  history = load_after (diary, steady_planner_get_date (base.planner), date - 1, date, error);
  return history != NULL ? steady_planner_plan (base.planner, history, date) : NULL;
}

SteadyPlan *
steady_kept_plan (SteadyDiary *diary, SteadyDate date, GError **error)
{
  g_autoptr (SteadyTransaction) moment = steady_transaction_begin (diary->db, STEADY_TRANSACTION_READ, error);

  return moment != NULL ? steady_kept_plan_within (diary, date, error) : NULL;
}

SteadyHistory *
steady_kept_walk_within (SteadyDiary *diary, SteadyDate read_from, SteadyDate from, SteadyDate to,
                         SteadyPlanVisitor visitor, gpointer data, GError **error)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_auto (Base) base = { NULL, STEADY_DATE_NONE };

  if (!find_base (diary, from, from, to, &base, error))
    return NULL;
  history = load_after (diary, MIN (steady_planner_get_date (base.planner), read_from - 1), to, to, error);
  if (history != NULL)
    steady_planner_walk_on (base.planner, history, from, to, visitor, data);
  return g_steal_pointer (&history);
}

gboolean
steady_kept_walk (SteadyDiary *diary, SteadyDate from, SteadyDate to, SteadyPlanVisitor visitor, gpointer data,
                  GError **error)
{
  g_autoptr (SteadyTransaction) moment = steady_transaction_begin (diary->db, STEADY_TRANSACTION_READ, error);
  g_autoptr (SteadyHistory) history
    = moment != NULL ? steady_kept_walk_within (diary, from, from, to, visitor, data, error) : NULL;

  return history != NULL;
}

/* --- decisions ---------------------------------------------------------------------------------------- */

/* What lies behind @through is made anew, but where the exercise's file is gone. */
static gboolean
load_recorded (SteadyDiary *diary, SteadyDate from, SteadyDate through, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_row_free);

  if (!steady_repository_load_decisions (diary->db, from, STEADY_DATE_NONE, rows, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const SteadyDecisionRow *row = g_ptr_array_index (rows, i);
      SteadyDecisionRecord *record = NULL;

      if (row->date <= through || steady_catalogue_find (diary->catalogue, row->exercise) == NULL)
        record = steady_decision_record_from_row (row);
      /* A word that a later version wrote: the row stays, and is not shown by this one. */
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return TRUE;
}

/* Appends those after @after. */
static void
take_later (GPtrArray *made, SteadyDate after, GPtrArray *records)
{
  for (guint i = 0; i < made->len; i++)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (made, i);

      if (record->date > after)
        g_ptr_array_add (records, steady_decision_record_copy (record));
    }
}

/* @found: of the exercises that were asked for already */
static gboolean
find_last_trained (SteadyDiary *diary, GHashTable *found, const char *exercise, SteadyDate *date, GError **error)
{
  gpointer value;

  if (g_hash_table_lookup_extended (found, exercise, NULL, &value))
    {
      *date = GPOINTER_TO_INT (value);
      return TRUE;
    }
  if (!steady_repository_last_trained (diary->db, exercise, STEADY_DATE_NONE, date, error))
    return FALSE;
  g_hash_table_insert (found, g_strdup (exercise), GINT_TO_POINTER (*date));
  return TRUE;
}

/* With its next exercise-day a decision stands, whatever was still open when it was made. */
static gboolean
end_provisional (SteadyDiary *diary, GPtrArray *records, GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      SteadyDecisionRecord *record = g_ptr_array_index (records, i);
      SteadyDate last;

      if (!record->provisional)
        continue;
      if (!find_last_trained (diary, found, record->exercise, &last, error))
        return FALSE;
      record->provisional = last <= record->date;
    }
  return TRUE;
}

static int
compare_records (gconstpointer a, gconstpointer b, gpointer data)
{
  const SteadyDecisionRecord *left = *(const SteadyDecisionRecord * const *) a;
  const SteadyDecisionRecord *right = *(const SteadyDecisionRecord * const *) b;
  SteadyCatalogue *catalogue = data;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;
  /* What the catalogue no longer has comes last: its index, -1, is the largest as unsigned. */
  return (int) ((guint) steady_catalogue_index_of (catalogue, left->exercise)
                > (guint) steady_catalogue_index_of (catalogue, right->exercise))
         - (int) ((guint) steady_catalogue_index_of (catalogue, left->exercise)
                  < (guint) steady_catalogue_index_of (catalogue, right->exercise));
}

/* The decisions that were recorded from @from on, and those after them that are made anew each time. */
static gboolean
collect_decisions (SteadyDiary *diary, SteadyDate from, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_record_free);
  g_autoptr (SteadyHistory) history = NULL;
  g_auto (Base) base = { NULL, STEADY_DATE_NONE };
  SteadyDate last;

  if (!steady_repository_last_date (diary->db, &last, error))
    return FALSE;
  last = MAX (last, steady_clock_today (diary->clock));
  if (!find_base (diary, last + 1, last, last, &base, error)
      || !load_recorded (diary, from, base.kept_through, records, error))
    return FALSE;
  history = load_after (diary, steady_planner_get_date (base.planner), last, last, error);
  if (history == NULL)
    return FALSE;
  steady_planner_advance (base.planner, history, last, last, made);
  take_later (made, MAX (base.kept_through, from == STEADY_DATE_NONE ? from : from - 1), records);
  return TRUE;
}

GPtrArray *
steady_kept_decisions (SteadyDiary *diary, SteadyDate from, GError **error)
{
  g_autoptr (SteadyTransaction) moment = steady_transaction_begin (diary->db, STEADY_TRANSACTION_READ, error);
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_record_free);

  if (moment == NULL || !collect_decisions (diary, from, records, error)
      || !end_provisional (diary, records, error))
    return NULL;
  g_ptr_array_sort_with_data (records, compare_records, diary->catalogue);
  return g_steal_pointer (&records);
}

/* --- keeping ------------------------------------------------------------------------------------------ */

/* The first date after a state; the first there is without one. */
static SteadyDate
date_after (SteadyDate state)
{
  return state == STEADY_DATE_NONE ? STEADY_DATE_MIN : state + 1;
}

/* Not those of an exercise whose file is gone: nobody could make them anew. */
static gboolean
remove_decisions (SteadyDiary *diary, SteadyDate from, GError **error)
{
  for (guint i = 0; i < steady_catalogue_get_n_exercises (diary->catalogue); i++)
    if (!steady_repository_remove_decisions (diary->db, steady_catalogue_get (diary->catalogue, i)->id, from, error))
      return FALSE;
  return TRUE;
}

/* Decisions are recorded as far as there are states: what lies behind the last one is made anew. */
static gboolean
forget_from (SteadyDiary *diary, SteadyDate date, GError **error)
{
  SteadyDate newest;

  return steady_repository_remove_states (diary->db, date, error)
         && steady_repository_last_state (diary->db, &newest, error)
         && remove_decisions (diary, date_after (newest), error);
}

static gboolean
keep_state (SteadyDiary *diary, const SteadyPlanner *planner, SteadyDate known_on, GError **error)
{
  g_autoptr (GBytes) state = steady_planner_save (planner);

  return steady_repository_put_state (diary->db, steady_planner_get_date (planner), known_on, state, error);
}

static gboolean
record (SteadyDiary *diary, GPtrArray *made, SteadyDate after, GError **error)
{
  for (guint i = 0; i < made->len; i++)
    {
      const SteadyDecisionRecord *decision = g_ptr_array_index (made, i);
      g_autoptr (SteadyDecisionRow) row = NULL;

      if (decision->date <= after)
        continue;
      row = steady_decision_record_to_row (decision);
      if (!steady_repository_add_decision (diary->db, row, error))
        return FALSE;
    }
  return TRUE;
}

/* What is newer than the newest good state was kept while a clock ran ahead, or before a late answer
 * counted. */
static gboolean
forget_stale (SteadyDiary *diary, SteadyDate kept_through, GError **error)
{
  SteadyDate newest;

  if (!steady_repository_last_state (diary->db, &newest, error))
    return FALSE;
  return newest <= kept_through ? remove_decisions (diary, date_after (kept_through), error)
                                : forget_from (diary, date_after (kept_through), error);
}

static gboolean
keep_day (SteadyDiary *diary, Base *base, const SteadyHistory *history, SteadyDate day, SteadyDate today,
          GError **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_record_free);

  steady_planner_advance (base->planner, history, day, today, made);
  return keep_state (diary, base->planner, today, error) && record (diary, made, base->kept_through, error);
}

/* One state for each training day of a window. */
static gboolean
keep_window (SteadyDiary *diary, Base *base, const SteadyHistory *window, SteadyDate today, GError **error)
{
  for (guint i = 0; i < window->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (window->sets, i);

      if (set->status != STEADY_STATUS_SKIPPED && set->date != steady_planner_get_date (base->planner)
          && !keep_day (diary, base, window, set->date, today, error))
        return FALSE;
    }
  return TRUE;
}

/* Each answer's day, so that it does not need the sets before it to be told. */
static gboolean
name_days (SteadyDiary *diary, GPtrArray *checks, GError **error)
{
  for (guint i = 0; i < checks->len; i++)
    {
      SteadyCheck *check = g_ptr_array_index (checks, i);
      SteadyDate day;

      if (check->kind != STEADY_CHECK_NEXT_DAY_PAIN || check->subject != NULL)
        continue;
      if (!day_of_answer (diary, check, &day, error))
        return FALSE;
      if (day != STEADY_DATE_NONE)
        {
          check->subject = g_malloc (STEADY_DATE_TEXT_SIZE);
          steady_date_format (day, check->subject);
        }
    }
  return TRUE;
}

/* The last date that can be kept. Of the sets only those of the last training day decide about it. */
static gboolean
find_settled (SteadyDiary *diary, SteadyHistory *history, SteadyDate today, SteadyDate *settled, GError **error)
{
  SteadyDate last;

  if (!steady_repository_last_training_day (diary->db, today + 1, &last, error)
      || (last != STEADY_DATE_NONE && !steady_repository_load_sets (diary->db, last, last, history->sets, error)))
    return FALSE;
  steady_history_sort (history);
  *settled = steady_planner_settled_before (history, today);
  return TRUE;
}

/* The next sets take the place of those in @history, as many as are looked at together. @end: (inout): through which
 * date they were loaded */
static gboolean
load_piece (SteadyDiary *diary, SteadyHistory *history, SteadyDate through, SteadyDate *end, GError **error)
{
  SteadyDate from = date_after (*end);

  if (!steady_repository_date_of_session (diary->db, from, SESSIONS_AT_ONCE, end, error))
    return FALSE;
  *end = *end == STEADY_DATE_NONE ? through : MIN (*end, through);
  g_ptr_array_set_size (history->sets, 0);
  if (!steady_repository_load_sets (diary->db, from, *end, history->sets, error))
    return FALSE;
  steady_history_sort_sets (history);
  return TRUE;
}

static gboolean
keep_piece (SteadyDiary *diary, Base *base, const SteadyHistory *history, SteadyDate end, SteadyDate today,
            gboolean *stale_gone, GError **error)
{
  for (;;)
    {
      g_autoptr (SteadyHistory) window = steady_window_new (history, steady_planner_get_date (base->planner), end);

      if (window == NULL)
        return TRUE;
      if (!*stale_gone && !forget_stale (diary, base->kept_through, error))
        return FALSE;
      *stale_gone = TRUE;
      if (!keep_window (diary, base, window, today, error))
        return FALSE;
    }
}

/* Only days before today are kept, and most sets are done on one of which the days before are. */
static gboolean
is_all_kept (SteadyDiary *diary, SteadyDate today, gboolean *all, GError **error)
{
  g_autoptr (GBytes) state = NULL;
  SteadyDate last, kept;

  if (!steady_repository_last_training_day (diary->db, today, &last, error)
      || !find_good (diary, today, today, today, &kept, &state, error))
    return FALSE;
  *all = last == STEADY_DATE_NONE || (state != NULL && kept >= last);
  return TRUE;
}

static gboolean
keep_missing (SteadyDiary *diary, SteadyDate today, GError **error)
{
  g_autoptr (SteadyHistory) history = steady_history_new ();
  g_auto (Base) base = { NULL, STEADY_DATE_NONE };
  gboolean stale_gone = FALSE;
  SteadyDate end, settled;

  if (!find_base (diary, today, today, today, &base, error)
      || !load_answers (diary, steady_planner_get_date (base.planner), today, history, error)
      || !name_days (diary, history->checks, error) || !find_settled (diary, history, today, &settled, error))
    return FALSE;
  steady_window_sort_answers (history);
  for (end = steady_planner_get_date (base.planner); end < settled;)
    if (!load_piece (diary, history, settled, &end, error)
        || !keep_piece (diary, &base, history, end, today, &stale_gone, error))
      return FALSE;
  return TRUE;
}

gboolean
steady_kept_update (SteadyDiary *diary, SteadyDate affected, GError **error)
{
  SteadyDate today = steady_clock_today (diary->clock);
  gboolean all;

  return forget_from (diary, affected, error) && is_all_kept (diary, today, &all, error)
         && (all || keep_missing (diary, today, error));
}
