/* steady-report-tables.c: the tables of the report, and how its numbers were made. */
#include "steady-report-sections.h"

#include "steady-words-check.h"
#include "steady-words-report.h"

#define GAP 6.0
#define FIGURE_SHARE 0.063
#define FIGURE_HEIGHT 38.0
#define FIGURE_GAP 8.0
#define EXERCISE_CELLS 8
#define FIRST_DOSE_CELL 1
#define DOSE_CELLS 3
#define DECISION_CELLS 5
#define MEASURE_CELLS 3
#define SIGN_CELLS 2
#define DECISIONS_FILE "decisions.csv"
#define CHECKS_FILE "checks.csv"

/* Shares of the width to widths. */
static void
spread (const double *shares, guint n, double width, double *widths)
{
  for (guint i = 0; i < n; i++)
    widths[i] = shares[i] * width;
}

static void
add_header (SteadyReportFlow *flow, SteadyColumn *column, const double *widths, guint n, const SteadyReportWord *words)
{
  const char *cells[EXERCISE_CELLS];

  for (guint i = 0; i < n; i++)
    cells[i] = steady_words_report (words[i]);
  steady_report_flow_row (flow, column, widths, n, cells, STEADY_TEXT_PLAIN, STEADY_ROLE_MUTED);
  steady_report_flow_rule (flow, column);
}

static void
add_note (SteadyReportFlow *flow, SteadyColumn *column, SteadyReportWord word)
{
  steady_report_flow_text (flow, column, STEADY_LETTERS_TEXT, steady_words_report (word), STEADY_TEXT_PLAIN,
                           STEADY_ROLE_MUTED);
}

/* What is left out is said. */
static void
add_more (SteadyReportFlow *flow, SteadyColumn *column, guint n, const char *file)
{
  g_autofree char *text = steady_words_report_more (n, file);

  if (n > 0)
    steady_report_flow_text (flow, column, STEADY_LETTERS_TEXT, text, STEADY_TEXT_PLAIN, STEADY_ROLE_MUTED);
}

/* --- exercises -------------------------------------------------------------------------------------- */

static char *
present_dose (const SteadyReportExercise *row)
{
  if (row->item == NULL)
    return g_strdup ("–");
  return row->item->prescribed ? steady_words_dose_short (row->exercise, row->item->dose)
                               : steady_words_decision (row->item->decision);
}

/* Below the row: its variant where there are several, and who made the dose where it was not the plan. */
static void
add_exercise_remarks (SteadyReportFlow *flow, SteadyColumn *column, const SteadyReportExercise *row)
{
  guint now = row->item != NULL ? row->item->variant : 0;

  if (row->exercise->variants->len > 1)
    {
      g_autofree char *variant = steady_words_report_variant (row->exercise, now, row->trained ? row->first.variant : now);

      steady_report_flow_text (flow, column, STEADY_LETTERS_TEXT, variant, STEADY_TEXT_PLAIN, STEADY_ROLE_MUTED);
    }
  if (row->item != NULL && (row->item->source == STEADY_SOURCE_PROFESSIONAL || row->item->limited))
    add_note (flow, column, STEADY_REPORT_WORD_BY_PROFESSIONAL);
}

/* (transfer full): as many cells as there are columns; of an exercise that was not trained the first two. */
static GStrv
exercise_cells (const SteadyReportExercise *row)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *first = steady_words_dose_short (row->exercise, row->first.dose);
  g_autofree char *present = present_dose (row);
  g_autofree char *best = row->best.date != STEADY_DATE_NONE ? steady_words_dose_short (row->exercise, row->best.dose)
                                                             : g_strdup ("–");
  g_autofree char *shakiness = steady_words_report_change (row->shakiness.first_tenths, row->shakiness.last_tenths);
  g_autofree char *pain = steady_words_report_change (row->pain.first_tenths, row->pain.last_tenths);
  g_autofree char *onset = steady_words_report_change (row->onset.first_tenths, row->onset.last_tenths);
  g_autofree char *sides = steady_words_report_sides (row->left_tenths, row->right_tenths);

  if (row->trained)
    g_strv_builder_add_many (cells, row->exercise->name, first, present, best, shakiness, pain, onset, sides, NULL);
  else
    g_strv_builder_add_many (cells, row->exercise->name, steady_words_report (STEADY_REPORT_WORD_NOT_TRAINED), NULL);
  return g_strv_builder_end (cells);
}

