#include "steady-key-file.h"

#include <string.h>

#include "steady-error.h"

#define ESCAPES "sntr\\;"

/* The first line with an escape that GLib does not know, from 1; 0 where there is none. */
static guint
line_with_wrong_escape (const char *text)
{
  guint line = 1;
  gboolean line_begins = TRUE;

  for (; *text != '\0'; text++)
    {
      if (line_begins && *text == '#')
        text += strcspn (text, "\n");
      if (*text == '\0')
        break;
      line_begins = *text == '\n';
      line += line_begins ? 1 : 0;
      if (*text == '\\' && (*++text == '\0' || strchr (ESCAPES, *text) == NULL))
        return line;
    }
  return 0;
}

GKeyFile *
steady_key_file_load (const char *data, gsize length, GKeyFileFlags flags, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;
  guint line;

  g_return_val_if_fail (data != NULL, NULL);

  if (!g_utf8_validate_len (data, length, NULL))
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, "not UTF-8 text");
      return NULL;
    }
  text = g_strndup (data, length);
  line = line_with_wrong_escape (text);
  if (line > 0)
    {
      g_set_error (error, STEADY_ERROR, STEADY_ERROR_INVALID,
                   "line %u: a backslash stands only before another, or before s, n, t, r or a semicolon", line);
      return NULL;
    }
  if (!g_key_file_load_from_data (file, text, length, flags, &local_error))
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_INVALID, local_error->message);
      return NULL;
    }
  return g_steal_pointer (&file);
}
