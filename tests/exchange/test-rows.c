/* Rows of the files: every cell's bounds on both sides, and what a mistake says. */

#include <string.h>

#include "steady-error.h"
#include "steady-rows.h"

typedef struct
{
  SteadyCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = steady_catalogue_load (NULL, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  steady_catalogue_unref (fixture->catalogue);
}

static GPtrArray *
split (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ",", -1);
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (cells, g_strdup (parts[i]));
  return cells;
}

/* NULL where the row is taken, else the message. (transfer full) */
static char *
read_one (Fixture *fixture, SteadyFileKind kind, const char *header, const char *row)
{
  g_autoptr (GPtrArray) header_cells = split (header);
  g_autoptr (GPtrArray) cells = split (row);
  g_autoptr (SteadyTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadySet) set = NULL;
  g_autoptr (SteadyCheck) check = NULL;
  g_autoptr (SteadyPrescription) prescription = NULL;
  guint n_columns;
  const SteadyColumn *columns = steady_file_columns (kind, &n_columns);
  gboolean taken;

  table = steady_table_new (header_cells, columns, n_columns, &error);
  if (table == NULL || !steady_table_set_row (table, cells, &error))
    return g_strdup (error->message);
  if (kind == STEADY_FILE_SETS)
    taken = (set = steady_row_read_set (table, fixture->catalogue, &error)) != NULL;
  else if (kind == STEADY_FILE_CHECKS)
    taken = (check = steady_row_read_check (table, fixture->catalogue, &error)) != NULL;
  else
    taken = (prescription = steady_row_read_prescription (table, fixture->catalogue, &error)) != NULL;

  if (taken)
    return NULL;
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_INVALID);
  return g_strdup (error->message);
}

typedef struct
{
  const char *row;
  const char *says; /* NULL: the row is taken */
} Case;

static void
run_cases (Fixture *fixture, SteadyFileKind kind, const char *header, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *message = read_one (fixture, kind, header, cases[i].row);

      if (cases[i].says == NULL && message != NULL)
        g_error ("%s: refused: %s", cases[i].row, message);
      if (cases[i].says != NULL && (message == NULL || strstr (message, cases[i].says) == NULL))
        g_error ("%s: expected “%s”, got “%s”", cases[i].row, cases[i].says, message != NULL ? message : "taken");
    }
}

#define SETS "set_id,session_id,started_at,exercise,variant,side,set_no,target_reps,target_hold_s,reps,hold_s," \
             "duration_s,effort_0_10,pain_0_10,shakiness_0_10,shake_onset_s,status,source,note"
#define SLR(id, no, tr, th, r, h, d, e, p, t, o, status, source) \
  id ",w,2026-03-01T19:05:00+08:00,straight-leg-raise,standard,left," no "," tr "," th "," r "," h "," d "," e "," p \
     "," t "," o "," status "," source ","

