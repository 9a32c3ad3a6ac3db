#include "steady-csvw.h"

#include <json-glib/json-glib.h>

#define UNBOUNDED G_MAXINT
#define ID_PATTERN "[A-Za-z0-9_-]{1,64}"
#define EXERCISE_MEANING "The exercise's id, as in its file's name."

typedef enum
{
  TYPE_STRING,
  TYPE_INTEGER,
  TYPE_DECIMAL,
  TYPE_DATE,
  TYPE_TIME,
} Type;

/* Whether a cell is ever empty. */
typedef enum
{
  MAYBE,
  ALWAYS,
} Filled;

/* @pattern: (nullable): of a string: the words it may be, or a regular expression. @unit: (nullable) */
typedef struct
{
  Type type;
  Filled filled;
  int min;
  int max;
  const char *pattern;
  const char *unit;
  const char *meaning;
} Meaning;

#define STRING(filled, pattern, meaning) { TYPE_STRING, filled, 0, UNBOUNDED, pattern, NULL, meaning }
#define NUMBER(filled, min, max, unit, meaning) { TYPE_INTEGER, filled, min, max, NULL, unit, meaning }
#define DECIMAL(filled, min, max, unit, meaning) { TYPE_DECIMAL, filled, min, max, NULL, unit, meaning }
#define DATE(filled, meaning) { TYPE_DATE, filled, 0, UNBOUNDED, NULL, NULL, meaning }
#define TIME(filled, meaning) { TYPE_TIME, filled, 0, UNBOUNDED, NULL, NULL, meaning }
#define PERSON STRING (MAYBE, NULL, "The code that the person chose for the reader; empty where none was chosen.")
#define NOTE STRING (MAYBE, NULL, "A remark in the person's own words.")

/* In the order of the columns. */
static const Meaning sets[] = {
  PERSON,
  STRING (ALWAYS, ID_PATTERN, "Identifies the set."),
  STRING (ALWAYS, ID_PATTERN, "Identifies the training that the set belongs to."),
  TIME (ALWAYS, "When the set began. A set belongs to the local date on which the first set of its training began."),
  STRING (ALWAYS, NULL, EXERCISE_MEANING),
  STRING (MAYBE, NULL, "The way of doing the exercise, by its id; empty: not recorded."),
  STRING (ALWAYS, "left|right|both", "The side that worked. An exercise without sides has only both."),
  NUMBER (ALWAYS, 1, 1000, NULL, "Counts the sets of an exercise, side and training from 1."),
  NUMBER (MAYBE, 0, 100, "repetitions", "Repetitions that were prescribed; empty for an exercise that is one hold."),
  NUMBER (MAYBE, 0, 600, "seconds", "Seconds that were prescribed: of each repetition, or of the one hold."),
  NUMBER (MAYBE, 0, 100, "repetitions", "Repetitions done; empty for an exercise that is one hold."),
  NUMBER (ALWAYS, 0, 600, "seconds", "Seconds held in each repetition, or of the one hold."),
  NUMBER (MAYBE, 0, 86400, "seconds", "How long the whole set took."),
  NUMBER (MAYBE, 0, 10, "points of 10", "Effort, 0 none to 10 as hard as it gets. Given once for an exercise in a training."),
  NUMBER (MAYBE, 0, 10, "points of 10", "Pain during the exercise, 0 none to 10 the worst. Given once for an exercise in a training."),
  NUMBER (MAYBE, 0, 10, "points of 10", "Shakiness, 0 still to 10 cannot hold. Given once for an exercise in a training."),
  NUMBER (MAYBE, 0, 86400, "seconds", "Seconds into the set when trembling began; empty: not marked."),
  STRING (ALWAYS, "done|partial|stopped-pain|stopped-shaking|skipped", "How the set ended."),
  STRING (ALWAYS, "timer|manual|import", "Where the row comes from: the timer, typed in, or a file."),
  NOTE,
};

