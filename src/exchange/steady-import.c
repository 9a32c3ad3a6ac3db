#include "steady-import.h"

#include "steady-error.h"
#include "steady-import-private.h"
#include "steady-new-exercises.h"

/* Of many mistakes the first ones are enough to see what is off. */
#define PROBLEMS_MAX 200

struct _SteadyImport
{
  SteadyDiary *diary;
  char *person;
  gboolean any_person;

  SteadyNewExercises *exercises;
  SteadyHistory *rows;
  GHashTable *places; /* "s:ID" → "FILE:LINE", for rows that only the whole can judge */
  GPtrArray *problems;
};

SteadyImport *
steady_import_new (SteadyDiary *diary, gboolean any_person)
{
  SteadyImport *self;

  g_return_val_if_fail (STEADY_IS_DIARY (diary), NULL);

  self = g_new0 (SteadyImport, 1);
  self->diary = g_object_ref (diary);
  self->person = steady_diary_get_person_code (diary);
  self->any_person = any_person;
  self->exercises = steady_new_exercises_new (steady_diary_get_catalogue (diary));
  self->rows = steady_history_new ();
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
steady_import_free (SteadyImport *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->diary);
  g_free (self->person);
  steady_history_free (self->rows);
  steady_new_exercises_free (self->exercises);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* FALSE when there are enough of them. */
static gboolean
add_problem (SteadyImport *self, const char *name, guint line, const char *message)
{
  g_ptr_array_add (self->problems, g_strdup_printf ("%s:%u: %s", name, line, message));
  return self->problems->len < PROBLEMS_MAX;
}

static gboolean
check_person (SteadyImport *self, SteadyTable *table, GError **error)
{
  g_autofree char *person = steady_table_text (table, 0);

  if (self->any_person || person == NULL || g_strcmp0 (person, self->person) == 0)
    return TRUE;
  return steady_table_invalid (table, 0, "nothing or this person's own code", error);
}

/* A row's place; a second row of the same id is a mistake of the files alone. */
static gboolean
remember (SteadyImport *self, const char *prefix, const char *id, const char *name, guint line, GError **error)
{
  g_autofree char *key = g_strconcat (prefix, id, NULL);
  const char *place = g_hash_table_lookup (self->places, key);

  if (place != NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "the id “%s” stands already at %s: expected it once", id,
                   place);
      return FALSE;
    }
  g_hash_table_insert (self->places, g_steal_pointer (&key), g_strdup_printf ("%s:%u", name, line));
  return TRUE;
}

static gboolean
read_row (SteadyImport *self, SteadyFileKind kind, SteadyTable *table, const char *name, guint line, GError **error)
{
  SteadyCatalogue *catalogue = steady_new_exercises_get_catalogue (self->exercises);

  if (!check_person (self, table, error))
    return FALSE;

  if (kind == STEADY_FILE_SETS)
    {
      g_autoptr (SteadySet) set = steady_row_read_set (table, catalogue, error);

      if (set == NULL || !remember (self, "s:", set->id, name, line, error))
        return FALSE;
      g_ptr_array_add (self->rows->sets, g_steal_pointer (&set));
    }
  else if (kind == STEADY_FILE_CHECKS)
    {
      g_autoptr (SteadyCheck) check = steady_row_read_check (table, catalogue, error);

      if (check == NULL || !remember (self, "c:", check->id, name, line, error))
        return FALSE;
      g_ptr_array_add (self->rows->checks, g_steal_pointer (&check));
    }
  else
    {
      g_autoptr (SteadyPrescription) prescription = steady_row_read_prescription (table, catalogue, error);

      if (prescription == NULL || !remember (self, "p:", prescription->id, name, line, error))
        return FALSE;
      g_ptr_array_add (self->rows->prescriptions, g_steal_pointer (&prescription));
    }
  return TRUE;
}

static gboolean
has_room (SteadyImport *self, GError **error)
{
  if (g_hash_table_size (self->places) < STEADY_IMPORT_ROWS_MAX)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "over %d rows: expected fewer in one import",
               STEADY_IMPORT_ROWS_MAX);
  return FALSE;
}

/* Every row after the header. A mistake in the text itself ends the file; one in a row does not. */
static gboolean
read_rows (SteadyImport *self, SteadyCsvReader *reader, SteadyFileKind kind, SteadyTable *table, const char *name,
           GCancellable *cancellable, GError **error)
{
  GPtrArray *cells;
  GError *text_error = NULL;

  while (steady_csv_reader_next (reader, &cells, cancellable, &text_error))
    {
      guint line = steady_csv_reader_get_line (reader);
      g_autoptr (GError) row_error = NULL;

      if (!has_room (self, error))
        return FALSE;
      if (steady_table_set_row (table, cells, &row_error) && read_row (self, kind, table, name, line, &row_error))
        continue;
      if (!add_problem (self, name, line, row_error->message))
        return TRUE;
    }
  if (text_error == NULL)
    return TRUE;
  g_propagate_error (error, text_error);
  return FALSE;
}

