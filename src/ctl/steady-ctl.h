/* steady-ctl.h: what the commands of steadyctl share. */
#pragma once

#include <gio/gio.h>

#include "steady-diary.h"

G_BEGIN_DECLS

/** Exit status, as CONTRACT.md has it. */
typedef enum
{
  STEADY_EXIT_DONE = 0,
  STEADY_EXIT_FAILED = 1, /* it could not be done: file, data, database */
  STEADY_EXIT_USAGE = 2,  /* the call's words are off */
} SteadyExit;

/** What a command does with the database. */
typedef enum
{
  STEADY_CTL_KEEP,  /* it must be there */
  STEADY_CTL_READ,  /* as KEEP for a further person, whose name may be mistyped; else an empty one is made */
  STEADY_CTL_WRITE, /* made where there is none */
} SteadyCtlUse;

/** One run of the program. */
typedef struct
{
  char *database; /* (nullable): --database */
  char *person;   /* (nullable): --person */
  const char *command;

  SteadyClock *clock;
  SteadyCatalogue *catalogue;
  SteadyDiary *diary; /* (nullable): after steady_ctl_open() */
} SteadyCtl;

typedef SteadyExit (*SteadyCommandRun) (SteadyCtl *ctl, int argc, char **argv);

typedef struct
{
  const char *name;
  const char *summary;
  SteadyCommandRun run; /* argv[0] is the command's name */
} SteadyCommand;

/**
 * steady_ctl_parse:
 * @synopsis: what follows the command's name: "[OPTION…] FILE…"
 * @entries: the command's own options, NULL-terminated
 * @min_arguments: how many arguments must remain after the options
 * @max_arguments: how many may, -1 for any number
 * @arguments: (out) (transfer full): those that remain
 * @status: (out): what to leave with where it returns FALSE (help was printed, or the words are off)
 */
gboolean   steady_ctl_parse (SteadyCtl *ctl, int argc, char **argv, const char *synopsis, const GOptionEntry *entries,
                             guint min_arguments, int max_arguments, GStrv *arguments, SteadyExit *status);

/** The program's own options, which may stand before or after the command. (transfer none) */
const GOptionEntry *steady_ctl_entries (SteadyCtl *ctl);

/** "steadyctl: message", one line; a second one names the help. Returns STEADY_EXIT_USAGE. */
SteadyExit steady_ctl_usage  (SteadyCtl *ctl, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** One line on stderr. Returns STEADY_EXIT_FAILED. */
SteadyExit steady_ctl_failed (const GError *error);

/** The path of the database the call means; FALSE with STEADY_EXIT_USAGE told. (transfer full) */
gboolean   steady_ctl_path   (SteadyCtl *ctl, char **path, SteadyExit *status);

/** Opens the database. @use: what is done where there is none yet. */
gboolean   steady_ctl_open   (SteadyCtl *ctl, SteadyCtlUse use, SteadyExit *status);

/** A date argument; NULL gives @fallback. */
gboolean   steady_ctl_date   (SteadyCtl *ctl, const char *option, const char *text, SteadyDate fallback,
                              SteadyDate *date, SteadyExit *status);

/** A whole number argument; NULL gives @fallback. */
gboolean   steady_ctl_number (SteadyCtl *ctl, const char *option, const char *text, int min, int max, int fallback,
                              int *number, SteadyExit *status);

/** To stdout, through to whoever reads it. */
gboolean   steady_ctl_print  (const char *data, gsize length, GError **error);

/** To @path, or to stdout where it is NULL. */
gboolean   steady_ctl_write  (const char *path, GBytes *content, GError **error);

SteadyExit steady_command_plan     (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_import   (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_export   (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_chart    (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_bundle   (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_report   (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_simulate (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_demo     (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_check    (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_backup   (SteadyCtl *ctl, int argc, char **argv);
SteadyExit steady_command_restore  (SteadyCtl *ctl, int argc, char **argv);

G_END_DECLS
