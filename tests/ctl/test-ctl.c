/* steadyctl as a script sees it: exit status, one line on stderr, and a database that a mistake leaves as it was. */

#include "ctl-test-utils.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *dir;
  char *database;
} Fixture;

static char *
run (Fixture *fixture, const char *arguments, int *status, char **errors)
{
  g_autofree char *line = g_strdup_printf ("%s %s", g_getenv ("STEADYCTL"), arguments);
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) argv = NULL;
  char *output = NULL;

  g_subprocess_launcher_set_cwd (launcher, fixture->dir);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->dir, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_shell_parse_argv (line, NULL, &argv, &error);
  g_assert_no_error (error);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *status = g_subprocess_get_exit_status (process);
  return output;
}

static void
put (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->dir, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static char *
must (Fixture *fixture, const char *arguments)
{
  g_autofree char *errors = NULL;
  int status;
  char *output = run (fixture, arguments, &status, &errors);

  if (status != 0 || *errors != '\0')
    g_error ("steadyctl %s: exit %d: %s", arguments, status, errors);
  return output;
}

#define SETS_HEADER "set_id,session_id,started_at,exercise,variant,side,set_no,target_reps,target_hold_s,reps,hold_s," \
                    "effort_0_10,pain_0_10,shakiness_0_10,note\r\n"
#define WALL(id, session, at, no, e) \
  id "," session "," at ",wall-sit,thigh-60,both," no ",,30,,30," e ",1,4,\r\n"

static const char good_sets[] = SETS_HEADER
  WALL ("w1", "s1", "2026-03-01T19:05:00+08:00", "1", "5") WALL ("w2", "s1", "2026-03-01T19:07:00+08:00", "2", "5")
  WALL ("w3", "s1", "2026-03-01T19:09:00+08:00", "3", "5");
static const char good_checks[] =
  "check_id,recorded_at,kind,value,subject,note\r\n"
  "c1,2026-03-02T08:00:00+08:00,next-day-pain,0,2026-03-01,\"膝盖好多了, “真的”\r\n第二行\"\r\n"
  "c2,2026-03-02T08:01:00+08:00,knee-gap-relaxed-cm,3.5,,=1+2\r\n";
static const char good_prescription[] =
  "prescription_id,exercise,variant,sets,reps,hold_s,ceiling,valid_from,valid_until,note\r\n"
  "p1,plank,knees,3,,40,1,2026-03-02,2026-04-01,Frau Doktor\r\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;

  fixture->dir = g_dir_make_tmp ("steady-ctl-XXXXXX", NULL);
  fixture->database = g_build_filename (fixture->dir, "steady.db", NULL);
  put (fixture, "sets.csv", good_sets);
  put (fixture, "checks.csv", good_checks);
  put (fixture, "prescription.csv", good_prescription);
  output = must (fixture, "--database steady.db import sets.csv checks.csv prescription.csv");
  g_assert_cmpstr (output, ==, "added 6, changed 0; 0 known already\n");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "rm", "-rf", fixture->dir, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, NULL);
  g_free (fixture->dir);
  g_free (fixture->database);
}

static const char * const kinds[] = { "sets", "checks", "prescription", "decisions" };

/* All that a person's files hold, as text. */
static char *
data_of (Fixture *fixture, const char *database)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("--database %s export %s", database, kinds[i]);
      g_autofree char *rows = must (fixture, arguments);

      g_string_append (all, rows);
    }
  return g_string_free (all, FALSE);
}

static char *
all_data (Fixture *fixture)
{
  return data_of (fixture, "steady.db");
}

static void
assert_all_came_over (Fixture *fixture)
{
  g_autofree char *here = data_of (fixture, "steady.db");
  g_autofree char *there = data_of (fixture, "other.db");

  g_assert_cmpstr (here, ==, there);
}

typedef struct
{
  const char *arguments;
  const char *file;    /* content of bad.csv, or NULL */
  int status;
  const char *says;
} Mistake;