static gboolean
read_csv (SteadyImport *self, SteadyCsvReader *reader, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (SteadyTable) table = NULL;
  GPtrArray *header;
  GError *text_error = NULL;
  SteadyFileKind kind;
  const SteadyColumn *columns;
  guint n_columns;

  if (!steady_csv_reader_next (reader, &header, cancellable, &text_error))
    {
      if (text_error != NULL)
        g_propagate_error (error, text_error);
      else
        g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, "the file is empty: expected a header row");
      return FALSE;
    }
  if (!steady_file_kind_of_header (header, &kind))
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                           "not a header of Steady's files: expected the columns of sets, checks or prescription");
      return FALSE;
    }

  columns = steady_file_columns (kind, &n_columns);
  table = steady_table_new (header, columns, n_columns, error);
  if (table == NULL)
    return FALSE;
  /* Weekly figures and decisions are derived from the rest: an import derives them again. */
  if (kind == STEADY_FILE_WEEKLY || kind == STEADY_FILE_DECISIONS)
    return TRUE;
  return read_rows (self, reader, kind, table, name, cancellable, error);
}

void
steady_import_take_exercise (SteadyImport *self, const char *id, const char *name, GBytes *content)
{
  g_autoptr (GError) error = NULL;

  if (!steady_new_exercises_take (self->exercises, id, content, &error))
    g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", name, error->message));
}

gboolean
steady_import_read_stream (SteadyImport *self, GInputStream *stream, const char *name, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (SteadyCsvReader) reader = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL && G_IS_INPUT_STREAM (stream) && name != NULL, FALSE);

  reader = steady_csv_reader_new (stream);
  if (read_csv (self, reader, name, cancellable, &local_error))
    return TRUE;
  if (local_error->code == STEADY_ERROR_INVALID)
    {
      add_problem (self, name, steady_csv_reader_get_line (reader), local_error->message);
      return TRUE;
    }
  g_set_error (error, STEADY_ERROR, local_error->code, "%s: %s", name, local_error->message);
  return FALSE;
}

gboolean
steady_import_read_file (SteadyImport *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  file = g_file_new_for_path (path);
  stream = g_file_read (file, cancellable, &local_error);
  if (stream == NULL)
    {
      gboolean cancelled = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      g_set_error (error, STEADY_ERROR, cancelled ? STEADY_ERROR_CANCELLED : STEADY_ERROR_IO, "%s: cannot be read: %s", path,
                   local_error->message);
      return FALSE;
    }
  if (steady_import_is_bundle (G_INPUT_STREAM (stream)))
    return steady_import_read_bundle (self, G_INPUT_STREAM (stream), path, cancellable, error);
  return steady_import_read_stream (self, G_INPUT_STREAM (stream), path, cancellable, error);
}

GPtrArray *
steady_import_get_problems (SteadyImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->problems;
}

SteadyHistory *
steady_import_get_rows (SteadyImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->rows;
}

/* Where the row stood that the diary refused. */
static const char *
place_of (SteadyImport *self, const char *id)
{
  static const char * const prefixes[] = { "s:", "c:", "p:" };

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *key = g_strconcat (prefixes[i], id, NULL);
      const char *place = g_hash_table_lookup (self->places, key);

      if (place != NULL)
        return place;
    }
  return NULL;
}

static gboolean
apply_rows (SteadyImport *self, const SteadyImportOptions *options, SteadyImportCounts *counts, GError **error)
{
  g_autofree char *conflict = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *place;

  if (steady_diary_import (self->diary, self->rows, options, counts, &conflict, &local_error))
    return TRUE;

  place = place_of (self, conflict);
  if (place != NULL)
    g_set_error (error, STEADY_ERROR, local_error->code, "%s: %s", place, local_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
steady_import_apply (SteadyImport *self, const SteadyImportOptions *options, SteadyImportCounts *counts, GError **error)
{
  SteadyCatalogue *catalogue;
  gboolean done;

  g_return_val_if_fail (self != NULL && options != NULL && counts != NULL, FALSE);

  if (self->problems->len > 0)
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, g_ptr_array_index (self->problems, 0));
      return FALSE;
    }

  /* The rows may be of exercises that a bundle brings: these come first, and go again where the rows cannot stay. */
  catalogue = steady_diary_get_catalogue (self->diary);
  if (!steady_new_exercises_install (self->exercises, catalogue, options->dry_run, error))
    return FALSE;
  done = apply_rows (self, options, counts, error);
  if (!done || options->dry_run)
    steady_new_exercises_take_back (self->exercises, catalogue);
  return done;
}
