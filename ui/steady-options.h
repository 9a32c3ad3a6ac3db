/* steady-options.h: what the words after "steady" on a command line ask for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SteadyOptions:
 * @demo: a throw-away database of sample weeks
 * @database: (nullable): a database file instead of the person's own
 * @person: (nullable): a further person who shares the computer
 * @time_scale: 1–1000; more than 1 only in the demo
 * @start_training: open the training of today at once
 * @help: (nullable): the help text that was asked for, ready to print
 * @version: the version was asked for
 * @service: started by the desktop to be asked for something later
 */
typedef struct
{
  gboolean demo;
  char *database;
  char *person;
  int time_scale;
  gboolean start_training;
  gboolean service;
  gboolean version;
  char *help;
} SteadyOptions;

/**
 * steady_options_parse:
 * @argv: (array zero-terminated=1): the program's name and its words; not changed
 *
 * Returns: (transfer full): or NULL with STEADY_ERROR_INVALID, whose message is one line
 */
SteadyOptions *steady_options_parse (const char * const *argv, GError **error);
void           steady_options_free  (SteadyOptions *self);

/**
 * steady_options_again:
 * @program: the first word
 *
 * Returns: (transfer full): the words that open the same diary once more
 */
GStrv          steady_options_again (const SteadyOptions *self, const char *program);

/** Whether the program must not join an instance that runs already: the demo, or a named database. */
gboolean       steady_options_own_instance (const SteadyOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyOptions, steady_options_free)

G_END_DECLS
