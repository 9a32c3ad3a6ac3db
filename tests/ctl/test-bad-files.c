/* Files that steadyctl is given, each with one thing that is off: the cell of a row, the key of an exercise, what is inside a
 * bundle. Each is told in one line with the place and what was expected, and nothing of it is taken in. */

#include "ctl-test-utils.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static void
put (const char *folder, const char *name, const char *content, gsize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Where one folder serves many files, since a bad one changes nothing. */
static void
expect (const char *folder, const char *call, int status, const char *says, guint *mistakes)
{
  const Case c = { NULL, call, status, says };

  *mistakes += run_case_in (&c, folder) ? 0 : 1;
}

/* --- a cell ---------------------------------------------------------------------------------------- */

typedef struct
{
  const char *column;
  const char *good; /* (nullable): the column is left out, where it is not the one that is off */
} Column;

static const Column lift_columns[] = {
  { "person", NULL }, { "set_id", "a" }, { "session_id", "b" }, { "started_at", "2026-03-09T18:00:00+08:00" },
  { "exercise", "clamshell" }, { "variant", NULL }, { "side", "left" }, { "set_no", "1" }, { "target_reps", NULL },
  { "target_hold_s", NULL }, { "reps", "12" }, { "hold_s", "5" }, { "duration_s", NULL }, { "effort_0_10", NULL },
  { "pain_0_10", NULL }, { "shakiness_0_10", NULL }, { "shake_onset_s", NULL }, { "status", NULL }, { "source", NULL },
  { "note", NULL }, { NULL, NULL },
};
static const Column hold_columns[] = {
  { "set_id", "a" }, { "session_id", "b" }, { "started_at", "2026-03-09T18:00:00+08:00" }, { "exercise", "plank" },
  { "variant", NULL }, { "side", "both" }, { "set_no", "1" }, { "target_reps", NULL }, { "reps", NULL },
  { "hold_s", "30" }, { NULL, NULL },
};
static const Column order_columns[] = {
  { "person", NULL }, { "prescription_id", "a" }, { "exercise", "clamshell" }, { "variant", NULL }, { "sets", "3" },
  { "reps", "12" }, { "hold_s", "5" }, { "ceiling", NULL }, { "valid_from", "2026-03-09" }, { "valid_until", NULL },
  { "note", NULL }, { NULL, NULL },
};
static const Column hold_order_columns[] = {
  { "prescription_id", "a" }, { "exercise", "plank" }, { "sets", "3" }, { "reps", NULL }, { "hold_s", "30" },
  { "valid_from", "2026-03-09" }, { NULL, NULL },
};

typedef struct
{
  const Column *columns;
  const char *column; /* that is off */
  const char *cell;   /* as it stands in the file */
  const char *says;   /* behind the line's number */
} Cell;

#define A_TIME "expected a time like 2026-03-01T19:05:00+08:00"
#define AN_ID "expected 1 to 64 letters, digits, - and _"
#define A_RATING "expected a whole number from 0 to 10, or nothing"
#define A_DATE "expected a date that exists, like 2026-03-01"
#define LONG_65 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const Cell cells[] = {
  { lift_columns, "person", "K-17", "person “K-17”: expected nothing or this person's own code" },
  { lift_columns, "set_id", "", "set_id is empty: " AN_ID },
  { lift_columns, "set_id", "a b", "set_id “a b”: " AN_ID },
  { lift_columns, "set_id", "ä", "set_id “ä”: " AN_ID },
  { lift_columns, "set_id", "../a", "set_id “../a”: " AN_ID },
  { lift_columns, "set_id", LONG_65, AN_ID },
  { lift_columns, "session_id", "", "session_id is empty: " AN_ID },
  { lift_columns, "session_id", "a/b", "session_id “a/b”: " AN_ID },
  { lift_columns, "started_at", "", "started_at is empty: " A_TIME },
  { lift_columns, "started_at", "2026-03-09", "started_at “2026-03-09”: " A_TIME },
  { lift_columns, "started_at", "2026-03-09T18:00:00", "started_at “2026-03-09T18:00:00”: " A_TIME },
  { lift_columns, "started_at", "2026-02-29T18:00:00Z", "started_at “2026-02-29T18:00:00Z”: " A_TIME },
  { lift_columns, "started_at", "2026-03-09T24:00:01Z", "started_at “2026-03-09T24:00:01Z”: " A_TIME },
  { lift_columns, "started_at", "2026-03-09T18:60:00Z", "started_at “2026-03-09T18:60:00Z”: " A_TIME },
  { lift_columns, "started_at", "2026-03-09T18:00:00+19:00", "started_at “2026-03-09T18:00:00+19:00”: " A_TIME },
  { lift_columns, "started_at", "09.03.2026 18:00", "started_at “09.03.2026 18:00”: " A_TIME },
  { lift_columns, "started_at", "9999-03-09T18:00:00Z", "started_at “9999-03-09T18:00:00Z”: " A_TIME },
  { lift_columns, "started_at", "1770000000", "started_at “1770000000”: " A_TIME },
  { lift_columns, "exercise", "", "exercise is empty: expected the id of an exercise that is known here" },
  { lift_columns, "exercise", "squat", "exercise “squat”: expected the id of an exercise that is known here" },
  { lift_columns, "exercise", "Clamshell", "exercise “Clamshell”: expected the id" },
  { lift_columns, "variant", "knees", "variant “knees”: expected a variant of this exercise, or nothing" },
  { lift_columns, "side", "", "side is empty: expected left, right or both" },
  { lift_columns, "side", "Left", "side “Left”: expected left, right or both" },
  { hold_columns, "side", "left", "side “left”: expected both, as this exercise has no sides" },
  { lift_columns, "set_no", "", "set_no is empty: expected a whole number from 1 to 1000" },
  { lift_columns, "set_no", "0", "set_no “0”: expected a whole number from 1 to 1000" },
  { lift_columns, "set_no", "1001", "set_no “1001”: expected a whole number from 1 to 1000" },
  { lift_columns, "set_no", "-1", "set_no “-1”: expected a whole number" },
  { lift_columns, "set_no", "1.0", "set_no “1.0”: expected a whole number" },
  { lift_columns, "set_no", " 1", "set_no “ 1”: expected a whole number" },
  { lift_columns, "set_no", "１", "set_no “１”: expected a whole number" },
  { lift_columns, "set_no", "4294967297", "set_no “4294967297”: expected a whole number" },
  { lift_columns, "target_reps", "101", "target_reps “101”: expected a whole number from 0 to 100, or nothing" },
  { lift_columns, "target_reps", "ten", "target_reps “ten”: expected a whole number" },
  { hold_columns, "target_reps", "10", "target_reps “10”: expected nothing, as this exercise is one hold" },
  { lift_columns, "target_hold_s", "601", "target_hold_s “601”: expected a whole number from 0 to 600, or nothing" },
  { lift_columns, "reps", "", "reps is empty: expected a whole number from 0 to 100" },
  { lift_columns, "reps", "101", "reps “101”: expected a whole number from 0 to 100" },
  { lift_columns, "reps", "1e1", "reps “1e1”: expected a whole number" },
  { lift_columns, "reps", "0x10", "reps “0x10”: expected a whole number" },
  { lift_columns, "reps", "+5", "reps “+5”: expected a whole number" },
  { hold_columns, "reps", "1", "reps “1”: expected nothing, as this exercise is one hold" },
  { lift_columns, "hold_s", "", "hold_s is empty: expected a whole number from 0 to 600" },
  { lift_columns, "hold_s", "601", "hold_s “601”: expected a whole number from 0 to 600" },
  { lift_columns, "hold_s", "5.5", "hold_s “5.5”: expected a whole number" },
  { lift_columns, "hold_s", "5 s", "hold_s “5 s”: expected a whole number" },
  { hold_columns, "hold_s", "NA", "hold_s “NA”: expected a whole number" },
  { lift_columns, "duration_s", "86401", "duration_s “86401”: expected a whole number from 0 to 86400, or nothing" },
  { lift_columns, "duration_s", "-5", "duration_s “-5”: expected a whole number" },
  { lift_columns, "effort_0_10", "11", "effort_0_10 “11”: " A_RATING },
  { lift_columns, "effort_0_10", "-1", "effort_0_10 “-1”: " A_RATING },
  { lift_columns, "effort_0_10", "6.5", "effort_0_10 “6.5”: " A_RATING },
  { lift_columns, "pain_0_10", "11", "pain_0_10 “11”: " A_RATING },
  { lift_columns, "pain_0_10", "none", "pain_0_10 “none”: " A_RATING },
  { lift_columns, "pain_0_10", "null", "pain_0_10 “null”: " A_RATING },
  { lift_columns, "shakiness_0_10", "11", "shakiness_0_10 “11”: " A_RATING },
  { lift_columns, "shakiness_0_10", "3-4", "shakiness_0_10 “3-4”: " A_RATING },
  { lift_columns, "shake_onset_s", "86401", "shake_onset_s “86401”: expected a whole number from 0 to 86400, or nothing" },
  { lift_columns, "status", "finished", "status “finished”: expected done, partial, stopped-pain, stopped-shaking, skipped, or nothing" },
  { lift_columns, "status", "Done", "status “Done”: expected done" },
  { lift_columns, "source", "watch", "source “watch”: expected timer, manual, import, or nothing" },

  { order_columns, "person", "K-17", "person “K-17”: expected nothing or this person's own code" },
  { order_columns, "prescription_id", "", "prescription_id is empty: " AN_ID },
  { order_columns, "prescription_id", "p 1", "prescription_id “p 1”: " AN_ID },
  { order_columns, "exercise", "", "exercise is empty: expected the id of an exercise that is known here" },
  { order_columns, "exercise", "yoga", "exercise “yoga”: expected the id" },
  { order_columns, "variant", "full", "variant “full”: expected a variant of this exercise, or nothing" },
  { order_columns, "sets", "", "sets is empty: expected a whole number from 0 to 10" },
  { order_columns, "sets", "11", "sets “11”: expected a whole number from 0 to 10" },
  { order_columns, "sets", "-1", "sets “-1”: expected a whole number from 0 to 10" },
  { order_columns, "sets", "3x", "sets “3x”: expected a whole number" },
  { order_columns, "reps", "", "reps is empty: expected a whole number from 1 to 50" },
  { order_columns, "reps", "0", "reps “0”: expected a whole number from 1 to 50" },
  { order_columns, "reps", "51", "reps “51”: expected a whole number from 1 to 50" },
  { hold_order_columns, "reps", "10", "reps “10”: expected nothing, as this exercise is one hold" },
  { order_columns, "hold_s", "", "hold_s is empty: expected a whole number from 1 to 300" },
  { order_columns, "hold_s", "0", "hold_s “0”: expected a whole number from 1 to 300" },
  { order_columns, "hold_s", "301", "hold_s “301”: expected a whole number from 1 to 300" },
  { hold_order_columns, "hold_s", "", "hold_s is empty: expected a whole number from 1 to 300" },
  { order_columns, "ceiling", "2", "ceiling “2”: expected a whole number from 0 to 1, or nothing" },
  { order_columns, "ceiling", "yes", "ceiling “yes”: expected a whole number from 0 to 1, or nothing" },
  { order_columns, "valid_from", "", "valid_from is empty: " A_DATE },
  { order_columns, "valid_from", "2026-2-3", "valid_from “2026-2-3”: " A_DATE },
  { order_columns, "valid_from", "2026-02-30", "valid_from “2026-02-30”: " A_DATE },
  { order_columns, "valid_from", "2026-03-09T08:00:00Z", "valid_from “2026-03-09T08:00:00Z”: " A_DATE },
  { order_columns, "valid_from", "1776-07-04", "valid_from “1776-07-04”: " A_DATE },
  { order_columns, "valid_until", "forever", "valid_until “forever”: " A_DATE },
  { order_columns, "valid_until", "2026-03-08", "valid_until “2026-03-08”: expected a date not before valid_from" },
};

