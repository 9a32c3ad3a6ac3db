/* steady-files.h: asking where a file is to go, or which one is meant. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** @file: (nullable): NULL where nothing was chosen */
typedef void (*SteadyFilesFunc) (GFile *file, gpointer data);

/**
 * steady_files_save:
 * @from: a widget of the window that asks
 * @name: the name proposed, with the ending that the file is to have
 * @callback: called once; @data must live until then
 *
 * A name without the ending gets it. Whoever would replace a file by that is asked first, as with any name.
 */
void steady_files_save (GtkWidget *from, const char *title, const char *name, SteadyFilesFunc callback,
                        gpointer data);

/** @paths: (nullable): NULL where nothing was chosen; NULL-terminated */
typedef void (*SteadyPathsFunc) (const char * const *paths, gpointer data);

/** What is looked for; all other files can be chosen too. */
typedef enum
{
  STEADY_FILES_TABLES,   /* CSV and bundles, several at once */
  STEADY_FILES_BACKUP,   /* one database */
} SteadyFilesKind;

/** Asks for files that are there. @callback: called once; @data must live until then */
void steady_files_open (GtkWidget *from, const char *title, SteadyFilesKind kind, SteadyPathsFunc callback,
                        gpointer data);

G_END_DECLS