static const Mistake mistakes[] = {
  /* the words of the call */
  { "", NULL, 2, "no command" },
  { "dance", NULL, 2, "unknown command “dance”" },
  { "--colour plan", NULL, 2, "--colour" },
  { "--database", NULL, 2, "--database" },
  { "--database '' plan", NULL, 2, "--database is empty" },
  { "--database a.db --person Li plan", NULL, 2, "expected one of them" },
  { "--person ../x plan", NULL, 2, "--person “../x”" },
  { "--person '' plan", NULL, 2, "--person" },
  { "--person .hidden plan", NULL, 2, "--person" },
  { "--person Typo plan", NULL, 1, "--person “Typo”: there is nobody of that name: expected " },
  { "--person Typo export sets", NULL, 1, "--person “Typo”" },
  { "--person Typo bundle -o a.zip", NULL, 1, "--person “Typo”" },
  { "--person Typo report -o a.pdf", NULL, 1, "--person “Typo”" },
  { "--person Typo chart load -o a.svg", NULL, 1, "--person “Typo”" },
  { "--person Typo check", NULL, 1, "--person “Typo”" },
  { "--person Typo backup a.db", NULL, 1, "--person “Typo”" },
  { "plan --date", NULL, 2, "date" },
  { "plan --date 2026-02-30", NULL, 2, "--date “2026-02-30”: expected a date that exists" },
  { "plan --date today", NULL, 2, "--date “today”" },
  { "plan --date ''", NULL, 2, "--date" },
  { "plan --fast", NULL, 2, "--fast" },
  { "plan extra", NULL, 2, "unexpected argument “extra”" },
  { "import", NULL, 2, "too few arguments" },
  { "import --force sets.csv", NULL, 2, "--force" },
  { "export", NULL, 2, "too few arguments" },
  { "export songs", NULL, 2, "unknown kind “songs”" },
  { "export sets checks", NULL, 2, "unexpected argument “checks”" },
  { "export sets --from 2026-13-01", NULL, 2, "--from “2026-13-01”" },
  { "export sets --to x", NULL, 2, "--to “x”" },
  { "export sets --from 2026-03-02 --to 2026-03-01", NULL, 2, "not before --from" },
  { "export sets -o ''", NULL, 2, "-o is empty" },
  { "check everything", NULL, 2, "unexpected argument" },
  { "backup", NULL, 2, "too few arguments" },
  { "backup a b", NULL, 2, "unexpected argument “b”" },
  { "backup ''", NULL, 2, "empty name" },
  { "restore", NULL, 2, "too few arguments" },
  { "demo --weeks 0 --database new.db", NULL, 2, "--weeks “0”" },
  { "demo --weeks many --database new.db", NULL, 2, "--weeks “many”" },
  { "demo --seed -1 --database new.db", NULL, 2, "--seed “-1”" },
  { "simulate --output-dir out", NULL, 2, "--patient" },
  { "simulate --patient nobody --output-dir out", NULL, 2, "--patient “nobody”" },
  { "simulate --patient steady-improver", NULL, 2, "--output-dir" },
  { "simulate --patient steady-improver --output-dir out --weeks 9999", NULL, 2, "--weeks “9999”" },
  { "chart", NULL, 2, "too few arguments" },
  { "chart mood -o a.svg", NULL, 2, "“mood”" },
  { "chart adherence", NULL, 2, "-o" },
  { "chart adherence -o a.gif", NULL, 2, ".svg, .png or .pdf" },
  { "chart adherence -o a.svg --width 0", NULL, 2, "--width “0”" },
  { "chart adherence -o a.svg --height 99999999", NULL, 2, "--height “99999999”" },
  { "chart adherence -o a.svg --weeks x", NULL, 2, "--weeks “x”" },
  { "chart figure:squat -o a.svg", NULL, 2, "“squat”" },
  { "chart figure:plank:half -o a.svg", NULL, 2, "“half”" },

  { "report", NULL, 2, "-o" },
  { "report -o a.pdf --paper a5", NULL, 2, "--paper “a5”" },
  { "report -o a.pdf --weeks 0", NULL, 2, "--weeks “0”" },
  { "bundle", NULL, 2, "-o" },
  { "bundle -o ''", NULL, 2, "-o" },
  { "bundle b.zip", NULL, 2, "unexpected argument “b.zip”" },

  /* files that are not there, or not ours */
  { "import missing.csv", NULL, 1, "missing.csv: cannot be read" },
  { "import .", NULL, 1, "cannot be read" },
  { "import bad.csv", "", 1, "bad.csv:1: the file is empty" },
  { "import bad.csv", "\n\n", 1, "bad.csv:2: the file is empty" },
  { "import bad.csv", "a,b,c\n1,2,3\n", 1, "bad.csv:1: not a header" },
  { "import bad.csv", "\x01\x02\xff", 1, "bad.csv:1: not UTF-8" },
  { "import sets.csv bad.csv", "check_id,recorded_at,kind\n", 1, "bad.csv:1: column “value” is missing" },
  { "import bad.csv", "PK\3\4nonsense", 1, "bad.csv: not a bundle" },
  { "export sets -o nowhere/a.csv", NULL, 1, "nowhere/a.csv" },
  { "backup nowhere/a.db", NULL, 1, "nowhere/a.db" },
  { "backup .", NULL, 1, "." },
  { "restore missing.db", NULL, 1, "missing.db" },
  { "restore sets.csv", NULL, 1, "sets.csv" },
  { "--database missing.db check", NULL, 1, "missing.db: there is no database" },
  { "--database missing.db backup a.db", NULL, 1, "missing.db: there is no database" },
  { "--database sets.csv plan", NULL, 1, "sets.csv" },
  { "--database sets.csv check", NULL, 1, "sets.csv" },
  { "--database . plan", NULL, 1, "." },
  { "chart adherence -o nowhere/a.svg", NULL, 1, "nowhere/a.svg" },
  { "report -o nowhere/a.pdf", NULL, 1, "nowhere/a.pdf" },
  { "bundle -o nowhere/a.zip", NULL, 1, "nowhere/a.zip" },
  { "bundle -o .", NULL, 1, "." },
  { "simulate --patient steady-improver --output-dir sets.csv", NULL, 1, "sets.csv" },
  { "demo", NULL, 1, "empty" },

  /* rows that do not fit, alone or with what is there */
  { "import bad.csv", SETS_HEADER WALL ("n1", "s2", "2026-03-03T19:05:00+08:00", "1", "5") WALL ("n2", "s2", "2026-03-03", "2", "5"), 1,
    "bad.csv:3: started_at “2026-03-03”: expected a time" },
  { "import bad.csv", SETS_HEADER WALL ("n1", "s2", "2026-03-03T19:05:00+08:00", "1", "11"), 1, "bad.csv:2: effort_0_10 “11”" },
  { "import bad.csv", SETS_HEADER WALL ("n1", "s2", "2026-03-03T19:05:00+08:00", "1", "5") WALL ("n1", "s2", "2026-03-03T19:07:00+08:00", "2", "5"), 1,
    "bad.csv:3: the id “n1” stands already at bad.csv:2" },
  { "import bad.csv", SETS_HEADER WALL ("n1", "s2", "2026-03-03T19:05:00+08:00", "1", "5") WALL ("n2", "s2", "2026-03-03T19:07:00+08:00", "2", "6"), 1,
    "bad.csv:" },
  { "import bad.csv", SETS_HEADER WALL ("n1", "s2", "2026-03-03T19:05:00+08:00", "1", "5") WALL ("n2", "s2", "2026-03-03T19:07:00+08:00", "1", "5"), 1,
    "bad.csv:" },
  { "import bad.csv", SETS_HEADER WALL ("w1", "s1", "2026-03-01T19:05:00+08:00", "1", "6"), 1, "bad.csv:2: " },
  { "import bad.csv", SETS_HEADER WALL ("n9", "s1", "2026-03-01T19:11:00+08:00", "4", "7"), 1, "bad.csv:2: " },
  { "import bad.csv", "check_id,recorded_at,kind,value\nc1,2026-03-02T08:00:00+08:00,next-day-pain,4\n", 1, "bad.csv:2: " },
  { "import bad.csv", "person,check_id,recorded_at,kind,value\nK-17,c9,2026-03-02T08:00:00+08:00,goal,80\n", 1,
    "bad.csv:2: person “K-17”: expected nothing or this person's own code" },
  { "import bad.csv", "check_id,recorded_at,kind,value,subject\nc9,2026-03-02T08:00:00+08:00,clearance,1,knee\n", 1,
    "bad.csv:2: subject “knee”" },
  { "import bad.csv", "check_id,recorded_at,kind,value\n\"c9,2026-03-02T08:00:00+08:00,goal,80\n", 1, "bad.csv:2: a quoted cell" },
};

