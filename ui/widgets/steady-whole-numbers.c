#include "steady-whole-numbers.h"

#include <string.h>

#define ORDINAL "第"

static gboolean
is_space (gunichar letter)
{
  return letter == ' ' || letter == 0x00A0;
}

static gboolean
is_number (gunichar letter)
{
  return (letter < 128 && g_ascii_isdigit ((char) letter)) || letter == '.' || letter == '/';
}

static const char *
skip_number (const char *at)
{
  while (is_number (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_space (const char *at)
{
  return is_space (g_utf8_get_char (at)) ? g_utf8_next_char (at) : at;
}

static void
keep (PangoAttrList **list, const char *text, const char *start, const char *end)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = (guint) (start - text);
  attribute->end_index = (guint) (end - text);
  if (*list == NULL)
    *list = pango_attr_list_new ();
  pango_attr_list_insert (*list, attribute);
}

PangoAttrList *
steady_whole_numbers_attributes (const char *text)
{
  PangoAttrList *list = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *at = text; *at != '\0';)
    {
      const char *start = at;
      const char *number = g_str_has_prefix (at, ORDINAL) ? skip_space (at + strlen (ORDINAL)) : at;
      const char *word;
      gboolean has_word;

      if (!g_ascii_isdigit (*number))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      at = skip_number (number);
      word = skip_space (at);
      has_word = g_unichar_iswide (g_utf8_get_char (word)) && g_unichar_isalpha (g_utf8_get_char (word));
      if (has_word)
        at = g_utf8_next_char (word);
      if (has_word || number != start)
        keep (&list, text, start, at);
    }
  return list;
}

static void
on_label_changed (GtkLabel *label)
{
  g_autoptr (PangoAttrList) list = steady_whole_numbers_attributes (gtk_label_get_text (label));

  gtk_label_set_attributes (label, list);
}

void
steady_whole_numbers_keep (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect (label, "notify::label", G_CALLBACK (on_label_changed), NULL);
  on_label_changed (label);
}

void
steady_whole_numbers_keep_within (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget))
    steady_whole_numbers_keep (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    steady_whole_numbers_keep_within (child);
}