static char *
write_row (const Cell *cell)
{
  g_autoptr (GString) header = g_string_new (NULL);
  g_autoptr (GString) row = g_string_new (NULL);

  for (const Column *column = cell->columns; column->column != NULL; column++)
    {
      gboolean off = g_str_equal (column->column, cell->column);

      if (column->good == NULL && !off)
        continue;
      g_string_append_printf (row, "%s%s", header->len > 0 ? "," : "", off ? cell->cell : column->good);
      g_string_append_printf (header, "%s%s", header->len > 0 ? "," : "", column->column);
    }
  return g_strdup_printf ("%s\n%s\n", header->str, row->str);
}

static void
test_cells (void)
{
  g_autofree char *folder = open_folder ();
  guint mistakes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *content = write_row (&cells[i]);
      g_autofree char *says = g_strdup_printf ("%s%s", g_str_equal (cells[i].cell, LONG_65) ? "" : "e.csv:2: ", cells[i].says);

      put (folder, "e.csv", content, strlen (content));
      expect (folder, "$CTL --database x.db import e.csv", 1, says, &mistakes);
    }
  close_folder (folder);
  g_test_message ("%u bad inputs", (guint) G_N_ELEMENTS (cells));
  g_assert_cmpuint (mistakes, ==, 0);
}