static void
add_exercise (SteadyReportFlow *flow, SteadyColumn *column, const double *widths, const SteadyReportExercise *row)
{
  g_auto (GStrv) cells = exercise_cells (row);

  steady_report_flow_row (flow, column, widths, g_strv_length (cells), (const char * const *) cells, STEADY_TEXT_PLAIN,
                          STEADY_ROLE_INK);
  add_exercise_remarks (flow, column, row);
}

/* The longest of its words stands on one line. */
static double
longest_word (SteadyReportFlow *flow, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, steady_report_flow_cell_width (flow, words[i]));
  return longest;
}

/* Figures stand on one line each; names and headings go on in a second one where there is too little room. FALSE where
 * doses have to do so too. */
static gboolean
fit_exercise_columns (SteadyReportFlow *flow, double width, GArray *rows, const SteadyReportWord *words, double *widths)
{
  double whole[EXERCISE_CELLS];
  double room = width;

  for (guint i = 0; i < EXERCISE_CELLS; i++)
    {
      widths[i] = longest_word (flow, steady_words_report (words[i]));
      whole[i] = steady_report_flow_cell_width (flow, steady_words_report (words[i]));
    }
  for (guint r = 0; r < rows->len; r++)
    {
      const SteadyReportExercise *row = &g_array_index (rows, SteadyReportExercise, r);
      g_auto (GStrv) cells = exercise_cells (row);

      whole[0] = MAX (whole[0], steady_report_flow_cell_width (flow, cells[0]));
      widths[0] = MAX (widths[0], longest_word (flow, cells[0]));
      for (guint i = 1; row->trained && i < EXERCISE_CELLS; i++)
        widths[i] = MAX (widths[i], steady_report_flow_cell_width (flow, cells[i]));
    }
  for (guint i = 0; i < EXERCISE_CELLS; i++)
    room -= widths[i];
  for (guint i = 0; i < EXERCISE_CELLS; i++)
    {
      double more = CLAMP (whole[i] - widths[i], 0, MAX (room, 0));

      widths[i] += more;
      room -= more;
    }
  for (guint i = 0; room > 0 && i < EXERCISE_CELLS; i++)
    widths[i] += room / EXERCISE_CELLS;
  /* Doses have spaces to be broken at. */
  for (guint i = FIRST_DOSE_CELL; room < 0 && i < FIRST_DOSE_CELL + DOSE_CELLS; i++)
    widths[i] = MAX (0, widths[i] + room / DOSE_CELLS);
  return room >= 0;
}

/* At the left of the row: what is done, as it looks in the app. */
static void
add_exercise_figure (SteadyReportFlow *flow, const SteadyColumn *column, double width, const SteadyReportExercise *row)
{
  guint now = row->item != NULL ? row->item->variant : row->first.variant;
  const char *variant = steady_exercise_get_variant (row->exercise, now)->id;
  SteadyBox box = { column->x, column->y, width - FIGURE_GAP, FIGURE_HEIGHT };
  g_autoptr (SteadyFigure) figure = steady_figure_new_for_exercise (row->exercise, variant, NULL);

  if (figure != NULL)
    steady_report_page_add_figure (flow->page, figure, &box);
}

