/* steady-import.h: CSV files and bundles taken in, all of them or none. */
#pragma once

#include <gio/gio.h>

#include "steady-diary.h"
#include "steady-rows.h"

G_BEGIN_DECLS

/* A bound on what one import may hold, far above a lifetime of training. */
#define STEADY_IMPORT_ROWS_MAX 1000000

/** What was read so far: rows, where each stood, and the mistakes found. */
typedef struct _SteadyImport SteadyImport;

/**
 * steady_import_new:
 * @any_person: rows of another person code are taken too
 *
 * Returns: (transfer full)
 */
SteadyImport *steady_import_new  (SteadyDiary *diary, gboolean any_person);
void          steady_import_free (SteadyImport *self);

/**
 * steady_import_read_file:
 * @path: a CSV file of any kind, told by its header, or a bundle
 *
 * Rows that do not fit are collected as problems and the reading goes on, so that all of them can be told at once.
 *
 * Returns: FALSE with STEADY_ERROR_IO, _INVALID or _CANCELLED where the file cannot be read any further
 */
gboolean      steady_import_read_file (SteadyImport *self, const char *path, GCancellable *cancellable, GError **error);

/** The same for an open stream; @name is used in messages. */
gboolean      steady_import_read_stream (SteadyImport *self, GInputStream *stream, const char *name,
                                         GCancellable *cancellable, GError **error);

/** (transfer none) (element-type utf8): "FILE:LINE: what is wrong and what was expected" */
GPtrArray    *steady_import_get_problems (SteadyImport *self);

/** (transfer none): what would be taken in. */
SteadyHistory *steady_import_get_rows (SteadyImport *self);

/**
 * steady_import_apply:
 *
 * Takes everything in, in one transaction; refuses where there are problems. The message names file and line.
 */
gboolean      steady_import_apply (SteadyImport *self, const SteadyImportOptions *options, SteadyImportCounts *counts,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyImport, steady_import_free)

G_END_DECLS