/* --- an answer --------------------------------------------------------------------------------------- */

typedef struct
{
  const char *row;  /* kind, value, subject */
  const char *says;
} Answer;

static const Answer answers[] = {
  { ",5,", "kind is empty: expected a kind of check, like next-day-pain" },
  { "mood,5,", "kind “mood”: expected a kind of check, like next-day-pain" },
  { "Goal,80,", "kind “Goal”: expected a kind of check" },
  { "next-day-pain,,", "value is empty: expected a whole number from 0 to 10" },
  { "next-day-pain,11,", "value “11”: expected a whole number from 0 to 10" },
  { "next-day-pain,-1,", "value “-1”: expected a whole number from 0 to 10" },
  { "next-day-pain,2.5,", "value “2.5”: expected a whole number from 0 to 10" },
  { "next-day-pain,2,yesterday", "subject “yesterday”: expected a date that exists, like 2026-03-01, or nothing" },
  { "next-day-pain,2,2026-02-30", "subject “2026-02-30”: expected a date that exists" },
  { "usual-pain,11,", "value “11”: expected a whole number from 0 to 10" },
  { "usual-pain,2,knee", "subject “knee”: expected nothing" },
  { "knee-gap-relaxed-cm,30.1,", "value “30.1”: expected a number from 0 to 30 with at most one decimal" },
  { "knee-gap-relaxed-cm,3.55,", "value “3.55”: expected a number from 0 to 30 with at most one decimal" },
  { "knee-gap-relaxed-cm,\"3,5\",", "value “3,5”: expected a number from 0 to 30" },
  { "knee-gap-relaxed-cm,.5,", "value “.5”: expected a number from 0 to 30" },
  { "knee-gap-relaxed-cm,3.,", "value “3.”: expected a number from 0 to 30" },
  { "knee-gap-squeezed-cm,-0.1,", "value “-0.1”: expected a number from 0 to 30" },
  { "knee-gap-squeezed-cm,1 cm,", "value “1 cm”: expected a number from 0 to 30" },
  { "knee-shakiness,11,", "value “11”: expected a whole number from 0 to 10" },
  { "chair-stand-count,61,", "value “61”: expected a whole number from 0 to 60" },
  { "one-leg-stance-s,301,left", "value “301”: expected a whole number from 0 to 300" },
  { "one-leg-stance-s,30,", "subject is empty: expected left or right" },
  { "one-leg-stance-s,30,both", "subject “both”: expected left or right" },
  { "red-flag,0,swelling", "value “0”: expected 1" },
  { "red-flag,2,swelling", "value “2”: expected 1" },
  { "red-flag,1,", "subject is empty: expected pain, swelling" },
  { "red-flag,1,headache", "subject “headache”: expected pain, swelling, numbness" },
  { "condition,2,arthritis", "value “2”: expected a whole number from 0 to 1" },
  { "condition,1,", "subject is empty: expected pregnancy, knee-surgery, arthritis or disc-herniation" },
  { "condition,1,flu", "subject “flu”: expected pregnancy" },
  { "clearance,0,all", "value “0”: expected 1" },
  { "clearance,1,", "subject is empty: expected an exercise, an exercise and variant like plank/full, or all" },
  { "clearance,1,everything", "subject “everything”: expected an exercise" },
  { "clearance,1,plank/half", "subject “plank/half”: expected an exercise" },
  { "variant,1,wall-sit", "subject “wall-sit”: expected an exercise and variant like wall-sit/thigh-40" },
  { "variant,1,wall-sit/deep", "subject “wall-sit/deep”: expected an exercise and variant" },
  { "variant,0,wall-sit/thigh-40", "value “0”: expected 1" },
  { "start-level,1,plank", "value “1”: expected a whole number from" },
  { "start-level,-5,plank", "value “-5”: expected a whole number from -4 to 0" },
  { "start-level,-3,clamshell", "value “-3”: expected a whole number from -2 to 0" },
  { "start-level,0,", "subject is empty: expected the id of an exercise that is known here" },
  { "start-level,0,squat", "subject “squat”: expected the id of an exercise that is known here" },
  { "screening-clear,2,", "value “2”: expected a whole number from 0 to 1" },
  { "schedule,0,mon", "value “0”: expected a whole number from 1 to 7" },
  { "schedule,8,mon", "value “8”: expected a whole number from 1 to 7" },
  { "schedule,2,mon", "subject “mon”: expected as many different days as value says, of mon tue wed thu fri sat sun" },
  { "schedule,2,mon mon", "subject “mon mon”: expected as many different days" },
  { "schedule,1,Monday", "subject “Monday”: expected as many different days" },
  { "goal,9,", "value “9”: expected a whole number from 10 to 100" },
  { "goal,101,", "value “101”: expected a whole number from 10 to 100" },
  { "goal,80%,", "value “80%”: expected a whole number from 10 to 100" },
  { "away,2,", "value “2”: expected a whole number from 0 to 1" },
};

