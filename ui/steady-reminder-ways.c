#include "steady-reminder-ways.h"

#include "steady-config.h"

#include <gio/gdesktopappinfo.h>

#define DBUS_NAME "org.freedesktop.DBus"
#define DBUS_PATH "/org/freedesktop/DBus"
#define PROPERTIES "org.freedesktop.DBus.Properties"

#define NOTIFICATIONS_NAME "org.freedesktop.Notifications"
#define NOTIFICATIONS_PATH "/org/freedesktop/Notifications"
/* GNOME's own service, which GLib prefers where it is there. */
#define GTK_NOTIFICATIONS_NAME "org.gtk.Notifications"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_NOTIFICATION "org.freedesktop.portal.Notification"
#define PORTAL_BACKGROUND "org.freedesktop.portal.Background"

/* A service that has to be started first takes a while; one that hangs is none. */
#define PATIENCE_MS 10000

typedef struct
{
  GDBusConnection *bus;
  gboolean sandboxed;
  char *desktop; /* (nullable) */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->bus);
  g_free (self->desktop);
  g_free (self);
}

/* (nullable) (transfer full) */
static GVariant *
call (const Question *self, const char *name, const char *path, const char *interface, const char *method,
      GVariant *parameters, const char *type, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer
      = g_dbus_connection_call_sync (self->bus, name, path, interface, method, parameters,
                                     G_VARIANT_TYPE (type), G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, cancellable,
                                     &error);

  if (answer == NULL)
    g_debug ("%s.%s: %s", interface, method, error->message);
  return answer;
}

/* Nobody but the portal itself can answer this, so it has an owner; and it answers only for what it has. */
static gboolean
portal_has (const Question *self, const char *interface, GCancellable *cancellable)
{
  g_autoptr (GVariant) version
      = call (self, PORTAL_NAME, PORTAL_PATH, PROPERTIES, "Get", g_variant_new ("(ss)", interface, "version"),
              "(v)", cancellable);

  return version != NULL;
}

static gboolean
has_owner (const Question *self, const char *name, GCancellable *cancellable)
{
  g_autoptr (GVariant) answer = call (self, DBUS_NAME, DBUS_PATH, DBUS_NAME, "NameHasOwner",
                                      g_variant_new ("(s)", name), "(b)", cancellable);
  gboolean owned = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &owned);
  return owned;
}

static void
ask_server (const Question *self, SteadyReminderWays *ways, GCancellable *cancellable)
{
  g_autoptr (GVariant) answer = call (self, NOTIFICATIONS_NAME, NOTIFICATIONS_PATH, NOTIFICATIONS_NAME,
                                      "GetCapabilities", NULL, "(as)", cancellable);
  g_autofree const char **capabilities = NULL;

  if (answer == NULL)
    return;
  g_variant_get (answer, "(^a&s)", &capabilities);
  ways->shows = TRUE;
  ways->buttons = g_strv_contains (capabilities, "actions");
}

static gboolean
is_installed (void)
{
  g_autoptr (GDesktopAppInfo) info = g_desktop_app_info_new (STEADY_APP_ID ".desktop");

  return info != NULL;
}

static void
find (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *self = data;
  SteadyReminderWays *ways = g_new0 (SteadyReminderWays, 1);

  if (self->sandboxed)
    {
      ways->shows = ways->buttons = portal_has (self, PORTAL_NOTIFICATION, cancellable);
      ways->starts_at_login = portal_has (self, PORTAL_BACKGROUND, cancellable);
    }
  else
    {
      if (has_owner (self, GTK_NOTIFICATIONS_NAME, cancellable))
        {
          ways->shows = ways->buttons = is_installed ();
          ways->must_be_installed = !ways->shows;
        }
      else
        ask_server (self, ways, cancellable);
      ways->starts_at_login = self->desktop != NULL && *self->desktop != '\0';
    }
  g_task_return_pointer (task, ways, g_free);
}

gboolean
steady_reminder_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

void
steady_reminder_ways_find_async (GDBusConnection *bus, gboolean sandboxed, const char *desktop,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Question *question = g_new0 (Question, 1);

  question->bus = g_object_ref (bus);
  question->sandboxed = sandboxed;
  question->desktop = g_strdup (desktop);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, find);
}

gboolean
steady_reminder_ways_find_finish (GAsyncResult *result, SteadyReminderWays *ways, GError **error)
{
  g_autofree SteadyReminderWays *found = g_task_propagate_pointer (G_TASK (result), error);

  g_return_val_if_fail (ways != NULL, FALSE);

  if (found == NULL)
    return FALSE;
  *ways = *found;
  return TRUE;
}
