#include "steady-print.h"

#include "steady-feedback.h"
#include "steady-errand.h"

#define FILE_NAME "steady-report"

/* --- the operation ---------------------------------------------------------------------------------------- */

static const char *
paper_name (SteadyPaper paper)
{
  return paper == STEADY_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4;
}

/* The report has margins of its own, so it gets the whole sheet. */
static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, SteadyReport *report)
{
  steady_report_set_paper (report, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) steady_report_get_n_pages (report));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, SteadyReport *report)
{
  steady_report_draw_page (report, (guint) page, gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
steady_print_operation_new (SteadyReport *report, SteadyPaper paper)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper_name (paper));

  g_return_val_if_fail (report != NULL, NULL);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  /* Where "print to a file" is chosen. */
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, FILE_NAME);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, steady_report_get_title (report));
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), report);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), report);
  g_object_set_data_full (G_OBJECT (operation), "steady-report", report, (GDestroyNotify) steady_report_free);
  return operation;
}

/* --- from the window -------------------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *window;
  SteadyDiary *diary;
  int weeks;
  SteadyPaper paper;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->window);
  g_object_unref (self->diary);
  g_free (self);
}

static void
read_record (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *self = data;
  GError *error = NULL;
  g_autoptr (SteadyDiary) diary = steady_errand_open_diary (self->diary, &error);
  SteadyReport *report = NULL;
  double width, height;

  steady_paper_get_size (self->paper, &width, &height);
  if (diary != NULL)
    report = steady_report_new (diary, self->weeks, width, height, &error);
  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) steady_report_free);
  else
    g_task_return_error (task, error);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWidget *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  steady_feedback_error (window, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  const Job *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  SteadyReport *report = g_task_propagate_pointer (G_TASK (result), &error);

  if (report == NULL)
    {
      steady_feedback_error (self->window, error);
      return;
    }
  operation = steady_print_operation_new (report, self->paper);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), self->window, 0);
  /* What goes wrong is told by "done". */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self->window), NULL);
}

void
steady_print_report (GtkWidget *from, SteadyContext *context, int weeks, SteadyPaper paper)
{
  g_autoptr (GTask) task = NULL;
  Job *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  self = g_new (Job, 1);
  *self = (Job) {
    .window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (from))),
    .diary = g_object_ref (steady_context_get_diary (context)),
    .weeks = weeks,
    .paper = paper,
  };
  task = g_task_new (NULL, NULL, on_read, NULL);
  g_task_set_task_data (task, self, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_record);
}
