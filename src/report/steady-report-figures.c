#include "steady-report-figures.h"

#include "steady-diary-progress.h"
#include "steady-median.h"

#define PER_CENT 100
#define NO_CHANGE ((SteadyReportChange) { STEADY_UNKNOWN, STEADY_UNKNOWN })

/* --- medians of the first and the last week --------------------------------------------------------- */

typedef enum
{
  MEASURE_SHAKINESS,
  MEASURE_PAIN,
} Measure;

static int
rating_of (const SteadyRatings *ratings, Measure measure)
{
  return measure == MEASURE_PAIN ? ratings->pain : ratings->shakiness;
}

/* The median over the ratings of one week; @end: (out): the first day after it. */
static int
week_median (GPtrArray *days, guint first, guint *end, const SteadyExercise *exercise, Measure measure)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));
  SteadyDate monday = steady_date_week_start (((const SteadyTrainedDay *) g_ptr_array_index (days, first))->date);

  for (*end = first; *end < days->len; (*end)++)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (days, *end);
      g_autoptr (GArray) ratings = NULL;

      if (steady_date_week_start (day->date) != monday)
        break;
      if (exercise != NULL && day->exercise != exercise)
        continue;
      ratings = steady_trained_day_ratings (day);
      for (guint i = 0; i < ratings->len; i++)
        {
          int value = rating_of (&g_array_index (ratings, SteadyRatings, i), measure);

          if (value != STEADY_UNKNOWN)
            g_array_append_val (values, value);
        }
    }
  return steady_median_tenths (values);
}

/* @exercise: (nullable): NULL for all together */
static SteadyReportChange
change_of (GPtrArray *days, const SteadyExercise *exercise, Measure measure)
{
  SteadyReportChange change = NO_CHANGE;
  guint end;

  for (guint first = 0; first < days->len; first = end)
    {
      int median = week_median (days, first, &end, exercise, measure);

      if (median == STEADY_UNKNOWN)
        continue;
      change.first_tenths = change.first_tenths != STEADY_UNKNOWN ? change.first_tenths : median;
      change.last_tenths = median;
    }
  return change;
}

static SteadyReportChange
onset_change (GArray *weekly, const SteadyExercise *exercise)
{
  SteadyReportChange change = NO_CHANGE;

  for (guint i = 0; i < weekly->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weekly, SteadyWeek, i);

      if (week->exercise != exercise || week->shake_onset_median_tenths == STEADY_UNKNOWN)
        continue;
      change.first_tenths = change.first_tenths != STEADY_UNKNOWN ? change.first_tenths : week->shake_onset_median_tenths;
      change.last_tenths = week->shake_onset_median_tenths;
    }
  return change;
}

/* --- exercises -------------------------------------------------------------------------------------- */

/* A harder variant is more, whatever its seconds. */
static gboolean
is_higher (const SteadyLoadPoint *a, const SteadyLoadPoint *b)
{
  if (b->date == STEADY_DATE_NONE)
    return TRUE;
  return a->variant != b->variant ? a->variant > b->variant : a->volume > b->volume;
}

static void
take_loads (SteadyReportExercise *row, GArray *loads)
{
  row->best.date = STEADY_DATE_NONE;
  for (guint i = 0; i < loads->len; i++)
    {
      const SteadyLoadPoint *load = &g_array_index (loads, SteadyLoadPoint, i);

      if (load->exercise != row->exercise)
        continue;
      if (!row->trained)
        row->first = *load;
      row->trained = TRUE;
      if (load->done_sets >= load->dose.sets * steady_exercise_n_sides (row->exercise) && is_higher (load, &row->best))
        row->best = *load;
    }
}

static void
take_sides (SteadyReportExercise *row, GArray *weeks)
{
  row->left_tenths = row->right_tenths = STEADY_UNKNOWN;
  for (guint i = 0; i < weeks->len; i++)
    {
      const SteadySideWeek *week = &g_array_index (weeks, SteadySideWeek, i);

      if (week->exercise != row->exercise)
        continue;
      row->left_tenths = week->left.seconds_median_tenths;
      row->right_tenths = week->right.seconds_median_tenths;
    }
}

static void
count_exercises (SteadyReportFigures *self, const SteadyChartSource *source)
{
  g_autoptr (GArray) loads = steady_load_points (source->days);
  g_autoptr (GArray) sides = steady_side_weeks (source->catalogue, source->days);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (source->catalogue); i++)
    {
      SteadyReportExercise row = { .exercise = steady_catalogue_get (source->catalogue, i) };

      row.item = steady_plan_find (self->plan, row.exercise->id);
      take_loads (&row, loads);
      take_sides (&row, sides);
      row.shakiness = change_of (source->days, row.exercise, MEASURE_SHAKINESS);
      row.pain = change_of (source->days, row.exercise, MEASURE_PAIN);
      row.onset = onset_change (source->weekly, row.exercise);
      g_array_append_val (self->exercises, row);
    }
}

/* --- at a glance ------------------------------------------------------------------------------------ */

static int
share_done (GArray *adherence, gboolean unfinished_too)
{
  gint64 planned = 0;
  gint64 done = 0;

  for (guint i = 0; i < adherence->len; i++)
    {
      const SteadyAdherence *week = &g_array_index (adherence, SteadyAdherence, i);

      if (week->unfinished && !unfinished_too)
        continue;
      planned += week->planned_sets;
      done += MIN (week->done_sets, week->planned_sets);
    }
  return planned > 0 ? (int) (PER_CENT * done / planned) : STEADY_UNKNOWN;
}

