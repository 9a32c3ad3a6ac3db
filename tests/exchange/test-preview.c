/* What an import would do: told file by file and in the plan, and nothing is done; stopped anywhere, nothing is left. */

#include <string.h>

#include "exchange-test-utils.h"
#include "steady-error.h"

#define SETS_HEADER "set_id,session_id,started_at,exercise,side,set_no,hold_s,effort_0_10,pain_0_10,shakiness_0_10\n"
#define CHECKS_HEADER "person,check_id,recorded_at,kind,value\n"
#define ORDERS_HEADER "prescription_id,exercise,sets,hold_s,ceiling,valid_from,valid_until\n"
#define SIT(id, day, no, hold) id ",s" day ",2026-03-" day "T09:00:00+08:00,wall-sit,both," no "," hold ",5,0,3\n"

static const SteadyImportOptions update = { .update = TRUE };

static void
read_text (SteadyImport *import, const char *name, const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_strdup (text), (gssize) strlen (text), g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_import_read_stream (import, stream, name, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_file (SteadyImport *import, guint index, const char *name, guint added, guint updated, guint unchanged,
             const char *from, const char *to)
{
  const SteadyImportFile *file = g_ptr_array_index (steady_import_get_files (import), index);
  char text[STEADY_DATE_TEXT_SIZE];

  g_assert_cmpstr (file->name, ==, name);
  g_assert_cmpuint (file->rows, ==, added + updated + unchanged);
  g_assert_cmpuint (file->added, ==, added);
  g_assert_cmpuint (file->updated, ==, updated);
  g_assert_cmpuint (file->unchanged, ==, unchanged);
  g_assert_cmpstr (steady_date_format (file->from, text), ==, from);
  if (to != NULL)
    g_assert_cmpstr (steady_date_format (file->to, text), ==, to);
  else
    g_assert_cmpint (file->to, ==, STEADY_DATE_NONE);
}

static void
take (DiaryFixture *self, const char *text)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  read_text (import, "before.csv", text);
  steady_import_apply (import, &update, &counts, &error);
  g_assert_no_error (error);
}

/* Files of the three kinds, mixed; two of one kind; what is known, what is other, what is new. */
static SteadyImport *
mixed_import (DiaryFixture *self)
{
  SteadyImport *import = steady_import_new (self->diary, FALSE);

  read_text (import, "orders.csv", ORDERS_HEADER "o1,wall-sit,2,45,0,2026-03-06,\no2,plank,3,30,1,2026-03-07,2026-03-20\n");
  read_text (import, "a.csv", SETS_HEADER SIT ("w1", "02", "1", "30") SIT ("w2", "02", "2", "20"));
  read_text (import, "checks.csv", CHECKS_HEADER ",c1,2026-03-01T08:00:00+08:00,goal,70\n");
  read_text (import, "b.csv", SETS_HEADER SIT ("w3", "03", "1", "30") SIT ("w4", "03", "2", "30") SIT ("w5", "05", "1", "30"));
  return import;
}

static void
set_up_known (DiaryFixture *self)
{
  set_today (self, steady_date_from_ymd (2026, 3, 6));
  take (self, SETS_HEADER SIT ("w1", "02", "1", "30") SIT ("w2", "02", "2", "30") SIT ("w4", "03", "2", "30"));
}

static void
test_files (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = NULL;
  g_autoptr (SteadyPlan) plan = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  SteadyImportCounts counts;
  const SteadyPlanItem *item;
  g_autoptr (GError) error = NULL;

  set_up_known (self);
  before = export_all (self->diary);
  import = mixed_import (self);
  g_assert_true (steady_import_preview (import, &update, steady_date_from_ymd (2026, 3, 6), &counts, &plan, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts.added, ==, 5);
  g_assert_cmpuint (counts.updated, ==, 1);
  g_assert_cmpuint (counts.unchanged, ==, 2);
  assert_file (import, 0, "orders.csv", 2, 0, 0, "2026-03-06", NULL);
  assert_file (import, 1, "a.csv", 0, 1, 1, "2026-03-02", "2026-03-02");
  assert_file (import, 2, "checks.csv", 1, 0, 0, "2026-03-01", "2026-03-01");
  assert_file (import, 3, "b.csv", 2, 0, 1, "2026-03-03", "2026-03-05");

  item = steady_plan_find (plan, "wall-sit");
  g_assert_cmpint (item->source, ==, STEADY_SOURCE_PROFESSIONAL);
  g_assert_cmpint (item->dose.sets, ==, 2);
  g_assert_cmpint (item->dose.hold_s, ==, 45);
  after = export_all (self->diary);
  g_assert_cmpstr (after, ==, before);
}

/* The plan that is shown is the one that the import makes. */
static void
test_plan_is_true (DiaryFixture *self, gconstpointer data)
{
  SteadyDate today = steady_date_from_ymd (2026, 3, 6);
  g_autoptr (SteadyImport) import = NULL;
  g_autoptr (SteadyPlan) shown = NULL;
  g_autoptr (SteadyPlan) made = NULL;
  g_autofree char *difference = NULL;
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  set_up_known (self);
  import = mixed_import (self);
  g_assert_true (steady_import_preview (import, &update, today, &counts, &shown, &error));
  g_assert_true (steady_import_apply (import, &update, &counts, &error));
  g_assert_no_error (error);
  made = steady_diary_plan (self->diary, today, &error);
  difference = compare_plans (shown, made);
  g_assert_cmpstr (difference, ==, NULL);
}

/* --- mistakes -------------------------------------------------------------------------------------------- */

static void
test_mistakes (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autoptr (SteadyPlan) plan = NULL;
  const SteadyImportMistake *mistake;
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  read_text (import, "a.csv", SETS_HEADER SIT ("w1", "02", "1", "30") SIT ("w2", "02", "0", "30") "short\n");
  read_text (import, "b.csv", ORDERS_HEADER "o1,wall-sit,11,45,0,2026-03-06,\no2,wall-sit,,45,0,2026-03-06,\n");
  g_assert_true (steady_import_preview (import, &update, steady_date_from_ymd (2026, 3, 6), &counts, &plan, &error));
  g_assert_null (plan);
  g_assert_cmpuint (steady_import_get_mistakes (import)->len, ==, 4);

  mistake = g_ptr_array_index (steady_import_get_mistakes (import), 0);
  g_assert_cmpstr (mistake->file, ==, "a.csv");
  g_assert_cmpuint (mistake->line, ==, 3);
  g_assert_cmpstr (mistake->column, ==, "set_no");
  g_assert_cmpstr (mistake->value, ==, "0");
  g_assert_cmpstr (mistake->expected, ==, "a whole number from 1 to 1000");
  mistake = g_ptr_array_index (steady_import_get_mistakes (import), 1);
  g_assert_cmpuint (mistake->line, ==, 4);
  g_assert_null (mistake->column);
  mistake = g_ptr_array_index (steady_import_get_mistakes (import), 2);
  g_assert_cmpstr (mistake->column, ==, "sets");
  g_assert_cmpstr (mistake->value, ==, "11");
  mistake = g_ptr_array_index (steady_import_get_mistakes (import), 3);
  g_assert_cmpstr (mistake->value, ==, "");
}

/* Each row fits, and they do not fit together: that is a mistake with a place too. */
static void
test_conflict (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
  g_autoptr (SteadyPlan) plan = NULL;
  const SteadyImportMistake *mistake;
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  read_text (import, "a.csv", SETS_HEADER SIT ("w1", "02", "1", "30") SIT ("w2", "02", "1", "30"));
  g_assert_true (steady_import_preview (import, &update, steady_date_from_ymd (2026, 3, 6), &counts, &plan, &error));
  g_assert_null (plan);
  g_assert_cmpuint (steady_import_get_mistakes (import)->len, ==, 1);
  mistake = g_ptr_array_index (steady_import_get_mistakes (import), 0);
  g_assert_cmpstr (mistake->file, ==, "a.csv");
  g_assert_cmpuint (mistake->line, ==, 3);
}

/* --- stopped --------------------------------------------------------------------------------------------- */

static gboolean
stop_after (SteadyImportStep step, gpointer data)
{
  int *left = data;

  return (*left)-- > 0;
}

/* At whichever step it is stopped, everything is as before; with one step more it is done. */
static void
test_stopped_anywhere (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  guint stopped = 0;

  set_up_known (self);
  before = export_all (self->diary);
  for (int steps = 0;; steps++)
    {
      g_autoptr (SteadyImport) import = mixed_import (self);
      int left = steps;
      SteadyImportOptions options = { .update = TRUE, .watch = stop_after, .watch_data = &left };
      SteadyImportCounts counts;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      if (steady_import_apply (import, &options, &counts, &error))
        {
          after = export_all (self->diary);
          g_assert_cmpstr (after, !=, before);
          break;
        }
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CANCELLED);
      after = export_all (self->diary);
      g_assert_cmpstr (after, ==, before);
      stopped++;
    }
  /* Eight rows judged, six written, and the plan made. */
  g_assert_cmpuint (stopped, ==, 8 + 6 + 1);
}

/* Looking first can be stopped as well, at any row and while the plan is made. */
static void
test_preview_stopped_anywhere (DiaryFixture *self, gconstpointer data)
{
  SteadyDate date = steady_date_from_ymd (2026, 3, 6);
  g_autofree char *before = NULL;
  guint stopped = 0;

  set_up_known (self);
  before = export_all (self->diary);
  for (int steps = 0;; steps++)
    {
      g_autoptr (SteadyImport) import = mixed_import (self);
      int left = steps;
      SteadyImportOptions options = { .update = TRUE, .watch = stop_after, .watch_data = &left };
      SteadyImportCounts counts;
      g_autoptr (SteadyPlan) plan = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gboolean done = steady_import_preview (import, &options, date, &counts, &plan, &error);

      after = export_all (self->diary);
      g_assert_cmpstr (after, ==, before);
      /* Being stopped is no mistake in a file. */
      g_assert_cmpuint (steady_import_get_mistakes (import)->len, ==, 0);
      if (done)
        break;
      g_assert_error (error, STEADY_ERROR, STEADY_ERROR_CANCELLED);
      g_assert_null (plan);
      stopped++;
    }
  g_assert_cmpuint (stopped, >=, 8);
}

static void
test_person (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (SteadyImport) one = steady_import_new (self->diary, TRUE);
  g_autoptr (SteadyImport) two = steady_import_new (self->diary, TRUE);

  read_text (one, "a.csv", CHECKS_HEADER "K-17,c1,2026-03-01T08:00:00+08:00,goal,70\n,c2,2026-03-02T08:00:00+08:00,goal,80\n");
  g_assert_cmpstr (steady_import_get_person (one), ==, "K-17");
  read_text (two, "a.csv", CHECKS_HEADER "K-17,c1,2026-03-01T08:00:00+08:00,goal,70\nK-18,c2,2026-03-02T08:00:00+08:00,goal,80\n");
  g_assert_cmpstr (steady_import_get_person (two), ==, NULL);
}

/* --- the form for a professional -------------------------------------------------------------------------- */

static char *
make_form (DiaryFixture *self, SteadyDate from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) form = steady_export_order_form (self->diary, from, TRUE, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (form, NULL), g_bytes_get_size (form));
}