void
steady_report_section_exercises (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  static const SteadyReportWord words[EXERCISE_CELLS] = {
    STEADY_REPORT_WORD_EXERCISE,  STEADY_REPORT_WORD_FIRST_DOSE, STEADY_REPORT_WORD_PRESENT_DOSE,
    STEADY_REPORT_WORD_BEST_DOSE, STEADY_REPORT_WORD_SHAKINESS,  STEADY_REPORT_WORD_PAIN_SHORT,
    STEADY_REPORT_WORD_ONSET,     STEADY_REPORT_WORD_SIDES,
  };
  SteadyReportContent *content = data;
  GArray *rows = content->figures->exercises;
  double figure = column->width * FIGURE_SHARE;
  SteadyColumn table = { column->x + figure, column->y, column->width - figure };
  double widths[EXERCISE_CELLS];

  steady_report_flow_heading (flow, column, steady_words_report (STEADY_REPORT_WORD_EXERCISES));
  table.y = column->y;
  if (!fit_exercise_columns (flow, table.width, rows, words, widths))
    content->crowded = TRUE;
  add_header (flow, &table, widths, EXERCISE_CELLS, words);
  for (guint i = 0; i < rows->len; i++)
    {
      const SteadyReportExercise *row = &g_array_index (rows, SteadyReportExercise, i);

      column->y = table.y;
      add_exercise_figure (flow, column, figure, row);
      add_exercise (flow, &table, widths, row);
      table.y = MAX (table.y, column->y + FIGURE_HEIGHT) + GAP / 2;
    }
  column->y = table.y;
  add_note (flow, column, STEADY_REPORT_WORD_EXERCISES_NOTE);
}

/* --- decisions -------------------------------------------------------------------------------------- */

/* Days on which all went as before are counted, not told. */
static gboolean
is_told (const SteadyDecisionRecord *record)
{
  return record->decision != STEADY_DECISION_HOLD && record->decision != STEADY_DECISION_MAINTAIN
         && record->decision != STEADY_DECISION_START;
}

typedef struct
{
  const SteadyReportContent *content;
  const double *widths;
  const SteadyDecisionRecord *record;
} DecisionRow;

static void
add_decision (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  const DecisionRow *row = data;
  const SteadyDecisionRecord *record = row->record;
  g_autoptr (SteadyExercise) exercise
      = steady_decision_record_find_exercise (record, row->content->source->catalogue);
  g_autofree char *day =
      steady_words_report_day (record->date, row->content->figures->from, row->content->figures->to);
  g_autofree char *decision = steady_words_decision (record->decision);
  g_autofree char *reason = steady_words_record (record, exercise);
  const char *cells[DECISION_CELLS] = { day, exercise->name, steady_rule_to_string (record->rule), decision, reason };

  steady_report_flow_row (flow, column, row->widths, DECISION_CELLS, cells, STEADY_TEXT_PLAIN, STEADY_ROLE_INK);
}

/* One line for each, side by side: "One step up: 31". */
static void
add_counts (SteadyReportFlow *flow, SteadyColumn *column, const guint *counts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (int decision = 0; decision < STEADY_N_DECISIONS; decision++)
    if (counts[decision] > 0)
      {
        g_autofree char *count = steady_words_report_count ((SteadyDecision) decision, counts[decision]);

        g_string_append_printf (line, "%s%s", line->len > 0 ? "  ·  " : "", count);
      }
  steady_report_flow_text (flow, column, STEADY_LETTERS_TEXT, line->str, STEADY_TEXT_PLAIN, STEADY_ROLE_INK);
  column->y += GAP;
}

static void
add_decisions_header (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  static const SteadyReportWord words[DECISION_CELLS] = { STEADY_REPORT_WORD_DAY, STEADY_REPORT_WORD_EXERCISE,
                                                          STEADY_REPORT_WORD_RULE, STEADY_REPORT_WORD_DECISION,
                                                          STEADY_REPORT_WORD_REASON };

  add_header (flow, column, data, DECISION_CELLS, words);
}

