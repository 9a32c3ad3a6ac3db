#include "steady-ctl.h"

#include <glib/gprintf.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "steady-diary-people.h"
#include "steady-error.h"
#include "steady-file.h"

/* The name of the database, once it was found to be damaged. */
static char *damaged;

const GOptionEntry *
steady_ctl_entries (SteadyCtl *ctl)
{
  static GOptionEntry entries[3];

  entries[0] = (GOptionEntry) { "database", 0, 0, G_OPTION_ARG_FILENAME, &ctl->database,
                                "The database, instead of the usual one", "FILE" };
  entries[1] = (GOptionEntry) { "person", 0, 0, G_OPTION_ARG_STRING, &ctl->person,
                                "A further person on this computer", "NAME" };
  return entries;
}

/* One line, whatever a message from below may quote: nothing in a file moves the cursor or speaks to the terminal. */
static void
print_line (const char *message)
{
  g_autofree char *line = g_utf8_make_valid (message, -1);

  for (char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      memset (at, ' ', (gsize) (g_utf8_next_char (at) - at));
  g_printerr ("steadyctl: %s\n", line);
}

SteadyExit
steady_ctl_usage (SteadyCtl *ctl, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  print_line (message);
  g_printerr ("steadyctl: try “steadyctl %s%s--help”\n", ctl->command != NULL ? ctl->command : "",
              ctl->command != NULL ? " " : "");
  return STEADY_EXIT_USAGE;
}

/* With what can be done about a damaged database, in the same line. */
static char *
add_hint (const char *message)
{
  g_autoptr (GPtrArray) copies = steady_diary_list_copies (damaged);

  return g_strdup_printf ("%s; open Steady to see what can be saved, or bring a copy back: steadyctl restore %s",
                          message, copies->len > 0 ? (const char *) g_ptr_array_index (copies, 0) : "FILE");
}

SteadyExit
steady_ctl_failed (const GError *error)
{
  g_autofree char *hinted = NULL;

  if (damaged != NULL && g_error_matches (error, STEADY_ERROR, STEADY_ERROR_CORRUPT))
    hinted = add_hint (error->message);
  print_line (hinted != NULL ? hinted : error->message);
  return STEADY_EXIT_FAILED;
}

gboolean
steady_ctl_parse (SteadyCtl *ctl, int argc, char **argv, const char *synopsis, const GOptionEntry *entries,
                  guint min_arguments, int max_arguments, GStrv *arguments, SteadyExit *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *usage = g_strdup_printf ("%s %s", ctl->command, synopsis);
  g_auto (GStrv) words = g_strdupv (argv);
  g_auto (GStrv) rest = NULL;
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this help", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  guint n_rest;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, steady_ctl_entries (ctl), NULL);
  g_option_context_add_main_entries (context, own, NULL);

  *status = STEADY_EXIT_USAGE;
  if (!g_option_context_parse_strv (context, &words, &error))
    {
      steady_ctl_usage (ctl, "%s", error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = NULL;

      g_set_prgname ("steadyctl");
      g_option_context_free (g_steal_pointer (&context));
      context = g_option_context_new (usage);
      g_option_context_set_help_enabled (context, FALSE);
      g_option_context_add_main_entries (context, entries, NULL);
      g_option_context_add_main_entries (context, steady_ctl_entries (ctl), NULL);
      g_option_context_add_main_entries (context, own, NULL);
      text = g_option_context_get_help (context, TRUE, NULL);
      g_print ("%s", text);
      *status = STEADY_EXIT_DONE;
      return FALSE;
    }

  n_rest = rest != NULL ? g_strv_length (rest) : 0;
  if (n_rest < min_arguments)
    {
      steady_ctl_usage (ctl, "%s: too few arguments: expected %s", ctl->command, synopsis);
      return FALSE;
    }
  if (max_arguments >= 0 && n_rest > (guint) max_arguments)
    {
      steady_ctl_usage (ctl, "%s: unexpected argument “%s”: expected %s", ctl->command, rest[max_arguments], synopsis);
      return FALSE;
    }
  *arguments = rest != NULL ? g_steal_pointer (&rest) : g_new0 (char *, 1);
  return TRUE;
}

gboolean
steady_ctl_path (SteadyCtl *ctl, char **path, SteadyExit *status)
{
  *status = STEADY_EXIT_USAGE;
  if (ctl->database != NULL && ctl->person != NULL)
    {
      steady_ctl_usage (ctl, "--database and --person were both given: expected one of them");
      return FALSE;
    }
  if (ctl->database != NULL && *ctl->database == '\0')
    {
      steady_ctl_usage (ctl, "--database is empty: expected the name of a file");
      return FALSE;
    }
  if (ctl->person != NULL && !steady_diary_person_is_valid (ctl->person))
    {
      steady_ctl_usage (ctl, "--person “%s”: expected a name of 1 to 64 letters, digits, spaces, - and _", ctl->person);
      return FALSE;
    }
  *path = ctl->database != NULL ? g_strdup (ctl->database) : steady_diary_default_path (ctl->person);
  return TRUE;
}

static void
on_damaged (SteadyCtl *ctl)
{
  g_free (damaged);
  damaged = g_strdup (steady_diary_get_path (ctl->diary));
}

static SteadyExit
no_such_person (SteadyCtl *ctl)
{
  g_autoptr (GPtrArray) people = steady_diary_list_people ();
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (people, NULL);
  names = g_strjoinv (", ", (char **) people->pdata);
  g_set_error (&error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "--person “%s”: there is nobody of that name: expected %s",
               ctl->person, *names != '\0' ? names : "a further person, and there is none");
  return steady_ctl_failed (error);
}

gboolean
steady_ctl_open (SteadyCtl *ctl, SteadyCtlUse use, SteadyExit *status)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (!steady_ctl_path (ctl, &path, status))
    return FALSE;
  if (use != STEADY_CTL_WRITE && ctl->person != NULL && !steady_diary_has_person (ctl->person))
    {
      *status = no_such_person (ctl);
      return FALSE;
    }
  if (use == STEADY_CTL_KEEP && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (&error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND, "%s: there is no database: expected one to be there",
                   path);
      *status = steady_ctl_failed (error);
      return FALSE;
    }
  ctl->diary = steady_diary_open (path, ctl->catalogue, ctl->clock, &error);
  if (ctl->diary == NULL)
    {
      damaged = g_steal_pointer (&path);
      *status = steady_ctl_failed (error);
    }
  else
    g_signal_connect_swapped (ctl->diary, "damaged", G_CALLBACK (on_damaged), ctl);
  return ctl->diary != NULL;
}

gboolean
steady_ctl_date (SteadyCtl *ctl, const char *option, const char *text, SteadyDate fallback, SteadyDate *date,
                 SteadyExit *status)
{
  *date = fallback;
  if (text == NULL || steady_date_parse (text, date))
    return TRUE;
  *status = steady_ctl_usage (ctl, "%s “%s”: expected a date that exists, like 2026-03-01", option, text);
  return FALSE;
}

gboolean
steady_ctl_number (SteadyCtl *ctl, const char *option, const char *text, int min, int max, int fallback, int *number,
                   SteadyExit *status)
{
  gint64 value;

  *number = fallback;
  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, min, max, &value, NULL))
    {
      *number = (int) value;
      return TRUE;
    }
  *status = steady_ctl_usage (ctl, "%s “%s”: expected a whole number from %d to %d", option, text, min, max);
  return FALSE;
}

gboolean
steady_ctl_print (const char *data, gsize length, GError **error)
{
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "standard output: cannot be written: %s", g_strerror (errno));
  return FALSE;
}

gboolean
steady_ctl_write (const char *path, GBytes *content, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  if (path == NULL)
    return steady_ctl_print (data, length, error);
  return steady_file_replace (path, data, length, STEADY_FILE_DEFAULT, error);
}
