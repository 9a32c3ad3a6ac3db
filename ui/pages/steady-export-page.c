#include "steady-export-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-export.h"
#include "steady-feedback.h"
#include "steady-files.h"
#include "steady-words.h"

struct _SteadyExportPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  GtkSwitch *excel;
  SteadyFileKind kind; /* of the file that is asked for */
};

G_DEFINE_FINAL_TYPE (SteadyExportPage, steady_export_page, STEADY_TYPE_SUBPAGE)

/* File names are the same in every language, so that a physiotherapist finds them. */
static const char *
file_name (SteadyFileKind kind)
{
  switch (kind)
    {
    case STEADY_FILE_SETS:
      return "sets";
    case STEADY_FILE_CHECKS:
      return "checks";
    case STEADY_FILE_PRESCRIPTION:
      return "prescription";
    case STEADY_FILE_WEEKLY:
      return "weekly";
    case STEADY_FILE_DECISIONS:
    default:
      return "decisions";
    }
}

static void
on_file (GFile *file, gpointer data)
{
  SteadyExportPage *self = data;
  SteadyExportOptions options = { STEADY_DATE_NONE, STEADY_DATE_NONE, FALSE, steady_words_record };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (file != NULL)
    {
      options.excel = gtk_switch_get_active (self->excel);
      bytes = steady_export (steady_context_get_diary (self->context), self->kind, &options, &error);
      if (bytes != NULL
          && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                      FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, &error))
        {
          g_autofree char *name = g_file_get_basename (file);
          /* Translators: %s is the name of a file. */
          g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);

          steady_feedback_say (GTK_WIDGET (self), text);
        }
      else
        steady_feedback_error (GTK_WIDGET (self), error);
    }
  g_object_unref (self);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, SteadyExportPage *self)
{
  char today[STEADY_DATE_TEXT_SIZE];
  g_autofree char *name = NULL;

  self->kind = (SteadyFileKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "steady-kind"));
  name = g_strdup_printf ("steady-%s-%s.csv", file_name (self->kind),
                          steady_date_format (steady_context_get_today (self->context), today));
  steady_files_save (GTK_WIDGET (self), _("Save as table"), name, on_file, g_object_ref (self));
}

static GtkWidget *
kinds_list_new (SteadyExportPage *self)
{
  const struct
  {
    SteadyFileKind kind;
    const char *title;
    const char *text;
  } kinds[] = {
    { STEADY_FILE_WEEKLY, _("Weeks"),
      _("A line for each week and exercise: planned and done, shakiness, pain.") },
    { STEADY_FILE_SETS, _("Sets"), _("Every set as it was done, with its ratings.") },
    { STEADY_FILE_CHECKS, _("Answers"), _("Pain, self-checks, warning signs, training days.") },
    { STEADY_FILE_DECISIONS, _("Decisions"), _("How the dose changed from day to day, and why.") },
    { STEADY_FILE_PRESCRIPTION, _("Orders"), _("What a professional ordered.") },
  };
  GtkWidget *list = steady_build_list (_("Tables"));

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *row = steady_build_link_row (kinds[i].title, kinds[i].text, NULL, NULL);

      g_object_set_data (G_OBJECT (row), "steady-kind", GINT_TO_POINTER (kinds[i].kind));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), self);
  return list;
}

static GtkWidget *
options_list_new (SteadyExportPage *self)
{
  GtkWidget *list = steady_build_list (_("Options"));
  GtkWidget *row = adw_action_row_new ();

  self->excel = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->excel), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("For Excel"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Adds a mark that Excel needs to read letters of all languages."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->excel));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->excel));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
steady_export_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_EXPORT_PAGE (object)->context);

  G_OBJECT_CLASS (steady_export_page_parent_class)->dispose (object);
}

static void
steady_export_page_class_init (SteadyExportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_export_page_dispose;
}

static void
steady_export_page_init (SteadyExportPage *self)
{
}

GtkWidget *
steady_export_page_new (SteadyContext *context)
{
  SteadyExportPage *self = g_object_new (STEADY_TYPE_EXPORT_PAGE, "title", _("Take it along"), NULL);
  GtkWidget *column = steady_build_column ();

  self->context = g_object_ref (context);
  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Take it along"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (_("Tables as CSV files, for your physiotherapist or a spreadsheet. The file goes "
                             "where you say and nowhere else."),
                          NULL));
  gtk_box_append (GTK_BOX (column), kinds_list_new (self));
  gtk_box_append (GTK_BOX (column), options_list_new (self));
  g_object_set (self, "content", column, NULL);
  return GTK_WIDGET (self);
}
