#include <glib/gstdio.h>

#include "steady-ctl.h"
#include "steady-error.h"
#include "steady-file.h"
#include "steady-patient.h"
#include "steady-rows.h"

static gboolean
write_rows (const char *dir, SteadyFileKind kind, GPtrArray *rows, GError **error)
{
  g_autofree char *name = g_strconcat (steady_file_kind_to_string (kind), ".csv", NULL);
  g_autofree char *path = g_build_filename (dir, name, NULL);
  g_autoptr (SteadyCsvWriter) csv = steady_csv_writer_new (FALSE);

  steady_row_write_header (csv, kind);
  for (guint i = 0; i < rows->len; i++)
    if (kind == STEADY_FILE_SETS)
      steady_row_write_set (csv, NULL, g_ptr_array_index (rows, i));
    else
      steady_row_write_check (csv, NULL, g_ptr_array_index (rows, i));
  return steady_file_replace (path, csv->text->str, csv->text->len, STEADY_FILE_DEFAULT, error);
}

static gboolean
make_dir (const char *dir, GError **error)
{
  if (g_mkdir_with_parents (dir, 0777) == 0 && g_file_test (dir, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: cannot be made: expected the name of a folder", dir);
  return FALSE;
}

static SteadyExit
unknown_patient (SteadyCtl *ctl, const char *name)
{
  g_autofree char *names = g_strjoinv (", ", (GStrv) steady_patient_names ());

  if (name == NULL)
    return steady_ctl_usage (ctl, "simulate: --patient is missing: expected one of %s", names);
  return steady_ctl_usage (ctl, "simulate: --patient “%s”: expected one of %s", name, names);
}

SteadyExit
steady_command_simulate (SteadyCtl *ctl, int argc, char **argv)
{
  g_autofree char *patient = NULL;
  g_autofree char *dir = NULL;
  g_autofree char *weeks = NULL;
  g_autofree char *seed = NULL;
  const GOptionEntry entries[] = {
    { "patient", 0, 0, G_OPTION_ARG_STRING, &patient, "The virtual patient", "NAME" },
    { "output-dir", 0, 0, G_OPTION_ARG_FILENAME, &dir, "Where sets.csv and checks.csv are written", "DIR" },
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &weeks, "How long, 52 by default", "N" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &seed, "Another run of chance, 1 by default", "S" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  SteadyPatientOptions options = { .start = STEADY_PATIENT_START_DEFAULT };
  SteadyExit status;
  int number;

  if (!steady_ctl_parse (ctl, argc, argv, "--patient NAME --output-dir DIR", entries, 0, 0, &arguments, &status))
    return status;
  if (patient == NULL || !g_strv_contains (steady_patient_names (), patient))
    return unknown_patient (ctl, patient);
  if (dir == NULL || *dir == '\0')
    return steady_ctl_usage (ctl, "simulate: --output-dir is missing: expected the name of a folder");
  if (!steady_ctl_number (ctl, "--weeks", weeks, 1, STEADY_PATIENT_WEEKS_MAX, STEADY_PATIENT_WEEKS_DEFAULT,
                          &options.weeks, &status)
      || !steady_ctl_number (ctl, "--seed", seed, 0, G_MAXINT, 1, &number, &status))
    return status;

  options.seed = (guint32) number;
  history = steady_patient_simulate (ctl->catalogue, patient, &options, &error);
  if (history == NULL || !make_dir (dir, &error) || !write_rows (dir, STEADY_FILE_SETS, history->sets, &error)
      || !write_rows (dir, STEADY_FILE_CHECKS, history->checks, &error))
    return steady_ctl_failed (error);
  return STEADY_EXIT_DONE;
}
