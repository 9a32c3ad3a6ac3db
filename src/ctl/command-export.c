#include "steady-ctl.h"
#include "steady-export.h"
#include "steady-file.h"
#include "steady-words.h"

static gboolean
to_file (gconstpointer data, gsize length, gpointer file, GError **error)
{
  return steady_file_append (file, data, length, error);
}

static gboolean
to_stdout (gconstpointer data, gsize length, gpointer unused, GError **error)
{
  return steady_ctl_print (data, length, error);
}

static gboolean
export_to_path (SteadyDiary *diary, SteadyFileKind kind, const SteadyExportOptions *options, const char *path,
                GError **error)
{
  g_autoptr (SteadyFile) file = steady_file_begin (path, STEADY_FILE_DEFAULT, error);

  return file != NULL && steady_export_to (diary, kind, options, to_file, file, error)
         && steady_file_commit (file, error);
}

static SteadyExit
write_form (SteadyCtl *ctl, const char *path, gboolean excel)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content
    = steady_export_order_form (ctl->diary, steady_clock_today (ctl->clock), excel, &error);

  return content != NULL && steady_ctl_write (path, content, &error) ? STEADY_EXIT_DONE : steady_ctl_failed (error);
}

SteadyExit
steady_command_export (SteadyCtl *ctl, int argc, char **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *output = NULL;
  gboolean excel = FALSE;
  gboolean form = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, "First date", "DATE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, "Last date", "DATE" },
    { "excel", 0, 0, G_OPTION_ARG_NONE, &excel, "Begin with a byte order mark", NULL },
    { "form", 0, 0, G_OPTION_ARG_NONE, &form, "prescription: today's doses as a form; a row left as it is orders nothing", NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The file, instead of standard output", "FILE" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  SteadyExportOptions options = { .reason = steady_words_record_for_programs };
  SteadyFileKind kind;
  SteadyExit status;
  gboolean done;

  if (!steady_ctl_parse (ctl, argc, argv, "KIND", entries, 1, 1, &arguments, &status))
    return status;
  if (!steady_file_kind_from_string (arguments[0], &kind))
    return steady_ctl_usage (ctl, "export: unknown kind “%s”: expected sets, checks, weekly, decisions or prescription",
                             arguments[0]);
  if (!steady_ctl_date (ctl, "--from", from, STEADY_DATE_NONE, &options.from, &status)
      || !steady_ctl_date (ctl, "--to", to, STEADY_DATE_NONE, &options.to, &status))
    return status;
  if (options.to != STEADY_DATE_NONE && options.from != STEADY_DATE_NONE && options.to < options.from)
    return steady_ctl_usage (ctl, "--to “%s”: expected a date not before --from “%s”", to, from);
  if (form && (kind != STEADY_FILE_PRESCRIPTION || from != NULL || to != NULL))
    return steady_ctl_usage (ctl, "--form: expected it with prescription, without --from and --to");
  if (output != NULL && *output == '\0')
    return steady_ctl_usage (ctl, "-o is empty: expected the name of a file");

  options.excel = excel;
  if (!steady_ctl_open (ctl, STEADY_CTL_READ, &status))
    return status;
  if (form)
    return write_form (ctl, output, excel);
  if (output != NULL)
    done = export_to_path (ctl->diary, kind, &options, output, &error);
  else
    done = steady_export_to (ctl->diary, kind, &options, to_stdout, NULL, &error);
  return done ? STEADY_EXIT_DONE : steady_ctl_failed (error);
}