/* Which decisions find room: what made less of the dose first, then the latest. */
static GPtrArray *
choose_decisions (SteadyReportFlow *flow, double width, double *widths, const SteadyReportContent *content, guint *more)
{
  GPtrArray *all = content->figures->decisions;
  g_autofree gboolean *chosen = g_new0 (gboolean, all->len + 1);
  GPtrArray *rows = g_ptr_array_new ();
  double room = content->decisions_room - steady_report_flow_measure (flow, width, add_decisions_header, widths);

  *more = 0;
  for (int cautious = 1; cautious >= 0; cautious--)
    for (guint i = 0; i < all->len; i++)
      {
        DecisionRow row = { content, widths, g_ptr_array_index (all, i) };
        double height;

        if (!is_told (row.record) || (row.record->decision != STEADY_DECISION_ADVANCE) != cautious)
          continue;
        height = steady_report_flow_measure (flow, width, add_decision, &row);
        chosen[i] = height <= room;
        /* Nothing later in line takes the room that this one did not find. */
        room = chosen[i] ? room - height : 0;
        *more += !chosen[i];
      }
  for (guint i = 0; i < all->len; i++)
    if (chosen[i])
      g_ptr_array_add (rows, g_ptr_array_index (all, i));
  return rows;
}

void
steady_report_section_decisions (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  static const double shares[DECISION_CELLS] = { 0.11, 0.18, 0.07, 0.16, 0.48 };
  const SteadyReportContent *content = data;
  g_autoptr (GPtrArray) rows = NULL;
  double widths[DECISION_CELLS];
  guint more;

  steady_report_flow_heading (flow, column, steady_words_report (STEADY_REPORT_WORD_DECISIONS));
  if (content->figures->decisions->len == 0)
    {
      add_note (flow, column, STEADY_REPORT_WORD_NO_DECISIONS);
      return;
    }
  add_counts (flow, column, content->figures->counts);
  spread (shares, DECISION_CELLS, column->width, widths);
  rows = choose_decisions (flow, column->width, widths, content, &more);
  if (rows->len > 0)
    add_decisions_header (flow, column, widths);
  for (guint i = 0; i < rows->len; i++)
    {
      DecisionRow row = { content, widths, g_ptr_array_index (rows, i) };

      add_decision (flow, column, &row);
    }
  add_more (flow, column, more, DECISIONS_FILE);
}

/* --- warning signs ---------------------------------------------------------------------------------- */

static void
add_signs (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  static const double shares[SIGN_CELLS] = { 0.3, 0.7 };
  const SteadyReportContent *content = data;
  GPtrArray *signs = content->figures->signs;
  double widths[SIGN_CELLS];

  spread (shares, SIGN_CELLS, column->width, widths);
  steady_report_flow_heading (flow, column, steady_words_report (STEADY_REPORT_WORD_SIGNS));
  if (signs->len == 0)
    add_note (flow, column, STEADY_REPORT_WORD_NO_SIGNS);
  for (guint i = 0; i < MIN (signs->len, content->n_signs); i++)
    {
      const SteadyCheck *check = g_ptr_array_index (signs, i);
      g_autofree char *day = steady_words_day_year (steady_check_get_date (check));
      g_autofree char *text = steady_words_check (check, content->source->catalogue);
      const char *cells[SIGN_CELLS] = { day, text };

      steady_report_flow_row (flow, column, widths, SIGN_CELLS, cells, STEADY_TEXT_PLAIN, STEADY_ROLE_INK);
    }
  add_more (flow, column, signs->len - MIN (signs->len, content->n_signs), CHECKS_FILE);
}

/* Beside the self-checks: what they are measured against. */
void
steady_report_section_signs_and_reference (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  add_signs (flow, column, data);
  column->y += GAP;
  steady_report_flow_heading (flow, column, steady_words_report (STEADY_REPORT_WORD_REFERENCES));
  add_note (flow, column,
            steady_words_get_length_unit () == STEADY_LENGTH_INCHES ? STEADY_REPORT_WORD_REFERENCE_IN
                                                                    : STEADY_REPORT_WORD_REFERENCE);
}

/* --- self-checks ------------------------------------------------------------------------------------ */

