#include "steady-config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "steady-application.h"
#include "steady-options.h"
#include "steady-words.h"

#define STATUS_BAD_WORDS 2

/* In the place of this process, whose connections end with it: the name on the bus is free again. */
static int
restart (GStrv words)
{
  g_settings_sync ();
  execv ("/proc/self/exe", words);
  g_printerr ("steady: %s\n", g_strerror (errno));
  return 1;
}

int
main (int argc, char *argv[])
{
  g_autoptr (SteadyApplication) application = NULL;
  g_autoptr (SteadyOptions) options = NULL;
  g_auto (GStrv) again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean start_training;
  int status;

  steady_words_init ();
  g_set_prgname ("steady");
  g_set_application_name (_("Steady"));

  options = steady_options_parse ((const char * const *) argv, &error);
  if (options == NULL)
    {
      g_printerr ("steady: %s\n", error->message);
      return STATUS_BAD_WORDS;
    }
  if (options->help != NULL)
    {
      g_print ("%s", options->help);
      return 0;
    }
  if (options->version)
    {
      g_print ("steady %s\n", STEADY_VERSION);
      return 0;
    }

  again = steady_options_again (options, argv[0]);
  /* By it the desktop knows whose window it is. */
  g_set_prgname (STEADY_APP_ID);
  start_training = options->start_training;
  application = steady_application_new (g_steal_pointer (&options));
  /* Goes to the instance that runs already, where there is one. */
  if (start_training && g_application_register (G_APPLICATION (application), NULL, NULL))
    g_action_group_activate_action (G_ACTION_GROUP (application), "start-training", NULL);
  status = g_application_run (G_APPLICATION (application), 1, argv);
  return steady_application_wants_restart (application) ? restart (again) : status;
}
