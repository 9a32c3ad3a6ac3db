#include "steady-ctl.h"
#include "steady-error.h"
#include "steady-patient.h"

static gboolean
is_empty (SteadyDiary *diary, GError **error)
{
  g_autoptr (SteadyHistory) history = steady_diary_history (diary, STEADY_DATE_NONE, STEADY_DATE_NONE, error);

  if (history == NULL)
    return FALSE;
  if (history->sets->len == 0 && history->checks->len == 0 && history->prescriptions->len == 0)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_CONFLICT, "%s: expected an empty database for the demo",
               steady_diary_get_path (diary));
  return FALSE;
}

static gboolean
fill (SteadyCtl *ctl, guint32 seed, int weeks, GError **error)
{
  SteadyTime now = steady_clock_now (ctl->clock);
  SteadyImportOptions options = { 0 };
  SteadyImportCounts counts;
  g_autoptr (SteadyHistory) history
    = steady_patient_demo (ctl->catalogue, seed, weeks, steady_time_date (now), now.offset_s, error);

  return history != NULL && steady_diary_import (ctl->diary, history, &options, &counts, NULL, error);
}

SteadyExit
steady_command_demo (SteadyCtl *ctl, int argc, char **argv)
{
  g_autofree char *weeks_text = NULL;
  g_autofree char *seed_text = NULL;
  const GOptionEntry entries[] = {
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &weeks_text, "How long, 26 by default", "N" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &seed_text, "Another run of chance, 1 by default", "S" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  SteadyExit status;
  int weeks, seed;

  if (!steady_ctl_parse (ctl, argc, argv, "", entries, 0, 0, &arguments, &status)
      || !steady_ctl_number (ctl, "--weeks", weeks_text, 1, STEADY_PATIENT_WEEKS_MAX, STEADY_DEMO_WEEKS_DEFAULT,
                             &weeks, &status)
      || !steady_ctl_number (ctl, "--seed", seed_text, 0, G_MAXINT, 1, &seed, &status)
      || !steady_ctl_open (ctl, STEADY_CTL_WRITE, &status))
    return status;

  if (!is_empty (ctl->diary, &error) || !fill (ctl, (guint32) seed, weeks, &error))
    return steady_ctl_failed (error);
  return STEADY_EXIT_DONE;
}