static void
test_mistakes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = all_data (fixture);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      const Mistake *c = &mistakes[i];
      gboolean own_database = strstr (c->arguments, "--database") != NULL || strstr (c->arguments, "--person") != NULL;
      g_autofree char *arguments = g_strconcat (own_database ? "" : "--database steady.db ", c->arguments, NULL);
      g_autofree char *errors = NULL;
      g_autofree char *output = NULL;
      int status;

      if (c->file != NULL)
        put (fixture, "bad.csv", c->file);
      output = run (fixture, arguments, &status, &errors);

      if (status != c->status || strstr (errors, c->says) == NULL || *output != '\0')
        g_error ("steadyctl %s: expected exit %d and “%s”, got %d, “%s” and output “%s”", arguments, c->status, c->says,
                 status, errors, output);
      g_assert_true (g_str_has_prefix (errors, "steadyctl: "));
      g_assert_cmpuint (count_lines (errors), ==, c->status == 2 ? 2 : 1);
    }

  after = all_data (fixture);
  g_assert_cmpstr (after, ==, before);
  g_test_message ("%u bad inputs", (guint) G_N_ELEMENTS (mistakes));
}

static void
test_nothing_left_behind (Fixture *fixture, gconstpointer data)
{
  static const char * const expected[] = { "a.csv", "checks.csv", "prescription.csv", "sets.csv", "steady.db", NULL };
  g_autofree char *written = must (fixture, "--database steady.db export sets -o a.csv");
  g_autofree char *errors = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint found = 0;
  int status;

  output = run (fixture, "--database steady.db export sets -o nowhere/a.csv", &status, &errors);
  g_assert_cmpint (status, ==, 1);

  dir = g_dir_open (fixture->dir, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_prefix (name, "steady.db-"))
      {
        g_assert_true (g_strv_contains (expected, name));
        found++;
      }
  g_assert_cmpuint (found, ==, g_strv_length ((GStrv) expected));
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *imported = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("--database steady.db export %s -o out-%s.csv", kinds[i], kinds[i]);
      g_autofree char *output = must (fixture, arguments);
    }
  imported = must (fixture, "--database other.db import out-sets.csv out-checks.csv out-prescription.csv");
  g_assert_cmpstr (imported, ==, "added 6, changed 0; 0 known already\n");
  again = must (fixture, "--database other.db import out-prescription.csv out-checks.csv out-sets.csv");
  g_assert_cmpstr (again, ==, "added 0, changed 0; 6 known already\n");

  assert_all_came_over (fixture);
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = all_data (fixture);
  g_autofree char *dry = NULL;
  g_autofree char *same = NULL;
  g_autofree char *updated = NULL;
  g_autofree char *sets = NULL;

  put (fixture, "new.csv",
       SETS_HEADER WALL ("w1", "s1", "2026-03-01T19:05:00+08:00", "1", "6")
       WALL ("w2", "s1", "2026-03-01T19:07:00+08:00", "2", "6") WALL ("w3", "s1", "2026-03-01T19:09:00+08:00", "3", "6"));
  dry = must (fixture, "--database steady.db import --dry-run --update new.csv");
  g_assert_cmpstr (dry, ==, "would add 0, change 3; 0 known already\n");
  same = all_data (fixture);
  g_assert_cmpstr (same, ==, before);

  updated = must (fixture, "--database steady.db import --update new.csv");
  g_assert_cmpstr (updated, ==, "added 0, changed 3; 0 known already\n");
  sets = must (fixture, "export sets --database steady.db");
  g_assert_nonnull (strstr (sets, ",6,1,4,"));
  g_assert_null (strstr (sets, ",5,1,4,"));
}