static void
test_answers (void)
{
  g_autofree char *folder = open_folder ();
  guint mistakes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *content
        = g_strdup_printf ("check_id,recorded_at,kind,value,subject\na,2026-03-09T08:00:00+08:00,%s\n", answers[i].row);
      g_autofree char *says = g_strdup_printf ("e.csv:2: %s", answers[i].says);

      put (folder, "e.csv", content, strlen (content));
      expect (folder, "$CTL --database x.db import e.csv", 1, says, &mistakes);
    }
  close_folder (folder);
  g_test_message ("%u bad inputs", (guint) G_N_ELEMENTS (answers));
  g_assert_cmpuint (mistakes, ==, 0);
}

/* --- an exercise -------------------------------------------------------------------------------------- */

typedef struct
{
  const char *group;
  const char *key;  /* that is off */
  const char *value; /* (nullable): left out */
  const char *says;
} Key;

static const char good_exercise[] =
  "[Exercise]\nName=Bridge\nWorks=Buttocks\nSteps=Up.;Down.\nKind=repetitions\nSides=both\nPosture=supine\n"
  "[Ladder]\nSets=3-4\nRepetitions=10-15\nHold=5-10\n";

static const Key keys[] = {
  { "Exercise", "Name", NULL, "[Exercise] Name: expected the exercise's name" },
  { "Exercise", "Name", "", "[Exercise] Name: expected the exercise's name" },
  { "Exercise", "Works", NULL, "[Exercise] Works: expected the muscles it works" },
  { "Exercise", "Steps", NULL, "[Exercise] Steps: expected the steps, separated by ;" },
  { "Exercise", "Steps", "", "[Exercise] Steps: expected the steps" },
  { "Exercise", "Kind", NULL, "[Exercise] Kind: expected repetitions or hold" },
  { "Exercise", "Kind", "reps", "[Exercise] Kind: expected repetitions or hold" },
  { "Exercise", "Sides", "left", "[Exercise] Sides: expected both or each" },
  { "Exercise", "Posture", "flying", "[Exercise] Posture: expected supine, side, prone, standing or sitting" },
  { "Exercise", "Order", "10000", "[Exercise] Order: expected a number from 0 to 9999" },
  { "Exercise", "Order", "first", "[Exercise] Order: expected a number from 0 to 9999" },
  { "Ladder", "Sets", NULL, "[Ladder] Sets: expected a range like 3-4 within 1 to 10" },
  { "Ladder", "Sets", "0-4", "[Ladder] Sets: expected a range" },
  { "Ladder", "Sets", "4-3", "[Ladder] Sets: expected a range" },
  { "Ladder", "Sets", "3-11", "[Ladder] Sets: expected a range" },
  { "Ladder", "Sets", "3-4-5", "[Ladder] Sets: expected a range" },
  { "Ladder", "Repetitions", NULL, "[Ladder] Repetitions: expected a range like 10-15 within 1 to 50" },
  { "Ladder", "Repetitions", "10-51", "[Ladder] Repetitions: expected a range" },
  { "Ladder", "Repetitions", "ten", "[Ladder] Repetitions: expected a range" },
  { "Ladder", "Hold", "5-301", "[Ladder] Hold: expected a range of seconds like 5-10 within 1 to 300" },
  { "Ladder", "Hold", "-5", "[Ladder] Hold: expected a range of seconds" },
  { "Ladder", "RepetitionStep", "0", "[Ladder] RepetitionStep: expected a number from 1 to 10" },
  { "Ladder", "HoldStep", "61", "[Ladder] HoldStep: expected a number of seconds from 1 to 60" },
  { "Ladder", "Preparation", "3x6", "[Ladder] Preparation: expected levels like 3x6x5, separated by ;" },
  { "Ladder", "Preparation", "11x6x5", "[Ladder] Preparation: expected levels" },
  { "Ladder", "Variants", "a;a", "[Ladder] Variants: expected different names of small letters, digits and -, easiest first" },
  { "Ladder", "Variants", "Big", "[Ladder] Variants: expected different names" },
  { "Tempo", "Ready", "121", "[Tempo] Ready: expected seconds from 0 to 120" },
  { "Tempo", "Lift", "-1", "[Tempo] Lift: expected seconds from 0 to 30" },
  { "Tempo", "Lower", "31", "[Tempo] Lower: expected seconds from 0 to 30" },
  { "Tempo", "Rest", "301", "[Tempo] Rest: expected seconds from 0 to 300" },
  { "Condition arthritis", "Locks", "perhaps", "[Condition arthritis] Locks: expected true or false" },
  { "Condition arthritis", "Forbids", "standard", "[Condition arthritis] Forbids: expected variants of this exercise, and not the easiest one" },
  { "Condition arthritis", "Lock", "true", "[Condition arthritis] Lock: there is no such key: expected Label, Text, Locks, Forbids or X-…" },
  { "Laddder", "Sets", "3", "[Laddder]: there is no such group: expected Exercise, Ladder, Tempo, " },
  { "Pose hold", "Hop", "30", "[Pose hold] Hop: there is no such key: expected Body, " },
  { "Condition arthritis", "Forbids", "deep", "[Condition arthritis] Forbids: expected variants" },
};

