#include "steady-bundle.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "steady-csvw.h"
#include "steady-error.h"
#include "steady-file.h"

#define MODE 0644

typedef struct archive SteadyArchive;

typedef struct
{
  SteadyDiary *diary;
  const SteadyBundleOptions *options;
  SteadyArchive *archive;
  SteadyFile *file;
  GError *error; /* of the file */
  gint64 made_at;
} Bundle;

/* --- the zip file --------------------------------------------------------------------------------- */

/* A library that is told of a failure loses what it compresses with. So it is told of none, and the bundle ends with
 * the entry that is under way. */
static la_ssize_t
append (SteadyArchive *archive, void *data, const void *buffer, size_t length)
{
  Bundle *self = data;

  if (self->error == NULL)
    steady_file_append (self->file, buffer, length, &self->error);
  return (la_ssize_t) length;
}

static gboolean
fail (Bundle *self, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "the bundle cannot be written: %s",
                 archive_error_string (self->archive));
  return FALSE;
}

static gboolean
add_data (Bundle *self, const char *name, const char *data, gsize length, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean done;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, MODE);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_mtime (entry, self->made_at, 0);
  done = archive_write_header (self->archive, entry) == ARCHIVE_OK
         && archive_write_data (self->archive, data, length) == (la_ssize_t) length
         && archive_write_finish_entry (self->archive) == ARCHIVE_OK
         && self->error == NULL;
  archive_entry_free (entry);
  return done || fail (self, error);
}

static gboolean
add_bytes (Bundle *self, const char *name, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return add_data (self, name, data != NULL ? data : "", length, error);
}

/* --- what is in it -------------------------------------------------------------------------------- */

/* Lines as every editor shows them. */
static gboolean
add_readme (Bundle *self, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (self->options->readme, "\n", -1);
  g_autofree char *text = g_strjoinv ("\r\n", lines);

  return add_data (self, STEADY_BUNDLE_README, text, strlen (text), error);
}

static gboolean
add_exercise (Bundle *self, const SteadyExercise *exercise, GError **error)
{
  g_autofree char *name =
      g_strconcat (STEADY_BUNDLE_EXERCISES, exercise->id, STEADY_BUNDLE_EXERCISE_SUFFIX, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) local_error = NULL;
  gsize length;

  if (g_file_get_contents (exercise->path, &content, &length, &local_error))
    return add_data (self, name, content, length, error);
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: cannot be read: %s", exercise->path, local_error->message);
  return FALSE;
}

static gboolean
add_exercises (Bundle *self, GError **error)
{
  SteadyCatalogue *catalogue = steady_diary_get_catalogue (self->diary);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      if (exercise->own && exercise->path != NULL && !add_exercise (self, exercise, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_file (Bundle *self, SteadyFileKind kind, GError **error)
{
  const SteadyExportOptions options = {
    .from = STEADY_DATE_NONE,
    .to = STEADY_DATE_NONE,
    .reason = self->options->reason,
  };
  g_autofree char *name = g_strconcat (steady_file_kind_to_string (kind), STEADY_BUNDLE_CSV_SUFFIX, NULL);
  g_autofree char *metadata_name = g_strconcat (name, STEADY_CSVW_SUFFIX, NULL);
  g_autofree char *metadata = steady_csvw_metadata (kind, name);
  g_autoptr (GBytes) content = steady_export (self->diary, kind, &options, error);

  return content != NULL && add_bytes (self, name, content, error)
         && add_data (self, metadata_name, metadata, strlen (metadata), error);
}

static gboolean
add_all (Bundle *self, GError **error)
{
  if (!add_readme (self, error)
      || (self->options->report != NULL && !add_bytes (self, STEADY_BUNDLE_REPORT, self->options->report, error))
      || !add_exercises (self, error))
    return FALSE;
  for (int kind = 0; kind < STEADY_N_FILE_KINDS; kind++)
    if (!add_file (self, (SteadyFileKind) kind, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_archive (Bundle *self, GError **error)
{
  gboolean done;

  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  /* The file ends where the zip ends. */
  archive_write_set_bytes_per_block (self->archive, 0);
  archive_write_set_bytes_in_last_block (self->archive, 1);
  done = archive_write_open (self->archive, self, NULL, append, NULL) == ARCHIVE_OK ? add_all (self, error)
                                                                                     : fail (self, error);
  if (done && (archive_write_close (self->archive) != ARCHIVE_OK || self->error != NULL))
    done = fail (self, error);
  archive_write_free (self->archive);
  return done;
}

gboolean
steady_bundle_write (SteadyDiary *diary, const char *path, const SteadyBundleOptions *options, GError **error)
{
  g_autoptr (SteadyFile) file = NULL;
  Bundle self = { .diary = diary, .options = options };
  gboolean done;

  g_return_val_if_fail (STEADY_IS_DIARY (diary) && path != NULL && options != NULL && options->readme != NULL, FALSE);

  file = steady_file_begin (path, STEADY_FILE_DEFAULT, error);
  if (file == NULL)
    return FALSE;
  self.file = file;
  self.made_at = steady_clock_now (steady_diary_get_clock (diary)).unix_s;
  done = write_archive (&self, error);
  g_clear_error (&self.error);
  return done && steady_file_commit (file, error);
}
