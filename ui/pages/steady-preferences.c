#include "steady-preferences.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-answers.h"
#include "steady-build.h"
#include "steady-wrong-key.h"
#include "steady-reminder-form.h"
#include "steady-schedule-form.h"
#include "steady-words-error.h"
#include "steady-words.h"
#include "widgets/steady-setting-rows.h"

/* Several clicks on days in a row are one answer. */
#define SETTLE_MS 1200

struct _SteadyPreferences
{
  AdwWindow parent_instance;

  SteadyContext *context;
  SteadyScheduleForm *schedule;
  GtkSwitch *away;
  GtkEditable *code;
  GtkLabel *trouble;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (SteadyPreferences, steady_preferences, ADW_TYPE_WINDOW)

/* --- what belongs to the person
 * --------------------------------------------------------------------------- */

/* @error: (nullable): NULL where it was written */
static void
show_result (SteadyPreferences *self, const GError *error)
{
  g_autofree char *text = error != NULL ? steady_words_error (error) : g_strdup ("");

  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
}

/* Only what is another answer than the one in force. */
static void
write_schedule (SteadyPreferences *self)
{
  SteadyDiary *diary = steady_context_get_diary (self->context);
  SteadyClock *clock = steady_context_get_clock (self->context);
  SteadySchedule before = steady_diary_schedule (diary, steady_clock_today (clock));
  g_autoptr (GPtrArray) answers = steady_answers_new ();
  g_autoptr (GError) error = NULL;
  guint8 days = steady_schedule_form_get_days (self->schedule);
  int goal = steady_schedule_form_get_goal (self->schedule);
  gboolean away = gtk_switch_get_active (self->away);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (days != before.weekdays)
    {
      g_autofree char *names = steady_weekdays_format (days);

      steady_answers_add_whole (answers, clock, STEADY_CHECK_SCHEDULE, steady_weekdays_count (days), names);
    }
  if (goal != before.goal)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_GOAL, goal, NULL);
  if (away != before.away)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_AWAY, away ? 1 : 0, NULL);
  if (answers->len == 0)
    return;
  steady_diary_add_checks (diary, answers, &error);
  show_result (self, error);
}

static gboolean
on_settled (gpointer data)
{
  SteadyPreferences *self = data;

  self->settle_id = 0;
  write_schedule (self);
  return G_SOURCE_REMOVE;
}

static void
on_schedule_changed (SteadyPreferences *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled, self);
}

static void
on_code_apply (SteadyPreferences *self)
{
  g_autoptr (GError) error = NULL;

  steady_diary_set_person_code (steady_context_get_diary (self->context), gtk_editable_get_text (self->code),
                                &error);
  show_result (self, error);
}

static GtkWidget *
group_new (AdwPreferencesPage *page, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return group;
}

static void
add_rows (GtkWidget *group, GtkWidget **rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rows[i]);
}

static void
add_week (SteadyPreferences *self, AdwPreferencesPage *page)
{
  SteadySchedule schedule = steady_diary_schedule (steady_context_get_diary (self->context),
                                                   steady_context_get_today (self->context));
  GtkWidget *group = group_new (page, _("Your week"), NULL);
  GtkWidget *away = adw_action_row_new ();

  self->schedule = STEADY_SCHEDULE_FORM (steady_schedule_form_new (schedule.weekdays, schedule.goal));
  self->away = GTK_SWITCH (gtk_switch_new ());
  gtk_switch_set_active (self->away, schedule.away);
  gtk_widget_set_valign (GTK_WIDGET (self->away), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (away), _("Away"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (away),
                               _("Illness or travel: nothing is planned, so nothing is missed."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (away), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (away), GTK_WIDGET (self->away));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (away), GTK_WIDGET (self->away));
  gtk_widget_set_focusable (away, FALSE);

  g_signal_connect_object (self->schedule, "changed", G_CALLBACK (on_schedule_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->away, "notify::active", G_CALLBACK (on_schedule_changed), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->schedule));
  group = group_new (page, "", NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), away);
}

static void
add_reminder (SteadyPreferences *self, AdwPreferencesPage *page)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group_new (page, "", NULL)),
                             steady_reminder_form_new (steady_context_get_settings (self->context)));
}

