#include "exchange-test-utils.h"

#include <string.h>

/* --- exports -------------------------------------------------------------------------------------------- */

char *
write_reason (const SteadyDecisionRecord *record, const SteadyExercise *exercise)
{
  return g_strdup_printf ("%s, “%s”: 1,5\n= %d", exercise->id, steady_rule_to_string (record->rule), record->level_after);
}

char *
export_text (SteadyDiary *diary, SteadyFileKind kind)
{
  SteadyExportOptions options = { .from = STEADY_DATE_NONE, .to = STEADY_DATE_NONE, .reason = write_reason };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = steady_export (diary, kind, &options, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

char *
export_all (SteadyDiary *diary)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (int kind = 0; kind < STEADY_N_FILE_KINDS; kind++)
    {
      g_autofree char *text = export_text (diary, (SteadyFileKind) kind);

      g_string_append_printf (all, "== %s\n%s", steady_file_kind_to_string ((SteadyFileKind) kind), text);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* --- a stream without an end in sight ------------------------------------------------------------------- */

#define ENDLESS_TYPE_STREAM (endless_stream_get_type ())
G_DECLARE_FINAL_TYPE (EndlessStream, endless_stream, ENDLESS, STREAM, GInputStream)

struct _EndlessStream
{
  GInputStream parent_instance;
  GString *piece; /* what is to be read before the next repetition */
  gsize read;
  char **parts; /* of the body, between which the number stands */
  guint64 next;
  guint64 repeats;
};

G_DEFINE_FINAL_TYPE (EndlessStream, endless_stream, G_TYPE_INPUT_STREAM)

static gssize
endless_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  EndlessStream *self = ENDLESS_STREAM (stream);
  gsize filled = 0;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  while (filled < count)
    {
      gsize n;

      if (self->read == self->piece->len)
        {
          g_autofree char *number = NULL;
          g_autofree char *body = NULL;

          if (self->next == self->repeats)
            break;
          number = g_strdup_printf ("%" G_GUINT64_FORMAT, self->next++);
          body = g_strjoinv (number, self->parts);
          g_string_assign (self->piece, body);
          self->read = 0;
        }
      n = MIN (count - filled, self->piece->len - self->read);
      memcpy ((char *) buffer + filled, self->piece->str + self->read, n);
      filled += n;
      self->read += n;
    }
  return (gssize) filled;
}

static void
endless_stream_finalize (GObject *object)
{
  EndlessStream *self = ENDLESS_STREAM (object);

  g_string_free (self->piece, TRUE);
  g_strfreev (self->parts);
  G_OBJECT_CLASS (endless_stream_parent_class)->finalize (object);
}

static void
endless_stream_class_init (EndlessStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = endless_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = endless_stream_read;
}

static void
endless_stream_init (EndlessStream *self)
{
}

GInputStream *
endless_stream (const char *head, const char *body, guint64 repeats)
{
  EndlessStream *self = g_object_new (ENDLESS_TYPE_STREAM, NULL);

  self->piece = g_string_new (head);
  self->parts = g_strsplit (body, "%", -1);
  self->repeats = repeats;
  return G_INPUT_STREAM (self);
}

const char *
mistake_text (SteadyImport *import, guint index)
{
  const SteadyImportMistake *mistake = g_ptr_array_index (steady_import_get_mistakes (import), index);

  return mistake->text;
}
