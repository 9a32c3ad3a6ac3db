#include "steady-import-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-error.h"
#include "steady-feedback.h"
#include "steady-files.h"
#include "steady-import-job.h"
#include "steady-import-rows.h"
#include "steady-words-error.h"
#include "widgets/steady-navigation.h"
#include "widgets/steady-wrap.h"

#define PROGRESS_MS 100

struct _SteadyImportPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  SteadyImportPurpose purpose;
  GStrv paths;
  SteadyImportJob *job;
  GtkBox *column;
  GtkProgressBar *progress; /* (nullable): while something is under way */
  guint progress_id;
};

G_DEFINE_FINAL_TYPE (SteadyImportPage, steady_import_page, STEADY_TYPE_SUBPAGE)

static void begin (SteadyImportPage *self, gboolean any_person);

static void
leave (SteadyImportPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

static GtkWidget *
button_new (SteadyImportPage *self, const char *label, const char *css_class, void (*callback) (SteadyImportPage *))
{
  GtkWidget *button = steady_build_button (label, "pill", NULL, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_buttons (SteadyImportPage *self, GtkWidget *first, GtkWidget *second)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);

  steady_wrap_append (STEADY_WRAP (buttons), first);
  if (second != NULL)
    steady_wrap_append (STEADY_WRAP (buttons), second);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (self->column, buttons);
}

static void
say (SteadyImportPage *self, const char *title, const char *text)
{
  gtk_box_append (self->column, steady_build_heading (title, "title-1"));
  if (text != NULL)
    gtk_box_append (self->column, steady_build_label (text, NULL));
}

static void
clear (SteadyImportPage *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  self->progress = NULL;
  steady_build_clear (GTK_WIDGET (self->column));
}

/* --- while something is under way ---------------------------------------------------------------------- */

static gboolean
on_progress (gpointer data)
{
  SteadyImportPage *self = data;
  double fraction = steady_import_job_get_progress (self->job);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, fraction);
  return G_SOURCE_CONTINUE;
}

/* What was stopped says so itself, as it may have been too late. */
static void
on_stop (SteadyImportPage *self)
{
  steady_import_job_cancel (self->job);
}

static void
on_stopped (SteadyImportPage *self)
{
  steady_feedback_say (GTK_WIDGET (self), _("Stopped. Nothing was changed."));
  leave (self);
}

static void
show_under_way (SteadyImportPage *self, const char *title)
{
  clear (self);
  say (self, title, _("You can stop it at any time: nothing is changed then."));
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  steady_build_name (GTK_WIDGET (self->progress), title, NULL);
  gtk_box_append (self->column, GTK_WIDGET (self->progress));
  add_buttons (self, button_new (self, _("_Stop"), NULL, on_stop), NULL);
  self->progress_id = g_timeout_add (PROGRESS_MS, on_progress, self);
}

/* --- what came of it ----------------------------------------------------------------------------------- */

static void
show_error (SteadyImportPage *self, const GError *error)
{
  g_autofree char *text = steady_words_error (error);

  clear (self);
  say (self, _("This could not be read"), text);
  add_buttons (self, button_new (self, _("_Back"), NULL, leave), NULL);
}

static void
on_other_files (SteadyImportPage *self)
{
  steady_import_page_choose (GTK_WIDGET (self), self->context, self->purpose);
}

static void
on_any_person (SteadyImportPage *self)
{
  begin (self, TRUE);
}

/* Whether all that is wrong is whose code stands on the rows. */
static gboolean
is_only_person (GPtrArray *mistakes)
{
  for (guint i = 0; i < mistakes->len; i++)
    if (g_strcmp0 (((const SteadyImportMistake *) g_ptr_array_index (mistakes, i))->column, "person") != 0)
      return FALSE;
  return TRUE;
}

static void
show_mistakes (SteadyImportPage *self, SteadyImport *import)
{
  GPtrArray *mistakes = steady_import_get_mistakes (import);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u mistake was found, and nothing was changed. Correct it in the file, then choose "
                                   "the file again.",
                                   "%u mistakes were found, and nothing was changed. Correct them in the file, then "
                                   "choose the file again.",
                                   mistakes->len),
                         mistakes->len);
  GtkWidget *second = button_new (self, _("_Back"), NULL, leave);

  if (is_only_person (mistakes))
    {
      say (self, _("Somebody else’s code"),
           _("The rows have another code than yours. Import them only if they are about you."));
      g_object_unref (g_object_ref_sink (second));
      second = button_new (self, _("_They Are Mine"), NULL, on_any_person);
    }
  else
    say (self, _("This does not fit yet"), text);
  gtk_box_append (self->column, steady_import_rows_mistakes (import));
  add_buttons (self, button_new (self, _("Choose _Again…"), "suggested-action", on_other_files), second);
}

