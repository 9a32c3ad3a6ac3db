/* Files taken in: every mistake is told by its line, and all is taken in or nothing. */

#include <glib/gstdio.h>
#include <string.h>

#include "exchange-test-utils.h"
#include "steady-error.h"

#define MEBIBYTE (1024 * 1024)

#define SETS_HEADER "set_id,session_id,started_at,exercise,side,set_no,hold_s,effort_0_10,pain_0_10,shakiness_0_10,note\n"
#define CHECKS_HEADER "check_id,recorded_at,kind,value,subject\n"
#define ORDERS_HEADER "prescription_id,exercise,sets,hold_s,valid_from\n"
#define SIT(id, session, at, no) id "," session "," at ",wall-sit,both," no ",30,5,0,3,\n"
#define DAY "2026-03-01T19:05:00+08:00"

static const SteadyImportOptions plain = { .dry_run = FALSE, .update = FALSE };
static const SteadyImportOptions dry = { .dry_run = TRUE, .update = FALSE };
static const SteadyImportOptions updating = { .dry_run = FALSE, .update = TRUE };

static void
read_text (SteadyImport *import, const char *name, const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_strdup (text), (gssize) strlen (text), g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_import_read_stream (import, stream, name, NULL, &error));
  g_assert_no_error (error);
}

static void
take (DiaryFixture *self, const char *text, const SteadyImportOptions *options, guint added, guint updated, guint unchanged)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  read_text (import, "a.csv", text);
  steady_import_apply (import, options, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.added, ==, added);
  g_assert_cmpuint (counts.updated, ==, updated);
  g_assert_cmpuint (counts.unchanged, ==, unchanged);
}

/* The mistakes of some files, one a line. Nothing of them is taken in. (transfer full) */
static char *
problems_of (DiaryFixture *self, const char * const *texts, gboolean any_person)
{
  static const char * const names[] = { "a.csv", "b.csv", "c.csv" };
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, any_person);
  g_autofree char *before = export_all (self->diary);
  g_autofree char *after = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  GPtrArray *problems;
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    read_text (import, names[i], texts[i]);
  problems = steady_import_get_mistakes (import);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (lines, "%s\n", mistake_text (import, i));

  g_assert_false (steady_import_apply (import, &plain, &counts, &error));
  g_assert_true (error->domain == STEADY_ERROR);
  if (problems->len > 0)
    g_assert_cmpstr (error->message, ==, mistake_text (import, 0));
  else
    g_string_append_printf (lines, "%s\n", error->message);
  after = export_all (self->diary);
  g_assert_cmpstr (after, ==, before);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
assert_problems (DiaryFixture *self, const char * const *texts, const char *expected)
{
  g_autofree char *problems = problems_of (self, texts, FALSE);

  g_assert_cmpstr (problems, ==, expected);
}

/* --- mistakes ------------------------------------------------------------------------------------------- */

static void
test_told_by_line (DiaryFixture *self, gconstpointer data)
{
  static const char * const texts[] = {
    SETS_HEADER SIT ("a1", "s", DAY, "1") SIT ("a2", "s", DAY, "0") "a3,s," DAY ",wall-sit,both,3,30,5,0,3,\"two\nlines\"\n"
      SIT ("a4", "s", "yesterday", "4") "a5,s\n" SIT ("a6", "s", DAY, "6"),
    CHECKS_HEADER "c1," DAY ",usual-pain,11,\n",
    NULL
  };

  assert_problems (self, texts,
                   "a.csv:3: set_no “0”: expected a whole number from 1 to 1000\n"
                   "a.csv:6: started_at “yesterday”: expected a time like 2026-03-01T19:05:00+08:00\n"
                   "a.csv:7: 2 cells: expected 11, as in the header\n"
                   "b.csv:2: value “11”: expected a whole number from 0 to 10\n");
}

/* Of a file that is wrong throughout the first mistakes are enough. */
static void
test_many_mistakes (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autoptr (GInputStream) stream = endless_stream (CHECKS_HEADER, "c%," DAY ",usual-pain,11,\n", 100000);
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_import_read_stream (import, stream, "a.csv", NULL, &error));
  g_assert_cmpuint (steady_import_get_mistakes (import)->len, ==, 200);
}

