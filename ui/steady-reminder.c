#include "steady-reminder.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-main-window.h"
#include "steady-reminder-time.h"
#include "steady-session-setup.h"
#include "steady-sleep-watch.h"
#include "steady-words.h"

#define NOTIFICATION_ID "training"

struct _SteadyReminder
{
  GObject parent_instance;

  GApplication *application; /* it holds the reminder */
  SteadyContext *context;
  SteadySleepWatch *sleep_watch; /* (nullable): only while reminders are on */
  gboolean holds;
  gboolean showing;
  guint wait_id;
};

G_DEFINE_FINAL_TYPE (SteadyReminder, steady_reminder, G_TYPE_OBJECT)

static void update (SteadyReminder *self);

/* --- what is known ---------------------------------------------------------------------------------- */

static SteadyReminderSetting
read_setting (SteadyReminder *self)
{
  GSettings *settings = steady_context_get_settings (self->context);
  g_autofree char *shown = g_settings_get_string (settings, "reminder-shown");
  SteadyReminderSetting setting = {
    .on = g_settings_get_boolean (settings, "reminders"),
    .minute = g_settings_get_int (settings, "reminder-minute"),
    .shown = STEADY_DATE_NONE,
    .later_s = g_settings_get_int64 (settings, "reminder-later"),
  };

  steady_date_parse (shown, &setting.shown);
  return setting;
}

/* Seconds that today's training still takes; 0: it is no training day, or nothing is left or allowed. */
static int
seconds_open (SteadyReminder *self)
{
  SteadySchedule schedule = steady_diary_schedule (steady_context_get_diary (self->context),
                                                   steady_context_get_today (self->context));
  g_autoptr (GArray) items = NULL;

  if (steady_diary_is_new (steady_context_get_diary (self->context))
      || !steady_schedule_is_training_day (schedule, steady_context_get_today (self->context)))
    return 0;
  items = steady_session_setup_items (self->context, NULL, NULL);
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (steady_session_setup_has_rest (&g_array_index (items, SteadySessionItem, i)))
      return MAX (steady_session_setup_estimate_s (self->context, items), 1);
  return 0;
}

static gboolean
is_training (SteadyReminder *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self->application));

  for (GList *link = windows; link != NULL; link = link->next)
    if (STEADY_IS_MAIN_WINDOW (link->data) && steady_main_window_is_training (link->data))
      return TRUE;
  return FALSE;
}

/* --- the notification ------------------------------------------------------------------------------- */

static void
withdraw (SteadyReminder *self)
{
  if (self->showing)
    g_application_withdraw_notification (self->application, NOTIFICATION_ID);
  self->showing = FALSE;
}

static void
show (SteadyReminder *self, int seconds)
{
  g_autoptr (GNotification) notification = g_notification_new (_("Today’s training"));
  g_autoptr (GIcon) icon = g_themed_icon_new (STEADY_APP_ID);
  g_autofree char *duration = steady_words_duration (seconds);
  /* Translators: the reminder; %s is a length of time such as "40 min". */
  g_autofree char *body = g_strdup_printf (_("It takes about %s and can be split over the day."), duration);

  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  g_notification_add_button (notification, C_("reminder", "Start"), "app.start-training");
  /* Translators: asks to be reminded again after an hour. */
  g_notification_add_button (notification, C_("reminder", "Later"), "app.remind-later");
  g_application_send_notification (self->application, NOTIFICATION_ID, notification);
  self->showing = TRUE;
}

static void
write_shown (SteadyReminder *self, SteadyDate date)
{
  GSettings *settings = steady_context_get_settings (self->context);
  char text[STEADY_DATE_TEXT_SIZE];

  g_settings_set_int64 (settings, "reminder-later", 0);
  g_settings_set_string (settings, "reminder-shown", steady_date_format (date, text));
}

/* Also where a training is under way: it needs no reminder, and nor does what is left of it when it ends. */
static void
remind (SteadyReminder *self, int seconds)
{
  if (!is_training (self))
    show (self, seconds);
  write_shown (self, steady_context_get_today (self->context));
}