/* What the pages here must know, and the worker's connection does not tell them. */
static void
take_over (SteadyImportPage *self, SteadyImport *import)
{
  SteadyDiary *diary = steady_context_get_diary (self->context);
  GPtrArray *exercises = steady_import_get_new_exercises (import);
  const char *person = steady_import_get_person (import);
  g_autofree char *code = steady_diary_get_person_code (diary);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < exercises->len; i++)
    steady_catalogue_add (steady_context_get_catalogue (self->context), g_ptr_array_index (exercises, i));
  if (self->purpose == STEADY_IMPORT_FIRST && person != NULL && *code == '\0'
      && !steady_diary_set_person_code (diary, person, &error))
    steady_feedback_error (GTK_WIDGET (self), error);
  steady_context_poll (self->context);
}

static void
say_done (SteadyImportPage *self, const SteadyImportCounts *counts)
{
  guint rows = counts->added + counts->updated;
  g_autofree char *text = self->purpose == STEADY_IMPORT_ORDER
                              ? g_strdup (_("The order is accepted"))
                              : g_strdup_printf (ngettext ("%u row imported", "%u rows imported", rows), rows);

  steady_feedback_say (GTK_WIDGET (self), text);
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SteadyImportPage) self = data;
  SteadyImportJob *job = STEADY_IMPORT_JOB (source);
  g_autoptr (GError) error = NULL;

  if (steady_import_job_apply_finish (job, result, &error))
    {
      take_over (self, steady_import_job_get_import (job));
      say_done (self, steady_import_job_get_counts (job));
      leave (self);
    }
  else if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  else if (g_error_matches (error, STEADY_ERROR, STEADY_ERROR_CANCELLED))
    on_stopped (self);
  else
    show_error (self, error);
}

static void
on_apply (SteadyImportPage *self)
{
  show_under_way (self, _("Importing …"));
  steady_import_job_apply (self->job, on_applied, g_object_ref (self));
}

static void
on_refuse (SteadyImportPage *self)
{
  steady_feedback_say (GTK_WIDGET (self), _("Nothing was changed"));
  leave (self);
}

static void
add_plan (SteadyImportPage *self)
{
  GtkWidget *plan = steady_import_rows_plan (self->job);

  if (plan == NULL)
    plan = steady_build_label (_("Today’s plan stays as it is."), NULL);
  gtk_box_append (self->column, steady_build_group (_("Today’s plan afterwards"), plan));
}

static void
show_order (SteadyImportPage *self)
{
  say (self, _("What was ordered"),
       _("It goes before the plan if you accept it. Stops, locks and days of rest after pain still hold, and you can "
         "end it at any time."));
  gtk_box_append (self->column, steady_import_rows_orders (self->job));
  add_plan (self);
  add_buttons (self, button_new (self, _("_Accept"), "suggested-action", on_apply),
               button_new (self, _("_Refuse"), NULL, on_refuse));
}

static void
show_record (SteadyImportPage *self, const SteadyImportCounts *counts)
{
  SteadyImport *import = steady_import_job_get_import (self->job);
  GtkWidget *orders = steady_import_rows_orders (self->job);
  gboolean changed = counts->updated > 0;

  say (self, _("What the files bring"), _("Nothing is changed yet. All of it is taken in, or nothing."));
  if (changed)
    {
      g_autofree char *note
          = g_strdup_printf (ngettext ("%u row is here with other content, which would be replaced.",
                                       "%u rows are here with other content, which would be replaced.",
                                       counts->updated),
                             counts->updated);

      gtk_box_append (self->column, steady_build_label (note, "note"));
    }
  gtk_box_append (self->column, steady_build_group (_("Files"), steady_import_rows_files (import)));
  if (orders != NULL)
    gtk_box_append (self->column, steady_build_group (_("What was ordered"), orders));
  add_plan (self);
  add_buttons (self, button_new (self, changed ? _("_Import and Replace") : _("_Import"), "suggested-action", on_apply),
               button_new (self, _("_Cancel"), NULL, on_refuse));
}

static void
show_nothing_new (SteadyImportPage *self)
{
  gboolean form = steady_import_get_n_untouched (steady_import_job_get_import (self->job)) > 0;

  say (self, _("Nothing new"),
       form ? _("The form came back as it was, so it orders nothing.") : _("All of this is known already."));
  gtk_box_append (self->column, steady_import_rows_files (steady_import_job_get_import (self->job)));
  add_buttons (self, button_new (self, _("_Back"), NULL, leave), NULL);
}

