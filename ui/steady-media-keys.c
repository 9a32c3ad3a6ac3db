#include "steady-media-keys.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-session-keys.h"

#define APPLICATION "io.github.steadysteps.Steady"
#define NAME "org.mpris.MediaPlayer2." APPLICATION
#define PATH "/org/mpris/MediaPlayer2"
#define PLAYER "org.mpris.MediaPlayer2.Player"
#define TRAINING "/io/github/steadysteps/Steady/training"

static const char introspection[] =
  "<node>"
  "  <interface name='org.mpris.MediaPlayer2'>"
  "    <method name='Raise'/><method name='Quit'/>"
  "    <property name='CanQuit' type='b' access='read'/><property name='CanRaise' type='b' access='read'/>"
  "    <property name='HasTrackList' type='b' access='read'/><property name='Identity' type='s' access='read'/>"
  "    <property name='DesktopEntry' type='s' access='read'/>"
  "    <property name='SupportedUriSchemes' type='as' access='read'/>"
  "    <property name='SupportedMimeTypes' type='as' access='read'/>"
  "  </interface>"
  "  <interface name='" PLAYER "'>"
  "    <method name='Next'/><method name='Previous'/><method name='Pause'/><method name='PlayPause'/>"
  "    <method name='Stop'/><method name='Play'/>"
  "    <property name='PlaybackStatus' type='s' access='read'/><property name='Metadata' type='a{sv}' access='read'/>"
  "    <property name='Rate' type='d' access='read'/><property name='MinimumRate' type='d' access='read'/>"
  "    <property name='MaximumRate' type='d' access='read'/><property name='Volume' type='d' access='read'/>"
  "    <property name='Position' type='x' access='read'/>"
  "    <property name='CanGoNext' type='b' access='read'/><property name='CanGoPrevious' type='b' access='read'/>"
  "    <property name='CanPlay' type='b' access='read'/><property name='CanPause' type='b' access='read'/>"
  "    <property name='CanSeek' type='b' access='read'/><property name='CanControl' type='b' access='read'/>"
  "  </interface>"
  "</node>";

struct _SteadyMediaKeys
{
  GObject parent_instance;

  GDBusNodeInfo *info;
  GDBusConnection *bus; /* (nullable): until it is there, or where there is none */
  guint owner;
  guint objects[2];     /* of the two interfaces */
  gboolean running;
};

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyMediaKeys, steady_media_keys, G_TYPE_OBJECT)

static void
pressed (SteadyMediaKeys *self, SteadySessionKey key)
{
  g_signal_emit (self, signals[SIGNAL_PRESSED], 0, (int) key);
}

/* “Play” is no pause where it goes on already, and “pause” no going on in a pause. */
static void
on_call (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method,
         GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  SteadyMediaKeys *self = data;
  const struct
  {
    const char *method;
    SteadySessionKey key;
    gboolean meant;
  } keys[] = {
    { "PlayPause", STEADY_SESSION_KEY_BIG, TRUE },
    { "Play", STEADY_SESSION_KEY_BIG, !self->running },
    { "Pause", STEADY_SESSION_KEY_BIG, self->running },
    { "Next", STEADY_SESSION_KEY_SKIP, TRUE },
    { "Previous", STEADY_SESSION_KEY_BACK, TRUE },
    { "Stop", STEADY_SESSION_KEY_STOP, TRUE },
  };

  g_dbus_method_invocation_return_value (invocation, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].meant && g_str_equal (method, keys[i].method))
      {
        pressed (self, keys[i].key);
        return;
      }
}

static GVariant *
metadata (void)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "mpris:trackid", g_variant_new_object_path (TRAINING));
  g_variant_builder_add (&builder, "{sv}", "xesam:title", g_variant_new_string (_("Training")));
  return g_variant_builder_end (&builder);
}

static GVariant *
status (SteadyMediaKeys *self)
{
  return g_variant_new_string (self->running ? "Playing" : "Paused");
}

static GVariant *
on_get (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *property,
        GError **error, gpointer data)
{
  static const char * const yes[] = { "CanGoNext", "CanGoPrevious", "CanPlay", "CanPause", "CanControl", NULL };
  static const char * const one[] = { "Rate", "MinimumRate", "MaximumRate", "Volume", NULL };

  if (g_str_equal (property, "PlaybackStatus"))
    return status (data);
  if (g_str_equal (property, "Metadata"))
    return metadata ();
  if (g_str_equal (property, "Identity"))
    return g_variant_new_string (_("Steady"));
  if (g_str_equal (property, "DesktopEntry"))
    return g_variant_new_string (APPLICATION);
  if (g_str_equal (property, "Position"))
    return g_variant_new_int64 (0);
  if (g_str_has_prefix (property, "Supported"))
    return g_variant_new_strv (NULL, 0);
  if (g_strv_contains (one, property))
    return g_variant_new_double (1);
  return g_variant_new_boolean (g_strv_contains (yes, property));
}

static const GDBusInterfaceVTable vtable = { on_call, on_get, NULL, { NULL } };

static void
on_bus (GDBusConnection *bus, const char *name, gpointer data)
{
  SteadyMediaKeys *self = data;

  g_set_object (&self->bus, bus);
  for (gsize i = 0; i < G_N_ELEMENTS (self->objects); i++)
    {
      g_autoptr (GError) error = NULL;

      self->objects[i]
          = g_dbus_connection_register_object (bus, PATH, self->info->interfaces[i], &vtable, self, NULL, &error);
      if (self->objects[i] == 0)
        g_debug ("no media keys from the desktop: %s", error->message);
    }
}

static void
steady_media_keys_dispose (GObject *object)
{
  SteadyMediaKeys *self = STEADY_MEDIA_KEYS (object);

  g_clear_handle_id (&self->owner, g_bus_unown_name);
  for (gsize i = 0; i < G_N_ELEMENTS (self->objects); i++)
    if (self->objects[i] != 0)
      g_dbus_connection_unregister_object (self->bus, self->objects[i]);
  self->objects[0] = self->objects[1] = 0;
  g_clear_object (&self->bus);
  g_clear_pointer (&self->info, g_dbus_node_info_unref);

  G_OBJECT_CLASS (steady_media_keys_parent_class)->dispose (object);
}

static void
steady_media_keys_class_init (SteadyMediaKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_media_keys_dispose;

  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", STEADY_TYPE_MEDIA_KEYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
steady_media_keys_init (SteadyMediaKeys *self)
{
  self->info = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_assert (self->info != NULL);
  self->owner = g_bus_own_name (G_BUS_TYPE_SESSION, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, on_bus, NULL, NULL, self, NULL);
}

SteadyMediaKeys *
steady_media_keys_new (void)
{
  return g_object_new (STEADY_TYPE_MEDIA_KEYS, NULL);
}

void
steady_media_keys_set_running (SteadyMediaKeys *self, gboolean running)
{
  GVariantBuilder changed;

  g_return_if_fail (STEADY_IS_MEDIA_KEYS (self));

  if (running == self->running)
    return;
  self->running = running;
  if (self->bus == NULL)
    return;
  g_variant_builder_init (&changed, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&changed, "{sv}", "PlaybackStatus", status (self));
  g_dbus_connection_emit_signal (self->bus, NULL, PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                                 g_variant_new ("(sa{sv}as)", PLAYER, &changed, NULL), NULL);
}
