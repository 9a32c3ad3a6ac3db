#include "steady-options.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-diary.h"
#include "steady-error.h"

#define TIME_SCALE_MAX 1000

/* One line, whatever GLib's parser or a translator put into the message. */
static void
set_invalid (GError **error, const char *message)
{
  g_autofree char *line = g_strdelimit (g_strdup (message), "\n\r", ' ');

  g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, line);
}

static gboolean
check_options (const SteadyOptions *self, const char *scale, GError **error)
{
  g_autofree char *message = NULL;

  if (scale != NULL && !self->demo)
    message = g_strdup (_("--time-scale is only for --demo"));
  else if (self->time_scale < 1 || self->time_scale > TIME_SCALE_MAX)
    message = g_strdup_printf (_("--time-scale “%1$s”: expected a whole number from 1 to %2$d"), scale,
                               TIME_SCALE_MAX);
  else if (self->demo && self->database != NULL)
    message = g_strdup (_("--demo and --database cannot be used together"));
  else if (self->person != NULL && (self->demo || self->database != NULL))
    message = g_strdup (_("--person cannot be used together with --demo or --database"));
  else if (self->database != NULL && *self->database == '\0')
    message = g_strdup (_("--database: expected the name of a file"));
  else if (self->person != NULL && !steady_diary_person_is_valid (self->person))
    message = g_strdup_printf (_("--person “%s”: expected 1 to 64 letters, digits, spaces, “-” or “_”"),
                               self->person);

  if (message == NULL)
    return TRUE;

  set_invalid (error, message);
  return FALSE;
}

static int
parse_scale (const char *text)
{
  gint64 value;

  if (text == NULL)
    return 1;
  if (!g_ascii_string_to_signed (text, 10, 1, TIME_SCALE_MAX, &value, NULL))
    return 0;
  return (int) value;
}

SteadyOptions *
steady_options_parse (const char * const *argv, GError **error)
{
  g_autoptr (SteadyOptions) self = g_new0 (SteadyOptions, 1);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) words = g_strdupv ((char **) argv);
  g_autofree char *scale = NULL;
  gboolean help = FALSE;
  const GOptionEntry entries[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, &self->demo, N_("Open a throw-away database of sample weeks"), NULL },
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &self->database, N_("Use another database"), N_("FILE") },
    { "person", 0, 0, G_OPTION_ARG_STRING, &self->person,
      N_("Open the diary of a further person on this computer"), N_("NAME") },
    { "start-training", 0, 0, G_OPTION_ARG_NONE, &self->start_training, N_("Open today’s training"), NULL },
    { "time-scale", 0, 0, G_OPTION_ARG_STRING, &scale, N_("With --demo: let time run N times as fast"),
      N_("N") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_("Show the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->service, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_return_val_if_fail (argv != NULL && argv[0] != NULL, NULL);

  context = g_option_context_new (NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Strengthen weak, trembling legs at home."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &words, &local_error))
    {
      set_invalid (error, local_error->message);
      return NULL;
    }
  if (words[0] != NULL && words[1] != NULL)
    {
      g_autofree char *message = g_strdup_printf (_("“%s” was not expected"), words[1]);

      set_invalid (error, message);
      return NULL;
    }

  self->time_scale = parse_scale (scale);
  if (help)
    self->help = g_option_context_get_help (context, TRUE, NULL);
  else if (!self->version && !check_options (self, scale, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
steady_options_free (SteadyOptions *self)
{
  if (self == NULL)
    return;

  g_free (self->database);
  g_free (self->person);
  g_free (self->help);
  g_free (self);
}

gboolean
steady_options_own_instance (const SteadyOptions *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->demo || self->database != NULL;
}

GStrv
steady_options_again (const SteadyOptions *self, const char *program)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL && program != NULL, NULL);

  g_strv_builder_add (words, program);
  if (self->demo)
    g_strv_builder_add (words, "--demo");
  if (self->time_scale > 1)
    {
      g_autofree char *scale = g_strdup_printf ("--time-scale=%d", self->time_scale);

      g_strv_builder_add (words, scale);
    }
  if (self->database != NULL)
    g_strv_builder_add_many (words, "--database", self->database, NULL);
  if (self->person != NULL)
    g_strv_builder_add_many (words, "--person", self->person, NULL);
  return g_strv_builder_end (words);
}