static char *
write_exercise (const Key *key)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_assert_true (g_key_file_load_from_data (file, good_exercise, (gsize) -1, G_KEY_FILE_NONE, NULL));
  if (key->value != NULL)
    g_key_file_set_value (file, key->group, key->key, key->value);
  else
    g_assert_true (g_key_file_remove_key (file, key->group, key->key, NULL));
  return g_key_file_to_data (file, NULL, NULL);
}

/* What stands in the person's own folder is left out, and told by `check`. */
static void
expect_left_out (const char *folder, const char *says)
{
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  g_autofree char *expected = g_strdup_printf ("%s/steady/exercises/bridge.exercise: %s", folder, says);
  const char *line;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("CTL"), "--database", "x.db", "check", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  line = strstr (output, "exercise left out: ");
  if (line == NULL || strstr (line, expected) == NULL || count_lines (line) != 1)
    g_error ("expected “%s”, got “%s”", expected, output);
}

/* --- a bundle ----------------------------------------------------------------------------------------- */

static void
zip (const char *folder, const char * const *names, const char * const *contents, gsize length)
{
  g_autofree char *path = g_build_filename (folder, "e.zip", NULL);
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (guint i = 0; names[i] != NULL; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize size = length > 0 ? length : strlen (contents[i]);

      archive_entry_set_pathname (entry, names[i]);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, (la_int64_t) size);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      for (gsize done = 0; done < size; done += MIN (size - done, 1 << 20))
        {
          g_autofree char *zeros = length > 0 ? g_malloc0 (1 << 20) : NULL;

          archive_write_data (archive, length > 0 ? zeros : contents[i], MIN (size - done, 1 << 20));
        }
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_free (archive), ==, ARCHIVE_OK);
}

