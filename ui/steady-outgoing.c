#include "steady-outgoing.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-bundle.h"
#include "steady-error.h"
#include "steady-feedback.h"
#include "steady-file.h"
#include "steady-files.h"
#include "steady-saved.h"
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
  g_autofree char *readme = steady_words_readme ();
  SteadyBundleOptions options = { .reason = steady_words_record, .readme = readme, .report = report };

  return report != NULL && steady_bundle_write (diary, path, &options, error);
}

gboolean
steady_outgoing_write (SteadyDiary *diary, const SteadyOutgoing *what, const char *path, GError **error)
{
  const SteadyExportOptions options = {
    .from = STEADY_DATE_NONE,
    .to = STEADY_DATE_NONE,
    .excel = what->excel,
    .reason = steady_words_record,
  };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && what != NULL && path != NULL, FALSE);

  if (what->kind == STEADY_OUTGOING_BUNDLE)
    return write_bundle (diary, what, path, error);
  bytes = what->kind == STEADY_OUTGOING_REPORT ? make_report (diary, what, error)
                                               : steady_export (diary, what->table, &options, error);
  return write_bytes (bytes, path, error);
}

/* --- from the window -------------------------------------------------------------------------------------- */

/* On its way from the question where to the words that it is there. */
typedef struct
{
  GtkWidget *window;
  SteadyContext *context;
  SteadyOutgoing what;
  GFile *file; /* (nullable): not known yet */
} Errand;

static void
errand_free (Errand *self)
{
  g_object_unref (self->window);
  g_object_unref (self->context);
  g_clear_object (&self->file);
  g_free (self);
}

SteadyDiary *
steady_outgoing_open_diary (SteadyDiary *diary, GError **error)
{
  g_return_val_if_fail (STEADY_IS_DIARY (diary), NULL);

  return steady_diary_open (steady_diary_get_path (diary), steady_diary_get_catalogue (diary),
                            steady_diary_get_clock (diary), error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Errand *self = data;
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (SteadyDiary) diary = NULL;
  GError *error = NULL;

  if (path == NULL)
    g_set_error_literal (&error, STEADY_ERROR, STEADY_ERROR_IO, _("This place is not on this computer."));
  else
    diary = steady_outgoing_open_diary (steady_context_get_diary (self->context), &error);
  if (diary != NULL && steady_outgoing_write (diary, &self->what, path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    steady_saved_tell (self->window, self->file);
  else
    steady_feedback_error (self->window, error);
  g_application_release (g_application_get_default ());
}

static void
on_file (GFile *file, gpointer data)
{
  Errand *self = data;
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      errand_free (self);
      return;
    }
  self->file = g_object_ref (file);
  /* A window that is closed meanwhile does not take the file with it. */
  g_application_hold (g_application_get_default ());
  task = g_task_new (NULL, NULL, on_written, NULL);
  g_task_set_task_data (task, self, (GDestroyNotify) errand_free);
  g_task_run_in_thread (task, run);
}

/* (transfer full): file names are the same in every language, so that a physiotherapist finds them. */
static char *
propose_name (const SteadyOutgoing *what, SteadyDate today)
{
  static const char * const endings[] = {
    [STEADY_OUTGOING_REPORT] = ".pdf",
    [STEADY_OUTGOING_BUNDLE] = ".zip",
    [STEADY_OUTGOING_TABLE] = STEADY_BUNDLE_CSV_SUFFIX,
  };
  static const char * const names[] = {
    [STEADY_OUTGOING_REPORT] = "report",
    [STEADY_OUTGOING_BUNDLE] = "diary",
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
    case STEADY_OUTGOING_TABLE:
    default:
      return _("Save as table");
    }
}

void
steady_outgoing_save (GtkWidget *from, SteadyContext *context, const SteadyOutgoing *what)
{
  g_autofree char *name = NULL;
  Errand *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));
  g_return_if_fail (what != NULL);

  self = g_new0 (Errand, 1);
  self->window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (from)));
  self->context = g_object_ref (context);
  self->what = *what;
  name = propose_name (what, steady_context_get_today (context));
  steady_files_save (from, title_of (what->kind), name, on_file, self);
}