static void
count_days (SteadyReportFigures *self, GPtrArray *days)
{
  SteadyDate last = STEADY_DATE_NONE;

  self->pain_highest = STEADY_UNKNOWN;
  for (guint i = 0; i < days->len; i++)
    {
      const SteadyTrainedDay *day = g_ptr_array_index (days, i);

      self->days_trained += day->date != last;
      last = day->date;
      self->pain_highest = MAX (self->pain_highest, steady_trained_day_worst (day).pain);
    }
}

static void
count_overall (SteadyReportFigures *self, const SteadyChartSource *source)
{
  GArray *adherence = source->adherence;

  self->percent = share_done (adherence, FALSE);
  if (self->percent == STEADY_UNKNOWN)
    self->percent = share_done (adherence, TRUE);
  self->goal = adherence->len > 0 ? g_array_index (adherence, SteadyAdherence, adherence->len - 1).goal : STEADY_UNKNOWN;
  self->verdict = steady_verdict_shakiness (source->weekly, NULL);
  self->shakiness = change_of (source->days, NULL, MEASURE_SHAKINESS);
  self->pain = change_of (source->days, NULL, MEASURE_PAIN);
  count_days (self, source->days);
}

/* Of the present week also the days to come; no day before the record begins. */
static gboolean
take_weeks (SteadyReportFigures *self, SteadyDiary *diary, const SteadyChartSource *source, GError **error)
{
  SteadyDate monday = steady_date_week_start (source->to);
  SteadyDate first = MAX (source->from, steady_chart_source_weeks_back (source->to, STEADY_REPORT_WEEKS_SHOWN));
  SteadyDate begun = steady_diary_first_date (diary);
  g_autoptr (GArray) planned = NULL;

  if (begun == STEADY_DATE_NONE)
    return TRUE;
  planned = steady_diary_planned (diary, MAX (first, begun), monday + STEADY_DAYS_PER_WEEK - 1, error);
  for (; planned != NULL && first <= monday; first += STEADY_DAYS_PER_WEEK)
    steady_day_states (source->catalogue, source->history, planned, first, source->to, self->weeks[self->n_weeks++]);
  return planned != NULL;
}

/* --- answers and decisions -------------------------------------------------------------------------- */

static void
measure (SteadyReportFigures *self, const SteadyChartSource *source, SteadyCheckKind kind, const char *subject)
{
  g_autoptr (GArray) points =
      steady_check_points (source->history->checks, kind, subject, source->from, source->to);
  SteadyReportMeasure row = { .kind = kind, .subject = subject };

  if (points->len == 0)
    return;
  row.first = g_array_index (points, SteadyDatedValue, 0);
  row.last = g_array_index (points, SteadyDatedValue, points->len - 1);
  g_array_append_val (self->measures, row);
}

static gboolean
is_sign (const SteadyCheck *check)
{
  return check->kind == STEADY_CHECK_RED_FLAG || check->kind == STEADY_CHECK_CLEARANCE
         || check->kind == STEADY_CHECK_CONDITION
         || (check->kind == STEADY_CHECK_SCREENING_CLEAR && steady_check_get_value (check) == 0);
}

static void
take_checks (SteadyReportFigures *self, const SteadyChartSource *source)
{
  GPtrArray *checks = source->history->checks;

  measure (self, source, STEADY_CHECK_KNEE_GAP_RELAXED, NULL);
  measure (self, source, STEADY_CHECK_KNEE_GAP_SQUEEZED, NULL);
  measure (self, source, STEADY_CHECK_KNEE_SHAKINESS, NULL);
  measure (self, source, STEADY_CHECK_CHAIR_STAND, NULL);
  measure (self, source, STEADY_CHECK_ONE_LEG_STANCE, "left");
  measure (self, source, STEADY_CHECK_ONE_LEG_STANCE, "right");
  measure (self, source, STEADY_CHECK_USUAL_PAIN, NULL);

  for (guint i = checks->len; i > 0; i--)
    {
      SteadyCheck *check = g_ptr_array_index (checks, i - 1);

      if (is_sign (check) && steady_check_get_date (check) >= source->from)
        g_ptr_array_add (self->signs, check);
    }
}

static gboolean
take_decisions (SteadyReportFigures *self, SteadyDiary *diary, GError **error)
{
  g_autoptr (GPtrArray) records = steady_diary_decisions (diary, self->from, self->to, error);

  if (records == NULL)
    return FALSE;
  for (guint i = records->len; i > 0; i--)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (records, i - 1);

      self->counts[record->decision]++;
      g_ptr_array_add (self->decisions, steady_decision_record_copy (record));
    }
  return TRUE;
}

/* --- public ----------------------------------------------------------------------------------------- */

SteadyReportFigures *
steady_report_figures_new (SteadyDiary *diary, const SteadyChartSource *source, GError **error)
{
  g_autoptr (SteadyReportFigures) self = g_new0 (SteadyReportFigures, 1);

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && source != NULL, NULL);

  self->from = source->from;
  self->to = source->to;
  self->exercises = g_array_new (FALSE, FALSE, sizeof (SteadyReportExercise));
  self->measures = g_array_new (FALSE, FALSE, sizeof (SteadyReportMeasure));
  self->signs = g_ptr_array_new ();
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_decision_record_free);
  self->plan = steady_diary_plan (diary, source->to, error);
  if (self->plan == NULL || !take_decisions (self, diary, error) || !take_weeks (self, diary, source, error))
    return NULL;

  count_overall (self, source);
  count_exercises (self, source);
  take_checks (self, source);
  return g_steal_pointer (&self);
}

void
steady_report_figures_free (SteadyReportFigures *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->plan, steady_plan_unref);
  g_clear_pointer (&self->exercises, g_array_unref);
  g_clear_pointer (&self->measures, g_array_unref);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_free (self);
}