#define CHECKS_HEADER "check_id,recorded_at,kind,value\n"
#define A_CHECK CHECKS_HEADER "z,2026-03-09T08:00:00+08:00,goal,80\n"

static const struct
{
  const char *name;
  const char *content;
  const char *says;
} entries[] = {
  { "../checks.csv", A_CHECK, "e.zip: has a file inside whose name leads out of it: expected plain names" },
  { "a/../../checks.csv", A_CHECK, "e.zip: has a file inside whose name leads out of it" },
  { "/tmp/checks.csv", A_CHECK, "e.zip: has a file inside whose name leads out of it" },
  { "C:checks.csv", A_CHECK, "e.zip: has a file inside whose name leads out of it" },
  { "a/b\\checks.csv", A_CHECK, "e.zip: has a file inside whose name leads out of it" },
  { "exercises/../../x.exercise", "x", "e.zip: has a file inside whose name leads out of it" },
  { "checks.csv", "", "e.zip/checks.csv:1: the file is empty: expected a header row" },
  { "checks.csv", "a,b\n", "e.zip/checks.csv:1: not a header of Steady's files" },
  { "checks.csv", CHECKS_HEADER "z,2026-03-09T08:00:00+08:00,goal,8\n", "e.zip/checks.csv:2: value “8”: expected a whole number from 10 to 100" },
  { "deep/er/checks.csv", CHECKS_HEADER "z,today,goal,80\n", "e.zip/deep/er/checks.csv:2: recorded_at “today”: " A_TIME },
  { "checks.csv", "\xff\xfe" "c\0h\0", "e.zip/checks.csv:1: not UTF-8 text" },
  { "exercises/bridge.exercise", "nonsense", "e.zip/exercises/bridge.exercise: not a key file" },
  { "exercises/bridge.exercise", "", "e.zip/exercises/bridge.exercise: " },
};

