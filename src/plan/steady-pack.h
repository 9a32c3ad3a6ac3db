/* steady-pack.h: writes bytes in GVariant's serialised form, little-endian, without a tree of GVariants between. A
 * state is kept for every training day: of an import or of a change long ago, making them was most of the work.
 *
 * What is written must follow a type, member by member; steady_planner_load() refuses bytes that do not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GByteArray *bytes;
  GArray *ends; /* gsize: where members of the open containers end */
} SteadyPack;

/** An open container. */
typedef struct
{
  gsize start;
  guint first_end;
} SteadyPackFrame;

void            steady_pack_init       (SteadyPack *self);
/** (transfer full) */
GBytes         *steady_pack_finish     (SteadyPack *self);

void            steady_pack_byte       (SteadyPack *self, guint8 value);
/** "i" and "u"; "b" is a byte. */
void            steady_pack_int        (SteadyPack *self, gint32 value);
void            steady_pack_string     (SteadyPack *self, const char *text);

/** @alignment: of the container's type: 1, 4 or 8 */
SteadyPackFrame steady_pack_begin      (SteadyPack *self, guint alignment);
/** After each element of an array, and each member of a tuple but the last, whose size its type does not tell. */
void            steady_pack_end_member (SteadyPack *self, SteadyPackFrame frame);
void            steady_pack_end_tuple  (SteadyPack *self, SteadyPackFrame frame);
void            steady_pack_end_array  (SteadyPack *self, SteadyPackFrame frame);

G_END_DECLS
