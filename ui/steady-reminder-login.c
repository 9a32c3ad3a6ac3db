#include "steady-reminder-login.h"

#include "steady-config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <libportal/portal.h>

#include "steady-error.h"
#include "steady-file.h"

#define SERVICE_OPTION "--gapplication-service"
#define DIRECTORY_MODE 0700

/* --- without a sandbox: a file ------------------------------------------------------------------------ */

char *
steady_reminder_login_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", STEADY_APP_ID ".desktop", NULL);
}

/* A word of an Exec line: in quotes, and each of these characters with a backslash that the file's own reading
 * does not take away. */
static char *
exec_word (const char *word)
{
  g_autoptr (GString) quoted = g_string_new ("\"");

  for (const char *c = word; *c != '\0'; c++)
    {
      if (*c == '\\')
        g_string_append (quoted, "\\\\\\\\");
      else if (strchr ("\"`$", *c) != NULL)
        g_string_append_printf (quoted, "\\\\%c", *c);
      else if (*c == '%')
        g_string_append (quoted, "%%");
      else
        g_string_append_c (quoted, *c);
    }
  g_string_append_c (quoted, '"');
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

/* The program that runs, wherever it was installed; where it is taken away, TryExec keeps the desktop from
 * missing it. */
static char *
file_content (GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *program = g_file_read_link ("/proc/self/exe", error);
  g_autofree char *word = NULL;
  g_autofree char *exec = NULL;

  if (program == NULL)
    return NULL;
  word = exec_word (program);
  exec = g_strconcat (word, " " SERVICE_OPTION, NULL);

  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, "Application");
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, _("Steady"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_COMMENT,
                         _("Reminds you of today’s training"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, STEADY_APP_ID);
  /* As it is: what has to be escaped in it already is. */
  g_key_file_set_value (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, exec);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program);
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
write_file (GError **error)
{
  g_autofree char *path = steady_reminder_login_path ();
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *content = file_content (error);

  if (content == NULL)
    return FALSE;
  if (g_mkdir_with_parents (directory, DIRECTORY_MODE) != 0)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: the folder cannot be made: %s", directory,
                   g_strerror (errno));
      return FALSE;
    }
  return steady_file_replace (path, content, strlen (content), STEADY_FILE_DEFAULT, error);
}

static gboolean
remove_file (GError **error)
{
  g_autofree char *path = steady_reminder_login_path ();

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: the file cannot be removed: %s", path,
               g_strerror (errno));
  return FALSE;
}

/* --- in a sandbox: the portal ------------------------------------------------------------------------- */

static void
on_portal_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s",
                             _("This desktop does not let Steady start by itself. Its settings for programs can "
                               "allow it."));
}

static void
ask_portal (gboolean on, GTask *task)
{
  g_autoptr (XdpPortal) portal = xdp_portal_new ();
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *reason = g_strdup (_("Reminds you of today’s training"));

  g_ptr_array_add (command, g_strdup ("steady"));
  g_ptr_array_add (command, g_strdup (SERVICE_OPTION));
  xdp_portal_request_background (portal, NULL, reason, command,
                                 on ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
                                 g_task_get_cancellable (task), on_portal_answered, task);
}

void
steady_reminder_login_set_async (gboolean on, gboolean sandboxed, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_autoptr (GError) error = NULL;

  if (sandboxed)
    ask_portal (on, g_steal_pointer (&task));
  else if (on ? write_file (&error) : remove_file (&error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

gboolean
steady_reminder_login_set_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
