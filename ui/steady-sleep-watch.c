#include "steady-sleep-watch.h"

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_INTERFACE "org.freedesktop.login1.Manager"
#define SLEEP_SIGNAL "PrepareForSleep"

struct _SteadySleepWatch
{
  GObject parent_instance;

  GDBusConnection *bus; /* (nullable): until it is there, or where there is none */
  guint subscription;
  GCancellable *cancellable;
};

enum
{
  SIGNAL_SLEEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadySleepWatch, steady_sleep_watch, G_TYPE_OBJECT)

static void
on_prepare (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
            const char *name, GVariant *parameters, gpointer data)
{
  gboolean begins;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &begins);
  g_signal_emit (data, signals[SIGNAL_SLEEP], 0, begins);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);
  SteadySleepWatch *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bus == NULL)
    {
      /* Time that the session does not see pass is found out all the same, afterwards. */
      g_debug ("nothing tells of sleep: %s", error->message);
      return;
    }
  self->bus = bus;
  self->subscription
      = g_dbus_connection_signal_subscribe (bus, LOGIN_NAME, LOGIN_INTERFACE, SLEEP_SIGNAL, LOGIN_PATH, NULL,
                                            G_DBUS_SIGNAL_FLAGS_NONE, on_prepare, self, NULL);
}

static void
steady_sleep_watch_dispose (GObject *object)
{
  SteadySleepWatch *self = STEADY_SLEEP_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->bus != NULL)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (steady_sleep_watch_parent_class)->dispose (object);
}

static void
steady_sleep_watch_class_init (SteadySleepWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_sleep_watch_dispose;

  signals[SIGNAL_SLEEP] = g_signal_new ("sleep", STEADY_TYPE_SLEEP_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
steady_sleep_watch_init (SteadySleepWatch *self)
{
  self->cancellable = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, on_bus, self);
}

SteadySleepWatch *
steady_sleep_watch_new (void)
{
  return g_object_new (STEADY_TYPE_SLEEP_WATCH, NULL);
}
