#include "steady-time-row.h"

#include <langinfo.h>
#include <string.h>

#include "steady-words.h"

#define DAY_MINUTES (24 * 60)
#define STEP_MINUTES 15
#define PAGE_MINUTES 60
/* "10:30 PM" */
#define TEXT_CHARS 8
/* Hours and minutes without anything between them. */
#define HHMM_DIGITS 3

/* Whether the text ends with this half of the day, in the locale's words or as "pm"; cuts it off. */
static gboolean
take_half (char *text, const char *local, const char *plain)
{
  const char * const names[] = { local, plain };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_utf8_casefold (names[i], -1);

      if (*name != '\0' && g_str_has_suffix (text, name))
        {
          text[strlen (text) - strlen (name)] = '\0';
          g_strchomp (text);
          return TRUE;
        }
    }
  return FALSE;
}

/* Digits up to the end of the text; -1 where there is anything else, or nothing. */
static int
take_number (const char *text)
{
  guint64 value;

  return g_ascii_string_to_unsigned (text, 10, 0, 9999, &value, NULL) ? (int) value : -1;
}

static gboolean
parse_digits (const char *text, int *hour, int *minute)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ":.", 2);

  *minute = 0;
  *hour = parts[0] != NULL ? take_number (parts[0]) : -1;
  if (*hour >= 0 && parts[1] != NULL)
    *minute = strlen (parts[1]) == 2 ? take_number (parts[1]) : -1;
  else if (*hour >= 0 && strlen (parts[0]) >= HHMM_DIGITS)
    {
      *minute = *hour % 100;
      *hour /= 100;
    }
  return *hour >= 0 && *minute >= 0 && *minute < 60;
}

gboolean
steady_time_of_day_parse (const char *text, int *minute)
{
  g_autofree char *folded = NULL;
  gboolean am;
  gboolean pm;
  int hour;
  int rest;

  g_return_val_if_fail (text != NULL && minute != NULL, FALSE);

  folded = g_strstrip (g_utf8_casefold (text, -1));
  am = take_half (folded, nl_langinfo (AM_STR), "am");
  pm = !am && take_half (folded, nl_langinfo (PM_STR), "pm");
  if (!parse_digits (folded, &hour, &rest))
    return FALSE;

  if (am || pm)
    {
      if (hour < 1 || hour > 12)
        return FALSE;
      hour = hour % 12 + (pm ? 12 : 0);
    }
  if (hour > 23)
    return FALSE;
  *minute = hour * 60 + rest;
  return TRUE;
}

static gboolean
on_output (GtkSpinButton *spin, gpointer data)
{
  g_autofree char *text = steady_words_time_of_day (gtk_spin_button_get_value_as_int (spin));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static int
on_input (GtkSpinButton *spin, double *value, gpointer data)
{
  int minute;

  if (!steady_time_of_day_parse (gtk_editable_get_text (GTK_EDITABLE (spin)), &minute))
    return GTK_INPUT_ERROR;
  *value = minute;
  return TRUE;
}

GtkWidget *
steady_time_row_new (GSettings *settings, const char *key, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, DAY_MINUTES - 1, STEP_MINUTES);

  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (spin), STEP_MINUTES, PAGE_MINUTES);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);
  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), TEXT_CHARS);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  g_signal_connect (spin, "output", G_CALLBACK (on_output), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (on_input), NULL);
  g_settings_bind (settings, key, gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (spin)), "value",
                   G_SETTINGS_BIND_DEFAULT);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  /* One stop of Tab for each row: its control. */
  gtk_widget_set_focusable (row, FALSE);
  return row;
}
