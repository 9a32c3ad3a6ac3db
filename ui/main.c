#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-application.h"
#include "steady-options.h"
#include "steady-words.h"

#define STATUS_BAD_WORDS 2

int
main (int argc, char *argv[])
{
  g_autoptr (SteadyApplication) application = NULL;
  g_autoptr (SteadyOptions) options = NULL;
  g_autoptr (GError) error = NULL;

  steady_words_init ();
  g_set_prgname (STEADY_APP_ID);
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

  application = steady_application_new (g_steal_pointer (&options));
  return g_application_run (G_APPLICATION (application), 1, argv);
}
