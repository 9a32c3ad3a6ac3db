/* steady-import-private.h: the import as the files of this room see it, and bundles as the import sees them. */
#pragma once

#include "steady-import.h"
#include "steady-new-exercises.h"

G_BEGIN_DECLS

struct _SteadyImport
{
  SteadyDiary *diary;
  char *person; /* the database's own code */
  gboolean any_person;
  char *found_person;      /* (nullable): the first code on a row */
  gboolean several_persons;

  SteadyNewExercises *exercises;
  SteadyHistory *rows; /* those of one file stand together, file after file */
  guint n_rows;        /* of all, also of those that are written already */
  const SteadyImportOptions *early; /* (nullable): sets are written as they are read */
  SteadyIntake *intake;             /* (nullable): the first piece is written */
  gboolean refused;                 /* the diary did not take a piece */
  GHashTable *places;  /* "s:ID" → SteadyPlace, for rows that only the whole can judge */
  GPtrArray *files;    /* (element-type SteadyImportFile) */
  GPtrArray *mistakes; /* (element-type SteadyImportMistake) */
};

/** Where a row stood. */
typedef struct
{
  const char *file; /* of an element of files */
  guint line;
} SteadyPlace;

/** (nullable): of the row that the diary refused. */
const SteadyPlace *steady_import_find_place  (SteadyImport *self, const char *id);

/** @line: 0 where it is the file as a whole. The strings are copied. */
SteadyImportMistake *steady_import_add_mistake (SteadyImport *self, const char *file, guint line, const char *message);

/** An exercise that stands in a bundle; a mistake in it is a problem. */
void     steady_import_take_exercise (SteadyImport *self, const char *id, const char *name, GBytes *content);

/** Looks at the first bytes only, which stay to be read: a pipe cannot go back to its beginning. */
gboolean steady_import_is_bundle   (GBufferedInputStream *stream, GCancellable *cancellable);
gboolean steady_import_read_bundle (SteadyImport *self, GInputStream *stream, const char *path,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