static void
add_code (SteadyPreferences *self, AdwPreferencesPage *page)
{
  const char * const papers[] = { _("By country"), _("A4"), _("Letter"), NULL };
  GtkWidget *group = group_new (page, _("Your physiotherapist"),
                                _("A code of your own choice stands in every table instead of your name."));
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *code = steady_diary_get_person_code (steady_context_get_diary (self->context));

  self->code = GTK_EDITABLE (row);
  steady_build_name_signs (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Code (optional)"));
  gtk_editable_set_text (self->code, code);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_code_apply), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             steady_setting_rows_choice (steady_context_get_settings (self->context), "paper",
                                                         _("Paper of the report"), NULL, papers));
}

/* --- what belongs to this device
 * ----------------------------------------------------------------------------- */

static void
add_sounds (SteadyPreferences *self, AdwPreferencesPage *page)
{
  GSettings *settings = steady_context_get_settings (self->context);
  const char * const voices[] = { _("Automatic"), _("On"), _("Off"), NULL };
  GtkWidget *rows[] = {
    steady_setting_rows_switch (settings, "sounds", _("Tones"), _("A tone of its own for each change.")),
    steady_setting_rows_choice (settings, "voice", _("Voice"), _("Says what to do, and counts. Automatic: unless a screen reader speaks."), voices),
    /* Translators: per cent; keep %d. */
    steady_setting_rows_number (settings, "volume", _("Volume"), NULL, 0, 100, 10, NULL, _("%d\u00A0%%")),
  };

  add_rows (group_new (page, _("What is heard"), NULL), rows, G_N_ELEMENTS (rows));
}

static void
add_pace (SteadyPreferences *self, AdwPreferencesPage *page)
{
  GSettings *settings = steady_context_get_settings (self->context);
  /* Translators: the setting of seconds that leaves it to the exercise; short. */
  const char *own = _("By exercise");
  /* Translators: seconds; keep %d. */
  const char *seconds = _("%d\u00A0s");
  GtkWidget *rows[] = {
    steady_setting_rows_number (settings, "lift-seconds", _("Lifting"), NULL, 1, 30, 1, own, seconds),
    steady_setting_rows_number (settings, "lower-seconds", _("Lowering"), NULL, 1, 30, 1, own, seconds),
    steady_setting_rows_number (settings, "rest-seconds", _("Rest between sets"), NULL, 10, 300, 5, own,
                                seconds),
    steady_setting_rows_number (settings, "ready-seconds", _("Getting into position"),
                                _("More is added where you have to lie down or stand up."), 3, 120, 1, own,
                                seconds),
    steady_setting_rows_number (settings, "countdown-seconds", _("Countdown"), NULL, 0, 5, 1, NULL, seconds),
    steady_setting_rows_switch (settings, "stretch", _("Stretching afterwards"),
                                _("Five guided minutes after the exercises.")),
  };

  add_rows (
      group_new (page, _("Pace"), _("How long a hold lasts is part of the dose and comes from the plan.")),
      rows, G_N_ELEMENTS (rows));
}

static void
add_display (SteadyPreferences *self, AdwPreferencesPage *page)
{
  GSettings *settings = steady_context_get_settings (self->context);
  const char * const views[] = { _("Digits"), _("Figure"), NULL };
  const char * const units[] = { _("By country"), _("Centimetres"), _("Inches"), NULL };
  GtkWidget *rows[] = {
    steady_setting_rows_choice (settings, "session-view", _("Large during training"), NULL, views),
    /* Translators: per cent; keep %d. */
    steady_setting_rows_number (settings, "session-text-scale", _("Words during training"), NULL, 100, 200,
                                10, NULL, _("%d\u00A0%%")),
    steady_setting_rows_choice (settings, "units", _("Lengths"), _("Kept in centimetres in any case."),
                                units),
  };

  add_rows (group_new (page, _("What is seen"), NULL), rows, G_N_ELEMENTS (rows));
}

/* --- the data as a whole --------------------------------------------------------------------------------- */

/* What is begun here goes on in the window behind, which this one would cover. */
static void
on_errand (GtkWidget *row, SteadyPreferences *self)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const char *action = g_object_get_data (G_OBJECT (row), "steady-action");

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
}

