/* steady-import-private.h: bundles, as the import sees them. */
#pragma once

#include "steady-import.h"

G_BEGIN_DECLS

/** An exercise that stands in a bundle; a mistake in it is a problem. */
void     steady_import_take_exercise (SteadyImport *self, const char *id, const char *name, GBytes *content);

/** Looks at the first bytes only; the stream stands at its beginning afterwards. */
gboolean steady_import_is_bundle   (GInputStream *stream);
gboolean steady_import_read_bundle (SteadyImport *self, GInputStream *stream, const char *path,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