static void
test_duplicates (DiaryFixture *self, gconstpointer data)
{
  static const char * const within[] = { SETS_HEADER SIT ("a1", "s", DAY, "1") SIT ("a1", "s", DAY, "2"), NULL };
  static const char * const across[] = { SETS_HEADER SIT ("a1", "s", DAY, "1"), SETS_HEADER SIT ("a1", "s", DAY, "1"), NULL };
  static const char * const orders[] = { ORDERS_HEADER "o1,wall-sit,3,30,2026-03-02\no1,wall-sit,0,30,2026-03-02\n", NULL };
  static const char * const places[] = { SETS_HEADER SIT ("a1", "s", DAY, "1") SIT ("a2", "s", DAY, "1"), NULL };
  static const char * const ratings[] = {
    SETS_HEADER SIT ("a1", "s", DAY, "1") "a2,s," DAY ",wall-sit,both,2,30,6,0,3,\n", NULL
  };
  static const char * const ids_of_kinds[] = { SETS_HEADER SIT ("x", "s", DAY, "1"), CHECKS_HEADER "x," DAY ",goal,80,\n",
                                               ORDERS_HEADER "x,wall-sit,3,30,2026-03-02\n", NULL };
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autofree char *place = problems_of (self, places, FALSE);
  g_autofree char *rating = problems_of (self, ratings, FALSE);
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  assert_problems (self, within, "a.csv:3: the id “a1” stands already at a.csv:2: expected it once\n");
  assert_problems (self, across, "b.csv:2: the id “a1” stands already at a.csv:2: expected it once\n");
  /* Of two orders nobody knows which one the professional meant. */
  assert_problems (self, orders, "a.csv:3: the id “o1” stands already at a.csv:2: expected it once\n");
  g_assert_true (g_str_has_prefix (place, "a.csv:"));
  g_assert_true (g_str_has_prefix (rating, "a.csv:"));

  /* A set, an answer and an order may have the same id. */
  for (guint i = 0; ids_of_kinds[i] != NULL; i++)
    read_text (import, "x.csv", ids_of_kinds[i]);
  g_assert_true (steady_import_apply (import, &plain, &counts, &error));
  g_assert_cmpuint (counts.added, ==, 3);
}

/* --- whose rows ----------------------------------------------------------------------------------------- */