static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = must (fixture, "plan --json --date 2026-03-02 --database steady.db");

  g_assert_true (g_str_has_prefix (
    json, "{\"date\":\"2026-03-02\",\"training_day\":true,\"stop\":false,\"stop_since\":null,\"stop_reason\":null,"
          "\"exercises\":[{\"exercise\":\"straight-leg-raise\",\"variant\":\"standard\",\"level\":0,\"prescribed\":true,"
          "\"sets\":3,\"sides\":[\"left\",\"right\"],\"reps\":10,\"hold_s\":5,\"decision\":\"start\",\"rule\":null,"
          "\"decided_on\":null,\"earliest\":"));
  g_assert_nonnull (strstr (json, "\"exercise\":\"wall-sit\",\"variant\":\"thigh-60\",\"level\":0,\"prescribed\":true,"
                                  "\"sets\":3,\"sides\":[\"both\"],\"reps\":null,\"hold_s\":30,\"decision\":\"hold\","
                                  "\"rule\":\"R8\",\"decided_on\":\"2026-03-01\",\"earliest\":\"2026-03-02\","
                                  "\"offer\":null,\"source\":\"planner\""));
}

/* Who searches for "10 × 5 s" writes spaces: what keeps a line of a page together is not in a file. */
static void
test_plain_spaces (Fixture *fixture, gconstpointer data)
{
  static const char * const commands[] = { "plan", "export decisions", "plan --json" };
  g_autofree char *made = must (fixture, "--database demo.db demo --weeks 26");

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *command = g_strconcat ("--database demo.db ", commands[i], NULL);
      g_autofree char *text = must (fixture, command);

      g_assert_null (strstr (text, "\u00A0"));
      if (i < 2)
        g_assert_nonnull (strstr (text, " × "));
    }
}

