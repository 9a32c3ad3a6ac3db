#include "steady-outgoing.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-bundle.h"
#include "steady-errand.h"
#include "steady-file.h"
#include "steady-order-form.h"
#include "steady-words-report.h"
#include "steady-words.h"

/* --- writing ---------------------------------------------------------------------------------------------- */

/* (transfer full) (nullable) */
static GBytes *
make_report (SteadyDiary *diary, const SteadyOutgoing *what, GError **error)
{
  g_autoptr (SteadyReport) report = NULL;
  double width, height;

  steady_paper_get_size (what->paper, &width, &height);
  report = steady_report_new (diary, what->weeks, width, height, error);
  return report != NULL ? steady_report_to_pdf (report, error) : NULL;
}

static gboolean
write_bytes (GBytes *bytes, const char *path, GError **error)
{
  gsize length;
  gconstpointer data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  return steady_file_replace (path, data, length, STEADY_FILE_DEFAULT, error);
}

static gboolean
write_bundle (SteadyDiary *diary, const SteadyOutgoing *what, const char *path, GError **error)
{
  g_autoptr (GBytes) report = make_report (diary, what, error);
  g_autofree char *readme = steady_words_readme (steady_diary_get_catalogue (diary));
  SteadyBundleOptions options = { .reason = steady_words_record_for_programs, .readme = readme, .report = report };

  return report != NULL && steady_bundle_write (diary, path, &options, error);
}

/* (transfer full) (nullable) */
static GBytes *
make_table (SteadyDiary *diary, const SteadyOutgoing *what, GError **error)
{
  const SteadyExportOptions options = {
    .from = STEADY_DATE_NONE,
    .to = STEADY_DATE_NONE,
    .excel = what->excel,
    .reason = steady_words_record_for_programs,
  };

  return steady_export (diary, what->table, &options, error);
}

/* (transfer full) (nullable) */
static GBytes *
make_form (SteadyDiary *diary, const SteadyOutgoing *what, GError **error)
{
  return steady_export_order_form (diary, steady_clock_today (steady_diary_get_clock (diary)), what->excel, error);
}

gboolean
steady_outgoing_write (SteadyDiary *diary, const SteadyOutgoing *what, const char *path, GError **error)
{
  static GBytes *(* const makers[]) (SteadyDiary *, const SteadyOutgoing *, GError **) = {
    [STEADY_OUTGOING_REPORT] = make_report,
    [STEADY_OUTGOING_TABLE] = make_table,
    [STEADY_OUTGOING_FORM] = make_form,
  };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && what != NULL && path != NULL, FALSE);

  if (what->kind == STEADY_OUTGOING_BUNDLE)
    return write_bundle (diary, what, path, error);
  bytes = makers[what->kind] (diary, what, error);
  return write_bytes (bytes, path, error);
}

/* --- from the window -------------------------------------------------------------------------------------- */

static gboolean
write_errand (SteadyDiary *diary, const char *path, gconstpointer data, GError **error)
{
  return steady_outgoing_write (diary, data, path, error);
}

/* (transfer full): file names are the same in every language, so that a physiotherapist finds them. */
static char *
propose_name (const SteadyOutgoing *what, SteadyDate today)
{
  static const char * const endings[] = {
    [STEADY_OUTGOING_REPORT] = ".pdf",
    [STEADY_OUTGOING_BUNDLE] = ".zip",
    [STEADY_OUTGOING_TABLE] = STEADY_BUNDLE_CSV_SUFFIX,
    [STEADY_OUTGOING_FORM] = STEADY_BUNDLE_CSV_SUFFIX,
  };
  static const char * const names[] = {
    [STEADY_OUTGOING_REPORT] = "report",
    [STEADY_OUTGOING_BUNDLE] = "diary",
    [STEADY_OUTGOING_FORM] = "form",
  };
  char date[STEADY_DATE_TEXT_SIZE];

  return g_strdup_printf ("steady-%s-%s%s",
                          what->kind == STEADY_OUTGOING_TABLE ? steady_file_kind_to_string (what->table)
                                                              : names[what->kind],
                          steady_date_format (today, date), endings[what->kind]);
}

static const char *
title_of (SteadyOutgoingKind kind)
{
  switch (kind)
    {
    case STEADY_OUTGOING_REPORT:
      return _("Save the report");
    case STEADY_OUTGOING_BUNDLE:
      return _("Save everything");
    case STEADY_OUTGOING_FORM:
      return _("Save the form");
    case STEADY_OUTGOING_TABLE:
    default:
      return _("Save as table");
    }
}

void
steady_outgoing_save (GtkWidget *from, SteadyContext *context, const SteadyOutgoing *what)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));
  g_return_if_fail (what != NULL);

  name = propose_name (what, steady_context_get_today (context));
  steady_errand_save (from, steady_context_get_diary (context), title_of (what->kind), name, write_errand,
                      g_memdup2 (what, sizeof *what), g_free);
}
