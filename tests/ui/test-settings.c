/* Settings of the device that something else has spoilt: each counts as never having been set, alone, and can be set again. */

#define G_SETTINGS_ENABLE_BACKEND

#include <gio/gsettingsbackend.h>

#include "steady-config.h"
#include "steady-settings.h"
#include "temp-folder.h"

/* In a key file, as GSETTINGS_BACKEND=keyfile has it. */
#define GROUP "[io/github/steadysteps/Steady]\n"

/* Without the texts: any text is one. */
typedef struct
{
  const char *key;
  const char *text;
} Case;

static const Case cases[] = {
  { "window-width", "359" }, { "window-width", "16385" }, { "window-width", "-900" }, { "window-width", "9e2" },
  { "window-width", "900.5" }, { "window-width", "'900'" }, { "window-width", "99999999999" }, { "window-width", "" },
  { "window-height", "0" }, { "window-height", "2147483648" }, { "window-height", "tall" }, { "window-height", "nan" },
  { "window-maximized", "1" }, { "window-maximized", "yes" }, { "window-maximized", "'true'" },
  { "sounds", "0" }, { "sounds", "on" }, { "sounds", "" },
  { "volume", "-1" }, { "volume", "101" }, { "volume", "80%" }, { "volume", "uint32 80" }, { "volume", "0.8" },
  { "voice", "'loud'" }, { "voice", "2" }, { "voice", "''" }, { "voice", "'On'" },
  { "lift-seconds", "31" }, { "lift-seconds", "-1" }, { "lower-seconds", "31" }, { "lower-seconds", "true" },
  { "rest-seconds", "301" }, { "rest-seconds", "-45" }, { "ready-seconds", "121" }, { "ready-seconds", "10 s" },
  { "countdown-seconds", "6" }, { "countdown-seconds", "-3" }, { "stretch", "'no'" },
  { "session-text-scale", "99" }, { "session-text-scale", "201" }, { "session-text-scale", "large" },
  { "session-view", "'film'" }, { "session-view", "0" }, { "units", "'feet'" }, { "units", "cm" },
  { "paper", "'a5'" }, { "paper", "'A4'" }, { "paper", "4" },
  { "reminders", "maybe" }, { "reminder-minute", "1440" }, { "reminder-minute", "-1" }, { "reminder-minute", "'10:00'" },
  { "reminder-later", "9223372036854775808" }, { "reminder-later", "tomorrow" },
};

static GSettings *
read_back (const char *path)
{
  g_autoptr (GSettingsSchema) schema
    = g_settings_schema_source_lookup (g_settings_schema_source_get_default (), STEADY_APP_ID, TRUE);
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);

  g_assert_nonnull (schema);
  return g_settings_new_full (schema, backend, NULL);
}

static void
put (const char *path, const char *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

/* What cannot be takes nothing else with it. */
static void
test_each (void)
{
  char *folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "keyfile", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *other = g_str_equal (cases[i].key, "countdown-seconds") ? "rest-seconds" : "countdown-seconds";
      g_autofree char *content = g_strdup_printf (GROUP "%s=%s\n%s=5\n", cases[i].key, cases[i].text, other);
      g_autoptr (GSettings) settings = NULL;
      g_autoptr (GVariant) value = NULL;
      g_autoptr (GVariant) expected = NULL;

      put (path, content);
      settings = read_back (path);
      value = g_settings_get_value (settings, cases[i].key);
      expected = g_settings_get_default_value (settings, cases[i].key);
      if (!g_variant_equal (value, expected))
        {
          g_autofree char *found = g_variant_print (value, TRUE);

          g_error ("%s=%s is taken for %s", cases[i].key, cases[i].text, found);
        }
      g_assert_cmpint (g_settings_get_int (settings, other), ==, 5);

      g_assert_true (g_settings_set_value (settings, cases[i].key, expected));
      g_settings_sync ();
    }
  put (path, GROUP "units='feet'\npaper=4\n");
  {
    g_autoptr (GSettings) settings = read_back (path);

    g_assert_cmpint (steady_settings_get_paper (settings), ==, STEADY_PAPER_A4);
    g_assert_cmpint (steady_settings_get_length_unit (settings), ==, STEADY_LENGTH_CENTIMETRES);
  }
  temp_folder_remove (folder);
  g_test_message ("%u bad inputs", (guint) G_N_ELEMENTS (cases));
}

/* A file that is no key file at all: the defaults, all of them. */
static void
test_whole_file (void)
{
  static const char * const contents[] = { "", "nonsense", "[", "=\n", "volume=5\n", "[io/github/steadysteps/Steady\nvolume=5\n",
                                           "\xff\xfe", "[io/github/steadysteps/Other]\nvolume=5\n" };
  char *folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "keyfile", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GSettings) settings = NULL;

      put (path, contents[i]);
      settings = read_back (path);
      g_assert_cmpint (g_settings_get_int (settings, "volume"), ==, 80);
      g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 900);
    }
  temp_folder_remove (folder);
  g_test_message ("%u bad inputs", (guint) G_N_ELEMENTS (contents));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/each", test_each);
  g_test_add_func ("/settings/whole-file", test_whole_file);
  return g_test_run ();
}
