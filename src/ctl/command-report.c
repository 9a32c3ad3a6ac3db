#include "steady-ctl.h"
#include "steady-report.h"

SteadyExit
steady_command_report (SteadyCtl *ctl, int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *weeks_text = NULL;
  g_autofree char *paper_text = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The PDF file", "FILE" },
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &weeks_text, "How many weeks, this one included; 26 by default", "N" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_text, "a4 or letter; a4 by default", "PAPER" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SteadyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  SteadyPaper paper = STEADY_PAPER_A4;
  double width, height;
  SteadyExit status;
  int weeks;

  if (!steady_ctl_parse (ctl, argc, argv, "", entries, 0, 0, &arguments, &status)
      || !steady_ctl_number (ctl, "--weeks", weeks_text, 1, STEADY_REPORT_WEEKS_MAX, STEADY_REPORT_WEEKS_DEFAULT, &weeks,
                             &status))
    return status;
  if (paper_text != NULL && !steady_paper_from_string (paper_text, &paper))
    return steady_ctl_usage (ctl, "--paper “%s”: expected a4 or letter", paper_text);
  if (output == NULL || *output == '\0')
    return steady_ctl_usage (ctl, "report: no file: expected -o with the name of a PDF file");

  if (!steady_ctl_open (ctl, STEADY_CTL_READ, &status))
    return status;
  steady_paper_get_size (paper, &width, &height);
  report = steady_report_new (ctl->diary, weeks, width, height, &error);
  if (report == NULL || !steady_report_write (report, output, &error))
    return steady_ctl_failed (error);
  return STEADY_EXIT_DONE;
}