static SteadyReportWord
name_of (const SteadyReportMeasure *measure)
{
  gboolean inches = steady_words_get_length_unit () == STEADY_LENGTH_INCHES;

  switch ((int) measure->kind)
    {
    case STEADY_CHECK_KNEE_GAP_RELAXED:
      return inches ? STEADY_REPORT_WORD_GAP_RELAXED_IN : STEADY_REPORT_WORD_GAP_RELAXED;
    case STEADY_CHECK_KNEE_GAP_SQUEEZED:
      return inches ? STEADY_REPORT_WORD_GAP_SQUEEZED_IN : STEADY_REPORT_WORD_GAP_SQUEEZED;
    case STEADY_CHECK_KNEE_SHAKINESS:
      return STEADY_REPORT_WORD_KNEE_SHAKINESS;
    case STEADY_CHECK_CHAIR_STAND:
      return STEADY_REPORT_WORD_CHAIR_STAND;
    case STEADY_CHECK_ONE_LEG_STANCE:
      return g_str_equal (measure->subject, "left") ? STEADY_REPORT_WORD_STANCE_LEFT : STEADY_REPORT_WORD_STANCE_RIGHT;
    case STEADY_CHECK_USUAL_PAIN:
    default:
      return STEADY_REPORT_WORD_USUAL_PAIN;
    }
}

static char *
measured (const SteadyReportContent *content, const SteadyReportMeasure *measure, const SteadyDatedValue *value)
{
  gboolean length = measure->kind == STEADY_CHECK_KNEE_GAP_RELAXED || measure->kind == STEADY_CHECK_KNEE_GAP_SQUEEZED;
  int tenths = length ? steady_length_from_tenths (value->tenths, steady_words_get_length_unit ()) : value->tenths;

  return steady_words_report_value_on (tenths, value->date, content->figures->from, content->figures->to);
}

void
steady_report_section_self_checks (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  static const double shares[MEASURE_CELLS] = { 0.44, 0.28, 0.28 };
  static const SteadyReportWord words[MEASURE_CELLS] = { STEADY_REPORT_WORD_MEASURE, STEADY_REPORT_WORD_FIRST,
                                                         STEADY_REPORT_WORD_LAST };
  const SteadyReportContent *content = data;
  GArray *measures = content->figures->measures;
  double widths[MEASURE_CELLS];

  spread (shares, MEASURE_CELLS, column->width, widths);
  steady_report_flow_heading (flow, column, steady_words_report (STEADY_REPORT_WORD_SELF_CHECKS));
  if (measures->len == 0)
    {
      add_note (flow, column, STEADY_REPORT_WORD_NO_SELF_CHECKS);
      return;
    }
  add_header (flow, column, widths, MEASURE_CELLS, words);
  for (guint i = 0; i < measures->len; i++)
    {
      const SteadyReportMeasure *measure = &g_array_index (measures, SteadyReportMeasure, i);
      g_autofree char *first = measured (content, measure, &measure->first);
      g_autofree char *last = measured (content, measure, &measure->last);
      const char *cells[MEASURE_CELLS] = { steady_words_report (name_of (measure)), first, last };

      steady_report_flow_row (flow, column, widths, MEASURE_CELLS, cells, STEADY_TEXT_PLAIN, STEADY_ROLE_INK);
    }
}

/* --- how the numbers were made ---------------------------------------------------------------------- */

void
steady_report_section_method (SteadyReportFlow *flow, SteadyColumn *column, gpointer data)
{
  static const SteadyReportWord words[] = {
    STEADY_REPORT_WORD_METHOD_DOSE,  STEADY_REPORT_WORD_METHOD_ADHERENCE, STEADY_REPORT_WORD_METHOD_RATINGS,
    STEADY_REPORT_WORD_METHOD_ONSET, STEADY_REPORT_WORD_METHOD_VERDICT,   STEADY_REPORT_WORD_METHOD_RULES,
    STEADY_REPORT_WORD_NO_DIAGNOSIS,
  };

  steady_report_flow_heading (flow, column, steady_words_report (STEADY_REPORT_WORD_METHOD));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add_note (flow, column, words[i]);
}