/* (transfer full) */
static char *
last_copy (SteadyPreferences *self)
{
  const char *database = steady_diary_get_path (steady_context_get_diary (self->context));
  g_autoptr (GPtrArray) copies = steady_diary_list_copies (database);
  g_autofree char *day = NULL;

  if (copies->len == 0)
    return g_strdup (_("The diary as it was then."));
  day = steady_words_day_year (steady_diary_copy_date (database, g_ptr_array_index (copies, 0)));
  /* Translators: %s is a date. */
  return g_strdup_printf (_("Last kept by itself: %s"), day);
}

typedef struct
{
  const char *action;
  const char *title;
  const char *text; /* (nullable) */
} Errand;

static void
add_errands (SteadyPreferences *self, GtkWidget *group, const Errand *errands, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      GtkWidget *row = steady_build_link_row (errands[i].title, errands[i].text, NULL, NULL);

      g_object_set_data (G_OBJECT (row), "steady-action", (gpointer) errands[i].action);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_errand), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

/* What the first start asked, and what may be otherwise since. */
static void
add_health (SteadyPreferences *self, AdwPreferencesPage *page)
{
  const Errand errands[] = {
    { "win.rescreen", _("Health questions"), _("Illnesses, pregnancy, operations: when something has changed.") },
    { "win.usual-pain", _("Usual pain"), _("What hurts on an ordinary day.") },
  };

  add_errands (self, group_new (page, _("Your health"), NULL), errands, G_N_ELEMENTS (errands));
}

static void
add_data (SteadyPreferences *self, AdwPreferencesPage *page)
{
  g_autofree char *copy = last_copy (self);
  const Errand errands[] = {
    { "win.import", _("Import…"), _("Tables, or a file with everything in it.") },
    { "win.export", _("Take it along"), _("Tables, the report, or everything in one file.") },
    { "win.back-up", _("Back up now…"), _("A copy of the diary, where you say.") },
    { "win.restore", _("Restore a backup…"), copy },
    { "win.people", _("People…"), _("A diary for each person who shares this computer.") },
    { "win.delete-everything", _("Delete everything…"), NULL },
  };

  add_errands (self, group_new (page, _("Data"), NULL), errands, G_N_ELEMENTS (errands));
}

/* --- the window
 * --------------------------------------------------------------------------------------------------- */

static gboolean
steady_preferences_close_request (GtkWindow *window)
{
  SteadyPreferences *self = STEADY_PREFERENCES (window);

  if (self->settle_id != 0)
    write_schedule (self);
  return GTK_WINDOW_CLASS (steady_preferences_parent_class)->close_request (window);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
steady_preferences_dispose (GObject *object)
{
  SteadyPreferences *self = STEADY_PREFERENCES (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_preferences_parent_class)->dispose (object);
}

static void
steady_preferences_class_init (SteadyPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_preferences_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = steady_preferences_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
steady_preferences_init (SteadyPreferences *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Preferences"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 600, 720);
}

GtkWindow *
steady_preferences_new (GtkWindow *parent, SteadyContext *context)
{
  SteadyPreferences *self = g_object_new (STEADY_TYPE_PREFERENCES, "transient-for", parent, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  steady_build_window_look (GTK_WINDOW (self), parent);
  self->context = g_object_ref (context);
  steady_wrong_key_add (GTK_WINDOW (self));
  self->trouble = GTK_LABEL (steady_build_label ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  if (steady_context_is_demo (context))
    group_new (
        ADW_PREFERENCES_PAGE (page), _("This is the demo"),
        _("Sample weeks in a throw-away diary: nothing here is kept, and your own diary is not touched."));
  add_week (self, ADW_PREFERENCES_PAGE (page));
  add_reminder (self, ADW_PREFERENCES_PAGE (page));
  add_health (self, ADW_PREFERENCES_PAGE (page));
  add_sounds (self, ADW_PREFERENCES_PAGE (page));
  add_pace (self, ADW_PREFERENCES_PAGE (page));
  add_display (self, ADW_PREFERENCES_PAGE (page));
  add_code (self, ADW_PREFERENCES_PAGE (page));
  add_data (self, ADW_PREFERENCES_PAGE (page));

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->trouble));
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
  return GTK_WINDOW (self);
}
