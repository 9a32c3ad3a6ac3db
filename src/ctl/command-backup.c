#include "steady-ctl.h"

SteadyExit
steady_command_backup (SteadyCtl *ctl, int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  SteadyExit status;

  if (!steady_ctl_parse (ctl, argc, argv, "FILE", entries, 1, 1, &arguments, &status))
    return status;
  if (*arguments[0] == '\0')
    return steady_ctl_usage (ctl, "backup: an empty name: expected the name of a file");
  if (!steady_ctl_open (ctl, STEADY_CTL_KEEP, &status))
    return status;
  if (!steady_diary_backup (ctl->diary, arguments[0], &error))
    return steady_ctl_failed (error);
  return STEADY_EXIT_DONE;
}

SteadyExit
steady_command_restore (SteadyCtl *ctl, int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  SteadyExit status;

  if (!steady_ctl_parse (ctl, argc, argv, "FILE", entries, 1, 1, &arguments, &status)
      || !steady_ctl_path (ctl, &path, &status))
    return status;
  if (!steady_diary_restore (path, arguments[0], &kept, &error))
    return steady_ctl_failed (error);
  if (kept != NULL)
    g_print ("the database that was replaced is kept as %s\n", kept);
  return STEADY_EXIT_DONE;
}
