#include "steady-bundle.h"
#include "steady-ctl.h"
#include "steady-report.h"
#include "steady-words-report.h"

/* (nullable) (transfer full): the report as the command "report" writes it */
static GBytes *
make_report (SteadyDiary *diary, GError **error)
{
  g_autoptr (SteadyReport) report = NULL;
  double width, height;

  steady_paper_get_size (STEADY_PAPER_A4, &width, &height);
  report = steady_report_new (diary, STEADY_REPORT_WEEKS_DEFAULT, width, height, error);
  return report != NULL ? steady_report_to_pdf (report, error) : NULL;
}

SteadyExit
steady_command_bundle (SteadyCtl *ctl, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The zip file", "FILE" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *readme = NULL;
  g_autoptr (GBytes) report = NULL;
  g_autoptr (GError) error = NULL;
  SteadyBundleOptions options;
  SteadyExit status;

  if (!steady_ctl_parse (ctl, argc, argv, "", entries, 0, 0, &arguments, &status))
    return status;
  if (output == NULL || *output == '\0')
    return steady_ctl_usage (ctl, "bundle: no file: expected -o with the name of a zip file");
  if (!steady_ctl_open (ctl, STEADY_CTL_READ, &status))
    return status;

  report = make_report (ctl->diary, &error);
  if (report == NULL)
    return steady_ctl_failed (error);
  readme = steady_words_readme (ctl->catalogue);
  options = (SteadyBundleOptions) { .reason = steady_words_record_for_programs, .readme = readme, .report = report };
  if (!steady_bundle_write (ctl->diary, output, &options, &error))
    return steady_ctl_failed (error);
  return STEADY_EXIT_DONE;
}
