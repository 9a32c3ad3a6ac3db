/* steadyctl: a person's data from a terminal or a script, without GTK. */

#include "steady-config.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "steady-ctl.h"
#include "steady-error.h"
#include "steady-figure.h"
#include "steady-ladder.h"
#include "steady-words.h"

static const SteadyCommand commands[] = {
  { "plan", "Each exercise's prescription for a date, and why", steady_command_plan },
  { "import", "Take in CSV files or a bundle", steady_command_import },
  { "export", "Write sets, checks, weekly, decisions or prescription as CSV", steady_command_export },
  { "bundle", "Write everything for the physiotherapist as one zip file", steady_command_bundle },
  { "report", "Write the printable progress report as PDF", steady_command_report },
  { "chart", "Draw a chart or a figure as SVG, PNG or PDF", steady_command_chart },
  { "simulate", "Walk a virtual patient through the planner", steady_command_simulate },
  { "demo", "Fill an empty database with a believable history", steady_command_demo },
  { "check", "Integrity of the database, counts, schema version", steady_command_check },
  { "backup", "Write a verified copy of the database", steady_command_backup },
  { "restore", "Bring a verified copy back", steady_command_restore },
};

static void
print_help (SteadyCtl *ctl)
{
  g_print ("Usage:\n  steadyctl [--database FILE | --person NAME] COMMAND [OPTION…]\n\n"
           "A person's training diary from a terminal or a script.\n\nCommands:\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, commands[i].summary);
  g_print ("\nOptions:\n  --database FILE  The database, instead of the usual one\n"
           "  --person NAME    A further person on this computer\n"
           "  --version        Say the version\n"
           "  --help           Show this help; “steadyctl COMMAND --help” shows a command's\n");
}

/* Options before the command; what remains begins with the command. */
static gboolean
parse_global (SteadyCtl *ctl, char ***words, gboolean *help, gboolean *version, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, NULL, NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, steady_ctl_entries (ctl), NULL);
  g_option_context_add_main_entries (context, own, NULL);
  return g_option_context_parse_strv (context, words, error);
}

static SteadyExit
run_command (SteadyCtl *ctl, int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, argv[0]))
      {
        ctl->command = commands[i].name;
        return commands[i].run (ctl, argc, argv);
      }
  return steady_ctl_usage (ctl, "unknown command “%s”: expected plan, import, export or another of the help's", argv[0]);
}

static SteadyExit
run (SteadyCtl *ctl, char ***words)
{
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  gboolean version = FALSE;

  if (!parse_global (ctl, words, &help, &version, &error))
    return steady_ctl_usage (ctl, "%s", error->message);
  if (version)
    {
      g_print ("steadyctl %s\n", STEADY_VERSION);
      return STEADY_EXIT_DONE;
    }
  if (help)
    {
      print_help (ctl);
      return STEADY_EXIT_DONE;
    }
  if (g_strv_length (*words) < 2)
    return steady_ctl_usage (ctl, "no command: expected one of those in the help");
  return run_command (ctl, (int) g_strv_length (*words) - 1, *words + 1);
}

/* What was printed on the way may have gone nowhere: a full disk, a closed pipe. */
static SteadyExit
finish_output (SteadyExit status)
{
  g_autoptr (GError) error = NULL;

  if ((fflush (stdout) == 0 && !ferror (stdout)) || status != STEADY_EXIT_DONE)
    return status;
  g_set_error_literal (&error, STEADY_ERROR, STEADY_ERROR_IO, "standard output: cannot be written");
  return steady_ctl_failed (error);
}

/* The figures of Steady's own are seen by its tests. */
static gboolean
check_exercise (const SteadyExercise *exercise, GError **error)
{
  return steady_ladder_check (exercise, error) && (!exercise->own || steady_figure_check (exercise, error));
}

int
main (int argc, char **argv)
{
  g_autofree char *exercises = NULL;
  g_auto (GStrv) words = NULL;
  SteadyCtl ctl = { 0 };
  SteadyExit status;

  /* Where files may not grow further, a write says so like on a full disk, and what was begun is taken away. */
  signal (SIGXFSZ, SIG_IGN);
  steady_words_init ();
  g_set_prgname ("steadyctl");
  exercises = steady_diary_exercise_dir ();
  ctl.clock = steady_clock_new_system ();
  ctl.catalogue = steady_catalogue_load (exercises, check_exercise);
  words = g_strdupv (argv);

  status = finish_output (run (&ctl, &words));

  g_clear_object (&ctl.diary);
  g_clear_object (&ctl.clock);
  g_clear_pointer (&ctl.catalogue, steady_catalogue_unref);
  g_free (ctl.database);
  g_free (ctl.person);
  return (int) status;
}
