#include "steady-import.h"

#include <gio/gfiledescriptorbased.h>
#include <gio/gunixinputstream.h>

#include "steady-error.h"
#include "steady-import-private.h"
#include "steady-order-form.h"

/* Of many mistakes the first ones are enough to see what is off. */
#define MISTAKES_MAX 200

/* As many sets are written together where they are written early. */
#define PIECE 4096

static void
mistake_free (gpointer data)
{
  SteadyImportMistake *self = data;

  g_free (self->file);
  g_free (self->column);
  g_free (self->value);
  g_free (self->expected);
  g_free (self->message);
  g_free (self->text);
  g_free (self);
}

static void
file_free (gpointer data)
{
  SteadyImportFile *self = data;

  g_free (self->name);
  g_free (self);
}

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
  self->files = g_ptr_array_new_with_free_func (file_free);
  self->mistakes = g_ptr_array_new_with_free_func (mistake_free);
  return self;
}

void
steady_import_free (SteadyImport *self)
{
  steady_intake_free (self->intake);
  g_object_unref (self->diary);
  g_free (self->person);
  g_free (self->found_person);
  steady_history_free (self->rows);
  steady_new_exercises_free (self->exercises);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->mistakes);
  g_free (self);
}

SteadyImportMistake *
steady_import_add_mistake (SteadyImport *self, const char *file, guint line, const char *message)
{
  SteadyImportMistake *mistake = g_new0 (SteadyImportMistake, 1);

  mistake->file = g_strdup (file);
  mistake->line = line;
  mistake->message = g_strdup (message);
  mistake->text = line > 0 ? g_strdup_printf ("%s:%u: %s", file, line, message)
                           : g_strdup_printf ("%s: %s", file, message);
  g_ptr_array_add (self->mistakes, mistake);
  return mistake;
}

static void
add_row_mistake (SteadyImport *self, const char *file, guint line, SteadyTable *table, const char *message)
{
  SteadyImportMistake *mistake = steady_import_add_mistake (self, file, line, message);
  const char *column, *value, *expected;

  if (!steady_table_get_invalid (table, &column, &value, &expected))
    return;
  mistake->column = g_strdup (column);
  mistake->value = g_strdup (value);
  mistake->expected = g_strdup (expected);
}

static gboolean
check_person (SteadyImport *self, SteadyTable *table, GError **error)
{
  g_autofree char *person = steady_table_text (table, 0);

  if (person != NULL && self->found_person == NULL)
    self->found_person = g_strdup (person);
  self->several_persons |= person != NULL && !g_str_equal (person, self->found_person);
  if (self->any_person || person == NULL || g_strcmp0 (person, self->person) == 0)
    return TRUE;
  return steady_table_invalid (table, 0, "nothing or this person's own code", error);
}

/* A row's place; a second row of the same id is a mistake of the files alone. */
static gboolean
remember (SteadyImport *self, const char *prefix, const char *id, const SteadyImportFile *file, guint line,
          GError **error)
{
  g_autofree char *key = g_strconcat (prefix, id, NULL);
  const SteadyPlace *known = g_hash_table_lookup (self->places, key);
  SteadyPlace *place;

  if (known != NULL)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "the id “%s” stands already at %s:%u: expected it once",
                   id, known->file, known->line);
      return FALSE;
    }
  place = g_new (SteadyPlace, 1);
  *place = (SteadyPlace) { file->name, line };
  g_hash_table_insert (self->places, g_steal_pointer (&key), place);
  return TRUE;
}

/* @until: STEADY_DATE_NONE for a row without an end */
static void
count_row (SteadyImportFile *file, SteadyDate from, SteadyDate until)
{
  gboolean first = file->rows++ == 0;

  file->from = first ? from : MIN (file->from, from);
  if (first)
    file->to = until;
  else if (file->to != STEADY_DATE_NONE)
    file->to = until != STEADY_DATE_NONE ? MAX (file->to, until) : STEADY_DATE_NONE;
}