static const Meaning checks[] = {
  PERSON,
  STRING (ALWAYS, ID_PATTERN, "Identifies the answer."),
  TIME (ALWAYS, "When it was given. It counts from its local date on."),
  STRING (ALWAYS, "next-day-pain|usual-pain|knee-gap-relaxed-cm|knee-gap-squeezed-cm|knee-shakiness|chair-stand-count"
          "|one-leg-stance-s|red-flag|condition|clearance|variant|start-level|screening-clear|schedule|goal|away",
          "What was asked or reported."),
  DECIMAL (ALWAYS, -100, 300, NULL,
           "Points of 10 for pain and shakiness, centimetres for the knee gap, times in 30 s for the chair stand, seconds "
           "for the one-leg stance, days a week for the schedule, per cent of planned sets for the goal, a level for "
           "start-level; else 1 yes or begins, 0 no or ends."),
  STRING (MAYBE, NULL, "What it is about: a date, a side, a sign, a condition, an exercise, weekdays; empty where nothing is needed."),
  NOTE,
};

static const Meaning prescription[] = {
  PERSON,
  STRING (ALWAYS, ID_PATTERN, "Identifies the prescription."),
  STRING (ALWAYS, NULL, EXERCISE_MEANING),
  STRING (MAYBE, NULL, "The way of doing the exercise, by its id; empty: the present one."),
  NUMBER (ALWAYS, 0, 10, "sets", "Sets for each side; 0: not this exercise."),
  NUMBER (MAYBE, 1, 50, "repetitions", "Repetitions in a set; empty for an exercise that is one hold."),
  NUMBER (MAYBE, 1, 300, "seconds", "Seconds of each repetition, or of the one hold."),
  NUMBER (ALWAYS, 0, 1, NULL, "1: the dose is an upper limit; 0: it is prescribed as written."),
  DATE (ALWAYS, "The first day it holds."),
  DATE (MAYBE, "The last day it holds; empty: until further notice."),
  STRING (MAYBE, NULL, "A remark of the professional."),
};

static const Meaning weekly[] = {
  PERSON,
  DATE (ALWAYS, "The Monday of the ISO week."),
  STRING (ALWAYS, NULL, "The exercise's id, or all for all exercises together."),
  NUMBER (ALWAYS, 0, UNBOUNDED, "sets", "Sets times sides that were planned on training days that were not away."),
  NUMBER (ALWAYS, 0, UNBOUNDED, "sets", "Sets of which at least half the target was done."),
  NUMBER (MAYBE, 0, 100, "per cent", "Done of planned sets, rounded down; empty where nothing was planned."),
  NUMBER (ALWAYS, 0, 7, "days", "Days with at least one set."),
  DECIMAL (MAYBE, 0, 10, "points of 10", "Median of the ratings of shakiness; empty without ratings."),
  NUMBER (MAYBE, 0, 10, "points of 10", "Lowest rating of shakiness."),
  NUMBER (MAYBE, 0, 10, "points of 10", "Highest rating of shakiness."),
  NUMBER (MAYBE, 0, 10, "points of 10", "Highest pain during an exercise."),
  NUMBER (MAYBE, 0, 100, "repetitions", "Most repetitions in a set."),
  NUMBER (MAYBE, 0, 600, "seconds", "Longest hold in a set."),
  DECIMAL (MAYBE, 0, 86400, "seconds", "Median of the seconds until trembling began, over the sets in which it did."),
};

static const Meaning decisions[] = {
  PERSON,
  DATE (ALWAYS, "The training day that was judged, or on which something was reported."),
  STRING (ALWAYS, NULL, EXERCISE_MEANING),
  STRING (ALWAYS, "start|hold|advance|maintain|step-back|rest|gap|pause|refer|locked|resume", "What the plan decided."),
  STRING (MAYBE, "R[0-9]|G|C", "The rule that decided."),
  NUMBER (ALWAYS, -100, 1000, "level", "Level of the exercise's ladder before; below 0 is preparation."),
  NUMBER (ALWAYS, -100, 1000, "level", "Level after."),
  STRING (ALWAYS, NULL, "The way of doing the exercise after the decision, by its id."),
  NUMBER (MAYBE, 0, 10, "sets", "Sets for each side after the decision."),
  NUMBER (MAYBE, 1, 100, "repetitions", "Repetitions in a set; empty for an exercise that is one hold."),
  NUMBER (MAYBE, 1, 600, "seconds", "Seconds of each repetition, or of the one hold."),
  STRING (MAYBE, NULL, "The reason as a sentence in the language of the person."),
};