static guint
count_ordered (DiaryFixture *self, SteadyDate date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, date, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < plan->items->len; i++)
    n += g_array_index (plan->items, SteadyPlanItem, i).source == STEADY_SOURCE_PROFESSIONAL;
  return n;
}

/* A fixed dose holds even after weeks away, so nobody comes by one by giving back the form as it was. */
static void
test_form_untouched (DiaryFixture *self, gconstpointer data)
{
  SteadyDate today = steady_date_from_ymd (2026, 3, 6);
  g_autofree char *form = NULL;

  set_up_known (self);
  form = make_form (self, today);
  take (self, form);
  g_assert_cmpuint (count_ordered (self, today), ==, 0);
  g_assert_cmpuint (count_ordered (self, today + 60), ==, 0);
}

/* Whatever is changed in a row makes an order of this row, and of no other. */
static void
test_form_filled_in (DiaryFixture *self, gconstpointer data)
{
  static const struct { const char *before, *after; } changes[] = {
    { ",plank,knees,3,,30,0,2026-03-06,,", ",plank,knees,2,,30,0,2026-03-06,," },
    { ",plank,knees,3,,30,0,2026-03-06,,", ",plank,knees,3,,20,0,2026-03-06,," },
    { ",plank,knees,3,,30,0,2026-03-06,,", ",plank,full,3,,30,0,2026-03-06,," },
    { ",plank,knees,3,,30,0,2026-03-06,,", ",plank,knees,0,,30,0,2026-03-06,," },
    { ",plank,knees,3,,30,0,2026-03-06,,", ",plank,knees,3,,30,0,2026-03-05,," },
    { ",plank,knees,3,,30,0,2026-03-06,,", ",plank,knees,3,,30,0,2026-03-06,2026-03-20," },
    { ",plank,knees,3,,30,0,2026-03-06,,", ",plank,knees,3,,30,0,2026-03-06,,as it is" },
    { "form-", "mine-" },
  };
  SteadyDate today = steady_date_from_ymd (2026, 3, 6);

  set_up_known (self);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *form = make_form (self, today);
      const char *at = strstr (form, changes[i].before);
      g_autofree char *filled = NULL;
      g_autoptr (SteadyImport) import = steady_import_new (self->diary, FALSE);
      gboolean all = g_str_has_prefix (changes[i].before, "form");

      g_assert_nonnull (at);
      if (all)
        {
          g_auto (GStrv) parts = g_strsplit (form, changes[i].before, -1);

          filled = g_strjoinv (changes[i].after, parts);
        }
      else
        filled = g_strdup_printf ("%.*s%s%s", (int) (at - form), form, changes[i].after,
                                  at + strlen (changes[i].before));
      read_text (import, "form.csv", filled);
      g_assert_cmpuint (steady_import_get_mistakes (import)->len, ==, 0);
      g_assert_cmpuint (steady_import_get_n_untouched (import), ==, all ? 0 : 3);
    }
}

