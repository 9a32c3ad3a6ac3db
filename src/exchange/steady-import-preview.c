/* steady-import-preview.c: what an import would do, file by file and in the plan, before anything is done. */

#include "steady-error.h"
#include "steady-import-private.h"

/* The diary tells of the rows kind by kind; within a kind the files follow each other. */
typedef struct
{
  SteadyImport *import;
  const SteadyImportOptions *options;
  SteadyFileKind kind;
  guint file;  /* index of the one whose row comes next */
  guint row;   /* index within it */
} Count;

/* The file of the next row; NULL where there is none, which no row comes after. */
static SteadyImportFile *
next_file (Count *self)
{
  GPtrArray *files = self->import->files;

  for (;;)
    {
      SteadyImportFile *file;

      if (self->file == files->len)
        {
          if (self->kind == STEADY_FILE_PRESCRIPTION)
            return NULL;
          self->kind++;
          self->file = 0;
          continue;
        }
      file = g_ptr_array_index (files, self->file);
      if (file->kind == self->kind && self->row < file->rows)
        {
          self->row++;
          return file;
        }
      self->file++;
      self->row = 0;
    }
}

static gboolean
on_row (SteadyImportStep step, gpointer data)
{
  Count *self = data;
  gboolean judged = step <= STEADY_IMPORT_ROW_UNCHANGED;
  SteadyImportFile *file = judged ? next_file (self) : NULL;

  if (file != NULL && step == STEADY_IMPORT_ROW_ADDED)
    file->added++;
  else if (file != NULL && step == STEADY_IMPORT_ROW_UPDATED)
    file->updated++;
  else if (file != NULL)
    file->unchanged++;
  return self->options->watch == NULL || self->options->watch (step, self->options->watch_data);
}

static gboolean
count_rows (SteadyImport *self, const SteadyImportOptions *options, SteadyDate date, SteadyImportCounts *counts,
            SteadyPlan **plan, char **conflict, GError **error)
{
  Count count = { .import = self, .options = options, .kind = STEADY_FILE_SETS };
  SteadyImportOptions watched = *options;

  for (guint i = 0; i < self->files->len; i++)
    {
      SteadyImportFile *file = g_ptr_array_index (self->files, i);

      file->added = file->updated = file->unchanged = 0;
    }
  watched.watch = on_row;
  watched.watch_data = &count;
  return steady_diary_preview_import (self->diary, self->rows, &watched, date, counts, plan, conflict, error);
}

/* Rows that do not fit together are told by the place of the one that was refused. */
static gboolean
take_refusal (SteadyImport *self, const char *conflict, GError *refusal, GError **error)
{
  const SteadyPlace *place = steady_import_find_place (self, conflict);

  if (place == NULL
      || (!g_error_matches (refusal, STEADY_ERROR, STEADY_ERROR_CONFLICT)
          && !g_error_matches (refusal, STEADY_ERROR, STEADY_ERROR_INVALID)))
    {
      g_propagate_error (error, refusal);
      return FALSE;
    }
  steady_import_add_mistake (self, place->file, place->line, refusal->message);
  g_error_free (refusal);
  return TRUE;
}

gboolean
steady_import_preview (SteadyImport *self, const SteadyImportOptions *options, SteadyDate date,
                       SteadyImportCounts *counts, SteadyPlan **plan, GError **error)
{
  SteadyCatalogue *catalogue;
  g_autofree char *conflict = NULL;
  GError *refusal = NULL;
  gboolean done;

  g_return_val_if_fail (self != NULL && options != NULL && counts != NULL && plan != NULL, FALSE);

  *plan = NULL;
  *counts = (SteadyImportCounts) { 0 };
  if (self->mistakes->len > 0)
    return TRUE;
  catalogue = steady_diary_get_catalogue (self->diary);
  if (!steady_new_exercises_install (self->exercises, catalogue, TRUE, error))
    return FALSE;
  done = count_rows (self, options, date, counts, plan, &conflict, &refusal);
  steady_new_exercises_take_back (self->exercises, catalogue);
  return done || take_refusal (self, conflict, refusal, error);
}
