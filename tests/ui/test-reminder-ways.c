/* What Steady says about reminders is what the desktop can do: asked on a bus of its own, where each of the
 * services is there, is not, or is only a name. And how it asks to be started with the session. */

#include "steady-config.h"

#include <gio/gdesktopappinfo.h>
#include <glib/gstdio.h>

#include "steady-reminder-login.h"
#include "steady-reminder-ways.h"

#define SERVER_NAME "org.freedesktop.Notifications"
#define SERVER_PATH "/org/freedesktop/Notifications"
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char server_xml[] = "<node><interface name='org.freedesktop.Notifications'>"
                                 "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
                                 "</interface></node>";
static const char portal_xml[]
    = "<node>"
      "<interface name='org.freedesktop.portal.Notification'>"
      "<property name='version' type='u' access='read'/></interface>"
      "<interface name='org.freedesktop.portal.Background'>"
      "<property name='version' type='u' access='read'/>"
      "<method name='RequestBackground'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
      "<arg type='o' direction='out'/></method></interface>"
      "</node>";

/* A bus with whatever services a desktop has. */
typedef struct
{
  GTestDBus *bus;
  GDBusConnection *desktop;
  GDBusConnection *program;
  gboolean buttons;        /* of the notification server */
  guint32 portal_answer;   /* 0: granted, 1: refused by the person */
  GVariant *asked;         /* (nullable): the options of the last request to the portal */
} Rig;

static GDBusConnection *
connect_to (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (rig->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL,
      &error);

  g_assert_no_error (error);
  return connection;
}

static void
rig_up (Rig *rig)
{
  *rig = (Rig) { .bus = g_test_dbus_new (G_TEST_DBUS_NONE) };
  g_test_dbus_up (rig->bus);
  rig->desktop = connect_to (rig);
  rig->program = connect_to (rig);
}

static void
rig_down (Rig *rig)
{
  g_clear_pointer (&rig->asked, g_variant_unref);
  g_clear_object (&rig->program);
  g_clear_object (&rig->desktop);
  g_test_dbus_stop (rig->bus);
  g_clear_object (&rig->bus);
}