static void
show_seen (SteadyImportPage *self)
{
  SteadyImport *import = steady_import_job_get_import (self->job);
  const SteadyImportCounts *counts = steady_import_job_get_counts (self->job);
  SteadyHistory *rows = steady_import_get_rows (import);

  clear (self);
  if (steady_import_get_mistakes (import)->len > 0)
    show_mistakes (self, import);
  else if (counts->added + counts->updated + steady_import_get_new_exercises (import)->len == 0)
    show_nothing_new (self);
  else if (rows->prescriptions->len > 0 && rows->sets->len == 0 && rows->checks->len == 0)
    {
      self->purpose = STEADY_IMPORT_ORDER;
      show_order (self);
    }
  else
    show_record (self, counts);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SteadyImportPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = steady_import_job_read_finish (STEADY_IMPORT_JOB (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (done)
    show_seen (self);
  else if (g_error_matches (error, STEADY_ERROR, STEADY_ERROR_CANCELLED))
    on_stopped (self);
  else
    show_error (self, error);
}

static void
begin (SteadyImportPage *self, gboolean any_person)
{
  g_clear_object (&self->job);
  self->job = steady_import_job_new (self->context, any_person);
  show_under_way (self, _("Reading …"));
  steady_import_job_read (self->job, (const char * const *) self->paths, on_read, g_object_ref (self));
}

/* --- the page ------------------------------------------------------------------------------------------ */

static void
steady_import_page_dispose (GObject *object)
{
  SteadyImportPage *self = STEADY_IMPORT_PAGE (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->job);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_import_page_parent_class)->dispose (object);
}

static void
steady_import_page_finalize (GObject *object)
{
  g_strfreev (STEADY_IMPORT_PAGE (object)->paths);

  G_OBJECT_CLASS (steady_import_page_parent_class)->finalize (object);
}

/* Whatever way the page is left, what it began does not go on behind it. */
static void
steady_import_page_unroot (GtkWidget *widget)
{
  SteadyImportPage *self = STEADY_IMPORT_PAGE (widget);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->job != NULL)
    steady_import_job_cancel (self->job);

  GTK_WIDGET_CLASS (steady_import_page_parent_class)->unroot (widget);
}

static void
steady_import_page_class_init (SteadyImportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_import_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_import_page_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = steady_import_page_unroot;
}

static void
steady_import_page_init (SteadyImportPage *self)
{
  self->column = GTK_BOX (steady_build_column ());
  g_object_set (self, "content", self->column, NULL);
}

GtkWidget *
steady_import_page_new (SteadyContext *context, SteadyImportPurpose purpose, const char * const *paths)
{
  SteadyImportPage *self;
  gboolean order = purpose == STEADY_IMPORT_ORDER;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (paths != NULL && paths[0] != NULL, NULL);

  self = g_object_new (STEADY_TYPE_IMPORT_PAGE, "title", order ? _("A professional’s order") : _("Import"), NULL);
  self->context = g_object_ref (context);
  self->purpose = purpose;
  self->paths = g_strdupv ((char **) paths);
  begin (self, purpose == STEADY_IMPORT_FIRST);
  return GTK_WIDGET (self);
}

/* What the chooser was asked for. */
typedef struct
{
  GtkWidget *from;
  SteadyContext *context;
  SteadyImportPurpose purpose;
} Choice;

static void
on_chosen (const char * const *paths, gpointer data)
{
  Choice *choice = data;

  if (paths != NULL && paths[0] != NULL && gtk_widget_get_root (choice->from) != NULL)
    {
      GtkWidget *page = steady_import_page_new (choice->context, choice->purpose, paths);

      /* One page after another, not one above the other, where a file is chosen again. */
      if (STEADY_IS_IMPORT_PAGE (choice->from))
        gtk_widget_activate_action (choice->from, "navigation.back", NULL);
      steady_navigation_push_from (choice->from, page);
    }
  g_object_unref (choice->from);
  g_object_unref (choice->context);
  g_free (choice);
}

void
steady_import_page_choose (GtkWidget *from, SteadyContext *context, SteadyImportPurpose purpose)
{
  Choice *choice;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  choice = g_new (Choice, 1);
  choice->from = g_object_ref (from);
  choice->context = g_object_ref (context);
  choice->purpose = purpose;
  steady_files_open (from, purpose == STEADY_IMPORT_ORDER ? _("Import a prescription") : _("Import"),
                     STEADY_FILES_TABLES, on_chosen, choice);
}