static void
test_sets (Fixture *fixture, gconstpointer data)
{
  static const Case cases[] = {
    { SLR ("a", "1", "10", "5", "10", "5", "60", "6", "0", "3", "12", "done", "timer"), NULL },
    { SLR ("a", "1", "", "", "0", "0", "", "", "", "", "", "", ""), NULL },
    { SLR ("a", "1", "100", "600", "100", "600", "86400", "10", "10", "10", "86400", "skipped", "manual"), NULL },
    { SLR ("a", "1", "101", "5", "10", "5", "", "", "", "", "", "", ""), "target_reps “101”: expected a whole number from 0 to 100, or nothing" },
    { SLR ("a", "1", "10", "601", "10", "5", "", "", "", "", "", "", ""), "target_hold_s “601”" },
    { SLR ("a", "1", "10", "5", "101", "5", "", "", "", "", "", "", ""), "reps “101”: expected a whole number from 0 to 100" },
    { SLR ("a", "1", "10", "5", "", "5", "", "", "", "", "", "", ""), "reps is empty" },
    { SLR ("a", "1", "10", "5", "10", "", "", "", "", "", "", "", ""), "hold_s is empty" },
    { SLR ("a", "1", "10", "5", "10", "601", "", "", "", "", "", "", ""), "hold_s “601”" },
    { SLR ("a", "1", "10", "5", "10", "5", "86401", "", "", "", "", "", ""), "duration_s “86401”" },
    { SLR ("a", "1", "10", "5", "10", "5", "", "11", "", "", "", "", ""), "effort_0_10 “11”" },
    { SLR ("a", "1", "10", "5", "10", "5", "", "", "-1", "", "", "", ""), "pain_0_10 “-1”" },
    { SLR ("a", "1", "10", "5", "10", "5", "", "", "", "3.5", "", "", ""), "shakiness_0_10 “3.5”" },
    { SLR ("a", "1", "10", "5", "10", "5", "", "", "", "", "x", "", ""), "shake_onset_s “x”" },
    { SLR ("a", "0", "10", "5", "10", "5", "", "", "", "", "", "", ""), "set_no “0”" },
    { SLR ("a", "1", "10", "5", "10", "5", "", "", "", "", "", "finished", ""), "status “finished”" },
    { SLR ("a", "1", "10", "5", "10", "5", "", "", "", "", "", "", "watch"), "source “watch”" },
    { SLR ("a", "1", "10", "5", " 10", "5", "", "", "", "", "", "", ""), "reps “ 10”" },
    { SLR ("a", "1", "10", "5", "+10", "5", "", "", "", "", "", "", ""), "reps “+10”" },
    { SLR ("a", "1", "10", "5", "１０", "5", "", "", "", "", "", "", ""), "reps “１０”" },
    { SLR ("a b", "1", "10", "5", "10", "5", "", "", "", "", "", "", ""), "set_id “a b”" },
    { SLR ("", "1", "10", "5", "10", "5", "", "", "", "", "", "", ""), "set_id is empty" },
    { SLR ("'-a", "1", "10", "5", "10", "5", "", "", "", "", "", "", ""), NULL },
    { SLR ("''a", "1", "10", "5", "10", "5", "", "", "", "", "", "", ""), "set_id “''a”" },
    { "a,w,2026-02-29T19:05:00+08:00,plank,,both,1,,30,,30,,,,,,,,", "started_at “2026-02-29" },
    { "a,w,2026-03-01T19:05:00,plank,,both,1,,30,,30,,,,,,,,", "started_at" },
    { "a,w,2026-03-01T19:05:00Z,plank,,both,1,,30,,30,,,,,,,,", NULL },
    { "a,w,2026-03-01T19:05:00Z,plank,full,both,1,,30,,30,,,,,,,,", NULL },
    { "a,w,2026-03-01T19:05:00Z,plank,half,both,1,,30,,30,,,,,,,,", "variant “half”" },
    { "a,w,2026-03-01T19:05:00Z,plank,,left,1,,30,,30,,,,,,,,", "side “left”: expected both" },
    { "a,w,2026-03-01T19:05:00Z,clamshell,,both,1,,,12,5,,,,,,,,", NULL },
    { "a,w,2026-03-01T19:05:00Z,clamshell,,up,1,,,12,5,,,,,,,,", "side “up”" },
    { "a,w,2026-03-01T19:05:00Z,plank,,both,1,10,30,,30,,,,,,,,", "target_reps “10”: expected nothing" },
    { "a,w,2026-03-01T19:05:00Z,plank,,both,1,,30,1,30,,,,,,,,", "reps “1”: expected nothing" },
    { "a,w,2026-03-01T19:05:00Z,squat,,both,1,,30,,30,,,,,,,,", "exercise “squat”" },
    { "a,w,2026-03-01T19:05:00Z,plank,,both,1,,30,,30,,,,,,,", "18 cells: expected 19" },
  };

  run_cases (fixture, STEADY_FILE_SETS, SETS, cases, G_N_ELEMENTS (cases));
}

#define CHECK(kind, value, subject) "c1,2026-03-02T08:00:00+08:00," kind "," value "," subject ",note"

