/* steady-key-file.h: key files from anywhere, so that what GLib then reads out of them cannot surprise it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * steady_key_file_load:
 * @data: @length bytes, which may be anything
 *
 * Takes UTF-8 text without NUL whose values hold no escape but those that GLib knows: GLib 2.74 forgets memory and
 * reports a mistake of the program's own where it meets another.
 *
 * Returns: (transfer full): or NULL with STEADY_ERROR_INVALID, a message that may follow a colon
 */
GKeyFile *steady_key_file_load (const char *data, gsize length, GKeyFileFlags flags, GError **error);

G_END_DECLS
