/* steady-bundle-read.c: what a bundle brings: exercises first, then its CSV files as if they were given one by one.
 *
 * A zip file may come from anywhere. Nothing in it is written under a name of its own, what it unpacks to is bounded
 * as a whole, and one with a name that climbs out of its folder is refused. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "steady-bundle.h"
#include "steady-error.h"
#include "steady-import-private.h"

#define CHUNK 65536
/* A lifetime of training is far below both; a zip that unpacks to more is not one of ours. */
#define CONTENT_MAX (256 * 1024 * 1024)
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
steady_import_is_bundle (GBufferedInputStream *stream, GCancellable *cancellable)
{
  static const char magic[] = { 'P', 'K', 3, 4 };
  const void *start;
  gsize available = 0;
  gssize more = 1;

  /* A pipe gives what it has, and is not asked again once it is at its end. What cannot be read is told by the reader. */
  while (available < sizeof magic && more > 0)
    {
      more = g_buffered_input_stream_fill (stream, -1, cancellable, NULL);
      start = g_buffered_input_stream_peek_buffer (stream, &available);
    }
  return available >= sizeof magic && memcmp (start, magic, sizeof magic) == 0;
}

static gboolean
fail (SteadyArchive *archive, const char *path, GError **error)
{
  const char *why = archive_error_string (archive);

  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: not a bundle that can be read: %s", path,
               why != NULL ? why : "expected a zip file");
  return FALSE;
}

/* A bundle on its way. */
typedef struct
{
  SteadyArchive *archive;
  const char *path;
  gsize total;       /* unpacked so far */
  GPtrArray *names;  /* of CSV files */
  GPtrArray *tables; /* (element-type GBytes): their content */
} Unpacking;

static gboolean
refuse (const Unpacking *self, GError **error, const char *what)
{
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: %s", self->path, what);
  return FALSE;
}

/* Reads an entry, also one that nobody wants, so that what it unpacks to is counted. (nullable): where it fails */
static GBytes *
read_entry (Unpacking *self, gboolean wanted, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  for (;;)
    {
      la_ssize_t read = archive_read_data (self->archive, chunk, CHUNK);

      if (read < 0)
        {
          fail (self->archive, self->path, error);
          return NULL;
        }
      if (read == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      self->total += (gsize) read;
      if (self->total > CONTENT_MAX)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: unpacks to over %d MiB: expected less", self->path,
                       CONTENT_MAX / 1024 / 1024);
          return NULL;
        }
      if (wanted)
        g_byte_array_append (content, chunk, (guint) read);
    }
}

/* Whether the name stays inside the folder that the zip would be unpacked in, on any system. */
static gboolean
name_is_tame (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  if (*name == '/' || strchr (name, '\\') != NULL || strchr (name, ':') != NULL)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_equal (parts[i], ".."))
      return FALSE;
  return TRUE;
}

/* (nullable) (transfer full): the id where the name is that of an exercise */
static char *
exercise_id (const char *name)
{
  g_autofree char *id = NULL;

  if (!g_str_has_prefix (name, STEADY_BUNDLE_EXERCISES) || !g_str_has_suffix (name, STEADY_BUNDLE_EXERCISE_SUFFIX))
    return NULL;
  name += strlen (STEADY_BUNDLE_EXERCISES);
  id = g_strndup (name, strlen (name) - strlen (STEADY_BUNDLE_EXERCISE_SUFFIX));
  return steady_exercise_id_is_valid (id) ? g_steal_pointer (&id) : NULL;
}

static gboolean
take_entry (SteadyImport *import, Unpacking *self, struct archive_entry *entry, GError **error)
{
  const char *name = archive_entry_pathname_utf8 (entry);
  g_autofree char *id = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GBytes) content = NULL;
  gboolean table;

  if (name == NULL || !name_is_tame (name))
    return refuse (self, error, "has a file inside whose name leads out of it: expected plain names");

  id = exercise_id (name);
  place = g_strdup_printf ("%s/%s", self->path, name);
  table = g_str_has_suffix (name, STEADY_BUNDLE_CSV_SUFFIX);
  content = read_entry (self, table || id != NULL, error);
  if (content == NULL)
    return FALSE;
  if (table)
    {
      g_ptr_array_add (self->names, g_steal_pointer (&place));
      g_ptr_array_add (self->tables, g_steal_pointer (&content));
    }
  else if (id != NULL && g_bytes_get_size (content) > STEADY_BUNDLE_EXERCISE_MAX)
    return refuse (self, error, "has an exercise inside of over 256 KiB: expected less");
  else if (id != NULL)
    steady_import_take_exercise (import, id, place, content);
  return TRUE;
}

static gboolean
unpack (SteadyImport *import, Unpacking *self, GError **error)
{
  struct archive_entry *entry;
  guint n_entries = 0;
  int status;

  while ((status = archive_read_next_header (self->archive, &entry)) == ARCHIVE_OK)
    {
      if (++n_entries > ENTRIES_MAX)
        {
          g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID, "%s: over %d files inside: expected fewer", self->path,
                       ENTRIES_MAX);
          return FALSE;
        }
      if (!take_entry (import, self, entry, error))
        return FALSE;
    }
  return status == ARCHIVE_EOF || fail (self->archive, self->path, error);
}

/* Only now every exercise is known, wherever in the bundle it stood. */
static gboolean
read_tables (SteadyImport *import, const Unpacking *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (g_ptr_array_index (self->tables, i));

      if (!steady_import_read_stream (import, stream, g_ptr_array_index (self->names, i), cancellable, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
steady_import_read_bundle (SteadyImport *self, GInputStream *stream, const char *path, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (SteadyArchive) archive = archive_read_new ();
  g_autofree Source *source = g_new0 (Source, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Unpacking unpacking = { .archive = archive, .path = path, .names = names, .tables = tables };

  source->stream = stream;
  source->cancellable = cancellable;
  archive_read_support_format_zip_streamable (archive);
  if (archive_read_open (archive, source, NULL, read_source, NULL) != ARCHIVE_OK)
    return fail (archive, path, error);
  if (unpack (self, &unpacking, error))
    return read_tables (self, &unpacking, cancellable, error);
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_clear_error (error);
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_CANCELLED, "%s: cancelled", path);
    }
  return FALSE;
}
