/* steady-bundle-read.c: the CSV files inside a bundle, read as if they were given one by one. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "steady-error.h"
#include "steady-import-private.h"

#define CHUNK 65536
/* A lifetime of training is far below both; a zip that unpacks to more is not one of ours. */
#define ENTRY_MAX (256 * 1024 * 1024)
#define ENTRIES_MAX 1000

typedef struct archive SteadyArchive;

typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  guint8 chunk[CHUNK];
} Source;

static void
close_archive (SteadyArchive *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyArchive, close_archive)

static la_ssize_t
read_source (SteadyArchive *archive, void *data, const void **buffer)
{
  Source *source = data;
  g_autoptr (GError) error = NULL;
  gssize read = g_input_stream_read (source->stream, source->chunk, CHUNK, source->cancellable, &error);

  if (read < 0)
    archive_set_error (archive, EIO, "%s", error->message);
  *buffer = source->chunk;
  return read;
}

gboolean
steady_import_is_bundle (GInputStream *stream)
{
  static const char magic[] = { 'P', 'K', 3, 4 };
  char start[sizeof magic];
  gsize read = 0;
  gboolean bundle = g_input_stream_read_all (stream, start, sizeof start, &read, NULL, NULL) && read == sizeof start
                    && memcmp (start, magic, sizeof magic) == 0;

  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL);
  return bundle;
}

static gboolean
fail (SteadyArchive *archive, const char *path, GError **error)
{
  const char *why = archive_error_string (archive);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: not a bundle that can be read: %s", path,
               why != NULL ? why : "expected a zip file");
  return FALSE;
}

static GBytes *
read_entry (SteadyArchive *archive, const char *path, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();

  for (;;)
    {
      guint8 chunk[CHUNK];
      la_ssize_t read = archive_read_data (archive, chunk, sizeof chunk);

      if (read < 0)
        {
          fail (archive, path, error);
          return NULL;
        }
      if (read == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if (content->len + (gsize) read > ENTRY_MAX)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: a file of over %d MiB inside: expected less",
                       path, ENTRY_MAX / 1024 / 1024);
          return NULL;
        }
      g_byte_array_append (content, chunk, (guint) read);
    }
}

static gboolean
read_csv_entry (SteadyImport *self, SteadyArchive *archive, const char *path, const char *entry,
                GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", path, entry);
  g_autoptr (GBytes) content = read_entry (archive, path, error);
  g_autoptr (GInputStream) stream = NULL;

  if (content == NULL)
    return FALSE;
  stream = g_memory_input_stream_new_from_bytes (content);
  return steady_import_read_stream (self, stream, name, cancellable, error);
}

gboolean
steady_import_read_bundle (SteadyImport *self, GInputStream *stream, const char *path, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (SteadyArchive) archive = archive_read_new ();
  g_autofree Source *source = g_new0 (Source, 1);
  struct archive_entry *entry;
  guint n_entries = 0;
  int status;

  source->stream = stream;
  source->cancellable = cancellable;
  archive_read_support_format_zip_streamable (archive);
  if (archive_read_open (archive, source, NULL, read_source, NULL) != ARCHIVE_OK)
    return fail (archive, path, error);

  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname_utf8 (entry);

      if (++n_entries > ENTRIES_MAX)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: over %d files inside: expected fewer", path,
                       ENTRIES_MAX);
          return FALSE;
        }
      if (name != NULL && g_str_has_suffix (name, ".csv")
          && !read_csv_entry (self, archive, path, name, cancellable, error))
        return FALSE;
    }
  return status == ARCHIVE_EOF || fail (archive, path, error);
}