static void
own (Rig *rig, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer
      = g_dbus_connection_call_sync (rig->desktop, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                     "org.freedesktop.DBus", "RequestName", g_variant_new ("(su)", name, 4u),
                                     G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (answer);
}

static void
answer_request (Rig *rig, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *caller = g_strdup (g_dbus_method_invocation_get_sender (invocation));
  g_autofree char *sender = g_strdup (caller + 1);
  g_autofree char *path = NULL;
  const char *token = NULL;
  GVariantBuilder results;

  g_clear_pointer (&rig->asked, g_variant_unref);
  rig->asked = g_variant_ref (options);
  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_strdelimit (sender, ".", '_');
  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", sender, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (rig->portal_answer == 0));
  g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (rig->portal_answer == 0));
  g_dbus_connection_emit_signal (rig->desktop, caller, path, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", rig->portal_answer, &results), NULL);
}

static void
on_call (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
         const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  static const char * const all[] = { "body", "actions", NULL };
  static const char * const plain[] = { "body", NULL };
  Rig *rig = data;

  if (g_str_equal (method, "GetCapabilities"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", rig->buttons ? all : plain));
  else
    answer_request (rig, parameters, invocation);
}

static GVariant *
on_get (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
        const char *property, GError **error, gpointer data)
{
  return g_variant_new_uint32 (1);
}

static void
serve (Rig *rig, const char *xml, const char *path, const char *interface)
{
  static const GDBusInterfaceVTable table = { .method_call = on_call, .get_property = on_get };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (xml, &error);

  g_assert_no_error (error);
  g_dbus_connection_register_object (rig->desktop, path, g_dbus_node_info_lookup_interface (info, interface),
                                     &table, rig, NULL, &error);
  g_assert_no_error (error);
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static SteadyReminderWays
find (Rig *rig, gboolean sandboxed, const char *desktop)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  SteadyReminderWays ways;

  steady_reminder_ways_find_async (rig->program, sandboxed, desktop, NULL, on_ready, &result);
  g_assert_true (steady_reminder_ways_find_finish (wait_for (&result), &ways, &error));
  g_assert_no_error (error);
  return ways;
}

static void
assert_ways (SteadyReminderWays ways, gboolean shows, gboolean buttons, gboolean starts_at_login)
{
  g_assert_cmpint (ways.shows, ==, shows);
  g_assert_cmpint (ways.buttons, ==, buttons);
  g_assert_cmpint (ways.starts_at_login, ==, starts_at_login);
}

/* --- without a sandbox ---------------------------------------------------------------------------------- */

static void
test_nobody (void)
{
  Rig rig;

  rig_up (&rig);
  assert_ways (find (&rig, FALSE, "XFCE"), FALSE, FALSE, TRUE);
  assert_ways (find (&rig, FALSE, ""), FALSE, FALSE, FALSE);
  assert_ways (find (&rig, FALSE, NULL), FALSE, FALSE, FALSE);
  rig_down (&rig);
}

static void
test_server (void)
{
  Rig rig;

  rig_up (&rig);
  serve (&rig, server_xml, SERVER_PATH, SERVER_NAME);
  assert_ways (find (&rig, FALSE, "XFCE"), FALSE, FALSE, TRUE);
  own (&rig, SERVER_NAME);
  assert_ways (find (&rig, FALSE, "XFCE"), TRUE, FALSE, TRUE);
  rig.buttons = TRUE;
  assert_ways (find (&rig, FALSE, "XFCE"), TRUE, TRUE, TRUE);
  assert_ways (find (&rig, FALSE, NULL), TRUE, TRUE, FALSE);
  rig_down (&rig);
}

/* Somebody has the name and answers nothing. */
static void
test_only_a_name (void)
{
  Rig rig;

  rig_up (&rig);
  own (&rig, SERVER_NAME);
  assert_ways (find (&rig, FALSE, "XFCE"), FALSE, FALSE, TRUE);
  rig_down (&rig);
}

/* GNOME Shell shows nothing of a program that it does not know. */
static void
test_gnome (void)
{
  Rig rig;
  SteadyReminderWays ways;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *file = g_build_filename (folder, STEADY_APP_ID ".desktop", NULL);

  rig_up (&rig);
  own (&rig, "org.gtk.Notifications");
  ways = find (&rig, FALSE, "GNOME");
  assert_ways (ways, FALSE, FALSE, TRUE);
  g_assert_true (ways.must_be_installed);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "[Desktop Entry]\nType=Application\nName=Steady\nExec=true\n", -1, NULL));
  /* GLib watches the folders of desktop files and learns of a new one a moment later. */
  do
    ways = find (&rig, FALSE, "GNOME");
  while (ways.must_be_installed);
  assert_ways (ways, TRUE, TRUE, TRUE);
  rig_down (&rig);
}

/* --- in a sandbox ---------------------------------------------------------------------------------------- */

static void
test_portals (void)
{
  Rig rig;

  rig_up (&rig);
  /* The desktop's own services cannot be reached from there. */
  serve (&rig, server_xml, SERVER_PATH, SERVER_NAME);
  own (&rig, SERVER_NAME);
  assert_ways (find (&rig, TRUE, "GNOME"), FALSE, FALSE, FALSE);
  own (&rig, PORTAL_NAME);
  assert_ways (find (&rig, TRUE, "GNOME"), FALSE, FALSE, FALSE);
  serve (&rig, portal_xml, PORTAL_PATH, "org.freedesktop.portal.Notification");
  assert_ways (find (&rig, TRUE, "GNOME"), TRUE, TRUE, FALSE);
  serve (&rig, portal_xml, PORTAL_PATH, "org.freedesktop.portal.Background");
  assert_ways (find (&rig, TRUE, "GNOME"), TRUE, TRUE, TRUE);
  rig_down (&rig);
}

static gboolean
set_login (gboolean on, gboolean sandboxed, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  steady_reminder_login_set_async (on, sandboxed, NULL, on_ready, &result);
  return steady_reminder_login_set_finish (wait_for (&result), error);
}

static gboolean
asks_for_autostart (Rig *rig)
{
  gboolean autostart = FALSE;

  g_assert_nonnull (rig->asked);
  g_assert_true (g_variant_lookup (rig->asked, "autostart", "b", &autostart));
  return autostart;
}

static void
test_portal_login (void)
{
  Rig rig;
  g_autofree char *path = steady_reminder_login_path ();
  g_autofree const char **command = NULL;
  g_autoptr (GError) error = NULL;

  rig_up (&rig);
  serve (&rig, portal_xml, PORTAL_PATH, "org.freedesktop.portal.Background");
  own (&rig, PORTAL_NAME);

  g_assert_true (set_login (TRUE, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (asks_for_autostart (&rig));
  g_assert_true (g_variant_lookup (rig.asked, "commandline", "^a&s", &command));
  g_assert_cmpstr (command[0], ==, "steady");
  g_assert_cmpstr (command[1], ==, "--gapplication-service");
  g_assert_null (command[2]);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (set_login (FALSE, TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (asks_for_autostart (&rig));

  /* The person, or the desktop for them, says no. */
  rig.portal_answer = 1;
  g_assert_false (set_login (TRUE, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  rig_down (&rig);
}

/* --- the file of the autostart folder --------------------------------------------------------------------- */

static void
test_file_login (void)
{
  g_autofree char *path = steady_reminder_login_path ();
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *expected = g_strdup_printf ("\"%s\" --gapplication-service", program);
  g_autoptr (GDesktopAppInfo) info = NULL;
  g_autofree char *try = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (path, g_get_user_config_dir ()));
  g_assert_true (set_login (FALSE, FALSE, &error));
  g_assert_true (set_login (TRUE, FALSE, &error));
  g_assert_no_error (error);

  info = g_desktop_app_info_new_from_filename (path);
  g_assert_nonnull (info);
  g_assert_cmpstr (g_app_info_get_commandline (G_APP_INFO (info)), ==, expected);
  g_assert_true (g_desktop_app_info_get_nodisplay (info));
  try = g_desktop_app_info_get_string (info, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC);
  g_assert_cmpstr (try, ==, program);

  g_assert_true (set_login (FALSE, FALSE, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (set_login (FALSE, FALSE, &error));
}

static void
test_file_in_the_way (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autofree char *path = steady_reminder_login_path ();
  g_autoptr (GError) error = NULL;

  g_remove (path);
  g_remove (folder);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_config_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "not a folder", -1, NULL));
  g_assert_false (set_login (TRUE, FALSE, &error));
  g_assert_nonnull (strstr (error->message, folder));
  g_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/ui/reminder-ways/nobody", test_nobody);
  g_test_add_func ("/ui/reminder-ways/server", test_server);
  g_test_add_func ("/ui/reminder-ways/only-a-name", test_only_a_name);
  g_test_add_func ("/ui/reminder-ways/gnome", test_gnome);
  g_test_add_func ("/ui/reminder-ways/portals", test_portals);
  g_test_add_func ("/ui/reminder-login/portal", test_portal_login);
  g_test_add_func ("/ui/reminder-login/file", test_file_login);
  g_test_add_func ("/ui/reminder-login/file-in-the-way", test_file_in_the_way);
  return g_test_run ();
}
