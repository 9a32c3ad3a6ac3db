#include "steady-length-row.h"

#include <string.h>

#include "steady-build.h"

#define ENTRY_CHARS 5

struct _SteadyLengthRow
{
  GtkListBoxRow parent_instance;

  GtkEditable *entry;
  SteadyLengthUnit unit;
  int max_tenths;
};

enum
{
  PROP_0,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SteadyLengthRow, steady_length_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_changed (SteadyLengthRow *self)
{
  gboolean valid = steady_length_row_is_valid (self);

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
steady_length_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, steady_length_row_is_valid (STEADY_LENGTH_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_length_row_class_init (SteadyLengthRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = steady_length_row_get_property;

  properties[PROP_VALID]
      = g_param_spec_boolean ("valid", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
steady_length_row_init (SteadyLengthRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
steady_length_row_new (const char *title, SteadyLengthUnit unit, int max_tenths)
{
  SteadyLengthRow *self = g_object_new (STEADY_TYPE_LENGTH_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = steady_build_label (title, NULL);
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_width_chars (self->entry, ENTRY_CHARS);
  gtk_editable_set_max_width_chars (self->entry, ENTRY_CHARS);
  gtk_editable_set_alignment (self->entry, 1);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_widget_add_css_class (box, "text-row");
  steady_build_name (entry, title, NULL);
  steady_build_name (GTK_WIDGET (self), title, NULL);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  self->unit = unit;
  self->max_tenths = max_tenths;
  return GTK_WIDGET (self);
}

gboolean
steady_length_row_is_valid (SteadyLengthRow *self)
{
  g_autofree char *text = NULL;
  int tenths;

  g_return_val_if_fail (STEADY_IS_LENGTH_ROW (self), FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  return *text == '\0' || (steady_length_parse (text, self->unit, &tenths) && tenths <= self->max_tenths);
}

int
steady_length_row_get_tenths (SteadyLengthRow *self)
{
  int tenths;

  g_return_val_if_fail (STEADY_IS_LENGTH_ROW (self), -1);

  if (!steady_length_parse (gtk_editable_get_text (self->entry), self->unit, &tenths)
      || tenths > self->max_tenths)
    return -1;
  return tenths;
}

gboolean
steady_length_parse (const char *text, SteadyLengthUnit unit, int *tenths)
{
  g_autofree char *plain = g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');
  char *end = NULL;
  double value;

  /* g_ascii_strtod also reads "nan", "0x1" and "1e9", which nobody means. */
  if (*plain == '\0' || strspn (plain, "0123456789.") != strlen (plain))
    return FALSE;
  value = g_ascii_strtod (plain, &end);
  if (end == plain || *end != '\0' || value > 1000)
    return FALSE;

  *tenths = steady_length_to_tenths (value, unit);
  return TRUE;
}
