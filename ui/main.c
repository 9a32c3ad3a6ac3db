#include "steady-config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

#include "steady-application.h"
#include "steady-diary-people.h"
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

/* The menu makes a person's diary; a name that is mistyped here must not make another one. */
static void
say_no_such_person (const char *name)
{
  g_autoptr (GPtrArray) people = steady_diary_list_people ();
  g_autofree char *names = NULL;
  g_autofree char *message = NULL;

  g_ptr_array_add (people, NULL);
  /* Translators: between the items of a list. */
  names = g_strjoinv (_(", "), (char **) people->pdata);
  if (*names == '\0')
    message = g_strdup_printf (_("--person “%s”: there is no further person on this computer. The menu of Steady adds "
                                 "one."),
                               name);
  else
    message = g_strdup_printf (_("--person “%1$s”: there is nobody of that name on this computer. There are: %2$s"),
                               name, names);
  g_printerr ("steady: %s\n", message);
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

  /* Where files may not grow further, a write says so like on a full disk, and what was begun is taken away. */
  signal (SIGXFSZ, SIG_IGN);
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

  if (options->person != NULL && !steady_diary_has_person (options->person))
    {
      say_no_such_person (options->person);
      return 1;
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