static void
test_person (DiaryFixture *self, gconstpointer data)
{
#define PERSON(code, id) "person,check_id,recorded_at,kind,value,subject\n" code "," id "," DAY ",goal,80,\n"
  static const struct { const char *own, *text; gboolean any, taken; } cases[] = {
    { "", PERSON ("", "c0"), FALSE, TRUE },        { "", PERSON ("K-17", "c1"), FALSE, FALSE },
    { "", PERSON ("K-17", "c2"), TRUE, TRUE },     { "K-17", PERSON ("", "c3"), FALSE, TRUE },
    { "K-17", PERSON ("K-17", "c4"), FALSE, TRUE }, { "K-17", PERSON ("K-18", "c5"), FALSE, FALSE },
    { "K-17", PERSON ("k-17", "c6"), FALSE, FALSE }, { "K-17", PERSON ("K-18", "c7"), TRUE, TRUE },
    { "=1+1", PERSON ("'=1+1", "c8"), FALSE, TRUE }, { "李", PERSON ("李", "c9"), FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *texts[] = { cases[i].text, NULL };
      g_autoptr (GError) error = NULL;

      steady_diary_set_person_code (self->diary, cases[i].own, &error);
      g_assert_no_error (error);
      if (cases[i].taken)
        {
          g_autoptr (SteadyImport) import = steady_import_new (self->diary, cases[i].any);
          SteadyImportCounts counts;

          read_text (import, "a.csv", cases[i].text);
          g_assert_true (steady_import_apply (import, &plain, &counts, &error));
          g_assert_cmpuint (counts.added, ==, 1);
        }
      else
        {
          g_autofree char *problems = problems_of (self, texts, cases[i].any);

          g_assert_nonnull (strstr (problems, "a.csv:2: person “"));
          g_assert_nonnull (strstr (problems, "expected nothing or this person's own code"));
        }
    }
}

/* --- how rows are taken --------------------------------------------------------------------------------- */

static void
test_dry_run_and_update (DiaryFixture *self, gconstpointer data)
{
  static const char known[] = CHECKS_HEADER "c1," DAY ",goal,80,\nc2," DAY ",usual-pain,1,\n";
  static const char other[] = CHECKS_HEADER "c1," DAY ",goal,60,\nc2," DAY ",usual-pain,1,\nc3," DAY ",usual-pain,2,\n";
  const char *texts[] = { other, NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *problem = NULL;

  take (self, known, &dry, 2, 0, 0);
  take (self, known, &plain, 2, 0, 0);
  take (self, known, &plain, 0, 0, 2);

  problem = problems_of (self, texts, FALSE);
  g_assert_true (g_str_has_prefix (problem, "a.csv:2: "));
  before = export_all (self->diary);
  take (self, other, &(SteadyImportOptions) { .dry_run = TRUE, .update = TRUE }, 1, 1, 1);
  after = export_all (self->diary);
  g_assert_cmpstr (after, ==, before);
  take (self, other, &updating, 1, 1, 1);
  take (self, other, &plain, 0, 0, 3);
}

/* Weekly figures and decisions are derived, so what such files say is not even looked at. */
static void
test_derived_files (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autofree char *weekly = NULL;
  g_autofree char *decisions = NULL;
  SteadyHistory *rows = steady_import_get_rows (import);

  train (self, steady_date_from_ymd (2026, 3, 1), "wall-sit", CLEAN);
  weekly = export_text (self->diary, STEADY_FILE_WEEKLY);
  decisions = export_text (self->diary, STEADY_FILE_DECISIONS);
  read_text (import, "weekly.csv", weekly);
  read_text (import, "decisions.csv", decisions);
  read_text (import, "made-up.csv",
             "person,date,exercise,decision,rule,level_before,level_after,variant,sets,reps,hold_s,reason\nx,y,z\n");
  g_assert_cmpuint (steady_import_get_mistakes (import)->len, ==, 0);
  g_assert_cmpuint (rows->sets->len + rows->checks->len + rows->prescriptions->len, ==, 0);
}

/* A session over midnight is one day's, whatever order its rows come in. */
static void
test_session_date (DiaryFixture *self, gconstpointer data)
{
  static const char text[] = SETS_HEADER SIT ("a2", "s", "2026-03-02T00:05:00+08:00", "2") SIT ("a1", "s", "2026-03-01T23:55:00+08:00", "1");
  g_autoptr (SteadyHistory) history = NULL;

  take (self, text, &plain, 2, 0, 0);
  history = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  for (guint i = 0; i < history->sets->len; i++)
    g_assert_cmpint (((SteadySet *) g_ptr_array_index (history->sets, i))->date, ==, steady_date_from_ymd (2026, 3, 1));
}

/* --- bounds --------------------------------------------------------------------------------------------- */

/* A hundred megabytes without a line's end are refused when a cell is too long, not when memory is full. */
static void
test_endless_line (DiaryFixture *self, gconstpointer data)
{
  static const struct { const char *head, *body; } cases[] = {
    { CHECKS_HEADER, "0123456789" },            /* one cell */
    { CHECKS_HEADER "\"", "0123456789" },       /* one cell, quoted */
    { CHECKS_HEADER, "0123456789," },           /* cells without an end */
    { "", "0123456789" },                       /* a header */
    { CHECKS_HEADER "\"", "01234\n56789\n" },   /* lines in one cell */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
      g_autoptr (GInputStream) stream = endless_stream (cases[i].head, cases[i].body, 10 * MEBIBYTE);
      g_autoptr (GInputStream) limited = g_buffered_input_stream_new (stream);
      g_autoptr (GError) error = NULL;

      g_assert_true (steady_import_read_stream (import, limited, "big.csv", NULL, &error));
      g_assert_cmpuint (steady_import_get_mistakes (import)->len, ==, 1);
      g_assert_true (g_str_has_prefix (mistake_text (import, 0), "big.csv:"));
    }
}

static void
test_too_many_rows (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autoptr (GInputStream) stream = endless_stream (CHECKS_HEADER, "c%," DAY ",goal,80,\n", 2000000);
  GPtrArray *problems = steady_import_get_mistakes (import);
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_import_read_stream (import, stream, "big.csv", NULL, &error));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (mistake_text (import, 0), ==,
                   "big.csv:1000002: over 1000000 rows: expected fewer in one import");
}

static void
test_cancel (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autoptr (GInputStream) stream = endless_stream (CHECKS_HEADER, "c%," DAY ",goal,80,\n", 2000000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (steady_import_read_stream (import, stream, "big.csv", cancellable, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CANCELLED);
  g_assert_nonnull (strstr (error->message, "big.csv"));
}

static void
test_files (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autofree char *folder = g_path_get_dirname (self->store->path);
  g_autofree char *missing = g_build_filename (folder, "missing.csv", NULL);
  g_autofree char *file = g_build_filename (folder, "marked.csv", NULL);
  g_autoptr (GError) error = NULL;
  SteadyImportCounts counts;

  g_assert_false (steady_import_read_file (import, missing, NULL, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "missing.csv: cannot be read"));
  g_clear_error (&error);
  g_assert_false (steady_import_read_file (import, folder, NULL, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_IO);
  g_clear_error (&error);

  /* As a spreadsheet saves it: with a mark, CRLF, and columns of the professional's own. */
  g_assert_true (g_file_set_contents (file, "\xef\xbb\xbfx_seen,value,kind,recorded_at,check_id\r\nyes,80,goal," DAY ",c1\r\n",
                                      -1, &error));
  g_assert_true (steady_import_read_file (import, file, NULL, &error));
  g_assert_true (steady_import_apply (import, &plain, &counts, &error));
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_no_errno (g_remove (file));
}

/* Sets of so many days, more than are in memory together; then @last. (transfer full) */
static char *
long_table (guint days, const char *last)
{
  GString *text = g_string_new (SETS_HEADER);

  for (guint day = 0; day < days; day++)
    for (guint no = 1; no <= 5; no++)
      {
        char date[STEADY_DATE_TEXT_SIZE];

        steady_date_format (steady_date_from_ymd (2015, 1, 1) + (SteadyDate) day, date);
        g_string_append_printf (text, "d%u-%u,s%u,%sT19:0%u:00+08:00,wall-sit,both,%u,30,5,0,3,\n", day, no, day, date,
                                no, no);
      }
  g_string_append (text, last);
  return g_string_free (text, FALSE);
}

/* A long table is written while it is read, and still it is there whole or not at all. */
static void
test_long_table (DiaryFixture *self, gconstpointer data)
{
  static const struct { const char *last, *complaint; } cases[] = {
    { "", NULL },
    { SIT ("x", "sx", "not a time", "1"), "long.csv:10002: started_at" },
    { SIT ("d0-1", "sx", DAY, "1"), "long.csv:10002: the id “d0-1” stands already" },
    { "x,s0," DAY ",wall-sit,both,6,30,9,0,3,\n", "long.csv:10002: the ratings of the set “x” differ" },
    { SIT ("x", "s0", DAY, "1"), "long.csv:10002: the set “x” is number 1" },
  };
  g_autofree char *before = export_all (self->diary);

  for (guint i = G_N_ELEMENTS (cases); i-- > 0;)
    {
      g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
      g_autofree char *text = long_table (2000, cases[i].last);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      SteadyImportCounts counts;

      steady_import_write_early (import, &plain);
      read_text (import, "long.csv", text);
      g_assert_cmpuint (steady_import_get_rows (import)->sets->len, <, 5000);
      steady_import_apply (import, &plain, &counts, &error);
      if (cases[i].complaint == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (counts.added, ==, 10000);
          take (self, text, &plain, 0, 0, 10000);
          return;
        }
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, cases[i].complaint));
      g_clear_pointer (&import, steady_import_free);
      after = export_all (self->diary);
      g_assert_cmpstr (after, ==, before);
    }
}

#define ADD(name, test) g_test_add ("/import/" name, DiaryFixture, NULL, diary_set_up, test, diary_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("told-by-line", test_told_by_line);
  ADD ("many-mistakes", test_many_mistakes);
  ADD ("duplicates", test_duplicates);
  ADD ("person", test_person);
  ADD ("dry-run-and-update", test_dry_run_and_update);
  ADD ("derived-files", test_derived_files);
  ADD ("session-date", test_session_date);
  ADD ("endless-line", test_endless_line);
  ADD ("too-many-rows", test_too_many_rows);
  ADD ("cancel", test_cancel);
  ADD ("files", test_files);
  ADD ("long-table", test_long_table);
  return g_test_run ();
}
