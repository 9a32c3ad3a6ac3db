#include "steady-saved.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-feedback.h"

#define FOLDER_TYPE "inode/directory"

/* In a sandbox the programs outside are not seen; the desktop finds one itself. */
static gboolean
is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static gboolean
is_to_be_looked_at (const char *type)
{
  return g_content_type_is_a (type, "image/*") || g_content_type_equals (type, "application/pdf")
         || g_content_type_equals (type, "image/svg+xml");
}

static gboolean
has_program (const char *type)
{
  g_autoptr (GAppInfo) program = g_app_info_get_default_for_type (type, FALSE);

  return program != NULL || is_sandboxed ();
}

static void
on_launched (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    steady_feedback_error (from, error);
}

typedef struct
{
  GtkWidget *from;
  GFile *target;
} Way;

static void
way_free (gpointer data, GClosure *closure)
{
  Way *way = data;

  g_object_unref (way->from);
  g_object_unref (way->target);
  g_free (way);
}

static void
go (Way *way)
{
  g_autoptr (GdkAppLaunchContext) context
      = gdk_display_get_app_launch_context (gtk_widget_get_display (way->from));
  g_autofree char *uri = g_file_get_uri (way->target);

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, on_launched,
                                           g_object_ref (way->from));
}

/* (nullable): what the button says; @target: (out) (nullable) (transfer full): what it opens */
static const char *
find_way (GFile *file, GFile **target)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  *target = NULL;
  if (is_to_be_looked_at (type) && has_program (type))
    {
      *target = g_object_ref (file);
      return _("Open");
    }
  if (!is_sandboxed () && has_program (FOLDER_TYPE))
    {
      *target = g_file_get_parent (file);
      return _("Show folder");
    }
  return NULL;
}

void
steady_saved_tell (GtkWidget *from, GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  GFile *target = NULL;
  const char *label;
  Way *way;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (G_IS_FILE (file));

  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("Saved as %s"), name);
  label = find_way (file, &target);
  if (label == NULL)
    {
      steady_feedback_say (from, text);
      return;
    }
  way = g_new (Way, 1);
  *way = (Way) { GTK_WIDGET (g_object_ref (from)), target };
  steady_feedback_offer (from, text, label, G_CALLBACK (go), way, way_free);
}