static void
test_checks (Fixture *fixture, gconstpointer data)
{
  static const Case cases[] = {
    { CHECK ("next-day-pain", "0", ""), NULL },
    { CHECK ("next-day-pain", "10", "2026-03-01"), NULL },
    { CHECK ("next-day-pain", "11", ""), "value “11”: expected a whole number from 0 to 10" },
    { CHECK ("next-day-pain", "2.5", ""), "value “2.5”" },
    { CHECK ("next-day-pain", "", ""), "value is empty" },
    { CHECK ("next-day-pain", "1", "2026-02-30"), "subject “2026-02-30”" },
    { CHECK ("usual-pain", "3", "left"), "subject “left”: expected nothing" },
    { CHECK ("knee-gap-relaxed-cm", "3.5", ""), NULL },
    { CHECK ("knee-gap-relaxed-cm", "30", ""), NULL },
    { CHECK ("knee-gap-relaxed-cm", "30.1", ""), "value “30.1”" },
    { CHECK ("knee-gap-relaxed-cm", "3.55", ""), "at most one decimal" },
    { CHECK ("knee-gap-relaxed-cm", "3,5", ""), "cells" },
    { CHECK ("knee-gap-relaxed-cm", "3.", ""), "value “3.”" },
    { CHECK ("knee-gap-relaxed-cm", ".5", ""), "value “.5”" },
    { CHECK ("knee-gap-squeezed-cm", "-1", ""), "value “-1”" },
    { CHECK ("knee-shakiness", "10", ""), NULL },
    { CHECK ("chair-stand-count", "60", ""), NULL },
    { CHECK ("chair-stand-count", "61", ""), "value “61”" },
    { CHECK ("one-leg-stance-s", "300", "right"), NULL },
    { CHECK ("one-leg-stance-s", "30", ""), "subject is empty: expected left or right" },
    { CHECK ("red-flag", "1", "swelling"), NULL },
    { CHECK ("red-flag", "0", "swelling"), "value “0”: expected 1" },
    { CHECK ("red-flag", "1", "cough"), "subject “cough”" },
    { CHECK ("condition", "1", "pregnancy"), NULL },
    { CHECK ("condition", "2", "pregnancy"), "value “2”" },
    { CHECK ("condition", "1", "age"), "subject “age”" },
    { CHECK ("clearance", "1", "all"), NULL },
    { CHECK ("clearance", "1", "plank"), NULL },
    { CHECK ("clearance", "1", "plank/full"), NULL },
    { CHECK ("clearance", "1", "plank/half"), "subject “plank/half”" },
    { CHECK ("clearance", "1", ""), "subject is empty" },
    { CHECK ("variant", "1", "wall-sit/thigh-40"), NULL },
    { CHECK ("variant", "1", "wall-sit"), "subject “wall-sit”" },
    { CHECK ("start-level", "-4", "wall-sit"), NULL },
    { CHECK ("start-level", "-5", "wall-sit"), "value “-5”: expected a whole number from -4 to 0" },
    { CHECK ("start-level", "1", "wall-sit"), "value “1”" },
    { CHECK ("start-level", "-", "wall-sit"), "value “-”" },
    { CHECK ("start-level", ".0", "wall-sit"), "value “.0”" },
    { CHECK ("start-level", "999999999", "wall-sit"), "value “999999999”" },
    { CHECK ("start-level", "-999999999", "wall-sit"), "value “-999999999”" },
    { CHECK ("start-level", "-2", "squat"), "subject “squat”" },
    { CHECK ("screening-clear", "0", ""), NULL },
    { CHECK ("schedule", "3", "mon wed fri"), NULL },
    { CHECK ("schedule", "7", ""), NULL },
    { CHECK ("schedule", "3", ""), "subject is empty" },
    { CHECK ("schedule", "2", "mon wed fri"), "subject “mon wed fri”" },
    { CHECK ("schedule", "2", "mon mon"), "subject “mon mon”" },
    { CHECK ("schedule", "0", "mon"), "value “0”" },
    { CHECK ("goal", "10", ""), NULL },
    { CHECK ("goal", "9", ""), "value “9”" },
    { CHECK ("goal", "101", ""), "value “101”" },
    { CHECK ("away", "1", ""), NULL },
    { CHECK ("mood", "1", ""), "kind “mood”" },
    { "c1,yesterday,goal,80,,", "recorded_at “yesterday”" },
  };

  run_cases (fixture, STEADY_FILE_CHECKS, "check_id,recorded_at,kind,value,subject,note", cases, G_N_ELEMENTS (cases));
}