static gboolean
read_row (SteadyImport *self, SteadyTable *table, SteadyImportFile *file, guint line, GError **error)
{
  SteadyCatalogue *catalogue = steady_new_exercises_get_catalogue (self->exercises);

  if (!check_person (self, table, error))
    return FALSE;

  if (file->kind == STEADY_FILE_SETS)
    {
      g_autoptr (SteadySet) set = steady_row_read_set (table, catalogue, error);

      if (set == NULL || !remember (self, "s:", set->id, file, line, error))
        return FALSE;
      count_row (file, set->date, set->date);
      g_ptr_array_add (self->rows->sets, g_steal_pointer (&set));
    }
  else if (file->kind == STEADY_FILE_CHECKS)
    {
      g_autoptr (SteadyCheck) check = steady_row_read_check (table, catalogue, error);

      if (check == NULL || !remember (self, "c:", check->id, file, line, error))
        return FALSE;
      count_row (file, steady_check_get_date (check), steady_check_get_date (check));
      g_ptr_array_add (self->rows->checks, g_steal_pointer (&check));
    }
  else
    {
      g_autoptr (SteadyPrescription) prescription = steady_row_read_prescription (table, catalogue, error);

      if (prescription == NULL || !remember (self, "p:", prescription->id, file, line, error))
        return FALSE;
      if (steady_order_form_is_untouched (prescription))
        {
          file->untouched++;
          return TRUE;
        }
      count_row (file, prescription->valid_from, prescription->valid_until);
      g_ptr_array_add (self->rows->prescriptions, g_steal_pointer (&prescription));
    }
  return TRUE;
}

static gboolean
has_room (SteadyImport *self, GError **error)
{
  if (self->n_rows++ < STEADY_IMPORT_ROWS_MAX)
    return TRUE;
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "over %d rows: expected fewer in one import",
               STEADY_IMPORT_ROWS_MAX);
  return FALSE;
}

/* What the diary says of a row, with the row's place before it. */
static void
set_refused (SteadyImport *self, const char *id, const GError *refused, GError **error)
{
  const SteadyPlace *place = steady_import_find_place (self, id);

  self->refused = TRUE;
  if (place != NULL)
    g_set_error (error, STEADY_ERROR, refused->code, "%s:%u: %s", place->file, place->line, refused->message);
  else
    g_set_error_literal (error, STEADY_ERROR, refused->code, refused->message);
}

static gboolean
is_place_of_set (gpointer key, gpointer place, gpointer data)
{
  return g_str_has_prefix (key, "s:");
}

static gboolean
write_piece (SteadyImport *self, GError **error)
{
  g_autoptr (SteadyHistory) piece = steady_history_new ();
  g_autofree char *conflict = NULL;
  g_autoptr (GError) refused = NULL;

  if (self->intake == NULL)
    self->intake = steady_intake_begin (self->diary, self->early, &refused);
  /* The sets alone: the rest is not much, and an order takes effect when all of it is there. */
  g_ptr_array_extend_and_steal (piece->sets, g_steal_pointer (&self->rows->sets));
  self->rows->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  if (self->intake == NULL || !steady_intake_take (self->intake, piece, &conflict, &refused))
    {
      set_refused (self, conflict, refused, error);
      return FALSE;
    }
  g_hash_table_foreach_remove (self->places, is_place_of_set, NULL);
  return TRUE;
}

/* What is written although it cannot stay would be for nothing. */
static gboolean
is_piece_due (SteadyImport *self)
{
  return self->early != NULL && self->rows->sets->len >= PIECE && self->mistakes->len == 0;
}

/* Every row after the header. A mistake in the text itself ends the file; one in a row does not. */
static gboolean
read_rows (SteadyImport *self, SteadyCsvReader *reader, SteadyTable *table, SteadyImportFile *file,
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
      if (steady_table_set_row (table, cells, &row_error) && read_row (self, table, file, line, &row_error))
        {
          if (is_piece_due (self) && !write_piece (self, error))
            return FALSE;
          continue;
        }
      add_row_mistake (self, file->name, line, table, row_error->message);
      if (self->mistakes->len >= MISTAKES_MAX)
        return TRUE;
    }
  if (text_error == NULL)
    return TRUE;
  g_propagate_error (error, text_error);
  return FALSE;
}

static SteadyImportFile *
add_file (SteadyImport *self, const char *name, SteadyFileKind kind)
{
  SteadyImportFile *file = g_new0 (SteadyImportFile, 1);

  file->name = g_strdup (name);
  file->kind = kind;
  file->from = file->to = STEADY_DATE_NONE;
  g_ptr_array_add (self->files, file);
  return file;
}

