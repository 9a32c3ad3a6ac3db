#include "steady-pack.h"

#include <string.h>

void
steady_pack_init (SteadyPack *self)
{
  self->bytes = g_byte_array_new ();
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
}

GBytes *
steady_pack_finish (SteadyPack *self)
{
  g_array_unref (self->ends);
  return g_byte_array_free_to_bytes (self->bytes);
}

static void
align (SteadyPack *self, guint alignment)
{
  static const guint8 zeros[8] = { 0 };

  g_byte_array_append (self->bytes, zeros, -self->bytes->len & (alignment - 1));
}

void
steady_pack_byte (SteadyPack *self, guint8 value)
{
  g_byte_array_append (self->bytes, &value, 1);
}

void
steady_pack_int (SteadyPack *self, gint32 value)
{
  gint32 little = GINT32_TO_LE (value);

  align (self, sizeof little);
  g_byte_array_append (self->bytes, (const guint8 *) &little, sizeof little);
}

void
steady_pack_string (SteadyPack *self, const char *text)
{
  g_byte_array_append (self->bytes, (const guint8 *) text, (guint) strlen (text) + 1);
}

SteadyPackFrame
steady_pack_begin (SteadyPack *self, guint alignment)
{
  align (self, alignment);
  return (SteadyPackFrame) { self->bytes->len, self->ends->len };
}

void
steady_pack_end_member (SteadyPack *self, SteadyPackFrame frame)
{
  gsize end = self->bytes->len - frame.start;

  g_array_append_val (self->ends, end);
}

static void
append_end (SteadyPack *self, gsize end, guint size)
{
  guint64 little = GUINT64_TO_LE ((guint64) end);

  g_byte_array_append (self->bytes, (const guint8 *) &little, size);
}

/* How wide an offset is in a container follows from how large the container is with them. */
static guint
offset_size (SteadyPack *self, SteadyPackFrame frame)
{
  gsize body = self->bytes->len - frame.start;
  guint n = self->ends->len - frame.first_end;

  return body + n <= G_MAXUINT8 ? 1 : body + 2 * (gsize) n <= G_MAXUINT16 ? 2 : 4;
}

void
steady_pack_end_tuple (SteadyPack *self, SteadyPackFrame frame)
{
  guint size = offset_size (self, frame);

  for (guint i = self->ends->len; i > frame.first_end; i--)
    append_end (self, g_array_index (self->ends, gsize, i - 1), size);
  g_array_set_size (self->ends, frame.first_end);
}

void
steady_pack_end_array (SteadyPack *self, SteadyPackFrame frame)
{
  guint size = offset_size (self, frame);

  for (guint i = frame.first_end; i < self->ends->len; i++)
    append_end (self, g_array_index (self->ends, gsize, i), size);
  g_array_set_size (self->ends, frame.first_end);
}