static void
test_prescriptions (Fixture *fixture, gconstpointer data)
{
  static const Case cases[] = {
    { "p,plank,knees,3,,40,1,2026-03-01,2026-04-01,", NULL },
    { "p,plank,,3,,40,,2026-03-01,,", NULL },
    { "p,clamshell,,0,,,,2026-03-01,,", NULL },
    { "p,clamshell,,10,50,300,0,2026-03-01,2026-03-01,", NULL },
    { "p,clamshell,,11,12,5,0,2026-03-01,,", "sets “11”" },
    { "p,clamshell,,,12,5,0,2026-03-01,,", "sets is empty" },
    { "p,clamshell,,3,51,5,0,2026-03-01,,", "reps “51”" },
    { "p,clamshell,,3,,5,0,2026-03-01,,", "reps is empty" },
    { "p,clamshell,,3,12,301,0,2026-03-01,,", "hold_s “301”" },
    { "p,clamshell,,3,12,0,0,2026-03-01,,", "hold_s “0”" },
    { "p,plank,,3,12,40,0,2026-03-01,,", "reps “12”: expected nothing" },
    { "p,plank,,3,,40,2,2026-03-01,,", "ceiling “2”" },
    { "p,plank,,3,,40,0,,,", "valid_from is empty" },
    { "p,plank,,3,,40,0,2026-03-02,2026-03-01,", "valid_until “2026-03-01”: expected a date not before valid_from" },
    { "p,plank,,3,,40,0,2026-03-02,soon,", "valid_until “soon”" },
    { "p,lunge,,3,,40,0,2026-03-02,,", "exercise “lunge”" },
    { "p,plank,side,3,,40,0,2026-03-02,,", "variant “side”" },
  };

  run_cases (fixture, STEADY_FILE_PRESCRIPTION,
             "prescription_id,exercise,variant,sets,reps,hold_s,ceiling,valid_from,valid_until,note", cases,
             G_N_ELEMENTS (cases));
}

static void
test_headers (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *header, *row, *says; } cases[] = {
    { "note,subject,value,kind,recorded_at,check_id,x_mine", "n,,80,goal,2026-03-02T08:00:00Z,c,whatever", NULL },
    { "check_id,recorded_at,kind,value", "c,2026-03-02T08:00:00Z,goal,80", NULL },
    { "check_id,recorded_at,kind", "c,2026-03-02T08:00:00Z,goal", "column “value” is missing" },
    { "check_id,recorded_at,kind,value,value", "c,2026-03-02T08:00:00Z,goal,80,80", "column “value” stands twice" },
    { "check_id,recorded_at,kind,value,mood", "c,2026-03-02T08:00:00Z,goal,80,1", "unknown column “mood”" },
    { "check_id,recorded_at,kind,Value", "c,2026-03-02T08:00:00Z,goal,80", "unknown column “Value”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case row = { cases[i].row, cases[i].says };

      run_cases (fixture, STEADY_FILE_CHECKS, cases[i].header, &row, 1);
    }
}

static void
test_kinds (void)
{
  static const struct { const char *header; int kind; } cases[] = {
    { "person,set_id,session_id", STEADY_FILE_SETS },
    { "x_y,check_id", STEADY_FILE_CHECKS },
    { "prescription_id,exercise", STEADY_FILE_PRESCRIPTION },
    { "person,week_start,exercise,planned_sets", STEADY_FILE_WEEKLY },
    { "person,date,exercise,decision", STEADY_FILE_DECISIONS },
    { "session_id,started_at,exercise,side,set_no,hold_s,reps", STEADY_FILE_SETS },
    { "recorded_at,kind,value", STEADY_FILE_CHECKS },
    { "name,address,phone", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) header = split (cases[i].header);
      SteadyFileKind kind;
      gboolean told = steady_file_kind_of_header (header, &kind);

      g_assert_cmpint (told ? (int) kind : -1, ==, cases[i].kind);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/rows/sets", Fixture, NULL, set_up, test_sets, tear_down);
  g_test_add ("/rows/checks", Fixture, NULL, set_up, test_checks, tear_down);
  g_test_add ("/rows/prescriptions", Fixture, NULL, set_up, test_prescriptions, tear_down);
  g_test_add ("/rows/headers", Fixture, NULL, set_up, test_headers, tear_down);
  g_test_add_func ("/rows/kinds", test_kinds);
  return g_test_run ();
}
