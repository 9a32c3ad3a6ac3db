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
 * steady_import_write_early:
 * @options: what steady_import_apply() will be called with; must live as long as @self
 *
 * From now on sets are written while they are read, a piece at a time, so that a long table does not fill the memory; they
 * are not in steady_import_get_rows(). Still nothing is changed before steady_import_apply(). An update, whose rows may
 * change places with each other, is not written early.
 */
void          steady_import_write_early (SteadyImport *self, const SteadyImportOptions *options);

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

/**
 * SteadyImportMistake: a row or file that does not fit.
 * @file: its name; of a file in a bundle with the bundle's before it
 * @line: 0 where it is the file as a whole
 * @column: (nullable): where it is one cell, its column's name
 * @value: (nullable): what stands there, cut where it is long; "" where nothing does
 * @expected: (nullable): what was expected there
 * @message: what is wrong and what was expected, without the place
 * @text: the same with it: "FILE:LINE: what is wrong and what was expected"
 */
typedef struct
{
  char *file;
  guint line;
  char *column;
  char *value;
  char *expected;
  char *message;
  char *text;
} SteadyImportMistake;

/**
 * SteadyImportFile: what was read from one table.
 * @name: as in SteadyImportMistake
 * @rows: those without a mistake; a table of a derived kind has none
 * @added: new ones; this and the next two are known after steady_import_preview()
 * @untouched: of the form for a professional, come back as they were; not among @rows
 * @from: the first date that a row is of, STEADY_DATE_NONE without rows
 * @to: the last one; STEADY_DATE_NONE also where an order has no end
 */
typedef struct
{
  char *name;
  SteadyFileKind kind;
  guint rows;
  guint added;
  guint updated;
  guint unchanged;
  guint untouched;
  SteadyDate from;
  SteadyDate to;
} SteadyImportFile;

/** (transfer none) (element-type SteadyImportMistake): in the order they were found, the first 200 */
GPtrArray    *steady_import_get_mistakes (SteadyImport *self);

/** Rows of steady_export_order_form() that came back as they were: they order nothing and are passed over. */
guint         steady_import_get_n_untouched (SteadyImport *self);

/** (transfer none) (element-type SteadyImportFile) */
GPtrArray    *steady_import_get_files (SteadyImport *self);

/** (transfer none) (element-type SteadyExercise): what a bundle brings that was not known here. */
GPtrArray    *steady_import_get_new_exercises (SteadyImport *self);

/** (transfer none) (nullable): the code on the rows; NULL where none has one, or not all have the same. */
const char   *steady_import_get_person (SteadyImport *self);

/** (transfer none): what would be taken in. */
SteadyHistory *steady_import_get_rows (SteadyImport *self);

/**
 * steady_import_preview:
 * @options: taken as a dry run, whatever it says
 * @date: which plan is asked for
 * @plan: (out) (transfer full) (nullable): the plan for @date as it would be; its exercises may be some that are only
 *   known as long as @self lives. NULL where there are mistakes
 *
 * What an import would do. Rows that fit by themselves and not together, or not to what is known, are mistakes
 * afterwards.
 *
 * Returns: FALSE where it cannot be told: STEADY_ERROR_BUSY, _IO, _CANCELLED
 */
gboolean      steady_import_preview (SteadyImport *self, const SteadyImportOptions *options, SteadyDate date,
                                     SteadyImportCounts *counts, SteadyPlan **plan, GError **error);

/**
 * steady_import_apply:
 *
 * Takes everything in, in one transaction; refuses where there are problems. The message names file and line.
 */
gboolean      steady_import_apply (SteadyImport *self, const SteadyImportOptions *options, SteadyImportCounts *counts,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyImport, steady_import_free)

G_END_DECLS
