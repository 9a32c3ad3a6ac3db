/* steady-errand.h: a file on its way: asked where it is to go, written in a thread of its own, and told where it went. */
#pragma once

#include <gtk/gtk.h>

#include "steady-diary.h"

G_BEGIN_DECLS

/**
 * SteadyErrandFunc:
 * @diary: (nullable): the record, by a connection of its own; NULL where none was given
 * @data: what steady_errand_save() was given
 *
 * Writes the file, in a thread of its own. FALSE with an error that names the file.
 */
typedef gboolean (*SteadyErrandFunc) (SteadyDiary *diary, const char *path, gconstpointer data, GError **error);

/**
 * steady_errand_save:
 * @from: a widget of the window that asks, and that is told
 * @diary: (nullable): whose record is needed
 * @title: of the question where
 * @name: the name proposed, with its ending
 * @data, @destroy: freed once the file is written, or nothing was chosen
 *
 * Neither the window nor a training waits for it, and a window that is closed meanwhile does not take the file with it.
 */
void steady_errand_save (GtkWidget *from, SteadyDiary *diary, const char *title, const char *name,
                         SteadyErrandFunc write, gpointer data, GDestroyNotify destroy);

/**
 * steady_errand_open_diary:
 *
 * For a thread of its own: the same record, by a connection of its own.
 *
 * Returns: (transfer full): or NULL with an error of the diary
 */
SteadyDiary *steady_errand_open_diary (SteadyDiary *diary, GError **error);

G_END_DECLS