static const struct
{
  const Meaning *columns;
  guint n_columns;
  const char *title;
  const char *key; /* (nullable) */
} kinds[STEADY_N_FILE_KINDS] = {
  [STEADY_FILE_SETS] = { sets, G_N_ELEMENTS (sets), "Sets as they were done", "set_id" },
  [STEADY_FILE_CHECKS] = { checks, G_N_ELEMENTS (checks), "Answers, self-checks and events", "check_id" },
  [STEADY_FILE_PRESCRIPTION] = { prescription, G_N_ELEMENTS (prescription), "Prescriptions of a professional",
                                 "prescription_id" },
  [STEADY_FILE_WEEKLY] = { weekly, G_N_ELEMENTS (weekly), "Figures of each week and exercise", NULL },
  [STEADY_FILE_DECISIONS] = { decisions, G_N_ELEMENTS (decisions), "Decisions of the plan and their reasons", NULL },
};

static void
add_member (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_bound (JsonBuilder *builder, const char *name, int value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_datatype (JsonBuilder *builder, const Meaning *meaning)
{
  static const char * const bases[] = { "string", "integer", "decimal", "date", "dateTime" };

  json_builder_set_member_name (builder, "datatype");
  json_builder_begin_object (builder);
  add_member (builder, "base", bases[meaning->type]);
  if (meaning->type == TYPE_INTEGER || meaning->type == TYPE_DECIMAL)
    {
      add_bound (builder, "minimum", meaning->min);
      if (meaning->max != UNBOUNDED)
        add_bound (builder, "maximum", meaning->max);
    }
  if (meaning->type == TYPE_DATE)
    add_member (builder, "format", "yyyy-MM-dd");
  if (meaning->type == TYPE_TIME)
    add_member (builder, "format", "yyyy-MM-ddTHH:mm:ssxxx");
  if (meaning->pattern != NULL)
    add_member (builder, "format", meaning->pattern);
  json_builder_end_object (builder);
}

static void
add_column (JsonBuilder *builder, const SteadyColumn *column, const Meaning *meaning)
{
  json_builder_begin_object (builder);
  add_member (builder, "name", column->name);
  add_member (builder, "titles", column->name);
  add_member (builder, "dc:description", meaning->meaning);
  if (meaning->unit != NULL)
    add_member (builder, "schema:unitText", meaning->unit);
  json_builder_set_member_name (builder, "required");
  json_builder_add_boolean_value (builder, meaning->filled == ALWAYS);
  add_datatype (builder, meaning);
  json_builder_end_object (builder);
}

static void
add_columns (JsonBuilder *builder, SteadyFileKind kind)
{
  guint n_columns;
  const SteadyColumn *columns = steady_file_columns (kind, &n_columns);

  g_assert (n_columns == kinds[kind].n_columns);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_columns; i++)
    add_column (builder, &columns[i], &kinds[kind].columns[i]);
  json_builder_end_array (builder);
}

static void
add_dialect (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "dialect");
  json_builder_begin_object (builder);
  add_member (builder, "encoding", "utf-8");
  add_member (builder, "delimiter", ",");
  add_member (builder, "quoteChar", "\"");
  json_builder_set_member_name (builder, "doubleQuote");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_set_member_name (builder, "header");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_end_object (builder);
}

char *
steady_csvw_metadata (SteadyFileKind kind, const char *csv_name)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail ((guint) kind < STEADY_N_FILE_KINDS && csv_name != NULL, NULL);

  json_builder_begin_object (builder);
  add_member (builder, "@context", "http://www.w3.org/ns/csvw");
  add_member (builder, "url", csv_name);
  add_member (builder, "dc:title", kinds[kind].title);
  add_member (builder, "dc:description",
              "An empty cell means not recorded, never 0. A text that begins with ' = + - @, tab or carriage return is "
              "written with one more ' before it, so that no spreadsheet takes it for a formula.");
  add_member (builder, "schema:version", STEADY_SCHEMA_VERSION);
  add_dialect (builder);
  json_builder_set_member_name (builder, "tableSchema");
  json_builder_begin_object (builder);
  add_columns (builder, kind);
  if (kinds[kind].key != NULL)
    add_member (builder, "primaryKey", kinds[kind].key);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}