static void
test_excel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *plain = must (fixture, "export checks --database steady.db");
  g_autofree char *excel = must (fixture, "export checks --excel --database steady.db");

  g_assert_true (g_str_has_prefix (excel, "\xef\xbb\xbf"));
  g_assert_cmpstr (excel + 3, ==, plain);
  g_assert_nonnull (strstr (plain, ",knee-gap-relaxed-cm,3.5,,'=1+2\r\n"));
  g_assert_nonnull (strstr (plain, "\"膝盖好多了, “真的”\r\n第二行\"\r\n"));
}

/* Everything in one file, taken in elsewhere. */
static void
test_bundle (Fixture *fixture, gconstpointer data)
{
  g_autofree char *written = must (fixture, "bundle -o all.zip --database steady.db");
  g_autofree char *dry = must (fixture, "--database other.db import --dry-run all.zip");
  g_autofree char *imported = must (fixture, "--database other.db import all.zip");

  g_assert_cmpstr (written, ==, "");
  g_assert_cmpstr (dry, ==, "would add 6, change 0; 0 known already\n");
  g_assert_cmpstr (imported, ==, "added 6, changed 0; 0 known already\n");
  assert_all_came_over (fixture);
}

/* Where nothing is ordered, the prescription is a form: as it is it orders nothing, filled in it does. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  g_autofree char *form = must (fixture, "export prescription --database new.db");
  g_auto (GStrv) parts = g_strsplit (form, ",wall-sit,thigh-60,3,,30,0,", 2);
  g_autofree char *filled = NULL;
  g_autofree char *untouched = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *again = NULL;

  g_assert_true (g_str_has_prefix (form, "person,prescription_id,exercise,variant,sets,reps,hold_s,ceiling,valid_from,"));
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  put (fixture, "form.csv", form);
  untouched = must (fixture, "--database new.db import form.csv");
  g_assert_true (g_str_has_prefix (untouched, "added 0, changed 0; 0 known already\n4 rows of the form"));

  filled = g_strjoinv (",wall-sit,thigh-60,2,,25,0,", parts);
  put (fixture, "filled.csv", filled);
  taken = must (fixture, "--database new.db import filled.csv");
  g_assert_true (g_str_has_prefix (taken, "added 1, changed 0; 0 known already\n3 rows of the form"));
  plan = must (fixture, "--database new.db plan --json");
  g_assert_nonnull (strstr (plan, "\"exercise\":\"wall-sit\",\"variant\":\"thigh-60\",\"level\":0,\"prescribed\":true,"
                                  "\"sets\":2,\"sides\":[\"both\"],\"reps\":null,\"hold_s\":25"));
  again = must (fixture, "--database new.db export prescription");
  g_assert_nonnull (strstr (again, ",wall-sit,thigh-60,2,,25,0,"));
  g_assert_null (strstr (again, "plank"));
}

/* Every kind of chart and a figure, in every format, with and without anything to show. */
static void
test_charts (Fixture *fixture, gconstpointer data)
{
  static const char * const charts[] = { "adherence", "shakiness", "load", "load-shakiness", "shake-onset", "sides", "knee-gap",
                                        "figure:plank", "figure:wall-sit:parallel", "figure:straight-leg-raise:pregnancy" };
  static const struct { const char *name, *start; } formats[] = {
    { "c.svg", "<?xml" }, { "c.PNG", "\x89PNG" }, { "c.pdf", "%PDF-" },
  };
  static const char * const databases[] = { "steady.db", "empty.db" };

  for (guint d = 0; d < G_N_ELEMENTS (databases); d++)
    for (guint k = 0; k < G_N_ELEMENTS (charts); k++)
      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        {
          g_autofree char *call = g_strdup_printf ("chart %s -o %s --weeks 4 --width 300 --database %s", charts[k], formats[f].name,
                                                   databases[d]);
          g_autofree char *path = g_build_filename (fixture->dir, formats[f].name, NULL);
          g_autofree char *output = must (fixture, call);
          g_autofree char *content = NULL;

          g_assert_cmpstr (output, ==, "");
          g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
          g_assert_true (g_str_has_prefix (content, formats[f].start));
          g_assert_no_errno (g_remove (path));
        }
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  static const char * const calls[] = { "--help", "--version", "plan --help", "import --help", "export --help", "chart --help", "report --help", "bundle --help",
                                        "simulate --help", "demo --help", "check --help", "backup --help", "restore --help" };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *output = must (fixture, calls[i]);

      g_assert_true (strstr (output, "steadyctl") != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ctl/mistakes", Fixture, NULL, set_up, test_mistakes, tear_down);
  g_test_add ("/ctl/nothing-left-behind", Fixture, NULL, set_up, test_nothing_left_behind, tear_down);
  g_test_add ("/ctl/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/ctl/update", Fixture, NULL, set_up, test_update, tear_down);
  g_test_add ("/ctl/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/ctl/plain-spaces", Fixture, NULL, set_up, test_plain_spaces, tear_down);
  g_test_add ("/ctl/excel", Fixture, NULL, set_up, test_excel, tear_down);
  g_test_add ("/ctl/bundle", Fixture, NULL, set_up, test_bundle, tear_down);
  g_test_add ("/ctl/form", Fixture, NULL, set_up, test_form, tear_down);
  g_test_add ("/ctl/charts", Fixture, NULL, set_up, test_charts, tear_down);
  g_test_add ("/ctl/help", Fixture, NULL, set_up, test_help, tear_down);
  return g_test_run ();
}
