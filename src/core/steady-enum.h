/* steady-enum.h: the words of the files for an enumeration, in the order of its values. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** -1 where @text is none of the @n words. */
int steady_enum_index (const char * const *words, guint n, const char *text);

G_END_DECLS
