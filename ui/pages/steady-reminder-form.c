#include "steady-reminder-form.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-reminder.h"
#include "steady-reminder-login.h"
#include "steady-reminder-ways.h"
#include "steady-words-error.h"
#include "widgets/steady-time-row.h"

#define GAP 12

struct _SteadyReminderForm
{
  AdwBin parent_instance;

  GSettings *settings;
  GtkWidget *row;
  GtkSwitch *on;
  GtkWidget *time;
  GtkLabel *promise;
  GtkLabel *trouble;
  GCancellable *cancellable;

  gboolean sandboxed;
  gboolean found; /* the desktop has answered */
  SteadyReminderWays ways;
  gboolean refused; /* to start with the session, which the desktop could do */
};

G_DEFINE_FINAL_TYPE (SteadyReminderForm, steady_reminder_form, ADW_TYPE_BIN)

/* --- what is promised --------------------------------------------------------------------------------- */

static const char *
promise (SteadyReminderForm *self)
{
  if (!steady_reminder_is_for (g_application_get_default ()))
    return _("Reminders belong to the first diary of this computer, not to this one.");
  if (!self->found)
    return _("Looking at what this desktop can do…");
  if (self->ways.must_be_installed)
    return _("This desktop shows reminders only of installed programs, and Steady is not installed here.");
  if (!self->ways.shows)
    return _("This desktop shows no notifications, so Steady cannot remind you here.");
  if (!self->ways.starts_at_login || self->refused)
    return self->ways.buttons
               ? _("They come on this desktop once you have opened Steady, until you log out, also with the window "
                   "closed.")
               : _("They come on this desktop once you have opened Steady, until you log out, also with the window "
                   "closed; it shows them without buttons.");
  return self->ways.buttons ? _("They come on this desktop, also with the window closed.")
                            : _("They come on this desktop, also with the window closed; it shows them without "
                                "buttons.");
}

static void
show (SteadyReminderForm *self)
{
  gboolean on = g_settings_get_boolean (self->settings, "reminders");
  gboolean can = self->found && self->ways.shows && steady_reminder_is_for (g_application_get_default ());

  gtk_label_set_label (self->promise, promise (self));
  gtk_switch_set_active (self->on, on);
  /* What does not work can still be switched off. */
  gtk_widget_set_sensitive (self->row, can || on);
  gtk_widget_set_sensitive (GTK_WIDGET (self->on), can || on);
  gtk_widget_set_visible (self->time, on);
}

static void
on_login_set (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean done = steady_reminder_login_set_finish (result, &error);
  SteadyReminderForm *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = done ? g_strdup ("") : steady_words_error (error);
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), !done);
  self->found = TRUE;
  self->refused = !done;
  show (self);
}

static void
set_login (SteadyReminderForm *self, gboolean on)
{
  steady_reminder_login_set_async (on, self->sandboxed, self->cancellable, on_login_set, self);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  SteadyReminderWays ways;
  g_autofree char *path = steady_reminder_login_path ();
  SteadyReminderForm *self = data;
  gboolean on = g_settings_get_boolean (self->settings, "reminders");

  if (!steady_reminder_ways_find_finish (result, &ways, NULL))
    return;
  self->ways = ways;
  /* Only the answer to a request tells what the portal allows, and that may be another one than last time. */
  if (self->sandboxed && ways.starts_at_login && on)
    {
      set_login (self, TRUE);
      return;
    }
  self->found = TRUE;
  /* Somebody took the file away, so the session does not start it any more. */
  self->refused = !self->sandboxed && on && !g_file_test (path, G_FILE_TEST_EXISTS);
  show (self);
}

static void
ask_desktop (SteadyReminderForm *self)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;

  if (bus != NULL)
    steady_reminder_ways_find_async (bus, self->sandboxed, g_getenv ("XDG_CURRENT_DESKTOP"), self->cancellable,
                                     on_found, self);
  else
    self->found = TRUE;
}

/* --- what is chosen ----------------------------------------------------------------------------------- */

static void
on_switched (SteadyReminderForm *self)
{
  gboolean on = gtk_switch_get_active (self->on);

  if (on == g_settings_get_boolean (self->settings, "reminders"))
    return;
  g_settings_set_boolean (self->settings, "reminders", on);
  /* Without a portal for it there is nobody to ask. */
  if (!self->sandboxed || self->ways.starts_at_login)
    set_login (self, on);
  show (self);
}

/* --- the form ----------------------------------------------------------------------------------------- */

static void
steady_reminder_form_dispose (GObject *object)
{
  SteadyReminderForm *self = STEADY_REMINDER_FORM (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (steady_reminder_form_parent_class)->dispose (object);
}

static void
steady_reminder_form_class_init (SteadyReminderFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_reminder_form_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_reminder_form_init (SteadyReminderForm *self)
{
  self->cancellable = g_cancellable_new ();
  self->sandboxed = steady_reminder_is_sandboxed ();
}

static void
add_switch (SteadyReminderForm *self, GtkWidget *list)
{
  self->on = GTK_SWITCH (gtk_switch_new ());
  self->row = adw_action_row_new ();
  gtk_widget_set_valign (GTK_WIDGET (self->on), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _("Remind me"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row),
                               _("On training days, while there is something left to do. “Later” asks again after "
                                 "an hour."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), GTK_WIDGET (self->on));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), GTK_WIDGET (self->on));
  gtk_widget_set_focusable (self->row, FALSE);
  g_signal_connect_object (self->on, "notify::active", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), self->row);
}

GtkWidget *
steady_reminder_form_new (GSettings *settings)
{
  SteadyReminderForm *self = g_object_new (STEADY_TYPE_REMINDER_FORM, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *list = steady_build_list (_("Reminder"));

  self->settings = g_object_ref (settings);
  add_switch (self, list);
  self->time = steady_time_row_new (settings, "reminder-minute", _("Time"));
  gtk_list_box_append (GTK_LIST_BOX (list), self->time);
  self->promise = GTK_LABEL (steady_build_label ("", NULL));
  self->trouble = GTK_LABEL (steady_build_label ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);

  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->promise));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->trouble));
  adw_bin_set_child (ADW_BIN (self), steady_build_group (_("Reminder"), box));
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  ask_desktop (self);
  show (self);
  return GTK_WIDGET (self);
}
