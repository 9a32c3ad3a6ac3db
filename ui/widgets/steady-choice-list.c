#include "steady-choice-list.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"

typedef struct
{
  char *id; /* NULL: "None of these" */
  GtkCheckButton *check;
} Choice;

struct _SteadyChoiceList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GArray *choices; /* Choice; "None of these" is the last */
  gboolean changing;
};

enum
{
  PROP_0,
  PROP_ANSWERED,
  PROP_ANY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SteadyChoiceList, steady_choice_list, ADW_TYPE_BIN)

static void
choice_clear (gpointer data)
{
  Choice *choice = data;

  g_free (choice->id);
}

/* "None of these" and the others exclude each other. */
static void
on_toggled (GtkCheckButton *check, SteadyChoiceList *self)
{
  gboolean none = FALSE;

  if (self->changing)
    return;

  self->changing = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->check == check)
        none = choice->id == NULL;
    }
  for (guint i = 0; gtk_check_button_get_active (check) && i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if ((choice->id == NULL) != none)
        gtk_check_button_set_active (choice->check, FALSE);
    }
  self->changing = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWERED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANY]);
}

static void
add_choice (SteadyChoiceList *self, const char *id, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  Choice choice = { g_strdup (id), GTK_CHECK_BUTTON (check) };
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (text_markup != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text_markup);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  /* The row itself takes no focus: one stop for each line is enough. */
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
  g_array_append_val (self->choices, choice);
  gtk_list_box_append (self->list, row);
}

static void
steady_choice_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SteadyChoiceList *self = STEADY_CHOICE_LIST (object);

  switch (id)
    {
    case PROP_ANSWERED:
      g_value_set_boolean (value, steady_choice_list_is_answered (self));
      break;
    case PROP_ANY:
      g_value_set_boolean (value, steady_choice_list_is_any (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_choice_list_finalize (GObject *object)
{
  g_array_unref (STEADY_CHOICE_LIST (object)->choices);

  G_OBJECT_CLASS (steady_choice_list_parent_class)->finalize (object);
}

static void
steady_choice_list_class_init (SteadyChoiceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = steady_choice_list_get_property;
  object_class->finalize = steady_choice_list_finalize;

  properties[PROP_ANSWERED]
      = g_param_spec_boolean ("answered", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ANY]
      = g_param_spec_boolean ("any", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_choice_list_init (SteadyChoiceList *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, choice_clear);
}

GtkWidget *
steady_choice_list_new (const char *label)
{
  SteadyChoiceList *self = g_object_new (STEADY_TYPE_CHOICE_LIST, NULL);

  g_return_val_if_fail (label != NULL, NULL);

  self->list = GTK_LIST_BOX (steady_build_list (label));
  steady_build_name (GTK_WIDGET (self), label, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  return GTK_WIDGET (self);
}

void
steady_choice_list_add (SteadyChoiceList *self, const char *id, const char *title, const char *text)
{
  g_return_if_fail (STEADY_IS_CHOICE_LIST (self));
  g_return_if_fail (id != NULL && title != NULL);

  add_choice (self, id, title, text);
}

void
steady_choice_list_finish (SteadyChoiceList *self)
{
  g_return_if_fail (STEADY_IS_CHOICE_LIST (self));

  add_choice (self, NULL, _("None of these"), NULL);
}

void
steady_choice_list_choose (SteadyChoiceList *self, const char *id)
{
  g_return_if_fail (STEADY_IS_CHOICE_LIST (self));
  g_return_if_fail (id != NULL);

  for (guint i = 0; i < self->choices->len; i++)
    if (g_strcmp0 (g_array_index (self->choices, Choice, i).id, id) == 0)
      gtk_check_button_set_active (g_array_index (self->choices, Choice, i).check, TRUE);
}

gboolean
steady_choice_list_is_answered (SteadyChoiceList *self)
{
  g_return_val_if_fail (STEADY_IS_CHOICE_LIST (self), FALSE);

  for (guint i = 0; i < self->choices->len; i++)
    if (gtk_check_button_get_active (g_array_index (self->choices, Choice, i).check))
      return TRUE;
  return FALSE;
}

gboolean
steady_choice_list_is_any (SteadyChoiceList *self)
{
  g_return_val_if_fail (STEADY_IS_CHOICE_LIST (self), FALSE);

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->id != NULL && gtk_check_button_get_active (choice->check))
        return TRUE;
    }
  return FALSE;
}

gboolean
steady_choice_list_is_chosen (SteadyChoiceList *self, const char *id)
{
  g_return_val_if_fail (STEADY_IS_CHOICE_LIST (self), FALSE);

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (g_strcmp0 (choice->id, id) == 0)
        return gtk_check_button_get_active (choice->check);
    }
  return FALSE;
}

GPtrArray *
steady_choice_list_get_chosen (SteadyChoiceList *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  g_return_val_if_fail (STEADY_IS_CHOICE_LIST (self), chosen);

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->id != NULL && gtk_check_button_get_active (choice->check))
        g_ptr_array_add (chosen, choice->id);
    }
  return chosen;
}