static gboolean
read_csv (SteadyImport *self, SteadyCsvReader *reader, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (SteadyTable) table = NULL;
  SteadyImportFile *file;
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
  file = add_file (self, name, kind);
  /* Weekly figures and decisions are derived from the rest: an import derives them again. */
  if (kind == STEADY_FILE_WEEKLY || kind == STEADY_FILE_DECISIONS)
    return TRUE;
  return read_rows (self, reader, table, file, cancellable, error);
}

void
steady_import_take_exercise (SteadyImport *self, const char *id, const char *name, GBytes *content)
{
  g_autoptr (GError) error = NULL;

  if (!steady_new_exercises_take (self->exercises, id, content, &error))
    steady_import_add_mistake (self, name, 0, error->message);
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
  if (self->refused)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (local_error->code == STEADY_ERROR_INVALID)
    {
      steady_import_add_mistake (self, name, steady_csv_reader_get_line (reader), local_error->message);
      return TRUE;
    }
  g_set_error (error, STEADY_ERROR, local_error->code, "%s: %s", name, local_error->message);
  return FALSE;
}

void
steady_import_write_early (SteadyImport *self, const SteadyImportOptions *options)
{
  g_return_if_fail (self != NULL && options != NULL);

  self->early = options->update ? NULL : options;
}

gboolean
steady_import_read_file (SteadyImport *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) content = NULL;
  g_autoptr (GInputStream) waiting = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  file = g_file_new_for_path (path);
  content = g_file_read (file, cancellable, &local_error);
  if (content == NULL)
    {
      gboolean cancelled = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      g_set_error (error, STEADY_ERROR, cancelled ? STEADY_ERROR_CANCELLED : STEADY_ERROR_IO, "%s: cannot be read: %s", path,
                   local_error->message);
      return FALSE;
    }
  /* Of a pipe that gives nothing for the moment: the wait ends when it is cancelled. */
  waiting = g_unix_input_stream_new (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (content)), FALSE);
  stream = g_buffered_input_stream_new (waiting);
  if (steady_import_is_bundle (G_BUFFERED_INPUT_STREAM (stream), cancellable))
    return steady_import_read_bundle (self, stream, path, cancellable, error);
  return steady_import_read_stream (self, stream, path, cancellable, error);
}

GPtrArray *
steady_import_get_mistakes (SteadyImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->mistakes;
}

guint
steady_import_get_n_untouched (SteadyImport *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->files->len; i++)
    n += ((const SteadyImportFile *) g_ptr_array_index (self->files, i))->untouched;
  return n;
}

GPtrArray *
steady_import_get_files (SteadyImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->files;
}

GPtrArray *
steady_import_get_new_exercises (SteadyImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return steady_new_exercises_get_brought (self->exercises);
}

const char *
steady_import_get_person (SteadyImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->several_persons ? NULL : self->found_person;
}

SteadyHistory *
steady_import_get_rows (SteadyImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->rows;
}

const SteadyPlace *
steady_import_find_place (SteadyImport *self, const char *id)
{
  static const char * const prefixes[] = { "s:", "c:", "p:" };

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *key = g_strconcat (prefixes[i], id, NULL);
      const SteadyPlace *place = g_hash_table_lookup (self->places, key);

      if (place != NULL)
        return place;
    }
  return NULL;
}

static gboolean
apply_rows (SteadyImport *self, const SteadyImportOptions *options, SteadyImportCounts *counts, GError **error)
{
  g_autofree char *conflict = NULL;
  g_autoptr (GError) refused = NULL;

  if (self->intake == NULL)
    self->intake = steady_intake_begin (self->diary, options, &refused);
  if (self->intake != NULL && steady_intake_take (self->intake, self->rows, &conflict, &refused)
      && steady_intake_finish (self->intake, counts, &refused))
    {
      g_clear_pointer (&self->intake, steady_intake_free);
      return TRUE;
    }
  g_clear_pointer (&self->intake, steady_intake_free);
  set_refused (self, conflict, refused, error);
  return FALSE;
}

gboolean
steady_import_apply (SteadyImport *self, const SteadyImportOptions *options, SteadyImportCounts *counts, GError **error)
{
  SteadyCatalogue *catalogue;
  gboolean done;

  g_return_val_if_fail (self != NULL && options != NULL && counts != NULL, FALSE);

  if (self->mistakes->len > 0)
    {
      const SteadyImportMistake *first = g_ptr_array_index (self->mistakes, 0);

      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, first->text);
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
