/* GSettings asks that a program which names a backend says so. */
#define G_SETTINGS_ENABLE_BACKEND

#include "steady-settings.h"

#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <langinfo.h>
#include <locale.h>

#include "steady-config.h"

#define COMPILED_SCHEMAS "/io/github/steadysteps/Steady/gschemas.compiled"

typedef enum
{
  UNITS_AUTOMATIC,
  UNITS_CENTIMETRES,
  UNITS_INCHES,
} Units;

typedef enum
{
  PAPER_AUTOMATIC,
  PAPER_A4,
  PAPER_LETTER,
} Paper;

/* A schema source can only be read from a folder; once it is mapped, the folder is not needed any more. */
static GSettingsSchema *
load_compiled_in (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;

  bytes = g_resources_lookup_data (COMPILED_SCHEMAS, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    folder = g_dir_make_tmp ("steady-XXXXXX", &error);
  if (folder == NULL)
    g_error ("The settings cannot be read: %s", error->message);

  file = g_build_filename (folder, "gschemas.compiled", NULL);
  if (g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, &error);
  g_unlink (file);
  g_rmdir (folder);
  if (source == NULL)
    g_error ("The settings cannot be read: %s", error->message);

  return g_settings_schema_source_lookup (source, STEADY_APP_ID, FALSE);
}

GSettings *
steady_settings_new (gboolean throw_away)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsBackend) backend = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, STEADY_APP_ID, TRUE);
  if (schema == NULL)
    {
      schema = load_compiled_in ();
      throw_away = TRUE;
    }

  if (throw_away)
    backend = g_memory_settings_backend_new ();
  return g_settings_new_full (schema, backend, NULL);
}

SteadyLengthUnit
steady_settings_get_length_unit (GSettings *settings)
{
  switch ((Units) g_settings_get_enum (settings, "units"))
    {
    case UNITS_CENTIMETRES:
      return STEADY_LENGTH_CENTIMETRES;
    case UNITS_INCHES:
      return STEADY_LENGTH_INCHES;
    case UNITS_AUTOMATIC:
    default:
      /* glibc keeps one byte here: 1 metric, 2 as in the United States. */
      return *nl_langinfo (_NL_MEASUREMENT_MEASUREMENT) == 2 ? STEADY_LENGTH_INCHES : STEADY_LENGTH_CENTIMETRES;
    }
}

SteadyPaper
steady_settings_get_paper (GSettings *settings)
{
  switch ((Paper) g_settings_get_enum (settings, "paper"))
    {
    case PAPER_A4:
      return STEADY_PAPER_A4;
    case PAPER_LETTER:
      return STEADY_PAPER_LETTER;
    case PAPER_AUTOMATIC:
    default:
      return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? STEADY_PAPER_LETTER : STEADY_PAPER_A4;
    }
}
