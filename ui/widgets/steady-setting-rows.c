#include "steady-setting-rows.h"

#include "steady-build.h"

/* "200 %": no row of its kind is narrower. */
#define MIN_COLUMNS 5

GtkWidget *
steady_setting_rows_switch (GSettings *settings, const char *key, const char *title, const char *text)
{
  GtkWidget *control = gtk_switch_new ();

  g_settings_bind (settings, key, control, "active", G_SETTINGS_BIND_DEFAULT);
  return steady_build_control_row (title, text, control);
}

typedef struct
{
  char *zero; /* (nullable) */
  char *unit;
  int lowest;
} Number;

static void
number_free (gpointer data, GClosure *closure)
{
  Number *number = data;

  g_free (number->zero);
  g_free (number->unit);
  g_free (number);
}

/* The unit is a translated text with one %d, checked where it is made. */
static char *
with_unit (const Number *number, int value)
{
  g_auto (GStrv) parts = g_strsplit (number->unit, "%d", 2);
  g_autofree char *digits = g_strdup_printf ("%d", value);
  g_autofree char *after = parts[0] != NULL && parts[1] != NULL ? g_strdup (parts[1]) : g_strdup ("");
  g_auto (GStrv) percent = g_strsplit (after, "%%", -1);
  g_autofree char *plain = g_strjoinv ("%", percent);

  return g_strconcat (parts[0], digits, plain, NULL);
}

static gboolean
on_output (GtkSpinButton *spin, const Number *number)
{
  int value = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *text
      = value == 0 && number->zero != NULL ? g_strdup (number->zero) : with_unit (number, value);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

/* A Chinese character is as wide as two digits. */
static int
count_columns (const char *text)
{
  int columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    columns += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return columns;
}

/* Room for whatever it may show. */
static int
find_width (const Number *number, int highest)
{
  g_autofree char *longest = with_unit (number, highest);

  return MAX (MAX (count_columns (longest), MIN_COLUMNS), number->zero != NULL ? count_columns (number->zero) : 0);
}

/* Any number in what was typed counts; without one it is 0 where 0 has a name. */
static int
on_input (GtkSpinButton *spin, double *value, const Number *number)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));

  while (*text != '\0' && !g_ascii_isdigit (*text))
    text = g_utf8_next_char (text);
  if (*text == '\0' && number->zero == NULL)
    return GTK_INPUT_ERROR;
  *value = (double) g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

/* Between 0, which has a name, and the lowest number nothing is meant. */
static void
on_value_changed (GtkSpinButton *spin, const Number *number)
{
  int value = gtk_spin_button_get_value_as_int (spin);
  int before = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (spin), "steady-before"));

  if (value > 0 && value < number->lowest)
    {
      value = before >= number->lowest ? 0 : number->lowest;
      gtk_spin_button_set_value (spin, value);
    }
  g_object_set_data (G_OBJECT (spin), "steady-before", GINT_TO_POINTER (value));
}

GtkWidget *
steady_setting_rows_number (GSettings *settings, const char *key, const char *title, const char *text,
                            int lowest, int highest, int step, const char *zero, const char *unit)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (zero != NULL ? 0 : lowest, highest, step);
  Number *number = g_new0 (Number, 1);

  number->zero = g_strdup (zero);
  number->unit = g_strdup (unit);
  number->lowest = lowest;
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), find_width (number, highest));
  g_signal_connect_data (spin, "output", G_CALLBACK (on_output), number, number_free, 0);
  g_signal_connect (spin, "input", G_CALLBACK (on_input), number);
  g_signal_connect (spin, "value-changed", G_CALLBACK (on_value_changed), number);
  g_settings_bind (settings, key, gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (spin)), "value",
                   G_SETTINGS_BIND_DEFAULT);
  return steady_build_control_row (title, text, spin);
}

static gboolean
nick_to_selected (GValue *value, GVariant *variant, gpointer data)
{
  GSettings *settings = g_object_get_data (data, "steady-settings");
  const char *key = g_object_get_data (data, "steady-key");

  g_value_set_uint (value, (guint) g_settings_get_enum (settings, key));
  return TRUE;
}

static GVariant *
selected_to_nick (const GValue *value, const GVariantType *type, gpointer data)
{
  const char * const *nicks = g_object_get_data (data, "steady-nicks");

  return g_variant_new_string (nicks[g_value_get_uint (value)]);
}

/* (transfer full): the nicks of an enumeration key, in its order. */
static char **
get_nicks (GSettings *settings, const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;
  g_autoptr (GVariant) range = NULL;
  g_autoptr (GVariant) nicks = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  range = g_settings_schema_key_get_range (schema_key);
  g_variant_get (range, "(sv)", NULL, &nicks);
  return g_variant_dup_strv (nicks, NULL);
}

GtkWidget *
steady_setting_rows_choice (GSettings *settings, const char *key, const char *title, const char *text,
                            const char * const *names)
{
  GtkWidget *choice = steady_build_drop_down (names);

  g_object_set_data_full (G_OBJECT (choice), "steady-settings", g_object_ref (settings), g_object_unref);
  g_object_set_data_full (G_OBJECT (choice), "steady-key", g_strdup (key), g_free);
  g_object_set_data_full (G_OBJECT (choice), "steady-nicks", get_nicks (settings, key),
                          (GDestroyNotify) g_strfreev);
  g_settings_bind_with_mapping (settings, key, choice, "selected", G_SETTINGS_BIND_DEFAULT, nick_to_selected,
                                selected_to_nick, choice, NULL);
  return steady_build_control_row (title, text, choice);
}