static void
test_entries (void)
{
  g_autofree char *folder = open_folder ();
  guint mistakes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const char *names[] = { entries[i].name, NULL };

      zip (folder, names, &entries[i].content, 0);
      expect (folder, "XDG_DATA_HOME=$PWD $CTL --database x.db import e.zip", 1, entries[i].says, &mistakes);
      g_assert_false (g_file_test ("/tmp/checks.csv", G_FILE_TEST_EXISTS));
    }
  close_folder (folder);
  g_test_message ("%u bad inputs", (guint) G_N_ELEMENTS (entries));
  g_assert_cmpuint (mistakes, ==, 0);
}

/* Each mistake of an exercise file by both of its ways in: the person's own folder, and a bundle. */
static void
test_exercises (void)
{
  g_autofree char *folder = open_folder ();
  g_autofree char *own = g_build_filename (folder, "steady", "exercises", NULL);
  guint mistakes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *content = write_exercise (&keys[i]);
      g_autofree char *says = g_strdup_printf ("e.zip/exercises/bridge.exercise: %s", keys[i].says);
      const char *names[] = { "exercises/bridge.exercise", NULL };
      const char *contents[] = { content };

      zip (folder, names, contents, 0);
      expect (folder, "XDG_DATA_HOME=$PWD $CTL --database x.db import e.zip", 1, says, &mistakes);
      g_assert_false (g_file_test (own, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *content = write_exercise (&keys[i]);

      put (own, "bridge.exercise", content, strlen (content));
      expect_left_out (folder, keys[i].says);
    }
  close_folder (folder);
  g_test_message ("%u bad inputs", (guint) G_N_ELEMENTS (keys) * 2);
  g_assert_cmpuint (mistakes, ==, 0);
}

static void
test_bundles (void)
{
  static const char * const twice[] = { "checks.csv", "more/checks.csv", NULL };
  static const char * const contents[] = { A_CHECK, A_CHECK };
  static const char * const zeros[] = { "zeros.bin", NULL };
  static const char * const large[] = { "exercises/bridge.exercise", NULL };
  static const char * const exercises[] = { good_exercise };
  g_autofree char *folder = open_folder ();
  g_autofree char *path = g_build_filename (folder, "e.zip", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  guint mistakes = 0;
  guint bad = 0;
  gsize size;

  zip (folder, twice, contents, 0);
  expect (folder, "$CTL --database x.db import e.zip", 1,
          "e.zip/more/checks.csv:2: the id “z” stands already at e.zip/checks.csv:2: expected it once", &mistakes);
  bad++;

  /* Broken off anywhere, from its first letters to its last byte but the list at its end. */
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  for (gsize length = 4; length < 100; length += 8)
    {
      put (folder, "e.zip", content, length);
      expect (folder, "$CTL --database x.db import e.zip", 1, "e.zip: not a bundle that can be read", &mistakes);
      bad++;
    }

  zip (folder, large, exercises, 0);
  put (folder, "steady", "", 0);
  expect (folder, "XDG_DATA_HOME=$PWD $CTL --database x.db import e.zip", 1, "/steady/exercises: cannot be made", &mistakes);
  expect (folder, "rm steady; mkdir -p steady/exercises/bridge.exercise; XDG_DATA_HOME=$PWD $CTL --database x.db import e.zip", 1,
          "bridge.exercise: is there already, but no exercise: expected no such file", &mistakes);
  bad += 2;
  zip (folder, zeros, contents, 257 << 20);
  expect (folder, "$CTL --database x.db import e.zip", 1, "e.zip: unpacks to over 256 MiB: expected less", &mistakes);
  zip (folder, large, contents, (256 << 10) + 1);
  expect (folder, "$CTL --database x.db import e.zip", 1, "e.zip: has an exercise inside of over 256 KiB: expected less",
          &mistakes);
  for (guint i = 0; i <= 1000; i++)
    {
      g_ptr_array_add (many, g_strdup_printf ("%u.txt", i));
      g_ptr_array_add (nothing, (gpointer) "");
    }
  g_ptr_array_add (many, NULL);
  zip (folder, (const char * const *) many->pdata, (const char * const *) nothing->pdata, 0);
  expect (folder, "$CTL --database x.db import e.zip", 1, "e.zip: over 1000 files inside: expected fewer", &mistakes);
  bad += 3;

  close_folder (folder);
  g_test_message ("%u bad inputs", bad);
  g_assert_cmpuint (mistakes, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  begin_cases ();
  g_test_add_func ("/bad-files/cells", test_cells);
  g_test_add_func ("/bad-files/answers", test_answers);
  g_test_add_func ("/bad-files/exercises", test_exercises);
  g_test_add_func ("/bad-files/entries", test_entries);
  g_test_add_func ("/bad-files/bundles", test_bundles);
  status = g_test_run ();
  end_cases ();
  return status;
}
