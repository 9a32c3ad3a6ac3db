#include "steady-ctl.h"

SteadyExit
steady_command_check (SteadyCtl *ctl, int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *lines = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *problems;
  SteadyExit status;

  if (!steady_ctl_parse (ctl, argc, argv, "", entries, 0, 0, &arguments, &status)
      || !steady_ctl_open (ctl, STEADY_CTL_KEEP, &status))
    return status;

  lines = steady_diary_check (ctl->diary, &error);
  if (lines == NULL)
    return steady_ctl_failed (error);
  g_print ("%s", lines);

  problems = steady_catalogue_get_problems (ctl->catalogue);
  for (guint i = 0; i < problems->len; i++)
    g_print ("exercise left out: %s\n", (const char *) g_ptr_array_index (problems, i));
  return STEADY_EXIT_DONE;
}
