#include "steady-cancel.h"
#include "steady-ctl.h"
#include "steady-error.h"
#include "steady-import.h"

#include <unistd.h>

/* A terminal is told of so many rows at a time. */
#define STEP 10000

typedef struct
{
  GCancellable *cancellable;
  gboolean terminal; /* somebody sees it */
  guint rows;        /* written so far */
} Progress;

static gboolean
watch (SteadyImportStep step, gpointer data)
{
  Progress *progress = data;

  if (step == STEADY_IMPORT_ROW_WRITTEN && ++progress->rows % STEP == 0 && progress->terminal)
    g_printerr ("\r%u rows", progress->rows);
  return !g_cancellable_is_cancelled (progress->cancellable);
}

/* The files' words are read before anything is opened for writing. */
static gboolean
read_files (SteadyImport *import, GStrv paths, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    if (!steady_import_read_file (import, paths[i], cancellable, error))
      return FALSE;
  return TRUE;
}

static SteadyExit
failed (const GError *error)
{
  g_autoptr (GError) cancelled = NULL;

  if (!g_error_matches (error, STEADY_ERROR, STEADY_ERROR_CANCELLED))
    return steady_ctl_failed (error);
  cancelled = g_error_new_literal (STEADY_ERROR, STEADY_ERROR_CANCELLED, "import: cancelled, nothing was changed");
  return steady_ctl_failed (cancelled);
}

SteadyExit
steady_command_import (SteadyCtl *ctl, int argc, char **argv)
{
  gboolean dry_run = FALSE;
  gboolean update = FALSE;
  gboolean any_person = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, "Say what would change, change nothing", NULL },
    { "update", 0, 0, G_OPTION_ARG_NONE, &update, "Rows that are known with other content are replaced", NULL },
    { "any-person", 0, 0, G_OPTION_ARG_NONE, &any_person, "Rows with another person's code are taken too", NULL },
    { NULL },
  };
  g_autoptr (SteadyImport) import = NULL;
  g_auto (GStrv) paths = NULL;
  g_autoptr (GError) error = NULL;
  SteadyImportOptions options;
  SteadyImportCounts counts = { 0 };
  Progress progress = { 0 };
  gboolean done;
  SteadyExit status;

  if (!steady_ctl_parse (ctl, argc, argv, "FILE…", entries, 1, -1, &paths, &status))
    return status;
  progress.cancellable = steady_cancel_on_signal ();
  if (!steady_ctl_open (ctl, STEADY_CTL_WRITE, &status))
    return status;

  progress.terminal = isatty (STDERR_FILENO);
  options = (SteadyImportOptions) { .dry_run = dry_run, .update = update, .watch = watch, .watch_data = &progress };
  import = steady_import_new (ctl->diary, any_person);
  steady_import_write_early (import, &options);
  done = read_files (import, paths, progress.cancellable, &error)
         && steady_import_apply (import, &options, &counts, &error);
  if (progress.terminal && progress.rows >= STEP)
    g_printerr ("\r\033[K");
  if (!done)
    return failed (error);

  g_print (dry_run ? "would add %u, change %u; %u known already\n" : "added %u, changed %u; %u known already\n",
           counts.added, counts.updated, counts.unchanged);
  if (steady_import_get_n_untouched (import) > 0)
    g_print ("%u rows of the form say what they said and order nothing; one with any change would\n",
             steady_import_get_n_untouched (import));
  return STEADY_EXIT_DONE;
}
