#include "steady-export-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-wrong-key.h"
#include "steady-outgoing.h"
#include "steady-print.h"
#include "steady-settings.h"
#include "widgets/steady-setting-rows.h"

#define SAVE_ICON "document-save-symbolic"

struct _SteadyExportPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  GtkDropDown *period;
  AdwActionRow *code;
  GtkSwitch *excel;
};

G_DEFINE_FINAL_TYPE (SteadyExportPage, steady_export_page, STEADY_TYPE_SUBPAGE)

/* In the order of the choice. */
static const int periods[] = { 8, STEADY_REPORT_WEEKS_DEFAULT, STEADY_REPORT_WEEKS_MAX };

static SteadyOutgoing
wish_of (SteadyExportPage *self, SteadyOutgoingKind kind)
{
  return (SteadyOutgoing) {
    .kind = kind,
    .weeks = periods[gtk_drop_down_get_selected (self->period)],
    .paper = steady_settings_get_paper (steady_context_get_settings (self->context)),
    .excel = gtk_switch_get_active (self->excel),
  };
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyExportPage *self = STEADY_EXPORT_PAGE (widget);
  SteadyOutgoing what = wish_of (self, (SteadyOutgoingKind) g_variant_get_int32 (parameter));

  steady_outgoing_save (widget, self->context, &what);
}

static void
save_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyExportPage *self = STEADY_EXPORT_PAGE (widget);
  SteadyOutgoing what = wish_of (self, STEADY_OUTGOING_TABLE);

  what.table = (SteadyFileKind) g_variant_get_int32 (parameter);
  steady_outgoing_save (widget, self->context, &what);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyExportPage *self = STEADY_EXPORT_PAGE (widget);
  SteadyOutgoing what = wish_of (self, STEADY_OUTGOING_REPORT);

  steady_print_report (widget, self->context, what.weeks, what.paper);
}

/* --- the report ------------------------------------------------------------------------------------------- */

/* Only what the person chose stands on paper. */
static void
show_code (SteadyExportPage *self)
{
  g_autofree char *code = steady_diary_get_person_code (steady_context_get_diary (self->context));
  g_autofree char *markup = g_markup_escape_text (
      *code != '\0' ? code : _("None, and no name. You can choose a code in the preferences."), -1);

  adw_action_row_set_subtitle (self->code, markup);
}

static GtkWidget *
report_list_new (SteadyExportPage *self)
{
  const char * const names[] = { _("8 weeks"), _("6 months"), _("All"), NULL };
  const char * const papers[] = { _("By country"), _("A4"), _("Letter"), NULL };
  GtkWidget *list = steady_build_list (_("Report"));
  GtkWidget *rows[] = {
    steady_build_control_row (_("Period"), NULL, steady_build_drop_down (names)),
    steady_setting_rows_choice (steady_context_get_settings (self->context), "paper", _("Paper"), NULL, papers),
    steady_build_link_row (_("Code on it"), "", "win.preferences", NULL),
    steady_build_action_row (_("Save the report"), _("A PDF file, to send or to print elsewhere."), SAVE_ICON,
                             "export.save", g_variant_new_int32 (STEADY_OUTGOING_REPORT)),
    steady_build_action_row (_("Print the report"), NULL, "printer-symbolic", "export.print", NULL),
  };

  self->period = GTK_DROP_DOWN (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (rows[0])));
  gtk_drop_down_set_selected (self->period, 1);
  self->code = ADW_ACTION_ROW (rows[2]);
  show_code (self);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), rows[i]);
  return list;
}

/* --- everything, and tables ------------------------------------------------------------------------------- */

static GtkWidget *
bundle_list_new (void)
{
  GtkWidget *list = steady_build_list (_("Everything in one file"));

  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_action_row (_("Save everything"),
                                                _("A zip file: the report, every table, and what its columns mean. "
                                                  "Steady on another computer can take it in."),
                                                SAVE_ICON, "export.save",
                                                g_variant_new_int32 (STEADY_OUTGOING_BUNDLE)));
  return list;
}

static GtkWidget *
tables_list_new (SteadyExportPage *self)
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
    { STEADY_FILE_PRESCRIPTION, _("Orders"), _("What a professional ordered, as a form to be filled in and taken in again.") },
  };
  GtkWidget *list = steady_build_list (_("Tables"));

  self->excel = GTK_SWITCH (gtk_switch_new ());
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         steady_build_action_row (kinds[i].title, kinds[i].text, SAVE_ICON, "export.save-table",
                                                  g_variant_new_int32 ((gint32) kinds[i].kind)));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_control_row (_("For Excel"),
                                                 _("Adds a mark that Excel needs to read letters of all languages."),
                                                 GTK_WIDGET (self->excel)));
  return list;
}

/* --- the page --------------------------------------------------------------------------------------------- */

static void
steady_export_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_EXPORT_PAGE (object)->context);

  G_OBJECT_CLASS (steady_export_page_parent_class)->dispose (object);
}

static void
steady_export_page_class_init (SteadyExportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_export_page_dispose;
  gtk_widget_class_install_action (widget_class, "export.save", "i", save);
  gtk_widget_class_install_action (widget_class, "export.save-table", "i", save_table);
  gtk_widget_class_install_action (widget_class, "export.print", NULL, print);
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
  gtk_box_append (GTK_BOX (column),
                  steady_build_label (_("For your physiotherapist or doctor, on paper or as a file. It goes where you "
                                        "say and nowhere else."),
                                      NULL));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("Report, one or two pages"), report_list_new (self)));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("Everything in one file"), bundle_list_new ()));
  gtk_box_append (GTK_BOX (column),
                  steady_build_group (_("Tables for a spreadsheet (CSV)"), tables_list_new (self)));
  g_object_set (self, "content", column, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (show_code), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* --- over a training -------------------------------------------------------------------------------------- */

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
on_back (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_close (window);
}

/* From here too it is one click away. */
static void
on_something_wrong (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  gtk_window_close (window);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.something-wrong", NULL);
}

static void
insert_action (GtkWindow *window, const char *group_name, const GActionEntry *entry)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entry, 1, window);
  gtk_widget_insert_action_group (GTK_WIDGET (window), group_name, G_ACTION_GROUP (group));
}

GtkWindow *
steady_export_page_open_over (GtkWindow *parent, SteadyContext *context)
{
  static const GActionEntry back = { .name = "back", .activate = on_back };
  static const GActionEntry wrong = { .name = "something-wrong", .activate = on_something_wrong };
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkWidget *page = steady_export_page_new (context);
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  insert_action (window, "navigation", &back);
  insert_action (window, "win", &wrong);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  steady_wrong_key_add (window);
  /* The code is chosen in the preferences, which wait until the training is over. */
  gtk_widget_set_visible (GTK_WIDGET (STEADY_EXPORT_PAGE (page)->code), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (window), "steady");
  gtk_widget_add_css_class (GTK_WIDGET (window), "narrow");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), page);
  adw_window_set_content (ADW_WINDOW (window), toasts);
  gtk_window_set_title (window, _("Take it along"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_modal (window, TRUE);
  gtk_window_set_default_size (window, 560, 640);
  return window;
}