/* The bundle and every prescription file of somebody without orders hold the form, and it does no harm there. */
static void
test_form_in_export (DiaryFixture *self, gconstpointer data)
{
  SteadyDate today = steady_date_from_ymd (2026, 3, 6);
  SteadyExportOptions options = { .from = STEADY_DATE_NONE, .to = STEADY_DATE_NONE };
  g_autoptr (GError) error = NULL;
  g_autofree char *form = NULL;
  g_autofree char *filled = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) past = NULL;
  g_autoptr (GBytes) until_today = NULL;
  g_autoptr (GBytes) ordered = NULL;
  char *at;

  set_up_known (self);
  form = make_form (self, steady_clock_today (self->clock));
  plain = steady_export (self->diary, STEADY_FILE_PRESCRIPTION, &options, &error);
  g_assert_no_error (error);
  /* Beside the mark for Excel. */
  g_assert_cmpmem (form + 3, strlen (form) - 3, g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
  options.to = steady_clock_today (self->clock) - 1;
  past = steady_export (self->diary, STEADY_FILE_PRESCRIPTION, &options, &error);
  g_assert_cmpuint (g_bytes_get_size (past), <, 200);
  /* The form is of today. */
  options.to = steady_clock_today (self->clock);
  until_today = steady_export (self->diary, STEADY_FILE_PRESCRIPTION, &options, &error);
  g_assert_true (g_bytes_equal (plain, until_today));

  at = strstr (form, ",,\r\n");
  g_assert_nonnull (at);
  filled = g_strdup_printf ("%.*s,keep%s", (int) (at + 1 - form), form, at + 2);
  take (self, filled);
  g_assert_cmpuint (count_ordered (self, MAX (today, steady_clock_today (self->clock))), ==, 1);
  options.to = STEADY_DATE_NONE;
  ordered = steady_export (self->diary, STEADY_FILE_PRESCRIPTION, &options, &error);
  g_assert_cmpuint (g_bytes_get_size (ordered), <, g_bytes_get_size (plain));
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (DiaryFixture *, gconstpointer); } tests[] = {
    { "/preview/files", test_files },
    { "/preview/plan-is-true", test_plan_is_true },
    { "/preview/mistakes", test_mistakes },
    { "/preview/conflict", test_conflict },
    { "/preview/stopped-anywhere", test_stopped_anywhere },
    { "/preview/preview-stopped-anywhere", test_preview_stopped_anywhere },
    { "/preview/person", test_person },
    { "/preview/form/untouched", test_form_untouched },
    { "/preview/form/filled-in", test_form_filled_in },
    { "/preview/form/in-export", test_form_in_export },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, DiaryFixture, NULL, diary_set_up, tests[i].test, diary_tear_down);
  return g_test_run ();
}