/* --- waiting ---------------------------------------------------------------------------------------- */

static gboolean
on_waited (gpointer data)
{
  SteadyReminder *self = data;

  self->wait_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
on_sleep (SteadyReminder *self, gboolean begins)
{
  if (!begins)
    update (self);
}

static void
set_holding (SteadyReminder *self, gboolean on)
{
  if (self->holds == on)
    return;
  self->holds = on;
  if (on)
    {
      g_application_hold (self->application);
      self->sleep_watch = steady_sleep_watch_new ();
      g_signal_connect_object (self->sleep_watch, "sleep", G_CALLBACK (on_sleep), self, G_CONNECT_SWAPPED);
    }
  else
    {
      g_clear_object (&self->sleep_watch);
      g_application_release (self->application);
    }
}

static void
update (SteadyReminder *self)
{
  SteadyReminderSetting setting = read_setting (self);
  SteadyReminderStep step;
  int seconds;

  g_clear_handle_id (&self->wait_id, g_source_remove);
  set_holding (self, setting.on);
  if (!setting.on)
    {
      withdraw (self);
      return;
    }

  /* Where the day is another one meanwhile, "changed" follows and leads here again. */
  steady_context_poll (self->context);
  seconds = seconds_open (self);
  step = steady_reminder_next (setting, seconds > 0, steady_clock_now (steady_context_get_clock (self->context)));
  if (seconds == 0 || setting.shown != steady_context_get_today (self->context))
    withdraw (self);
  if (step.due && steady_context_get_today (self->context)
                      == steady_clock_today (steady_context_get_clock (self->context)))
    {
      remind (self, seconds);
      step = steady_reminder_next (read_setting (self), TRUE,
                                   steady_clock_now (steady_context_get_clock (self->context)));
    }
  if (step.wait_s > 0)
    self->wait_id = g_timeout_add_seconds ((guint) step.wait_s, on_waited, self);
}

/* A time that has passed already was not chosen for today. */
static void
on_chosen (SteadyReminder *self)
{
  SteadyTime now = steady_clock_now (steady_context_get_clock (self->context));
  int minute = g_settings_get_int (steady_context_get_settings (self->context), "reminder-minute");

  write_shown (self, minute * 60 <= steady_time_of_day (now) ? steady_time_date (now) : STEADY_DATE_NONE);
  update (self);
}

/* --- the object ------------------------------------------------------------------------------------- */

static void
steady_reminder_dispose (GObject *object)
{
  SteadyReminder *self = STEADY_REMINDER (object);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->application != NULL)
    set_holding (self, FALSE);
  self->application = NULL;
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_reminder_parent_class)->dispose (object);
}

static void
steady_reminder_class_init (SteadyReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_reminder_dispose;
}

static void
steady_reminder_init (SteadyReminder *self)
{
}

SteadyReminder *
steady_reminder_new (GApplication *application, SteadyContext *context)
{
  SteadyReminder *self;
  GSettings *settings;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);

  self = g_object_new (STEADY_TYPE_REMINDER, NULL);
  self->application = application;
  self->context = g_object_ref (context);
  settings = steady_context_get_settings (context);
  self->showing = read_setting (self).shown != STEADY_DATE_NONE;
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminder-minute", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

void
steady_reminder_put_off (SteadyReminder *self)
{
  SteadyTime now;

  g_return_if_fail (STEADY_IS_REMINDER (self));

  now = steady_clock_now (steady_context_get_clock (self->context));
  self->showing = FALSE;
  g_settings_set_int64 (steady_context_get_settings (self->context), "reminder-later",
                        now.unix_s + STEADY_REMINDER_LATER_S);
  update (self);
}

gboolean
steady_reminder_is_for (GApplication *application)
{
  return application != NULL && g_strcmp0 (g_application_get_application_id (application), STEADY_APP_ID) == 0
         && (g_application_get_flags (application) & G_APPLICATION_NON_UNIQUE) == 0;
}
